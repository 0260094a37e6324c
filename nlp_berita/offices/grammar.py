"""Reads the office phrase that begins at a word: unit, class word, abbreviation, region, parent.

``Dinas Pekerjaan Umum dan Penataan Ruang (PUPR) Kabupaten Garut``, ``Kejari Jaksel``,
``Komisi III DPR RI``, ``Kodim 0501/JP``.
"""

from __future__ import annotations

import re

from nlp_berita.gazetteer import Match
from nlp_berita.lexicon import Lexicon, OfficeName
from nlp_berita.offices.brackets import BracketReader, word_at
from nlp_berita.offices.military import UNIT
from nlp_berita.offices.phrase import Phrase, adopt, base_of, fill, pick_office
from nlp_berita.offices.seats import NATIONAL, SeatReader
from nlp_berita.offices.units import UnitReader
from nlp_berita.places import Place, PlaceReader
from nlp_berita.reading import Reading

_COUNTRY = re.compile(r"\s(?:RI(?=[A-Z][a-z])|(?:RI|R\.I\.|Republik Indonesia)\b)")
# "Kantor SAR Kupang I Putu Sudana": there a name begins.
_ORDINAL = re.compile(r"\s(?:I{2,3}|I(?!\s[A-Z]))\b(?!\s?[/.-])")
_SEAT = re.compile(r"\s[A-Z][a-z]{2}")
_ZONE = re.compile(r"\sWilayah\s(?:[IVX]{1,5}|\d{1,2})\b")
_POLICE = re.compile(r"pol(?:da|res|resta|restabes|restro|sek|sekta|ri)")
_SEAT_WORD = re.compile(r"\s+Pol\w+(?: Metro)?\s+\{.*")
# Behind an office these name the field of a post: "Anggota KPU Garut Divisi Teknis".
_FIELDS = ("Bidang ", "Divisi ")
_WITH_FIELDS = {"election", "commission"}
_AT = re.compile(r"\s(?:pada|di)\s(?=[A-Z])")
# "Biro Hukum, Kementerian Agama": what is no office without one.
_ASIDE = re.compile(r",\s(?=Kem|Badan|Lembaga)")
_MAY_HAVE_PARENT = ("unit_open", "unit_after_title", "office_known", "office_misspelt")
_PARTS = (
    "Bagian ",
    "Bidang ",
    "Biro ",
    "Deputi Bidang ",
    "Direktorat ",
    "Inspektorat ",
    "Subdirektorat ",
)
_UNIT_GROUPS = {"unit", "opd", "sekretariat", "komisi", "upt", "satgas", "vertikal", "polri", "tni"}
_CENTRAL = {"agency", "ministry"}
_MINISTRIES = {"kementerian", "kemenko"}
# A unit of a unit of a unit of an office: nobody prints more.
_DEEPEST = 4


class OfficeGrammar:
    """Reads the office phrases of an article."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.places = PlaceReader(lexicon)
        self.units = UnitReader(lexicon, self.places)
        self._seats = SeatReader(lexicon, self.places)
        self._brackets = BracketReader(lexicon)

    def read(self, reading: Reading, index: int, depth: int = 0) -> Phrase | None:
        """The phrase at word `index`, None when no office is named there."""
        known = self._longest(reading, index)
        phrase = self.units.read(reading, index)
        if depth and phrase is not None and phrase.rule == "unit_after_title":
            # A title is no parent: "Divisi Humas Polri Inspektur Jenderal Sandi Wirya".
            phrase = None
        if known is not None and (
            phrase is None or (known.end >= phrase.end and not _is_headless(reading, index, known))
        ):
            phrase = self._known(reading, index, known)
        if phrase is None:
            return None
        bracket = self._brackets.after(reading.text, phrase)
        if bracket:
            if self._brackets.spell_out(reading, phrase, bracket):
                self._tail(reading, phrase, phrase.end, None, depth)
            else:
                self._tail(reading, phrase, bracket.end(), bracket.span(1), depth)
        else:
            self._tail(reading, phrase, phrase.end, None, depth)
        return phrase

    def _longest(self, reading: Reading, index: int) -> Match[OfficeName] | None:
        """The longest known office here that does not cut the name of a region in two.

        "DPRD Lampung" is known, but "DPRD Lampung Tengah" is another.
        """
        text, tokens = reading.text, reading.words
        if not reading.named("office", tokens.starts[index]):
            return None
        for match in self.lexicon.offices.matches_at(text, tokens, index):
            stop = index + match.size
            cut = match.values[0].row.region is not None and any(
                (region := self.lexicon.regions.match_at(text, tokens, at)) is not None
                and region.end > match.end
                for at in range(max(index + 1, stop - 3), stop)
            )
            if not cut:
                return match
        return self.lexicon.offices.nearly_at(text, tokens, index, self.lexicon.spelling.mended)

    def _known(self, reading: Reading, index: int, match: Match[OfficeName]) -> Phrase:
        branches = tuple(entry for entry in match.values if entry.row.pattern)
        whole = tuple(entry for entry in match.values if not entry.row.pattern)
        entry = pick_office(whole or branches, reading.day)
        row, name = entry.row, entry.row.name
        stop, end = index + match.size, match.end
        # "Satuan Reserse Kriminal Polres" ends with the parent's own class word: leave it to
        # the parent.
        if row.pattern and match.size > 1 and _POLICE.fullmatch(reading.words[stop - 1].folded):
            stop -= 1
            end = reading.words[stop - 1].end
            name = re.sub(r"\s+Pol\w+(?: Metro)?\s+\{.*", "", name)
        parent = reading.words.folded[stop] if stop < len(reading.words) else ""
        if row.pattern and match.size == 1 and _POLICE.fullmatch(parent):
            # "Bidhumas [Polda Jabar]": the parent brings the class word that the name ends with.
            name = _SEAT_WORD.sub("", name)
        base, printed = base_of(name), reading.text[match.start : end]
        if "{" in name and printed.startswith(f"{base} "):
            # "Dinas Tenaga Kerja dan Transmigrasi": regions join departments as they like.
            name = name.replace(base, printed, 1)
        return Phrase(
            start=match.start,
            end=end,
            stop=stop,
            name=name,
            kind=row.kind,
            group=row.group,
            rule="office_known" if match.spelt else "office_misspelt",
            weak=entry.weak,
            region=row.region,
            parent=row.parent if row.parent and "{" not in row.parent else None,
            pattern=name if "{" in name else None,
            branch=pick_office(branches, reading.day).row if whole and branches else None,
        )

    def _tail(
        self,
        reading: Reading,
        phrase: Phrase,
        end: int,
        bracket: tuple[int, int] | None,
        depth: int,
    ) -> None:
        """Take country, number, region and parent after `end` into the phrase.

        `bracket` encloses an abbreviation before `end`: it is part of the phrase only when the
        phrase goes on after it.
        """
        text, tokens = reading.text, reading.words
        begun = end
        country = _COUNTRY.match(text, end)
        if country:
            end = country.end()
        zone = _ZONE.match(text, end)
        if zone and phrase.group in _UNIT_GROUPS:
            end, phrase.name, phrase.group = zone.end(), phrase.name + zone[0], "vertikal"
        stop = word_at(tokens, phrase.stop, end)
        pattern = phrase.pattern or ""
        numbered = phrase.group == "tni" and "{N}" in pattern
        if numbered:
            end = self._military(text, phrase, end)
            stop = word_at(tokens, stop, end)
        # "Kodim Garut": a territory without its number, unlike "Koarmada II" or "Yonif Linud".
        territory = pattern.startswith("Komando ") and "}/{" in pattern and end == begun
        open_end = not numbered or (territory and _SEAT.match(text, end))
        if open_end and stop < len(tokens) and text[end : tokens.starts[stop]] in ("", " ", "\n"):
            place = None
            if self._seats.admits(phrase, tokens[stop]):
                place = self._seats.read(reading, phrase, stop)
                glued = place is not None and end == tokens.starts[stop]
                if place and glued and not (place.code or self.lexicon.regions.get(place.printed)):
                    place = None  # "PolsekSebelumnya": a place that no blank parts must be known
            if place is not None:
                fill(phrase, place)
                end, stop = self._second_region(reading, phrase, place)
            elif self._seats.take_level(reading, phrase, stop):
                # "Ketua DPRD Provinsi Rina Lestari": of a province that is named elsewhere.
                end, stop = tokens.ends[stop], stop + 1
            elif depth < _DEEPEST and self._admits_parent(phrase):
                parent = self.read(reading, stop, depth + 1)
                fields = _FIELDS if phrase.kind in _WITH_FIELDS else _FIELDS[:1]
                if phrase.known and parent is not None and parent.name.startswith(fields):
                    parent = None  # "Wakil Ketua DPR Bidang Hukum": the field of a post
                if parent is not None and parent.can_be_parent:
                    own = phrase.parent and phrase.name.endswith(f" {phrase.parent}")
                    if phrase.weak and own and parent.name != phrase.parent:
                        # "Dewan Pengawas" is the KPK's, that of another office its own.
                        phrase.name = text[phrase.start : phrase.end]
                    adopt(phrase, parent)
                    end, stop = parent.end, parent.stop
        if not phrase.placed and phrase.rule in _MAY_HAVE_PARENT and depth < _DEEPEST:
            end, stop = self._parent_at(reading, phrase, end, stop, depth)
        if end > begun:
            phrase.end, phrase.stop = end, stop
        elif bracket is not None:
            phrase.stop = stop
            self._brackets.attach(text, phrase, bracket)

    def _parent_at(
        self, reading: Reading, phrase: Phrase, end: int, stop: int, depth: int
    ) -> tuple[int, int]:
        """The office that a unit is at, a mention of its own: "Bagian Hukum pada Setda Garut".

        Behind a comma it is part of the mention: "Direktur Jenderal [Hortikultura, Kementan]".
        The end of the phrase and the word after it.
        """
        link = _AT.match(reading.text, end) if phrase.rule == "unit_open" else None
        aside = None
        if link is None and phrase.name.startswith(_PARTS):
            link = aside = _ASIDE.match(reading.text, end)
        index = word_at(reading.words, phrase.stop, link.end()) if link else len(reading.words)
        if index < len(reading.words):
            parent = self.read(reading, index, depth + 1)
            named = parent is not None and (parent.placed or parent.group in NATIONAL)
            if parent is not None and named and parent.can_be_parent:
                adopt(phrase, parent)
                if aside:
                    return parent.end, parent.stop
                phrase.within = None
        return end, stop

    def _second_region(self, reading: Reading, phrase: Phrase, place: Place) -> tuple[int, int]:
        """An office of two regions, or one of two in a region: "Kanwil DJP Jawa Timur II"."""
        text, stop = reading.text, place.stop
        ordinal = _ORDINAL.match(text, place.end) if phrase.kind in _CENTRAL else None
        if ordinal:
            phrase.name += ordinal[0]
            return ordinal.end(), word_at(reading.words, stop, ordinal.end())
        if text[place.end : place.end + 1] in ("-", "–"):
            second = self.lexicon.regions.match_at(text, reading.words, stop)
            if second is not None and second.start == place.end + 1:
                phrase.name = f"{phrase.name}-{second.values[0].short_name}"
                return second.end, stop + second.size
        return place.end, stop

    def _admits_parent(self, phrase: Phrase) -> bool:
        """Whether it may be a part of the office behind it: a ministry is none, nor "PT" a court's."""
        if phrase.weak and phrase.group == "pengadilan":
            return False
        return phrase.kind != "ministry" or phrase.group in _UNIT_GROUPS

    def _military(self, text: str, phrase: Phrase, end: int) -> int:
        match = UNIT.match(text, end)
        if match is None:
            return end
        number = "/".join(group for group in match.groups() if group)
        phrase.name = f"{base_of(phrase.pattern or phrase.name)} {number}"
        phrase.pattern, phrase.placed = None, True
        return match.end()


def _is_headless(reading: Reading, index: int, known: Match[OfficeName]) -> bool:
    """Whether a Kepala stands before a ministry, which has none: "Kepala [Departemen Keuangan] BI"."""
    ministry = known.values[0].row.group in _MINISTRIES
    return ministry and index > 0 and reading.words.folded[index - 1] == "kepala"
