"""A title while it is read, and how a position's row and its complement make the role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from nlp_berita.lexicon import PositionName
from nlp_berita.offices import Institution, base_of, with_region
from nlp_berita.places import Place
from nlp_berita.records import Status
from nlp_berita.tables import Position

MINISTERS = ("Menteri", "Wakil Menteri")
# The heads who are elected with a deputy.
ON_TICKETS = frozenset({"Presiden", "Gubernur", "Bupati", "Wali Kota"})
_PRINTED = re.compile(
    r"Kepolisian|Kejaksaan|Pengadilan|Komando|Lembaga Pemasyarakatan|Polda|Polres"
)
_SEAT = re.compile(r"Kepolisian|Kejaksaan|Komando|Lembaga Pemasyarakatan|Polda|Polres")
_JOINT = re.compile(r"/(?=Badan|Kepala|Lembaga)")
_BRANCH = re.compile(r"\b(?:Perwakilan|Cabang)\b")
_TOWN_OFFICE = re.compile(r"Kantor (?!Wilayah)")
_FORCES = ("Kepolisian Negara Republik Indonesia", "Tentara Nasional Indonesia")
_COURT = re.compile(r"Pengadilan|Mahkamah")
_SUBDISTRICT = frozenset(
    "Kecamatan Kapanewon Kemantren Kelurahan Kalurahan Desa Distrik Nagari Gampong Kampung".split()
)
# "Kepala" takes the class word of the office: Kepala Dinas, Kepala Kepolisian Resor.
_CLASS = re.compile(
    r"(?:Kepolisian (?:Resor Kota Besar|Resor Kota|Resor|Daerah|Sektor|Negara)|Kejaksaan (?:Negeri|Tinggi)"
    r"|Lembaga Pemasyarakatan|Rumah Tahanan|Suku (?:Dinas|Badan)|Satuan (?:Tugas|Kerja|Pelaksana)"
    r"|Kantor Wilayah|\w+)"
)
# "Menteri ATR/Kepala [BPN]": the agency of the two.
_AGENCY = re.compile(r"Kementerian [^/]+/(Badan [^/]+)")
_OF_STATE = {"ministry", "agency", "commission", "regional_government", "regional_unit"}
_LEVELS = {
    "Pemerintah Provinsi": ("provinsi",),
    "Pemerintah Kabupaten": ("kabupaten",),
    "Pemerintah Kota": ("kota",),
    "Kepolisian Daerah": ("provinsi",),
    "Kepolisian Resor": ("kabupaten", "kota"),
    "Kejaksaan Negeri": ("kabupaten", "kota"),
    "Kejaksaan Tinggi": ("provinsi",),
    "Kecamatan": ("kecamatan",),
    "Kapanewon": ("kecamatan",),
    "Distrik": ("kecamatan",),
    "Kepolisian Sektor": ("kecamatan",),
    "Komando Rayon Militer": ("kecamatan",),
    "Pos Komando Rayon Militer": ("kecamatan",),
    "Cabang Kejaksaan Negeri": ("kecamatan",),
    **dict.fromkeys(
        ("Desa", "Kampung", "Gampong", "Nagari", "Kelurahan", "Kalurahan", "Dusun", "Pekon"),
        ("desa",),
    ),
}


@dataclass(slots=True)
class Title:
    """A title at [start, end): the position it names, where, and how the post is held.

    `weak`: the word alone could mean something else. `is_rank`: without an office the word is a
    rank ("Irjen"). `inherited`: the region comes from elsewhere in the article. `open_office` is
    the class of an office whose region is not printed ("Sekretariat Daerah {R}"). `chief`: it names
    the one whom the holder serves ("Staf Khusus Menkeu"). `behind_names`: it is of a row of names,
    each with degrees and the title behind.
    """

    start: int
    end: int
    position: str
    row: Position
    status: Status = "current"
    office: str | None = None
    open_office: str | None = None
    region: str | None = None
    public: bool = True
    lower: bool = False
    is_rank: bool = False
    weak: bool = False
    inherited: bool = False
    chief: bool = False
    behind_names: bool = False

    @property
    def implied(self) -> bool:
        """Whether the office is a guess: "Presiden" alone is Indonesia's unless told otherwise."""
        return (self.office or "").endswith("Presiden Republik Indonesia")

    @property
    def on_a_ticket(self) -> bool:
        """Whether the holder is elected with a deputy: "Gubernur Wirya-Hartono", no "Rudi Diaz-Halim"."""
        if self.position == "Presiden":
            return self.implied
        return self.position in ON_TICKETS and self.region is not None

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels of region that the position admits; empty when it says nothing."""
        return _levels_of(self.open_office) if self.open_office else ()

    @property
    def in_village(self) -> bool:
        """Whether the post is one of a village or a kecamatan."""
        return self.levels in (("desa",), ("kecamatan",))

    @property
    def takes_seat(self) -> bool:
        """Whether the office is known by the place of its seat, in the regions table or not."""
        return _SEAT.match(self.open_office or "") is not None

    def settle(self, office: str | None, end: int, region: str | None = None) -> None:
        """The office is found: the title ends at `end`."""
        joint = _AGENCY.fullmatch(office) if office and self.position == "Kepala Badan" else None
        office = joint[1] if joint else office
        # Of a branch whose region is printed nowhere: "PDAM".
        self.office = base_of(office) if office else office
        self.open_office, self.region, self.end = None, region, end

    def hold(self, office: Institution) -> None:
        """The institution that this position of `office` belongs to.

        "Kasat Reskrim" of a Polres heads its Satuan, "Ketua" of a DPRD the DPRD itself.
        """
        base = base_of(self.row.office)
        name = office.name
        if name == f"{base.removesuffix(' Polri')} {_FORCES[0]}":
            name = base  # "Irwasum Polri": as the table has it
        elif name.startswith("Pemerintah ") and self.open_office:
            name = f"{base} {name.removeprefix('Pemerintah ')}"
        elif (
            base
            and not base.startswith("Pemerintah ")
            and base not in name
            and not self.row.office.startswith("Direktorat Jenderal {")
        ):
            unit = re.sub(r"\s+(?:Bareskrim\s)?Pol(?:da|res|resta|sek|ri)$", "", base)
            if name in base or (name in _FORCES and "{" not in self.row.office):
                name = base  # "Kabais TNI"
            elif base.startswith("Kantor Wilayah") and _TOWN_OFFICE.match(name):
                # "Kakanwil Kemenag Jabar", where "Kemenag Garut" is a Kantor
                name = name.replace("Kantor ", "Kantor Wilayah ", 1)
            elif unit.split()[0] != name.split()[0] and not (
                _COURT.match(base) and _COURT.match(name)
            ):
                name = f"{unit} {name}"
        self.settle(name, self.end, office.region)
        if self.row.branch == "ormas" and office.kind in _OF_STATE:
            self.public = True  # "Ketua Harian Kompolnas"
        if office.kind == "legislature":
            # "Waka Komisi Hukum DPR"
            self.position = self.row.title.replace("Wakil Kepala", "Wakil Ketua")
        elif self.row.title in ("Kepala", "Wakil Kepala"):
            # "Kementerian PPN/Badan Perencanaan ..." has a Kepala Badan, a branch a Kepala Perwakilan.
            branch = _BRANCH.search(office.name)
            if office.name.startswith("Otoritas Jasa Keuangan "):
                self.position = f"{self.row.title} Kantor"
                return
            joint = _JOINT.split(office.name) if office.name.startswith("Kementerian") else ()
            # Of the two in "Kementerian X/Badan Y" a head leads the second.
            word = branch or _CLASS.match(joint[-1] if joint else office.name)
            self.position = f"{self.row.title} {word[0]}" if word else self.row.title

    def serve(self, place: Place, end: int) -> None:
        """The region or village of the position: a head of region holds the region itself."""
        self.settle(office_of(self.open_office or "", place), end, place.code)


@lru_cache(maxsize=1024)
def _levels_of(pattern: str) -> tuple[str, ...]:
    return next((levels for base, levels in _LEVELS.items() if pattern.startswith(base)), ())


def office_of(pattern: str, place: Place) -> str:
    """The office of a pattern in a region.

    >>> bogor = Place(0, 0, 0, "Kota Bogor", "Bogor", "kota", "32.71")
    >>> office_of("Pemerintah Kota {R}", bogor), office_of("Sekretariat Daerah {R}", bogor)
    ('Kota Bogor', 'Sekretariat Daerah Kota Bogor')
    """
    base = base_of(pattern)
    if base.startswith("Pemerintah"):
        return place.name
    printed = base.split(" ")[0] in _SUBDISTRICT or _PRINTED.match(base)
    shown = place.printed if printed else place.name
    # "Keuchik Gampong Meurandeu" prints the class word of the pattern again.
    return shown if shown.startswith(f"{base} ") else with_region(base, shown)


def pick_position(names: tuple[PositionName, ...], on: date | None) -> Position:
    """Of the posts that share a name, a strong one in existence on the day."""
    if len(names) == 1:
        return names[0].row
    day = on.isoformat() if on else None

    def rank(name: PositionName) -> tuple[bool, bool]:
        row = name.row
        exists = day is None or (row.valid_from or "") <= day <= (row.valid_to or "9999")
        return (name.weak, not exists)

    return min(names, key=rank).row


def status_of(row: Position, status: Status) -> Status:
    """Rows such as "Calon Gubernur" carry their status in the name."""
    if row.name.startswith(("Calon", "Bakal Calon")):
        return "candidate"
    if row.name.startswith(("Penjabat", "Pelaksana")):
        return "acting"
    return "elect" if row.name.endswith("terpilih") else status
