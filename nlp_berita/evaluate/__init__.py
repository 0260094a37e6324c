"""Scores a reader of news against a gold standard, in our output format.

The figures are micro-averages over all articles of the gold file. An article is scored in the
layers that the gold holds for it; what the gold marks ``optional`` is neither rewarded nor
punished.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nlp_berita.evaluate.judge import evaluate
    from nlp_berita.evaluate.score import Evaluation, Score

__all__ = ["Evaluation", "Score", "evaluate"]

# The command line declares its options without loading the tables.
_HOMES = {"evaluate": "judge", "Evaluation": "score", "Score": "score"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'nlp_berita.evaluate' has no attribute {name!r}")
    return getattr(import_module(f"nlp_berita.evaluate.{_HOMES[name]}"), name)
