"""Finds the name right before a title, with neither word nor mark between.

"kata Rina Lestari Camat Cibatu", "Rina Lestari, SE Camat Cibatu", and rows of such: "Rina Lestari
Camat Cibatu, Tono Wirya Lurah Gambir".
"""

from __future__ import annotations

import re

from nlp_berita.officials.inheritance import TRIAL_POSTS
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.screening import Screening
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading

# Behind a title with no name: a mark or a word of the sentence, no headline.
_CLOSES_TITLE = re.compile(r"\s?[,.;)\"”]|\s[a-z]|\s?\Z")
# So far behind a title, in characters, its own bearer begins; not behind these words.
_GAP = 12
_NEXT = re.compile(r";|\s(?:dan|serta)\s")


class Adjacent:
    """Reads these names; a title that has one is printed with its office."""

    def __init__(self, names: NameReader, screening: Screening) -> None:
        self.names = names
        self.screening = screening

    def name(
        self,
        reading: Reading,
        title: Title,
        right: Name | None,
        previous: Title | None,
        following: Title | None,
    ) -> Name | None:
        """The bearer right before a title; `right` is the name behind it and a comma.

        That one is the next of a row where a title of its own follows.
        """
        text = reading.text
        if right is not None and (following is None or text[right.after : following.start] != " "):
            return None
        name = self._before(reading, title, previous)
        if name is not None and right is not None and text.endswith(", ", 0, name.start):
            # "Ketua PP X, Tono Wirya Menteri Y, Rina Lestari Ketua Z": names stand behind.
            return name if previous and text.startswith(", ", previous.end) else None
        return name

    def _before(self, reading: Reading, title: Title, previous: Title | None) -> Name | None:
        text, start = reading.text, title.start - 1
        told = title.office is not None and not (title.inherited or title.implied)
        told = told and title.row.title not in TRIAL_POSTS
        if not told or start < 1 or text[start] != " " or not _CLOSES_TITLE.match(text, title.end):
            return None
        name = self.names.left(reading, start)
        if name is None or not name.certain or not text[name.start].isupper():
            return None
        if " " not in name.text and not (name.end < start or text[name.start - 2].islower()):
            return None
        if self._holds_title(reading, name) or self._is_theirs(reading, previous, name):
            return None
        return None if self.screening.is_other(reading, name) else name

    def _holds_title(self, reading: Reading, name: Name) -> bool:
        """Whether a title is part of it: "Pa Sahli Bid. Hukum [Panglima TNI]"."""
        tokens = reading.words
        words = tokens.starts[tokens.at(name.start) : tokens.at(name.end)]
        return any(reading.named("position", start) for start in words)

    def _is_theirs(self, reading: Reading, previous: Title | None, name: Name) -> bool:
        """Whether the name bears the title before it: "Bupati Garut [Rina Lestari], Camat ..."."""
        if previous is None or not previous.end <= name.start <= previous.end + _GAP:
            return False
        if _NEXT.search(reading.text, previous.end, name.start):
            return False
        row = reading.text.startswith(", ", previous.end)
        return not (row and self._before(reading, previous, None) is not None)
