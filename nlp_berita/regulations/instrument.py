"""What the regulation stage leaves for later stages: one `Instrument` a legal instrument."""

from __future__ import annotations

from dataclasses import dataclass, field

from nlp_berita.records import Mention, Regulation
from nlp_berita.storable import storable


@storable
@dataclass(slots=True)
class Instrument:
    """A legal instrument with its mentions (start, end, anaphor)."""

    type: str
    mentions: list[tuple[int, int, bool]]
    citation: str | None = None
    issuer: str | None = None
    number: str | None = None
    year: int | None = None
    rule: str = ""
    confidence: float = 1.0
    # Characters that belong to the citation (title, date, pinpoints): no later stage reads a date
    # or an office out of a number or title found here.
    claims: list[tuple[int, int]] = field(default_factory=list)

    def record(self, text: str, id: str) -> Regulation:
        return Regulation(
            id=id,
            citation=self.citation,
            type=self.type,
            issuer=self.issuer,
            number=self.number,
            year=self.year,
            rule=self.rule,
            confidence=self.confidence,
            mentions=tuple(
                Mention(start=s, end=e, text=text[s:e], anaphor=a) for s, e, a in self.mentions
            ),
        )
