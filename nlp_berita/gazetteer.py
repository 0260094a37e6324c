"""Finds the names of the tables in a text: longest match, word boundaries, case rules.

Names are compared by their words, casefolded: "MenPAN-RB", "Menpan RB" and "MENPAN-RB" are the
same two words. A dictionary from the first word to the lengths of the names that begin with it
keeps the cost of a text proportional to its words, however long the tables are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, KeysView, Sequence
from itertools import pairwise
from typing import Generic, Literal, NamedTuple, TypeVar

from nlp_berita.words import WORD, Word, Words, fold

Value = TypeVar("Value")
Case = Literal["exact", "capital", "any"]

# What may stand between two words of one name. A full stop only after a short word (Kab. Garut),
# a comma only where the name itself has one.
_GAPS = {
    " ",
    "  ",
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


class Match(NamedTuple, Generic[Value]):
    """A name of `size` words found at [start, end), and everything the tables call by it."""

    start: int
    end: int
    values: tuple[Value, ...]
    size: int


class Gazetteer(Generic[Value]):
    """Names with the values they stand for.

    Case rules: ``exact`` wants the letters as in the table (abbreviations: MA is not "Ma"),
    ``capital`` a capital first letter in the text, ``any`` nothing.

    >>> places = Gazetteer([("Bogor", "capital", "32.71"), ("Kota Bogor", "capital", "32.71")])
    >>> [(m.start, m.end, m.values) for m in places.find("di Kota Bogor")]
    [(3, 13, ('32.71',))]
    """

    def __init__(self, names: Iterable[tuple[str, Case, Value]]) -> None:
        groups: dict[str, list[tuple[str, Case, Value]]] = {}
        for name, case, value in names:
            key = fold(name)
            if key:
                groups.setdefault(key, []).append((name, case, value))
        self._entries = {key: _Entry(forms) for key, forms in groups.items()}
        heads: dict[str, list[str]] = {}
        for key in groups:
            heads.setdefault(key.partition(" ")[0], []).append(key)
        self._heads = {
            first: _head(keys, [form for key in keys for form in groups[key]])
            for first, keys in heads.items()
        }

    @property
    def first_words(self) -> KeysView[str]:
        """The casefolded words with which the names begin."""
        return self._heads.keys()

    def may_begin(self, text: str, tokens: Words, index: int) -> bool:
        """Whether a name could begin at a word, as far as it and the next one tell."""
        head = self._heads.get(tokens.folded[index])
        if head is None or (head.capital and text[tokens.starts[index]].islower()):
            return False
        if head.single:
            return True
        following = index + 1
        return following < len(tokens.folded) and tokens.folded[following] in head.seconds

    def __contains__(self, name: str) -> bool:
        return fold(name) in self._entries

    def begins(self, folded: str) -> bool:
        """Whether some name begins with this casefolded word."""
        return folded in self._heads

    def get(self, name: str) -> tuple[Value, ...]:
        """Everything called `name`, whatever its case."""
        entry = self._entries.get(fold(name))
        return () if entry is None else tuple(value for _, _, value in entry.forms)

    def find(self, text: str, tokens: Sequence[Word] | None = None) -> list[Match[Value]]:
        """All longest matches from left to right, not overlapping."""
        tokens = Words.of(text) if tokens is None else tokens
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

    def reach(self, text: str, tokens: Sequence[Word]) -> int:
        """How many words the longest name may have that begins with the first two of these."""
        sizes = self._sizes(text, tokens, 0)
        return sizes[0] if sizes else 0

    def match_at(self, text: str, tokens: Sequence[Word], index: int) -> Match[Value] | None:
        """The longest match that begins with the word at `index`."""
        sizes = self._sizes(text, tokens, index)
        # Most words begin no name, most names are one word: neither is worth a generator.
        if not sizes:
            return None
        if sizes[0] > 1:
            return next(self._matches(text, tokens, index, sizes), None)
        start, end, folded = tokens[index]
        values = self._entries[folded].fitting(text, start, end)
        return Match(start, end, values, 1) if values else None

    def matches_at(self, text: str, tokens: Sequence[Word], index: int) -> Iterator[Match[Value]]:
        """All matches that begin with the word at `index`, the longest first."""
        return self._matches(text, tokens, index, self._sizes(text, tokens, index))

    def _sizes(self, text: str, tokens: Sequence[Word], index: int) -> tuple[int, ...]:
        """How many words the names may have that the words at `index` can begin."""
        if index >= len(tokens):
            return ()
        start, _, folded = tokens[index]
        head = self._heads.get(folded)
        if head is None or (head.capital and text[start].islower()):
            return ()
        if index + 1 < len(tokens) and tokens[index + 1].folded in head.seconds:
            return head.sizes
        return head.single

    def _matches(
        self, text: str, tokens: Sequence[Word], index: int, sizes: tuple[int, ...]
    ) -> Iterator[Match[Value]]:
        for size in sizes:
            chunk = tokens[index : index + size]
            if len(chunk) < size:
                continue
            entry = self._entries.get(" ".join([word.folded for word in chunk]))
            if entry is None:
                continue
            start, end = chunk[0].start, chunk[-1].end
            values = entry.fitting(text, start, end)
            if values and (size == 1 or _gaps_fit(text, chunk, entry.commas)):
                yield Match(start, end, values, size)


class _Head(NamedTuple):
    """What may follow a first word: the sizes of names, the longest first, and their second words.

    `capital` when no name that begins so fits a word in small letters.
    """

    sizes: tuple[int, ...]
    single: tuple[int, ...]
    seconds: frozenset[str]
    capital: bool


def _head(keys: list[str], forms: list[tuple[str, Case, Value]]) -> _Head:
    split = [key.split(" ") for key in keys]
    sizes = {len(words) for words in split}
    return _Head(
        tuple(sorted(sizes, reverse=True)),
        (1,) if 1 in sizes else (),
        frozenset(words[1] for words in split if len(words) > 1),
        not any(case == "any" or WORD.findall(name)[0][0].islower() for name, case, _ in forms),
    )


class _Entry(Generic[Value]):
    """The names that share their casefolded words."""

    __slots__ = ("_values", "case", "commas", "forms")

    def __init__(self, forms: list[tuple[str, Case, Value]]) -> None:
        self.forms = forms
        self.commas = any("," in name for name, _, _ in forms)
        cases = {case for _, case, _ in forms}
        # The usual entry has one case rule, so that its values stand or fall together.
        self.case: Case | None = cases.pop() if len(cases) == 1 else None
        self._values = tuple(dict.fromkeys(value for _, _, value in forms))

    def fitting(self, text: str, start: int, end: int) -> tuple[Value, ...]:
        """The values whose names have the letters of the text."""
        if self.case == "any":
            return self._values
        if self.case == "capital":
            return () if text[start].islower() else self._values
        fitting = (v for n, c, v in self.forms if _case_fits(n, c, text, start, end))
        return tuple(dict.fromkeys(fitting))


def _case_fits(name: str, case: Case, text: str, start: int, end: int) -> bool:
    if case == "any":
        return True
    if case == "exact":
        piece = text[start:end]
        return WORD.findall(piece) == WORD.findall(name)
    return not text[start].islower()


def _gaps_fit(text: str, chunk: Sequence[Word], commas: bool) -> bool:
    for left, right in pairwise(chunk):
        gap = text[left.end : right.start]
        if gap == " ":
            continue
        if gap == ", " and commas:
            continue
        if gap not in _GAPS or (gap[0] == "." and left.end - left.start > 4):
            return False
    return True
