"""Finds the persons whom no title names: names of the tagger, and who speaks: "ujar Rina"."""

from __future__ import annotations

import re
from collections.abc import Collection

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.aliases import AliasReader
from nlp_berita.officials.interposed import Interposed
from nlp_berita.officials.likeness import name_words
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.register import Register
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.sentences import is_teased
from nlp_berita.spans import SpanIndex
from nlp_berita.words import any_of, fold

_INITIALS = re.compile(r"[A-Z]{2,4}(?=[\s,.])")
# Who does something: "Penjegal".
_AGENT = re.compile(r"Pe(?:n[cdgjty]|ng|ny|m[bp])[a-z]{4,}")
# Of a post: "ujar [Penasihat I DWP] Rina", "kata [Pjs VP Sales] Rina"
_POST = re.compile(r"^(?:Pjs|Plt|Plh|Penasihat|VP|GM)\b|(?<!^)\b(?:[A-Z]{3,}|VP|GM|I{2,3})\b")
# A verb behind the subject of a sentence.
_SUBJECT = re.compile(r"\sme\w{4,}")


class OtherPersons:
    """Reads these persons, when those with titles are known; `verbs` are those of speech."""

    def __init__(
        self,
        lexicon: Lexicon,
        names: NameReader,
        aliases: AliasReader,
        interposed: Interposed,
        verbs: Collection[str],
    ) -> None:
        self.lexicon = lexicon
        self.names = names
        self.aliases = aliases
        self._interposed = interposed
        self._verbs = {fold(verb).split()[0] for verb in verbs}
        self._speech = re.compile(rf"(?:{any_of(verbs)})\s(?=[A-Z])")

    def read(self, reading: Reading, titles: list[Title], register: Register) -> None:
        """Add the persons whom the tagger sees, and whom a verb of speech names."""
        titled = SpanIndex((title.start, title.end, None) for title in titles)
        text = reading.text
        for entity in reading.entities:
            if entity.label != "PER" or register.at(entity.start, entity.end) is not None:
                continue
            start = self.names.behind_stops(reading, entity.start)
            start = self.names.behind_post(reading, start, entity.end)
            start = self.names.behind_body(reading, start, entity.end)
            name = self.names.right(reading, start)
            if name is None or name.end > entity.end + 1:
                continue
            if name.text in self.names.affixes.degrees and len(name.text) > 2:
                continue
            if self._is_region(reading, name) or self.lexicon.title_within(name.text.casefold()):
                continue
            if next(titled.overlapping(entity.start, entity.end), None) is None:
                if self._is_headline(reading, register, name):
                    continue
                name = _without_next(text, register, name)
                person = register.add(name, "tagger", entity.confidence)
                self.aliases.bracketed(reading, name, person, register)
        tokens = reading.words
        for index in reading.openings(self.lexicon):
            if tokens.folded[index] not in self._verbs:
                continue
            verb = self._speech.match(text, tokens.starts[index])
            name = self.names.right(reading, verb.end()) if verb else None
            if (
                name is not None
                and register.at(name.start, name.end) is None
                and next(titled.overlapping(name.start, name.end), None) is None
                and not reading.hits_at(name.start)
                and not self._is_body(reading, name)
                and self.lexicon.title_within(name.text.casefold()) is None
            ):
                register.add(name, "speech", 0.75)
            elif verb and name is None:
                _take_initials(reading, register, verb.end())

    def _is_headline(self, reading: Reading, register: Register, name: Name) -> bool:
        """Whether a tagger drew a word of a headline to an official's short name; it is a mention.

        "Baca juga: [Rina] Guyon Soal Pasar", "Milisi Penjegal [Assad]".
        """
        first, blank, rest = name.text.partition(" ")
        if not blank or " " in rest or register.find(name.text, name.start) is not None:
            return False
        teased = is_teased(reading.text, name.start)
        agent = _AGENT.fullmatch(first) and first not in self.lexicon.given_names
        short = first if teased and rest not in self.lexicon.given_names else rest if agent else ""
        person = register.find(short, name.start) if short else None
        if person is None or not person.posts:
            return False
        start = name.start if short == first else name.end - len(rest)
        register.mention(person, start, start + len(short))
        return True

    def _is_body(self, reading: Reading, name: Name) -> bool:
        """Whether a body, a post or anybody speaks: "kata BEM Unsoed", "ujar Netizen"."""
        if name.certain or name.rank or name.honorifics:
            return False
        if _POST.search(name.text):
            return True
        seen = any(e.label == "ORG" for e in reading.entities_in(name.start, name.end))
        return seen or self._interposed.is_unit(reading, name.start, name.end)

    def _is_region(self, reading: Reading, name: Name) -> bool:
        """Whether a tagger took a region for a person: "meninjau [Sukabumi]"."""
        if " " in name.text or name.honorifics or name.text in self.lexicon.given_names:
            return False
        return any(
            hit.table == "region"
            and hit.end == name.end
            and any(self.lexicon.region_by_code[key].level != "kecamatan" for key in hit.keys)
            for hit in reading.hits_at(name.start)
        )


def _take_initials(reading: Reading, register: Register, start: int) -> None:
    """ "ujar RL", where the article knows one official of these initials, Rina Lestari."""
    found = _INITIALS.match(reading.text, start)
    if found is None or reading.hits_at(start) or register.at(start, found.end()):
        return
    person = register.initialled(found[0].casefold())
    if person and person.posts:
        register.alias(person, found[0])
        register.mention(person, start, found.end())


def _without_next(text: str, register: Register, name: Name) -> Name:
    """A known person's name without the next one: a headline, and the sentence behind it.

    "Sidang Sena Lukito Wirya mengatakan", where the article knows Sena Lukito and Wirya Hartono.
    """
    first, _, last = name.text.rpartition(" ")
    whole = name.end - name.start == len(name.text)
    if " " not in first or not whole or _SUBJECT.match(text, name.end) is None:
        return name
    words = name_words(first)
    person, other = register.find(first, name.start), register.find(last, name.start)
    apart = person is not None and other is not None and person is not other
    if not apart or person is None or other is None or register.words_of(person) != words:
        return name
    if not other.posts or name_words(last)[0] not in register.words_of(other):
        return name
    if text.find(name.text, name.end) >= 0:
        return name
    end = name.start + len(first)
    return name._replace(end=end, after=end, text=first)
