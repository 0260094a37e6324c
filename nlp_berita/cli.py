"""The command ``nlp-berita``: thin, the work is done elsewhere."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from nlp_berita import __version__
from nlp_berita.benchmark import command as benchmark
from nlp_berita.display import command as show
from nlp_berita.evaluate import command as evaluate

# Exit codes: all done, some articles failed, the call cannot be used.
DONE, SOME_FAILED, UNUSABLE = 0, 1, 2

# What the libraries of linear algebra ask for the number of their threads, when they are loaded.
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the return value is the exit code."""
    arguments = _parser().parse_args(argv)
    # On matrices as small as a sentence several threads wait for each other more than they work:
    # one was up to ten times as fast.
    for name in _THREADS:
        os.environ.setdefault(name, "1")
    try:
        return int(arguments.run(arguments))
    except BrokenPipeError:
        # The reader of our output has gone (| head): nothing to say, nothing more to write.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_FAILED
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nlp-berita",
        description="Reads Indonesian news into typed records.",
        epilog="Exit codes: 0 all done, 1 some articles failed, 2 the call cannot be used.",
    )
    parser.add_argument("--version", action="version", version=f"nlp-berita {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    extract = commands.add_parser("extract", help="articles in, one JSON line of records each out")
    extract.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help=".txt (one article), .jsonl (fields text, id, published, title, source), - for stdin",
    )
    extract.add_argument("-o", "--output", metavar="OUT", help="a .jsonl file; default: stdout")
    extract.add_argument("--published", metavar="DATE", help="day of articles that give none")
    extract.add_argument("--ner", default="ner-news", metavar="MODEL", help="name, folder or none")
    extract.add_argument("--tables", metavar="DIR", help="a folder with CSV tables of your own")
    extract.add_argument("--no-text", action="store_true", help="leave the article's text out")
    extract.set_defaults(run=_extract)

    schema = commands.add_parser("schema", help="print the JSON Schema of the output")
    schema.set_defaults(run=_schema)

    tables = commands.add_parser("tables", help="work on knowledge tables")
    actions = tables.add_subparsers(required=True, metavar="ACTION")
    check = actions.add_parser("check", help="say what is wrong with tables of your own")
    check.add_argument("files", nargs="+", metavar="FILE")
    check.set_defaults(run=_check_tables)

    show.add_to(commands)
    evaluate.add_to(commands)
    benchmark.add_to(commands)
    return parser


def _extract(arguments: argparse.Namespace) -> int:
    from nlp_berita.batch import open_output, readable, run
    from nlp_berita.pipeline import load, parse_published

    faults = [readable(name) for name in arguments.inputs]
    if all(faults):
        return _unusable(*faults)
    complaint = _output_complaint(arguments.output, arguments.inputs)
    if complaint:
        return _unusable(complaint)
    try:
        parse_published(arguments.published)
    except ValueError as error:
        return _unusable(f"--{error}")
    try:
        ner = None if arguments.ner == "none" else arguments.ner
        nlp = load(ner=ner, tables=arguments.tables)
    except (ValueError, OSError) as error:
        return _unusable(*str(error).splitlines())
    try:
        with open_output(arguments.output) as write:
            summary = run(
                arguments.inputs,
                write,
                nlp,
                published=arguments.published,
                text=not arguments.no_text,
            )
    except BrokenPipeError:
        raise
    except OSError as error:
        return _unusable(f"{arguments.output or 'standard output'}: cannot be written: {error}")
    print(f"nlp-berita: {summary}", file=sys.stderr)
    return SOME_FAILED if summary.failed else DONE


def _output_complaint(output: str | None, inputs: Sequence[str]) -> str | None:
    if output is None:
        return None
    path = Path(output)
    if path.is_dir():
        return f"{output}: is a directory; name a file in it, such as {path / 'out.jsonl'}"
    if not path.parent.is_dir():
        return f"{output}: there is no folder {path.parent}; make it first"
    if path.exists() and any(os.path.exists(i) and path.samefile(i) for i in inputs):
        return f"{output}: is an input too; name another file"
    return None


def _schema(arguments: argparse.Namespace) -> int:
    from nlp_berita.records import json_schema

    print(json.dumps(json_schema(), indent=2, ensure_ascii=False))
    return DONE


def _check_tables(arguments: argparse.Namespace) -> int:
    from nlp_berita.tables import check_table

    faults: list[str] = []
    for name in arguments.files:
        found = check_table(Path(name)) if Path(name).is_file() else [f"{name}: no such file"]
        print(f"{name}: ok" if not found else "\n".join(found))
        faults += found
    return SOME_FAILED if faults else DONE


def _unusable(*messages: object) -> int:
    for message in messages:
        print(f"nlp-berita: {message}", file=sys.stderr)
    return UNUSABLE


if __name__ == "__main__":
    sys.exit(main())
