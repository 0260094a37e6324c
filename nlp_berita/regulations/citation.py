"""One place where a text cites an instrument, as the grammar read it."""

from __future__ import annotations

from dataclasses import dataclass, field

from nlp_berita.tables import KnownInstrument


@dataclass(slots=True)
class Citation:
    """A citation at [start, end); what it does not say is None or empty.

    `head` is the opening word's class while the type still depends on the issuer. `rule` names
    the way it was found. `atom` holds the offsets of the type word.
    """

    start: int
    end: int
    type: str | None
    rule: str
    confidence: float
    head: str = ""
    scope: str = "none"
    issuer: str | None = None
    # The office of the issuer where its region is not named: "Gubernur".
    office: str = ""
    number: str | None = None
    year: int | None = None
    date: str | None = None
    subject: str | None = None
    subject_span: tuple[int, int] | None = None
    paraphrase: bool = False
    nickname: str | None = None
    row: KnownInstrument | None = None
    candidates: list[str] = field(default_factory=list)
    issuer_candidates: list[str] = field(default_factory=list)
    draft: bool = False
    joint: bool = False
    # How many signed a joint decree, as printed: "SKB Tiga Menteri".
    signers: str = ""
    pinpoints: list[str] = field(default_factory=list)
    pinpoint_parts: list[dict[str, str]] = field(default_factory=list)
    claims: list[tuple[int, int]] = field(default_factory=list)
    # A later citation of the same list: its title, date and issuer are those of the list.
    listed: bool = False
    short: bool = False
