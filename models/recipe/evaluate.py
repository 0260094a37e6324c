"""Entity-level exact F1 of a tagger, and its persons beside the officials of annotated articles."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from nlp_berita.ner.model import NerModel, Span

from .data import FILES, Sentence, read, spans

__all__ = ["Tagger", "by_label", "evaluate", "officials", "scores"]

Found = set[tuple[int, int, int, str]]


class Tagger(Protocol):
    """An ensemble, or one runtime model."""

    def predict(self, sentences: list[list[str]], head: str, /) -> list[list[Span]]: ...


def by_label(gold: Found, predicted: Found) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of each label, with their micro and macro means, in per cent."""
    table = {}
    for label in sorted({entity[3] for entity in gold}):
        table[label] = _scores(
            {entity for entity in gold if entity[3] == label},
            {entity for entity in predicted if entity[3] == label},
        )
    macro = sum(row["f1"] for row in table.values()) / len(table)
    table["micro"] = _scores(gold, predicted)
    table["macro"] = {"f1": round(macro, 2)}
    return table


def _scores(gold: set[Any], predicted: set[Any]) -> dict[str, float]:
    right = len(gold & predicted)
    precision, recall = right / max(1, len(predicted)), right / max(1, len(gold))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    rounded = {"p": precision, "r": recall, "f1": f1}
    return {**{name: round(100 * x, 2) for name, x in rounded.items()}, "gold": len(gold)}


def scores(
    tagger: Tagger,
    head: str,
    sentences: Sequence[Sentence],
    *,
    labels: frozenset[str] | None = None,
) -> dict[str, dict[str, float]]:
    """What a head finds in annotated sentences; `labels` are those that count, None for all."""
    predicted = tagger.predict([s.tokens for s in sentences], head)
    gold = {(i, *span) for i, s in enumerate(sentences) for span in spans(s.tags)}
    found = {(i, *span[:3]) for i, group in enumerate(predicted) for span in group}
    if labels is not None:
        gold = {entity for entity in gold if entity[3] in labels}
        annotated = {entity[3] for entity in gold}
        found = {entity for entity in found if entity[3] in annotated}
    return by_label(gold, found)


def evaluate(model: Tagger, corpora: Path) -> dict[str, dict[str, Any]]:
    """Dev and test scores of each head on its own corpus."""
    return {
        f"{name} {split}": scores(model, name, list(read(corpora / "ner" / files[split])))
        for name, files in FILES.items()
        for split in ("dev", "test")
    }


def officials(model: NerModel, gold: Path, head: str | None) -> dict[str, Any]:
    """PER spans against the names of the officials in annotated articles.

    Articles name other persons too, whom the gold leaves out: precision is not to be had here,
    only how many PER spans overlap a gold name without being it.
    """
    import spacy

    from nlp_berita.ner.component import NerTagger

    nlp = spacy.blank("id")
    tagger = NerTagger(model, head=head)
    counts: Counter[str] = Counter()
    with gold.open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    for article in articles:
        doc = tagger(nlp(article["text"]))
        found = {(e.start_char, e.end_char) for e in doc.ents if e.label_ == "PER"}
        names = {
            (mention["start"], mention["end"])
            for official in article["officials"]
            for mention in official["mentions"]
        }
        counts["names"] += len(names)
        counts["exact"] += len(names & found)
        counts["touched"] += sum(any(a < y and x < b for x, y in found) for a, b in names)
        counts["wrong bounds"] += sum(
            any(a < y and x < b for x, y in names) for a, b in found - names
        )
        counts["other PER"] += sum(
            not any(a < y and x < b for x, y in names) for a, b in found - names
        )
    return dict(counts)
