"""Builds the Language from the stages; `load`, `extract` and `pipe` are the front door."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

import spacy
from spacy.language import Language

from nlp_berita import components as _components  # registers the factories
from nlp_berita.article import article_of
from nlp_berita.layers import begin, reading_of
from nlp_berita.reading import Reading
from nlp_berita.records import Article

_STAGES = ("gazetteer", "ner", "regulations", "dates", "offices", "officials", "quotes")
_TOKENIZER = "nlp_berita.Tokenizer.v1"
_FIELDS = ("id", "text", "published", "title", "source")

assert _components


def load(*, ner: str | None = "ner-news", tables: str | None = None) -> Language:
    """A spaCy Language with all stages; `doc._.article` holds the records.

    `ner` names the statistical model, None runs without one. `tables` is a folder with CSV files
    named like the library's own, whose rows are added to them.

    >>> nlp = load(ner=None)
    >>> nlp.pipe_names[-1]
    'nlp_berita_quotes'
    """
    nlp = spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": _TOKENIZER}}})
    for stage in _STAGES:
        if stage == "ner":
            if ner is not None:
                nlp.add_pipe("nlp_berita_ner", config={"model": ner})
        else:
            nlp.add_pipe(f"nlp_berita_{stage}", config={"tables": tables})
    # The stages are linear in the text, so spaCy's guard for its parser and NER is not needed.
    nlp.max_length = 1_000_000_000
    return nlp


@lru_cache(maxsize=1)
def _default() -> Language:
    return load()


def extract(
    text: str,
    *,
    published: str | date | None = None,
    id: str | None = None,
    title: str | None = None,
    source: str | None = None,
    nlp: Language | None = None,
) -> Article:
    """The records of one article.

    `published` is the day of publication (a date, or ISO 8601 text); relative dates and the
    versions of laws and offices are chosen by it. Raises `TypeError` when `text` is no string and
    `ValueError` for an impossible `published` or a lone surrogate in the text.

    >>> extract("Rapat digelar kemarin.", published="2023-07-20").published
    '2023-07-20'
    """
    return _extract(
        {"text": text, "published": published, "title": title, "source": source}, id, nlp
    )


def pipe(
    items: Iterable[str | Mapping[str, Any]], *, nlp: Language | None = None
) -> Iterator[Article]:
    """Articles in, `Article` records out, in order; memory stays flat.

    An item is a text or a mapping with ``text`` and, where known, ``id``, ``published``,
    ``title`` and ``source``; its other fields are carried along.

    >>> [a.id for a in pipe([{"id": "a", "text": "Halo."}, "Apa kabar?"])]
    ['a', None]
    """
    for item in items:
        fields = {"text": item} if isinstance(item, str) else dict(item)
        yield _extract(fields, fields.get("id"), nlp)


def _extract(fields: Mapping[str, Any], id: str | None, nlp: Language | None) -> Article:
    nlp = nlp or _default()
    text = _checked(fields.get("text"))
    reading = Reading(
        text,
        published=parse_published(fields.get("published")),
        title=fields.get("title"),
        source=fields.get("source"),
    )
    doc = nlp(begin(nlp.make_doc(text), reading))
    extra = {name: value for name, value in fields.items() if name not in _FIELDS}
    return article_of(reading_of(doc), id=id, extra=extra)


def _checked(text: Any) -> str:
    if not isinstance(text, str):
        raise TypeError(f"text is {type(text).__name__}; give the article as a string")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError(
            f"text holds a lone surrogate U+{ord(text[error.start]):04X} at offset {error.start}; "
            "it is no Unicode text: read the file again with the right encoding"
        ) from None
    return text


def parse_published(value: str | date | None) -> date | None:
    """The day of publication, from a date or ISO 8601 text; raises `ValueError`.

    >>> parse_published("2023-07-20T09:00:00+07:00")
    datetime.date(2023, 7, 20)
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value.strip()).date()
        except ValueError:
            pass
    raise ValueError(f"published is {value!r}; write a day as YYYY-MM-DD, such as 2023-07-20")
