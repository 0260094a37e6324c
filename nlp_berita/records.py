"""The typed records that leave the library: what an article names, and where it names it.

A *mention* is a stretch of the caller's text; a *record* is the thing in the world with all its
mentions in the article. Offsets count Unicode code points, half-open, into the text as given:
``text[m.start:m.end] == m.text``. Unknown is ``None``. Records are frozen and hold no reference
to spaCy; `Article.model_dump_json` is one line of the batch output.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.1"

OfficeKind = Literal[
    "ministry",
    "agency",
    "commission",
    "regional_government",
    "regional_unit",
    "legislature",
    "court",
    "prosecution",
    "police",
    "military",
    "election",
    "soe",
    "village",
    "other",
]
Status = Literal["current", "acting", "former", "candidate", "elect"]
DateKind = Literal["day", "month", "year", "range", "relative", "duration", "set"]
RelationKind = Literal[
    "amends", "amended_by", "repeals", "replaces", "implements", "enacts", "read_with"
]
Confidence = Annotated[float, Field(ge=0.0, le=1.0)]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(_Record):
    """Half-open character offsets into the article's text, and the text they enclose."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    text: str


class Mention(Span):
    """One place where the article names a record; `anaphor` marks "aturan itu" and its like."""

    anaphor: bool = False


def printed(text: str, spans: Iterable[tuple[int, int]]) -> Any:
    """The mentions at these spans, as mappings: their record checks them all at once.

    >>> printed("Bupati Garut", [(7, 12)])
    [{'start': 7, 'end': 12, 'text': 'Garut'}]
    """
    return [{"start": start, "end": end, "text": text[start:end]} for start, end in spans]


class _Found(_Record):
    """Where a record came from: the rule or model that made it and how far to trust it."""

    id: str = ""
    rule: str = ""
    confidence: Confidence = 1.0
    mentions: tuple[Mention, ...] = ()


class Role(_Record):
    """A position as the article gives it: canonical title, institution or jurisdiction, status.

    `region` is the Kemendagri code ("31.71") where the article settles it; `evidence` is the
    title as printed.
    """

    position: str
    office: str | None = None
    status: Status = "current"
    region: str | None = None
    evidence: Span | None = None
    rule: str = ""


class Official(_Found):
    """A named person with the public positions that the article gives them.

    `affiliations` are the posts that an official holds outside the state, in a party or a company;
    of a person without a public position `roles` are all there are.
    """

    name: str
    roles: tuple[Role, ...] = ()
    affiliations: tuple[Role, ...] = ()
    honorifics: tuple[str, ...] = ()
    rank: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def posts(self) -> tuple[Role, ...]:
        """Roles and affiliations."""
        return (*self.roles, *self.affiliations)


class Office(_Found):
    """A named state institution or unit of it; `region` is its Kemendagri code."""

    name: str
    kind: OfficeKind = "other"
    region: str | None = None
    parent: str | None = None


class Pinpoint(_Record):
    """A place within an instrument: Pasal, ayat, huruf, angka, ke- (or bab, lampiran)."""

    text: str
    pasal: str | None = None
    ayat: str | None = None
    huruf: str | None = None
    angka: str | None = None
    ke: str | None = None
    bab: str | None = None
    lampiran: str | None = None


class Regulation(_Found):
    """A legal instrument; `type` is a code of the instrument types table, such as ``UU``.

    `uri` is the Akoma Ntoso work IRI (OASIS Naming Convention 1.0), None until number and year
    are known. `pinpoints` are normalised strings, `pinpoint_parts` the same, parsed.
    """

    citation: str | None
    type: str
    issuer: str | None = None
    issuer_candidates: tuple[str, ...] = ()
    number: str | None = None
    year: int | None = None
    date: str | None = None
    subject: str | None = None
    subject_is_paraphrase: bool = False
    title_mismatch: bool = False
    pinpoints: tuple[str, ...] = ()
    pinpoint_parts: tuple[Pinpoint, ...] = ()
    nickname: str | None = None
    resolved: bool = False
    draft: bool = False
    candidates: tuple[str, ...] = ()
    uri: str | None = None
    url: str | None = None


class Relation(_Record):
    """A typed edge between two regulations of the article, by their record ids."""

    kind: RelationKind
    source: str
    target: str
    evidence: Span | None = None


class DateMention(_Found):
    """A calendar expression; `value` is ISO 8601 or EDTF, None where nothing fixes it.

    `grain` is the unit that the words name (day, week, month, quarter, year ...); `modifier` a
    part of it (start, mid, end) or its side (since, until, before, after, approx). `anchor` tells
    what completed the value: ``published``, ``text`` (another date of the article) or None when
    the expression says everything itself. Kinds ``duration`` and ``set`` come on demand only.
    """

    value: str | None
    kind: DateKind
    grain: str | None = None
    modifier: str | None = None
    anchor: str | None = None
    weekday_conflict: bool = False


class Quote(Span):
    """A quotation, offsets inside the marks; `speaker` is the name of a person's record."""

    id: str = ""
    speaker: str | None = None
    speaker_id: str | None = None
    kind: Literal["direct", "indirect"] = "direct"
    rule: str = ""
    confidence: Confidence = 1.0


class Article(BaseModel):
    """Everything found in one article. Fields that the input had beside ours are carried along."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: str | None = None
    published: str | None = None
    source: str | None = None
    title: str | None = None
    text: str = ""
    officials: tuple[Official, ...] = ()
    offices: tuple[Office, ...] = ()
    regulations: tuple[Regulation, ...] = ()
    relations: tuple[Relation, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Official, ...] = ()
    schema_version: str = SCHEMA_VERSION

    def _repr_html_(self) -> str:
        """What a notebook shows of the article."""
        from nlp_berita.display.page import fragment

        return fragment(self)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of one output line (`Article`), with the version of the records.

    >>> json_schema()["title"], json_schema()["version"]
    ('Article', '1.1')
    """
    schema = Article.model_json_schema(mode="serialization")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["version"] = SCHEMA_VERSION
    return schema
