"""The day that an article without a day of publication is read by: its dateline.

It completes the days and months that lack their year. The first full date is that day, unless
every weekday speaks against its year, or the article names later ones: "Selasa (4/5)" is of 2021
and not of 2019. The years that it names then tell which of the fitting ones is meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from nlp_berita.dates.days import possible
from nlp_berita.dates.expression import Expression, Point

# "Pemilu 2024" is no date, but tells of a year; "2.024" and "12/2024" are numbers.
_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d/-]|[.,]\d)")
# News on the web begins.
_EARLIEST = 1995
# So many years ahead of its own an article may name one: the end of a term; so many years on, the
# last that it names included, its own may be.
_AHEAD, _LATER = 6, 3
# The month from which an article names its own year.
_SPRING = 4


def dateline(
    text: str, found: list[Expression], cited: Collection[int] = (), newest: int = 9999
) -> date | None:
    """The dateline of an article's expressions; None where nothing tells it.

    `cited` are the years of the instruments that it cites; a year beyond `newest` is one of plans:
    "Indonesia Emas 2045".
    """
    points = [p for e in found if e.aside is None for p in (e.point, e.last) if p is not None]
    told = [p for p in points if p.weekday is not None and p.day and p.month and not p.year]
    first = _first_full(found)
    if not told:
        return first
    named = {point.year for point in points if point.year and point.grain != "decade"}
    named.update(int(year[0]) for year in _YEAR.finditer(text))
    named.update(cited)
    named = {year for year in named if _EARLIEST <= year <= newest}
    top = max(named, default=0)
    if (
        first is not None
        and first.year >= top - 1
        and any(_fits(point, first.year + n) for point in told for n in (0, -1, 1))
    ):
        return first
    # No article cites what is not yet made.
    low = max(top - _AHEAD, max(cited, default=0))
    years = {year + n for year in named for n in (-1, 0, 1) if year + n >= low}
    years.update(range(top, top + _LATER) if named else ())

    # Until spring the year just over is the last that is named.
    early = any((point.month or _SPRING) < _SPRING for point in told)

    def likely(year: int) -> tuple[int, bool, bool, int]:
        # News names its own year last, or the one just over, or the one to come.
        fits = sum(_fits(point, year) for point in told)
        near = year == top or (year == top + 1 and early)
        return fits, near, year - top == -1, year if near or year in named else -year

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
