"""How far the name of a unit runs behind its class word.

Over the words that such names are made of; over any words up to its parent, an abbreviation of
them in a bracket, or the name of a person.
"""

from __future__ import annotations

import re

from nlp_berita.bearer import Bearer
from nlp_berita.lexicon import Lexicon
from nlp_berita.offices.phrase import base_of
from nlp_berita.places import LEVEL_WORDS, PlaceReader
from nlp_berita.reading import Reading
from nlp_berita.words import Word

_NUMBERED = re.compile(r"[IVX]{1,5}[AB]?|[A-G]|\d{1,2}")
LINKS = {"dan", "serta", "bidang"}
# Class words whose units may be named by any words, up to a person's name.
_UP_TO_NAMES = {
    *("Badan", "Bagian", "Balai", "Balai Besar", "Bidang", "Biro", "Deputi Bidang", "Dinas"),
    *("Direktorat", "Direktorat Jenderal", "Inspektorat", "Seksi", "Sentra", "Subbagian"),
    *(
        "Satuan Tugas",
        "Subbidang",
        "Subdirektorat",
        "Suku Badan",
        "Suku Dinas",
        "Unit Pelaksana Teknis",
    ),
    "Unit Pelaksana Teknis Daerah",
}
# Class words that only the state uses: unknown words before a bracket are of their names.
_STATE_HEADS = {
    *("Badan", "Dinas", "Direktorat", "Direktorat Jenderal", "Gugus Tugas", "Inspektorat"),
    *("Kementerian", "Satuan Tugas"),
}
# What begins something else behind a link: another office, a regulation.
_OTHERS = _STATE_HEADS | {"Keputusan", "Peraturan", "Undang-Undang"}
# Class words of units that begin an office of their own behind ", dan".
_UNITS = {"Balai", "Bidang", "Kantor", "Pusat", "Seksi", "Unit"}
# Words that a name follows: "Balai Taman Nasional Gunung [Ciremai]".
_SITES = {"gunung", "pulau", "teluk", "bukit", "tanjung", "ujung"}
_LONGEST = 14
_FURTHEST = 12
# What follows is no state office but a company, a party, a foundation.
PRIVATE_WORDS = frozenset(
    "cv dpc dpd dpp dpw firma institut partai pt tbk ud universitas yayasan".split()
)


class RunReader:
    """Reads the runs of words that name units."""

    def __init__(self, lexicon: Lexicon, places: PlaceReader) -> None:
        self.lexicon = lexicon
        self.places = places
        self._bearer = Bearer(lexicon)

    def words(self, reading: Reading, begin: int, head: str, strict: bool) -> int:
        """The word after a run of unit words; links only between two of them."""
        text, tokens = reading.text, reading.words
        stop = index = begin
        while index < len(tokens) and index - begin < _LONGEST:
            word = tokens[index]
            gap = text[tokens.ends[index - 1] : word.start]
            if gap not in (" ", ", ", "-", "/", " & ", "\n") or (gap == ", " and index == begin):
                break
            if word.folded in LINKS and index > begin and gap in (" ", ", "):
                index += 1
                continue
            known = word.folded in self.lexicon.unit_vocabulary
            if (word.folded in PRIVATE_WORDS and not known) or text[word.start : word.end] == head:
                # "Divisi Hukum PT ...", "Badan A dan Badan B"
                break
            site = index > begin and gap == " " and tokens.folded[index - 1] in _SITES
            named = reading.begins_name(word.start) and not site
            if not text[word.start].isupper() or named:
                break
            printed = text[word.start : word.end]
            paired = index > begin and gap == " " and self._pairs(reading, index)
            if printed == "RI" or (
                index > begin and not paired and self._starts_parent(reading, index)
            ):
                break
            if word.folded in LEVEL_WORDS and self._names_after(reading, word.end):
                break  # "Kepala Dinas PU Provinsi [Rina Lestari]"
            linked = index > begin + 1 and tokens.folded[index - 1] in LINKS
            if linked and text[word.start : word.end] in _OTHERS:
                # "Kementerian Agama dan Badan Nasional ...": another office, known or not.
                break
            if linked and printed in _UNITS and text[tokens.ends[index - 2]] == ",":
                break  # "Kementerian Kesehatan, dan Pusat Oseanografi ..."
            # "Kelas I TPI": after a number a code belongs to the unit even behind a title word.
            after_number = index > begin and has_number(text, tokens[index - 1])
            code = len(printed) > 1 and printed.isupper() and gap != ", "
            code = code and (not strict or after_number)
            numbered = index > begin and has_number(text, word)
            if printed == "I" and index + 1 < len(tokens):
                # "Badan Kepegawaian Daerah I Made Rudi"
                following = text[tokens.starts[index + 1] : tokens.ends[index + 1]]
                numbered = numbered and following not in self.lexicon.given_names
            if not (known or paired or numbered or code or site):
                break
            if gap == ", " and not self._enumerates(reading, index):
                break
            index += 1
            stop = index
        return stop

    def to_parent(self, reading: Reading, begin: int, head: str) -> int:
        """The word where a parent office begins, when only a unit's name can stand before it.

        A comma must be one of a list that a link closes. A bracket with the abbreviation of the
        words before it ends the name as well.
        """
        text, tokens = reading.text, reading.words
        listed = False
        for index in range(begin, min(begin + _FURTHEST, len(tokens))):
            word = tokens[index]
            if index > begin:
                gap = text[tokens.ends[index - 1] : word.start]
                linked = tokens.folded[index - 1] in LINKS
                if gap == " (" and not listed and not linked and head in _STATE_HEADS:
                    # Of the class word and all, or of the name alone: "Satgas X Y (XY)".
                    last = tokens.ends[index - 1]
                    spelt = text.startswith(")", word.end) and any(
                        abbreviates(text[word.start : word.end], text[tokens.starts[first] : last])
                        for first in (begin - 1, begin)
                    )
                    return index if spelt else begin
                if gap not in (" ", ", ", " & "):
                    break
                if (linked or gap == ", ") and text[word.start : word.end] == head:
                    break  # "Bagian Hukum, Bagian Umum dan ...": each a unit of its own
                listed = (listed or gap == ", ") and word.folded not in LINKS
                if self.is_office(reading, index, with_open=True):
                    return begin if linked or listed else index
                if (linked or gap == ", ") and self._is_post(reading, index):
                    break
                if word.folded in LEVEL_WORDS:
                    # "Dinas Perhubunggan Kota Salatiga": a region ends the name, however spelt.
                    region = self.places.read(text, tokens, index)
                    known = region is not None and region.code is not None
                    return index if known and not linked and not listed else begin
            if reading.begins_name(word.start) or word.folded in PRIVATE_WORDS:
                break
            if not text[word.start].isupper() and word.folded not in LINKS:
                break
        return begin

    def to_name(self, reading: Reading, begin: int, head: str) -> int:
        """The word where a person's name or a rank begins, with only a unit's name before it.

        "Direktur Jenderal [Diplomasi, Promosi, dan Kerja Sama Kebudayaan] Rina Lestari": the
        tagger tells where the name begins. A region before it ends the unit's name as well.
        """
        text, tokens = reading.text, reading.words
        if head not in _UP_TO_NAMES or not reading.entities:
            return begin
        listed = linked = False
        if reading.named("region", tokens.starts[begin]) or self.is_office(
            reading, begin, with_open=True
        ):
            return begin
        for index in range(begin, min(begin + _LONGEST, len(tokens))):
            word = tokens[index]
            named = self._bearer.begins(reading, index)
            if index > begin:
                gap = text[tokens.ends[index - 1] : word.start]
                if named and gap in (" ", ", ") and not linked:
                    whole = not listed or gap == " "
                    return index if whole and not self._bearer.is_cut(reading, index) else begin
                if gap not in (" ", ", ", " & ", "-", "/"):
                    break
                if self.is_office(reading, index, with_open=True):
                    break
                if not linked and not listed and gap == " ":
                    place = self.places.read(text, tokens, index)
                    if place is not None and place.code is not None:
                        sure = head != "Direktorat"
                        return index if sure and self._names_after(reading, place.end) else begin
                listed = (listed or gap == ", ") and word.folded not in LINKS
            linked = word.folded in LINKS
            if named or word.folded in PRIVATE_WORDS or text[word.start : word.end] == head:
                break
            if not (text[word.start].isupper() or (linked and index > begin)):
                break
            if self._is_post(reading, index):
                break
        return begin

    def _names_after(self, reading: Reading, end: int) -> bool:
        """Whether a name follows, right here or behind a comma."""
        at = end + (2 if reading.text.startswith(", ", end) else 1)
        index = reading.words.at(at)
        here = index < len(reading.words) and reading.words.starts[index] == at
        return here and self._bearer.begins(reading, index)

    def is_closed(self, reading: Reading, stop: int) -> bool:
        """Whether the run ended because no further capitalised word or list item follows."""
        text, tokens = reading.text, reading.words
        if stop >= len(tokens):
            return True
        gap = text[tokens.ends[stop - 1] : tokens.starts[stop]]
        if gap == " ":
            return not (text[tokens.starts[stop]].isupper() or tokens.folded[stop] in LINKS)
        return gap not in (", ", " (") or not text[tokens.starts[stop]].isupper()

    def _pairs(self, reading: Reading, index: int) -> bool:
        """Whether a word goes on with the one before it as in a name of the tables: "Daya Air"."""
        folded = reading.words.folded
        paired = (folded[index - 1], folded[index]) in self.lexicon.unit_pairs
        return paired and not self.is_office(reading, index, with_open=True)

    def _enumerates(self, reading: Reading, index: int) -> bool:
        """Whether a comma stands in a list of unit words that ends with "dan"."""
        for word in reading.words[index : index + 8]:
            if word.folded in ("dan", "serta"):
                return True
            if word.folded not in self.lexicon.unit_vocabulary:
                return False
        return False

    def _starts_parent(self, reading: Reading, index: int) -> bool:
        if self.is_office(reading, index, with_open=True):
            return True
        place = self.places.read(reading.text, reading.words, index)
        return place is not None and (
            reading.words[index].folded not in self.lexicon.unit_vocabulary
        )

    def _is_post(self, reading: Reading, index: int) -> bool:
        """Whether the title of somebody begins here: "..., Kepala Dinas"."""
        post = self.lexicon.positions.match_at(reading.text, reading.words, index)
        return post is not None and not all(name.weak for name in post.values)

    def is_office(
        self, reading: Reading, index: int, *, with_open: bool = False, by_task: bool = False
    ) -> bool:
        """Whether a known office is named here; a Dinas `by_task` without its class word too."""
        if not reading.named("office", reading.words.starts[index]):
            return False
        known = self.lexicon.offices.match_at(reading.text, reading.words, index)
        if known is None:
            return False
        # "Dinas Pekerjaan Umum [Bina Marga] dan Tata Ruang"
        task = f" {reading.text[known.start : known.end]}"
        return not all(
            entry.weak
            or (entry.open and not with_open)
            or (not by_task and entry.row.group == "opd" and base_of(entry.row.name).endswith(task))
            for entry in known.values
        )


def abbreviates(short: str, name: str) -> bool:
    """Whether a short form begins like the name and takes its letters in their order.

    >>> abbreviates("Bakohumas", "Badan Koordinasi Hubungan Masyarakat"), abbreviates("KPU", "Kota")
    (True, False)
    """
    letters = iter(name.casefold())
    return short[:1] == name[:1] and all(letter in letters for letter in short.casefold())


def is_number(printed: str) -> bool:
    """Whether it numbers a unit.

    >>> is_number("IV"), is_number("12"), is_number("Umum")
    (True, True, False)
    """
    return _NUMBERED.fullmatch(printed) is not None


def has_number(text: str, word: Word) -> bool:
    return _NUMBERED.fullmatch(text, word.start, word.end) is not None
