"""What the workers lose by being handed their work: tasks that sleep, so no processor is short.

    python tests/benchmarks/workers.py

Prints the speed of 2 and 4 workers as multiples of 1, and the time for twice the tasks. Texts and
lines of output are as large as those of news; also on a busy machine the ratios hold.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from nlp_berita.batch.pool import Pool, Task

TEXT, LINE, SECONDS = "x" * 4000, b"x" * 11_000, 0.01


def build() -> Callable[[list[str]], list[bytes]]:
    def work(texts: list[str]) -> list[bytes]:
        time.sleep(SECONDS * len(texts))
        return [LINE] * len(texts)

    return work


def seconds(tasks: int, workers: int) -> float:
    """Time for the tasks when all workers are up."""
    with Pool(build, workers) as pool:
        for _ in pool.map(Task(n, TEXT, len(TEXT)) for n in range(64 * workers)):
            pass
        begin = time.monotonic()
        for _ in pool.map(Task(n, TEXT, len(TEXT)) for n in range(tasks)):
            pass
        return time.monotonic() - begin


def main() -> None:
    half, one = seconds(1000, 1), seconds(2000, 1)
    print(f"time, 2,000 to 1,000 tasks: {one / half:.2f}")
    for workers in (2, 4):
        print(f"speed, {workers} workers to 1: {one / seconds(2000, workers):.2f}")


if __name__ == "__main__":
    main()
