"""hits and grammar → institutions."""

from __future__ import annotations

from nlp_berita.offices.institution import Institution
from nlp_berita.reading import Reading
from nlp_berita.tables import Tables, default_tables


class OfficeExtractor:
    """Finds the named state institutions of one article."""

    def __init__(self, tables: Tables | None = None) -> None:
        self.tables = tables or default_tables()

    def __call__(self, reading: Reading) -> list[Institution]:
        return []
