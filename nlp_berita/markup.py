"""Stand-off spans → inline markup: lays overlapping spans over a text as properly nested pieces.

HTML, XML and terminals want spans inside each other; records may cross. A span that runs over the
end of the one it began in is split there, so tags are always balanced and no character is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from heapq import heapify, heappop, heappush
from html import escape as _escape
from sys import maxsize
from typing import Generic, NamedTuple, TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")
# Characters that HTML cannot hold, or that a browser would swallow: shown as their pictures.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class Piece(NamedTuple, Generic[T]):
    """A span, or the part of it between two splits.

    `first` and `last` tell which part it is, `height` how many levels of pieces lie inside it.
    """

    start: int
    end: int
    item: T
    first: bool
    last: bool
    height: int


def nested(spans: Iterable[tuple[int, int, T]]) -> list[Piece[T]]:
    """The (start, end, item) spans as pieces in order of opening, each inside or beside the others.

    Empty spans are left out. Of spans on the same characters the one given first is outside.

    >>> [piece[:3] for piece in nested([(0, 4, "a"), (2, 6, "b")])]
    [(0, 4, 'a'), (2, 4, 'b'), (4, 6, 'b')]
    """
    items: list[T] = []
    waiting: list[tuple[int, int, int, bool]] = []
    for start, end, item in spans:
        if start < end:
            waiting.append((start, -end, len(items), True))
            items.append(item)
    heapify(waiting)
    pieces: list[Piece[T]] = []
    parents: list[int] = []
    stack: list[int] = []
    while waiting:
        start, negative_end, number, first = heappop(waiting)
        end = -negative_end
        while stack and pieces[stack[-1]].end <= start:
            stack.pop()
        limit = min(end, pieces[stack[-1]].end) if stack else end
        parents.append(stack[-1] if stack else -1)
        stack.append(len(pieces))
        pieces.append(Piece(start, limit, items[number], first, limit == end, 0))
        if limit < end:
            heappush(waiting, (limit, negative_end, number, False))
    for index in range(len(pieces) - 1, -1, -1):
        parent = parents[index]
        if parent >= 0 and pieces[parent].height <= pieces[index].height:
            pieces[parent] = pieces[parent]._replace(height=pieces[index].height + 1)
    return pieces


def mark_up(
    text: str,
    spans: Iterable[tuple[int, int, T]],
    *,
    before: Callable[[Piece[T]], str],
    after: Callable[[Piece[T]], str],
    escape: Callable[[str], str],
) -> str:
    """The text, escaped, with `before` and `after` around each piece of the spans.

    >>> tags = {"before": lambda p: f"<{p.item}>", "after": lambda p: f"</{p.item}>"}
    >>> mark_up("1 < 2", [(0, 3, "b"), (2, 5, "i")], **tags, escape=lambda s: s.replace("<", "&lt;"))
    '<b>1 <i>&lt;</i></b><i> 2</i>'
    """
    out: list[str] = []
    stack: list[Piece[T]] = []
    position = 0

    def forward(to: int) -> None:
        nonlocal position
        if to > position:
            out.append(escape(text[position:to]))
            position = to

    def close(until: int) -> None:
        while stack and stack[-1].end <= until:
            forward(stack[-1].end)
            out.append(after(stack.pop()))

    for piece in nested(spans):
        close(piece.start)
        forward(piece.start)
        out.append(before(piece))
        stack.append(piece)
    close(maxsize)
    forward(len(text))
    return "".join(out)


def escape(text: str) -> str:
    """Text for HTML, inside an element or a quoted attribute; one character stays one character.

    >>> escape('<script src="x">&')
    '&lt;script src=&quot;x&quot;&gt;&amp;'
    >>> escape("a\\0b")
    'a␀b'
    """
    # A parser would make a line feed of a bare carriage return.
    return _escape(visible(text)).replace("\r", "&#13;")


def visible(text: str) -> str:
    """The text with its control characters, line ends apart, and lone surrogates as pictures.

    >>> visible("\\x1b[2J")
    '␛[2J'
    """
    return _CONTROL.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�"


def web_address(url: str | None) -> str | None:
    """The url when a reader may follow it: http, https or relative; records can come from anywhere.

    >>> web_address("https://peraturan.go.id"), web_address("/akn/id/act/uu/2014/5")
    ('https://peraturan.go.id', '/akn/id/act/uu/2014/5')
    >>> web_address("javascript:alert(1)"), web_address("")
    (None, None)
    """
    try:
        return url if url and urlsplit(url).scheme in ("", "http", "https") else None
    except ValueError:  # no address at all
        return None
