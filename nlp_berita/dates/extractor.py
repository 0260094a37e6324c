"""text → moments."""

from __future__ import annotations

from nlp_berita.dates.moment import Moment
from nlp_berita.reading import Reading
from nlp_berita.tables import Tables, default_tables


class DateExtractor:
    """Finds the calendar expressions of one article and resolves them."""

    def __init__(self, tables: Tables | None = None) -> None:
        self.tables = tables or default_tables()

    def __call__(self, reading: Reading) -> list[Moment]:
        return []
