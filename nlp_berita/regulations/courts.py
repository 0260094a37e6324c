"""Courts: their names in front of a ruling's number, and the seat that the number itself tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

_HEADS = "Pengadilan|PTTUN|PTUN|PTA|PN|PT|PA"
_NAME = re.compile(
    rf"(?<![/\w])(?:{_HEADS})(?![^\W_])"
    r"(?:\s(?:(?:pada|di)\s)?(?:(?!Nomor|NOMOR|No\b|Tentang|Tahun)[A-Z][\w'’\-]{0,20}|\([A-Za-z ]{2,14}\))){0,14}"
)
_BRACKET = re.compile(r"\s?\([^()]*\)")
_PART = re.compile(r"\s(?:pada|di)\s")
# Longer names first: what they begin with are names too.
_SHORT = (
    ("Pengadilan Tinggi Tata Usaha Negara", "PTTUN"),
    ("Pengadilan Tata Usaha Negara", "PTUN"),
    ("Pengadilan Tinggi Agama", "PTA"),
    ("Pengadilan Tinggi", "PT"),
    ("Pengadilan Negeri", "PN"),
    ("Pengadilan Agama", "PA"),
    ("Pengadilan Tindak Pidana Korupsi", "Pengadilan Tipikor"),
)
_JAKARTA = {
    "Jakpus": "Jakarta Pusat",
    "Jaksel": "Jakarta Selatan",
    "Jakbar": "Jakarta Barat",
    "Jaktim": "Jakarta Timur",
    "Jakut": "Jakarta Utara",
}
_QUARTERS = "Pusat|Selatan|Barat|Timur|Utara|Pst|Sel|Brt|Bar|Tim|Utr"
# What follows the court's letters in a number: "PN Smn", "PN. Jkt. Sel", "PN Niaga Smg".
_SEAT = re.compile(
    r"\.?\s?(?:Niaga\s)?[A-Z][A-Za-z]{1,14}"
    rf"(?:\.[A-Z][A-Za-z]{{1,3}}|\.?\s?(?:{_QUARTERS}))?(?![A-Za-z])"
)
_COURT = "PTTUN|PTUN|PTA|PN|PT|PA|MS|TUN"
_UNSEATED = re.compile(rf"/(?:{_COURT})\.?$")
_APART = re.compile(rf"\s(?=(?:{_COURT})[.\s])")
_LETTERS = re.compile(rf"(?:{_COURT})")
_GLUED = re.compile(rf"\.(?:{_QUARTERS})(?=\.[A-Z][a-z])")
_OF_NUMBER = re.compile(
    r"/\s?(PTTUN|PTUN|PTA|PN|PT|PA)[.\s]{1,2}(?:Niaga[.\s])?([A-Z][A-Za-z.\s]{1,24})$"
)
_MOST = 60
_LETTER = re.compile(r"[^a-z]")


def read_court(text: str, pos: int) -> tuple[str, int] | None:
    """The court named at `pos`, in its short form, and where the name ends.

    >>> read_court("Pengadilan Tata Usaha Negara (PTUN) Bandung menolak", 0)
    ('PTUN Bandung', 43)
    """
    found = _NAME.match(text, pos)
    return (short_name(found.group()), found.end()) if found else None


def short_name(printed: str) -> str:
    """A court as citations write it: "PN Sleman".

    >>> short_name("Pengadilan Tipikor pada Pengadilan Negeri (PN) Jakarta Pusat")
    'PN Jakarta Pusat'
    """
    plain = " ".join(_BRACKET.sub("", printed).split())
    parts = _PART.split(plain)
    name = parts[-1] if parts[-1].startswith(tuple(_HEADS.split("|"))) else plain
    for full, short in _SHORT:
        if name.startswith(full):
            name = short + name[len(full) :]
            break
    head, _, seat = name.rpartition(" ")
    return f"{head} {_JAKARTA.get(seat, seat)}".strip()


def number_end(text: str, start: int, end: int) -> int:
    """Where the number of a case ends, with the seat of its court: "5/Pdt.G/2020/PN Smn"."""
    if text[end - 1] == "/" and (apart := _APART.match(text, end)):
        letters = _LETTERS.match(text, apart.end())
        end = letters.end() if letters else end
        seat = _SEAT.match(text, end)
    else:
        seat = _SEAT.match(text, end) if _UNSEATED.search(text[max(start, end - 8) : end]) else None
    if seat is not None:
        end = seat.end()
    glued = _GLUED.search(text, start, end)
    return glued.end() if glued else end


def tells_court(number: str) -> bool:
    """Whether the number ends with the letters of a court and its seat."""
    return _OF_NUMBER.search(number) is not None


def court_of(number: str, names: Iterable[str]) -> str | None:
    """The court whose seat the number tells: one of the article's, else as printed.

    >>> court_of("106/Pdt.G/2025/PN Smn", ["PN Bantul", "PN Sleman"])
    'PN Sleman'
    """
    found = _OF_NUMBER.search(number)
    if found is None:
        return None
    seat = _letters(found[2])
    for name in names:
        kind, _, place = name.partition(" ")
        if kind == found[1] and _abbreviates(seat, _letters(place)):
            return name
    quarter = next((q for q in _JAKARTA.values() if _abbreviates(seat, _letters(q))), None)
    if quarter and seat.startswith(("jkt", "jakarta")):
        return f"{found[1]} {quarter}"
    if seat == "dki":
        return f"{found[1]} DKI Jakarta"
    return f"{found[1]} {found[2]}" if found[2].isalpha() and len(found[2]) > 4 else None


def courts_in(text: str) -> list[str]:
    """The short names of the courts of a text, each once; an article names few."""
    named = islice(_NAME.finditer(text), _MOST)
    return list(dict.fromkeys(short_name(found.group()) for found in named))


def _letters(name: str) -> str:
    return _LETTER.sub("", name.casefold())


def _abbreviates(short: str, full: str) -> bool:
    """Whether the letters stand in the name in this order, the first in front."""
    rest = iter(full)
    return bool(short) and full[:1] == short[0] and all(letter in rest for letter in short)
