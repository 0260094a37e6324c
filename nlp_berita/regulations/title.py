"""The title of an instrument: what follows "tentang", up to where the title ends.

Titles hold commas, "dan" and "dengan", so neither ends one by itself. The known subject of the
instrument helps first; then capitals: a title in capitals ends at the first small word that is no
connector; a title in small letters ends at a clause word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from nlp_berita.regulations.title_case import is_capital
from nlp_berita.regulations.title_inside import TYPES, comma_inside, word_inside
from nlp_berita.regulations.title_tokens import Token, Tokens
from nlp_berita.regulations.title_words import CLAUSE, CONNECTORS

_OPENER = re.compile(
    r"[\s,]{1,3}(?:yang\s(?:mengatur|berisi)\s)?"
    r"(tentang|mengenai|perihal|terkait|soal|ttg\.?)(?:\s+(?:tentang|dengan))?[\s:“\"‘']{1,3}(?=[\w(])",
    re.IGNORECASE,
)
_AMENDING = re.compile(r"()\s{1,2}(?=Perubahan\s)")
# Begins with one set of characters, so that the engine can skip to them.
_HARD = re.compile(r"[;:\n”\"!?.](?:(?<!\.)|(?<!(?:No|no|NO)\.)(?=\s|$|[A-Z“\"]))")
_NOT_TITLE = re.compile(r"(?:pasal|ayat|putusan|uu\s|pp\s|undang-undang\s+nomor)", re.IGNORECASE)
# The number of a footnote glued to the last word: "Kehutanan8".
_NOTE = re.compile(r"(?<=[a-z]{4})\d{1,2}$")
_MAX_CHARS = 420
# A code's own title is its popular name too: "UU Nomor 1 Tahun 2023 tentang [KUHP]".
_CODE = re.compile(
    r"(?:KUHP(?:er(?:data)?|M)?|KUHAP|KUH Perdata|KUHD|Kitab Undang-Undang Hukum(?: Acara)?(?: (?:Pidana|Perdata|Dagang))"
    r"(?: Militer)?(?: \(KUH[A-Za-z]+\))?)\b(?!\s[A-Z])",
)
# Words in a bracket that is part of the title.
_MAX_BRACKET = 4


class Title(NamedTuple):
    """A title at [start, end); `paraphrase` unless it was opened by "tentang"."""

    start: int
    end: int
    paraphrase: bool


def opens_title(text: str, pos: int, *, strict: bool = False) -> bool:
    """Whether a title begins at `pos`; `strict` wants the word of official titles, at once."""
    opener = _OPENER.match(text, pos)
    if opener is None or not strict:
        return opener is not None
    official = opener[1].casefold().startswith(("tentang", "ttg", "perihal"))
    return official and opener.start(1) - pos <= 3


def read_title(
    text: str, pos: int, stops: list[int], subject: str | None = None, *, bare: bool = False
) -> Title | None:
    """The title that opens at `pos`.

    `stops` are the places of other citations, where a title ends unless it amends them;
    `subject` is the known subject of the instrument; `bare` admits "RUU Perubahan atas ...".
    """
    opener = _OPENER.match(text, pos) or (_AMENDING.match(text, pos) if bare else None)
    if opener is None or _NOT_TITLE.match(text, opener.end()):
        return None
    start = opener.end()
    word = (opener[1] or "tentang").casefold()
    paraphrase = not word.startswith(("tentang", "ttg"))
    limit = min(len(text), start + _MAX_CHARS)
    if hard := _HARD.search(text, start, limit):
        limit = hard.start()
    tokens = Tokens(text, start, limit)
    first = tokens.get(0)
    if first is None or first[2] in CLAUSE:
        return None
    code = _CODE.match(text, start, limit)
    if code is not None:
        return Title(start, code.end(), paraphrase)
    end = _edge(text, tokens, stops, _content(subject or ""))
    end = _trim(text, start, end)
    return Title(start, end, paraphrase) if end > start else None


def _edge(text: str, tokens: Tokens, stops: list[int], known: frozenset[str]) -> int:
    """Where the title ends: walks the words until one cannot belong to it."""
    capital = is_capital(tokens, known)
    lasts = _last_known(tokens, known)
    whole = known <= {word.casefold() for _, _, word in tokens.between(0, lasts + 1)}
    opened = end = tokens.between(0, 1)[0][0]
    depth = 0
    index = 0
    while token := tokens.get(index):
        start, stop, word = token
        inside = index <= lasts
        folded = word.casefold()
        asked = start in stops or folded == "tentang"
        amends = asked and _amends(text, opened, start)
        if start in stops and not amends:
            break
        if word == "(":
            bracket = tokens.between(index + 1, index + _MAX_BRACKET + 3)
            close = next((i for i, (_, _, word) in enumerate(bracket) if word == ")"), None)
            if close is None or close > _MAX_BRACKET:
                break
            goes_on = capital and bracket[close + 1 : close + 2]
            if not _belongs(bracket[:close], stops, bool(goes_on and goes_on[0][2][0].isupper())):
                break
            end = bracket[close][1]
            index += close + 2
            continue
        if word == ")" and depth == 0:
            break
        if index == lasts + 1 and whole and folded in ("dan", "serta"):
            break  # the known title is complete: what is joined to it is something else
        if word == ",":
            if not (inside or comma_inside(tokens, index, capital, stops)):
                break
        elif start in stops:
            end, index = _skip_citation(tokens, index)
            continue
        elif not inside and not word_inside(tokens, index, capital, folded, amends, stops):
            break
        end = stop
        index += 1
    return end


def _last_known(tokens: Tokens, known: frozenset[str]) -> int:
    """Index of the last word of the running text that the known subject accounts for."""
    if not known:
        return -1
    last, missed, hits = -1, 0, 0
    open_words = set(known)
    for index, (_, _, word) in enumerate(tokens.since(0)):
        folded = word.casefold()
        if folded in known:
            last, missed, hits = index, 0, hits + 1
            open_words.discard(folded)
            if not open_words:
                break
        elif word == ",":
            missed = 2
        elif folded not in CONNECTORS and word not in ",()":
            missed += 1
            if missed > 2:
                break
    return last if hits >= min(2, len(known)) and hits * 2 >= last + 1 - hits else -1


# The same few laws are cited again and again.
@lru_cache(maxsize=1024)
def _content(subject: str) -> frozenset[str]:
    words = {word.casefold() for word in re.findall(r"[^\W_][\w'’./&\-–]*", subject)}
    return frozenset(words - CONNECTORS)


def _amends(text: str, start: int, pos: int) -> bool:
    """Whether a citation here is inside the title: "Perubahan atas UU ...", "Penetapan Perppu"."""
    before = text[start:pos].casefold()
    return bool(
        re.search(
            r"(?:atas|perubahan|penetapan|pelaksanaan|pencabutan|pengujian|ketentuan|mencabut|dalam)\s*$",
            before,
        )
        or re.search(r"(?:perubahan|pencabutan|penetapan|pelaksanaan|pengujian)", before)
    )


def _skip_citation(tokens: Tokens, index: int) -> tuple[int, int]:
    """Past the number and year of an amended instrument inside the title."""
    ahead = tokens.between(index, index + 15)
    last = 0
    for place, (_, _, word) in enumerate(ahead[:14]):
        if word in ",()" or word.casefold() in CLAUSE:
            break  # it is cited without a number
        if any(c.isdigit() for c in word):
            last = place
            following = ahead[place + 1][2].casefold() if place + 1 < len(ahead) else ""
            if following not in ("tahun", "/"):
                break
    return ahead[last][1], index + last + 1


def _belongs(words: list[Token], stops: list[int], goes_on: bool) -> bool:
    """Whether a bracket is part of the title: "(ASN)", "(Persero)"; no alias of the whole.

    One in small letters is where a title in capitals `goes_on` behind it: "(fuel surcharge) Tarif".
    """
    if not words or any(start in stops for start, _, _ in words):
        return False
    first = words[0][2]
    if first.casefold() in TYPES or first.casefold().startswith("permen"):
        return False
    return not any(c.isdigit() for c in first) and (first[0].isupper() or goes_on)


def _trim(text: str, start: int, end: int) -> int:
    """Without connectors and punctuation at the end."""
    while end > start:
        tail = text[start:end].rstrip(" ,-–/&‘'“")
        word = tail.rsplit(" ", 1)[-1].casefold()
        if word in CONNECTORS and " " in tail:
            tail = tail[: -len(word)]
        if note := _NOTE.search(tail):
            tail = tail[: note.start()]
        if len(tail) == end - start:
            return end
        end = start + len(tail)
    return end
