"""Pairs quotation marks: straight, curly, low, doubled; lost and stray ones cost one quotation.

Each mark may open, close or mean nothing. The cheapest reading of a paragraph is taken, where a
mark that the text around it contradicts costs, and so does one without its partner: a stray mark
therefore never turns the rest of a text inside out. One pass over the marks.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple, TypeGuard

_MARK = re.compile(r"[\"“”„‟«»＂]|''|``|‘‘|’’|\n")
_OPENING = frozenset({"“", "„", "‟", "«", "``", "‘‘"})
_CLOSING = frozenset({"”", "»", "’’"})
_NEXT = re.compile(r"[\s,.]{0,3}([^\W\d_]+)")
_STOPS = ",.!?…;"
# Costs: a mark read against the text around it, one without a partner, one inside another pair.
_AGAINST = 3.0
_UNLIKELY = 1.0
_ALONE = 2.0
_NESTED = 1.5
_VOID = 4.0
_SPOKEN = 4.0
# How deep a path stands: outside, in a quotation, in a quotation within a quotation.
_OUT, _IN, _DEEP = range(3)


class _Mark(NamedTuple):
    """A mark at [start, end) and what it costs to read it as opening or closing."""

    start: int
    end: int
    opens: float
    closes: float


class _Line(NamedTuple):
    """The end of a wrapped line, and what it costs to read on over it."""

    start: int
    cost: float


def ends_paragraph(text: str, at: int) -> bool:
    """Whether the line end at `at` is one of a paragraph, not of a wrapped line."""
    return _wrapped(text, at) is None


def _wrapped(text: str, at: int) -> float | None:
    """What it costs to read on over the line end at `at`; None where a paragraph ends."""
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if not (before.isalnum() or before == ",") or not after.isalnum():
        return None
    return 0.0 if after.islower() else _UNLIKELY


class _Path(NamedTuple):
    """A reading of the marks so far: its cost, where the quotation begins, the pairs as a chain."""

    cost: float
    begin: int
    pairs: _Pair | None


class _Pair(NamedTuple):
    """A quotation and those before it; `closed` is False where its second mark is missing."""

    start: int
    end: int
    closed: bool
    before: _Pair | None


class Quotation(NamedTuple):
    """The offsets between two marks; `closed` is False where the second one is missing."""

    start: int
    end: int
    closed: bool = True


def pair_marks(text: str, verbs: Container[str] = ()) -> list[Quotation]:
    """Each quotation, in order, without the quotations inside it.

    `verbs` are casefolded forms that follow a quotation ("ujarnya"): a mark before one closes. A
    quotation that nothing closes ends with its paragraph.

    >>> [text[q.start : q.end] for text in ['Ia berkata, "Mari." Lalu "pergi".'] for q in pair_marks(text)]
    ['Mari.', 'pergi']
    >>> pair_marks('Satu kutip liar" di sini. "Kami datang," ujarnya.')
    [Quotation(start=27, end=39, closed=True)]
    """
    found: list[Quotation] = []
    paragraph: list[_Mark | _Line] = []
    for match in _MARK.finditer(text):
        if match[0] != "\n":
            paragraph.append(_mark(text, match, verbs))
            continue
        if not paragraph:
            continue
        cost = _wrapped(text, match.start())
        if cost is not None:
            paragraph.append(_Line(match.start(), cost))
            continue
        _read(text, paragraph, match.start(), found)
        paragraph = []
    _read(text, paragraph, len(text), found)
    return found


def _mark(text: str, match: re.Match[str], verbs: Container[str]) -> _Mark:
    """What the mark's own shape and the characters beside it say."""
    start, end = match.span()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens = closes = 0.0
    if match[0] in _OPENING:
        closes += _AGAINST
    elif match[0] in _CLOSING:
        opens += _AGAINST
    ends_word = before.isalnum() or before in _STOPS or before in ")%"
    if after.isalnum() and not ends_word:
        closes += _AGAINST
    elif ends_word and not after.isalnum():
        opens += _AGAINST
    elif ends_word and before.isalnum():
        # Glued on both sides: "kata"Kami" opens before a capital.
        closes += _UNLIKELY if after.isupper() else 0.0
        opens += 0.0 if after.isupper() else _UNLIKELY
    elif ends_word:
        # "dia."Kami", "selesai."Warga": either; "sekali,"katanya" closes.
        opens += 0.0 if after.isupper() or after.isdigit() else _UNLIKELY
    elif before in ":" or text[max(0, start - 2) : start] in (", ", ": "):
        closes += _UNLIKELY
    word = _NEXT.match(text, end)
    if word is not None and word[1].casefold() in verbs:
        # "Menurut saya" and "Lanjut!" begin quotations too.
        opens += _SPOKEN if word[1].islower() else _UNLIKELY if word[1].endswith("nya") else 0.0
    return _Mark(start, end, opens, closes)


def _read(text: str, marks: list[_Mark | _Line], stop: int, found: list[Quotation]) -> None:
    """Add the quotations of one paragraph, which ends at `stop`."""
    if _is_plain(marks):
        for first, second in zip(marks[::2], marks[1::2], strict=True):
            _add(text, first.end, second.start, True, found)
        return
    paths: dict[int, _Path] = {_OUT: _Path(0.0, 0, None)}
    for mark in marks:
        paths = _after(mark, paths) if isinstance(mark, _Mark) else _over(mark, paths)
    ends: list[_Path] = []
    for depth, path in paths.items():
        if depth == _OUT:
            ends.append(path)
        else:
            cut = _Pair(path.begin, stop, False, path.pairs)
            ends.append(_Path(path.cost + _ALONE * depth, 0, cut))
    pair = min(ends, key=lambda path: path.cost).pairs
    chain: list[_Pair] = []
    while pair is not None:
        chain.append(pair)
        pair = pair.before
    for start, end, closed, _ in reversed(chain):
        _add(text, start, end, closed, found)


def _is_plain(marks: list[_Mark | _Line]) -> TypeGuard[list[_Mark]]:
    """Whether the marks open and close in turn and nothing speaks against it, as nearly always."""
    return len(marks) % 2 == 0 and all(
        isinstance(mark, _Mark) and not (mark.closes if number % 2 else mark.opens)
        for number, mark in enumerate(marks)
    )


def _add(text: str, start: int, end: int, closed: bool, found: list[Quotation]) -> None:
    """Add what stands between two marks, without the white space at its ends."""
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    if start < end:
        found.append(Quotation(start, end, closed))


def _over(line: _Line, paths: dict[int, _Path]) -> dict[int, _Path]:
    """The cheapest path to each depth behind a line end, where a quotation may be cut off."""
    best: dict[int, _Path] = {}
    for depth, (cost, begin, pairs) in paths.items():
        if depth != _OUT:
            best[depth] = _Path(cost + line.cost, begin, pairs)
            cost, pairs = cost + _ALONE * depth, _Pair(begin, line.start, False, pairs)
        if _OUT not in best or cost < best[_OUT].cost:
            best[_OUT] = _Path(cost, 0, pairs)
    return best


def _after(mark: _Mark, paths: dict[int, _Path]) -> dict[int, _Path]:
    """The cheapest path to each depth when this mark too is read."""
    best: dict[int, _Path] = {}

    def offer(depth: int, cost: float, begin: int, pairs: _Pair | None) -> None:
        if depth not in best or cost < best[depth].cost:
            best[depth] = _Path(cost, begin, pairs)

    for depth, (cost, begin, pairs) in paths.items():
        offer(depth, cost + _VOID, begin, pairs)
        if depth == _OUT:
            offer(_IN, cost + mark.opens, mark.end, pairs)
            offer(_OUT, cost + mark.closes + _ALONE, begin, pairs)
        elif depth == _IN:
            offer(_OUT, cost + mark.closes, 0, _Pair(begin, mark.start, True, pairs))
            offer(_DEEP, cost + mark.opens + _NESTED, begin, pairs)
            # What stood open before was never closed.
            lost = _Pair(begin, mark.start, False, pairs)
            offer(_IN, cost + mark.opens + _ALONE, mark.end, lost)
        else:
            offer(_IN, cost + mark.closes, begin, pairs)
    return best
