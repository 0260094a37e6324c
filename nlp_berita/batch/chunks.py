"""Stretches of a stream: what is read together, sent to a worker together, and answered together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T")

CHUNK, CHUNK_SIZE = 32, 1 << 17
"""Articles in a chunk, and the characters of text after which it is closed before that."""


def chunks(items: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    """The items in order, some at a time; `size` is the length of an item's text.

    >>> [len(chunk) for chunk in chunks(["a" * 100_000] * 3 + ["b"] * 40, len)]
    [2, 32, 9]
    """
    chunk: list[T] = []
    total = 0
    for item in items:
        chunk.append(item)
        total += size(item)
        if len(chunk) >= CHUNK or total >= CHUNK_SIZE:
            yield chunk
            chunk, total = [], 0
    if chunk:
        yield chunk


def text_size(item: object) -> int:
    """The length of an item's text; 0 where there is none.

    >>> text_size("Halo."), text_size({"text": "Halo."}), text_size({"text": 7})
    (5, 5, 0)
    """
    text = item.get("text") if isinstance(item, Mapping) else item
    return len(text) if isinstance(text, str) else 0
