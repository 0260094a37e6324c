"""Dates as they are compared: without what two annotators may keep or leave."""

from __future__ import annotations

import re
from datetime import date

from nlp_berita.evaluate.annotation import Stretch

_BEFORE = re.compile(
    r"(?:pada|per|tertanggal|tanggal|tgl\.?|hari|bulan|tahun|sejak|mulai|hingga"
    r"|sampai(?: dengan)?|s\.?d\.?|era|dekade)\s+",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r",?\s+(?:lalu|silam|mendatang|pagi|siang|sore|petang|malam|dini hari"
    r"|(?:pukul|jam)\s+[\d.:]+(?:\s+(?:WIB|WIT|WITA))?)$",
    re.IGNORECASE,
)
_WHOLE = {f"{unit} {which}" for unit in ("tahun", "bulan") for which in ("ini", "lalu", "depan")}
_WHOLE.add("hari ini")

# EDTF seasons and quarters -> first and last month.
_PARTS_OF_YEAR = {
    "33": ("01", "03"),
    "34": ("04", "06"),
    "35": ("07", "09"),
    "36": ("10", "12"),
    "40": ("01", "06"),
    "41": ("07", "12"),
}


def trim(text: str, span: Stretch) -> Stretch:
    """The span without class nouns, interval words and times of day around the date.

    >>> text = "tanggal 20 Juli 2023 pukul 09.00 WIB"
    >>> text[slice(*trim(text, (0, len(text))))]
    '20 Juli 2023'
    """
    start, end = span
    while text[start:end].lower() not in _WHOLE:
        match = _BEFORE.match(text, start, end)
        if match is None or not re.search(r"\w", text[match.end() : end]):
            break
        start = match.end()
    while re.search(r"\d", text[start:end]):
        match = _AFTER.search(text[start:end])
        if match is None:
            break
        end = start + match.start()
    return start, end


def plain_value(value: str) -> str:
    """A value as it is compared: no time, quarters as months, weeks as days, one open end.

    >>> plain_value("2023-07-20T09:00+07:00"), plain_value("2022-33"), plain_value("2019/..")
    ('2023-07-20', '2022-01/2022-03', '2019')
    """
    ends = [end for part in value.split("/") if part not in ("", "..") for end in _ends(part)]
    if not ends:
        return value
    return ends[0] if ends[0] == ends[-1] else f"{ends[0]}/{ends[-1]}"


def _ends(part: str) -> list[str]:
    part = part.partition("T")[0].rstrip("~?%")
    year, _, rest = part.partition("-")
    if len(year) == 4 and rest in _PARTS_OF_YEAR:
        return [f"{year}-{month}" for month in _PARTS_OF_YEAR[rest]]
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", part):
        number = int(week[1]), int(week[2])
        return [date.fromisocalendar(*number, day).isoformat() for day in (1, 7)]
    return [part]
