"""The prefilter: the words at which a citation can begin.

The words of the text are looked up among the first words of the tables, so the scan costs the
same however long the tables grow; the grammar runs only where it stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from nlp_berita.gazetteer import WORD, Word, words

# Parts of numbers that tell the type by themselves: 90/PUU-XXI/2023, 78/PMK.02/2019.
_SLASH_CODES = (
    "PUU PHPU SKLN PMK KMK POJK SEOJK PBI PADG MENKES MENLHK MPR MPRS PNPS PJ BC PB HUM Pid Pdt "
    "TUN PHI"
).split()
# A word that may begin inside a run of letters, or the slash of a number.
_INSIDE = re.compile(r"[A-Z](?<=[a-z][A-Z])|/(?=[A-Z])")
# An opening word may end where these are glued to it: a scan of its own.
_GLUE = re.compile(r"juncto(?<=[^\W_]juncto)|Pasal(?<=[^\W_]Pasal)")
_Node = dict[str, Any]


class Anchors:
    """Finds where citations may begin, from the first words of the opening names.

    >>> [m.group() for m in Anchors(["UU", "Perda"]).find("Satu UU, dua perda; aturanPerda")]
    ['UU', 'perda', 'Perda']
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._firsts = {WORD.findall(name)[0].casefold() for name in names}
        self._pattern = re.compile(
            f"(?:{trie(self._firsts)})(?:(?![^\\W_])|(?=juncto|Pasal))"
            f"|/(?:{'|'.join(_SLASH_CODES)})(?![a-z])"
        )

    def find(self, text: str, tokens: list[Word] | None = None) -> Iterator[re.Match[str]]:
        """Matches of opening words and self-typing codes, in order."""
        if _GLUE.search(text):
            yield from self._pattern.finditer(text)
            return
        firsts = self._firsts
        tokens = words(text) if tokens is None else tokens
        starts = [start for start, _, folded in tokens if folded in firsts]
        starts += [m.start() for m in _INSIDE.finditer(text)]
        end = 0
        for start in sorted(starts):
            if start >= end and (match := self._pattern.match(text, start)):
                end = match.end()
                yield match


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
