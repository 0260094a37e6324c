"""Finds the names of the tables in a text: longest match, word boundaries, case rules.

Names are compared by their words, casefolded: "MenPAN-RB", "Menpan RB" and "MENPAN-RB" are the
same two words. The names stand in a tree of words, which keeps the cost of a text proportional to
its words, however long the tables are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, KeysView, Sequence
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
    """A name of `size` words found at [start, end), and everything the tables call by it.

    One of its words may be misspelt; it is not `spelt` as in the tables then.
    """

    start: int
    end: int
    values: tuple[Value, ...]
    size: int
    spelt: bool = True


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
        self._names: dict[str, _Node[Value]] = {}
        for key, forms in groups.items():
            self._enter(key.split(" "), forms)

    def _enter(self, key: list[str], forms: list[tuple[str, Case, Value]]) -> None:
        branch = self._names
        for word in key:
            node = branch.setdefault(word, _Node())
            branch = node.after
        node.entry = _Entry(forms)
        if any(case == "any" or WORD.findall(name)[0][0].islower() for name, case, _ in forms):
            self._names[key[0]].capital = False

    @property
    def first_words(self) -> KeysView[str]:
        """The casefolded words with which the names begin."""
        return self._names.keys()

    def __contains__(self, name: str) -> bool:
        return bool(self.get(name))

    def begins(self, folded: str, *, small: bool = False) -> bool:
        """Whether some name begins with this casefolded word; `small`: in small letters too."""
        node = self._names.get(folded)
        return node is not None and not (small and node.capital)

    def get(self, name: str) -> tuple[Value, ...]:
        """Everything called `name`, whatever its case."""
        branch, entry = self._names, None
        for word in fold(name).split(" "):
            node = branch.get(word)
            if node is None:
                return ()
            branch, entry = node.after, node.entry
        return () if entry is None else tuple(value for _, _, value in entry.forms)

    def find(self, text: str, tokens: Words | None = None) -> list[Match[Value]]:
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

    def match_at(self, text: str, tokens: Words, index: int) -> Match[Value] | None:
        """The longest match that begins with the word at `index`."""
        for size, entry in reversed(self._entries(text, tokens, index)):
            match = entry.match(text, tokens, index, size)
            if match is not None:
                return match
        return None

    def matches_at(self, text: str, tokens: Words, index: int) -> list[Match[Value]]:
        """All matches that begin with the word at `index`, the longest first."""
        found = reversed(self._entries(text, tokens, index))
        matches = [entry.match(text, tokens, index, size) for size, entry in found]
        return [match for match in matches if match is not None]

    def nearly_at(
        self,
        text: str,
        tokens: Words,
        index: int,
        mended: Callable[[str, Collection[str]], str | None],
    ) -> Match[Value] | None:
        """The longest name that begins with the word at `index` and has one misspelt word.

        `mended` tells of a word which of those that a name has here it misspells.
        """
        folded = tokens.folded
        node = self._names.get(folded[index])
        if node is None or text[tokens.starts[index]].islower():
            return None
        spelt, found = True, None
        for at in range(index + 1, len(folded)):
            word: str | None = folded[at]
            if word not in node.after:
                word = mended(folded[at], node.after) if spelt else None
                if word is None:
                    break
                spelt = False
            node = node.after[word]
            if node.entry is not None and not spelt:
                found = node.entry.match(text, tokens, index, at + 1 - index) or found
        return found and found._replace(spelt=False)

    def _entries(self, text: str, tokens: Words, index: int) -> list[tuple[int, _Entry[Value]]]:
        """The names whose words stand at `index`, each with its size, the shortest first."""
        # The stages ask all the time, and most words begin no name.
        folded = tokens.folded
        last = len(folded)
        node = self._names.get(folded[index]) if index < last else None
        if node is None or (node.capital and text[tokens.starts[index]].islower()):
            return []
        found = [] if node.entry is None else [(1, node.entry)]
        at = index + 1
        while at < last and (node := node.after.get(folded[at])) is not None:
            at += 1
            if node.entry is not None:
                found.append((at - index, node.entry))
        return found

    def matches(self, text: str, ahead: Iterable[Word]) -> Iterator[Match[Value]]:
        """All matches that begin with the first of the words ahead, the longest first.

        No more words are taken than names have that begin so.
        """
        chunk: list[Word] = []
        found: list[tuple[int, _Entry[Value]]] = []
        branch = self._names
        for word in ahead:
            node = branch.get(word.folded)
            if node is None:
                break
            chunk.append(word)
            if node.entry is not None:
                found.append((len(chunk), node.entry))
            branch = node.after
            if not branch:
                break
        for size, entry in reversed(found):
            start, end = chunk[0].start, chunk[size - 1].end
            values = entry.fitting(text, start, end)
            if values and (size == 1 or _gaps_fit(text, chunk[:size], entry.commas)):
                yield Match(start, end, values, size)


class _Node(Generic[Value]):
    """A word of names: the words that may follow it, and the names that end with it.

    `capital` at a first word when no name that begins so fits a word in small letters.
    """

    __slots__ = ("after", "capital", "entry")

    def __init__(self) -> None:
        self.after: dict[str, _Node[Value]] = {}
        self.entry: _Entry[Value] | None = None
        self.capital = True


class _Entry(Generic[Value]):
    """The names that share their casefolded words."""

    __slots__ = ("_values", "case", "commas", "forms")

    def __init__(self, forms: list[tuple[str, Case, Value]]) -> None:
        # An abbreviation is compared by its words: case counts, marks do not.
        self.forms = [
            (_words(name) if case == "exact" else name, case, value) for name, case, value in forms
        ]
        self.commas = any("," in name for name, _, _ in forms)
        cases = {case for _, case, _ in forms}
        # The usual entry has one case rule, so that its values stand or fall together.
        self.case: Case | None = cases.pop() if len(cases) == 1 else None
        self._values = tuple(dict.fromkeys(value for _, _, value in forms))

    def match(self, text: str, tokens: Words, index: int, size: int) -> Match[Value] | None:
        """The name where the `size` words at `index` are its own; None where it does not fit."""
        start, end = tokens.starts[index], tokens.ends[index + size - 1]
        values = self.fitting(text, start, end)
        if values and (
            size == 1
            or _between(text, tokens, index, size)
            or _gaps_fit(text, tokens[index : index + size], self.commas)
        ):
            return Match(start, end, values, size)
        return None

    def fitting(self, text: str, start: int, end: int) -> tuple[Value, ...]:
        """The values whose names have the letters of the text."""
        if self.case == "any":
            return self._values
        if self.case == "capital":
            return () if text[start].islower() else self._values
        small, words = text[start].islower(), _words(text[start:end])
        fitting = [
            value
            for name, case, value in self.forms
            if (name == words if case == "exact" else case == "any" or not small)
        ]
        return tuple(dict.fromkeys(fitting)) if len(fitting) > 1 else tuple(fitting)


def _words(name: str) -> str:
    """The words of a name as printed, one space between."""
    return name if name.isalnum() else " ".join(WORD.findall(name))


def _between(text: str, tokens: Words, index: int, size: int) -> bool:
    """Whether single spaces stand between the words, as nearly always."""
    starts, ends = tokens.starts, tokens.ends
    for at in range(index + 1, index + size):
        if starts[at] != ends[at - 1] + 1 or text[starts[at] - 1] != " ":
            return False
    return True


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
