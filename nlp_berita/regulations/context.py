"""The issuer that the citation itself does not name: from its sentence, the dateline, the article."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from nlp_berita.regulations.authority import Authorities, Authority
from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.courts import court_of, courts_in, tells_court
from nlp_berita.regulations.cues import CUE_LEVELS, cues, region_cues
from nlp_berita.regulations.forms import Forms
from nlp_berita.regulations.joint import issuers_in_row
from nlp_berita.regulations.sentence import sentence_bounds

_LEVELS = {"governor": "provinsi", "regent": "kabupaten", "mayor": "kota"}
_TITLES = {"provinsi": "Gubernur", "kabupaten": "Bupati", "kota": "Wali Kota"}
# Roots of issuing, bare and after the nasal prefix: terbit, menerbitkan.
_ISSUES = re.compile(
    r"(?:[tn]erbit|k?eluar|[tn]eken|[tn]anda ?tangan|rilis|k?irim|layang|balas|edar|[sy]ebar|buat|bikin"
    r"|s?usun|[tn]etap|umum|surati|milik|dari|oleh|lewat|melalui|sah|perbarui|cabut|bagi)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"\s{0,3}(?:\S{2,20}\s?[,–\-]\s?)?([A-Z][A-Za-z]+(?:\s[A-Z][A-Za-z]+){0,2})\s?[,(–\-—]"
)
_COURT = re.compile(r"(?:PN|PT|PA|PTUN|PTTUN|Pengadilan|MA|MK|Mahkamah|DKPP|KPPU|KIP|Bawaslu)\b")
# "Lewat surat edaran ..., Pj Bupati Garut meminta": the subject after an opening phrase.
_SUBJECT = re.compile(r",\s(?:Pj|Plt|Plh|Penjabat)?\.?\s?")
_WINDOW = 260
_OFFICE_LEVELS = {"Gubernur": "provinsi", "Bupati": "kabupaten", "Wali Kota": "kota"}
# A citation without its issuer may still tell that a minister is.
_MINISTERIAL = frozenset({"PERMEN", "PERMENKO", "KEPMEN", "INMEN"})
_MINISTRIES = frozenset({"ministry", "coordinating"})
# Who moves officers by telegram, and how an article says that a Kapolda does.
_COMMANDERS = frozenset({"Kapolri", "Panglima TNI"})
_MOVES = re.compile(
    r"\b(?:me(?:rotasi|mutasi|rombak|nunjuk)|(?:melakukan|menggelar)\s[^.\n]{0,20}(?:rotasi|mutasi))\b"
)
_NEAR = 60
_UNISSUED = {"keputusan": "SK", "instruksi": "INSTRUKSI"}


class Context:
    """Reads issuers around citations; built once, holds no text."""

    def __init__(self, forms: Forms, authorities: Authorities) -> None:
        self.forms = forms
        self.authorities = authorities

    def complete(self, text: str, found: list[Citation]) -> None:
        """Give citations without an issuer the one that the article names."""
        region: dict[str, tuple[str, str] | None] = {}
        issuers = {
            (c.type, c.number, c.year): c.issuer
            for c in found
            if c.issuer and c.scope == "authority"
        }
        heads = {(c.head, c.number, c.year): c for c in found if c.issuer and c.head and c.number}
        for index, citation in enumerate(found):
            if citation.issuer is not None or citation.row is not None:
                continue
            if citation.type is None and citation.number:
                # "Keputusan 5/2024" is the "Keputusan KPU" of that number and year.
                meant = heads.get((citation.head, citation.number, citation.year))
                if meant is not None:
                    citation.type, citation.issuer = meant.type, meant.issuer
                    citation.scope = meant.scope
                    continue
            if citation.scope == "none" or citation.listed:
                continue
            if citation.scope == "joint":
                self._joint(text, citation)
            elif citation.office in _OFFICE_LEVELS:
                self._of_office(text, citation, region)
            elif citation.scope in ("region", "governor", "regent", "mayor", "village") or (
                citation.draft and citation.type in ("RAPERDA", "RAPERKADA")
            ):
                self._regional(text, citation, found[max(0, index - 20) : index], region)
            elif citation.scope in ("authority", "court") and not citation.draft:
                # "Permen 25/2018" is the Permen of that number whose issuer is named elsewhere.
                citation.issuer = issuers.get((citation.type, citation.number, citation.year))
                if citation.issuer is None and citation.head == "telegram":
                    citation.type = "TELEGRAM"
                    self._commander(text, citation, found[index - 1] if index else None)
                elif citation.issuer is None:
                    self._authority(text, citation)
        self._spread(found)

    def _authority(self, text: str, citation: Citation) -> None:
        """The nearest authority of the sentence: before the citation, else after it."""
        if citation.type is not None and self.forms.types[citation.type].issuer:
            citation.issuer = self.forms.types[citation.type].issuer
            return
        if citation.scope == "court" and tells_court(citation.number or ""):
            citation.issuer = court_of(citation.number or "", _courts_in(text))
            return
        left, right = sentence_bounds(text, citation.start, citation.end)
        before = self._all(text, left, citation.start)
        after = self._all(text, citation.end, min(right, citation.end + _WINDOW))
        if citation.scope == "court":
            before, after = ([a for a in found if self._is_court(a)] for found in (before, after))
        ministerial = citation.type in _MINISTERIAL
        if ministerial:
            before, after = (
                [a for a in found if a.kind in _MINISTRIES] for found in (before, after)
            )
        authority = None
        for candidate in reversed(before):
            if _ISSUES.search(text, candidate.end, citation.start):
                authority = candidate
                break
        if authority is None:
            for candidate in after:
                between = text[citation.end : candidate.start]
                if _ISSUES.search(between) or _SUBJECT.fullmatch(between):
                    authority = candidate
                    break
        if ministerial and authority is None and len({a.name for a in before + after}) == 1:
            authority = (before + after)[0]
            citation.confidence -= 0.15
        if authority is None:
            citation.type = citation.type or self._unissued(citation)
            return
        head = citation.head or {"SE": "edaran", "SURAT": "surat"}.get(citation.type or "", "")
        code = self.forms.type_of(head, authority.kind, authority.name)
        if code is None:
            citation.type = citation.type or self._unissued(citation)
            return
        citation.type = code
        citation.scope = self.forms.types[code].scope
        bare = authority.name in ("Gubernur", "Bupati", "Wali Kota", "Sekda", "DPRD")
        citation.issuer = None if bare else authority.name
        citation.confidence -= 0.1

    def _commander(self, text: str, citation: Citation, before: Citation | None) -> None:
        """Who sends a telegram: of the decree beside it, else the one who is said to move officers."""
        low = max(0, citation.start - _WINDOW)
        if before is not None and before.issuer in _COMMANDERS and before.start >= low:
            citation.issuer = before.issuer
        else:
            for found in reversed(self._all(text, low, citation.start)):
                moves = _MOVES.search(text, found.end, min(found.end + _NEAR, citation.start))
                if found.name in _COMMANDERS or (found.name.startswith("Kapolda ") and moves):
                    citation.issuer = found.name
                    break
        citation.confidence -= 0.1

    def _joint(self, text: str, citation: Citation) -> None:
        """The offices that signed a joint decree, as its sentence tells."""
        left, right = sentence_bounds(text, citation.start, citation.end)
        before = self._all(text, left, citation.start)
        after = self._all(text, citation.end, right)
        citation.issuer = issuers_in_row(text, citation.start, citation.end, before, after, _ISSUES)

    def _is_court(self, authority: Authority) -> bool:
        """PT is a court where a region follows, else a company."""
        name = authority.name
        company = name.startswith("PT ") and self.authorities.regions.read(name, 2) is None
        return _COURT.match(name) is not None and not company

    def _unissued(self, citation: Citation) -> str | None:
        """The type of a document whose issuer the article does not tell."""
        return _UNISSUED.get(citation.head) or self.forms.type_of(citation.head, "", None)

    def _of_office(
        self, text: str, citation: Citation, cache: dict[str, tuple[str, str] | None]
    ) -> None:
        """The region of "Surat Edaran Gubernur Nomor ...", which names the office alone."""
        level = _OFFICE_LEVELS[citation.office]
        if level not in cache:
            cache[level] = self._of_article(text, level)
        place = self._near(text, citation, level) or cache[level]
        if place is not None:
            citation.issuer = f"{citation.office} {place[0]}"
            citation.confidence -= 0.15

    def _all(self, text: str, start: int, end: int) -> list[Authority]:
        found: list[Authority] = []
        for cue in cues(text, start, end):
            if found and cue.start() < found[-1].end:
                continue
            authority = self.authorities.read(text, cue.start())
            if authority is not None and authority.end <= end + 1:
                found.append(authority)
        return found

    def _regional(
        self,
        text: str,
        citation: Citation,
        earlier: list[Citation],
        cache: dict[str, tuple[str, str] | None],
    ) -> None:
        level = _LEVELS.get(citation.scope, "")
        for other in reversed(earlier):
            if other.type != citation.type or not other.issuer or not other.number:
                continue
            if other.number == citation.number or citation.start - other.end < 160:
                citation.issuer = other.issuer
                citation.confidence -= 0.1
                return
        place = self._near(text, citation, level)
        if place is None:
            if level not in cache:
                cache[level] = self._of_article(text, level)
            place = cache[level]
            citation.confidence -= 0.15
        if place is None:
            return
        name, found_level = place
        formal = name if found_level == "provinsi" else f"{found_level.capitalize()} {name}"
        if citation.issuer_candidates and formal not in citation.issuer_candidates:
            return
        if citation.scope == "village":
            return
        if citation.scope in _LEVELS or citation.type == "RAPERKADA":
            citation.issuer = f"{_TITLES.get(found_level, '')} {name}".strip()
        else:
            citation.issuer = formal
        citation.confidence = max(0.3, citation.confidence - 0.1)

    def _near(self, text: str, citation: Citation, level: str) -> tuple[str, str] | None:
        """A region with a cue in the citation's sentence or the one after it."""
        left, right = sentence_bounds(text, citation.start, citation.end)
        if citation.scope == "village":
            self._village(text, citation, left, right)
            return None
        _, next_right = sentence_bounds(text, right, min(right + 2, len(text)))
        spans = (
            (citation.end, right),
            (left, citation.start),
            (right, min(next_right, right + _WINDOW)),
        )
        for index, (start, end) in enumerate(spans):
            places = self._places(text, start, end, level)
            if places:
                return places[-1] if index == 1 else places[0]
        return None

    def _village(self, text: str, citation: Citation, left: int, right: int) -> None:
        heads = re.compile(
            r"(?:Lurah|Kepala Desa|Kades|Desa|Wali Nagari|Nagari|Kampung)\s([A-Z]\w+)"
        )
        found = heads.search(text, citation.end, right) or heads.search(text, left, citation.start)
        if found:
            citation.issuer = f"Kepala Desa {found[1]}"
            citation.confidence -= 0.1

    def _places(self, text: str, start: int, end: int, level: str) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for cue in region_cues(text, start, end):
            wanted = CUE_LEVELS.get(cue.group().casefold().rstrip("."), "")
            if level and wanted and wanted != level:
                continue
            place = self.authorities.regions.read(text, cue.end(), wanted or level)
            if place is not None and (not level or place.level == level):
                found.append((place.name, place.level))
        return found

    def _of_article(self, text: str, level: str) -> tuple[str, str] | None:
        """The region of the dateline, else the one that the article names most with a cue."""
        head = _DATELINE.match(text)
        if head:
            name = head[1].title() if head[1].isupper() and len(head[1]) > 4 else head[1]
            place = self.authorities.regions.read(name, 0, level)
            if place is not None and place.end == len(name) and (level or not place.candidates):
                return place.name, place.level
        counts = Counter(self._places(text, 0, min(len(text), 20_000), level))
        best = counts.most_common(2)
        if not best or (len(best) > 1 and best[0][1] == best[1][1]):
            return best[0][0] if best and level else None
        return best[0][0]

    def _spread(self, found: list[Citation]) -> None:
        """A list has one issuer; a later mention of the same number has the issuer of the first."""
        for index in range(len(found) - 2, -1, -1):
            citation, following = found[index], found[index + 1]
            if citation.listed and citation.issuer is None:
                citation.issuer, citation.scope = following.issuer, following.scope
                citation.type = citation.type or following.type


# Several rulings of one article ask.
_courts_in = lru_cache(maxsize=1)(courts_in)
