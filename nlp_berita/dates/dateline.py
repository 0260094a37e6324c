"""The day that an article without a day of publication is read by: its dateline.

It completes the days and months that lack their year. The first full date is that day, unless
every weekday speaks against its year: "Selasa (4/5)" is of 2021 and not of 2019. The years that
the article names then tell which of the fitting ones is meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from nlp_berita.dates.days import possible
from nlp_berita.dates.expression import Expression, Point

# So many years ahead of its own an article may name one: the end of a term.
_AHEAD = 6


def dateline(found: list[Expression], cited: Collection[int] = ()) -> date | None:
    """The dateline of an article's expressions; None where nothing tells it.

    `cited` are the years of the instruments that it cites.
    """
    points = [p for e in found if e.aside is None for p in (e.point, e.last) if p is not None]
    told = [p for p in points if p.weekday is not None and p.day and p.month and not p.year]
    first = _first_full(found)
    if not told or (first and any(_fits(p, first.year + n) for p in told for n in (0, -1, 1))):
        return first
    named = {point.year for point in points if point.year and point.grain != "decade"}
    named.update(cited)
    low = max(named, default=0) - _AHEAD
    years = {year + n for year in named for n in (-1, 0, 1) if year + n >= low}

    def likely(year: int) -> tuple[int, bool, bool, int]:
        # News names its own year, else the one just over, else one to come: then the nearest.
        over = year - 1 in named
        fits = sum(_fits(point, year) for point in told)
        return fits, year in named, over, year if year in named or over else -year

    best = max(years, key=likely, default=None)
    return next(_days(told, best), None) if best is not None else None


def _first_full(found: list[Expression]) -> date | None:
    """The first full date of the article."""
    for expression in found:
        point = expression.last or expression.point
        if expression.aside is None and point.year and point.month and point.day:
            return date(point.year, point.month, point.day)
    return None


def _fits(point: Point, year: int) -> bool:
    """Whether a day of this year is on the weekday that the text prints."""
    return any(True for _ in _days((point,), year))


def _days(points: Iterable[Point], year: int) -> Iterator[date]:
    for point in points:
        month, day = point.month or 1, point.day or 1
        if possible(year, month, day) and date(year, month, day).weekday() == point.weekday:
            yield date(year, month, day)
