"""Joint decrees: who signed them, and when two mentions mean one decree."""

from __future__ import annotations

import pytest

from .test_citations import read

SIGNED = [
    ("SKB Nomor 4 Tahun 2021 diteken Menteri Agama dan Menteri Kesehatan.", "Menag;Menkes"),
    (
        "SE Bersama Nomor 4 Tahun 2021 yang ditandatangani Gubernur Bali Made Rupa, Kapolda Bali "
        "Irjen Ketut Lana, dan Pangdam IX/Udayana Mayjen Rono.",
        "Gubernur Bali;Kapolda Bali;Pangdam IX/Udayana",
    ),
    ("Menteri Agama dan Menteri Kesehatan menerbitkan SKB Nomor 4 Tahun 2021.", "Menag;Menkes"),
    ("SKB tiga menteri, yakni Mendagri, Menag, dan Menkes, terbit.", "Mendagri;Menag;Menkes"),
    (
        "Peraturan Bersama Menteri (PBM) Agama dan Menteri Dalam Negeri Nomor 5 Tahun 2021.",
        "Menag;Mendagri",
    ),
    # Each office with its number.
    (
        "SKB Menteri Agama Nomor 4 Tahun 2021, Menteri Kesehatan Nomor 6 Tahun 2021, dan Kapolri "
        "Nomor 7 Tahun 2021 terbit.",
        "Menag;Menkes;Kapolri",
    ),
    # No verb of issuing, a single office, an office that nobody knows at the end of the row.
    ("SKB tiga menteri dibahas Menteri Agama dan Menteri Kesehatan.", None),
    ("SKB Nomor 4 Tahun 2021 diteken Menteri Agama kemarin.", None),
    ("SKB Nomor 4 Tahun 2021 diteken Menag, Menkes, dan Juru Kunci Gunung.", None),
]


@pytest.mark.parametrize(("text", "issuer"), SIGNED)
def test_who_signed(text: str, issuer: str | None) -> None:
    (found,) = read(text)
    assert found.issuer == issuer


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("SKB Tiga Menteri terbit. Menurut dia, SKB 3 Menteri itu jelas.", 1),
        ("SKB Tiga Menteri terbit. Menurut dia, SKB 4 Menteri itu jelas.", 2),
        ("SKB 3 Menteri tentang Seragam terbit, lalu SKB 3 Menteri tentang Cuti.", 2),
    ],
)
def test_decrees_of_so_many_ministers(text: str, count: int) -> None:
    assert len(read(text)) == count
