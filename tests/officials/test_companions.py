"""Persons who share a post, follow one, or bear one by a verb; heads abroad; posts that are over."""

from __future__ import annotations

from datetime import date

import pytest
from tagged import seen, tagged

from nlp_berita.officials import OfficialExtractor
from nlp_berita.reading import Reading

GARUT = ("Anggota", "Dewan Perwakilan Rakyat Daerah Kabupaten Garut", "current")

DPRD_GARUT = "Dewan Perwakilan Rakyat Daerah Kabupaten Garut"

# text, names that a tagger sees, {name: (position, office, status)} for all who hold a post
FOUND = [
    (
        "Hakim Agung Dewi Sartika dan Tri Handoko memutus.",
        ["Dewi Sartika", "Tri Handoko"],
        {
            "Dewi Sartika": ("Hakim Agung", "Mahkamah Agung", "current"),
            "Tri Handoko": ("Hakim Agung", "Mahkamah Agung", "current"),
        },
    ),
    (
        "Ketiga hakim tersebut yakni, Joko Purnomo, Rahmat Basuki, dan Slamet Riyadi, ditahan.",
        ["Joko Purnomo", "Rahmat Basuki", "Slamet Riyadi"],
        dict.fromkeys(
            ("Joko Purnomo", "Rahmat Basuki", "Slamet Riyadi"), ("Hakim", None, "current")
        ),
    ),
    (
        "Ketua KPU Garut Surya Dharma serta anggota Lingga Prakoso dan Ratna Kumala hadir.",
        ["Surya Dharma", "Lingga Prakoso", "Ratna Kumala"],
        {
            "Surya Dharma": ("Ketua", "Komisi Pemilihan Umum Kabupaten Garut", "current"),
            "Lingga Prakoso": ("Anggota", "Komisi Pemilihan Umum Kabupaten Garut", "current"),
            "Ratna Kumala": ("Anggota", "Komisi Pemilihan Umum Kabupaten Garut", "current"),
        },
    ),
    # A roll in brackets, one of members who are not counted, one of those whom "mereka" means.
    (
        "Dua anggota KPU Garut (Surya Dharma dan Lingga Prakoso) mundur.",
        ["Surya Dharma", "Lingga Prakoso"],
        dict.fromkeys(
            ("Surya Dharma", "Lingga Prakoso"),
            ("Anggota", "Komisi Pemilihan Umum Kabupaten Garut", "current"),
        ),
    ),
    (
        "Mereka yang masuk dalam anggota DPRD Garut antara lain Surya Dharma, dan Lingga Prakoso.",
        ["Surya Dharma", "Lingga Prakoso"],
        dict.fromkeys(("Surya Dharma", "Lingga Prakoso"), GARUT),
    ),
    (
        "Anggota KPU Garut di antaranya Surya Dharma dan Lingga Prakoso.",
        ["Surya Dharma", "Lingga Prakoso"],
        dict.fromkeys(
            ("Surya Dharma", "Lingga Prakoso"),
            ("Anggota", "Komisi Pemilihan Umum Kabupaten Garut", "current"),
        ),
    ),
    # An officer among guests without names has the first of the posts.
    (
        "Letkol Inf. Surya Dharma, Komandan Kodim 0712/Tegal, Bupati dan Wakil Bupati serta warga "
        "hadir.",
        ["Surya Dharma"],
        {"Surya Dharma": ("Komandan", "Komando Distrik Militer 0712/Tegal", "current")},
    ),
    # The second has a title of its own, or none at all.
    (
        "Menteri Luar Negeri Sugeng Halim dan Sekretaris Kabinet Rudi Salim hadir.",
        ["Sugeng Halim", "Rudi Salim"],
        {
            "Sugeng Halim": ("Menteri", "Kementerian Luar Negeri", "current"),
            "Rudi Salim": ("Sekretaris Kabinet", "Sekretariat Kabinet", "current"),
        },
    ),
    (
        "Bupati Garut Rudi Halim dan Siti Aminah hadir.",
        ["Rudi Halim", "Siti Aminah"],
        {"Rudi Halim": ("Bupati", "Kabupaten Garut", "current")},
    ),
    (
        "Hendra Saputra diangkat menjadi Dirut Bulog menggantikan Tono Martono.",
        ["Hendra Saputra", "Tono Martono"],
        {
            "Hendra Saputra": ("Direktur Utama", "Perum Bulog", "current"),
            "Tono Martono": ("Direktur Utama", "Perum Bulog", "former"),
        },
    ),
    (
        "Presiden Joko Widodo menunjuk Rudi Halim menggantikan Siti Aminah.",
        ["Joko Widodo", "Rudi Halim", "Siti Aminah"],
        {"Joko Widodo": ("Presiden", "Presiden Republik Indonesia", "current")},
    ),
    # Before the title, of a ticket, and where the next has a title of their own.
    (
        "Rudi Halim, Sena Lukito, dan Siti Aminah selaku anggota DPRD Garut hadir.",
        ["Rudi Halim", "Sena Lukito", "Siti Aminah"],
        dict.fromkeys(("Siti Aminah", "Sena Lukito", "Rudi Halim"), GARUT),
    ),
    (
        "Ketua DPRD Garut Rudi Halim dan Siti Aminah selaku anggota DPRD Garut hadir.",
        ["Rudi Halim", "Siti Aminah"],
        {"Rudi Halim": ("Ketua", *GARUT[1:]), "Siti Aminah": GARUT},
    ),
    (
        "Rudi Halim dan Siti Aminah, keduanya Camat Cibatu, hadir.",
        ["Rudi Halim", "Siti Aminah"],
        dict.fromkeys(("Siti Aminah", "Rudi Halim"), ("Camat", "Kecamatan Cibatu", "current")),
    ),
    (
        "Wakil Ketua DPR Rudi Halim, Sena Lukito dan Siti Aminah, Camat Cibatu Tono Wirya hadir.",
        ["Rudi Halim", "Sena Lukito", "Siti Aminah", "Tono Wirya"],
        {
            **dict.fromkeys(
                ("Rudi Halim", "Sena Lukito", "Siti Aminah"),
                ("Wakil Ketua", "Dewan Perwakilan Rakyat", "current"),
            ),
            "Tono Wirya": ("Camat", "Kecamatan Cibatu", "current"),
        },
    ),
    (
        "Program Gubernur Bengkulu Rudi Halim-Sena berjalan.",
        ["Rudi Halim", "Sena"],
        {
            "Rudi Halim": ("Gubernur", "Provinsi Bengkulu", "current"),
            "Sena": ("Wakil Gubernur", "Provinsi Bengkulu", "current"),
        },
    ),
    (
        "Presiden Kuba Rudi Diaz-Halim hadir.",
        ["Rudi Diaz-Halim"],
        {"Rudi Diaz-Halim": ("Presiden", "Kuba", "current")},
    ),
    (
        "Menteri Keuangan Siti Aminah dan dua wakilnya, Rudi Halim dan Sena Lukito, hadir.",
        ["Siti Aminah", "Rudi Halim", "Sena Lukito"],
        {
            "Siti Aminah": ("Menteri", "Kementerian Keuangan", "current"),
            "Rudi Halim": ("Wakil Menteri", "Kementerian Keuangan", "current"),
            "Sena Lukito": ("Wakil Menteri", "Kementerian Keuangan", "current"),
        },
    ),
    # Rows of names with their posts, and of posts with their names.
    (
        "Hadir Rudi Halim Camat Cibatu, Sena Lukito Lurah Gambir, dan tamu.",
        ["Rudi Halim", "Sena Lukito"],
        {
            "Rudi Halim": ("Camat", "Kecamatan Cibatu", "current"),
            "Sena Lukito": ("Lurah", "Kelurahan Gambir", "current"),
        },
    ),
    (
        "Melalui Camat Cibatu Rudi Halim, Bupati mengimbau warga Garut.",
        ["Rudi Halim"],
        {"Rudi Halim": ("Camat", "Kecamatan Cibatu", "current")},
    ),
    # A president, and who is called so as well.
    (
        "Presiden Darma memanggil Kapolri Jenderal Sigit Wirya Darma.",
        ["Darma", "Sigit Wirya Darma"],
        {
            "Darma": ("Presiden", "Presiden Republik Indonesia", "current"),
            "Sigit Wirya Darma": (
                "Kepala Kepolisian Negara",
                "Kepolisian Negara Republik Indonesia",
                "current",
            ),
        },
    ),
    # Verbs.
    (
        "Rudi Halim akan menjalankan tugas sebagai Wali Kota Solo.",
        ["Rudi Halim"],
        {"Rudi Halim": ("Wali Kota", "Kota Surakarta", "elect")},
    ),
    (
        "Guntoro Widagdo masih berstatus Hakim MK.",
        ["Guntoro Widagdo"],
        {"Guntoro Widagdo": ("Hakim", "Mahkamah Konstitusi", "current")},
    ),
    (
        "AKBP Dodi Firmansyah yang sebelumnya menjabat Kapolres Garut pindah.",
        ["Dodi Firmansyah"],
        {"Dodi Firmansyah": ("Kepala Kepolisian Resor", "Kepolisian Resor Garut", "former")},
    ),
    (
        "Jabatan Kapolres Garut kini dijabat AKBP Gusti Rahman.",
        ["Gusti Rahman"],
        {"Gusti Rahman": ("Kepala Kepolisian Resor", "Kepolisian Resor Garut", "current")},
    ),
    ("Warga berdoa agar Rudi Halim menjadi Bupati Garut.", ["Rudi Halim"], {}),
    ("Di hadapan Presiden, Rudi Halim membacakan sumpah.", ["Rudi Halim"], {}),
    ("Terpidana Dapat Amnesti dari Presiden\nRudi Halim menambahkan hal itu.", ["Rudi Halim"], {}),
    # Terms, ordinals, deputies, candidates.
    (
        "Anggota DPR RI 2014-2019, Fajar Nugraha, hadir.",
        ["Fajar Nugraha"],
        {"Fajar Nugraha": ("Anggota", "Dewan Perwakilan Rakyat", "former")},
    ),
    (
        "Anggota DPR RI periode 2019-2024 Fajar Nugraha hadir.",
        ["Fajar Nugraha"],
        {"Fajar Nugraha": ("Anggota", "Dewan Perwakilan Rakyat", "current")},
    ),
    (
        "Wakil Kapolda Riau Brigjen Slamet Wirya hadir.",
        ["Slamet Wirya"],
        {"Slamet Wirya": ("Wakil Kepala Kepolisian Daerah", "Kepolisian Daerah Riau", "current")},
    ),
    (
        "Hadir capres nomor urut 2, Anton Wirawan.",
        ["Anton Wirawan"],
        {"Anton Wirawan": ("Presiden", "Presiden Republik Indonesia", "candidate")},
    ),
    # Abroad.
    (
        "Presiden Donald Trump menelepon.",
        ["Donald Trump"],
        {"Donald Trump": ("Presiden", "Amerika Serikat", "current")},
    ),
    (
        "Gubernur Bank Sentral China Li Wangsa menelepon Presiden Jan Novak dari Republik Ceko.",
        ["Li Wangsa", "Jan Novak"],
        {
            "Li Wangsa": ("Gubernur", "Bank Sentral China", "current"),
            "Jan Novak": ("Presiden", "Ceko", "current"),
        },
    ),
    ("Presiden SPBI Mulyono berpidato.", ["Mulyono"], {}),
    # The next of a list.
    (
        "Bupati Garut Rudi Halim, anggota DPRD Provinsi Jawa Barat, dan warga hadir.",
        ["Rudi Halim"],
        {"Rudi Halim": ("Bupati", "Kabupaten Garut", "current")},
    ),
    (
        "Ia didampingi Wakil Ketua DPR lainnya, seperti Rudi Halim, Tono Wirya, hingga Siti Aminah.",
        ["Rudi Halim", "Tono Wirya", "Siti Aminah"],
        dict.fromkeys(
            ("Rudi Halim", "Tono Wirya", "Siti Aminah"),
            ("Wakil Ketua", "Dewan Perwakilan Rakyat", "current"),
        ),
    ),
    (
        "Ketua DPRD Garut Rudi Halim didampingi Wakil Ketua I Tono Wirya, dan Wakil Ketua II S. Joko Lestari.",
        ["Rudi Halim", "Tono Wirya", "Joko Lestari"],
        {
            "Rudi Halim": ("Ketua", DPRD_GARUT, "current"),
            "Tono Wirya": ("Wakil Ketua", DPRD_GARUT, "current"),
            "S. Joko Lestari": ("Wakil Ketua", DPRD_GARUT, "current"),
        },
    ),
    # Names.
    (
        "Sekda Garut Arif Budiman SH serta Camat hadir.",
        ["Arif Budiman SH"],
        {"Arif Budiman": ("Sekretaris Daerah", "Sekretariat Daerah Kabupaten Garut", "current")},
    ),
    (
        "Menteri Kehutanan Raja Juli Santosa hadir.",
        ["Santosa"],
        {"Raja Juli Santosa": ("Menteri", "Kementerian Kehutanan", "current")},
    ),
    ("Jaksa memeriksa Asisten Fajar Nugraha.", ["Fajar Nugraha"], {}),
]


@pytest.mark.parametrize(("text", "names", "expected"), FOUND)
def test_posts(
    text: str, names: list[str], expected: dict[str, tuple[str, str | None, str]]
) -> None:
    reading = tagged(text, seen(text, *names), date(2022, 3, 1))
    found = {
        person.name: (person.posts[0].position, person.posts[0].office, person.posts[0].status)
        for person in OfficialExtractor()(reading)
        if person.posts
    }
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Letjen Rudi Halim dimutasi dari jabatan Kapolda Riau menjadi Kapolda Bali.",
            [("Kepolisian Daerah Riau", "former"), ("Kepolisian Daerah Bali", "current")],
        ),
        (
            "Marsdya Rudi Halim yang sebelumnya Kapolda Riau ditunjuk menjadi Kapolda Bali.",
            [("Kepolisian Daerah Riau", "former"), ("Kepolisian Daerah Bali", "current")],
        ),
        (
            "Rudi Halim dicopot dari jabatannya sebagai Kepala Dinas Sosial Kota Bogor.",
            [("Dinas Sosial Kota Bogor", "former")],
        ),
        # The second is somebody else's.
        (
            "AKBP Rudi Halim, Kapolres Garut, hadir bersama Kapolres Bandung.",
            [("Kepolisian Resor Garut", "current")],
        ),
    ],
)
def test_posts_in_a_row(text: str, expected: list[tuple[str, str]]) -> None:
    reading = tagged(text, seen(text, "Rudi Halim"))
    (person,) = OfficialExtractor()(reading)
    assert person.name == "Rudi Halim"
    assert [(post.office, post.status) for post in person.posts] == expected


def test_odd_blanks_do_not_break_a_name() -> None:
    text = "Bupati Garut Rudi\u00c2\u00a0Halim\u00a0Salim hadir."
    reading = Reading(text)
    (person,) = OfficialExtractor()(reading)
    record = person.record(reading.original, "o1")
    assert record.name == "Rudi Halim Salim"
    assert [m.text for m in record.mentions] == ["Rudi\u00c2\u00a0Halim\u00a0Salim"]
