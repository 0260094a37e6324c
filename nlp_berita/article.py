"""spans → records: turns the findings of the stages into an `Article`."""

from __future__ import annotations

from typing import Any

from nlp_berita.reading import Reading
from nlp_berita.records import Article, Relation, Span


def article_of(
    reading: Reading, *, id: str | None = None, extra: dict[str, Any] | None = None
) -> Article:
    """The records of a reading; `extra` are input fields that are carried along untouched."""
    text = reading.original
    instruments = {f"r{n}": found for n, found in enumerate(reading.regulations, 1)}
    persons = [(person, "o" if person.public else "p") for person in reading.officials]
    records = [person.record(text, f"{prefix}{n}") for n, (person, prefix) in enumerate(persons, 1)]
    offices = [office for office in reading.offices if office.mentions]
    by_name = {record.name: record.id for record in reversed(records)}
    return Article(
        **(extra or {}),
        id=id,
        published=reading.published.isoformat() if reading.published else None,
        source=reading.source,
        title=reading.title,
        text=text,
        officials=tuple(r for r, (p, _) in zip(records, persons, strict=True) if p.public),
        people=tuple(r for r, (p, _) in zip(records, persons, strict=True) if not p.public),
        offices=tuple(office.record(text, f"i{n}") for n, office in enumerate(offices, 1)),
        regulations=tuple(found.record(text, key) for key, found in instruments.items()),
        relations=_relations(reading),
        dates=tuple(d.record(text, f"d{n}") for n, d in enumerate(reading.dates, 1)),
        quotes=tuple(
            q.record(text, f"q{n}", by_name.get(q.speaker or ""))
            for n, q in enumerate(reading.quotes, 1)
        ),
    )


def _relations(reading: Reading) -> tuple[Relation, ...]:
    """The edges between the regulations, by the ids that the records get."""
    return tuple(
        Relation(
            kind=kind,
            source=f"r{source}",
            target=f"r{target + 1}",
            evidence=Span(start=start, end=end, text=reading.original[start:end]),
        )
        for source, found in enumerate(reading.regulations, 1)
        for kind, target, start, end in found.relations
    )
