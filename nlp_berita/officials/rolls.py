"""Reads the words between a title of several and their names: "empat komisioner KPK lainnya adalah A, B, ..."."""

from __future__ import annotations

import re

_SEVERAL = re.compile(
    r"\b(?:(?:ke)?(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)|\d{1,2}|para|duo|trio"
    r"|sejumlah|beberapa|mereka yang(?:\s[a-z]+){1,3})\s(?:orang\s)?(?:nama\s)?\Z",
    re.IGNORECASE,
)
_NAMES_FOLLOW = re.compile(
    r"(?:\s(?:RI|itu|ini|tersebut|lain|lainnya|terpilih))*"
    r"(?:,?\s(?:yang|dengan)\s[^.,;:\n\"“”]{3,80}?)?"
    r",?\s(?:adalah|masing-masing|seperti|yakni|yaitu|ialah|antara lain|di antaranya|bernama)(?:\sadalah)?[,:]?\s(?=[A-Z])"
)


# "anggota KPU, antara lain Rudi": of more than one.
_AMONG = re.compile(r"\b(?:antara lain|di antaranya|masing-masing)\b")
# "Dua hakim (Rudi, Tono)"
_BRACKETED = re.compile(r"\s\((?=[A-Z][^()\d\n]{3,200}(?:,|\sdan)\s[^()\d\n]{3,}\))")
# "Anggota Dewan Pengarah terdiri dari delapan orang, yakni Rudi, Tono"
_CONSISTS = re.compile(
    r"(?:\s(?:itu|ini|tersebut))?\sterdiri\s(?:dari|atas)\s"
    r"(?:(?:\w+\s)?(?:orang|nama|anggota),?\s(?:yakni|yaitu|ialah|adalah|masing-masing)[,:]?\s)?(?=[A-Z])"
)
# "tiga nama yang berpeluang mengisi posisi [KSAD]"
_NOMINEES = re.compile(
    r"\b(?:nama|kandidat|sosok|figur|calon|perwira)\b[^.,;:\n\"“”]{0,40}\b(?:berpeluang|berpotensi|cocok|diusulkan"
    r"|diajukan|disebut|digadang-gadang|dicalonkan)\b[^.,;:\n\"“”]{0,30}\b(?:(?:mengisi|menduduki|menempati|menjabat)"
    r"\s(?:posisi|jabatan|kursi)|menjadi|jadi|sebagai)\s(?:calon\s)?\Z"
)


def are_nominees(text: str, start: int) -> bool:
    """Whether the words before a title make those who are named behind it candidates for it."""
    return _NOMINEES.search(text, max(0, start - 120), start) is not None


def are_several(text: str, start: int) -> bool:
    """Whether the words before a title make it one of several persons.

    >>> are_several("Dua hakim", 4), are_several("Seorang hakim", 8)
    (True, False)
    """
    return _SEVERAL.search(text, max(0, start - 32), start) is not None or are_nominees(text, start)


def roll_of(text: str, start: int, end: int) -> int | None:
    """Where the names begin of those who share the title at [start, end), None without any.

    >>> text = "Tiga hakim yang mengadili adalah Rudi, Tono, dan Rina."
    >>> text[roll_of(text, 5, 10):]
    'Rudi, Tono, dan Rina.'
    """
    consists = _CONSISTS.match(text, end)
    if consists is not None:
        return consists.end()
    follow = _NAMES_FOLLOW.match(text, end) or _BRACKETED.match(text, end)
    if follow is None:
        return None
    among = _AMONG.search(follow[0]) is not None
    return follow.end() if among or are_several(text, start) else None
