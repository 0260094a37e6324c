"""Quotations and who spoke them."""

from nlp_berita.quotes.extractor import QuoteExtractor
from nlp_berita.quotes.utterance import Utterance

__all__ = ["QuoteExtractor", "Utterance"]
