"""The words the network reads: tokens, some of them in parts."""

import re
from collections.abc import Callable, Iterable
from typing import Final

__all__ = ["Word", "words"]

Word = tuple[str, int]
"""Text, and where it begins, in characters."""

_PAIR: Final = re.compile(r"[A-Z][a-z'’]{2,30}(?:[-–][A-Z][a-z'’]{2,30})+")
_PARTS: Final = re.compile(r"[-–]|[^-–]+")
_GLUED: Final = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
_LONGEST: Final = 64


def words(tokens: Iterable[Word], known: Callable[[str], bool]) -> list[Word]:
    """Tokens (none of them white space), split where a name may begin or end inside one.

    Pairs of names ("Ganjar-Mahfud") and words that scraping has glued ("SemarangAipda"), the
    latter only where the whole is no word of the model and the parts are.

    >>> words([("Ganjar-Mahfud", 0), ("MenPAN-RB", 14)], lambda word: True)
    [('Ganjar', 0), ('-', 6), ('Mahfud', 7), ('MenPAN-RB', 14)]
    """
    found: list[Word] = []
    for token in tokens:
        text, start = token
        rest = text[1:]
        if rest.islower() or not rest or len(text) > _LONGEST or not rest.isprintable():
            found.append(token)
        elif _PAIR.fullmatch(text):
            found += [(match[0], start + match.start()) for match in _PARTS.finditer(text)]
        elif _GLUED.search(text) and not known(text) and all(map(known, _GLUED.split(text))):
            for part in _GLUED.split(text):
                found.append((part, start))
                start += len(part)
        else:
            found.append(token)
    return found
