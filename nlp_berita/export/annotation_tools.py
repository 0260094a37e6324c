"""Tools in which people annotate: brat, doccano, Label Studio.

All three count code points. Their files hold mentions, not records: what a mention stands for goes
along where the tool has a place for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from nlp_berita.export.spans import Labelled, labelled
from nlp_berita.records import Article

_LINE = re.compile(r"[^\n]+")


def doccano(article: Article, *, anaphors: bool = False) -> dict[str, Any]:
    """One line of doccano's JSONL for sequence labelling; allow overlapping spans in the project.

    >>> from nlp_berita import extract
    >>> doccano(extract("UU 5/2014 berlaku."))
    {'id': None, 'text': 'UU 5/2014 berlaku.', 'label': [[0, 9, 'REGULATION']]}
    """
    spans = labelled(article, anaphors=anaphors)
    labels = [[span.start, span.end, span.label] for span in spans]
    return {"id": article.id, "text": article.text, "label": labels}


def label_studio(article: Article, *, anaphors: bool = False) -> dict[str, Any]:
    """One task of Label Studio, the mentions as predictions, relations between regulations too.

    The labelling configuration names the control ``label`` and the object ``text``.

    >>> from nlp_berita import extract
    >>> task = label_studio(extract("UU 5/2014 berlaku."))
    >>> task["predictions"][0]["result"][0]["value"]
    {'start': 0, 'end': 9, 'text': 'UU 5/2014', 'labels': ['REGULATION']}
    """
    from nlp_berita import __version__

    results: list[dict[str, Any]] = []
    first: dict[str, str] = {}
    for n, span in enumerate(labelled(article, anaphors=anaphors), 1):
        region = f"{span.id}-{n}"
        first.setdefault(span.id, region)
        results.append(
            {
                "id": region,
                "from_name": "label",
                "to_name": "text",
                "type": "labels",
                "score": span.record.confidence,
                "value": {
                    "start": span.start,
                    "end": span.end,
                    "text": article.text[span.start : span.end],
                    "labels": [span.label],
                },
            }
        )
    for edge in article.relations:
        if edge.source in first and edge.target in first:
            results.append(
                {
                    "type": "relation",
                    "from_id": first[edge.source],
                    "to_id": first[edge.target],
                    "direction": "right",
                    "labels": [edge.kind],
                }
            )
    return {
        "data": {"id": article.id, "text": article.text, "published": article.published},
        "predictions": [{"model_version": f"nlp_berita {__version__}", "result": results}],
    }


def brat(article: Article, *, anaphors: bool = False) -> str:
    """The ``.ann`` file to the article's text in a ``.txt`` file beside it.

    Mentions are text-bound annotations (T), the names they stand for are notes (#), relations
    between regulations are R. A mention that goes over a line end is made of one fragment a line.

    >>> from nlp_berita import extract
    >>> brat(extract("UU 5/2014 berlaku.")).splitlines()[0]
    'T1\\tREGULATION 0 9\\tUU 5/2014'
    """
    lines: list[str] = []
    first: dict[str, str] = {}
    for n, span in enumerate(labelled(article, anaphors=anaphors), 1):
        parts = list(_fragments(article.text, span))
        if not parts:
            continue
        first.setdefault(span.id, f"T{n}")
        ends = ";".join(f"{start} {end}" for start, end in parts)
        words = " ".join(article.text[start:end] for start, end in parts)
        lines.append(f"T{n}\t{span.label} {ends}\t{words}")
        if note := _note(span):
            lines.append(f"#{n}\tAnnotatorNotes T{n}\t{note}")
    edges = [e for e in article.relations if e.source in first and e.target in first]
    for n, edge in enumerate(edges, 1):
        arguments = f"Arg1:{first[edge.source]} Arg2:{first[edge.target]}"
        lines.append(f"R{n}\t{edge.kind} {arguments}")
    return "".join(f"{line}\n" for line in lines)


def _fragments(text: str, span: Labelled) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(text, span.start, span.end):
        yield match.span()


def _note(span: Labelled) -> str:
    record = span.record
    names: tuple[str | None, ...]
    if span.label == "REGULATION":
        names = record.citation, record.uri
    elif span.label == "DATE":
        names = (record.value,)
    elif span.label == "QUOTE":
        names = (record.speaker,)
    else:
        names = (record.name,)
    return " ".join(" ".join(name.split()) for name in names if name)
