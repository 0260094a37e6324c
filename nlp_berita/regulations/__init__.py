"""Legal instruments cited in a text."""

from nlp_berita.regulations.extractor import RegulationExtractor
from nlp_berita.regulations.instrument import Instrument

__all__ = ["Instrument", "RegulationExtractor"]
