"""The citation core: TYPE [abbreviation] [country] [issuer] [number word] NUMBER [YEAR]."""

from __future__ import annotations

import re

from nlp_berita.regulations.ahead import words_ahead
from nlp_berita.regulations.authority import Authorities
from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.document_date import read_date
from nlp_berita.regulations.forms import Form, Forms
from nlp_berita.regulations.header import Header, HeaderReader
from nlp_berita.regulations.number import Number, read_number

_AND = re.compile(
    r"(?:\s{0,2},\s{0,2}(?:dan\s{1,2}|serta\s{1,2})?|\s{1,2}(?:dan|serta|maupun|atau|&|jo\.?(?=\s{1,2}no)|juncto(?=\s{1,2}no))\s{1,2})",
    re.IGNORECASE,
)
_INNER = re.compile(r"([A-Za-z\-]{2,20}(?:\s[A-Za-z\-]{2,20}){0,2})\s\([A-Za-z]{2,12}\)(?=\s)")
_AGENDA_ONLY = frozenset({"surat", "putusan", "penetapan", "telegram", "pengumuman"})
_SATPOL = re.compile(r"(?:satpol|kasatpol|satuan polisi|ketum|ketua umum|pt|sekjen)\.?\s*$", re.I)
_OPENER = re.compile(r"\s{1,2}[Tt]entang\s")
# A title, then a number with its year and a title again. Nothing else may be cited in between.
_TITLED_LINK = re.compile(
    r"\s{1,2}[Tt]entang\s(?:(?!\d{1,4}/|[Nn]omor|[Nn]o[.\s]|UU|[Pp]er(?:da|aturan|pres|pu|ppu|gub|bup|wal|men)|PP\b"
    r"|[Kk]eputusan|[Uu]ndang|[Qq]anun|[Pp]erubahan)[^.;:\n()]){3,160}?(?:,\s{0,2}(?:(?:dan|serta)\s{1,2})?|\s{1,2}(?:dan|serta)\s{1,2})"
    r"(?=[Nn]o(?:mor|\.|\b)\s?\.?\s?\d{1,4}\s?(?:/\s?|[Tt]ahun\s)\d{4}\s{1,2}[Tt]entang\s)"
)
_DOT_NUMBER = re.compile(r"\.\s{0,2}(?:[Nn]omor|[Nn]o)\b\W{1,3}\d")
_NUMBER_WORD = re.compile(r"[\s,]{1,3}(?:nomor|no\b)", re.IGNORECASE)


class CoreReader:
    """Reads the core at an anchor, with the rest of its list."""

    def __init__(self, forms: Forms, authorities: Authorities) -> None:
        self.forms = forms
        self.headers = HeaderReader(forms, authorities)

    def forms_at(self, text: str, start: int) -> list[tuple[int, Form]]:
        """The opening words at `start`, longest first, as (end, what they say)."""
        found = []
        for match in self.forms.gazetteer.matches(text, words_ahead(text, start)):
            for form in match.values:
                weak = form.weak or text[match.start : match.end] == "Uu"
                if not (weak and _improper(text, match.start, match.end)):
                    found.append((match.end + _dotted(text, match.end), form))
        return self._bracketed(text, start) + found

    def _bracketed(self, text: str, start: int) -> list[tuple[int, Form]]:
        """Longer opening words with their short form inside: "Surat Keputusan (SK) Presiden"."""
        inner = _INNER.match(text, start) if "(" in text[start : start + 40] else None
        if inner is None:
            return []
        before = inner.end(1) - start
        plain = text[start : start + before] + text[inner.end() : inner.end() + 60]
        return [
            (match.end - before + inner.end(), form)
            for match in self.forms.gazetteer.matches(plain, words_ahead(plain, 0))
            if match.start == 0 and match.end > before
            for form in match.values
        ]

    def read(self, text: str, start: int, form: Form, head: Header) -> list[Citation]:
        """The numbered citations that begin with this opening word and go on as in `head`."""
        number = head.number
        if number is None:
            return []
        if form.weak and _SATPOL.search(text[max(0, start - 18) : start]):
            return []
        if not self._plausible(text, form, head, number):
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
            date=head.date,
        )
        if first.draft and number.year is not None:
            # A bill has no number: it is the law under revision that is printed.
            first.nickname, first.number, first.year = text[start : number.end], None, None
            first.rule = "draft"
            return [first]
        first.short = not (number.worded or number.year or number.agenda) or (
            form.head == "putusan"
            and not head.named
            and number.number.isdigit()
            and not number.year
        )
        return self._list(text, first, number)

    def _scope(self, code: str | None, form: Form) -> str:
        return self.forms.types[code].scope if code in self.forms.types else form.scope

    def _plausible(self, text: str, form: Form, head: Header, number: Number) -> bool:
        """Whether the number may be this type's: "Putusan 15" and "PKPU 45 hari" are not."""
        if form.head in _AGENDA_ONLY:
            lettered = number.agenda and (
                any(c.isalpha() for c in number.number) or sum(map(number.number.count, "/-.")) > 1
            )
            ruled = form.head == "putusan" and number.worded  # "Putusan Nomor 55 Tahun 2019"
            dated = read_date(text, number.end) is not None
            named = head.named or form.issuer is not None
            return (
                lettered
                or (ruled and number.number.isdigit())  # "putusan nomor 90"
                or (number.year is not None and named)
                or (number.agenda and (named or dated))
                or (number.worded and named and dated)  # "Surat Presiden Nomor 43 tanggal ..."
            )
        if number.agenda or number.worded or number.year is not None:
            return True
        return len(number.number) < 4

    def _list(self, text: str, first: Citation, number: Number) -> list[Citation]:
        """The first citation and those of the numbers joined to it; years spread leftwards."""
        found = [first]
        numbers = [number]
        end = number.end
        issuers = [first.issuer]
        for _ in range(20):
            link = _AND.match(text, end) or _past_title(text, end, first)
            item = read_number(text, link.end(), linked=False) if link else None
            if item is None and link is not None and first.joint and first.issuer:
                # "SKB Menteri Agama Nomor 5 Tahun 2021, Menteri Kesehatan Nomor 6 Tahun 2021"
                other = self.headers.authorities.read(text, link.end())
                item = read_number(text, other.end, linked=False) if other else None
                if other is not None and item is not None and item.worded:
                    issuers.append(other.name)
                else:
                    item = None
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
            first.issuer = ";".join(filter(None, issuers)) or None
            first.year = years[-1]
            return found
        for item, year in zip(numbers[1:], years[1:], strict=True):
            found[-1].listed = not _OPENER.match(text, found[-1].end)
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


def _past_title(text: str, pos: int, first: Citation) -> re.Match[str] | None:
    """What stands before the next number of a list whose members have titles of their own:
    "Perda No. 2 Tahun 2011 tentang Izin Usaha, No. 17 Tahun 2008 tentang ..."."""
    if first.joint or first.draft or first.year is None or not _OPENER.match(text, pos):
        return None
    return _TITLED_LINK.match(text, pos)


def _dotted(text: str, end: int) -> bool:
    """Whether the point after an opening word is part of it: "U.U.", "UU. No. 5", "PP.No.5"."""
    if not text.startswith(".", end):
        return False
    return text[end - 2] == "." or _DOT_NUMBER.match(text, end) is not None


def _improper(text: str, start: int, end: int) -> bool:
    """A short form in small letters is an ordinary word unless a number word follows it."""
    printed = text[start:end]
    proper = printed[0].isupper() and printed != "Uu"  # a given name, as in Uu Ruhimat
    return not proper and not _NUMBER_WORD.match(text, end)
