"""Posts whose office, or whose bearer, stands elsewhere than beside the title."""

from __future__ import annotations

import pytest

from nlp_berita.naming import NameFinder
from nlp_berita.offices import OfficeExtractor
from nlp_berita.officials import OfficialExtractor
from nlp_berita.reading import Entity, Reading

# text, names that a tagger sees, {name: (position, office, status)}
FOUND = [
    # The office from elsewhere in the article.
    (
        "Warga Pemprov Sulbar berkumpul. Acara dipimpin Sekprov Idris Daeng.",
        ["Idris Daeng"],
        {"Idris Daeng": ("Sekretaris Daerah", "Sekretariat Daerah Provinsi Sulawesi Barat")},
    ),
    (
        "Kadus III Desa Sukamaju Jaya, Ngatijo, dan Sekdes Wahyu Ramadhan hadir.",
        ["Ngatijo", "Wahyu Ramadhan"],
        {"Wahyu Ramadhan": ("Sekretaris Desa", "Desa Sukamaju Jaya")},
    ),
    (
        "Kasi Intel Siti Aminah bicara.",
        ["Siti Aminah"],
        {"Siti Aminah": ("Kepala Seksi", "Seksi Intelijen")},
    ),
    # A rank is no post, whatever Inspektur Jenderal the article knows.
    (
        "Inspektur Jenderal Kementerian Agama Deni Sutarno bertemu Irjen Bagus Sutarja.",
        ["Deni Sutarno", "Bagus Sutarja"],
        {"Deni Sutarno": ("Inspektur Jenderal", "Inspektorat Jenderal Kementerian Agama")},
    ),
    # A place that no table knows, before a comma.
    (
        "Kepala Kampung Sotiku yang baru, Yusran Tator, berjanji.",
        ["Yusran Tator"],
        {"Yusran Tator": ("Kepala Kampung", "Kampung Sotiku")},
    ),
    (
        "Kepala Sentra Wirabakti Makassar, Salahudin Tompo, hadir.",
        ["Salahudin Tompo"],
        {"Salahudin Tompo": ("Kepala Sentra", "Sentra Wirabakti Makassar")},
    ),
    (
        "Keuchik Gampong Lamlagu, Saifuddin, menuturkan.",
        ["Saifuddin"],
        {"Saifuddin": ("Keuchik", "Gampong Lamlagu")},
    ),
    (
        "Kalapas Kelas IIB Sampitan, Suban Rapian, menampik.",
        ["Suban Rapian"],
        {"Suban Rapian": ("Kepala Lembaga", "Lembaga Pemasyarakatan Kelas IIB Sampitan")},
    ),
    (
        "Kapolres Lubuklinggau AKBP Rusdi Halim hadir.",
        ["Rusdi Halim"],
        {"Rusdi Halim": ("Kepala Kepolisian Resor", "Kepolisian Resor Lubuklinggau")},
    ),
    # Houses.
    (
        "Direktur RSUD dr. Sudirja Kebumen, dr. Aziz Achyar, hadir.",
        ["Aziz Achyar"],
        {"Aziz Achyar": ("Direktur", "Rumah Sakit Umum Daerah dr. Sudirja Kebumen")},
    ),
    (
        "Kepala SMKN 2 Wonosari, Agus Wibawa, memimpin upacara.",
        ["Agus Wibawa"],
        {"Agus Wibawa": ("Kepala Sekolah", "Sekolah Menengah Kejuruan Negeri 2 Wonosari")},
    ),
    (
        "Kepala SMA Negeri 3 Bandung Rini Handoyo hadir.",
        ["Rini Handoyo"],
        {"Rini Handoyo": ("Kepala Sekolah", "Sekolah Menengah Atas Negeri 3 Bandung")},
    ),
    # Branches and units.
    (
        "Kepala BPK RI Perwakilan Provinsi Bali Agus Priyono hadir.",
        ["Agus Priyono"],
        {"Agus Priyono": ("Kepala Perwakilan", "Badan Pemeriksa Keuangan Perwakilan Bali")},
    ),
    (
        "Kepala Bidang Pembinaan SMP pada Dinas Pendidikan Kota Cilegon Suhandono berkata.",
        ["Suhandono"],
        {
            "Suhandono": (
                "Kepala Bidang",
                "Bidang Pembinaan SMP Dinas Pendidikan Kota Cilegon",
            )
        },
    ),
    (
        "Kabid Humas Polda Riau Kombes Rudi Halim hadir.",
        ["Rudi Halim"],
        {"Rudi Halim": ("Kepala Bidang", "Bidang Hubungan Masyarakat Kepolisian Daerah Riau")},
    ),
    (
        "Kepala Satpol PP Kelurahan Kebayoran Lama Robinhod Silalahi hadir.",
        ["Robinhod Silalahi"],
        {
            "Robinhod Silalahi": (
                "Kepala Satuan",
                "Satuan Polisi Pamong Praja Kelurahan Kebayoran Lama",
            )
        },
    ),
    (
        "Dirjen Administrasi Kewilayahan (Adwil) Kemendagri, Rudi Halim, hadir.",
        ["Rudi Halim"],
        {
            "Rudi Halim": (
                "Direktur Jenderal",
                "Direktorat Jenderal Administrasi Kewilayahan Kementerian Dalam Negeri",
            )
        },
    ),
    (
        "Ketua Dewan Komisioner (DK) OJK Rudi Halim hadir.",
        ["Rudi Halim"],
        {"Rudi Halim": ("Ketua Dewan Komisioner", "Otoritas Jasa Keuangan")},
    ),
    # The bench.
    (
        "Majelis hakim Pengadilan Negeri Surabaya yang diketuai Taufan Mandiri menunda sidang.",
        ["Taufan Mandiri"],
        {"Taufan Mandiri": ("Ketua Majelis Hakim", "Pengadilan Negeri Surabaya")},
    ),
    (
        "Humas PN Surabaya, Suparman, hadir.",
        ["Suparman"],
        {"Suparman": ("Humas", "Pengadilan Negeri Surabaya")},
    ),
]


def read(text: str, names: list[str]) -> Reading:
    """The reading of a text, up to the officials, in which a tagger saw these names."""
    seen = [Entity(text.index(name), text.index(name) + len(name), "PER") for name in names]
    reading = Reading(text, entities=seen)
    reading.hits = NameFinder()(reading)
    reading.stages.append("hits")
    reading.offices = OfficeExtractor()(reading)
    reading.officials = OfficialExtractor()(reading)
    return reading


@pytest.mark.parametrize(("text", "names", "expected"), FOUND)
def test_post(text: str, names: list[str], expected: dict[str, tuple[str, str]]) -> None:
    persons = {person.name: person for person in read(text, names).officials}
    for name, (position, office) in expected.items():
        assert [(p.position, p.office) for p in persons[name].posts] == [(position, office)]


def test_a_rank_gives_no_post() -> None:
    text = "Inspektur Jenderal Kementerian Agama Deni Sutarno bertemu Irjen Bagus Sutarja."
    persons = {p.name: p for p in read(text, ["Deni Sutarno", "Bagus Sutarja"]).officials}
    assert persons["Bagus Sutarja"].posts == []


def test_then_and_now() -> None:
    text = "Dahulu Kadis PU Kota Bima, kini Amin Thayib menjabat Asisten II Setda Kota Bima."
    (person,) = read(text, ["Amin Thayib"]).officials
    assert [(p.position, p.status) for p in person.posts] == [
        ("Kepala Dinas", "former"),
        ("Asisten II", "current"),
    ]


def test_a_village_is_not_guessed_among_several() -> None:
    text = f"Desa Sukamaju dan Desa Sukamundur rapat. {'Warga hadir. ' * 40}Kades Rudi Halim pergi."
    (person,) = read(text, ["Rudi Halim"]).officials
    assert [p.office for p in person.posts] == [None]


def test_who_leads_a_visit_is_no_judge() -> None:
    persons = read("Rombongan yang dipimpin Rudi Halim tiba.", ["Rudi Halim"]).officials
    assert [p.posts for p in persons] == [[]]
