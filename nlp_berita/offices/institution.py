"""What the office stage leaves for later stages: one `Institution` an office."""

from __future__ import annotations

from dataclasses import dataclass, field

from nlp_berita.records import Office, OfficeKind, printed
from nlp_berita.storable import storable


@dataclass(slots=True)
class Institution:
    """A named state institution or unit of it, with its mentions.

    `in_titles` are spans behind a title that holds the class word, "Kadis [Sosial Kota Bogor]":
    they tell the office of a post and are no mentions of it.
    """

    name: str
    kind: OfficeKind
    mentions: list[tuple[int, int]]
    region: str | None = None
    parent: str | None = None
    rule: str = ""
    confidence: float = 1.0
    in_titles: list[tuple[int, int]] = field(default_factory=list)

    def record(self, text: str, id: str) -> Office:
        return Office(
            id=id,
            name=self.name,
            kind=self.kind,
            region=self.region,
            parent=self.parent,
            rule=self.rule,
            confidence=self.confidence,
            mentions=printed(text, self.mentions),
        )


storable(Institution)
