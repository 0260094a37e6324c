"""The notebooks of examples/ run, say what they said, and draw the figures of the documentation.

``UPDATE_DOCS=1`` (``make docs``) has their outputs and the figures made anew.
"""

from __future__ import annotations

import base64
import io
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

nbformat = pytest.importorskip("nbformat", reason="needs the extra notebooks")
nbclient = pytest.importorskip("nbclient", reason="needs the extra notebooks")
image = pytest.importorskip("matplotlib.image", reason="needs the extra notebooks")

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "examples").glob("*.ipynb"))
IMAGES = ROOT / "docs" / "images"
# Fonts differ by a pixel from one version of matplotlib to the next; drawings do not.
_MOST_DIFFERENCE = 0.1
_REMEDY = "the records have changed: run `make docs`, and read the difference before you commit it"

pytestmark = pytest.mark.filterwarnings("default")


@cache
def executed(path: Path) -> Any:
    notebook = nbformat.read(path, as_version=4)
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")
    nbclient.NotebookClient(
        notebook, timeout=300, resources={"metadata": {"path": path.parent}}
    ).execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return notebook


def printed(notebook: Any) -> list[str]:
    """What the cells say, without the figures."""
    found = []
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            assert output.output_type != "stream" or output.name == "stdout", output.text
            data = output.get("data", {})
            if "image/png" not in data:
                found.append(data.get("text/plain") or output.get("text"))
    return found


def figures(notebook: Any) -> list[bytes]:
    return [
        base64.b64decode(output.data["image/png"])
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        if "image/png" in output.get("data", {})
    ]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook(path: Path) -> None:
    notebook = executed(path)
    drawn = figures(notebook)
    assert drawn
    if "UPDATE_DOCS" in os.environ:
        nbformat.write(notebook, path)
        for n, figure in enumerate(drawn, 1):
            (IMAGES / f"{path.stem}-{n}.png").write_bytes(figure)
    kept = nbformat.read(path, as_version=4)
    assert printed(notebook) == printed(kept), _REMEDY
    assert len(drawn) == len(list(IMAGES.glob(f"{path.stem}-*.png"))) == len(figures(kept))
    for n, figure in enumerate(drawn, 1):
        assert difference(figure, IMAGES / f"{path.stem}-{n}.png") < _MOST_DIFFERENCE, _REMEDY


def difference(figure: bytes, path: Path) -> float:
    """Root of the mean squared difference of two pictures' pixels, 0 to 1."""
    one, other = image.imread(io.BytesIO(figure)), image.imread(path)
    assert one.shape == other.shape
    return float(((one - other) ** 2).mean() ** 0.5)


def test_the_comparison_sees_another_figure() -> None:
    one = IMAGES / "regulations-1.png"
    pixels = image.imread(one)
    buffer = io.BytesIO()
    image.imsave(buffer, pixels[::-1].copy(), format="png")
    assert difference(buffer.getvalue(), one) > _MOST_DIFFERENCE


def test_there_are_notebooks() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["regulations", "speakers"]
