"""How a run grows: time and memory against the number of articles and of workers.

    python tests/benchmarks/scaling.py [ARTICLES.jsonl] [--ner MODEL] [--small 2000] [--large 20000]

Runs the command on as many articles as asked for (given ones over and over with a number added, or
made-up ones) and prints one table: seconds by the clock, processor seconds of all processes, and
the peak of the resident memory of the whole process tree, sampled every 20 ms. Linux only.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

MADE_UP = (
    "Bupati Garut Rudi Hartawan menghadiri rapat di Dinas Kesehatan Kabupaten Garut, Kamis (20/7). "
    "“Kami menjalankan Permendagri Nomor 77 Tahun 2020,” kata Rudi di depan warga"
)
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Cost(NamedTuple):
    """What a run took; memory in bytes."""

    seconds: float
    processor: float
    memory: int


def write_articles(path: Path, count: int, texts: Sequence[str]) -> None:
    """A file of `count` articles, every one with words of its own."""
    with path.open("w", encoding="utf-8") as file:
        for n, text in enumerate(islice(cycle(texts), count)):
            file.write(json.dumps({"id": str(n), "text": f"{text} Warga{n} k{n}x."}) + "\n")


def cost(path: Path, workers: int, ner: str) -> Cost:
    """Run the command over a file."""
    output = path.with_suffix(".out.jsonl")
    command = [sys.executable, "-m", "nlp_berita.cli", "extract", str(path), "-o", str(output)]
    command += ["--workers", str(workers), "--ner", ner]
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, resident(process.pid))
        time.sleep(0.02)
    assert process.returncode == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    output.unlink()
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(time.monotonic() - begin, processor, peak)


def resident(pid: int) -> int:
    """Resident memory of a process and all that come from it, in bytes."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return pages * _PAGE + sum(resident(int(child)) for child in children)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="?")
    parser.add_argument("--ner", default="none")
    parser.add_argument("--small", type=int, default=2000)
    parser.add_argument("--large", type=int, default=20_000)
    arguments = parser.parse_args()
    small, double, large = arguments.small, 2 * arguments.small, arguments.large
    texts = [MADE_UP]
    if arguments.articles is not None:
        with open(arguments.articles, encoding="utf-8") as file:
            texts = [json.loads(line)["text"] for line in file]
    found: dict[tuple[int, int], Cost] = {}
    with tempfile.TemporaryDirectory() as folder:
        for count, workers in (
            (0, 1),
            (small, 1),
            (double, 1),
            (double, 2),
            (large, 2),
            (small, 2),
        ):
            path = Path(folder) / f"{count}.jsonl"
            write_articles(path, count, texts)
            measured = found[count, workers] = cost(path, workers, arguments.ner)
            print(
                f"{count:>7,} articles, {workers} worker(s): {measured.seconds:7.1f} s, "
                f"{measured.processor:7.1f} s of processor, {measured.memory >> 20:5,} MiB",
                flush=True,
            )
    start = found[0, 1]
    one, two, both = found[small, 1], found[double, 1], found[double, 2]
    print(f"time, {double:,} to {small:,} articles: {two.seconds / one.seconds:.2f}")
    print(f"processor, the same: {two.processor / one.processor:.2f}")
    print(f"speed, 2 workers to 1: {two.seconds / both.seconds:.2f}")
    # On a busy machine the clock says little. On two free cores both workers start and work side
    # by side, so that half of their processor time is what the run takes.
    expected = 2 * (two.processor - start.processor) / (both.processor - 2 * start.processor)
    print(f"the same by processor time, start-up taken off: {expected:.2f}")
    print(f"memory, {large:,} to {small:,}: {found[large, 2].memory / found[small, 2].memory:.3f}")


if __name__ == "__main__":
    main()
