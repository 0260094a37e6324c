"""expressions + anchor → values: which day, month or year the text means."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from nlp_berita.dates.calendar import Calendar
from nlp_berita.dates.days import possible
from nlp_berita.dates.expression import Expression, Point

# A coming day must be this much nearer than the past one to be preferred.
_PAST_BIAS = 1.25
_FUTURE_HINT = 2.0
_WEEK = 7


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


class Resolver:
    """Resolves the expressions of one article, in order.

    `published` is the anchor of everything relative; without it the first full date of the
    article (`dateline`) completes days and months that lack their year, and nothing else.
    """

    def __init__(self, calendar: Calendar, published: date | None, dateline: date | None) -> None:
        self._calendar = calendar
        # At the very ends of the calendar nothing can be counted from.
        usable = published is not None and MINYEAR + 1 < published.year < MAXYEAR - 1
        self._published = published if usable else None
        self._reference = self._published or dateline
        self._source = "published" if self._published else "text"
        self._story = Story(weekdays={})

    def resolve(self, found: Expression, *, future: bool = False, until: bool = False) -> Value:
        """The value of an expression; `future` says that its sentence looks ahead, `until` that
        it ends a span ("hingga akhir tahun" is the year's last day).
        """
        if found.last is None:
            value = self._point(found.point, future)
            if until and found.point.portion == "end" and value.last and value.edtf:
                value.edtf = value.last.isoformat()
            self._note(found.point, value)
            return value
        last = self._point(found.last, future)
        first = self._left(found.point, found.last, last, future)
        if found.last.portion == "end" and last.last:
            last.edtf = last.last.isoformat()
        self._note(found.last, last)
        return _span(first, last)

    def _left(self, point: Point, other: Point, last: Value, future: bool) -> Value:
        """The left end takes from the right one what it lacks, and lies before it."""
        needs_year = point.year is None and point.month is not None and point.shift is None
        if needs_year and last.first is not None:
            year = last.first.year
            later = (point.month or 0, point.day or 0) > (last.first.month, last.first.day)
            if other.grain == "year":
                later = False
            elif point.grain == "month":
                later = (point.month or 0) > last.first.month
            point = replace(point, year=year - 1 if later else year)
            value = self._point(point, future)
            value.anchor = last.anchor
            return value
        value = self._point(point, future)
        if value.first and last.first and point.weekday is not None and value.first > last.first:
            last_day = last.first + timedelta(_WEEK)
            last.edtf, last.first, last.last = last_day.isoformat(), last_day, last_day
        return value

    def _note(self, point: Point, value: Value) -> None:
        if value.first is None:
            return
        if point.year is not None or point.month is not None:
            self._story.year = value.first.year
        if point.grain in ("day", "month"):
            self._story.month = (value.first.year, value.first.month)
        if point.grain == "day":
            self._story.day = value.first
            if point.day is not None and self._story.weekdays is not None:
                self._story.weekdays[value.first.weekday()] = value.first

    def _point(self, point: Point, future: bool) -> Value:
        if point.hijri is not None:
            return self._hijri(point.hijri)
        if point.base == "feast":
            return self._feast(point)
        if point.grain == "day":
            return self._day(point, future)
        if point.grain == "month":
            return self._month(point)
        return self._period(point)

    # Days

    def _day(self, point: Point, future: bool) -> Value:
        if point.shift is not None and point.weekday is None and point.day is None:
            return self._shifted_day(point)
        if point.month is not None and point.day is not None:
            return self._calendar_day(point, future)
        if point.day is not None:
            return self._day_of_month(point)
        return self._weekday(point, future)

    def _shifted_day(self, point: Point) -> Value:
        base = self._story.day if point.base == "text" else self._published
        if base is None or point.shift is None:
            return Value(None)
        day = _plus(base, point.shift)
        if day is None:
            return Value(None)
        anchor = "text" if point.base == "text" else "published"
        return _on(day, point.clock, anchor)

    def _calendar_day(self, point: Point, future: bool) -> Value:
        month, day = point.month or 1, point.day or 1
        if point.year is not None:
            exact = date(point.year, month, day)
            conflict = point.weekday is not None and exact.weekday() != point.weekday
            return _on(exact, point.clock, None, conflict)
        reference = self._reference
        if reference is None:
            return Value(f"XXXX-{month:02}-{day:02}", trust=0.6)
        years = range(reference.year - 1, reference.year + 2)
        if point.years is not None:
            years = range(reference.year + point.years, reference.year + point.years + 1)
        days = [date(y, month, day) for y in years if possible(y, month, day)]
        if not days:
            return Value(f"XXXX-{month:02}-{day:02}", trust=0.4)
        fitting = [d for d in days if point.weekday is None or d.weekday() == point.weekday]
        pool = fitting or days
        best = min(pool, key=lambda d: _distance((d - reference).days, point.direction, future))
        trust = 1.0 if self._published else 0.85
        return _on(best, point.clock, self._source, not fitting, trust)

    def _day_of_month(self, point: Point) -> Value:
        """ "tanggal 20": the month that the article named last, else the nearest."""
        if self._story.month is not None:
            year, month = self._story.month
            if possible(year, month, point.day or 0):
                return _on(date(year, month, point.day or 0), point.clock, "text")
        reference = self._published
        if reference is None:
            return Value(None)
        months = (_month_plus(reference, n) for n in (-1, 0, 1))
        days = [date(y, m, point.day or 0) for y, m in months if possible(y, m, point.day or 0)]
        if not days:
            return Value(None)
        best = min(days, key=lambda d: _distance((d - reference).days, point.direction, False))
        return _on(best, point.clock, "published", False, 0.7)

    def _weekday(self, point: Point, future: bool) -> Value:
        reference, wanted = self._published, point.weekday
        if reference is None or wanted is None:
            return Value(None)
        monday = reference - timedelta(reference.weekday())
        back = (reference.weekday() - wanted) % _WEEK
        anchor = "published"
        if point.week is not None:
            day = monday + timedelta(_WEEK * point.week + wanted)
        elif point.direction > 0:
            day = reference + timedelta((-back) % _WEEK or _WEEK)
        elif point.direction < 0:
            day = reference - timedelta(back or _WEEK)
        else:
            day = reference - timedelta(back)
            named = (self._story.weekdays or {}).get(wanted)
            if back and named and abs((named - reference).days) < _WEEK:
                day, anchor = named, "text"
            elif back and future:
                day = day + timedelta(_WEEK)
        if point.eve:
            day -= timedelta(1)
        if point.day is not None and point.month is not None:
            exact = replace(point, weekday=None if point.eve else wanted)
            return self._calendar_day(exact, future)
        return _on(day, point.clock, anchor)

    # Months, years and their parts

    def _month(self, point: Point) -> Value:
        reference = self._reference
        if point.shift is not None:
            base = self._story.day if point.base == "text" else self._published
            if base is None:
                return Value(None)
            year, month = _month_plus(base, point.shift)
            return _in_month(year, month, "text" if point.base == "text" else "published")
        month = point.month or 1
        if point.year is not None:
            return _in_month(point.year, month, None)
        if reference is None:
            return Value(f"XXXX-{month:02}", trust=0.6)
        if point.years is not None:
            return _in_month(reference.year + point.years, month, self._source)
        now = reference.year * 12 + reference.month
        years = range(reference.year - 1, reference.year + 2)
        best = min(
            years, key=lambda y: _distance((y * 12 + month - now) * 30, point.direction, False)
        )
        return _in_month(best, month, self._source)

    def _period(self, point: Point) -> Value:
        grain = point.grain
        if grain in ("week", "weekend"):
            return self._week(point)
        if grain == "decade":
            year = point.year or 0
            return Value(f"{year // 10}X", date(year, 1, 1), date(year + 9, 12, 31))
        if point.index is not None:
            return self._part_of_year(point)
        if grain in ("quarter", "semester"):
            return self._near_part(point)
        if point.year is not None:
            return _in_year(point.year, None)
        if point.shift is None:
            return Value(None)
        if point.base == "text":
            told = self._story.year
            return _in_year(told + point.shift, "text") if told else Value(None)
        if self._published is None:
            return Value(None)
        return _in_year(self._published.year + point.shift, "published")

    def _week(self, point: Point) -> Value:
        if self._published is None:
            return Value(None)
        day = self._published
        monday = day + timedelta(_WEEK * (point.shift or 0) - day.weekday())
        first = monday + timedelta(5) if point.grain == "weekend" else monday
        last = monday + timedelta(6)
        return Value(f"{first.isoformat()}/{last.isoformat()}", first, last, "published")

    def _part_of_year(self, point: Point) -> Value:
        year, anchor = point.year, None
        if year is None:
            if self._reference is None:
                return Value(None)
            year, anchor = self._reference.year + (point.years or 0), self._source
        size = 3 if point.grain == "quarter" else 6
        return _months(year, (point.index or 1) * size - size + 1, size, anchor)

    def _near_part(self, point: Point) -> Value:
        if self._published is None:
            return Value(None)
        size = 3 if point.grain == "quarter" else 6
        now = self._published.year * 12 + self._published.month - 1
        start = (now // size + (point.shift or 0)) * size
        return _months(start // 12, start % 12 + 1, size, "published")

    # Other calendars

    def _hijri(self, parts: tuple[int | None, int | None, int | None]) -> Value:
        year, month, day = parts
        calendar = self._calendar
        if year is None:
            if self._reference is None or month is None or day is None:
                return Value(None)
            near = calendar.hijri_near(month, day, self._reference)
            return _on(near, None, self._source, False, 0.8) if near else Value(None)
        if month is None:
            between = calendar.hijri_year(year)
        elif day is None:
            between = calendar.hijri_month(year, month)
        else:
            exact = calendar.hijri_day(year, month, day)
            trust = 1.0 if calendar.certain(year, month) else 0.5
            return _on(exact, None, None, False, trust) if exact else Value(None)
        if between is None:
            return Value(None)
        return Value(f"{between[0].isoformat()}/{between[1].isoformat()}", *between)

    def _feast(self, point: Point) -> Value:
        if point.feast is None or self._reference is None:
            return Value(None)
        feast = self._calendar.feast_near(point.feast, self._reference)
        day = _plus(feast, point.shift or 0) if feast else None
        return _on(day, None, self._source) if day else Value(None)


def _distance(days: int, direction: int, future: bool) -> float:
    """How far a candidate lies from the anchor, made longer on the side that is less likely."""
    if direction and days and (days > 0) != (direction > 0):
        return abs(days) + 100_000
    if days > 0:
        return days if future else days * _PAST_BIAS
    return -days * _FUTURE_HINT if future else -days


def _plus(day: date, shift: int) -> date | None:
    try:
        return day + timedelta(shift)
    except OverflowError:
        return None


def _month_plus(day: date, shift: int) -> tuple[int, int]:
    count = max(12, day.year * 12 + day.month - 1 + shift)
    return count // 12, count % 12 + 1


def _on(
    day: date,
    clock: str | None,
    anchor: str | None,
    conflict: bool = False,
    trust: float = 1.0,
) -> Value:
    edtf = f"{day.isoformat()}T{clock}" if clock else day.isoformat()
    return Value(edtf, day, day, anchor, conflict, trust)


def _in_month(year: int, month: int, anchor: str | None) -> Value:
    if not MINYEAR <= year <= MAXYEAR:
        return Value(None)
    last = date(year, month, monthrange(year, month)[1])
    return Value(f"{year:04}-{month:02}", date(year, month, 1), last, anchor)


def _in_year(year: int, anchor: str | None) -> Value:
    if not MINYEAR <= year <= MAXYEAR:
        return Value(None)
    return Value(f"{year:04}", date(year, 1, 1), date(year, 12, 31), anchor)


def _months(year: int, month: int, size: int, anchor: str | None) -> Value:
    first, last = _in_month(year, month, anchor), _in_month(year, month + size - 1, anchor)
    return Value(f"{first.edtf}/{last.edtf}", first.first, last.last, anchor)


def _span(first: Value, last: Value) -> Value:
    anchor, conflict = last.anchor or first.anchor, first.conflict or last.conflict
    trust = min(first.trust, last.trust)
    if first.edtf is None or last.edtf is None:
        return Value(None, anchor=anchor, conflict=conflict, trust=trust)
    if first.first and last.last and first.first > last.last:
        return Value(None, anchor=anchor, conflict=conflict, trust=trust)
    start, end = first.edtf.split("/")[0], last.edtf.split("/")[-1]
    edtf = start if start == end else f"{start}/{end}"
    return Value(edtf, first.first, last.last, anchor, conflict, trust)
