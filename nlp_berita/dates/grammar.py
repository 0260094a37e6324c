"""text → expressions: which rule reads what begins at an anchor, and how two ends make a span."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from nlp_berita.dates.days import hijri
from nlp_berita.dates.expression import Expression, Point
from nlp_berita.dates.lexicon import (
    END,
    HIJRI_MONTHS,
    MONTHS,
    PORTIONS,
    RANGE,
    SP,
    WEEKDAYS,
)
from nlp_berita.dates.named import on_half, on_month, on_period, on_portion, on_week, on_weekday
from nlp_berita.dates.neighbours import word_before
from nlp_berita.dates.numeric import on_digit, on_word_day
from nlp_berita.dates.relative import (
    on_birthday,
    on_count,
    on_day_word,
    on_offset,
    on_unit,
    word_year,
)

Rule = Callable[[str, int], list[Expression]]

_RANGE = re.compile(rf"(?P<joint>{RANGE})(?:(?:tanggal|bulan|tahun|hari){SP}(?!ini|lalu|depan))?")
_HIJRI_FEAST = re.compile(
    rf"Idul{SP}?(?P<feast>[Ff]itri|[Aa]dha){SP}(?P<year>1[34]\d\d){SP}?(?:H|[Hh]ijriy?ah){END}"
)
_BOTH_ENDS = {
    ("day", "day"),
    ("month", "month"),
    ("month", "day"),
    ("year", "year"),
    ("day", "month"),
    ("day", "year"),
    ("month", "year"),
    ("year", "month"),
    ("year", "day"),
    ("quarter", "quarter"),
    ("semester", "semester"),
}


class Grammar:
    """Reads what begins at an anchor; `feasts` maps folded feast names to feasts."""

    def __init__(self, feasts: Mapping[str, str]) -> None:
        self._feasts = dict(feasts)
        rules: dict[str, tuple[Rule, ...]] = {}
        for word in WEEKDAYS:
            rules[word] = (on_weekday,)
        for mark in "'’‘`´":
            rules[f"jum{mark}at"] = (on_weekday,)
        for word in MONTHS:
            rules[word] = (on_month,)
        for word in PORTIONS:
            rules[word] = (on_portion,)
        for word in HIJRI_MONTHS:
            rules[word] = (_on_hijri,)
        for word in ("triwulan", "kuartal", "kwartal", "tw", "q"):
            rules[word] = (on_period,)
        for word in ("pekan", "bulan", "tahun"):
            rules[word] = (on_week, on_unit) if word == "pekan" else (on_unit,)
        for word in "kemarin besok esok keesokan lusa semalam tadi nanti pagi siang sore".split():
            rules[word] = (on_day_word,)
        rules |= {
            "semester": (on_period, on_unit),
            "triwulan": (on_period, on_unit),
            "kuartal": (on_period, on_unit),
            "paruh": (on_half,),
            "petang": (on_day_word,),
            "dini": (on_day_word,),
            "malam": (on_weekday, on_day_word),
            "minggu": (_on_minggu,),
            "hari": (on_unit,),
            "hut": (on_birthday,),
            "hari ulang tahun": (on_birthday,),
            "dirgahayu": (on_birthday,),
            "h": (self._on_offset,),
            "idul": (_on_hijri_feast,),
            "idulfitri": (_on_hijri_feast,),
            "iduladha": (_on_hijri_feast,),
        }
        self._rules = rules
        self._default: tuple[Rule, ...] = (on_word_day, word_year, on_count)

    def read(self, text: str, at: int, word: str) -> list[Expression]:
        """The expressions that begin at `at`, where `word` stands; a span is one expression.

        >>> from nlp_berita.dates.grammar import Grammar
        >>> [(e.start, e.end, e.rule) for e in Grammar({}).read("Mei hingga Juli 2023", 0, "mei")]
        [(0, 20, 'month-span')]
        """
        made = self._atom(text, at, word)
        if len(made) != 1 or made[0].last or made[0].aside:
            return made
        first = made[0]
        joint = _RANGE.match(text, first.end)
        if joint is None:
            return made
        other = self._other(text, joint.end())
        if other is None or not _joins(first, other, joint["joint"]):
            return made
        _share(first.point, other.point)
        trust = min(first.confidence, other.confidence) if first.rule != "month" else 0.9
        return [
            Expression(
                first.start,
                other.end,
                f"{first.point.grain}-span",
                first.point,
                other.point,
                trust,
                relative=first.relative and other.relative,
            )
        ]

    def _atom(self, text: str, at: int, word: str) -> list[Expression]:
        if word.isdecimal():
            return on_digit(text, at)
        for rule in self._rules.get(word, self._default):
            made = rule(text, at)
            if made:
                return made
        return []

    def _other(self, text: str, at: int) -> Expression | None:
        found = _FIRST_WORD.match(text, at)
        if found is None:
            return None
        word = found.group()
        made = self._atom(text, at, word[0] if word[0].isdecimal() else word.lower())
        if len(made) != 1 or made[0].last or made[0].aside:
            return None
        return made[0]

    def _on_offset(self, text: str, at: int) -> list[Expression]:
        return on_offset(text, at, self._feasts)


_FIRST_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def _joins(first: Expression, other: Expression, joint: str) -> bool:
    a, b = first.point, other.point
    if (a.grain, b.grain) not in _BOTH_ENDS or b.base == "text":
        return False
    if a.grain == b.grain == "year":
        if a.year is None or b.year is None:
            return False
        return a.year < b.year or (a.year == b.year and a.portion != b.portion)
    if (a.grain, b.grain) == ("year", "day") and (a.year is None or b.year is None or "-" in joint):
        return False
    dated_right = (a.grain, b.grain) == ("year", "month") and b.year is not None
    if "-" in joint and ((a.grain != b.grain and not dated_right) or first.rule == "day-word"):
        return False
    if a.year and b.year:
        return (a.year, a.month or 0, a.day or 0) <= (b.year, b.month or 12, b.day or 31)
    return not (a.year and b.grain == "day" and b.year is None and b.shift is None)


def _share(first: Point, last: Point) -> None:
    """What is printed once, on the right, holds for both ends."""
    if first.feast is None and first.base == last.base == "feast":
        first.feast = last.feast
    if first.year is None and last.year and first.month and first.shift is None:
        later = last.month is not None and first.month > last.month
        first.year = last.year - 1 if later else last.year
    if first.week is None and first.weekday is not None and first.day is None:
        first.week = last.week


def _on_hijri(text: str, at: int) -> list[Expression]:
    lunar = hijri(text, at)
    return [Expression(at, lunar[1], "hijri", lunar[0], None, 0.9)] if lunar else []


def _on_hijri_feast(text: str, at: int) -> list[Expression]:
    found = _HIJRI_FEAST.match(text, at)
    if found is None:
        return []
    month, day = (10, 1) if found["feast"].lower() == "fitri" else (12, 10)
    point = Point("day", hijri=(int(found["year"]), month, day))
    return [Expression(at, found.end(), "hijri-feast", point, None, 0.8)]


def _on_minggu(text: str, at: int) -> list[Expression]:
    """Sunday or week: "minggu lalu" is last week, "Minggu (23/7)" and "hari Minggu" the day."""
    if week := on_week(text, at):
        return week
    made = on_weekday(text, at)
    dated = bool(made) and (
        made[0].rule.startswith("weekday-d") or made[0].rule == "weekday-number"
    )
    if dated or (made and word_before(text, at) in ("hari", "malam")):
        return made
    near = on_unit(text, at)
    if near and (text[at].islower() or not _inside_sentence(text, at)):
        return near
    return made if text[at].isupper() else []


def _inside_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" ")
    return bool(before) and (before[-1].isalnum() or before[-1] in ",)")
