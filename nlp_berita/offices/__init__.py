"""State institutions named in a text."""

from nlp_berita.offices.extractor import OfficeExtractor
from nlp_berita.offices.institution import Institution
from nlp_berita.offices.phrase import base_of, pick_office, with_region

__all__ = ["Institution", "OfficeExtractor", "base_of", "pick_office", "with_region"]
