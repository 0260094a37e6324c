"""What stands between the opening word of a citation and its number: issuer, country, brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nlp_berita.regulations.ahead import name_ahead
from nlp_berita.regulations.authority import Authorities, Authority
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
_JOINABLE = frozenset({"edaran", "keputusan", "peraturan"})
_LEVEL = {"governor": "provinsi", "regent": "kabupaten", "mayor": "kota"}
_TITLE = {"governor": "Gubernur", "regent": "Bupati", "mayor": "Wali Kota", "regional": "Sekda"}


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


class HeaderReader:
    """Reads the header of a citation; built once, holds no text."""

    def __init__(self, forms: Forms, authorities: Authorities) -> None:
        self.forms = forms
        self.authorities = authorities

    def read(self, text: str, start: int, end: int, form: Form) -> Header:
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
