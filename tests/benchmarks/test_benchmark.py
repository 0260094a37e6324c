"""The benchmark command measures, prints and writes its page."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from nlp_berita.benchmark.stages import YARDSTICK, measure
from nlp_berita.cli import main

ARTICLES = [
    {"id": "a", "published": "2023-07-20", "text": "Bupati Garut Rudi hadir, Kamis (20/7)."},
    {"id": "b", "published": "someday", "text": "UU Nomor 5 Tahun 2014 berlaku."},
    {"id": "c", "text": " "},
]


def test_every_stage_has_its_row() -> None:
    rows = measure(ARTICLES[:1], rounds=1)
    names = [row.name for row in rows]
    assert names[0] == YARDSTICK
    others = {"dateparser": "dateparser", "our Stanza": "stanza", "BERT-base": "torch"}
    rivals = [name for name in names if name.startswith(tuple(others))]
    assert len(rivals) == sum(find_spec(package) is not None for package in others.values())
    assert len(names) == len(set(names)) == 14 + len(rivals)
    assert all(row.seconds >= 0 for row in rows)


def test_the_command_writes_its_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(a) + "\n" for a in ARTICLES), encoding="utf-8")
    page = tmp_path / "benchmarks.md"
    assert main(["benchmark", str(path), "--rounds", "1", "--write", str(page)]) == 0
    assert "2 articles, 12 words" in capsys.readouterr().out
    text = page.read_text(encoding="utf-8")
    assert "| whole pipeline, no NER" in text
    assert "| with NER |" in text
    assert str(tmp_path) not in text


def test_a_file_without_articles_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["benchmark", str(tmp_path / "none.jsonl")]) == 2
    assert "no such file" in capsys.readouterr().err
