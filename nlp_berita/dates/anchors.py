"""One cheap scan for the places where an expression may begin.

The grammar runs only here, so what this scan skips is lost; a test compares it with a run of the
grammar at every character.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from heapq import merge

from nlp_berita.dates.lexicon import HIJRI_MONTHS, LONG_MONTHS, MONTHS, PORTIONS, WEEKDAYS

_WEEKDAYS = (*WEEKDAYS, *(f"jum{mark}at" for mark in "'’‘`´"))
_COUNTS = (
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seribu sehari sepekan "
    "seminggu sebulan setahun sedekade sejam semenit sedasawarsa"
).split()
_DAY_WORDS = (
    "kemarin besok esok keesokan lusa semalam tadi nanti dini pagi siang sore petang malam".split()
)
_PERIODS = ("triwulan", "kuartal", "kwartal", "semester", "paruh")
_UNITS = ("hari", "pekan", "minggu", "bulan", "tahun")
_NEAR = r"(?=[ \t\xa0\r\n]+(?:yang[ \t\xa0\r\n]+)?(?i:ini|lalu|silam|kemarin|depan|mendatang))"
_NUMBERED = (
    r"(?=[ \t\xa0\r\n]+(?:yang[ \t\xa0\r\n]+)?"
    r"(?:(?i:pertama|ke(?:dua|tiga|empat|lima|-?\d)|terakhir|satu)|I{1,3}|IV)[ \t\xa0\r\n])"
)
_EXACT = (
    "H",
    "HUT",
    "Hari Ulang Tahun",
    "Dirgahayu",
    "Idul",
    "Idulfitri",
    "Iduladha",
    "TW",
    "Tw",
    "tw",
    "Q",
    "q",
)


def _cases(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield from (word, word.capitalize(), word.upper())


def _compile() -> str:
    words = {*_cases((*_WEEKDAYS, *MONTHS, *LONG_MONTHS, *PORTIONS, *_PERIODS, *HIJRI_MONTHS))}
    words |= {*_cases((*_COUNTS, *_DAY_WORDS)), *_EXACT, *(w.title() for w in HIJRI_MONTHS)}
    ends = {word: {r"(?![^\W\d_])"} for word in words}
    for word in _cases(_UNITS):
        ends.setdefault(word, set()).add(_NEAR)
    for word in _cases(("pekan", "minggu")):
        ends[word].add(_NUMBERED)
    return "|".join([_tree(ends), *"0123456789"])


def _tree(ends: dict[str, set[str]]) -> str:
    """One pattern for all words and what must follow them, branching letter by letter.

    At every letter `re` decides by one character instead of trying word after word.
    """
    rests: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for word, after in ends.items():
        if word:
            rests[word[0]][word[1:]] = after
    # The longest word first: a word's own end is tried after its continuations.
    branches = [
        re.escape(first) + (f"(?:{tree})" if "|" in (tree := _tree(rest)) else tree)
        for first, rest in sorted(rests.items())
    ]
    return "|".join([*branches, *sorted(ends.get("", ()))])


_WORDS = _compile()
_AT_WORD = re.compile(rf"\b(?:{_WORDS})")
_HERE = re.compile(_WORDS)
# Scraped text loses blanks at links: "padaSabtu", "hingga20 Juli". A second scan finds the few
# places, which costs less than letting the first one stop inside words.
_GLUE = re.compile(r"[A-Z0-9](?<=[a-z_].)")


def anchors(text: str) -> Iterator[tuple[int, str]]:
    """Offsets where an expression may begin, and the folded word (or digit) that stands there.

    >>> list(anchors("Rapat Kamis (20/7) pagi."))
    [(6, 'kamis'), (13, '2'), (16, '7'), (19, 'pagi')]
    """
    glued = [found for at in _GLUE.finditer(text) if (found := _HERE.match(text, at.start()))]
    scan: Iterable[re.Match[str]] = _AT_WORD.finditer(text)
    if glued:
        scan = merge(scan, glued, key=re.Match.start)
    for found in scan:
        yield found.start(), found.group().lower()
