"""Every kind of input gives the same articles; what is wrong with one is said with a remedy."""

from __future__ import annotations

import csv
import gzip
import io
import os
from pathlib import Path
from typing import Any

import pytest

from batch.conftest import TEXT, Extract, lines, write

ITEMS = [
    {"id": "a", "text": TEXT, "published": "2023-07-20", "desk": "kota"},
    {"id": "b", "text": 'Kata "dia":\nHalo, semua.', "published": "2023-07-21", "desk": "desa"},
]


def write_csv(name: str, rows: list[list[str]], delimiter: str = ",") -> str:
    with Path(name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return name


def write_parquet(name: str, items: list[dict[str, Any]], rows: int = 1000) -> str:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.Table.from_pylist(items), name, row_group_size=rows)
    return name


def zstd(data: bytes) -> bytes:
    compressed: bytes = pytest.importorskip("zstandard").ZstdCompressor().compress(data)
    return compressed


@pytest.mark.parametrize("kind", ["jsonl.gz", "jsonl.zst", "csv", "tsv", "csv.gz", "parquet"])
def test_all_kinds_give_the_same_articles(extract: Extract, kind: str) -> None:
    expected = extract(write("plain.jsonl", ITEMS)).out
    assert len(expected.splitlines()) == 2
    name = f"a.{kind}"
    if kind == "parquet":
        write_parquet(name, ITEMS)
    elif kind == "jsonl.gz":
        write(name, ITEMS)
    elif kind == "jsonl.zst":
        data = Path("plain.jsonl").read_bytes()
        Path(name).write_bytes(zstd(data[:50]) + zstd(data[50:]))  # two frames
    else:
        rows = [list(ITEMS[0]), *(list(item.values()) for item in ITEMS)]
        write_csv("plain.csv", rows, "\t" if kind == "tsv" else ",")
        data = Path("plain.csv").read_bytes()
        Path(name).write_bytes(gzip.compress(data) if kind == "csv.gz" else data)
    assert extract(name).out == expected


def test_folders_and_patterns_in_the_order_of_names(extract: Extract) -> None:
    write("berita/b.jsonl", [{"id": "b1", "text": "Halo."}, {"id": "b2", "text": "Halo."}])
    write("berita/2023/c.jsonl.gz", [{"id": "c", "text": "Halo."}])
    Path("berita/a.txt").write_text("Halo.")
    Path("berita/notes.doc").write_text("no article")
    write("berita/.hidden/x.jsonl", [{"id": "hidden", "text": "Halo."}])
    assert [a["id"] for a in extract("berita").articles] == ["a", "b1", "b2", "c"]
    assert [a["id"] for a in extract("berita/*").articles] == ["c", "a", "b1", "b2"]
    assert [a["id"] for a in extract("berita/**/*.gz", "berita/a.txt").articles] == ["c", "a"]


def test_the_own_output_in_the_folder_is_no_input(extract: Extract) -> None:
    write("berita/a.jsonl", [{"id": "a", "text": "Halo."}, {"text": 3}])
    for _ in range(2):
        assert extract("berita", "-o", "berita/out.jsonl").code == 1
        assert [a["id"] for a in lines("berita/out.jsonl")] == ["a"]
        assert len(lines("berita/out.jsonl.errors.jsonl")) == 1


def test_fields_under_other_names(extract: Extract) -> None:
    item = {"isi": TEXT, "tanggal": "2023-07-20", "judul": "J", "text": "not this", "desk": "kota"}
    run = extract(
        "--text-field", "isi", "--published-field", "tanggal", "--title-field", "judul",
        write("a.jsonl", [item]),
    )  # fmt: skip
    article = run.articles[0]
    assert (article["text"], article["published"], article["title"]) == (TEXT, "2023-07-20", "J")
    assert article["desk"] == "kota"
    assert not {"isi", "tanggal", "judul"} & article.keys()


def test_a_text_file_is_the_text_whatever_the_field_is_called(extract: Extract) -> None:
    Path("a.txt").write_text("Halo.")
    run = extract("--text-field", "isi", "--id-field", "kode", "a.txt")
    assert [(a["id"], a["text"]) for a in run.articles] == [("a", "Halo.")]


def test_a_field_that_nobody_has_is_said(extract: Extract) -> None:
    run = extract("--published-field", "tangal", write("a.jsonl", [{"text": "x", "tanggal": "y"}]))
    assert "nlp-berita: no article has a field 'tangal'; check --published-field" in run.err
    run = extract("--text-field", "isi", write("a.jsonl", [{"teks": "x", "judul": "y"}]))
    assert run.code == 1
    assert run.err[0].endswith(
        "a.jsonl:1: there is no text; give the article in the field 'isi' "
        "or name its field with --text-field; there are 'teks', 'judul'"
    )


def test_one_field_cannot_be_two_things(extract: Extract) -> None:
    run = extract("--text-field", "isi", "--title-field", "isi", write("a.jsonl", ITEMS))
    assert (run.code, run.err) == (2, ["nlp-berita: one field cannot be two things; name another"])


def test_a_pipe_with_a_name(extract: Extract) -> None:
    ours, theirs = os.pipe()
    with open(theirs, "wb") as file:
        file.write(b'{"id": "a", "text": "Halo."}\n')
    with open(ours, "rb"):
        assert [a["id"] for a in extract(f"/dev/fd/{ours}").articles] == ["a"]


def test_semicolons_and_other_bad_rows_of_a_table(extract: Extract) -> None:
    Path("a.csv").write_bytes(
        b"\xef\xbb\xbfid;text\r\n"
        b'1;"Halo;\r\nsemua."\r\n'
        b"2;too;many\r\n"
        b"3;caf\xe9\r\n"
        b'4;"a" b\r\n'
        b"\r\n"
        b"5;Halo.\r\n"
    )
    run = extract("a.csv")
    assert [(a["id"], a["text"]) for a in run.articles] == [
        ("1", "Halo;\r\nsemua."),
        ("5", "Halo."),
    ]
    assert [line.removeprefix("nlp-berita: ") for line in run.err[:-1]] == [
        "a.csv:4: has 3 fields where the header has 2; check its quotes",
        "a.csv:5: is not UTF-8 (byte 0xe9 at offset 3); convert it: "
        "iconv -f WINDOWS-1252 -t UTF-8 a.csv",
        "a.csv:6: is no CSV (';' expected after '\"'); check the quotes of this row",
    ]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", b"", "a.csv:1: is empty; write a header and one article a row"),
        ("a.csv", b"judul,isi\nx,y\n", "has no column 'text' but 'judul', 'isi'; name it with --te"),
        ("a.csv", "id,text\n1,Halo\n".encode("utf-16"), "iconv -f UTF-16 -t UTF-8 a.csv"),
        ("a.csv", b'id,text\n1,"Halo\n', "a.csv:2: is no CSV (unexpected end of data)"),
        ("a.parquet", b"PAR1 not really", "is no Parquet file that can be read"),
        ("a.jsonl.gz", b"not gzip", "is damaged or cut off (Not a gzipped file"),
        ("a.jsonl.zst", b"not zstd at all", "is damaged or cut off ("),
    ],
)  # fmt: skip
def test_bad_files(extract: Extract, name: str, content: bytes, message: str) -> None:
    for library in {"parquet": ["pyarrow"], "zst": ["zstandard"]}.get(name.rpartition(".")[2], []):
        pytest.importorskip(library)
    Path(name).write_bytes(content)
    run = extract(name, write("good.jsonl", ITEMS))
    assert run.code == 1
    assert len(run.articles) == 2
    assert message in run.err[0]


@pytest.mark.parametrize("suffix", ["gz", "zst"])
def test_a_file_that_is_cut_off_gives_what_is_left(extract: Extract, suffix: str) -> None:
    data = os.urandom(3000).hex()  # so that little is left to compress
    write("whole.jsonl", [{"id": str(n), "text": data} for n in range(20)])
    whole = Path("whole.jsonl").read_bytes()
    compressed = gzip.compress(whole) if suffix == "gz" else zstd(whole)
    Path(f"a.jsonl.{suffix}").write_bytes(compressed[:-10])
    run = extract("--no-text", f"a.jsonl.{suffix}")
    assert run.code == 1
    assert "is damaged or cut off" in run.err[0] + run.err[1]


def test_a_column_that_is_missing_in_a_parquet_file(extract: Extract) -> None:
    run = extract("--text-field", "isi", write_parquet("a.parquet", ITEMS))
    assert run.code == 1
    assert "a.parquet: has no column 'isi' but 'id', 'text', 'published', 'desk'" in run.err[0]


def test_rows_of_parquet_with_days_and_bytes(extract: Extract) -> None:
    from datetime import date, datetime

    items = [
        {"text": TEXT, "published": date(2023, 7, 20), "seen": datetime(2023, 7, 21, 9), "b": b"x"},
        {"text": None, "published": None, "seen": None, "b": b"\xff"},
        {"text": "Halo.", "published": None, "seen": None, "b": b"\xff"},
    ]
    run = extract(write_parquet("a.parquet", items, rows=2))
    assert [(a["published"], a["seen"]) for a in run.articles] == [
        ("2023-07-20", "2023-07-21T09:00:00")
    ]
    assert "a.parquet:2: there is no text" in run.err[0]
    assert "a.parquet:3: a field beside the text cannot be written as JSON" in run.err[1]


def test_zstd_needs_its_library(extract: Extract, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "zstandard", None)
    Path("a.jsonl.zst").write_bytes(b"")
    run = extract("a.jsonl.zst")
    assert run.code == 2
    assert "a.jsonl.zst: reading zstd needs an extra: pip install 'nlp-berita[zstd]'" in run.err[0]


def test_a_line_without_end(extract: Extract, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("compressed", "readers"):
        monkeypatch.setattr(f"nlp_berita.batch.{module}.LONGEST", 100)
    Path("a.jsonl").write_bytes(
        b'{"text": "' + b"x" * 250 + b'"}\n{"text": "' + b"x" * 87 + b'"}\n{"text": "Halo."}\n'
    )
    run = extract("a.jsonl")
    assert [a["text"] for a in run.articles] == ["Halo."]
    assert [line.split(": ")[1] for line in run.err[:2]] == ["a.jsonl:1", "a.jsonl:2"]


def test_standard_input_is_read_as_it_comes(
    extract: Extract, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"text": "Halo."}')))
    assert len(extract("-").articles) == 1


def test_two_articles_with_one_id_are_two_articles(extract: Extract) -> None:
    run = extract(write("a.jsonl", [{"id": "x", "text": "Halo."}] * 2), "-o", "out.jsonl")
    assert run.code == 0
    assert [a["id"] for a in lines("out.jsonl")] == ["x", "x"]
