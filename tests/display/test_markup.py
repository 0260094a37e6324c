"""Stand-off spans as inline markup: balanced, nothing lost, linear."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp_berita.markup import mark_up, nested

SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: (min(ends), max(ends))),
    max_size=12,
)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "abcdef"),
        ([(0, 6, "q")], "<q>abcdef</q>"),
        ([(1, 1, "e")], "abcdef"),
        ([(0, 6, "q"), (1, 4, "r"), (2, 3, "o")], "<q>a<r>b<o>c</o>d</r>ef</q>"),
        ([(0, 2, "a"), (2, 4, "b")], "<a>ab</a><b>cd</b>ef"),
        ([(0, 3, "a"), (1, 5, "b")], "<a>a<b>bc</b></a><b>de</b>f"),
        ([(0, 4, "in"), (0, 6, "out")], "<out><in>abcd</in>ef</out>"),
        ([(1, 3, "first"), (1, 3, "second")], "a<first><second>bc</second></first>def"),
        (
            [(0, 3, "a"), (1, 5, "b"), (2, 6, "c")],
            "<a>a<b>b<c>c</c></b></a><c><b>de</b>f</c>",
        ),
    ],
)
def test_tags(spans: list[tuple[int, int, str]], expected: str) -> None:
    assert tagged("abcdef", spans) == expected


def tagged(text: str, spans: list[tuple[int, int, str]]) -> str:
    return mark_up(
        text,
        spans,
        before=lambda piece: f"<{piece.item}>",
        after=lambda piece: f"</{piece.item}>",
        escape=str,
    )


@settings(deadline=None)  # a busy machine is no fault
@given(st.text(max_size=30), SPANS)
def test_always_balanced_and_complete(text: str, ends: list[tuple[int, int]]) -> None:
    """Each tag closes the one that was opened last; each character is in its spans, and once."""
    events: list[tuple[str, object]] = []
    mark_up(
        text,
        [(start, end, number) for number, (start, end) in enumerate(ends)],
        before=lambda piece: events.append(("open", piece.item)) or "",
        after=lambda piece: events.append(("close", piece.item)) or "",
        escape=lambda part: events.append(("text", part)) or "",
    )
    stack: list[object] = []
    covering: list[set[object]] = []
    seen = ""
    for kind, value in events:
        if kind == "open":
            stack.append(value)
        elif kind == "close":
            assert stack.pop() == value
        else:
            assert isinstance(value, str)
            seen += value
            covering += [set(stack)] * len(value)
    assert stack == []
    assert seen == text
    for position, inside in enumerate(covering):
        assert inside == {n for n, (start, end) in enumerate(ends) if start <= position < end}


@settings(deadline=None)  # a busy machine is no fault
@given(SPANS)
def test_pieces_make_up_their_span(ends: list[tuple[int, int]]) -> None:
    pieces = nested([(start, end, number) for number, (start, end) in enumerate(ends)])
    for number, (start, end) in enumerate(ends):
        own = [piece for piece in pieces if piece.item == number]
        if start == end:
            assert own == []
            continue
        assert [piece.first for piece in own] == [True] + [False] * (len(own) - 1)
        assert [piece.last for piece in own] == [False] * (len(own) - 1) + [True]
        assert (own[0].start, own[-1].end) == (start, end)
        assert all(one.end == two.start for one, two in pairwise(own))


def test_height_counts_the_levels_inside() -> None:
    pieces = nested([(0, 9, "a"), (1, 5, "b"), (2, 3, "c"), (6, 8, "d")])
    assert {piece.item: piece.height for piece in pieces} == {"a": 2, "b": 1, "c": 0, "d": 0}


def test_ten_times_the_text_takes_about_ten_times_as_long() -> None:
    def seconds(size: int) -> float:
        spans = [(n, n + 8, "s") for n in range(0, 10 * size, 5)]  # each crosses the next
        text = "x" * 10 * size
        best = 9.0
        for _ in range(3):
            began = process_time()
            tagged(text, spans)
            best = min(best, process_time() - began)
        return best

    assert seconds(40_000) < 25 * seconds(4_000)
