"""Titles, names and the people they belong to."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from nlp_berita.offices import OfficeExtractor
from nlp_berita.officials import OfficialExtractor, Person
from nlp_berita.reading import Entity, Reading

# text, [(name, position, office, status)]
FOUND = [
    (
        "Bupati Garut Asep Suryaman hadir.",
        [("Asep Suryaman", "Bupati", "Kabupaten Garut", "current")],
    ),
    (
        "Menteri Keuangan AS Robert Milton bertemu Presiden Amerika Serikat (AS) Henry Dawson.",
        [
            ("Robert Milton", "Menteri", "Kementerian Keuangan Amerika Serikat", "current"),
            ("Henry Dawson", "Presiden", "Amerika Serikat", "current"),
        ],
    ),
    (
        "Hakim Mahkamah Agung Brasil Paulo de Almeida menolak.",
        [("Paulo de Almeida", "Hakim", "Mahkamah Agung Brasil", "current")],
    ),
    (
        "Menteri Koordinator (Menko) Bidang Hukum, HAM, Imigrasi, dan Pemasyarakatan Rudi Latif.",
        [
            (
                "Rudi Latif",
                "Menteri Koordinator",
                "Kementerian Koordinator Bidang Hukum, Hak Asasi Manusia, Imigrasi, dan "
                "Pemasyarakatan",
                "current",
            )
        ],
    ),
    (
        "Ketua BEM Unsoed, Kuat Nurdin, hadir. Wali Kota Bogor Kuat Nurdin juga.",
        [("Kuat Nurdin", "Wali Kota", "Kota Bogor", "current")],
    ),
    (
        "Kapolres Tegal AKBP Bram Adiwijaya hadir bersama Kasat Resnarkoba AKP Dodi Setyo.",
        [
            ("Bram Adiwijaya", "Kepala Kepolisian Resor", "Kepolisian Resor Tegal", "current"),
            (
                "Dodi Setyo",
                "Kepala Satuan",
                "Satuan Reserse Narkoba Kepolisian Resor Tegal",
                "current",
            ),
        ],
    ),
    (
        "Bupati Garut Asep Suryamanmengatakan hal itu. Camat Cibatu Rudi Sebayang hadir.",
        [
            ("Asep Suryaman", "Bupati", "Kabupaten Garut", "current"),
            ("Rudi Sebayang", "Camat", "Kecamatan Cibatu", "current"),
        ],
    ),
    (
        "Duta Besar Ukraina untuk Indonesia Vasyl Petrenko dan Dubes RI untuk Jepang Heri Wahyu.",
        [
            ("Vasyl Petrenko", "Duta Besar", "Kedutaan Besar Ukraina", "current"),
            ("Heri Wahyu", "Duta Besar", "Kedutaan Besar Republik Indonesia Jepang", "current"),
        ],
    ),
    (
        "Deputi Bidang Usaha Mikro Kementerian UMKM Rizal Lubis hadir.",
        [
            (
                "Rizal Lubis",
                "Deputi",
                "Deputi Bidang Usaha Mikro Kementerian Usaha Mikro, Kecil, dan Menengah",
                "current",
            )
        ],
    ),
    (
        "Konsul Jenderal (Konjen) RI di Sydney Rudi Hasan bertemu Wali Kota London John Baker.",
        [
            (
                "Rudi Hasan",
                "Konsul Jenderal",
                "Konsulat Jenderal Republik Indonesia Sydney",
                "current",
            ),
            ("John Baker", "Wali Kota", "London", "current"),
        ],
    ),
    (
        "Ketua Fraksi PDI Perjuangan DPRD Kota Bogor Rudi Hartono hadir.",
        [
            (
                "Rudi Hartono",
                "Ketua Fraksi",
                "Dewan Perwakilan Rakyat Daerah Kota Bogor",
                "current",
            )
        ],
    ),
    (
        'Rudi Hartono hadir. "Saya kenal Bupati Garut Tono Wirya," kata mantan Kepala BNN itu.',
        [
            ("Tono Wirya", "Bupati", "Kabupaten Garut", "current"),
        ],
    ),
    (
        "Kepala LKPP Hendi Prasojo hadir. Mantan Wali Kota Semarang itu tersenyum.",
        [
            (
                "Hendi Prasojo",
                "Kepala Lembaga",
                "Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah",
                "current",
            ),
            ("Hendi Prasojo", "Wali Kota", "Kota Semarang", "former"),
        ],
    ),
    (
        "Hendi Prasojo hadir. Waka Komisi Hukum DPR Sari Dewi juga.",
        [("Sari Dewi", "Wakil Ketua", "Komisi Hukum Dewan Perwakilan Rakyat", "current")],
    ),
    (
        "Calon presiden dan wakil presiden nomor urut 3 Rudi Wirya dan Sari Dewi tiba.",
        [
            ("Rudi Wirya", "Presiden", "Presiden Republik Indonesia", "candidate"),
            ("Sari Dewi", "Wakil Presiden", "Wakil Presiden Republik Indonesia", "candidate"),
        ],
    ),
    (
        "Bupati dan Wakil Bupati Garut, Asep Suryaman dan Dudi Purwa, hadir.",
        [
            ("Asep Suryaman", "Bupati", "Kabupaten Garut", "current"),
            ("Dudi Purwa", "Wakil Bupati", "Kabupaten Garut", "current"),
        ],
    ),
    (
        "Itu tuntas sebelum pelantikan Asep-Dudi menjadi bupati-wakil bupati Garut.",
        [
            ("Asep", "Bupati", "Kabupaten Garut", "elect"),
            ("Dudi", "Wakil Bupati", "Kabupaten Garut", "elect"),
        ],
    ),
    (
        "Pelantikan bupati dan wakil bupati Garut terpilih, Asep-Dudi.",
        [
            ("Asep", "Bupati", "Kabupaten Garut", "elect"),
            ("Dudi", "Wakil Bupati", "Kabupaten Garut", "elect"),
        ],
    ),
    (
        "Sari Dewi yang kala itu menjabat sebagai Bupati Garut hadir.",
        [("Sari Dewi", "Bupati", "Kabupaten Garut", "former")],
    ),
    (
        "Kepala Divisi Humas Polri Inspektur Jenderal Sandi Wirya hadir.",
        [
            (
                "Sandi Wirya",
                "Kepala Divisi",
                "Divisi Hubungan Masyarakat Polri",
                "current",
            )
        ],
    ),
    (
        "Ketua KPK sementara Rudi Hartono hadir. Ketua Komisi I DPR Fraksi PDIP Tono Adi juga.",
        [
            ("Rudi Hartono", "Ketua", "Komisi Pemberantasan Korupsi", "acting"),
            ("Tono Adi", "Ketua", "Komisi I DPR RI", "current"),
        ],
    ),
    (
        "Wali Kota Bogor, Rina Marlina, tiba.",
        [("Rina Marlina", "Wali Kota", "Kota Bogor", "current")],
    ),
    (
        "Wagub Jabar Dadan Hamdani tiba.",
        [("Dadan Hamdani", "Wakil Gubernur", "Provinsi Jawa Barat", "current")],
    ),
    (
        "Wakil Wali Kota (Wawali) Jakarta Timur Sutarno Wijaya tiba.",
        [("Sutarno Wijaya", "Wakil Wali Kota", "Kota Administrasi Jakarta Timur", "current")],
    ),
    (
        "Menteri Perhubungan Laode Basri berbicara.",
        [("Laode Basri", "Menteri", "Kementerian Perhubungan", "current")],
    ),
    (
        "Mendagri Yopie Tamaela berbicara.",
        [("Yopie Tamaela", "Menteri", "Kementerian Dalam Negeri", "current")],
    ),
    (
        "Plt Kepala Dinas Sosial Kota Ternate, Drs. Rusdi Alting, M.Si., hadir.",
        [("Rusdi Alting", "Kepala Dinas", "Dinas Sosial Kota Ternate", "acting")],
    ),
    (
        "Penjabat (Pj) Gubernur Bali Ketut Mandra tiba.",
        [("Ketut Mandra", "Gubernur", "Provinsi Bali", "acting")],
    ),
    (
        "Mantan Bupati Klaten Joko Purwadi ditahan.",
        [("Joko Purwadi", "Bupati", "Kabupaten Klaten", "former")],
    ),
    (
        "Calon wali kota Solo Bagus Prakoso berorasi.",
        [("Bagus Prakoso", "Wali Kota", "Kota Surakarta", "candidate")],
    ),
    (
        "Kapolres Garut AKBP Hendra Wirawan mengatakan hal itu.",
        [("Hendra Wirawan", "Kepala Kepolisian Resor", "Kepolisian Resor Garut", "current")],
    ),
    (
        "Kapolda Metro Jaya Irjen Pol Fajar Nugraha tiba.",
        [("Fajar Nugraha", "Kepala Kepolisian Daerah", "Kepolisian Daerah Metro Jaya", "current")],
    ),
    (
        "Pangdam V/Brawijaya Mayjen TNI Rudi Hartono tiba.",
        [
            (
                "Rudi Hartono",
                "Panglima Komando Daerah Militer",
                "Komando Daerah Militer V/Brawijaya",
                "current",
            )
        ],
    ),
    (
        "Ketua KPK Sinta Maharani hadir.",
        [("Sinta Maharani", "Ketua", "Komisi Pemberantasan Korupsi", "current")],
    ),
    (
        "Anggota Komisi III DPR RI Yusuf Marpaung bertanya.",
        [("Yusuf Marpaung", "Anggota", "Komisi III DPR RI", "current")],
    ),
    (
        "Kapuspenkum Kejagung Anton Sitorus menjawab.",
        [("Anton Sitorus", "Kepala Pusat", "Pusat Penerangan Hukum Kejaksaan Agung", "current")],
    ),
    (
        "Sulastri Wenda, Kepala Dinas Sosial Kabupaten Merauke, hadir.",
        [("Sulastri Wenda", "Kepala Dinas", "Dinas Sosial Kabupaten Merauke", "current")],
    ),
    (
        "Tono Sudrajat selaku Camat Ngaliyan memberi sambutan.",
        [("Tono Sudrajat", "Camat", "Kecamatan Ngaliyan", "current")],
    ),
    (
        "Dua anggota DPRD Kota Depok, Siti Aminah dan Bambang Irawan, hadir.",
        [
            ("Siti Aminah", "Anggota", "Dewan Perwakilan Rakyat Daerah Kota Depok", "current"),
            ("Bambang Irawan", "Anggota", "Dewan Perwakilan Rakyat Daerah Kota Depok", "current"),
        ],
    ),
    (
        "Bupati Klaten Sri Wahyuni dan wakilnya, Joko Santosa, hadir.",
        [
            ("Sri Wahyuni", "Bupati", "Kabupaten Klaten", "current"),
            ("Joko Santosa", "Wakil Bupati", "Kabupaten Klaten", "current"),
        ],
    ),
    (
        "Sekda Brebes yang juga Plt Kepala Bappeda Kabupaten Brebes Untung Basuki hadir.",
        [
            (
                "Untung Basuki",
                "Kepala Badan",
                "Badan Perencanaan Pembangunan Daerah Kabupaten Brebes",
                "acting",
            ),
            (
                "Untung Basuki",
                "Sekretaris Daerah",
                "Sekretariat Daerah Kabupaten Brebes",
                "current",
            ),
        ],
    ),
    (
        "Staf Khusus Menteri Keuangan Rahma Putri menjelaskan.",
        [("Rahma Putri", "Staf Khusus Menteri", "Kementerian Keuangan", "current")],
    ),
    (
        "Perdana Menteri Malaysia Rosli Hamid tiba.",
        [("Rosli Hamid", "Perdana Menteri", "Malaysia", "current")],
    ),
    (
        "Pasangan capres-cawapres Hartono-Wulandari mendaftar.",
        [
            ("Hartono", "Presiden", "Presiden Republik Indonesia", "candidate"),
            ("Wulandari", "Wakil Presiden", "Wakil Presiden Republik Indonesia", "candidate"),
        ],
    ),
    (
        "Bupati terpilih Sragen, Untung Wiyono, hadir.",
        [("Untung Wiyono", "Bupati", "Kabupaten Sragen", "elect")],
    ),
    (
        "Asisten Pemerintahan (Aspem) Setko Administrasi Jakarta Barat Firman Hadi hadir.",
        [
            (
                "Firman Hadi",
                "Asisten Pemerintahan",
                "Sekretariat Kota Administrasi Jakarta Barat",
                "current",
            )
        ],
    ),
    (
        "Kepala Bidang Humas Polda Jabar Kombes Pol Ibnu Suhendra menyebut.",
        [
            (
                "Ibnu Suhendra",
                "Kepala Bidang",
                "Bidang Hubungan Masyarakat Kepolisian Daerah Jawa Barat",
                "current",
            )
        ],
    ),
    (
        "Kasat Reskrim Polres Cianjur AKP Tono Listianto menangkap pelaku.",
        [
            (
                "Tono Listianto",
                "Kepala Satuan",
                "Satuan Reserse Kriminal Kepolisian Resor Cianjur",
                "current",
            )
        ],
    ),
    (
        "Direktur Utama PT Timah Tbk Achmad Ardianto bersaksi.",
        [("Achmad Ardianto", "Direktur Utama", "PT Timah Tbk", "current")],
    ),
    (
        "Ketua Majelis Hakim Pengadilan Negeri Medan Eliwarti Sembiring mengetuk palu.",
        [("Eliwarti Sembiring", "Ketua Majelis Hakim", "Pengadilan Negeri Medan", "current")],
    ),
    (
        "Anggota DPR RI Fraksi Partai NasDem, Rajab Lubis, hadir.",
        [("Rajab Lubis", "Anggota", "Dewan Perwakilan Rakyat", "current")],
    ),
    (
        "Penjabat Gubernur Bangka Belitung (Babel) sekaligus Dirjen Minerba Rudi Halim hadir.",
        [
            (
                "Rudi Halim",
                "Direktur Jenderal",
                "Direktorat Jenderal Mineral dan Batubara "
                "Kementerian Energi dan Sumber Daya Mineral",
                "current",
            ),
            ("Rudi Halim", "Gubernur", "Provinsi Kepulauan Bangka Belitung", "acting"),
        ],
    ),
    (
        "Posisi Wakil Kepala BGN diisi oleh anggota polisi aktif Brigjen Rudi Halim.",
        [("Rudi Halim", "Wakil Kepala Badan", "Badan Gizi Nasional", "current")],
    ),
    (
        "Ketua MPR Rudi Halim dan Ketua DPD Rina Lestari hadir.",
        [
            ("Rudi Halim", "Ketua", "Majelis Permusyawaratan Rakyat", "current"),
            ("Rina Lestari", "Ketua", "Dewan Perwakilan Daerah", "current"),
        ],
    ),
    (
        "Gubernur Jawa Barat Mr. Rudi Halim dan Camat Cibatu RR. Rina Lestari hadir.",
        [
            ("Rudi Halim", "Gubernur", "Provinsi Jawa Barat", "current"),
            ("Rina Lestari", "Camat", "Kecamatan Cibatu", "current"),
        ],
    ),
    (
        "Lurah Kalibening, Ngatini, menolak.",
        [("Ngatini", "Lurah", "Kelurahan Kalibening", "current")],
    ),
]

NOTHING = [
    "Gubernur Jawa Barat mengatakan hal itu.",
    "Acara di Kantor Wali Kota Bandung Raya selesai.",
    "Jalan Jenderal Sudirman macet.",
    "Surat Edaran Bupati Garut Nomor 5 beredar.",
    "Ketua RT setempat marah.",
    "Menpora Cup digelar di Malang.",
    "Istri Bupati Garut, Neneng Kurnia, hadir.",
    "Ketua Umum PSSI tiba.",
    "Ia presiden direktur perusahaan itu.",
]


def people(text: str, **more: object) -> list[Person]:
    reading = Reading(text, **more)  # type: ignore[arg-type]
    reading.offices = OfficeExtractor()(reading)
    return OfficialExtractor()(reading)


def posts(text: str) -> list[tuple[str, str, str | None, str]]:
    return [
        (person.name, post.position, post.office, post.status)
        for person in people(text)
        for post in person.posts
        if post.public
    ]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_found(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert posts(text) == []


def test_party_posts_are_not_public() -> None:
    (person,) = people("Sekjen PDIP Hartono Wibisono menolak.")
    assert [post.public for post in person.posts] == [False]


def test_region_code_follows_the_head() -> None:
    codes = [
        people(f"{head} Bogor Agus Salim Harahap tiba.")[0].posts[0].region
        for head in ("Bupati", "Wali Kota")
    ]
    assert codes == ["32.01", "32.71"]


def test_later_mentions_join_the_person() -> None:
    text = "Bupati Garut Asep Suryaman hadir. Suryaman pulang. Kata Asep, acara lancar."
    (person,) = people(text)
    assert [text[s:e] for s, e in person.mentions] == ["Asep Suryaman", "Suryaman", "Asep"]


def test_two_people_who_share_a_name_stay_two() -> None:
    text = "Bupati Garut Budi Santoso dan Camat Cibatu Budi Hartono hadir."
    assert [person.name for person in people(text)] == ["Budi Santoso", "Budi Hartono"]


def test_nickname_in_brackets_is_a_mention() -> None:
    text = "Bupati Garut Asep Suryaman (Kang Asep) hadir. Kang Asep senang."
    (person,) = people(text)
    assert person.aliases == ["Kang Asep"]
    assert len(person.mentions) == 3


def test_honorifics_and_rank_are_kept_apart() -> None:
    (person,) = people("Kapolres Garut AKBP Dr. H. Hendra Wirawan, S.H., M.H., tiba.")
    assert (person.name, person.rank) == ("Hendra Wirawan", "AKBP")
    assert person.honorifics[:2] == ["Dr.", "H."]


def test_seventh_president_by_date() -> None:
    text = "Presiden ke-7 RI Sartono Wiguna hadir."
    for day, status in ((date(2020, 1, 1), "current"), (date(2025, 6, 1), "former")):
        assert people(text, published=day)[0].posts[0].status == status


@pytest.mark.parametrize(
    ("text", "day", "status"),
    [
        ("Presiden Joko Widodo hadir.", date(2020, 1, 1), "current"),
        ("Presiden Joko Widodo hadir.", date(2025, 6, 1), "former"),
        ("Presiden Joko Widodo hadir.", None, "current"),
        ("Presiden Soeharto hadir.", None, "former"),
        ("Presiden Susilo Bambang Yudhoyono hadir.", date(2012, 1, 1), "current"),
        ("Wakil Presiden Jusuf Kalla hadir.", date(2012, 1, 1), "current"),
        ("Wapres ke-13 Ma'ruf Amin hadir.", date(2023, 1, 1), "current"),
        ("Wapres ke-13 Ma'ruf Amin hadir.", date(2025, 1, 1), "former"),
        ("Presiden (keempat) Abdurrahman Wahid hadir.", None, "former"),
        ("Presiden Sartono Wiguna hadir.", date(2025, 1, 1), "current"),
        ("Menteri Pertanian era Jokowi, Rina Lestari, hadir.", date(2020, 1, 1), "current"),
        ("Menteri Pertanian era Jokowi, Rina Lestari, hadir.", date(2025, 1, 1), "former"),
        ("Menteri Pertanian era Jokowi, Rina Lestari, hadir.", None, "former"),
        ("Menteri Pertanian zaman Presiden Soeharto, Rina Lestari, hadir.", None, "former"),
        ("Menteri Pertanian Kabinet Merah Putih Rina Lestari hadir.", None, "current"),
        ("Menteri Pertanian Kabinet Kerja Rina Lestari hadir.", date(2025, 1, 1), "former"),
    ],
)
def test_whose_terms_are_over(text: str, day: date | None, status: str) -> None:
    assert people(text, published=day)[0].posts[0].status == status


@pytest.mark.parametrize(
    ("term", "day", "status"),
    [
        ("2019-2024", date(2024, 5, 1), "current"),
        ("2019-2024", date(2024, 11, 1), "former"),
        ("2019-2024", None, "current"),
        ("periode 2019-2024", None, "former"),
        ("2020-Januari 2022", date(2022, 3, 1), "former"),
        ("2020-Juni 2022", date(2022, 3, 1), "current"),
    ],
)
def test_terms_end_with_their_month(term: str, day: date | None, status: str) -> None:
    (person,) = people(f"Menteri Pertanian {term} Rina Lestari hadir.", published=day)
    assert person.posts[0].status == status


def test_a_field_ends_with_its_words_where_no_tagger_sees_the_name() -> None:
    (person,) = people("Staf Khusus Menteri Keuangan Bidang Pajak dan Anggaran Rina Lestari hadir.")
    assert person.posts[0].position == "Staf Khusus Menteri Bidang Pajak dan Anggaran"


def test_a_post_that_says_less_is_no_second_one() -> None:
    """ "Hakim" of an associate judge, "menteri" of a coordinating minister."""
    text = (
        "Anggota Majelis Hakim Pengadilan Tipikor Jakarta Pusat, Rudi Halim, bertanya. Kata Hakim "
        "Rudi Halim, sidang ditunda. Rina Lestari sebagai Menko Polhukam cuti. Rina Lestari masih "
        "menjabat sebagai menteri."
    )
    assert [(p.name, [post.position for post in p.posts]) for p in people(text)] == [
        ("Rudi Halim", ["Hakim Anggota"]),
        ("Rina Lestari", ["Menteri Koordinator"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Baca juga: Wakil Panglima TNI Bakal Dilantik, Ini Posisinya",
        "Rapat digelar di Ruang Rapat Bupati II, Subang.",
        "Gubernur Jenderal Australia memberi grasi.",
        "Menko Marinvest hadir.",
        "Ketua DPD FSP LEM SPSI hadir.",
        "Camat Bantargebang, Sekcam Bantargebang, dan lurah hadir.",
    ],
)
def test_common_words_ordinals_and_countries_are_no_names(text: str) -> None:
    assert people(text) == []


def test_a_blend_of_two_names_is_the_same_person() -> None:
    (person,) = people("Bupati Garut Karso Wibowo tiba. Bupati Karsowi lalu pergi.")
    assert (person.name, len(person.mentions)) == ("Karso Wibowo", 2)


def test_a_headline_is_no_apposition() -> None:
    text = "Usai Ditelepon Rudi Hartono, Menteri PUPR Kebut Proyek Tol. Warga senang."
    reading = Reading(text, entities=[Entity(15, 27, "PER")])
    reading.offices = OfficeExtractor()(reading)
    assert all(not person.posts for person in OfficialExtractor()(reading))


def test_the_tagger_ends_a_name_in_a_headline() -> None:
    text = "Bupati Asep Suryaman Temukan Beras. Warga senang."
    reading = Reading(text, entities=[Entity(7, 20, "PER")])
    assert OfficialExtractor()(reading)[0].name == "Asep Suryaman"


def test_thousands_of_people_take_linear_time() -> None:
    endings = ["".join(letters) for letters in product("bdgklmnprst", repeat=3)]
    text = " ".join(f"Camat Cibatu Asep{end} Suryaman{end} hadir." for end in endings)
    assert len(people(text)) > 1000
