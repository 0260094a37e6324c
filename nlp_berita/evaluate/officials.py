"""Officials: the person by name, the person in the position, and all with the office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nlp_berita.evaluate.annotation import Record, punishable, required
from nlp_berita.evaluate.comparison import Comparison, Item
from nlp_berita.evaluate.wording import alike, fold, same_position


class _Post(NamedTuple):
    """A person in one of the positions given."""

    person: str
    position: str | None
    office: str | None
    status: str


def compare(gold: Sequence[Record], found: Sequence[Record]) -> Iterator[Comparison]:
    """``name``, ``role`` (name, position and status) and ``full`` (and the office)."""
    wanted, got = required(gold), punishable(gold, found)
    yield Comparison("officials.name", _names(wanted), _names(got), _same_name)
    must, free = _posts(wanted), _posts(wanted, optional=True)
    # An optional position is neither rewarded nor punished.
    posts = [
        post
        for post in _posts(got)
        if any(_same_role(m, post) for m in must) or not any(_same_role(f, post) for f in free)
    ]
    yield Comparison("officials.role", _items(must), _items(posts), _same_role)
    yield Comparison("officials.full", _items(must), _items(posts), _same_post)


def _names(records: Sequence[Record]) -> list[Item]:
    return [Item(record["name"], record["name"]) for record in records]


def _posts(records: Sequence[Record], *, optional: bool = False) -> list[_Post]:
    return [
        _Post(
            record["name"],
            role.get("position"),
            role.get("office"),
            role.get("status") or "current",
        )
        for record in records
        for role in record.get("roles", ())
        if bool(role.get("optional")) == optional
    ]


def _items(posts: Sequence[_Post]) -> list[Item]:
    return [
        Item(post, f"{post.person} = {post.status} {post.position} @ {post.office}", post.status)
        for post in posts
    ]


def _same_name(a: str, b: str) -> bool:
    return fold(a) == fold(b)


def _same_role(a: _Post, b: _Post) -> bool:
    return (
        fold(a.person) == fold(b.person)
        and a.status == b.status
        and same_position(a.position, b.position, (a.office, b.office))
    )


def _same_post(a: _Post, b: _Post) -> bool:
    return _same_role(a, b) and (not fold(a.office) or alike(a.office, b.office))
