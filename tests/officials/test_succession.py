"""Who follows whom in a post."""

from __future__ import annotations

import pytest

from tests.officials.test_clauses import BUPATI, KAPOLRES, RUDI, TONO, posts

NEW, OLD = (*KAPOLRES, "current"), (*KAPOLRES, "former")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The post is printed.
        (
            "Rudi Halim menggantikan Tono Wirya sebagai Kapolres Garut.",
            {RUDI: [NEW], TONO: [OLD]},
        ),
        (
            "Rudi Halim akan menggantikan posisi AKBP Tono Wirya selaku Kapolres Garut.",
            {RUDI: [(*KAPOLRES, "elect")], TONO: [OLD]},
        ),
        (
            "Rudi Halim menggantikan Kapolres Garut AKBP Tono Wirya yang dimutasi.",
            {RUDI: [NEW], TONO: [OLD]},
        ),
        (
            "Kapolres Garut AKBP Tono Wirya digantikan AKBP Rudi Halim.",
            {RUDI: [NEW], TONO: [NEW]},
        ),
        ("Posisi Kapolres Garut digantikan oleh AKBP Rudi Halim.", {RUDI: [NEW]}),
        (
            "Tono Wirya digantikan Rudi Halim sebagai Kapolres Garut.",
            {RUDI: [NEW], TONO: [OLD]},
        ),
        (
            "Kapolres Garut yang sebelumnya dijabat AKBP Tono Wirya kini dijabat AKBP Rudi Halim.",
            {TONO: [OLD], RUDI: [NEW]},
        ),
        (
            "Tono Wirya menyerahkan jabatan Kapolres Garut kepada AKBP Rudi Halim.",
            {TONO: [OLD], RUDI: [NEW]},
        ),
        ("Ia diangkat menjadi Kapolres Garut menggantikan AKBP Tono Wirya.", {TONO: [OLD]}),
        # Printed before.
        (
            "Rudi Halim dilantik menjadi Kapolres Garut. Ia menggantikan AKBP Tono Wirya.",
            {RUDI: [NEW], TONO: [OLD]},
        ),
        (
            "AKBP Rudi Halim ditunjuk sebagai Kapolres Garut. Rudi Halim menggantikan Tono Wirya.",
            {RUDI: [NEW], TONO: [OLD]},
        ),
        (
            "Jabatan Kapolres Garut kini dijabat AKBP Rudi Halim. Ia menggantikan AKBP Tono Wirya.",
            {RUDI: [NEW], TONO: [OLD]},
        ),
        # The post that is left, and not the new one.
        (
            "Kapolres Garut AKBP Tono Wirya diangkat menjadi Kapolres Bandung. "
            "Posisinya digantikan oleh AKBP Rudi Halim.",
            {
                TONO: [NEW, ("Kepala Kepolisian Resor", "Kepolisian Resor Bandung", "current")],
                RUDI: [NEW],
            },
        ),
        (
            "Kapolres Garut AKBP Tono Wirya pensiun. Jabatannya akan diisi Rudi Halim.",
            {TONO: [NEW], RUDI: [(*KAPOLRES, "elect")]},
        ),
        (
            "Kapolres Garut AKBP Tono Wirya dimutasi. Dia digantikan oleh AKBP Rudi Halim.",
            {TONO: [NEW], RUDI: [NEW]},
        ),
        # For a day, or nobody knows in what.
        (
            "Rudi Halim hadir menggantikan Bupati Garut Tono Wirya.",
            {TONO: [(*BUPATI, "current")]},
        ),
        (
            "Rudi Halim menggantikan Bupati Garut Tono Wirya.",
            {TONO: [(*BUPATI, "current")]},
        ),
        (
            "Bupati Garut Rudi Halim menggantikan Tono Wirya dengan pejabat lain.",
            {RUDI: [(*BUPATI, "current")]},
        ),
        (
            "Bupati Garut Rudi Halim menggantikan Tono Wirya sebagai pembina upacara.",
            {RUDI: [(*BUPATI, "current")]},
        ),
        (
            "Presiden Rudi Halim tiba. Ia menggantikan Tono Wirya.",
            {RUDI: [("Presiden", "Presiden Republik Indonesia", "current")]},
        ),
        ("Rudi Halim menggantikan Tono Wirya pada menit ke-60.", {}),
        ("Posisinya digantikan Tono Wirya.", {}),
    ],
)
def test_succession(text: str, expected: dict[str, list[tuple[str, str | None, str]]]) -> None:
    assert posts(text) == expected
