"""Reads the words behind a title that belong to it: how and for how long it is held, a short form.

"Bupati Garut [terpilih]", "Menteri [periode 2014-2019]", "Anggota DPR [dari Fraksi X]",
"Kepala Dinas [(Kadis)]".
"""

from __future__ import annotations

import re
from datetime import date

from nlp_berita.dates.lexicon import MONTHS
from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.constituency import constituency_end
from nlp_berita.officials.status import BRACKET, StatusReader
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.records import Status
from nlp_berita.tables import KnownOffice, Tables
from nlp_berita.words import any_of

_HELD = re.compile(
    r"\s([Tt]erpilih|[Nn]on-?[Aa]ktif|[Aa]d [Ii]nterim|baru(?= [A-Z])|[Ss]ementara(?=,? [A-Z]|[.,;)]|\s(?:menggantikan|hingga|sampai)|$))"
    r"(?!\w)"
)
_HOW: dict[str, Status] = {"terpilih": "elect", "ad interim": "acting", "sementara": "acting"}
# Between the ends of a term.
_TO = r"(?:\s?[-–]\s?|\s(?:hingga|sampai(?:\sdengan)?|s\.?/?d\.?)\s)"
_TERM = re.compile(
    r",?\s(?:nomor urut \d+|yang (?:baru|lama)(?=,)|(?:sebanyak [a-z]+ kali )?(?:(?:pada|dari|selama) )?(?:[Pp]eriode |tahun |masa jabatan )?(?:[A-Z][a-z]+ )?\d{4}"
    + _TO
    + r"(?:[A-Z][a-z]+ )?\d{4}|tahun \d{4}|era Presiden [A-Z]\w+(?: [A-Z]\w+)?|era [A-Z]\w+(?: [A-Z]\w+){0,2}(?=,)|[Nn]on-?[Aa]ktif|petahana"
    r"|(?:dua|tiga|2|3) periode|(?:kala|saat|ketika|waktu|masa) itu|periode (?:lalu|sebelumnya)(?=,)|(?:19|20)\d\d(?=,? [A-Z])"
    r"|(?:asal|[Dd]apil|[Dd]aerah pemilihan)\s[A-Z]\w+(?: [A-Z]\w+){0,3}(?=,))\b"
)
# "Kapolda Banten (14 April 2016 - 5 Oktober 2016)", "Camat Cibatu sejak 2016 hingga 2019"
_DAY = r"(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?"
_FROM_TO = re.compile(
    rf"\s?\({_DAY}\d{{4}}{_TO}{_DAY}(?P<last>\d{{4}})\)"
    rf"|\ssejak\s{_DAY}\d{{4}}{_TO}{_DAY}(?P<until>\d{{4}})"
)
_YEARS = re.compile(rf"\d{{4}}{_TO}" r"(?:(?P<month>[A-Z][a-z]+)\s)?(?P<last>\d{4})")
_IN_YEAR = re.compile(r"\stahun (\d{4})$")
# President, ministers and members of the national councils are sworn in anew in October.
_LAST_MONTH = 10
_COALITIONS = (
    "Indonesia (?:Maju|Bersatu|Hebat)|Perubahan(?: untuk Persatuan)?|Merah Putih"
    "|Kebangkitan Indonesia Raya"
)
# What stands before a word that closes a title.
_CLOSERS = (" ", ",", "(", "\n")


class Closing:
    """Reads the words that close titles."""

    def __init__(self, tables: Tables, lexicon: Lexicon, statuses: StatusReader) -> None:
        self.lexicon = lexicon
        self._statuses = statuses
        parties = {
            name.removeprefix("Partai ")
            for row in tables.rows(KnownOffice)
            if row.group == "partai"
            for name in (row.name, *row.names, *row.weak_names)
        }
        party = any_of(parties)
        self._faction = re.compile(
            rf"\s(?:dari\s)?[Ff]raksi(?:\sPartai)?(?:\s(?:{party})\b|(?:\s[A-Z][\w-]+){{1,4}}(?=,))"
            rf"|\s(?:dari\s)?F-?(?:{party})\b|\sdari\s(?:Partai\s)?(?:{party})\b(?=,?\s[A-Z])"
            rf"|\s(?:dari\s)?Koalisi\s(?:{_COALITIONS})(?:\s\([A-Z]+\))?(?=,?\s[A-Z])"
            r"|\sdari\sKoalisi(?:\s[A-Z]\w+){1,3}(?:\s\([A-Z]+\))?(?=,?\s[A-Z])"
        )
        # "Menteri era Jokowi", "menteri Kabinet Merah Putih": whose time it is, not who is minister.
        self._era = re.compile(
            rf",?\s(?:di )?(?:era|zaman|[Kk]abinet) (?:Presiden )?({any_of(statuses.presidents)})\b"
        )
        # "Calon presiden (capres) [Partai X] Rina"
        self._nominator = re.compile(rf"\s(?:dari\s)?(?:Partai\s)?(?:{party})\b(?=,?\s[A-Z])")

    def held(self, text: str, title: Title, end: int) -> int:
        """Behind the word at `end` for how the post is held, which sets the title's status."""
        how = _HELD.match(text, end)
        if how is None:
            return end
        title.end = how.end()
        title.status = _HOW.get(how[1].casefold(), title.status)
        return title.end

    def read(self, reading: Reading, title: Title) -> None:
        """Let a title end behind its term, its faction, the bracket with its short form."""
        text = reading.text
        if text[title.end : title.end + 1] not in _CLOSERS:
            return
        title.end = self._province_end(reading, title)
        for _ in range(2):
            faction = self._faction.match(text, title.end)
            if faction is None and title.status == "candidate":
                faction = self._nominator.match(text, title.end)
            if faction:
                title.end = faction.end()
            era = self._era.match(text, title.end)
            term = era or _TERM.match(text, title.end)
            if term:
                on = reading.published
                over = self._statuses.is_past(era[1], on) if era else _is_over(term[0], on)
                if title.status == "current" and over:
                    title.status = "former"
                title.end = term.end()
            held = _HELD.match(text, title.end)
            if held and held[1].casefold() in _HOW:
                title.status, title.end = _HOW[held[1].casefold()], held.end()
            bracket = BRACKET.match(text, title.end)
            if bracket and self._is_short_form(bracket[0].strip(" ()")):
                title.end = bracket.end()
            seat = None
            if title.row.branch == "legislatif" or title.position == "Anggota":
                seat = constituency_end(reading, self.lexicon, title.end)
                title.end = seat or title.end
            if not (faction or term or held or bracket or seat):
                break
        lasted = _FROM_TO.match(text, title.end)
        if lasted and title.status == "current":
            published = reading.published
            last = int(lasted["last"] or lasted["until"])
            over = published is None or last <= published.year
            title.status = "former" if over else title.status

    def _province_end(self, reading: Reading, title: Title) -> int:
        """Where a title ends that prints its region's province too: "Bupati Ende NTT"."""
        index = reading.words.at(title.end)
        if not title.region or "." not in title.region or reading.text[title.end] != " ":
            return title.end
        start = reading.words.starts[index] if index < len(reading.words) else -1
        if start != title.end + 1 or not reading.named("region", start):
            return title.end
        found = self.lexicon.regions.match_at(reading.text, reading.words, index)
        province = title.region.partition(".")[0]
        own = found is not None and any(row.code == province for row in found.values)
        return found.end if found is not None and own else title.end

    def _is_short_form(self, printed: str) -> bool:
        """Whether a bracket repeats the title or its office: (Wawali), (Mendagri), (BPJT)."""
        return (
            printed in self.lexicon.positions
            or printed in self.lexicon.offices
            or printed in self.lexicon.regions
            or printed.casefold() in self._statuses.words
            or self._is_short_title(printed)
            or (printed.isupper() and " " not in printed)
        )

    def _is_short_title(self, printed: str) -> bool:
        """Whether a bracket repeats a title of staff: (Stafsus Menaker)."""
        head, _, chief = printed.partition(" ")
        known = chief in self.lexicon.positions or chief in self.lexicon.offices
        return head in self.lexicon.positions and known


def _is_over(term: str, published: date | None) -> bool:
    """Whether the words after a title say that its term is over: "periode 2014-2019", "tahun 2019"."""
    years = _YEARS.search(term)
    year = _IN_YEAR.search(term) if years is None else None
    if year is not None and published is not None:
        return int(year[1]) < published.year
    if years is None:
        return " era " in term or term.endswith((" itu", " lalu", " sebelumnya"))
    if published is None:
        return (
            years["month"] is not None
            or re.search("periode|tahun|hingga|sampai", term, re.IGNORECASE) is not None
        )
    # A month is over on its last day; a year's end is that of the national terms.
    month = MONTHS.get((years["month"] or "").casefold(), _LAST_MONTH)
    return (int(years["last"]), month) < (published.year, published.month)
