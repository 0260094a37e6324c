"""The command ``nlp-berita extract``."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nlp_berita.batch.outputs import Output
    from nlp_berita.batch.progress import Summary
    from nlp_berita.batch.run import Run

DONE, SOME_FAILED, UNUSABLE, TERMINATED = 0, 1, 2, 143


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command and its options."""
    parser = commands.add_parser(
        "extract",
        help="articles in, one line of records each out",
        description="Reads articles and writes their records, in the order of the input. Started "
        "again after an interruption, the same command goes on where it stopped.",
        epilog="Exit codes: 0 all done, 1 some articles failed, 2 the call cannot be used.",
    )
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help=".txt (one article), .jsonl, .csv (both also .gz, .zst), .parquet, a folder, a "
        "pattern, - for JSON lines from stdin",
    )
    output = parser.add_argument_group("output")
    output.add_argument(
        "-o", "--output", metavar="OUT",
        help=".jsonl, .jsonl.gz, .parquet, or .csv (a file per kind of record); default: JSON "
        "lines to stdout; errors go to OUT.errors.jsonl",
    )  # fmt: skip
    output.add_argument("--split", action="store_true", help="a .parquet file per kind of record")
    output.add_argument("--no-text", action="store_true", help="leave the article's text out")
    fields = parser.add_argument_group("fields of the input")
    for name in ("text", "published", "id", "title", "source"):
        fields.add_argument(
            f"--{name}-field", metavar="NAME", help=f"what the input calls {name!r}"
        )
    fields.add_argument("--published", metavar="DATE", help="day of articles that give none")
    pipeline = parser.add_argument_group("pipeline")
    pipeline.add_argument("--ner", default="ner-news", metavar="MODEL", help="name, folder or none")
    pipeline.add_argument("--tables", metavar="DIR", help="a folder with CSV tables of your own")
    work = parser.add_argument_group("run")
    work.add_argument(
        "--workers", type=_count, default=_cores(), metavar="N",
        help="processes, default: one a core (%(default)s here); 0: none beside this one, "
        "without protection from articles that take too long or too much memory",
    )  # fmt: skip
    work.add_argument(
        "--time-limit", type=_seconds, default=60.0, metavar="SECONDS",
        help="for one article, default 60; 0: none",
    )  # fmt: skip
    work.add_argument("--strict", action="store_true", help="stop at the first error")
    work.add_argument(
        "--restart", action="store_true", help="forget what an interrupted run has done"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """The exit code; every complaint goes to standard error."""
    from nlp_berita.batch.items import UnusableError

    try:
        with _orderly_end():
            summary = _run(arguments)
    except BrokenPipeError:
        raise
    except UnusableError as error:
        return _unusable(error)
    except OSError as error:
        target = arguments.output or "standard output"
        remedy = "make room or name another place"
        if arguments.output and Path(f"{target}.work").exists():
            remedy = (
                f"what is done is kept in {target}.work: make room, and the same command goes on"
            )
        return _unusable(f"{target}: cannot be written ({error.strerror or error}); {remedy}")
    except (ImportError, ValueError, RuntimeError) as error:
        return _unusable(*str(error).splitlines())
    print(f"nlp-berita: {summary}", file=sys.stderr)
    return SOME_FAILED if summary.failed else DONE


def _run(arguments: argparse.Namespace) -> Summary:
    from nlp_berita.batch.extraction import Extraction
    from nlp_berita.batch.fields import Fields
    from nlp_berita.batch.items import UnusableError
    from nlp_berita.batch.run import Run
    from nlp_berita.batch.sources import expand

    sources = expand(arguments.inputs)
    faults: list[str] = []
    for source in sources:
        if source.fault is None:
            break
        faults.append(f"{source.name}: {source.fault}")
    else:
        raise UnusableError("\n".join(faults))
    named = ("text", "published", "id", "title", "source")
    task = Run(
        arguments.inputs,
        Extraction(
            ner=None if arguments.ner == "none" else arguments.ner,
            tables=arguments.tables,
            published=arguments.published,
            text=not arguments.no_text,
        ),
        Fields(**{name: getattr(arguments, f"{name}_field") for name in named}),
        workers=arguments.workers,
        time_limit=arguments.time_limit or None,
        strict=arguments.strict,
    )
    if arguments.output is None:
        if arguments.split:
            raise UnusableError("--split: needs files to write; name them with -o OUT.parquet")
        return _to_stdout(task)
    target = Path(arguments.output)
    if target.exists() and not target.is_file() and not target.is_dir():  # such as /dev/null
        with target.open("wb") as file:
            return task.to_stream(file.write)
    output = _output(arguments, target)
    return task.to_file(output, restart=arguments.restart)


def _to_stdout(task: Run) -> Summary:
    def write(line: bytes) -> None:
        sys.stdout.buffer.write(line)
        if follow:
            sys.stdout.buffer.flush()

    follow = sys.stdout.isatty()
    summary = task.to_stream(write)
    sys.stdout.buffer.flush()
    return summary


def _output(arguments: argparse.Namespace, path: Path) -> Output:
    """The output, or `UnusableError` with what is wrong with its name."""
    from nlp_berita.batch.items import UnusableError
    from nlp_berita.batch.outputs import KINDS, Output
    from nlp_berita.batch.parquet import arrow

    output = Output(path, split=arguments.split, text=not arguments.no_text)
    if path.is_dir():
        raise UnusableError(
            f"{path}: is a directory; name a file in it, such as {path / 'out.jsonl'}"
        )
    if not path.parent.is_dir():
        raise UnusableError(f"{path}: there is no folder {path.parent}; make it first")
    for target in (path, *output.targets(), output.errors):
        for name in arguments.inputs:
            if target.exists() and os.path.exists(name) and target.samefile(name):
                raise UnusableError(f"{name}: is an input too; name another file")
    if not output.kind:
        raise UnusableError(f"{path}: unknown kind of output; give one of: {', '.join(KINDS)}")
    if output.split and output.kind != ".parquet":
        raise UnusableError(f"{path}: --split is for .parquet; a .csv is a file per kind anyway")
    if output.kind == ".parquet":
        arrow(f"{path}: Parquet")
    return output


@contextmanager
def _orderly_end() -> Iterator[None]:
    """A request to end (SIGTERM) ends the workers too and leaves what is done."""
    before: Any = signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    try:
        yield
    except KeyboardInterrupt:
        print(
            "nlp-berita: stopped; with an output file the same command goes on from here",
            file=sys.stderr,
        )
        raise
    finally:
        signal.signal(signal.SIGTERM, before)


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not everywhere
        return os.cpu_count() or 1


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"is {text!r}; give a whole number, 0 or more")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"is {text!r}; give a number of seconds, 0 for no limit")
    return seconds


def _unusable(*messages: object) -> int:
    for message in messages:
        for line in str(message).splitlines():
            print(f"nlp-berita: {line}", file=sys.stderr)
    return UNUSABLE
