"""Which act a name or a title means, as the article itself tells: it beats the tables."""

from __future__ import annotations

import re
from itertools import islice

from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.forms import Forms
from nlp_berita.regulations.identity import short_citation
from nlp_berita.regulations.nicknames import Nicknames, split_name
from nlp_berita.words import fold

_ALIAS = re.compile(r"[\s,]{0,2}\((?:selanjutnya\s|disebut\s|disingkat\s|atau\s){0,3}$")
_VERSION = re.compile(r"\s(?:baru|terbaru|lama|nasional|hasil revisi|jilid \S+)$", re.IGNORECASE)
# Acts of one type that a title is compared with.
_MOST = 40
_NAMED = frozenset({"nickname", "unknown name"})
_UNNUMBERED = _NAMED | {"title"}


class Definitions:
    """Resolves names and titles by the numbered citations of one article."""

    def __init__(self, forms: Forms, nicknames: Nicknames) -> None:
        self.forms = forms
        self.nicknames = nicknames

    def resolve_names(self, text: str, found: list[Citation]) -> None:
        """Names that the article gives to an instrument, and those whose instrument it cites."""
        if _UNNUMBERED.isdisjoint([citation.rule for citation in found]):
            return
        given = self._given(text, found)
        cited: dict[str | None, Citation] = {}
        # "KUHP" beside "KUHP baru" is not that one.
        versions = {self._short(c) for c in found if _VERSION.search(c.nickname or "")}
        for citation in found:
            if citation.number is not None and not citation.draft:
                name = self._short(citation)
                if name not in versions:
                    cited.setdefault(name, citation)
        for citation in found:
            if citation.rule not in _NAMED or citation.nickname is None:
                continue
            meant = given.get((citation.type or "", self._rest(citation)))
            trust = 0.95
            if meant is None and citation.number is None:
                # "UU Pemilu" of a day unknown, where one of the acts of this name is cited.
                named = (cited.get(name) for name in citation.candidates)
                likely = [act for act in named if act is not None and act.type == citation.type]
                meant, trust = (likely[0] if len(likely) == 1 else None), 0.8
            if meant is not None and meant.number is not None:
                citation.number, citation.year, citation.row = meant.number, meant.year, meant.row
                citation.issuer, citation.candidates = meant.issuer, []
                citation.rule, citation.confidence = "defined name", trust

    def _given(self, text: str, found: list[Citation]) -> dict[tuple[str, str], Citation]:
        """By type and folded name the instruments to which the article gives names."""
        given: dict[tuple[str, str], Citation] = {}
        last: Citation | None = None
        previous: Citation | None = None
        for citation in found:
            if previous is not None and citation.number and previous.rule in _NAMED:
                between = text[previous.end : citation.start]
                if len(between) < 4 and between.strip() == "(" and citation.type == previous.type:
                    given[(previous.type or "", self._rest(previous))] = citation
            previous = citation
            if last is not None and citation.rule in _UNNUMBERED:
                edge = last.end
                if last.subject_span and last.subject_span[0] <= citation.start:
                    edge = last.subject_span[1]
                between = text[edge : citation.start] if edge <= citation.start else "-"
                if len(between) < 40 and _ALIAS.fullmatch(between) and citation.type == last.type:
                    given[(last.type or "", self._rest(citation))] = last
                    if last.rule == "title" and citation.number is not None:
                        last.number, last.year = citation.number, citation.year
                        last.row = citation.row
            if citation.rule == "title":
                last = citation
            if citation.number is not None and citation.rule not in _UNNUMBERED:
                last = citation
                for topic in _topics(citation.subject):
                    given.setdefault((citation.type or "", topic), citation)
        return given

    def _short(self, citation: Citation) -> str | None:
        return short_citation(citation, self.forms.types, self.forms.issuers)

    def _rest(self, citation: Citation) -> str:
        """A name without its type word, folded."""
        split = split_name(citation.nickname or "", self.forms)
        return fold(split[1] if split else citation.nickname or "")

    def resolve_titles(self, found: list[Citation]) -> None:
        """A decree named once by its title and once by its number is one instrument."""
        by_type: dict[str, tuple[list[Citation], list[Citation]]] = {}
        for citation in found:
            titled, numbered = by_type.setdefault(citation.type or "", ([], []))
            if citation.rule == "title" and not citation.draft:
                if citation.number is None:
                    titled.append(citation)
            elif citation.number is not None and not citation.draft:
                numbered.append(citation)
        for titled, numbered in by_type.values():
            if not titled or not numbered:
                continue
            acts: dict[tuple[str | None, int | None], Citation] = {}
            for citation in sorted(numbered, key=lambda c: c.subject is None):
                acts.setdefault((citation.number, citation.year), citation)
            nearby = list(islice(acts.values(), _MOST))
            alike = all(_alike(c.subject, titled[0].subject) for c in titled)
            for citation in titled:
                meant = self._meant(citation, nearby, alike)
                if meant is not None and citation.year in (None, meant.year):
                    citation.number, citation.year = meant.number, meant.year
                    citation.issuer = meant.issuer or citation.issuer
                    citation.row = meant.row

    def _meant(self, titled: Citation, acts: list[Citation], alike: bool) -> Citation | None:
        """The act whose title it is; `alike` tells that the article has one such title."""
        matching = [act for act in acts if _alike(act.subject, titled.subject)]
        if not matching and len(acts) == 1:
            act = acts[0]
            if act.subject is None and alike and act.scope != "none":
                return act
            if act.subject and _within(titled.subject, act.subject):
                return act
        if not matching and titled.subject:
            rows = self.nicknames.bearing(titled.type or "", titled.subject)
            named = {row.citation for row in rows}
            matching = [act for act in acts if self._short(act) in named]
        return matching[0] if len(matching) == 1 else None


def _within(title: str | None, longer: str) -> bool:
    """Whether a title is the beginning of another."""
    short = fold(title or "").split()
    return bool(short) and fold(longer).split()[: len(short)] == short


def _alike(left: str | None, right: str | None) -> bool:
    """Whether two titles share seven in ten of their words."""
    first, second = set(fold(left or "").split()), set(fold(right or "").split())
    return bool(first and second) and len(first & second) >= 0.7 * len(first | second)


def _topics(subject: str | None) -> list[str]:
    """What a title calls its matter: the words and the abbreviation in brackets."""
    if subject is None:
        return []
    inside = re.findall(r"\(([^()]+)\)", subject)
    bare = re.sub(r"\s*\([^()]*\)", "", subject)
    return [fold(name) for name in (bare, *inside) if fold(name)]
