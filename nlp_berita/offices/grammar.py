"""Reads the office phrase that begins at a word: unit, class word, abbreviation, region, parent.

``Dinas Pekerjaan Umum dan Penataan Ruang (PUPR) Kabupaten Garut``, ``Kejari Jaksel``,
``Komisi III DPR RI``, ``Kodim 0501/JP``, and after a title word ("Dirjen") the bare unit name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from nlp_berita.gazetteer import Match, Word
from nlp_berita.lexicon import Lexicon, OfficeName
from nlp_berita.places import Place, PlaceReader, name_run
from nlp_berita.records import OfficeKind
from nlp_berita.tables import KnownOffice

_BRACKET = re.compile(r"\s?\(\s?([A-Za-z][\w./-]*(?: [A-Z][\w./-]*){0,2})\s?\)")
_COUNTRY = re.compile(r"\s(?:RI|R\.I\.|Republik Indonesia)\b")
_NUMBERED = re.compile(r"[IVX]{1,5}|[A-G]|\d{1,2}")
# Kodim 0501/JP, Kodam V/Brawijaya, Yonif 413/Bremoro
_MILITARY = re.compile(r"\s([IVXL]{1,6}|\d{1,4})(?:\s?/\s?|\s)([A-Z][\w-]*(?: [A-Z][\w-]+)?)")
_MILITARY_NUMBER = re.compile(r"\s([IVXL]{1,6}|\d{1,4})\b")
_LINKS = {"dan", "serta", "bidang"}
# "Kementerian Negara", "Badan Usaha Milik Negara" are words for a class, no name.
_GENERIC_UNITS = {"kementerian negara", "badan usaha", "badan hukum", "lembaga negara"}
_PLACE_GROUPS = {"polri", "kejaksaan", "pengadilan", "tni", "vertikal", "rs", "upt", "bumd"}
_UNIT_GROUPS = {"unit", "opd", "sekretariat", "komisi", "upt", "satgas", "vertikal", "polri", "tni"}
_NO_PARENT = {"bumn", "bumd", "swasta", "partai", "ormas", "kampus", "asing", "gedung", "generik"}
# Groups whose canonical name carries the region as printed, not its formal name.
_PRINTED = {"polri", "kejaksaan", "pengadilan", "tni", "vertikal", "rs", "kampus"}


@dataclass(slots=True)
class Phrase:
    """An office phrase: characters [start, end), `stop` the index of the word after it."""

    start: int
    end: int
    stop: int
    name: str
    kind: OfficeKind
    group: str
    region: str | None
    parent: str | None
    abbreviation: tuple[int, int] | None
    placed: bool
    weak: bool
    pattern: str | None
    rule: str
    # The shape of the same name's regional branch: "KPU" may become "KPU Kota Bogor".
    branch: KnownOffice | None = None


class OfficeGrammar:
    """Reads office phrases of one article; `stops` tells where a person's name begins."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.places = PlaceReader(lexicon)

    def read(
        self,
        text: str,
        tokens: list[Word],
        index: int,
        on: date | None,
        is_name: Callable[[int], bool],
    ) -> Phrase | None:
        """The phrase at word `index`, None when no office is named there."""
        known = self.lexicon.offices.match_at(text, tokens, index)
        unit = self.lexicon.units.match_at(text, tokens, index)
        phrase: Phrase | None = None
        if unit is not None:
            phrase = self._open_unit(text, tokens, index, unit.size, is_name)
        if known is not None and (phrase is None or known.end >= phrase.end):
            phrase = self._known(text, tokens, index, known, on)
        if phrase is None:
            return None
        return self._tail(text, tokens, phrase, on, is_name)

    def _known(
        self, text: str, tokens: list[Word], index: int, match: Match[OfficeName], on: date | None
    ) -> Phrase:
        whole = [entry for entry in match.values if "{" not in entry.row.name]
        branches = tuple(entry for entry in match.values if "{" in entry.row.name)
        entry = pick_office(tuple(whole) or branches, on)
        row = entry.row
        stop, end, name = index + match.size, match.end, row.name
        # "Satuan Reserse Kriminal Polres" ends with the parent's own class word: leave it to
        # the parent.
        if row.pattern and match.size > 1 and tokens[stop - 1].folded.startswith("pol"):
            stop -= 1
            end = tokens[stop - 1].end
            name = re.sub(r"\s+Pol\w+(?: Metro)?\s+\{.*", "", name)
        return Phrase(
            start=match.start,
            end=end,
            stop=stop,
            name=name,
            kind=row.kind,
            group=row.group,
            region=row.region,
            parent=row.parent if row.parent and "{" not in row.parent else None,
            abbreviation=None,
            placed=False,
            weak=entry.weak,
            pattern=name if "{" in name else None,
            rule="office_known",
            branch=pick_office(branches, on).row if whole and branches else None,
        )

    def _open_unit(
        self,
        text: str,
        tokens: list[Word],
        index: int,
        size: int,
        is_name: Callable[[int], bool],
    ) -> Phrase | None:
        """A unit that no table lists: its class word and the words that units are made of."""
        unit = self.lexicon.units.match_at(text, tokens, index)
        assert unit is not None
        head, by_title = unit.values[0].row, unit.values[0].by_title
        begin = index + size
        if begin >= len(tokens) or text[tokens[begin - 1].end : tokens[begin].start] not in (
            " ",
            "\n",
        ):
            return None
        if by_title and (
            self._is_title(text, tokens, index, begin) or self._is_office(text, tokens, begin)
        ):
            return None
        if by_title:
            begin = self._skip_ordinal(text, tokens, begin)
        if head.name in ("Komisi", "Komite"):
            word = text[tokens[begin].start : tokens[begin].end]
            if not _NUMBERED.fullmatch(word):
                return None
            stop, name = begin + 1, f"{head.name} {word}"
        else:
            stop = self._unit_run(text, tokens, begin, is_name, strict=by_title)
            if stop == begin or not self._sure(text, tokens, stop):
                stop = max(stop, self._run_to_parent(text, tokens, begin, is_name))
            if stop == begin:
                return None
            name = f"{head.name} {self._expanded(text, tokens, begin, stop)}"
            if " ".join(name.casefold().split()[:2]) in _GENERIC_UNITS:
                return None
        start = tokens[begin if by_title else index].start
        return Phrase(
            start=start,
            end=tokens[stop - 1].end,
            stop=stop,
            name=name,
            kind=head.kind,  # type: ignore[arg-type]
            group="komisi" if head.name in ("Komisi", "Komite") else "unit",
            region=None,
            parent=None,
            abbreviation=None,
            placed=False,
            weak=by_title or head.name in ("Satuan", "Unit", "Pusat", "Bagian", "Bidang"),
            pattern=None,
            rule="unit_after_title" if by_title else "unit_open",
        )

    def _unit_run(
        self,
        text: str,
        tokens: list[Word],
        begin: int,
        is_name: Callable[[int], bool],
        strict: bool,
    ) -> int:
        """The word after a run of unit words; links only between two of them."""
        lexicon, stop, index = self.lexicon, begin, begin
        while index < len(tokens) and index - begin < 14:
            word = tokens[index]
            gap = text[tokens[index - 1].end : word.start]
            if gap not in (" ", ", ", "-", "/", " & ", "\n") or (gap == ", " and index == begin):
                break
            if word.folded in _LINKS and index > begin and gap == " ":
                index += 1
                continue
            if not text[word.start].isupper() or is_name(word.start):
                break
            if index > begin and self._starts_parent(text, tokens, index):
                break
            printed = text[word.start : word.end]
            is_unit_word = word.folded in lexicon.unit_vocabulary
            is_code = len(printed) > 1 and printed.isupper() and gap != ", "
            numbered = index > begin and _NUMBERED.fullmatch(printed) is not None
            if not (is_unit_word or numbered or (is_code and not strict)):
                break
            if gap == ", " and not self._enumerates(text, tokens, index):
                break
            index += 1
            stop = index
        return stop

    def _skip_ordinal(self, text: str, tokens: list[Word], begin: int) -> int:
        """ "Deputi IV Bidang Komunikasi": the number and "Bidang" belong to the title."""
        for _ in range(2):
            if begin + 1 >= len(tokens):
                break
            printed = text[tokens[begin].start : tokens[begin].end]
            if _NUMBERED.fullmatch(printed) or printed == "Bidang":
                begin += 1
        return begin

    def _is_office(self, text: str, tokens: list[Word], index: int) -> bool:
        known = self.lexicon.offices.match_at(text, tokens, index)
        return known is not None and not all(entry.weak or entry.open for entry in known.values)

    def _is_title(self, text: str, tokens: list[Word], index: int, begin: int) -> bool:
        """ "Deputi Gubernur", "Direktur Utama": the title goes on, no unit's name begins."""
        whole = self.lexicon.positions.match_at(text, tokens, index)
        if whole is not None and whole.values[0].row.level == "korporasi":
            return True
        match = self.lexicon.positions.match_at(text, tokens, begin)
        return match is not None and not any(name.weak for name in match.values)

    def _sure(self, text: str, tokens: list[Word], stop: int) -> bool:
        """Whether the run ended because the next word is no further capitalised word."""
        return stop >= len(tokens) or not (
            text[tokens[stop].start].isupper()
            and text[tokens[stop - 1].end : tokens[stop].start] == " "
        )

    def _run_to_parent(
        self, text: str, tokens: list[Word], begin: int, is_name: Callable[[int], bool]
    ) -> int:
        """The word where a parent office begins, when only a unit's name can stand before it."""
        for index in range(begin, min(begin + 9, len(tokens))):
            word = tokens[index]
            if index > begin:
                if text[tokens[index - 1].end : word.start] not in (" ", ", ", " & "):
                    break
                known = self.lexicon.offices.match_at(text, tokens, index)
                if known is not None and not all(entry.weak for entry in known.values):
                    return index
            if is_name(word.start):
                break
            if not text[word.start].isupper() and word.folded not in _LINKS:
                break
        return begin

    def _enumerates(self, text: str, tokens: list[Word], index: int) -> bool:
        """Whether a comma stands in a list of unit words that ends with "dan"."""
        for word in tokens[index : index + 8]:
            if word.folded in ("dan", "serta"):
                return True
            if word.folded not in self.lexicon.unit_vocabulary:
                return False
        return False

    def _starts_parent(self, text: str, tokens: list[Word], index: int) -> bool:
        known = self.lexicon.offices.match_at(text, tokens, index)
        if known is not None and not all(entry.weak for entry in known.values):
            return True
        place = self.places.read(text, tokens, index)
        return place is not None and tokens[index].folded not in self.lexicon.unit_vocabulary

    def _expanded(self, text: str, tokens: list[Word], begin: int, stop: int) -> str:
        out: list[str] = []
        for index in range(begin, stop):
            word = tokens[index]
            gap = text[tokens[index - 1].end : word.start] if index > begin else ""
            printed = text[word.start : word.end]
            out.append(("," if gap.startswith(",") else "") + (" " if out else ""))
            long = self.lexicon.unit_words.get(word.folded)
            out.append(long if long and printed[:1].isupper() else printed)
        return "".join(out)

    def _tail(
        self,
        text: str,
        tokens: list[Word],
        phrase: Phrase,
        on: date | None,
        is_name: Callable[[int], bool],
    ) -> Phrase:
        bracket = _BRACKET.match(text, phrase.end)
        if bracket and len(bracket[1]) > 1 and _is_abbreviation(bracket[1]):
            self._continue(text, tokens, phrase, bracket.end(), on, is_name, bracket.span(1))
        else:
            self._continue(text, tokens, phrase, phrase.end, on, is_name, None)
        return phrase

    def _continue(
        self,
        text: str,
        tokens: list[Word],
        phrase: Phrase,
        end: int,
        on: date | None,
        is_name: Callable[[int], bool],
        bracket: tuple[int, int] | None,
    ) -> None:
        """Takes country, number, region and parent after `end` into the phrase."""
        stop = phrase.stop
        while stop < len(tokens) and tokens[stop].start < end:
            stop += 1
        start_end = end
        country = _COUNTRY.match(text, end)
        if country:
            end = country.end()
            while stop < len(tokens) and tokens[stop].start < end:
                stop += 1
        if phrase.group == "tni" and phrase.pattern and "{N}" in phrase.pattern:
            end, stop = self._military(text, tokens, phrase, end, stop)
        elif stop < len(tokens) and text[end : tokens[stop].start] in (" ", "\n"):
            place = None
            if (
                phrase.pattern
                or phrase.branch
                or phrase.rule != "office_known"
                or phrase.group in ("satgas", "forum")
            ):
                place = self._place(text, tokens, phrase, stop, is_name)
            if place is not None:
                if phrase.branch is not None:
                    phrase.pattern, phrase.group = phrase.branch.name, phrase.branch.group
                    phrase.kind = phrase.branch.kind
                fill(phrase, place)
                end, stop = place.end, place.stop
            elif phrase.kind != "ministry" or phrase.group in _UNIT_GROUPS:
                parent = self.read(text, tokens, stop, on, is_name)
                if parent is not None and _can_be_parent(parent):
                    adopt(phrase, parent)
                    end, stop = parent.end, parent.stop
        if end > start_end:
            phrase.end, phrase.stop = end, stop
        elif bracket is not None:
            phrase.abbreviation = bracket
            phrase.stop = stop

    def _place(
        self,
        text: str,
        tokens: list[Word],
        phrase: Phrase,
        index: int,
        is_name: Callable[[int], bool],
    ) -> Place | None:
        region = self.lexicon.regions.match_at(text, tokens, index)
        if is_name(tokens[index].start) and region is None:
            return None
        place = self.places.read(text, tokens, index, levels_of(phrase))
        if place is not None and (place.level in levels_of(phrase) or not levels_of(phrase)):
            return place
        if phrase.group not in _PLACE_GROUPS or not phrase.pattern or phrase.weak:
            return place
        if region is not None and is_name(tokens[index].start):
            # "PN Stabat As'ad": the tagger drew the place into the name.
            stop = index + region.size
        else:
            stop = name_run(text, tokens, index, limit=2)
        while stop > index and any(
            tokens[i].folded in self.lexicon.rank_words
            or (is_name(tokens[i].start) and (i > index or region is None))
            for i in range(index, stop)
        ):
            stop -= 1
        if stop == index:
            return None
        printed = text[tokens[index].start : tokens[stop - 1].end]
        return Place(tokens[index].start, tokens[stop - 1].end, stop, printed, printed, None, None)

    def _military(
        self, text: str, tokens: list[Word], phrase: Phrase, end: int, stop: int
    ) -> tuple[int, int]:
        match = _MILITARY.match(text, end) or _MILITARY_NUMBER.match(text, end)
        if match is None:
            return end, stop
        name = "/".join(group for group in match.groups() if group)
        phrase.name = re.sub(r"\s*\{.*", "", phrase.pattern or phrase.name) + f" {name}"
        phrase.pattern, phrase.placed = None, True
        end = match.end()
        while stop < len(tokens) and tokens[stop].start < end:
            stop += 1
        return end, stop


def _can_be_parent(phrase: Phrase) -> bool:
    weak = phrase.weak and phrase.rule == "office_known"
    return not weak and phrase.group not in _NO_PARENT


def pick_office(entries: tuple[OfficeName, ...], on: date | None) -> OfficeName:
    """Of the offices that share a name, the one in existence at `on`; strong names first."""

    def rank(entry: OfficeName) -> tuple[bool, bool, str]:
        return (entry.weak, not exists(entry.row, on), _newest(entry.row))

    return min(entries, key=rank)


def exists(row: KnownOffice, on: date | None) -> bool:
    """Whether the office exists on a day; every office does when the day is unknown."""
    if on is None:
        return not row.valid_to
    day = on.isoformat()
    return (row.valid_from or "") <= day <= (row.valid_to or "9999")


def _newest(row: KnownOffice) -> str:
    # Sort key: later beginnings first.
    return "".join(chr(0x10FF - ord(c)) for c in (row.valid_from or ""))


def levels_of(phrase: Phrase) -> tuple[str, ...]:
    """The levels of region that the office's own name admits."""
    name = phrase.pattern or phrase.name
    if "Provinsi" in name:
        return ("provinsi",)
    if "Kabupaten" in name and "Kota" not in name:
        return ("kabupaten",)
    if "Kota" in name and "Kabupaten" not in name:
        return ("kota",)
    if phrase.group in ("polri",) and "Sektor" in name:
        return ("kecamatan",)
    if "Daerah {R}" in name and phrase.group == "polri":
        return ("provinsi",)
    if "Tinggi" in name:
        return ("provinsi",)
    return ()


def fill(phrase: Phrase, place: Place) -> None:
    """Put the region into the office's name: formal for civil offices, printed for the others."""
    shown = place.printed if phrase.group in _PRINTED else place.name
    if phrase.pattern:
        base = re.sub(r"\s*\{.*", "", phrase.pattern)
        for word in ("Provinsi", "Kabupaten", "Kota Administrasi", "Kota"):
            if base.endswith(" " + word) and shown.startswith(word + " "):
                base = base[: -len(word) - 1]
                break
        phrase.name = f"{base} {shown}"
    else:
        phrase.name = f"{phrase.name} {shown}"
    phrase.region = place.code
    phrase.pattern, phrase.placed = None, True


def adopt(phrase: Phrase, parent: Phrase) -> None:
    """Make a unit part of the office that is printed right after it."""
    base = re.sub(r"\s*\{.*", "", phrase.pattern or phrase.name)
    if parent.name in base:
        phrase.placed, phrase.weak = True, False
        return
    phrase.name = f"{base} {parent.name}"
    phrase.parent, phrase.region = parent.name, parent.region
    phrase.pattern = f"{base} {parent.pattern}" if parent.pattern else None
    phrase.placed, phrase.weak = True, False
    if phrase.group == "unit":
        phrase.kind = parent.kind


def _is_abbreviation(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return sum(c.isupper() for c in letters) >= 2 or word[:1].isupper()
