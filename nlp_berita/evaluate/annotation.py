"""What counts in an annotated article: spans of records, and which of them are optional.

An annotation marked ``optional`` is neither rewarded nor punished, and so is whatever a reader
finds on its characters alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]
Stretch = tuple[int, int]


def spans(record: Record, *, optional: bool | None = None) -> set[Stretch]:
    """Offsets of a record's mentions: all, or only those that are (not) optional.

    >>> record = {"mentions": [{"start": 0, "end": 5}, {"start": 9, "end": 12, "optional": True}]}
    >>> spans(record, optional=False)
    {(0, 5)}
    """
    return {
        (mention["start"], mention["end"])
        for mention in record.get("mentions", ())
        if optional in (None, bool(mention.get("optional") or record.get("optional")))
    }


def all_spans(records: Iterable[Record], *, optional: bool | None = None) -> set[Stretch]:
    """The spans of many records together."""
    return {span for record in records for span in spans(record, optional=optional)}


def overlaps(span: Stretch, others: Iterable[Stretch]) -> bool:
    """Whether a span shares a character with any of the others.

    >>> overlaps((0, 5), [(4, 9)]), overlaps((0, 5), [(5, 9)])
    (True, False)
    """
    start, end = span
    return any(start < other_end and other_start < end for other_start, other_end in others)


def required(gold: Sequence[Record]) -> list[Record]:
    """The records that must be found: not optional, with a mention that is not."""
    return [
        record
        for record in gold
        if not record.get("optional")
        and ("mentions" not in record or not all(m.get("optional") for m in record["mentions"]))
    ]


def punishable(gold: Sequence[Record], found: Sequence[Record]) -> list[Record]:
    """The found records that count: those that do not lie on optional mentions alone."""
    free, must = all_spans(gold, optional=True), all_spans(gold, optional=False)
    return [
        record
        for record in found
        if not record.get("mentions")
        or any(not overlaps(s, free) or overlaps(s, must) for s in spans(record))
    ]
