"""The articles of a file, one at a time; what cannot be read is a `Fault` in its place."""

from __future__ import annotations

import csv
import json
import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from io import TextIOWrapper
from itertools import chain, islice
from typing import Any, NamedTuple

from nlp_berita.batch.compressed import LONGEST, DamageError, Stream, lines, open_stream
from nlp_berita.batch.fields import Fields
from nlp_berita.batch.items import Fault, Item, UnusableError, digest_of
from nlp_berita.batch.sources import Source, expand

_BOM = b"\xef\xbb\xbf"
_DELIMITERS = ",;\t|"


class Start(NamedTuple):
    """Where to begin: how many files, and articles of the next one, are to be passed over.

    `check` is the CRC-32 that the passed lines had when they were read.
    """

    source: int = 0
    record: int = 0
    check: int = 0


class _Row(NamedTuple):
    """What a reader finds: fields or a fault, and the bytes they were made of."""

    line: int | None
    fields: dict[str, Any] | None
    fault: str = ""
    data: bytes = b""
    check: int = 0


def read(
    inputs: Iterable[str], fields: Fields | None = None, start: Start | None = None
) -> Iterator[Item | Fault]:
    """The articles of files, folders and patterns, in order; `fields` renames theirs to ours."""
    return read_sources(expand(inputs), fields or Fields(), start or Start())


def readable(name: str) -> Fault | None:
    """Why an input gives no article at all, or None."""
    for source in expand([name]):
        return (source.fault and Fault(source.name, None, source.fault)) or None
    return None


def read_sources(sources: Iterable[Source], fields: Fields, start: Start) -> Iterator[Item | Fault]:
    """The articles of the files, in order, from `start` on."""
    for number, source in enumerate(sources):
        if number < start.source:
            continue
        begin = start if number == start.source else Start(number)
        if source.fault is None:
            yield from _read(number, source, fields, begin)
        elif not begin.record:
            yield Fault(source.name, None, source.fault, source=number)


def _read(number: int, source: Source, fields: Fields, start: Start) -> Iterator[Item | Fault]:
    name, line, size = source.name, None, 0
    try:
        with open_stream(name, source.size) as stream:
            for row in _READERS[source.kind](stream, name, fields, start):
                line, size = row.line, stream.taken()
                if row.fields is not None:
                    article = fields.renamed(row.fields)
                    yield Item(name, line, article, size, number, row.check)
                else:
                    digest = digest_of(row.data) if row.data else None
                    yield Fault(name, line, row.fault, size, number, row.check, None, digest)
    except DamageError as damage:
        after = "" if line is None else f" after line {line}"
        message = f"is damaged or cut off{after} ({damage}); what stands before is read"
        yield Fault(name, line and line + 1, message, source=number)
    except OSError as error:
        yield Fault(name, None, f"cannot be read: {error.strerror or error}", source=number)


def _text(stream: Stream, name: str, fields: Fields, start: Start) -> Iterator[_Row]:
    """One article; its id is the name of the file without folder and suffix."""
    if start.record:
        return
    data = stream.read()
    stem = os.path.splitext(os.path.basename(name))[0]
    try:
        # Line ends stay as they are: offsets count the text of the file.
        article = {fields.id or "id": stem, fields.text or "text": data.decode("utf-8-sig")}
        yield _Row(None, article)
    except UnicodeDecodeError as error:
        yield _Row(None, None, _bad_bytes(error, name), data)


def _json_lines(stream: Stream, name: str, fields: Fields, start: Start) -> Iterator[_Row]:
    """One article a line, as a JSON object; blank lines are skipped."""
    skip, check = start.record, 0
    for number, line in enumerate(lines(stream), 1):
        check = zlib.crc32(line, check)
        data = line.removeprefix(_BOM) if number == 1 else line
        if not data.strip():
            continue
        if skip:
            skip -= 1
            if not skip and check != start.check:
                raise _changed(name)
            continue
        yield _json_row(number, data, name, check)
    if skip:
        raise _changed(name)


def _json_row(number: int, data: bytes, name: str, check: int) -> _Row:
    fault = ""
    if len(data) >= LONGEST:
        fault = f"is longer than {LONGEST >> 20} MiB; write one article a line"
        return _Row(number, None, fault, data, check)
    try:
        # Raw tabs and NUL bytes inside a string do no harm.
        found = json.loads(data.decode(), strict=False)
        if isinstance(found, dict):
            return _Row(number, found, check=check)
        fault = f"is a JSON {type(found).__name__}; write an object with a field 'text'"
    except UnicodeDecodeError as error:
        fault = _bad_bytes(error, name)
    except json.JSONDecodeError as error:
        fault = f"is no JSON: {error.msg} at column {error.colno}; write one JSON object a line"
    except (ValueError, RecursionError) as error:
        fault = f"is JSON that cannot be read ({error}); write one flat object a line"
    return _Row(number, None, fault, data, check)


def _csv(stream: Stream, name: str, fields: Fields, start: Start) -> Iterator[_Row]:
    """One article a row under a header; comma, semicolon, tab or bar, as the header has it."""
    # What is not UTF-8 becomes lone surrogates, so that it costs its own row only.
    with TextIOWrapper(stream, "utf-8-sig", errors="surrogateescape", newline="") as file:
        yield from islice(_table(file, name, fields), start.record, None)


def _table(file: TextIOWrapper, name: str, fields: Fields) -> Iterator[_Row]:
    csv.field_size_limit(LONGEST)
    head = file.readline()
    if not head.strip():
        yield _Row(1, None, "is empty; write a header and one article a row")
        return
    delimiter = max(_DELIMITERS, key=head.count)
    rows = csv.reader(chain([head], file), delimiter=delimiter, strict=True)
    try:
        columns = next(rows)
    except csv.Error as error:
        yield _Row(1, None, f"has a header that cannot be read ({error}); check its quotes")
        return
    fault = _not_utf8(columns, name) or fields.missing_in(columns)
    if fault:
        yield _Row(1, None, fault)
        return
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield _Row(line, None, f"is no CSV ({error}); check the quotes of this row")
        else:
            if row:
                yield _csv_row(line, columns, row, name, delimiter)


def _csv_row(line: int, columns: list[str], row: list[str], name: str, delimiter: str) -> _Row:
    data = delimiter.join(row).encode("utf-8", "surrogateescape")
    fault = _not_utf8(row, name)
    if fault is None and len(row) != len(columns):
        fault = f"has {len(row)} fields where the header has {len(columns)}; check its quotes"
    if fault is not None:
        return _Row(line, None, fault, data)
    return _Row(line, dict(zip(columns, row, strict=True)))


def _not_utf8(cells: list[str], name: str) -> str | None:
    for cell in cells:
        if not cell.isascii():
            try:
                cell.encode("utf-8", "surrogateescape").decode()
            except UnicodeDecodeError as error:
                return _bad_bytes(error, name)
    return None


def _parquet(stream: Stream, name: str, fields: Fields, start: Start) -> Iterator[_Row]:
    from nlp_berita.batch.parquet import read_rows

    for line, found in read_rows(name, fields, start.record):
        if isinstance(found, str):
            yield _Row(line, None, found)
        else:
            yield _Row(line, found)


def _changed(name: str) -> UnusableError:
    return UnusableError(
        f"{name}: is not the input that the interrupted run began with; give that one again, "
        "or start over with --restart"
    )


def _bad_bytes(error: UnicodeDecodeError, name: str) -> str:
    data, at = error.object, error.start
    likely = "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "WINDOWS-1252"
    return (
        f"is not UTF-8 (byte 0x{data[at]:02x} at offset {at}); convert it: "
        f"iconv -f {likely} -t UTF-8 {'' if name.startswith('<') else name}".rstrip()
    )


_READERS: dict[str, Callable[[Stream, str, Fields, Start], Iterator[_Row]]] = {
    ".txt": _text,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".csv": _csv,
    ".tsv": _csv,
    ".parquet": _parquet,
}
