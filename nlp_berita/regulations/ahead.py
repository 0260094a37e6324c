"""The words ahead of a place in a text and the names they make.

Most places hold none of the names asked for, as the first word tells or the second: so words are
cut one by one, and no more of them than the names that begin so have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeVar

from nlp_berita.gazetteer import Gazetteer, Match
from nlp_berita.words import WORD, Word

Value = TypeVar("Value")

# Words glued by lost markup come apart where a word of law begins: "TipikorjunctoPasal".
# Begins with one set of characters, so that the engine can skip to them.
_GLUE = re.compile(r"[A-Zj](?:(?<=j)uncto|(?<=[a-z]P)asal|(?<=\b(?!KUH)[A-Z])[A-Z]+(?=[a-z]{2}))")
_UNGLUED = re.compile(r"(?!KUH)[A-Z]{2,}(?=[a-z]{2})|(?:(?!juncto|(?<=[a-z])Pasal)[^\W_])+|[^\W_]+")


# Several readers ask at one place.
@lru_cache(maxsize=256)
def word_from(text: str, pos: int) -> Word | None:
    """The next word of the text at `pos`.

    >>> word_from("UU TipikorPasal 5", 2), word_from("UU TipikorPasal 5", 10)
    (Word(start=3, end=10, folded='tipikor'), Word(start=10, end=15, folded='pasal'))
    """
    found = WORD.search(text, pos)
    if found is not None and _GLUE.search(text, *found.span()):
        found = _UNGLUED.search(text, pos)
    if found is None:
        return None
    start, end = found.span()
    return Word(start, end, text[start:end].casefold())


def words_from(text: str, pos: int, limit: int) -> list[Word]:
    """The next words of the text at `pos`, at most `limit`."""
    words: list[Word] = []
    while len(words) < limit and (word := word_from(text, pos)):
        words.append(word)
        pos = word.end
    return words


def name_ahead(names: Gazetteer[Value], text: str, pos: int) -> Match[Value] | None:
    """The longest of the names that begins with the next word."""
    return next(names_ahead(names, text, pos), None)


def names_ahead(names: Gazetteer[Value], text: str, pos: int) -> Iterator[Match[Value]]:
    """All of the names that begin with the next word, the longest first."""
    first = word_from(text, pos)
    if first is None or not names.begins(first.folded):
        return iter(())
    reach = names.reach(text, words_from(text, pos, 2))
    return names.matches_at(text, words_from(text, pos, reach), 0)
