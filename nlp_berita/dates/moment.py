"""What the date stage leaves for later stages: one `Moment` a calendar value."""

from __future__ import annotations

from dataclasses import dataclass

from nlp_berita.records import DateKind, DateMention, printed
from nlp_berita.storable import storable


@dataclass(slots=True)
class Moment:
    """A calendar expression, resolved as far as the article allows, with its mentions."""

    value: str | None
    kind: DateKind
    mentions: list[tuple[int, int]]
    grain: str | None = None
    modifier: str | None = None
    anchor: str | None = None
    weekday_conflict: bool = False
    rule: str = ""
    confidence: float = 1.0

    def content(self) -> tuple[object, ...]:
        """All that the record says; mentions with the same content share a record."""
        return (
            self.value,
            self.kind,
            self.grain,
            self.modifier,
            self.anchor,
            self.weekday_conflict,
            self.rule,
            self.confidence,
        )

    def record(self, text: str, id: str) -> DateMention:
        return DateMention(
            id=id,
            value=self.value,
            kind=self.kind,
            grain=self.grain,
            modifier=self.modifier,
            anchor=self.anchor,
            weekday_conflict=self.weekday_conflict,
            rule=self.rule,
            confidence=self.confidence,
            mentions=printed(text, self.mentions),
        )


storable(Moment)
