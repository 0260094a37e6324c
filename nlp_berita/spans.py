"""Looks up spans by position, in logarithmic time: what begins here, what covers this."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from operator import itemgetter
from typing import Generic, TypeVar

Value = TypeVar("Value")
_bounds = itemgetter(0, 1)


class SpanIndex(Generic[Value]):
    """Spans [start, end) with a value each, by position; spans may nest and repeat.

    >>> index = SpanIndex([(0, 4, "a"), (2, 3, "b"), (9, 12, "c")])
    >>> index.starting(9), list(index.overlapping(2, 5)), index.covers(4)
    ((9, 12, 'c'), [(2, 3, 'b'), (0, 4, 'a')], False)
    """

    def __init__(self, spans: Iterable[tuple[int, int, Value]]) -> None:
        self._spans = sorted(spans, key=_bounds)
        self._starts = [start for start, _, _ in self._spans]
        # The furthest end among the spans up to each one tells where a search may stop.
        self._reach = list(accumulate((end for _, end, _ in self._spans), max))

    def __iter__(self) -> Iterator[tuple[int, int, Value]]:
        return iter(self._spans)

    def starting(self, offset: int) -> tuple[int, int, Value] | None:
        """The longest span that begins at `offset`."""
        at = bisect_left(self._starts, offset + 1) - 1
        if at < 0 or self._starts[at] != offset:
            return None
        return self._spans[at]

    def overlapping(self, start: int, end: int) -> Iterator[tuple[int, int, Value]]:
        """The spans that share a character with [start, end), the last first."""
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._reach[at] > start:
            if self._spans[at][1] > start:
                yield self._spans[at]
            at -= 1

    def covers(self, offset: int) -> bool:
        """Whether a span holds the character at `offset`."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and self._reach[at] > offset
