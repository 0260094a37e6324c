"""The constituency behind a legislator's title: "Anggota DPR RI dari dapil Jawa Barat II Rini"."""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.reading import Reading

_LEAD = re.compile(
    r",?\s(?:dari\s)?(?:asal|perwakilan|utusan|[Dd]apil|[Dd]aerah [Pp]emilihan(?:\s\([Dd]apil\))?)"
    r"(?:\s|(?<=[a-z])(?=[A-Z]))(?:(?:[IVX]{1,4}|\d{1,2})\s)?(?=[A-Z])|,\sdari\s(?=[A-Z])"
)
# "Anggota DPR RI [Dapil 6] Rini"
_NUMBERED = re.compile(r",?\s[Dd]apil\s(?:[IVX]{1,4}|\d{1,2})(?=,?\s[A-Z])")
_NUMBER = re.compile(r"[\s-](?:[IVX]{1,4}|\d{1,2})\b")
_BALI = "51"


def constituency_end(reading: Reading, lexicon: Lexicon, end: int) -> int | None:
    """Where the constituency that begins at `end` is over; its region has to be a known one."""
    text = reading.text
    bare = _NUMBERED.match(text, end)
    if bare is not None:
        return bare.end()
    lead = _LEAD.match(text, end)
    if lead is None:
        return None
    region = lexicon.regions.match_at(text, reading.words, reading.words.at(lead.end()))
    if region is None:
        return None
    # Bali is one constituency: an "I" behind it begins a Balinese name.
    number = None if region.values[0].code == _BALI else _NUMBER.match(text, region.end)
    return number.end() if number else region.end
