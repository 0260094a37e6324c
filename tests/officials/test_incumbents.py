"""Seats of which there is one, and two persons of an article who seem to hold it."""

from __future__ import annotations

import pytest
from tagged import seen, tagged

from nlp_berita.officials import OfficialExtractor
from nlp_berita.reading import Entity

Held = dict[str, list[tuple[str, str]]]


def held(text: str, *names: str) -> Held:
    """The public posts of each person and how they are held.

    `names` are what a tagger sees, each where it first stands; a blank behind one tells it from a
    longer one and is none of it.
    """
    entities = [
        Entity(found.start, found.start + len(name.strip()), "PER")
        for name in names
        for found in seen(text, name)
    ]
    return {
        person.name: [(post.position, post.status) for post in person.posts]
        for person in OfficialExtractor()(tagged(text, entities))
        if person.public
    }


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        # Two spellings, a nickname, letters that a page has lost or added.
        (
            "Menteri Sosial Sakti Wahyu Rudi hadir. Menteri Sosial Wahyu Sakti Rudi pulang.",
            ["Sakti Wahyu Rudi", "Wahyu Sakti Rudi"],
            {"Sakti Wahyu Rudi": [("Menteri", "current")]},
        ),
        (
            "Bupati Garut Muhammad Albarra hadir. Bupati Garut Barra pulang.",
            ["Muhammad Albarra", "Barra "],
            {"Muhammad Albarra": [("Bupati", "current")]},
        ),
        (
            "Menteri Sosial Erick Halimi hadir. Menteri Sosial Erick Halim pulang.",
            ["Erick Halimi", "Erick Halim "],
            {"Erick Halimi": [("Menteri", "current")]},
        ),
        # Whom no tagger sees beside the holder.
        (
            "Bupati Garut Rudi Halim hadir. Baca juga: Bupati Garut Mojokan Diri.",
            ["Rudi Halim"],
            {"Rudi Halim": [("Bupati", "current")]},
        ),
        # Two persons, of whom the text says no more.
        (
            "Bupati Garut Rudi Halim hadir. Bupati Garut Tono Wirya pulang.",
            ["Rudi Halim", "Tono Wirya"],
            {"Rudi Halim": [("Bupati", "current")], "Tono Wirya": [("Bupati", "current")]},
        ),
        # Of seats of which there are many.
        (
            "Anggota DPR Rudi Halimi hadir. Anggota DPR Rudi Halim pulang.",
            ["Rudi Halimi", "Rudi Halim "],
            {"Rudi Halimi": [("Anggota", "current")], "Rudi Halim": [("Anggota", "current")]},
        ),
    ],
)
def test_one_seat(text: str, names: list[str], expected: Held) -> None:
    assert held(text, *names) == expected


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Presiden Prabowo Subianto melanjutkan program Presiden Joko Widodo.", "Joko Widodo"),
        ("Presiden Joko Widodo hadir. Itu program Presiden Susilo Bambang Yudhoyono.", "Susilo"),
    ],
)
def test_of_two_presidents_the_earlier_is_no_longer_one(text: str, former: str) -> None:
    names = ("Prabowo Subianto", "Joko Widodo", "Susilo Bambang Yudhoyono")
    posts = held(text, *(name for name in names if name in text))
    assert {name: post[0][1] == "former" for name, post in posts.items()} == {
        name: name.startswith(former) for name in posts
    }
    assert len(posts) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Baca juga: Menkes: Rudi Halim Akan Hadir",
        "Hasil Diskusi dengan Rudi Halim, Ketua Komisi XI: PPN Naik",
        "Senada dengan Menpora, Rudi Halim mengatakan hal itu.",
        "Saat ditanya soal laporan ke Gubernur Jawa Barat, Rudi Halim hanya menyebut hal lain.",
    ],
)
def test_a_name_beside_a_title_that_is_anothers(text: str) -> None:
    assert held(text, "Rudi Halim") == {}


def test_a_list_with_colons() -> None:
    text = "Direktur Utama PT PLN: Rudi Halim Komisaris Utama PT PLN: Tono Wirya"
    assert list(held(text, "Rudi Halim", "Tono Wirya")) == ["Rudi Halim", "Tono Wirya"]


def test_the_agency_of_a_ministry_and_agency_in_one() -> None:
    text = "Menteri ATR/Kepala BPN Rudi Halim hadir."
    (person,) = OfficialExtractor()(tagged(text, seen(text, "Rudi Halim")))
    assert {post.position: post.office for post in person.posts} == {
        "Menteri": "Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional",
        "Kepala Badan": "Badan Pertanahan Nasional",
    }
