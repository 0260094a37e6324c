"""Citations by a popular name: known nicknames, and names of laws that no table knows."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import islice

from nlp_berita.gazetteer import Gazetteer
from nlp_berita.regulations.ahead import name_ahead, words_ahead
from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.core import CoreReader
from nlp_berita.regulations.document_date import is_month
from nlp_berita.regulations.drafts import ends_name
from nlp_berita.regulations.forms import Form
from nlp_berita.regulations.nicknames import Nickname, Nicknames
from nlp_berita.regulations.number import read_number
from nlp_berita.regulations.sentence import sentence_bounds
from nlp_berita.regulations.title_words import CLAUSE, CONNECTORS
from nlp_berita.tables import Tables
from nlp_berita.tables.posts import Country, ForeignLeader

_UNKNOWN = re.compile(
    r"\s(?=[A-Z])((?:[A-Z][\w\-/]*)(?:\s(?:(?:dan|atas)\s)?(?!UU\b|Undang|Pasal|Tahun)[A-Z][\w\-/]*){0,5})"
)
_AND_NAME = re.compile(r"\s(?:dan|serta|maupun|atau)\s|,\s(?:dan\s)?", re.IGNORECASE)
_STARTERS = frozenset(
    "Nomor No Tahun Pasal Ayat Tentang Bab RI Republik Indonesia Ini Itu Yang Dan Atau Kita Kami Ia "
    "Dia Menurut Tidak Juga Sudah Akan Di Ke Dari Pada Untuk Dengan Dalam Oleh Agar Karena Jadi "
    "Apa Dasar Negara Award Center Pusat Nanti Tersebut Lama Baru Lain Serta Bagi Hal Adalah Bisa "
    "Presiden DPR Menteri MK MA KPK Undang".split()
)
# The title of an act in front of its number: "UU pembentukan Kabupaten Lingga Nomor 31 Tahun 2003".
_TITLE_FIRST = re.compile(
    r"\s{1,2}(?:[Tt]entang\s{1,2})?"
    r"((?:[Pp]e[a-z]{3,}an|[Tt]ata)(?:\s{1,2}(?!UU|[Nn]omor|[Uu]ndang|[Pp]asal|PP\b)[A-Za-z][\w/\-]*){1,9}?)"
    r"(?=\s{1,2}[Nn]o(?:mor|\.|\b)\s?\.?\s?\d{1,4}\s?(?:/\s?|[Tt]ahun\s)\d{4})"
)
_TITLED_TYPES = frozenset({"UU", "PERPPU", "PP", "PERPRES", "PERDA"})
# A law that someone writes is not yet one.
_WRITTEN = re.compile(
    r"(?:menyiapkan|menyusun|merancang|merumuskan|penyusunan|penyiapan|perumusan)\s(?:draf\s|naskah\s)?$",
    re.IGNORECASE,
)
# "UU Lalu Lintas (UU LLAJ) Nomor 22 Tahun 2009": the number stands behind the short form.
_SHORT = re.compile(r"\s\([A-Z][\w \-]{1,20}\)(?=\s[Nn]o(?:mor|\.|\b))")
_WORDS = re.compile(r"\S+")
_STATES = frozenset({"republik", "negara", "kerajaan", "federasi"})
_UNKNOWN_TYPES = frozenset({"UU", "PERPPU"})


class NameReader:
    """Reads what follows a type word as the name of an instrument."""

    def __init__(self, tables: Tables, core: CoreReader, nicknames: Nicknames) -> None:
        self.core = core
        self.nicknames = nicknames
        self.countries: Gazetteer[str] = Gazetteer(
            (name, "capital", row.name)
            for row in tables.rows(Country)
            for name in (row.name, *row.names)
            if row.name != "Indonesia"
        )

        self.leaders: Gazetteer[str] = Gazetteer(
            (name, "capital", row.country)
            for row in tables.rows(ForeignLeader)
            for name in (row.name, *row.names)
        )

    def read(self, text: str, start: int, end: int, form: Form, day: date | None) -> list[Citation]:
        """The named citations whose type word is [start, end)."""
        pos = end
        if text[pos : pos + 5] == " (UU)":
            pos += 5
        name = self.nicknames.after_type(text, pos, form)
        if name is None and form.type is None and form.prefix:
            head = self.core.headers.read(text, start, end, form)
            issued = form._replace(issuer=head.issuer, prefix="") if head.issuer else form
            name = self.nicknames.after_type(text, head.end, issued)
        if name is not None:
            if name.new and name.rows[0].type == "UUD":
                return []  # a constitution that someone wishes for
            if self.foreign(text, name.end) or _satpol(text, start, form):
                return []
            named = self.named(text, name._replace(start=start), form, day)
            if self.numbered(text, named):
                return [named]
            if form.type == "UU" and _WRITTEN.search(text[max(0, start - 24) : start]):
                return [_unwritten(named)]
            return [named, *self._coordinated(text, name.end, form, day)]
        titled = self._title_first(text, start, pos, form)
        if titled is not None:
            return [titled]
        unknown = self._unknown(text, start, pos, form)
        if unknown is None:
            return []
        self.numbered(text, unknown)
        return [unknown]

    def numbered(self, text: str, citation: Citation) -> bool:
        """A name with its number, "UU Kesehatan No. 17/2023": the printed number counts."""
        short = _SHORT.match(text, citation.end)
        number = read_number(text, short.end() if short else citation.end, linked=False)
        if number is None or number.agenda or number.year is None:
            return False
        if not number.worded and "/" not in text[number.start : number.end]:
            return False
        citation.end = number.end
        if (number.number, number.year) != (citation.number, citation.year):
            citation.row, citation.candidates = None, []
        citation.number, citation.year = number.number, number.year
        citation.rule, citation.confidence = "named number", 0.9
        return True

    def _title_first(self, text: str, start: int, pos: int, form: Form) -> Citation | None:
        """An act whose title stands before its number."""
        found = _TITLE_FIRST.match(text, pos) if form.type in _TITLED_TYPES else None
        if found is None or not CLAUSE.isdisjoint(found[1].casefold().split()):
            return None
        number = read_number(text, found.end(), linked=False)
        if number is None or number.year is None:
            return None
        citation = Citation(start, number.end, form.type, "number", 0.85, scope=form.scope)
        citation.number, citation.year = number.number, number.year
        citation.subject, citation.subject_span = found[1], found.span(1)
        return citation

    def _coordinated(self, text: str, pos: int, form: Form, day: date | None) -> list[Citation]:
        """The ITE of "UU Pornografi dan ITE"."""
        link = _AND_NAME.match(text, pos)
        name = self.nicknames.after_type(text, link.end(), form) if link else None
        if link is None or name is None or not text[link.end()].isupper():
            return []
        if not name.rest.isupper() or name.rows[0].type != "UU":
            return []
        return [self.named(text, name._replace(start=link.end()), form, day)]

    def named(self, text: str, name: Nickname, form: Form | None, day: date | None) -> Citation:
        """The citation that a nickname is, resolved on a day."""
        meaning = self.nicknames.meaning(name, day)
        row = meaning.row
        code = row.type if row else (form.type if form else None) or name.rows[0].type
        citation = Citation(name.start, name.end, code, "nickname", meaning.confidence)
        citation.row = row
        citation.nickname = " ".join(text[name.start : name.end].split())
        citation.candidates = [other.citation for other in meaning.candidates]
        if row is not None and row.type != "UUD":
            citation.number, citation.year = row.number, row.year
        if row is not None and row.type == "UUD":
            citation.nickname, citation.year, citation.confidence = None, row.year, 0.98
        citation.scope = (
            self.core.forms.types[code].scope if code in self.core.forms.types else "none"
        )
        return citation

    def _unknown(self, text: str, start: int, pos: int, form: Form) -> Citation | None:
        """A law that no table knows by this name: recorded, not resolved."""
        if form.type not in _UNKNOWN_TYPES:
            return None
        found = _UNKNOWN.match(text, pos)
        if found is None:
            return None
        words = found[1].split()
        if words[0] in _STARTERS or not text[start].isupper() or self.foreign(text, pos):
            return None
        end, words = _name_end(found)
        if not words or self.abroad(text, start, found.end()):
            return None
        if all(w.isupper() for w in words) and text[start:end].isupper() and len(words) > 2:
            return None  # a headline in capitals
        if len(words) == 1 and len(words[0]) < 3:
            return None
        citation = Citation(start, end, form.type, "unknown name", 0.5)
        citation.nickname = " ".join(text[start:end].split())
        return citation

    def abroad(self, text: str, start: int, end: int) -> bool:
        """Whether the sentence speaks of a foreign state or its leader."""
        low, high = sentence_bounds(text, start, end)
        sentence = text[low:high]
        return bool(self.countries.find(sentence) or self.leaders.find(sentence))

    def foreign(self, text: str, pos: int, reach: int = 2) -> bool:
        """Whether a foreign country stands among the next words."""
        at = pos
        for word in islice(words_ahead(text, pos), reach + 1):
            gap = text[pos : word.start]
            if "." in gap or "," in gap:
                return False
            if word.folded in _STATES:
                # "KUHP Republik Ceko", "KUHP negara Prancis"
                at = word.end
                continue
            if reach == 0:
                return False
            reach -= 1
            if name_ahead(self.countries, text, at) is not None:
                return True
            at = word.end
        return False


def _name_end(found: re.Match[str]) -> tuple[int, list[str]]:
    """Where a name ends before the words of a headline begin, and its words."""
    words = []
    end = found.start(1)
    for word in _WORDS.finditer(found[1]):
        printed = word.group()
        if ends_name(printed) or (printed[0].isupper() and _is_other(printed)):
            break
        words.append(printed)
        if printed[0].isupper():
            end = found.start(1) + word.end()
    return end, words


def _is_other(word: str) -> bool:
    return word.casefold() in CONNECTORS or is_month(word)


def _unwritten(named: Citation) -> Citation:
    """The bill of a law that is being written."""
    return replace(named, type="RUU", draft=True, row=None, number=None, year=None, candidates=[])


def _satpol(text: str, start: int, form: Form) -> bool:
    """The PP of Satpol PP and of parties and unions."""
    before = text[max(0, start - 12) : start].casefold().rstrip()
    return form.weak and before.endswith(("satpol", "polisi", "umum", "ketum"))
