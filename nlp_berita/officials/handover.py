"""Reads handovers: "Serah terima jabatan Kapolres X dari AKBP A kepada AKBP B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp_berita.officials.companions import post_of
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.register import Register
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading

# What says that a post changes hands, before the title or behind it.
_ACT = re.compile(
    r"\b(?:[Ss]erah\s?[Tt]erima|[Ss]ertijab|[Pp]ergantian|[Pp]enyerahan|[Aa]lih [Tt]ugas|[Tt]ongkat)\b"
    r"[^.;\n]{0,60}$"
)
_PASSES = re.compile(
    r"(?:\s(?:resmi|kini|telah|sudah|juga|akan|secara resmi))*"
    r"\s(?:diserah\s?terimakan|diserahkan|berpindah|beralih|bergeser|berganti|diganti)"
)
_OLD = r"(?:\s(?:pejabat|yang)\s(?:lama|sebelumnya),?)?"
_NEW = r"(?:(?:pejabat|yang|penggantinya,?|penerusnya,?)(?:\sbaru)?,?\s)?"
_FROM = re.compile(rf",?\sdari{_OLD}\s")
_TO = re.compile(rf"(?:,?\s(?:yang|kini)\s[^.;\n]{{3,60}}?)?,?\s(?:kepada|ke|pada|oleh)\s{_NEW}")
# So far before a title, in characters, the act may be named.
_NEAR = 90


class Handover:
    """Finds who gives a post over to whom."""

    def __init__(self, names: NameReader) -> None:
        self.names = names

    def read(self, reading: Reading, bare: list[Title], register: Register) -> None:
        """Give the two of each handover their post; `bare` are the titles that nobody bears."""
        for title, old, new in self._handovers(reading, bare):
            post = post_of(title, "handover")
            register.give(register.add(old, "handover", 0.9), replace(post, status="former"))
            register.give(register.add(new, "handover", 0.9), post)

    def _handovers(self, reading: Reading, bare: list[Title]) -> Iterator[tuple[Title, Name, Name]]:
        text = reading.text
        for title in bare:
            passes = _PASSES.match(text, title.end)
            named = _ACT.search(text, max(0, title.start - _NEAR), title.start)
            if passes is None and named is None:
                continue
            given = _FROM.match(text, passes.end() if passes else title.end)
            old = self.names.right(reading, given.end()) if given else None
            taken = _TO.match(text, old.after) if old else None
            new = self.names.right(reading, taken.end()) if taken else None
            if old and new and old.certain and new.certain and title.office:
                yield title, old, new
