"""Reads units that no table lists: a class word and the run of words that units are made of.

``Bidang Pembinaan SMP``, ``Komisi III``, and after a title word the bare name of the unit:
"Dirjen [Ekosistem Digital]".
"""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices.phrase import Phrase
from nlp_berita.offices.runs import RunReader, has_number, is_number
from nlp_berita.places import PlaceReader
from nlp_berita.reading import Reading

# "Kementerian Negara", "Badan Usaha Milik Negara" are words for a class, no name.
_GENERIC = {
    *("kementerian negara", "kementerian lembaga", "badan usaha", "badan hukum"),
    *("lembaga negara", "lembaga keuangan", "lembaga survei", "pusat kota"),
    *("pusat perbelanjaan", "pusat perekonomian", "unit usaha"),
}
# Behind a title word these are no unit: "Inspektur Jenderal Polisi", "Direktur Utama".
_OF_RANKS = {"polisi", "pol", "tni", "sementara", "utama", "senior"}
_COUNCILS = {"Komisi", "Komite"}
# Committees that a council may number instead of naming them.
_PANELS = {"Panitia Khusus", "Panitia Kerja"}
# Class words behind which the task of a Dinas is one of their own: "Bidang [Bina Marga]".
_WITH_TASKS = {"Dinas", "Bidang", "Bagian", "Seksi", "Subbidang"}
# "Seksi [Pidana] Khusus" of prosecutors, as short for Tindak Pidana.
_CRIMES = re.compile(r"(?:(?<=^Seksi )|(?<=^Bidang ))Pidana (?=Khusus|Umum)")
_DEPUTY = "Deputi Bidang"
# Class words that ordinary prose uses as well.
_WEAK_HEADS = {"Satuan", "Unit", "Pusat", "Bagian", "Bidang"}


class UnitReader:
    """Reads the open unit whose class word, or implying title word, stands at a word."""

    def __init__(self, lexicon: Lexicon, places: PlaceReader) -> None:
        self.lexicon = lexicon
        self._runs = RunReader(lexicon, places)

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
            if self._runs.is_office(reading, begin):
                return None
        first_word = text[tokens.starts[begin] : tokens.ends[begin]]
        panel = head.name in _PANELS and is_number(first_word)
        if numbered and head.name not in _COUNCILS:
            # "Kanit 4 Subdit 2 Ditreskrimsus": the number is all the name it has.
            stop, name = begin + 1, f"{head.name} {first_word}"
        elif head.name in _COUNCILS or panel:
            if not is_number(first_word) and not self._of_council(reading, begin):
                return None
            stop, name = begin + 1, f"{head.name} {first_word}"
        elif not by_title and self._runs.is_office(
            reading, begin, with_open=True, by_task=head.name not in _WITH_TASKS
        ):
            # "Kanwil Kemenag": the unit has no name but its parent's. "Kepala Bidang Dinas
            # Kesehatan" leaves out which.
            if head.name == "Bidang" or (
                # "Kementerian Setneg", but "Imigrasi" is no ministry.
                head.group == "unit"
                and head.name.startswith("Kementerian")
                and not self._is_ministry(reading, begin)
            ):
                return None
            stop, name = begin, head.name
        else:
            stop = self._runs.words(reading, begin, head.name, strict=by_title)
            if stop == begin or not self._runs.is_closed(reading, stop):
                stop = max(
                    stop,
                    self._runs.to_parent(reading, begin, head.name),
                    self._runs.to_name(reading, begin, head.name),
                )
            name = self._canonical(f"{head.name} {self._expanded(reading, begin, stop)}")
            if stop == begin or " ".join(name.casefold().split()[:2]) in _GENERIC:
                return None
            if head.name == "Unit" and not by_title and is_number(name.partition(" ")[2]):
                return None  # "PLTP Lahendong Unit V Kabupaten Minahasa"
        # "Deputi [Bidang Pangan]": the title is no part of the unit's mention.
        first = index + (unit.size - 1 if head.name == _DEPUTY else 0)
        if by_title:
            # "Kepala [Bidang (Kabid) Hukum]", but "Direktur Jenderal (Dirjen) [Pajak]"
            bracketed = gap == ") " and reading.text.endswith(f"{head.name} (", 0, unit.start)
            first = index - len(head.name.split()) if bracketed else begin
            fused = fused and not bracketed
        return Phrase(
            start=tokens.starts[first],
            end=tokens.ends[stop - 1],
            stop=stop,
            name=name,
            kind=head.kind,
            group="komisi" if panel else head.group,
            rule="unit_after_title" if by_title else "unit_open",
            weak=by_title or stop == begin or head.name in _WEAK_HEADS,
            fused=fused,
            parent=self._parent(name),
        )

    def _is_ministry(self, reading: Reading, index: int) -> bool:
        known = self.lexicon.offices.match_at(reading.text, reading.words, index)
        groups = ("kementerian", "kemenko")
        return known is not None and any(entry.row.group in groups for entry in known.values)

    def _numbers(self, reading: Reading, index: int) -> bool:
        """Whether a number stands here, and behind it what the unit is part of."""
        text, tokens = reading.text, reading.words
        following = index + 1
        if following >= len(tokens) or not has_number(text, tokens[index]):
            return False
        if text[tokens.ends[index] : tokens.starts[following]] != " ":
            return False
        unit = self.lexicon.units.match_at(text, tokens, following)
        open_unit = unit is not None and not unit.values[0].by_title
        return open_unit or self._runs.is_office(reading, following, with_open=True)

    def _canonical(self, name: str) -> str:
        """A unit as the tables spell it: "Direktorat Jenderal Bimas Islam" in full."""
        name = _CRIMES.sub("Tindak Pidana ", name)
        short = name.replace("Direktorat Jenderal ", "Ditjen ")
        rows = {entry.row.name for entry in self.lexicon.offices.get(short) if not entry.weak}
        known = rows.pop() if short != name and len(rows) == 1 else name
        return name if "{" in known else known

    def _parent(self, name: str) -> str | None:
        """The office above a unit that the tables know: "Dirjen Pajak" is of the Keuangan."""
        rows = [entry.row for entry in self.lexicon.offices.get(name)]
        return rows[0].parent if rows and "{" not in (rows[0].parent or "") else None

    def _skip_ordinal(self, reading: Reading, begin: int) -> int:
        """The number and "Bidang" of "Deputi IV Bidang Komunikasi" belong to the title."""
        text, tokens = reading.text, reading.words
        for _ in range(2):
            if begin + 1 >= len(tokens):
                break
            printed = text[tokens.starts[begin] : tokens.ends[begin]]
            if is_number(printed) or printed == "Bidang":
                begin += 1
        return begin

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

    def _expanded(self, reading: Reading, begin: int, stop: int) -> str:
        """The run with its short forms written out, or as printed where one is not known.

        "Humas" is "Hubungan Masyarakat"; half of "Humas dan ABC" would be nobody's name.
        """
        text, tokens = reading.text, reading.words
        long_form, short_form, whole = "", "", True
        for index in range(begin, stop):
            gap = "" if index == begin else ", " if text[tokens.ends[index - 1]] == "," else " "
            printed = text[tokens.starts[index] : tokens.ends[index]]
            long = (
                self.lexicon.unit_words.get(tokens.folded[index]) if printed[:1].isupper() else None
            )
            short = len(printed) > 2 and printed.isupper() and not is_number(printed)
            whole &= long is not None or not short
            long_form += gap + (long or printed)
            short_form += gap + printed
        return long_form if whole else short_form
