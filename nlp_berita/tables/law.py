"""Legal instruments: their types, their issuers, the known ones and the bills."""

from __future__ import annotations

from typing import Literal, NamedTuple

from nlp_berita.tables.loader import table


@table("instrument_types.csv", "code")
class InstrumentType(NamedTuple):
    """A type of instrument; `level` is its place in the hierarchy (UU 12/2011, Art. 7 and 8)."""

    code: str
    name: str
    names: tuple[str, ...]
    level: str
    issuer_kind: str
    kind: str
    note: str
    example: str


@table("issuers.csv", "short")
class Issuer(NamedTuple):
    """An authority that issues instruments, with its renamings in time."""

    short: str
    name: str
    names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    kind: str
    valid_from: str | None
    valid_to: str | None
    successors: tuple[str, ...]
    predecessors: tuple[str, ...]
    confidence: Literal["high", "medium", "low"]
    source: str


@table("instruments.csv", "citation")
class KnownInstrument(NamedTuple):
    """An instrument in force or of the past.

    `valid_from`/`valid_to` is the window in which `nicknames` mean it; `in_force_from` and
    `replaced_on` are the law's own dates; `base` is the act that an amending act amends.
    """

    citation: str
    type: str
    number: str
    year: int | None
    subject: str
    nicknames: tuple[str, ...]
    enacted: str | None
    in_force_from: str | None
    replaced_by: tuple[str, ...]
    replaced_on: str | None
    amended_by: tuple[str, ...]
    amending: bool
    base: str | None
    valid_from: str | None
    valid_to: str | None
    confidence: Literal["high", "medium", "low"]
    dates_source: str
    uri: str | None
    slug: str | None
    source: str
    note: str


@table("drafts.csv", "nickname")
class DraftBill(NamedTuple):
    """A bill or draft regulation, and the act it became."""

    nickname: str
    names: tuple[str, ...]
    status: Literal["draft", "passed", "dropped"]
    passed_as: tuple[str, ...]
    passed_on: str | None
    note: str
