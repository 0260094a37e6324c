"""Reads units that no table lists: a class word and the run of words that units are made of.

``Bidang Pembinaan SMP``, ``Komisi III``, and after a title word the bare name of the unit:
"Dirjen [Ekosistem Digital]".
"""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices.phrase import Phrase
from nlp_berita.places import LEVEL_WORDS, PlaceReader
from nlp_berita.reading import Reading
from nlp_berita.words import Word

_NUMBERED = re.compile(r"[IVX]{1,5}[AB]?|[A-G]|\d{1,2}")
_LINKS = {"dan", "serta", "bidang"}
# "Kementerian Negara", "Badan Usaha Milik Negara" are words for a class, no name.
_GENERIC = {
    *("kementerian negara", "badan usaha", "badan hukum", "lembaga negara", "lembaga keuangan"),
    *("lembaga survei", "pusat kota", "pusat perbelanjaan", "pusat perekonomian", "unit usaha"),
}
# Behind a title word these are a rank or a status: "Inspektur Jenderal Polisi".
_OF_RANKS = {"polisi", "pol", "tni", "sementara"}
_COUNCILS = {"Komisi", "Komite"}
_DEPUTY = "Deputi Bidang"
# Class words that ordinary prose uses as well.
_WEAK_HEADS = {"Satuan", "Unit", "Pusat", "Bagian", "Bidang"}
# Class words whose units may be named by any words, up to a person's name.
_UP_TO_NAMES = {
    *("Badan", "Bagian", "Balai", "Balai Besar", "Bidang", "Biro", "Deputi Bidang", "Dinas"),
    *("Direktorat", "Direktorat Jenderal", "Inspektorat", "Seksi", "Subbagian", "Subbidang"),
    *("Subdirektorat", "Suku Badan", "Suku Dinas", "Unit Pelaksana Teknis"),
    "Unit Pelaksana Teknis Daerah",
}
# Class words that only the state uses: unknown words before a bracket are of their names.
_STATE_HEADS = {"Badan", "Dinas", "Direktorat", "Direktorat Jenderal", "Inspektorat", "Kementerian"}
# What begins something else behind a link: another office, a regulation.
_OTHERS = _STATE_HEADS | {"Keputusan", "Peraturan", "Undang-Undang"}
# Words that a name follows: "Balai Taman Nasional Gunung [Ciremai]".
_SITES = {"gunung", "pulau", "sungai", "danau", "teluk", "bukit", "tanjung", "selat", "ujung"}
_LONGEST = 14
_FURTHEST = 12
# What follows is no state office but a company, a party, a foundation.
PRIVATE_WORDS = frozenset(
    "cv dpc dpd dpp dpw firma institut partai pt tbk ud universitas yayasan".split()
)


class UnitReader:
    """Reads the open unit whose class word, or implying title word, stands at a word."""

    def __init__(self, lexicon: Lexicon, places: PlaceReader) -> None:
        self.lexicon = lexicon
        self.places = places

    def read(self, reading: Reading, index: int) -> Phrase | None:
        """The unit at word `index`, without its parent."""
        text, tokens = reading.text, reading.words
        unit = self.lexicon.units.match_at(text, tokens, index)
        if unit is None:
            return None
        head, by_title, fused = unit.values[0]
        begin = index + unit.size
        gap = text[unit.end : tokens.starts[begin]] if begin < len(tokens) else ""
        # "Kepala Biro (Karo) Perencanaan": the short form in a bracket holds the class word.
        if gap not in (" ", "\n") and not (
            by_title and gap == ") " and text.startswith("(", unit.start - 1)
        ):
            return None
        numbered = (fused or not by_title) and self._numbers(reading, begin)
        if by_title and not numbered:
            if self._is_title(reading, index, begin) or tokens.folded[begin] in _OF_RANKS:
                return None
            begin = self._skip_ordinal(reading, begin)
            if self._is_office(reading, begin):
                return None
        if numbered and head.name not in _COUNCILS:
            # "Kanit 4 Subdit 2 Ditreskrimsus": the number is all the name it has.
            stop, name = begin + 1, f"{head.name} {text[tokens.starts[begin] : tokens.ends[begin]]}"
        elif head.name in _COUNCILS:
            printed = text[tokens.starts[begin] : tokens.ends[begin]]
            if not _NUMBERED.fullmatch(printed) and not self._of_council(reading, begin):
                return None
            stop, name = begin + 1, f"{head.name} {printed}"
        elif not by_title and self._is_office(reading, begin, with_open=True):
            # "Kanwil Kemenag": the unit has no name but its parent's. "Kepala Bidang Dinas
            # Kesehatan" leaves out which.
            if head.name == "Bidang":
                return None
            stop, name = begin, head.name
        else:
            stop = self._run(reading, begin, head.name, strict=by_title)
            if stop == begin or not self._closed(reading, stop):
                stop = max(
                    stop,
                    self._run_to_parent(reading, begin, head.name),
                    self._run_to_name(reading, begin, head.name),
                )
            name = f"{head.name} {self._expanded(reading, begin, stop)}"
            if stop == begin or " ".join(name.casefold().split()[:2]) in _GENERIC:
                return None
        # "Deputi [Bidang Pangan]": the title is no part of the unit's mention.
        first = index + (unit.size - 1 if head.name == _DEPUTY else 0)
        return Phrase(
            start=tokens[begin if by_title else first].start,
            end=tokens.ends[stop - 1],
            stop=stop,
            name=name,
            kind=head.kind,
            group=head.group,
            rule="unit_after_title" if by_title else "unit_open",
            weak=by_title or stop == begin or head.name in _WEAK_HEADS,
            fused=fused,
            parent=self._parent(name),
        )

    def _numbers(self, reading: Reading, index: int) -> bool:
        """Whether a number stands here, and behind it what the unit is part of."""
        text, tokens = reading.text, reading.words
        following = index + 1
        if following >= len(tokens) or not _numbered(text, tokens[index]):
            return False
        if text[tokens.ends[index] : tokens.starts[following]] != " ":
            return False
        unit = self.lexicon.units.match_at(text, tokens, following)
        open_unit = unit is not None and not unit.values[0].by_title
        return open_unit or self._is_office(reading, following, with_open=True)

    def _parent(self, name: str) -> str | None:
        """The office above a unit that the tables know: "Dirjen Pajak" is of the Keuangan."""
        rows = [entry.row for entry in self.lexicon.offices.get(name)]
        return rows[0].parent if rows and "{" not in (rows[0].parent or "") else None

    def _run(self, reading: Reading, begin: int, head: str, strict: bool) -> int:
        """The word after a run of unit words; links only between two of them."""
        text, tokens = reading.text, reading.words
        stop = index = begin
        while index < len(tokens) and index - begin < _LONGEST:
            word = tokens[index]
            gap = text[tokens.ends[index - 1] : word.start]
            if gap not in (" ", ", ", "-", "/", " & ", "\n") or (gap == ", " and index == begin):
                break
            if word.folded in _LINKS and index > begin and gap in (" ", ", "):
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
            linked = index > begin + 1 and tokens.folded[index - 1] in _LINKS
            if linked and text[word.start : word.end] in _OTHERS:
                # "Kementerian Agama dan Badan Nasional ...": another office, known or not.
                break
            # "Kelas I TPI": after a number a code belongs to the unit even behind a title word.
            after_number = index > begin and _numbered(text, tokens[index - 1])
            code = len(printed) > 1 and printed.isupper() and gap != ", "
            code = code and (not strict or after_number)
            numbered = index > begin and _numbered(text, word)
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

    def _run_to_parent(self, reading: Reading, begin: int, head: str) -> int:
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
                linked = tokens.folded[index - 1] in _LINKS
                if gap == " (" and not listed and not linked and head in _STATE_HEADS:
                    bracket = text[word.start : word.end]
                    spelt = text.startswith(")", word.end) and abbreviates(
                        bracket, text[tokens.starts[begin - 1] : tokens.ends[index - 1]]
                    )
                    return index if spelt else begin
                if gap not in (" ", ", ", " & "):
                    break
                listed = (listed or gap == ", ") and word.folded not in _LINKS
                if self._is_office(reading, index, with_open=True):
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
            if not text[word.start].isupper() and word.folded not in _LINKS:
                break
        return begin

    def _run_to_name(self, reading: Reading, begin: int, head: str) -> int:
        """The word where a person's name or a rank begins, with only a unit's name before it.

        "Direktur Jenderal [Diplomasi, Promosi, dan Kerja Sama Kebudayaan] Rina Lestari": the
        tagger tells where the name begins. A region before it ends the unit's name as well.
        """
        text, tokens = reading.text, reading.words
        if head not in _UP_TO_NAMES or not reading.entities:
            return begin
        listed = linked = False
        if reading.named("region", tokens.starts[begin]) or self._is_office(reading, begin, True):
            return begin
        for index in range(begin, min(begin + _LONGEST, len(tokens))):
            word = tokens[index]
            named = self._begins_person(reading, index)
            if index > begin:
                gap = text[tokens.ends[index - 1] : word.start]
                if named and gap in (" ", ", ") and not linked:
                    whole = not listed or gap == " "
                    return index if whole and not self._cuts_name(reading, index) else begin
                if gap not in (" ", ", ", " & ", "-", "/"):
                    break
                if self._is_office(reading, index, with_open=True):
                    break
                if not linked and not listed and gap == " ":
                    place = self.places.read(text, tokens, index)
                    if place is not None and place.code is not None:
                        sure = head != "Direktorat"
                        return index if sure and self._names_after(reading, place.end) else begin
                listed = (listed or gap == ", ") and word.folded not in _LINKS
            linked = word.folded in _LINKS
            if named or word.folded in PRIVATE_WORDS or text[word.start : word.end] == head:
                break
            if not (text[word.start].isupper() or (linked and index > begin)):
                break
            if self._is_post(reading, index):
                break
        return begin

    def _begins_person(self, reading: Reading, index: int) -> bool:
        """Whether a name that the tagger sees, or a rank before one, begins here."""
        tokens = reading.words
        if reading.begins_name(tokens.starts[index]):
            return True
        if tokens.folded[index] == "i" and reading.begins_name(tokens.starts[index + 1]):
            return True
        return tokens.folded[index] in self.lexicon.styles and any(
            reading.begins_name(start) for start in tokens.starts[index + 1 : index + 5]
        )

    def _cuts_name(self, reading: Reading, index: int) -> bool:
        """Whether the tagger may have cut the first word off a name: "Tradisi Restu [Gunawan]"."""
        text, tokens = reading.text, reading.words
        named = reading.names.starting(tokens.starts[index])
        before = text[tokens.starts[index - 1] : tokens.ends[index - 1]]
        return (
            named is not None
            and (" " not in text[named[0] : named[1]] or named[0] + 1 == tokens.ends[index])
            and text[tokens.ends[index - 1] : named[0]] == " "
            and not before.isupper()
            and tokens.folded[index - 1] not in self.lexicon.unit_vocabulary
            and not reading.named("region", tokens.starts[index - 1])
        )

    def _names_after(self, reading: Reading, end: int) -> bool:
        """Whether a name follows, right here or behind a comma."""
        at = end + (2 if reading.text.startswith(", ", end) else 1)
        index = reading.words.at(at)
        here = index < len(reading.words) and reading.words.starts[index] == at
        return here and self._begins_person(reading, index)

    def _is_post(self, reading: Reading, index: int) -> bool:
        """Whether the title of somebody begins here: "..., Kepala Dinas"."""
        post = self.lexicon.positions.match_at(reading.text, reading.words, index)
        return post is not None and not all(name.weak for name in post.values)

    def _skip_ordinal(self, reading: Reading, begin: int) -> int:
        """The number and "Bidang" of "Deputi IV Bidang Komunikasi" belong to the title."""
        text, tokens = reading.text, reading.words
        for _ in range(2):
            if begin + 1 >= len(tokens):
                break
            printed = text[tokens.starts[begin] : tokens.ends[begin]]
            if _NUMBERED.fullmatch(printed) or printed == "Bidang":
                begin += 1
        return begin

    def _is_office(self, reading: Reading, index: int, with_open: bool = False) -> bool:
        if not reading.named("office", reading.words.starts[index]):
            return False
        known = self.lexicon.offices.match_at(reading.text, reading.words, index)
        return known is not None and not all(
            entry.weak or (entry.open and not with_open) for entry in known.values
        )

    def _is_title(self, reading: Reading, index: int, begin: int) -> bool:
        """Whether the title goes on and no unit begins: "Deputi Gubernur", "Direktur Utama"."""
        positions, text, tokens = self.lexicon.positions, reading.text, reading.words
        whole = positions.match_at(text, tokens, index)
        if whole is not None and whole.values[0].row.level == "korporasi":
            return True
        match = positions.match_at(text, tokens, begin)
        return match is not None and not any(name.weak for name in match.values)

    def _of_council(self, reading: Reading, begin: int) -> bool:
        """Whether a committee is named by its field: "Komisi Keuangan DPR"."""
        words = reading.words.folded[begin : begin + 2]
        return (
            len(words) == 2
            and words[0] in self.lexicon.unit_vocabulary
            and (words[1] in ("dpr", "dprd"))
        )

    def _closed(self, reading: Reading, stop: int) -> bool:
        """Whether the run ended because no further capitalised word or list item follows."""
        text, tokens = reading.text, reading.words
        if stop >= len(tokens):
            return True
        gap = text[tokens.ends[stop - 1] : tokens.starts[stop]]
        if gap == " ":
            return not (text[tokens.starts[stop]].isupper() or tokens.folded[stop] in _LINKS)
        return gap not in (", ", " (") or not text[tokens.starts[stop]].isupper()

    def _pairs(self, reading: Reading, index: int) -> bool:
        """Whether a word goes on with the one before it as in a name of the tables: "Daya Air"."""
        folded = reading.words.folded
        paired = (folded[index - 1], folded[index]) in self.lexicon.unit_pairs
        return paired and not self._is_office(reading, index, with_open=True)

    def _enumerates(self, reading: Reading, index: int) -> bool:
        """Whether a comma stands in a list of unit words that ends with "dan"."""
        for word in reading.words[index : index + 8]:
            if word.folded in ("dan", "serta"):
                return True
            if word.folded not in self.lexicon.unit_vocabulary:
                return False
        return False

    def _starts_parent(self, reading: Reading, index: int) -> bool:
        if self._is_office(reading, index, with_open=True):
            return True
        place = self.places.read(reading.text, reading.words, index)
        return place is not None and (
            reading.words[index].folded not in self.lexicon.unit_vocabulary
        )

    def _expanded(self, reading: Reading, begin: int, stop: int) -> str:
        """The run with its short forms written out, or as printed where one is not known.

        "Humas" is "Hubungan Masyarakat"; half of "Humas dan ABC" would be nobody's name.
        """
        text, tokens = reading.text, reading.words
        long_form, short_form, whole = "", "", True
        for index in range(begin, stop):
            word = tokens[index]
            gap = "" if index == begin else ", " if text[tokens.ends[index - 1]] == "," else " "
            printed = text[word.start : word.end]
            long = self.lexicon.unit_words.get(word.folded) if printed[:1].isupper() else None
            whole &= long is not None or not (len(printed) > 2 and printed.isupper())
            long_form += gap + (long or printed)
            short_form += gap + printed
        return long_form if whole else short_form


def abbreviates(short: str, name: str) -> bool:
    """Whether a short form begins like the name and takes its letters in their order.

    >>> abbreviates("Bakohumas", "Badan Koordinasi Hubungan Masyarakat"), abbreviates("KPU", "Kota")
    (True, False)
    """
    letters = iter(name.casefold())
    return short[:1] == name[:1] and all(letter in letters for letter in short.casefold())


def _numbered(text: str, word: Word) -> bool:
    return _NUMBERED.fullmatch(text, word.start, word.end) is not None
