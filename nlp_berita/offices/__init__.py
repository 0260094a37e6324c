"""State institutions named in a text."""

from nlp_berita.offices.extractor import OfficeExtractor
from nlp_berita.offices.institution import Institution

__all__ = ["Institution", "OfficeExtractor"]
