"""Finds titles: status word, head, unit or office, region: "Plt Kepala Dinas Sosial Kota Bogor"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from nlp_berita.gazetteer import Match
from nlp_berita.lexicon import Lexicon, PositionName
from nlp_berita.offices import Institution
from nlp_berita.places import Place, PlaceReader, dominant_region, formal_name
from nlp_berita.reading import Reading
from nlp_berita.records import Status
from nlp_berita.tables import Country, Position, Presidency, StatusWord, Tables

_start = attrgetter("start")
_PRIVATE = {"partai", "ormas", "akademik", "swasta"}
_BRACKET = re.compile(r"\s?\((?!\d)[^()\n]{1,30}\)")
_ORDINAL = re.compile(
    r"\s(?:ke-?\d{1,2}|[IVX]{1,4}|\d)(?=\s)(?:\s(?:RI|Republik Indonesia|Indonesia)\b)?"
)
_TERM = re.compile(
    r",?\s(?:nomor urut \d+|periode \d{4}\s?[-–]\s?\d{4}|non-?aktif|(?:kala|saat|ketika) itu"
    r"|(?:asal|dapil|daerah pemilihan)\s[A-Z]\w+(?: [A-Z]\w+){0,3}(?=,))\b"
)
_STAFF = ("Staf", "Juru Bicara", "Asisten", "Sekretaris", "Ajudan", "Tenaga Ahli", "Deputi")
_FIELD = re.compile(r"\s[Bb]idang\s")
_COURT_TITLES = {"Ketua Majelis Hakim", "Hakim Anggota", "Hakim", "Jaksa Penuntut Umum"}
_MILITARY = re.compile(
    r"\s((?:[IVXL]{1,6}|\d{1,4})(?:\s?/\s?|\s)(?!Letkol|Mayor|Kapten)[A-Z]\w+"
    r"(?: (?!Jend|Letjen|Mayjen|Brigjen|Kol|Letkol|Mayor|Kapten|Lettu|Letda|Laks|Mars)[A-Z]\w+)?)"
)
_FACTION = re.compile(r"\s(?:dari\s)?[Ff]raksi(?:\sPartai)?(?:\s[A-Z][\w-]+){1,4}(?=,)")
_COUNTRY = re.compile(r"\s(?:RI|Republik Indonesia)\b")
_LEVELS = {
    "Pemerintah Provinsi": ("provinsi",),
    "Pemerintah Kabupaten": ("kabupaten",),
    "Pemerintah Kota": ("kota",),
    "Kepolisian Daerah": ("provinsi",),
    "Kejaksaan Tinggi": ("provinsi",),
    "Kecamatan": ("kecamatan",),
    "Kapanewon": ("kecamatan",),
    "Distrik": ("kecamatan",),
    "Kepolisian Sektor": ("kecamatan",),
    "Komando Rayon Militer": ("kecamatan",),
}
_VILLAGE = re.compile(r"(?:Desa|Kelurahan|Nagari|Kampung|Gampong|Dusun|Negeri)\b")
_PRINTED = re.compile(
    r"Kepolisian|Kejaksaan|Pengadilan|Komando|Lembaga Pemasyarakatan|Polda|Polres"
)
# "Kepala" takes the class word of the office: Kepala Dinas, Kepala Kepolisian Resor.
_CLASS = re.compile(
    r"(?:Kepolisian (?:Resor Kota Besar|Resor Kota|Resor|Daerah|Sektor)|Kejaksaan (?:Negeri|Tinggi)"
    r"|Lembaga Pemasyarakatan|Rumah Tahanan|Suku (?:Dinas|Badan)|Satuan (?:Tugas|Kerja|Pelaksana)"
    r"|Kantor Wilayah|\w+)"
)


@dataclass(slots=True)
class Title:
    """A title at [start, end): the position it names, where, and how the post is held."""

    start: int
    end: int
    position: str
    office: str | None
    region: str | None
    status: Status
    public: bool
    row: Position
    # The class of office whose region is not printed: "Sekretariat Daerah {R}".
    open_office: str | None
    lower: bool

    @property
    def implied(self) -> bool:
        """Whether the office is a guess: "Presiden" alone is Indonesia's unless told otherwise."""
        return (self.office or "").endswith("Presiden Republik Indonesia")


class TitleReader:
    """Reads the titles of one article."""

    def __init__(self, tables: Tables, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.places = PlaceReader(lexicon)
        self.statuses: dict[str, Status] = {row.word: row.status for row in tables.rows(StatusWord)}
        self.presidencies = tables.rows(Presidency)
        self.countries = {n for row in tables.rows(Country) for n in (row.name, *row.names)}
        self._country = re.compile(
            rf"\s(?:{'|'.join(sorted(map(re.escape, self.countries), key=len, reverse=True))})\b"
        )

    def titles(self, reading: Reading) -> list[Title]:
        """All titles in order; a title inside the citation of a regulation is its issuer."""
        offices = {s: (o, e) for o in reading.offices for s, e in o.mentions}
        cited = [(s, e) for r in reading.regulations for s, e, _ in r.mentions]
        found: list[Title] = []
        tokens, last = reading.words, -1
        for index, word in enumerate(tokens):
            if word.start < last:
                continue
            title = self._read(reading, index, offices)
            if title is None or any(s <= title.start < e for s, e in cited):
                continue
            found.append(title)
            last = title.end
        for title in found:
            self._inherit(reading, title, found)
        return [
            t
            for t in found
            if t.office or "{X}" not in t.row.office or t.row.title in _COURT_TITLES
        ]

    def _read(
        self, reading: Reading, index: int, offices: dict[int, tuple[Institution, int]]
    ) -> Title | None:
        text, tokens = reading.text, reading.words
        start, head, status = index, index, "current"
        for _ in range(3):
            size, word_status = self._status(reading, head)
            if size == 0:
                break
            status = word_status if status == "current" or word_status == "former" else status
            head += size
        best: tuple[Match[PositionName], int] | None = None
        for match in self.lexicon.positions.matches_at(text, tokens, head):
            end = self._after_head(text, match.end)
            begins = self._next(text, end)
            if begins in offices:
                best = (match, end)
                break
            if best is None:
                best = (match, end)
        if best is None:
            return None
        match, end = best
        row = pick_position(match.values, reading.published)
        weak = all(name.weak for name in match.values)
        title = Title(
            tokens[start].start,
            match.end,
            row.title,
            row.office if row.office and "{" not in row.office else None,
            None,
            _fixed_status(row, status),  # type: ignore[arg-type]
            row.branch not in _PRIVATE,
            row,
            row.office if "{" in row.office and not row.office.startswith("{") else None,
            text[match.start].islower(),
        )
        held = re.match(r"\s(terpilih|non-?aktif)\b", text[end:])
        if held:
            end = title.end = end + held.end()
            title.status = "elect" if held[1] == "terpilih" else title.status
        ordinal = _ORDINAL.match(text, match.end)
        if ordinal and "ke" in ordinal[0]:
            title.end = ordinal.end()
            if not self._in_office(ordinal[0], reading.published):
                title.status = "former"
        else:
            self._complement(reading, title, end, offices)
        if title.office is None and title.open_office is None:
            # "Ketua", "Direktur" or "Irjen" alone is no public office, and a weak name no title.
            court = row.title in _COURT_TITLES
            if weak or (not court and (title.lower or "{X}" in row.office or "{U}" in row.office)):
                return None
            title.public = court
        self._field(reading, title)
        self._closing(text, title)
        return title

    def _in_office(self, printed: str, on: date | None) -> bool:
        """Whether "Presiden ke-7" is the President of the day; unknown day, the present one."""
        number = int("".join(filter(str.isdigit, printed)) or 0)
        day = on.isoformat() if on else "9999"
        return any(
            row.ordinal == number and (row.valid_from or "") <= day < (row.valid_to or "99999")
            for row in self.presidencies
        )

    def _field(self, reading: Reading, title: Title) -> None:
        """ "... Bidang Komunikasi Strategis": the field of a staff post belongs to the title."""
        found = _FIELD.match(reading.text, title.end)
        if found is None or not title.position.startswith(
            ("Staf", "Deputi", "Asisten", "Wakil", "Juru Bicara")
        ):
            return
        tokens = reading.words
        persons = {e.start for e in reading.entities if e.label == "PER"}
        index = stop = bisect_left(tokens, found.end(), key=_start)
        while index < len(tokens) and index - stop < 8:
            word = tokens[index]
            if word.start in persons or reading.text[tokens[index - 1].end : word.start] != " ":
                break
            if word.folded in self.lexicon.unit_vocabulary:
                title.end = word.end
            elif word.folded not in ("dan", "serta"):
                break
            index += 1

    def _status(self, reading: Reading, index: int) -> tuple[int, str]:
        """A status word at `index`: how many words it takes, and what it says."""
        text, tokens = reading.text, reading.words
        for size in (2, 1):
            chunk = tokens[index : index + size]
            if len(chunk) < size:
                continue
            status = self.statuses.get(" ".join(word.folded for word in chunk))
            if status is None:
                continue
            # "Penjabat (Pj) Bupati", "Pelaksana tugas (Plt) Kepala"
            bracket = _BRACKET.match(text, chunk[-1].end)
            if bracket:
                size += sum(1 for w in tokens[index + size :][:4] if w.start < bracket.end())
            following = tokens[index + size : index + size + 1]
            if following and text[chunk[-1].end : following[0].start].strip(" .()") in (
                "",
                text[bracket.start() : bracket.end()].strip(" ().") if bracket else "",
            ):
                return size, status
        return 0, "current"

    def _after_head(self, text: str, end: int) -> int:
        bracket = _BRACKET.match(text, end)
        if bracket and bracket[0].strip(" ()")[:1].isupper():
            end = bracket.end()
        ordinal = _ORDINAL.match(text, end)
        return ordinal.end() if ordinal else end

    def _next(self, text: str, end: int) -> int:
        while end < len(text) and text[end] in " \n":
            end += 1
        return end

    def _complement(
        self,
        reading: Reading,
        title: Title,
        end: int,
        offices: dict[int, tuple[Institution, int]],
    ) -> None:
        """What follows the head: an office, a region, a party, a foreign country."""
        text, tokens, row = reading.text, reading.words, title.row
        begins = self._next(text, end)
        if begins not in offices and self._staff_of(reading, title):
            return
        begins = self._unit_before(reading, begins, offices)
        covering = next(
            (s for s, (_, e) in offices.items() if title.start < s <= begins < e), begins
        )
        if covering in offices:
            office, stop = offices[covering]
            self._take_office(title, office)
            title.end = stop
            country = _COUNTRY.match(text, stop)
            title.end = country.end() if country else stop
            return
        country = _COUNTRY.match(text, end)
        if country:
            title.end = country.end()
            return
        military = _MILITARY.match(text, title.end) if "{N}" in row.office else None
        if military:
            base = re.sub(r"\s*\{.*", "", row.office)
            title.office = f"{base} {re.sub(r'[ /]+', '/', military[1], count=1)}"
            title.open_office, title.end = None, military.end()
            return
        foreign = self._country.match(text, end)
        if foreign and row.branch in ("eksekutif", "asing", "yudikatif", "legislatif"):
            title.office, title.open_office = foreign[0].strip(), None
            title.end = foreign.end()
            return
        index = bisect_left(tokens, begins, key=_start)
        if index >= len(tokens) or tokens[index].start != begins or "\n" in text[end:begins]:
            return
        known = self.lexicon.offices.match_at(text, tokens, index)
        if known is not None and not all(entry.weak for entry in known.values):
            office_row = known.values[0].row
            if office_row.group in ("partai", "ormas", "kampus", "swasta", "asing", "bumn", "bumd"):
                title.office, title.open_office = office_row.name, None
                title.public = office_row.group in ("bumn", "bumd", "asing")
                title.end = known.end
                suffix = re.match(r"\s\(Persero\)(?:\sTbk\b)?", text[known.end :])
                title.end += suffix.end() if suffix else 0
                return
        if title.open_office is None:
            return
        if self._known_branch(reading, title, index):
            return
        if _VILLAGE.match(title.open_office) or (
            title.open_office.endswith("{U}") and row.level not in ("kementerian", "nasional")
        ):
            village = self._printed_place(reading, index, title.open_office)
            if village is not None:
                self._take_place(title, village)
                title.end = village.end
                return
        levels = next((v for k, v in _LEVELS.items() if title.open_office.startswith(k)), ())
        persons = {e.start for e in reading.entities if e.label == "PER"}
        if begins in persons:
            return
        place = self.places.read(text, tokens, index, levels)
        if place is None and _PRINTED.match(title.open_office):
            place = self._printed_place(reading, index, title.open_office)
        if place is not None and (not levels or place.level in levels or place.code is None):
            self._take_place(title, place)
            title.end = place.end

    def _unit_before(
        self, reading: Reading, begins: int, offices: dict[int, tuple[Institution, int]]
    ) -> int:
        """Skip up to four unit words between the head and its office: "Jubir Pencegahan KPK"."""
        index = bisect_left(reading.words, begins, key=_start)
        for word in reading.words[index : index + 5]:
            if word.start in offices:
                return word.start
            if word.folded not in self.lexicon.unit_vocabulary:
                break
        return begins

    def _staff_of(self, reading: Reading, title: Title) -> bool:
        """ "Staf Khusus Menteri Keuangan": the chief's own title tells the office."""
        text, tokens = reading.text, reading.words
        index = bisect_left(tokens, title.end, key=_start)
        first = bisect_left(tokens, title.start, key=_start)
        for at in (index - 1, index):
            if not first < at < len(tokens) or text[tokens[at - 1].end : tokens[at].start] != " ":
                continue
            match = self.lexicon.positions.match_at(text, tokens, at)
            if match is None or match.end <= title.end:
                continue
            chief = pick_position(match.values, reading.published)
            if chief.office and "{" not in chief.office and title.position.startswith(_STAFF):
                title.office, title.open_office, title.end = chief.office, None, match.end
                return True
        return False

    def _known_branch(self, reading: Reading, title: Title, index: int) -> bool:
        """A branch that the tables name although it is no region: Kapolda Metro Jaya."""
        text, tokens = reading.text, reading.words
        base = re.sub(r"\s*\{.*", "", title.open_office or "")
        for size in (3, 2):
            chunk = tokens[index : index + size]
            if len(chunk) == size and text[chunk[0].start].isupper():
                printed = text[chunk[0].start : chunk[-1].end]
                rows = [e.row for e in self.lexicon.offices.get(f"{base} {printed}")]
                if rows and "{" not in rows[0].name:
                    title.office, title.region = rows[0].name, rows[0].region
                    title.open_office, title.end = None, chunk[-1].end
                    return True
        return False

    def _printed_place(self, reading: Reading, index: int, pattern: str) -> Place | None:
        """A place that no table knows: the village of its head, the seat of a police unit.

        One or two capitalised words before a comma, a rank or a name that the tagger sees; where
        nothing follows them they are the person's name.
        """
        text, tokens = reading.text, reading.words
        persons = {e.start for e in reading.entities if e.label == "PER"}
        stop = index
        while stop < len(tokens) and stop - index < 3:
            word = tokens[stop]
            gap = text[tokens[stop - 1].end : word.start]
            ranked = word.folded in self.lexicon.rank_words
            honorific = word.folded in ("dr", "drg", "drh", "apt", "h", "hj", "ir", "drs", "dra")
            if stop > index and (gap == ", " or ranked or honorific or word.start in persons):
                break
            if not text[word.start].isupper() or ranked or (stop > index and gap != " "):
                return None
            stop += 1
        if stop == index or stop == len(tokens):
            return None
        printed = text[tokens[index].start : tokens[stop - 1].end]
        return Place(tokens[index].start, tokens[stop - 1].end, stop, printed, printed, None, None)

    def _take_office(self, title: Title, office: Institution) -> None:
        base = re.sub(r"\s*\{.*", "", title.row.office)
        if office.name.startswith("Pemerintah ") and title.open_office:
            title.office = f"{base} {office.name.removeprefix('Pemerintah ')}"
        elif not base or base in office.name or title.row.office.startswith("{"):
            title.office = office.name
        elif office.name in base:
            title.office = base
        elif title.row.office.startswith("Direktorat Jenderal {"):
            title.office = office.name
        else:
            base = re.sub(r"\s+Pol(?:da|res|resta|sek|ri)$", "", base)
            unit, parent = base.split(), office.name.split()
            # "Komisi Pemilihan Umum {R}" + "Komisi Pemilihan Umum Kota Bogor" is one office.
            title.office = office.name if unit[:2] == parent[:2] else f"{base} {office.name}"
        title.region = office.region
        title.open_office = None
        if title.row.title in ("Kepala", "Wakil Kepala"):
            # "Kementerian PPN/Badan Perencanaan ..." has a Kepala Badan.
            word = _CLASS.match(office.name.rsplit("/", 1)[-1])
            title.position = f"{title.row.title} {word[0]}" if word else title.row.title

    def _take_place(self, title: Title, place: Place) -> None:
        pattern = title.open_office or ""
        title.region = place.code
        title.office = office_of(pattern, place)
        title.open_office = None

    def _inherit(self, reading: Reading, title: Title, titles: list[Title]) -> None:
        """A title without its region takes the one that the article speaks of."""
        if title.row.title in _COURT_TITLES and title.office is None:
            courts = [o for o in reading.offices if o.kind == "court"]
            if title.row.title != "Jaksa Penuntut Umum" and courts:
                title.office = courts[0].name
            return
        if title.open_office is None or title.office is not None:
            return
        pattern = title.open_office
        base = re.sub(r"\s*\{.*", "", pattern)
        near = [o for o in reading.offices if o.name.startswith(base + " ")]
        if near:
            title.office = near[-1].name.removeprefix("Pemerintah ")
            title.region = near[-1].region
            return
        if "{R}" not in pattern:
            return
        for other in reversed([t for t in titles if t.start < title.start and t.office]):
            if (other.office or "").startswith(base + " ") or other.row.office == title.row.office:
                title.office, title.region = other.office, other.region
                return
        levels = next((v for k, v in _LEVELS.items() if pattern.startswith(k)), None)
        for level in levels or ("kabupaten", "kota", "provinsi"):
            if level == "kecamatan":
                continue
            region = dominant_region(reading, self.lexicon, level)
            if region is not None:
                name = formal_name(region)
                place = Place(0, 0, 0, name, region.short_name, level, region.code)
                title.office, title.region = office_of(pattern, place), region.code
                return

    def _closing(self, text: str, title: Title) -> None:
        """Words after the title that belong to it: the bracketed short form, the term."""
        faction = _FACTION.match(text, title.end)
        if faction:
            title.end = faction.end()
        for _ in range(2):
            term = _TERM.match(text, title.end)
            if term:
                if ("periode" in term[0] or "itu" in term[0]) and title.status == "current":
                    title.status = "former"
                title.end = term.end()
            word = re.match(r"\s(\w+)\b", text[title.end :])
            if word and self.statuses.get(word[1].casefold()) == "elect":
                title.status = "elect"
                title.end += word.end()
            bracket = _BRACKET.match(text, title.end)
            if bracket and self._is_short_form(bracket[0].strip(" ()")):
                title.end = bracket.end()

    def _is_short_form(self, printed: str) -> bool:
        """Whether a bracket repeats the title or its office: (Wawali), (Mendagri), (BPJT)."""
        return (
            printed in self.lexicon.positions
            or printed in self.lexicon.offices
            or printed.casefold() in self.statuses
            or (printed.isupper() and " " not in printed)
        )


def office_of(pattern: str, place: Place) -> str:
    """The office of a pattern in a region; a head of region holds the region itself."""
    base = re.sub(r"\s*\{.*", "", pattern)
    if base.startswith("Pemerintah"):
        return place.name
    if base.split(" ")[0] in ("Kecamatan", "Kelurahan", "Desa", "Distrik", "Nagari"):
        shown = place.printed
    else:
        shown = place.printed if _PRINTED.match(base) else place.name
    for word in ("Provinsi", "Kabupaten", "Kota Administrasi", "Kota"):
        if base.endswith(" " + word):
            base = base[: -len(word) - 1]
            break
    return f"{base} {shown}"


def pick_position(names: tuple[PositionName, ...], on: date | None) -> Position:
    """Of the posts that share a name, a strong one in existence on the day."""
    day = on.isoformat() if on else None

    def rank(name: PositionName) -> tuple[bool, bool]:
        row = name.row
        exists = day is None or (row.valid_from or "") <= day <= (row.valid_to or "9999")
        return (name.weak, not exists)

    return min(names, key=rank).row


def _fixed_status(row: Position, status: str) -> str:
    """Rows such as "Calon Gubernur" carry their status in the name."""
    if row.name.startswith(("Calon", "Bakal Calon")):
        return "candidate"
    if row.name.startswith(("Penjabat", "Pelaksana")):
        return "acting"
    return "elect" if row.name.endswith("terpilih") else status
