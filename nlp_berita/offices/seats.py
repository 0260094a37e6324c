"""Reads what completes the name of an office: its region, or a seat that no table knows.

"DPRD [Garut]", "Lapas Kelas IIB [Tirtasari]"; in "Ketua DPRD [Provinsi] Rina" the level alone.
"""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices.phrase import Phrase, base_of
from nlp_berita.places import LEVEL_WORDS, Place, PlaceReader, name_run
from nlp_berita.reading import Reading
from nlp_berita.words import Word

# "Lapas Kelas IIB [Tirtasari]": only the seat can follow.
_CLASSED = re.compile(r"Ke?las [IVX]{1,3}\s?[AB]?(?: TPI| Khusus| Non TPI)?$")
_PLACE_GROUPS = {"polri", "kejaksaan", "pengadilan", "tni", "vertikal", "rs", "upt", "bumd"}
# "Polres Pelabuhan Tanjung Perak": the seat is a place with its class word.
_SITES = {"pelabuhan", "bandara", "kawasan", "kepulauan"}
# "Polres Cup", "Pemkab FC": an event or a team.
EVENT_WORDS = {"cup", "fc", "united", "xi", "award", "run"}
_NO_PLACES = {*EVENT_WORDS, "dapil"}
# Groups of which there is one in the state: no region completes their names.
NATIONAL = {"kementerian", "kemenko", "lembaga_negara", "dpr"}
# Levels at which councils and departments may leave out which region is theirs.
_GOVERNED = {"provinsi": "Provinsi", "kabupaten": "Kabupaten", "kota": "Kota"}
_GOVERNING = {"dprd", "opd", "sekretariat"}


class SeatReader:
    """Reads the seats of offices."""

    def __init__(self, lexicon: Lexicon, places: PlaceReader) -> None:
        self._lexicon = lexicon
        self._places = places

    def admits(self, phrase: Phrase, word: Word) -> bool:
        """Whether a region may complete the name: not that of a ministry or a council."""
        return (
            phrase.pattern is not None
            or phrase.branch is not None
            or not phrase.known
            or (word.folded in LEVEL_WORDS and phrase.group not in NATIONAL)
        )

    def read(self, reading: Reading, phrase: Phrase, index: int) -> Place | None:
        """The region or the seat at a word, None where neither completes the name."""
        text, tokens = reading.text, reading.words
        levels = LEVEL_WORDS.get(tokens.folded[index])
        if not _NO_PLACES.isdisjoint(tokens.folded[index : index + (2 if levels else 1)]):
            return None
        region = self._lexicon.regions.match_at(text, tokens, index)
        if levels and region is None and self._names_person(reading, index + 1, levels[0]):
            return None  # "Anggota DPRD Provinsi [Rina Lestari]"
        named = reading.begins_name(tokens.starts[index])
        if named and region is None:
            return None
        admitted = phrase.levels
        place = self._places.read(text, tokens, index, admitted)
        # A name that several regions bear has no level: any may be the seat.
        if place is not None and (not admitted or place.level is None or place.level in admitted):
            return place
        seated = _CLASSED.search(phrase.name) is not None
        if not seated and (phrase.group not in _PLACE_GROUPS or not phrase.pattern or phrase.weak):
            return place
        start = tokens.starts[index]
        if text[start : tokens.ends[index]].isupper() and reading.named("office", start):
            return place  # "Kantor Pertanahan [BPN] Kota Bekasi"
        if text[start - 1] == "\n" and not any(reading.entities_in(start, start + 1)):
            # "Dokter tiap Lapas\nTak hanya itu": the next line begins with a word of its own.
            return place
        if region is not None and named:
            # "PN Stabat As'ad": the tagger drew the place into the name.
            stop = index + region.size
        else:
            stop = name_run(text, tokens, index, limit=3 if tokens.folded[index] in _SITES else 2)
        while stop > index and any(
            tokens.folded[at] in self._lexicon.styles
            or self._is_balinese(reading, at)
            or (reading.begins_name(tokens.starts[at]) and (at > index or region is None))
            for at in range(index, stop)
        ):
            stop -= 1
        if stop == index:
            return None
        printed = text[tokens.starts[index] : tokens.ends[stop - 1]]
        return Place(
            tokens.starts[index], tokens.ends[stop - 1], stop, printed, printed, None, None
        )

    def take_level(self, reading: Reading, phrase: Phrase, index: int) -> bool:
        """Give the office its level where only that is printed before somebody's name."""
        text, tokens = reading.text, reading.words
        levels = LEVEL_WORDS.get(tokens.folded[index], ("",))
        level = _GOVERNED.get(levels[0])
        row = phrase.branch
        pattern = row.name if row is not None else phrase.pattern
        group = row.group if row is not None else phrase.group
        if level is None or pattern is None or group not in _GOVERNING:
            return False
        following = index + 1
        if (
            text[tokens.starts[index]].islower()
            or following >= len(tokens)
            or text[tokens.ends[index] : tokens.starts[following]] not in (" ", ", ")
            or not (
                tokens.folded[following] == "dapil"
                or self._names_person(reading, following, levels[0])
            )
        ):
            return False
        phrase.name = phrase.pattern = f"{base_of(pattern)} {level} {{R}}"
        phrase.group, phrase.branch, phrase.weak = group, None, False
        return True

    def _names_person(self, reading: Reading, index: int, level: str) -> bool:
        """Whether a person's name begins at the word behind a level, and no region's at it."""
        text, tokens = reading.text, reading.words
        if index >= len(tokens) or not reading.begins_name(tokens.starts[index]):
            return False
        region = self._lexicon.regions.match_at(text, tokens, index)
        return region is None or not any(row.level == level for row in region.values)

    def _is_balinese(self, reading: Reading, index: int) -> bool:
        """Whether an "I" begins a name: "Ketua PN I Made Rudi"."""
        tokens = reading.words
        if tokens.folded[index] != "i" or index + 1 >= len(tokens):
            return False
        following = reading.text[tokens.starts[index + 1] : tokens.ends[index + 1]]
        return following in self._lexicon.given_names
