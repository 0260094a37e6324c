"""Start-up and memory, each in a fresh process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

_SCRIPT = """
import json, sys, time

def peak():
    try:
        lines = open("/proc/self/status", encoding="ascii").read().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    except OSError:
        import resource
        unit = 2**20 if sys.platform == "darwin" else 2**10
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit

articles = json.loads(sys.stdin.read())
ner = "ner-news" if sys.argv[1] == "ner" else None
times = [time.perf_counter()]
import nlp_berita
times.append(time.perf_counter())
nlp = nlp_berita.load(ner=ner)
times.append(time.perf_counter())
next(nlp_berita.pipe(articles[:1], nlp=nlp), None)
times.append(time.perf_counter())
loaded = peak()
for _ in nlp_berita.pipe(articles[1:], nlp=nlp):
    pass
steps = [after - before for before, after in zip(times, times[1:])]
print(json.dumps([*steps, loaded, peak()]))
"""


class Startup(NamedTuple):
    """Seconds by the clock and MiB: peak memory after the first article, and after all."""

    imported: float
    loaded: float
    first: float
    memory: float
    peak: float


def start_up(articles: Sequence[dict[str, Any]], *, ner: bool, rounds: int = 3) -> Startup:
    """The quickest of some fresh processes, and the smallest of their peaks."""
    runs = []
    given = json.dumps(list(articles))
    for _ in range(rounds):
        command = [sys.executable, "-c", _SCRIPT, "ner" if ner else "plain"]
        done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
        runs.append(Startup(*json.loads(done.stdout)))
    return Startup(*map(min, zip(*runs, strict=True)))
