"""Parquet files: rows out of them, articles into them, a group of rows at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nlp_berita.batch.fields import Fields
from nlp_berita.batch.items import UnusableError
from nlp_berita.records import Article

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 128


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


Batches = Callable[[], Iterator[list[Article]]]


def write_nested(batches: Batches, path: Path, *, text: bool) -> None:
    """One row an article, its records as lists of structs, then the other fields of the input."""
    from nlp_berita.batch.schemas import article_schema

    pa, pq = import_module("pyarrow"), import_module("pyarrow.parquet")
    others = _other_columns(batches)
    columns = [field for field in article_schema() if text or field.name != "text"]
    schema = pa.schema([*columns, *others.values()])
    with pq.ParquetWriter(path, schema, compression="zstd") as file:
        for batch in batches():
            rows = [{**article.model_dump(), **_fitted(article, others)} for article in batch]
            file.write_batch(pa.RecordBatch.from_pylist(rows, schema))


def write_tables(batches: Batches, folder: Path, *, text: bool) -> None:
    """A file for every table of `frames`; the articles' has the other fields of the input too."""
    from nlp_berita.batch.outputs import beside
    from nlp_berita.frames.arrow import to_arrow

    pa, pc = import_module("pyarrow"), import_module("pyarrow.compute")
    pq = import_module("pyarrow.parquet")
    others = _other_columns(batches)

    def tables(batch: list[Article], first: int) -> Iterator[tuple[str, Any]]:
        for name, table in to_arrow(batch).items():
            keys = pc.add(table.column("article"), first)
            table = table.set_column(0, table.schema.field(0), keys)
            if name == "articles":
                fitted = [_fitted(article, others) for article in batch]
                for field in others.values():
                    column = pa.array([row.get(field.name) for row in fitted], field.type)
                    named = field.with_name(beside(field.name, table.schema.names))
                    table = table.append_column(named, [column])
                table = table if text else table.drop_columns("text")
            yield name, table

    with ExitStack() as files:
        write = {
            name: files.enter_context(
                pq.ParquetWriter(folder / f"{name}.parquet", table.schema, compression="zstd")
            ).write_table
            for name, table in tables([], 0)
        }
        first = 0
        for batch in batches():
            for name, table in tables(batch, first):
                write[name](table)
            first += len(batch)


def _other_columns(batches: Batches) -> dict[str, Any]:
    """The fields beside ours; those whose values do not agree on a type become JSON text."""
    pa = import_module("pyarrow")
    found: dict[str, Any] = {}
    for batch in batches():
        values: dict[str, list[Any]] = {}
        for article in batch:
            for name, value in (article.model_extra or {}).items():
                values.setdefault(name, []).append(value)
        for name, column in values.items():
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


def _fitted(article: Article, others: dict[str, Any]) -> dict[str, Any]:
    """The fields beside ours as their columns take them."""
    return {
        name: json.dumps(value, ensure_ascii=False) if others[name].metadata else value
        for name, value in (article.model_extra or {}).items()
        if value is not None
    }
