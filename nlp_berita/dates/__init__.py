"""Calendar expressions in a text."""

from nlp_berita.dates.extractor import DateExtractor
from nlp_berita.dates.moment import Moment

__all__ = ["DateExtractor", "Moment"]
