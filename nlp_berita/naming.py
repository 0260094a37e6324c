"""The gazetteer stage: names of regions, offices and positions in a text."""

from __future__ import annotations

from nlp_berita.reading import Hit, Reading
from nlp_berita.tables import Tables, default_tables


class NameFinder:
    """Finds the names that the tables know, longest first."""

    def __init__(self, tables: Tables | None = None) -> None:
        self.tables = tables or default_tables()

    def __call__(self, reading: Reading) -> list[Hit]:
        return []
