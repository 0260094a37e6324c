"""Days that tables know: Hijri months as the government fixed them, and national feasts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta

from nlp_berita.tables import Feast, HijriMonth, Tables

_MONTHS_IN_A_YEAR = 12


class Calendar:
    """Hijri dates and feasts of the tables as days of the civil calendar.

    >>> from nlp_berita.tables import default_tables
    >>> calendar = Calendar(default_tables())
    >>> calendar.hijri_day(1444, 10, 1), calendar.feast("Paskah", 2023)
    (datetime.date(2023, 4, 22), datetime.date(2023, 4, 9))
    """

    def __init__(self, tables: Tables) -> None:
        self._months = {
            (row.year, row.month): (date.fromisoformat(row.start), row.certain)
            for row in tables.rows(HijriMonth)
            if row.year and row.month
        }
        known = sorted(self._months.items())
        self._places = [year * _MONTHS_IN_A_YEAR + month for (year, month), _ in known]
        self._starts = [start for _, (start, _) in known]
        self._feasts = {row.name: row for row in tables.rows(Feast)}
        self.names = {name.lower(): row.name for row in self._feasts.values() for name in row.names}

    def certain(self, year: int, month: int) -> bool:
        """Whether the government has fixed this month."""
        return self._months.get((year, month), (None, False))[1]

    def hijri_day(self, year: int, month: int, day: int) -> date | None:
        """The civil day of a Hijri day, None where the table does not reach."""
        start = self._start(year, month)
        return start + timedelta(day - 1) if start else None

    def hijri_month(self, year: int, month: int) -> tuple[date, date] | None:
        """First and last day of a Hijri month."""
        start, end = self._start(year, month), self._start(*_following(year, month))
        return (start, end - timedelta(1)) if start and end else None

    def _start(self, year: int, month: int) -> date | None:
        """When a month begins: as the table says, else a day at most off between known months.

        >>> from nlp_berita.tables import default_tables
        >>> calendar = Calendar(default_tables())
        >>> calendar.hijri_day(1446, 8, 1), calendar.certain(1446, 8)
        (datetime.date(2025, 1, 31), False)
        """
        if known := self._months.get((year, month)):
            return known[0]
        place = year * _MONTHS_IN_A_YEAR + month
        at = bisect_left(self._places, place)
        if not 0 < at < len(self._places):
            return None
        low, high = self._places[at - 1], self._places[at]
        if high - low > _MONTHS_IN_A_YEAR:
            return None
        first, last = self._starts[at - 1], self._starts[at]
        return first + timedelta(round((last - first).days * (place - low) / (high - low)))

    def hijri_year(self, year: int) -> tuple[date, date] | None:
        """First and last day of a Hijri year."""
        return self._between((year, 1), (year + 1, 1))

    def _between(
        self, first: tuple[int, int], following: tuple[int, int]
    ) -> tuple[date, date] | None:
        start, end = self._months.get(first), self._months.get(following)
        return (start[0], end[0] - timedelta(1)) if start and end else None

    def hijri_near(self, month: int, day: int, near: date) -> date | None:
        """The day of any year that lies nearest to `near`."""
        days = [
            found + timedelta(day - 1)
            for year in dict.fromkeys(year for year, _ in self._months)
            if (found := self._start(year, month)) is not None
        ]
        best = min(days, key=lambda found: abs((found - near).days), default=None)
        return best if best and abs((best - near).days) < 200 else None

    def feast(self, name: str, year: int) -> date | None:
        """The day of a feast in a civil year."""
        return next(self._days(self._feasts[name], year), None)

    def feast_near(self, name: str, near: date) -> date | None:
        """The day of a feast that lies nearest to `near`."""
        row = self._feasts[name]
        days = [
            d for year in (near.year - 1, near.year, near.year + 1) for d in self._days(row, year)
        ]
        return min(days, key=lambda found: abs((found - near).days), default=None)

    def _days(self, row: Feast, year: int) -> Iterator[date]:
        if row.rule == "fixed" and row.month and row.day:
            yield date(year, row.month, row.day)
        elif row.rule == "easter" and row.day is not None:
            yield _easter(year) + timedelta(row.day)
        elif row.rule == "dates":
            yield from (date.fromisoformat(d) for d in row.dates if d.startswith(f"{year}-"))
        elif row.rule == "hijri" and row.day:
            for (_, month), (start, _) in self._months.items():
                day = start + timedelta(row.day - 1)
                if month == row.month and day.year == year:
                    yield day


def _following(year: int, month: int) -> tuple[int, int]:
    return (year, month + 1) if month < _MONTHS_IN_A_YEAR else (year + 1, 1)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    lunar = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * lunar) // 451
    month, day = divmod(h + lunar - 7 * m + 114, 31)
    return date(year, month, day + 1)
