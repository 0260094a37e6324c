"""The gazetteer stage: every name of a region, an office or a position in a text."""

from __future__ import annotations

from nlp_berita.lexicon import lexicon_of
from nlp_berita.reading import Hit, Reading
from nlp_berita.tables import Tables, default_tables


class NameFinder:
    """Finds the names that the tables know, at each word the longest of each table.

    >>> [(h.table, h.keys) for h in NameFinder()(Reading("Bupati Garut"))]
    [('position', ['Bupati']), ('region', ['32.05'])]
    """

    def __init__(self, tables: Tables | None = None) -> None:
        self.lexicon = lexicon_of(tables or default_tables())

    def __call__(self, reading: Reading) -> list[Hit]:
        text, tokens, lexicon = reading.text, reading.words, self.lexicon
        hits: list[Hit] = []
        for index in range(len(tokens)):
            position = lexicon.positions.match_at(text, tokens, index)
            if position:
                keys = [name.row.name for name in position.values]
                hits.append(Hit(position.start, position.end, "position", keys))
            office = lexicon.offices.match_at(text, tokens, index)
            if office:
                keys = [entry.row.name for entry in office.values]
                hits.append(Hit(office.start, office.end, "office", keys))
            region = lexicon.regions.match_at(text, tokens, index)
            if region:
                keys = [row.code for row in region.values]
                hits.append(Hit(region.start, region.end, "region", keys))
        return hits
