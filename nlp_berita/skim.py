"""A text as bytes, to find words in it at the speed of memory.

One byte stands for each character, so that offsets are those of the text: ASCII letters become
small, digits stay, all else is a blank. What is found so is where to look, no more: the bytes
forget case, and letters beyond ASCII, so that a pattern must look at the text itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import AnyStr

_ASCII = [chr(code) if code < 128 else " " for code in range(256)]
_FOLDED = "".join(c.lower() if c.isalnum() else " " for c in _ASCII).encode()
_SHAPES = "".join(
    "A" if c.isupper() else "a" if c.islower() else "1" if c.isdigit() else c if c in "/_" else " "
    for c in _ASCII
).encode()


# Abbreviations that a name follows in news: "Ketua DPR", "Presiden RI", "Presiden AS".
_OFFICES = frozenset(
    "AD AL AS AU BGN BI BIN BMKG BNN BNPB BPK BPN BPOM BPS BUMN DIY DKI DPD DPR DPRD KPK KPU KSP KY MA MK MPR MUI NTB NTT OJK"
    " PAN PBB PDIP PKB PKS PPP PSI RI TNI".split()
)


# The parts of the grammar ask one after the other for the same text.
@lru_cache(maxsize=1)
def words_of(text: str) -> bytes:
    """The words in small letters with a blank for each character between, before and after.

    What stands at `i` in the text stands at `i + 1` here, so that the word at `i` of a text is
    found at `i` together with the blank before it.

    >>> words_of("UU-nya, ß")
    b' uu nya    '
    """
    return b" " + text.encode("ascii", "replace").translate(_FOLDED) + b" "


@lru_cache(maxsize=1)
def shapes_of(text: str) -> bytes:
    """What kind of character stands where: a capital, a small letter, a digit.

    >>> shapes_of("dalamUU 78/PMK")
    b'aaaaaAA 11/AAA'
    """
    return text.encode("ascii", "replace").translate(_SHAPES)


@lru_cache(maxsize=1)
def glued_capitals(text: str) -> list[int]:
    """Offsets of the capitals with a small letter right before them.

    >>> glued_capitals("dalamUU MenPAN")
    [5, 11]
    """
    return [at + 1 for at in find(shapes_of(text), b"aA")]


def glued_acronyms(text: str) -> list[int]:
    """Offsets of the words that are set behind an office's capitals without a blank.

    And of those capitals behind another word: they begin a word themselves.

    >>> glued_acronyms("Presiden RIRina dan Ketua KPKTono, DPRDtelah setuju")
    [11, 29, 39]
    >>> glued_acronyms("Komisi XIDPR RITB Rina, Komisi VDPR RImenerima, VDPRTono")
    [9, 15, 32, 38, 49, 52]
    >>> glued_acronyms("KetuaDPRTono, menurutKPKtetap, KepalaBIN")
    [5, 8, 21, 24, 37]
    """
    found = []
    shapes = shapes_of(text)
    for at in find(shapes, b"AAAa"):
        start, open_start = _capitals(text, at)
        if text[start : at + 3] in _OFFICES:
            end = at + 3 if shapes.startswith(b"aaaa", at + 3) else 0
        else:
            end = at + 2 if text[start : at + 2] in _OFFICES else 0
        if not end:
            continue
        if open_start:
            found.append(end)
        elif end - start > 2 and shapes.startswith(b"aaaa", max(0, start - 4)):
            found += start, end
    for at in find(shapes, b"aaaAAA"):
        start, end = at + 3, at + 6
        while text[end : end + 1].isupper():
            end += 1
        # "KemenBUMN" is one word.
        blended = text.endswith(("men", "kum"), 0, start)
        if text[start:end] in _OFFICES and not text[end : end + 1].isalnum() and not blended:
            found.append(start)
    return sorted(found + _glued_councils(text, shapes))


def _capitals(text: str, at: int) -> tuple[int, bool]:
    """Where the run of capitals around `at` begins, and whether a word does there."""
    start = at
    while start and text[start - 1].isupper():
        start -= 1
    return start, text[start - 1 : start] in ("", " ", "\n", "(")


def _glued_councils(text: str, shapes: bytes) -> list[int]:
    """Those at "DPR": behind the number of a commission, and before what follows DPR and "DPR RI"."""
    found = []
    for at in find(text, "DPR"):
        if text[max(0, at - 2) : at].strip("IVX ") == "" and text[at - 1 : at].strip():
            found.append(at)
            if shapes.startswith((b"Aa", b"AA ", b"aaaa"), at + 3):
                found.append(at + 3)
        if text.startswith(" RI", at + 3) and (
            shapes.startswith(b"AA A", at + 6) or shapes.startswith(b"aaaa", at + 6)
        ):
            found.append(at + 6)
    return found


def glued_numbers(text: str) -> list[int]:
    """Offsets of the numbers of a list's next item that are set behind a word without a blank.

    >>> glued_numbers("Camat Cibatu2. Rina, Ketua DPRD10. Tono 5. Siti")
    [12, 31]
    """
    shapes = shapes_of(text)
    cuts = []
    for last in find(shapes, b"1  A"):
        at = last - 1 if shapes[last - 1 : last] == b"1" else last
        if text[last + 1] == "." and shapes[max(0, at - 3) : at] in (b"aaa", b"AAA"):
            cuts.append(at)
    return cuts


def find(text: AnyStr, piece: AnyStr) -> Iterator[int]:
    """Where a piece stands in a text or bytes; its ends may be those of its neighbours.

    >>> list(find(b" uu uu ", b" uu "))
    [0, 3]
    """
    step = len(piece) - 1
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + step)
