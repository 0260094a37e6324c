"""Completes the titles that do not print their office from what the article says elsewhere.

"Kasat Reskrim" beside "Kapolres Tegal", "Sekda" where the article speaks of one region, "Sekdes"
in the village it names, "Karo Humas" after its ministry. Such titles are marked `inherited`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from typing import NamedTuple

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices import base_of
from nlp_berita.officials.title import ON_TICKETS, Title, office_of
from nlp_berita.places import Place, dominant_regions, formal_name
from nlp_berita.reading import Reading
from nlp_berita.tables import Region

# Posts of a trial: held for the case, in whatever court tries it.
TRIAL_POSTS = {"Ketua Majelis Hakim", "Hakim Anggota", "Hakim", "Jaksa Penuntut Umum"}
_BENCH = re.compile(
    r"(?:(?:ketua|majelis|hakim|anggota|tunggal|jaksa|penuntut|umum|\(?jpu\)?|tim)\b\)?\s?)+",
    re.IGNORECASE,
)
# With those of the state whose body need not be told.
STATE_POSTS = TRIAL_POSTS | {"Pejabat Pembuat Komitmen", "Kuasa Pengguna Anggaran"}
# "Perkara nomor 32 PK/Pid.Sus/2020 diadili oleh [ketua majelis] Rudi": cases of the Supreme Court.
_SUPREME = "Mahkamah Agung"
_REVIEW = re.compile(r"\b\d+\s?(?:K|PK)/|\b(?:[Kk]asasi|[Pp]eninjauan [Kk]embali)\b")
_CASE = 160
_LOCAL_PROSECUTION = ("Kejaksaan Negeri", "Kejaksaan Tinggi")
# Posts that a list of appointments prints without their ministry.
_MINISTRY_POSTS = {"Sekretaris Jenderal", "Inspektur Jenderal", "Staf Ahli"}
# The national body in the name of an office or of a unit of it.
_HOST = re.compile(r"\b(?:Kementerian|Badan|Komisi|Lembaga|Otoritas|Kejaksaan Agung) ?.*$")
# Posts that no company has, and how far before them, in characters, their body may be named.
_OF_STATE = {"Deputi", "Direktur Jenderal", "Asisten Deputi"}
_NEAR_HOST = 1500
# Of the one national body that the article names.
_COUNCIL = "Dewan Pengarah {X}"
_NATIONAL = {"ministry", "agency", "commission", "prosecution"}
_INTO = re.compile(r"\b(?:sebagai|menjadi|menjabat|jabatan)\s\Z")
_APPOINTMENTS = re.compile(
    r"\b(?:melantik|dilantik|pelantikan|mengangkat|diangkat)\b", re.IGNORECASE
)
_FORCE = re.compile(r"\s(Polres|Polda|Polsek)$")
_PROSECUTORS = re.compile(r"\s(Kejaksaan (?:Negeri|Tinggi))$")
_FORCES = {"Polres": "Resor", "Polda": "Daerah", "Polsek": "Sektor"}
_VILLAGE = re.compile(
    r"\b(Desa|Kelurahan|Kalurahan|Nagari|Gampong|Kampung|Pekon|Kecamatan)\s"
    r"([A-Z][a-z]+(?: [A-Z][a-z]+)?)"
)
_YOGYAKARTA = "34."
# So far before a title, in characters, its village may stand when the article names several.
_NEAR = 300
# So far before an appointed one, in characters, the appointment is told.
_STORY = 2000


def is_appointment(text: str, title: Title) -> bool:
    """Whether somebody gets a post of the ministry that the article is about."""
    return (
        title.row.level == "kementerian"
        and title.row.title in _MINISTRY_POSTS
        and not title.lower
        and _INTO.search(text, max(0, title.start - 12), title.start) is not None
        and _APPOINTMENTS.search(text, max(0, title.start - _STORY), title.start) is not None
    )


def is_of_no_court(text: str, title: Title) -> bool:
    """Whether a post of a trial is printed without its court: "jaksa", "Ketua Majelis Hakim"."""
    return (
        title.row.title in TRIAL_POSTS
        and _BENCH.fullmatch(text, title.start, title.end) is not None
    )


class _Named(NamedTuple):
    """An office of the article and where it is named."""

    start: int
    office: str


def inherit(reading: Reading, titles: list[Title], lexicon: Lexicon) -> None:
    """Give each title without its office the one that the article speaks of."""
    if any(title.position == "Lurah" for title in titles):
        _name_kalurahan(reading, titles, lexicon)
    officers = {title.start for title in titles if _of_police(reading, title, lexicon)}
    if not officers and all(title.office is not None for title in titles):
        return
    article = _Article(reading, lexicon)
    for title in titles:
        if title.office is None:
            article.complete(title)
        elif title.start in officers:
            article.join_force(title)
        if title.office is not None:
            article.remember(title)


def _name_kalurahan(reading: Reading, titles: list[Title], lexicon: Lexicon) -> None:
    """A Lurah of the regencies of Yogyakarta heads a Kalurahan (Pergub DIY 25/2019)."""
    regency = dict(dominant_regions(reading, lexicon)).get("kabupaten")
    if regency is None or not regency.code.startswith(_YOGYAKARTA):
        return
    for title in titles:
        if title.position == "Lurah" and title.office:
            title.office = re.sub("^Kelurahan ", "Kalurahan ", title.office)


def _of_police(reading: Reading, title: Title, lexicon: Lexicon) -> bool:
    """Whether an officer heads a unit of some Polda: "Kabid Humas Kombes Rudi"."""
    if title.office not in lexicon.police_units or title.region is not None:
        return False
    index = reading.words.at(title.end)
    return index < len(reading.words) and reading.words.folded[index] in lexicon.rank_words


class _Article:
    """What one article says of offices and regions, for titles that leave theirs out."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self._reading, self._lexicon = reading, lexicon
        self._head: Title | None = None
        self._regions = dict(dominant_regions(reading, lexicon))
        self._branches: dict[str, tuple[str, str | None]] = {}
        self._forces: dict[str, tuple[str, str | None]] = {}
        self._earlier: dict[str, tuple[str | None, str | None]] = {}
        self._ministries: list[_Named] = []
        self._hosts: list[_Named] = []
        for office in reading.offices:
            words = office.name.split()
            for size in range(1, len(words)):
                self._branches[" ".join(words[:size])] = (office.name, office.region)
            if office.kind == "police":
                self._forces.setdefault(" ".join(words[:2]), (office.name, office.region))
            elif office.name.startswith("Kementerian ") or office.kind == "agency":
                self._ministries += [_Named(start, office.name) for start, _ in office.mentions]
            row = lexicon.region_by_code.get(office.region or "")
            if row is not None:
                self._regions.setdefault(row.level, row)
            host = _HOST.search(office.name) if office.kind in _NATIONAL else None
            if host is not None and office.region is None:
                self._hosts += [_Named(start, host[0]) for start, _ in office.mentions]
        self._ministries.sort()
        self._hosts.sort()
        courts = [office.name for office in reading.offices if office.kind == "court"]
        # A trial is held by a Pengadilan, whatever the article says of the Mahkamah Agung.
        self._court = min(courts, key=lambda n: not n.startswith("Pengadilan"), default=None)
        self._reviewed = _SUPREME in courts
        # Where the article names one alone, its prosecutors are of it.
        named = {office.name for office in reading.offices if office.kind == "prosecution"}
        local = {name for name in named if name.startswith(_LOCAL_PROSECUTION)}
        self._prosecution = local.pop() if len(local) == 1 == len(named) else None
        self._villages: list[tuple[int, str, str]] | None = None

    def complete(self, title: Title) -> None:
        """Find the office of a title; it stays None where the article does not tell."""
        if title.row.title in TRIAL_POSTS:
            if title.row.title == "Jaksa Penuntut Umum":
                title.office = self._prosecution
                return
            low = max(0, title.start - _CASE)
            review = self._reviewed and _REVIEW.search(self._reading.text, low, title.start)
            title.office = _SUPREME if review else self._court
            return
        if title.row.title in STATE_POSTS:
            return
        if title.row.office.endswith("{U} {X}") and "{U}" not in (title.open_office or "{U}"):
            self._take_host(title)
            return
        council = title.open_office == _COUNCIL
        hosts = {named.office for named in self._hosts} if council else set()
        if len(hosts) == 1:
            title.inherited = title.public = True
            title.office = _COUNCIL.replace("{X}", hosts.pop())
            return
        # "sebagai Inspektur Jenderal": nobody is appointed to a rank.
        if title.is_rank and not self._reading.text.endswith("sebagai ", 0, title.start):
            return
        if title.open_office is None or is_appointment(self._reading.text, title):
            if "{X}" in title.row.office and title.row.level == "kementerian":
                self._take_ministry(title)
            return
        title.inherited = True
        base = base_of(title.open_office)
        force = _FORCE.search(base)
        parent = self._forces.get(f"Kepolisian {_FORCES[force[1]]}") if force else None
        section = _PROSECUTORS.search(base)
        if section and section[1] in self._branches:
            force, parent = section, self._branches[section[1]]
        if force and parent:
            title.office = f"{base[: force.start()]} {parent[0]}"
            title.region = parent[1]
        elif base in self._branches:
            name, title.region = self._branches[base]
            title.office = name.removeprefix("Pemerintah ")
        elif title.row.office in self._earlier and title.row.branch != "asing":
            title.office, title.region = self._earlier[title.row.office]
        elif title.in_village:
            self._take_village(title, base)
        elif "{R}" in title.open_office:
            self._take_region(title)

    def join_force(self, title: Title) -> None:
        """A unit of a Polda is of the one that the article names."""
        force = self._forces.get("Kepolisian Daerah")
        if force is not None:
            title.office, title.region, title.inherited = (
                f"{title.office} {force[0]}",
                force[1],
                True,
            )

    def remember(self, title: Title) -> None:
        """Later titles of the same kind, or of the same force, are of this office."""
        office = title.office or ""
        if office.startswith("Kepolisian "):
            self._forces[" ".join(office.split()[:2])] = (office, title.region)
        elif office.startswith("Kementerian ") and not title.inherited:
            insort(self._ministries, _Named(title.start, office))
        host = _HOST.search(office) if title.region is None and not title.inherited else None
        if host is not None:
            insort(self._hosts, _Named(title.start, host[0]))
        self._earlier[title.row.office] = (office, title.region)
        if title.position.removeprefix("Wakil ") in ON_TICKETS and not title.inherited:
            self._head = title

    def _take_host(self, title: Title) -> None:
        """A unit is one of the national body that its sentence names last before it."""
        named = self._hosts[: bisect_left(self._hosts, (title.start,))]
        near = title.start - _NEAR_HOST if title.position in _OF_STATE else title.start
        if not named or named[-1].start < min(near, self._reading.sentence_start(title.start)):
            if title.position in _OF_STATE:
                # Of the state, whatever it is part of.
                title.office = (title.open_office or "").removesuffix(" {X}")
            return
        title.inherited = title.public = True
        title.office = (title.open_office or "").replace("{X}", named[-1].office)

    def _take_region(self, title: Title) -> None:
        pattern = title.open_office or ""
        regions = self._beside(title)
        # The levels stand in the order of what the article speaks of most.
        for level, spoken_of in self._regions.items():
            regions.setdefault(level, spoken_of)
        for level in title.levels or list(regions):
            region = regions.get(level)
            if region is not None:
                place = Place(0, 0, 0, formal_name(region), region.short_name, level, region.code)
                title.office, title.region = office_of(pattern, place), region.code
                return

    def _beside(self, title: Title) -> dict[str, Region]:
        """The region whose head stands before in the sentence: "Bupati Garut Rina dan [Sekda] Tono"."""
        head = self._head
        if head is None or head.start < self._reading.sentence_start(title.start):
            return {}
        region = self._lexicon.region_by_code.get(head.region or "")
        return {region.level: region} if region is not None else {}

    def _take_village(self, title: Title, base: str) -> None:
        """The village of the head's kind that stands nearest before, or the only one."""
        if self._villages is None:
            text = self._reading.text
            # "Kepala Desa Rudi": what stands behind a title was read with it.
            self._villages = [
                (m.start(), m[1], m[2])
                for m in _VILLAGE.finditer(text)
                if text[max(0, m.start() - 7) : m.start()].casefold() != "kepala "
            ]
        named = [(start, name) for start, kind, name in self._villages if kind == base]
        before = [name for start, name in named if title.start - _NEAR < start < title.start]
        names = {name for _, name in named}
        if before or len(names) == 1:
            title.office = f"{base} {before[-1] if before else names.pop()}"

    def _take_ministry(self, title: Title) -> None:
        """A post of some ministry belongs to the one that the article named last."""
        at = bisect_left(self._ministries, (title.start,))
        if at:
            title.inherited = title.public = True
            title.office = title.row.office.replace("{X}", self._ministries[at - 1].office)
