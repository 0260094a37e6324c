"""Ambassadors: of whom, and to whom. "Dubes RI untuk Jepang", "Duta Besar Inggris untuk Qatar"."""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.words import any_of

_EMBASSY = "Kedutaan Besar Republik Indonesia"
_HEAD = (
    r"(?:Duta Besar|Dubes)(?:\s\((?:Dubes|LBBP)[^()\n]{0,6}\))?"
    r"(?:\s(?:LBBP|Luar Biasa dan Berkuasa Penuh)(?:\s\(LBBP\))?)?"
)
_FORM = (
    r"(?:(?:Republik|Kerajaan|Federasi|Kesultanan|Persemakmuran|Negara)\s"
    r"(?:(?:Rakyat|Islam|Federal|Federasi|Demokratik|Sosialis)\s)*)?"
)
# Whom else an ambassador is accredited to.
_MORE = r"(?:(?:,\s|,?\sdan\s|,?\s(?:yang\s)?(?:juga\s)?(?:me)?rangkap\s)"
_PLACE = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,4}")
# So many characters a title may take, from its status word to the country that it is sent to.
_WIDTH = 300
_OURS = ("RI", "Republik Indonesia", "Indonesia")


class Envoys:
    """Reads the countries of an ambassador's title."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        country = rf"{_FORM}(?:{any_of(lexicon.countries)})"
        self._title = re.compile(
            rf"{_HEAD}(?:\s?(?P<of>RI|Republik Indonesia|Indonesia|{country}))?\b"
            rf"(?P<to>\s(?:untuk|di|bagi|ke)\s(?:(?P<country>Indonesia|{country})\b{_MORE}{country}\b)*)?)?",
            re.IGNORECASE,
        )
        self._form = re.compile(_FORM)

    def read(self, reading: Reading, title: Title) -> bool:
        """Settle the office of the ambassador at `title`; False where no country is printed."""
        text = reading.text
        found = self._title.search(text, title.start, title.start + _WIDTH)
        if found is None:
            return False
        sender, end = found["of"], found.end()
        host = self._country(found["country"]) if found["country"] else None
        if found["to"] and host is None:
            host = self._printed(reading, end)
            if host is None:
                return False
            end += len(host)
        if sender is None and host is None:
            return False
        if sender is not None and sender not in _OURS:
            title.settle(f"Kedutaan Besar {self._country(sender)}", end)
        elif host is not None and host != "Indonesia":
            title.settle(f"{_EMBASSY} {host}", end)
        else:
            title.end = end
        return True

    def _country(self, printed: str) -> str:
        known = self.lexicon.countries.get(printed)
        bare = printed[self._form.match(printed).end() :]  # type: ignore[union-attr]
        return known or self.lexicon.countries.get(bare, bare)

    def _printed(self, reading: Reading, at: int) -> str | None:
        """A host that is no country, up to a name or a comma: "untuk UNESCO", "untuk Tahta Suci"."""
        found = _PLACE.match(reading.text, at)
        if found is None:
            return None
        tokens = reading.words
        first = tokens.at(at)
        for index in range(first, min(first + 6, len(tokens))):
            start = tokens.starts[index]
            if start >= found.end():
                return found[0]
            if reading.begins_name(start) or tokens.folded[index] in self.lexicon.styles:
                return reading.text[at:start].rstrip() or None
        return found[0]
