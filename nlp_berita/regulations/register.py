"""One record an instrument: gathers the citations of an article that mean the same thing."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.forms import Forms
from nlp_berita.regulations.identity import official_url, printed_citation, work_uri
from nlp_berita.regulations.instrument import Instrument
from nlp_berita.regulations.nicknames import Nicknames, split_name
from nlp_berita.words import fold

_AMENDED = re.compile(
    r"(?:UU|Undang-Undang)\s(?:RI\s)?(?:Nomor|No\.?)?\s?(\d{1,3})\s?(?:/|tahun)\s?(\d{4})",
    re.IGNORECASE,
)


_NUMBERED = re.compile(r"(\d{1,3})\s?(?:/|tahun)\s?(\d{4})", re.IGNORECASE)
_SEPARATOR = re.compile(r"[^0-9a-z]")
# Instruments of one key that a citation is compared with: those named last.
_MOST = 64
# The digits before the agenda codes of a number: "212/PMK.03/2018", and a number that is no more.
_LEADING = re.compile(r"\d{1,5}(?=/[A-Z]|$)")
# Types that only say what kind of paper it is: "surat Nomor Kep/1186/VIII/2025".
_GENERIC = frozenset({"SURAT", "SK", "INSTRUKSI"})
_COUNTS = {"dua": "2", "tiga": "3", "empat": "4", "lima": "5", "enam": "6", "tujuh": "7"}
_BARE_OFFICES = frozenset({"Satgas", "Satuan Tugas", "Gugus Tugas"})
_DRAFT_OF = {"RPP": "PP", "RPERPRES": "PERPRES"}


class Register:
    """The instruments of one article while its citations are read in order.

    The first citation of each instrument leads: what later ones add is entered there.
    """

    def __init__(self, forms: Forms, nicknames: Nicknames) -> None:
        self.forms = forms
        self.nicknames = nicknames
        self.leads: list[Citation] = []
        self.instruments: list[Instrument] = []
        self._by_key: dict[tuple[str, ...], list[int]] = {}

    def add(self, citation: Citation) -> int:
        """The place of the citation's instrument, a new one where none fits."""
        keys = self._keys(citation)
        for key in keys:
            for index in self._by_key.get(key, [])[-_MOST:]:
                if self._fits(self.leads[index], citation):
                    self._merge(index, citation)
                    self._enter(index, keys)
                    return index
        self.leads.append(citation)
        self.instruments.append(Instrument(citation.type or "", []))
        index = len(self.leads) - 1
        self._enter(index, keys)
        self._append(index, citation)
        return index

    def _enter(self, index: int, keys: list[tuple[str, ...]]) -> None:
        for key in keys:
            places = self._by_key.setdefault(key, [])
            if index not in places[-8:]:
                places.append(index)

    def _keys(self, citation: Citation) -> list[tuple[str, ...]]:
        code = citation.type or ""
        if citation.type == "UUD":
            return [("UUD",)]
        if citation.number is not None:
            plain = _plain(citation.number)
            named: list[tuple[str, ...]] = [(code, plain)]
            if led := _LEADING.match(citation.number):
                named.append((code, "led", led.group()))
            if len(plain) > 7 and "/" in citation.number and not plain.isdigit():
                named.append(("any", plain))
            return named
        keys: list[tuple[str, ...]] = []
        if citation.nickname is not None:
            keys.append((code, "name", self._name_of(citation)))
            if citation.candidates:
                keys.append((code, "candidates", *sorted(citation.candidates)))
        if citation.subject is not None:
            keys.append((code, "name" if citation.draft else "title", self._topic(citation)))
        if citation.joint and citation.issuer is not None:
            keys.append((code, "issuers", citation.issuer))
        if citation.joint and citation.signers and citation.signers != "bersama":
            keys.append((code, "signers", _COUNTS.get(citation.signers, citation.signers)))
        return keys or [(code, "at", str(citation.start))]

    def _name_of(self, citation: Citation) -> str:
        """What a nickname is about, the same for "RUU Haji" and "revisi UU Haji dan Umrah"."""
        name = re.sub(
            r"^(?:revisi|rancangan|draf|draft)\s+", "", citation.nickname or "", flags=re.IGNORECASE
        )
        if citation.draft and (amended := _NUMBERED.search(name)):
            label = self.forms.types[_DRAFT_OF.get(citation.type or "", "UU")].label
            return self.nicknames.matter(f"{label} {amended[1]}/{amended[2]}")
        split = split_name(name, self.forms)
        return self._topic_of(split[1] if split else name, citation.draft)

    def _topic(self, citation: Citation) -> str:
        return self._topic_of(citation.subject or "", citation.draft)

    def _topic_of(self, rest: str, draft: bool) -> str:
        topic = fold(re.sub(r"\s*\([^)]*\)", "", rest))
        if not draft:
            return topic
        amended = _AMENDED.search(rest)
        if amended and "ubah" in rest[: amended.start()].casefold():
            return self.nicknames.matter(f"UU {amended[1]}/{amended[2]}")
        return self.nicknames.matter(topic)

    def _fits(self, lead: Citation, citation: Citation) -> bool:
        if lead.draft != citation.draft:
            return False
        if citation.number is None:
            untold = citation.joint and _apart(lead.subject, citation.subject)
            return _agree(lead.issuer, citation.issuer) and not untold
        if lead.number is not None and _plain(lead.number) != _plain(citation.number):
            return self._abridged(lead, citation)
        unsaid = lead.year is None or citation.year is None
        if unsaid and _apart(lead.subject, citation.subject):
            return False
        if lead.type != citation.type and not {lead.type, citation.type} & _GENERIC:
            return False
        same_year = unsaid or lead.year == citation.year
        return same_year and _agree(lead.issuer, citation.issuer)

    def _abridged(self, lead: Citation, citation: Citation) -> bool:
        """Whether one number is the head of the other: "PMK 212/2018", "212/PMK.03/2018"."""
        numbers = (lead.number or "", citation.number or "")
        if sum(map(str.isdigit, numbers)) != 1 or lead.type != citation.type:
            return False
        if lead.scope == "court":
            # "Putusan MK 90/PUU-XXI/2023" is "putusan MK nomor 90 tahun 2023" as well.
            same_year = None in (lead.year, citation.year) or lead.year == citation.year
            return same_year and _agree(lead.issuer, citation.issuer)
        same_issuer = lead.issuer is not None and lead.issuer == citation.issuer
        return same_issuer and lead.year is not None and lead.year == citation.year

    def _merge(self, index: int, citation: Citation) -> None:
        lead = self.leads[index]
        if lead.type in _GENERIC and citation.type not in _GENERIC:
            lead.type, lead.scope, lead.head = citation.type, citation.scope, citation.head
        if lead.number and citation.number and lead.number.isdigit():
            lead.number = citation.number
        if lead.issuer and citation.issuer and len(citation.issuer) > len(lead.issuer):
            lead.issuer = citation.issuer
        for name in ("issuer", "year", "date", "nickname", "row"):
            if getattr(lead, name) is None:
                setattr(lead, name, getattr(citation, name))
        if citation.subject and (
            lead.subject is None or (lead.paraphrase and not citation.paraphrase)
        ):
            lead.subject, lead.paraphrase = citation.subject, citation.paraphrase
        lead.confidence = max(lead.confidence, citation.confidence)
        if citation.issuer is not None:
            lead.issuer_candidates = []
        self._append(index, citation)

    def _append(self, index: int, citation: Citation) -> None:
        found = self.instruments[index]
        found.mentions.append((citation.start, citation.end, False))
        found.claims.append((citation.start, citation.end))
        found.claims.extend(citation.claims)
        if citation.subject_span:
            found.claims.append(citation.subject_span)
        seen = set(found.pinpoints)
        for point, parts in zip(citation.pinpoints, citation.pinpoint_parts, strict=True):
            if point not in seen:
                seen.add(point)
                found.pinpoints.append(point)
                found.pinpoint_parts.append(parts)

    def finish(self) -> list[Instrument]:
        """The instruments with everything their citations say together."""
        types, issuers = self.forms.types, self.forms.issuers
        for lead, found in zip(self.leads, self.instruments, strict=True):
            printed = printed_citation(lead, types, issuers)
            known = lead.row or self.nicknames.known(printed)
            if known is not None and lead.type == known.type and not lead.draft:
                lead.row = known
            found.type = lead.type or ""
            found.issuer = lead.issuer
            found.issuer_candidates = lead.issuer_candidates
            found.number, found.year, found.date = lead.number, lead.year, lead.date
            found.subject, found.subject_is_paraphrase = lead.subject, lead.paraphrase
            found.nickname, found.draft = lead.nickname, lead.draft
            found.resolved = lead.nickname is not None and lead.number is not None
            found.candidates = lead.candidates
            row = lead.row
            same = row is not None and (row.number == lead.number or row.type == "UUD")
            found.citation = row.citation if row is not None and same else printed
            found.uri = work_uri(lead, types)
            found.url = official_url(lead, lead.row)
            found.rule, found.confidence = lead.rule, lead.confidence
            found.claims = sorted(set(found.claims))
            self._propose(lead, found)
            self._check_title(lead, found)
        return self.instruments

    def _propose(self, lead: Citation, found: Instrument) -> None:
        """An act named by its title alone is not resolved; what it may be is proposed."""
        if lead.rule == "title" and lead.number is None and lead.subject and not lead.draft:
            rows = self.nicknames.bearing(lead.type or "", lead.subject)
            found.candidates = [row.citation for row in rows]

    def _check_title(self, lead: Citation, found: Instrument) -> None:
        """Flag a title that shares no word with the known one; the number is left as printed."""
        if lead.row is None or lead.subject is None:
            return
        row = lead.row
        known = _vocabulary(row.subject, *row.nicknames, *row.loose_names)
        printed = fold(lead.subject).split()
        if known.isdisjoint(printed) and any(len(word) > 3 for word in printed):
            found.title_mismatch = True
            found.confidence = min(found.confidence, 0.6)
            meant = self.nicknames.bearing(lead.type or "", lead.subject)
            newest = sorted(meant, key=lambda row: row.year or 0, reverse=True)
            found.candidates = [row.citation for row in newest]


# The same few laws are cited again and again.
@lru_cache(maxsize=1024)
def _vocabulary(*names: str) -> frozenset[str]:
    return frozenset(word for name in names for word in fold(name).split())


def _plain(number: str) -> str:
    return _SEPARATOR.sub("", number.casefold())


def _agree(left: str | None, right: str | None) -> bool:
    """Whether two issuers may be one: "Satgas" is the "Satgas Covid-19" of the same number."""
    if left is None or right is None or left == right:
        return True
    short, long = sorted((left, right), key=len)
    return short in _BARE_OFFICES and long.startswith(short + " ")


def _apart(left: str | None, right: str | None) -> bool:
    """Whether two titles have no word in common."""
    first, second = fold(left or "").split(), fold(right or "").split()
    return bool(first and second) and set(first).isdisjoint(second)
