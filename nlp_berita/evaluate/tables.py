"""Rebuilds the figures of docs/evaluation.md: ``python -m nlp_berita.evaluate.tables FOLDER``.

FOLDER holds gold files (``*.jsonl``), or folders ``gold`` and ``cases`` with them. Only the part
of the page between the two marks is written anew; what people wrote around it stays.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from nlp_berita import __version__
from nlp_berita.evaluate import Evaluation, Score, evaluate
from nlp_berita.evaluate.command import predict, read
from nlp_berita.evaluate.rivals import Found, dateparser_dates, one_regex

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"

_NO_TEST = (
    "All files below were read while the rules were written: the figures say how well the library "
    "does what it was made to do, and are **no held-out test**. Expect less on news it has not "
    "seen. F1, precision (P) and recall (R) are micro-averages over the items of a file; `gold` is "
    "how many items the file wants. [What counts as found](#what-counts-as-found) is said above."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m nlp_berita.evaluate.tables",
        description="Rebuilds the figures of docs/evaluation.md.",
    )
    parser.add_argument("folder", type=Path, help="holds .jsonl gold files, or gold/ and cases/")
    parser.add_argument("--write", type=Path, metavar="FILE", help="the page; default: stdout")
    parser.add_argument("--no-rivals", action="store_true", help="leave dateparser out")
    arguments = parser.parse_args(argv)
    files = gold_files(arguments.folder)
    if not files:
        print(f"{arguments.folder}: holds no gold file", file=sys.stderr)
        return 2
    figures = "\n".join(_figures(files, rivals=not arguments.no_rivals))
    if arguments.write is None:
        print(figures)
    else:
        old = arguments.write.read_text(encoding="utf-8") if arguments.write.exists() else ""
        arguments.write.write_text(replaced(old, figures), encoding="utf-8")
    return 0


def gold_files(folder: Path) -> list[Path]:
    """The gold files of a folder and of its ``gold`` and ``cases``."""
    places = (folder, folder / "gold", folder / "cases")
    return [path for place in places for path in sorted(place.glob("*.jsonl"))]


def replaced(page: str, figures: str) -> str:
    """The page with new figures between the marks, or after its end.

    >>> replaced(f"Top\\n{BEGIN}\\nold\\n{END}\\nBottom", "new").splitlines()[2]
    'new'
    """
    before, begin, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before if begin else page}{BEGIN}\n{figures}\n{END}{after if begin else chr(10)}"


def _figures(files: Sequence[Path], *, rivals: bool) -> Iterator[str]:
    yield f"Written by `python -m nlp_berita.evaluate.tables` with nlp_berita {__version__}.\n"
    yield _NO_TEST
    for path in files:
        gold = read(str(path))
        if not any(isinstance(article.get("text"), str) for article in gold):
            continue
        characters = sum(len(article["text"]) for article in gold)
        yield f"\n### `{path.parent.name}/{path.name}`\n"
        articles = "1 article" if len(gold) == 1 else f"{len(gold)} articles"
        yield f"{articles}, {characters:,} characters.\n"
        ours, plain = (evaluate(gold, predict(gold, ner)) for ner in ("ner-news", None))
        yield from _ours(ours, plain)
        if ours.traps:
            counts = f"{len(ours.fired)} of {ours.traps} with NER, {len(plain.fired)} without"
            yield f"\nArticles without a regulation in which one is found: {counts}."
        yield from _beside(gold, plain, rivals=rivals)


def _ours(ours: Evaluation, plain: Evaluation) -> Iterator[str]:
    yield "| | gold | P | R | F1 | P, no NER | R, no NER | F1, no NER |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for layer in sorted(ours.layers):
        yield _row(layer, ours.layers[layer], plain.layers[layer])
        kinds = sorted({kind for la, kind in (*ours.kinds, *plain.kinds) if la == layer})
        for kind in kinds:
            key = (layer, kind)
            yield _row(f"&emsp;{kind}", ours.kinds.get(key, Score()), plain.kinds.get(key, Score()))


def _row(name: str, ours: Score, plain: Score) -> str:
    # References back may be linked freely, so only what is missed counts.
    figures = _recall if name.endswith(".anaphor") else _figures_of
    return f"| {name} | {ours.gold} | {figures(ours)} | {figures(plain)} |"


def _figures_of(score: Score) -> str:
    """Precision, recall and F1; a dash where there is nothing to divide by.

    >>> _figures_of(Score(hits=1, misses=1)), _figures_of(Score(misses=2))
    ('1.000 | 0.500 | 0.667', '– | 0.000 | 0.000')
    """
    precision = f"{score.precision:.3f}" if score.found else "–"
    recall = f"{score.recall:.3f}" if score.gold else "–"
    return f"{precision} | {recall} | {f'{score.f1:.3f}' if score.gold else '–'}"


def _recall(score: Score) -> str:
    return f"– | {score.recall:.3f} | –"


def _beside(gold: list[dict[str, Any]], ours: Evaluation, *, rivals: bool) -> Iterator[str]:
    """The rivals on the same texts, in the layers that they read."""
    contests: list[tuple[str, str, Found]] = []
    if "regulations.record" in ours.layers:
        contests.append(("regulations", "one regular expression", one_regex(gold)))
    if "dates.value" in ours.layers and rivals:
        contests.append(("dates", "dateparser `search_dates`", dateparser_dates(gold)))
    if not contests:
        return
    yield "\n| | layer | P | R | F1 |"
    yield "|---|---|---:|---:|---:|"
    for prefix, name, found in contests:
        theirs = evaluate(gold, found)
        for layer in (f"{prefix}.mention", f"{prefix}.record", f"{prefix}.value"):
            if layer in ours.layers:
                yield f"| nlp_berita, no NER | {layer} | {_figures_of(ours.layers[layer])} |"
                yield f"| {name} | {layer} | {_figures_of(theirs.layers[layer])} |"
        for layer, kind in sorted(ours.kinds):
            if layer.startswith(prefix) and (layer, kind) in theirs.kinds:
                key = (layer, kind)
                yield f"| nlp_berita, no NER | {layer}, {kind} | {_figures_of(ours.kinds[key])} |"
                yield f"| {name} | {layer}, {kind} | {_figures_of(theirs.kinds[key])} |"


if __name__ == "__main__":
    sys.exit(main())
