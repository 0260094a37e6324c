"""hits and grammar → institutions."""

from __future__ import annotations

import re
from itertools import pairwise

from nlp_berita.lexicon import lexicon_of
from nlp_berita.naming import NameFinder
from nlp_berita.offices.brackets import defined_within
from nlp_berita.offices.completion import Regions, complete_units, share_place, share_secretariat
from nlp_berita.offices.grammar import OfficeGrammar
from nlp_berita.offices.institution import Institution
from nlp_berita.offices.phrase import Phrase, base_of
from nlp_berita.offices.roll import Roll
from nlp_berita.offices.screening import Screen, Screening
from nlp_berita.reading import Reading
from nlp_berita.spans import SpanIndex
from nlp_berita.tables import Tables, default_tables

# Offices whose class word a title such as "Kadis" or "Kalapas" holds.
_TITLED = {"opd", "vertikal"}
_MINISTRIES = {"kementerian", "kemenko"}
# Offices that are none in particular without their region.
_UNNAMED = {"dprd", "pemda_prov", "pemda_kab", "pemda_kota"}


_JOINED = re.compile(r",?\s(?:dan|serta|maupun|dan/atau)\s|,\s|/")
# Named by one word, they mean the body of the state where they stand among others.
_ENFORCERS = {"Kejaksaan Republik Indonesia", "Kepolisian Negara Republik Indonesia"}
_PROSECUTION, _ATTORNEY = "Kejaksaan Republik Indonesia", "Kejaksaan Agung"


class OfficeExtractor:
    """Finds the named state institutions of one article.

    >>> found = OfficeExtractor()(Reading("Rapat di Dinas Kesehatan Kota Bogor dan Kejari Jaksel."))
    >>> [office.name for office in found]
    ['Dinas Kesehatan Kota Bogor', 'Kejaksaan Negeri Jakarta Selatan']
    """

    def __init__(self, tables: Tables | None = None) -> None:
        tables = tables or default_tables()
        self.lexicon = lexicon_of(tables)
        self.grammar = OfficeGrammar(self.lexicon)
        self._screen = Screen(self.lexicon)
        self._unit_words = frozenset(self.lexicon.units.first_words)
        self._names = NameFinder(tables)

    def __call__(self, reading: Reading) -> list[Institution]:
        if "hits" not in reading.stages:
            reading.hits = self._names(reading)
        phrases = self._read(reading)
        self._take_definitions(reading.text, phrases)
        share_secretariat(reading.text, phrases)
        complete_units(reading.text, phrases)
        share_place(reading.text, phrases, self.lexicon)
        regions = Regions(reading, self.lexicon, phrases)
        strong = {phrase.name for phrase in phrases if not phrase.weak}
        roll = Roll(reading.text, set(self.lexicon.unit_words))
        listed = _listed(reading.text, phrases)
        for number, phrase in enumerate(phrases):
            if phrase.weak and phrase.name == _PROSECUTION and _ATTORNEY in strong:
                phrase.name = _ATTORNEY  # "Kejaksaan", where the article speaks of the Kejagung
            # A name that could mean something else counts once the office is named in full.
            known = phrase.placed or phrase.fused
            # "Pemerintah Daerah" is none in particular, whatever Pemerintah Kabupaten is named.
            known = known or (phrase.name in strong and phrase.group not in _UNNAMED)
            if not phrase.weak or known or number in listed or _stands_alone(phrase):
                if not roll.defines(phrase):
                    if not roll.knows(phrase):
                        regions.complete(phrase)
                    if phrase.pattern and phrase.group in _UNNAMED:
                        continue
                roll.add(phrase)
                if phrase.fused and phrase.within is not None:
                    # "Kabid [Humas [Polda Riau]]": read as "Kabid Humas" of the Polda as well.
                    roll.add(phrase.within)
        return roll.institutions

    def _read(self, reading: Reading) -> list[Phrase]:
        """The office phrases of the text, in order, not overlapping."""
        tokens = reading.words
        # The office in the citation of a regulation is its issuer.
        cited = SpanIndex((s, e, None) for r in reading.regulations for s, e, _ in r.mentions)
        screening = Screening(self._screen, reading)
        named = {tokens.at(hit.start) for hit in reading.hits if hit.table == "office"}
        units, firsts = self.lexicon.units, self._unit_words
        named.update(
            index
            for index in reading.openings(self.lexicon)
            if tokens.folded[index] in firsts
            and units.match_at(reading.text, tokens, index) is not None
        )
        phrases: list[Phrase] = []
        done = 0
        for index in sorted(named):
            start = tokens.starts[index]
            if index < done or cited.covers(start):
                continue
            phrase = self.grammar.read(reading, index)
            if phrase is None or not screening.admits(phrase, index):
                continue
            self._fuse(reading, phrase, index)
            phrases.append(phrase)
            done = phrase.stop
        return phrases

    def _take_definitions(self, text: str, phrases: list[Phrase]) -> None:
        """Read short forms as the article defines them, wherever it does: "Badan Pajak Daerah (BPD)".

        The tables know another office by "BPD", and no region tells the two apart.
        """
        defined: dict[str, str] = {}
        for phrase in phrases:
            found = defined_within(text, phrase) if phrase.rule == "unit_open" else None
            if found is not None and phrase.name.startswith(found[1]):
                defined.setdefault(*found)
        for phrase in phrases if defined else ():
            short = text[phrase.start : phrase.end].split()[0]
            long = defined.get(short, "")
            for entry in self.lexicon.offices.get(short) if long else ():
                base = base_of(entry.row.name)
                if phrase.name.startswith(base) and base != long:
                    phrase.name = phrase.name.replace(base, long, 1)
                    if phrase.pattern:
                        phrase.pattern = phrase.pattern.replace(base, long, 1)

    def _fuse(self, reading: Reading, phrase: Phrase, index: int) -> None:
        """Mark an office whose class word the title right before it holds: no mention of it."""
        tokens = reading.words
        if index == 0 or reading.text[tokens.ends[index - 1] : phrase.start] != " ":
            return
        if tokens.folded[index - 1] in self.lexicon.fused_titles:
            # "Kadis [Kominfo Sumut]": the title holds the class word of a known office.
            phrase.fused |= phrase.group in _TITLED
        elif tokens.folded[index - 1] == "menteri" and phrase.group in _MINISTRIES:
            # "Menteri [ATR/BPN]" is a title, as "Mendagri" is.
            phrase.fused, phrase.within = True, None


def _listed(text: str, phrases: list[Phrase]) -> set[int]:
    """Which weak names stand beside an office beyond doubt: "KPK dan [Kejaksaan]"."""
    found: set[int] = set()
    for number, (left, right) in enumerate(pairwise(phrases)):
        weak = left if left.weak else right
        joined = left.weak != right.weak and _JOINED.fullmatch(text, left.end, right.start)
        if joined and weak.name in _ENFORCERS:
            found.add(number if left.weak else number + 1)
    return found


def _stands_alone(phrase: Phrase) -> bool:
    """Whether an open unit is long enough to be no ordinary phrase."""
    return phrase.rule == "unit_open" and len(phrase.name.split()) > 3
