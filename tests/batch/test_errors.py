"""A bad article costs itself only, and the error file says which it was."""

from __future__ import annotations

import hashlib
import json
import random
import sys
from pathlib import Path
from typing import Any

import pytest

from batch.conftest import TEXT, Extract, lines, write

# Fifteen ways of being broken, with what is said of each.
BROKEN: dict[bytes, str] = {
    b'{"id": "x", "text": "torn': "is no JSON",
    b"{bad": "is no JSON",
    b'[{"text": "a"}]': "is a JSON list",
    b'"only a string"': "is a JSON str",
    b"17": "is a JSON int",
    b'{"id": "x"}': "there is no text",
    b'{"text": null}': "there is no text",
    b'{"text": ["a", "b"]}': "text is a list",
    b'{"text": 12}': "text is a number",
    b'{"text": "a", "published": "2023-02-30"}': "published is '2023-02-30'",
    b'{"text": "a", "published": 2023}': "published is 2023",
    b'{"text": "a", "title": {"k": 1}}': "title is an object",
    b'{"text": "\\ud800"}': "text holds a lone surrogate",
    b'{"text": "caf\xe9"}': "is not UTF-8",
    b'{"text": "a", "desk": "\\udfff"}': "a field beside the text cannot be written as JSON",
}


def test_two_thousand_articles_of_which_two_hundred_are_broken(extract: Extract) -> None:
    chance = random.Random(7)
    bad = set(chance.sample(range(2000), 200))
    ways = [list(BROKEN)[n % 15] for n in range(200)]
    content, expected = [], {}
    for n in range(2000):
        if n in bad:
            way = ways.pop()
            content.append(way)
            expected[n + 1] = BROKEN[way]
        else:
            content.append(json.dumps({"id": f"n{n}", "text": f"{TEXT} Warga {n}."}).encode())
    Path("a.jsonl").write_bytes(b"\n".join(content))
    run = extract("a.jsonl", "-o", "out.jsonl", workers=2)
    assert run.code == 1
    assert [a["id"] for a in lines("out.jsonl")] == [f"n{n}" for n in range(2000) if n not in bad]
    errors = lines("out.jsonl.errors.jsonl")
    assert [error["line"] for error in errors] == sorted(expected)
    assert {error["input"] for error in errors} == {"a.jsonl"}
    assert all(expected[error["line"]] in error["error"] for error in errors)
    assert len({error["error"].split(" at ")[0] for error in errors}) >= 10
    assert run.err[-1].startswith("nlp-berita: 1,800 articles, 200 failed, ")
    assert run.err[-1].endswith("; the errors are in out.jsonl.errors.jsonl")
    assert len(run.err) < 30  # the rest is in the file


def test_an_error_names_the_article_by_id_and_hash(extract: Extract) -> None:
    line = b'{"id": 7, "text": "caf\xe9"}'
    text = {"id": 7, "text": "Caf\u00e9.", "title": 3}
    Path("a.jsonl").write_bytes(line + b"\n" + json.dumps(text).encode() + b"\n")
    extract("a.jsonl", "-o", "out.jsonl")
    assert [(e["id"], e["sha256"]) for e in lines("out.jsonl.errors.jsonl")] == [
        (None, hashlib.sha256(line + b"\n").hexdigest()),
        ("7", hashlib.sha256(text["text"].encode()).hexdigest()),  # type: ignore[attr-defined]
    ]


def test_no_errors_no_error_file(extract: Extract) -> None:
    name = write("a.jsonl", [{"text": 3}])
    assert extract(name, "-o", "out.jsonl").code == 1
    assert Path("out.jsonl.errors.jsonl").exists()
    write("a.jsonl", [{"text": "Halo."}])
    assert extract(name, "-o", "out.jsonl").code == 0
    assert not Path("out.jsonl.errors.jsonl").exists()


def test_strict_stops_at_the_first_error(extract: Extract) -> None:
    name = write("a.jsonl", [{"text": "Halo."}, {"text": 3}, {"text": 4}])
    run = extract("--strict", name)
    assert (run.code, len(run.articles)) == (1, 1)
    assert [line for line in run.err if "a.jsonl" in line] == [
        "nlp-berita: a.jsonl:2: text is a number; write it as a string"
    ]
    run = extract("--strict", name, "-o", "out.jsonl")
    assert run.code == 1
    assert "nlp-berita: stopped at the first error (--strict)" in run.err[-2]
    assert not Path("out.jsonl").exists()
    assert extract(name, "-o", "out.jsonl").code == 1
    assert len(lines("out.jsonl")) == 1


@pytest.fixture
def fatal_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In the workers: an article with the word MATI kills its process, TIDUR takes too long."""
    (tmp_path / "sitecustomize.py").write_text(
        "import nlp_berita.batch.worker as worker, os, time\n"
        "serve = worker.serve\n"
        "def bad(connection, build):\n"
        "    def build_bad():\n"
        "        work = build()\n"
        "        def bad_work(items):\n"
        "            for fields in items:\n"
        "                if 'MATI' in fields['text']: os.kill(os.getpid(), 9)\n"
        "                if 'TIDUR' in fields['text']: time.sleep(1000)\n"
        "            return work(items)\n"
        "        return bad_work\n"
        "    return serve(connection, build_bad)\n"
        "worker.serve = bad\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
@pytest.mark.usefixtures("fatal_words")
def test_articles_that_kill_or_stall_their_worker(extract: Extract) -> None:
    items: list[dict[str, Any]] = [{"id": str(n), "text": f"Warga {n}."} for n in range(200)]
    items[20]["text"], items[150]["text"] = "MATI", "TIDUR"
    run = extract(write("a.jsonl", items), "-o", "out.jsonl", "--time-limit", "1", workers=2)
    assert run.code == 1
    assert [int(a["id"]) for a in lines("out.jsonl")] == [
        n for n in range(200) if n not in (20, 150)
    ]
    died, late = lines("out.jsonl.errors.jsonl")
    assert (died["line"], died["id"]) == (21, "20")
    assert "its worker was killed (out of memory?); the article was given up" in died["error"]
    assert (late["line"], late["id"]) == (151, "150")
    assert late["error"].startswith("took more than 1 s; the article was given up")
