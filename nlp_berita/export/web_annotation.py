"""W3C Web Annotation Data Model: one annotation a mention."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from nlp_berita.export.spans import Labelled, labelled
from nlp_berita.markup import web_address
from nlp_berita.records import Article

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Characters before and after that help to find the words again when the page has changed.
_AROUND = 32


def web_annotations(article: Article, *, source: str | None = None) -> list[dict[str, Any]]:
    """The mentions as JSON-LD; positions count code points, as the model wants it.

    `source` is the IRI of the text, by default a URN of the article's id. Regulations are
    identified by their page on the web or their Akoma Ntoso IRI, the rest is tagged.

    >>> from nlp_berita import extract
    >>> found = web_annotations(extract("UU 5/2014 berlaku."), source="https://example.org/1")[0]
    >>> found["target"]["selector"][1]
    {'type': 'TextPositionSelector', 'start': 0, 'end': 9}
    """
    iri = source or f"urn:nlp-berita:{quote(article.id or 'article', safe='')}"
    counts: dict[str, int] = {}
    annotations = []
    for span in labelled(article, anaphors=True):
        number = counts[span.id] = counts.get(span.id, 0) + 1
        annotations.append(
            {
                "@context": _CONTEXT,
                "id": f"{iri}#{quote(span.id, safe='')}-{number}",
                "type": "Annotation",
                "body": _bodies(span),
                "target": {"source": iri, "selector": _selectors(article.text, span)},
            }
        )
    return annotations


def _bodies(span: Labelled) -> list[dict[str, str]]:
    bodies = [
        {"type": "TextualBody", "purpose": "classifying", "value": span.label.lower()},
    ]
    record = span.record
    name = {
        "REGULATION": "citation",
        "DATE": "value",
        "QUOTE": "speaker",
    }.get(span.label, "name")
    if value := getattr(record, name):
        bodies.append({"type": "TextualBody", "purpose": "tagging", "value": value})
    if span.label == "REGULATION":
        address = web_address(record.url) or record.uri
        if address:
            bodies.append({"type": "SpecificResource", "purpose": "identifying", "source": address})
    return bodies


def _selectors(text: str, span: Labelled) -> list[dict[str, Any]]:
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[span.start : span.end],
            "prefix": text[max(0, span.start - _AROUND) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]
