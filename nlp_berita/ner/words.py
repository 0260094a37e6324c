"""The words the network reads: tokens, some of them in parts."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from spacy.tokens import Token

__all__ = ["Word", "words"]

Word = tuple[str, int, int]
"""Text, start and end in characters."""

_PAIR: Final = re.compile(r"[A-Z][a-z'’]{2,30}(?:[-–][A-Z][a-z'’]{2,30})+")
_PARTS: Final = re.compile(r"[-–]|[^-–]+")
_GLUED: Final = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
_LONGEST: Final = 64


def words(tokens: Iterable[Token], known: Callable[[str], bool]) -> Iterator[Word]:
    """Tokens without white space, split where a name may begin or end inside one.

    Pairs of names ("Ganjar-Mahfud") and words that scraping has glued ("SemarangAipda"), the
    latter only where the whole is no word of the model and the parts are.

    >>> import spacy
    >>> doc = spacy.tokens.Doc(spacy.blank("id").vocab, words=["Ganjar-Mahfud", "MenPAN-RB"])
    >>> [word for word, _, _ in words(doc, lambda word: True)]
    ['Ganjar', '-', 'Mahfud', 'MenPAN-RB']
    """
    for token in tokens:
        text, start = token.text, token.idx
        if token.is_space:
            continue
        if len(text) > _LONGEST or text[1:].islower() or not text[1:].isprintable():
            yield text, start, start + len(text)
        elif _PAIR.fullmatch(text):
            for match in _PARTS.finditer(text):
                yield match[0], start + match.start(), start + match.end()
        else:
            glued = _GLUED.search(text)
            if glued and not known(text):
                parts = _GLUED.split(text)
                if all(known(part) for part in parts):
                    for part in parts:
                        yield part, start, start + len(part)
                        start += len(part)
                    continue
            yield text, start, start + len(text)
