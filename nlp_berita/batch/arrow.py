"""Arrow batches in, Arrow batches with records out: what Spark, Ray, Dask and DuckDB can call."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import pyarrow as pa

from nlp_berita.batch.chunks import CHUNK
from nlp_berita.batch.extraction import Forgetful, message_of
from nlp_berita.batch.schemas import RECORDS, records_schema
from nlp_berita.batch.worker import THREADS
from nlp_berita.records import Article

ERROR = "error"
# Engines hand over batches of 10,000 rows; their records would not stay small.
_ROWS = 256


def added_schema() -> pa.Schema:
    """The columns that `extract_batches` adds: the records, and why there are none."""
    return records_schema().append(pa.field(ERROR, pa.string()))


def extract_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    text: str = "text",
    published: str | None = None,
    ner: str | None = "ner-news",
    tables: str | None = None,
) -> Iterator[pa.RecordBatch]:
    """Add columns with the records to every batch; rows and their columns stay as they are.

    `text` and `published` name columns. An article that cannot be extracted has nulls for records
    and says why in the column ``error``. The pipeline is built once a process. Raises `ValueError`
    when a column is missing or has the name of one that is added.

    >>> batch = pa.RecordBatch.from_pylist([{"isi": "UU ASN berlaku."}, {"isi": None}])
    >>> found = pa.Table.from_batches(extract_batches([batch], text="isi", ner=None)).to_pylist()
    >>> found[0]["regulations"][0]["nickname"], found[0]["error"]
    ('UU ASN', None)
    >>> found[1]["regulations"], found[1]["error"]
    (None, "there is no text; give the article in the field 'text'")
    """
    schema = added_schema()
    for batch in batches:
        check_columns(batch.schema.names, text, published)
        for start in range(0, max(1, batch.num_rows), _ROWS):
            part = batch.slice(start, _ROWS)
            found = _extract(part, text, published, _pipeline(ner, tables))
            added = pa.RecordBatch.from_pylist(found, schema)
            yield pa.RecordBatch.from_arrays(
                [*part.columns, *added.columns],
                schema=pa.schema([*part.schema, *added.schema], part.schema.metadata),
            )


def check_columns(names: list[str], text: str, published: str | None) -> None:
    """Raise `ValueError` when columns with these names cannot be worked on."""
    for argument, name in (("text", text), ("published", published)):
        if name is not None and name not in names:
            listed = ", ".join(map(repr, names))
            raise ValueError(f"there is no column {name!r} for {argument}=; there are {listed}")
    for name in added_schema().names:
        if name in names:
            raise ValueError(f"the column {name!r} would be there twice; rename it")


@lru_cache(maxsize=2)
def _pipeline(ner: str | None, tables: str | None) -> Forgetful:
    for name in THREADS:  # heard by the libraries that are not loaded yet
        os.environ.setdefault(name, "1")
    from nlp_berita.pipeline import load

    return Forgetful(load(ner=ner, tables=tables))


def _extract(
    batch: pa.RecordBatch, text: str, published: str | None, nlp: Forgetful
) -> list[dict[str, Any]]:
    texts = batch.column(text).to_pylist()
    days = [None] * len(batch) if published is None else batch.column(published).to_pylist()
    items = [{"text": t, "published": d} for t, d in zip(texts, days, strict=True)]
    parts = (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))
    return [_columns(answer) for part in parts for answer in nlp.read(part)]


def _columns(answer: Article | Exception) -> dict[str, Any]:
    if isinstance(answer, Exception):
        return {ERROR: message_of(answer)}
    return answer.model_dump(include=set(RECORDS))
