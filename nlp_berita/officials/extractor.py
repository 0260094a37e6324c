"""titles, names and offices → persons with posts."""

from __future__ import annotations

from nlp_berita.officials.person import Person
from nlp_berita.reading import Reading
from nlp_berita.tables import Tables, default_tables


class OfficialExtractor:
    """Finds the officials of one article, their posts and all mentions of their names."""

    def __init__(self, tables: Tables | None = None) -> None:
        self.tables = tables or default_tables()

    def __call__(self, reading: Reading) -> list[Person]:
        return []
