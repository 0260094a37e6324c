"""The words that open a citation, from the tables: "UU", "Permendagri", "Surat Keputusan"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, islice, repeat
from typing import NamedTuple

from nlp_berita.gazetteer import WORD, Gazetteer, Word
from nlp_berita.tables import InstrumentType, Issuer, Tables
from nlp_berita.tables.law import InstrumentWord

_LOOK_AHEAD = 14
# Words glued by lost markup come apart where a word of law begins: "TipikorjunctoPasal".
# Begins with one set of characters, so that the engine can skip to them.
_GLUE = re.compile(r"[A-Zj](?:(?<=j)uncto|(?<=[a-z]P)asal|(?<=\b(?!KUH)[A-Z])[A-Z]+(?=[a-z]{2}))")
_PIECES = re.compile(r"([^\W_]+)")
# Characters that mostly hold as many words as are looked ahead.
_SPAN = 160
_UNGLUED = re.compile(r"(?!KUH)[A-Z]{2,}(?=[a-z]{2})|(?:(?!juncto|(?<=[a-z])Pasal)[^\W_])+|[^\W_]+")


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
        self.entries = list(self._entries(tables))
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


def words_from(text: str, pos: int, limit: int = _LOOK_AHEAD) -> list[Word]:
    """The next words of the text at `pos`, enough for the longest name."""
    found, glued = _words_from(text, pos)
    if not glued or limit == _LOOK_AHEAD:
        return found[:limit]
    return _words(text, pos, limit)[0]


@lru_cache(maxsize=64)
def _words_from(text: str, pos: int) -> tuple[list[Word], bool]:
    """The words ahead and whether some were glued: several readers ask at one place."""
    return _words(text, pos, _LOOK_AHEAD)


def _words(text: str, pos: int, limit: int) -> tuple[list[Word], bool]:
    edge = pos + 16 * limit
    glue = _GLUE.search(text, pos, edge)
    if glue and glue.start() == pos and glue.group() == "Pasal":
        glue = _GLUE.search(text, pos + 1, edge)  # glued to what stands before `pos`
    if glue is None:
        pieces = _PIECES.split(text[pos : pos + _SPAN], limit)
        # The last word is whole where something follows it.
        if pos + _SPAN >= len(text) or (len(pieces) > 2 * limit and pieces[-1]):
            bounds = list(accumulate(map(len, pieces), initial=pos))
            parts = zip(bounds[1::2], bounds[2::2], map(str.casefold, pieces[1::2]), strict=False)
            return list(map(tuple.__new__, repeat(Word), parts)), False
    pattern = WORD if glue is None else _UNGLUED
    spans = [m.span() for m in islice(pattern.finditer(text, pos), limit)]
    words = [Word(start, end, text[start:end].casefold()) for start, end in spans]
    return words, glue is not None
