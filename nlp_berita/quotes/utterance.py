"""What the quote stage leaves: one `Utterance` a quotation."""

from __future__ import annotations

from dataclasses import dataclass

from nlp_berita.records import Quote
from nlp_berita.storable import storable


@dataclass(slots=True)
class Utterance:
    """A quotation, offsets inside the marks; `speaker` as the person's record names them."""

    start: int
    end: int
    speaker: str | None
    rule: str = ""
    confidence: float = 1.0

    def record(self, text: str, id: str, speaker_id: str | None) -> Quote:
        return Quote(
            id=id,
            start=self.start,
            end=self.end,
            text=text[self.start : self.end],
            speaker=self.speaker,
            speaker_id=speaker_id,
            rule=self.rule,
            confidence=self.confidence,
        )


storable(Utterance)
