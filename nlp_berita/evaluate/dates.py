"""Dates: the value at the place where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from nlp_berita.evaluate.annotation import Record, overlaps, punishable
from nlp_berita.evaluate.comparison import Comparison, Item
from nlp_berita.evaluate.datevalues import plain_value

# Kinds that a gold file may divide more finely -> ours.
_KINDS = {
    "date": "day",
    "datetime": "day",
    "hijri": "day",
    **dict.fromkeys(("interval", "quarter", "semester", "week", "decade", "season"), "range"),
}


class _Day(NamedTuple):
    start: int
    end: int
    value: str


def compare(gold: Sequence[Record], found: Sequence[Record]) -> Comparison:
    """``value``: a mention that overlaps, with the same value; times do not count.

    A date that nothing resolves has no value and is not scored here.
    """
    kept = punishable(gold, found)
    return Comparison("dates.value", _items(gold), _items(kept), _same)


def _items(records: Sequence[Record]) -> list[Item]:
    days = [
        (_Day(m["start"], m["end"], record["value"]), str(record.get("kind")))
        for record in records
        for m in record.get("mentions", ())
        if record.get("value") and not (m.get("optional") or record.get("optional"))
    ]
    return [Item(day, str(tuple(day)), _KINDS.get(kind, kind)) for day, kind in days]


def _same(a: _Day, b: _Day) -> bool:
    same = overlaps((a.start, a.end), [(b.start, b.end)])
    return same and plain_value(a.value) == plain_value(b.value)
