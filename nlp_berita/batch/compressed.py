"""Byte streams of files, plain or compressed, that tell how much of the file is behind them."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from nlp_berita.batch.items import UnusableError

# An article of this size is a mistake (a file without line ends) that would eat the memory.
LONGEST = 1 << 28
_BLOCK = 1 << 18


class DamageError(Exception):
    """The compressed file ends too early or holds what no compressor wrote."""


class Stream(io.BufferedReader):
    """A file's bytes, decompressed; closing it closes the file."""

    def __init__(self, inner: io.RawIOBase, file: io.RawIOBase | None, *, sized: bool) -> None:
        super().__init__(inner, _BLOCK)
        self._file, self._sized, self._told = file, sized, 0

    def taken(self) -> int:
        """How many bytes of the file were taken since this was asked before."""
        if self._file is None or not self._sized or self._file.closed:
            return 0
        before, self._told = self._told, self._file.tell()
        return self._told - before

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()


def open_stream(name: str, size: int | None) -> Stream:
    """Open a file for reading; a pipe (`size` None) is read as it comes.

    Raises `OSError`, and `UnusableError` where the library for its compression is missing.
    """
    if name == "<stdin>":
        return Stream(_Blocks(sys.stdin.buffer), None, sized=False)
    if name.lower().endswith(".zst"):
        decompressor = _zstd(name)
    file = io.FileIO(name)
    inner: io.RawIOBase = file
    if name.lower().endswith(".gz"):
        inner = _Gzip(file)
    elif name.lower().endswith(".zst"):
        inner = _Zstd(file, decompressor)
    return Stream(inner, file, sized=size is not None)


def lines(stream: Stream) -> Iterator[bytes]:
    """The lines with their ends; of one that is too long only the first `LONGEST` bytes."""
    while line := stream.readline(LONGEST):
        if len(line) == LONGEST and not line.endswith(b"\n"):
            while (rest := stream.readline(LONGEST)) and not rest.endswith(b"\n"):
                pass
        yield line


class _Blocks(io.RawIOBase):
    """A raw stream over anything with `read`; what comes is handed on at once."""

    def __init__(self, file: Any) -> None:
        self._read = getattr(file, "read1", file.read)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class _Gzip(_Blocks):
    """All members of a gzip file."""

    def __init__(self, file: io.FileIO) -> None:
        super().__init__(gzip.GzipFile(fileobj=file, mode="rb"))

    def readinto(self, buffer: Any) -> int:
        try:
            return super().readinto(buffer)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise DamageError(str(error)) from None


class _Zstd(io.RawIOBase):
    """All frames of a zstd file; unlike the library's own reader it sees a file that is cut off."""

    def __init__(self, file: io.FileIO, zstandard: Any) -> None:
        self._file, self._error = file, zstandard.ZstdError
        # Archives written with `zstd --long=31` ask for 2 GiB of window.
        self._decompressor = zstandard.ZstdDecompressor(max_window_size=1 << 31)
        self._frame: Any = None
        self._input = b""
        self._output = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._output:
            self._input = self._input or self._file.read(_BLOCK) or b""
            if not self._input:
                if self._frame is not None:
                    raise DamageError("the last frame has no end")
                return 0
            self._frame = self._frame or self._decompressor.decompressobj()
            try:
                self._output = memoryview(self._frame.decompress(self._input))
            except self._error as error:
                raise DamageError(str(error)) from None
            self._input = b""
            if self._frame.eof:
                self._input, self._frame = self._frame.unused_data, None
        size = min(len(buffer), len(self._output))
        buffer[:size] = self._output[:size]
        self._output = self._output[size:]
        return size


def _zstd(name: str) -> Any:
    try:
        return import_module("zstandard")
    except ImportError:
        raise UnusableError(
            f"{name}: reading zstd needs an extra: pip install 'nlp-berita[zstd]' "
            f"(or decompress it first: zstd -d {name})"
        ) from None
