"""Days written out: "20 Juli 2023", "20/7/2023", "14-16 Juni", "1, 2, dan 3 Agustus", ISO dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from nlp_berita.dates.expression import Point
from nlp_berita.dates.lexicon import (
    END,
    END_LETTER,
    HIJRI_MONTHS,
    MONTH,
    MONTHS,
    NUMBER,
    OS,
    RANGE,
    SP,
    WEEKDAY,
    YEAR_WORDS,
    either,
    number,
)

_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)(?![.,]\d)"
_DAY = re.compile(
    rf"(?P<day>\d{{1,2}})(?:"
    rf"(?:{OS}(?:[Bb]ulan{SP})?|[-/])(?P<name>{MONTH}){END_LETTER}"
    rf"(?:(?:\.?,?{SP}(?:[Tt]ahun{SP})?|[-/])?(?P<year>{_YEAR}))?"
    rf"|{OS}/{OS}(?P<month>\d{{1,2}})(?!\d)(?:{OS}/{OS}(?P<slash_year>(?:1[5-9]|20)\d\d|\d\d)(?!\d))?"
    rf"|(?P<dash>[-.])(?P<dash_month>\d{{1,2}})(?P=dash)(?P<dash_year>(?:1[5-9]|20)\d\d|\d\d)(?!\d)"
    rf")"
)
_ISO = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<dash>[-/.])(?P<month>\d\d?)(?P=dash)(?P<day>\d\d?)(?!\d)"
)
_SEVERAL = re.compile(rf"\d{{1,2}}(?:,{OS}\d{{1,2}}(?!\d)){{0,9}}")
_AND = re.compile(
    rf"(?P<list>,?{SP}(?:dan|serta|&){SP}(?!\D))|(?P<range>{RANGE})(?:{WEEKDAY}{END}{OS},?{OS})?"
)
_DIGITS = re.compile(r"\d{1,2}")
_TO = re.compile(rf"{RANGE}(?:hari{SP})?(?:{WEEKDAY}{END}{OS},?{OS})?(?:tanggal{SP})?\(?(?=\d)")
_WORDS = re.compile(
    rf"(?P<day>{NUMBER}){SP}(?:bulan{SP})?(?P<name>{MONTH}){END}"
    rf"(?:{SP}(?:tahun{SP})?(?P<year>(?:1[5-9]|20)\d\d(?!\d)|{YEAR_WORDS}))?"
)
_HIJRI = re.compile(
    rf"(?:(?P<day>\d{{1,2}}){SP})?(?P<name>(?i:{either(HIJRI_MONTHS)}){END})"
    rf"(?:{SP}(?P<year>1[34]\d\d)(?!\d)(?:{SP}?(?:H|[Hh]ijriy?ah){END})?)?"
)


@dataclass(slots=True)
class Days:
    """Days that share their month and year: single ones, or the span to `last`.

    `spans` are their offsets; `form` is name (month in letters), slash, dash, iso or words.
    """

    points: list[Point]
    spans: list[tuple[int, int]]
    form: str
    last: Point | None = None

    @property
    def end(self) -> int:
        return self.spans[-1][1]


def possible(year: int | None, month: int, day: int) -> bool:
    """Whether a calendar has this day; without a year, whether some year has it."""
    try:
        date(2024 if year is None else year, month, day)
    except ValueError:
        return False
    return True


def _full_year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) + 2000 if len(digits) == 2 else int(digits)


def _one(text: str, at: int) -> tuple[Point, int, str] | None:
    found = _DAY.match(text, at)
    if found is None:
        return None
    day, name, year, month, slash_year, _, dash_month, dash_year = found.groups()
    if name:
        point = Point("day", _full_year(year), MONTHS[name.lower()], int(day))
        form = "name"
    elif month:
        point, form = Point("day", _full_year(slash_year), int(month), int(day)), "slash"
    else:
        point, form = Point("day", _full_year(dash_year), int(dash_month), int(day)), "dash"
        if len(dash_year) == 2:
            form = "short"
    if not possible(point.year, point.month or 0, point.day or 0):
        return None
    return point, found.end(), form


def iso_day(text: str, at: int) -> Days | None:
    """A day that begins with its year: 2023-07-20."""
    found = _ISO.match(text, at)
    if found is None:
        return None
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    if not possible(year, month, day):
        return None
    return Days([Point("day", year, month, day)], [found.span()], "iso")


def days(text: str, at: int) -> Days | None:
    """The day or days that begin with the number at `at`.

    >>> found = days("14-16 Juni 2023", 0)
    >>> found.points[0].day, found.last.day, found.end
    (14, 16, 15)
    """
    single = _one(text, at)
    if single is None:
        return _several(text, at)
    point, end, form = single
    joint = _TO.match(text, end)
    other = _one(text, joint.end()) if joint else None
    if joint is None or other is None or not _follows(point, other[0]):
        return Days([point], [(at, end)], form)
    _inherit(point, other[0])
    return Days([point], [(at, _closed(text, joint, other[1]))], form, other[0])


def _closed(text: str, joint: re.Match[str], end: int) -> int:
    opened = joint.group().endswith("(") and text[end : end + 1] == ")"
    return end + 1 if opened else end


def _follows(first: Point, last: Point) -> bool:
    if first.year and last.year is None:
        return False
    if first.year and last.year:
        return (first.year, first.month or 0, first.day or 0) < (
            last.year,
            last.month or 0,
            last.day or 0,
        )
    return (first.month, first.day) != (last.month, last.day)


def _inherit(first: Point, last: Point) -> None:
    """The left side of a span takes the year of its right side."""
    if first.year is None and last.year is not None and first.month and last.month:
        first.year = last.year - 1 if first.month > last.month else last.year


def _several(text: str, at: int) -> Days | None:
    head = _SEVERAL.match(text, at)
    joint = _AND.match(text, head.end()) if head else None
    final = _one(text, joint.end()) if joint else None
    if head is None or joint is None or final is None or final[2] in ("dash", "short"):
        return None
    last, end, form = final
    numbers = [(int(d.group()), d.span()) for d in _DIGITS.finditer(text, at, head.end())]
    values = [value for value, _ in numbers] + [last.day or 0]
    if any(a >= b for a, b in pairwise(values)) or values[0] < 1:
        return None
    if joint["range"] and len(numbers) > 1:
        return None
    points = [replace(last, day=value) for value in values]
    if joint["range"] or values[-1] - values[0] == len(values) - 1:
        return Days(points[:1], [(at, end)], form, points[-1])
    final_start = joint.end()
    return Days(points, [span for _, span in numbers] + [(final_start, end)], form)


def word_day(text: str, at: int) -> Days | None:
    """A day in number words: "dua puluh Juli dua ribu dua puluh tiga"."""
    found = _WORDS.match(text, at)
    if found is None:
        return None
    year = number(found["year"]) if found["year"] else None
    point = Point("day", year, MONTHS[found["name"].lower()], number(found["day"]))
    if not possible(year, point.month or 0, point.day or 0):
        return None
    return Days([point], [found.span()], "words")


def hijri(text: str, at: int) -> tuple[Point, int] | None:
    """A day or month of the Hijri year; the month alone only with its year."""
    found = _HIJRI.match(text, at)
    if found is None or not (found["day"] or found["year"]):
        return None
    day = int(found["day"]) if found["day"] else None
    if day is not None and not 1 <= day <= 30:
        return None
    month = HIJRI_MONTHS[re.sub(r"[’‘`´]", "'", found["name"].lower())]
    year = int(found["year"]) if found["year"] else None
    grain = "day" if day else "month"
    return Point(grain, hijri=(year, month, day)), found.end()
