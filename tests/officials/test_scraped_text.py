"""Names in scraped news, where links have lost the blanks around them."""

from __future__ import annotations

import pytest

from nlp_berita import extract


def named(text: str) -> dict[str, list[str]]:
    """The officials of a text, each with the printed forms of the name."""
    article = extract(text)
    for person in article.officials:
        assert all(text[m.start : m.end] == m.text for m in person.mentions)
    return {person.name: [m.text for m in person.mentions] for person in article.officials}


@pytest.mark.parametrize(
    "text",
    [
        "Bupati Garut Rina Lestarimengatakan hal itu.",
        "Bupati GarutRina Lestarimengibaratkan hal itu.",
        "Bupati Garut Rina Lestarikepada wartawan menyebut hal itu.",
        "Nama itu diserahkan Bupati Garut Rina Lestarikepada pimpinan DPRD.",
        "Bupati Garut Rina Lestariakan hadir.",
        "Bupati Garut Rina Lestari Dikabarkan Hadir.",
        "Bupati Garut Rina Lestari-lah yang hadir.",
        "Kapolres Garut KombesRina Lestari hadir.",
        "Kepala BNNRina Lestari hadir.",
        "Perdana Menteri MalaysiaRina Lestari hadir.",
        "Anggota Komisi VDPRRina Lestari hadir.",
        "PresidenAmerika Serikat(AS) Rina Lestari hadir.",
        "Menteri Keamanan NasionalIsraelRina Lestari hadir.",
    ],
)
def test_names_that_have_lost_their_blanks(text: str) -> None:
    assert named(text) == {"Rina Lestari": ["Rina Lestari"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Camat Cibatu Nyangnyang Wirya hadir.", "Nyangnyang Wirya"),
        ("Camat Cibatu Tono Sebayang hadir.", "Tono Sebayang"),
        ("Camat Cibatu Tono Hamdan hadir.", "Tono Hamdan"),
        ("Camat Cibatu Rozaimeriyanty Siregar hadir.", "Rozaimeriyanty Siregar"),
        ("Camat Cibatu Rina Wulandari hadir.", "Rina Wulandari"),
    ],
)
def test_names_that_end_like_other_words(text: str, expected: str) -> None:
    assert list(named(text)) == [expected]


def test_a_glued_verb_parts_two_names() -> None:
    text = "Bupati Garut Rina Lestarimelantik Tono Wirya sebagai Camat Cibatu."
    assert named(text) == {"Rina Lestari": ["Rina Lestari"], "Tono Wirya": ["Tono Wirya"]}


@pytest.mark.parametrize(
    "text",
    [
        "Bupati Garut Rina Lestari yang akrab disapaMbak Itamengatakan hal itu. Mbak Ita hadir.",
        "Bupati Garut Rina Lestari aliasMbak Ita hadir. Mbak Ita tersenyum.",
        "Bupati Garut Rina Lestari atauMbak Itadivonis 4 tahun. Mbak Ita hadir.",
    ],
)
def test_glued_aliases(text: str) -> None:
    assert named(text) == {"Rina Lestari": ["Rina Lestari", "Mbak Ita", "Mbak Ita"]}


def test_initials_behind_an_abbreviation() -> None:
    assert list(named("Anggota Komisi I DPR RITB Lestarini hadir.")) == ["TB Lestarini"]


@pytest.mark.parametrize(
    "text",
    [
        "Kabid Humas Polda Metro Jay. Hal itu benar.",
        "Penunjukannya sebagai Kadiv Humas Polr. itu benar.",
        "Menurut Kabaharkam Pori, hal itu benar.",
        "Rumah Kades Sukaraja, Kecamatan Cibatu, sepi. Kades Sukaraja akan diperiksa.",
        "Tono Wirya sebagai Kepala Dinas Sosial, Rina sebagai Kadis Perindagkop, hadir.",
    ],
)
def test_a_word_of_the_office_is_no_name(text: str) -> None:
    assert not {"Jay", "Polr", "Pori", "Sukaraja", "Perindagkop"} & set(named(text))
