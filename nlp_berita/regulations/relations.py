"""How instruments of one article relate: amends, repeals, replaces, implements, enacts, read with."""

from __future__ import annotations

import re
from typing import cast

from nlp_berita.records import RelationKind
from nlp_berita.regulations.citation import Citation

# What stands between two citations -> (kind, whether the first citation is the source).
_BETWEEN: tuple[tuple[re.Pattern[str], RelationKind, bool], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), cast("RelationKind", kind), forward)
    for pattern, kind, forward in (
        (r"\bperubahan\b(?:\s\w+){0,3}\s*(?:atas|terhadap)?\s*$", "amends", True),
        (r"\bpencabutan\b(?:\s(?:atas|terhadap))?\s*$", "repeals", True),
        (r"\bpenetapan\s*(?:atas)?\s*$", "enacts", True),
        (
            r"\b(?:diubah|direvisi)\b.{0,40}\b(?:dengan|oleh|melalui|lewat|menjadi)\s*$",
            "amended_by",
            True,
        ),
        (r"\b(?:dicabut|dibatalkan)\b.{0,20}\bdiganti\b.{0,20}$", "replaces", False),
        (
            r"\b(?:diganti|digantikan)(?:kan)?\s*(?:dengan|oleh|menjadi|lewat)?\s*$",
            "replaces",
            False,
        ),
        (r"\b(?:dicabut|dibatalkan)\s*(?:dengan|oleh|lewat|melalui)?\s*$", "repeals", False),
        (r"\b(?:menggantikan|pengganti|mengganti|ganti)\s*$", "replaces", True),
        (r"\b(?:mencabut|membatalkan)\s*$", "repeals", True),
        (r"\b(?:mengubah|merevisi)\s*$", "amends", True),
        (
            r"\b(?:turunan|pelaksana|pelaksanaan|tindak lanjut|implementasi)\s*(?:dari|atas)?\s*$",
            "implements",
            True,
        ),
        (r"^[\s,]*(?:jo|jo\.|juncto|jis|jis\.)\s*$", "read_with", True),
    )
)
_REACH = 220
_CLAUSE_END = re.compile(r"(?<!jo)(?<!jis)[.;!?]\s|\n")


def relate(text: str, found: list[Citation]) -> list[tuple[RelationKind, int, int, int, int]]:
    """(kind, source, target, start, end) for neighbouring citations of one clause.

    Source and target are places in `found`; start and end are the words that say it.
    """
    edges: list[tuple[RelationKind, int, int, int, int]] = []
    for index in range(len(found) - 1):
        left, right = found[index], found[index + 1]
        gap = right.start - left.end
        if gap < 1 or gap > _REACH:
            continue
        between = text[left.end : right.start]
        if _CLAUSE_END.search(between):
            continue
        for pattern, kind, forward in _BETWEEN:
            words = pattern.search(between)
            if words is None:
                continue
            source, target = (index, index + 1) if forward else (index + 1, index)
            said = words[0].strip(" ,\n")
            start = left.end + words.start() + words[0].index(said)
            edges.append((kind, source, target, start, start + len(said)))
            break
    return edges
