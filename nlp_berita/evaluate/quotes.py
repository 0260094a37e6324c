"""Quotes: the quoted words, and who said them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp_berita.evaluate.annotation import Record, overlaps
from nlp_berita.evaluate.comparison import Comparison, Item
from nlp_berita.evaluate.wording import fold

# Characters by which either end may differ: marks, a comma, a space.
_TOLERANCE = 3


def compare(gold: Sequence[Record], found: Sequence[Record], text: str) -> Iterator[Comparison]:
    """``span`` and ``speaker`` (the span and the name)."""
    wanted = _items([q for q in gold if not q.get("optional")], text)
    free = [(q["start"], q["end"]) for q in gold if q.get("optional")]
    got = _items([q for q in found if not overlaps((q["start"], q["end"]), free)], text)
    yield Comparison("quotes.span", wanted, got, _near)
    yield Comparison("quotes.speaker", wanted, got, _same)


def _items(records: Sequence[Record], text: str) -> list[Item]:
    labels = (
        f"({q['start']}, {q['end']}) {q.get('speaker')} {text[q['start'] : q['end']][:60]!r}"
        for q in records
    )
    return [Item(q, label) for q, label in zip(records, labels, strict=True)]


def _near(a: Record, b: Record) -> bool:
    return all(abs(a[end] - b[end]) <= _TOLERANCE for end in ("start", "end"))


def _same(a: Record, b: Record) -> bool:
    return _near(a, b) and fold(a.get("speaker")) == fold(b.get("speaker"))
