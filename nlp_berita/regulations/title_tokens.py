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


class Tokens:
    """The tokens of [start, limit) of a text; most titles end long before `limit`.

    >>> tokens = Tokens("tentang Aparatur Sipil Negara (ASN)", 8, 35)
    >>> tokens.get(0), tokens.get(6)
    ((8, 16, 'Aparatur'), None)
    """

    def __init__(self, text: str, start: int, limit: int) -> None:
        self._found: list[Token] = []
        self._more = _cut(text, start, limit)

    def get(self, index: int) -> Token | None:
        """The token at `index`, None behind the last."""
        found = self._found
        while len(found) <= index:
            token = next(self._more, None)
            if token is None:
                return None
            found.append(token)
        return found[index]

    def since(self, index: int) -> Iterator[Token]:
        """The token at `index` and those after it."""
        while token := self.get(index):
            yield token
            index += 1

    def between(self, index: int, stop: int) -> list[Token]:
        """The tokens from `index` up to `stop`, as many as there are."""
        self.get(max(index, stop - 1))
        return self._found[index:stop]


def _cut(text: str, start: int, limit: int) -> Iterator[Token]:
    glued = _GLUED.search(text, start, limit)
    if glued is not None:
        limit = glued.start()
    for match in islice(_TOKEN.finditer(text, start, limit), _MAX_WORDS):
        yield match.start(), match.end(), match.group()
