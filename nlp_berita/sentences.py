"""Sentence boundaries in Indonesian news, on characters."""

from __future__ import annotations

import re

# Stub that the tokenizer's owner refines: abbreviations, quotes, brackets.
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9À-Þ])|\n+")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Offsets of the sentences, in order, without the white space between them.

    >>> split_sentences("Bupati hadir. Warga senang.")
    [(0, 13), (14, 27)]
    """
    spans: list[tuple[int, int]] = []
    begin = 0
    for match in _END.finditer(text):
        _append(text, begin, match.end(), spans)
        begin = match.end()
    _append(text, begin, len(text), spans)
    return spans


def _append(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        start += len(piece) - len(piece.lstrip())
        spans.append((start, start + len(stripped)))
