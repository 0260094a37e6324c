"""The citation core: TYPE [abbreviation] [country] [issuer] [number word] NUMBER [YEAR]."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nlp_berita.regulations.ahead import name_ahead, words_ahead
from nlp_berita.regulations.authority import Authorities, Authority
from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.forms import Form, Forms
from nlp_berita.regulations.number import Number, read_number

_VILLAGE = re.compile(
    r"\s{1,2}((?!Nomor|No\b|Tentang|Tahun)[A-Z]\w+(?:\s(?!Nomor|No\b|Tentang|Tahun)[A-Z]\w+){0,2})"
)
_COUNTRY = re.compile(r"\s{0,2}(?:RI|R\.I\.?|Republik Indonesia|REPUBLIK INDONESIA)(?![^\W_])")
_BRACKET = re.compile(r"\s{0,2}\(([^()\n]{1,45})\)")
_MINISTERS = re.compile(
    r"\s+(?:\d{1,2}|dua|tiga|empat|lima|enam|tujuh|sebelas|bersama)\s+"
    r"(?:menteri|lembaga|pimpinan|kementerian)(?:\s+dan\s+kepala\s+(?:lembaga|badan))?",
    re.IGNORECASE,
)
_JOINT_ISSUERS = re.compile(
    r"\s{0,2}(?:,\s?(?:dan\s|serta\s)?|dan\s|serta\s|-\s?)\s{0,2}", re.IGNORECASE
)
_TOGETHER = re.compile(r"\s+bersama(?![^\W_])", re.IGNORECASE)
_AND = re.compile(
    r"(?:\s{0,2},\s{0,2}(?:dan\s{1,2}|serta\s{1,2})?|\s{1,2}(?:dan|serta|maupun|atau|&)\s{1,2})",
    re.IGNORECASE,
)
_AGENDA_ONLY = frozenset({"surat", "putusan", "penetapan", "telegram", "pengumuman"})
_SATPOL = re.compile(r"(?:satpol|kasatpol|satuan polisi|ketum|ketua umum|pt|sekjen)\.?\s*$", re.I)
_NUMBER_WORD = re.compile(r"[\s,]{1,3}(?:nomor|no\b)", re.IGNORECASE)


class CoreReader:
    """Reads the core at an anchor, with the rest of its list."""

    def __init__(self, forms: Forms, authorities: Authorities) -> None:
        self.forms = forms
        self.authorities = authorities

    def forms_at(self, text: str, start: int) -> list[tuple[int, Form]]:
        """The opening words at `start`, longest first, as (end, what they say)."""
        found = []
        for match in self.forms.gazetteer.matches(text, words_ahead(text, start)):
            for form in match.values:
                weak = form.weak or text[match.start : match.end] == "Uu"
                if not (weak and _improper(text, match.start, match.end)):
                    dotted = text.startswith(".", match.end) and text[match.end - 2] == "."
                    found.append((match.end + dotted, form))
        return found

    def read(self, text: str, start: int, form: Form, head: Header) -> list[Citation]:
        """The numbered citations that begin with this opening word and go on as in `head`."""
        number = head.number
        if number is None:
            return []
        if form.weak and _SATPOL.search(text[max(0, start - 18) : start]):
            return []
        if not self._plausible(form, head, number):
            return []
        first = Citation(
            start=start,
            end=number.end,
            type=head.type,
            rule="number",
            confidence=0.95 if number.year else 0.85,
            head=form.head,
            scope=self._scope(head.type, form),
            issuer=head.issuer,
            office=head.office,
            number=number.number,
            year=number.year,
            joint=self._scope(head.type, form) == "joint",
            issuer_candidates=list(head.issuer_candidates),
            draft=form.scope == "draft",
        )
        first.short = not number.worded and number.year is None and not number.agenda
        return self._list(text, first, number)

    def header(self, text: str, start: int, end: int, form: Form) -> Header:
        """What stands between the opening word and the number or title."""
        head = Header(start, end, form.type, form.issuer)
        roman = form.type == "TAP_MPR"
        old = form.type in ("STAATSBLAD", "UUDRT")
        authority: Authority | None = None
        for _ in range(6):
            if form.scope == "joint" and (several := _MINISTERS.match(text, head.end)):
                head.end = several.end()
                head.named = True
            if number := read_number(text, head.end, roman=roman, old=old):
                head.number = number
                break
            if country := _COUNTRY.match(text, head.end):
                head.end = country.end()
            elif together := (form.head in _JOINABLE and _TOGETHER.match(text, head.end)):
                form = form._replace(head=form.head + " bersama", scope="joint")
                head.end = together.end()
            elif (bracket := _BRACKET.match(text, head.end)) and self._own(bracket[1], form):
                head.end = bracket.end()
            elif authority is None and form.scope not in ("none", "draft"):
                authority = self._authority(text, head, form)
                if authority is None:
                    break
                head.end = authority.end
            else:
                break
        if form.issuer and form.type is None:
            kind = self.authorities.kinds.get(form.issuer, "")
            head.type = self.forms.type_of(form.head, kind, form.issuer)
        elif form.scope == "joint":
            head.type = head.type or self.forms.type_of(form.head, "", None)
        elif authority is not None and form.type is None:
            head.type = self.forms.type_of(form.head, authority.kind, authority.name)
        if head.number and authority and head.number.year and form.prefix in ("menteri", ""):
            dated = self.authorities.read(text, authority.start, form.prefix, head.number.year)
            if dated and dated.end == authority.end and authority.kind == "ministry":
                head.issuer = dated.name
        return head

    def _authority(self, text: str, head: Header, form: Form) -> Authority | None:
        """The issuer at the end of the header so far; sets the header's issuer."""
        pos = head.end
        if pos < len(text) and text[pos] == "-" and form.weak:
            pos += 1
        if form.scope in ("region", "governor", "regent", "mayor"):
            level = _LEVEL.get(form.scope, "")
            found = self.authorities.regions.read(text, pos, level)
            if found is None:
                return None
            title = _TITLE.get(form.scope)
            name = f"{title} {found.name}" if title else found.formal
            head.issuer_candidates = list(found.candidates) if not title else []
            head.issuer = None if head.issuer_candidates else name
            return Authority(found.start, found.end, name, form.scope, found.level)
        if form.scope == "village":
            found_name = _VILLAGE.match(text, pos)
            if found_name is None:
                return None
            head.issuer = f"Kepala Desa {found_name[1]}"
            return Authority(pos, found_name.end(), head.issuer, "village")
        authority = self.authorities.read(text, pos, form.prefix)
        if authority is None and form.prefix == "kepala":
            authority = self.authorities.read(text, pos)
        if authority is None:
            return None
        names = [authority.name]
        if form.scope == "joint":
            for _ in range(8):
                link = _JOINT_ISSUERS.match(text, authority.end)
                more = self.authorities.read(text, link.end()) if link else None
                if more is None:
                    break
                names.append(more.name)
                authority = authority._replace(end=more.end)
        bare_head = authority.kind in _TITLE and authority.name == _TITLE[authority.kind]
        head.issuer = ";".join(names) if not bare_head else None
        head.office = authority.name if bare_head else ""
        head.named = True
        return authority

    def _own(self, inside: str, form: Form) -> bool:
        """Whether a bracket repeats the type or the issuer: "(Perpres)", "(Perka BKN)"."""
        if any(map(str.isdigit, inside)):
            return False
        if inside.strip() in ("RI", "NRI") or name_ahead(self.forms.gazetteer, inside, 0):
            return True
        return name_ahead(self.authorities.whole, inside, 0) is not None

    def _scope(self, code: str | None, form: Form) -> str:
        return self.forms.types[code].scope if code in self.forms.types else form.scope

    def _plausible(self, form: Form, head: Header, number: Number) -> bool:
        """Whether the number may be this type's: "Putusan 15" and "PKPU 45 hari" are not."""
        if form.head in _AGENDA_ONLY:
            lettered = number.agenda and (
                any(c.isalpha() for c in number.number) or sum(map(number.number.count, "/-.")) > 1
            )
            return lettered or (number.year is not None and head.named)
        if number.agenda or number.worded or number.year is not None:
            return True
        return len(number.number) < 4

    def _list(self, text: str, first: Citation, number: Number) -> list[Citation]:
        """The first citation and those of the numbers joined to it; years spread leftwards."""
        found = [first]
        numbers = [number]
        end = number.end
        for _ in range(20):
            link = _AND.match(text, end)
            item = read_number(text, link.end(), linked=False) if link else None
            if link is None or item is None or not self._continues(text, numbers, item):
                break
            numbers.append(item)
            end = item.end
        while len(numbers) > 1 and numbers[-1].year is None and not numbers[-1].worded:
            numbers.pop()  # "UU 5/2014, 20 pasal"
        years = [n.year for n in numbers]
        for index in range(len(numbers) - 2, -1, -1):
            if years[index] is None and not numbers[index].agenda:
                years[index] = years[index + 1]
        first.year = years[0]
        if first.joint and len(numbers) > 1:
            first.end = numbers[-1].end
            first.short = False
            first.number = ";".join(n.number for n in numbers)
            first.year = years[-1]
            return found
        for item, year in zip(numbers[1:], years[1:], strict=True):
            found.append(
                Citation(
                    start=item.start,
                    end=item.end,
                    type=first.type,
                    rule="list",
                    confidence=0.9 if year else 0.7,
                    head=first.head,
                    scope=first.scope,
                    issuer=first.issuer,
                    number=item.number,
                    year=year,
                )
            )
        for citation in found[:-1]:
            citation.listed = True
        if len(found) > 1:
            first.short = False
        return found

    def _continues(self, text: str, numbers: list[Number], item: Number) -> bool:
        if item.worded:
            return item.year is not None or numbers[-1].year is None or item.agenda
        if item.agenda:
            return numbers[0].agenda and any(c.isalpha() for c in item.number)
        if numbers[-1].year is not None:
            return item.year is not None
        return item.year is not None or bool(_AND.match(text, item.end))


@dataclass(slots=True)
class Header:
    """The part of a core before its number; `office` is an issuer without its region."""

    start: int
    end: int
    type: str | None
    issuer: str | None
    issuer_candidates: list[str] = field(default_factory=list)
    office: str = ""
    named: bool = False
    number: Number | None = None


_JOINABLE = frozenset({"edaran", "keputusan", "peraturan"})
_LEVEL = {"governor": "provinsi", "regent": "kabupaten", "mayor": "kota"}
_TITLE = {"governor": "Gubernur", "regent": "Bupati", "mayor": "Wali Kota", "regional": "Sekda"}


def _improper(text: str, start: int, end: int) -> bool:
    """A short form in small letters is an ordinary word unless a number word follows it."""
    printed = text[start:end]
    proper = printed[0].isupper() and printed != "Uu"  # a given name, as in Uu Ruhimat
    return not proper and not _NUMBER_WORD.match(text, end)
