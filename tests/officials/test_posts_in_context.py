"""Posts whose office, or whose bearer, stands elsewhere than beside the title."""

from __future__ import annotations

from datetime import date

import pytest
from tagged import seen, tagged

from nlp_berita.officials import OfficialExtractor
from nlp_berita.reading import Reading

# text, names that a tagger sees, {name: (position, office, status)}
FOUND = [
    # What stands before a name is no place, and "I" before a Balinese name no number.
    (
        "Kasi Humas Polres Drs. H. Bambang Nurdin hadir.",
        ["Bambang Nurdin"],
        {"Bambang Nurdin": ("Kepala Seksi", None)},
    ),
    ("Kasipidsus Hj. Siti Aminah hadir.", ["Siti Aminah"], {"Siti Aminah": ("Kepala Seksi", None)}),
    (
        "Kepala Badan Industri Mineral I Made Kurnia hadir.",
        ["Made Kurnia"],
        {"I Made Kurnia": ("Kepala Badan", "Badan Industri Mineral")},
    ),
    # The office from elsewhere in the article.
    (
        "Anggaran Pemprov Sultra naik. Rapat dibuka Sekprov Wayan Kurnia.",
        ["Wayan Kurnia"],
        {"Wayan Kurnia": ("Sekretaris Daerah", "Sekretariat Daerah Provinsi Sulawesi Tenggara")},
    ),
    (
        "Warga Desa Tirtalaya mengadu. Sekdes Bambang Nurdin menampung keluhan.",
        ["Bambang Nurdin"],
        {"Bambang Nurdin": ("Sekretaris Desa", "Desa Tirtalaya")},
    ),
    (
        "Kasi Intel Siti Aminah bicara.",
        ["Siti Aminah"],
        {"Siti Aminah": ("Kepala Seksi", "Seksi Intelijen")},
    ),
    # An officer who heads what only a Polda has is of the one that the article names.
    (
        "Polda Bengkulu menahan dua orang. Kabid Humas Kombes Rosa Halim dan Kepala Bidang Propam "
        "AKBP Joko Suwondo hadir, Kabid Humas Tono Wirya juga.",
        ["Rosa Halim", "Joko Suwondo", "Tono Wirya"],
        {
            "Rosa Halim": (
                "Kepala Bidang",
                "Bidang Hubungan Masyarakat Kepolisian Daerah Bengkulu",
            ),
            "Joko Suwondo": (
                "Kepala Bidang",
                "Bidang Profesi dan Pengamanan Kepolisian Daerah Bengkulu",
            ),
            "Tono Wirya": ("Kepala Bidang", "Bidang Hubungan Masyarakat"),
        },
    ),
    # Of the region whose head stands in the sentence, whatever else the article speaks of.
    (
        "Jawa Barat maju. Gubernur Jawa Barat senang. Bupati Garut, Siti Aminah, didampingi Sekda "
        "Wayan Kurnia, hadir.",
        ["Siti Aminah", "Wayan Kurnia"],
        {
            "Siti Aminah": ("Bupati", "Kabupaten Garut"),
            "Wayan Kurnia": ("Sekretaris Daerah", "Sekretariat Daerah Kabupaten Garut"),
        },
    ),
    # A rank is no post, whatever Inspektur Jenderal the article knows.
    (
        "Inspektur Jenderal Kementerian Sosial Lukas Tarigan menjamu Irjen Bagus Prakoso.",
        ["Lukas Tarigan", "Bagus Prakoso"],
        {"Lukas Tarigan": ("Inspektur Jenderal", "Inspektorat Jenderal Kementerian Sosial")},
    ),
    # A place that no table knows, before a comma.
    (
        "Kepala Kampung Mekarlaya yang baru, Darmo Wicaksono, hadir.",
        ["Darmo Wicaksono"],
        {"Darmo Wicaksono": ("Kepala Kampung", "Kampung Mekarlaya")},
    ),
    (
        "Kepala Sentra Bina Asih Kendari, Farida Utami, hadir.",
        ["Farida Utami"],
        {"Farida Utami": ("Kepala Sentra", "Sentra Bina Asih Kendari")},
    ),
    (
        "Keuchik Gampong Meurandeu, Hasballah, hadir.",
        ["Hasballah"],
        {"Hasballah": ("Keuchik", "Gampong Meurandeu")},
    ),
    (
        "Kalapas Kelas IIB Tirtasari, Wawan Kusuma, hadir.",
        ["Wawan Kusuma"],
        {"Wawan Kusuma": ("Kepala Lembaga", "Lembaga Pemasyarakatan Kelas IIB Tirtasari")},
    ),
    (
        "Kapolres Lubuklinggau AKBP Rusdi Halim hadir.",
        ["Rusdi Halim"],
        {"Rusdi Halim": ("Kepala Kepolisian Resor", "Kepolisian Resor Lubuklinggau")},
    ),
    # Houses.
    (
        "Direktur RSUD dr. Wirakarta Sukoharjo, dr. Melati Anjani, hadir.",
        ["Melati Anjani"],
        {"Melati Anjani": ("Direktur RSUD", "Rumah Sakit Umum Daerah dr. Wirakarta Sukoharjo")},
    ),
    (
        "Kepala SMKN 5 Pemalang, Titik Rahayu, menyambut tamu.",
        ["Titik Rahayu"],
        {"Titik Rahayu": ("Kepala Sekolah", "Sekolah Menengah Kejuruan Negeri 5 Pemalang")},
    ),
    (
        "Kepala SMA Negeri 3 Bandung Rini Handoyo hadir.",
        ["Rini Handoyo"],
        {"Rini Handoyo": ("Kepala Sekolah", "Sekolah Menengah Atas Negeri 3 Bandung")},
    ),
    # Branches and units.
    (
        "Kepala BPK RI Perwakilan Provinsi Bali Nyoman Sudira hadir.",
        ["Nyoman Sudira"],
        {"Nyoman Sudira": ("Kepala Perwakilan", "Badan Pemeriksa Keuangan Perwakilan Bali")},
    ),
    (
        "Kepala Bidang Jalan pada Dinas Pekerjaan Umum Kota Salatiga Wiyono berkata.",
        ["Wiyono"],
        {
            "Wiyono": (
                "Kepala Bidang",
                "Bidang Jalan Dinas Pekerjaan Umum Kota Salatiga",
            )
        },
    ),
    (
        "Kabid Humas Polda Riau Kombes Rudi Halim hadir.",
        ["Rudi Halim"],
        {"Rudi Halim": ("Kepala Bidang", "Bidang Hubungan Masyarakat Kepolisian Daerah Riau")},
    ),
    (
        "Kepala Satpol PP Kelurahan Kebayoran Lama Edwin Tampubolon hadir.",
        ["Edwin Tampubolon"],
        {
            "Edwin Tampubolon": (
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
    # A Lurah of Yogyakarta's regencies heads a Kalurahan.
    (
        "Warga Kabupaten Bantul datang. Lurah Sukamaju, Rudi Halim, hadir.",
        ["Rudi Halim"],
        {"Rudi Halim": ("Lurah", "Kalurahan Sukamaju")},
    ),
    (
        "Warga Kota Depok datang. Lurah Sukamaju, Rudi Halim, hadir.",
        ["Rudi Halim"],
        {"Rudi Halim": ("Lurah", "Kelurahan Sukamaju")},
    ),
    # A body that has the Vice President in its name, or an instruction.
    (
        "Itu instruksi Presiden Rudi Halim.",
        ["Rudi Halim"],
        {"Rudi Halim": ("Presiden", "Presiden Republik Indonesia")},
    ),
    (
        "Ketua Tim Ahli Wakil Presiden Rudi Halim hadir.",
        ["Rudi Halim"],
        {"Rudi Halim": ("Ketua Tim Ahli", "Wakil Presiden Republik Indonesia")},
    ),
    # Printed with its province.
    (
        "Bupati Ende Nusa Tenggara Timur (NTT) Rudi Halim hadir.",
        ["Rudi Halim"],
        {"Rudi Halim": ("Bupati", "Kabupaten Ende")},
    ),
    # Monarchs and others abroad, by their names.
    ("Ia bertemu Raja Charles III.", ["Charles III"], {"Charles III": ("Raja", "Inggris")}),
    ("Presiden Yoon hadir.", ["Yoon"], {"Yoon": ("Presiden", "Korea Selatan")}),
    # The bench.
    (
        "Perkara itu diputus majelis hakim Pengadilan Negeri Kendal yang diketuai Siska Lestari.",
        ["Siska Lestari"],
        {"Siska Lestari": ("Ketua Majelis Hakim", "Pengadilan Negeri Kendal")},
    ),
    (
        "Humas PN Kendal, Sumarno, hadir.",
        ["Sumarno"],
        {"Sumarno": ("Humas", "Pengadilan Negeri Kendal")},
    ),
]


def read(text: str, names: list[str]) -> Reading:
    """The reading of a text, up to the officials, in which a tagger saw these names."""
    reading = tagged(text, seen(text, *names))
    reading.officials = OfficialExtractor()(reading)
    return reading


@pytest.mark.parametrize(("text", "names", "expected"), FOUND)
def test_post(text: str, names: list[str], expected: dict[str, tuple[str, str]]) -> None:
    persons = {person.name: person for person in read(text, names).officials}
    for name, (position, office) in expected.items():
        assert [(p.position, p.office) for p in persons[name].posts] == [(position, office)]


def test_a_rank_gives_no_post() -> None:
    text = "Inspektur Jenderal Kementerian Sosial Lukas Tarigan menjamu Irjen Bagus Prakoso."
    persons = {p.name: p for p in read(text, ["Lukas Tarigan", "Bagus Prakoso"]).officials}
    assert persons["Bagus Prakoso"].posts == []


def test_then_and_now() -> None:
    text = (
        "Dahulu Kadis Sosial Kota Kediri, kini Rosa Widjaja menjabat Asisten I Setda Kota Kediri."
    )
    (person,) = read(text, ["Rosa Widjaja"]).officials
    assert [(p.position, p.status) for p in person.posts] == [
        ("Kepala Dinas", "former"),
        ("Asisten I", "current"),
    ]


def test_a_village_is_not_guessed_among_several() -> None:
    text = f"Desa Sukamaju dan Desa Sukamundur rapat. {'Warga hadir. ' * 40}Kades Rudi Halim pergi."
    (person,) = read(text, ["Rudi Halim"]).officials
    assert [p.office for p in person.posts] == [None]


def test_who_leads_a_visit_is_no_judge() -> None:
    persons = read("Rombongan yang dipimpin Rudi Halim tiba.", ["Rudi Halim"]).officials
    assert [p.posts for p in persons] == [[]]


@pytest.mark.parametrize(
    ("day", "number"), [(date(2020, 5, 1), "XVI"), (date(2025, 9, 1), "XV"), (None, "XV")]
)
def test_a_territory_by_its_name_has_the_number_of_the_day(day: date | None, number: str) -> None:
    text = "Pangdam Pattimura Mayjen Rudi Halim hadir."
    (person,) = OfficialExtractor()(tagged(text, seen(text, "Rudi Halim"), day))
    assert [p.office for p in person.posts] == [f"Komando Daerah Militer {number}/Pattimura"]
