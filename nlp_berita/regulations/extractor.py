"""text → instruments."""

from __future__ import annotations

import re

from nlp_berita.reading import Reading
from nlp_berita.regulations.anaphora import Antecedent, back_references
from nlp_berita.regulations.attachment import attach
from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.context import Context
from nlp_berita.regulations.definitions import Definitions
from nlp_berita.regulations.document_date import read_date
from nlp_berita.regulations.finder import Finder
from nlp_berita.regulations.identity import short_citation
from nlp_berita.regulations.instrument import Instrument
from nlp_berita.regulations.recalled import Recalled
from nlp_berita.regulations.register import Register
from nlp_berita.regulations.relations import relate
from nlp_berita.regulations.title import read_title
from nlp_berita.tables import Tables, default_tables

# A bracket before the title: "UU Nomor 1 Tahun 2020 (UU Cakap) tentang ...".
_ALIASED = re.compile(
    r"\s{0,2}\([A-Z][^()\n]{1,60}\)(?=\s{1,2}(?:tentang|perihal|ttg)\s)", re.IGNORECASE
)
_LEADING = re.compile(r"\d+(?=/)")
_SENT_DATE = re.compile(
    r"(?:pada|tertanggal|tanggal|per)\s(?:tanggal\s)?\d{1,2}\s[A-Z][a-z]{2,8}\s((?:19|20)\d\d)"
)
_UNNUMBERED = frozenset({"nickname", "unknown name", "title"})


class RegulationExtractor:
    """Finds, parses and identifies the legal instruments of one article.

    >>> found = RegulationExtractor()(Reading("Pasal 5 UU Nomor 5 Tahun 2014 tentang ASN."))
    >>> found[0].citation, found[0].pinpoints, found[0].subject
    ('UU 5/2014', ['Pasal 5'], 'ASN')
    """

    def __init__(self, tables: Tables | None = None) -> None:
        self.tables = tables or default_tables()
        self.finder = Finder(self.tables)
        self.context = Context(self.finder.forms, self.finder.authorities)
        self.definitions = Definitions(self.finder.forms, self.finder.nicknames)
        self.recalled = Recalled(self.finder.forms)

    def __call__(self, reading: Reading) -> list[Instrument]:
        text = reading.text
        found = self.finder.find(text, reading.published)
        if not found:
            return []
        found = self._titles(text, found)
        found = self._short_forms(found)
        self.context.complete(text, found)
        found = [c for c in found if c.type is not None]
        self.definitions.resolve_names(text, found)
        self._years(text, found)
        attach(text, found)
        return self._gather(text, found)

    def _titles(self, text: str, found: list[Citation]) -> list[Citation]:
        """Titles and dates; names inside a title of another instrument are no citations."""
        kept: list[Citation] = []
        edge = 0
        inner = 0
        for index, citation in enumerate(found):
            amended = inner <= citation.start < edge
            if (
                amended
                and (citation.rule in _UNNUMBERED or citation.draft)
                and not _amends(text, inner, citation.start)
            ):
                continue
            kept.append(citation)
            if citation.listed:
                continue
            pos = citation.end
            if dated := read_date(text, pos):
                citation.date, pos = dated
            stops = [c.start for c in found[index + 1 : index + 9]]
            if citation.rule not in _UNNUMBERED and (alias := _ALIASED.match(text, pos)):
                pos = alias.end()
            if citation.rule in ("nickname", "unknown name"):
                continue  # "Pasal 365 KUHP tentang pencurian": the matter of the article of law
            subject = self._known_subject(citation)
            title = read_title(text, pos, stops, subject, bare=citation.draft)
            if title is not None:
                citation.subject = text[title.start : title.end]
                citation.subject_span = (title.start, title.end)
                citation.paraphrase = title.paraphrase
                edge, inner = max(edge, title.end), title.start
        return [c for c in kept if not (c.rule == "title" and c.subject is None)]

    def _known_subject(self, citation: Citation) -> str | None:
        if citation.row is not None:
            return citation.row.subject
        name = short_citation(citation, self.finder.forms.types, self.finder.forms.issuers)
        row = self.finder.nicknames.known(name)
        return row.subject if row else None

    def _short_forms(self, found: list[Citation]) -> list[Citation]:
        """ "Permen 108" is the instrument of that number named before, or nothing.

        So is "putusan nomor 90", of the ruling 90/PUU-XXI/2023.
        """
        types = self.finder.forms.types
        named: dict[tuple[str, str], Citation] = {}
        kept: list[Citation] = []
        for citation in found:
            head = citation.head or (types[citation.type].head if citation.type else "")
            if citation.short:
                keys = [(citation.type or "", citation.number or ""), (head, citation.number or "")]
                meant = next((named[k] for k in keys if k in named and k[0]), None)
                if meant is None:
                    continue
                citation.type, citation.issuer, citation.year = meant.type, meant.issuer, meant.year
                citation.number, citation.scope = meant.number, meant.scope
                citation.rule, citation.confidence = "short form", 0.8
            kept.append(citation)
            if citation.number is not None:
                for key in (citation.type or "", head):
                    named.setdefault((key, citation.number), citation)
                    if citation.scope == "court" and (led := _LEADING.match(citation.number)):
                        named.setdefault((key, led.group()), citation)
        return kept

    def _years(self, text: str, found: list[Citation]) -> None:
        """An agenda number without a year takes that of the date in its clause."""
        for citation in found:
            if citation.number is None or citation.year is not None or citation.joint:
                continue
            if citation.date is not None:
                citation.year = int(citation.date[:4])
            elif "/" in citation.number:
                dated = _SENT_DATE.search(text, citation.end, citation.end + 90)
                if dated and not re.search(r"[.\n;]", text[citation.end : dated.start()]):
                    citation.year = int(dated[1])

    def _gather(self, text: str, found: list[Citation]) -> list[Instrument]:
        register = Register(self.finder.forms, self.finder.nicknames)
        self.definitions.resolve_titles(found)
        places = [register.add(citation) for citation in found]
        instruments = register.finish()
        for start, end, place in self.recalled(text, found, places):
            instruments[place].mentions.append((start, end, False))
        named = [
            Antecedent(c.subject_span[1] if c.subject_span else c.end, place, c.type or "")
            for c, place in zip(found, places, strict=True)
        ]
        named.sort()
        taken = [(c.start, c.end) for c in found]
        for start, end, place in back_references(text, named, taken):
            instruments[place].mentions.append((start, end, True))
        for kind, source, target, start, end in relate(text, found):
            if places[source] != places[target]:
                edge = (kind, places[target], start, end)
                if edge not in instruments[places[source]].relations:
                    instruments[places[source]].relations.append(edge)
        for instrument in instruments:
            instrument.mentions.sort()
        return instruments


def _amends(text: str, start: int, pos: int) -> bool:
    return bool(
        re.search(r"(?:atas|perubahan|penetapan|pelaksanaan|pencabutan)\s*$", text[start:pos], re.I)
    )
