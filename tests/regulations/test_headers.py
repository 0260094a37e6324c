"""What may stand between the opening word of a citation and its number."""

from __future__ import annotations

import pytest

from .test_citations import read

FOUND = [
    # An office without whose it is; the ministry of the sentence tells where only one is named.
    ("Aturan ada di Peraturan Menteri Nomor 25 Tahun 2020.", "Permen 25/2020", "PERMEN", None),
    ("Warga membaca peraturan menteri nomor 7 tahun 2019.", "Permen 7/2019", "PERMEN", None),
    ("Tarif ada di Keputusan Menteri Nomor 6 Tahun 2019.", "Kepmen 6/2019", "KEPMEN", None),
    ("Isi Peraturan Menteri (PM) Nomor 9 tahun 2015 jelas.", "Permen 9/2015", "PERMEN", None),
    (
        "Kementerian LHK menerbitkan Peraturan Menteri Nomor 3 Tahun 2023 kemarin.",
        "Permen LHK 3/2023",
        "PERMEN",
        "MenLHK",
    ),
    ("Peraturan Komisi (Perkom) Nomor 1 Tahun 2021 sah.", "Peraturan 1/2021", "PERBAN", None),
    # A year without its word; who sends a telegram.
    ("Kenaikan itu sesuai PP 51 2023, kata dia.", "PP 51/2023", "PP", None),
    (
        "Kapolri Tono menunjuk Rudi berdasarkan surat telegram Nomor ST/17/VIII/KEP./2025 kemarin.",
        "ST Kapolri ST/17/VIII/KEP./2025",
        "TELEGRAM",
        "Kapolri",
    ),
    (
        "Kapolda Jawa Tengah Irjen Tono melakukan rotasi. Hal itu tertuang dalam Surat Telegram Nomor ST/4/XI/KEP./2023.",
        "ST Kapolda Jawa Tengah ST/4/XI/KEP./2023",
        "TELEGRAM",
        "Kapolda Jawa Tengah",
    ),
    (
        "Kapolda Jawa Tengah Irjen Tono dimutasi. Hal itu tertuang dalam Surat Telegram Nomor ST/4/XI/KEP./2023.",
        "ST ST/4/XI/KEP./2023",
        "TELEGRAM",
        None,
    ),
    # Issuers of all kinds.
    ("Sesuai Surat Edaran Satgas No 8 tahun 2021.", "SE Satgas 8/2021", "SE", "Satgas"),
    ("Isi SE Gugus Tugas Nomor 6 Tahun 2020.", "SE Gugus Tugas 6/2020", "SE", "Gugus Tugas"),
    (
        "Gugatan atas Keputusan KPU Kabupaten Sleman Nomor 77 Tahun 2024 ditolak.",
        "Keputusan KPU Kabupaten Sleman 77/2024",
        "KEPBAN",
        "KPU Kabupaten Sleman",
    ),
    ("Lihat surat edaran dari Mahkamah Agung nomor 3 tahun 2015.", "SEMA 3/2015", "SEMA", "MA"),
    ("Isi Permenkum HAM Nomor 5 Tahun 2019.", "Permenkumham 5/2019", "PERMEN", "Menkumham"),
    ("Ada fatwa DSN-MUI nomor 4/DSN-MUI/V/2012.", "Fatwa MUI 4/DSN-MUI/V/2012", "FATWA", "MUI"),
    ("Isi Perkasad Nomor 12 Tahun 2018.", "Perkasad 12/2018", "PERBAN", "KSAD"),
    ("Lihat Surat Presiden Nomor R12/Pres/03/2023.", None, "SURAT", "Presiden"),
    ("Surat Gubernur Jambi Nomor 132/44 tertanggal 3 Mei 2021.", None, "SURAT", "Gubernur Jambi"),
    ("SK Rektor Nomor 01.02/UJ/SK/V/2022 dicabut.", "SK 01.02/UJ/SK/V/2022", "SK", None),
    (
        "Isi Surat Edaran Gugus Tugas Percepatan Penanganan Covid-19 Nomor 9 Tahun 2020.",
        "SE Gugus Tugas Covid-19 9/2020",
        "SE",
        "Gugus Tugas Covid-19",
    ),
    (
        "SK Pimpinan DPRD Kabupaten Sleman No.9 Tahun 2011 sah.",
        "Keputusan DPRD Kabupaten Sleman 9/2011",
        "KEPDPRD",
        "DPRD Kabupaten Sleman",
    ),
    (
        "Aturan (Perwali) Bogor Nomor 19 Tahun 2023 terbit.",
        "Perwali Bogor 19/2023",
        "PERWALI",
        "Wali Kota Bogor",
    ),
    # Who holds the office.
    ("Surat Keputusan (SK) Presiden RI Nomor 9 Tahun 2021.", "Keppres 9/2021", "KEPPRES", None),
    ("Keputusan Presiden Sastro Wijaya Nomor 8 Tahun 2021.", "Keppres 8/2021", "KEPPRES", None),
    (
        "Keputusan Gubernur Bali Made Suarta Nomor 463/Kep.3/2022.",
        "Kepgub Bali 463/Kep.3/2022",
        "KEPGUB",
        "Gubernur Bali",
    ),
    # Forms.
    ("Menurut UU. No. 54 tahun 1998.", "UU 54/1998", "UU", None),
    ("Menurut PP.No.108 tahun 2001.", "PP 108/2001", "PP", None),
    ("Undang-undang Nomor Nomor 13 Tahun 2006.", "UU 13/2006", "UU", None),
    ("Ketetapan (TAP) MPRS Nomor 30 Tahun 1966.", "TAP MPR 30/1966", "TAP_MPR", None),
    ("Demikian isi (Pergub) nomor 41 tahun 2020.", "Pergub 41/2020", "PERGUB", None),
    ("Putusan Nomor 55 tahun 2019 dibacakan.", "Putusan 55/2019", "PUTUSAN", None),
    ("Menurut Pepres Nomor 4 Tahun 2022.", "Perpres 4/2022", "PERPRES", None),
    ("Menurut Staatblad Nomor 24 Tahun 1906.", "Staatsblad 24/1906", "STAATSBLAD", None),
]

NOTHING = [
    "Peraturan menteri itu keluar 25 hari lalu.",
    "Ia membeli permen rasa jeruk 12 bungkus.",
    "Surat edaran dari sekolah dibagikan kepada 40 siswa.",
    "Surat Perintah Penyidikan Kepala Kejaksaan Negeri Demak Nomor PRINT-01/M.3/Fd.1/2025.",
    "Surat suara nomor 3 tahun ini dicetak ulang.",
    "Putusan hakim 55 tahun lalu dikenang.",
    "Keputusan gubernur Sastro mundur pada 2020 disayangkan.",
    "Rapat soal UU. Nomor punggung 7 kosong.",
]


@pytest.mark.parametrize(("text", "citation", "code", "issuer"), FOUND)
def test_header(text: str, citation: str | None, code: str, issuer: str | None) -> None:
    (found,) = read(text)
    assert (found.type, found.issuer) == (code, issuer)
    assert citation is None or found.citation == citation


@pytest.mark.parametrize("text", NOTHING)
def test_no_header(text: str) -> None:
    assert read(text) == []


def test_date_between_type_and_number() -> None:
    (found,) = read("Surat Keputusan Bupati Lahat tanggal 3 Maret 2021 Nomor 188.45/117 berlaku.")
    assert (found.issuer, found.number, found.year) == ("Bupati Lahat", "188.45/117", 2021)
    assert found.date == "2021-03-03"


def test_a_date_without_a_number_makes_no_citation() -> None:
    assert read("Surat Keputusan Bupati Lahat tanggal 3 Maret 2021 dibacakan.") == []


def test_bare_permen_is_the_one_named_before() -> None:
    text = (
        "Peraturan Menteri ESDM Nomor 4 Tahun 2018 terbit. Direktur Jenderal Mineral dan Batubara "
        "Kementerian ESDM Darmo Sutikno mengatakan dalam surat bahwa Pasal 6 Permen 4/2018 jelas."
    )
    (found,) = read(text)
    assert (found.citation, found.pinpoints) == ("Permen ESDM 4/2018", ["Pasal 6"])


def test_several_ministries_do_not_tell_whose() -> None:
    text = "Kementerian Agama dan Kementerian Sosial membahas Peraturan Menteri Nomor 5 Tahun 2020."
    assert [i.issuer for i in read(text)] == [None]


def test_joint_decree_named_before() -> None:
    (found,) = read(
        "Ini mengubah SKB sebelumnya, yakni Nomor 12 Tahun 2023 dan Nomor 3 Tahun 2023."
    )
    assert (found.type, found.number) == ("SKB", "12;3")


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        (
            "Instruksi Sekretaris Daerah (Insekda) Pemerintah Provinsi (Pemprov) Bali Nomor 6/2021.",
            "Instruksi Sekda Bali 6/2021",
        ),
        ("Surat imbauan Bupati Garut Nomor 6 Tahun 2021.", "Surat Bupati Garut 6/2021"),
        ("SE Disdik Jabar Nomor 6 Tahun 2021.", "SE Kepala Dinas Pendidikan Jawa Barat 6/2021"),
        ("Peraturan DPRD Kabupaten Pati Nomor 6/2021.", "Peraturan DPRD Kabupaten Pati 6/2021"),
        (
            "Keputusan Kepala Badan Pendapatan Daerah (Bapenda) Provinsi Bali Nomor 6/2021.",
            "SK Badan Pendapatan Daerah Bali 6/2021",
        ),
        ("Surat Telegram (TR) Kapolri Nomor ST/61/III/2021.", "ST Kapolri ST/61/III/2021"),
        ("Telegram Rahasia (TR) Nomor ST / 61/III/2021 terbit.", "ST ST/61/III/2021"),
        ("Keputusan MK Nomor 44/PUU-XIX/2021.", "Putusan MK 44/PUU-XIX/2021"),
        ("Surat Keputusan PJ Walikota Tegal Nomor 6/2021.", "Kepwali Tegal 6/2021"),
        ("SE DJKA Nomor 6 Tahun 2021.", "SE DJKA 6/2021"),
        ("SE Satpol PP Kabupaten Pati Nomor 6/2021.", "SE Satpol PP Kabupaten Pati 6/2021"),
        (
            "Surat Direktur Jenderal (Dirjen) Rawa Besar Nomor B.4/R/2021.",
            "Surat Dirjen Rawa Besar B.4/R/2021",
        ),
        ("Keputusan Menteri BUMN Nomor SK- 61/MBU/06/2021.", "Kepmen BUMN SK-61/MBU/06/2021"),
        ("UU Sungai Kecil (UU SK) Nomor 4 Tahun 2021.", "UU 4/2021"),
    ],
)
def test_offices_that_issue(text: str, citation: str) -> None:
    assert [found.citation for found in read(text)] == [citation]
