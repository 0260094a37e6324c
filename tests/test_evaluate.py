"""The scorer: figures worked out by hand, and the reference scorer where it is at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from nlp_berita.cli import main
from nlp_berita.evaluate import evaluate
from nlp_berita.evaluate.command import predict, read
from nlp_berita.evaluate.rivals import one_regex

SHARED = Path(__file__).resolve().parents[2] / "shared"
TEXT = "Bupati Garut Rudi Gunawan dan Pj Wali Kota Bogor Hery Antasari bertemu pada 20 Juli 2023."


def at(piece: str, text: str = TEXT, **more: Any) -> dict[str, Any]:
    start = text.index(piece)
    return {"start": start, "end": start + len(piece), "text": piece, **more}


def scored(gold: dict[str, Any], found: dict[str, Any]) -> dict[str, tuple[int, int, int]]:
    result = evaluate([{"id": "a", "text": TEXT, **gold}], {"a": found})
    rows = {**result.layers, **{f"{la}[{k}]": s for (la, k), s in result.kinds.items()}}
    return {name: (row.hits, row.misses, row.extras) for name, row in rows.items()}


def official(name: str, position: str, office: str, status: str = "current") -> dict[str, Any]:
    role = {"position": position, "office": office, "status": status}
    return {"name": name, "roles": [role], "mentions": [at(name)]}


def test_officials_by_name_role_and_office() -> None:
    gold = [
        official("Rudi Gunawan", "Bupati", "Kabupaten Garut"),
        official("Hery Antasari", "Wali Kota", "Kota Bogor", "acting"),
    ]
    found = [
        official("Rudi Gunawan", "Bupati", "Kabupaten Bogor"),  # the wrong office
        official("Hery Antasari", "Walikota", "Kota Bogor"),  # the wrong status
    ]
    got = scored({"officials": gold}, {"officials": found})
    assert got["officials.mention"] == (2, 0, 0)
    assert got["officials.name"] == (2, 0, 0)
    assert got["officials.role"] == (1, 1, 1)
    assert got["officials.role[acting]"] == (0, 1, 0)
    assert got["officials.role[current]"] == (1, 0, 1)
    assert got["officials.full"] == (0, 2, 2)


def test_optional_is_neither_rewarded_nor_punished() -> None:
    optional = {"name": "Garut", "kind": "other", "mentions": [at("Garut", optional=True)]}
    for found in ([], [{"name": "Garut", "kind": "other", "mentions": [at("Garut")]}]):
        got = scored({"offices": [optional]}, {"offices": found})
        assert got.get("offices.record", (0, 0, 0)) == (0, 0, 0)
        assert got.get("offices.mention", (0, 0, 0)) == (0, 0, 0)


def test_an_optional_role_is_free() -> None:
    gold = official("Rudi Gunawan", "Bupati", "Kabupaten Garut")
    gold["roles"].append({"position": "Ketua", "office": None, "optional": True})
    found = official("Rudi Gunawan", "Bupati", "Kabupaten Garut")
    found["roles"].append({"position": "Ketua", "office": "Kabupaten Garut", "status": "current"})
    assert scored({"officials": [gold]}, {"officials": [found]})["officials.full"] == (1, 0, 0)


@pytest.mark.parametrize(
    ("value", "piece", "expected"),
    [
        ("2023-07-20", "20 Juli 2023", ((1, 0, 0), (1, 0, 0))),
        ("2023-07-20T09:00+07:00", "pada 20 Juli 2023", ((1, 0, 0), (1, 0, 0))),
        ("2023-07-20", "20 Juli", ((1, 0, 0), (0, 1, 1))),  # the right day, half of the words
        ("2023-07", "20 Juli 2023", ((0, 1, 1), (1, 0, 0))),
        (None, "20 Juli 2023", ((0, 1, 0), (1, 0, 0))),
    ],
)
def test_dates(value: str | None, piece: str, expected: object) -> None:
    gold = {"value": "2023-07-20", "kind": "day", "mentions": [at("20 Juli 2023")]}
    found = {"value": value, "kind": "day", "mentions": [at(piece)]}
    got = scored({"dates": [gold]}, {"dates": [found]})
    assert (got["dates.value"], got["dates.mention"]) == expected


LAWS = "PP Nomor 11 dan 12 Tahun 2017 serta UU ASN dan RUU Polri. Aturan itu berlaku."


def regulation(piece: str, type: str, number: str | None, **more: Any) -> dict[str, Any]:
    year = 2017 if number else None
    return {"type": type, "number": number, "year": year, "mentions": [at(piece, LAWS)], **more}


def test_regulations_by_kind() -> None:
    eleven = regulation("PP Nomor 11", "PP", "11", pinpoints=["Pasal 3"])
    twelve = regulation("12 Tahun 2017", "PP", "12")
    twelve["mentions"].append(at("Aturan itu", LAWS, anaphor=True, optional=True))
    asn = regulation("UU ASN", "UU", None, nickname="UU ASN")
    bill = regulation("RUU Polri", "RUU", None, draft=True)
    gold = {"id": "a", "text": LAWS, "regulations": [eleven, twelve, asn, bill]}
    found = {"regulations": [eleven, {**twelve, "year": 2018}, {**asn, "number": "20"}, bill]}
    result = evaluate([gold], {"a": found})
    kinds = {
        kind: row.f1 for (layer, kind), row in result.kinds.items() if layer.endswith("record")
    }
    assert kinds == {"list": 0.5, "nickname": 1.0, "draft": 1.0}
    assert result.layers["regulations.pinpoint"].f1 == 1.0
    # The reference back is linked to a record that is not the right one.
    assert result.layers["regulations.anaphor"].recall == 0.0
    assert len(result.errors["regulations.record"]) == 2


def test_a_trap_that_gives_a_regulation_is_told() -> None:
    gold = [{"id": "a", "text": LAWS, "trap": True, "regulations": []}]
    found = {"regulations": [regulation("UU ASN", "UU", None, citation="UU 5/2014")]}
    result = evaluate(gold, {"a": found})
    assert (result.traps, result.fired) == (1, [("a", ["UU 5/2014"])])


def test_quotes_may_differ_by_a_mark() -> None:
    gold = {"start": 10, "end": 30, "speaker": "Rudi Gunawan"}
    near = {"start": 8, "end": 32, "speaker": "Hery Antasari"}
    got = scored({"quotes": [gold]}, {"quotes": [near]})
    assert (got["quotes.span"], got["quotes.speaker"]) == ((1, 0, 0), (0, 1, 1))
    assert scored({"quotes": [gold]}, {"quotes": [{**near, "end": 34}]})["quotes.span"] == (0, 1, 1)


def test_nothing_wanted_and_nothing_found_is_perfect() -> None:
    assert evaluate([{"id": "a", "text": TEXT, "dates": []}], {}).below([]) == []


def write(path: Path, articles: list[dict[str, Any]]) -> str:
    path.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")
    return str(path)


def test_the_command_is_a_gate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    day = {"value": "2023-07-20", "kind": "day", "mentions": [at("20 Juli 2023")]}
    gold = write(tmp_path / "gold.jsonl", [{"id": "a", "text": TEXT, "dates": [day, day]}])
    found = write(tmp_path / "found.jsonl", [{"id": "a", "dates": [day]}])
    assert main(["evaluate", gold, found, "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["dates.value"] == {"p": 1.0, "r": 0.5, "f1": 0.6667, "gold": 2, "found": 1}
    assert figures["dates.value[day]"]["gold"] == 2
    assert main(["evaluate", gold, found, "--min", "dates.value=0.7", "--errors", "dates"]) == 1
    captured = capsys.readouterr()
    assert "dates.value: F1 0.667 is below 0.7" in captured.err
    assert "MISS  a: " in captured.out
    assert main(["evaluate", gold, found, "--min", "date=0.7"]) == 1
    assert "known: dates.mention, dates.value" in capsys.readouterr().err


def test_the_command_reads_the_texts_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = {"value": "2023-07-20", "kind": "day", "mentions": [at("20 Juli 2023")]}
    gold = write(tmp_path / "gold.jsonl", [{"id": "a", "text": TEXT, "dates": [day]}])
    assert main(["evaluate", gold, "--ner", "none", "--min", "dates.value=1"]) == 0
    assert "dates.value" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ('{"text": "x"}\n', "has no id"),
        ('{"id": 1}\n{"id": 1}\n', "has the id 1 a second time"),
        ("{", "is no JSON"),
    ],
)
def test_bad_files_are_named(
    tmp_path: Path, lines: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(lines, encoding="utf-8")
    assert main(["evaluate", str(path), str(path)]) == 2
    assert message in capsys.readouterr().err


def test_the_baseline_reads_plain_citations() -> None:
    text = "Menurut Perda Kota Bogor Nomor 8 Tahun 2021 dan PP No. 11/2017, izin wajib."
    found = one_regex([{"id": "a", "text": text}])["a"]["regulations"]
    assert [(r["type"], r["issuer"], r["number"], r["year"]) for r in found] == [
        ("PERDA", "Kota Bogor", "8", 2021),
        ("PP", None, "11", 2017),
    ]


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="no reference scorer beside us")
@pytest.mark.parametrize("name", ["gold/dev", "cases/officials", "cases/regulations"])
def test_equal_to_the_reference_scorer(name: str, tmp_path: Path) -> None:
    path = SHARED / f"{name}.jsonl"
    gold = read(str(path))
    found = predict(gold, None)
    predicted = write(tmp_path / "found.jsonl", list(found.values()))
    command = [sys.executable, str(SHARED / "score.py"), str(path), predicted, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    reference = json.loads(done.stdout)
    ours = evaluate(gold, found).as_dict()
    for layer, row in reference.items():
        for figure in ("p", "r", "f1"):
            assert ours[layer][figure] == pytest.approx(row[figure], abs=0.0005), (layer, figure)
