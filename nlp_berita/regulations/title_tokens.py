"""The words and marks that a title can be made of, cut as the reader of the title asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

# Start, end and what is printed there.
Token = tuple[int, int, str]

_TOKEN = re.compile(r"\(|\)|,|[^\W_][\w'’./&\-–]*|[“‘’\-–/&]")
# Two words without a blank between them: the title ends with the first.
_GLUED = re.compile(r"[A-Zj](?<=[a-z]{3}.)(?:(?<=j)uncto|(?<=[A-Z])[a-z]{2})")
_MAX_WORDS = 45
# Cut at once: about as many as most titles need.
_BLOCK = 8


class Tokens:
    """The tokens of [start, limit) of a text; most titles end long before `limit`.

    >>> tokens = Tokens("tentang Aparatur Sipil Negara (ASN)", 8, 35)
    >>> tokens.get(0), tokens.get(6)
    ((8, 16, 'Aparatur'), None)
    """

    def __init__(self, text: str, start: int, limit: int) -> None:
        self._found: list[Token] = []
        glued = _GLUED.search(text, start, limit)
        cut = _TOKEN.finditer(text, start, glued.start() if glued else limit)
        self._more = ((m.start(), m.end(), m.group()) for m in islice(cut, _MAX_WORDS))

    def get(self, index: int) -> Token | None:
        """The token at `index`, None behind the last."""
        found = self._found
        if index >= len(found):
            found.extend(islice(self._more, index - len(found) + _BLOCK))
        return found[index] if index < len(found) else None

    def since(self, index: int) -> Iterator[Token]:
        """The token at `index` and those after it."""
        while token := self.get(index):
            yield token
            index += 1

    def between(self, index: int, stop: int) -> list[Token]:
        """The tokens from `index` up to `stop`, as many as there are."""
        self.get(max(index, stop - 1))
        return self._found[index:stop]
