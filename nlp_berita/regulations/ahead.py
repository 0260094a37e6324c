"""The words ahead of a place in a text and the names they make.

Most places hold none of the names asked for, as the first word tells or the second: so words are
cut one by one, and no more of them than the names that begin so have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import TypeVar

from nlp_berita.gazetteer import Gazetteer, Match
from nlp_berita.words import WORD, Word

Value = TypeVar("Value")

_LOOK_AHEAD = 14
# Words glued by lost markup come apart where a word of law begins: "TipikorjunctoPasal".
# Begins with one set of characters, so that the engine can skip to them.
_GLUE = re.compile(r"[A-Zj](?:(?<=j)uncto|(?<=[a-z]P)asal|(?<=\b(?!KUH)[A-Z])[A-Z]+(?=[a-z]{2}))")
_UNGLUED = re.compile(r"(?!KUH)[A-Z]{2,}(?=[a-z]{2})|(?:(?!juncto|(?<=[a-z])Pasal)[^\W_])+|[^\W_]+")


# Several readers ask at one place.
@lru_cache(maxsize=64)
def words_from(text: str, pos: int, limit: int) -> tuple[Word, ...]:
    """The next words of the text at `pos`, at most `limit`.

    >>> [word.folded for word in words_from("UU TipikorPasal 5", 2, 2)]
    ['tipikor', 'pasal']
    """
    spans = [m.span() for m in islice(WORD.finditer(text, pos), limit)]
    if spans and _GLUE.search(text, spans[0][0], spans[-1][1]):
        spans = [m.span() for m in islice(_UNGLUED.finditer(text, pos), limit)]
    return tuple([Word(start, end, text[start:end].casefold()) for start, end in spans])


def name_ahead(
    names: Gazetteer[Value], text: str, pos: int, limit: int = _LOOK_AHEAD
) -> Match[Value] | None:
    """The longest of the names, of at most `limit` words, that begins with the next word."""
    return next(names_ahead(names, text, pos, limit), None)


def names_ahead(
    names: Gazetteer[Value], text: str, pos: int, limit: int = _LOOK_AHEAD
) -> Iterator[Match[Value]]:
    """All of the names that begin with the next word, the longest first."""
    tokens = words_from(text, pos, 2)
    reach = names.reach(text, tokens)
    if not reach:
        return iter(())
    if reach > 2:
        tokens = words_from(text, pos, min(reach, limit))
    return names.matches_at(text, tokens, 0)
