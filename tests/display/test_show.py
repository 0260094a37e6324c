"""`nlp-berita show`: the terminal's view and the page."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from nlp_berita import Article, Articles
from nlp_berita.cli import main
from nlp_berita.display.terminal import article_text

TEXT = "Bupati Garut Rudi Santosa mengutip UU Nomor 5 Tahun 2014, Kamis (20/7)."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "archive.jsonl"
    fields = {"id": "a", "published": "2023-07-20", "title": "Judul", "text": TEXT}
    path.write_text(json.dumps(fields) + "\n", encoding="utf-8")
    return path


def test_the_terminal(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(archive), "--ner", "none"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "UU Nomor 5 Tahun 2014 [UU 5/2014], Kamis (20/7) [2023-07-20]." in shown
    assert "Rudi Santosa Bupati · Kabupaten Garut" in shown


def test_a_page(archive: Path, tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    assert main(["show", str(archive), "--ner", "none", "--html", str(page)]) == 0
    assert 'data-label="UU 5/2014"' in page.read_text(encoding="utf-8")


def test_records_are_shown_as_they_are(
    nested_article: Article, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Articles([nested_article]).write(tmp_path / "records.jsonl")
    assert main(["show", str(tmp_path / "records.jsonl"), "--ner", "none"]) == 0
    assert "SE Kementerian Cuaca 5/2020" in capsys.readouterr().out


def test_limit(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive.write_text(archive.read_text(encoding="utf-8") * 3, encoding="utf-8")
    assert main(["show", str(archive), "--ner", "none", "--limit", "2"]) == 0
    assert capsys.readouterr().out.count("Judul") == 2


def test_bad_articles_are_named_and_the_rest_is_shown(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = archive.read_text(encoding="utf-8")
    bad = {"text": "a", "schema_version": "1.0", "dates": [{"value": "x", "kind": "day"}]}
    outside = {
        **bad,
        "dates": [{"value": "x", "kind": "day", "mentions": [{"start": 5, "end": 9, "text": "a"}]}],
    }
    lines = [json.dumps({**bad, "dates": 5}), json.dumps(outside), good]
    archive.write_text("\n".join(lines), encoding="utf-8")
    assert main(["show", str(archive), "--ner", "none"]) == 1
    captured = capsys.readouterr()
    assert "archive.jsonl:1: " in captured.err
    assert "archive.jsonl:2: article None: date at 5-9 lies outside" in captured.err
    assert "UU 5/2014" in captured.out


def test_unusable_calls(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(tmp_path / "no.jsonl")]) == 2
    assert main(["show", str(archive), "--published", "soon"]) == 2
    target = str(tmp_path / "no" / "out.html")
    assert main(["show", str(archive), "--ner", "none", "--html", target]) == 2
    assert f"{target}: cannot be written" in capsys.readouterr().err


def test_terminal_codes_in_the_text_do_nothing(hostile_article: Article) -> None:
    shown = article_text(hostile_article).plain
    assert "\x1b" not in shown
    assert "␛[2J␀" in shown
    assert article_text(Article(text="a\r\nb\rc")).plain == "a\nb␍c"


def test_a_reader_that_leaves_is_no_error(archive: Path) -> None:
    archive.write_text(archive.read_text(encoding="utf-8") * 400, encoding="utf-8")
    command = f"{sys.executable} -m nlp_berita.cli show {archive} --ner none | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert done.stderr == ""
