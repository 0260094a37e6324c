"""Finds whom the holder of a staff post serves: "Juru Bicara Menhan [Rina Lestari], Tono"."""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.behind import STAFF, serves_a_head
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.person import Post
from nlp_berita.officials.status import StatusReader
from nlp_berita.officials.title import Title, pick_position
from nlp_berita.reading import Reading

_CANDIDATE = re.compile(r"\b(?:calon|ca(?:wa)?pres)\b", re.IGNORECASE)


class Chiefs:
    """Reads the chief whose title ends a staff title and whose name stands before the holder's."""

    def __init__(self, lexicon: Lexicon, names: NameReader, statuses: StatusReader) -> None:
        self._lexicon = lexicon
        self._names = names
        self._statuses = statuses

    def read(self, reading: Reading, title: Title, holder: Name) -> tuple[Name, Post] | None:
        """The chief between a staff title and its holder, None where no other name stands there."""
        between = reading.text[title.end : holder.start]
        serves = title.chief or serves_a_head(reading.text, title)
        if not serves or title.status != "current" or ", " not in between:
            return None
        if _CANDIDATE.search(reading.text, title.start, title.end):
            return None  # "Jubir Bakal Calon Presiden Rina, Tono": she presides over nothing
        chief = self._names.right(reading, title.end + 1)
        if chief is None or not chief.certain or chief.after >= holder.start:
            return None
        post = self._post(reading, title)
        if post is None:
            return None
        if post.position.endswith("Presiden"):
            post.status = self._statuses.of_term(chief.text, post.position, reading.day)
        return chief, post

    def _post(self, reading: Reading, title: Title) -> Post | None:
        """The post of the chief, whose words end the title."""
        text, tokens = reading.text, reading.words
        for index in range(tokens.at(title.start) + 1, tokens.at(title.end)):
            match = self._lexicon.positions.match_at(text, tokens, index)
            if match is None or match.end > title.end:
                continue
            row = pick_position(match.values, reading.day)
            if row.title.startswith(STAFF):
                continue  # "Juru Bicara (Jubir) Menteri"
            office = row.office if "{" not in row.office else title.office
            if row.office and office:
                start, end = match.start, match.end
                return Post(row.title, office, "current", start, end, title.region, rule="chief")
        return None
