"""text → moments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp_berita.dates.anchors import anchors
from nlp_berita.dates.calendar import Calendar
from nlp_berita.dates.dateline import dateline
from nlp_berita.dates.expression import Expression, Point
from nlp_berita.dates.grammar import Grammar
from nlp_berita.dates.habits import habits
from nlp_berita.dates.moment import Moment
from nlp_berita.dates.neighbours import word_before
from nlp_berita.dates.relative import length
from nlp_berita.dates.resolve import Resolver
from nlp_berita.dates.traps import trapped
from nlp_berita.dates.values import Value
from nlp_berita.reading import Reading
from nlp_berita.records import DateKind
from nlp_berita.tables import KnownInstrument, Tables, default_tables
from nlp_berita.words import Words

_MODIFIERS = {
    "sejak": "since",
    "mulai": "since",
    "hingga": "until",
    "sampai": "until",
    "s.d": "until",
    "s/d": "until",
    "sebelum": "before",
    "setelah": "after",
    "sesudah": "after",
    "usai": "after",
    "pasca": "after",
    "sekitar": "approx",
    "sekira": "approx",
    "kira-kira": "approx",
}
_CLASS_NOUNS = frozenset({"tanggal", "tgl", "hari", "bulan", "tahun", "dengan"})
_AHEAD = re.compile(
    r"\b(?:akan|dijadwalkan|rencananya|direncanakan|mendatang|nanti|bakal|paling lambat|batas"
    r"|tenggat|menargetkan|ditargetkan|berikutnya|selanjutnya|besok|lusa)\b",
    re.IGNORECASE,
)
_REACH = 70
_LIST = re.compile(
    r"\s?(?:,|/|&)\s?|,?\s(?:dan|serta|maupun|atau)\s|,?\s(?:dan|atau)\s(?:tahun|bulan)\s"
)


class DateExtractor:
    """Finds the calendar expressions of one article and resolves them.

    With ``durations=True`` lengths of time ("dua tahun") and recurring dates ("setiap Senin") are
    moments too, of kind duration and set.

    >>> from datetime import date
    >>> extract = DateExtractor()
    >>> [m.value for m in extract(Reading("Rapat, Kamis (20/7).", published=date(2023, 7, 21)))]
    ['2023-07-20']
    """

    def __init__(self, tables: Tables | None = None, *, durations: bool = False) -> None:
        self.tables = tables or default_tables()
        self.durations = durations
        self._calendar = Calendar(self.tables)
        self._grammar = Grammar(self._calendar.names)
        # What the tables were made for, and the year after it.
        years = [row.year for row in self.tables.rows(KnownInstrument) if row.year]
        self._newest = max(years, default=9998) + 1

    def __call__(self, reading: Reading) -> list[Moment]:
        text = reading.text
        found = list(self._expressions(text, reading.words, _claimed(reading)))
        _share_years(text, found)
        day = None
        if reading.published is None:
            day = dateline(text, found, _cited(reading), self._newest)
        resolver = Resolver(self._calendar, reading.published, day)
        moments: dict[object, Moment] = {}
        for expression in found:
            moment = self._moment(text, expression, resolver)
            if moment is None:
                continue
            # One record has one modifier, anchor and rule: only mentions that share them join.
            known = moments.setdefault(moment.content(), moment)
            if known is not moment:
                known.mentions += moment.mentions
        return list(moments.values())

    def _expressions(
        self, text: str, words: Words, claimed: list[tuple[int, int]]
    ) -> Iterator[Expression]:
        """Expressions in order, none inside another or inside a claimed stretch."""
        end, claim = 0, 0
        before: Expression | None = None
        for start, word in anchors(text, words):
            if start < end:
                continue
            while claim < len(claimed) and claimed[claim][1] <= start:
                claim += 1
            if claim < len(claimed) and claimed[claim][0] <= start:
                continue
            made = self._grammar.read(text, start, word)
            if not made:
                continue
            if claim < len(claimed) and made[-1].end > claimed[claim][0]:
                continue
            if made[0].aside is None:
                aside = habits(text, made[0])
                if aside is None and trapped(text, made[0]):
                    end = made[-1].end
                    continue
                made[0].aside = aside
                if before is not None and _echo(text, before, made[0]):
                    end = made[-1].end
                    continue
            end = made[-1].end
            before = made[-1]
            yield from made

    def _moment(self, text: str, found: Expression, resolver: Resolver) -> Moment | None:
        mention = (found.start, found.end)
        if found.aside is not None:
            if not self.durations:
                return None
            if found.aside == "set":
                return Moment(None, "set", [mention], found.point.grain, rule=found.rule)
            span = length(found.point)
            return Moment(span, "duration", [mention], found.point.grain, rule=found.rule)
        lead = _lead(text, found.start)
        modifier = _MODIFIERS.get(lead)
        if lead == "sejak" and _lacks_year(found.point) and found.point.weekday is None:
            found.point.direction = -1  # what holds since a day has begun
        future = found.point.direction > 0 or _looks_ahead(text, found)
        value = resolver.resolve(found, future=future, until=modifier == "until")
        trust = found.confidence * value.trust * (0.7 if value.conflict else 1.0)
        return Moment(
            value.edtf,
            _kind(found, value),
            [mention],
            grain=found.point.grain,
            modifier=found.point.portion or modifier,
            anchor=value.anchor,
            weekday_conflict=value.conflict,
            rule=found.rule,
            confidence=round(trust if value.edtf else trust * 0.5, 3),
        )


def _claimed(reading: Reading) -> list[tuple[int, int]]:
    spans = {
        (span[0], span[1])
        for found in reading.regulations
        for span in (*found.claims, *((s, e) for s, e, anaphor in found.mentions if not anaphor))
    }
    return sorted(spans)


def _cited(reading: Reading) -> set[int]:
    """The years that the text prints of the instruments it cites."""
    return {
        found.year
        for found in reading.regulations
        if found.year
        and any(str(found.year) in reading.text[start:end] for start, end, _ in found.mentions)
    }


def _echo(text: str, before: Expression, found: Expression) -> bool:
    """ "4 Agustus kemarin", "Kamis (9/1) pekan lalu": the words only stress the date before."""
    return (
        found.rule in ("day-word", "day-part", "near-week")
        and before.point.month is not None
        and text[before.end : found.start] == " "
    )


def _share_years(text: str, found: list[Expression]) -> None:
    """In "Mei, Juni, dan Juli 2023" the year holds for every member of the list."""
    for left, right in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        first, other = left.last or left.point, right.point
        if not _lacks_year(first) or other.year is None or other.month is None:
            continue
        if _LIST.fullmatch(text, left.end, right.start):
            first.year = other.year - 1 if (first.month or 0) > other.month else other.year
            if left.last is not None and _lacks_year(left.point):
                later = (left.point.month or 0) > (first.month or 0)
                left.point.year = first.year - 1 if later else first.year


def _lacks_year(point: Point) -> bool:
    return (
        point.month is not None
        and point.year is None
        and point.years is None
        and not point.direction
        and (point.day != 29 or point.month != 2)
    )


def _lead(text: str, start: int) -> str:
    """The word that leads to an expression, before "tanggal", "hari" and their like."""
    word = word_before(text, start)
    while word in _CLASS_NOUNS:
        start = text.rfind(" ", max(0, start - 16), start - 1)
        word = word_before(text, start) if start > 0 else ""
    return word


def _looks_ahead(text: str, found: Expression) -> bool:
    """Whether the clause around a day that lacks its year speaks of what is to come."""
    point = found.point
    if point.year is not None or (point.month is None and point.weekday is None):
        return False
    window = text[max(0, found.start - _REACH) : found.start]
    # A weekday after a comma belongs to who speaks ('"Kami akan ...," kata Budi, Rabu'), not to
    # what will be.
    stop = r"[.!?\n]\s" if point.month is not None else r"[.!?,\n\"“”]"
    return bool(_AHEAD.search(re.split(stop, window)[-1]))


def _kind(found: Expression, value: Value) -> DateKind:
    if found.relative:
        return "relative"
    if found.last is not None or found.point.grain not in ("day", "month", "year"):
        return "range"
    if value.edtf and "/" in value.edtf:
        return "range"
    return (
        "day" if found.point.grain == "day" else "month" if found.point.grain == "month" else "year"
    )
