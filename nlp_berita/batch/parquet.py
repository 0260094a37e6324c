"""Parquet files: rows out of them, articles into them, a group of rows at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nlp_berita.batch.fields import Fields
from nlp_berita.batch.items import UnusableError
from nlp_berita.records import Article

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS, _GROUP = 128, 1024


def arrow(what: str, module: str = "pyarrow") -> Any:
    """The library for columns, or `UnusableError` with the remedy."""
    try:
        return import_module(module)
    except ImportError:
        raise UnusableError(f"{what} needs an extra: pip install 'nlp-berita[parquet]'") from None


def read_rows(
    name: str, fields: Fields, skip: int
) -> Iterator[tuple[int | None, dict[str, Any] | str]]:
    """The rows of a file with their numbers, from row `skip` on; a text tells why there is none."""
    pa, pq = arrow(f"{name}: Parquet"), arrow(f"{name}: Parquet", "pyarrow.parquet")
    try:
        with pq.ParquetFile(name) as file:
            fault = fields.missing_in(file.schema_arrow.names)
            if fault is None:
                yield from _rows(file, skip)
            elif not skip:
                yield None, fault
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        yield None, f"is no Parquet file that can be read ({str(error).splitlines()[0]})"


def _rows(file: Any, skip: int) -> Iterator[tuple[int, dict[str, Any] | str]]:
    row = 0
    for group in range(file.num_row_groups):
        size = file.metadata.row_group(group).num_rows
        if row + size <= skip:
            row += size
            continue
        for batch in file.iter_batches(_ROWS, row_groups=[group]):
            for found in _values(batch):
                row += 1
                if row > skip:
                    yield row, found


def _values(batch: pa.RecordBatch) -> Iterator[dict[str, Any] | str]:
    try:
        yield from batch.to_pylist()
    except ValueError:  # one row holds what no Python value is
        for index in range(batch.num_rows):
            try:
                yield batch.slice(index, 1).to_pylist()[0]
            except ValueError as error:
                yield f"is a row that cannot be read ({error}); write it again as UTF-8"


Articles = Callable[[], Iterator[dict[str, Any]]]


def write_nested(articles: Articles, path: Path, *, text: bool) -> None:
    """One row an article, its records as lists of structs, then the other fields of the input."""
    from nlp_berita.batch.schemas import article_schema

    columns = [field for field in article_schema() if text or field.name != "text"]
    others = _other_columns(articles)
    with _Table(path, [*columns, *others.values()]) as table:
        for article in articles():
            table.add(_fitted(article, others))


def write_tables(articles: Articles, folder: Path, *, text: bool) -> None:
    """A file per kind of record, rows as in `flat`."""
    from nlp_berita.batch.flat import ARTICLES, kinds, rows
    from nlp_berita.batch.schemas import arrow_type

    pa = import_module("pyarrow")
    others = _other_columns(articles)
    with ExitStack() as files:
        tables = {}
        for name, types in kinds().items():
            columns = [pa.field(column, arrow_type(kind)) for column, kind in types.items()]
            if name == ARTICLES:
                columns = [column for column in columns if text or column.name != "text"]
                columns += others.values()
            tables[name] = files.enter_context(_Table(folder / f"{name}.parquet", columns))
        for number, article in enumerate(articles(), 1):
            for name, row in rows(_fitted(article, others), number):
                tables[name].add(row)


class _Table:
    """A Parquet file that takes its rows one by one."""

    def __init__(self, path: Path, columns: list[Any]) -> None:
        self._pa, pq = import_module("pyarrow"), import_module("pyarrow.parquet")
        self._schema = self._pa.schema(columns)
        self._file = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def __enter__(self) -> _Table:
        return self

    def __exit__(self, *_: object) -> None:
        self._write()
        self._file.close()

    def add(self, row: dict[str, Any]) -> None:
        self._rows.append(row)
        if len(self._rows) == _GROUP:
            self._write()

    def _write(self) -> None:
        if self._rows:
            self._file.write_batch(self._pa.RecordBatch.from_pylist(self._rows, self._schema))
            self._rows.clear()


def _other_columns(articles: Articles) -> dict[str, pa.Field]:
    """The fields beside ours; those whose values do not agree on a type become JSON text."""
    pa = import_module("pyarrow")
    found: dict[str, Any] = {}
    for batch in _batched(articles()):
        values: dict[str, list[Any]] = {}
        for article in batch:
            for name in article.keys() - Article.model_fields.keys():
                values.setdefault(name, []).append(article[name])
        for name, column in sorted(values.items()):
            found[name] = _united(pa, found.get(name, pa.null()), column)
    return {
        name: pa.field(name, pa.string() if kind is None else kind, metadata=_mark(kind))
        for name, kind in found.items()
    }


def _united(pa: Any, before: Any, values: list[Any]) -> Any:
    """A type for what was there before and these values, or None (for good) where none is."""
    if before is None:
        return None
    try:
        pair = [pa.schema([("x", kind)]) for kind in (before, pa.infer_type(values))]
        kind = pa.unify_schemas(pair, promote_options="permissive").field("x").type
        pa.array(values, kind)
    except (pa.ArrowException, OverflowError):
        return None
    return None if _hollow(pa, kind) else kind


def _hollow(pa: Any, kind: Any) -> bool:
    """Whether a struct without fields is in it, which Parquet cannot write."""
    if pa.types.is_struct(kind):
        return not kind.num_fields or any(_hollow(pa, field.type) for field in kind)
    return bool(pa.types.is_list(kind)) and _hollow(pa, kind.value_type)


def _mark(kind: Any) -> dict[str, str] | None:
    return {"nlp_berita": "json"} if kind is None else None


def _fitted(article: dict[str, Any], others: dict[str, pa.Field]) -> dict[str, Any]:
    written = {
        name: json.dumps(article[name], ensure_ascii=False)
        for name, field in others.items()
        if field.metadata and article.get(name) is not None
    }
    return {**article, **written}


def _batched(articles: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while batch := list(islice(articles, _GROUP)):
        yield batch
