"""Reads titles of a unit or a field that no table knows, up to the name that the tagger sees.

"Deputi IV Bidang Komunikasi, Politik, dan Diseminasi Informasi Kantor Staf Presiden (KSP) Rina":
what stands between the head of a title and a person's name belongs to the title, when it is made
of capitalised words, brackets and the words that join them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices import Institution, base_of
from nlp_berita.officials.portfolios import Portfolios
from nlp_berita.officials.seats import Offices
from nlp_berita.officials.title import Title
from nlp_berita.places import Place, PlaceReader, name_run
from nlp_berita.reading import Reading

_GAPS = {" ", ", ", " (", ") ", "), ", ")", "-", "/", " & ", " – "}
_JOINS = {"dan", "serta", "untuk", "bidang", "pada", "di", "urusan"}
# Words that may stand short, with a full stop: "Kab. Garut".
_SHORT = {"kab", "prov", "kec", "kel", "bid", "adm", "tk"}
_PRIVATE = frozenset(
    "cv dpc dpp dpw dpd partai firma pt tbk ud universitas yayasan institut koperasi bank relawan "
    "cabang pengurus persatuan perkumpulan ikatan asosiasi himpunan forum".split()
)
# What a tagger leaves out before a name.
_PARTICLES = {"La", "Uu", "Wa", "I", "Ni", "H", "Hj", "Moh", "Muh", "Mohd", "Si", "St", "Sri"}
# So many words a title may have behind its head.
_MOST = 24
_BRACKET = re.compile(r"\s?\([^()\n]*\)")
_NUMBER = re.compile(r"(?:[IVX]{1,4}|\d{1,2})\s")
_TRAILS = re.compile(r"(?:(?:^|\s)(?:pada|di|dan|untuk|RI)|,|\s)+$")
_LEADS = re.compile(r"(?:(?:[Bb]idang|[Uu]rusan|di|pada|untuk|atas)\s)+")
# "Menteri Mesin Pencetak Utang Diprotes Kemenkeu": a headline.
_HEADLINE = re.compile(
    r"\b(?:Kabinet|Era|Jadi|Ini|Di[a-z]{3,}(?:kan|i|s)|Me(?:n|m|ng|ny)[a-z]{4,})\b"
)
_SPELT = re.compile(r"(?:\w+ )*?(?:[Mm]enteri|[Mm]enteri [Kk]oordinator(?: [Bb]idang)?) ")
# Where a minister's field goes on behind the name of a ministry: "Menteri Koperasi [dan UMKM]".
_GOES_ON = re.compile(r"(?:,| dan| serta) [A-Z]")
# An unknown short form before a region tells the class by how it begins: "DPMPTSP Garut".
_CLASSES = (
    (re.compile(r"Dis[a-z]{2,}|D[A-Z]{2,}"), "Dinas"),
    (re.compile(r"BB[A-Z]{2,}"), "Balai Besar"),
    (re.compile(r"B[A-Z]{2,}|Ba[pk][a-z]{3,}"), "Badan"),
    (re.compile(r"UPTD?[A-Z]*"), "Unit"),
)
# Classes of units that only the state has, where no institution is printed but a region.
_LOCAL = {"Badan", "Balai", "Balai Besar", "Bagian", "Bidang", "Dinas", "Kantor", "Seksi", "Unit"}
_MINISTERS = ("Menteri", "Wakil Menteri", "Menteri Koordinator")
_HEADS = ("Kepala", "Wakil Kepala")
# What a country's name may close: "Kepala Staf Militer Israel".
_ABROAD = (
    "Staf",
    "Kepolisian",
    "Kantor",
    "Badan",
    "Dinas",
    "Militer",
    "Pusat",
    "Departemen",
    "Kementerian",
    "Intelijen",
    "Angkatan",
)
_HEADS_ABROAD = ("Kepala", "Wakil Kepala", "Kepala Staf", "Juru Bicara", "Komandan", "Panglima")
_CHIEF = re.compile(r"\b[Mm]enteri\b")
# Posts of the state wherever they are.
# "Rina selaku [Kepala]", "Tono, [Direktur]"
_TIED = re.compile(
    r"(?:,\s|\s\(|,?\s(?:selaku|sebagai|(?:yang\s)?(?:kini\s|sebelumnya\s|pernah\s)?menjabat(?:\ssebagai)?|menjadi|merupakan"
    r"|adalah)\s)$"
)
_SAID = re.compile(
    r"\s(?:selaku|sebagai|menjabat(?:\ssebagai)?|menjadi|merupakan|adalah|yang\sjuga|sekaligus)\s$"
)
# Units of the forces, whatever they are called.
_FORCES = ("Komando", "Korps", "Pasukan", "Satuan", "Grup", "Pangkalan", "Brigade", "Batalyon")
_OF_STATE = ("Direktur Jenderal", "Kepala Dinas", "Asisten Deputi")
# Posts whose title prints a field, which is no unit.
_WITH_FIELD = ("Juru Bicara", "Penasihat", "Staf", "Utusan")
# Posts that serve somebody whose title follows.
_STAFF = (*_WITH_FIELD, "Deputi", "Asisten", "Sekretaris")
_READ = (
    *(
        *_MINISTERS,
        *_STAFF,
        "Kepala",
        "Wakil",
        "Ketua",
        "Direktur",
        "Komandan",
        "Panglima",
        "Inspektur",
    ),
    *(
        "Anggota",
        "Koordinator",
        "Hakim",
        "Jaksa",
        "Pimpinan",
        "Komisioner",
        "Pejabat Pembuat",
        "Kuasa Pengguna",
        "Analis",
        "Atase",
    ),
)


class _Reach(NamedTuple):
    """The words of a title behind its head: up to `end`, before the word `stop` of a name."""

    end: int
    stop: int


class ChainReader:
    """Completes a title with all that stands before the name of its bearer."""

    def __init__(self, lexicon: Lexicon, portfolios: Portfolios) -> None:
        self.lexicon = lexicon
        self.places = PlaceReader(lexicon)
        self._portfolios = portfolios

    def read(self, reading: Reading, title: Title, end: int, offices: Offices) -> None:
        """Settle the office of a title that goes on behind `end`, the end of its head."""
        if not reading.entities:
            return  # without a tagger nothing tells where a name begins
        begin = reading.words.at(end)
        if title.position in _MINISTERS:
            self._of_minister(reading, title, begin, offices)
        elif title.office is not None:
            self._tail(reading, title, offices)
        elif title.in_village:
            self._village(reading, title, begin)
        elif title.position.startswith(_READ) and not (
            title.weak and not title.position.startswith("Asisten")
        ):
            reach = self._reach(reading, title, begin, offices)
            if reach is None and _TIED.search(reading.text, max(0, title.start - 60), title.start):
                reach = self._run(reading, title, begin, offices)
            if reach is not None:
                self._settle(reading, title, begin, reach, end, offices)

    def _village(self, reading: Reading, title: Title, begin: int) -> None:
        """The place of a post whose bearer stands before it: "menjadi Camat [Tirtalaya]"."""
        text, tokens = reading.text, reading.words
        tied = _SAID.search(text, max(0, title.start - 60), title.start)
        if tied is None or begin >= len(tokens) or text[title.end : tokens.starts[begin]] != " ":
            return
        stop = name_run(text, tokens, begin, limit=3)
        if stop > begin and not reading.begins_name(tokens.starts[begin]):
            printed = text[tokens.starts[begin] : tokens.ends[stop - 1]]
            place = Place(
                tokens.starts[begin], tokens.ends[stop - 1], stop, printed, printed, None, None
            )
            title.serve(place, place.end)

    def _settle(
        self, reading: Reading, title: Title, begin: int, reach: _Reach, end: int, offices: Offices
    ) -> None:
        text, tokens = reading.text, reading.words
        found = [o for o in offices.overlapping(end, reach.end) if o[0] >= tokens.starts[begin]]
        place = None if found else self._place(reading, begin, reach)
        words = self._words(text[end : reach.end])
        abroad = self._portfolios.country.search(words)
        if found:
            # The last is the one that the others are part of.
            self._of_host(text, title, end, reach.end, found[-1][0], found[-1][2])
        elif place is not None:
            self._of_place(text, title, end, reach.end, place)
        elif not words[:1].isupper():
            return
        elif abroad and words.startswith(_ABROAD) and title.row.title in _HEADS_ABROAD:
            country = self.lexicon.countries[abroad[1]]
            title.settle(f"{words[: abroad.start()]} {country}", reach.end)
        elif title.position in _OF_STATE or (
            title.position == "Deputi" and "Bidang " in text[title.start : reach.end]
        ):
            title.settle(f"{base_of(title.row.office)} {words}", reach.end)
        elif title.position.startswith(("Komandan", "Panglima")) and words.startswith(_FORCES):
            title.settle(words, reach.end)
        elif _CHIEF.search(text, title.start, end):
            # "Staf Khusus Menteri Bidang Komunikasi": of which minister is not said.
            title.end, title.chief = reach.end, True

    def _of_minister(self, reading: Reading, title: Title, begin: int, offices: Offices) -> None:
        """The ministry of a minister whose field no table knows, or not all of it."""
        text, tokens = reading.text, reading.words
        known = title.office is not None
        if known:
            # "Menteri Koperasi [dan UMKM]": the field goes on behind the name of a ministry.
            spelt = _SPELT.match(text, title.start, title.end)
            if spelt is None or _GOES_ON.match(text, title.end) is None:
                return
            begin = tokens.at(spelt.end())
        reach = self._reach(reading, title, begin, offices)
        if reach is None:
            return
        field = _bare(text[tokens.starts[begin] : reach.end])
        if title.position == "Menteri Koordinator":
            lead = _LEADS.match(field)
            field = field[lead.end() :] if lead else field
        if _HEADLINE.search(field) or not field[:1].isupper() or field.startswith("Bidang"):
            return
        if known and not self._portfolios.is_field(text[title.end : reach.end]):
            return
        office = self._portfolios.ministry(field, title.position, reading.published)
        if office is not None:
            title.settle(office, reach.end)

    def _tail(self, reading: Reading, title: Title, offices: Offices) -> None:
        """What is left before the name behind a title that has its office: more of the same.

        "Kepala OJK Jakarta, Bogor, dan Bekasi, Rina", "Dirjen Bina Marga (DBM) Kementerian PU Rina".
        """
        text, tokens = reading.text, reading.words
        begin = tokens.at(title.end)
        reach = self._reach(reading, title, begin, offices)
        if reach is None:
            return
        at, host, joined = title.end, None, False
        while at < reach.end:
            index = tokens.at(at)
            start = tokens.starts[index] if index < len(tokens) else reach.end
            bracket = _BRACKET.match(text, at)
            office = offices.starting(start)
            place = None if office else self.places.read(text, tokens, index)
            if bracket:
                at = bracket.end()
            elif start >= reach.end:
                break
            elif office is not None and not joined:
                host = office[2] if text[at:start] == " " else None
                at = office[1]
            elif place is not None and (place.code or reading.named("region", start)):
                at, joined = place.end, False
            elif tokens.folded[index] in ("dan", "serta"):
                at, joined = tokens.ends[index], True
            else:
                return
        if host is not None and host.name not in (title.office or ""):
            if "{U}" not in title.row.office and "{X}" not in title.row.office:
                return
            title.office = f"{title.office} {host.name}"
        title.end = reach.end

    def _reach(self, reading: Reading, title: Title, begin: int, offices: Offices) -> _Reach | None:
        """How far the words of a title reach: up to a name, with nothing else before it."""
        text, tokens = reading.text, reading.words
        inside = joined = listed = False
        for index in range(begin, min(begin + _MOST, len(tokens))):
            word, before = tokens[index], tokens.ends[index - 1]
            gap = text[before : word.start]
            inside = "(" in gap or (inside and ")" not in gap)
            if gap not in _GAPS and not (
                gap.strip() == "." and tokens.folded[index - 1] in _SHORT and index > begin
            ):
                return None
            if inside:
                if text[word.start].isdigit():
                    return None  # "Kapolres Ketapang (2008), Kasubbid ...": posts held in turn
                continue
            if not joined and self._begins_person(reading, index):
                if self._cuts_name(reading, index):
                    return None
                open_list = listed and gap.endswith(", ")
                bracket = 1 if gap.startswith(")") else 0
                return None if index == begin or open_list else _Reach(before + bracket, index)
            joined = word.folded in _JOINS
            listed = (listed or gap == ", ") and not joined
            if next(offices.overlapping(word.start, word.end), None) is not None:
                continue  # "Deputi Bidang Hukum Kantor [Staf Presiden]"
            private = word.folded in _PRIVATE and title.position not in _MINISTERS
            if private or self._is_post(reading, title, index, begin):
                return None
            printed = text[word.start].isupper() or text[word.start].isdigit() or gap == "-"
            if not (printed or joined):
                return None
        return None

    def _run(self, reading: Reading, title: Title, begin: int, offices: Offices) -> _Reach | None:
        """The run of capitalised words behind a title whose bearer stands before it."""
        text, tokens = reading.text, reading.words
        if not self._follows_name(reading, title):
            return None
        stop = begin
        for index in range(begin, min(begin + _MOST, len(tokens))):
            word = tokens[index]
            gap = text[tokens.ends[index - 1] : word.start]
            if gap not in (" ", "-", "/", " & ") or reading.names.covers(word.start):
                break
            inside = next(offices.overlapping(word.start, word.end), None) is not None
            if word.folded in _JOINS and not inside:
                continue
            if word.folded in _PRIVATE or self._is_post(reading, title, index, begin):
                return None
            if not (text[word.start].isupper() or text[word.start].isdigit() or inside):
                break
            stop = index + 1
        return _Reach(tokens.ends[stop - 1], stop) if stop > begin else None

    def _follows_name(self, reading: Reading, title: Title) -> bool:
        """Whether a name that the tagger sees ends before the words that tie a title to it."""
        link = _TIED.search(reading.text, max(0, title.start - 60), title.start)
        at = link.start() if link else 0
        return link is not None and any(
            end <= at + 1 for _, end, _ in reading.names.overlapping(at - 1, at)
        )

    def _begins_person(self, reading: Reading, index: int) -> bool:
        """Whether a name begins here, or what is printed before one: a rank, an honorific."""
        text, tokens = reading.text, reading.words
        start = tokens.starts[index]
        named = reading.names.starting(start)
        if (
            named is None
            and reading.begins_name(_next(reading, index))
            and (text[start : tokens.ends[index]] in _PARTICLES)
        ):
            return True
        if named is None:
            return tokens.folded[index] in self.lexicon.styles and any(
                reading.begins_name(at) for at in tokens.starts[index + 1 : index + 6]
            )
        stop = tokens.at(named[1])
        known = any(
            hit.table in ("office", "position")
            for at in tokens.starts[index:stop]
            for hit in reading.hits_at(at)
            if text[hit.start : hit.end].isupper() or hit.end >= named[1]
        )
        return not known and not text[start : named[1]].isupper()

    def _cuts_name(self, reading: Reading, index: int) -> bool:
        """Whether the tagger may have cut the first word off a name: "Pajak Peni [Hirjanto]"."""
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

    def _is_post(self, reading: Reading, title: Title, index: int, begin: int) -> bool:
        """Whether another title begins; the chief's belongs to that of the staff."""
        if not reading.named("position", reading.words.starts[index]):
            return False
        match = self.lexicon.positions.match_at(reading.text, reading.words, index)
        if match is None or all(name.weak for name in match.values):
            return False
        return index > begin or not title.position.startswith(_STAFF) or title.position == "Deputi"

    def _of_host(
        self, text: str, title: Title, start: int, end: int, at: int, office: Institution
    ) -> None:
        """The office of a unit that is printed in [start, at), before that of which it is part."""
        words = self._words(text[start:at])
        base = base_of(title.row.office)
        if not words or title.position.startswith(_WITH_FIELD):
            title.hold(office)
            title.end = end
            return
        if "{R}" in title.row.office and "{U}" not in title.row.office:
            # "Asisten Daerah Bidang Hukum Setda Garut": the words tell which assistant.
            title.hold(office)
            title.end = end
            return
        lead = "" if base in words or base.startswith("Pemerintah") else base
        if title.row.title in _HEADS:
            title.position = f"{title.row.title} {self._class_of(words) or words.split()[0]}"
        title.settle(f"{lead} {words} {office.name}".strip(), end, office.region)

    def _of_place(self, text: str, title: Title, start: int, end: int, place: Place) -> None:
        """ "Kepala Disdagperin Kabupaten Garut": a unit whose short form no table has."""
        words = self._words(text[start : place.start])
        if not words[:1].isupper():
            return
        base = base_of(title.row.office)
        if title.row.title in _HEADS:
            kind = self._class_of(words)
            if kind not in _LOCAL:
                return
            title.position = f"{title.row.title} {kind}"
        elif "{R}" in title.row.office and "{U}" not in title.row.office:
            words = ""
        elif title.position.removeprefix("Kepala ") not in _LOCAL:
            return
        title.settle(" ".join(f"{base} {words} {place.name}".split()), end, place.code)

    def _class_of(self, words: str) -> str:
        """The class word of a unit: its first, or what a short form that begins so stands for."""
        first, *more = words.split()
        for pattern, kind in _CLASSES:
            if pattern.fullmatch(first):
                return kind
        known = self.lexicon.units.get(" ".join((first, *more[:1]))) or self.lexicon.units.get(
            first
        )
        return known[0].row.name if known else ""

    def _place(self, reading: Reading, begin: int, reach: _Reach) -> Place | None:
        """The region that the words of a title end with."""
        for index in range(begin + 1, reach.stop):
            place = self.places.read(reading.text, reading.words, index)
            if place is None or place.code is None:
                continue
            if not _bare(reading.text[place.end : reach.end]).strip(" ,"):
                return place
        return None

    def _words(self, printed: str) -> str:
        """The words of a unit without number, field word and brackets; none where one is open."""
        words = _bare(printed)
        number = _NUMBER.match(words)
        words = words[number.end() :] if number else words
        lead = _LEADS.match(words)
        words = words[lead.end() :] if lead else words
        return "" if "(" in words or ")" in words else words


def _next(reading: Reading, index: int) -> int:
    """Where the next word begins; the end of the text when there is none."""
    return reading.words.starts[index + 1] if index + 1 < len(reading.words) else len(reading.text)


def _bare(printed: str) -> str:
    """What is printed, without brackets and trailing links.

    >>> _bare("Transportasi Sungai dan Danau (TSD) pada ")
    'Transportasi Sungai dan Danau'
    """
    return _TRAILS.sub("", " ".join(_BRACKET.sub(" ", printed).split()))
