"""The date of a document, printed right after its number: "tertanggal 27 Desember 2017"."""

from __future__ import annotations

import re

_DATE = re.compile(
    r"\s{1,2}(?:tertanggal|bertanggal|tanggal|tgl\.?)\s{1,2}"
    r"(\d{1,2})\s{1,2}([A-Za-z]{3,9})\s{1,2}(\d{4})",
    re.IGNORECASE,
)
_MONTHS = {
    name: index
    for index, names in enumerate(
        (
            "januari jan",
            "februari feb pebruari",
            "maret mar",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "agustus agu ags",
            "september sep sept",
            "oktober okt",
            "november nov nopember",
            "desember des",
        ),
        1,
    )
    for name in names.split()
}


def is_month(word: str) -> bool:
    """Whether the word names a month.

    >>> is_month("Mei"), is_month("Meja")
    (True, False)
    """
    return word.casefold() in _MONTHS


def read_date(text: str, pos: int) -> tuple[str, int] | None:
    """The date of the document right after its number, as ISO text and its end.

    >>> read_date("SE 1/2017 tertanggal 27 Desember 2017", 9)
    ('2017-12-27', 37)
    """
    found = _DATE.match(text, pos)
    month = _MONTHS.get(found[2].casefold()) if found else None
    if found is None or month is None or not 1 <= int(found[1]) <= 31:
        return None
    return f"{found[3]}-{month:02d}-{int(found[1]):02d}", found.end()
