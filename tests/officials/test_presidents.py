"""The Presidents by their numbers and by what they are called."""

from __future__ import annotations

import pytest
from tagged import seen, tagged

from nlp_berita.officials import OfficialExtractor

State = tuple[str, str, int]


def presidents(text: str, *names: str) -> list[State]:
    """Who presides or presided, in what state, and how often the text names them."""
    return [
        (person.name, post.status, len(person.mentions))
        for person in OfficialExtractor()(tagged(text, seen(text, *names)))
        for post in person.posts
        if post.position.endswith("Presiden")
    ]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "Gelar bagi Soeharto dikritik. Keluarga presiden ke-2 itu menerima.",
            ["Soeharto"],
            [("Soeharto", "former", 1)],
        ),
        (
            "Menurut Megawati, hal itu aneh. Presiden kelima RI ini mengungkit amnesti.",
            ["Megawati"],
            [("Megawati", "former", 1)],
        ),
        ("Presiden ke-7, Joko Widodo, hadir.", ["Joko Widodo"], [("Joko Widodo", "former", 1)]),
        (
            'Menurut mantan Presiden Soeharto, itu sah. "Pak Harto benar," kata warga.',
            ["Soeharto", "Harto"],
            [("Soeharto", "former", 2)],
        ),
        (
            "Wakil Presiden Maruf Amin hadir. Kata warga, Ma'ruf Amin ramah.",
            ["Maruf Amin", "Ma'ruf Amin"],
            [("Ma'ruf Amin", "current", 2)],
        ),
        # The number of another, or of another country's.
        ("Soeharto wafat. Keluarga presiden ke-3 itu melayat.", ["Soeharto"], []),
        ("Soeharto wafat. Presiden ke-2 Rusia itu melayat.", ["Soeharto"], []),
        # Of the name of one, but nobody's nickname.
        (
            'Menurut Soeharto, itu sah. "Tono Harto benar," kata warga.',
            ["Soeharto", "Tono Harto"],
            [],
        ),
    ],
)
def test_presidents(text: str, names: list[str], expected: list[State]) -> None:
    assert presidents(text, *names) == expected


@pytest.mark.parametrize(
    ("day", "status"), [("17/8/2013", "current"), ("17/8/2023", "former"), ("31/2/2023", "current")]
)
def test_the_day_that_the_text_prints(day: str, status: str) -> None:
    text = f"Museum dibuka Kamis ({day}). Presiden Susilo Bambang Yudhoyono hadir."
    assert [found[1] for found in presidents(text, "Susilo Bambang Yudhoyono")] == [status]
