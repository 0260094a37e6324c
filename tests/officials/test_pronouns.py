"""Posts of "ia" and "dia"."""

from __future__ import annotations

import pytest

from tests.officials.test_clauses import BUPATI, KAPOLRES, RUDI, TONO, posts

NOW = (*KAPOLRES, "current")
CAMAT = ("Camat", "Kecamatan Cibatu")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rudi Halim menjabat Kapolres Garut. Sebelumnya, ia menjabat Kapolsek Cibatu.",
            {RUDI: [NOW, ("Kepala Kepolisian Sektor", "Kepolisian Sektor Cibatu", "former")]},
        ),
        (
            "Bupati Garut Rudi Halim lahir di Bogor. Ia pernah menjadi Camat Cibatu.",
            {RUDI: [(*BUPATI, "current"), (*CAMAT, "former")]},
        ),
        (
            "Bupati Garut Rudi Halim lahir di Bogor. Dulu ia menjabat Camat Cibatu.",
            {RUDI: [(*BUPATI, "current"), (*CAMAT, "former")]},
        ),
        (
            "Rudi Halim dilantik sebagai Bupati Garut. Sebelumnya ia menjabat Camat Cibatu.",
            {RUDI: [(*BUPATI, "current"), (*CAMAT, "former")]},
        ),
        (
            "Kapolres Garut AKBP Rudi Halim mundur. Ia ditunjuk Gubernur Tono menjadi Camat Cibatu.",
            {RUDI: [NOW, (*CAMAT, "current")]},
        ),
        # In a clause with no subject of its own.
        (
            "Bupati Garut Rudi Halim bercerita bahwa dirinya datang saat masih menjabat Camat Cibatu.",
            {RUDI: [(*BUPATI, "current"), (*CAMAT, "former")]},
        ),
        (
            "Bupati Garut Rudi Halim disorot. Laporannya terakhir pada 2020, ketika menjabat Camat Cibatu.",
            {RUDI: [(*BUPATI, "current"), (*CAMAT, "former")]},
        ),
        (
            "Bupati Garut Rudi Halim bekerja bersama Tono Wirya sejak masih menjabat Camat Cibatu.",
            {RUDI: [(*BUPATI, "current")]},
        ),
        (
            'Bupati Garut Rudi Halim hadir. "Jalan itu dibangun saat menjabat Camat Cibatu," katanya.',
            {RUDI: [(*BUPATI, "current")]},
        ),
        (
            "Bupati Garut Rudi Halim hadir. Rudi Halim bertugas lagi setelah dicopot dari jabatan "
            "Camat Cibatu.",
            {RUDI: [(*BUPATI, "current"), (*CAMAT, "former")]},
        ),
        # Described instead of named, with the post in the description.
        (
            "Bupati Garut Rudi Halim hadir. Pria yang juga menjabat Camat Cibatu ini senang.",
            {RUDI: [(*BUPATI, "current"), (*CAMAT, "current")]},
        ),
        (
            "Bupati Garut Rudi Halim hadir. Menurut mantan Camat Cibatu itu, jalan rusak.",
            {RUDI: [(*BUPATI, "current"), (*CAMAT, "former")]},
        ),
        # Over sentences that are all about the same "ia", and over a question.
        (
            "Bupati Garut Rudi Halim lahir di Bogor. Ia lulus pada 2001. Ia gemar membaca. Ia punya "
            "dua anak. Pada 2010 ia menjabat Camat Cibatu.",
            {RUDI: [(*BUPATI, "current"), (*CAMAT, "former")]},
        ),
        (
            "Bupati Garut Rudi Halim menggeser Tono Wirya. Lantas, siapa sebenarnya Rudi Halim? "
            "Ia lulus pada 2001. Sebelumnya, ia menjabat Camat Cibatu.",
            {RUDI: [(*BUPATI, "current"), (*CAMAT, "former")]},
        ),
        (
            "Dirut Perum Bulog Rudi Halim lahir di Bogor. Sebelumnya, ia juga pernah menjabat sebagai "
            "Direktur SDM dan Umum Perum Bulog.",
            {
                RUDI: [
                    ("Direktur Utama", "Perum Bulog", "current"),
                    ("Direktur SDM dan Umum", "Perum Bulog", "former"),
                ]
            },
        ),
        # Whom a judge sentences holds a post, not the judge.
        (
            "Ketua Majelis Hakim Pengadilan Negeri Garut Rudi Halim membaca putusan. "
            "Mantan Camat Cibatu itu didenda.",
            {RUDI: [("Ketua Majelis Hakim", "Pengadilan Negeri Garut", "current")]},
        ),
        # Somebody else's, or nobody knows whose.
        (
            "Bupati Garut Rudi Halim bertemu Tono Wirya. Istri Tono pulang saat ia menjadi Camat Cibatu.",
            {RUDI: [(*BUPATI, "current")]},
        ),
        (
            "Bupati Garut Rudi Halim melantik Tono Wirya. Ia menjabat Camat Cibatu.",
            {RUDI: [(*BUPATI, "current")]},
        ),
        (
            'Bupati Garut Rudi Halim hadir. "Dia menjabat Camat Cibatu," kata warga.',
            {RUDI: [(*BUPATI, "current")]},
        ),
        ("Rudi Halim hadir. Ia menjabat Camat Cibatu.", {}),
    ],
)
def test_pronouns(text: str, expected: dict[str, list[tuple[str, str | None, str]]]) -> None:
    found = posts(text)
    assert {name: found.get(name, []) for name in (RUDI, TONO)} == {
        RUDI: expected.get(RUDI, []),
        TONO: [],
    }
