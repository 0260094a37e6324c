"""The names of the tables, ready for look-up: regions, offices, positions and unit words.

Built once for a set of tables and shared by the stages that read names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from nlp_berita.gazetteer import Case, Gazetteer
from nlp_berita.spelling import Spelling
from nlp_berita.tables import (
    CommonWord,
    Country,
    ForeignLeader,
    FormerRegion,
    GivenName,
    Honorific,
    KnownOffice,
    NameStop,
    Position,
    Presidency,
    Rank,
    Region,
    SpeechVerb,
    StatusWord,
    Tables,
    UnitHead,
    UnitWord,
)
from nlp_berita.words import fold

_PLACEHOLDER = re.compile(r"\s*[/(]?\{\w\}.*")
_INNER = re.compile(r"\{[UNXP]\}.")
# Letters of a unit in one word with its title at least, and one less than the title has:
# "Kadis[dikpora]", but "Kasiyanto".
_UNIT = 4
_OF_POLDA = " Polda {"
# Groups of offices that are named by what they do.
_NAMED_BY_TASK = {"unit", "opd", "sekretariat", "vertikal", "upt", "polri", "kejaksaan"}
# Words that stand in names of units but are just as well names of persons or places.
_NO_UNIT_WORDS = frozenset(
    {"jakarta", "jaya", "sultan", "raja", "putra", "wijaya", "dewi", "agung"}
)


class OfficeName(NamedTuple):
    """What an office name stands for; `weak` names need context, `open` ones a region or unit."""

    row: KnownOffice
    weak: bool
    open: bool


class PositionName(NamedTuple):
    """What a position name stands for; `weak` names need context."""

    row: Position
    weak: bool


class UnitName(NamedTuple):
    """A class word of units; `by_title` when it is the title word that implies it.

    A `fused` title holds the class word: "Kadis" is Kepala Dinas.
    """

    row: UnitHead
    by_title: bool
    fused: bool = False


class Lexicon:
    """Gazetteers over one set of tables."""

    def __init__(self, tables: Tables) -> None:
        self.regions: Gazetteer[Region] = Gazetteer(_region_names(tables))
        self.region_by_code = {row.code: row for row in tables.rows(Region)}
        self.offices: Gazetteer[OfficeName] = Gazetteer(_office_names(tables))
        self.positions: Gazetteer[PositionName] = Gazetteer(_position_names(tables))
        self.units: Gazetteer[UnitName] = Gazetteer(_unit_names(tables))
        # Words with which something begins that a stage reads.
        self.openings = frozenset(
            {
                *(word for names in self._gazetteers() for word in names.first_words),
                *(row.word.split()[0] for row in tables.rows(StatusWord)),
                *(fold(verb).split()[0] for row in tables.rows(SpeechVerb) for verb in row.bare),
            }
        )
        self.fused_titles = {fold(name) for row in tables.rows(UnitHead) for name in row.fused}
        longest_first = sorted(self.fused_titles, key=len, reverse=True)
        self._fused = re.compile(rf"({'|'.join(longest_first)})\w{{{_UNIT},}}")
        self.unit_words = {row.short.casefold(): row.long for row in tables.rows(UnitWord)}
        self.ranks = {fold(name) for row in tables.rows(Rank) for name in (row.name, *row.names)}
        # Words that begin a rank: a name follows, no place.
        self.rank_words = {rank.split()[0] for rank in self.ranks}
        # The same with the abbreviations that stand before names: "Drs.", "Hj."
        self.styles = self.rank_words | {
            fold(form).split()[0].rstrip(".")
            for row in tables.rows(Honorific)
            if row.place == "pre" and not row.part_of_name
            for form in (row.name, *row.names)
            if form.endswith(".")
        }
        self.foreign_leaders = {
            fold(name): row.country
            for row in tables.rows(ForeignLeader)
            for name in (row.name, *row.names)
        }
        # The Presidents and their deputies, by all their names.
        self.presidents = {
            name: row.holder for row in tables.rows(Presidency) for name in (row.holder, *row.names)
        }
        self.given_names = {row.name for row in tables.rows(GivenName)}
        # Other spellings stay as printed (Perancis); abbreviations (AS) and parts of a name (Saudi)
        # are written out.
        self.countries = {
            name: row.name if _is_short(name, row.name) else name
            for row in tables.rows(Country)
            for name in (row.name, *row.names)
        }
        # What a Polda has, but no department and no agency: "Bidang Profesi dan Pengamanan".
        self.police_units = {
            row.name.partition(_OF_POLDA)[0]
            for row in tables.rows(KnownOffice)
            if row.group == "polri" and _OF_POLDA in row.name
        }
        self.unit_vocabulary = _unit_vocabulary(tables) | set(self.unit_words)
        self.spelling = Spelling(_known_words(tables) | self.unit_vocabulary)
        # Words that stand side by side in such names, whatever else they name: "Daya Air".
        self.unit_pairs = frozenset(_unit_pairs(tables))

    def _gazetteers(self) -> tuple[Gazetteer[Any], ...]:
        return self.regions, self.offices, self.positions, self.units

    def title_within(self, folded: str) -> str | None:
        """The title with which a casefolded word begins that holds its unit as well: "kadisdikpora".

        >>> from nlp_berita.tables import default_tables
        >>> lexicon = lexicon_of(default_tables())
        >>> lexicon.title_within("kadisdikpora"), lexicon.title_within("kasiyanto")
        ('kadis', None)
        """
        found = self._fused.fullmatch(folded)
        return found[1] if found and len(found[1]) > _UNIT else None


@lru_cache(maxsize=8)
def lexicon_of(tables: Tables) -> Lexicon:
    """The lexicon of these tables, built once."""
    return Lexicon(tables)


def _is_short(name: str, full: str) -> bool:
    """Whether one name of a country is but a part or the letters of its full one."""
    return name.isupper() or name in full.split() or _is_blend(name, full)


def _is_blend(short: str, name: str) -> bool:
    """Whether one word is made of the letters of several: "Korsel" of "Korea Selatan"."""
    letters = iter(name.casefold())
    many = " " in name and " " not in short
    return many and short[:1] == name[:1] and all(letter in letters for letter in short.casefold())


def _case_of(name: str) -> Case:
    """Abbreviations want their letters; a short one in capitals could be any word otherwise."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) <= 6 and sum(c.isupper() for c in letters) >= max(2, len(letters) - 1):
        return "exact"
    return "capital"


def _region_names(tables: Tables) -> Iterator[tuple[str, Case, Region]]:
    for row in tables.rows(Region):
        for name in {row.name, row.short_name, *row.names, *row.weak_names}:
            yield name, _case_of(name), row
    by_code = {row.code: row for row in tables.rows(Region)}
    for former in tables.rows(FormerRegion):
        if former.code in by_code and former.old_name != by_code[former.code].name:
            yield former.old_name, "capital", by_code[former.code]


def _office_names(tables: Tables) -> Iterator[tuple[str, Case, OfficeName]]:
    for row in tables.rows(KnownOffice):
        # "Bagian {U} Sekretariat Daerah {R}": the unit heads read these.
        if row.group != "tni" and _INNER.search(row.name):
            continue
        # The President is a position, no institution.
        if row.name.startswith(("Presiden ", "Wakil Presiden ")):
            continue
        strong = {row.name, *row.names, *row.former_names}
        for name in (*strong, *row.weak_names):
            bare = _PLACEHOLDER.sub("", name)
            # A unit or number after a bare class word: the unit heads know those. A weak name is
            # meant as it stands: "Kejaksaan".
            if not bare or (bare in _CLASS_WORDS and name not in row.weak_names):
                continue
            if (
                row.group != "tni"
                and bare != name
                and not name[len(bare) :].lstrip("/ (").startswith("{R}")
            ):
                continue
            if bare != name:
                bare = _without_level(bare, row.name)
            entry = OfficeName(row, name in row.weak_names, bare != name)
            yield bare, _case_of(bare), entry
            if bare.startswith("Kementerian "):
                # So often misspelt that both are at home in the news.
                yield bare.replace("Kementerian", "Kementrian", 1), _case_of(bare), entry
            if " Bidang " in bare:
                yield bare.replace(" Bidang ", " "), _case_of(bare), entry
            if "Olahraga" in bare:
                yield bare.replace("Olahraga", "Olah Raga"), _case_of(bare), entry


_CLASS_WORDS = frozenset(
    "Dinas Badan Bagian Bidang Biro Komisi Komite Fraksi Unit Kantor Balai Desa Distrik Kampung "
    "Kecamatan Kelurahan Kapanewon Kemantren Nagari Gampong Dewan Seksi Kejaksaan Dusun Bank "
    "Karantina Sekolah UP".split()
)


def _without_level(bare: str, name: str) -> str:
    """ "DPRD Kota" is DPRD: the region phrase after it tells the level, unless the row has one."""
    head, _, last = bare.rpartition(" ")
    return head if last in ("Provinsi", "Kota", "Kabupaten") and last not in name else bare


def _position_names(tables: Tables) -> Iterator[tuple[str, Case, PositionName]]:
    for row in tables.rows(Position):
        for name in {row.name, *row.names, *row.weak_names}:
            bare = _PLACEHOLDER.sub("", name)
            inner = bare != name and not re.fullmatch(r".*\{\w\}(/\{\w\})?", name)
            if not bare or inner:
                continue
            case: Case = "any" if _case_of(bare) == "capital" else "exact"
            entry = PositionName(row, name in row.weak_names)
            yield bare, case, entry
            # "Menteri Koordinator (Bidang) Pangan"; a "Kepala Bidang Humas" is no "Kepala Humas".
            if " Bidang " in bare and not bare.startswith("Kepala Bidang "):
                yield bare.replace(" Bidang ", " "), case, entry


def _unit_names(tables: Tables) -> Iterator[tuple[str, Case, UnitName]]:
    for row in tables.rows(UnitHead):
        for name in (row.name, *row.names):
            yield name, "capital", UnitName(row, False)
        for name in row.titles:
            yield name, "any", UnitName(row, True)
        for name in row.fused:
            yield name, "any", UnitName(row, True, True)


def _unit_vocabulary(tables: Tables) -> set[str]:
    """Words that the names of units are made of: "Perhubungan", "Darat", "Aparatur" ..."""
    places = {w for row in tables.rows(Region) for w in fold(row.short_name).split()}
    places -= {"darat", "laut", "udara"}
    short_forms = {
        fold(name)
        for row in tables.rows(Region)
        if row.level != "kecamatan"
        for name in (row.short_name, *row.names)
    }
    groups = _NAMED_BY_TASK
    sure: set[str] = set()
    found: set[str] = set()
    for office in tables.rows(KnownOffice):
        into = sure if office.group in ("kementerian", "kemenko", "lpnk") else found
        if into is sure or office.group in groups:
            for name in (office.name, *office.names):
                into.update(w for w in fold(_PLACEHOLDER.sub("", name)).split() if len(w) > 2)
    for post in tables.rows(Position):
        if post.level == "kementerian":
            found.update(w for w in fold(_PLACEHOLDER.sub("", post.office)).split() if len(w) > 2)
    # A word that is also part of a region's name counts only where ministries bear it.
    return ((found - places) | sure) - short_forms - _NO_UNIT_WORDS


def _unit_pairs(tables: Tables) -> Iterator[tuple[str, str]]:
    """The pairs of words, no region the second, in the names of offices and their units."""
    regions = {
        fold(name)
        for row in tables.rows(Region)
        if row.level != "kecamatan"
        for name in (row.short_name, *row.names)
    }
    for office in tables.rows(KnownOffice):
        if office.group in _NAMED_BY_TASK:
            for name in (office.name, *office.names):
                for first, second in pairwise(fold(_PLACEHOLDER.sub("", name)).split()):
                    if second not in regions:
                        yield first, second


def _known_words(tables: Tables) -> set[str]:
    """The words of the language and of the tables' names: whoever prints one means it."""
    rows: tuple[Region | KnownOffice | Position, ...] = (
        *tables.rows(Region),
        *tables.rows(KnownOffice),
        *tables.rows(Position),
    )
    known = {word for row in rows for name in (row.name, *row.names) for word in fold(name).split()}
    known.update(word for row in tables.rows(Region) for word in fold(row.short_name).split())
    known.update(word for row in tables.rows(GivenName) for word in fold(row.name).split())
    known.update(row.word for row in tables.rows(CommonWord))
    known.update(row.word for row in tables.rows(NameStop))
    return known
