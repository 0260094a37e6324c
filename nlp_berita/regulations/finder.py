"""Runs the grammar at the anchors of a text: numbered citations, nicknames, titles, drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from nlp_berita.regulations.anchors import Anchors
from nlp_berita.regulations.authority import Authorities
from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.codes import read_code, type_of_number
from nlp_berita.regulations.core import CoreReader
from nlp_berita.regulations.drafts import draft_opening, draft_type, read_draft
from nlp_berita.regulations.forms import Form, Forms
from nlp_berita.regulations.header import Header
from nlp_berita.regulations.names import NameReader
from nlp_berita.regulations.nicknames import Nicknames
from nlp_berita.regulations.number import read_number
from nlp_berita.regulations.title import opens_title
from nlp_berita.tables import Tables

_INVERTED = re.compile(
    r"(?P<number>(?:Nomor|No\.?)\s?\d{1,4}(?:\s?/\s?\d{4}|\s(?:Tahun|tahun)\s\d{4}))"
    r"(?:\situlah|\situ)?(?:,?\s(?:yang|demikian))?\s(?:tertera|tercantum|tertulis|tertuang|bunyi|"
    r"terdapat)(?:\s(?:pada|dalam|di))?\s$"
)
_PREFIXED = re.compile(r"(?:SE|PER|KEP|INS)-\d{1,4}(?=/)")
# "Perpres 84 Tahun 2025 sebagai revisi Perpres 66/2019": the revision is in force.
_REVISED = re.compile(r"(?:19|20)\d\d\s(?:sebagai|merupakan|adalah)\s(?:hasil\s)?$")
_YEAR_ALONE = re.compile(r"\s{1,2}[Tt]ahun\s((?:19|20)\d\d)(?=\s{1,2}[Tt]entang\s)")
_RULINGS = (None, "PUTUSAN", "PUTUSAN_MK", "PUTUSAN_MA", "UU")
_CODED = frozenset({"edaran", "peraturan", "keputusan"})
_INSIDE_NUMBER = re.compile(r"(?:nomor|no)\s?[.:]{0,2}\s?$", re.IGNORECASE)
# Titles alone name these: "Perwali tentang parkir", "Surat Edaran Gubernur Bali tentang ...".
_NO_TITLE_ONLY = frozenset({"putusan", "penetapan", "surat", "telegram", "pengumuman", "keputusan"})


def _doubled(text: str, anchor: re.Match[str]) -> bool:
    """The first of "UU UU Nomor 5": the second is the citation ("undang undang" is one word)."""
    word, end = anchor.group(), anchor.end()
    if not text.startswith(word, end + 1):
        return False
    return text[end].isspace() and word.casefold() != "undang"


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
        self.names = NameReader(tables, self.core, self.nicknames)

    def find(self, text: str, day: date | None) -> list[Citation]:
        """All citations; nicknames resolved on `day`."""
        found: list[Citation] = []
        end = 0
        for anchor in self.anchors.find(text):
            if anchor.start() < end or _doubled(text, anchor):
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
        before = text[max(0, start - 12) : start]
        if "no" in before.casefold() and _INSIDE_NUMBER.search(before):
            return
        alone = self.nicknames.alone(text, start)
        if alone is not None:
            if self.names.foreign(text, alone.end, 1):
                return
            citation = self.names.named(text, alone, None, day)
            self.names.numbered(text, citation)
            yield citation
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
        head = self.core.headers.read(text, start, end, form)
        numbered = self.core.read(text, start, form, head)
        if numbered:
            return [self._typed(citation) for citation in numbered]
        if form.scope == "draft":
            draft = read_draft(text, start, end, form, self.nicknames, self.authorities.regions)
            return [draft] if draft else []
        named = self.names.read(text, start, end, form, day)
        if named:
            return named
        return self._inverted(text, start, end, form, head, low) or self._titled(
            text, start, form, head
        )

    def _typed(self, citation: Citation) -> Citation:
        """A court's ruling or a Penpres told by its number."""
        untold = citation.issuer is None and citation.head in _CODED
        if citation.type not in _RULINGS and citation.issuer != "MK" and not untold:
            return citation
        typed = type_of_number(citation.number or "")
        if typed is None:
            return citation
        if untold and self.forms.types[typed[0]].head in (citation.head, ""):
            citation.type, citation.issuer = typed  # "Surat Edaran Nomor 7/SEOJK.05/2025"
            citation.scope = self.forms.types[typed[0]].scope
            return citation
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
            head = self.core.headers.read(text, start, end, form)
            if head.number and head.number.year is None:
                continue
            if head.type is None:
                continue
            code = draft_type(head.type)
            draft = Citation(begin, head.end, code, "draft", 0.9, scope="draft", draft=True)
            draft.issuer = head.issuer
            if head.number is not None:
                if not revision or _REVISED.search(text[max(0, begin - 24) : begin]):
                    return []
                draft.end = head.number.end
                draft.nickname = text[begin : draft.end]
                # The law under revision is named as well.
                inner = self.core.read(text, start, form, head)
                draft.end = start - 1
                return [draft, *inner] if inner else [draft]
            stop = read_draft(
                text,
                start,
                head.end,
                form._replace(type=code),
                self.nicknames,
                self.authorities.regions,
            )
            if stop is not None:
                draft.end = stop.end
                named = f"{text[begin : head.end]} {text[head.end : stop.end].strip()}"
                draft.nickname = named.strip()
                number = read_number(text, stop.end, linked=False) if revision else None
                if number is not None and number.year is not None:
                    # "revisi UU Ketenagakerjaan Nomor 13 Tahun 2003"
                    inner = self.names.read(text, start, end, form, day)
                    draft.nickname = text[begin : number.end]
                    draft.end = start - 1
                    return [draft, *inner]
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

    def _inverted(
        self, text: str, start: int, end: int, form: Form, head: Header, low: int
    ) -> list[Citation]:
        """ "Nomor 14 Tahun 2023 itulah yang tertera pada surat edaran Sekda"."""
        found = _INVERTED.search(text[max(low, start - 90) : start])
        if found is None:
            return []
        begin = max(low, start - 90) + found.start("number")
        printed = text[start:end] + " " + found["number"]
        inner = self.core.read(
            printed, 0, form, self.core.headers.read(printed, 0, end - start, form)
        )
        if not inner:
            return []
        citation = inner[0]
        citation.start, citation.end = begin, begin + len(found["number"])
        citation.issuer = head.issuer or citation.issuer
        citation.type = head.type or citation.type
        citation.rule, citation.confidence = "inverted", 0.7
        citation.claims.append((start, head.end))
        return [citation]

    def _titled(self, text: str, start: int, form: Form, head: Header) -> list[Citation]:
        """An instrument named by its title alone, or a joint decree of so many ministers."""
        bracketed = form.type is not None and text[head.end - 1] == ")"
        if form.head in _NO_TITLE_ONLY and not bracketed:
            return []
        if dated := _YEAR_ALONE.match(text, head.end):
            head.end = dated.end()
        code = head.type or (None if form.type is None else form.type)
        joint = code in ("SKB", "PERBER", "SEB") and head.named
        small = text[start].islower() and form.type in ("UU", "PERDA", "PP", "PERPRES")
        several = code in ("SKB", "PERBER", "SEB")
        # "Permendagri" and "Surat Edaran Gubernur Bali" name who issues them.
        issued = form.type is not None or form.issuer is not None or head.named or several
        if code is None or not issued:
            if not (form.head == "edaran" and opens_title(text, head.end, strict=True)):
                return []
            code = "SE"
        if not joint and (small or not opens_title(text, head.end, strict=True)):
            return []
        if form.weak and not joint and not text[start : start + 2].isupper():
            return []
        rule = "joint" if joint and not opens_title(text, head.end) else "title"
        citation = Citation(start, head.end, code, rule, 0.7)
        citation.issuer, citation.office = head.issuer, head.office
        citation.head = form.head
        citation.scope = self.forms.types[code].scope if code in self.forms.types else form.scope
        citation.joint, citation.signers = citation.scope == "joint", head.signers
        citation.year = int(dated[1]) if dated else None
        return [citation]


_DRAFTABLE = frozenset({"peraturan", "keputusan", "instruksi"})
