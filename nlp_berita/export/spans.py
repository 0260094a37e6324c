"""The mentions of an article under one label each, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from nlp_berita.records import Article, Mention, Regulation

LABELS = ("OFFICIAL", "PERSON", "OFFICE", "REGULATION", "DATE", "QUOTE")


class Labelled(NamedTuple):
    """A stretch of the text, its label, the record that it names and the record's id."""

    start: int
    end: int
    label: str
    id: str
    record: Any


def labelled(article: Article, *, anaphors: bool) -> list[Labelled]:
    """All mentions and quotations; references back ("aturan itu") on demand.

    Raises `ValueError` when the article has records but not the text they came from.
    """
    layers: tuple[tuple[str, str, Iterable[Any]], ...] = (
        ("OFFICIAL", "o", article.officials),
        ("PERSON", "p", article.people),
        ("OFFICE", "i", article.offices),
        ("REGULATION", "r", article.regulations),
        ("DATE", "d", article.dates),
    )
    spans = [
        Labelled(place.start, place.end, label, record.id or f"{prefix}{n}", record)
        for label, prefix, records in layers
        for n, record in enumerate(records, 1)
        for place in record.mentions
        if anaphors or not place.anaphor
    ]
    for n, quote in enumerate(article.quotes, 1):
        spans.append(Labelled(quote.start, quote.end, "QUOTE", quote.id or f"q{n}", quote))
    for span in spans:
        if span.end > len(article.text):
            raise ValueError(
                f"article {article.id!r}: {span.label} at {span.start}-{span.end} lies outside the "
                f"text of {len(article.text)} characters; export records with their text"
            )
    return sorted(spans, key=lambda span: (span.start, -span.end, LABELS.index(span.label)))


def linkable(article: Article) -> Iterator[tuple[Mention, Regulation]]:
    """The mentions of regulations that can carry a link: none inside or across another.

    Of two that overlap, the one that begins first, the longer one if they begin together.
    """
    places = [(place, law) for law in article.regulations for place in law.mentions]
    position = 0
    for place, law in sorted(places, key=lambda item: (item[0].start, -item[0].end)):
        if place.start >= position and place.start < place.end:
            position = place.end
            yield place, law
