"""Lists of names as features of the teacher: which tokens stand in one, and where in it.

Names of persons, places and organisations: those of the library's own tables, and those of the
Indonesian DBpedia as published by Alfina et al. 2017 (ICACSIS), where the corpora folder has them.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import torch
from torch import Tensor

from nlp_berita.ner.features import normalise
from nlp_berita.tables import Country, GivenName, KnownOffice, Region, default_tables

from .vectors import TOKEN, Vectors

__all__ = ["WIDTH", "NameLists"]

_FILES: Final = ("person.txt", "place.txt", "organization.txt")
_PLACES: Final = 4  # alone, first, within, last
WIDTH: Final = _PLACES * len(_FILES)
_LONGEST: Final = 7
# Words that news seldom capitalises are names in a list and words in the text; see vectors.py.
_WORDLIKE: Final = 2

Name = tuple[str, ...]


class NameLists:
    """Marks the tokens of known names."""

    def __init__(self, folder: Path, vectors: Vectors) -> None:
        cases = dict(zip(vectors.words, vectors.cases.tolist(), strict=True))

        def usable(name: Name) -> bool:
            if len(name) == 1 and (len(name[0]) < 3 or cases.get(name[0], 99) <= _WORDLIKE):
                return False
            return 0 < len(name) <= _LONGEST

        own = _own()
        self.lists = [
            {name for name in map(_tokens, [*_read(folder / file), *more]) if usable(name)}
            for file, more in zip(_FILES, own, strict=True)
        ]
        self._longest: list[dict[str, int]] = []
        for names in self.lists:
            longest: dict[str, int] = {}
            for name in names:
                longest[name[0]] = max(len(name), longest.get(name[0], 0))
            self._longest.append(longest)
        self._known: dict[Name, Tensor] = {}

    def flags(self, sentences: Sequence[Sequence[str]]) -> Tensor:
        """(sentences, longest, WIDTH) ones and zeros."""
        size = max(map(len, sentences))
        found = torch.zeros(len(sentences), size, WIDTH)
        for row, tokens in zip(found, sentences, strict=True):
            key = tuple(tokens)
            if key not in self._known:
                self._known[key] = self._marked(tokens)
            row[: len(tokens)] = self._known[key]
        return found

    def _marked(self, tokens: Sequence[str]) -> Tensor:
        marks = torch.zeros(len(tokens), WIDTH)
        keys = [normalise(token) for token in tokens]
        for number, names in enumerate(self.lists):
            column = number * _PLACES
            start = 0
            while start < len(keys):
                reach = min(self._longest[number].get(keys[start], 0), len(keys) - start)
                size = next(
                    (n for n in range(reach, 0, -1) if tuple(keys[start : start + n]) in names), 0
                )
                if size == 1:
                    marks[start, column] = 1
                elif size:
                    marks[start, column + 1] = 1
                    marks[start + 1 : start + size - 1, column + 2] = 1
                    marks[start + size - 1, column + 3] = 1
                start += max(1, size)
        return marks


def _tokens(name: str) -> Name:
    return tuple(normalise(token) for token in TOKEN.findall(name))


def _read(path: Path) -> Iterator[str]:
    """Names, one a line; what stands in brackets tells namesakes apart."""
    if path.exists():
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if "\ufffd" not in line:
                yield line.partition("(")[0].strip()


def _own() -> tuple[Iterable[str], Iterable[str], Iterable[str]]:
    """Persons, places and organisations of the library's tables."""
    tables = default_tables()
    places = [
        name for row in tables.rows(Region) for name in (row.name, row.short_name, *row.names)
    ]
    places += [name for row in tables.rows(Country) for name in (row.name, *row.names)]
    offices = [name for row in tables.rows(KnownOffice) for name in (row.name, *row.names)]
    return [row.name for row in tables.rows(GivenName)], places, offices
