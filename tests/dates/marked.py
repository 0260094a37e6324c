"""Sentences whose expected mentions stand in braces."""

from datetime import date

from nlp_berita.dates import DateExtractor, Moment
from nlp_berita.reading import Reading

EXTRACT = DateExtractor()


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The plain sentence and the spans that its braces enclose."""
    text, spans, start = "", [], 0
    for character in marked:
        if character == "{":
            start = len(text)
        elif character == "}":
            spans.append((start, len(text)))
        else:
            text += character
    return text, spans


def moments(text: str, published: str | None = None) -> list[Moment]:
    """What the extractor with the default settings finds."""
    day = date.fromisoformat(published) if published else None
    return EXTRACT(Reading(text, published=day))


def found(text: str, published: str | None = None) -> list[tuple[int, int, str | None]]:
    """All mentions with their values, in order."""
    return sorted((s, e, m.value) for m in moments(text, published) for s, e in m.mentions)
