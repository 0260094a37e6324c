"""Expressions that begin with a number: days, years, decades, counts."""

from __future__ import annotations

import re

from nlp_berita.dates.clock import tail
from nlp_berita.dates.days import Days, days, hijri, iso_day, possible, word_day
from nlp_berita.dates.expression import Expression, Point
from nlp_berita.dates.lexicon import END, END_LETTER, MONTH, MONTHS, NUMBER, SP
from nlp_berita.dates.neighbours import word_before
from nlp_berita.dates.relative import on_count

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?!\d)")
_SCHOOL_YEAR = re.compile(r"(\d{4})/(\d{4})(?!\d|/)")
_DECADE = re.compile(r"(?P<decade>(?:19|20)?\d0)-?an(?![^\W_])")
_HIJRI_YEAR = re.compile(rf"(?P<year>1[34]\d\d){SP}?(?:H|[Hh]ijriy?ah){END}")
_AFTER = re.compile(
    rf"{SP}(?:yang{SP})?(?:tahun{SP}(?P<tahun>ini|lalu|depan){END}"
    rf"|(?P<past>lalu|silam|kemarin)|(?P<next>mendatang|nanti|depan|akan{SP}datang){END})"
)
# "1.250.000" and "12345" are no days; most numbers of the news end here.
_AMOUNT = re.compile(r"\d{5}|\d{1,3}[.,]\d{3}")
_ALONE = re.compile(r"\d{1,2}(?![\d/.,:%-]{0,4}\d|[^\W_])")
# "14 (empat belas) Mei 2025", "tanggal 31 (Juli 2025)".
_SPELLED = re.compile(
    rf"(?P<day>\d{{1,2}}){SP}\({NUMBER}\){SP}(?P<name>{MONTH}){END_LETTER}(?:{SP}(?P<year>{_YEAR.pattern}))?"
)
_MONTH_ASIDE = re.compile(
    rf"(?P<day>\d{{1,2}}){SP}\((?P<name>{MONTH}){END_LETTER}(?:{SP}(?P<year>{_YEAR.pattern}))?\)"
)
_FORMS = {
    "slash": ("numeric", 0.95),
    "dash": ("numeric", 0.95),
    "short": ("numeric-short", 0.7),
    "iso": ("iso", 0.98),
    "words": ("day-words", 0.9),
}
_YEAR_LEADS = frozenset(
    "tahun pada di sejak hingga sampai mulai per dari antara sepanjang selama untuk sebelum setelah "
    "sekitar dan ke".split()
)


def on_digit(text: str, at: int) -> list[Expression]:
    if text[at : at + 4].isdecimal() and not text[at + 4 : at + 5].isdecimal():
        return _on_year(text, at)
    if _AMOUNT.match(text, at):
        return []
    written = days(text, at)
    if written is not None:
        return _days(text, at, written)
    lunar = hijri(text, at)
    if lunar is not None:
        return [Expression(at, lunar[1], "hijri", lunar[0], None, 0.9)]
    spelled = _on_spelled(text, at)
    if spelled:
        return spelled
    counted = on_count(text, at)
    if counted:
        return counted
    decade = _DECADE.match(text, at)
    if decade is not None:
        digits = decade["decade"]
        year = int(digits) if len(digits) == 4 else (1900 + int(digits))
        return [Expression(at, decade.end(), "decade", Point("decade", year), None, 0.85)]
    alone = _ALONE.match(text, at)
    if alone is not None and word_before(text, at) in ("tanggal", "tgl"):
        day = int(alone.group())
        if 1 <= day <= 31:
            return [Expression(at, alone.end(), "day-alone", Point("day", day=day), None, 0.7)]
    return []


def _on_spelled(text: str, at: int) -> list[Expression]:
    """A day with its number in words, or with its month in brackets."""
    found = _SPELLED.match(text, at)
    if found is None:
        found = _MONTH_ASIDE.match(text, at)
        if found is None or word_before(text, at) not in ("tanggal", "tgl"):
            return []
    year = int(found["year"]) if found["year"] else None
    point = Point("day", year, MONTHS[found["name"].lower()], int(found["day"]))
    if not possible(year, point.month or 0, point.day or 0):
        return []
    return [Expression(at, found.end(), "day" if year else "day-month", point, None, 0.9)]


def _on_year(text: str, at: int) -> list[Expression]:
    written = iso_day(text, at)
    if written is not None:
        return _days(text, at, written)
    lunar = _HIJRI_YEAR.match(text, at)
    if lunar is not None:
        point = Point("year", hijri=(int(lunar["year"]), None, None))
        return [Expression(at, lunar.end(), "hijri-year", point, None, 0.7)]
    decade = _DECADE.match(text, at)
    if decade is not None:
        point = Point("decade", int(decade["decade"]))
        return [Expression(at, decade.end(), "decade", point, None, 0.9)]
    school = _SCHOOL_YEAR.match(text, at)
    if school is not None and int(school[2]) == int(school[1]) + 1:
        first, last = Point("year", int(school[1])), Point("year", int(school[2]))
        return [Expression(at, school.end(), "year-span", first, last, 0.85)]
    found = _YEAR.match(text, at)
    if found is None:
        return []
    # After a preposition or "tahun" a year is a date, after a name perhaps part of it: Pemilu 2024.
    led = word_before(text, at) in _YEAR_LEADS
    rule, trust = ("year", 0.95) if led else ("year-of-name", 0.7)
    return [Expression(at, at + 4, rule, Point("year", int(found.group())), None, trust)]


def _days(text: str, at: int, written: Days) -> list[Expression]:
    rule, trust = _FORMS.get(written.form, ("day", 0.99))
    point = written.points[0]
    if written.form == "slash" and (written.last or point).year is None:
        rule, trust = "day-slash", 0.7
    if written.form == "name" and (written.last or point).year is None:
        rule, trust = "day-month", 0.9
    if written.last is not None:
        rule = f"{rule}-span"
    made = [
        Expression(start, end, rule, point, written.last, trust)
        for point, (start, end) in zip(written.points, written.spans, strict=True)
    ]
    final = made[-1]
    if final.last is None:
        final.end, final.point.clock = tail(text, final.end)
    after = _AFTER.match(text, final.end)
    if after is not None and (final.last or final.point).year is None:
        for one in (p for e in made for p in (e.point, e.last) if p is not None):
            if after["tahun"]:
                one.years = {"ini": 0, "lalu": -1, "depan": 1}[after["tahun"]]
            else:
                one.direction = -1 if after["past"] else 1
        if after["tahun"]:
            final.end = after.end()
    return made


def on_word_day(text: str, at: int) -> list[Expression]:
    written = word_day(text, at)
    return _days(text, at, written) if written else []
