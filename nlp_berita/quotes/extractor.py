"""quotation marks and verbs of saying → utterances."""

from __future__ import annotations

from nlp_berita.quotes.utterance import Utterance
from nlp_berita.reading import Reading
from nlp_berita.tables import Tables, default_tables


class QuoteExtractor:
    """Finds the quotations of one article and their speakers."""

    def __init__(self, tables: Tables | None = None) -> None:
        self.tables = tables or default_tables()

    def __call__(self, reading: Reading) -> list[Utterance]:
        return []
