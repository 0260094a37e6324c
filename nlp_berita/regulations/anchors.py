"""The prefilter: the words at which a citation can begin.

A text is first looked at as bytes, one for each character, in which letters are small and all
that is no letter or digit of ASCII is a blank. There, the opening words of the tables are found at
the speed of memory; the grammar runs only where they stand. Nothing is lost: what the bytes show
is only where to look, and every opening word is a word of the bytes too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, AnyStr

from nlp_berita.words import WORD

# Parts of numbers that tell the type by themselves: 90/PUU-XXI/2023, 78/PMK.02/2019.
_SLASH_CODES = (
    "PUU PHPU SKLN PMK KMK POJK SEOJK PBI PADG MENKES MENLHK MPR MPRS PNPS PJ BC PB HUM Pid Pdt "
    "TUN PHI"
).split()
# An opening word may end where these are glued to it.
_GLUE = ("juncto", "Pasal")
_ASCII = [chr(code) if code < 128 else " " for code in range(256)]
_FOLDED = "".join(c.lower() if c.isalnum() else " " for c in _ASCII).encode()
# A capital after a small letter or a slash shows as "aA": a word inside a word, a code.
_CASES = "".join(
    "A" if c.isupper() else "a" if c.islower() or c == "/" else " " for c in _ASCII
).encode()
_Node = dict[str, Any]


class Anchors:
    """Finds where citations may begin, from the first words of the opening names.

    >>> [m.group() for m in Anchors(["UU", "Perda"]).find("Satu UU, dua perda; aturanPerda")]
    ['UU', 'perda', 'Perda']
    """

    def __init__(self, names: Iterable[str]) -> None:
        firsts = {WORD.findall(name)[0].casefold() for name in names}
        self._firsts = frozenset(first.encode() for first in firsts)
        self._longest = max(map(len, firsts))
        self._everywhere = not all(map(str.isascii, firsts))
        self._pattern = re.compile(
            f"(?:{trie(firsts)})(?:(?![^\\W_])|(?={'|'.join(_GLUE)}))"
            f"|/(?:{'|'.join(_SLASH_CODES)})(?![a-z])"
        )

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Matches of opening words and self-typing codes, in order."""
        if self._everywhere:  # someone's own table has a word that the bytes do not show
            yield from self._pattern.finditer(text)
            return
        end = 0
        for start in sorted(self._places(text)):
            if start >= end and (match := self._pattern.match(text, start)):
                end = match.end()
                yield match

    def _places(self, text: str) -> Iterator[int]:
        """Where the pattern may match, and some places where it does not."""
        flat = text.encode("ascii", "replace")
        words = b" " + flat.translate(_FOLDED) + b" "
        for first in self._firsts.intersection(words.split()):
            yield from _find(words, b" " + first + b" ")
        for before in _find(flat.translate(_CASES), b"aA"):
            yield before if text[before] == "/" else before + 1
        for glued in _GLUE:
            for at in _find(text, glued):
                # The word began so near that an opening word may fill it.
                if (blank := words.rfind(b" ", max(0, at - self._longest), at + 1)) >= 0:
                    yield blank


def _find(text: AnyStr, piece: AnyStr) -> Iterator[int]:
    """Where a piece stands in a text; two may share a character."""
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + len(piece) - 1)


def trie(names: Iterable[str]) -> str:
    """A pattern for any of the folded names at the start of a word, in any case.

    A word begins after a non-letter, or where two words were glued: "dalamPeraturan". The
    alternatives begin with plain letters, so that the regex engine can skip to them.
    """
    root: dict[str, _Node] = {}
    for name in names:
        node = root
        for char in name:
            node = node.setdefault(char, {})
        node[""] = {}
    found = []
    for char, node in sorted(root.items()):
        rest, upper = _rest(node), char.upper()
        found.append(rf"{char}(?<=\b{char}){rest}")
        if upper != char:
            found.append(rf"{upper}(?:(?<=\b{upper})|(?<=[a-z]{upper})){rest}")
    return "|".join(found)


def _rest(node: _Node) -> str:
    branches = []
    for char, child in sorted(node.items()):
        if char:
            upper = char.upper()
            here = re.escape(char) if upper == char else f"[{char}{upper}]"
            branches.append(here + _rest(child))
    if not branches:
        return ""
    if len(branches) == 1 and "" not in node:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if "" in node else "")
