"""Posts that a clause ties to a name: verbs of holding, giving and taking, and who stands between."""

from __future__ import annotations

import pytest
from tagged import tagged

from nlp_berita.officials import OfficialExtractor
from nlp_berita.reading import Entity

RUDI, TONO = "Rudi Halim", "Tono Wirya"
BUPATI = ("Bupati", "Kabupaten Garut")
KAPOLRES = ("Kepala Kepolisian Resor", "Kepolisian Resor Garut")


def posts(text: str) -> dict[str, list[tuple[str, str | None, str]]]:
    """The posts that Rudi and Tono, whom a tagger sees, and anyone else hold."""
    entities = []
    for name in (RUDI, TONO):
        at = text.find(name)
        while at >= 0:
            entities.append(Entity(at, at + len(name), "PER"))
            at = text.find(name, at + 1)
    reading = tagged(text, entities)
    return {
        person.name: [(post.position, post.office, post.status) for post in person.posts]
        for person in OfficialExtractor()(reading)
        if person.posts
    }


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # Held.
        ("Tak lagi menjabat Bupati Garut, Rudi Halim bertani.", "former"),
        ("Rudi Halim merupakan Bupati Garut.", "current"),
        ("Rudi Halim sendiri adalah mantan Bupati Garut.", "former"),
        ("Rudi Halim, yang saat itu Bupati Garut, hadir.", "former"),
        ("Pada saat itu Rudi Halim merupakan Bupati Garut.", "former"),
        ("Saat Rudi Halim menjabat Bupati Garut, jalan dibangun.", "former"),
        ("Program itu lahir sewaktu Rudi Halim menjadi Bupati Garut.", "former"),
        ("Sebelumnya, Rudi Halim menjabat sebagai Bupati Garut.", "former"),
        ("Rudi Halim pernah menjadi Bupati Garut.", "former"),
        ("Rudi Halim yang menduduki jabatan Bupati Garut hadir.", "current"),
        ("Rudi Halim kini mengemban tugas baru sebagai Bupati Garut.", "current"),
        ("Rudi Halim tercatat sebagai Bupati Garut.", "current"),
        ("Rudi Halim diperiksa dalam kapasitasnya sebagai Bupati Garut.", "current"),
        ("Rudi Halim (RH) selaku Bupati Garut hadir.", "current"),
        ("Rudi Halim sejak Januari 2020 menjabat sebagai Bupati Garut.", "current"),
        ("Rudi Halim, terhitung mulai Senin (3/2/2020) menjabat Bupati Garut.", "current"),
        ("Rudi Halim pada 5 Mei 2016 sampai 9 Juni 2018 menjabat Bupati Garut.", "former"),
        ("Rudi Halim sudah tiga tahun menjabat Bupati Garut.", "current"),
        ("Rudi Halim yang baru sepekan menjabat Bupati Garut hadir.", "current"),
        ("Rudi Halim adalah orang pertama yang menjabat Bupati Garut.", "current"),
        ("Rudi Halim, politikus senior yang kini menjabat Bupati Garut, hadir.", "current"),
        ("Tono Wirya pada Rabu bertemu Rudi Halim yang menjabat Bupati Garut.", "current"),
        ("Rudi Halim dengan jabatan baru Bupati Garut hadir.", "current"),
        ("Rudi Halim kini menyandang jabatan Bupati Garut.", "current"),
        ("Mendagri memuji Rudi Halim SH, selaku Bupati Garut.", "current"),
        ("Posisi itu diisi Rudi Halim, yang masih aktif menjabat Bupati Garut.", "current"),
        ("Ia bertemu Rudi Halim yang digeser untuk menjadi Bupati Garut.", "current"),
        ("Rudi Halim membacakan sumpah jabatan menjadi Bupati Garut.", "current"),
        ("Rudi Halim dilaporkan akan menjalankan tugas sebagai Bupati Garut.", "elect"),
        ("Rudi Halim akan mundur dari jabatan Bupati Garut.", "current"),
        ("Rudi Halim mulai menjabat Bupati Garut.", "current"),
        ("Rudi Halim, Bupati Garut waktu itu, hadir.", "former"),
        ("Hadir di sana Rudi Halim mantan Bupati Garut ini.", "former"),
        # Given.
        ("Rudi Halim yang dikenal tegas ditunjuk menjadi Bupati Garut.", "current"),
        (
            "Rudi Halim yang lama bertugas di desa dipercaya Kapolri menjadi Bupati Garut.",
            "current",
        ),
        ("Jabatan Bupati Garut akan diisi politikus senior yakni Rudi Halim.", "elect"),
        ("Rudi Halim dikukuhkan sebagai Bupati Garut.", "current"),
        ("Rudi Halim resmi menjadi Bupati Garut.", "current"),
        ("Rudi Halim dimutasi dan dilantik menjadi Bupati Garut.", "current"),
        ("Rudi Halim diangkat selaku Plt Bupati Garut.", "acting"),
        ("Rudi Halim diangkat dalam jabatan baru sebagai Bupati Garut.", "current"),
        ("Rudi Halim bakal dilantik menjadi Bupati Garut.", "elect"),
        ("Mendagri menunjuk Rudi Halim, mantan ajudannya, sebagai Bupati Garut.", "current"),
        ("Mendagri menunjuk Rudi Halim untuk menjabat Bupati Garut.", "current"),
        ("Baca juga: Mendagri Lantik Rudi Halim Jadi Bupati Garut", "current"),
        ("Rudi Halim diusung PKB dan Gerindra sebagai Bupati Garut.", "candidate"),
        ("Rudi Halim mutasi menjadi Bupati Garut.", "current"),
        ("Warga mendukung Rudi Halim sebagai Bupati Garut.", "candidate"),
        # Lost, or only wished for.
        ("Pemberhentian Sementara Rudi Halim sebagai Bupati Garut sah.", "former"),
        ("DPRD menonaktifkan Rudi Halim sebagai Bupati Garut.", "current"),
        ("Seharusnya ada pemberhentian Rudi Halim sebagai Bupati Garut.", "current"),
        ("Rudi Halim melepas jabatannya sebagai Bupati Garut.", "former"),
        ("Mendagri mencopot Rudi Halim dari jabatan Bupati Garut.", "former"),
        ("Pemberhentian sementara Rudi Halim dari jabatan Bupati Garut sah.", "former"),
        ("Rudi Halim, dikabarkan mundur dari jabatannya sebagai Bupati Garut.", "former"),
        ("Jaksa memeriksa tersangka Rudi Halim (RH), yang merupakan Bupati Garut.", "current"),
        ("Warga mendesak agar Rudi Halim mundur dari jabatan Bupati Garut.", "current"),
        ("Rudi Halim maju sebagai Bupati Garut.", "candidate"),
        ("PKB mengusung Rudi Halim menjadi Bupati Garut.", "candidate"),
        ("Menurut Bupati Garut, Rudi Halim, harga naik.", "current"),
        ("Menanggapi itu Bupati Garut, Rudi Halim, mengaku heran.", "current"),
        # From the title to the name.
        ("Bupati Garut yang dijabat Rudi Halim hadir.", "current"),
        ("Bupati Garut yang kala itu dijabat Rudi Halim menolak.", "former"),
        ("Kursi Bupati Garut yang ditinggalkan Rudi Halim kosong.", "former"),
        ("Jabatan Bupati Garut dipercayakan kepada Rudi Halim.", "current"),
        ("Bupati Garut saat ini, Rudi Halim, hadir.", "current"),
        ("Bupati Garut yang baru Rudi Halim hadir.", "current"),
        ("Bupati Garut sebelumnya, Rudi Halim, hadir.", "former"),
        ("Bupati Garut tersebut adalah Rudi Halim.", "current"),
        ("Bupati Garut yang terakhir dijabat Rudi Halim menolak.", "former"),
        ("Tampuk Bupati Garut beralih pada Rudi Halim.", "current"),
        ("Bupati Garut sekaligus pembina klub Rudi Halim hadir.", "current"),
        ("Bupati Garut yang berhaluan tengah, Rudi Halim, hadir.", "current"),
        ("Bupati Garut atau Regency Head (RH) Rudi Halim hadir.", "current"),
        ("Bupati Garut (Rudi Halim) hadir.", "current"),
        ("Bupati Garut Ad Interim Rudi Halim hadir.", "acting"),
        ("Bupati Garut periode lalu, Rudi Halim, hadir.", "former"),
        ("Bupati Garut periode Mei 2014 hingga Juni 2019, Rudi Halim, hadir.", "former"),
        ("Bupati Garut pada 2014 sampai 2019 Rudi Halim hadir.", "former"),
        ("Calon tunggal Bupati Garut Rudi Halim hadir.", "candidate"),
        ("Cabup Garut 2024 Rudi Halim hadir.", "candidate"),
        # A name right before the title.
        ("Usul itu diajukan melalui Rudi Halim Bupati Garut pada Senin.", "current"),
        ("Hadir Rudi Halim, SE Bupati Garut.", "current"),
        ("Di depan rumah Rudi Halim, Bupati Garut, warga berkumpul.", "current"),
    ],
)
def test_a_clause_gives_the_post(text: str, status: str) -> None:
    assert posts(text) == {RUDI: [(*BUPATI, status)]}


@pytest.mark.parametrize(
    "text",
    [
        "Rudi Halim digadang-gadang Tono Wirya jadi Bupati Garut.",
        "Ia ditunjuk Rudi Halim sebagai Bupati Garut.",
        "Warga menolak Rudi Halim sebagai Bupati Garut.",
        "Kalau Pak Rudi Halim jadi Bupati Garut, warga senang.",
        "Rudi Halim tidak menjadi Bupati Garut.",
        "Pemakzulan Rudi Halim dari jabatan Bupati Garut batal.",
        "Tim itu mendukung Rudi Halim untuk menjadi Bupati Garut.",
        "Warga lebih memilih Rudi Halim sebagai Bupati Garut.",
        "Batal menjadi Bupati Garut, Rudi Halim tetap tenang.",
        "Tak jadi Bupati Garut, Rudi Halim pulang.",
        "Rudi Halim yang bertemu Tono Wirya kemarin dan warga ditunjuk menjadi Bupati Garut.",
        "Ia bertemu Rudi Halim saat menjabat Bupati Garut.",
        "Menurut Rudi Halim, Presiden memahami hal itu.",
        "Berkas pergantian antarwaktu Bupati Garut Rudi Halim hilang.",
        "Warga bertanya soal Bupati Garut terkait laporan Rudi Halim kemarin.",
        "Baca juga: Jubir Rudi Halim Jadi Bupati Garut",
        "Siti, adik ipar Rudi Halim yang menjabat Bupati Garut, hadir.",
        "Cawapres pendamping Rudi Halim, yang masih aktif sebagai Bupati Garut, hadir.",
        "Siti, juru bicara Rudi Halim, resmi mundur dari jabatan Bupati Garut.",
        "Ia menyangkal tuduhan terhadap Rudi Halim, ternyata menjabat Bupati Garut.",
        "Rudi Halim belum lama ini ditemui Bupati Garut.",
        # The subject of a clause behind another, and of what somebody else has done.
        "Terkait gugatan Bupati Garut, Rudi Halim enggan bicara.",
        "Sementara menanggapi pernyataan Bupati Garut, Rudi Halim mengaku heran.",
        "Toko yang disegel oleh Bupati Garut adalah Rudi Halim dan Griya Cibatu.",
        # Guests of whom the first alone is named.
        "Hadir Rudi Halim, Bupati Garut, Kapolres Garut, dan Camat Cibatu.",
        # "Hakim" that is a name.
        "Hadir Tono Wirya Hakim, Rudi Halim, dan warga.",
        # A body that has the President in its name, and a decree.
        "Ketua Dewan Perimbangan Presiden Rudi Halim hadir.",
        "Ia diangkat dengan keputusan presiden, yaitu Rudi Halim.",
    ],
)
def test_a_clause_about_somebody_else_gives_nothing(text: str) -> None:
    assert posts(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rudi Halim dilantik oleh Gubernur Jawa Barat Tono Wirya menjadi Bupati Garut.",
            {
                TONO: [("Gubernur", "Provinsi Jawa Barat", "current")],
                RUDI: [(*BUPATI, "current")],
            },
        ),
        (
            "Rudi Halim ditunjuk Kapolri sebagai Kapolres Garut.",
            {RUDI: [(*KAPOLRES, "current")]},
        ),
        (
            "Rudi Halim diberhentikan Tono Wirya dari jabatan Bupati Garut.",
            {RUDI: [(*BUPATI, "former")]},
        ),
        # Tono's: whoever gave it to him.
        (
            "Acara dihadiri Gubernur Jawa Barat Tono Wirya yang juga Bupati Garut.",
            {TONO: [("Gubernur", "Provinsi Jawa Barat", "current"), (*BUPATI, "current")]},
        ),
        (
            "Acara itu diwakili Tono Wirya sebagai Bupati Garut.",
            {TONO: [(*BUPATI, "current")]},
        ),
        # Whoever else it is held by.
        (
            "Jabatan Kapolres Garut untuk sementara dipegang Bupati Garut Rudi Halim.",
            {RUDI: [(*BUPATI, "current"), (*KAPOLRES, "acting")]},
        ),
        (
            "Posisi Kapolres Garut akan diisi oleh Bupati Garut Rudi Halim.",
            {RUDI: [(*BUPATI, "current"), (*KAPOLRES, "elect")]},
        ),
        (
            "Acara Kapolres Garut digantikan Bupati Garut Rudi Halim.",
            {RUDI: [(*BUPATI, "current")]},
        ),
        # Two with a post in a party beside theirs.
        (
            "Hadir Bupati Garut sekaligus Ketua DPC Golkar Rudi Halim, Kapolres Garut sekaligus Ketua DPC PKB Tono Wirya.",
            {
                RUDI: [("Ketua", "Partai Golongan Karya", "current"), (*BUPATI, "current")],
                TONO: [("Ketua", "Partai Kebangkitan Bangsa", "current"), (*KAPOLRES, "current")],
            },
        ),
        (
            "Hadir Bupati Garut sekaligus Direktur Eksekutif Institut Damai (ID) Rudi Halim.",
            {RUDI: [(*BUPATI, "current")]},
        ),
        # The predecessor whom no tagger sees, and who serves the one named.
        (
            "Rudi Halim menjabat Kapolres Garut pada Rabu, menggantikan posisi Sena Lukito yang pensiun.",
            {RUDI: [(*KAPOLRES, "current")], "Sena Lukito": [(*KAPOLRES, "former")]},
        ),
        (
            "Hadir mantan Menteri Agama Rudi Halim dan staf khususnya Tono Wirya.",
            {
                RUDI: [("Menteri", "Kementerian Agama", "former")],
                TONO: [("Staf Khusus Menteri", "Kementerian Agama", "former")],
            },
        ),
        # A party's candidate runs for the state's post.
        (
            "Capres PDIP Rudi Halim dan capres Koalisi Indonesia Maju (KIM) Tono Wirya hadir.",
            {
                name: [("Presiden", "Presiden Republik Indonesia", "candidate")]
                for name in (RUDI, TONO)
            },
        ),
        (
            "Beredar video calon presiden (capres) Partai Demokrat Rudi Halim.",
            {RUDI: [("Presiden", "Presiden Republik Indonesia", "candidate")]},
        ),
        # Each name before its title, as the degrees tell.
        (
            "Pembicara: Rudi Halim, S.H., Bupati Garut Dr. Tono Wirya, M.H., Kapolres Garut dan warga.",
            {RUDI: [(*BUPATI, "current")], TONO: [(*KAPOLRES, "current")]},
        ),
        (
            "Hadir Bupati Garut Rudi Halim, S.H., Kapolres Garut Tono Wirya, M.H., dan warga.",
            {RUDI: [(*BUPATI, "current")], TONO: [(*KAPOLRES, "current")]},
        ),
        # A list of titles, of which one has no name.
        (
            "Hadir Bupati Garut Rudi Halim, Wakil Bupati Garut, Kapolres Garut Tono Wirya.",
            {RUDI: [(*BUPATI, "current")], TONO: [(*KAPOLRES, "current")]},
        ),
        # Words tie faster than a comma.
        (
            "Mendagri melantik Rudi Halim sebagai Bupati Garut, Tono Wirya sebagai Camat Cibatu.",
            {
                RUDI: [(*BUPATI, "current")],
                TONO: [("Camat", "Kecamatan Cibatu", "current")],
            },
        ),
        # From one post to the next.
        (
            "AKBP Rudi Halim dari Kapolres Garut menjadi Kapolres Bandung.",
            {
                RUDI: [
                    (*KAPOLRES, "former"),
                    ("Kepala Kepolisian Resor", "Kepolisian Resor Bandung", "current"),
                ]
            },
        ),
        # Who runs again holds the post still.
        (
            "Bupati Garut Rudi Halim hadir. Rudi Halim mencalonkan diri sebagai Bupati Garut.",
            {RUDI: [(*BUPATI, "current")]},
        ),
        # Whom one replaces has it no longer.
        (
            "Program itu dimulai setelah menggantikan Tono Wirya sebagai Bupati Garut.",
            {TONO: [(*BUPATI, "former")]},
        ),
    ],
)
def test_who_stands_between(
    text: str, expected: dict[str, list[tuple[str, str | None, str]]]
) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "deputy"),
    [
        ("Bupati Garut Rudi Halim datang bersama wakilnya, Tono Wirya.", True),
        ("Bupati Garut Rudi Halim yang didampingi wakilnya Tono Wirya hadir.", True),
        ("Bupati Garut Rudi Halim hadir bersama kakaknya, Tono Wirya.", False),
    ],
)
def test_deputies(text: str, deputy: bool) -> None:
    expected = [("Wakil Bupati", "Kabupaten Garut", "current")] if deputy else None
    assert posts(text).get(TONO) == expected


def test_a_region_is_not_the_bearer() -> None:
    text = (
        "Kepala Dinas Sosial Kabupaten Bima sekaligus Plt Kepala Dinas Kesehatan Kabupaten Bima, "
        "Rudi Halim, hadir."
    )
    assert posts(text) == {
        RUDI: [
            ("Kepala Dinas", "Dinas Kesehatan Kabupaten Bima", "acting"),
            ("Kepala Dinas", "Dinas Sosial Kabupaten Bima", "current"),
        ]
    }
