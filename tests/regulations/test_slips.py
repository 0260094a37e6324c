"""Misprints: what is printed is found, what it does not tell stays None."""

from __future__ import annotations

import pytest

from .test_citations import read

SLIPS = [
    # A digit too few or too many in the year.
    ("UU Nomor 7 Tahun 203 tentang Pasar Ikan dicabut.", "UU Nomor 7 Tahun 203", "7", None),
    ("UU Nomor 7 Tahun 20231 tentang Pasar Ikan dicabut.", "UU Nomor 7 Tahun 20231", "7", None),
    ("UU Nomor 7 Tahun 300 perahu hilang.", None, None, None),
    # Blanks inside.
    ("Pergub Bali No. 6 Tahun 20 18 tentang Subak.", "Pergub Bali No. 6 Tahun 20 18", "6", 2018),
    (
        "Putusan MA Nomor 61 P/ HUM/ 2017 final.",
        "Putusan MA Nomor 61 P/ HUM/ 2017",
        "61 P/HUM/2017",
        2017,
    ),
    (
        "Putusan 44 /PUU-XIX/2021 final.",
        "Putusan 44 /PUU-XIX/2021",
        "44/PUU-XIX/2021",
        2021,
    ),
    ("SE Bupati Garut Nomor 21 /SE/2022.", "SE Bupati Garut Nomor 21 /SE/2022", "21/SE/2022", 2022),
    # The word for the year in brackets, left out, or as a part of the number.
    ("UU Nomor 8 [Tahun] 2017 berlaku.", "UU Nomor 8 [Tahun] 2017", "8", 2017),
    ("Inpres Nomor 3 2022 terbit.", "Inpres Nomor 3 2022", "3", 2022),
    ("Inpres Nomor 3 20.000 petani.", "Inpres Nomor 3", "3", None),
    (
        "Keppres Nomor 71/TK/Tahun 2022 dibacakan.",
        "Keppres Nomor 71/TK/Tahun 2022",
        "71/TK",
        2022,
    ),
    ("Keppres Nomor 71 M Tahun 2022 dibacakan.", "Keppres Nomor 71 M Tahun 2022", "71 M", 2022),
    ("Kepmenhub Nomor KP 781/2021 berlaku.", "Kepmenhub Nomor KP 781/2021", "KP 781", 2021),
    ("UU Nomor 8 tahun '99 dan UU 9/1999.", "UU Nomor 8 tahun '99", "8", 1999),
    ("Permenkes Nomor 37b Tahun 1991.", "Permenkes Nomor 37b Tahun 1991", "37b", 1991),
    ("Surat Edaran Nomor SE 33 Tahun 2021.", "Surat Edaran Nomor SE 33 Tahun 2021", "33", 2021),
    ("Pasal 4 UU 18/ 2013 dipakai.", "UU 18/ 2013", "18", 2013),
    # Something strange between the type and the number.
    (
        "Keputusan Dirjen Perhubungan rel Nomor 61 Tahun 2020.",
        "Keputusan Dirjen Perhubungan rel Nomor 61 Tahun 2020",
        "61",
        2020,
    ),
    (
        "Perda (Pemda) Kabupaten Garut Nomor 4 Tahun 2019.",
        "Perda (Pemda) Kabupaten Garut Nomor 4 Tahun 2019",
        "4",
        2019,
    ),
    (
        "SE Satgas Covid-19 19 Nomor 40 Tahun 2021.",
        "SE Satgas Covid-19 19 Nomor 40 Tahun 2021",
        "40",
        2021,
    ),
    ("PPNomor 61 Tahun 2022 berlaku.", "PPNomor 61 Tahun 2022", "61", 2022),
]


@pytest.mark.parametrize(("text", "mention", "number", "year"), SLIPS)
def test_slip(text: str, mention: str | None, number: str | None, year: int | None) -> None:
    found = [(text[i.mentions[0][0] : i.mentions[0][1]], i.number, i.year) for i in read(text)]
    assert found[:1] == ([(mention, number, year)] if mention else [])


TOLD = [
    ("Surat edaran ini diterbitkan dengan nomor 27/SE/2022 kemarin.", "27/SE/2022"),
    ("Putusan MK itu tertuang di Nomor 44/PUU-XIX/2021.", "44/PUU-XIX/2021"),
    ("Instruksi Bupati Garut tersebut bernomor 6 Tahun 2022.", "6"),
]


@pytest.mark.parametrize(("text", "number"), TOLD)
def test_a_verb_stands_before_the_number(text: str, number: str) -> None:
    (found,) = read(text)
    assert found.number == number


@pytest.mark.parametrize(
    "text",
    [
        "Perda itu tertuang di nomor 3 daftar itu.",
        "UU itu berlaku bagi nomor 5.",
        "Surat ini diterbitkan dengan nomor 12/A/2025.",
    ],
)
def test_a_number_of_something_else(text: str) -> None:
    assert read(text) == []
