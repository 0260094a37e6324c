"""Expressions that begin with a word of the calendar: weekday, month, part, quarter."""

from __future__ import annotations

import re

from nlp_berita.dates.clock import tail
from nlp_berita.dates.days import Days, days, iso_day, word_day
from nlp_berita.dates.expression import Expression, Point
from nlp_berita.dates.lexicon import (
    DAY_PART,
    END,
    END_LETTER,
    LONG_MONTHS,
    MARKET_DAY,
    MONTH,
    MONTHS,
    ORDINALS,
    OS,
    PORTIONS,
    SP,
    UNITS,
    WEEKDAY,
    either,
    weekday,
)

YEAR = r"(?:19|20)\d\d(?!\d)(?![.,]\d)"
_WEEKDAY = re.compile(
    rf"(?:(?P<eve>[Mm]alam){SP})?(?P<name>{WEEKDAY}){END}"
    rf"(?:(?:{OS}[-–/&]{OS}|,?{SP}(?:dan|hingga|sampai(?:{SP}dengan)?|s\.?/?d\.?){SP})"
    rf"(?P<other>{WEEKDAY}){END}(?={OS},?{OS}\(?\d))?"
    rf"(?:{SP}{MARKET_DAY}{END})?(?:{SP}{DAY_PART}{END})?"
)
_OPEN = re.compile(
    rf"{OS},?{OS}(?:(?:pada{SP})?(?:[Tt]anggal|[Tt]gl\.?){SP})?(?P<bracket>[(\[])?{OS}"
    rf"(?:{WEEKDAY}{END},?{OS})?(?:[Tt]anggal{SP}|[Tt]gl\.?{SP})?"
)
_CLOSE = re.compile(rf"{OS}[)\]]")
_ALONG = re.compile(
    rf"(?:{SP}{DAY_PART}{END})?{SP}(?:yang{SP})?(?:"
    rf"(?P<unit>(?i:pekan|minggu)){SP}(?P<which>(?i:ini|lalu|kemarin|depan|mendatang))"
    rf"|(?P<past>(?i:lalu|silam|kemarin))|(?P<tomorrow>(?i:besok|esok))|(?P<after>(?i:lusa))"
    rf"|(?P<next>(?i:depan|mendatang|nanti|akan{SP}datang))|(?P<this>(?i:ini))){END}"
)
_MONTH = re.compile(
    rf"(?P<name>{MONTH}){END_LETTER}"
    rf"(?:\.?(?:,?{SP}(?:[Tt]ahun{SP})?|[-/]|(?=\d))(?P<year>{YEAR})"
    rf"|{SP}(?:yang{SP})?(?:tahun{SP}(?P<tahun>ini|lalu|depan|sebelumnya)"
    rf"|(?P<past>lalu|silam|kemarin)|(?P<next>depan|mendatang|nanti|akan{SP}datang)|(?P<this>ini))"
    rf"{END})?"
)
_PORTION = re.compile(
    rf"(?P<part>(?i:{either(PORTIONS)})){SP}(?:(?P<noun>[Tt]ahun|[Bb]ulan){SP})?(?=(?P<next>\w))"
)
_PORTION_NOUN = re.compile(
    rf"(?P<part>(?i:{either(PORTIONS)})){SP}(?P<noun>(?i:tahun|bulan|pekan|minggu)){END}"
    rf"(?:{SP}(?:yang{SP})?(?P<which>ini|lalu|silam|kemarin|depan|mendatang){END})?"
)
_WEEKS: dict[str, int | str] = {**ORDINALS, "kelima": 5, "lima": 5, "5": 5, "terakhir": "last"}
_WEEK = re.compile(
    rf"(?i:pekan|minggu){SP}(?:yang{SP})?"
    rf"(?P<index>(?i:pertama|ke(?:dua|tiga|empat|lima)|terakhir|satu|ke-?[1-5])|I{{1,3}}|IV){END}"
    rf"{SP}(?:(?:di|pada|dari){SP})?(?:(?i:bulan){SP}(?P<near>ini|lalu|depan){END}|(?:[Bb]ulan{SP})?(?=[A-Z]))"
)
_HALF = re.compile(
    rf"[Pp]aruh{SP}(?:waktu{SP})?(?P<index>pertama|kedua|I{{1,2}}|[12]){END}"
    rf"{SP}(?:[Tt]ahun{SP}(?P<tahun>ini|lalu|depan){END}|(?:[Tt]ahun{SP})?(?P<year>{YEAR}))"
)
_PERIOD = re.compile(
    rf"(?P<unit>(?i:triwulan|kuartal|kwartal|semester|tw|q))(?:{SP}|-|(?<=[QqWw]))(?:ke-?)?"
    rf"(?P<index>IV|I{{1,3}}|[1-4]|(?i:pertama|kedua|ketiga|keempat|satu|dua|tiga|empat)){END}"
    rf"(?:(?:{OS}(?:-|–|hingga|sampai|dan){OS})(?P<to>IV|I{{1,3}}|[1-4]){END})?"
    rf"(?:(?:(?:,?{SP}(?:[Tt]ahun{SP})?|{OS}[-/]{OS})(?P<year>{YEAR}))"
    rf"|{SP}(?:[Tt]ahun{SP})?(?P<which>ini|lalu|depan){END})?"
)
_YEAR = re.compile(YEAR)
_YEARS = {"ini": 0, "lalu": -1, "silam": -1, "kemarin": -1, "sebelumnya": -1}
WHICH = {"ini": 0, "lalu": -1, "silam": -1, "kemarin": -1, "depan": 1, "mendatang": 1}


def on_weekday(text: str, at: int) -> list[Expression]:
    """A weekday, alone or with its day: "Kamis (20/7)", "Senin, 2 Mei 2021", "Senin pekan lalu"."""
    found = _WEEKDAY.match(text, at)
    if found is None:
        return []
    day = weekday(found["name"])
    opened = _OPEN.match(text, found.end())
    assert opened is not None
    at_day = opened.end()
    written = days(text, at_day) or iso_day(text, at_day) or word_day(text, at_day)
    if written is not None and len(written.points) == 1:
        return [_dated(text, found, day, opened["bracket"] is not None, written)]
    if found["other"]:  # the pair announced a day, and there is none
        return []
    return _bare_weekday(text, found, day)


def _dated(text: str, found: re.Match[str], day: int, bracket: bool, written: Days) -> Expression:
    point, end = written.points[0], written.end
    if bracket:
        inner, clock = tail(text, end)
        closed = _CLOSE.match(text, inner)
        end = closed.end() if closed else end
        point.clock = clock if closed else None
    after, clock = tail(text, end)
    if written.last is None:
        point.clock, end = clock or point.clock, after
    rule = "weekday-day" if written.form == "name" else "weekday-number"
    if found["other"]:
        (written.last or point).weekday = weekday(found["other"])
        if written.last is None:  # "Rabu hingga Jumat (17/1)": the day is Friday's
            first = Point("day", weekday=day)
            return Expression(found.start(), end, rule, first, point, 0.9)
    point.weekday = None if found["eve"] else day
    point.eve = bool(found["eve"])
    return Expression(found.start(), end, rule, point, written.last, 0.98)


def _bare_weekday(text: str, found: re.Match[str], day: int) -> list[Expression]:
    point, end = Point("day", weekday=day, eve=bool(found["eve"])), found.end()
    along = _ALONG.match(text, found.end())
    if along is None:
        after, point.clock = tail(text, end)
        return [Expression(found.start(), after, "weekday", point, None, 0.85, relative=True)]
    end = along.end()
    if along["unit"]:
        point.week = WHICH[along["which"].lower()]
    elif along["past"]:
        point.direction = -1
    elif along["tomorrow"]:
        point.direction, point.shift = 1, 1
    elif along["after"]:
        point.direction, point.shift = 1, 2
    elif along["next"]:
        point.direction = 1
    else:
        point.week = 0
    close = bracketed(text, end, point)
    after, point.clock = tail(text, close)
    return [Expression(found.start(), after, "weekday-near", point, None, 0.9, relative=True)]


def bracketed(text: str, end: int, point: Point) -> int:
    """Where the day in brackets after a relative day ends; its day and month go to the point."""
    opened = re.compile(rf",?{OS}\(").match(text, end)
    written = days(text, opened.end()) if opened else None
    closed = _CLOSE.match(text, written.end) if written else None
    if written is None or closed is None or written.last or len(written.points) > 1:
        return end
    exact = written.points[0]
    point.year, point.month, point.day = exact.year, exact.month, exact.day
    return closed.end()


def on_month(text: str, at: int) -> list[Expression]:
    """A month with its year or a word that places it: "Januari 2020", "Oktober lalu"."""
    found = _MONTH.match(text, at)
    if found is None:
        return []
    folded = found["name"].lower()
    point = Point("month", month=MONTHS[folded])
    if found["year"]:
        point.year = int(found["year"])
        return [Expression(at, found.end(), "month-year", point, None, 0.97)]
    if folded not in LONG_MONTHS or not found["name"][0].isupper():
        return []
    if found["tahun"]:
        point.years = _YEARS.get(found["tahun"], 1)
    elif found["past"]:
        point.direction = -1
    elif found["next"]:
        point.direction = 1
    elif not found["this"]:
        if text[found.end("name") : found.end("name") + 1].isdecimal():
            return []
        return [Expression(at, found.end("name"), "month", point, None, 0.75)]
    return [Expression(at, found.end(), "month-near", point, None, 0.85)]


def on_week(text: str, at: int) -> list[Expression]:
    """A week by its number: "pekan kedua November". Which days that are nobody has fixed, so the
    value is the month's."""
    found = _WEEK.match(text, at)
    if found is None:
        return []
    index = _WEEKS.get(found["index"].lower().removeprefix("ke").lstrip("-"))
    if index is None:
        return []
    inner = found.end()
    if found["near"]:
        which = WHICH[found["near"].lower()]
        point = Point("month", shift=which, portion=f"week-{index}")
        return [Expression(at, inner, "part-month", point, None, 0.8, relative=True)]
    made = on_month(text, inner)
    if made:
        made[0].start, made[0].rule, made[0].confidence = at, "part-month", 0.8
        made[0].point.portion = f"week-{index}"
    return made


def on_portion(text: str, at: int) -> list[Expression]:
    """The beginning, middle or end of a month or year: "akhir Desember 2018", "awal tahun ini"."""
    found = _PORTION.match(text, at)
    if found is None:
        return []
    if found["part"] == "Tengah":  # Jawa Tengah, Tapanuli Tengah
        return []
    portion, inner = PORTIONS[found["part"].lower()], found.end()
    year = _YEAR.match(text, inner)
    made: list[Expression] = []
    if year:
        point = Point("year", int(year.group()))
        made = [Expression(at, year.end(), "part-year", point, None, 0.95)]
    elif found["next"].isupper():
        made = on_month(text, inner) or on_period(text, inner)
    if not made:
        made = on_period(text, inner) or on_half(text, inner)
    if not made:
        return _portion_noun(text, at)
    made[0].start, made[0].point.portion = at, portion
    made[0].rule = "part-year" if year else "part-" + made[0].rule.split("-")[0]
    return made


def _portion_noun(text: str, at: int) -> list[Expression]:
    found = _PORTION_NOUN.match(text, at)
    if found is None:
        return []
    portion, unit = PORTIONS[found["part"].lower()], UNITS[found["noun"].lower()]
    which = found["which"]
    if unit == "week":
        # "akhir pekan" alone is a habit as often as a date.
        if which is None:
            return [Expression(at, found.end(), "weekend", Point("week"), aside="set")]
        grain = "weekend" if portion == "end" else "week"
        point = Point(grain, shift=WHICH[which], portion=portion)
        return [Expression(at, found.end(), "part-week", point, None, 0.85, relative=True)]
    point = Point(unit, shift=WHICH[which] if which else 0, portion=portion)
    trust = 0.9 if which else 0.6
    return [Expression(at, found.end(), f"part-{unit}", point, None, trust, relative=True)]


def on_half(text: str, at: int) -> list[Expression]:
    """A half of a year: "paruh pertama tahun ini"."""
    found = _HALF.match(text, at)
    if found is None:
        return []
    point = Point("semester", index=ORDINALS[found["index"].lower()])
    if found["year"]:
        point.year = int(found["year"])
    else:
        point.years = _YEARS.get(found["tahun"], 1)
    return [Expression(at, found.end(), "half", point, None, 0.9, relative=not found["year"])]


def on_period(text: str, at: int) -> list[Expression]:
    """A quarter or semester: "triwulan III/2021", "semester I ini"."""
    found = _PERIOD.match(text, at)
    if found is None:
        return []
    unit = found["unit"].lower()
    grain = "semester" if unit == "semester" else "quarter"
    index = ORDINALS[found["index"].lower()]
    if index > (2 if grain == "semester" else 4):
        return []
    if unit in ("tw", "q") and not found["year"]:
        return []
    point = Point(grain, index=index)
    if found["year"]:
        point.year = int(found["year"])
    elif found["which"]:
        point.years = _YEARS.get(found["which"], 1)
    last = None
    if found["to"]:
        last = Point(grain, point.year, index=ORDINALS[found["to"].lower()], years=point.years)
    trust = 0.95 if found["year"] else 0.7
    return [
        Expression(at, found.end(), grain, point, last, trust, relative=point.years is not None)
    ]
