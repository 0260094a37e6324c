"""One cheap scan for the places where an expression may begin.

The grammar runs only here, so what this scan skips is lost; a test compares it with a run of the
grammar at every character.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from nlp_berita.dates.lexicon import HIJRI_MONTHS, LONG_MONTHS, MONTHS, PORTIONS, WEEKDAYS
from nlp_berita.skim import find, glued_capitals, shapes_of
from nlp_berita.words import Words, fold

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


_NAMES = {
    *_cases((*_WEEKDAYS, *MONTHS, *LONG_MONTHS, *PORTIONS, *_PERIODS, *HIJRI_MONTHS)),
    *_cases((*_COUNTS, *_DAY_WORDS)),
    *_EXACT,
    *(w.title() for w in HIJRI_MONTHS),
}
_FIRST_WORDS = {fold(name).split()[0] for name in (*_NAMES, *_UNITS)}


def _compile() -> str:
    ends = {word: {r"(?![^\W\d_])"} for word in _NAMES}
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
_NUMBER = re.compile(rb"1+")


def anchors(text: str, words: Words) -> Iterator[tuple[int, str]]:
    """Offsets where an expression may begin, and the folded word (or digit) that stands there.

    >>> text = "Rapat Kamis (20/7) pagi."
    >>> list(anchors(text, Words.of(text)))
    [(6, 'kamis'), (13, '2'), (16, '7'), (19, 'pagi')]
    """
    shapes, starts = shapes_of(text), words.starts
    at_word = {starts[index] for index in words.among(_FIRST_WORDS)}
    numbers = (run.start() for run in _NUMBER.finditer(shapes))
    at_word |= {at for at in numbers if not text[at - 1 : at].isalnum()}
    digits = [at + 1 for at in find(shapes, b"a1")]
    # Before a digit a word may end where a letter would let it go on: "Q1", "Juli2023".
    letters = (*digits, *(at + 1 for at in find(shapes, b"A1")))
    at_word |= {starts[words.at(at) - 1] for at in letters}
    # Scraped text loses blanks at links: "padaSabtu", "hingga20 Juli".
    inside = {*digits, *glued_capitals(text)}
    if "_" in text:
        inside |= {at + 1 for pair in (b"_A", b"_1") for at in find(shapes, pair)}
    end = 0
    for start in sorted(at_word | inside):
        if start in inside:
            found = _HERE.match(text, start)
        elif start < end:
            continue
        elif text[start] < ":":
            yield start, text[start]
            continue
        elif found := _AT_WORD.match(text, start):
            end = found.end()
        if found:
            yield start, found.group().lower()
