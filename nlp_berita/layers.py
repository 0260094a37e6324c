"""How the stages' findings live on a spaCy `Doc` and survive serialisation.

One `Reading` per Doc, in ``doc.user_data``. spaCy packs user data with msgpack when a Doc goes to
bytes (and between the processes of ``nlp.pipe(n_process=2)``), so every class that a stage leaves
there is registered with `storable`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import srsly
from spacy.tokens import Doc, SpanGroup

from nlp_berita.reading import Entity, Reading
from nlp_berita.storable import CLASSES

_KEY = "nlp_berita"
_TAG = "__nlp_berita__"
# What other taggers call persons, organisations and places.
_LABELS = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "PLACE": "LOC"}


def reading_of(doc: Doc) -> Reading:
    """The Doc's reading, begun when no stage has looked at it yet."""
    reading: Reading | None = doc.user_data.get(_KEY)
    if reading is None:
        reading = doc.user_data[_KEY] = Reading(doc.text)
    if not reading.entities and doc.ents:
        reading.entities = _entities(doc)
    return reading


def _entities(doc: Doc) -> list[Entity]:
    """The entities of whatever tagger ran, ours or another, under our labels."""
    confidence = {(s, e): c for s, e, _, c in doc.user_data.get("nlp_berita.ner", ())}
    return [
        Entity(
            ent.start_char,
            ent.end_char,
            _LABELS[ent.label_],
            confidence.get((ent.start_char, ent.end_char), 1.0),
        )
        for ent in doc.ents
        if ent.label_ in _LABELS
    ]


def begin(doc: Doc, reading: Reading) -> Doc:
    """Give a Doc the reading that knows its metadata, before the stages run."""
    doc.user_data[_KEY] = reading
    return doc


def show(doc: Doc, layer: str, spans: Iterable[tuple[int, int, str]]) -> None:
    """Mirror (start, end, label) character spans in ``doc.spans[layer]``.

    spaCy spans are made of whole tokens: one that splits a token is widened here, and here only.
    """
    group = SpanGroup(doc, name=layer)
    for start, end, label in spans:
        span = doc.char_span(start, end, label=label, alignment_mode="expand")
        if span is not None:
            group.append(span)
    doc.spans[layer] = group


@srsly.msgpack_encoders("nlp_berita")  # type: ignore[untyped-decorator]
def _encode(obj: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    if isinstance(obj, date):
        return {_TAG: "date", "values": [obj.isoformat()]}
    name = type(obj).__name__
    if name in CLASSES and type(obj) is CLASSES[name]:
        # Names with an underscore are caches, made again where they are needed.
        values = [
            None if field.name.startswith("_") else getattr(obj, field.name)
            for field in dataclasses.fields(obj)
            if field.init
        ]
        return {_TAG: name, "values": values}
    return obj if chain is None else chain(obj)


@srsly.msgpack_decoders("nlp_berita")  # type: ignore[untyped-decorator]
def _decode(obj: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    if isinstance(obj, dict) and _TAG in obj:
        if obj[_TAG] == "date":
            return date.fromisoformat(obj["values"][0])
        return CLASSES[obj[_TAG]](*obj["values"])
    return obj if chain is None else chain(obj)
