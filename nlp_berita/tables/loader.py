"""Reads the knowledge tables: CSV in, typed rows out, with errors that name file, line and remedy.

A row type is a `NamedTuple` whose fields are the table's columns; its annotations say how a cell
is read: ``str``, ``str | None``, ``bool`` (0/1), ``int | None``, ``tuple[str, ...]`` (``|``
between values) or a ``Literal`` of allowed words.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from types import NoneType
from typing import Any, Literal, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

DATA = Path(__file__).parent / "data"

Row = TypeVar("Row", bound=NamedTuple)
_PARTIAL_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_DATED = {"valid_from", "valid_to", "enacted", "in_force_from", "replaced_on", "passed_on"}


class TableError(ValueError):
    """A table cannot be used as it is; the message names the file, the line and the remedy."""


class Table(NamedTuple):
    """A row type's file, the columns that identify a row, and those that name rows elsewhere."""

    file: str
    key: tuple[str, ...]
    refers: tuple[tuple[str, type], ...] = ()


_TABLES: dict[type, Table] = {}


def table(file: str, *key: str, **refers: type) -> Callable[[type[Row]], type[Row]]:
    """Class decorator: this row type is read from `file`; `key` columns identify a row.

    A column in `refers` holds the key of a row of that other type.
    """

    def register(row_type: type[Row]) -> type[Row]:
        _TABLES[row_type] = Table(file, key, tuple(refers.items()))
        return row_type

    return register


def registered() -> dict[type, Table]:
    """All row types and their tables."""
    return dict(_TABLES)


class Tables:
    """The knowledge of the library, with a user's own rows on top.

    `extra` is a folder of CSV files named like ours; their rows are added, and a row with the key
    of one of ours replaces it.

    >>> from nlp_berita.tables import Region, default_tables
    >>> {r.code: r.name for r in default_tables().rows(Region)}["31.71"]
    'Kota Administrasi Jakarta Pusat'
    """

    def __init__(self, extra: str | Path | None = None) -> None:
        self.extra = Path(extra) if extra is not None else None
        self._rows: dict[type, tuple[Any, ...]] = {}
        if self.extra is not None:
            _check_folder(self.extra)

    def rows(self, row_type: type[Row]) -> tuple[Row, ...]:
        """All rows of one table, read once."""
        if row_type not in self._rows:
            spec = _TABLES[row_type]
            found = list(read_table(DATA / spec.file, row_type))
            if self.extra is not None and (self.extra / spec.file).exists():
                key = _key_of(row_type)
                own = {key(row): row for row in read_table(self.extra / spec.file, row_type)}
                found = [row for row in found if key(row) not in own] + list(own.values())
            self._rows[row_type] = tuple(found)
        return self._rows[row_type]

    def __reduce__(self) -> tuple[Any, ...]:
        if self.extra is None:
            return (default_tables, ())
        return (Tables, (str(self.extra),))


@lru_cache(maxsize=1)
def default_tables() -> Tables:
    """The library's own tables, shared by all stages of a process."""
    return Tables()


def read_table(path: Path, row_type: type[Row]) -> Iterator[Row]:
    """Rows of one CSV file; raises `TableError` for a missing column or an unreadable cell."""
    readers = _readers(row_type)
    lines = csv.reader(_utf8(path))
    header = next(lines, [])
    missing = [name for name, (_, needed) in readers.items() if needed and name not in header]
    if missing:
        raise TableError(
            f"{path}: line 1: column {missing[0]!r} is missing; the columns of this table are "
            + ", ".join(readers)
        )
    at = {name: header.index(name) for name in readers if name in header}
    plan = [(at.get(name), read) for name, (read, _) in readers.items()]
    for cells in lines:
        if not cells:
            continue
        if len(cells) != len(header):
            raise TableError(
                f"{path}: line {lines.line_num}: {len(cells)} cells for {len(header)} columns; "
                'put a cell that holds a comma in quotation marks: "a, b"'
            )
        try:
            yield row_type(*[read(cells[i] if i is not None else "") for i, read in plan])
        except ValueError as error:
            raise TableError(f"{path}: line {lines.line_num}: {error}") from None


def _utf8(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from file
    except UnicodeDecodeError as error:
        raise TableError(f"{path}: not UTF-8 ({error.reason}); save it as UTF-8") from None


def check_table(path: Path) -> list[str]:
    """What is wrong with a table, one message a fault; an empty list means it can be used."""
    row_type = next((t for t, spec in _TABLES.items() if spec.file == path.name), None)
    if row_type is None:
        names = ", ".join(sorted(spec.file for spec in _TABLES.values()))
        return [f"{path}: no table has this name; rename it to one of: {names}"]
    try:
        rows: list[Any] = list(read_table(path, row_type))
    except TableError as error:
        return [str(error)]
    key, faults = _key_of(row_type), list[str]()
    seen: dict[tuple[Any, ...], int] = {}
    for line, row in enumerate(rows, start=2):
        first = seen.setdefault(key(row), line)
        if first != line:
            faults.append(f"{path}: line {line}: repeats line {first}: {key(row)}; remove one")
        for name in _DATED & set(row._fields):
            value = getattr(row, name)
            if value and not _is_partial_date(value):
                faults.append(f"{path}: line {line}: {name} {value!r} is not YYYY[-MM[-DD]]")
    for name, other in _TABLES[row_type].refers:
        known = _keys_beside(path, other)
        faults += [
            f"{path}: line {line}: {name} {getattr(row, name)!r} is not in {_TABLES[other].file}; "
            "write one that is, or add a row there"
            for line, row in enumerate(rows, start=2)
            if getattr(row, name) not in known
        ]
    return faults


def _keys_beside(path: Path, row_type: type) -> set[str]:
    """The first key column of a table: our rows, and those of the same folder."""
    spec = _TABLES[row_type]
    keys: set[str] = set()
    for file in {DATA / spec.file, path.parent / spec.file}:
        if file.exists():
            rows: list[Any] = list(read_table(file, row_type))
            keys.update(str(getattr(row, spec.key[0])) for row in rows)
    return keys


def _is_partial_date(value: str) -> bool:
    if not _PARTIAL_DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value + "-01-01"[len(value) - 10 :] if len(value) < 10 else value)
    except ValueError:
        return False
    return True


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise TableError(f"{folder}: no such folder; tables= wants a folder of CSV files")
    faults = [fault for path in sorted(folder.glob("*.csv")) for fault in check_table(path)]
    if faults:
        raise TableError("\n".join(faults))


def _key_of(row_type: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    key = _TABLES[row_type].key
    return lambda row: tuple(getattr(row, name) for name in key)


@cache
def _readers(row_type: type[Any]) -> dict[str, tuple[Callable[[str], Any], bool]]:
    """Column -> (reader of a cell, whether the column must be there)."""
    defaults = row_type._field_defaults
    return {
        name: (_reader(name, hint), name not in defaults)
        for name, hint in get_type_hints(row_type).items()
    }


def _reader(name: str, hint: Any) -> Callable[[str], Any]:
    if hint is str:
        return str
    if hint is bool:
        return lambda cell: _flag(name, cell)
    if get_origin(hint) is tuple:
        return lambda cell: tuple(cell.split("|")) if cell else ()
    if get_origin(hint) is Literal:
        words = get_args(hint)
        return lambda cell: _choice(name, cell, words)
    inner = [arg for arg in get_args(hint) if arg is not NoneType]
    if inner == [int]:
        return lambda cell: _whole(name, cell)
    if inner == [str]:
        return lambda cell: cell or None
    raise TypeError(f"column {name!r}: no reader for {hint}")


def _flag(name: str, cell: str) -> bool:
    if cell not in ("", "0", "1"):
        raise ValueError(f"{name} is {cell!r}; write 0 or 1")
    return cell == "1"


def _choice(name: str, cell: str, words: tuple[str, ...]) -> str:
    if cell not in words:
        raise ValueError(f"{name} is {cell!r}; write one of: {', '.join(words)}")
    return cell


def _whole(name: str, cell: str) -> int | None:
    try:
        return int(cell) if cell else None
    except ValueError:
        raise ValueError(f"{name} is {cell!r}; write a whole number or nothing") from None
