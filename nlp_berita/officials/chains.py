"""Completes titles of a unit or a field that no table knows, up to the name that the tagger sees.

"Deputi IV Bidang Komunikasi, Politik, dan Diseminasi Informasi Kantor Staf Presiden (KSP) Rina":
what stands between the head of a title and a person's name belongs to the title, when it is made
of capitalised words, brackets and the words that join them.
"""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices import Institution
from nlp_berita.officials.open_units import BRACKET, OpenUnits, bare, without_lead
from nlp_berita.officials.portfolios import Portfolios
from nlp_berita.officials.reach import ReachReader
from nlp_berita.officials.seats import Offices
from nlp_berita.officials.title import Title
from nlp_berita.places import Place, PlaceReader, name_run
from nlp_berita.reading import Reading
from nlp_berita.tables import Tables

# "Menteri Mesin Pencetak Utang Diprotes Kemenkeu": a headline.
_HEADLINE = re.compile(
    r"\b(?:Kabinet|Era|Jadi|Ini|Di[a-z]{3,}(?:kan|i|s)|Me(?:n|m|ng|ny)[a-z]{4,})\b"
)
_SPELT = re.compile(r"(?:\w+ )*?(?:[Mm]enteri|[Mm]enteri [Kk]oordinator(?: [Bb]idang)?) ")
# Where a minister's field goes on behind the name of a ministry: "Menteri Koperasi [dan UMKM]".
_GOES_ON = re.compile(r"(?:,| dan| serta) [A-Z]")
_MINISTERS = ("Menteri", "Wakil Menteri", "Menteri Koordinator")
_READ = tuple(
    "Juru Bicara|Penasihat|Staf|Utusan|Deputi|Asisten|Sekretaris|Kepala|Wakil|Ketua|Direktur"
    "|Komandan|Panglima|Inspektur|Anggota|Koordinator|Hakim|Jaksa|Pimpinan|Komisioner"
    "|Pejabat Pembuat|Kuasa Pengguna|Analis|Atase".split("|")
)
_SAID = re.compile(
    r"\s(?:selaku|sebagai|menjabat(?:\ssebagai)?|menjadi|merupakan|adalah|yang\sjuga|sekaligus)\s$"
)
# "menjadi Menteri [Perlindungan Pekerja Migran]": the field of a minister who is named before.
_FIELD = re.compile(
    r"\s(?P<field>[A-Z][a-z]{3,}(?:(?:,\s|\s)(?:dan\s|serta\s)?[A-Z][a-z]{2,}){0,5})(?:\sRI\b)?"
    r"(?:\s\((?P<short>[A-Z][A-Z\d]{1,7})\))?(?!\s[A-Z])"
)
# So far before a title a link begins.
_LINK = 60


class ChainReader:
    """Completes a title with all that stands before the name of its bearer."""

    def __init__(self, tables: Tables, lexicon: Lexicon, portfolios: Portfolios) -> None:
        self.places = PlaceReader(lexicon)
        self._lexicon = lexicon
        self._portfolios = portfolios
        self._reach = ReachReader(lexicon)
        self._units = OpenUnits(tables, lexicon, portfolios)

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
            reach = self._reach.to_name(reading, title, begin, offices)
            reach = reach or self._reach.behind_name(reading, title, begin, offices)
            if reach is None and self._serves(reading, title, begin):
                title.chief = True
            elif reach is not None:
                self._units.settle(reading, title, end, reach, offices)

    def _serves(self, reading: Reading, title: Title, begin: int) -> bool:
        """Whether a minister's staff stands right before a name: "Staf Khusus Menteri [Rina]"."""
        served = title.position.startswith("Staf") and (
            reading.text[title.start : title.end].casefold().endswith(" menteri")
        )
        return served and begin < len(reading.words) and self._reach.is_name(reading, begin)

    def _village(self, reading: Reading, title: Title, begin: int) -> None:
        """The place of a post whose bearer stands before it: "menjadi Camat [Tirtalaya]"."""
        text, tokens = reading.text, reading.words
        tied = _SAID.search(text, max(0, title.start - _LINK), title.start)
        if tied is None or begin >= len(tokens) or text[title.end : tokens.starts[begin]] != " ":
            return
        stop = name_run(text, tokens, begin, limit=3)
        if stop > begin and not reading.begins_name(tokens.starts[begin]):
            start, end = tokens.starts[begin], tokens.ends[stop - 1]
            title.serve(Place(start, end, stop, text[start:end], text[start:end], None, None), end)

    def _of_minister(self, reading: Reading, title: Title, begin: int, offices: Offices) -> None:
        """The ministry of a minister whose field no table knows, or not all of it."""
        text, tokens = reading.text, reading.words
        known = title.office is not None
        if known:
            spelt = _SPELT.match(text, title.start, title.end)
            if spelt is None or _GOES_ON.match(text, title.end) is None:
                return
            begin = tokens.at(spelt.end())
        reach = self._reach.to_name(reading, title, begin, offices)
        if reach is None:
            run = None if known else _FIELD.match(text, title.end)
            for field in run.group("field", "short") if run else ():
                office = self._portfolios.known(field or "", title.position, reading.day)
                if run and office is not None:
                    title.settle(office, run.end())
                    break
            return
        field = bare(text[tokens.starts[begin] : reach.end])
        if title.position == "Menteri Koordinator":
            field = without_lead(field)
        if _HEADLINE.search(field) or not field[:1].isupper() or field.startswith("Bidang"):
            return
        if known and not self._portfolios.is_field(text[title.end : reach.end]):
            return
        office = self._portfolios.ministry(field, title.position, reading.day)
        if office is not None:
            title.settle(office, reach.end)

    def _tail(self, reading: Reading, title: Title, offices: Offices) -> None:
        """What is left before the name behind a title that has its office: more of the same.

        "Kepala OJK Jakarta, Bogor, dan Bekasi, Rina", "Dirjen Bina Marga (DBM) Kementerian PU Rina".
        """
        text, tokens = reading.text, reading.words
        reach = self._reach.to_name(reading, title, tokens.at(title.end), offices)
        if reach is None:
            return
        at, joined = title.end, False
        host: Institution | None = None
        while at < reach.end:
            index = tokens.at(at)
            start = tokens.starts[index] if index < len(tokens) else reach.end
            bracket = BRACKET.match(text, at)
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
            elif "{U}" in title.row.office and self._of_unit(text[start : tokens.ends[index]]):
                at, joined = tokens.ends[index], False
            else:
                return
        own = host is not None and not host.name.startswith(("Bidang ", "Divisi "))
        if host is not None and own and host.name not in (title.office or ""):
            if "{U}" not in title.row.office and "{X}" not in title.row.office:
                return
            title.office = f"{title.office} {host.name}"
        title.end = reach.end

    def _of_unit(self, printed: str) -> bool:
        """Whether a word may be one of a unit's: no verb of a headline, no name."""
        known = printed.casefold() in self._lexicon.unit_vocabulary
        return known and printed not in self._lexicon.given_names
