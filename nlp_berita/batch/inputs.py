"""Readers: a file in, its articles out, one at a time, each with the place it came from."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

STDIN = "-"
_BOM = b"\xef\xbb\xbf"


class Item(NamedTuple):
    """An article's fields, where they stand, and how many bytes of input it took."""

    file: str
    line: int | None
    fields: dict[str, Any]
    size: int


class Fault(NamedTuple):
    """What cannot be read, where, and what to do about it, in one line."""

    file: str
    line: int | None
    message: str
    size: int = 0

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}"


def read(inputs: Iterable[str]) -> Iterator[Item | Fault]:
    """The articles of the inputs, in order; what cannot be read is a `Fault` in its place."""
    for name in inputs:
        fault = readable(name)
        if fault is not None:
            yield fault
            continue
        try:
            yield from _reader(name)(name)
        except OSError as error:
            yield Fault(name, None, f"cannot be read: {error.strerror or error}")


def readable(name: str) -> Fault | None:
    """Why an input cannot be opened at all, or None."""
    if name == STDIN:
        return None
    path = Path(name)
    try:
        if path.is_dir():
            return Fault(name, None, f"is a directory; name its files: {path / '*.txt'}")
        if not path.exists():
            return Fault(name, None, "no such file; check the name")
    except OSError as error:  # too long
        return Fault(name[:80], None, f"cannot be a file name: {error.strerror}")
    if path.suffix.lower() not in _READERS:
        kinds = ", ".join(_READERS)
        return Fault(name, None, f"unknown kind of file {path.suffix!r}; give one of: {kinds}")
    return None


def _reader(name: str) -> Callable[[str], Iterator[Item | Fault]]:
    return _read_lines if name == STDIN else _READERS[Path(name).suffix.lower()]


def _read_text(name: str) -> Iterator[Item | Fault]:
    """One article; its id is the name of the file without folder and suffix."""
    path = Path(name)
    data = path.read_bytes()
    try:
        # Line ends stay as they are: offsets count the text of the file.
        yield Item(name, None, {"id": path.stem, "text": data.decode("utf-8-sig")}, len(data))
    except UnicodeDecodeError as error:
        yield Fault(name, None, _bad_bytes(error, name), len(data))


def _read_lines(name: str) -> Iterator[Item | Fault]:
    """One article a line, as a JSON object; blank lines are skipped."""
    if name == STDIN:
        yield from _articles("<stdin>", sys.stdin.buffer)
        return
    with Path(name).open("rb") as file:
        yield from _articles(name, file)


def _articles(name: str, lines: Iterable[bytes]) -> Iterator[Item | Fault]:
    for number, line in enumerate(lines, 1):
        data = line.removeprefix(_BOM) if number == 1 else line
        if not data.strip():
            continue
        try:
            # Raw tabs and NUL bytes inside a string do no harm.
            fields = json.loads(data.decode(), strict=False)
        except UnicodeDecodeError as error:
            yield Fault(name, number, _bad_bytes(error, name), len(line))
        except json.JSONDecodeError as error:
            message = f"is no JSON: {error.msg} at column {error.colno}"
            yield Fault(name, number, f"{message}; write one JSON object a line", len(line))
        except (ValueError, RecursionError) as error:
            message = f"is JSON that cannot be read ({error}); write one flat object a line"
            yield Fault(name, number, message, len(line))
        else:
            if isinstance(fields, dict):
                yield Item(name, number, fields, len(line))
            else:
                message = f"is a JSON {type(fields).__name__}; write an object with a field 'text'"
                yield Fault(name, number, message, len(line))


def _bad_bytes(error: UnicodeDecodeError, name: str) -> str:
    data, at = error.object, error.start
    likely = "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "WINDOWS-1252"
    return (
        f"is not UTF-8 (byte 0x{data[at]:02x} at offset {at}); convert it: "
        f"iconv -f {likely} -t UTF-8 {'' if name.startswith('<') else name}".rstrip()
    )


_READERS: dict[str, Callable[[str], Iterator[Item | Fault]]] = {
    ".txt": _read_text,
    ".jsonl": _read_lines,
    ".ndjson": _read_lines,
}
