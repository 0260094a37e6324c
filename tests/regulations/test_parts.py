"""Titles, pinpoints, dates, relations and back-references."""

from __future__ import annotations

import pytest

from .test_citations import read

TITLES = [
    ("UU Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara, kata dia.", "Aparatur Sipil Negara"),
    (
        "UU 24/2009 tentang Bendera, Bahasa, dan Lambang Negara, serta Lagu Kebangsaan mengatur itu.",
        "Bendera, Bahasa, dan Lambang Negara, serta Lagu Kebangsaan",
    ),
    ("UU 39/2014 tentang Perkebunan dan hasil survei dipakai.", "Perkebunan"),
    ("PP 3/2019 tentang Kas Desa yang berlaku kini dicabut.", "Kas Desa"),
    (
        "Perwali Tegal 2/2021 perihal Imbauan Jam Malam itu dibacakan.",
        "Imbauan Jam Malam",
    ),
    (
        "SE Mendagri 4/2023 mengenai hidup hemat bagi pegawai, terdapat lima imbauan.",
        "hidup hemat bagi pegawai",
    ),
    ("Perda Bali 9/2021 tentang Desa Adat (PERDA ADAT) diuji.", "Desa Adat"),
    ("UU 11/2020 tentang Cipta Kerja (Ciptaker) diuji.", "Cipta Kerja (Ciptaker)"),
    ("Permendagri 2/2020 tentang APBD Tahun Anggaran 2023 terbit.", "APBD Tahun Anggaran 2023"),
    ("Perbup Pati 5/2021 tentang PemiluAlasan lahirnya jelas.", "Pemilu"),
    ("PP 94/2021 berlaku sejak Agustus.", None),
    # A day behind the title, another instrument without a number inside it.
    ("Perwali 5/2022 tentang Jam Malam pada 6 Mei 2022 dicabut.", "Jam Malam"),
    ("Perwali 5/2022 tentang Jam Malam pada Selasa (3/5) dicabut.", "Jam Malam"),
    ("Perwali 5/2022 tentang Jam Malam pada Mei 2022 dicabut.", "Jam Malam"),
    ("Perwali 5/2022 tentang Jam Malam pada Hari Raya dicabut.", "Jam Malam pada Hari Raya"),
    (
        "Surat Bupati Garut Nomor B/4/V/2022 tentang perubahan waktu salinan Perbup pasar yang "
        "dilihat warga, Senin (4/5/2022).",
        "perubahan waktu salinan Perbup pasar",
    ),
    ("Pergub Bali 5/2022 tentang izin kapal rampung dibahas.", "izin kapal"),
    ("PP 5/2022 tentang Jalan Desa dan Surat XYZ Nomor 4 terbit.", "Jalan Desa"),
    ("PP 5/2022 tentang Tata Naskah dan Surat Dinas terbit.", "Tata Naskah dan Surat Dinas"),
    # Small words inside a title in capitals.
    (
        "Perkap 5/2021 tentang Registrasi dan identifikasi Kapal Patroli berlaku.",
        "Registrasi dan identifikasi Kapal Patroli",
    ),
    (
        "Perwali 5/2022 tentang Penataan Parkir dan penanganan Sampah Kota.",
        "Penataan Parkir dan penanganan Sampah Kota",
    ),
    ("Perwali 5/2022 tentang Penataan Parkir dan penanganan Polri.", "Penataan Parkir"),
    ("Perwali 5/2022 tentang Lalu lintas dan Parkir Kota.", "Lalu lintas dan Parkir Kota"),
    (
        "PP 9/2022 tentang Cuti Gubernur, Bupati, dan Wali kota (Pilkada) diuji.",
        "Cuti Gubernur, Bupati, dan Wali kota (Pilkada)",
    ),
    ("Perbup 3/2021 tentang Susunan organisasi.", "Susunan organisasi"),
    (
        "Permenaker 7/2020 tentang Kesepakatan kerja waktu tertentu.",
        "Kesepakatan kerja waktu tertentu",
    ),
    ("Perwali 5/2022 tentang Parkir dan keterangan Wali Kota berbeda.", "Parkir"),
    ("Perwali 5/2022 tentang Tarif Parkir dan penjelasan Bupati Garut.", "Tarif Parkir"),
    ("Perwali 5/2022 tentang Parkir dinilai mahal.", "Parkir"),
    (
        "Perda 5/2022 tentang Retribusi pengujian kendaraan dan Pasar Desa berlaku.",
        "Retribusi pengujian kendaraan dan Pasar Desa",
    ),
    ("Perwali 5/2022 tentang Parkir menolak Wali Kota.", "Parkir"),
    ("UU 35/2009 tentang Narkotika tegas melarang itu.", "Narkotika"),
    (
        "PM 3/2019 tentang Pengaturan lalu Lintas Kota terbit.",
        "Pengaturan lalu Lintas Kota",
    ),
    ("Perda 5/2022 tentang Kerja waktu tertentu, Perda itu baru.", "Kerja waktu tertentu"),
    (
        "Putusan MK 9/PUU-XX/2022 tentang Pengujian UU Nomor 7 Tahun 2017 tentang Pemilu.",
        "Pengujian UU Nomor 7 Tahun 2017 tentang Pemilu",
    ),
    ("PP 3/2019 tentang Hasil Kehutanan8 dibahas.", "Hasil Kehutanan"),
    ("Perda 5/2022 tentang Parkir kemarin.", "Parkir"),
    # Where one goes to law with it is no part of the title.
    ("Warga membawa Perda 3/2020 tentang Retribusi Parkir ke PTUN.", "Retribusi Parkir"),
    (
        "Mereka menguji UU 7/2017 tentang Pemilihan Umum ke Mahkamah Konstitusi (MK).",
        "Pemilihan Umum",
    ),
    ("PP 5/2022 tentang Dana Transfer ke Daerah terbit.", "Dana Transfer ke Daerah"),
    # A bracket in small letters, a term of years, a code by its own name.
    (
        "Perda 5/2022 tentang Retribusi Jalan Kota (road pricing) Kendaraan Barang berlaku.",
        "Retribusi Jalan Kota (road pricing) Kendaraan Barang",
    ),
    ("Perda 5/2022 tentang Retribusi Jalan Kota (sudah dicabut) berlaku.", "Retribusi Jalan Kota"),
    (
        "Keppres 4/2021 tentang Pemberhentian Bupati Masa Jabatan tahun 2016-2021 dan Pengangkatan Bupati.",
        "Pemberhentian Bupati Masa Jabatan tahun 2016-2021 dan Pengangkatan Bupati",
    ),
    ("Perda 5/2022 tentang Retribusi Parkir tahun 2022 dan Perda Pasar.", "Retribusi Parkir"),
    ("UU 1/2023 tentang KUHP akan berlaku.", "KUHP"),
    (
        "UU 8/1981 tentang Kitab Undang-Undang Hukum Acara Pidana (KUHAP) diuji.",
        "Kitab Undang-Undang Hukum Acara Pidana",
    ),
    (
        "Ia dijerat UU 5/2022 tentang Perlindungan Hewan dan atau 302 ayat 2 KUHP.",
        "Perlindungan Hewan",
    ),
    # The title in front of the number.
    (
        "Undang-undang pembentukan Kabupaten Mekar Nomor 31 Tahun 2003 berlaku.",
        "pembentukan Kabupaten Mekar",
    ),
    ("UU Pembentukan Provinsi Mekar No. 23 Tahun 2001 sah.", "Pembentukan Provinsi Mekar"),
]

PINPOINTS = [
    ("Pasal 27 ayat (3) huruf a UU 11/2008 diuji.", ["Pasal 27 ayat (3) huruf a"]),
    ("UU 22/2009 Pasal 106 ayat (8) dilanggar.", ["Pasal 106 ayat (8)"]),
    ("Pasal 2 ayat 1 dan Pasal 3 UU 31/1999", ["Pasal 2 ayat (1)", "Pasal 3"]),
    ("Pasal 5 sampai dengan Pasal 9 PP 53/2010", ["Pasal 5-9"]),
    ("Pasal 12 huruf c dan d PP 1/2020", ["Pasal 12 huruf c", "Pasal 12 huruf d"]),
    ("Bab IV Pasal 12 PP 1/2020", ["Bab IV Pasal 12"]),
    ("Lampiran II Perda Bali 7/2023", ["Lampiran II"]),
    ("Pasal 1 angka 14 UU 23/2014", ["Pasal 1 angka 14"]),
    ("Pasal 80 ayat (3) jo Pasal 76C UU 35/2014", ["Pasal 80 ayat (3)", "Pasal 76C"]),
    ("Pasal 303 KUHP ayat 1", ["Pasal 303 ayat (1)"]),
    ("pasal 310 KUHP, 311 KUHP", ["Pasal 310", "Pasal 311"]),
    ("UU 5/2014 hanya menyebut pasal karet dan pasal berlapis.", []),
    (
        "Pasal 41 ayat 1 serta 42 ayat 1 dan ayat 2 UU 7/2017",
        ["Pasal 41 ayat (1)", "Pasal 42 ayat (1)", "Pasal 42 ayat (2)"],
    ),
    ("Pasal 41 ayat 1 serta 2 UU 7/2017", ["Pasal 41 ayat (1)", "Pasal 41 ayat (2)"]),
    ("Pasal 4 huruf A dan B PP 1/2020", ["Pasal 4 huruf a", "Pasal 4 huruf b"]),
    ("Pasal 55 ayat (1) kesatu KUHP", ["Pasal 55 ayat (1) ke-1"]),
    # Without the word.
    ("Pasal 5 ayat (1) jo 64 KUHP", ["Pasal 5 ayat (1)", "Pasal 64"]),
    ("Ia dijerat dengan jo 55 ayat 1 ke 1 KUHP.", ["Pasal 55 ayat (1) ke-1"]),
    ("Ada 55 KUHP yang beredar.", []),
]

RELATIONS = [
    ("UU 31/1999 jo. UU 20/2001", ("read_with", "UU 31/1999", "UU 20/2001")),
    (
        "UU 1/2015 sebagaimana telah diubah terakhir dengan UU 6/2020",
        ("amended_by", "UU 1/2015", "UU 6/2020"),
    ),
    (
        "UU 19/2016 tentang Perubahan atas UU 11/2008",
        ("amends", "UU 19/2016", "UU 11/2008"),
    ),
    ("PP 78/2015 sudah dicabut dan diganti PP 36/2021", ("replaces", "PP 36/2021", "PP 78/2015")),
    ("PP 36/2021 merupakan turunan dari UU 11/2020", ("implements", "PP 36/2021", "UU 11/2020")),
    ("UU 6/2023 tentang Penetapan Perppu 2/2022", ("enacts", "UU 6/2023", "Perppu 2/2022")),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title(text: str, title: str | None) -> None:
    assert read(text)[0].subject == title


@pytest.mark.parametrize(("text", "points"), PINPOINTS)
def test_pinpoints(text: str, points: list[str]) -> None:
    first = read(text)[0]
    assert first.pinpoints == points
    assert [parts["text"] for parts in first.pinpoint_parts] == points


def test_a_point_of_a_code_behind_an_act() -> None:
    found = read("Ia dijerat Pasal 2 UU 20/2001 jo 55 KUHP.", "2010-01-01")
    assert {i.citation: i.pinpoints for i in found} == {
        "UU 20/2001": ["Pasal 2"],
        "UU 1/1946": ["Pasal 55"],
    }


def test_pinpoints_go_to_the_nearest_instrument() -> None:
    found = read("Ia dijerat Pasal 351 ayat (1) KUHP dan/atau Pasal 29 UU 44/2008.", "2024-01-01")
    assert {i.citation: i.pinpoints for i in found} == {
        "UU 1/1946": ["Pasal 351 ayat (1)"],
        "UU 44/2008": ["Pasal 29"],
    }


@pytest.mark.parametrize(("text", "edge"), RELATIONS)
def test_relation(text: str, edge: tuple[str, str, str]) -> None:
    found = read(text)
    edges = [(k, i.citation, found[t].citation) for i in found for k, t, _, _ in i.relations]
    assert edges == [edge]


def test_no_relation_between_instruments_that_are_only_listed() -> None:
    assert not any(i.relations for i in read("PP 11/2017 dan PP 17/2020 dipakai."))


def test_date_of_the_document_is_read_but_not_claimed() -> None:
    text = "Surat edaran Mendagri Nomor 1/SJ tertanggal 27 Desember 2017 mengenai siaga banjir."
    (found,) = read(text)
    assert (found.date, found.year, found.subject) == ("2017-12-27", 2017, "siaga banjir")
    day = text.index("27 Desember")
    assert not any(start <= day < end for start, end in found.claims)


def test_title_is_claimed() -> None:
    text = "UU 1/2020 tentang APBN Tahun Anggaran 2023 sah."
    (found,) = read(text)
    year = text.index("2023")
    assert any(start <= year < end for start, end in found.claims)


@pytest.mark.parametrize(
    ("text", "anaphor"),
    [
        ("UU 3/2020 dikritik. UU tersebut memberi izin.", "UU tersebut"),
        ("Pergub Bali 2/2024 terbit. Dalam aturan itu ada tarif.", "aturan itu"),
        ("SE Mendagri 4/2023 terbit. Edaran ini meminta hemat.", "Edaran ini"),
        ("PP 3/2020 terbit. Perda tersebut belum ada.", None),
        ("PP 3/2020 terbit. Satu. Dua. Tiga. Empat. Lima. Aturan itu lama.", None),
    ],
)
def test_back_reference(text: str, anaphor: str | None) -> None:
    (found,) = read(text)
    marked = [text[start:end] for start, end, flag in found.mentions if flag]
    assert marked == ([anaphor] if anaphor else [])


def test_one_record_an_instrument() -> None:
    found = read("Perda Kota Tegal Nomor 3 Tahun 2021 diuji. Perda Nomor 3 Tahun 2021 itu cacat.")
    assert [(i.citation, len(i.mentions)) for i in found] == [("Perda Kota Tegal 3/2021", 2)]


def test_short_form_means_the_instrument_named_before() -> None:
    found = read("Permenhub Nomor 108 Tahun 2017 dicabut. Dalam Permen 108 ada tarif.")
    assert [(i.number, len(i.mentions)) for i in found] == [("108", 2)]


def test_title_that_contradicts_the_number_is_flagged() -> None:
    wrong, right = read("UU 22/2019 tentang Narkotika. UU 35/2009 tentang Narkotika.")
    assert (wrong.title_mismatch, wrong.number) == (True, "22")
    assert wrong.candidates == ["UU 35/2009", "UU 22/1997"]
    assert not right.title_mismatch


def test_list_whose_members_have_titles() -> None:
    text = (
        "Dewan membahas Perda No.2 Tahun 2011 tentang Izin Usaha, No.17 Tahun 2008 tentang "
        "Penyertaan Modal, dan No.18 Tahun 2008 tentang Pajak Daerah."
    )
    assert [(i.type, i.number, i.year, i.subject) for i in read(text)] == [
        ("PERDA", "2", 2011, "Izin Usaha"),
        ("PERDA", "17", 2008, "Penyertaan Modal"),
        ("PERDA", "18", 2008, "Pajak Daerah"),
    ]


def test_a_number_after_a_title_needs_its_own_title_to_be_of_the_list() -> None:
    found = read("Perda No.2 Tahun 2011 tentang Izin Usaha, kata dia, nomor 4 tahun lalu.")
    assert [(i.number, i.subject) for i in found] == [("2", "Izin Usaha")]


def test_another_type_inside_a_list_of_titles_is_its_own() -> None:
    text = "Perda 2/2011 tentang Izin Usaha, dan Inpres No. 7 Tahun 1999 tentang Kinerja."
    assert [(i.type, i.number) for i in read(text)] == [("PERDA", "2"), ("INPRES", "7")]


def test_year_without_number() -> None:
    found = read(
        "Ia melanggar Pasal 55 KUHP dan Pasal 3 UU Tahun 2010 tentang Pencucian.", "2024-01-01"
    )
    assert [(i.type, i.number, i.year, i.pinpoints) for i in found] == [
        ("UU", "1", 1946, ["Pasal 55"]),
        ("UU", None, 2010, ["Pasal 3"]),
    ]


def test_a_revision_that_is_in_force_is_no_draft() -> None:
    found = read("Perpres 84 Tahun 2025 sebagai revisi Perpres Nomor 66 Tahun 2019 terbit.")
    assert [(i.citation, i.draft) for i in found] == [
        ("Perpres 84/2025", False),
        ("Perpres 66/2019", False),
    ]


def test_a_revision_that_is_talked_about_is_a_draft() -> None:
    found = read("Menteri menyiapkan revisi Perpres Nomor 66 Tahun 2019.")
    assert [(i.citation, i.draft) for i in found] == [(None, True), ("Perpres 66/2019", False)]


@pytest.mark.parametrize(
    ("verb", "draft"), [("menyiapkan", True), ("menyusun", True), ("menerapkan", False)]
)
def test_a_law_that_is_being_written(verb: str, draft: bool) -> None:
    (found,) = read(f"Pemerintah {verb} Undang-Undang Ketenagakerjaan.", "2024-05-01")
    assert (found.draft, found.number is None) == (draft, draft)


@pytest.mark.parametrize(
    "teaser", ["Baca juga: Bank Bicara.", "Simak video berikut.", "Lihat juga."]
)
def test_a_pointer_to_another_article_is_no_name(teaser: str) -> None:
    (found,) = read(f"Menteri membahas RUU Redenominasi {teaser}")
    assert found.nickname == "RUU Redenominasi"


def test_codes_of_foreign_states_are_not_ours() -> None:
    assert read("Pasal 403 KUHP Republik Ceko dan KUHP negara Prancis diubah.") == []
    assert len(read("Pasal 5 KUHP negara kita berlaku.", "2024-05-01")) == 1


def test_an_issuer_ends_with_the_sentence() -> None:
    text = "Bacalah Peraturan Kepala Daerah. Keputusan Bupati Bantul Nomor 33 Tahun 2023 terbit."
    assert [i.citation for i in read(text)] == ["Kepbup Bantul 33/2023"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Surat Keputusan Kapolri Kep 92/VI/2024 terbit.", "Kep 92/VI/2024"),
        ("Surat Keputusan Menteri Dalam Negeri Nomer 131,33-29 Tahun 1994.", "131,33-29"),
        ("Surat Presiden nomor R 4/Pres/VII/2024 dibacakan.", "R 4/Pres/VII/2024"),
        ("Surat Keputusan Menteri Dalam Negeri Nomor UP-14 /2/7 Tahun 1956.", "UP-14/2/7"),
        ("Surat Keputusan Menteri Dalam Negeri Nomor: Des. 71/6/26 Tahun 1959.", "Des. 71/6/26"),
        ("Isi Permendagri 13/2006,59/2007 dibahas.", "13"),
    ],
)
def test_number_in_parts(text: str, number: str) -> None:
    assert read(text)[0].number == number


def test_short_form_in_brackets_names_a_decree() -> None:
    text = "Pemprov Bali menerbitkan keputusan gubernur (Kepgub) perihal jam malam."
    (found,) = read(text)
    assert (found.type, found.issuer, found.subject) == ("KEPGUB", "Gubernur Bali", "jam malam")


def test_a_decree_that_is_only_talked_about_is_none() -> None:
    assert read("Pemprov Bali menunggu keputusan gubernur perihal jam malam.") == []


@pytest.mark.parametrize(
    ("text", "pinpoints"),
    [
        # Words glued by lost markup, a hyphen before the letter, the short form in the name.
        ("Ia dijerat Pasal 81junctoPasal 56 KUHP.", ["Pasal 81", "Pasal 56"]),
        ("Pasal 28-I Undang-Undang Dasar (UUD) NRI 1945 menjamin itu.", ["Pasal 28I"]),
        ("Pasal 8 khususnya huruf c UU 9/2021 dipakai.", ["Pasal 8 huruf c"]),
        # "PPh Pasal 21" is the name of a tax.
        ("PMK Nomor 9 Tahun 2021 mengatur PPh Pasal 21 pegawai.", []),
        # The only act of the article, however far.
        (
            "PP Nomor 9 Tahun 2021 terbit.\n\n" + "Warga senang. " * 60 + "Bunyi Pasal 4 jelas.",
            ["Pasal 4"],
        ),
        # A ruling and a letter have no Pasal.
        ("Putusan MA Nomor 77 K/Pid.Sus/2021 menyebut Pasal 3 itu.", []),
        ("UU Nomor 9 Tahun 2021 dan Putusan MK Nomor 44/PUU-XIX/2021 soal Pasal 3.", ["Pasal 3"]),
    ],
)
def test_whose_pinpoint(text: str, pinpoints: list[str]) -> None:
    assert read(text)[0].pinpoints == pinpoints


def test_a_pinpoint_far_from_two_acts_is_of_neither() -> None:
    text = "PP 9/2021 dan PP 8/2021 terbit.\n\n" + "Warga senang. " * 60 + "Bunyi Pasal 4 jelas."
    assert [found.pinpoints for found in read(text)] == [[], []]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Kini Permendagri tentang Kas Desa terbit.", "Mendagri"),
        ("Kini PMK tentang Kas Desa terbit.", "Menkeu"),
        ("Kini Peraturan Menteri Dalam Negeri tentang Kas Desa terbit.", "Mendagri"),
    ],
)
def test_a_title_alone_names_a_minister_s_regulation(text: str, issuer: str) -> None:
    (found,) = read(text)
    assert (found.type, found.issuer, found.subject) == ("PERMEN", issuer, "Kas Desa")


@pytest.mark.parametrize("text", ["Permendagri terbit.", "Permen tentang Kas Desa terbit."])
def test_a_minister_s_regulation_without_title_or_minister_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("later", "more"),
    [
        ("Dalam ayat 1 disebutkan hal itu.", ["Pasal 59 ayat (1)"]),
        ("Pada ayat 4 dan 5 diatur upah.", ["Pasal 59 ayat (4)", "Pasal 59 ayat (5)"]),
        ("Bunyi ayat (2) huruf a jelas.", ["Pasal 59 ayat (2) huruf a"]),
        # Of another Pasal, of the law that is quoted, of a holy book, of none that is near.
        ("Pasal 60 ayat (1) jelas.", ["Pasal 60 ayat (1)"]),
        ("Upah sebagaimana dimaksud pada ayat (1) tetap.", []),
        ("Surah itu ayat 183 dibacakan.", []),
        (f"{'Hal lain dibahas panjang lebar. ' * 25}Dalam ayat 1 tidak.", []),
    ],
)
def test_an_ayat_without_its_pasal(later: str, more: list[str]) -> None:
    (found,) = read(f"Pasal 59 UU Nomor 13 Tahun 2003 mengatur kontrak. {later}")
    assert found.pinpoints == ["Pasal 59", *more]


def test_an_ayat_without_any_pasal() -> None:
    (found,) = read("UU Nomor 13 Tahun 2003 dibahas. Dalam ayat 1 disebutkan hal itu.")
    assert found.pinpoints == []
