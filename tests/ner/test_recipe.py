"""The training command, end to end, on 200 sentences written for the test."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import nlp_berita

from .sample import write_corpora

pytest.importorskip("torch")
pytest.importorskip("gensim")

ROOT = Path(__file__).parents[2]
SMALL = Path(__file__).with_name("small.toml")


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("recipe")
    write_corpora(folder / "corpora")
    command = [sys.executable, "-m", "models.recipe", "--corpora", str(folder / "corpora")]
    command += ["--work", str(folder / "work"), "--out", str(folder / "model")]
    command += ["--config", str(SMALL)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=300)
    return folder


def test_the_model_loads_and_tags(trained: Path) -> None:
    nlp = nlp_berita.load(ner=str(trained / "model"))
    doc = nlp("Menurut Asep Lestari, PT Bahari Jaya akan membangun sekolah di Garut.")
    assert ("Asep Lestari", "PER") in [(ent.text, ent.label_) for ent in doc.ents]


def test_the_scores_are_written(trained: Path) -> None:
    scores = json.loads((trained / "work" / "scores.json").read_text(encoding="utf-8"))
    assert scores["idner test"]["micro"]["f1"] > 60
    assert set(scores) == {
        f"{name} {split}" for name in ("idner", "nergrit", "nerp") for split in ("dev", "test")
    }
