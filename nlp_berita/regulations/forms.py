"""The words that open a citation, from the tables: "UU", "Permendagri", "Surat Keputusan"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from nlp_berita.gazetteer import Gazetteer
from nlp_berita.tables import InstrumentType, Issuer, Tables
from nlp_berita.tables.law import InstrumentWord


class Form(NamedTuple):
    """What an opening word says: the type, or a head that needs an issuer to become one."""

    type: str | None
    head: str
    prefix: str
    issuer: str | None
    scope: str
    weak: bool


class Forms:
    """All opening words, and the type that a head and an issuer make together."""

    def __init__(self, tables: Tables) -> None:
        self.types = {row.code: row for row in tables.rows(InstrumentType)}
        self.issuers = {row.short: row for row in tables.rows(Issuer)}
        self._by_head: dict[str, dict[str, str]] = defaultdict(dict)
        for row in tables.rows(InstrumentType):
            for authority in row.authorities:
                self._by_head[row.head][authority] = row.code
        # Of two forms of one name that tells the type comes first.
        self.entries = sorted(self._entries(tables), key=lambda entry: entry[1].type is None)
        self.gazetteer: Gazetteer[Form] = Gazetteer(
            (name, "any", form) for name, form in self.entries
        )

    def type_of(self, head: str, kind: str, issuer: str | None) -> str | None:
        """The type code of a head word with this issuer; None when they make none."""
        codes = self._by_head.get(head, {})
        return codes.get(issuer or "") or codes.get(kind) or codes.get("*")

    def _entries(self, tables: Tables) -> Iterator[tuple[str, Form]]:
        for row in tables.rows(InstrumentType):
            for names, weak in ((row.names, False), (row.weak_names, True)):
                for name in names:
                    yield name, Form(row.code, row.head, "", row.issuer, row.scope, weak)
        for word in tables.rows(InstrumentWord):
            scope = "joint" if word.head.endswith("bersama") else "authority"
            yield word.word, Form(None, word.head, word.prefix, word.issuer, scope, word.weak)
        for issuer in tables.rows(Issuer):
            if issuer.kind in ("ministry", "coordinating") and issuer.short.startswith("Men"):
                yield from self._fused(issuer)

    def _fused(self, issuer: Issuer) -> Iterator[tuple[str, Form]]:
        """Permenkes, Kepmendagri, Inmendagri, and the printed variants of the table."""
        for opening, head in (("Per", "peraturan"), ("Kep", "keputusan"), ("In", "instruksi")):
            form = Form(None, head, "", issuer.short, "authority", False)
            label = issuer.short.removesuffix("-RB")
            for name in {issuer.short, label}:
                yield opening + "m" + name[1:], form
            for name in issuer.abbreviations:
                if name.startswith(opening + "men"):
                    yield name, form
            if "-" in issuer.short:
                yield opening + "m" + issuer.short[1:].replace("-", ""), form
