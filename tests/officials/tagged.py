"""Readings up to the offices, of texts in which a tagger saw something."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from nlp_berita.naming import NameFinder
from nlp_berita.offices import OfficeExtractor
from nlp_berita.reading import Entity, Reading


def seen(text: str, *words: str, label: str = "PER") -> list[Entity]:
    """Entities where each of the words first stands."""
    return [Entity(text.index(word), text.index(word) + len(word), label) for word in words]


def tagged(text: str, entities: Iterable[Entity], published: date | None = None) -> Reading:
    """The reading of a text in which a tagger saw these entities; its officials are not read yet."""
    ordered = sorted(entities, key=lambda entity: entity.start)
    reading = Reading(text, published=published, entities=ordered)
    reading.hits = NameFinder()(reading)
    reading.stages.append("hits")
    reading.offices = OfficeExtractor()(reading)
    return reading
