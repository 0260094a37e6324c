"""Rows → Arrow tables, and Arrow tables in a folder of Parquet files."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nlp_berita.frames.rows import rows_of
from nlp_berita.frames.schema import TABLES, Column
from nlp_berita.records import SCHEMA_VERSION, Article

if TYPE_CHECKING:
    import pyarrow

_VERSION = b"nlp_berita.schema_version"


def extra(module: str) -> Any:
    """Import pandas or pyarrow, or say how to get them."""
    try:
        return import_module(module)
    except ImportError as error:
        raise ImportError(
            f"tables need {module.partition('.')[0]}, which is not installed; "
            'get it with: pip install "nlp-berita[pandas]"'
        ) from error


def to_arrow(articles: Article | Iterable[Article]) -> dict[str, pyarrow.Table]:
    """The tables of `to_frames` as Arrow tables, by name; text in `category` columns is
    dictionary-encoded, days are timestamps without zone.

    >>> tables = to_arrow([Article(id="a", text="Halo.")])
    >>> tables["articles"].to_pylist()[0]["id"], tables["dates"].num_rows
    ('a', 0)
    """
    pa = extra("pyarrow")
    rows = rows_of([articles] if isinstance(articles, Article) else articles)
    tables = {}
    for name, columns in TABLES.items():
        values = list(zip(*rows[name], strict=True)) or [()] * len(columns)
        arrays = [_array(pa, column, cells) for column, cells in zip(columns, values, strict=True)]
        tables[name] = pa.Table.from_arrays(arrays, schema=_schema(pa, columns))
    return tables


def write_parquet(tables: dict[str, pyarrow.Table], folder: str | Path) -> None:
    """One file ``NAME.parquet`` a table; the folder is made where it is missing."""
    parquet = extra("pyarrow.parquet")
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        parquet.write_table(table, Path(folder) / f"{name}.parquet")


def read_parquet(folder: str | Path) -> dict[str, pyarrow.Table]:
    """The tables that `write_parquet` has written.

    Raises `FileNotFoundError` for a missing table and `ValueError` for one of another schema.
    """
    pa, parquet = extra("pyarrow"), extra("pyarrow.parquet")
    tables = {}
    for name, columns in TABLES.items():
        path = Path(folder) / f"{name}.parquet"
        if not path.is_file():
            raise FileNotFoundError(f"{path}: no such file; write the folder with to_parquet")
        table = parquet.read_table(path)
        wanted = _schema(pa, columns)
        if table.schema.names != wanted.names:
            raise ValueError(
                f"{path}: has the columns {', '.join(table.schema.names)}; this version of "
                f"nlp_berita has {', '.join(wanted.names)}: write the folder again"
            )
        tables[name] = table.cast(wanted).replace_schema_metadata(wanted.metadata)
    return tables


def _schema(pa: Any, columns: Iterable[Column]) -> Any:
    fields = [pa.field(c.name, _type(pa, c), nullable=c.kind != "key") for c in columns]
    return pa.schema(fields, metadata={_VERSION: SCHEMA_VERSION.encode()})


def _type(pa: Any, column: Column) -> Any:
    return {
        "key": pa.int64(),
        "text": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "flag": pa.bool_(),
        # Parquet knows no seconds, and nanoseconds end in 2262.
        "day": pa.timestamp("ms"),
        "category": pa.dictionary(pa.int8(), pa.string()),
    }[column.kind]


def _array(pa: Any, column: Column, cells: Iterable[Any]) -> Any:
    if column.kind == "category":
        codes = {value: code for code, value in enumerate(column.categories)}
        indices = pa.array([codes.get(cell) for cell in cells], pa.int8())
        return pa.DictionaryArray.from_arrays(indices, pa.array(column.categories, pa.string()))
    if column.kind == "day":
        return pa.array(cells, pa.date32()).cast(_type(pa, column))
    return pa.array(cells, _type(pa, column))
