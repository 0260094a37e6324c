"""Cuts a text into words for look-ups: runs of letters and digits with their casefolded forms.

A word here is what a gazetteer compares; the tokens of spaCy keep numbers, abbreviations and
marks together and are made only for the stages that want a `Doc`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress
from typing import NamedTuple, overload

from nlp_berita.skim import glued_acronyms, glued_capitals, glued_numbers, shapes_of

# Two words set without a blank, by their shapes: "keputusanPresiden", "KeuanganSri", "JayaKombes".
_GLUED = re.compile(rb"aaaaAaa(?:a|(?![aA1]))|Aaaa(?:Aaaaa|A{4}\b)")
WORD = re.compile(r"[^\W_]+")
_PIECES = re.compile(r"([^\W_]+)")
# The same for text in ASCII, where the engine need not ask for every letter of the world.
_ASCII_PIECES = re.compile(r"([a-z0-9]+)")


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first, so that none hides a longer one.

    It branches letter by letter, so that `re` decides by one character and tries no word after
    word.

    >>> any_of(["Pol", "S.H", "Polisi"])
    'S\\\\.H|Pol(?:isi|)'
    """
    return "|".join(_branches(words))


def _branches(words: Iterable[str]) -> list[str]:
    rests: dict[str, set[str]] = {}
    for word in words:
        rests.setdefault(word[:1], set()).add(word[1:])
    branches = []
    # Backwards, so that a word's own end is tried after its continuations.
    for first, rest in sorted(rests.items(), reverse=True):
        further = _branches(rest) if first else []
        tree = f"(?:{'|'.join(further)})" if len(further) > 1 else "".join(further)
        branches.append(re.escape(first) + tree)
    return branches


class Word(NamedTuple):
    """A run of letters and digits with its casefolded form."""

    start: int
    end: int
    folded: str


class Words(Sequence[Word]):
    """The words of a text, kept as columns: a long article would be an object a word otherwise.

    >>> found = Words.of("MenPAN-RB, Pasal 5")
    >>> found.folded, found[1], found.at(11)
    (['menpan', 'rb', 'pasal', '5'], Word(start=7, end=9, folded='rb'), 2)
    """

    __slots__ = ("ends", "folded", "starts")

    def __init__(self, starts: list[int], ends: list[int], folded: list[str]) -> None:
        self.starts = starts
        self.ends = ends
        self.folded = folded

    @classmethod
    def of(cls, text: str) -> Words:
        """The words of `text`; where scraped news glues two ("keputusanPresiden"), both.

        So is the number of a list's next item apart from the word before it ("Cibatu2. Rina").
        """
        # Every stage waits for this list, so its loops are those of the built-in functions.
        folded = text.casefold()
        # Casefolding never shortens: of the same length means character by character.
        whole = len(folded) == len(text)
        pattern = _ASCII_PIECES if text.isascii() else _PIECES
        pieces = pattern.split(folded if whole else text)
        bounds = list(accumulate(map(len, pieces)))
        words = pieces[1::2] if whole else list(map(str.casefold, pieces[1::2]))
        found = cls(bounds[:-1:2], bounds[1::2], words)
        shapes = shapes_of(text)
        cuts = [at for at in glued_capitals(text) if _GLUED.match(shapes, max(0, at - 4))]
        cuts += glued_numbers(text)
        cuts += glued_acronyms(text)
        return found._cut(text, cuts) if cuts else found

    def _cut(self, text: str, cuts: list[int]) -> Words:
        """These words with a new one at each of the offsets that lie inside a word."""
        # Every cut has a letter before and no blank behind it, so each ends a word and begins another.
        starts, ends = sorted([*self.starts, *cuts]), sorted([*self.ends, *cuts])
        folded = [text[start:end].casefold() for start, end in zip(starts, ends, strict=True)]
        return Words(starts, ends, folded)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> list[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | list[Word]:
        if isinstance(index, slice):
            columns = (self.starts[index], self.ends[index], self.folded[index])
            return list(map(Word, *columns))
        return Word(self.starts[index], self.ends[index], self.folded[index])

    def at(self, offset: int) -> int:
        """The index of the first word that begins at or after `offset`."""
        return bisect_left(self.starts, offset)

    def among(self, vocabulary: set[str] | frozenset[str]) -> list[int]:
        """The indices of the words whose casefolded form is in `vocabulary`."""
        # Tells at once of the few words that an article mostly has none of.
        if vocabulary.isdisjoint(self.folded):
            return []
        return list(compress(range(len(self.folded)), map(vocabulary.__contains__, self.folded)))


def fold(name: str) -> str:
    """The key under which a name is stored: its casefolded words.

    >>> fold("Kab. Toli-Toli")
    'kab toli toli'
    """
    return " ".join([word.casefold() for word in WORD.findall(name)])
