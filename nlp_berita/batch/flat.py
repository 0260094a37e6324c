"""Nested records → flat rows, one table per kind of record.

The tables are read off the pydantic models: a plain field is a column, a `Span` three columns, a
list of words one column, and a list of records a table of its own whose rows name the record that
they belong to.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from nlp_berita.records import Article, Span

Row = dict[str, Any]

ARTICLES = "articles"
_PARTS = tuple(Span.model_fields)


def kinds() -> dict[str, dict[str, Any]]:
    """Table -> its columns with their types; behind those of the articles stand others' fields.

    >>> list(kinds()["roles"])[:6]
    ['article', 'record', 'position', 'office', 'status', 'region']
    """
    tables = {ARTICLES: {"article": int, **_columns(Article)}}
    for name, model in _children(Article):
        tables[name] = {"article": int, **_columns(model)}
    for _, model in _children(Article):
        for name, child in _children(model):
            tables[name] = {"article": int, "record": str, **_columns(child)}
    return tables


def rows(article: Row, number: int) -> Iterator[tuple[str, Row]]:
    """The rows of an article (as in its JSON line) with their tables; `number` joins them."""
    ours = Article.model_fields
    other = {key: value for key, value in article.items() if key not in ours}
    yield ARTICLES, {"article": number, **_row(Article, article), **other}
    for kind, model in _children(Article):
        for record in article[kind]:
            yield kind, {"article": number, **_row(model, record)}
            for name, child in _children(model):
                for part in record[name]:
                    yield name, {"article": number, "record": record["id"], **_row(child, part)}


def _row(model: type[BaseModel], values: Row) -> Row:
    row: Row = {}
    for name, annotation in _plain(model):
        if _holds_span(annotation):
            span = values.get(name) or {}
            row |= {f"{name}_{part}": span.get(part) for part in _PARTS}
        elif name in values:
            row[name] = values[name]
    return row


def _columns(model: type[BaseModel]) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    for name, annotation in _plain(model):
        if _holds_span(annotation):
            columns |= {f"{name}_{part}": f.annotation for part, f in Span.model_fields.items()}
        else:
            columns[name] = annotation
    return columns


@cache
def _plain(model: type[BaseModel]) -> list[tuple[str, Any]]:
    """The fields that are no lists of records, with their types."""
    fields = [(name, field.annotation) for name, field in model.model_fields.items()]
    return [(name, kind) for name, kind in fields if _record_in(kind) is None]


@cache
def _children(model: type[BaseModel]) -> list[tuple[str, type[BaseModel]]]:
    """The fields that are lists of records, with what they are lists of."""
    found = [(name, _record_in(field.annotation)) for name, field in model.model_fields.items()]
    return [(name, record) for name, record in found if record is not None]


@cache
def _holds_span(annotation: Any) -> bool:
    return Span in get_args(annotation)


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if get_origin(annotation) is not tuple:
        return None
    inner = get_args(annotation)[0]
    return inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None
