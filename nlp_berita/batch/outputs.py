"""Writers: lines go to a temporary file that takes the output's name when all is written."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

Write = Callable[[str], object]


@contextmanager
def open_output(path: str | Path | None) -> Iterator[Write]:
    """A function that writes one line, to a file or (None) to standard output.

    A run that is killed leaves no file called `path` that looks whole: until the end the lines
    stand in ``.NAME.….part`` beside it.
    """
    if path is None:
        yield lambda line: sys.stdout.buffer.write(line.encode() + b"\n")
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    if target.exists() and not target.is_file():  # a device or a pipe, such as /dev/null
        with target.open("w", encoding="utf-8", newline="\n") as stream:
            yield lambda line: stream.write(line + "\n")
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    part = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            yield lambda line: file.write(line + "\n")
            file.flush()
            os.fsync(file.fileno())
        part.chmod(_usual_mode(target))
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _usual_mode(target: Path) -> int:
    """The rights of the file that is replaced, or those that a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
