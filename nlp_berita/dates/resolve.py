"""expressions + anchor → values: which day, month or year the text means."""

from __future__ import annotations

from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from nlp_berita.dates.calendar import Calendar
from nlp_berita.dates.days import possible
from nlp_berita.dates.expression import Expression, Point
from nlp_berita.dates.values import (
    Story,
    Value,
    day_distance,
    distance,
    in_month,
    in_year,
    likeliest,
    month_plus,
    months,
    on_day,
    plus,
    span,
)

_WEEK = 7


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
        return span(first, last)

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
        if point.weekday is not None and point.day is None and other.day and last.first:
            # "Rabu hingga Jumat (17/1)"
            back = (last.first.weekday() - point.weekday) % _WEEK
            return on_day(last.first - timedelta(back), None, last.anchor)
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
            return self._month(point, future)
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
        day = plus(base, point.shift)
        if day is None:
            return Value(None)
        anchor = "text" if point.base == "text" else "published"
        return on_day(day, point.clock, anchor)

    def _calendar_day(self, point: Point, future: bool) -> Value:
        month, day = point.month or 1, point.day or 1
        if point.year is not None:
            exact = date(point.year, month, day)
            conflict = point.weekday is not None and exact.weekday() != point.weekday
            return on_day(exact, point.clock, None, conflict)
        reference = self._reference
        if reference is None:
            return Value(f"XXXX-{month:02}-{day:02}", trust=0.6)
        years = range(reference.year - 1, reference.year + 2)
        if point.years is not None:
            years = range(reference.year + point.years, reference.year + point.years + 1)
        days = [date(y, month, day) for y in years if possible(y, month, day)]
        if not days:
            return Value(f"XXXX-{month:02}-{day:02}", trust=0.4)
        best, conflict = likeliest(days, point.weekday, reference, point.direction, future)
        trust = 1.0 if self._published else 0.85
        return on_day(best, point.clock, self._source, conflict, trust)

    def _day_of_month(self, point: Point) -> Value:
        """ "tanggal 20": the month that the article named last, else the nearest."""
        if self._story.month is not None:
            year, month = self._story.month
            if possible(year, month, point.day or 0):
                return on_day(date(year, month, point.day or 0), point.clock, "text")
        reference = self._published
        if reference is None:
            return Value(None)
        months = (month_plus(reference, n) for n in (-1, 0, 1))
        days = [date(y, m, point.day or 0) for y, m in months if possible(y, m, point.day or 0)]
        if not days:
            return Value(None)
        best = min(days, key=lambda d: day_distance(d, reference, point.direction, False))
        return on_day(best, point.clock, "published", False, 0.7)

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
        return on_day(day, point.clock, anchor)

    # Months, years and their parts

    def _month(self, point: Point, future: bool) -> Value:
        reference = self._reference
        if point.shift is not None:
            base = self._story.day if point.base == "text" else self._published
            if base is None:
                return Value(None)
            year, month = month_plus(base, point.shift)
            return in_month(year, month, "text" if point.base == "text" else "published")
        month = point.month or 1
        if point.year is not None:
            return in_month(point.year, month, None)
        if reference is None:
            return Value(f"XXXX-{month:02}", trust=0.6)
        if point.years is not None:
            return in_month(reference.year + point.years, month, self._source)
        now = reference.year * 12 + reference.month
        years = range(reference.year - 1, reference.year + 2)
        best = min(
            years,
            key=lambda y: distance(
                (y * 12 + month - now) * 30, point.direction, future, y == reference.year
            ),
        )
        return in_month(best, month, self._source)

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
            return in_year(point.year, None)
        if point.shift is None:
            return Value(None)
        if point.base == "text":
            told = self._story.year
            return in_year(told + point.shift, "text") if told else Value(None)
        if self._published is None:
            return Value(None)
        return in_year(self._published.year + point.shift, "published")

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
        return months(year, (point.index or 1) * size - size + 1, size, anchor)

    def _near_part(self, point: Point) -> Value:
        if self._published is None:
            return Value(None)
        size = 3 if point.grain == "quarter" else 6
        now = self._published.year * 12 + self._published.month - 1
        start = (now // size + (point.shift or 0)) * size
        return months(start // 12, start % 12 + 1, size, "published")

    # Other calendars

    def _hijri(self, parts: tuple[int | None, int | None, int | None]) -> Value:
        year, month, day = parts
        calendar = self._calendar
        if year is None:
            if self._reference is None or month is None or day is None:
                return Value(None)
            near = calendar.hijri_near(month, day, self._reference)
            return on_day(near, None, self._source, False, 0.8) if near else Value(None)
        trust = 1.0
        if month is None:
            between = calendar.hijri_year(year)
        elif day is None:
            between = calendar.hijri_month(year, month)
            trust = 1.0 if calendar.certain(year, month) else 0.5
        else:
            exact = calendar.hijri_day(year, month, day)
            trust = 1.0 if calendar.certain(year, month) else 0.5
            return on_day(exact, None, None, False, trust) if exact else Value(None)
        if between is None:
            return Value(None)
        edtf = f"{between[0].isoformat()}/{between[1].isoformat()}"
        return Value(edtf, *between, trust=trust)

    def _feast(self, point: Point) -> Value:
        if point.feast is None or self._reference is None:
            return Value(None)
        feast = self._calendar.feast_near(point.feast, self._reference)
        day = plus(feast, point.shift or 0) if feast else None
        return on_day(day, None, self._source) if day else Value(None)
