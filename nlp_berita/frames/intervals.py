"""The days that a date's value covers."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

# EDTF: quarters and halves of a year → first and last month.
_PARTS_OF_YEAR = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_DAY = re.compile(r"(\d{3}[\dX])(?:-(\d\d))?(?:-(\d\d))?")


def interval(value: str | None) -> tuple[date | None, date | None]:
    """First and last day of an ISO 8601 or EDTF value, None for an end that is open or unknown.

    >>> [str(day) for day in interval("2023-02")]
    ['2023-02-01', '2023-02-28']
    >>> [str(day) for day in interval("2019/2024-01-05T09:00+07:00")]
    ['2019-01-01', '2024-01-05']
    >>> interval("2019/.."), interval("P3D")
    ((datetime.date(2019, 1, 1), None), (None, None))
    """
    first, _, last = (value or "").partition("/")
    return _days(first)[0], _days(last or first)[1]


def _days(point: str) -> tuple[date | None, date | None]:
    point = point.partition("T")[0].rstrip("~?%")
    try:
        if week := _WEEK.fullmatch(point):
            number = int(week[1]), int(week[2])
            return date.fromisocalendar(*number, 1), date.fromisocalendar(*number, 7)
        match = _DAY.fullmatch(point)
        if match is None:
            return None, None
        year, month, day = match.groups()
        if year.endswith("X"):
            return date(int(year[:3]) * 10, 1, 1), date(int(year[:3]) * 10 + 9, 12, 31)
        if day:
            return (found := date(int(year), int(month), int(day))), found
        return _months(int(year), int(month) if month else None)
    except ValueError:  # no such day
        return None, None


def _months(year: int, month: int | None) -> tuple[date, date]:
    first, last = (1, 12) if month is None else _PARTS_OF_YEAR.get(month, (month, month))
    begin = date(year, first, 1)
    return begin, date(year, last, monthrange(year, last)[1])
