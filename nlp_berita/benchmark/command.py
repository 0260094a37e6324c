"""The command ``nlp-berita benchmark``."""

from __future__ import annotations

import argparse
import sys
from itertools import islice
from pathlib import Path
from typing import Any


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command and its options."""
    parser = commands.add_parser(
        "benchmark",
        help="speed of every stage beside spaCy's tokenizer, start-up and memory",
        description="Times the stages and the whole pipeline on the same articles in one process.",
    )
    parser.add_argument("articles", metavar="ARTICLES", help="a .jsonl file with news articles")
    parser.add_argument("--limit", type=int, metavar="N", help="the first N articles; default all")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="best of; default 3")
    parser.add_argument(
        "--write", metavar="FILE", help="write the page, such as docs/benchmarks.md"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 when measured, 2 when the articles cannot be used."""
    from nlp_berita.benchmark import report
    from nlp_berita.benchmark.stages import measure
    from nlp_berita.benchmark.startup import start_up

    articles = _usable(arguments.articles, arguments.limit)
    if not articles:
        print(f"nlp-berita: {arguments.articles}: holds no article with text", file=sys.stderr)
        return 2
    rounds = max(1, arguments.rounds)
    words = sum(len(article["text"].split()) for article in articles)
    characters = sum(len(article["text"]) for article in articles)
    print(f"{len(articles):,} articles, {words:,} words, {characters:,} characters")
    print(report.machine())
    rows = measure(articles, rounds=rounds)
    print(report.speed_table(rows, len(articles), words))
    runs = [
        (name, start_up(articles, ner=ner, rounds=rounds))
        for name, ner in (("without NER", False), ("with NER", True))
    ]
    print(report.startup_table(runs))
    if arguments.write:
        text = report.page(
            rows,
            runs,
            articles=len(articles),
            characters=characters,
            words=words,
            rounds=rounds,
        )
        Path(arguments.write).write_text(text, encoding="utf-8")
    return 0


def _usable(name: str, limit: int | None) -> list[dict[str, Any]]:
    """The articles that hold a text and, where they give one, a possible day."""
    from nlp_berita.batch import Fault, read
    from nlp_berita.reader import parse_published

    def usable() -> Any:
        for item in read([name]):
            if isinstance(item, Fault):
                print(f"nlp-berita: {item}", file=sys.stderr)
            elif isinstance(item.fields.get("text"), str) and item.fields["text"].strip():
                published = item.fields.get("published")
                try:
                    parse_published(published)
                except ValueError:
                    published = None
                yield {"text": item.fields["text"], "published": published}

    return list(islice(usable(), limit))
