"""A file of lines that grows by certain pieces."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

from nlp_berita.batch.items import UnusableError


class Journal:
    """Lines appended from byte `size` on, plain or gzip; whatever stood behind `size` is cut off.

    A gzip file grows by a member at every `boundary`, and the same lines with the same boundaries
    make the same bytes.
    """

    def __init__(self, path: Path, size: int, *, level: int | None = None) -> None:
        self._level, self._lines = level, bytearray()
        there = path.stat().st_size if path.exists() else 0
        if there < size:
            raise UnusableError(
                f"{path}: has {there:,} bytes where {size:,} were written; somebody has changed "
                "it: start over with --restart"
            )
        self._file = open(path, "r+b" if path.exists() else "w+b", buffering=0)  # noqa: SIM115
        self._file.truncate(size)
        self._file.seek(size)

    def add(self, line: bytes) -> None:
        """Append a line, given without its end."""
        self._lines += line
        self._lines += b"\n"

    def boundary(self) -> int:
        """Hand the lines to the system; the size of the file with them."""
        if self._lines:
            data = bytes(self._lines)
            if self._level is not None:
                data = gzip.compress(data, self._level, mtime=0)
            view = memoryview(data)
            while view:
                view = view[self._file.write(view) :]
            self._lines.clear()
        return self._file.tell()

    def sync(self) -> None:
        """Make what `boundary` handed over survive a loss of power."""
        os.fsync(self._file.fileno())

    def close(self) -> None:
        self._file.close()
