"""The command ``nlp-berita show``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import islice
from typing import Any


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command and its options."""
    parser = commands.add_parser(
        "show",
        help="articles with their records, in the terminal or as a page of HTML",
        description="Shows articles, or what `extract` has made of them.",
    )
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help=".txt, .jsonl or - as for extract; lines that extract has written are shown as they are",
    )
    parser.add_argument("--html", metavar="FILE", help="write a page of HTML instead")
    parser.add_argument("--limit", type=int, metavar="N", help="the first N articles only")
    parser.add_argument("--published", metavar="DATE", help="day of articles that give none")
    parser.add_argument("--ner", default="ner-news", metavar="MODEL", help="name, folder or none")
    parser.add_argument("--tables", metavar="DIR", help="a folder with CSV tables of your own")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 when all were shown, 1 when some failed, 2 when the call cannot be used."""
    from nlp_berita.batch import Fault, readable
    from nlp_berita.pipeline import load
    from nlp_berita.reader import parse_published

    faults = [readable(name) for name in arguments.inputs]
    if all(faults):
        return _complain(*faults)
    try:
        parse_published(arguments.published)
        nlp = load(ner=None if arguments.ner == "none" else arguments.ner, tables=arguments.tables)
    except (ValueError, OSError) as error:
        return _complain(*str(error).splitlines())
    failed: list[Fault] = []
    articles = islice(_articles(arguments, nlp, failed), arguments.limit)
    try:
        if arguments.html:
            _write(list(articles), arguments.html)
        else:
            from rich.console import Console

            from nlp_berita.display.terminal import print_article

            console = Console(highlight=False, soft_wrap=False)
            for article in articles:
                print_article(article, console)
    except BrokenPipeError:
        raise
    except OSError as error:
        return _complain(f"{arguments.html}: cannot be written: {error.strerror}")
    return 1 if failed else 0


def _write(articles: list[Any], path: str) -> None:
    from nlp_berita.display.page import render

    render(articles[0] if len(articles) == 1 else articles, path)


def _articles(arguments: argparse.Namespace, nlp: Any, failed: list[Any]) -> Iterator[Any]:
    """The articles in order; each fault is said at once and remembered."""
    from nlp_berita.batch import Item, read
    from nlp_berita.display.spans import labelled
    from nlp_berita.reader import extract_fields
    from nlp_berita.records import Article

    for item in read(arguments.inputs):
        if isinstance(item, Item):
            fields = dict(item.fields)
            try:
                if "schema_version" in fields:
                    article = Article.model_validate(fields)
                else:
                    if arguments.published and not fields.get("published"):
                        fields["published"] = arguments.published
                    article = extract_fields(fields, nlp)
                labelled(article)  # records outside their text are a fault of this article alone
                yield article
                continue
            except (ValueError, TypeError) as error:
                item = item.fault(" ".join(str(error).split()))
        failed.append(item)
        print(f"nlp-berita: {item}", file=sys.stderr)


def _complain(*messages: object) -> int:
    for message in messages:
        print(f"nlp-berita: {message}", file=sys.stderr)
    return 2
