"""Titles of units and fields that no table knows: what stands before the tagger's name is theirs."""

from __future__ import annotations

import pytest
from tagged import seen, tagged

from nlp_berita.officials import OfficialExtractor

EMBASSY = "Kedutaan Besar Republik Indonesia"

# text, name that a tagger sees, posts of whom it is
FOUND = [
    # Ministers of fields that have no ministry, or one by another name.
    ("Menteri Koperasi dan UMKM Rina Lestari hadir.", "Rina Lestari", ("Menteri", "Kementerian Koperasi dan Usaha Kecil dan Menengah")),
    ("Menteri Hukum dan Perundang-undangan Prof Rina Lestari hadir.", "Rina Lestari", ("Menteri", "Kementerian Hukum dan Perundang-undangan")),
    ("Menteri Pertahanan Indonesia Rina Lestari hadir.", "Rina Lestari", ("Menteri", "Kementerian Pertahanan")),
    ("Menteri Perdagangan dan Industri Singapura Lim Boon Tat hadir.", "Lim Boon Tat", ("Menteri", "Kementerian Perdagangan dan Industri Singapura")),
    ("Menko bidang Pemberdayaan Manusia dan Kebudayaan Rina Lestari hadir.", "Rina Lestari", ("Menteri Koordinator", "Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan")),
    # Misspelt, or whose minister is named before.
    ("Menteri Keuanagan Rina Lestari hadir.", "Rina Lestari", ("Menteri", "Kementerian Keuangan")),
    ("Rina Lestari kembali menduduki jabatan Wakil Menteri Keternagakerjaan RI.", "Rina Lestari", ("Wakil Menteri", "Kementerian Ketenagakerjaan")),
    ("Rina Lestari dilantik menjadi Menteri Perlindungan Pekerjaan Migran Indonesia (P2MI).", "Rina Lestari", ("Menteri", "Kementerian Pelindungan Pekerja Migran Indonesia")),
    # Short forms of the directorates.
    ("Dirjen Bimas Islam Kementerian Agama Rina Lestari hadir.", "Rina Lestari", ("Direktur Jenderal", "Direktorat Jenderal Bimbingan Masyarakat Islam Kementerian Agama")),
    ("Dirjen Bina Marga Rina Lestari hadir.", "Rina Lestari", ("Direktur Jenderal", "Direktorat Jenderal Bina Marga Kementerian Pekerjaan Umum")),
    ("Kepala Pusat Data, Informasi dan Komunikasi Kebencanaan BNPB Rina Lestari hadir.", "Rina Lestari", ("Kepala Pusat", "Pusat Data, Informasi, dan Komunikasi Kebencanaan Badan Nasional Penanggulangan Bencana")),
    # Under whom.
    ("Menteri Pertanian era Jokowi, Rina Lestari, hadir.", "Rina Lestari", ("Menteri", "Kementerian Pertanian")),
    ("Menteri Pertanian Kabinet Merah Putih Rina Lestari hadir.", "Rina Lestari", ("Menteri", "Kementerian Pertanian")),
    # Units: lists, brackets, numbers, the ministry behind "pada".
    ("Direktur Jenderal Diplomasi, Promosi, dan Kerja Sama Budaya Rina Lestari hadir.", "Rina Lestari", ("Direktur Jenderal", "Direktorat Jenderal Diplomasi, Promosi, dan Kerja Sama Budaya")),
    ("Direktur Jenderal (Dirjen) Bina Administrasi Kewilayahan (Adwil) Kementerian Dalam Negeri (Kemendagri) Rina Lestari hadir.", "Rina Lestari", ("Direktur Jenderal", "Direktorat Jenderal Bina Administrasi Kewilayahan Kementerian Dalam Negeri")),
    ("Direktur Angkutan Sungai, Danau dan Penyeberangan (ASDP) pada Kementerian Perhubungan Rina Lestari hadir.", "Rina Lestari", ("Direktur", "Direktorat Angkutan Sungai, Danau dan Penyeberangan Kementerian Perhubungan")),
    ("Deputi IV Bidang Komunikasi, Politik, dan Diseminasi Informasi Kantor Staf Presiden (KSP) Rina Lestari hadir.", "Rina Lestari", ("Deputi", "Deputi Bidang Komunikasi, Politik, dan Diseminasi Informasi Kantor Staf Presiden")),
    ("Juru Bicara Penindakan dan Kelembagaan KPK Rina Lestari hadir.", "Rina Lestari", ("Juru Bicara", "Komisi Pemberantasan Korupsi")),
    ("Kepala Dinas (Kadis) Pekerjaan Umum dan Perumahan Rakyat (PUPR) Sumatera Utara (Sumut) Rina Lestari hadir.", "Rina Lestari", ("Kepala Dinas", "Dinas Pekerjaan Umum dan Perumahan Rakyat Provinsi Sumatera Utara")),
    ("Kepala Bidang (Kabid) Ketentraman dan Ketertiban Umum (KKU) Satpol PP Kota Malang, Rina Lestari, hadir.", "Rina Lestari", ("Kepala Bidang", "Bidang Ketentraman dan Ketertiban Umum Satuan Polisi Pamong Praja Kota Malang")),
    ("AKP Rina Lestari diangkat sebagai Ps Kanit 4 Subdit 2 Ditreskrimsus Polda Jabar.", "Rina Lestari", ("Kepala Unit", "Subdirektorat 2 Direktorat Reserse Kriminal Khusus Kepolisian Daerah Jawa Barat")),
    # A short form tells its class by how it begins, where a region follows.
    ("Kepala Dispertanak Kabupaten Temanggung Rina Lestari hadir.", "Rina Lestari", ("Kepala Dinas", "Dispertanak Kabupaten Temanggung")),
    ("Kepala DPMKPPKB Kulon Progo, Rina Lestari, hadir.", "Rina Lestari", ("Kepala Dinas", "DPMKPPKB Kabupaten Kulon Progo")),
    # More of the same behind the office, a bracket without a blank, "lainnya".
    ("Kepala OJK Jakarta, Bogor, Depok, dan Bekasi, Rina Lestari, hadir.", "Rina Lestari", ("Kepala Kantor", "Otoritas Jasa Keuangan DKI Jakarta")),
    ("Gubernur Sumatera Utara (Sumut)Rina Lestari hadir.", "Rina Lestari", ("Gubernur", "Provinsi Sumatera Utara")),
    ("Anggota Komisi V DPR lainnya, Rina Lestari, hadir.", "Rina Lestari", ("Anggota", "Komisi V DPR RI")),
    ("Kades Sukalaya, kecamatan Tirtalaya, Rina Lestari, hadir.", "Rina Lestari", ("Kepala Desa", "Desa Sukalaya")),
    # Behind the name: up to where the capitals end.
    ("Rina Lestari sebagai Panglima Komando Pertahanan Udara Nasional hadir.", "Rina Lestari", ("Panglima", "Komando Pertahanan Udara Nasional")),
    ("Rina Lestari dari Pa Sahli Tk. III menjadi Camat Tirtalaya.", "Rina Lestari", ("Camat", "Kecamatan Tirtalaya")),
    ("Direktur RSUD dr. Wiryadi Garut Rina Lestari hadir.", "Rina Lestari", ("Direktur RSUD", "Rumah Sakit Umum Daerah dr. Wiryadi Garut")),
    # Ranks with their short form or corps in brackets.
    ("Kepala Badan Keamanan Laut (Kabakamla) Laksamana Madya (Laksdya) Rina Lestari hadir.", "Rina Lestari", ("Kepala Badan", "Badan Keamanan Laut")),
    ("Kepala Kepolisian Negara RI Jenderal (Pol) Rina Lestari hadir.", "Rina Lestari", ("Kepala Kepolisian Negara", "Kepolisian Negara Republik Indonesia")),
    # Ambassadors: ours to a country, theirs of one.
    ("Dubes Indonesia untuk UNESCO Prof Rina Lestari hadir.", "Rina Lestari", ("Duta Besar", f"{EMBASSY} UNESCO")),
    ("Duta Besar (Dubes) RI untuk Polandia Rina Lestari hadir.", "Rina Lestari", ("Duta Besar", f"{EMBASSY} Polandia")),
    ("Duta Besar Luar Biasa dan Berkuasa Penuh (LBBP) RI untuk Republik Ceko, Rina Lestari, hadir.", "Rina Lestari", ("Duta Besar", f"{EMBASSY} Ceko")),
    ("Duta Besar Inggris untuk Qatar, Joan Harwick, hadir.", "Joan Harwick", ("Duta Besar", "Kedutaan Besar Inggris")),
    ("Dubes RI di Jepang Rina Lestari hadir.", "Rina Lestari", ("Duta Besar", f"{EMBASSY} Jepang")),
    ("Kepala Staf Militer Israel, Yair Halevim, hadir.", "Yair Halevim", ("Kepala Staf", "Militer Israel")),
    # Asides, and whoever is named in them.
    ("Ketua DPRD Kota Madiun sekaligus pimpinan rapat, Rina Lestari, hadir.", "Rina Lestari", ("Ketua", "Dewan Perwakilan Rakyat Daerah Kota Madiun")),
    ("Wakil Menteri Keuangan sekaligus keponakan mantan Menteri Sosial, Rina Lestari, hadir.", "Rina Lestari", ("Wakil Menteri", "Kementerian Keuangan")),
    ("Sekda Kota Medan yang juga ketua timsel, Rina Lestari, hadir.", "Rina Lestari", ("Sekretaris Daerah", "Sekretariat Daerah Kota Medan")),
    ("Presiden kelima RI, Rina Lestari, hadir.", "Rina Lestari", ("Presiden", "Presiden Republik Indonesia")),
    ("Juru Bicara Presiden Tono Wirya, Rina Lestari, hadir.", "Rina Lestari", ("Juru Bicara", "Kepresidenan")),
    # Commanders and the staff of chiefs: a rank is no part of the unit, a chief not the bearer.
    ("Pangkoarmada II Laksda Rina Lestari hadir.", "Rina Lestari", ("Panglima Komando Armada", "Komando Armada II")),
    ("Danyonif 303 Letkol Rina Lestari hadir.", "Rina Lestari", ("Komandan Batalyon", "Batalyon Infanteri 303")),
    ("Danramil 1101/Garut Kota Kapten Rina Lestari hadir.", "Rina Lestari", ("Komandan Komando Rayon Militer", "Komando Rayon Militer 1101/Garut Kota")),
    ("Aspers Kasad Mayjen TNI Rina Lestari hadir.", "Rina Lestari", ("Asisten Personel", "Tentara Nasional Indonesia Angkatan Darat")),
    ("Koorsahli Kapolri Irjen Rina Lestari hadir.", "Rina Lestari", ("Koordinator Staf Ahli", "Kepolisian Negara Republik Indonesia")),
    ("Mayjen Rina Lestari menjabat Danpussenarmed. Kodam III/Siliwangi senang.", "Rina Lestari", ("Komandan", "Pusat Kesenjataan Artileri Medan")),
    # Posts of the ministry that an article on appointments is about; a minister is no Koperasi.
    ("Menteri Sosial melantik pejabat. Mereka adalah Rina Lestari sebagai Sekretaris Jenderal.", "Rina Lestari", ("Sekretaris Jenderal", "Kementerian Sosial")),
    ("Menteri Sosial melantik Rina Lestari sebagai Inspektur Jenderal.", "Rina Lestari", ("Inspektur Jenderal", "Inspektorat Jenderal Kementerian Sosial")),
    ("Kepala Humas BKN Rina Lestari hadir.", "Rina Lestari", ("Kepala Hubungan Masyarakat", "Badan Kepegawaian Negara")),
    ("Wakil Menteri Koperasi Rina Lestari hadir.", "Rina Lestari", ("Wakil Menteri", "Kementerian Koperasi")),
]  # fmt: skip

# text, names that a tagger sees: nobody holds a public post
NOBODY = [
    ("Ini daftar menteri Kabinet Prabowo.", ["Prabowo"]),
    ("Kepala BPJK DPP Partai Demokrat Rina Lestari hadir.", ["Rina Lestari"]),
    ("Direktur Riset Lembaga Survei Nusantara Rina Lestari hadir.", ["Rina Lestari"]),
    ("Kepala Divisi Advokasi LBH Surabaya Rina Lestari hadir.", ["Rina Lestari"]),
    ("Kepala Cabang Rumah Zakat Cirebon, Rina Lestari, hadir.", ["Rina Lestari"]),
    ("Direktur Utama PT Tirta Garut Rina Lestari hadir.", ["Rina Lestari"]),
    ("Ketua Relawan Muda Garut Rina Lestari hadir.", ["Rina Lestari"]),
    (
        "TS selaku Direktur PT Tirta Lestari, HE selaku Kepala Bagian Umum pada Kementerian Sosial.",
        ["Tirta Lestari"],
    ),
    ("Sekretaris Jenderal Rina Lestari hadir di Kementerian Sosial.", ["Rina Lestari"]),
]


def posts(text: str, names: list[str]) -> dict[str, list[tuple[str, str | None]]]:
    """The public posts of each person of a text in which a tagger saw these names."""
    reading = tagged(text, seen(text, *names))
    return {
        person.name: [(post.position, post.office) for post in person.posts if post.public]
        for person in OfficialExtractor()(reading)
    }


@pytest.mark.parametrize(("text", "name", "post"), FOUND, ids=[case[0][:50] for case in FOUND])
def test_title_reaches_to_the_name(text: str, name: str, post: tuple[str, str]) -> None:
    assert posts(text, [name])[name] == [post]


@pytest.mark.parametrize(("text", "names"), NOBODY)
def test_private_title_is_no_post(text: str, names: list[str]) -> None:
    assert not any(posts(text, names).values())


def test_names_end_where_the_next_title_begins() -> None:
    text = "Menteri Agama Rina Lestari, Menteri Sosial Tono Wirya, dan Kapolri Lukas Tobing hadir."
    assert posts(text, ["Rina Lestari", "Tono Wirya", "Lukas Tobing"]) == {
        "Rina Lestari": [("Menteri", "Kementerian Agama")],
        "Tono Wirya": [("Menteri", "Kementerian Sosial")],
        "Lukas Tobing": [("Kepala Kepolisian Negara", "Kepolisian Negara Republik Indonesia")],
    }


def test_headline_is_no_field() -> None:
    text = "Menteri Mesin Cetak Utang Diprotes Rina Lestari"
    assert posts(text, ["Rina Lestari"]).get("Rina Lestari", []) in ([], [("Menteri", None)])


def test_handover() -> None:
    text = "Jabatan Kapolres Garut diserahterimakan dari AKBP Tono Wirya kepada AKBP Rina Lestari."
    found = posts(text, ["Tono Wirya", "Rina Lestari"])
    post = ("Kepala Kepolisian Resor", "Kepolisian Resor Garut")
    assert found == {"Tono Wirya": [post], "Rina Lestari": [post]}


def test_two_before_two_titles() -> None:
    text = "Tono Wirya dan Rina Lestari dilantik sebagai Bupati dan Wakil Bupati Cianjur."
    assert posts(text, ["Tono Wirya", "Rina Lestari"]) == {
        "Tono Wirya": [("Bupati", "Kabupaten Cianjur")],
        "Rina Lestari": [("Wakil Bupati", "Kabupaten Cianjur")],
    }


def test_two_posts_in_one_body() -> None:
    text = "Itu kata anggota sekaligus juru bicara KY Rina Lestari."
    assert sorted(posts(text, ["Rina Lestari"])["Rina Lestari"]) == [
        ("Anggota", "Komisi Yudisial"),
        ("Juru Bicara", "Komisi Yudisial"),
    ]
