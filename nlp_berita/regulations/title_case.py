"""How a title is printed: with capitals or in small letters, and the small words inside it."""

from __future__ import annotations

import re
from itertools import pairwise

from nlp_berita.regulations.title_tokens import Tokens
from nlp_berita.regulations.title_words import (
    CLAUSE,
    CONNECTORS,
    FIELDS,
    FORUMS,
    PAIRS,
    PASSIVE,
    PROCESS,
)

_VERB = re.compile(r"(?:me[mnly]|ber|ter|di)[a-z]{3}")


def is_capital(tokens: Tokens, known: frozenset[str]) -> bool:
    """Whether the title is printed with capitals: its first content words say."""
    words = [word for _, _, word in tokens.between(0, 6)]
    words = words[: words.index(",")] if "," in words else words
    first = [w for w in words if w[0].isalpha() and w.casefold() not in CONNECTORS]
    if not first or first[0][0].islower():
        return False
    if first[0].isupper() and len(first[0]) > 1:
        return True
    upper = sum(word[0].isupper() for word in first)
    if len(first) == 2 and upper == 1:
        # "Susunan organisasi", or a short title and what is said of it: "Pers dinilai".
        return bool(known) and first[1].casefold() not in known
    if len(first) > 2 and first[1][0].islower() and not _VERB.match(first[1]):
        # "Retribusi pengujian kendaraan Umum" is printed like a sentence.
        return bool(known) or (upper >= 2 and PROCESS.fullmatch(first[1]) is None)
    return upper >= 2 or len(first) == 1


def in_noun(tokens: Tokens, index: int) -> bool:
    """A small word that is half of a noun ("Lalu lintas") or acts on what follows it."""
    near = [t[2].casefold() for t in tokens.between(max(0, index - 1), index + 2)]
    return any(pair in PAIRS for pair in pairwise(near)) or acts_on_thing(tokens, index)


def acts_on_thing(tokens: Tokens, index: int) -> bool:
    """Whether "identifikasi Kendaraan" stands here: an act in small letters on a thing in capitals."""
    pair = tokens.between(index, index + 2)
    if len(pair) < 2 or not PROCESS.fullmatch(pair[0][2]):
        return False
    thing = pair[1][2]
    return thing[0].isupper() and not thing.isupper() and thing.casefold() not in FORUMS


def in_field(tokens: Tokens, index: int) -> bool:
    """Small words after "di lingkungan" still name where the rule holds."""
    *before, word = [t[2] for t in tokens.between(max(0, index - 3), index + 1)]
    return (
        any(w.casefold() in FIELDS for w in before)
        and word.casefold() not in CLAUSE
        and not PASSIVE.match(word)
        and not word.startswith(("me", "ber", "ter"))
    )
