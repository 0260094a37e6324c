"""Finds who presides over a bench: "majelis hakim ... yang diketuai Rahmat Sutanto"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading

_BENCH = re.compile(r"\b[Mm]ajelis(?: [Hh]akim)?( kasasi| peninjauan kembali| PK)?\b")
_LED = re.compile(
    r"[^.;\n\"“”]{0,90}?\b(yang (?:diketuai|dipimpin)(?: oleh)?(?: [Hh]akim(?: [Kk]etua)?)?)(?= [A-Z])"
)
_POST = "Ketua Majelis Hakim"
_SUPREME = "Mahkamah Agung"


def presiding_titles(reading: Reading, lexicon: Lexicon) -> Iterator[Title]:
    """The words that make the name after them the presiding judge, as titles of that post."""
    if "ajelis" not in reading.text or "yang di" not in reading.text:
        return
    row = lexicon.positions.get(_POST)[0].row
    for bench in _BENCH.finditer(reading.text):
        led = _LED.match(reading.text, bench.end())
        if led:
            title = Title(*led.span(1), row.title, row)
            if bench[1]:
                title.settle(_SUPREME, title.end)
            yield title
