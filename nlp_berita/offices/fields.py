"""Tells where the name of an office is only a field: "Menko Polhukam", "sektor ESDM"."""

from __future__ import annotations

import re

from nlp_berita.offices.phrase import Phrase
from nlp_berita.reading import Reading
from nlp_berita.spans import SpanIndex

# Behind a title a bare class word or short form is the field of the post.
_TITLE_BEFORE = re.compile(
    r"(?:Menko|Menteri(?: Koordinator)?(?: \([^()\n]{2,20}\))?|Wamen\w*|(?:Staf (?:Ahli|Khusus)|Deputi|Asisten|Juru Bicara)[^,.\n]{0,40})\s$"
)
# "Menteri Koordinator Bidang Hukum, Imigrasi": the fields of a minister, listed.
_FIELDS_BEFORE = re.compile(
    r"(?:Menteri Koordinator|Menko)(?:[\s,]+(?:\([^()\n]{2,20}\)|[A-Z]\w*|dan|serta))*[\s,]+$"
)
_MINISTER_BEFORE = re.compile(r"\b(?:Menteri|Wamen)\s$")
_SECTOR = re.compile(r"\b(?:sub)?(?:sektor|bidang|urusan)\s$")


class Fields:
    """The fields of posts in one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        text = reading.text
        # "Menteri Koordinator Bidang ..." is a title of its own, its "Bidang" no unit.
        self._posts = SpanIndex(
            (hit.start, hit.end, None)
            for hit in reading.hits
            if hit.table == "position" and " bidang " in text[hit.start : hit.end].casefold()
        )

    def covers(self, phrase: Phrase, before: str) -> bool:
        """Whether the phrase is the field in a title: "Menko Polhukam"."""
        text = self._reading.text
        printed = text[phrase.start : phrase.end]
        # "Menko Polhukam dan KPK": no field is named by an abbreviation.
        single = " " not in printed and not printed.isupper()
        listed = "Menko" in before or "Menteri Koordinator" in before
        fields = _FIELDS_BEFORE.search(before) if listed and single else None
        if fields and not self._names_somebody(phrase.start - len(before) + fields.start(), phrase):
            return True
        # "Menteri Imigrasi": the short title of a minister, no directorate general.
        if single and phrase.group == "unit" and _MINISTER_BEFORE.search(before):
            return True
        # "sektor ESDM"; "Menteri Energi dan Sumber Daya Mineral (ESDM)": what is before it is
        # no office, or the bracket would be its own.
        if phrase.weak and (_SECTOR.search(before) or self._bracketed(phrase)):
            return True
        if not phrase.weak or (phrase.placed and not text.startswith("Bidang", phrase.start)):
            return False
        inside = any(
            start < phrase.start
            for start, _, _ in self._posts.overlapping(phrase.start, phrase.start + 1)
        )
        return inside or _TITLE_BEFORE.search(before) is not None

    def _names_somebody(self, start: int, phrase: Phrase) -> bool:
        """Whether a person is named before the phrase: "Menko Polkam Rudi Salim, Polri"."""
        tokens, at = self._reading.words, phrase.stop - 1
        while at > 0 and tokens.starts[at - 1] >= start:
            at -= 1
            if self._reading.begins_name(tokens.starts[at]):
                return True
        return False

    def _bracketed(self, phrase: Phrase) -> bool:
        text = self._reading.text
        return text[phrase.start - 1 : phrase.start] == "(" and text.startswith(")", phrase.end)
