"""What the regulation stage leaves for later stages: one `Instrument` a legal instrument."""

from __future__ import annotations

from dataclasses import dataclass, field

from nlp_berita.records import Mention, Pinpoint, Regulation, RelationKind
from nlp_berita.storable import storable


@dataclass(slots=True)
class Instrument:
    """A legal instrument with its mentions (start, end, anaphor) in the order of the text.

    `relations` are edges to other instruments of the article: (kind, index of the target, start
    and end of the words that say it).
    """

    type: str
    mentions: list[tuple[int, int, bool]]
    citation: str | None = None
    issuer: str | None = None
    issuer_candidates: list[str] = field(default_factory=list)
    number: str | None = None
    year: int | None = None
    date: str | None = None
    subject: str | None = None
    subject_is_paraphrase: bool = False
    title_mismatch: bool = False
    pinpoints: list[str] = field(default_factory=list)
    pinpoint_parts: list[dict[str, str]] = field(default_factory=list)
    nickname: str | None = None
    resolved: bool = False
    draft: bool = False
    candidates: list[str] = field(default_factory=list)
    uri: str | None = None
    url: str | None = None
    rule: str = ""
    confidence: float = 1.0
    # Characters that belong to the citation (core, title, pinpoints): no later stage reads a date
    # or an office out of them. The date of the document is not claimed.
    claims: list[tuple[int, int]] = field(default_factory=list)
    relations: list[tuple[RelationKind, int, int, int]] = field(default_factory=list)

    def record(self, text: str, id: str) -> Regulation:
        return Regulation(
            id=id,
            citation=self.citation,
            type=self.type,
            issuer=self.issuer,
            issuer_candidates=tuple(self.issuer_candidates),
            number=self.number,
            year=self.year,
            date=self.date,
            subject=self.subject,
            subject_is_paraphrase=self.subject_is_paraphrase,
            title_mismatch=self.title_mismatch,
            pinpoints=tuple(self.pinpoints),
            pinpoint_parts=tuple(Pinpoint(**parts) for parts in self.pinpoint_parts),
            nickname=self.nickname,
            resolved=self.resolved,
            draft=self.draft,
            candidates=tuple(self.candidates),
            uri=self.uri,
            url=self.url,
            rule=self.rule,
            confidence=round(max(0.0, min(1.0, self.confidence)), 2),
            mentions=tuple(
                Mention(start=s, end=e, text=text[s:e], anaphor=a) for s, e, a in self.mentions
            ),
        )


storable(Instrument)
