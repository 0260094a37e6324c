"""Prosecutors and judges without their court, of whom trials speak all the time."""

from __future__ import annotations

import pytest
from tagged import seen, tagged

from nlp_berita.officials import OfficialExtractor

NAME = "Rudi Halim"


def positions(text: str) -> list[str]:
    """The posts of Rudi Halim, whom a tagger sees."""
    for person in OfficialExtractor()(tagged(text, seen(text, NAME))):
        if person.name == NAME:
            return [post.position for post in person.posts if post.public]
    return []


@pytest.mark.parametrize(
    "text",
    [
        "Menurut jaksa, Rudi Halim menyuap saksi.",
        "Dalam dakwaan jaksa, Rudi Halim dkk disebut korupsi.",
        "Dalam berkas yang dibacakan jaksa, Rudi Halim menjelaskan hal itu.",
        "Kata Rudi Halim, majelis hakim menyatakan hal itu.",
        "Dalam berkas Rudi Halim, jaksa KPK menyebut hal lain.",
        "Jaksa gadungan Rudi Halim ditahan.",
        "Ia mengkritik menteri-menteri Rudi Halim.",
    ],
)
def test_whom_a_trial_is_about(text: str) -> None:
    assert positions(text) == []


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Jaksa Penuntut Umum, Rudi Halim, membacakan dakwaan.", "Jaksa Penuntut Umum"),
        ("Dakwaan dibacakan jaksa, Rudi Halim.", "Jaksa Penuntut Umum"),
        ("Rudi Halim, jaksa penuntut umum, hadir.", "Jaksa Penuntut Umum"),
        ("Kata hakim tunggal PN Palu, Rudi Halim saat sidang.", "Hakim"),
        ("Rudi Halim, Hakim Pengadilan Tinggi Denpasar menjadi Wakil Ketua.", "Hakim"),
    ],
)
def test_who_sits_in_it(text: str, position: str) -> None:
    assert positions(text)[:1] == [position]


@pytest.mark.parametrize(
    "text", ["Pernyataan menteri Jokowi dikritik.", "KPK panggil 2 Menteri Era Jokowi."]
)
def test_the_minister_of_a_president(text: str) -> None:
    name = "Era Jokowi" if "Era" in text else "Jokowi"
    assert [p for p in OfficialExtractor()(tagged(text, seen(text, name))) if p.public] == []


def test_a_city_abroad_is_nobody() -> None:
    text = "Wali Kota Athena dan Duta Besar Israel beradu mulut."
    reading = tagged(text, seen(text, "Kota Athena", label="LOC"))
    assert OfficialExtractor()(reading) == []
