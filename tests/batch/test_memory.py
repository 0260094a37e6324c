"""Memory does not grow with the archive."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.scaling import cost, write_articles


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads /proc")
def test_ten_times_the_articles_take_no_more_memory(tmp_path: Path) -> None:
    peaks = []
    for count in (2000, 20_000):
        path = tmp_path / f"{count}.jsonl"
        write_articles(path, count, ["Warga Garut hadir, Kamis (20/7), kata"])
        peaks.append(cost(path, 1, "none").memory)
    print(f"\npeak memory of the process tree: {peaks[0] >> 20} and {peaks[1] >> 20} MiB")
    assert peaks[1] < 1.1 * peaks[0]
