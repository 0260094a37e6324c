"""Completes offices from what the article says elsewhere: a region, a ministry."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise, zip_longest

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices.phrase import Phrase, fill
from nlp_berita.places import Place, choose, dominant_regions, formal_name
from nlp_berita.reading import Reading
from nlp_berita.tables import Region

_JOINED = re.compile(r"\s(?:dan|serta|bersama|maupun)\s|,\s|/")
# Offices of a region that are often named without it, and their levels.
_LEVELS: dict[str, tuple[str, ...]] = {
    "pemda_prov": ("provinsi",),
    "pemda_kab": ("kabupaten",),
    "pemda_kota": ("kota",),
    "dprd": ("kabupaten", "kota", "provinsi"),
    "opd": ("kabupaten", "kota", "provinsi"),
    "sekretariat": ("kabupaten", "kota", "provinsi"),
    "komisi": ("kabupaten", "kota", "provinsi"),
}
_GOVERNMENTS = {"pemda_prov", "pemda_kab", "pemda_kota", "dprd", "opd", "sekretariat"}
_OF_COUNCIL = "Dewan Perwakilan Rakyat Daerah"
# Units of a ministry that are named one behind the other, it with the first alone.
_IN_A_ROW = ("Biro ", "Pusat ", "Direktorat ", "Deputi ", "Inspektorat ")
# Those that only ministries have, in an article about one.
_BUREAUS = ("Biro ", "Pusat Data dan Informasi")
# So far behind a unit, in characters, its own parent follows.
_NEAR = 16
_STOP = re.compile(r"[.!?][\s\"”]|\n")
_OF_MINISTRY = ("Direktorat Jenderal", "Inspektorat Jenderal", "Sekretariat Jenderal")
# A section of departments and courts just as well as of a secretariat.
_COMMON_SECTION = "Bagian Tata Usaha"


def place_of(region: Region) -> Place:
    """A region as a phrase that is printed nowhere."""
    return Place(0, 0, 0, formal_name(region), region.short_name, region.level, region.code)


class Regions:
    """The regions of an article, for the regional offices that leave theirs out."""

    def __init__(self, reading: Reading, lexicon: Lexicon, phrases: list[Phrase]) -> None:
        self._lexicon = lexicon
        self._reading = reading
        self._phrases = phrases
        self._dominant = dominant_regions(reading, lexicon)
        self._central = any(_is_ministry(phrase) for phrase in phrases)

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in self._reading.sentences]

    @cached_property
    def _printed(self) -> dict[int, list[Region]]:
        """Sentence → the regions that its offices print."""
        printed: dict[int, list[Region]] = {}
        for phrase in self._phrases:
            region = self._lexicon.region_by_code.get(phrase.region or "")
            if region is not None and phrase.group in _GOVERNMENTS:
                printed.setdefault(self._sentence(phrase), []).append(region)
        return printed

    def _sentence(self, phrase: Phrase) -> int:
        return bisect_right(self._ends, phrase.start)

    def _candidates(self, phrase: Phrase) -> Iterator[Region]:
        """Of the sentence, then of the article: spoken of, printed with an office."""
        yield from self._printed.get(self._sentence(phrase), ())
        yield from self._dominant.values()
        named = Counter(region for found in self._printed.values() for region in found)
        yield from (region for region, _ in named.most_common())

    def complete(self, phrase: Phrase) -> None:
        """Give "Pemkab" or "DPRD" the region of its sentence, or else that of the article."""
        department = phrase.group == "unit" and phrase.name.startswith("Dinas ")
        group = "opd" if department else phrase.group
        if phrase.name.startswith("Biro ") and phrase.kind == "ministry" and not phrase.placed:
            # A bureau where no ministry but a region is spoken of is the governor's.
            if self._dominant.get("provinsi") and not self._central:
                phrase.kind = "regional_unit"
            return
        levels = _LEVELS.get(group)
        if levels is None or phrase.placed:
            return
        if phrase.pattern is None and (group != "opd" or phrase.known):
            return
        levels = phrase.levels or levels
        for region in self._candidates(phrase):
            if region.level not in levels:
                continue
            # The towns of Jakarta have neither a council nor departments.
            if group in ("dprd", "opd", "komisi") and "Administrasi" in region.name:
                continue
            fill(phrase, place_of(region))
            phrase.rule = "office_inherited"
            return


def share_place(text: str, phrases: list[Phrase], lexicon: Lexicon) -> None:
    """Give joined offices the place printed once: "Pemkot dan Pemkab Bogor"."""
    for phrase, following in pairwise(phrases):
        region = lexicon.region_by_code.get(following.region or "")
        if phrase.pattern is None or phrase.placed or region is None:
            continue
        if _JOINED.fullmatch(text, phrase.end, following.start) is None:
            continue
        levels = phrase.levels or (region.level,)
        row = choose(lexicon.regions.get(region.short_name), levels)
        if row is not None and row.level in levels:
            fill(phrase, place_of(row))


def share_secretariat(text: str, phrases: list[Phrase]) -> None:
    """Give a Bagian the secretariat that another in its sentence prints.

    "Kabag Hukum Rina dan Kabag Umum Setda Garut Tono": both are of the Setda.
    """
    for row in (phrases, phrases[::-1]):
        host: Phrase | None = None
        for phrase in row:
            if not phrase.name.startswith("Bagian "):
                continue
            if phrase.placed:
                host = phrase if (phrase.parent or "").startswith("Sekretariat ") else None
            elif host is not None and phrase.name != _COMMON_SECTION:
                first, last = sorted((host, phrase), key=lambda office: office.start)
                if not _STOP.search(text, first.end, last.start):
                    _join(phrase, host.parent or "")
                    phrase.region = host.region


def complete_units(text: str, phrases: list[Phrase]) -> None:
    """Give a unit without a parent the office that the article names nearest before it."""
    regional = any(phrase.group == "dprd" or _OF_COUNCIL in phrase.name for phrase in phrases)
    ministry: Phrase | None = next((p for p in phrases if _is_ministry(p)), None)
    sole = len({phrase.name for phrase in phrases if _is_ministry(phrase)}) == 1 and not regional
    host: Phrase | None = None
    ministries = {p.within.name for p in phrases if p.within is not None and _is_ministry(p.within)}
    for phrase, following in zip_longest(phrases, phrases[1:]):
        if _is_ministry(phrase):
            ministry = phrase
        if phrase.placed:
            host = phrase
            continue
        # "Direktur [Sekolah Dasar], Direktorat Jenderal ...": its parent follows.
        has_own = following is not None and following.start < phrase.end + _NEAR
        if host is not None and not has_own and phrase.name.startswith(_IN_A_ROW):
            same_sentence = not _STOP.search(text, host.end, phrase.start)
            if same_sentence and host.parent in ministries:
                # "Karo Humas Kemenag Rina, [Karo Umum] Tono"
                _join(phrase, host.parent)
                continue
        if ministry is not None and sole and not has_own and _serves(phrase, ministry):
            _join(phrase, ministry.name)
        elif phrase.group == "komisi" and phrase.rule == "unit_open":
            council = "Dewan Perwakilan Daerah" if phrase.name.startswith("Komite") else "DPR"
            panel = regional and phrase.name.startswith("Panitia ")
            if phrase.name[-1] not in "ABCDEFG" and not panel:
                phrase.name, phrase.placed = f"{phrase.name} {council} RI", True
            elif regional:
                # "Komisi E": of the DPRD of which the article speaks.
                phrase.pattern = f"{phrase.name} {_OF_COUNCIL} {{R}}"
        elif ministry is not None and _belongs(phrase, ministry):
            _join(phrase, ministry.name)


def _join(unit: Phrase, parent: str) -> None:
    """Make a unit part of an office that is printed elsewhere."""
    unit.name, unit.parent = f"{unit.name} {parent}", parent
    unit.placed, unit.rule = True, "unit_inherited"


def _serves(unit: Phrase, ministry: Phrase) -> bool:
    """Whether a unit is one of the ministry that the article is about: a bureau, or of its field."""
    if unit.name.startswith(_BUREAUS):
        return True
    field = {word for word in ministry.name.split()[1:] if word[0].isupper()}
    return unit.name.startswith("Direktorat ") and not field.isdisjoint(unit.name.split()[2:])


def _belongs(unit: Phrase, ministry: Phrase) -> bool:
    """Whether the unit can be the ministry's: "Ditjen Pajak" is not that of any other ministry.

    The tables know the parent, but under one of its names: Kementerian Hukum (dan HAM).
    """
    if not unit.name.startswith(_OF_MINISTRY):
        return False
    return unit.parent is None or unit.parent.split()[:2] == ministry.name.split()[:2]


def _is_ministry(phrase: Phrase) -> bool:
    return phrase.name.startswith("Kementerian") and phrase.group in ("kementerian", "kemenko")
