"""The chief whose name stands between a staff title and its holder."""

from __future__ import annotations

import pytest

from tests.officials.test_clauses import BUPATI, RUDI, TONO, posts

MENKEU = ("Menteri", "Kementerian Keuangan", "current")
OF_MENKEU = ("Staf Khusus Menteri", "Kementerian Keuangan", "current")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Staf Khusus Menkeu Rudi Halim, Tono Wirya, hadir.", {RUDI: MENKEU, TONO: OF_MENKEU}),
        (
            "Staf Khusus (Stafsus) Menteri Keuangan Rudi Halim, Tono Wirya, hadir.",
            {RUDI: MENKEU, TONO: OF_MENKEU},
        ),
        (
            "Juru Bicara Presiden Rudi Halim, Tono Wirya, hadir.",
            {
                RUDI: ("Presiden", "Presiden Republik Indonesia", "current"),
                TONO: ("Juru Bicara", "Kepresidenan", "current"),
            },
        ),
        (
            "Staf Khusus Gubernur Jawa Barat Rudi Halim, Tono Wirya, hadir.",
            {
                RUDI: ("Gubernur", "Provinsi Jawa Barat", "current"),
                TONO: ("Staf Khusus Gubernur", "Provinsi Jawa Barat", "current"),
            },
        ),
        # One name alone is the holder's.
        ("Staf Khusus Menkeu Rudi Halim hadir.", {RUDI: OF_MENKEU}),
        ("Staf Khusus Menkeu, Tono Wirya, hadir.", {TONO: OF_MENKEU}),
        # Who served then tells nothing of today's minister; a candidate presides over nothing.
        (
            "Mantan Staf Khusus Menkeu era Rudi Halim, Tono Wirya, hadir.",
            {TONO: (*OF_MENKEU[:2], "former")},
        ),
        ("Juru Bicara Calon Presiden Rudi Halim, Tono Wirya, hadir.", {}),
        (
            "Staf Khusus Menkeu Rudi Halim dan Bupati Garut Tono Wirya hadir.",
            {RUDI: OF_MENKEU, TONO: (*BUPATI, "current")},
        ),
    ],
)
def test_chiefs(text: str, expected: dict[str, tuple[str, str, str]]) -> None:
    found = posts(text)
    assert {name: held[0] for name, held in found.items() if name in expected} == expected
    assert all(len(held) == 1 for held in found.values())
