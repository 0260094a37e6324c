"""text → instruments."""

from __future__ import annotations

from nlp_berita.reading import Reading
from nlp_berita.regulations.instrument import Instrument
from nlp_berita.tables import Tables, default_tables


class RegulationExtractor:
    """Finds, parses and identifies the legal instruments of one article."""

    def __init__(self, tables: Tables | None = None) -> None:
        self.tables = tables or default_tables()

    def __call__(self, reading: Reading) -> list[Instrument]:
        return []
