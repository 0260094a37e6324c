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
            for index in self._by_key.get(key, ()):
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
            return [(code, _plain(citation.number))]
        keys: list[tuple[str, ...]] = []
        if citation.nickname is not None:
            keys.append((code, "name", self._name_of(citation)))
            if citation.candidates:
                keys.append((code, "candidates", *sorted(citation.candidates)))
        if citation.subject is not None:
            keys.append((code, "name" if citation.draft else "title", self._topic(citation)))
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
            return _agree(lead.issuer, citation.issuer)
        same_year = lead.year is None or citation.year is None or lead.year == citation.year
        return same_year and _agree(lead.issuer, citation.issuer)

    def _merge(self, index: int, citation: Citation) -> None:
        lead = self.leads[index]
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
    return left is None or right is None or left == right
