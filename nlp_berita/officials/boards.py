"""Finds state companies and reads the rolls of their boards: "Susunan direksi PLN: 1. Direktur Utama: Rudi 2. ..."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from nlp_berita.gazetteer import Match
from nlp_berita.lexicon import Lexicon, OfficeName
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.records import Status

_HEADING = re.compile(
    r"\b[Ss]usunan\b[^.:\n]{0,60}\b(?:[Dd]ireksi|[Kk]omisaris)\b[^:\n•]{0,60}(?:[:\n•]|(?=1\.\s?[A-Z]))"
)
_POST = re.compile(
    r"\b(?P<acting>(?:Pelaksana Tugas|Plt\.?)\s)?(?P<post>(?:Wakil\s)?(?:Direktur|Komisaris|Presiden Komisaris)"
    r"(?:\s(?!sekaligus)(?:[A-Z][\w/&-]*,?|dan|serta|&)){0,9})(?=\s?:\s?(?:[A-Z]|$)|\ssekaligus\s)"
)
_COMPANIES = ("bumn", "bumd")
_BOARD = ("Direktur Utama", "Wakil Direktur Utama", "Komisaris", "Presiden Komisaris")
# "ditunjuk sebagai [Komisaris]"; another company than that of the state.
_INTO = re.compile(
    r"\b(?:menunjuk|ditunjuk|mengangkat|diangkat|menetapkan|ditetapkan|sebagai|menjabat|menjadi|posisi)\s\Z"
)
_OTHER = re.compile(r"\b(?:PT|CV)\s[A-Z]|\b[Pp]artai\s[A-Z]|\b[Yy]ayasan\s[A-Z]")
_start = attrgetter("start")
# So far before a title, in characters, its company may be named.
_TOLD = 700
# So far, in characters, a roll goes on, and between two of its lines; its company stands before it.
_LONG, _APART, _NEAR = 1500, 90, 150


def board_titles(reading: Reading, lexicon: Lexicon) -> Iterator[Title]:
    """The posts of such rolls, each of the company that the heading names, or the text before it."""
    text = reading.text
    if "usunan" not in text:
        return
    row = lexicon.positions.get("Direktur Utama")[0].row
    last = -1
    for heading in _HEADING.finditer(text):
        low = max(0, heading.start() - _NEAR)
        company = _named_last(reading, lexicon, low, heading.end())
        if company is None or heading.start() < last:
            continue
        name = company.values[0].row.name
        last = heading.end()
        for post in _POST.finditer(text, heading.end(), heading.end() + _LONG):
            if post.start() - last > _APART:
                break
            words = [lexicon.unit_words.get(word.casefold(), word) for word in post["post"].split()]
            status: Status = "acting" if post["acting"] else "current"
            yield Title(*post.span(), " ".join(words), row, status, office=name)
            last = post.end()


def board_of(reading: Reading, lexicon: Lexicon, title: Title) -> str | None:
    """The state company to whose board somebody is appointed: "menunjuk Rudi sebagai [Komisaris]".

    It is the one that the text names last, if no other company stands between or behind the title.
    """
    text = reading.text
    if _OTHER.match(text, title.end + 1):
        return None
    if not title.position.startswith(_BOARD) or not _INTO.search(
        text, max(0, title.start - 40), title.start
    ):
        return None
    company = _named_last(reading, lexicon, max(0, title.start - _TOLD), title.start)
    if company is None or _OTHER.search(text, company.end, title.start):
        return None
    return company.values[0].row.name


def state_company(reading: Reading, lexicon: Lexicon, index: int) -> Match[OfficeName] | None:
    """The company of the state, known to the tables, that is named at a word."""
    if not reading.named("office", reading.words.starts[index]):
        return None
    match = lexicon.offices.match_at(reading.text, reading.words, index)
    return match if match is not None and match.values[0].row.group in _COMPANIES else None


def _named_last(reading: Reading, lexicon: Lexicon, low: int, end: int) -> Match[OfficeName] | None:
    """The state company that is named last in [low, end)."""
    first, behind = (bisect_left(reading.hits, offset, key=_start) for offset in (low, end))
    for hit in reversed(reading.hits[first:behind]):
        if hit.table == "office":
            company = state_company(reading, lexicon, reading.words.at(hit.start))
            if company is not None:
                return company
    return None
