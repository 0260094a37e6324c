"""Reads Indonesian news into typed records: officials, offices, regulations, dates, quotes.

>>> import nlp_berita
>>> article = nlp_berita.extract("Perpres Nomor 82 Tahun 2018 berlaku.", published="2023-07-20")
>>> article.regulations[0].citation
'Perpres 82/2018'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nlp_berita.display.articles import Articles
    from nlp_berita.display.page import render
    from nlp_berita.explanation import Explanation, explain
    from nlp_berita.export.links import annotate
    from nlp_berita.frames.arrow import to_arrow
    from nlp_berita.frames.frames import Frames, to_frames
    from nlp_berita.pipeline import extract, load, pipe
    from nlp_berita.records import (
        Article,
        DateMention,
        Mention,
        Office,
        Official,
        Pinpoint,
        Quote,
        Regulation,
        Relation,
        Role,
        Span,
        json_schema,
    )

__version__ = "0.1.0"

# Public name -> the module it lives in. Importing the package costs next to nothing; spaCy and
# the tables are loaded by the first call.
_HOMES = {
    "explain": "explanation",
    "Explanation": "explanation",
    "Articles": "display.articles",
    "render": "display.page",
    "annotate": "export.links",
    "Frames": "frames.frames",
    "to_frames": "frames.frames",
    "to_arrow": "frames.arrow",
    "load": "pipeline",
    "extract": "pipeline",
    "pipe": "pipeline",
    **dict.fromkeys(
        (
            "Article",
            "DateMention",
            "Mention",
            "Office",
            "Official",
            "Pinpoint",
            "Quote",
            "Regulation",
            "Relation",
            "Role",
            "Span",
            "json_schema",
        ),
        "records",
    ),
}

__all__ = [
    "Article",
    "Articles",
    "DateMention",
    "Explanation",
    "Frames",
    "Mention",
    "Office",
    "Official",
    "Pinpoint",
    "Quote",
    "Regulation",
    "Relation",
    "Role",
    "Span",
    "__version__",
    "annotate",
    "explain",
    "extract",
    "json_schema",
    "load",
    "pipe",
    "render",
    "to_arrow",
    "to_frames",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'nlp_berita' has no attribute {name!r}")
    value = getattr(import_module(f"nlp_berita.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
