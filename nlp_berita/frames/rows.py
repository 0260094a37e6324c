"""Records → rows: what the tables of `schema.TABLES` hold, in the order of their columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

from nlp_berita.frames.intervals import interval
from nlp_berita.frames.schema import TABLES
from nlp_berita.records import Article, DateMention, Office, Official, Regulation

Row = tuple[Any, ...]
Found = TypeVar("Found", Official, Office, Regulation, DateMention)


def rows_of(articles: Iterable[Article]) -> dict[str, list[Row]]:
    """The rows of all tables; one pass over the articles. `TypeError` for what is no article."""
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for key, article in enumerate(articles):
        if not isinstance(article, Article):
            raise TypeError(
                f"item {key} is of type {type(article).__name__}; give what extract and pipe return"
            )
        for name, table in _TABLES.items():
            rows[name].extend((key, *row) for row in table(article))
    return rows


def _articles(article: Article) -> Iterator[Row]:
    yield article.id, _day(article.published), article.source, article.title, article.text


def _officials(article: Article) -> Iterator[Row]:
    return _persons(article.officials, "o")


def _people(article: Article) -> Iterator[Row]:
    return _persons(article.people, "p")


def _persons(persons: Sequence[Official], prefix: str) -> Iterator[Row]:
    for id, person in _identified(persons, prefix):
        names = "|".join(person.honorifics), person.rank, "|".join(person.aliases)
        yield id, person.name, *(name or None for name in names), person.rule, person.confidence


def _roles(article: Article) -> Iterator[Row]:
    for persons, prefix in ((article.officials, "o"), (article.people, "p")):
        for id, person in _identified(persons, prefix):
            for n, role in enumerate(person.posts):
                evidence = role.evidence.text if role.evidence else None
                public = prefix == "o" and n < len(person.roles)
                yield (
                    *(id, n, role.position, role.office, role.status, role.region, public),
                    *(evidence, role.rule),
                )


def _offices(article: Article) -> Iterator[Row]:
    for id, office in _identified(article.offices, "i"):
        where = office.name, office.kind, office.region, office.parent
        yield id, *where, office.rule, office.confidence


def _regulations(article: Article) -> Iterator[Row]:
    for id, law in _identified(article.regulations, "r"):
        yield (
            *(id, law.citation, law.type, law.issuer, law.number, law.year, _day(law.date)),
            *(law.subject, law.nickname, law.resolved, law.draft),
            *("|".join(law.candidates) or None, law.uri, law.url, law.rule, law.confidence),
        )


def _pinpoints(article: Article) -> Iterator[Row]:
    for id, law in _identified(article.regulations, "r"):
        for n, place in enumerate(law.pinpoint_parts):
            parts = place.pasal, place.ayat, place.huruf, place.angka, place.ke
            yield id, n, place.text, *parts, place.bab, place.lampiran


def _relations(article: Article) -> Iterator[Row]:
    for edge in article.relations:
        evidence = edge.evidence.text if edge.evidence else None
        yield edge.source, edge.kind, edge.target, evidence


def _dates(article: Article) -> Iterator[Row]:
    for id, moment in _identified(article.dates, "d"):
        yield (
            *(id, moment.value, *interval(moment.value), moment.kind, moment.grain),
            *(moment.modifier, moment.anchor, moment.weekday_conflict),
            *(moment.rule, moment.confidence),
        )


def _quotes(article: Article) -> Iterator[Row]:
    for n, quote in enumerate(article.quotes, 1):
        yield (
            *(quote.id or f"q{n}", quote.kind, quote.speaker, quote.speaker_id),
            *(quote.start, quote.end, quote.text, quote.rule, quote.confidence),
        )


def _mentions(article: Article) -> Iterator[Row]:
    layers: tuple[tuple[str, Sequence[Any], str], ...] = (
        ("official", article.officials, "o"),
        ("person", article.people, "p"),
        ("office", article.offices, "i"),
        ("regulation", article.regulations, "r"),
        ("date", article.dates, "d"),
    )
    for layer, records, prefix in layers:
        for id, record in _identified(records, prefix):
            for n, place in enumerate(record.mentions):
                yield layer, id, n, place.start, place.end, place.text, place.anaphor


def _identified(records: Sequence[Found], prefix: str) -> Iterator[tuple[str, Found]]:
    """The records with their ids; one that was made by hand without an id gets one."""
    for n, record in enumerate(records, 1):
        yield record.id or f"{prefix}{n}", record


_TABLES: dict[str, Callable[[Article], Iterator[Row]]] = {
    "articles": _articles,
    "officials": _officials,
    "people": _people,
    "roles": _roles,
    "offices": _offices,
    "regulations": _regulations,
    "pinpoints": _pinpoints,
    "relations": _relations,
    "dates": _dates,
    "quotes": _quotes,
    "mentions": _mentions,
}


def _day(value: str | None) -> date | None:
    """A whole day; less than that is unknown."""
    first, last = interval(value)
    return first if first == last else None
