"""Importing costs next to nothing, and the first article is not far away."""

from __future__ import annotations

import resource
import subprocess
import sys

HEAVY = ("spacy", "numpy", "torch", "pydantic", "regex")

FIRST_ARTICLE = """
import nlp_berita
nlp = nlp_berita.load()
nlp_berita.extract("Bupati Garut hadir, Kamis (20/7).", published="2023-07-20", nlp=nlp)
"""


def seconds(code: str) -> float:
    """Processor time of a fresh interpreter; steadier than the clock on a busy machine."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_import_loads_nothing_heavy() -> None:
    command = [sys.executable, "-X", "importtime", "-c", "import nlp_berita"]
    report = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    modules = {line.rpartition("|")[2].strip() for line in report.splitlines()}
    assert "nlp_berita" in modules
    assert [name for name in modules if name.split(".")[0] in HEAVY] == []


def test_first_article_in_a_fresh_process() -> None:
    """Less than three times what spaCy's own blank pipeline needs, the better of two runs each."""
    ours, blank = [], []
    for _ in range(2):
        blank.append(seconds("import spacy; spacy.blank('id')"))
        ours.append(seconds(FIRST_ARTICLE))
    ratio = min(ours) / min(blank)
    print(f"\nload() and the first article: {ratio:.2f} times spacy.blank('id')")
    assert ratio < 3
