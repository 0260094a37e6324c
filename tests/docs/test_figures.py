"""Figures in README and limits are those of the evaluation, rounded: a page may not flatter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Rounding takes half a hundredth; the rest is what a run of today may differ from the page.
_TOLERANCE = 0.03
DEV = "gold/dev.jsonl"


def evaluation() -> dict[tuple[str, str, str], tuple[float, float, float]]:
    """(file, layer, reader) → P, R, F1; kinds are "layer, kind"."""
    figures = {}
    file = layer = ""
    for line in (ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8").splitlines():
        if match := re.match(r"### `(.+)`", line):
            file = match[1]
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not file or len(cells) < 4:
            continue
        if len(cells) == 8 and cells[1].isdigit():
            layer = cells[0] if "emsp" not in cells[0] else layer
            name = layer if cells[0] == layer else f"{layer}, {cells[0].removeprefix('&emsp;')}"
            figures[file, name, "nlp_berita"] = numbers(cells[2:5])
            figures[file, name, "nlp_berita, no NER"] = numbers(cells[5:8])
        elif len(cells) == 5 and cells[0] in (
            "one regular expression",
            "dateparser `search_dates`",
        ):
            figures[file, cells[1], cells[0].split(" `")[0]] = numbers(cells[2:5])
    return figures


def numbers(cells: list[str]) -> tuple[float, float, float]:
    first, second, third = (float("nan") if cell == "–" else float(cell) for cell in cells)
    return first, second, third


@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
def test_the_comparison(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    rows = re.findall(r"^\| .*\(`([\w.]+)`\) \| (\S+) \| (\S+) \| (\S+) \|$", text, re.MULTILINE)
    assert len(rows) == 7
    figures = evaluation()
    readers = ("nlp_berita, no NER", "dateparser", "one regular expression")
    for layer, *cells in rows:
        for reader, cell in zip(readers, cells, strict=True):
            if cell == "–":
                assert (DEV, layer, reader) not in figures
            else:
                f1 = figures[DEV, layer, reader][2]
                assert float(cell) == pytest.approx(f1, abs=_TOLERANCE), (layer, reader)


def test_the_limits() -> None:
    text = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\S.*?) \| `(.+?)` \| ([\d.]+) \| ([\d.]+) \|", text, re.MULTILINE)
    assert len(rows) == 8
    figures = evaluation()
    layer = ""
    for name, file, precision, recall in rows:
        plain, _, without = name.removeprefix("&emsp;").partition(", no NER")
        layer = f"{layer}, {plain}" if name.startswith("&emsp;") else plain
        reader = "nlp_berita, no NER" if name.endswith("no NER") else "nlp_berita"
        assert without == ""
        found = figures[file, layer, reader]
        assert (float(precision), float(recall)) == pytest.approx(found[:2], abs=_TOLERANCE), name
