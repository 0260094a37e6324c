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
    # Every alternative begins with its own letter, so that `re` decides by the first character.
    words = {*_cases((*_WEEKDAYS, *MONTHS, *LONG_MONTHS, *PORTIONS, *_PERIODS, *HIJRI_MONTHS))}
    words |= {*_cases((*_COUNTS, *_DAY_WORDS)), *_EXACT, *(w.title() for w in HIJRI_MONTHS)}
    rests: dict[str, set[str]] = defaultdict(set)
    for word in words:
        rests[word[0]].add(re.escape(word[1:]) + r"(?![^\W\d_])")
    for word in _cases(_UNITS):
        rests[word[0]].add(word[1:] + _NEAR)
    branches = [
        f"{first}(?:{'|'.join(sorted(rest, key=lambda tail: (-len(tail), tail)))})"
        for first, rest in sorted(rests.items())
    ]
    return "|".join([*branches, *"0123456789"])


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
