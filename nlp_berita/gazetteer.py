"""Finds the names of the tables in a text: longest match, word boundaries, case rules.

Names are compared by their words, casefolded: "MenPAN-RB", "Menpan RB" and "MENPAN-RB" are the
same two words. A dictionary from the first word to the lengths of the names that begin with it
keeps the cost of a text proportional to its words, however long the tables are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Generic, Literal, NamedTuple, TypeVar

Value = TypeVar("Value")
Case = Literal["exact", "capital", "any"]

WORD = re.compile(r"[^\W_]+")
_GLUED = re.compile(r"([a-z]{4})(?=[A-Z][a-z]{3})")
# What may stand between two words of one name. A full stop only after a short word (Kab. Garut),
# a comma only where the name itself has one.
_GAPS = {
    " ",
    "-",
    "‐",
    "–",
    "/",
    "'",
    "’",
    "‘",
    " - ",
    "- ",
    " -",
    " & ",
    "&",
    "\n",
    "\xa0",
    ".",
    ". ",
    ".-",
}


class Word(NamedTuple):
    """A run of letters and digits with its casefolded form."""

    start: int
    end: int
    folded: str


class Match(NamedTuple, Generic[Value]):
    """A name of `size` words found at [start, end), and everything the tables call by it."""

    start: int
    end: int
    values: tuple[Value, ...]
    size: int


def words(text: str) -> list[Word]:
    """The words of a text in order.

    >>> [w.folded for w in words("MenPAN-RB, Pasal 5")]
    ['menpan', 'rb', 'pasal', '5']
    """
    found = [Word(m.start(), m.end(), m.group().casefold()) for m in WORD.finditer(text)]
    glued = [m.end(1) for m in _GLUED.finditer(text)]
    if glued:
        found = _split(text, found, glued)
    return found


def _split(text: str, found: list[Word], cuts: list[int]) -> list[Word]:
    """Cut words at the given offsets: scraped news glues "keputusanPresiden"."""
    out: list[Word] = []
    remaining = iter(cuts)
    cut = next(remaining, None)
    for word in found:
        start = word.start
        while cut is not None and cut < word.end:
            if start < cut:
                out.append(Word(start, cut, text[start:cut].casefold()))
                start = cut
            cut = next(remaining, None)
        out.append(
            word
            if start == word.start
            else Word(start, word.end, text[start : word.end].casefold())
        )
    return out


def fold(name: str) -> str:
    """The key under which a name is stored: its casefolded words.

    >>> fold("Kab. Toli-Toli")
    'kab toli toli'
    """
    return " ".join(m.group().casefold() for m in WORD.finditer(name))


class Gazetteer(Generic[Value]):
    """Names with the values they stand for.

    Case rules: ``exact`` wants the letters as in the table (abbreviations: MA is not "Ma"),
    ``capital`` a capital first letter in the text, ``any`` nothing.

    >>> places = Gazetteer([("Bogor", "capital", "32.71"), ("Kota Bogor", "capital", "32.71")])
    >>> [(m.start, m.end, m.values) for m in places.find("di Kota Bogor")]
    [(3, 13, ('32.71',))]
    """

    def __init__(self, names: Iterable[tuple[str, Case, Value]]) -> None:
        self._entries: dict[str, list[tuple[str, Case, Value]]] = {}
        lengths: dict[str, set[int]] = {}
        for name, case, value in names:
            key = fold(name)
            if not key:
                continue
            self._entries.setdefault(key, []).append((name, case, value))
            first, *rest = key.split(" ")
            lengths.setdefault(first, set()).add(len(rest) + 1)
        self._lengths = {first: tuple(sorted(ns, reverse=True)) for first, ns in lengths.items()}

    def __contains__(self, name: str) -> bool:
        return fold(name) in self._entries

    def begins(self, folded: str) -> bool:
        """Whether some name begins with this casefolded word."""
        return folded in self._lengths

    def get(self, name: str) -> tuple[Value, ...]:
        """Everything called `name`, whatever its case."""
        return tuple(value for _, _, value in self._entries.get(fold(name), ()))

    def find(self, text: str, tokens: list[Word] | None = None) -> list[Match[Value]]:
        """All longest matches from left to right, not overlapping."""
        tokens = words(text) if tokens is None else tokens
        found: list[Match[Value]] = []
        index = 0
        while index < len(tokens):
            match = self.match_at(text, tokens, index)
            if match is None:
                index += 1
            else:
                found.append(match)
                index += match.size
        return found

    def match_at(self, text: str, tokens: list[Word], index: int) -> Match[Value] | None:
        """The longest match that begins with the word at `index`."""
        if index < len(tokens) and tokens[index].folded in self._lengths:
            return next(self.matches_at(text, tokens, index), None)
        return None

    def matches_at(self, text: str, tokens: list[Word], index: int) -> Iterator[Match[Value]]:
        """All matches that begin with the word at `index`, the longest first."""
        if index >= len(tokens):
            return
        for size in self._lengths.get(tokens[index].folded, ()):
            chunk = tokens[index : index + size]
            if len(chunk) < size:
                continue
            entries = self._entries.get(" ".join([word.folded for word in chunk]))
            if entries is None:
                continue
            start, end = chunk[0].start, chunk[-1].end
            values = tuple(
                dict.fromkeys(
                    value
                    for name, case, value in entries
                    if _case_fits(name, case, text, start, end)
                )
            )
            commas = any("," in name for name, _, _ in entries)
            if values and _gaps_fit(text, chunk, commas):
                yield Match(start, end, values, size)


def _case_fits(name: str, case: Case, text: str, start: int, end: int) -> bool:
    if case == "any":
        return True
    if case == "exact":
        piece = text[start:end]
        return WORD.findall(piece) == WORD.findall(name)
    return not text[start].islower()


def _gaps_fit(text: str, chunk: list[Word], commas: bool) -> bool:
    for left, right in pairwise(chunk):
        gap = text[left.end : right.start]
        if gap == " ":
            continue
        if gap == ", " and commas:
            continue
        if gap not in _GAPS or (gap[0] == "." and left.end - left.start > 4):
            return False
    return True
