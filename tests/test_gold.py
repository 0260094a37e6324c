"""The records against annotated news, where the annotations lie beside the checkout.

The articles belong to their publishers and are no part of this repository. The folder is
``../shared``, or the one that the variable NLP_BERITA_GOLD names; without it the test is skipped.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("NLP_BERITA_GOLD") or Path(__file__).parents[2] / "shared")

SEED = (
    "officials.full=1 officials.mention=1 offices.mention=1 offices.record=1 "
    "regulations.record=1 regulations.mention=1 regulations.subject=1 "
    "dates.mention=1 dates.value=1 quotes.span=1 quotes.speaker=1"
)
DEV = (
    "regulations.record=0.85 regulations.mention=0.80 dates.value=0.85 officials.name=0.70 "
    "officials.role=0.60 offices.mention=0.60 quotes.speaker=0.65"
)


@pytest.mark.skipif(
    not (SHARED / "score.py").is_file(),
    reason=f"no annotated articles at {SHARED}; set NLP_BERITA_GOLD to their folder",
)
@pytest.mark.parametrize(
    ("name", "floors", "ner"),
    [("seed", SEED, "ner-news"), ("seed", SEED, "stanza"), ("dev", DEV, "ner-news")],
)
def test_scores(name: str, floors: str, ner: str, tmp_path: Path) -> None:
    if ner == "stanza":
        pytest.importorskip("stanza")
    gold, found = SHARED / "gold" / f"{name}.jsonl", tmp_path / "found.jsonl"
    extract = [sys.executable, "-m", "nlp_berita.cli", "extract", str(gold), "-o", str(found)]
    extract += ["--ner", ner]
    subprocess.run(extract, check=True)
    score = [sys.executable, str(SHARED / "score.py"), str(gold), str(found), "--min"]
    result = subprocess.run([*score, *floors.split()], capture_output=True, text=True, check=False)
    print(result.stdout)
    assert result.returncode == 0, result.stdout + result.stderr
