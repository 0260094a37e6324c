"""When two names mean the same: spelling, abbreviations and the names that the tables know.

Two annotators would write "Pemprov DKI" or "Pemerintah Provinsi DKI", "Wali Kota" or "Walikota";
neither is an error of a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from nlp_berita.tables import Issuer, KnownOffice, Position, default_tables

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NOT_ALNUM = re.compile(r"[^0-9a-z]+")

# Words on the left of the colon read as those on the right of it, which may be none.
_ABBREVIATIONS = """
adm: administrasi                     no: nomor
kab: kabupaten                        prov: provinsi
batanghari: batang hari               walikota: wali kota
wakilwalikota: wakil wali kota        pemprov: pemerintah provinsi
pemkab: pemerintah kabupaten          pemkot: pemerintah kota
ri:                                   republik:
indonesia:                            kemenkeu: kementerian keuangan
kemendagri: kementerian dalam negeri  kemenkes: kementerian kesehatan
kemenag: kementerian agama            kemenhub: kementerian perhubungan
kemlu: kementerian luar negeri        kemenlu: kementerian luar negeri
kemhan: kementerian pertahanan        kemenhan: kementerian pertahanan
kemenpanrb: kementerian pendayagunaan aparatur negara dan reformasi birokrasi
kemenpan-rb: kementerian pendayagunaan aparatur negara dan reformasi birokrasi
kpk: komisi pemberantasan korupsi     kpu: komisi pemilihan umum
bawaslu: badan pengawas pemilihan umum  dpr: dewan perwakilan rakyat
dprd: dewan perwakilan rakyat daerah  dpd: dewan perwakilan daerah
mpr: majelis permusyawaratan rakyat   mk: mahkamah konstitusi
ma: mahkamah agung                    polri: kepolisian negara
tni: tentara nasional                 polda: kepolisian daerah
polres: kepolisian resor              polsek: kepolisian sektor
polresta: kepolisian resor kota       polrestabes: kepolisian resor kota besar
setda: sekretariat daerah             setko: sekretariat kota
kejari: kejaksaan negeri              kejati: kejaksaan tinggi
kejagung: kejaksaan agung             dinkes: dinas kesehatan
disdik: dinas pendidikan              dishub: dinas perhubungan
bpbd: badan penanggulangan bencana daerah  satpol: satuan polisi
pp: pamong praja                      bin: badan intelijen negara
bps: badan pusat statistik            bnn: badan narkotika nasional
bpk: badan pemeriksa keuangan         bi: bank
ojk: otoritas jasa keuangan
"""
_LONG_FORMS = {
    short: long.split()
    for line in _ABBREVIATIONS.splitlines()
    for short, long in re.findall(r"([\w-]+):((?: [a-z]+)*)", line)
}


def _words(text: str) -> Iterable[str]:
    for word in _WORD.findall(text.casefold()):
        for part in _LONG_FORMS.get(word, [word]):
            # A long form may hold a word that is left out in its turn: "bank (indonesia)".
            yield from _LONG_FORMS.get(part, [part])


@lru_cache(maxsize=1 << 16)
def fold(text: str | None) -> str:
    """Lower case, no punctuation, abbreviations written out.

    >>> fold("Pemprov DKI"), fold("KPU RI")
    ('pemerintah provinsi dki', 'komisi pemilihan umum')
    """
    return " ".join(_words(text or ""))


def letters(text: object) -> str:
    """Only a-z and 0-9, in lower case: "HK.01.07" and "hk 0107" are the same number."""
    return _NOT_ALNUM.sub("", str(text or "").casefold())


@lru_cache(maxsize=1)
def _positions() -> dict[str, str]:
    rows = default_tables().rows(Position)
    return _canonical((row.name, (row.name, *row.names)) for row in rows)


@lru_cache(maxsize=1)
def _offices() -> dict[str, str]:
    rows = default_tables().rows(KnownOffice)
    return _canonical((row.name, (row.name, *row.names)) for row in rows)


@lru_cache(maxsize=1)
def _issuers() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in default_tables().rows(Issuer):
        for form in (row.short, row.name, *row.names, *row.abbreviations):
            names.setdefault(letters(form), letters(row.short))
    return names


def _canonical(rows: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """Folded form -> folded name of its row; patterns with {R} are no names."""
    names: dict[str, str] = {}
    for name, forms in rows:
        for form in forms:
            if "{" not in form:
                names.setdefault(fold(form), fold(name))
    return names


def alike(a: str | None, b: str | None) -> bool:
    """Whether two names or titles mean the same: equal, or 7 in 10 of their words shared.

    >>> alike("Polres Garut", "Kepolisian Resor Garut"), alike("Polres Garut", "Polda Jabar")
    (True, False)
    """
    offices = _offices()
    x, y = (set(offices.get(fold(name), fold(name)).split()) - {"pemerintah"} for name in (a, b))
    return x == y or bool(x and y and len(x & y) / len(x | y) >= 0.7)


def same_position(a: str | None, b: str | None, units: Iterable[str | None]) -> bool:
    """Whether two titles are one; the longer may add words of the `units` (offices) it heads.

    >>> same_position("Kepala Dinas", "Kepala Dinas Kesehatan", ["Dinas Kesehatan Kota Bandung"])
    True
    """
    positions = _positions()
    x, y = (positions.get(fold(title), fold(title)) for title in (a, b))
    if x == y:
        return True
    short, long = sorted((x.split(), y.split()), key=len)
    known = {word for unit in units for word in fold(unit).split()}
    return bool(short) and long[: len(short)] == short and set(long[len(short) :]) <= known


_HEADS = re.compile(r"\b(?:gubernur|bupati|wali ?kota|provinsi|pemprov|pemkot|pemkab)\b")


def same_issuer(a: str | None, b: str | None) -> bool:
    """Whether two authorities are one; a head of region stands for the region.

    >>> same_issuer("Gubernur Bali", "Bali"), same_issuer("Mendagri", "Menteri Dalam Negeri")
    (True, True)
    """
    issuers = _issuers()
    if issuers.get(letters(a), letters(a)) == issuers.get(letters(b), letters(b)):
        return True
    x, y = (_HEADS.sub(" ", fold(name)).split() for name in (a, b))
    return bool(x and x == y) or alike(a, b)
