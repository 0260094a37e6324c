"""Who leads an institution that is named before them."""

from __future__ import annotations

import pytest

from tests.officials.test_clauses import KAPOLRES, RUDI, posts

KPK = ("Ketua", "Komisi Pemberantasan Korupsi")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Komisi Pemberantasan Korupsi (KPK) akan dipimpin oleh Rudi Halim.", (*KPK, "elect")),
        ("Wajah suram KPK di bawah komando Rudi Halim tampak.", (*KPK, "current")),
        ("Aturan itu lahir saat KPK dipimpin oleh Rudi Halim.", (*KPK, "former")),
        (
            "Badan Gizi Nasional yang dipimpin Rudi Halim membagikan makanan.",
            ("Kepala Badan", "Badan Gizi Nasional", "current"),
        ),
        ("Rudi Halim dipercaya memimpin KPK.", (*KPK, "current")),
        ("Rudi Halim pernah memimpin KPK.", (*KPK, "former")),
        ("Polres Garut di bawah pimpinan AKBP Rudi Halim bergerak.", (*KAPOLRES, "current")),
        (
            "Dinas Sosial Kota Bogor kini dikepalai Rudi Halim.",
            ("Kepala Dinas", "Dinas Sosial Kota Bogor", "current"),
        ),
        (
            "KPU Kabupaten Garut yang diketuai Rudi Halim menggelar rapat.",
            ("Ketua", "Komisi Pemilihan Umum Kabupaten Garut", "current"),
        ),
        (
            "Kementerian Pertanian di bawah kepemimpinan Rudi Halim tumbuh.",
            ("Menteri", "Kementerian Pertanian", "current"),
        ),
        (
            "Kantor Imigrasi Kelas I Blitar ramai. Lembaga itu dipimpin oleh Rudi Halim.",
            ("Kepala Kantor", "Kantor Imigrasi Kelas I Blitar", "current"),
        ),
        (
            "Kodam XX/Tuanku Imam Bonjol yang membawahi Jambi akan dipimpin Mayjen Rudi Halim.",
            (
                "Panglima Komando Daerah Militer",
                "Komando Daerah Militer XX/Tuanku Imam Bonjol",
                "elect",
            ),
        ),
        (
            "Kodam XX/Tuanku Imam Bonjol yang membawahi Padang, Jambi akan dipimpin Mayjen Rudi Halim.",
            (
                "Panglima Komando Daerah Militer",
                "Komando Daerah Militer XX/Tuanku Imam Bonjol",
                "elect",
            ),
        ),
        ("Polres Garut kini dipimpin AKBP Rudi Halim.", (*KAPOLRES, "current")),
    ],
)
def test_the_head_of_an_institution(text: str, expected: tuple[str, str, str]) -> None:
    assert posts(text) == {RUDI: [expected]}


@pytest.mark.parametrize(
    "text",
    [
        # Men are led, a sitting, a raid.
        "Tim KPK yang dipimpin Rudi Halim tiba.",
        "Rapat DPRD Kota Bogor dipimpin Rudi Halim.",
        "Polres Garut yang dipimpin Ipda Rudi Halim menangkap pelaku.",
        "Personel Polres Garut di bawah komando Rudi Halim berjaga.",
        # The verb does not fit, or nobody knows the head.
        "Badan Gizi Nasional yang diketuai Rudi Halim tumbuh.",
        "Gedung Putih yang dipimpin Rudi Halim ramai.",
        "Kepala Biro Hukum di bawah kepemimpinan Rudi Halim mundur.",
        "Lembaga itu dipimpin oleh Rudi Halim.",
    ],
)
def test_not_the_head(text: str) -> None:
    assert RUDI not in posts(text)
