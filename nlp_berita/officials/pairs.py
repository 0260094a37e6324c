"""Reads the two who bear joined titles: "capres-cawapres Ganjar-Mahfud"."""

from __future__ import annotations

import re

from nlp_berita.officials.links import Links
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.screening import Screening
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.words import fold

_INAUGURATION = re.compile(r"\b(?:pelantikan|dilantiknya)\b", re.IGNORECASE)
# "paslon bupati dan wakil bupati": they run for it.
_TICKETED = re.compile(r"\b(?:[Pp]aslon|[Pp]asangan [Cc]alon)\s\Z")
_JOINED = re.compile(r"\s?[-–/]\s?|\sdan\s")


class Pairs:
    """Finds the pair of names beside a pair of titles."""

    def __init__(self, names: NameReader, links: Links, screening: Screening) -> None:
        self.names = names
        self.links = links
        self.screening = screening

    def read(self, reading: Reading, first: Title, second: Title) -> tuple[Name, Name] | None:
        """The two who bear these titles, None unless they are joined and both are named."""
        text = reading.text
        if not is_pair(text, first, second):
            return None
        pair = None
        after = self.links.after(text, second.end)
        if after is not None:
            pair = self.names.pair(reading, after.end, before=False)
        if pair is None:
            link = self.links.before(text, first.start)
            tied = link is not None and link.kind != "mark"
            pair = self.names.pair(reading, link.start, before=True, tied=tied) if link else None
        always = self.names.stop_words.always
        if pair and any(
            self.screening.is_other(reading, name) or fold(name.text).split()[0] in always
            for name in pair
        ):
            # "Gubernur dan Wakil Gubernur, Bupati dan Wakil Bupati", "Bersama TNI-Polri"
            return None
        if pair and _TICKETED.search(text, max(0, first.start - 40), first.start):
            first.status = second.status = "candidate"
        if pair and second.status == "former" and pair[1].end <= first.start:
            # "A dan B dilantik sebagai Bupati dan Wakil Bupati periode 2021-2026"
            second.status = first.status
        if pair and first.status == "candidate" and second.status == "current":
            second.status = "candidate"
        if pair and first.status == "current" and second.status in ("elect", "candidate"):
            # "Bupati-Wakil Bupati Garut terpilih": both are.
            first.status = second.status
        if pair and _INAUGURATION.search(text, max(0, pair[0].start - 30), pair[0].start):
            for title in (first, second):
                title.status = "elect" if title.status == "current" else title.status
        return pair


def is_pair(text: str, first: Title, second: Title) -> bool:
    """Whether two titles stand joined, head and deputy: "capres-cawapres"."""
    return second.position == f"Wakil {first.position}" and (
        _JOINED.fullmatch(text, first.end, second.start) is not None
    )
