"""Runs the grammar at the anchors of a text: numbered citations, nicknames, titles, drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from nlp_berita.gazetteer import Gazetteer
from nlp_berita.regulations.anchors import Anchors
from nlp_berita.regulations.authority import Authorities
from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.codes import read_code, type_of_number
from nlp_berita.regulations.core import CoreReader
from nlp_berita.regulations.drafts import draft_opening, draft_type, read_draft
from nlp_berita.regulations.forms import Form, Forms, words_from
from nlp_berita.regulations.number import read_number
from nlp_berita.regulations.nicknames import Nickname, Nicknames, family
from nlp_berita.regulations.title import opens_title
from nlp_berita.tables import Tables
from nlp_berita.tables.posts import Country

_UNKNOWN = re.compile(r"\s(?=[A-Z])((?:[A-Z][\w\-/]*)(?:\s(?:(?:dan|atas)\s)?[A-Z][\w\-/]*){0,5})")
_AND_NAME = re.compile(r"\s(?:dan|serta|maupun|atau)\s|,\s(?:dan\s)?", re.IGNORECASE)
_NOT_AFTER = re.compile(r"(?:\s(?:di|milik|versi|pemerintah|negara))?\s(?=[A-Z])")
_INVERTED = re.compile(
    r"(?P<number>(?:Nomor|No\.?)\s?\d{1,4}(?:\s?/\s?\d{4}|\s(?:Tahun|tahun)\s\d{4}))"
    r"(?:\situlah|\situ)?(?:,?\s(?:yang|demikian))?\s(?:tertera|tercantum|tertulis|tertuang|bunyi|"
    r"terdapat)(?:\s(?:pada|dalam|di))?\s$"
)
_STARTERS = frozenset(
    "Nomor No Tahun Pasal Ayat Tentang Bab RI Republik Indonesia Ini Itu Yang Dan Atau Kita Kami Ia "
    "Dia Menurut Tidak Juga Sudah Akan Di Ke Dari Pada Untuk Dengan Dalam Oleh Agar Karena Jadi "
    "Apa Dasar Negara Award Center Pusat Nanti Tersebut Lama Baru Lain Serta Bagi Hal Adalah Bisa "
    "Presiden DPR Menteri MK MA KPK".split()
)
_PREFIXED = re.compile(r"(?:SE|PER|KEP|INS)-\d{1,4}(?=/)")
_INSIDE_NUMBER = re.compile(r"(?:nomor|no)\s?[.:]{0,2}\s?$", re.IGNORECASE)
# Titles alone name these: "Perwali tentang parkir", "Surat Edaran Gubernur Bali tentang ...".
_NO_TITLE_ONLY = frozenset({"putusan", "penetapan", "surat", "telegram", "pengumuman", "keputusan"})
_UNKNOWN_TYPES = frozenset({"UU", "PERPPU"})


class Finder:
    """Finds the citations of a text, in order, without looking at their surroundings."""

    def __init__(self, tables: Tables) -> None:
        self.forms = Forms(tables)
        self.authorities = Authorities(tables)
        self.core = CoreReader(self.forms, self.authorities)
        self.nicknames = Nicknames(tables, self.forms)
        self.anchors = Anchors(
            [name for name, _ in self.forms.entries] + self.nicknames.openings + ["RKUHP", "RKUHAP"]
        )
        self.countries: Gazetteer[str] = Gazetteer(
            (name, "capital", row.name)
            for row in tables.rows(Country)
            for name in (row.name, *row.names)
            if row.name != "Indonesia"
        )

    def find(self, text: str, day: date | None) -> list[Citation]:
        """All citations; nicknames resolved on `day`."""
        found: list[Citation] = []
        end = 0
        for anchor in self.anchors.find(text):
            if anchor.start() < end:
                continue
            for citation in self._at(text, anchor, day, end):
                found.append(citation)
                end = max(end, citation.end)
        return found

    def _at(
        self, text: str, anchor: re.Match[str], day: date | None, low: int
    ) -> Iterator[Citation]:
        start = anchor.start()
        if text[start] == "/":
            citation = read_code(text, start)
            if citation is not None and citation.start >= low:
                yield citation
            return
        if anchor.group().casefold() in ("rkuhp", "rkuhap"):
            name = "RUU " + anchor.group()[1:]
            yield Citation(start, anchor.end(), "RUU", "draft", 0.95, draft=True, nickname=name)
            return
        opening = draft_opening(text, start)
        begin = start - len(opening.group()) if opening else start
        if opening and begin >= low:
            drafted = self._drafted(text, begin, start, opening["word"], day)
            if drafted:
                yield from drafted
                return
        if _INSIDE_NUMBER.search(text[max(0, start - 12) : start]):
            return
        alone = self.nicknames.alone(text, start)
        if alone is not None:
            yield self._named(text, alone, None, day)
            return
        if prefixed := _PREFIXED.match(text, start):
            coded = read_code(text, prefixed.end())
            if coded is not None:
                yield coded
                return
        for end, form in self.core.forms_at(text, start):
            citations = self._with_form(text, start, end, form, day, low)
            if citations:
                yield from citations
                return

    def _with_form(
        self, text: str, start: int, end: int, form: Form, day: date | None, low: int
    ) -> list[Citation]:
        numbered = self.core.read(text, start, end, form)
        if numbered:
            return [c for c in map(self._typed, numbered) if c is not None]
        if form.scope == "draft":
            draft = read_draft(text, start, end, form, self.nicknames)
            return [draft] if draft else []
        named = self._nickname(text, start, end, form, day)
        if named:
            return named
        return self._inverted(text, start, end, form, low) or self._titled(text, start, end, form)

    def _typed(self, citation: Citation) -> Citation | None:
        """A court's ruling or a Penpres told by its number."""
        typed = type_of_number(citation.number or "")
        if typed and citation.type in (None, "PUTUSAN", "PUTUSAN_MK", "PUTUSAN_MA", "UU"):
            if citation.head in ("putusan", "penetapan") or typed[0] in ("PENPRES", "PUTUSAN_MK"):
                if typed[0] != "PUTUSAN" or citation.type is None:
                    citation.type = typed[0]
                citation.issuer = typed[1] or citation.issuer
                citation.scope = "court" if typed[0].startswith("PUTUSAN") else "none"
        return citation

    def _drafted(
        self, text: str, begin: int, start: int, word: str, day: date | None
    ) -> list[Citation]:
        """ "revisi UU Penyiaran", "rancangan Keputusan Menteri ESDM"."""
        revision = word.casefold().startswith("revisi")
        for end, form in self.core.forms_at(text, start):
            if form.scope == "draft" or (form.type is None and form.head not in _DRAFTABLE):
                continue
            head = self.core.header(text, start, end, form)
            if head is None or (head.number and head.number.year is None):
                continue
            code = draft_type(head.type or form.type)
            if revision and code == "RPERMEN" and not head.type:
                continue
            draft = Citation(begin, head.end, code, "draft", 0.9, scope="draft", draft=True)
            draft.issuer = head.issuer
            if head.number is not None:
                if not revision:
                    return []
                draft.end = head.number.end
                draft.nickname = text[begin : draft.end]
                # The law under revision is named as well.
                inner = self.core.read(text, start, end, form)
                draft.end = start - 1
                return [draft, *inner] if inner else [draft]
            stop = read_draft(text, start, head.end, form._replace(type=code), self.nicknames)
            if stop is not None:
                draft.end = stop.end
                named = f"{text[begin : head.end]} {text[head.end : stop.end].strip()}"
                draft.nickname = named.strip()
                return [draft]
            if head.issuer and not revision:
                return [draft]
            if form.type is not None:
                break
        alone = self.nicknames.alone(text, start)
        if alone is not None and alone.rows[0].type != "UUD":
            draft = Citation(begin, alone.end, "RUU", "draft", 0.9, draft=True)
            draft.nickname = text[begin : alone.end]
            return [draft]
        return []

    def _nickname(
        self, text: str, start: int, end: int, form: Form, day: date | None
    ) -> list[Citation]:
        pos = end
        if text[pos : pos + 5] == " (UU)":
            pos += 5
        name = self.nicknames.after_type(text, pos, form)
        if name is None and form.type is None and form.prefix:
            head = self.core.header(text, start, end, form)
            issued = form._replace(issuer=head.issuer, prefix="") if head and head.issuer else form
            name = self.nicknames.after_type(text, head.end, issued) if head else None
        if name is not None:
            if name.new and name.rows[0].type == "UUD":
                return []  # a constitution that someone wishes for
            if self._foreign(text, name.end) or self._satpol(text, start, form):
                return []
            named = self._named(text, name._replace(start=start), form, day)
            if self._numbered(text, named):
                return [named]
            return [named, *self._coordinated(text, name.end, form, day)]
        unknown = self._unknown(text, start, pos, form)
        if unknown is None:
            return []
        self._numbered(text, unknown)
        return [unknown]

    def _numbered(self, text: str, citation: Citation) -> bool:
        """A name with its number, "UU Kesehatan No. 17/2023": the printed number counts."""
        number = read_number(text, citation.end, linked=False)
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

    def _coordinated(self, text: str, pos: int, form: Form, day: date | None) -> list[Citation]:
        """The ITE of "UU Pornografi dan ITE"."""
        link = _AND_NAME.match(text, pos)
        name = self.nicknames.after_type(text, link.end(), form) if link else None
        if link is None or name is None or not text[link.end()].isupper():
            return []
        if not name.rest.isupper() or not (name.rows[0].type == "UU"):
            return []
        return [self._named(text, name._replace(start=link.end()), form, day)]

    def _named(
        self, text: str, name: Nickname, form: Form | None, day: date | None
    ) -> Citation:
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
        citation.scope = self.forms.types[code].scope if code in self.forms.types else "none"
        return citation

    def _unknown(self, text: str, start: int, pos: int, form: Form) -> Citation | None:
        """A law that no table knows by this name: recorded, not resolved."""
        if form.type not in _UNKNOWN_TYPES:
            return None
        found = _UNKNOWN.match(text, pos)
        if found is None:
            return None
        words = found[1].split()
        if words[0] in _STARTERS or not text[start].isupper() or self._foreign(text, pos):
            return None
        if self._foreign(text, found.end()) or self._foreign_inside(found[1]):
            return None
        if all(w.isupper() for w in words) and text[start : found.end()].isupper() and len(words) > 2:
            return None  # a headline in capitals
        if len(words) == 1 and len(words[0]) < 3:
            return None
        citation = Citation(start, found.end(), form.type, "unknown name", 0.5)
        citation.nickname = " ".join(text[start : found.end()].split())
        return citation

    def _foreign(self, text: str, pos: int) -> bool:
        """Whether a foreign country stands within the next three words."""
        tokens = words_from(text, pos, 4)
        return any(
            self.countries.match_at(text, tokens, index) is not None
            for index in range(min(2, len(tokens)))
            if "." not in text[pos : tokens[index].start] and "," not in text[pos : tokens[index].start]
        )

    def _foreign_inside(self, name: str) -> bool:
        return bool(self.countries.find(name))

    def _satpol(self, text: str, start: int, form: Form) -> bool:
        before = text[max(0, start - 12) : start].casefold().rstrip()
        return form.weak and before.endswith(("satpol", "polisi", "umum", "ketum"))

    def _inverted(
        self, text: str, start: int, end: int, form: Form, low: int
    ) -> list[Citation]:
        """ "Nomor 14 Tahun 2023 itulah yang tertera pada surat edaran Sekda"."""
        found = _INVERTED.search(text[max(low, start - 90) : start])
        if found is None:
            return []
        begin = max(low, start - 90) + found.start("number")
        printed = text[start:end] + " " + found["number"]
        inner = self.core.read(printed, 0, end - start, form)
        head = self.core.header(text, start, end, form)
        if not inner or head is None:
            return []
        citation = inner[0]
        citation.start, citation.end = begin, begin + len(found["number"])
        citation.issuer = head.issuer or citation.issuer
        citation.type = head.type or citation.type
        citation.rule, citation.confidence = "inverted", 0.7
        citation.claims.append((start, head.end))
        return [citation]

    def _titled(self, text: str, start: int, end: int, form: Form) -> list[Citation]:
        """An instrument named by its title alone, or a joint decree of so many ministers."""
        head = self.core.header(text, start, end, form)
        if head is None or form.head in _NO_TITLE_ONLY:
            return []
        code = head.type or (None if form.type is None else form.type)
        joint = code in ("SKB", "PERBER", "SEB") and head.named
        small = text[start].islower() and form.type in ("UU", "PERDA", "PP", "PERPRES")
        several = code in ("SKB", "PERBER", "SEB")
        if code is None or (form.type is None and not head.named and not several):
            if not (form.head == "edaran" and opens_title(text, head.end)):
                return []
            code = "SE"
        if not joint and (small or not opens_title(text, head.end)):
            return []
        if form.weak and not joint and not text[start:end].isupper():
            return []
        rule = "joint" if joint and not opens_title(text, head.end) else "title"
        citation = Citation(start, head.end, code, rule, 0.7)
        citation.issuer = head.issuer
        citation.head = form.head
        citation.scope = self.forms.types[code].scope if code in self.forms.types else form.scope
        citation.joint = citation.scope == "joint"
        return [citation]


_DRAFTABLE = frozenset({"peraturan", "keputusan", "instruksi"})
