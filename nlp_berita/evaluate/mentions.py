"""Mentions, in every layer: the same characters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp_berita.evaluate.annotation import Record, Stretch, all_spans, overlaps, spans
from nlp_berita.evaluate.comparison import Comparison, Item
from nlp_berita.evaluate.datevalues import trim

_DIGIT = re.compile(r"\d")


def compare(layer: str, gold: Sequence[Record], found: Sequence[Record], text: str) -> Comparison:
    """Exact spans. References back ("UU tersebut") are free, and so are optional mentions.

    A regulation that is named without a number may be given with or without its title; class
    words and times of day around a date may be kept or left.
    """
    free, must = all_spans(gold, optional=True), all_spans(gold, optional=False)
    got = {
        (mention["start"], mention["end"])
        for record in found
        for mention in record.get("mentions", ())
        if not mention.get("anaphor")
    }
    got = _other_readings(gold, got)
    got = {span for span in got if span in must or not overlaps(span, free)}
    if layer == "dates":
        must, got = ({trim(text, span) for span in group} for group in (must, got))
    open_ended = _titles(gold, text)

    def same(a: Stretch, b: Stretch) -> bool:
        return a == b or (a in open_ended and a[0] == b[0])

    return Comparison(f"{layer}.mention", _items(must, text), _items(got, text), same)


def _other_readings(gold: Sequence[Record], got: set[Stretch]) -> set[Stretch]:
    """An optional span over a required one of the same record is another way to write it."""
    for record in gold:
        allowed = spans(record, optional=True)
        for span in spans(record, optional=False) - got:
            other = next((s for s in sorted(allowed & got) if overlaps(s, [span])), None)
            if other is not None:
                got = got - {other} | {span}
    return got


def _titles(gold: Sequence[Record], text: str) -> set[Stretch]:
    """Mentions of regulations whose right edge is open: those without a number."""
    return {
        span
        for record in gold
        if "type" in record
        for span in spans(record)
        if not record.get("number") or not _DIGIT.search(text[slice(*span)])
    }


def _items(group: set[Stretch], text: str) -> list[Item]:
    return [Item(span, f"{span} {text[slice(*span)]!r}") for span in sorted(group)]
