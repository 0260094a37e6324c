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
from nlp_berita.words import Word

Value = TypeVar("Value")

# A longer run of letters is read in pieces, lest all of it be read again from each place inside.
_WORD = re.compile(r"[^\W_]{1,64}")
# Words glued by lost markup come apart where a word of law begins: "TipikorjunctoPasal", "PPNomor".
# Begins with one set of characters, so that the engine can skip to them.
_GLUE = re.compile(
    r"[A-Zj](?:(?<=j)uncto|(?<=[a-z]P)asal|(?<=[A-Za-z]N)omor|(?<=\b(?!KUH)[A-Z])[A-Z]+(?=[a-z]{2}))"
)
_UNGLUED = re.compile(
    r"(?!KUH)[A-Z]{2,}(?=Nomor|(?!omor)[a-z]{2})|(?:(?!juncto|(?<=[a-z])Pasal|(?<=[A-Za-z])Nomor)[^\W_])+"
    r"|[^\W_]+"
)


# Several readers ask at one place.
@lru_cache(maxsize=256)
def word_from(text: str, pos: int) -> Word | None:
    """The next word of the text at `pos`.

    >>> word_from("UU TipikorPasal 5", 2), word_from("UU TipikorPasal 5", 10)
    (Word(start=3, end=10, folded='tipikor'), Word(start=10, end=15, folded='pasal'))
    """
    found = _WORD.search(text, pos)
    if found is not None and _GLUE.search(text, *found.span()):
        found = _UNGLUED.search(text, *found.span())
    if found is None:
        return None
    start, end = found.span()
    return Word(start, end, text[start:end].casefold())


def words_ahead(text: str, pos: int) -> Iterator[Word]:
    """The words of the text from `pos` on."""
    while word := word_from(text, pos):
        yield word
        pos = word.end


def name_ahead(names: Gazetteer[Value], text: str, pos: int) -> Match[Value] | None:
    """The longest of the names that begins with the next word."""
    first = word_from(text, pos)
    # Most words begin no name, which is told without a generator.
    if first is None or not names.begins(first.folded):
        return None
    return next(names.matches(text, words_ahead(text, pos)), None)
