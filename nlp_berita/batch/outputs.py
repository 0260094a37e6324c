"""What the lines of a run become at its end: the file, or the files, that were asked for."""

from __future__ import annotations

import csv
import gzip
import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp_berita.batch.flat import ARTICLES, kinds, rows
from nlp_berita.records import Article

LINES = (".jsonl", ".ndjson")
KINDS = (*LINES, ".jsonl.gz", ".csv", ".parquet")

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
            return [self.target(name) for name in kinds()]
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
            write_tables(lambda: _articles(records), folder, text=self.text)
            return [(f"{name}.parquet", os.fspath(self.target(name))) for name in kinds()]
        write_nested(lambda: _articles(records), folder / "all.parquet", text=self.text)
        return [("all.parquet", os.fspath(self.path))]

    def _build_csv(self, records: Path, folder: Path) -> list[tuple[str, str]]:
        tables = {name: list(columns) for name, columns in kinds().items()}
        if not self.text:
            tables[ARTICLES].remove("text")
        tables[ARTICLES] += other_fields(lambda: _articles(records))
        with ExitStack() as files:
            write: dict[str, Callable[[list[str]], object]] = {}
            for name, columns in tables.items():
                file = files.enter_context(
                    (folder / f"{name}.csv").open("w", encoding="utf-8", newline="")
                )
                write[name] = csv.writer(file, lineterminator="\n").writerow
                write[name](columns)
            for number, article in enumerate(_articles(records), 1):
                for name, row in rows(article, number):
                    write[name]([cell(row.get(column)) for column in tables[name]])
        return [(f"{name}.csv", os.fspath(self.target(name))) for name in tables]


def other_fields(articles: Callable[[], Iterator[dict[str, Any]]]) -> list[str]:
    """The fields that the input had beside ours, in the order in which they came up."""
    seen: dict[str, None] = {}
    for article in articles():
        seen.update(dict.fromkeys(name for name in article if name not in Article.model_fields))
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
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "'" + text if text.startswith(_FORMULA) else text


def _articles(records: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(records, "rb") as file:
        for line in file:
            yield json.loads(line)
