"""Legal instruments: their types, their issuers, the known ones and the bills."""

from __future__ import annotations

from typing import Literal, NamedTuple

from nlp_berita.tables.loader import table


@table("instrument_types.csv", "code")
class InstrumentType(NamedTuple):
    """A type of instrument; `level` is its place in the hierarchy (UU 12/2011, Art. 7 and 8).

    `names` say the type by themselves, `weak_names` only with a number or a known nickname. A
    type without names is made of a `head` word (see `InstrumentWord`) and one of its
    `authorities`: a kind of issuer, an issuer's short name, or ``*``. `scope` says whose name
    belongs to the citation, `akn` is the start of the Akoma Ntoso path.
    """

    code: str
    name: str
    label: str
    names: tuple[str, ...]
    weak_names: tuple[str, ...]
    head: str
    authorities: tuple[str, ...]
    issuer: str | None
    scope: Literal[
        "none",
        "authority",
        "region",
        "governor",
        "regent",
        "mayor",
        "village",
        "court",
        "joint",
        "draft",
    ]
    akn: str
    level: str
    kind: str
    note: str
    example: str


@table("instrument_words.csv", "word", "head")
class InstrumentWord(NamedTuple):
    """A word that opens a citation and needs its issuer to tell the type: "Peraturan", "SK".

    `prefix` is the part of the issuer's title that the word holds ("Permen": menteri), `issuer`
    the whole issuer where the word says it (PMK: Menkeu). `weak` words need a number.
    """

    word: str
    head: str
    prefix: str
    issuer: str | None
    weak: bool


@table("issuers.csv", "short")
class Issuer(NamedTuple):
    """An authority that issues instruments, with its renamings in time.

    `labels` are the labels of its instruments where they do not follow from its short name:
    "PERMEN PMK".
    """

    short: str
    name: str
    names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    labels: tuple[str, ...]
    kind: str
    valid_from: str | None
    valid_to: str | None
    successors: tuple[str, ...]
    predecessors: tuple[str, ...]
    confidence: Literal["high", "medium", "low"]
    source: str


@table("instruments.csv", "citation", type=InstrumentType)
class KnownInstrument(NamedTuple):
    """An instrument in force or of the past.

    `valid_from`/`valid_to` is the window in which `nicknames` mean it; `loose_names` mean too
    much else to be looked for (konstitusi, Omnibus Law). `in_force_from` and
    `replaced_on` are the law's own dates; `base` is the act that an amending act amends.
    """

    citation: str
    type: str
    number: str
    year: int | None
    subject: str
    nicknames: tuple[str, ...]
    loose_names: tuple[str, ...]
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
