"""Brackets behind an office phrase: the short form of it, of its last words, or of neither."""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices.phrase import Phrase, pick_office
from nlp_berita.offices.runs import abbreviates
from nlp_berita.places import name_run
from nlp_berita.reading import Reading
from nlp_berita.words import Words

_BRACKET = re.compile(r"\s?\(\s?([A-Za-z][\w./-]+(?: [A-Z][\w./-]*){0,2})\s?\)")
# "Badan Pajak Daerah (BPD) Kabupaten Garut"
_WITHIN = re.compile(r"\s\(([A-Z]{3,8})\)\s")
# "Dinas Penerangan (Kadispen) TNI AD": the short form is that of its head.
_OF_HEAD = re.compile(r"(?:Wa)?Ka(?=[a-z]{3})")


class BracketReader:
    """Tells what the bracket behind an office phrase abbreviates."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def after(self, text: str, phrase: Phrase) -> re.Match[str] | None:
        """The bracket right behind a phrase, where it holds a short form."""
        bracket = _BRACKET.match(text, phrase.end)
        return bracket if bracket and self._abbreviates(bracket[1], phrase) else None

    def _abbreviates(self, printed: str, phrase: Phrase) -> bool:
        """Whether a bracket holds a short form: of the phrase, two capitals, or a known name."""
        capitals = sum(letter.isupper() for letter in printed)
        return (
            _of_head(printed, phrase)
            or capitals > 1
            or printed.casefold() in self.lexicon.unit_words
            or abbreviates(printed, " ".join(phrase.name.split()[1:]))
            or abbreviates(printed, phrase.name)
            or printed in self.lexicon.offices
            or printed in self.lexicon.positions
        )

    def spell_out(self, reading: Reading, phrase: Phrase, bracket: re.Match[str]) -> bool:
        """Give an open unit the name that the tables know it by, from bracket or later words.

        "Kementerian Kebudayaan, Riset, dan Teknologi (Kemendikbudristek)", "Badan Pengelola
        Investasi (BPI) Daya Anagata Nusantara". Whether the phrase goes on after the bracket.
        """
        if phrase.rule != "unit_open":
            return False
        text, tokens = reading.text, reading.words
        printed = text[phrase.start : phrase.end]
        first = word_at(tokens, phrase.stop, bracket.end())
        stop = name_run(text, tokens, first, limit=4)
        if first < len(tokens) and text[bracket.end() : tokens[first].start] != " ":
            stop = first
        for last in range(stop, first - 1, -1):
            more = f" {text[tokens[first].start : tokens[last - 1].end]}" if last > first else ""
            known = self.lexicon.offices.get(printed + more if more else bracket[1])
            whole = tuple(entry for entry in known if "{" not in entry.row.name)
            if not whole:
                continue
            row = pick_office(whole, reading.day).row
            if row.name.split()[0] != phrase.name.split()[0]:
                continue
            phrase.name, phrase.kind, phrase.group = row.name, row.kind, row.group
            phrase.parent, phrase.weak, phrase.placed = row.parent, False, True
            if more:
                phrase.end, phrase.stop = tokens[last - 1].end, last
            return bool(more)
        return False

    def attach(self, text: str, phrase: Phrase, bracket: tuple[int, int]) -> None:
        """Give a bracket with which nothing goes on to the office that it abbreviates.

        "(Kapolri)" after the institution is the title of its head, "(Kukar)" the region.
        """
        short = text[slice(*bracket)]
        if _of_head(short, phrase):
            return
        phrase.within = phrase.within or self._inner(text, phrase, short)
        if phrase.within is not None and abbreviates(short, phrase.within.name):
            phrase.within.abbreviation = bracket
        elif short in self.lexicon.offices or (
            short not in self.lexicon.positions
            and short not in self.lexicon.regions
            # "(Dirlala Kemenhub RI)" is somebody at the ministry, "(KPU RI)" the commission.
            and (" " not in short or abbreviates(short.split()[0], phrase.name))
        ):
            phrase.abbreviation = bracket

    def _inner(self, text: str, phrase: Phrase, short: str) -> Phrase | None:
        """The office that a bracket abbreviates when a known phrase ends with its name.

        "Komisi XII Dewan Perwakilan Rakyat (DPR)": the bracket is not the committee.
        """
        for entry in self.lexicon.offices.get(short):
            row, start = entry.row, phrase.end - len(entry.row.name)
            if start > phrase.start and text.startswith(row.name, start):
                return Phrase(
                    start, phrase.end, phrase.stop, row.name, row.kind, row.group, phrase.rule
                )
        return None


def defined_within(text: str, phrase: Phrase) -> tuple[str, str] | None:
    """The short form in a bracket within a phrase, and the words before it, which it abbreviates."""
    bracket = _WITHIN.search(text, phrase.start, phrase.end)
    words = text[phrase.start : bracket.start()] if bracket else ""
    return (bracket[1], words) if bracket and abbreviates(bracket[1], words) else None


def _of_head(printed: str, phrase: Phrase) -> bool:
    """Whether a short form is the title of the office's head: "Kadispen"."""
    head = _OF_HEAD.match(printed)
    return head is not None and abbreviates(printed[head.end() :].capitalize(), phrase.name)


def word_at(tokens: Words, index: int, offset: int) -> int:
    """The first word, from `index` on, that begins at or after `offset`."""
    while index < len(tokens) and tokens.starts[index] < offset:
        index += 1
    return index
