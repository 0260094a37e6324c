"""Expressions that count from the day of publication or from the last date: "dua hari lalu"."""

from __future__ import annotations

import re

from nlp_berita.dates.clock import tail
from nlp_berita.dates.expression import Expression, Point
from nlp_berita.dates.lexicon import END, NUMBER, OS, SP, UNITS, YEAR_WORDS, number
from nlp_berita.dates.named import WHICH, bracketed

_NEAR = re.compile(
    rf"(?P<unit>(?i:hari|pekan|minggu|bulan|tahun|semester|triwulan|kuartal)){SP}"
    rf"(?:yang{SP})?(?P<which>(?i:ini|lalu|silam|kemarin|depan|mendatang)){END}"
)
_DAYPART = r"(?:pagi|siang|sore|petang|malam)"
# Words for days, with their distance from the day of publication.
_SINGLE = re.compile(
    rf"(?:(?P<before>(?i:kemarin){SP}(?:lusa|dulu))"
    rf"|(?P<yesterday>(?i:kemarin)(?:{SP}{_DAYPART})?|(?i:tadi{SP}malam|semalam)|[Mm]alam{SP}tadi)"
    rf"|(?P<after>(?:(?i:besok){SP})?(?i:lusa))"
    rf"|(?P<next>(?i:keesokan{SP}hari(?:nya)?|esok{SP}harinya))"
    rf"|(?P<tomorrow>(?i:besok|esok)(?:{SP}(?:hari|{_DAYPART}))?)"
    rf"|(?P<today>(?i:tadi{SP}(?:pagi|siang|sore|petang)|nanti{SP}(?:siang|sore|petang|malam))"
    rf"|(?i:dini{SP}hari|{_DAYPART}){SP}(?:ini|tadi|nanti)))"
    rf"{END}"
)
_COUNT = re.compile(
    rf"(?:(?P<count>\d{{1,3}}|{NUMBER}){SP}|(?P<one>[Ss]e))"
    rf"(?P<unit>(?i:hari|pekan|minggu|bulan|tahun|dekade|dasawarsa|jam|menit)){END}"
    rf"(?:{SP}(?P<side>(?:yang{SP})?(?:lalu|silam|lampau)|lagi|kemudian|setelah(?:nya|{SP}itu)"
    rf"|sesudahnya|sebelum(?:nya|{SP}itu)|berselang|berikutnya|mendatang|ke{SP}depan|terakhir"
    rf"|ini|belakangan){END})?"
)
_OFFSET = re.compile(rf"H{OS}(?P<sign>[-–+]){OS}(?P<days>\d{{1,3}})(?!\d)")
_PAIRED = re.compile(rf"{SP}(?:dan|atau){SP}H{OS}[-–+]{OS}\d{{1,3}}(?!\d)")
_BIRTHDAY = re.compile(
    rf"(?:HUT|Hari{SP}Ulang{SP}Tahun(?:{SP}\(HUT\))?|Dirgahayu){SP}(?:"
    rf"[Kk]e-?{OS}(?P<first>\d\d){SP}(?:[Kk]emerdekaan(?:{SP}(?:RI|Republik{SP}Indonesia))?"
    rf"|RI|Republik{SP}Indonesia)"
    rf"|(?:[Kk]emerdekaan{SP})?(?:RI|Republik{SP}Indonesia){SP}[Kk]e-?{OS}(?P<last>\d\d)){END}"
)
_WORD_YEAR = re.compile(rf"{YEAR_WORDS}{END}")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LONGEST_FEAST = 4
_LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def on_unit(text: str, at: int) -> list[Expression]:
    """This, last or next unit: "hari ini", "pekan lalu", "tahun depan"."""
    found = _NEAR.match(text, at)
    if found is None:
        return []
    grain, shift = UNITS[found["unit"].lower()], WHICH[found["which"].lower()]
    if grain == "day" and shift:
        return []
    point, end = Point(grain, shift=shift), found.end()
    if grain == "day":
        end, point.clock = tail(text, bracketed(text, end, point))
    return [Expression(at, end, f"near-{grain}", point, None, 0.9, relative=True)]


def on_day_word(text: str, at: int) -> list[Expression]:
    """Yesterday, today, tomorrow and their parts: "kemarin", "tadi malam", "lusa"."""
    found = _SINGLE.match(text, at)
    if found is None:
        return []
    kind = found.lastgroup or ""
    shift = {"before": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "next": 1, "after": 2}[kind]
    point = Point("day", shift=shift, base="text" if kind == "next" else "published")
    end, point.clock = tail(text, bracketed(text, found.end(), point))
    rule = "day-part" if kind == "today" else "day-word"
    return [Expression(at, end, rule, point, None, 0.85, relative=True)]


def on_count(text: str, at: int) -> list[Expression]:
    """So many units ago or from now: "dua hari lalu", "sepekan kemudian"."""
    found = _COUNT.match(text, at)
    if found is None:
        return []
    count = 1 if found["one"] else number(found["count"])
    unit = found["unit"].lower()
    if found["side"] == "ini" and (found["count"] or "").isdecimal():
        return []  # "kapal Nusantara 7 hari ini"
    side = (found["side"] or "").removeprefix("yang").split()
    grain = UNITS.get(unit)
    if grain is None or grain == "decade" or not side or side[0] in _LENGTHS:
        return [_duration(at, found.end(), count, grain)]
    sign = -1 if side[0] in ("lalu", "silam", "lampau") or side[0].startswith("sebelum") else 1
    base = "published" if side[0] in ("lalu", "silam", "lampau", "lagi") else "text"
    if grain == "week":
        grain, count = "day", 7 * count
    if grain == "year" and count > _MEMORY:
        return [_duration(at, found.end(), count, grain)]
    point = Point(grain, shift=sign * count, base=base)
    trust = 0.8 if grain == "day" else 0.6
    return [Expression(at, found.end(), "count", point, None, trust, relative=True)]


# "dua pekan mendatang" and "lima tahun terakhir" are lengths of time, not days.
# "500 tahun lalu" names no year.
_MEMORY = 100
_LENGTHS = ("berikutnya", "mendatang", "ke", "terakhir", "ini", "belakangan")


def _duration(at: int, end: int, count: int, grain: str | None) -> Expression:
    point = Point(grain or "time", shift=count)
    return Expression(at, end, "duration", point, aside="duration")


def length(point: Point) -> str | None:
    """A duration as ISO 8601."""
    letter = _LETTERS.get(point.grain)
    return f"P{point.shift}{letter}" if letter else None


def word_year(text: str, at: int) -> list[Expression]:
    """A year in words, after "tahun": "dua ribu dua puluh tiga"."""
    found = _WORD_YEAR.match(text, at)
    if found is None:
        return []
    point = Point("year", number(found.group()))
    return [Expression(at, found.end(), "year-words", point, None, 0.9)]


def on_offset(text: str, at: int, feasts: dict[str, str]) -> list[Expression]:
    """Days before or after a feast: "H-3 Lebaran"; the feast may follow the second of two."""
    found = _OFFSET.match(text, at)
    if found is None:
        return []
    shift = int(found["days"]) * (1 if found["sign"] == "+" else -1)
    feast, end = feast_at(text, found.end(), feasts)
    if feast is None:
        paired = _PAIRED.match(text, end)
        feast = feast_at(text, paired.end(), feasts)[0] if paired else None
    point = Point("day", shift=shift, base="feast", feast=feast)
    return [Expression(at, end, "offset", point, None, 0.8 if feast else 0.3)]


def feast_at(text: str, at: int, feasts: dict[str, str]) -> tuple[str | None, int]:
    """The feast named right after `at`, and where its name ends."""
    ends: list[tuple[str, int]] = []
    folded, position = "", at
    while len(ends) < _LONGEST_FEAST:
        gap = re.compile(SP).match(text, position)
        word = _WORD.match(text, gap.end()) if gap else None
        if word is None:
            break
        folded = f"{folded} {word.group().lower()}".strip()
        position = word.end()
        ends.append((folded, position))
    for name, end in reversed(ends):
        if name in feasts:
            return feasts[name], end
    return None, at


def on_birthday(text: str, at: int) -> list[Expression]:
    """The republic's birthday by its number: "HUT ke-78 RI"."""
    found = _BIRTHDAY.match(text, at)
    if found is None:
        return []
    point = Point("day", 1945 + int(found["first"] or found["last"]), 8, 17)
    return [Expression(at, found.end(), "birthday", point, None, 0.8)]
