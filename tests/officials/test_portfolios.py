"""Ministries by the field that news prints, on the day of the article."""

from __future__ import annotations

from datetime import date

import pytest
from tagged import seen, tagged

from nlp_berita.officials import OfficialExtractor

NAME = "Rudi Halim"


def ministry(field: str, year: int) -> str | None:
    """The office of Rudi Halim, whom a tagger sees behind a minister's field."""
    text = f"Menteri {field} Rudi Halim hadir."
    (person,) = OfficialExtractor()(tagged(text, seen(text, NAME), date(year, 5, 5)))
    return person.posts[0].office


@pytest.mark.parametrize(
    ("field", "year", "expected"),
    [
        ("Pendidikan", 2018, "Kementerian Pendidikan dan Kebudayaan"),
        # Two begin so.
        ("Pendidikan", 2025, "Kementerian Pendidikan"),
        ("Usaha Kecil", 2025, "Kementerian Usaha Mikro, Kecil, dan Menengah"),
        (
            "Aparatur Negara dan Reformasi Birokrasi",
            2023,
            "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        ),
        (
            "Perencanaan Pembangunan",
            2023,
            "Kementerian Perencanaan Pembangunan Nasional/Badan Perencanaan Pembangunan Nasional",
        ),
    ],
)
def test_fields_cut_short(field: str, year: int, expected: str) -> None:
    assert ministry(field, year) == expected
