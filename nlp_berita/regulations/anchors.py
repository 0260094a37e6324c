"""The prefilter: one scan for the words at which a citation can begin.

Every opening word of the tables is put into one trie-shaped regular expression, so the scan
costs the same however long the tables grow; the grammar runs only where it stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nlp_berita.gazetteer import WORD

# Parts of numbers that tell the type by themselves: 90/PUU-XXI/2023, 78/PMK.02/2019.
_SLASH_CODES = (
    "PUU PHPU SKLN PMK KMK POJK SEOJK PBI PADG MENKES MENLHK MPR MPRS PNPS PJ BC PB HUM Pid Pdt "
    "TUN PHI"
).split()
_BLOCK = 1 << 16


class Anchors:
    """Finds where citations may begin, from the first words of the opening names.

    >>> [m.group() for m in Anchors(["UU", "Perda"]).find("Satu UU, dua perda; aturanPerda")]
    ['UU', 'perda', 'Perda']
    """

    def __init__(self, names: Iterable[str]) -> None:
        firsts = {WORD.search(name).group().casefold() for name in names}  # type: ignore[union-attr]
        self._pattern = re.compile(
            # A word begins after a non-letter, or where two words were glued: "dalamPeraturan".
            "(?:" + _trie(firsts) + r")(?:(?![^\W_])|(?=juncto|Pasal))|/(?:" + "|".join(_SLASH_CODES) + r")(?![a-z])"
        )

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Matches of opening words and self-typing codes, in order."""
        return self._pattern.finditer(text)


def _trie(words: set[str]) -> str:
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return "|".join(_branch(char, root[char], first=True) for char in sorted(root))


def _branch(char: str, node: dict[str, dict], *, first: bool = False) -> str:  # type: ignore[type-arg]
    upper = char.upper()
    here = re.escape(char) if upper == char else f"[{char}{upper}]"
    if first:
        here += rf"(?:(?<![^\W_].)|(?<=[a-z]{upper}))"
    rests = [_branch(c, child) for c, child in sorted(node.items()) if c]
    if not rests:
        return here
    inner = rests[0] if len(rests) == 1 else "(?:" + "|".join(rests) + ")"
    if "" in node:
        inner = f"(?:{inner})?" if len(rests) == 1 else inner + "?"
    return here + inner
