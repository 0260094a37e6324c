"""An office phrase while it is read, and how its parts make the canonical name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from nlp_berita.lexicon import OfficeName
from nlp_berita.places import Place
from nlp_berita.records import OfficeKind
from nlp_berita.tables import KnownOffice

# Groups whose canonical name carries the region as printed, not its formal name.
_PRINTED = {"polri", "kejaksaan", "pengadilan", "tni", "vertikal", "rs", "kampus"}
# Regions with a government that has units.
_GOVERNED = {"provinsi", "kabupaten", "kota"}
_NO_PARENT = {"bumn", "bumd", "swasta", "partai", "ormas", "kampus", "asing", "gedung", "generik"}
# The level word that a base ends with, and those of the region that replace it.
_LEVEL_ENDINGS = (
    ("Provinsi", "Provinsi"),
    ("Kabupaten", "Kabupaten"),
    ("Kota Administrasi", "Kota"),
    ("Kota", "Kota"),
)
# How the names of the police and of its units end.
_POLICE = (" Polri", "Kepolisian Negara Republik Indonesia")
# Units that bear the name of the region, not that of its government.
_OF_REGION = ("Dinas ", "Badan ", "Inspektorat", "Satuan Polisi Pamong Praja")


@dataclass(slots=True)
class Phrase:
    """An office phrase: characters [start, end), `stop` the index of the word after it.

    `pattern` is the name with an unfilled {R}; `branch` the row of the same name's regional
    branch ("KPU" may become "KPU Kota Bogor"); `placed` tells that a region, a parent or a number
    completes the name; a `weak` name could mean something else. A `fused` phrase stands behind a
    title that holds its class word ("Kabid [Humas Polda Riau]"), `within` is the office printed
    behind a unit.
    """

    start: int
    end: int
    stop: int
    name: str
    kind: OfficeKind
    group: str
    rule: str
    weak: bool = False
    placed: bool = False
    region: str | None = None
    parent: str | None = None
    abbreviation: tuple[int, int] | None = None
    pattern: str | None = None
    branch: KnownOffice | None = None
    fused: bool = False
    within: Phrase | None = None

    @property
    def known(self) -> bool:
        """Whether the tables have its name, however it is spelt here."""
        return self.rule in ("office_known", "office_misspelt")

    @property
    def can_be_parent(self) -> bool:
        """Whether a unit printed before this office may be a unit of it."""
        unsure = self.weak and self.known and not self.placed
        return not unsure and self.group not in _NO_PARENT

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels of region that the office's own name admits; empty when it says nothing."""
        name = self.pattern or self.name
        if "Provinsi" in name or "Tinggi" in name:
            return ("provinsi",)
        if "Kabupaten" in name and "Kota" not in name:
            return ("kabupaten",)
        if self.group == "polri":
            if "Sektor" in name:
                return ("kecamatan",)
            if "Resor" in name:
                return ("kota",) if "Resor Kota" in name else ("kabupaten", "kota")
            return ("provinsi",) if "Daerah {R}" in name else ()
        return ("kota",) if "Kota" in name and "Kabupaten" not in name else ()


def base_of(pattern: str) -> str:
    """A pattern without its placeholders: "Kepolisian Resor {R}" → "Kepolisian Resor"."""
    base, brace, _ = pattern.partition("{")
    return base.rstrip("/(").rstrip() if brace else pattern


def with_region(base: str, shown: str) -> str:
    """The base and the region, its level word once: "Setda Kota" + "Kota Bogor"."""
    if base.endswith(f" {shown}"):
        return base
    for ending, level in _LEVEL_ENDINGS:
        if base.endswith(f" {ending}") and shown.startswith(f"{level} "):
            base = base.removesuffix(f" {ending}")
            break
    return f"{base} {shown}"


def fill(phrase: Phrase, place: Place) -> None:
    """Put the region into the office's name: formal for civil offices, printed for the others."""
    if phrase.branch is not None:
        phrase.pattern, phrase.group = phrase.branch.name, phrase.branch.group
        phrase.kind = phrase.branch.kind
        above = phrase.branch.parent
        phrase.parent = above if above and "{" not in above else None
    if phrase.group.startswith("pemda_") and place.level in _GOVERNED:
        # "Pemerintah Daerah Sumut": the region tells of which level the government is.
        phrase.pattern = f"Pemerintah {place.level.capitalize()} {{R}}"
    shown = place.printed if phrase.group in _PRINTED else place.name
    spelt = place.code is not None and place.end - place.start > len(place.printed)
    if phrase.group == "vertikal" and spelt and place.level in ("kabupaten", "kota"):
        # "BPN Kota Bekasi": the level, which is printed as well, tells which.
        shown = place.name
    phrase.name = with_region(base_of(phrase.pattern or phrase.name), shown)
    phrase.region = place.code
    phrase.pattern, phrase.placed = None, True
    national = phrase.kind == "ministry" or (
        phrase.kind == "agency" and phrase.rule == "unit_open" and phrase.name.startswith("Badan ")
    )
    if phrase.group == "unit" and national and place.level in _GOVERNED:
        phrase.kind = "regional_unit"


def adopt(phrase: Phrase, parent: Phrase) -> None:
    """Make a unit part of the office that is printed right after it."""
    base = base_of(phrase.pattern or phrase.name)
    phrase.placed, phrase.weak, phrase.within = True, False, parent
    if parent.name in base or (base.endswith(" Polri") and parent.name.endswith(_POLICE)):
        return
    if parent.name.startswith(f"{base} "):
        # "Kementerian Setneg": the class word is printed before a name that holds it.
        phrase.name, phrase.pattern, phrase.placed = parent.name, parent.pattern, parent.placed
        phrase.kind, phrase.group, phrase.region = parent.kind, parent.group, parent.region
        phrase.parent, phrase.within, phrase.rule = parent.parent, None, parent.rule
        return
    name, pattern = parent.name, parent.pattern
    if parent.kind == "regional_government" and base.startswith(_OF_REGION):
        # "Dinas Sosial Pemkab Garut" is that of the region.
        name = name.removeprefix("Pemerintah ")
        pattern = pattern.removeprefix("Pemerintah ") if pattern else None
    phrase.name = f"{base} {name}"
    phrase.parent, phrase.region = parent.name, parent.region
    phrase.pattern = f"{base} {pattern}" if pattern else None
    if phrase.group == "unit" and phrase.kind != "legislature":
        # A bureau of the Pemprov is a unit of it, whatever other bureaus are.
        regional = parent.kind == "regional_government"
        phrase.kind = "regional_unit" if regional else parent.kind


def pick_office(entries: tuple[OfficeName, ...], on: date | None) -> OfficeName:
    """Of the offices that share a name, the one in existence at `on`; strong names first."""

    if len(entries) == 1:
        return entries[0]

    def rank(entry: OfficeName) -> tuple[bool, bool]:
        return (entry.weak, not exists(entry.row, on))

    newest_first = sorted(entries, key=lambda entry: entry.row.valid_from or "", reverse=True)
    return min(newest_first, key=rank)


def exists(row: KnownOffice, on: date | None) -> bool:
    """Whether the office exists on a day; on an unknown day, whether it still does."""
    if on is None:
        return not row.valid_to
    return (row.valid_from or "") <= on.isoformat() <= (row.valid_to or "9999")
