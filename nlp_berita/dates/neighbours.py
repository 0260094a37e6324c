"""The words beside a stretch of text."""

from __future__ import annotations

import re
from functools import lru_cache

_REACH = 32
_QUOTES = "\"'“”‘’()[]"
# Scraped text glues a quotation to the sentence before it.
_MARKS = re.compile(r"[\"“”]")
_NEXT = re.compile(r"[ \t\xa0\n]{0,3}([^\s]{1,40})")


# The readers of an expression ask one after the other.
@lru_cache(maxsize=256)
def word_before(text: str, at: int) -> str:
    """The folded word right before `at`, without its punctuation; "" at a sentence's beginning.

    >>> word_before("di Jl. Merdeka", 7), word_before("Selesai. Mei", 9)
    ('jl', '')
    """
    window = text[max(0, at - _REACH) : at]
    words = window.split()
    if not words or "\n\n" in window[-3:]:
        return ""
    bare = words[-1].casefold().strip(_QUOTES)
    if not bare.isalpha():
        bare = _MARKS.split(bare)[-1]
    if bare.endswith((".", ":")):
        stem = bare[:-1]
        return stem if stem in _ABBREVIATIONS else ""
    return bare


_ABBREVIATIONS = {"jl", "jln", "no", "nomor", "tgl", "gg", "rp", "s.d", "s/d", "kec", "rt", "rw"}


def word_after(text: str, at: int) -> str:
    """The folded word right after `at`; "" when punctuation comes first."""
    found = _NEXT.match(text, at)
    if found is None:
        return ""
    word = found.group(1).casefold()
    return word.rstrip(".,;:!?\"'”’)") if word[0].isalnum() else ""
