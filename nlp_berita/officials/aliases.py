"""Reads the other names that an article gives a person: "yang akrab disapa Gus Dar".

A name is announced beside the full one ("Darma Wiguna alias Gus Dar", "Kang Tika, sapaan Budi
Santika") or of whoever the text spoke of last ("Pria yang akrab disapa Gus Dar itu").
"""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.likeness import name_words
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.person import Person
from nlp_berita.officials.register import Register
from nlp_berita.officials.subjects import subjects_of
from nlp_berita.reading import Reading
from nlp_berita.tables import Honorific, Tables

_ALIAS = r"(?P<alias>[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2})"
_BRACKETED = re.compile(rf"\s?\(\s?{_ALIAS}\s?\)")
# The words that announce a name, each with what may stand between it and the name. Scraped news
# loses the blank between.
_GREETED = re.compile(
    r"(?:disapa|dipanggil)(?:\s(?:dengan|akrab|sebutan|nama|panggilan|sapaan))*\s?['\"“‘]?" + _ALIAS
)
_NAMED = re.compile(r"alias\s?['\"“‘]?" + _ALIAS)
_STYLED = re.compile(
    r"dikenal\s(?:luas\s)?(?:dengan\s|sebagai\s)?(?:nama|panggilan|sapaan|sebutan)(?:\sakrab)?\s?['\"“‘]?"
    + _ALIAS
)
# "Mustofa Iskandar atau dikenal [Is Patria]"
_KNOWN = re.compile(rf"dikenal\s['\"“‘]?{_ALIAS}")
_OR_SO = re.compile(r"\batau\s(?:yang\s)?(?:lebih\s|biasa\s)?\Z")
# "Mustofa Iskandar atau [Cak Is]"
_OR = re.compile(rf"atau\s?['\"“‘]?{_ALIAS}['\"”’]?(?=[,.;)]|\s[a-z\d(]|$)")
_CALL = re.compile(
    r"(?:sapaan|panggilan)(?:\s(?:akrab|karib|populer|hangat|khas|beken))?(?P<own>nya\b)?(?:\sdari)?"
)
_CALLED_SO = re.compile(r"(?:disapa|dipanggil)\b")
_ALIAS_BEFORE = re.compile(
    rf"(?:^|[^\w'’])[\"“'‘]?{_ALIAS}['\"”’]?\s?[,(–—-]{{0,2}}\s?(?:begitu|demikian|merupakan|adalah)?"
    r"(?:\s?(?:ia|dia|beliau|pria itu))?\s?(?:akrab|biasa|kerap|karib)?\s?$"
)
_SO = re.compile(r"\b(?:begitu|demikian)\s(?:ia|dia|beliau)?\s?(?:akrab|biasa|kerap|karib)?\s?$")
# Between a full name and the word that announces another: degrees, age, "atau yang akrab".
_LINK = re.compile(
    r"(?:,?\s?(?:[A-Z][A-Za-z]{0,4}\.){1,3}[A-Za-z]{0,4}){0,3}(?:\s?\(\d+(?: tahun)?\))?"
    r"[\s,(–—-]{0,3}(?:(?:atau|yang|dan|juga|lebih|biasa|akrab|karib|kerap|sering|populer|beken"
    r"|kini|itu|ini|lazim|merupakan|sapaan|adalah)[\s,]{1,2}){0,5}"
)
# Said before a nickname, no part of it.
_POLITE = re.compile(r"(?:Pak|Bu|Bapak|Ibu)\s")
_OR_WORD = frozenset({"atau"})
_TRIGGERS = frozenset({"disapa", "dipanggil", "alias", "dikenal", "sapaan", "panggilan"})
# So far beside an announcement, in characters, a name may stand.
_WINDOW = 80
# So far before it, in characters, a name that it is made of.
_REACH = 3000
_STOPS = re.compile(r"[.,;:!?\n\"“”(]")


def styles_of(tables: Tables) -> frozenset[str]:
    """The casefolded styles that stay with a name but may be left out: Gus."""
    return frozenset(
        word
        for row in tables.rows(Honorific)
        if row.part_of_name and row.group in ("agama", "sapaan")
        for form in (row.name, *row.names)
        for word in name_words(form)
    )


class AliasReader:
    """Joins the other names of an article's persons to them."""

    def __init__(self, tables: Tables, lexicon: Lexicon, names: NameReader) -> None:
        self.lexicon = lexicon
        self.names = names
        self.styles = styles_of(tables)
        self._sobriquets = frozenset(
            form.casefold()
            for row in tables.rows(Honorific)
            if row.place == "pre" and row.group in ("agama", "sapaan")
            for form in (row.name, *row.names)
        )
        self._subjects = subjects_of(tables)

    def bracketed(self, reading: Reading, name: Name, person: Person, register: Register) -> None:
        """The alias in brackets behind a name: "Darma Wiguna (Gus Dar)"."""
        found = _BRACKETED.match(reading.text, name.after)
        if found is not None:
            self._learn(reading, register, person, *found.span("alias"))

    def announced(self, reading: Reading, register: Register) -> None:
        """The aliases that the article announces, wherever it does."""
        text, tokens = reading.text, reading.words
        for index in tokens.among(_TRIGGERS):
            start = tokens.starts[index]
            alias = self._alias_after(text, start)
            if alias is not None:
                person = self._bearer(reading, register, start, *alias)
            else:
                alias, person = self._alias_before(reading, register, start)
            if alias is not None and person is not None:
                self._learn(reading, register, person, *alias)

        for index in tokens.among(_OR_WORD):
            start = tokens.starts[index]
            found = _OR.match(text, start)
            near = register.between(start - _WINDOW, start) if found else []
            if found and near and _LINK.fullmatch(text, near[-1][1], start):
                other, begin = near[-1][2], found.start("alias")
                end = self.names.stop_words.unglued(text, begin, found.end("alias"))
                printed = text[begin:end]
                if self._is_sobriquet(printed) or self._is_theirs(register, other, printed):
                    self._learn(reading, register, other, begin, end)

    def widened(self, reading: Reading, register: Register) -> None:
        """Give back the style of the aliases that later mentions were found without."""
        for person in register.persons:
            for alias in person.aliases:
                style, blank, _ = alias.partition(" ")
                if self._is_sobriquet(alias) and style.casefold() not in self.styles:
                    self._widen(reading.text, register, person, alias, len(style + blank))

    def _widen(self, text: str, register: Register, person: Person, alias: str, style: int) -> None:
        """Widen the mentions in which the tagger saw "Lan" of "Cak Lan"."""
        for mention in list(person.mentions) if style else ():
            begin = mention[0] - style
            if begin >= 0 and text.startswith(alias, begin) and begin + len(alias) == mention[1]:
                register.widen(person, mention, begin)

    def _is_sobriquet(self, alias: str) -> bool:
        """Whether a name is one that people are called by: "Cak Is", "Mbak Ita"."""
        style, _, rest = alias.partition(" ")
        return bool(rest) and style.casefold() in self._sobriquets

    def _is_theirs(self, register: Register, person: Person, alias: str) -> bool:
        """Whether an alias can be but a name of theirs, not another's.

        One word may be ("Basuki Wirya atau Koki"), or two of which one is theirs ("atau Basuki Koki").
        """
        words = name_words(alias)
        if len(words) == 2 and person.posts:
            own = register.words_of(person)
            other = register.find(alias)
            alone = other is None or other is person or not other.posts
            return alone and (words[0] == own[0] or words[1] in own[1:]) and words != own
        if len(words) != 1 or not person.posts or len(register.words_of(person)) < 2:
            return False
        other = register.find(alias)
        return other is None or other is person or register.words_of(other) == words

    def _alias_after(self, text: str, start: int) -> tuple[int, int] | None:
        for pattern in (_GREETED, _NAMED, _STYLED):
            found = pattern.match(text, start)
            if found is not None:
                return found.span("alias")
        known = _KNOWN.match(text, start)
        if known is not None and _OR_SO.search(text, max(0, start - 16), start):
            return known.span("alias")
        return None

    def _alias_before(
        self, reading: Reading, register: Register, start: int
    ) -> tuple[tuple[int, int] | None, Person | None]:
        """ "Kang Tika, sapaan akrab Budi Santika": the alias, and whose it is."""
        text = reading.text
        base = max(0, start - _WINDOW)
        window = text[base:start]
        found = _ALIAS_BEFORE.search(window)
        call = _CALL.match(text, start)
        if call is None:
            call = _CALLED_SO.match(text, start) if _SO.search(window) else None
        if found is None or call is None:
            return None, None
        first, blank, rest = found["alias"].partition(" ")
        # "Menurut Dar, sapaan Darma"
        common = rest and self.names.stop_words.is_common(first.casefold())
        skipped = len(first + blank) if common else 0
        alias = base + found.start("alias") + skipped, base + found.end("alias")
        if call.re is _CALL and call["own"] is None:
            person = self._named_next(text, register, call.end())
            if person is not None:
                return alias, person
            if not text.startswith((",", " -", " –"), call.end()):
                return None, None
        return alias, self._bearer(reading, register, alias[0], *alias)

    def _named_next(self, text: str, register: Register, end: int) -> Person | None:
        """The person whose name follows, a title between at most."""
        following = register.between(end, end + _WINDOW)
        if not following or _STOPS.search(text, end, following[0][0]):
            return None
        return following[0][2]

    def _bearer(
        self, reading: Reading, register: Register, start: int, alias: int, end: int
    ) -> Person | None:
        """The person beside the announcement at `start`; else whom the text spoke of last."""
        text = reading.text
        near = [m for m in register.between(start - _WINDOW, start) if m[1] <= min(start, alias)]
        if near and _LINK.fullmatch(text, near[-1][1], start):
            return near[-1][2]
        if text.startswith("alias", start):
            return None
        words = name_words(text[alias:end])
        for _, _, person in reversed(register.between(start - _REACH, min(start, alias))):
            if is_telescoped(words, register.words_of(person)):
                return person
        return self._subjects.last(reading, register, min(start, alias))

    def _learn(
        self, reading: Reading, register: Register, person: Person, start: int, end: int
    ) -> None:
        text = reading.text
        polite = _POLITE.match(text, start, end)
        start = polite.end() if polite else start
        end = self.names.stop_words.unglued(text, start, end)
        style, _, rest = text[start:end].partition(" ")
        if style in ("Mas", "Mbak") and set(name_words(rest)) <= set(register.words_of(person)):
            start += len(style) + 1  # "Mas Rudi" is Rudi, "Mbak Ita" is called so
        alias = text[start:end]
        if (alias.isupper() and len(alias) > 3) or alias in self.lexicon.offices:
            return
        if any(hit.table == "position" for hit in reading.hits_at(start)):
            return
        other = register.at(start, end)
        if other is None or other is person:
            other = register.find(alias, start)
        if other is person and alias in person.aliases:
            register.mention(person, start, end)
            return
        if other is not None and other is not person:
            # A fuller name is another person's, or the alias is theirs already.
            if len(name_words(other.name)) > len(name_words(alias)):
                return
            if person.public and other.public and other.name != alias:
                return  # the initials of another official, whoever is said to be called so
            register.merge(person, other)
        inner = self.names.strips(text, start)
        self._widen(text, register, person, alias, inner - start)
        bare = text[inner:end] or alias
        words = name_words(bare)
        if len(words) > 1 and words[0] in self.styles:
            words = words[1:]
        register.alias(person, alias, *([" ".join(words)] if len(words[-1]) > 2 else []))
        register.cover(person, start, end)


def is_telescoped(alias: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether an alias is one word made of pieces of a name, or the end of one of its words.

    >>> is_telescoped(("darwi",), ("darma", "wiguna")), is_telescoped(("gus", "dul"), ("abdul", "hadi"))
    (True, True)
    >>> is_telescoped(("titi",), ("ratih", "kusuma"))
    False
    """
    short = alias[-1]
    for number, word in enumerate(words):
        if len(word) > len(short) > 2 and word.endswith(short):
            return True
        for size in range(2, min(len(word), len(short) - 1)):
            if word[:size] != short[:size]:
                break
            rest = short[size:]
            if any(later.startswith(rest) or rest in later[:-1] for later in words[number + 1 :]):
                return True
    return False
