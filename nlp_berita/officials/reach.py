"""Tells how far the words of a title reach behind its head: up to its bearer's name."""

from __future__ import annotations

import re
from typing import NamedTuple

from nlp_berita.bearer import Bearer
from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.boards import state_company
from nlp_berita.officials.seats import Offices
from nlp_berita.officials.subjects import NAMED_BEFORE
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading

_GAPS = {" ", ", ", " (", ") ", "), ", ")", "-", "/", " & ", " – "}
_JOINS = {"dan", "serta", "untuk", "bidang", "pada", "di", "urusan"}
# What no title holds, though headlines write it with a capital.
_NO_TITLE = frozenset("sebagai jadi menjadi saat soal terkait kasus usai karena dalam".split())
# Words that may stand short, with a full stop: "Kab. Garut".
_SHORT = {"kab", "prov", "kec", "kel", "bid", "adm", "tk"}
_PRIVATE = frozenset(
    "cv dpc dpp dpw dpd partai firma pt tbk ud universitas yayasan institut koperasi bank relawan "
    "cabang pengurus persatuan perkumpulan ikatan asosiasi himpunan forum".split()
)
# Posts that serve somebody whose title follows.
_STAFF = ("Juru Bicara", "Penasihat", "Staf", "Utusan", "Asisten", "Sekretaris")
# "Rina selaku [Kepala]", "Tono, [Direktur]"
_TIED = re.compile(
    r"(?:,\s|\s\(|,?\s(?:selaku|sebagai|(?:yang\s)?(?:kini\s|sebelumnya\s|pernah\s)?menjabat"
    r"(?:\ssebagai)?|menjadi|merupakan|adalah)\s)$"
)
# "ia juga pernah menjabat sebagai [Direktur]"
_PRONOUN = re.compile(
    rf"\b(?:{NAMED_BEFORE})\b(?:[^.,;:\n]{{0,40}}\s(?:ini|itu|tersebut))?"
    r"(?:\s(?:juga|pernah|sempat|kemudian|lalu|telah|kini|dipercaya|tercatat|sudah|ditunjuk|diangkat|ditetapkan))*\Z",
    re.IGNORECASE,
)
# So many words a title may have behind its head; so far before it a link begins.
_MOST, _LINK = 24, 60


class Reach(NamedTuple):
    """The words of a title behind its head: up to `end`, before the word `stop`."""

    end: int
    stop: int


class ReachReader:
    """Reads how far titles reach."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._bearer = Bearer(lexicon)

    def is_name(self, reading: Reading, index: int) -> bool:
        """Whether a name, or what is printed before one, begins at a word."""
        return self._bearer.begins(reading, index)

    def to_name(self, reading: Reading, title: Title, begin: int, offices: Offices) -> Reach | None:
        """From the word `begin` up to a name, with nothing but the words of a title before it."""
        text, tokens = reading.text, reading.words
        inside = joined = listed = False
        for index in range(begin, min(begin + _MOST, len(tokens))):
            word, before = tokens[index], tokens.ends[index - 1]
            gap = text[before : word.start]
            inside = "(" in gap or (inside and ")" not in gap)
            short = gap.strip() == "." and tokens.folded[index - 1] in _SHORT and index > begin
            if not (gap in _GAPS or short):
                return None
            if inside:
                if text[word.start].isdigit():
                    return None  # "Kapolres Ketapang (2008), Kasubbid ...": posts held in turn
                continue
            if not joined and self._bearer.begins(reading, index):
                open_list = listed and gap.endswith(", ")
                if index == begin or open_list or self._bearer.is_cut(reading, index):
                    return None
                return Reach(before + gap.startswith(")"), index)
            joined = word.folded in _JOINS
            listed = (listed or gap == ", ") and not joined
            if next(offices.overlapping(word.start, word.end), None) is not None:
                continue  # "Deputi Bidang Hukum Kantor [Staf Presiden]"
            if self._ends(reading, title, index, begin) or word.folded in _NO_TITLE:
                return None
            printed = text[word.start].isupper() or text[word.start].isdigit() or gap == "-"
            if not (printed or joined):
                return None
        return None

    def behind_name(
        self, reading: Reading, title: Title, begin: int, offices: Offices
    ) -> Reach | None:
        """The run of capitalised words of a title whose bearer stands before it."""
        text, tokens = reading.text, reading.words
        if not self._follows_name(reading, title):
            return None
        stop = begin
        for index in range(begin, min(begin + _MOST, len(tokens))):
            word = tokens[index]
            gap = text[tokens.ends[index - 1] : word.start]
            if gap not in (" ", "-", "/", " & ") or reading.names.covers(word.start):
                break
            inside = next(offices.overlapping(word.start, word.end), None) is not None
            if word.folded in _JOINS and not inside:
                continue
            if self._ends(reading, title, index, begin):
                return None
            if not (text[word.start].isupper() or text[word.start].isdigit() or inside):
                break
            stop = index + 1
        return Reach(tokens.ends[stop - 1], stop) if stop > begin else None

    def _follows_name(self, reading: Reading, title: Title) -> bool:
        """Whether a name that the tagger sees, or a pronoun, ends before the words that tie a title to it."""
        text = reading.text
        link = _TIED.search(text, max(0, title.start - _LINK), title.start)
        at = link.start() if link else 0
        return link is not None and (
            any(end <= at + 1 for _, end, _ in reading.names.overlapping(at - 1, at))
            or _PRONOUN.search(text, max(0, at - _LINK), at) is not None
        )

    def _ends(self, reading: Reading, title: Title, index: int, begin: int) -> bool:
        """Whether no title of the state goes on here: a company, another title.

        That of the chief belongs to the title of the staff, and a minister's field may be any word.
        """
        tokens = reading.words
        if tokens.folded[index] in _PRIVATE and "Menteri" not in title.position:
            return state_company(reading, self.lexicon, index) is None
        if not reading.named("position", tokens.starts[index]):
            return False
        match = self.lexicon.positions.match_at(reading.text, tokens, index)
        if match is None or all(name.weak for name in match.values):
            return False
        return index > begin or not title.position.startswith(_STAFF)
