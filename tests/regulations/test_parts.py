"""Titles, pinpoints, dates, relations and back-references."""

from __future__ import annotations

import pytest

from .test_citations import read

TITLES = [
    ("UU Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara, kata dia.", "Aparatur Sipil Negara"),
    (
        "UU 24/2009 tentang Bendera, Bahasa, dan Lambang Negara, serta Lagu Kebangsaan mengatur itu.",
        "Bendera, Bahasa, dan Lambang Negara, serta Lagu Kebangsaan",
    ),
    ("UU 39/2014 tentang Perkebunan dan hasil survei dipakai.", "Perkebunan"),
    ("PP 3/2019 tentang Kas Desa yang berlaku kini dicabut.", "Kas Desa"),
    (
        "Perwali Tegal 2/2021 perihal Imbauan Jam Malam itu dibacakan.",
        "Imbauan Jam Malam",
    ),
    (
        "SE Mendagri 4/2023 mengenai hidup hemat bagi pegawai, terdapat lima imbauan.",
        "hidup hemat bagi pegawai",
    ),
    ("Perda Bali 9/2021 tentang Desa Adat (PERDA ADAT) diuji.", "Desa Adat"),
    ("UU 11/2020 tentang Cipta Kerja (Ciptaker) diuji.", "Cipta Kerja (Ciptaker)"),
    ("Permendagri 2/2020 tentang APBD Tahun Anggaran 2023 terbit.", "APBD Tahun Anggaran 2023"),
    ("Perbup Pati 5/2021 tentang PemiluAlasan lahirnya jelas.", "Pemilu"),
    ("PP 94/2021 berlaku sejak Agustus.", None),
]

PINPOINTS = [
    ("Pasal 27 ayat (3) huruf a UU 11/2008 diuji.", ["Pasal 27 ayat (3) huruf a"]),
    ("UU 22/2009 Pasal 106 ayat (8) dilanggar.", ["Pasal 106 ayat (8)"]),
    ("Pasal 2 ayat 1 dan Pasal 3 UU 31/1999", ["Pasal 2 ayat (1)", "Pasal 3"]),
    ("Pasal 5 sampai dengan Pasal 9 PP 53/2010", ["Pasal 5-9"]),
    ("Pasal 12 huruf c dan d PP 1/2020", ["Pasal 12 huruf c", "Pasal 12 huruf d"]),
    ("Bab IV Pasal 12 PP 1/2020", ["Bab IV Pasal 12"]),
    ("Lampiran II Perda Bali 7/2023", ["Lampiran II"]),
    ("Pasal 1 angka 14 UU 23/2014", ["Pasal 1 angka 14"]),
    ("Pasal 80 ayat (3) jo Pasal 76C UU 35/2014", ["Pasal 80 ayat (3)", "Pasal 76C"]),
    ("Pasal 303 KUHP ayat 1", ["Pasal 303 ayat (1)"]),
    ("pasal 310 KUHP, 311 KUHP", ["Pasal 310", "Pasal 311"]),
    ("UU 5/2014 hanya menyebut pasal karet dan pasal berlapis.", []),
]

RELATIONS = [
    ("UU 31/1999 jo. UU 20/2001", ("read_with", "UU 31/1999", "UU 20/2001")),
    (
        "UU 1/2015 sebagaimana telah diubah terakhir dengan UU 6/2020",
        ("amended_by", "UU 1/2015", "UU 6/2020"),
    ),
    (
        "UU 19/2016 tentang Perubahan atas UU 11/2008",
        ("amends", "UU 19/2016", "UU 11/2008"),
    ),
    ("PP 78/2015 sudah dicabut dan diganti PP 36/2021", ("replaces", "PP 36/2021", "PP 78/2015")),
    ("PP 36/2021 merupakan turunan dari UU 11/2020", ("implements", "PP 36/2021", "UU 11/2020")),
    ("UU 6/2023 tentang Penetapan Perppu 2/2022", ("enacts", "UU 6/2023", "Perppu 2/2022")),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title(text: str, title: str | None) -> None:
    assert read(text)[0].subject == title


@pytest.mark.parametrize(("text", "points"), PINPOINTS)
def test_pinpoints(text: str, points: list[str]) -> None:
    first = read(text)[0]
    assert first.pinpoints == points
    assert [parts["text"] for parts in first.pinpoint_parts] == points


def test_pinpoints_go_to_the_nearest_instrument() -> None:
    found = read("Ia dijerat Pasal 351 ayat (1) KUHP dan/atau Pasal 29 UU 44/2008.", "2024-01-01")
    assert {i.citation: i.pinpoints for i in found} == {
        "UU 1/1946": ["Pasal 351 ayat (1)"],
        "UU 44/2008": ["Pasal 29"],
    }


@pytest.mark.parametrize(("text", "edge"), RELATIONS)
def test_relation(text: str, edge: tuple[str, str, str]) -> None:
    found = read(text)
    edges = [(k, i.citation, found[t].citation) for i in found for k, t, _, _ in i.relations]
    assert edges == [edge]


def test_no_relation_between_instruments_that_are_only_listed() -> None:
    assert not any(i.relations for i in read("PP 11/2017 dan PP 17/2020 dipakai."))


def test_date_of_the_document_is_read_but_not_claimed() -> None:
    text = "Surat edaran Mendagri Nomor 1/SJ tertanggal 27 Desember 2017 mengenai siaga banjir."
    (found,) = read(text)
    assert (found.date, found.year, found.subject) == ("2017-12-27", 2017, "siaga banjir")
    day = text.index("27 Desember")
    assert not any(start <= day < end for start, end in found.claims)


def test_title_is_claimed() -> None:
    text = "UU 1/2020 tentang APBN Tahun Anggaran 2023 sah."
    (found,) = read(text)
    year = text.index("2023")
    assert any(start <= year < end for start, end in found.claims)


@pytest.mark.parametrize(
    ("text", "anaphor"),
    [
        ("UU 3/2020 dikritik. UU tersebut memberi izin.", "UU tersebut"),
        ("Pergub Bali 2/2024 terbit. Dalam aturan itu ada tarif.", "aturan itu"),
        ("SE Mendagri 4/2023 terbit. Edaran ini meminta hemat.", "Edaran ini"),
        ("PP 3/2020 terbit. Perda tersebut belum ada.", None),
        ("PP 3/2020 terbit. Satu. Dua. Tiga. Empat. Lima. Aturan itu lama.", None),
    ],
)
def test_back_reference(text: str, anaphor: str | None) -> None:
    (found,) = read(text)
    marked = [text[start:end] for start, end, flag in found.mentions if flag]
    assert marked == ([anaphor] if anaphor else [])


def test_one_record_an_instrument() -> None:
    found = read("Perda Kota Tegal Nomor 3 Tahun 2021 diuji. Perda Nomor 3 Tahun 2021 itu cacat.")
    assert [(i.citation, len(i.mentions)) for i in found] == [("Perda Kota Tegal 3/2021", 2)]


def test_short_form_means_the_instrument_named_before() -> None:
    found = read("Permenhub Nomor 108 Tahun 2017 dicabut. Dalam Permen 108 ada tarif.")
    assert [(i.number, len(i.mentions)) for i in found] == [("108", 2)]


def test_title_that_contradicts_the_number_is_flagged() -> None:
    wrong, right = read("UU 22/2019 tentang Narkotika. UU 35/2009 tentang Narkotika.")
    assert (wrong.title_mismatch, wrong.number) == (True, "22")
    assert wrong.candidates == ["UU 35/2009", "UU 22/1997"]
    assert not right.title_mismatch
