"""Files, folders and patterns in; the files of a run out, in an order that never changes."""

from __future__ import annotations

import glob
import hashlib
import os
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

STDIN = "-"
COMPRESSED = (".gz", ".zst")
LINES = (".jsonl", ".ndjson")
TABLES = (".csv", ".tsv")
KINDS = (".txt", *LINES, *TABLES, ".parquet")


class Source(NamedTuple):
    """A file of the run, or why an input gives none; `argument` is what the caller wrote.

    `size` is None where it cannot be known (a pipe).
    """

    argument: str
    name: str
    kind: str = ""
    size: int | None = 0
    mtime: int = 0
    fault: str | None = None


def expand(inputs: Iterable[str], without: Collection[Path] = ()) -> Iterator[Source]:
    """The files of the inputs in order; those `without` (our own output) are passed over.

    Folders are walked from top to bottom, every level in the order of its names.
    """
    for argument in inputs:
        if argument == STDIN:
            yield Source(argument, "<stdin>", ".jsonl", None)
            continue
        try:
            yield from _expand(argument, {path.resolve() for path in without})
        except OSError as error:  # a name that is too long
            fault = f"cannot be a file name: {error.strerror}"
            yield Source(argument, argument[:80], fault=fault)


def _expand(argument: str, without: set[Path]) -> Iterator[Source]:
    path = Path(argument)
    if path.is_dir():
        names: Iterator[str] = _walk(argument)
    elif path.exists():
        yield _source(argument, argument, path.stat())
        return
    elif glob.has_magic(argument):
        names = _matches(argument)
    else:
        yield Source(argument, argument, fault="no such file; check the name")
        return
    empty = True
    for name in names:
        if not _among(name, without):
            empty = False
            yield _source(argument, name, os.stat(name))
    if empty:
        kinds = ", ".join(KINDS)
        fault = f"matches no file; give one of: {kinds}"
        if path.is_dir():
            fault = f"is a folder without articles; put files in it: {kinds}"
        yield Source(argument, argument, fault=fault)


def _among(name: str, paths: set[Path]) -> bool:
    """Whether a file, or the folder it is in, is one of the paths."""
    here = {os.path.basename(name), os.path.basename(os.path.dirname(name))}
    if here.isdisjoint(path.name for path in paths):
        return False  # without asking the disk
    path = Path(name).resolve()
    return path in paths or path.parent in paths


def _walk(folder: str) -> Iterator[str]:
    for top, folders, files in os.walk(folder):
        # In place: os.walk goes on with what is left here.
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and _kind(name) in KINDS:
                yield os.path.join(top, name)


def _matches(pattern: str) -> Iterator[str]:
    for name in sorted(glob.iglob(pattern, recursive=True)):
        if os.path.isdir(name):
            if "**" not in pattern:  # which finds the files in it by itself
                yield from _walk(name)
        else:
            yield name


def _kind(name: str) -> str:
    """The suffix that tells how to read a file, without that of its compression."""
    stem, suffix = os.path.splitext(name.lower())
    if suffix not in COMPRESSED:
        return suffix
    inner = os.path.splitext(stem)[1]
    return inner if inner in (*LINES, *TABLES) else inner + suffix


def _source(argument: str, name: str, status: os.stat_result) -> Source:
    if not stat.S_ISREG(status.st_mode):  # a pipe, such as that of <(command)
        return Source(argument, name, ".jsonl", None)
    kind = _kind(name)
    fault = None
    if kind not in KINDS:
        fault = f"unknown kind of file {kind!r}; give one of: {', '.join(KINDS)}"
    return Source(argument, name, kind, status.st_size, status.st_mtime_ns, fault)


def fingerprints(sources: Iterable[Source]) -> tuple[dict[str, str], int | None]:
    """For every argument what its files are by name, size and time; and the bytes of all.

    The bytes are None where a pipe is among them.
    """
    total: int | None = 0
    hashes: dict[str, tuple[hashlib._Hash, list[int]]] = {}
    for source in sources:
        digest, counts = hashes.setdefault(source.argument, (hashlib.sha256(), [0, 0]))
        digest.update(f"{source.name}\0{source.size}\0{source.mtime}\0".encode(errors="replace"))
        counts[0] += 1
        counts[1] += source.size or 0
        total = None if total is None or source.size is None else total + source.size
    prints = {
        name: f"{files:,} files, {size:,} bytes, {digest.hexdigest()[:16]}"
        for name, (digest, (files, size)) in hashes.items()
    }
    return prints, total
