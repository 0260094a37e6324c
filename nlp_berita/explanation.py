"""Why a stretch of text was, or was not, taken for something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from nlp_berita.article import article_of
from nlp_berita.layers import begin, reading_of
from nlp_berita.pipeline import default_pipeline
from nlp_berita.reader import parse_published
from nlp_berita.reading import Reading
from nlp_berita.records import Article

if TYPE_CHECKING:
    from spacy.language import Language

_LAYERS = ("regulations", "dates", "offices", "officials", "people")


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the records say of a span, and what the stages saw there without taking it.

    `taken` tells record, rule and confidence; `seen` the names of the tables and of the tagger
    that touch the span, and what kept them from becoming a record.
    """

    start: int
    end: int
    text: str
    taken: tuple[str, ...]
    seen: tuple[str, ...]

    def __str__(self) -> str:
        lines = [f"[{self.start}:{self.end}] {self.text!r}"]
        lines += [f"  taken: {line}" for line in self.taken] or ["  taken for nothing"]
        return "\n".join(lines + [f"  seen: {line}" for line in self.seen])


def explain(
    text: str,
    start: int,
    end: int,
    *,
    published: str | date | None = None,
    nlp: Language | None = None,
) -> Explanation:
    """Why ``text[start:end]`` was or was not taken; raises `ValueError` for an empty span.

    >>> text = "Bupati Garut Asep Suryaman hadir. Camat tidak."
    >>> print(explain(text, 34, 39))
    [34:39] 'Camat'
      taken for nothing
      seen: position Camat: no name of a person stands beside the title
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"[{start}:{end}] is no span of a text of {len(text)} characters")
    nlp = nlp or default_pipeline()
    doc = nlp(begin(nlp.make_doc(text), Reading(text, parse_published(published))))
    reading = reading_of(doc)
    article = article_of(reading)
    taken = _taken(article, start, end)
    return Explanation(start, end, text[start:end], taken, _seen(reading, article, start, end))


def _taken(article: Article, start: int, end: int) -> tuple[str, ...]:
    lines: list[str] = []
    for layer in _LAYERS:
        for record in getattr(article, layer):
            if any(m.start < end and start < m.end for m in record.mentions):
                name = getattr(record, "name", None) or getattr(record, "citation", None)
                name = name or getattr(record, "value", None) or getattr(record, "type", "?")
                lines.append(
                    f"{layer} {record.id} {name}: rule {record.rule}, "
                    f"confidence {record.confidence:.2f}"
                )
    for person in (*article.officials, *article.people):
        for role in person.posts:
            title = role.evidence
            if title is not None and title.start < end and start < title.end:
                lines.append(
                    f"title of {person.id} {person.name}: {role.position} of {role.office}, "
                    f"{role.status}, rule {role.rule}"
                )
    for quote in article.quotes:
        if quote.start < end and start < quote.end:
            lines.append(f"quotes {quote.id} by {quote.speaker}: rule {quote.rule}")
    return tuple(lines)


def _seen(reading: Reading, article: Article, start: int, end: int) -> tuple[str, ...]:
    titles = [
        role.evidence
        for person in (*article.officials, *article.people)
        for role in person.posts
        if role.evidence is not None
    ]
    offices = [mention for office in article.offices for mention in office.mentions]
    cited = [mention for record in article.regulations for mention in record.mentions]

    def within(spans: list[object], begin: int, stop: int) -> bool:
        return any(s.start <= begin and stop <= s.end for s in spans)  # type: ignore[attr-defined]

    lines: list[str] = []
    for hit in reading.hits:
        if hit.end <= start or end <= hit.start:
            continue
        what = f"{hit.table} {' or '.join(hit.keys[:3])}"
        if within(list(cited), hit.start, hit.end):
            lines.append(f"{what}: part of the citation of a regulation")
        elif hit.table == "position" and not within(list(titles), hit.start, hit.end):
            lines.append(f"{what}: no name of a person stands beside the title")
        elif hit.table == "office" and not within(list(offices), hit.start, hit.end):
            lines.append(f"{what}: no state institution, ambiguous, or without its region")
        elif hit.table == "region" and not within([*titles, *offices], hit.start, hit.end):
            lines.append(f"{what}: a place, part of no title and no office")
    for entity in reading.entities:
        if entity.start < end and start < entity.end:
            lines.append(
                f"the tagger calls {reading.text[entity.start : entity.end]!r} {entity.label}, "
                f"confidence {entity.confidence:.2f}"
            )
    return tuple(lines)
