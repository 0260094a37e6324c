"""The command line: good articles are written, bad ones told in one line, the exit code says."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from nlp_berita import __version__
from nlp_berita.cli import main
from nlp_berita.reading import Reading
from nlp_berita.regulations import RegulationExtractor

COMMAND = [sys.executable, "-m", "nlp_berita.cli"]
TEXT = "Bupati Garut hadir, Kamis (20/7)."


class Run:
    """The outcome of one call of the command."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.err = code, err.splitlines()
        self.articles: list[dict[str, Any]] = [json.loads(line) for line in out.splitlines()]

    @property
    def faults(self) -> list[str]:
        return [line for line in self.err if "failed," not in line]


@pytest.fixture
def extract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Run:
        code = main(["extract", "--ner", "none", "--workers", "0", *arguments])
        return Run(code, *capfd.readouterr())

    return call


def write(name: str, content: str | bytes | dict[str, Any] | list[Any]) -> str:
    if isinstance(content, dict | list):
        items = content if isinstance(content, list) else [content]
        content = "".join(json.dumps(item) + "\n" for item in items)
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
    return name


def test_text_files_are_articles_named_by_their_file(extract: Any) -> None:
    run = extract(write("b.txt", TEXT), write("a.TXT", "Halo.\r\n"))
    assert run.code == 0
    assert [(a["id"], a["text"]) for a in run.articles] == [("b", TEXT), ("a", "Halo.\r\n")]
    assert run.err[-1].startswith("nlp-berita: 2 articles, 0 failed")


def test_json_lines_carry_other_fields_along(extract: Any) -> None:
    item = {
        "id": "x", "text": TEXT, "published": "2023-07-20", "title": "J", "source": "S",
        "desk": {"k": [1]}, "officials": "from elsewhere",
    }  # fmt: skip
    article = extract(write("a.jsonl", item)).articles[0]
    assert {k: article[k] for k in ("id", "published", "title", "source", "desk")} == {
        k: item[k] for k in ("id", "published", "title", "source", "desk")
    }
    assert isinstance(article["officials"], list)


def test_published_is_for_articles_without_their_own(extract: Any) -> None:
    items = [{"text": TEXT}, {"text": TEXT, "published": "2020-01-01"}]
    run = extract("--published", "2023-07-20", write("a.jsonl", items))
    assert [a["published"] for a in run.articles] == ["2023-07-20", "2020-01-01"]


def test_standard_input(extract: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    data = b'\xef\xbb\xbf{"id": 7, "text": "Halo."}\n\n{"text": 3}\n'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    run = extract("-")
    assert run.code == 1
    assert [a["id"] for a in run.articles] == ["7"]
    assert run.faults == ["nlp-berita: <stdin>:3: text is a number; write it as a string"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{bad", "is no JSON"),
        (b"[1]", "is a JSON list; write an object with a field 'text'"),
        (b"3", "is a JSON int; write an object"),
        (b"{}", "there is no text; give the article in the field 'text'"),
        (b'{"text": null}', "there is no text"),
        (b'{"text": ["a"]}', "text is a list; write it as a string"),
        (b'{"text": "a", "published": "2023-02-30"}', "published is '2023-02-30'; write a day as"),
        (b'{"text": "a", "published": 2023}', "published is 2023; write a day as YYYY-MM-DD"),
        (b'{"text": "a", "title": 5}', "title is a number; write it as a string"),
        (b'{"text": "\\ud800"}', "text holds a lone surrogate U+D800 at offset 0"),
        (b'{"text": "a", "desk": "\\udfff"}', "a field beside the text cannot be written as JSON"),
        (b'{"text": "\xff"}', "is not UTF-8 (byte 0xff at offset 10); convert it: iconv"),
        (b'{"text":' + b"[" * 100_000, "is JSON that cannot be read"),
    ],
)
def test_a_bad_line_costs_itself_only(extract: Any, line: bytes, message: str) -> None:
    good = json.dumps({"id": "good", "text": TEXT}).encode()
    run = extract(write("a.jsonl", b"\n".join([good, line, good])), "-o", "out.jsonl")
    assert run.code == 1
    assert len(Path("out.jsonl").read_text().splitlines()) == 2
    assert len(run.faults) == 1
    assert run.faults[0].startswith("nlp-berita: a.jsonl:2: ")
    assert message in run.faults[0]


def test_bad_files_cost_themselves_only(extract: Any) -> None:
    Path("folder").mkdir()
    latin, wide = write("l.txt", b"caf\xe9"), write("w.txt", "Halo".encode("utf-16"))
    run = extract("none.txt", "folder", write("a.doc", "x"), latin, wide, write("a.txt", TEXT))
    assert run.code == 1
    assert [a["id"] for a in run.articles] == ["a"]
    assert [line.removeprefix("nlp-berita: ") for line in run.faults] == [
        "none.txt: no such file; check the name",
        "folder: is a folder without articles; put files in it: "
        ".txt, .jsonl, .ndjson, .csv, .tsv, .parquet",
        "a.doc: unknown kind of file '.doc'; give one of: "
        ".txt, .jsonl, .ndjson, .csv, .tsv, .parquet",
        "l.txt: is not UTF-8 (byte 0xe9 at offset 3); convert it: "
        "iconv -f WINDOWS-1252 -t UTF-8 l.txt",
        "w.txt: is not UTF-8 (byte 0xff at offset 0); convert it: iconv -f UTF-16 -t UTF-8 w.txt",
    ]


@pytest.mark.parametrize(
    "text", ["", " \n", "\x00Bupati\x00", "\u200fBupati \u202eGarut", "\ufeff"]
)
def test_odd_articles_are_articles(extract: Any, text: str) -> None:
    run = extract(write("a.jsonl", {"text": text}))
    assert (run.code, run.articles[0]["text"], run.articles[0]["officials"]) == (0, text, [])


def test_raw_control_characters_in_json(extract: Any) -> None:
    assert extract(write("a.jsonl", b'{"text": "a\x00\tb"}')).articles[0]["text"] == "a\x00\tb"


def test_five_megabytes_on_one_line(extract: Any) -> None:
    text = f"{TEXT} {'Warga antre di Jl. Merdeka No. 5. ' * 150_000}"
    assert len(text) > 5_000_000
    run = extract("--no-text", write("a.jsonl", [{"text": text}, {"text": TEXT}]))
    assert (run.code, len(run.articles)) == (0, 2)


def test_no_text_leaves_the_text_out(extract: Any) -> None:
    assert "text" not in extract("--no-text", write("a.txt", TEXT)).articles[0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.txt"], "none.txt: no such file; check the name"),
        (["a" * 5000 + ".txt"], "cannot be a file name"),
        (["a.txt", "-o", "none/out.jsonl"], "there is no folder none; make it first"),
        (["a.txt", "-o", "."], ".: is a directory; name a file in it"),
        (["a.txt", "-o", "a.txt"], "a.txt: is an input too; name another file"),
        (["a.txt", "--published", "kemarin"], "--published is 'kemarin'; write a day as"),
        (["a.txt", "--tables", "none"], "none: no such folder"),
        (["a.txt", "--ner", "none-such"], "no NER model 'none-such'"),
    ],
)
def test_unusable_calls(extract: Any, arguments: list[str], message: str) -> None:
    write("a.txt", TEXT)
    run = extract(*arguments)
    assert run.code == 2
    assert message in run.err[0]
    assert Path("a.txt").read_text() == TEXT


def test_no_arguments_is_an_unusable_call() -> None:
    with pytest.raises(SystemExit) as caught:
        main([])
    assert caught.value.code == 2


def test_output_appears_whole_or_not_at_all(extract: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    write("out.jsonl", "from an earlier run\n")
    name = write("a.jsonl", [{"text": TEXT}] * 3)

    def stop(*_: object, **__: object) -> None:
        assert Path("out.jsonl.work").is_dir()
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("nlp_berita.reader.read_batch", stop)
        assert extract(name, "-o", "out.jsonl").code == 130
    assert Path("out.jsonl").read_text() == "from an earlier run\n"
    assert extract(name, "-o", "out.jsonl").code == 0
    assert len(Path("out.jsonl").read_text().splitlines()) == 3
    assert sorted(path.name for path in Path().iterdir()) == ["a.jsonl", "out.jsonl"]


def test_a_fault_of_ours_costs_one_article(extract: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    real = RegulationExtractor.__call__

    def fail(self: RegulationExtractor, reading: Reading) -> Any:
        if reading.text == "bad":
            raise KeyError("oops")
        return real(self, reading)

    monkeypatch.setattr(RegulationExtractor, "__call__", fail)
    run = extract(write("a.jsonl", [{"text": "bad"}, {"text": "good"}]))
    assert run.code == 1
    assert [a["text"] for a in run.articles] == ["good"]
    assert "a.jsonl:1: could not be extracted (KeyError: 'oops'); please report it" in run.err[0]


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(json.dumps({"text": "Halo semua. " * 20}) + "\n")
    source.write_text(source.read_text() * 2000)
    process = subprocess.Popen(
        [*COMMAND, "extract", "--ner", "none", os.fspath(source)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1


def test_schema_and_version(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capfd.readouterr().out)["title"] == "Article"
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capfd.readouterr().out == f"nlp-berita {__version__}\n"


def test_tables_check(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "name_stops.csv", tmp_path / "regions.csv"
    good.write_text("word\nHalo\n")
    bad.write_text("code\n")
    assert main(["tables", "check", str(good)]) == 0
    assert main(["tables", "check", str(good), str(bad), str(tmp_path / "none.csv")]) == 1
    out = capfd.readouterr().out
    assert f"{good}: ok" in out
    assert "line 1: column 'name' is missing" in out
    assert "none.csv: no such file" in out
