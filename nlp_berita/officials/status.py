"""Reads how a post is held: the words before its title, the number of a presidency."""

from __future__ import annotations

import re
from datetime import date

from nlp_berita.reading import Reading
from nlp_berita.records import Status
from nlp_berita.tables import Presidency, StatusWord, Tables
from nlp_berita.words import fold

# A short form behind the words it is of: "Penjabat (Pj)".
BRACKET = re.compile(r"\s?\((?!\d)[^()\n]{1,30}\)")
# "Presiden kelima RI"
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "pertama kedua ketiga keempat kelima keenam ketujuh kedelapan".split(), start=1
    )
}
_PRESIDENT = "Presiden"
# Terms that were over by then are over in whatever news; the last one is not over.
_ONLINE, _OPEN = "2005", "9999"
# "Sebelumnya Rina menjabat [Camat]", "Saat menjabat [Camat], Rina"
_BEFORE_THAT = re.compile(r"\b(?:Sebelumnya|Dulu|Dahulu|Semula),?\s(?:[A-Z]\w+\.?\s){0,2}\Z")
_HOLDS = re.compile(r",?\s(?:\w+\s){0,3}?(?:menjabat|bertugas|menduduki|mengemban|memimpin)\b")
_WHILE = re.compile(
    r"\b(?:[Ss]aat|[Kk]etika|[Ss]emasa|[Kk]ala|[Ss]ewaktu)\s(?:masih\s)?(?:menjabat|menjadi)"
    r"(?:\s(?:sebagai|selaku))?\s\Z"
)
_ERAS = ("di era ", "dari era ", "sejak era ", "zaman ")


def held_before(text: str, name_start: int, link_start: int) -> bool:
    """Whether a name and the words behind it tell of a post of the past.

    >>> text = "Sebelumnya Rina menjabat Camat Cibatu."
    >>> held_before(text, text.index("Rina"), text.index(" menjabat"))
    True
    """
    before = _BEFORE_THAT.search(text, max(0, name_start - 40), name_start)
    return before is not None and _HOLDS.match(text, link_start) is not None


def held_while(text: str, title_start: int) -> bool:
    """Whether the words before a title tell what was when its bearer held it.

    >>> text = "Saat menjabat Camat, Rina membangun pasar."
    >>> held_while(text, text.index("Camat"))
    True
    """
    return _WHILE.search(text, max(0, title_start - 60), title_start) is not None


def of_era(text: str, title_start: int) -> bool:
    """Whether the words before a title tell of the time of its bearer.

    >>> text = "Jalan itu dibangun di era Gubernur Rina."
    >>> of_era(text, text.index("Gubernur"))
    True
    """
    return text.endswith(_ERAS, max(0, title_start - 12), title_start)


def number_of(ordinal: str) -> int:
    """The number that an ordinal prints, 0 where it is none.

    >>> number_of("ke-7"), number_of("kelima RI"), number_of("RI")
    (7, 5, 0)
    """
    words = ordinal.casefold().strip(" ()").split()
    return int("".join(filter(str.isdigit, ordinal)) or _NUMBERS.get(words[0], 0))


class StatusReader:
    """Reads the words of state before a title: "mantan Plt", "Penjabat (Pj)"."""

    def __init__(self, tables: Tables) -> None:
        self.words: dict[str, Status] = {row.word: row.status for row in tables.rows(StatusWord)}
        self.first = {word.split()[0] for word in self.words}
        self._presidencies = tables.rows(Presidency)
        self._last_terms: dict[tuple[str, str], str] = {}
        self.presidents: set[str] = set()
        for row in self._presidencies:
            names = (row.holder, *row.names, *row.eras)
            for name in names:
                key = row.position, fold(name)
                end = row.valid_to or _OPEN
                self._last_terms[key] = max(end, self._last_terms.get(key, ""))
            if row.position == _PRESIDENT:
                self.presidents.update(names)

    def before(self, reading: Reading, index: int) -> tuple[int, Status]:
        """The word after the status words at `index`, and what they say: "mantan Plt"."""
        status: Status = "current"
        for _ in range(3):
            size, word_status = self._status(reading, index)
            if size == 0:
                break
            if status == "current" or word_status == "former":
                status = word_status
            index += size
        return index, status

    def _status(self, reading: Reading, index: int) -> tuple[int, Status]:
        text, tokens = reading.text, reading.words
        if index >= len(tokens) or tokens.folded[index] not in self.first:
            return 0, "current"
        for size in (2, 1):
            status = self.words.get(" ".join(tokens.folded[index : index + size]))
            if status is None:
                continue
            # "Penjabat (Pj) Bupati", "Pelaksana tugas (Plt) Kepala"
            end = tokens.ends[min(index + size, len(tokens)) - 1]
            bracket = BRACKET.match(text, end)
            end = bracket.end() if bracket else end
            stop = index + size
            while stop < len(tokens) and tokens.starts[stop] < end:
                stop += 1
            if stop < len(tokens) and text[end : tokens.starts[stop]].strip(" .") == "":
                return stop - index, status
        return 0, "current"

    def of_number(self, printed: str, position: str, on: date | None, status: Status) -> Status:
        """How "Presiden ke-7" held the post on a day; on an unknown day, whether they do now.

        The post of a row that is not numbered so, as that of a Menteri, keeps its status.
        """
        rows = [row for row in self._presidencies if row.position == position]
        if not rows:
            return status
        number = number_of(printed)
        day = on.isoformat() if on else _OPEN
        for row in rows:
            if row.ordinal != number:
                continue
            if (row.valid_from or "") > day:
                return "candidate"
            if row.valid_to is None or day < row.valid_to:
                return status
        return "former"

    def of_term(self, name: str, position: str, on: date | None) -> Status:
        """How somebody by this name presides on a day: "former" where all their terms are over.

        On an unknown day a term counts as over that was before news came online.
        """
        last = self._last_terms.get((position, fold(name)), _OPEN)
        return "former" if last <= (on.isoformat() if on else _ONLINE) else "current"

    def is_past(self, era: str, on: date | None) -> bool:
        """Whether a President's time is over on a day; on an unknown day, whether it is by now.

        `era` is one of `presidents`: a name, an era, a cabinet.
        """
        last = self._last_terms[_PRESIDENT, fold(era)]
        return last <= on.isoformat() if on else last < _OPEN
