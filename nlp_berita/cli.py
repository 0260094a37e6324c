"""The command ``nlp-berita``: thin, the work is done elsewhere."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from nlp_berita import __version__
from nlp_berita.batch import command as batch
from nlp_berita.batch.worker import THREADS
from nlp_berita.benchmark import command as benchmark
from nlp_berita.display import command as show
from nlp_berita.evaluate import command as evaluate

# Exit codes: all done, some failed; 2 is a call that cannot be used.
DONE, SOME_FAILED = 0, 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the return value is the exit code."""
    arguments = _parser().parse_args(argv)
    # On matrices as small as a sentence several threads wait for each other more than they work:
    # one was up to ten times as fast.
    for name in THREADS:
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

    batch.add_to(commands)

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


if __name__ == "__main__":
    sys.exit(main())
