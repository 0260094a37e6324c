"""Titles that stand for somebody named before."""

from __future__ import annotations

import pytest
from tagged import seen, tagged

from nlp_berita.officials import OfficialExtractor

NAME = "Sarwo Prakoso"


def posts(text: str, *others: str) -> list[tuple[str, str | None, str]]:
    """The posts of Sarwo Prakoso, whom a tagger sees, as it does the others."""
    for person in OfficialExtractor()(tagged(text, seen(text, NAME, *others))):
        if person.name == NAME:
            return [(post.position, post.office, post.status) for post in person.posts]
    return []


@pytest.mark.parametrize(
    "clause",
    [
        "Mantan Bupati Garut itu wafat pagi hari.",
        "Menurut eks Bupati Garut itu, harga naik.",
        "Jenazah mantan Bupati Garut itu tiba pagi hari.",
        "Karangan bunga bagi keluarga berdatangan, juga dari kawan mantan Bupati Garut tersebut sejak pagi.",
        "Kasus yang menjerat mantan Bupati Garut itu bergulir.",
    ],
)
def test_a_former_post_means_whom_the_text_is_about(clause: str) -> None:
    assert posts(f"{NAME} dirawat di Bandung. {clause}") == [
        ("Bupati", "Kabupaten Garut", "former")
    ]


def test_two_former_posts_at_once() -> None:
    text = f"{NAME} dirawat. Jenazah mantan Pangdam Jaya dan Komandan Paspampres itu tiba pagi."
    assert posts(text) == [
        ("Panglima Komando Daerah Militer", "Komando Daerah Militer Jaya/Jayakarta", "former"),
        ("Komandan", "Pasukan Pengamanan Presiden", "former"),
    ]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        # Hers is the child, not the post.
        (f"{NAME} dirawat. Hakim membebaskan anak mantan Bupati Garut itu dari tuntutan.", ()),
        # He who wants somebody checked is not the one to be checked.
        (f"{NAME} bicara. Dia ingin memastikan mantan Bupati Garut itu lolos.", ()),
        # Somebody else is named on the way.
        (
            f"{NAME} bicara. Rina Lestari menjenguk keluarga mantan Bupati Garut itu kemarin.",
            ("Rina Lestari",),
        ),
        # None in particular.
        (f"{NAME} dirawat. Beberapa mantan Bupati Garut datang.", ()),
    ],
)
def test_no_post(text: str, others: tuple[str, ...]) -> None:
    assert posts(text, *others) == []
