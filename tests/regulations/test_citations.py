"""Cores: type, issuer, number, year and span, in sentences of every form; and traps."""

from __future__ import annotations

from datetime import date

import pytest

from nlp_berita.reading import Reading
from nlp_berita.regulations import Instrument, RegulationExtractor

from .citations import CITATIONS, NOTHING, Expected

EXTRACT = RegulationExtractor()


def read(text: str, published: str | None = None) -> list[Instrument]:
    return EXTRACT(Reading(text, published=date.fromisoformat(published) if published else None))


@pytest.mark.parametrize(("text", "expected"), CITATIONS, ids=[text[:60] for text, _ in CITATIONS])
def test_citation(text: str, expected: list[Expected]) -> None:
    found = [
        (i.citation, i.type, i.issuer, i.number, i.year, text[i.mentions[0][0] : i.mentions[0][1]])
        for i in read(text)
    ]
    assert found == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert read(text, "2024-05-01") == []


@pytest.mark.parametrize("word", ["Satpol PP", "wabah PMK", "permen", "S.H., SE", "status PKPU"])
def test_the_same_word_with_a_number_counts_or_not(word: str) -> None:
    assert read(f"Petugas {word} 12 orang datang.") == []
