"""Puts misspelt words of names right: "Badan Intelejen Negara" is the Badan Intelijen Negara."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

# Letters that a word has at least, and how much of two words is the same (difflib's ratio).
_SHORTEST, _ALIKE = 6, 0.83
# A word with so many letters more is another one, or has lost a blank: "KonstitusiNo".
_GLUED = 2


class Spelling:
    """Tells words that no table knows, and what they were meant to be.

    >>> spelling = Spelling({"negara", "negeri"})
    >>> spelling.mended("intelejen", ["intelijen", "usaha"])
    'intelijen'
    >>> spelling.mended("negeri", ["negara"]) is None
    True
    """

    def __init__(self, known: Collection[str]) -> None:
        self._known = frozenset(known)

    def mended(self, word: str, among: Collection[str]) -> str | None:
        """The one of these words that a casefolded word misspells; None where it is a word itself."""
        if len(word) < _SHORTEST or word in self._known:
            return None
        # Slips spare the first letter, and few words of a name begin alike.
        long = [other for other in among if other[0] == word[0] and len(other) >= _SHORTEST]
        close = next(iter(get_close_matches(word, long, 1, _ALIKE)), None)
        glued = close is not None and word.startswith(close) and len(word) - len(close) >= _GLUED
        return None if glued else close
