"""hits and grammar → institutions."""

from __future__ import annotations

import re
from itertools import pairwise

from nlp_berita.lexicon import lexicon_of
from nlp_berita.naming import NameFinder
from nlp_berita.offices.grammar import EVENT_WORDS, OfficeGrammar
from nlp_berita.offices.institution import Institution
from nlp_berita.offices.phrase import Phrase, fill
from nlp_berita.offices.roll import Roll
from nlp_berita.places import Place, choose, dominant_regions, formal_name
from nlp_berita.reading import Reading
from nlp_berita.spans import SpanIndex
from nlp_berita.tables import Region, Tables, default_tables

# Kinds of institution that are no state office.
_PRIVATE = {"ormas", "partai", "swasta", "asing", "kampus", "generik", "fraksi", "forum", "sekolah"}
_SKIPPED = _PRIVATE | {"gedung", "rs", "kecamatan", "kelurahan", "desa", "bumn", "bumd"}
_BUILDING = re.compile(
    r"(?:Gedung|Jalan|Jl\.?|Stadion|Lapangan|Aula|RSUD|RS|Masjid|Taman|Pasar|Piala)\s$"
)
# Behind a title a bare class word or short form is the field of the post.
_TITLE_BEFORE = re.compile(
    r"(?:Menko|Menteri(?: Koordinator)?(?: \([^()\n]{2,20}\))?|Wamen\w*|(?:Staf (?:Ahli|Khusus)|Deputi|Asisten|Juru Bicara)[^,.\n]{0,40})\s$"
)
_COMPANY = re.compile(r"(?:Direktur|Dirut|Utama|Komisaris|Bos|perusahaan|pemilik)\s$")
# Offices whose class word a title such as "Kadis" or "Kalapas" holds.
_TITLED = {"opd", "vertikal"}
_JOINED = re.compile(r"\s(?:dan|serta|bersama|maupun)\s|,\s|/")
_COMPOUND = re.compile(r"-[A-Z]")
_NEXT = re.compile(r"\s(\w+)")
# Offices of a region that are often named without it.
_INHERIT = {"pemda_prov": "provinsi", "pemda_kab": "kabupaten", "pemda_kota": "kota"}


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
        self._names = NameFinder(tables)

    def __call__(self, reading: Reading) -> list[Institution]:
        if "hits" not in reading.stages:
            reading.hits = self._names(reading)
        phrases = self._read(reading)
        complete_units(phrases)
        self._share(reading.text, phrases)
        regions = dominant_regions(reading, self.lexicon)
        strong = {phrase.name for phrase in phrases if not phrase.weak}
        roll = Roll(reading.text, set(self.lexicon.unit_words))
        for phrase in phrases:
            # A name that could mean something else counts once the office is named in full.
            known = phrase.placed or phrase.name in strong or phrase.fused
            if not phrase.weak or known or _stands_alone(phrase):
                if not roll.defines(phrase):
                    inherit(phrase, regions)
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
        # "Menteri Koordinator Bidang ..." is a title of its own, its "Bidang" no unit.
        posts = SpanIndex(
            (hit.start, hit.end, None)
            for hit in reading.hits
            if hit.table == "position"
            and " bidang " in reading.text[hit.start : hit.end].casefold()
        )
        named = {tokens.at(hit.start) for hit in reading.hits if hit.table == "office"}
        units = self.lexicon.units
        named.update(
            index
            for index in tokens.among(units.first_words)
            if units.may_begin(reading.text, tokens, index)
        )
        phrases: list[Phrase] = []
        done = 0
        for index in sorted(named):
            word = tokens[index]
            if index < done or cited.covers(word.start):
                continue
            phrase = self.grammar.read(reading, index)
            if phrase is None or not self._accept(reading, phrase, index, posts):
                continue
            if index and tokens[index - 1].folded in self.lexicon.fused_titles:
                # "Kadis [Kominfo Sumut]": the title holds the class word of a known office.
                phrase.fused |= phrase.group in _TITLED and (
                    reading.text[tokens[index - 1].end : word.start] == " "
                )
            phrases.append(phrase)
            done = phrase.stop
        return phrases

    def _share(self, text: str, phrases: list[Phrase]) -> None:
        """Give joined offices the place printed once: "Pemkot dan Pemkab Bogor"."""
        for phrase, following in pairwise(phrases):
            region = self.lexicon.region_by_code.get(following.region or "")
            if phrase.pattern is None or phrase.placed or region is None:
                continue
            if _JOINED.fullmatch(text, phrase.end, following.start) is None:
                continue
            levels = phrase.levels or (region.level,)
            row = choose(self.lexicon.regions.get(region.short_name), levels)
            if row is not None and row.level in levels:
                fill(phrase, Place(0, 0, 0, formal_name(row), row.short_name, row.level, row.code))

    def _accept(self, reading: Reading, phrase: Phrase, index: int, posts: SpanIndex[None]) -> bool:
        text = reading.text
        if phrase.group in _SKIPPED or not text[phrase.start].isupper():
            return False
        # "Menko Polhukam", "Menteri Koordinator Bidang ...": part of a title, no institution.
        inside = any(
            start < phrase.start
            for start, _, _ in posts.overlapping(phrase.start, phrase.start + 1)
        )
        bare = not phrase.placed or text.startswith("Bidang", phrase.start)
        if (
            phrase.weak
            and bare
            and (inside or _TITLE_BEFORE.search(text, max(0, phrase.start - 60), phrase.start))
        ):
            return False
        # "Mayjen TNI" is a rank.
        ranked = index > 0 and reading.words[index - 1].folded in self.lexicon.rank_words
        if ranked and phrase.name == "Tentara Nasional Indonesia":
            return False
        # "PT Makassar Tene", "Direktur PT Medan ...": a company, no Pengadilan Tinggi.
        if (
            phrase.group == "pengadilan"
            and phrase.weak
            and _COMPANY.search(text, max(0, phrase.start - 14), phrase.start)
        ):
            return False
        # "KUA-PPAS" is a paper.
        if phrase.pattern and not phrase.placed and _COMPOUND.match(text, phrase.end):
            return False
        following = _NEXT.match(text, phrase.end)
        if following and phrase.group == "pengadilan" and phrase.weak and following[1].istitle():
            return False
        if following and following[1].casefold() in EVENT_WORDS:
            return False
        return not _BUILDING.search(text, max(0, phrase.start - 12), phrase.start)


def inherit(phrase: Phrase, regions: dict[str, Region]) -> None:
    """Give "Pemkab" or "DPRD" the region that the article speaks of."""
    level = _INHERIT.get(phrase.group)
    if phrase.pattern is None:
        return
    if level is None and phrase.group not in ("dprd", "opd", "sekretariat"):
        return
    for candidate in [level] if level else ["kabupaten", "kota", "provinsi"]:
        row = regions.get(candidate)
        if row is not None:
            place = Place(0, 0, 0, formal_name(row), row.short_name, row.level, row.code)
            fill(phrase, place)
            phrase.rule = "office_inherited"
            return


def complete_units(phrases: list[Phrase]) -> None:
    """Give a unit without a parent the office that the article names nearest before it."""
    ministry: Phrase | None = next((p for p in phrases if _is_ministry(p)), None)
    for phrase in phrases:
        if _is_ministry(phrase):
            ministry = phrase
        if phrase.placed:
            continue
        if phrase.group == "komisi" and phrase.rule == "unit_open":
            council = "Dewan Perwakilan Daerah" if phrase.name.startswith("Komite") else "DPR"
            if phrase.name[-1] not in "ABCDEFG":
                phrase.name, phrase.placed = f"{phrase.name} {council} RI", True
        elif ministry is not None and _belongs(phrase, ministry):
            phrase.name = f"{phrase.name} {ministry.name}"
            phrase.parent, phrase.placed = ministry.name, True
            phrase.rule = "unit_inherited"


def _belongs(unit: Phrase, ministry: Phrase) -> bool:
    """Whether the unit can be the ministry's: "Ditjen Pajak" is not that of any other ministry.

    The tables know the parent, but under one of its names: Kementerian Hukum (dan HAM).
    """
    if not unit.name.startswith(_OF_MINISTRY):
        return False
    return unit.parent is None or unit.parent.split()[:2] == ministry.name.split()[:2]


_OF_MINISTRY = ("Direktorat Jenderal", "Inspektorat Jenderal", "Sekretariat Jenderal")


def _is_ministry(phrase: Phrase) -> bool:
    return phrase.name.startswith("Kementerian") and phrase.group in ("kementerian", "kemenko")


def _stands_alone(phrase: Phrase) -> bool:
    """Whether an open unit is long enough to be no ordinary phrase."""
    return phrase.rule == "unit_open" and len(phrase.name.split()) > 3
