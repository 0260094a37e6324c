"""Tells whether two forms of a name can be one person's: left-out words, initials, clippings."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp_berita.words import fold

# So many letters of a name may stand for it: "Alex" of Alexander.
CLIPPED = 4
# A blend has as much of two names at least: "Zul-has".
PIECE = 3
# So many letters of short words are a name.
_LETTERS = 4
# Old and Arabic spellings, and today's.
_SPELLINGS = (
    *(("oe", "u"), ("dj", "j"), ("tj", "c"), ("ch", "h"), ("kh", "h"), ("th", "t"), ("dh", "d")),
    *(("sy", "s"), ("sh", "s"), ("v", "f")),
)
_DOUBLED = re.compile(r"(.)\1+")
_HAMENGKU_BUWONO = re.compile(r"hamengku ?b[aou]w[ao]n[ao](?: hb)?")
# Shorter words that sound alike are names of two persons: Adi and Addy.
_SPELLED = 5


# An article asks for the same names again and again.
@lru_cache(maxsize=1024)
def name_words(name: str) -> tuple[str, ...]:
    """The casefolded words of a name, initials included.

    >>> name_words("H. Ma'ruf Amin")
    ('h', 'ma', 'ruf', 'amin')
    """
    return tuple(fold(name).split())


def same_person(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether one name is the other's words in order, with words left out or as initials.

    >>> same_person(("a", "yani"), ("ahmad", "yani")), same_person(("budi",), ("budiman",))
    (True, False)
    >>> same_person(("marsel", "petu"), ("marselinus", "petu"))
    True
    """
    if "sultan" in words and "sultan" in known:
        words, known = _of_yogyakarta(words), _of_yogyakarta(known)
    if words[1:] == known[1:] and words[1:]:
        # "Marsel Petu" is Marselinus Petu.
        first, second = sorted((words[0], known[0]), key=len)
        if len(first) >= CLIPPED and second.startswith(first):
            return True
    short, long = (words, known) if len(words) <= len(known) else (known, words)
    at = 0
    for word in short:
        while at < len(long) and not _matches(word, long[at]):
            at += 1
        if at == len(long):
            return False
        at += 1
    # A lone initial says nothing; "Mu'ti" is two words of two letters.
    return any(len(word) > 2 for word in short) or sum(map(len, short)) >= _LETTERS


def _of_yogyakarta(words: tuple[str, ...]) -> tuple[str, ...]:
    """The Sultan's name with its "Hamengku Buwono" as news shortens it: HB."""
    return tuple(_HAMENGKU_BUWONO.sub("hb", " ".join(words)).split())


def initials_of(words: tuple[str, ...]) -> str:
    """The initials of a name, as a key of their own."""
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def is_initials(name: str, words: tuple[str, ...]) -> bool:
    """Whether a short form in capitals is made of the initials of a name.

    >>> is_initials("JK", ("jusuf", "kalla"))
    True
    """
    return name.isupper() and len(words) > 1 and name.casefold() == initials_of(words)


def is_clipped(word: str, words: tuple[str, ...]) -> bool:
    """Whether a word is the beginning of one of a name's words: "Alex" of Alexander.

    >>> is_clipped("adit", ("adityawarman", "adil"))
    True
    """
    return len(word) >= CLIPPED and any(
        known.startswith(word) and len(known) > len(word) + 2 for known in words
    )


def is_blend(short: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether one word joins a first name, or the beginning of one, and that of a later name.

    >>> is_blend(("jokowi",), ("joko", "widodo")), is_blend(("jokowi",), ("joko", "susilo"))
    (True, False)
    >>> is_blend(("zulhas",), ("zulkifli", "hasan"))
    True
    """
    if len(short) != 1 or len(words) < 2 or len(words[0]) < CLIPPED:
        return False
    for size in range(PIECE, len(short[0]) - PIECE + 1):
        rest = short[0][size:]
        if words[0].startswith(short[0][:size]) and any(w.startswith(rest) for w in words[1:]):
            return True
    rest = short[0].removeprefix(words[0])
    return (
        2 <= len(rest) < len(words[1]) and len(rest) < len(short[0]) and words[1].startswith(rest)
    )


@lru_cache(maxsize=1024)
def _sound(word: str) -> str:
    """A word without the letters in which its spellings differ."""
    for old, new in _SPELLINGS:
        word = word.replace(old, new)
    return _DOUBLED.sub(r"\1", word)


def spelled_alike(word: str, other: str) -> bool:
    """Whether two words are spellings of one name: Achmad and Ahmad, Soeharto and Suharto.

    >>> spelled_alike("mustofa", "musthofa"), spelled_alike("hendra", "hendri")
    (True, False)
    """
    return (
        len(word) >= _SPELLED
        and len(other) >= _SPELLED
        and abs(len(word) - len(other)) <= 2
        and _sound(word) == _sound(other)
    )


def misspells(word: str, other: str) -> bool:
    """Whether one slip tells two words apart: letters that changed places, or one inside.

    >>> misspells("asrul", "arsul"), misspells("khafifah", "khofifah")
    (True, True)
    >>> misspells("hendra", "hendri"), misspells("aminah", "amina")
    (False, False)
    """
    if word == other or word[0] != other[0]:
        return False
    if len(word) == len(other) and sorted(word) == sorted(other):
        return True
    short, long = sorted((word, other), key=len)
    if len(long) - len(short) > 1:
        return False
    pairs = enumerate(zip(short, long, strict=False))
    same = next((at for at, (a, b) in pairs if a != b), len(short))
    if same == len(short) or (len(short) == len(long) and same == len(short) - 1):
        return False  # at the end: another name
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


def _matches(word: str, other: str) -> bool:
    return (
        word == other
        or spelled_alike(word, other)
        or (len(word) == 1 and other.startswith(word))
        or (len(other) == 1 and word.startswith(other))
    )
