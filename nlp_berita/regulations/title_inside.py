"""Tells whether the next word or comma may still belong to the title of an instrument."""

from __future__ import annotations

from typing import Final

from nlp_berita.regulations.document_date import is_month
from nlp_berita.regulations.title_case import acts_on_thing, in_field, in_noun
from nlp_berita.regulations.title_tokens import Tokens
from nlp_berita.regulations.title_words import CLAUSE, CONNECTORS, FIELDS, FORUMS, PASSIVE

_SPEECH_AFTER_COMMA = frozenset(
    "senin selasa rabu kamis jumat jum'at sabtu minggu ahad kata".split()
)
# A bracket that opens with a type is an alias of the instrument, no part of its title.
TYPES: Final = frozenset(
    "uu uud pp perppu perpu perda pergub perwali perbup perpres pkpu pojk pmk se".split()
)
_PAPERS = frozenset("surat peraturan keputusan instruksi undang-undang putusan".split())
_DATING = frozenset({"pada", "tanggal", "tertanggal", "per"})


def word_inside(
    tokens: Tokens, index: int, capital: bool, folded: str, amends: bool, stops: list[int]
) -> bool:
    """Whether this word may still belong to the title."""
    word = tokens.between(index, index + 1)[0][2]
    after = tokens.get(index + 1)
    small = word[0].islower()
    if folded in ("pasal", "jo", "jo.", "juncto", "ayat"):
        return False
    if folded in _DATING and _dated(tokens, index):
        return False
    if folded in ("ke", "kepada") and after is not None and after[2].casefold() in FORUMS:
        return False
    if folded in ("dan", "serta", "atau", "maupun", "dan/atau"):
        if after is None or after[0] in stops or after[2] in CLAUSE or after[2][0].isdigit():
            return False
        if after[2].casefold() in _PAPERS and _numbered(tokens, index + 2):
            return False
        small = after[2][0].islower() and after[2].casefold() not in CONNECTORS
        return not (capital and small) or acts_on_thing(tokens, index + 1)
    if capital:
        if not small or word[0].isdigit():
            return True
        if folded == "tentang" and amends:
            return True
        if folded == "tahun" and _term_inside(tokens, index):
            return True
        if folded not in CONNECTORS or after is None:
            return folded in FIELDS or in_field(tokens, index) or in_noun(tokens, index)
        if after[2].casefold() in FIELDS:
            return True
        following = next(
            (t for t in tokens.since(index + 1) if t[2].casefold() not in CONNECTORS), None
        )
        return following is not None and not following[2][0].islower()
    return index == 0 or not (folded in CLAUSE or PASSIVE.match(word))


def _numbered(tokens: Tokens, index: int) -> bool:
    """Whether a number word follows: the instrument before it is one that could not be read."""
    return any(w.casefold().startswith("nomor") for _, _, w in tokens.between(index, index + 9))


def _term_inside(tokens: Tokens, index: int) -> bool:
    """Whether years follow and then more: "Masa Jabatan tahun 2019-2024 dan Pengesahan"."""
    ahead = [word for _, _, word in tokens.between(index + 1, index + 4)]
    return (
        len(ahead) == 3
        and ahead[0][0].isdigit()
        and ahead[1].casefold() in ("dan", "serta")
        and ahead[2][0].isupper()
        and ahead[2].casefold() not in _PAPERS | TYPES
    )


def _dated(tokens: Tokens, index: int) -> bool:
    """Whether a day or month follows: "... tentang Kriteria Perjalanan pada 6 Mei 2020"."""
    ahead = [word for _, _, word in tokens.between(index + 1, index + 5)]
    if ahead and ahead[0].casefold() in ("tanggal", "hari"):
        ahead = ahead[1:]
    if not ahead:
        return False
    if ahead[0][0].isdigit():
        return len(ahead) > 1 and is_month(ahead[1])
    dated = is_month(ahead[0]) and len(ahead) > 1 and ahead[1].isdigit()
    return dated or ahead[0].casefold() in _SPEECH_AFTER_COMMA


def comma_inside(tokens: Tokens, index: int, capital: bool, stops: list[int]) -> bool:
    """A comma belongs to the title only within an enumeration that ends with "dan"."""
    rest = tokens.between(index + 1, index + 16)
    if not rest or rest[0][0] in stops or rest[0][2].casefold() in _SPEECH_AFTER_COMMA:
        return False
    run = 0
    for place, (start, _, word) in enumerate(rest):
        folded = word.casefold()
        if start in stops:
            return False
        if word == ",":
            run = 0
            continue
        if folded in ("dan", "serta", "atau", "dan/atau"):
            nxt = rest[place + 1] if place + 1 < len(rest) else None
            return nxt is not None and (not capital or not nxt[2][0].islower()) and run <= 6
        if folded in CLAUSE or word in "()":
            return False
        if capital and word[0].islower() and folded not in CONNECTORS:
            return False
        run += 1
        if run > 6:
            return False
    return False
