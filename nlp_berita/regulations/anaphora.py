"""Back-references: "UU tersebut", "aturan itu", "edaran ini" mean an instrument named before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from nlp_berita.regulations.anchors import trie
from nlp_berita.skim import find, words_of
from nlp_berita.spans import SpanIndex

# Head words with the types that they can mean; no types: any instrument.
_TYPES: dict[str, tuple[str, ...]] = {
    "uu": ("UU", "UUDRT"),
    "undang-undang": ("UU", "UUDRT"),
    "undang undang": ("UU", "UUDRT"),
    "ruu": ("RUU",),
    "rancangan": ("RUU", "RPP", "RAPERDA", "RPERPRES", "RPERMEN", "RAPERKADA"),
    "revisi": ("RUU",),
    "perppu": ("PERPPU",),
    "perpu": ("PERPPU",),
    "pp": ("PP",),
    "peraturan pemerintah": ("PP",),
    "perpres": ("PERPRES",),
    "peraturan presiden": ("PERPRES",),
    "keppres": ("KEPPRES",),
    "inpres": ("INPRES",),
    "permen": ("PERMEN", "PERMENKO"),
    "peraturan menteri": ("PERMEN", "PERMENKO"),
    "perda": ("PERDA", "QANUN"),
    "peraturan daerah": ("PERDA", "QANUN"),
    "qanun": ("QANUN",),
    "raperda": ("RAPERDA",),
    "ranperda": ("RAPERDA",),
    "pergub": ("PERGUB",),
    "perwali": ("PERWALI",),
    "perbup": ("PERBUP",),
    "surat edaran": ("SE", "SEB", "SEMA", "SEOJK"),
    "edaran": ("SE", "SEB", "SEMA", "SEOJK"),
    "se": ("SE", "SEB", "SEMA", "SEOJK"),
    "skb": ("SKB",),
    "sk": ("SK", "KEPMEN", "KEPGUB", "KEPBUP", "KEPWALI", "KEPBAN"),
    "instruksi": ("INSTRUKSI", "INPRES", "INMEN", "INGUB", "INBUP", "INWALI"),
    "putusan": ("PUTUSAN", "PUTUSAN_MK", "PUTUSAN_MA"),
    "aturan": (),
    "peraturan": (),
    "beleid": (),
    "regulasi": (),
    "payung hukum": (),
}
_CUES = ("tersebut", "itu", "ini", "dimaksud", "termaksud")
_PATTERN = re.compile(rf"({trie(_TYPES)})\s(?:{'|'.join(_CUES)})(?![^\W_])")
_LONGEST = max(map(len, _TYPES))
# The last words of the heads.
_LASTS = tuple({re.split("[ -]", head)[-1].encode() for head in _TYPES})
_SENTENCES = re.compile(r"[.!?][\"”’)]?\s|\n")


class Antecedent(NamedTuple):
    """A record's place in the text that a back-reference can mean."""

    end: int
    place: int
    type: str


def back_references(
    text: str, named: list[Antecedent], taken: list[tuple[int, int]]
) -> list[tuple[int, int, int]]:
    """(start, end, record index) of each back-reference with an antecedent that fits.

    A typed head looks three sentences back, an untyped one two.

    >>> back_references("PP 94/2021 terbit. PP itu baru.", [Antecedent(10, 0, "PP")], [])
    [(19, 25, 0)]
    """
    if not named:
        return []
    cited = SpanIndex((start, end, None) for start, end in taken)
    found: list[tuple[int, int, int]] = []
    at = 0
    for match in _candidates(text, named[0].end):
        while at < len(named) and named[at].end <= match.start():
            at += 1
        if next(cited.overlapping(*match.span()), None) is not None:
            continue
        types = _TYPES[match[1].casefold()]
        reach = 3 if types else 2
        for antecedent in reversed(named[max(0, at - 12) : at]):
            between = text[antecedent.end : match.start()]
            if len(between) > 900 or len(_SENTENCES.findall(between)) > reach:
                break
            if not types or antecedent.type in types:
                found.append((match.start(), match.end(), antecedent.place))
                break
    return found


def _candidates(text: str, low: int) -> Iterator[re.Match[str]]:
    """The head words with a demonstrative after them, looked for before demonstratives only."""
    words = words_of(text)
    ends = sorted((at, at + len(cue)) for cue in _CUES for at in find(words, f" {cue} ".encode()))
    for begin, end in ends:
        if begin <= low or not words.endswith(_LASTS, 0, begin):
            continue
        match = _PATTERN.search(text, max(low, begin - 1 - _LONGEST), end + 1)
        if match is not None:
            low = match.end()
            yield match
