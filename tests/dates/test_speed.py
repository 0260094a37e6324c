"""Generous bounds: twice the text may cost about twice the time, whatever the text."""

import time

import pytest

from tests.dates.marked import moments

SHORT, LONG = 20_000, 80_000
HOSTILE = {
    "digits": "1234567890",
    "days": "1, 2, 3, ",
    "slashes": "1/2/3/",
    "spaces": "   ",
    "brackets": "Kamis (",
    "ranges": "20-21-22-",
    "weekdays": "Senin Selasa ",
    "hyphens": "Senin-",
    "numbers": "dua puluh ",
    "years": "2019-2020-",
    "laws": "Nomor 1 Tahun 2020 ",
    "parts": "akhir awal ",
    "feasts": "H-3 ",
    "lines": "20\n",
    "glued": "aKamis",
    "counts": "dua hari lalu ",
}


def cost(text: str) -> float:
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        moments(text, "2023-07-20")
        best = min(best, time.process_time() - begin)
    return best


@pytest.mark.parametrize("name", HOSTILE)
def test_cost_grows_with_the_text_and_not_faster(name):
    piece = HOSTILE[name]
    short = cost(piece * (SHORT // len(piece)))
    long = cost(piece * (LONG // len(piece)))
    assert long < 12 * short + 0.05
