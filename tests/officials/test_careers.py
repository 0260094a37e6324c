"""Posts that a person held one after the other."""

from __future__ import annotations

import pytest

from tests.officials.test_clauses import BUPATI, KAPOLRES, RUDI, TONO, posts

NOW = (*BUPATI, "current")
CAMAT = ("Camat", "Kecamatan Cibatu", "former")
BOGOR = ("Kepala Kepolisian Resor", "Kepolisian Resor Bogor", "former")
CIANJUR = ("Wakil Kepala Kepolisian Resor", "Kepolisian Resor Cianjur", "former")
HELLO = "Bupati Garut Rudi Halim hadir. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rudi pernah menjadi Kapolres Bogor Polda Jabar pada 2011 dan Wakapolres Cianjur pada tahun"
            " berikutnya.",
            [NOW, BOGOR, CIANJUR],
        ),
        (
            "Rudi pernah mengemban tugas menjadi Kanitlak, lalu Kapolres Bogor pada 2011.",
            [NOW, BOGOR],
        ),
        (
            "Sejumlah jabatan pernah ia emban, antara lain Kapolres Bogor dan Wakapolres Cianjur.",
            [NOW, BOGOR, CIANJUR],
        ),
        (
            "Ia pernah menduduki sejumlah jabatan. Diantaranya Kapolres Bogor dan Wakapolres Cianjur.",
            [NOW, BOGOR, CIANJUR],
        ),
        # With days, and with a name between that no life is told of.
        (
            "Rudi meraih penghargaan Adhi Tono Wirya. Ia pernah menduduki posisi sebagai Kapolres Bogor"
            " (14 April 2016 - 5 Oktober 2018), dan Wakapolres Cianjur (6 Oktober 2018 - 2 Mei 2020).",
            [NOW, BOGOR, CIANJUR],
        ),
        (
            "Rudi sempat menduduki posisi strategis. Mulai dari Kapolres Bogor (2011 - 2013).",
            [NOW, BOGOR],
        ),
        (
            "Rudi Halim merupakan Camat Cibatu sejak 24 Juni 2013 hingga 21 Oktober 2015.",
            [NOW, CAMAT],
        ),
        ("Sebelumnya menjabat sebagai Camat Cibatu.", [NOW, CAMAT]),
        ("Lulusan Akpol 2004 itu pernah bertugas sebagai Kapolres Bogor.", [NOW, BOGOR]),
        ("Saat menjabat Camat Cibatu, Rudi Halim membangun pasar.", [NOW, CAMAT]),
        ("Sebelumnya Rudi Halim menjabat Camat Cibatu dua periode.", [NOW, CAMAT]),
        (
            "Rudi kemudian menjabat sejumlah posisi strategis, termasuk Kapolres Bogor, Wakapolres Cianjur,"
            " dan sekretaris di beberapa daerah.",
            [NOW, BOGOR, CIANJUR],
        ),
        (
            "Pada 2011, ia dipercaya menjabat Kapolres Bogor, sebelum menjabat sebagai Wakapolres Cianjur.",
            [NOW, BOGOR, CIANJUR],
        ),
        # Behind a post of the list that nobody knows.
        (
            "Rudi sempat menduduki posisi penting. Mulai dari Kapolres Bogor (2011 - 2013), Pengelola Urusan"
            " Umum (2013 - 2014), dan Wakapolres Cianjur (2014 - 2015).",
            [NOW, BOGOR, CIANJUR],
        ),
        (
            "Rudi pernah mengemban sejumlah jabatan penting. Jabatan itu antara lain Kapolres Bogor"
            " (2011-2013) dan Wakapolres Cianjur (2014).",
            [NOW, CIANJUR, BOGOR],
        ),
        ("Kariernya menanjak saat ditunjuk sebagai Kapolres Bogor pada 2011.", [NOW, BOGOR]),
        ("Namanya juga pernah mengisi kursi Kapolres Bogor.", [NOW, BOGOR]),
        ("Nama Rudi Halim bersinar saat ia menjabat sebagai Kapolres Bogor.", [NOW, BOGOR]),
        ("Sebelum terjun ke politik, ia adalah Kapolres Bogor.", [NOW, BOGOR]),
        ("Langkah Rudi tidak lepas dari pengalamannya sebagai Kapolres Bogor.", [NOW, BOGOR]),
        (
            "Riwayat jabatan Rudi Halim: 1. Kapolres Bogor (2011-2013) 2. Wakapolres Cianjur (2014).",
            [NOW, BOGOR, CIANJUR],
        ),
        # Not over: the post of today, one that is only told of before.
        (
            "Dua tahun berselang, ia menjabat sebagai Kapolres Bogor dan akhirnya menempati posisi Bupati Garut.",
            [NOW, BOGOR],
        ),
        ("Rudi mengutip petuah saat ia dilantik menjadi Bupati Garut.", [NOW]),
        ("Saat menjabat Bupati Garut, Rudi Halim membangun pasar.", [NOW]),
        (
            "Sebelumnya, Rudi Halim ditunjuk sebagai Kapolres Bogor.",
            [NOW, (*BOGOR[:2], "current")],
        ),
        # Somebody else's, or a list of other things.
        ("Sejumlah jabatan kosong, antara lain Kapolres Bogor.", [NOW]),
        ("Rudi membuka sejumlah jabatan. Jabatan itu antara lain Kapolres Bogor.", [NOW]),
        ("Menurut Tono Wirya, itu tak lepas dari pengalamannya sebagai Kapolres Bogor.", [NOW]),
        ("Rudi melantik pejabat untuk sejumlah jabatan, termasuk Kapolres Bogor.", [NOW]),
        ("Pada 2011 Kapolres Bogor dan Wakapolres Cianjur hadir.", [NOW]),
    ],
)
def test_careers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert posts(HELLO + text)[RUDI] == expected


def test_terms_of_two_posts() -> None:
    text = (
        "Tono Wirya yang merupakan Kapolres Garut periode 2014-2015 dan Camat Cibatu periode"
        " 2018-2019 hadir."
    )
    assert posts(text) == {TONO: [(*KAPOLRES, "former"), CAMAT]}
