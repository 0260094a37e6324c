"""Regulations: the instrument, its title and the places in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nlp_berita.evaluate.annotation import Record, overlaps, punishable, required, spans
from nlp_berita.evaluate.comparison import Comparison, Item
from nlp_berita.evaluate.wording import alike, letters, same_issuer

# What stands between the numbers of a list: "PP Nomor 11, 12 dan 13 Tahun 2017".
_JOINT = re.compile(r"[\s,;]*(?:dan|serta|atau|hingga|sampai|s/d|&|-|–)?[\s,]*", re.IGNORECASE)


class _Place(NamedTuple):
    """A pinpoint in one of the article's instruments."""

    record: Record
    text: str


def compare(gold: Sequence[Record], found: Sequence[Record], text: str) -> Iterator[Comparison]:
    """``record``, ``subject`` (the title), ``pinpoint``, and ``anaphor`` (recall only)."""
    wanted, got = required(gold), punishable(gold, found)
    yield Comparison("regulations.record", _items(wanted, text), _items(got, text), same_instrument)
    yield Comparison("regulations.pinpoint", _places(wanted), _places(got), _same_place)
    yield Comparison("regulations.subject", _titled(wanted), _titled(got), _same_title)
    back = _anaphors(gold)
    if back:
        # Readers may link what they like, so an extra one is no error: recall only.
        linked = [
            i for i in _anaphors(found) if any(_same_reference(b.value, i.value) for b in back)
        ]
        yield Comparison("regulations.anaphor", back, linked, _same_reference)


def same_instrument(a: Record, b: Record) -> bool:
    """Whether the found record `b` is the gold record `a`: type, number, year and issuer.

    Without a number: the same place in the text, the same title or the same nickname.

    >>> same_instrument({"type": "UU", "number": "5", "year": 2014}, {"type": "uu", "number": "5"})
    False
    """
    if letters(a.get("type")) != letters(b.get("type")):
        return False
    touching = any(overlaps(span, spans(b)) for span in spans(a))
    if not a.get("number") and a.get("nickname") and touching:
        return True  # a nickname that the article's unknown date leaves open
    if letters(a.get("number")) != letters(b.get("number")):
        return False
    if not a.get("number"):
        named = letters(a.get("nickname"))
        same_name = bool(named) and named == letters(b.get("nickname"))
        return touching or same_name or alike(a.get("subject"), b.get("subject"))
    if a.get("year") and str(a["year"]) != str(b.get("year") or ""):
        return False
    issuers = (a.get("issuer"), *a.get("issuer_alt", ()))
    return not a.get("issuer") or any(same_issuer(name, b.get("issuer")) for name in issuers)


def kind_of(record: Record, records: Sequence[Record], text: str) -> str:
    """``draft``, ``nickname``, ``list``, ``explicit`` or ``unnumbered``.

    An instrument is of a list when it shares the type word with its neighbour: its mention
    begins with the number, or the next one does.
    """
    if record.get("draft"):
        return "draft"
    if record.get("nickname"):
        return "nickname"
    if not record.get("number"):
        return "unnumbered"
    starts = {s for other in records if other is not record for s, _ in spans(other)}
    for start, end in spans(record):
        if text[start : start + 1].isdigit():
            return "list"
        after = _JOINT.match(text, end)
        if after and after.end() in starts and text[after.end()].isdigit():
            return "list"
    return "explicit"


def _label(record: Record) -> str:
    parts = "|".join(str(record.get(key)) for key in ("type", "issuer", "number", "year"))
    return f"{record.get('citation')} [{parts}]"


def _items(records: Sequence[Record], text: str) -> list[Item]:
    return [Item(r, _label(r), kind_of(r, records, text)) for r in records]


def _places(records: Sequence[Record]) -> list[Item]:
    return [
        Item(_Place(record, text), f"{_label(record)} {text}")
        for record in records
        for text in record.get("pinpoints", ())
    ]


def _same_place(a: _Place, b: _Place) -> bool:
    return letters(a.text) == letters(b.text) and same_instrument(a.record, b.record)


def _titled(records: Sequence[Record]) -> list[Item]:
    return [Item(r, f"{_label(r)} {r['subject']!r}") for r in records if r.get("subject")]


def _same_title(a: Record, b: Record) -> bool:
    return same_instrument(a, b) and alike(a["subject"], b["subject"])


def _anaphors(records: Sequence[Record]) -> list[Item]:
    return [
        Item((record, (m["start"], m["end"])), f"({m['start']}, {m['end']}) {_label(record)}")
        for record in records
        for m in record.get("mentions", ())
        if m.get("anaphor")
    ]


def _same_reference(a: tuple[Record, tuple[int, int]], b: tuple[Record, tuple[int, int]]) -> bool:
    return overlaps(a[1], [b[1]]) and same_instrument(a[0], b[0])
