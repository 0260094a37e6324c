"""Every kind of output holds the same records, in the order of the input."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from batch.conftest import Extract, lines, write
from nlp_berita import Article
from nlp_berita.batch.outputs import cell
from nlp_berita.frames.arrow import to_arrow
from nlp_berita.frames.schema import TABLES

TEXT = (
    "Bupati Garut Rudi Hartawan menghadiri rapat di Dinas Kesehatan Kabupaten Garut, Kamis (20/7). "
    "“Kami menjalankan Pasal 5 ayat (1) Permendagri Nomor 77 Tahun 2020 sejak lama,” kata Rudi. "
    "PP Nomor 11 Tahun 2017 diubah dengan PP Nomor 17 Tahun 2020."
)
ITEMS: list[dict[str, Any]] = [
    {"id": "a", "text": TEXT, "published": "2023-07-20", "desk": "kota", "n": 1, "tags": ["x"]},
    {"id": "b", "text": "Halo.", "article": "mine", "n": 2.5, "mixed": 3, "tags": [], "hollow": {}},
    {"id": "=1+1", "text": "@SUM(A1)", "title": "-", "mixed": "three", "deep": [{"k": 1}]},
]


@pytest.fixture
def expected(extract: Extract) -> list[dict[str, Any]]:
    return extract(write("a.jsonl", ITEMS)).articles


def test_gzip(extract: Extract, expected: list[dict[str, Any]]) -> None:
    assert extract("a.jsonl", "-o", "out.jsonl.gz").code == 0
    assert lines("out.jsonl.gz") == expected


def test_parquet_in_one_file(extract: Extract, expected: list[dict[str, Any]]) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    assert extract("a.jsonl", "-o", "out.parquet").code == 0
    rows = pq.read_table("out.parquet").to_pylist()
    assert [row["deep"] for row in rows] == [None, None, [{"k": 1}]]
    assert [row["mixed"] for row in rows] == [None, "3", '"three"']  # JSON where types differ
    assert [row["n"] for row in rows] == [1, 2.5, None]
    for row, article in zip(rows, expected, strict=True):
        assert row.keys() >= article.keys()
        for name in article.keys() - {"mixed", "hollow"}:
            assert row[name] == article[name], name


def test_parquet_per_kind_of_record(extract: Extract, expected: list[dict[str, Any]]) -> None:
    """The tables are those of `to_arrow`, and the articles' has the fields of the input too."""
    pq = pytest.importorskip("pyarrow.parquet")
    assert extract("a.jsonl", "-o", "out.parquet", "--split", "--no-text").code == 0
    assert not Path("out.parquet").exists()
    tables = {name: pq.read_table(f"out.{name}.parquet") for name in TABLES}
    wanted = to_arrow([Article(**article) for article in expected])
    for name in TABLES.keys() - {"articles"}:
        assert tables[name].equals(wanted[name]), name
        assert tables[name].num_rows or name in ("people",), name
    assert tables["articles"].column("id").to_pylist() == ["a", "b", "=1+1"]
    assert tables["articles"].column("desk").to_pylist() == ["kota", None, None]
    assert tables["articles"].column("input_article").to_pylist() == [None, "mine", None]
    assert "text" not in tables["articles"].schema.names


def test_csv_per_kind_of_record(extract: Extract, expected: list[dict[str, Any]]) -> None:
    assert extract("a.jsonl", "-o", "out.csv").code == 0
    tables = {}
    for name in TABLES:
        with Path(f"out.{name}.csv").open(encoding="utf-8", newline="") as file:
            tables[name] = list(csv.DictReader(file))
    assert [row["id"] for row in tables["articles"]] == ["a", "b", "'=1+1"]
    assert [row["text"] for row in tables["articles"]] == [TEXT, "Halo.", "'@SUM(A1)"]
    assert [row["published"] for row in tables["articles"]] == ["2023-07-20", "", ""]
    assert [row["n"] for row in tables["articles"]] == ["1", "2.5", ""]
    assert [row["input_article"] for row in tables["articles"]] == ["", "mine", ""]
    assert [row["article"] for row in tables["articles"]] == ["0", "1", "2"]
    assert tables["pinpoints"][0]["place"] == "Pasal 5 ayat (1)"
    assert tables["quotes"][0]["text"] == expected[0]["quotes"][0]["text"]
    assert (
        tables["roles"][0]["evidence"]
        == expected[0]["officials"][0]["roles"][0]["evidence"]["text"]
    )
    assert extract("a.jsonl", "-o", "out.csv", "--no-text").code == 0
    heading = Path("out.articles.csv").read_text().splitlines()[0]
    assert heading.startswith("article,id,published,source,title,desk,n,tags")


def test_numbers_of_articles_go_on_from_batch_to_batch(
    extract: Extract, monkeypatch: pytest.MonkeyPatch
) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr("nlp_berita.batch.outputs._BATCH", 2)
    items = [{"text": "UU 5/2014 berlaku."}] * 5
    for arguments in (["-o", "out.csv"], ["-o", "out.parquet", "--split"]):
        assert extract(write("a.jsonl", items), *arguments).code == 0
    found = pq.read_table("out.regulations.parquet").column("article").to_pylist()
    with Path("out.regulations.csv").open(encoding="utf-8", newline="") as file:
        assert found == [int(row["article"]) for row in csv.DictReader(file)] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(1)", "+1", "-1", "@A", "\t=1", "\r=1", "\n=1", "'quoted", "Halo = 1", ""]
)
def test_no_cell_is_a_formula_and_none_loses_its_text(text: str) -> None:
    shown = cell(text)
    assert not shown.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert shown.removeprefix("'") == text
    assert cell([text, "b"]).removeprefix("'") == f"{text}|b"
    assert json.loads(cell({"k": text})) == {"k": text}


def test_the_rights_of_a_replaced_file_stay(extract: Extract) -> None:
    write("a.jsonl", ITEMS)
    Path("out.jsonl").write_text("old")
    Path("out.jsonl").chmod(0o640)
    Path("link.jsonl").symlink_to("out.jsonl")
    assert extract("a.jsonl", "-o", "link.jsonl").code == 0
    assert Path("link.jsonl").is_symlink()
    assert len(lines("out.jsonl")) == 3
    assert Path("out.jsonl").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "out.doc"], "out.doc: unknown kind of output; give one of: .jsonl, .ndjson, "),
        (["-o", "out.csv", "--split"], "--split is for .parquet; a .csv is a file per kind anyway"),
        (["--split"], "--split: needs files to write"),
        (["-o", "a.jsonl/out.jsonl"], "there is no folder a.jsonl; make it first"),
        (
            ["-o", "/proc/out.jsonl"],
            "/proc/out.jsonl: cannot be written (No such file or directory); make room or",
        ),
    ],
)
def test_unusable_outputs(extract: Extract, arguments: list[str], message: str) -> None:
    write("a.jsonl", ITEMS)
    run = extract("a.jsonl", *arguments)
    assert run.code == 2
    assert message in run.err[0]


def test_parquet_needs_its_library(extract: Extract, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    run = extract(write("a.jsonl", ITEMS), "-o", "out.parquet")
    assert run.code == 2
    assert "needs an extra: pip install 'nlp-berita[parquet]'" in run.err[0]
    assert [path.name for path in Path().iterdir()] == ["a.jsonl"]


def test_no_articles_are_an_output_too(extract: Extract) -> None:
    Path("a.jsonl").write_text("")
    outputs = ["out.jsonl", "out.jsonl.gz", "out.csv"]
    for output in outputs:
        assert extract("a.jsonl", "-o", output).code == 0
    assert Path("out.jsonl").read_bytes() == b""
    assert gzip.decompress(Path("out.jsonl.gz").read_bytes()) == b""
    assert Path("out.officials.csv").read_text().startswith("article,record,name")
