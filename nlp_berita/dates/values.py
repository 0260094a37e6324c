"""Values of resolved points: days, months, years and spans as EDTF with their bounds."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

# A coming day must be this much nearer than the past one to be preferred.
_PAST_BIAS = 1.25
_FUTURE_HINT = 2.0
# A day of the coming year is seldom named without its year.
_COMING_YEAR_BIAS = 2.0
# In days: what news still calls by its weekday, and what it no longer does.
_FRESH_PAST, _FRESH_COMING, _STALE = 21, 7, 200


@dataclass(slots=True)
class Value:
    """A resolved point: EDTF, its first and last day where known, and what completed it."""

    edtf: str | None
    first: date | None = None
    last: date | None = None
    anchor: str | None = None
    conflict: bool = False
    trust: float = 1.0


@dataclass(slots=True)
class Story:
    """What the article has said so far: the last day, the named weekdays, the last month."""

    day: date | None = None
    year: int | None = None
    month: tuple[int, int] | None = None
    weekdays: dict[int, date] | None = None


def distance(days: int, direction: int, future: bool, same_year: bool) -> float:
    """How far a candidate lies from the anchor, made longer where it is less likely."""
    if direction and days and (days > 0) != (direction > 0):
        return abs(days) + 100_000
    if days > 0:
        return days * (1.0 if future else _PAST_BIAS) * (1.0 if same_year else _COMING_YEAR_BIAS)
    return -days * (_FUTURE_HINT if future else 1.0)


def day_distance(day: date, reference: date, direction: int, future: bool) -> float:
    days = (day - reference).days
    return distance(days, direction, future, day.year == reference.year)


def likeliest(
    days: list[date], weekday: int | None, reference: date, direction: int, future: bool
) -> tuple[date, bool]:
    """The day of several that a text means, and whether its weekday speaks against it.

    >>> likeliest([date(2022, 7, 20), date(2023, 7, 20)], 3, date(2023, 7, 21), 0, False)
    (datetime.date(2023, 7, 20), False)
    """

    def far(day: date) -> float:
        return day_distance(day, reference, direction, future)

    best = min(days, key=far)
    fitting = [day for day in days if weekday is None or day.weekday() == weekday]
    if not fitting or best in fitting:
        return best, not fitting
    fit = min(fitting, key=far)
    # A wrong weekday beside a fresh date is likelier than a date of another year.
    fresh = -_FRESH_PAST <= (best - reference).days <= _FRESH_COMING
    if fresh and abs((fit - reference).days) > _STALE:
        return best, True
    return fit, False


def plus(day: date, shift: int) -> date | None:
    try:
        return day + timedelta(shift)
    except OverflowError:
        return None


def month_plus(day: date, shift: int) -> tuple[int, int]:
    count = max(12, day.year * 12 + day.month - 1 + shift)
    return count // 12, count % 12 + 1


def on_day(
    day: date,
    clock: str | None,
    anchor: str | None,
    conflict: bool = False,
    trust: float = 1.0,
) -> Value:
    edtf = f"{day.isoformat()}T{clock}" if clock else day.isoformat()
    return Value(edtf, day, day, anchor, conflict, trust)


def in_month(year: int, month: int, anchor: str | None) -> Value:
    if not MINYEAR <= year <= MAXYEAR:
        return Value(None)
    last = date(year, month, monthrange(year, month)[1])
    return Value(f"{year:04}-{month:02}", date(year, month, 1), last, anchor)


def in_year(year: int, anchor: str | None) -> Value:
    if not MINYEAR <= year <= MAXYEAR:
        return Value(None)
    return Value(f"{year:04}", date(year, 1, 1), date(year, 12, 31), anchor)


def months(year: int, month: int, size: int, anchor: str | None) -> Value:
    first, last = in_month(year, month, anchor), in_month(year, month + size - 1, anchor)
    return Value(f"{first.edtf}/{last.edtf}", first.first, last.last, anchor)


def span(first: Value, last: Value) -> Value:
    anchor, conflict = last.anchor or first.anchor, first.conflict or last.conflict
    trust = min(first.trust, last.trust)
    if first.edtf is None or last.edtf is None:
        return Value(None, anchor=anchor, conflict=conflict, trust=trust)
    if first.first and last.last and first.first > last.last:
        return Value(None, anchor=anchor, conflict=conflict, trust=trust)
    start, end = first.edtf.split("/")[0], last.edtf.split("/")[-1]
    edtf = start if start == end else f"{start}/{end}"
    return Value(edtf, first.first, last.last, anchor, conflict, trust)
