"""Sentence boundaries in Indonesian news, on characters, in one pass over the text."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp_berita.abbreviations import CLOSING, DOMAINS, ENDING, LEADING, STARTERS

# A run of full stops, marks or an ellipsis with the closing marks behind it, or line ends. No
# lookahead and no alternatives inside: linear on any text.
_CANDIDATE = re.compile(r"[.!?…]+[\"'”’»)\]]*|[\n\r\x0b\x0c\x85\u2028\u2029]+")
_NEWLINES = "\n\r\x0b\x0c\x85\u2028\u2029"
# What may stand between the space and the first letter of a sentence.
_OPENING = re.compile(r"\s{0,20}[\"'“‘«(\[–—-]{0,3}\s?")
_NEXT_WORD = re.compile(r"[^\W_]{1,30}")
# The word (with its inner stops: "S.Pd.I") that ends where a stop begins.
_LAST_WORD = re.compile(r"(?:[^\W_]|[.'’-](?=[^\W_]))+\Z")
_DOTTED = re.compile(r"[A-Za-z]{1,5}(?:\.[A-Za-z]{1,6})+")
_ROMAN = frozenset("IVX")
# How a sentence begins that points to another article, with the headline of that: "Baca juga:".
TEASER = r"\b(?:[Bb]aca|BACA|[Ss]imak|[Ll]ihat)\s?(?:[Jj]uga|JUGA)?\s?:\s*"

_TEASED = re.compile(rf"{TEASER}\Z")
# So far before a headline, in characters, such a beginning stands.
_NEAR = 16


def is_teased(text: str, start: int) -> bool:
    """Whether the headline of another article begins at an offset.

    >>> is_teased("Baca juga: Bupati Garut Mundur", 11)
    True
    """
    return _TEASED.search(text, max(0, start - _NEAR), start) is not None


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Offsets of the sentences, in order, without the white space around them.

    A line end always ends a sentence; abbreviations, initials, numbers and degrees do not.

    >>> text = "Bupati H. A. Yani, M.Si. hadir di Jl. Merdeka No. 5. Warga senang."
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['Bupati H. A. Yani, M.Si. hadir di Jl. Merdeka No. 5.', 'Warga senang.']
    """
    return list(_split(text))


# The tokenizer asks, and then the stages for the same text.
@lru_cache(maxsize=1)
def _split(text: str) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    begin = counted = marks = 0
    for match in _CANDIDATE.finditer(text):
        start, end = match.span()
        if text[start] in _NEWLINES:
            counted, marks = end, 0
        elif not _ends(text, begin, start, end):
            continue
        elif text[end - 1] == '"' and text[end : end + 1].isalpha():
            # kata dia."Kami: the mark opens the next sentence when none is open before it.
            marks += text.count('"', counted, start)
            counted = start
            if marks % 2 == 0:
                end -= 1
        _append(text, begin, end, spans)
        begin = end
    _append(text, begin, len(text), spans)
    return tuple(spans)


def _append(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    piece = text[start:end]
    body = piece.strip()
    if body:
        start += len(piece) - len(piece.lstrip())
        spans.append((start, start + len(body)))


def _ends(text: str, begin: int, start: int, end: int) -> bool:
    """Whether the marks at [start, end) end the sentence that began at `begin`."""
    if end == len(text):
        return True
    if not text[end].isspace():
        return _is_glued(text, begin, start, end)
    opening = _OPENING.match(text, end)
    after = opening.end() if opening else end
    if after == len(text):
        return True
    following = text[after]
    if following.islower() or not (following.isalnum() or after > end + 1):
        return False
    if text[start] != "." or (end - start > 1 and text[start + 1] in ".!?…"):
        return True
    last = _LAST_WORD.search(text, max(begin, start - 24), start)
    if last is None:
        return True
    word = last[0]
    first = last.start() == begin + _indent(text, begin, last.start())
    if first and ((word.isdigit() and len(word) < 4) or len(word) == 1):
        return False  # "1. Pertama" opens a list
    if not (word in LEADING or word in CLOSING or word in ENDING or len(word) == 1 or "." in word):
        return True
    return _after_abbreviation(word, _next_word(text, after), end - start > 1)


def _indent(text: str, begin: int, stop: int) -> int:
    """Characters of white space at `begin`, looking no further than a list needs."""
    piece = text[begin : min(stop, begin + 20)]
    return len(piece) - len(piece.lstrip())


def _next_word(text: str, at: int) -> str:
    match = _NEXT_WORD.match(text, at)
    return match[0] if match else ""


def _after_abbreviation(word: str, following: str, closed: bool) -> bool:
    """Whether a sentence ends with an abbreviation or initial, judged by the next word."""
    if word in LEADING:
        return False
    if word in ENDING:
        return True
    if word[-1].isdigit() or not (len(word) == 1 or word in CLOSING or _DOTTED.fullmatch(word)):
        return True  # 09.00, menyebut.Kepala, Kompas.com
    if len(word) == 1 and not word.isalpha():
        return True
    if word.rpartition(".")[2].lower() in DOMAINS and word.rpartition(".")[2] != "Co":
        return True
    return closed or following in STARTERS


def _is_glued(text: str, begin: int, start: int, end: int) -> bool:
    """Whether two sentences lost the space between them: "disebut.Kepala", "itu.”Warga"."""
    if text[end] in "“‘«":
        return text[end + 1 : end + 2].isupper()
    if text[start] in "?!" and text[start:end].strip("?!") == "":
        return text[end].isupper() and text[start - 1 : start].islower()
    if text[start] != "." or not text[end].isupper() or text[end + 1 : end + 2].isupper():
        return False
    if end - start > 1 and text[end - 1] not in '"”’)]':
        return False
    last = _LAST_WORD.search(text, max(begin, start - 24), start)
    word = last[0] if last else ""
    if (
        len(word) < 3
        or word in LEADING
        or "." in word
        or not (word[-1].islower() or word.isupper())
    ):
        return False
    return _next_word(text, end).lower() not in DOMAINS
