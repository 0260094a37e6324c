"""Posts of other states: who holds them, and in which country."""

from __future__ import annotations

import pytest
from tagged import seen, tagged

from nlp_berita.officials import OfficialExtractor

NAME = "Rina Moss"


def post(text: str, *places: str) -> tuple[str, str | None, str] | None:
    """The public post of Rina Moss, whom a tagger sees, as it does the places."""
    reading = tagged(text, [*seen(text, NAME), *seen(text, *places, label="LOC")])
    for person in OfficialExtractor()(reading):
        for held in (post for post in person.posts if post.public and person.name == NAME):
            return held.position, held.office, held.status
    return None


@pytest.mark.parametrize(
    ("title", "position", "office"),
    [
        ("Kanselir Jerman", "Kanselir", "Jerman"),
        ("PresidenKorea Selatan", "Presiden", "Korea Selatan"),
        ("Duta BesarJepang untuk Indonesia", "Duta Besar", "Kedutaan Besar Jepang"),
        ("Duta Besar Jepang untuk Indonesia, H.E.", "Duta Besar", "Kedutaan Besar Jepang"),
        ("Penasihat Keamanan Nasional AS", "Penasihat Keamanan Nasional", "Amerika Serikat"),
        ("Ketua Parlemen Iran", "Ketua", "Parlemen Iran"),
        ("Anggota Kongres AS", "Anggota", "Kongres Amerika Serikat"),
        ("Pemimpin Tertinggi Iran", "Pemimpin Tertinggi", "Iran"),
        ("Pemimpin Korut", "Pemimpin", "Korea Utara"),
        ("Presiden Komisi Eropa", "Presiden", "Komisi Eropa"),
        ("Jaksa Agung AS", "Jaksa Agung", "Amerika Serikat"),
        ("Jaksa Agung", "Jaksa Agung", "Kejaksaan Agung"),
        ("Hakim Distrik AS", "Hakim", "Pengadilan Distrik Amerika Serikat"),
        ("Hakim federal Brasil", "Hakim", "Pengadilan Distrik Brasil"),
        ("Direktur CIA", "Direktur", "Badan Intelijen Pusat Amerika Serikat"),
        ("Juru bicara militer Israel", "Juru Bicara", "Militer Israel"),
        ("Juru Bicara Kremlin", "Juru Bicara", "Kremlin"),
        ("Utusan Khusus AS", "Utusan Khusus", "Amerika Serikat"),
        ("Kepala Kantor Kepresidenan Ukraina", "Kepala Kantor", "Kantor Kepresidenan Ukraina"),
        ("Menteri Besar Kedah", "Menteri Besar", "Kedah"),
        ("Presiden Otoritas Palestina", "Presiden", "Otoritas Palestina"),
        ("Gubernur Florida", "Gubernur", "Florida"),
        ("Wali Kota Kharkiv", "Wali Kota", "Kharkiv"),
        ("Wali Kota Tel Aviv", "Wali Kota", "Tel Aviv"),
    ],
)
def test_holds(title: str, position: str, office: str) -> None:
    assert post(f"{title} Rina Moss hadir.") == (position, office, "current")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Gubernur Novograd, Rina Moss, hadir.", "Novograd"),
        ("Penjabat Gubernur wilayah Novograd, Rina Moss, hadir.", "Novograd"),
        ("Wali Kota Novograd Rina Moss hadir.", "Novograd"),
    ],
)
def test_places_that_only_a_tagger_knows(text: str, office: str) -> None:
    held = post(text, "Novograd")
    assert held is not None
    assert held[1] == office


def test_a_given_name_is_no_place() -> None:
    assert post("Wali Kota Budi, Rina Moss, hadir.", "Budi") is None


def test_the_spokesman_of_a_candidate_holds_no_office() -> None:
    assert post("Juru Bicara Calon Presiden Darma Wiguna, Rina Moss, hadir.") is None


@pytest.mark.parametrize("name", ["Kehakiman Filipina", "Pertanian Jepang"])
def test_the_field_of_a_minister_abroad_is_nobody(name: str) -> None:
    text = f"Ia menemui Menteri {name} di Manila. Menteri {name} setuju."
    assert OfficialExtractor()(tagged(text, seen(text, name))) == []


def test_a_family_name_may_be_a_country() -> None:
    text = "Menteri Pertanian Badrudin Haiti hadir."
    assert [p.name for p in OfficialExtractor()(tagged(text, seen(text, "Badrudin Haiti")))] == [
        "Badrudin Haiti"
    ]


def test_ministers_of_the_country_that_an_article_is_about() -> None:
    text = (
        "Presiden Korea Selatan Rina Moss melawan. Jaksa di Korea Selatan memeriksa Menteri "
        "Pertahanan Tono Kim. Korea Selatan tegang. Korea Selatan diam."
    )
    found = OfficialExtractor()(tagged(text, seen(text, "Rina Moss", "Tono Kim")))
    assert [post.office for person in found for post in person.posts] == [
        "Korea Selatan",
        "Kementerian Pertahanan Korea Selatan",
    ]
