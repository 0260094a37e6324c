"""The benchmark's table and page."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from importlib.util import find_spec

from nlp_berita import __version__
from nlp_berita.benchmark.stages import Row
from nlp_berita.benchmark.startup import Startup
from nlp_berita.officials import extractor

_PAGE = """# Benchmarks

Written by `nlp-berita benchmark ARTICLES.jsonl --write docs/benchmarks.md`; do not edit by hand.

{machine}

{speed}

All contestants read the same {articles:,} articles ({characters:,} characters, {words:,} words
between white space) in one process, one after the other. `ratio` is the speed as a multiple of
the yardstick's, the first row. Seconds are process time, the least
of all rounds (here {rounds}), with one thread for linear algebra. What else a machine does still slows
memory down: trust the ratios more than the seconds. Rivals read only the first articles, as many as their
row says, and their time is scaled up; the BERT row is a network of BERT-base's size with random
weights in PyTorch, 5 letters a subword: it shows the time such a model takes, not what it finds.

"Alone" is the extractor of one stage on articles for which the words and the layers before it are
known; each pays for its own sentences and look-ups, which the whole pipeline shares. The whole
pipeline runs from the text to the records, some articles together, as `pipe` and `nlp-berita extract`
do; with the model it includes the tokenizer, which nothing else needs. The yardstick is made anew for
each round: it remembers the first ten thousand words that it has cut, and on articles that it has
read before, the second row, it is faster than an archive ever sees it.

Where the time goes: with the model more than half is the model; without it half are officials
(titles, their names, later mentions), a sixth is offices, and the rest the gazetteer with the words,
regulations, dates, quotes and records, in that order.

## Start-up and memory

{startup}

Fresh processes, wall-clock time, the least of {rounds}; peak memory of the process (resident) after
its first article and after all {articles:,}.{torch}
"""
# Thinc, below spaCy, imports PyTorch wherever it is installed.
_TORCH = " PyTorch is installed here, which spaCy then loads: some 180 MiB of each figure."


def machine() -> str:
    """The machine and the versions, in general terms."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("spacy", "pydantic", "numpy"))
    kind = "plain Python" if (extractor.__file__ or "").endswith(".py") else "compiled stages"
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, nlp_berita {__version__} ({kind}), {packages}."
    )


def speed_table(rows: Sequence[Row], articles: int, words: int) -> str:
    """Markdown; `times the yardstick` above 1 is faster than the first row.

    >>> print(speed_table([Row("a", 2.0), Row("b", 1.0)], 10, 1000).splitlines()[-1])
    | b                                  |     1.00 |       10.0 |     1,000 |     2.00 |
    """
    names = ("", "seconds", "articles/s", "words/s", "ratio")
    lines = [
        f"| {names[0]:34} | {names[1]:>8} | {names[2]:>10} | {names[3]:>9} | {names[4]:>8} |",
        f"|{'-' * 36}|{'-' * 9}:|{'-' * 11}:|{'-' * 10}:|{'-' * 9}:|",
    ]
    for row in rows:
        seconds = max(row.seconds, 1e-9)
        lines.append(
            f"| {row.name:34} | {seconds:8.2f} | {articles / seconds:10,.1f} "
            f"| {words / seconds:9,.0f} | {rows[0].seconds / seconds:8.2f} |"
        )
    return "\n".join(lines)


def startup_table(runs: Sequence[tuple[str, Startup]]) -> str:
    """Markdown, one row a way to load."""
    return "\n".join(_startup_lines(runs))


def _startup_lines(runs: Sequence[tuple[str, Startup]]) -> Iterator[str]:
    yield "| | `import nlp_berita` | `load()` | first article | peak, 1 article | peak, all |"
    yield "|---|---:|---:|---:|---:|---:|"
    for name, run in runs:
        yield (
            f"| {name} | {run.imported:.3f} s | {run.loaded:.2f} s | {run.first:.3f} s "
            f"| {run.memory:.0f} MiB | {run.peak:.0f} MiB |"
        )


def page(
    rows: Sequence[Row],
    runs: Sequence[tuple[str, Startup]],
    *,
    articles: int,
    characters: int,
    words: int,
    rounds: int,
) -> str:
    """docs/benchmarks.md."""
    return _PAGE.format(
        machine=machine(),
        speed=speed_table(rows, articles, words),
        startup=startup_table(runs),
        articles=articles,
        characters=characters,
        words=words,
        rounds=rounds,
        torch=_TORCH if find_spec("torch") else "",
    )
