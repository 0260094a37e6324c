"""The gazetteer stage: every name of a region, an office or a position in a text."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from nlp_berita.gazetteer import Gazetteer
from nlp_berita.lexicon import lexicon_of
from nlp_berita.reading import Hit, Reading
from nlp_berita.tables import Tables, default_tables


class NameFinder:
    """Finds the names that the tables know, at each word the longest of each table.

    >>> [(h.table, h.keys) for h in NameFinder()(Reading("Bupati Garut"))]
    [('position', ['Bupati']), ('region', ['32.05'])]
    """

    def __init__(self, tables: Tables | None = None) -> None:
        self.lexicon = lexicon = lexicon_of(tables or default_tables())
        sources: tuple[tuple[str, Gazetteer[Any], Callable[[Any], str]], ...] = (
            ("position", lexicon.positions, attrgetter("row.name")),
            ("office", lexicon.offices, attrgetter("row.name")),
            ("region", lexicon.regions, attrgetter("code")),
        )
        # First word -> the tables with a name that begins so, and those of them where it may do so
        # in small letters: most words begin none, and most of the others stand in small letters.
        self._sources = {
            word: (
                tuple(source for source in sources if source[1].begins(word)),
                tuple(source for source in sources if source[1].begins(word, small=True)),
            )
            for _, gazetteer, _ in sources
            for word in gazetteer.first_words
        }

    def __call__(self, reading: Reading) -> list[Hit]:
        text, tokens, sources = reading.text, reading.words, self._sources
        mended = self.lexicon.spelling.mended
        hits: list[Hit] = []
        for index in reading.openings(self.lexicon):
            source = sources.get(tokens.folded[index])
            if source is None:
                continue
            for table, gazetteer, key in source[text[tokens.starts[index]].islower()]:
                match = gazetteer.match_at(text, tokens, index)
                if match is None and table == "office":
                    match = gazetteer.nearly_at(text, tokens, index, mended)
                if match:
                    keys = [key(value) for value in match.values]
                    hits.append(Hit(match.start, match.end, table, keys))
        return hits
