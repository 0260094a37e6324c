"""The prefilter: the words at which a citation can begin.

The opening words of the tables are looked for in the bytes of a text; the grammar runs only where
they stand. Nothing is lost: every opening word is a word of the bytes too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from nlp_berita.skim import find, glued_capitals, shapes_of, words_of
from nlp_berita.words import WORD

# Parts of numbers that tell the type by themselves: 90/PUU-XXI/2023, 78/PMK.02/2019.
_SLASH_CODES = (
    "PUU PHPU SKLN PMK KMK POJK SEOJK PBI PADG MENKES MENLHK MPR MPRS PNPS PJ BC PB HUM Pid Pdt "
    "TUN PHI PID PDT G PM"
).split()
# An opening word may end where these are glued to it.
_GLUE = ("juncto", "Pasal", "Nomor")
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
        words = words_of(text)
        for first in self._firsts.intersection(words.split()):
            yield from find(words, b" " + first + b" ")
        # "dalamUU" and "78/PMK"
        yield from glued_capitals(text)
        yield from find(shapes_of(text), b"/A")
        for glued in _GLUE:
            for at in find(text, glued):
                # The word began so near that an opening word may fill it.
                if (blank := words.rfind(b" ", max(0, at - self._longest), at + 1)) >= 0:
                    yield blank


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
