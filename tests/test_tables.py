"""The knowledge tables: every file can be used, and a user's own rows go on top."""

from __future__ import annotations

import csv
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import nlp_berita
from nlp_berita.lexicon import lexicon_of
from nlp_berita.tables import TableError, Tables, check_table, default_tables, registered
from nlp_berita.tables.law import DraftBill, Issuer, KnownInstrument
from nlp_berita.tables.loader import DATA
from nlp_berita.tables.places import FormerRegion, Region
from nlp_berita.tables.posts import KnownOffice, Position

TABLES = [pytest.param(row_type, id=spec.file) for row_type, spec in registered().items()]
# Tables in an order that means something: rank by rank, year by year, titles before degrees.
OWN_ORDER = {"ranks.csv", "honorifics.csv", "hijri_months.csv", "instruments.csv"}
CITATION = re.compile(r"[A-Z]\w+(?: [\w()/.-]+)* \S*\d{4}|TAP MPR \S+|KUH\w*|UUD 1945")


def rows(row_type: type[Any]) -> tuple[Any, ...]:
    return default_tables().rows(row_type)


def test_every_file_belongs_to_a_table() -> None:
    assert {path.name for path in DATA.glob("*.csv")} == {s.file for s in registered().values()}


@pytest.mark.parametrize("row_type", TABLES)
def test_table_is_clean(row_type: type[Any]) -> None:
    assert check_table(DATA / registered()[row_type].file) == []
    assert rows(row_type)


@pytest.mark.parametrize("row_type", TABLES)
def test_table_has_a_docstring_and_only_its_columns(row_type: type[Any]) -> None:
    assert row_type.__doc__
    with (DATA / registered()[row_type].file).open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == list(row_type._fields)


@pytest.mark.parametrize("row_type", TABLES)
def test_table_is_sorted(row_type: type[Any]) -> None:
    spec = registered()[row_type]
    if spec.file in OWN_ORDER:
        return
    keys = [tuple(str(getattr(row, name) or "") for name in spec.key) for row in rows(row_type)]
    assert [pair for pair in pairwise(keys) if pair[0] > pair[1]] == []


@pytest.mark.parametrize("row_type", TABLES)
def test_cells_hold_no_stray_space_and_no_empty_name(row_type: type[Any]) -> None:
    for row in rows(row_type):
        for name, cell in zip(row._fields, row, strict=True):
            for value in cell if isinstance(cell, tuple) else (cell,):
                if isinstance(value, str):
                    assert value == value.strip(), (row, name)
                    assert "\n" not in value, (row, name)
            if isinstance(cell, tuple):
                assert all(cell), (row, name)


def test_periods_do_not_end_before_they_begin() -> None:
    for row_type in (Position, KnownOffice, Issuer, KnownInstrument):
        for row in rows(row_type):
            if row.valid_from and row.valid_to:
                assert row.valid_from[:4] <= row.valid_to[:4], row


def test_regions_hang_together() -> None:
    codes = {row.code for row in rows(Region)}
    for row in rows(Region):
        assert row.parent is None or row.parent in codes, row
        assert row.parent is None or row.code.startswith(row.parent + "."), row
    assert {row.code for row in rows(FormerRegion)} <= codes
    assert sum(row.level == "provinsi" for row in rows(Region)) == 38


def test_offices_hang_together() -> None:
    names = {row.name for row in rows(KnownOffice)}
    codes = {row.code for row in rows(Region)}
    for row in rows(KnownOffice):
        assert row.parent is None or "{" in row.parent or row.parent in names, row
        assert set(row.successors) <= names, row
        assert row.region is None or row.region in codes, row


def test_issuers_succeed_issuers() -> None:
    shorts = {row.short for row in rows(Issuer)}
    for row in rows(Issuer):
        assert set(row.successors) <= shorts, row


def test_instruments_refer_to_instruments() -> None:
    known = {row.citation for row in rows(KnownInstrument)}
    for row in rows(KnownInstrument):
        others = row.replaced_by + row.amended_by + ((row.base,) if row.base else ())
        for other in others:
            assert other in known or CITATION.fullmatch(other), (row.citation, other)
    for bill in rows(DraftBill):
        for act in bill.passed_as:
            assert act in known or CITATION.fullmatch(act), bill


# --- a user's own rows -------------------------------------------------------------------------

HEADER = "code,name,short_name,level,kind,parent,head_title,names,weak_names,needs_cue,source\n"
ROW = (
    "32.99,Kabupaten Sindangkarsa,Sindangkarsa,kabupaten,kabupaten,32,Bupati,Sindangkarsa,,0,own\n"
)


def own(folder: Path, text: str | bytes, name: str = "regions.csv") -> Path:
    (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def test_own_rows_are_added_and_found(tmp_path: Path) -> None:
    tables = Tables(own(tmp_path, HEADER + ROW))
    assert len(tables.rows(Region)) == len(rows(Region)) + 1
    nlp = nlp_berita.load(ner=None, tables=str(tmp_path))
    article = nlp_berita.extract("Pemkab Sindangkarsa menggelar rapat.", nlp=nlp)
    assert [office.region for office in article.offices] == ["32.99"]


def test_an_own_row_replaces_ours(tmp_path: Path) -> None:
    tables = Tables(own(tmp_path, HEADER + ROW.replace("32.99", "32.05")))
    names = {row.code: row.name for row in tables.rows(Region)}
    assert names["32.05"] == "Kabupaten Sindangkarsa"
    assert len(names) == len(rows(Region))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEADER.replace("code,", ""), "line 1: column 'code' is missing"),
        (HEADER + ROW.replace(",kabupaten,k", ",kab,k"), "line 2: level is 'kab'; write one of"),
        (HEADER + ROW.replace(",0,", ",no,"), "line 2: needs_cue is 'no'; write 0 or 1"),
        (HEADER + ROW + ROW, "line 3: repeats line 2"),
        (HEADER + ROW.replace("own", "a,b"), "line 2: 12 cells for 11 columns"),
        (HEADER.encode() + b"\xff", "not UTF-8"),
        ("", "line 1: column 'code' is missing"),
    ],
)
def test_faults_name_file_line_and_remedy(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(TableError, match=re.escape(message)) as caught:
        Tables(own(tmp_path, text))
    assert str(tmp_path / "regions.csv") in str(caught.value)


def test_unknown_file_and_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"no table has this name; rename it to one of: .*regions"):
        Tables(own(tmp_path, "a,b\n", name="region.csv"))
    with pytest.raises(TableError, match="no such folder"):
        Tables(tmp_path / "nowhere")


def test_impossible_dates_are_faults(tmp_path: Path) -> None:
    header = "name,title,names,weak_names,level,branch,office,valid_from,valid_to,note,source\n"
    own(tmp_path, header + "Juru X,Juru,Juru X,,nasional,lns,{X},2023-13,,,own\n", "positions.csv")
    with pytest.raises(TableError, match=r"line 2: valid_from '2023-13' is not YYYY"):
        Tables(tmp_path)


def test_a_row_must_name_rows_that_exist(tmp_path: Path) -> None:
    header, first = (DATA / "instruments.csv").read_text(encoding="utf-8").splitlines()[:2]
    citation, _, rest = first.split(",", 2)
    own(tmp_path, f"{header}\n{citation},NOWHERE,{rest}\n", "instruments.csv")
    with pytest.raises(TableError, match=r"line 2: type 'NOWHERE' is not in instrument_types.csv"):
        Tables(tmp_path)


def test_no_name_of_a_post_that_stands_everywhere_holds_a_region() -> None:
    # "Gubernur Jabar" in the table hides the region, and the post is taken for another province's.
    lexicon = lexicon_of(default_tables())
    for row in default_tables().rows(Position):
        if "{R}" not in row.office:
            continue
        for name in (*row.names, *row.weak_names):
            if name in ("Kapolsek Metro", "Ketua DPR Papua", "Kadis Ketapang"):
                continue  # a kind of police station, a council of one region, a short form
            last = name.split()[-1]
            regions = lexicon.regions.get(last) if " " in name and "{" not in last else ()
            governed = {region.level for region in regions} - {"kecamatan"}
            assert not governed, name
