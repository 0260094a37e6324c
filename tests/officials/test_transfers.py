"""Posts that somebody loses in the sentence that names them."""

from __future__ import annotations

import pytest

from tests.officials.test_clauses import KAPOLRES, RUDI, posts

CAMAT = ("Camat", "Kecamatan Cibatu")
BOGOR = ("Kepala Kepolisian Resor", "Kepolisian Resor Bogor")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kapolres Garut AKBP Rudi Halim dimutasi menjadi Kapolres Bogor.",
            [(*KAPOLRES, "former"), (*BOGOR, "current")],
        ),
        (
            "Kapolres Garut AKBP Rudi Halim diangkat dalam jabatan baru sebagai Kapolres Bogor.",
            [(*KAPOLRES, "former"), (*BOGOR, "current")],
        ),
        (
            "Kapolres Garut AKBP Rudi Halim kini dimutasi ke Jakarta.",
            [(*KAPOLRES, "former")],
        ),
        (
            "Kapolres Garut AKBP Rudi Halim promosi menjadi Kapolres Bogor.",
            [(*KAPOLRES, "former"), (*BOGOR, "current")],
        ),
        (
            "AKBP Rudi Halim, dari Kapolres Garut kini menjadi Kapolres Bogor.",
            [(*BOGOR, "current"), (*KAPOLRES, "former")],
        ),
        (
            "AKBP Rudi Halim dari Kapolres Garut menjadi Kapolres Bogor.",
            [(*KAPOLRES, "former"), (*BOGOR, "current")],
        ),
        # Not yet, or a second post beside the first.
        (
            "Kapolres Garut AKBP Rudi Halim akan dimutasi menjadi Kapolres Bogor.",
            [(*KAPOLRES, "current"), (*BOGOR, "elect")],
        ),
        (
            "Camat Cibatu Rudi Halim ditunjuk menjadi Penjabat Bupati Garut.",
            [(*CAMAT, "current"), ("Bupati", "Kabupaten Garut", "acting")],
        ),
        ("Bupati telah mencopot Camat Cibatu Rudi Halim.", [(*CAMAT, "former")]),
        ("Bupati memberhentikan Camat Cibatu, Rudi Halim, kemarin.", [(*CAMAT, "former")]),
        ("Jalan itu dibangun di era Camat Cibatu Rudi Halim.", [(*CAMAT, "former")]),
        # Wished for, planned, denied.
        ("Warga mendesak Bupati mencopot Camat Cibatu Rudi Halim.", [(*CAMAT, "current")]),
        ("Bupati akan mencopot Camat Cibatu Rudi Halim.", [(*CAMAT, "current")]),
        ("Bupati tidak mencopot Camat Cibatu Rudi Halim.", [(*CAMAT, "current")]),
        ("Usulan pencopotan Camat Cibatu Rudi Halim ditolak.", [(*CAMAT, "current")]),
    ],
)
def test_transfers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert posts(text)[RUDI] == expected
