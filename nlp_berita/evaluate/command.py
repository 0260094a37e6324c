"""The command ``nlp-berita evaluate``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nlp_berita.evaluate.score import Evaluation

_INPUT = ("id", "text", "published", "title", "source")


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command and its options."""
    parser = commands.add_parser(
        "evaluate",
        help="precision, recall and F1 against a gold file",
        description="Scores articles in our output format against gold articles, joined on id. "
        "Without PREDICTED our own pipeline reads the texts of the gold file.",
    )
    parser.add_argument("gold", metavar="GOLD", help="a .jsonl file with the right records")
    parser.add_argument("predicted", nargs="?", metavar="PREDICTED", help="what a reader found")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--errors", metavar="LAYER", help="list misses and extras: dates, or all")
    parser.add_argument(
        "--min",
        nargs="+",
        default=[],
        type=bound,
        metavar="LAYER=F1",
        help="exit with 1 when a layer falls short: dates.value=0.95",
    )
    parser.add_argument(
        "--max-traps", type=int, metavar="N", help="exit with 1 when more traps give a regulation"
    )
    parser.add_argument("--ner", default="ner-news", metavar="MODEL", help="name, folder or none")
    parser.set_defaults(run=run)


def bound(text: str) -> tuple[str, float]:
    """A layer and its lowest F1.

    >>> bound("dates.value=0.95")
    ('dates.value', 0.95)
    """
    layer, _, value = text.partition("=")
    try:
        return layer, float(value)
    except ValueError:
        message = f"{text!r} is no LAYER=F1, such as dates.value=0.95"
        raise argparse.ArgumentTypeError(message) from None


def run(arguments: argparse.Namespace) -> int:
    """0 when all bounds hold, 1 when one does not, 2 when a file cannot be used."""
    from nlp_berita.evaluate import evaluate

    try:
        gold = read(arguments.gold)
        if arguments.predicted is None:
            found = predict(gold, None if arguments.ner == "none" else arguments.ner)
        else:
            found = {article["id"]: article for article in read(arguments.predicted)}
    except (ValueError, OSError) as error:
        print(f"nlp-berita: {error}", file=sys.stderr)
        return 2
    absent = [article["id"] for article in gold if article["id"] not in found]
    if absent:
        message = f"{len(absent)} gold articles are not in {arguments.predicted}: {absent[0]} ..."
        print(f"nlp-berita: {message}", file=sys.stderr)
    try:
        result = evaluate(gold, found)
    except (KeyError, TypeError, AttributeError) as error:
        reason = f"{type(error).__name__}: {error}"
        print(f"nlp-berita: an article has not the shape of our output ({reason})", file=sys.stderr)
        return 2
    if arguments.json:
        print(json.dumps(result.as_dict(), indent=1))
    else:
        print("\n".join(_lines(result)))
    if arguments.errors:
        print("\n".join(_errors(result, arguments.errors)))
    complaints = result.below(arguments.min)
    if arguments.max_traps is not None and len(result.fired) > arguments.max_traps:
        complaints.append(f"traps: {len(result.fired)} of {result.traps} give a regulation")
    for complaint in complaints:
        print(f"nlp-berita: {complaint}", file=sys.stderr)
    return 1 if complaints else 0


def read(name: str) -> list[dict[str, Any]]:
    """The articles of a file; raises `ValueError` with the place of the first bad line.

    Every article needs an id of its own: gold and found articles are joined on it.
    """
    from nlp_berita.batch import Fault
    from nlp_berita.batch import read as read_items

    articles: dict[str, dict[str, Any]] = {}
    for item in read_items([name]):
        if isinstance(item, Fault):
            raise ValueError(str(item))
        id = item.fields.get("id")
        if id is None or str(id) in articles:
            trouble = "has no id" if id is None else f"has the id {id!r} a second time"
            raise ValueError(f"{name}:{item.line}: {trouble}; articles are joined on it")
        articles[str(id)] = {**item.fields, "id": str(id)}
    return list(articles.values())


def predict(gold: list[dict[str, Any]], ner: str | None) -> dict[str, dict[str, Any]]:
    """What our own pipeline finds in the texts of the gold articles."""
    from nlp_berita.pipeline import load
    from nlp_berita.reader import extract_fields

    nlp = load(ner=ner)
    found = {}
    for article in gold:
        fields = {key: article.get(key) for key in _INPUT}
        found[article["id"]] = extract_fields(fields, nlp).model_dump(mode="json")
    return found


def _lines(result: Evaluation) -> Iterator[str]:
    yield f"{'layer':34} {'P':>6} {'R':>6} {'F1':>6} {'gold':>6} {'found':>6}"
    for layer, score in sorted(result.layers.items()):
        rows = [(layer, score)]
        rows += [(f"  {k}", s) for (la, k), s in sorted(result.kinds.items()) if la == layer]
        for name, row in rows:
            figures = f"{row.precision:6.3f} {row.recall:6.3f} {row.f1:6.3f}"
            yield f"{name:34} {figures} {row.gold:6} {row.found:6}"
    if result.traps:
        yield f"traps that give a regulation: {len(result.fired)} of {result.traps}"


def _errors(result: Evaluation, layer: str) -> Iterator[str]:
    chosen = "" if layer == "all" else layer
    for id, citations in result.fired:
        yield f"TRAP  {id}: {', '.join(citations)}"
    for name, errors in sorted(result.errors.items()):
        if name.startswith(chosen) and errors:
            yield f"--- {name}"
            yield from errors
