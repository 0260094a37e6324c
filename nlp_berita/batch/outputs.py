"""What the lines of a run become at its end: the file, or the files, that were asked for."""

from __future__ import annotations

import csv
import gzip
import json
import os
from collections.abc import Collection, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from nlp_berita.frames.rows import rows_of
from nlp_berita.frames.schema import TABLES
from nlp_berita.records import Article

LINES = (".jsonl", ".ndjson")
KINDS = (*LINES, ".jsonl.gz", ".csv", ".parquet")

# Articles of the finished output that are in memory at a time.
_BATCH = 1024

# The first letters by which a spreadsheet takes a cell for a formula, and the quote itself, so
# that taking one quote away always gives the text back.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


@dataclass(frozen=True)
class Output:
    """Where the records go and in what shape; `split` makes a Parquet file per kind of record."""

    path: Path
    split: bool = False
    text: bool = True

    @property
    def kind(self) -> str:
        """The suffix that tells the shape."""
        name = self.path.name.lower()
        return next((kind for kind in sorted(KINDS, key=len)[::-1] if name.endswith(kind)), "")

    @property
    def level(self) -> int | None:
        """How hard the lines of the run are compressed while it goes on, None for not at all."""
        if self.kind in LINES:
            return None
        return 6 if self.kind == ".jsonl.gz" else 1

    @property
    def errors(self) -> Path:
        return self.path.with_name(self.path.name + ".errors.jsonl")

    def targets(self) -> list[Path]:
        """All files that the run may leave."""
        if self.kind == ".csv" or self.split:
            return [self.target(name) for name in TABLES]
        return [self.path]

    def target(self, table: str) -> Path:
        """The file of one table: ``out.csv`` becomes ``out.officials.csv``."""
        return self.path.with_name(f"{self.path.name[: -len(self.kind)]}.{table}{self.kind}")

    def build(self, records: Path, folder: Path) -> list[tuple[str, str]]:
        """Make the files in `folder` from the lines; pairs of file name and final place."""
        if self.kind == ".csv":
            return self._build_csv(records, folder)
        if self.kind != ".parquet":
            return [(records.name, os.fspath(self.path))]
        from nlp_berita.batch.parquet import write_nested, write_tables

        if self.split:
            write_tables(lambda: _batches(records), folder, text=self.text)
            return [(f"{name}.parquet", os.fspath(self.target(name))) for name in TABLES]
        write_nested(lambda: _batches(records), folder / "all.parquet", text=self.text)
        return [("all.parquet", os.fspath(self.path))]

    def _build_csv(self, records: Path, folder: Path) -> list[tuple[str, str]]:
        headings = {name: [column.name for column in columns] for name, columns in TABLES.items()}
        others = _other_fields(_batches(records))
        hidden = None if self.text else headings["articles"].index("text")
        headings["articles"] += (beside(name, headings["articles"]) for name in others)
        with ExitStack() as files:
            write = {}
            for name, heading in headings.items():
                file = files.enter_context(
                    (folder / f"{name}.csv").open("w", encoding="utf-8", newline="")
                )
                write[name] = csv.writer(file, lineterminator="\n").writerow
                write[name](_without(heading, hidden if name == "articles" else None))
            first = 0
            for batch in _batches(records):
                for name, rows in rows_of(batch).items():
                    for key, *values in rows:
                        row = [first + key, *values]
                        if name == "articles":
                            fields = batch[key].model_extra or {}
                            row = _without([*row, *map(fields.get, others)], hidden)
                        write[name]([cell(value) for value in row])
                first += len(batch)
        return [(f"{name}.csv", os.fspath(self.target(name))) for name in headings]


def beside(field: str, columns: Collection[str]) -> str:
    """The column for a field that the input had beside ours."""
    return f"input_{field}" if field in columns else field


def _without(row: list[Any], index: int | None) -> list[Any]:
    return row if index is None else row[:index] + row[index + 1 :]


def _other_fields(batches: Iterator[list[Article]]) -> list[str]:
    """The fields that the input had beside ours, in the order in which they came up."""
    seen: dict[str, None] = {}
    for batch in batches:
        for article in batch:
            seen.update(dict.fromkeys(article.model_extra or ()))
    return list(seen)


def cell(value: Any) -> str:
    """A value as a spreadsheet may show it: never a formula.

    >>> cell(None), cell(12), cell("=1+1"), cell(["a", "b"]), cell({"k": 1})
    ('', '12', "'=1+1", 'a|b', '{"k": 1}')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "|".join(value)
    if isinstance(value, date):
        return value.isoformat()
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "'" + text if text.startswith(_FORMULA) else text


def _batches(records: Path) -> Iterator[list[Article]]:
    with gzip.open(records, "rb") as file:
        while lines := list(islice(file, _BATCH)):
            yield [Article.model_validate_json(line) for line in lines]
