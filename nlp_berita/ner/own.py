"""The NER stage of a user's own tagger: a spaCy pipeline, a component or any function of a Doc."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

Entities = Iterable[tuple[int, int, str]]
Tagger = Language | Callable[[Doc], Doc | Entities]
"""A spaCy pipeline, or a function from a Doc to a Doc with ``ents`` or to (start, end, label)."""

_ABSENT = (
    "the pipeline was saved without its tagger, which is not ours to keep; give it one: "
    'nlp.get_pipe("nlp_berita_own_ner").tagger = ...'
)


class OwnTagger:
    """Puts the entities of another tagger into ``doc.ents``, by their characters.

    Its tokens may differ from ours. Labels are PER (PERSON), ORG and LOC (GPE, PLACE).

    >>> import spacy
    >>> tag = OwnTagger(lambda doc: [(7, 16, "PER")])
    >>> [ent.text for ent in tag(spacy.blank("id")("Bupati Asep Dadi hadir.")).ents]
    ['Asep Dadi']
    """

    def __init__(self, tagger: Tagger | None = None) -> None:
        self.tagger = tagger

    def __call__(self, doc: Doc) -> Doc:
        if self.tagger is None:
            raise ValueError(_ABSENT)
        found: Any = (
            self.tagger(doc.text) if isinstance(self.tagger, Language) else self.tagger(doc)
        )
        if isinstance(found, Doc):
            if found is doc:
                return doc
            found = [(ent.start_char, ent.end_char, ent.label_) for ent in found.ents]
        spans = (
            doc.char_span(start, end, label=label, alignment_mode="expand")
            for start, end, label in found
        )
        kept: list[Span] = filter_spans(span for span in spans if span is not None)
        doc.set_ents(kept, default="outside")
        return doc

    # A tagger that is not ours is not saved with the pipeline.
    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        return b""

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> OwnTagger:
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Nothing to write."""

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> OwnTagger:
        return self
