"""Names that one slip of the pen tells apart, and names that are two persons'."""

from __future__ import annotations

import pytest
from tagged import seen, tagged

from nlp_berita.officials import OfficialExtractor
from nlp_berita.reading import Entity

LEAD = "Bupati Garut Rahmina Lestari hadir. "


def persons(text: str, *names: str) -> dict[str, int]:
    """The persons of a text in which a tagger saw these names, and how often each is mentioned."""
    reading = tagged(text, seen(text, *names))
    return {person.name: len(person.mentions) for person in OfficialExtractor()(reading)}


@pytest.mark.parametrize(
    ("text", "seen", "expected"),
    [
        # Letters that changed places, one too many, one for another.
        ('"Baik," kata Rahimna.', "Rahimna", {"Rahmina Lestari": 2}),
        ('"Baik," kata Rahmiina.', "Rahmiina", {"Rahmina Lestari": 2}),
        ('"Baik," kata Rahmena, Senin (5/6).', "Rahmena", {"Rahmina Lestari": 2}),
        ("Rahmina Lestrai lalu pulang.", "Rahmina Lestrai", {"Rahmina Lestari": 2}),
        # A Y for an I.
        ('"Baik," kata Rahmyna.', "Rahmyna", {"Rahmina Lestari": 2}),
        # Another end, another beginning, two slips: another person.
        ('"Baik," kata Rahmini.', "Rahmini", {"Rahmina Lestari": 1, "Rahmini": 1}),
        ('"Baik," kata Lahmina.', "Lahmina", {"Rahmina Lestari": 1, "Lahmina": 1}),
        ('"Baik," kata Rohmena.', "Rohmena", {"Rahmina Lestari": 1, "Rohmena": 1}),
        # Somebody who is introduced.
        ("Warga, Rahimna (30), setuju.", "Rahimna", {"Rahmina Lestari": 1, "Rahimna": 1}),
        ("Ada Rahimna, warga Cibatu.", "Rahimna", {"Rahmina Lestari": 1, "Rahimna": 1}),
        (
            "Camat Cibatu Rahimna Lestari setuju.",
            "Rahimna Lestari",
            {"Rahmina Lestari": 1, "Rahimna Lestari": 1},
        ),
    ],
)
def test_slips(text: str, seen: str, expected: dict[str, int]) -> None:
    assert persons(LEAD + text, "Rahmina Lestari", seen) == expected


def test_the_last_letter_lost() -> None:
    text = "Menteri Pertanian Bahril Lestari diam. Lalu Bahri pulang."
    at = text.index("Bahri ")
    entities = [*seen(text, "Bahril Lestari"), Entity(at, at + len("Bahri"), "PER")]
    found = {p.name: len(p.mentions) for p in OfficialExtractor()(tagged(text, entities))}
    assert found == {"Bahril Lestari": 2}


def test_the_name_with_the_title_stands() -> None:
    text = "Rahimna Lestari pulang. Rahimna Lestari diam. Bupati Garut Rahmina Lestari hadir."
    assert list(persons(text, "Rahimna Lestari", "Rahmina Lestari")) == ["Rahmina Lestari"]


def test_a_president_is_no_slip_of_anybody() -> None:
    text = "Gubernur Jawa Tengah Ganjar Pranowo hadir. Kata warga, Prabowo datang."
    assert "Prabowo" in persons(text, "Ganjar Pranowo", "Prabowo")


def test_between_two_nobody_can_tell() -> None:
    text = "Rahmina Lestari dan Rahmana Kusuma hadir. Lalu Rahmena pulang."
    assert len(persons(text, "Rahmina Lestari", "Rahmana Kusuma", "Rahmena")) == 3
