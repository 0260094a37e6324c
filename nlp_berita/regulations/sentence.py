"""Where the sentence around a place in a text begins and ends, looked for nearby only."""

from __future__ import annotations

import re

_REACH = 400
# Begins with one set of characters, so that the engine can skip to them.
_STOP = re.compile(
    r"[\n.!?](?:(?<=\n)"
    r"|(?<=[^\W_]{3}[.!?])(?<!(?:Kab|Kec|Kel|Jln|Drs).)[\"”’)]{0,2}\s+(?=[A-Z“\"'(])"
    r"|(?<=[)\d\"”]\.)\s+(?=[A-Z“\"]))"
)


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds [start, end), at most 400 characters on each side.

    >>> sentence_bounds("Rapat usai. Perda itu sah. Warga senang.", 12, 17)
    (12, 25)
    """
    low = max(0, start - _REACH)
    left = low
    for stop in _STOP.finditer(text, low, start + 1):
        left = min(stop.end(), start)
    right = _STOP.search(text, end, min(len(text), end + _REACH))
    return left, right.start() if right else min(len(text), end + _REACH)
