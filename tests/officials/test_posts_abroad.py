"""Posts of other states: who holds them, and in which country."""

from __future__ import annotations

import pytest

from nlp_berita.naming import NameFinder
from nlp_berita.offices import OfficeExtractor
from nlp_berita.officials import OfficialExtractor
from nlp_berita.reading import Entity, Reading

NAME = "Rina Moss"


def post(text: str, *places: str) -> tuple[str, str | None, str] | None:
    """The public post of Rina Moss, whom a tagger sees, as it does the places."""
    seen = [Entity(text.index(NAME), text.index(NAME) + len(NAME), "PER")]
    seen += [Entity(text.index(p), text.index(p) + len(p), "LOC") for p in places]
    reading = Reading(text, entities=sorted(seen, key=lambda entity: entity.start))
    reading.hits = NameFinder()(reading)
    reading.stages.append("hits")
    reading.offices = OfficeExtractor()(reading)
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
