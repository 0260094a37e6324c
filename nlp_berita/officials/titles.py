"""Finds titles: status word, head, unit or office, region: "Plt Kepala Dinas Sosial Kota Bogor"."""

from __future__ import annotations

import re
from operator import attrgetter

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices import Institution
from nlp_berita.officials.abroad import reigning_titles, settle_abroad
from nlp_berita.officials.boards import board_of, board_titles
from nlp_berita.officials.chains import ChainReader
from nlp_berita.officials.closing import Closing
from nlp_berita.officials.complement import ComplementReader
from nlp_berita.officials.fields import take_field
from nlp_berita.officials.heads import ORDINAL, HeadReader, after_head
from nlp_berita.officials.inheritance import STATE_POSTS, inherit, is_appointment
from nlp_berita.officials.leading import Leading
from nlp_berita.officials.links import Links
from nlp_berita.officials.presiding import presiding_titles
from nlp_berita.officials.rolls import roll_of
from nlp_berita.officials.seats import Offices
from nlp_berita.officials.status import StatusReader
from nlp_berita.officials.title import Title, pick_position, status_of
from nlp_berita.officials.unit_parents import join_units
from nlp_berita.reading import Reading
from nlp_berita.spans import SpanIndex
from nlp_berita.tables import Tables

_start = attrgetter("start")
_PRIVATE = {"partai", "ormas", "akademik", "swasta"}
# "Presiden ke-7": one of a row.
_NUMBERED = re.compile(r"\s[Kk]e-?\d")
_ALSO = re.compile(r"\s(?:sekaligus|yang juga|merangkap)\s")
_SHARING = ("Anggota", "Komisioner", "Ketua", "Wakil Ketua")
# So far back, in characters, the body may stand whose members a roll names.
_NEAR = 400
_OF_BODIES = ("Komisioner", "Anggota", "Pimpinan", "Wakil Ketua")
_FIRMS = ("swasta", "bumn", "bumd")
_STAFF, _MINISTERS_STAFF = "Staf Khusus", "Staf Khusus Menteri"


# "Menteri Sosial [dan Politik BEM Unsoed]": the students play at government.
_OF_STUDENTS = re.compile(r"(?: (?:dan )?[A-Z][a-z]+){0,3},? (?:di |pada )?BEM\b")


# "Jaksa gadungan": a post that is feigned.
_FEIGNED = re.compile(r"\s(?:gadungan|abal-abal)\b")


class TitleReader:
    """Reads the titles of one article."""

    def __init__(self, tables: Tables, lexicon: Lexicon, links: Links) -> None:
        self.lexicon = lexicon
        self.complements = ComplementReader(tables, lexicon)
        self._chains = ChainReader(tables, lexicon, self.complements.portfolios)
        self._leading = Leading(tables, lexicon, links)
        self.statuses = StatusReader(tables)
        self._heads = HeadReader(tables, lexicon)
        self._closing = Closing(tables, lexicon, self.statuses)

    def titles(self, reading: Reading) -> list[Title]:
        """All titles in order; a title inside the citation of a regulation is its issuer."""
        offices = _outermost(reading.offices)
        cited = SpanIndex((s, e, None) for r in reading.regulations for s, e, _ in r.mentions)
        tokens = reading.words
        begins = {tokens.at(hit.start) for hit in reading.hits if hit.table == "position"}
        begins.update(
            index
            for index in reading.openings(self.lexicon)
            if tokens.folded[index] in self.statuses.first
        )
        found: list[Title] = []
        last = -1
        for index in sorted(begins):
            if tokens.starts[index] < last:
                continue
            title = self._read(reading, index, offices, found[-1] if found else None)
            if title is not None and (
                not cited.covers(title.start) or self._names_its_bearer(reading, title)
            ):
                _deputise(reading, title, index)
                found.append(title)
                last = title.end
        found += presiding_titles(reading, self.lexicon)
        found += self._leading.titles(reading)
        known = {title.start for title in found}
        found += [t for t in reigning_titles(reading, self.lexicon) if t.start not in known]
        boards = list(board_titles(reading, self.lexicon))
        if boards:
            rolls = SpanIndex((title.start, title.end, None) for title in boards)
            found = [t for t in found if next(rolls.overlapping(t.start, t.end), None) is None]
            found += boards
        found.sort(key=_start)
        inherit(reading, found, self.lexicon)
        join_units(reading, found)
        settle_abroad(reading, found, self.lexicon)
        text = reading.text
        students = "BEM" in text
        for title in found:
            if title.chief and title.inherited and not _of_ministry(title):
                title.office = None
            elif title.position == _MINISTERS_STAFF and not _of_ministry(title):
                title.position = _STAFF  # "Staf Khusus KSAD"
        return [
            t
            for t in found
            if (t.office or t.chief or "{X}" not in t.row.office or t.row.title in STATE_POSTS)
            and not (t.weak and (t.office is None or t.inherited))
            and not (students and _OF_STUDENTS.match(text, t.end))
        ]

    def _names_its_bearer(self, reading: Reading, title: Title) -> bool:
        """Whether an issuer is named with the post: "Keputusan Gubernur Bali Rina Lestari Nomor 5"."""
        begins = title.end + 1
        return reading.text.startswith(" ", title.end) and reading.begins_name(begins)

    def _read(
        self,
        reading: Reading,
        index: int,
        offices: Offices,
        previous: Title | None,
        *,
        second: bool = False,
    ) -> Title | None:
        head, status = self.statuses.before(reading, index)
        match = self._heads.read(reading, head, offices)
        if match is None:
            return None
        text = reading.text
        if reading.words.folded[index] == "hakim" and _ends_name(reading, index):
            return None
        if self._heads.goes_on(reading, head + match.size, match.end):
            return None
        if _FEIGNED.match(text, match.end) or _is_doubled(text, match.start, match.end):
            return None
        row = pick_position(match.values, reading.day)
        if row.branch not in _PRIVATE and self._heads.means_other(reading, head, match, row):
            return None
        title = Title(
            reading.words.starts[index],
            match.end,
            row.title,
            row,
            status_of(row, status),
            office=row.office if row.office and "{" not in row.office else None,
            open_office=row.office if "{" in row.office and row.office[0] != "{" else None,
            public=row.branch not in _PRIVATE,
            lower=text[match.start].islower(),
            weak=all(name.weak for name in match.values),
            is_rank=" ".join(reading.words.folded[head : head + match.size]) in self.lexicon.ranks,
        )
        end = after_head(text, match.end)
        end = self._closing.held(text, title, end)
        ordinal = ORDINAL.match(text, match.end)
        if ordinal and (_NUMBERED.match(ordinal[0]) or "Presiden" in title.position):
            title.end = ordinal.end()
            title.status = self.statuses.of_number(
                ordinal[0], title.position, reading.day, title.status
            )
        else:
            self.complements.read(reading, title, end, offices)
        take_field(reading, title, offices, self.lexicon.unit_vocabulary, self.lexicon.rank_words)
        if title.office is None:
            self.complements.staff_of(reading, title)
        if title.office is None and "{X}" in row.office:
            _behind_comma(text, title, offices)
        self._chains.read(reading, title, end, offices)
        if title.office is None and previous is not None and title.lower:
            _of_the_same(text, title, previous)
        if title.office is None and title.position in _SHARING and not second:
            self._share(reading, title, offices)
        if title.office is None and "{X}" in row.office and row.branch in _FIRMS:
            board = board_of(reading, self.lexicon, title)
            if board is not None:
                title.settle(board, title.end)
                title.public = title.inherited = True
        if title.office is None and title.open_office is None and not title.chief:
            # "Ketua", "Direktur" or "Irjen" alone is no public office, and a weak name no title.
            generic = title.lower or "{X}" in row.office or "{U}" in row.office
            own = row.title in STATE_POSTS or is_appointment(text, title)
            if title.weak or (generic and not own):
                return None
            title.public = row.title in STATE_POSTS
        self._closing.read(reading, title)
        return title

    def _share(self, reading: Reading, title: Title, offices: Offices) -> None:
        """Two posts in one body, which the second names: "Anggota sekaligus juru bicara KY"."""
        also = _ALSO.match(reading.text, title.end)
        index = reading.words.at(also.end()) if also else 0
        if also is None or reading.words.starts[index : index + 1] != [also.end()]:
            return
        other = self._read(reading, index, offices, None, second=True)
        if other is not None and other.public and other.office:
            title.settle(other.office, title.end, other.region)


def _outermost(institutions: list[Institution]) -> Offices:
    """The spans that tell the office of a title: a unit with its parent, not the parent in it."""
    spans = [
        (start, end, office)
        for office in institutions
        for start, end in (*office.mentions, *office.in_titles)
    ]
    spans.sort(key=lambda span: (span[0], -span[1]))
    kept: list[tuple[int, int, Institution]] = []
    for span in spans:
        if not kept or span[1] > kept[-1][1]:
            kept.append(span)
    return SpanIndex(kept)


def _ends_name(reading: Reading, index: int) -> bool:
    """Whether a word is the last of a name: "Christine [Hakim]"."""
    tokens = reading.words
    before = tokens.starts[index - 1] if index else None
    return (
        before is not None
        and reading.text[tokens.ends[index - 1] : tokens.starts[index]] == " "
        and reading.text[tokens.starts[index]].isupper()
        and reading.text[before].isupper()
        and reading.names.covers(before)
    )


def _of_ministry(title: Title) -> bool:
    return title.office is not None and title.office.startswith("Kementerian")


def _deputise(reading: Reading, title: Title, index: int) -> None:
    """ "Wakil Kapolda": the deputy of a post that the tables know by its head only."""
    tokens, before = reading.words, index - 1
    if (
        before >= 0
        and tokens.folded[before] == "wakil"
        and "Wakil" not in title.position
        and reading.text[tokens.ends[before] : tokens.starts[index]] == " "
    ):
        title.start, title.position = tokens.starts[before], f"Wakil {title.position}"


def _behind_comma(text: str, title: Title, offices: Offices) -> None:
    """The office between commas: "Staf Ahli Bidang Hukum, Kementerian X, Rudi"."""
    if text[title.end : title.end + 2] == ", ":
        office = offices.starting(title.end + 2)
        if office is not None and text[office[1] : office[1] + 2] == ", ":
            title.end = office[1]
            title.hold(office[2])


def _of_the_same(text: str, title: Title, previous: Title) -> None:
    """ "Selain Ketua KPK, empat komisioner lainnya adalah": those of the body named before."""
    near = title.start - previous.end < _NEAR and title.position in _OF_BODIES
    lead = previous.position in _OF_BODIES or previous.position == "Ketua"
    if near and lead and previous.office and roll_of(text, title.start, title.end) is not None:
        title.settle(previous.office, title.end, previous.region)


def _is_doubled(text: str, start: int, end: int) -> bool:
    """Whether a word is doubled: "menteri-menteri" are several."""
    word = text[start:end].casefold()
    before = text[max(0, start - len(word) - 1) : start].casefold()
    return before == f"{word}-" or text[end : end + len(word) + 1].casefold() == f"-{word}"
