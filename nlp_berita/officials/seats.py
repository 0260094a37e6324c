"""Reads the place behind a title: a branch of its office, a region, a village, a police seat."""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices import Institution, base_of
from nlp_berita.officials.affixes import Affixes
from nlp_berita.officials.borders import Borders
from nlp_berita.officials.title import Title
from nlp_berita.places import LEVEL_WORDS, VILLAGE_WORDS, Place, PlaceReader
from nlp_berita.reading import Reading
from nlp_berita.spans import SpanIndex
from nlp_berita.tables import Region, Tables

_VILLAGE = re.compile(r"(?:Desa|Kelurahan|Nagari|Kampung|Gampong|Dusun|Negeri)\b")
_NAMED_AFTER = re.compile(
    r"(?:(?:[Dd]r|[Pp]rof|[Ii]r)\.\s?)+[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,4}(?=,\s[A-Zdpi])"
)
_DOCTOR = re.compile(r"(?:[Dd]r|[Pp]rof|[Ii]r|KH|H)\b\.?\s")
_NEW = re.compile(r" yang (?:baru|lama),")
# Class words of places; "Kota" begins the name of a district as well.
_CLASS_WORDS = {*LEVEL_WORDS, *VILLAGE_WORDS} - {"kota"}
# Class words that begin the names of other places.
_NAMES = {"kampung", "dusun"}
# So many bigger places are printed behind one.
_PLACES = 3

Offices = SpanIndex[Institution]


class SeatReader:
    """Reads where a post is held, for titles that leave it open."""

    def __init__(self, tables: Tables, lexicon: Lexicon, places: PlaceReader) -> None:
        self.lexicon = lexicon
        self.places = places
        self.affixes = Affixes(tables)
        self.borders = Borders(tables, lexicon)
        self._place_words = {
            word for row in tables.rows(Region) for word in row.short_name.casefold().split()
        }

    def read(self, reading: Reading, title: Title, index: int, offices: Offices) -> None:
        """Settle the title's office with the place at word `index`."""
        pattern = title.open_office or ""
        if title.in_village:
            self._district(reading, title, index, offices)
            return
        if self._known_branch(reading, title, index):
            return
        hospital = pattern.startswith("Rumah Sakit") and self._hospital(reading, title, index)
        if hospital:
            return
        named_after = _NAMED_AFTER.match(reading.text, reading.words.starts[index])
        if named_after and pattern.startswith("Rumah Sakit"):
            # "RSUD dr. Soedirman Kebumen, dr. Ratna": a house that bears a person's name.
            title.settle(f"{base_of(pattern)} {named_after[0]}", named_after.end())
            return
        if reading.words.folded[index] in self.lexicon.styles:
            return  # "Kasipidsus Drs. Rudi"
        place: Place | None = None
        local = pattern.endswith("{U}") and not pattern.startswith("Kementerian")
        if _VILLAGE.match(pattern) or local:
            place = self.printed_place(reading, index)
            if local and place is not None:
                # "Kepala Bidang Humas": no place but the field, in short.
                field = self.lexicon.unit_words.get(place.printed.casefold(), place.name)
                place = place._replace(name=field)
        if place is None:
            place = self.places.read(reading.text, reading.words, index, title.levels)
            named = reading.names.starting(reading.words.starts[index])
            drawn = named is not None and (
                place is None or self._belongs_to_name(reading.text, place, named[1])
            )
            if drawn:
                return
            if named is None and place is None and title.takes_seat:
                place = self.printed_place(reading, index)
        levels = title.levels
        if place is not None and (not levels or place.level in levels or place.code is None):
            title.serve(place, place.end)

    def _hospital(self, reading: Reading, title: Title, index: int) -> bool:
        """ "RSUD dr. Soedirman Kebumen": a house that bears a person's name, up to its region."""
        text, tokens = reading.text, reading.words
        if _DOCTOR.match(text, tokens.starts[index]) is None:
            return False
        for at in range(index + 1, min(index + 6, len(tokens))):
            gap = text[tokens.ends[at - 1] : tokens.starts[at]]
            if gap not in (" ", ". ") or not text[tokens.starts[at]].isupper():
                return False
            place = self.places.read(text, tokens, at) if at > index + 1 else None
            if place is not None and place.level != "kecamatan":
                printed = text[tokens.starts[index] : place.end]
                title.settle(f"{base_of(title.open_office or '')} {printed}", place.end, place.code)
                return True
        return False

    def _district(self, reading: Reading, title: Title, index: int, offices: Offices) -> None:
        """The village or district of its head, or of its police and army post."""
        text, tokens = reading.text, reading.words
        if self.lexicon.positions.match_at(text, tokens, index) is not None:
            return
        base, word = base_of(title.open_office or "").casefold(), tokens.folded[index]
        prefix = ""
        if text[tokens.starts[index]].isupper() and (base == word or word in _CLASS_WORDS - _NAMES):
            # "Kades Desa Tirtasari", "Keuchik Gampong Meunasah", but "Lurah [Kampung Rawa]"
            if base == "dusun" and word != base:
                # "Kadus III Desa Tirtasari"
                prefix = text[title.end + 1 : tokens.ends[index]] + " "
            index += 1
            if index >= len(tokens) or text[tokens.ends[index - 1] : tokens.starts[index]] != " ":
                return
        border = self.borders.read(reading, index)
        if border.stop == index:
            return
        place = self.places.read(text, tokens, index, title.levels)
        if place is None or place.end != border.end or place.level not in title.levels:
            printed = prefix + text[border.start : border.end]
            place = Place(border.start, border.end, border.stop, printed, printed, None, None)
        title.serve(place, self._whole(reading, tokens.ends[border.stop - 1], offices))

    def _whole(self, reading: Reading, end: int, offices: Offices) -> int:
        """Where the title ends that prints more than its place: "Kecamatan X Kabupaten Y"."""
        text, tokens = reading.text, reading.words
        for _ in range(_PLACES):
            index = tokens.at(end)
            if index >= len(tokens) or text[end : tokens.starts[index]] != " ":
                break
            office = offices.starting(tokens.starts[index])
            named = [h.end for h in reading.hits_at(tokens.starts[index]) if h.table == "office"]
            if office is not None or named:
                end = office[1] if office is not None else max(named)
                continue
            place = None
            if tokens.folded[index] in _CLASS_WORDS or tokens.folded[index] == "kota":
                place = self.places.read(text, tokens, index)
            if place is None:
                break
            end = place.end
        return end

    def _belongs_to_name(self, text: str, place: Place, end: int) -> bool:
        """Whether a region that the tagger drew into a name, up to `end`, is part of the name.

        Behind a title hardly ever: "Camat Cibatu Rina" and "Sekda Dharmasraya, Rudi". But persons
        are called Bima too.
        """
        if end <= place.end or self.affixes.strips(text, place.end + 1) > place.end + 1:
            return end < place.end  # "Wakil Bupati Bima H. Rudi"
        return place.printed in self.lexicon.given_names

    def _known_branch(self, reading: Reading, title: Title, index: int) -> bool:
        """A branch that the tables name although it is no region: Kapolda Metro Jaya."""
        text, tokens = reading.text, reading.words
        base = base_of(title.open_office or "")
        if base.startswith("Pemerintah"):
            return False
        for size in (3, 2, 1):
            stop = index + size
            if stop <= len(tokens) and text[tokens.starts[index]].isupper():
                printed = text[tokens.starts[index] : tokens.ends[stop - 1]]
                rows = [entry.row for entry in self.lexicon.offices.get(f"{base} {printed}")]
                if rows and "{" not in rows[0].name:
                    title.settle(rows[0].name, tokens.ends[stop - 1], rows[0].region)
                    return True
        return False

    def _is_seen(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the tagger sees a place of just these words."""
        return any(
            entity.label == "LOC" and (entity.start, entity.end) == (start, end)
            for entity in reading.entities_in(start, end)
        )

    def _is_verb(self, reading: Reading, index: int) -> bool:
        """Whether a word is the verb of a headline: "Pangdam Jaya [Pastikan]"."""
        word = reading.words.folded[index]
        return len(word) > 6 and word.endswith("kan") and word not in self._place_words

    def printed_place(self, reading: Reading, index: int) -> Place | None:
        """A place that no table knows: the village of its head, the seat of a police unit.

        One or two capitalised words before a comma, a rank or a name that the tagger sees; where
        nothing follows them they are the person's name.
        """
        text, tokens = reading.text, reading.words
        if self.lexicon.positions.match_at(text, tokens, index) is not None:
            return None
        stop = index
        while stop < len(tokens) and stop - index < 3:
            word = tokens[stop]
            gap = text[tokens.ends[stop - 1] : word.start]
            ranked = word.folded in self.lexicon.styles
            if stop > index and (
                gap == ", "
                or _NEW.match(text, tokens.ends[stop - 1])
                or ranked
                or reading.begins_name(word.start)
                or self._is_verb(reading, stop)
            ):
                break
            if not text[word.start].isupper() or ranked or (stop > index and gap != " "):
                if self._is_seen(reading, tokens.starts[index], tokens.ends[stop - 1]):
                    break
                return None
            stop += 1
        if stop in (index, len(tokens)):
            return None
        printed = text[tokens.starts[index] : tokens.ends[stop - 1]]
        return Place(
            tokens.starts[index], tokens.ends[stop - 1], stop, printed, printed, None, None
        )
