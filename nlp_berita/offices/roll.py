"""The institutions of one article, each with all its mentions."""

from __future__ import annotations

import re

from nlp_berita.offices.brackets import defined_within
from nlp_berita.offices.institution import Institution
from nlp_berita.offices.phrase import Phrase, base_of
from nlp_berita.words import fold

_STATE = re.compile(r"\b(?:RI|Republik Indonesia)\b")
# Offices that nothing but their seat tells apart.
_SEATED = {"polri", "kejaksaan", "pengadilan", "tni"}
# Units that an article names in full once and without their region or parent later.
_SHORTENED = {"opd", "unit"}
_OF_MINISTRY = ("Direktorat Jenderal", "Inspektorat Jenderal", "Sekretariat Jenderal")
_MINISTRY = re.compile(r"\sKementerian .*")


class Roll:
    """Joins the phrases that mean the same institution.

    An abbreviation that the article defines wins over the tables; "Polres" alone is the Polres
    that the article has named, or no office at all.
    """

    def __init__(self, text: str, unit_words: set[str]) -> None:
        self._text = text
        self._unit_words = unit_words
        self._found: dict[str, Institution] = {}
        self._aliases: dict[str, str] = {}
        self._seats: dict[str, str] = {}
        self._directorates: dict[str, str] = {}

    @property
    def institutions(self) -> list[Institution]:
        """The institutions in the order of their first mention."""
        return list(self._found.values())

    def defines(self, phrase: Phrase) -> bool:
        """Whether the article has defined the phrase as an abbreviation."""
        return self._text[phrase.start : phrase.end] in self._aliases

    def knows(self, phrase: Phrase) -> bool:
        """Whether the article has named a regional unit before, with its region."""
        return phrase.group in _SHORTENED and base_of(phrase.name) in self._seats

    def add(self, phrase: Phrase) -> None:
        """Record a phrase, as a mention of what is known or as a new institution."""
        key = self._aliases.get(self._text[phrase.start : phrase.end]) or self._key(phrase)
        if key is None:
            return
        if phrase.fused and phrase.within is None:
            self._found[key].in_titles.append((phrase.start, phrase.end))
            return
        self._found[key].mentions.append((phrase.start, phrase.end))
        self._abbreviate(phrase, key)
        inner = phrase.within
        if inner is not None and not phrase.fused and self._names_itself(inner):
            # "Biro Hukum Kementerian Agama (Kemenag)": the bracket names the ministry.
            parent = self._key(inner)
            if parent is not None:
                self._abbreviate(inner, parent)

    def _abbreviate(self, phrase: Phrase, key: str) -> None:
        """Remember the abbreviation behind a phrase, and record it as a mention."""
        if phrase.abbreviation:
            self._aliases[self._text[slice(*phrase.abbreviation)]] = key
            if self._names_itself(phrase):
                self._found[key].mentions.append(phrase.abbreviation)
        elif found := defined_within(self._text, phrase):
            # "Badan Pajak Daerah (BPD) Kabupaten Garut": "BPD" alone is the same one.
            self._aliases.setdefault(found[0], key)

    def _names_itself(self, phrase: Phrase) -> bool:
        """Whether a bracket holds a name: "(ESDM)" stands for the words before it."""
        bracket = phrase.abbreviation
        return bracket is not None and self._text[slice(*bracket)].casefold() not in (
            self._unit_words
        )

    def _key(self, phrase: Phrase) -> str | None:
        name = base_of(phrase.name)
        if phrase.pattern and phrase.group in _SEATED:
            return self._seats.get(name)
        if not phrase.placed and phrase.group in _SHORTENED and name in self._seats:
            return self._seats[name]
        key = fold(_STATE.sub("", name) if "R" in name else name)
        if name.startswith(_OF_MINISTRY):
            key = self._directorate(name, key)
        if key not in self._found:
            self._found[key] = Institution(
                name, phrase.kind, [], phrase.region, phrase.parent, phrase.rule, _trust(phrase)
            )
            words = name.split()
            for size in range(1, len(words)):
                self._seats.setdefault(" ".join(words[:size]), key)
        return key

    def _directorate(self, name: str, key: str) -> str:
        """The key under which a Ditjen is known with or without its ministry."""
        bare = fold(_MINISTRY.sub("", name))
        known = self._directorates.setdefault(bare, key)
        if known != key and known == bare and known in self._found:
            self._found[known].name = name
        return known


def _trust(phrase: Phrase) -> float:
    if phrase.rule == "office_inherited":
        return 0.7
    return 0.95 if phrase.rule == "office_known" and not phrase.weak else 0.8
