"""Counts of hits, misses and extras, and the figures that follow from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from nlp_berita.evaluate.comparison import Comparison


@dataclass(slots=True)
class Score:
    """Micro-averaged precision, recall and F1; nothing wanted and nothing found is 1.

    >>> score = Score(hits=6, misses=2, extras=1)
    >>> f"{score.precision:.3f} {score.recall:.3f} {score.f1:.3f}"
    '0.857 0.750 0.800'
    """

    hits: int = 0
    misses: int = 0
    extras: int = 0

    @property
    def gold(self) -> int:
        return self.hits + self.misses

    @property
    def found(self) -> int:
        return self.hits + self.extras

    @property
    def precision(self) -> float:
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        total = self.gold + self.found
        return 2 * self.hits / total if total else 1.0

    def as_dict(self) -> dict[str, float]:
        """The figures, rounded, for JSON."""
        return {
            "p": round(self.precision, 4),
            "r": round(self.recall, 4),
            "f1": round(self.f1, 4),
            "gold": self.gold,
            "found": self.found,
        }


@dataclass(slots=True)
class Evaluation:
    """Scores by layer (``dates.value``), by layer and kind, and what went wrong.

    `traps` are the articles that hold no regulation on purpose, `fired` those of them in which
    one was found all the same, each with its id and the citations.
    """

    layers: dict[str, Score] = field(default_factory=dict)
    kinds: dict[tuple[str, str], Score] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)
    articles: int = 0
    traps: int = 0
    fired: list[tuple[str, list[str]]] = field(default_factory=list)

    def add(self, comparison: Comparison, where: str) -> None:
        """Count one article's comparison; `where` names the article in the errors.

        A pair counts for the kind of its gold item, an extra for its own.
        """
        layer = comparison.layer
        score = self.layers.setdefault(layer, Score())
        errors = self.errors.setdefault(layer, [])
        for wanted, found in comparison.pairs():
            item = wanted or found
            assert item is not None
            tallies = [score]
            if item.kind:
                tallies.append(self.kinds.setdefault((layer, item.kind), Score()))
            for tally in tallies:
                tally.hits += bool(wanted and found)
                tally.misses += found is None
                tally.extras += wanted is None
            if wanted is None or found is None:
                errors.append(f"{'EXTRA' if wanted is None else 'MISS '} {where}: {item.label}")

    def as_dict(self) -> dict[str, dict[str, float]]:
        """All figures for JSON: layers, then ``layer[kind]``."""
        rows = {layer: score.as_dict() for layer, score in sorted(self.layers.items())}
        for (layer, kind), score in sorted(self.kinds.items()):
            rows[f"{layer}[{kind}]"] = score.as_dict()
        return rows

    def below(self, bounds: Iterable[tuple[str, float]]) -> list[str]:
        """Which layers (or ``layer[kind]``) fall short of their lowest F1, in words."""
        rows = {**self.layers, **{f"{la}[{k}]": s for (la, k), s in self.kinds.items()}}
        complaints = []
        for name, bound in bounds:
            if name not in rows:
                complaints.append(f"{name}: nothing to score; known: {', '.join(sorted(rows))}")
            elif rows[name].f1 < bound:
                complaints.append(f"{name}: F1 {rows[name].f1:.3f} is below {bound:g}")
        return complaints
