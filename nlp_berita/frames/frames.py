"""`to_frames`: articles → tidy pandas tables."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from nlp_berita.frames.arrow import extra, read_parquet, to_arrow, write_parquet
from nlp_berita.frames.schema import TABLES, Column
from nlp_berita.records import Article

if TYPE_CHECKING:
    import pandas
    import pyarrow


class Frames(NamedTuple):
    """The tables of many articles; ``article`` joins them all, ``record`` those of one record.

    Their columns stand in the documentation and in `nlp_berita.frames.schema.TABLES`.
    """

    articles: pandas.DataFrame
    officials: pandas.DataFrame
    people: pandas.DataFrame
    roles: pandas.DataFrame
    offices: pandas.DataFrame
    regulations: pandas.DataFrame
    pinpoints: pandas.DataFrame
    relations: pandas.DataFrame
    dates: pandas.DataFrame
    quotes: pandas.DataFrame
    mentions: pandas.DataFrame

    def to_parquet(self, folder: str | Path) -> None:
        """Write one file a table into the folder; `from_parquet` gives the same tables back."""
        pa = extra("pyarrow")
        tables = {
            name: pa.Table.from_pandas(frame, preserve_index=False)
            for name, frame in self._asdict().items()
        }
        write_parquet(tables, folder)

    @classmethod
    def from_parquet(cls, folder: str | Path) -> Frames:
        """The tables of a folder that `to_parquet` has written."""
        return _frames(read_parquet(folder))

    def __repr__(self) -> str:
        sizes = ", ".join(f"{name} {len(frame)}" for name, frame in self._asdict().items())
        return f"Frames({sizes})"


def to_frames(articles: Article | Iterable[Article]) -> Frames:
    """Tidy pandas tables of one article or many; without articles they are empty, but typed.

    Needs the extra ``pandas``.

    >>> import nlp_berita
    >>> frames = to_frames(nlp_berita.extract("UU 5/2014 dan UU 6/2014 berlaku."))
    >>> frames.regulations[["article", "record", "citation", "year"]]
       article record   citation  year
    0        0     r1  UU 5/2014  2014
    1        0     r2  UU 6/2014  2014
    """
    extra("pandas")
    return _frames(to_arrow(articles))


def _frames(tables: dict[str, pyarrow.Table]) -> Frames:
    return Frames(**{name: _frame(tables[name], columns) for name, columns in TABLES.items()})


def _frame(table: pyarrow.Table, columns: Iterable[Column]) -> pandas.DataFrame:
    pd = extra("pandas")
    return pd.DataFrame(
        {column.name: _series(pd, table.column(column.name), column) for column in columns}
    )


def _series(pd: Any, values: pyarrow.ChunkedArray, column: Column) -> Any:
    if column.kind == "category":
        dtype = pd.CategoricalDtype(column.categories)
        return pd.Series(pd.Categorical(values.to_pylist(), dtype=dtype))
    if column.kind == "day":
        return values.to_pandas().astype("datetime64[ms]")
    dtypes = {"text": pd.StringDtype(), "integer": pd.Int64Dtype()}
    if column.kind in dtypes:
        return pd.Series(dtypes[column.kind].__from_arrow__(values))
    return values.to_pandas()
