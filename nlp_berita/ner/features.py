"""Word features of the NER model, shared by training and runtime.

Everything the network sees of a token is a function of the token alone: its vocabulary row, its
characters, and its shape. Context is the job of the network.
"""

from typing import Final

__all__ = ["MAX_CHARS", "SHAPES", "canonical", "clip_chars", "normalise", "shape"]

SHAPES: Final = ("pad", "punct", "digits", "alnum", "lower", "upper", "initial", "title", "mixed")
MAX_CHARS: Final = 20
"""Longest character sequence the network reads, the two boundary marks included."""

BOUNDARY: Final = ("\x02", "\x03")
_MAX_WORD: Final = 64
_MARKS: Final = str.maketrans(
    {
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‘’`´", "'"),
        **dict.fromkeys("–—‐‑", "-"),
    }
)
_CANONICAL: Final = {**_MARKS, **str.maketrans(dict.fromkeys("123456789", "0"))}


def canonical(word: str) -> str:
    """The token with digits as 0 and one form for quotes and dashes; capitals stay.

    >>> canonical("Ke-77"), canonical("“")
    ('Ke-00', '"')
    """
    return word[:_MAX_WORD].translate(_CANONICAL)


def normalise(word: str) -> str:
    """The vocabulary key of a token: lower case, digits as 0, one form for quotes and dashes.

    >>> normalise("Ke-77"), normalise("“")
    ('ke-00', '"')
    """
    # A "word" of a megabyte exists (minified code, base64): the key never needs more than this.
    return word[:_MAX_WORD].lower().translate(_CANONICAL)


def shape(word: str) -> int:
    """Index into SHAPES.

    >>> [SHAPES[shape(word)] for word in ("DKI", "Chaidir", "MenPAN-RB", "ke-77", "2018", "(")]
    ['upper', 'title', 'mixed', 'alnum', 'digits', 'punct']
    """
    word = word[:_MAX_WORD]
    if not word.isalpha():  # most are
        if not any(map(str.isalnum, word)):
            return 1
        if word.isdigit():
            return 2
        if any(map(str.isdigit, word)):
            return 3
    if word.islower():
        return 4
    if word.isupper():
        return 5 if len(word) > 1 else 6
    if word[0].isupper() and word[1:].islower():
        return 7
    return 8


def clip_chars(word: str) -> str:
    """The characters the network reads: boundary marks added, the middle of long words left out.

    >>> len(clip_chars("x" * 1000)) == MAX_CHARS
    True
    """
    room = MAX_CHARS - 2
    if len(word) > room:
        word = word[: room - 6] + word[-6:]
    # Same canonical quotes and dashes as the vocabulary; case and digits stay, they are evidence.
    word = word.translate(_MARKS)
    return f"{BOUNDARY[0]}{word}{BOUNDARY[1]}"
