"""What stands between the opening word of a citation and its number: issuer, country, brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nlp_berita.regulations.ahead import name_ahead
from nlp_berita.regulations.authority import Authorities, Authority
from nlp_berita.regulations.courts import read_court
from nlp_berita.regulations.document_date import read_date
from nlp_berita.regulations.forms import Form, Forms
from nlp_berita.regulations.number import Number, read_number

_VILLAGE = re.compile(
    r"\s{1,2}((?!Nomor|No\b|Tentang|Tahun)[A-Z]\w+(?:\s(?!Nomor|No\b|Tentang|Tahun)[A-Z]\w+){0,2})"
)
_COUNTRY = re.compile(r"\s{0,2}(?:RI|R\.I\.?|Republik Indonesia|REPUBLIK INDONESIA)(?![^\W_])")
_BRACKET = re.compile(r"\s{0,2}\(([^()\n]{1,45})\)")
_MINISTERS = re.compile(
    r"\s+(\d{1,2}|dua|tiga|empat|lima|enam|tujuh|sebelas|bersama)\s+"
    r"(?:menteri|lembaga|pimpinan|kementerian)(?:\s+dan\s+kepala\s+(?:lembaga|badan))?",
    re.IGNORECASE,
)
_JOINT_ISSUERS = re.compile(
    r"\s{0,2}(?:,\s?(?:dan\s|serta\s)?|dan\s|serta\s|-\s?)\s{0,2}", re.IGNORECASE
)
_TOGETHER = re.compile(r"\s+bersama(?![^\W_])", re.IGNORECASE)
_NUMBER_AHEAD = (
    r"(?=[\s,]{1,3}(?:(?:[Nn]omor|NOMOR|[Nn]o\b)\W{1,3}\w|\d{1,4}(?:/|\s[Tt]ahun\s)\d{4}(?!\d)))"
)
# What may stand before the number besides: the bracket of a short form that stands alone in
# brackets, a preposition before the issuer, an office without its place, who holds the office.
_CLOSED = re.compile(r"\)(?:\s[A-Z][a-z]+){0,3}" + _NUMBER_AHEAD)
_STRAY = re.compile(
    r"\s(?:\d{1,2}|(?!dan\b|atau\b|serta\b|jo\b|juncto\b|terkait\b|soal\b)[a-z]{3,12})"
    + _NUMBER_AHEAD
)
# A short form in brackets that no table knows, where the number still follows: "(TR) Kapolri Nomor".
_SHORT_FORM = re.compile(
    r"\s{0,2}\([A-Z][A-Za-z\-]{1,11}\)(?=[^.,;:\n]{0,60}?\s(?:[Nn]omor|NOMOR|No)(?![^\W_]))"
)
_OF = re.compile(r"\s{1,2}(?:dari|milik|[Pp]impinan(?=\sDPR))(?=\s)")
_BARE_OFFICE = re.compile(
    r"\s{1,2}(?:(Satgas|Satuan Tugas|Gugus Tugas)|Rektor|Dekan|Direksi|Direktur Utama|Kepala Dinas)"
    + _NUMBER_AHEAD,
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:\s(?!Nomor|No\b|Tentang|Tahun|Tanggal|Bersama)[A-Z][A-Za-z\-]{1,20}){1,5}" + _NUMBER_AHEAD
)
# What kind of ruling: "Putusan kasasi Nomor", "Putusan perkara perdata Nomor".
_RULINGS = frozenset({"putusan", "penetapan"})
_INSTANCE = re.compile(
    r"\s(?:(?:dalam\s)?perkara|kasasi|banding|sela|perdata|pidana|pailit|praperadilan"
    r"|peninjauan kembali|PK|tingkat (?:pertama|banding|kasasi)|pengadilan(?: (?:negeri|tinggi|niaga|agama))?)"
    r"(?![^\W_])"
)
_HOLDER = re.compile(
    r"(?:\s{1,2}(?!Nomor|No\b|Tentang|Tahun|Tanggal)[A-Z][\w.'’\-]{0,30}){1,5}" + _NUMBER_AHEAD
)
_WHOLE = re.compile(r"[\s,]{1,3}(?:nomor|no\b|tentang|tanggal)", re.IGNORECASE)
_HELD = frozenset({"governor", "regent", "mayor", "ministry", "coordinating"})
# "Surat itu bernomor 12/G/2025" may be the letter of anyone.
_ANY_PAPER = frozenset({"surat", "pengumuman"})
_OF_PRESIDENT = frozenset({"PERPRES", "KEPPRES", "INPRES"})
# An office that an opening word names without saying whose: "Peraturan Menteri Nomor 5".
_BARE_KINDS = {
    "menteri": "ministry",
    "menko": "coordinating",
    "kepala": "agency",
    "komisi": "state",
    "dirjen": "subministry",
    "rektor": "institution",
}
# Bodies with offices in the regions: "Keputusan KPU Kota Bogor".
_WITH_REGIONS = frozenset({"state", "agency"})
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
    signers: str = ""
    number: Number | None = None
    date: str | None = None


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
                head.named, head.signers = True, several[1].casefold()
            if authority is not None and (stray := _STRAY.match(text, head.end)):
                self._skip_stray(head, authority, stray.group().strip())
                head.end = stray.end()
            told = form.head not in _ANY_PAPER
            if number := read_number(text, head.end, roman=roman, old=old, told=told):
                head.number = number
                break
            if country := _COUNTRY.match(text, head.end):
                head.end = country.end()
            elif together := (form.head in _JOINABLE and _TOGETHER.match(text, head.end)):
                form = form._replace(head=form.head + " bersama", scope="joint")
                head.end = together.end()
            elif (bracket := _BRACKET.match(text, head.end)) and self._own(bracket[1], form):
                head.end = bracket.end()
            elif (
                authority is None
                and form.scope not in ("none", "draft")
                and (authority := self._authority(text, head, form))
            ):
                head.end = authority.end
            elif (aside := self._aside(text, head, form, authority)) is not None:
                head.end = aside
            else:
                break
        if form.issuer and form.type is None:
            kind = self.authorities.kinds.get(form.issuer, "")
            head.type = self.forms.type_of(form.head, kind, form.issuer)
        elif form.scope == "joint":
            head.type = head.type or self.forms.type_of(form.head, "", None)
        elif authority is not None and form.type is None:
            head.type = self.forms.type_of(form.head, authority.kind, authority.name)
        elif form.type is None and head.number and form.prefix in _BARE_KINDS:
            head.type = self.forms.type_of(form.head, _BARE_KINDS[form.prefix], None)
        if head.number and authority and head.number.year and form.prefix in ("menteri", ""):
            dated = self.authorities.read(text, authority.start, form.prefix, head.number.year)
            if dated and dated.end == authority.end and authority.kind == "ministry":
                head.issuer = dated.name
        return head

    def _skip_stray(self, head: Header, authority: Authority, word: str) -> None:
        """What stands lost before the number: "Covid-19 19 Nomor 4", "Perhubungan laut Nomor 4"."""
        if authority.kind == "subministry" and word.isalpha():
            name = f"{authority.name} {word.capitalize()}"
            known = self.authorities.whole.get(name)
            head.issuer = known[0].short if known else name

    def _aside(
        self, text: str, head: Header, form: Form, authority: Authority | None
    ) -> int | None:
        """The end of what stands between the issuer and the number and is neither."""
        pos = head.end
        if text.startswith(")", pos):
            closed = head.start and text[head.start - 1] == "(" and _CLOSED.match(text, pos)
            return pos + 1 if closed else None
        if head.date is None and (dated := read_date(text, pos)):
            number = read_number(text, dated[1], linked=False)
            if number is None or not number.worded:
                return None
            head.date = dated[0]
            return dated[1]
        if short := _SHORT_FORM.match(text, pos):
            return short.end()
        if form.head in _RULINGS:
            instance = _INSTANCE.match(text, pos)
            return instance.end() if instance else None
        if form.scope == "authority" and authority is None:
            if office := _BARE_OFFICE.match(text, pos):
                head.named = office[1] is not None
                head.issuer = office[1]
                kind = "body" if office[1] else "institution"
                head.type = self.forms.type_of(form.head, kind, None)
                return office.end()
            if of := _OF.match(text, pos):
                return of.end()
            if form.head == "edaran" and (body := _BODY.match(text, pos)):
                # A circular is one of whoever issued it: "SE DJKA Nomor 14 Tahun 2020".
                head.issuer, head.named = " ".join(body.group().split()), True
                head.type = self.forms.type_of(form.head, "", None)
                return body.end()
            return None
        held = form.type in _OF_PRESIDENT or (authority is not None and authority.kind in _HELD)
        holder = _HOLDER.match(text, pos) if held or form.scope in _HELD else None
        return holder.end() if holder else None

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
        if form.head in _RULINGS and (court := read_court(text, pos + 1)):
            head.issuer, head.named = court[0], True
            return Authority(pos + 1, court[1], court[0], "court")
        prefix = "" if form.prefix == "komisi" else form.prefix
        authority = self.authorities.read(text, pos, prefix)
        if authority is None and form.prefix == "kepala":
            authority = self.authorities.read(text, pos)
        if authority is None:
            return None
        if authority.kind in _WITH_REGIONS or (authority.kind == "office" and not authority.level):
            authority = self._in_region(text, authority)
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

    def _in_region(self, text: str, authority: Authority) -> Authority:
        """The office in a region, where number or title follow the region's name."""
        if text[authority.end : authority.end + 1] != " ":
            return authority
        place = self.authorities.regions.read(text, authority.end)
        if place is None or not text[place.start].isupper():
            return authority
        if not _WHOLE.match(text, place.end):
            return authority
        return authority._replace(end=place.end, name=f"{authority.name} {place.formal}")

    def _own(self, inside: str, form: Form) -> bool:
        """Whether a bracket repeats the type or the issuer: "(Perpres)", "(Perka BKN)"."""
        if any(map(str.isdigit, inside)):
            return False
        if inside.strip() in ("RI", "NRI") or name_ahead(self.forms.gazetteer, inside, 0):
            return True
        return name_ahead(self.authorities.whole, inside, 0) is not None
