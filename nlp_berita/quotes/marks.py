"""Pairs quotation marks: straight, curly, low, doubled, and those that a paragraph leaves open."""

from __future__ import annotations

import re

_MARK = re.compile(r"[\"“”„‟«»＂]|''|``|‘‘|’’|\n")
_OPENING = {"“", "„", "‟", "«", "``", "‘‘"}
_CLOSING = {"”", "»", "’’"}


def pair_marks(text: str) -> list[tuple[int, int]]:
    """Offsets between the marks of each quotation, in order.

    A mark that is straight or points the wrong way opens when a word follows it and closes when
    one precedes it. A quotation ends with its paragraph when nothing closes it there.

    >>> pair_marks('Ia berkata, "Mari." Lalu "pergi".')
    [(13, 18), (26, 31)]
    """
    pairs: list[tuple[int, int]] = []
    begin: int | None = None
    for match in _MARK.finditer(text):
        mark, start, end = match.group(), match.start(), match.end()
        if mark == "\n":
            if begin is not None:
                _close(text, begin, start, pairs)
                begin = None
        elif begin is None:
            if mark not in _CLOSING or _opens(text, start, end):
                begin = end
        elif mark in _OPENING and _opens(text, start, end):
            # A second opening: what stood open before was never closed.
            begin = end
        else:
            _close(text, begin, start, pairs)
            begin = None
    if begin is not None:
        _close(text, begin, len(text), pairs)
    return pairs


def _opens(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not before.isalnum() and before not in ",.!?" and after.isalnum()


def _close(text: str, start: int, end: int, pairs: list[tuple[int, int]]) -> None:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    if start < end:
        pairs.append((start, end))
