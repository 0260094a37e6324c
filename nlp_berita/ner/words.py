"""The words the network reads: tokens, some of them in parts."""

import re
from collections.abc import Callable
from typing import Final

__all__ = ["Words", "words"]

Words = tuple[list[str], list[int]]
"""The texts of a sentence's words, and where each begins, in characters.

Two columns and not a list of pairs: a million small tuples would keep the garbage collector busy.
"""

_PAIR: Final = re.compile(r"[A-Z][a-z'’]{2,30}(?:[-–][A-Z][a-z'’]{2,30})+")
_PARTS: Final = re.compile(r"[-–]|[^-–]+")
_GLUED: Final = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
# What both have inside: most sentences hold none of it.
_INSIDE: Final = re.compile(r"(?<=[a-z'’–-])[A-Z][a-z'’]{2}")
_LONGEST: Final = 64


def words(tokens: Words, known: Callable[[str], bool]) -> Words:
    """Tokens (none of them white space), split where a name may begin or end inside one.

    Pairs of names ("Ganjar-Mahfud") and words that scraping has glued ("SemarangAipda"), the
    latter only where the whole is no word of the model and the parts are.

    >>> words((["Ganjar-Mahfud", "MenPAN-RB"], [0, 14]), lambda word: True)
    (['Ganjar', '-', 'Mahfud', 'MenPAN-RB'], [0, 6, 7, 14])
    """
    if not _INSIDE.search(" ".join(tokens[0])):
        return tokens
    texts: list[str] = []
    starts: list[int] = []
    for text, start in zip(*tokens, strict=True):
        for part in _parts(text, known):
            texts.append(part)
            starts.append(start)
            start += len(part)
    return texts, starts


def _parts(text: str, known: Callable[[str], bool]) -> list[str]:
    if text[1:].islower() or len(text) > _LONGEST or not text.isprintable():
        return [text]
    if _PAIR.fullmatch(text):
        return _PARTS.findall(text)
    glued = _GLUED.split(text)
    if len(glued) > 1 and not known(text) and all(map(known, glued)):
        return glued
    return [text]
