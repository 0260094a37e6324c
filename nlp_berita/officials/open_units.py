"""The office of a title whose unit no table knows, from the words between head and name.

The last institution among them is the host ("Kepala Subkelompok Tata Ruang DLH Jakarta"), a region
at their end the seat. Posts that a company may have as well need one of the two.
"""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices import Institution, base_of
from nlp_berita.officials.boards import state_company
from nlp_berita.officials.portfolios import Portfolios
from nlp_berita.officials.reach import Reach
from nlp_berita.officials.seats import Offices
from nlp_berita.officials.stopwords import StopWords
from nlp_berita.officials.title import Title, office_of
from nlp_berita.places import Place, PlaceReader
from nlp_berita.reading import Reading
from nlp_berita.tables import Tables

BRACKET = re.compile(r"\s?\([^()\n]*\)")
_NUMBER = re.compile(r"(?:[IVX]{1,4}|\d{1,2})\s")
_TRAILS = re.compile(r"(?:(?:^|\s)(?:pada|di|dan|untuk|RI)|,|\s)+$")
_LEADS = re.compile(r"(?:(?:[Bb]idang|[Uu]rusan|di|pada|untuk|atas)\s)+")
# An unknown short form before a region tells the class by how it begins: "DPMPTSP Garut".
_CLASSES = (
    (re.compile(r"Dis[a-z]{2,}|D[A-Z]{2,}"), "Dinas"),
    (re.compile(r"BB[A-Z]{2,}"), "Balai Besar"),
    (re.compile(r"B[A-Z]{2,}|Ba[pk][a-z]{3,}"), "Badan"),
    (re.compile(r"UPTD?[A-Z]*"), "Unit"),
)
# Classes of units that only the state has, where no institution is printed but a region.
_LOCAL = {"Badan", "Balai", "Balai Besar", "Bagian", "Bidang", "Dinas", "Kantor", "Seksi", "Unit"}
_HEADS = ("Kepala", "Wakil Kepala")
# What a country's name may close: "Kepala Staf Militer Israel".
_ABROAD = tuple(
    "Staf Kepolisian Kantor Badan Dinas Militer Pusat Departemen Kementerian Intelijen Angkatan".split()
)
_HEADS_ABROAD = (*_HEADS, "Kepala Staf", "Juru Bicara", "Komandan", "Panglima")
_UNITS_ABROAD = ("Kepala Kantor", "Kepala Pusat", "Kepala Badan", "Kepala Dinas")
_CHIEF = re.compile(r"\b[Mm]enteri\b")
# Units of the forces, whatever they are called.
_FORCES = ("Komando", "Korps", "Pasukan", "Satuan", "Grup", "Pangkalan", "Brigade", "Batalyon")
# Posts of the state wherever they are.
_OF_STATE = ("Direktur Jenderal", "Kepala Dinas", "Asisten Deputi")
# Posts whose title prints a field, which is no unit.
_WITH_FIELD = ("Juru Bicara", "Penasihat", "Staf", "Utusan")
# First words of what a company, a school or a study has as well.
_PRIVATE = {"eksekutif", "keuangan", "operasional", "pusat", "program", "rumah", "lembaga", "utama"}


class OpenUnits:
    """Settles the office of titles whose words, up to a name, are known."""

    def __init__(self, tables: Tables, lexicon: Lexicon, portfolios: Portfolios) -> None:
        self.lexicon = lexicon
        self._stop_words = StopWords(tables)
        self.places = PlaceReader(lexicon)
        self._portfolios = portfolios

    def settle(
        self, reading: Reading, title: Title, end: int, reach: Reach, offices: Offices
    ) -> None:
        """The office of a title from its words in [end, reach.end), where they tell of one."""
        text, tokens = reading.text, reading.words
        begin = tokens.at(end)
        found = [o for o in offices.overlapping(end, reach.end) if o[0] >= tokens.starts[begin]]
        place = None if found else self._place(reading, begin, reach)
        words = _unit(text[end : reach.end])
        abroad = self._portfolios.country.search(words)
        if found:
            self._of_host(text, title, end, reach.end, found[-1][0], found[-1][2])
        elif place is not None:
            self._of_place(text, title, end, reach.end, place)
        elif (
            title.position == "Direktur" and self._of_company(reading, title, end, reach)
        ) or not words[:1].isupper():
            return
        elif abroad and words.startswith(_ABROAD) and title.row.title in _HEADS_ABROAD:
            country = self.lexicon.countries[abroad[1]]
            title.settle(f"{words[: abroad.start()]} {country}", reach.end)
        elif abroad and abroad.start() and title.row.title.startswith(_UNITS_ABROAD):
            # "Kepala Kantor Kepresidenan Ukraina"
            kind = title.row.title.partition(" ")[2]
            country = self.lexicon.countries[abroad[1]]
            title.settle(f"{kind} {words[: abroad.start()]} {country}", reach.end)
        elif title.row.office.endswith("{U} {X}") and self._is_unit(words):
            # "Direktur Warisan Budaya": of the ministry that the sentence names before.
            title.open_office = f"{base_of(title.row.office)} {words} {{X}}"
            title.end = reach.end
        elif title.position in _OF_STATE or (
            title.position == "Deputi" and "Bidang " in text[title.start : reach.end]
        ):
            title.settle(f"{base_of(title.row.office)} {words}", reach.end)
        elif title.position.startswith(("Komandan", "Panglima")) and words.startswith(_FORCES):
            title.settle(words, reach.end)
        elif _CHIEF.search(text, title.start, end):
            # "Staf Khusus Menteri Bidang Komunikasi": of which minister is not said.
            title.end, title.chief = reach.end, True

    def _is_unit(self, words: str) -> bool:
        """Whether a unit of a ministry may be called so: by its task, in the tables' words."""
        tasks = [word.strip(",").casefold() for word in words.split()]
        return tasks[0] not in _PRIVATE and all(
            task in self.lexicon.unit_vocabulary
            or task in ("dan", "serta", "i", "ii", "iii")
            or self._stop_words.is_common(task)
            for task in tasks
        )

    def _of_company(self, reading: Reading, title: Title, start: int, reach: Reach) -> bool:
        """ "Direktur Usaha Angkutan Barang PT Pelni": the field is part of the position."""
        tokens = reading.words
        for index in range(tokens.at(start) + 1, reach.stop):
            company = state_company(reading, self.lexicon, index)
            if company is None:
                continue
            field = _unit(reading.text[start : company.start])
            if field and not bare(reading.text[company.end : reach.end]).strip(" ,"):
                title.position = f"{title.position} {field}"
                title.settle(company.values[0].row.name, reach.end)
                return True
        return False

    def _of_host(
        self, text: str, title: Title, start: int, end: int, at: int, office: Institution
    ) -> None:
        """The office of a unit that is printed in [start, at), before that of which it is part."""
        words = _unit(text[start:at])
        base = base_of(title.row.office)
        # "Asisten Daerah Bidang Hukum Setda Garut": the words tell which assistant.
        which = "{R}" in title.row.office and "{U}" not in title.row.office
        if not words or which or title.position.startswith(_WITH_FIELD):
            title.hold(office)
            title.end = end
            return
        lead = "" if base in words or base.startswith("Pemerintah") else base
        if title.row.title in _HEADS:
            title.position = f"{title.row.title} {self._class_of(words) or words.split()[0]}"
        title.settle(f"{lead} {words} {office.name}".strip(), end, office.region)

    def _of_place(self, text: str, title: Title, start: int, end: int, place: Place) -> None:
        """ "Kepala Dispertanak Kabupaten Garut": a unit whose short form no table has."""
        words = _unit(text[start : place.start])
        if not words[:1].isupper():
            return
        base = base_of(title.row.office)
        if title.row.title in _HEADS:
            kind = self._class_of(words)
            if kind not in _LOCAL:
                return
            title.position = f"{title.row.title} {kind}"
        elif "{R}" in title.row.office and "{U}" not in title.row.office:
            title.settle(office_of(title.row.office, place), end, place.code)
            return
        elif title.position.removeprefix("Kepala ") not in _LOCAL:
            return
        title.settle(" ".join(f"{base} {words} {place.name}".split()), end, place.code)

    def _class_of(self, words: str) -> str:
        """The class word of a unit: its first, or what a short form that begins so stands for."""
        first, *more = words.split()
        for pattern, kind in _CLASSES:
            if pattern.fullmatch(first):
                return kind
        units = self.lexicon.units
        known = units.get(" ".join((first, *more[:1]))) or units.get(first)
        return known[0].row.name if known else ""

    def _place(self, reading: Reading, begin: int, reach: Reach) -> Place | None:
        """The region that the words of a title end with."""
        for index in range(begin + 1, reach.stop):
            place = self.places.read(reading.text, reading.words, index)
            if place is None or place.code is None:
                continue
            if not bare(reading.text[place.end : reach.end]).strip(" ,"):
                return place
        return None


def _unit(printed: str) -> str:
    """The words of a unit without number, field word and brackets; none where one is open."""
    words = bare(printed)
    number = _NUMBER.match(words)
    words = without_lead(words[number.end() :] if number else words)
    return "" if "(" in words or ")" in words else words


def without_lead(words: str) -> str:
    """The words without "Bidang" or a preposition before them.

    >>> without_lead("bidang Pangan")
    'Pangan'
    """
    lead = _LEADS.match(words)
    return words[lead.end() :] if lead else words


def bare(printed: str) -> str:
    """What is printed, without brackets and trailing links.

    >>> bare("Transportasi Sungai dan Danau (TSD) pada ")
    'Transportasi Sungai dan Danau'
    """
    return _TRAILS.sub("", " ".join(BRACKET.sub(" ", printed).split()))
