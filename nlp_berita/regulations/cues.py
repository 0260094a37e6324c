"""Words with which the names of authorities and regions may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp_berita.skim import words_of

_CUE = re.compile(
    r"(?<![^\W_])(?:Gubernur|Bupati|Wali Kota|Walikota|Wako|Pemprov|Pemkab|Pemkot|Pemko|Pemerintah|Provinsi"
    r"|Kabupaten|Kab\.|Kota|DPRD|milik|Sekda|Sekretaris Daerah|Sekdaprov|Menteri|Kementerian|Men[a-zA-Z\-]{2,}"
    r"|Kemen[a-zA-Z\-]{2,}|Kepala|Dirjen|Direktur Jenderal|Rektor|Kapolri|Kapolda|Dinas|Kadis\w*|Kadin\w+"
    r"|Ditjen|Lurah|Kades|Kepala Desa|Wali Nagari|KPU|OJK|Bawaslu|BPOM|BKN|Satgas|Mahkamah"
    r"|[A-Z]{2,8}|Pangdam|Dewan|Majelis|Badan|Komisi|Lembaga|Panglima|Jaksa Agung|Kejaksaan|Sekretaris Kabinet|Direksi)"
    r"(?![a-z])"
)
# Where a cue may begin: the engine can skip to these letters.
_CAPITAL = re.compile(r"[A-Zm](?<![^\W_].)")
_REGION_CUE = re.compile(
    r"(?<![^\W_])(?:gubernur|bupati|wali kota|walikota|wako|pemprov|pemkab|pemkot|pemko|pemerintah provinsi"
    r"|pemerintah kabupaten|pemerintah kota|provinsi|kabupaten|kab\.|kota|dprd|milik|sekda|sekdaprov)(?![^\W_])",
    re.IGNORECASE,
)
_REGION_WORD = re.compile(rb" (?:gubernur|bupati|wa|pem|provinsi|kab|kota|dprd|milik|sekda)")
CUE_LEVELS = {
    "gubernur": "provinsi",
    "pemprov": "provinsi",
    "pemerintah provinsi": "provinsi",
    "provinsi": "provinsi",
    "sekdaprov": "provinsi",
    "bupati": "kabupaten",
    "pemkab": "kabupaten",
    "pemerintah kabupaten": "kabupaten",
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "wali kota": "kota",
    "walikota": "kota",
    "wako": "kota",
    "pemkot": "kota",
    "pemko": "kota",
    "pemerintah kota": "kota",
    "kota": "kota",
}


def cues(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Words in [start, end) with which the name of an authority may begin."""
    last = start
    for capital in _CAPITAL.finditer(text, start, end):
        if capital.start() >= last and (cue := _CUE.match(text, capital.start(), end)):
            last = cue.end()
            yield cue


def region_cues(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Words in [start, end) before which or after which the name of a region may stand."""
    last = start
    for word in _REGION_WORD.finditer(words_of(text), start, end + 1):
        if word.start() >= last and (cue := _REGION_CUE.match(text, word.start(), end)):
            last = cue.end()
            yield cue
