"""Office phrases: canonical names, spans, regions, and what is no office."""

from __future__ import annotations

from datetime import date

import pytest

from nlp_berita.offices import OfficeExtractor
from nlp_berita.reading import Reading

FOUND = [
    # text, [(mention, canonical name)]
    ("Rapat di Kementerian Dalam Negeri.", [("Kementerian Dalam Negeri",) * 2]),
    ("Surat Kemendagri beredar.", [("Kemendagri", "Kementerian Dalam Negeri")]),
    ("Anggaran Pemprov Jabar naik.", [("Pemprov Jabar", "Pemerintah Provinsi Jawa Barat")]),
    ("Program Pemkab Garut berjalan.", [("Pemkab Garut", "Pemerintah Kabupaten Garut")]),
    ("Program Pemkot Bogor berjalan.", [("Pemkot Bogor", "Pemerintah Kota Bogor")]),
    (
        "Data Dinas Kesehatan Kota Bogor lengkap.",
        [("Dinas Kesehatan Kota Bogor", "Dinas Kesehatan Kota Bogor")],
    ),
    (
        "Pemkot dan Pemkab Bogor sepakat.",
        [("Pemkot", "Pemerintah Kota Bogor"), ("Pemkab Bogor", "Pemerintah Kabupaten Bogor")],
    ),
    (
        "Polres dan Kejari Garut hadir.",
        [("Polres", "Kepolisian Resor Garut"), ("Kejari Garut", "Kejaksaan Negeri Garut")],
    ),
    (
        "Rapat Dinas Pendidikkan Kota Cilegon usai.",
        [("Dinas Pendidikkan Kota Cilegon", "Dinas Pendidikkan Kota Cilegon")],
    ),
    (
        "Bagian Hukum pada Setda Sleman rapat.",
        [
            ("Bagian Hukum", "Bagian Hukum Sekretariat Daerah Kabupaten Sleman"),
            ("Setda Sleman", "Sekretariat Daerah Kabupaten Sleman"),
        ],
    ),
    (
        "Satuan Kerja Pembangunan Jalan Nasional (PJN) Wilayah 1 Sumatera Utara rapat.",
        [
            (
                "Satuan Kerja Pembangunan Jalan Nasional (PJN) Wilayah 1 Sumatera Utara",
                "Satuan Kerja Pembangunan Jalan Nasional Wilayah 1 Sumatera Utara",
            )
        ],
    ),
    # A title that holds the class word: the unit with its parent, and the parent.
    (
        "Kabid Humas Polda Riau hadir.",
        [
            ("Humas Polda Riau", "Bidang Hubungan Masyarakat Kepolisian Daerah Riau"),
            ("Polda Riau", "Kepolisian Daerah Riau"),
        ],
    ),
    ("Warga mendatangi Disdik Jatim.", [("Disdik Jatim", "Dinas Pendidikan Provinsi Jawa Timur")]),
    ("Kasus itu ditangani Polres Garut.", [("Polres Garut", "Kepolisian Resor Garut")]),
    ("Penyidik Polda Jateng hadir.", [("Polda Jateng", "Kepolisian Daerah Jawa Tengah")]),
    ("Berkas dikirim ke Kejari Jaksel.", [("Kejari Jaksel", "Kejaksaan Negeri Jakarta Selatan")]),
    ("Sidang di PN Semarang ditunda.", [("PN Semarang", "Pengadilan Negeri Semarang")]),
    (
        "Putusan Pengadilan Negeri (PN) Semarang dibacakan.",
        [("Pengadilan Negeri (PN) Semarang", "Pengadilan Negeri Semarang")],
    ),
    (
        "Kementerian Kelautan dan Perikanan dan Ditjen Bea Cukai rapat.",
        [
            ("Kementerian Kelautan dan Perikanan", "Kementerian Kelautan dan Perikanan"),
            ("Ditjen Bea Cukai", "Direktorat Jenderal Bea dan Cukai"),
        ],
    ),
    (
        "Rapat Komisi III DPR RI alot.",
        [("Komisi III DPR RI", "Komisi III DPR RI")],
    ),
    ("Prajurit Kodim 0501/JP siaga.", [("Kodim 0501/JP", "Komando Distrik Militer 0501/JP")]),
    (
        "Komisi Pemilihan Umum (KPU) RI menunda.",
        [("Komisi Pemilihan Umum (KPU) RI", "Komisi Pemilihan Umum")],
    ),
    (
        "Badan Narkotika Nasional (BNN) menyita sabu. BNN bekerja cepat.",
        [
            ("Badan Narkotika Nasional", "Badan Narkotika Nasional"),
            ("BNN", "Badan Narkotika Nasional"),
            ("BNN", "Badan Narkotika Nasional"),
        ],
    ),
    (
        "Ketua DPRD Kota Depok pulang.",
        [("DPRD Kota Depok", "Dewan Perwakilan Rakyat Daerah Kota Depok")],
    ),
    (
        "Dirjen Perhubungan Darat Kemenhub hadir.",
        [
            (
                "Perhubungan Darat Kemenhub",
                "Direktorat Jenderal Perhubungan Darat Kementerian Perhubungan",
            )
        ],
    ),
    (
        "Bidang Pembinaan SMP Dinas Pendidikan Kota Cirebon bergerak.",
        [("Bidang Pembinaan SMP Dinas Pendidikan Kota Cirebon",) * 2],
    ),
    (
        "Kantor KPU Kabupaten Sleman ramai.",
        [("KPU Kabupaten Sleman", "Komisi Pemilihan Umum Kabupaten Sleman")],
    ),
]

NOTHING = [
    "Kadis Kominfo Sumut hadir.",
    "Kadis Penanaman Modal Provinsi Banten hadir.",
    "Kalapas Kelas IIA Lubuklinggau hadir.",
    "Rancangan KUA-PPAS dibahas.",
    "Warga berdiri di Jalan Kejaksaan.",
    "Turnamen Polres Cup digelar.",
    "Partai Golkar menang.",
    "PT Maju Jaya Abadi merugi.",
    "pemerintah dan polisi diam.",
    "Aturan kementerian negara dibahas.",
    "Ia kuliah di Universitas Gadjah Mada.",
    "Kades Sukamaju marah.",
    "Rapat dinas terkait ditunda.",
]


def offices(text: str, published: date | None = None) -> list[tuple[str, str]]:
    found = OfficeExtractor()(Reading(text, published))
    mentions = [(s, text[s:e], office.name) for office in found for s, e in office.mentions]
    return [(printed, name) for _, printed, name in sorted(mentions)]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert offices(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert offices(text) == []


def test_ministry_by_date() -> None:
    text = "Kementerian Komunikasi dan Digital mengumumkan aturan. Komdigi optimistis."
    assert {name for _, name in offices(text, date(2025, 6, 1))} == {
        "Kementerian Komunikasi dan Digital"
    }


def test_definition_in_the_article_wins() -> None:
    text = "Dewan Kehormatan Penyelenggara Pemilu (DKPP) bersidang. Putusan DKPP final."
    assert {name for _, name in offices(text)} == {"Dewan Kehormatan Penyelenggara Pemilu"}


def test_bare_regional_government_inherits_its_region() -> None:
    text = "Bupati Garut memimpin apel. Pemkab menyiapkan dana."
    (office,) = OfficeExtractor()(Reading(text))
    assert (office.name, office.region, office.rule) == (
        "Pemerintah Kabupaten Garut",
        "32.05",
        "office_inherited",
    )


def test_unit_without_parent_takes_the_ministry_named_before() -> None:
    text = "Kementerian Perdagangan sibuk. Dirjen Perdagangan Luar Negeri memimpin rapat."
    found = OfficeExtractor()(Reading(text))
    assert found[1].name.endswith("Kementerian Perdagangan")


def test_a_long_chain_of_offices_does_not_recurse_without_end() -> None:
    assert OfficeExtractor()(Reading("Biro Hukum Dinas Sosial " * 500))
