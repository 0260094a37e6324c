"""Many articles: files in, records out; whatever happens on the way, nothing is lost or doubled.

`Run` is the command's job as an object, `extract_batches` the same for batches of Arrow columns.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nlp_berita.batch.arrow import extract_batches
    from nlp_berita.batch.extraction import Extraction
    from nlp_berita.batch.fields import Fields
    from nlp_berita.batch.items import Fault, Item, UnusableError
    from nlp_berita.batch.outputs import Output
    from nlp_berita.batch.progress import Summary
    from nlp_berita.batch.readers import read, readable
    from nlp_berita.batch.run import Run

__all__ = [
    "Extraction",
    "Fault",
    "Fields",
    "Item",
    "Output",
    "Run",
    "Summary",
    "UnusableError",
    "extract_batches",
    "read",
    "readable",
]

# Public name -> its module. Worker processes import this package before their signals are set.
_HOMES = {
    "extract_batches": "arrow",
    "Extraction": "extraction",
    "Fields": "fields",
    "Output": "outputs",
    "Run": "run",
    "Summary": "progress",
    "UnusableError": "items",
    "Fault": "items",
    "Item": "items",
    "read": "readers",
    "readable": "readers",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'nlp_berita.batch' has no attribute {name!r}")
    return getattr(import_module(f"nlp_berita.batch.{_HOMES[name]}"), name)
