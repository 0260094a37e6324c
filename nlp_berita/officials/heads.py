"""Picks the head of a title among the names of positions that begin at a word."""

from __future__ import annotations

import re

from nlp_berita.gazetteer import Match
from nlp_berita.lexicon import Lexicon, PositionName
from nlp_berita.officials.complement import skip_space
from nlp_berita.officials.seats import Offices
from nlp_berita.officials.status import BRACKET
from nlp_berita.officials.stopwords import StopWords
from nlp_berita.reading import Reading
from nlp_berita.tables import Position, Tables
from nlp_berita.words import fold

ORDINAL = re.compile(
    r"\s(?:[Kk]e-?\d{1,2}(?: dan (?:ke-?)?\d{1,2})?|[IVX]{1,4}|\d"
    r"|[Pp]ertama|[Kk]e(?:dua|tiga|empat|lima|enam|tujuh|delapan)"
    r"|\((?:pertama|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|-?\d))\))"
    r"(?=[\s,])(?!\s(?:yang|kali|di|dalam)\b)(?:\s(?:RI(?=[A-Z][a-z])|(?:RI|Republik Indonesia|Indonesia)\b))?"
)
# The characters with which an ordinal begins.
_NUMBERS = frozenset("(KkPpIVX0123456789")
# Short for one body, and the first word of many others: "Ketua Majelis [Ulama]".
_BODIES = {"dewan", "majelis"}
# "Menteri PPN/Kepala Bappenas": two posts of one person, each with its office.
_TWO_HEADS = re.compile(r"/\s?Kepala\b")
# The posts of which an agency has one.
_CHIEFS = (
    "Kepala",
    "Menteri",
    "Wakil Menteri",
    "Inspektur Pengawasan",
    "Sekretaris Menteri Koordinator",
)
_PRESIDENTS = ("Presiden", "Wakil Presiden")
# "Ketua Dewan Perimbangan [Presiden]", "dengan keputusan [presiden], yaitu Rina"
_OF_A_BODY = re.compile(r"\b(?:Dewan|Tim|Badan|Majelis)(?:\s[A-Z][a-z]+){1,3}\s\Z")
_DECREED = re.compile(r"\b(?:keputusan|peraturan|instruksi)\s\Z")
# Words that an abbreviation leaves out.
_LINKS = {"dan", "di", "ke", "untuk", "bagi", "serta", "dalam", "dari", "atas"}


# So many brackets are looked at.
_OCCURRENCES = 40
_UNITS = ("Satuan", "Bagian", "Seksi")  # of the police


class HeadReader:
    """Reads the heads of titles."""

    def __init__(self, tables: Tables, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._stop_words = StopWords(tables)

    def read(self, reading: Reading, index: int, offices: Offices) -> Match[PositionName] | None:
        """The position name that, with an office right after it, reaches furthest."""
        if not reading.named("position", reading.words.starts[index]):
            return None
        best: tuple[int, int, Match[PositionName]] | None = None
        found = self.lexicon.positions.matches_at(reading.text, reading.words, index)
        matches = [m for m in found if not _TWO_HEADS.search(reading.text, m.start, m.end)]
        if len(matches) < 2:
            return matches[0] if matches else None
        for match in matches:
            behind = after_head(reading.text, match.end)
            end = skip_space(reading.text, behind)
            office = offices.starting(end)
            if office is not None and office[2].kind == "regional_unit" and _of_ministry(match):
                office = None  # "Dirjen Bina Marga" is no Dinas's.
            reach = office[1] if office is not None else match.end
            if office is None and any("{R}" in name.row.office for name in match.values):
                # "Kakanwil Kemenkumham Jawa Barat" is more than the Kakanwil of a ministry.
                reach = max(reach, self._region_end(reading, end))
            # Of two that reach as far, the head of one known agency ("Kepala Bappenas"), then the
            # one whose office the text names by itself.
            whole = match.end == reach and _heads_agency(match)
            if behind > match.end and _heads_agency(match):
                # "Inspektur Pengawasan Umum (Irwasum) Polri": its short form, and its host.
                host = next(offices.overlapping(end, end + 1), None)
                whole, reach = True, host[1] if host is not None else match.end
            sign = 2 if whole else int(office is not None)
            if best is None or (reach, sign) > best[:2]:
                best = (reach, sign, match)
        return best[2] if best else None

    def _region_end(self, reading: Reading, start: int) -> int:
        """Where the region ends that is named at `start`; -1 where none is."""
        if not reading.named("region", start) or reading.names.covers(start):
            return -1
        index = reading.words.at(start)
        region = self.lexicon.regions.match_at(reading.text, reading.words, index)
        governed = region is not None and any(r.level != "kecamatan" for r in region.values)
        return region.end if region is not None and governed else -1

    def goes_on(self, reading: Reading, index: int, end: int) -> bool:
        """Whether a head goes on in words of no name at word `index`: "Ketua Dewan [Audit]"."""
        text, tokens = reading.text, reading.words
        if tokens.folded[index - 1] not in _BODIES or index >= len(tokens):
            return False
        if text[end : tokens.starts[index]] != " ":
            return False
        start, word = tokens.starts[index], tokens.folded[index]
        if not text[start].isupper() or reading.names.covers(start):
            return False
        if self._stop_words.is_common(word) or word in self.lexicon.unit_vocabulary:
            return True
        # "Ketua Dewan Penasehat": what the tagger takes for no name, a misspelt word.
        return (
            tokens.folded[index - 1] == "dewan"
            and bool(reading.entities)
            and text[start : tokens.ends[index]] not in self.lexicon.given_names
        )

    def means_other(
        self, reading: Reading, first: int, match: Match[PositionName], row: Position
    ) -> bool:
        """Whether the article gives an abbreviation in the title at word `first` its own meaning.

        "Koperasi Simpan Pinjam (KSP)": its "Ketua KSP" is not of the Kantor Staf Presiden. Nor is
        the last word of a body, or of a decree, the President.
        """
        text, tokens = reading.text, reading.words
        if row.title in _PRESIDENTS and not text.startswith("c", match.start):
            before = _OF_A_BODY if text[match.start].isupper() else _DECREED
            if before.search(text, max(0, match.start - 60), match.start):
                return True
        for index in range(first, first + match.size):
            short = text[tokens.starts[index] : tokens.ends[index]]
            if not 2 < len(short) < 8 or not short.isupper() or not reading.in_brackets(short):
                continue
            named = {*fold(row.office).split(), *fold(row.name).split()}
            for other in reading.occurrences(tokens.folded[index])[:_OCCURRENCES]:
                at = tokens.starts[other] - 1
                if not text.startswith(f"({short})", max(0, at)):
                    continue
                spelt = spelt_out(short, text[max(0, at - 120) : at])
                if spelt and 2 * len(named.intersection(spelt)) < len(spelt):
                    return True
        return False


def _of_ministry(match: Match[PositionName]) -> bool:
    """Whether a name is that of a post that only ministries have."""
    return all(name.row.title == "Direktur Jenderal" for name in match.values)


def _heads_agency(match: Match[PositionName]) -> bool:
    """Whether a name is that of the head of one agency, whatever ministry it is part of today.

    Or one of the police: their units are parts of a Polres or a Polda that stands elsewhere.
    """
    rows = [name.row for name in match.values if not name.weak]
    if rows and all(row.branch == "polri" and row.office.startswith(_UNITS) for row in rows):
        return True
    return bool(rows) and all(
        row.title.startswith(_CHIEFS)
        and row.branch in ("eksekutif", "lns", "polri")
        and row.level in ("nasional", "kementerian")
        and "{" not in row.office
        for row in rows
    )


def spelt_out(short: str, before: str) -> list[str]:
    """The casefolded words of `before` whose initials a bracketed abbreviation is made of.

    >>> spelt_out("KSP", "anggota Koperasi Simpan Pinjam "), spelt_out("KPU", "dari Jakarta ")
    (['koperasi', 'simpan', 'pinjam'], [])
    """
    words = fold(before.rpartition("\n")[2]).split()
    last = [word for word in words if word not in _LINKS][-len(short) :]
    return last if [word[0] for word in last] == list(short.casefold()) else []


def after_head(text: str, end: int) -> int:
    """Behind the bracket and number of a head: "Asisten Pemerintahan (Aspem)", "Wakil Ketua II"."""
    bracket = BRACKET.match(text, end) if "(" in text[end : end + 2] else None
    if bracket and bracket[0].strip(" ()")[:1].isupper():
        end = bracket.end()
    # Most heads stand before a name or a unit: no number begins so.
    ordinal = ORDINAL.match(text, end) if text[end + 1 : end + 2] in _NUMBERS else None
    return ordinal.end() if ordinal else end
