"""Benches, boards, vacant posts, staff of somebody who is named; posts of one person that say the same."""

from __future__ import annotations

from datetime import date

import pytest
from tagged import seen, tagged

from nlp_berita.officials import OfficialExtractor
from tests.officials.test_clauses import posts

MK, KPK = "Mahkamah Konstitusi", "Komisi Pemberantasan Korupsi"

POSTS: list[tuple[str, list[str], dict[str, list[tuple[str, str | None, str]]]]] = [
    (
        "Majelis kasasi yang diketuai Rudi Halim dengan anggota Agus Purnama dan Setyo Wirya. Hakim"
        " Pengadilan Negeri Bandung diam.",
        ["Rudi Halim", "Agus Purnama", "Setyo Wirya"],
        {
            "Rudi Halim": [("Ketua Majelis Hakim", "Mahkamah Agung", "current")],
            "Agus Purnama": [("Hakim Anggota", "Mahkamah Agung", "current")],
            "Setyo Wirya": [("Hakim Anggota", "Mahkamah Agung", "current")],
        },
    ),
    (
        "BPIP rapat. Anggota Dewan Pengarah terdiri dari tiga orang, yakni Rudi Halim, Agus Purnama,"
        " dan Setyo Wirya.",
        ["Rudi Halim", "Agus Purnama", "Setyo Wirya"],
        {
            name: [("Anggota", "Dewan Pengarah Badan Pembinaan Ideologi Pancasila", "current")]
            for name in ("Rudi Halim", "Agus Purnama", "Setyo Wirya")
        },
    ),
    # The number of a case tells the court, whatever court has tried it before.
    (
        "Ia divonis Pengadilan Negeri Bandung dan melapor ke Mahkamah Agung. Perkara 32 PK/Pid.Sus/2020"
        " itu diadili oleh ketua majelis Rudi Halim dengan hakim anggota Agus Purnama.",
        ["Rudi Halim", "Agus Purnama"],
        {
            "Rudi Halim": [("Ketua Majelis Hakim", "Mahkamah Agung", "current")],
            "Agus Purnama": [("Hakim Anggota", "Mahkamah Agung", "current")],
        },
    ),
    (
        "Ia divonis Pengadilan Negeri Bandung dan melapor ke Mahkamah Agung. Perkara 32/Pid.B/2020"
        " itu diadili oleh ketua majelis Rudi Halim.",
        ["Rudi Halim"],
        {"Rudi Halim": [("Ketua Majelis Hakim", "Pengadilan Negeri Bandung", "current")]},
    ),
    (
        "Hakim Agung Rudi Halim datang dengan anggota Agus Purnama.",
        ["Rudi Halim", "Agus Purnama"],
        {"Rudi Halim": [("Hakim Agung", "Mahkamah Agung", "current")]},
    ),
    (
        "Keempat hakim MK itu yaitu Ketua MK, Rudi Halim, Tono Wirya, dan Sari Melati.",
        ["Rudi Halim", "Tono Wirya", "Sari Melati"],
        {
            "Rudi Halim": [("Ketua", MK, "current")],
            "Tono Wirya": [("Hakim", MK, "current")],
            "Sari Melati": [("Hakim", MK, "current")],
        },
    ),
    (
        "Empat menteri yaitu Menteri Perdagangan Rudi Halim, Tono Wirya, dan Sari Melati.",
        ["Rudi Halim", "Tono Wirya", "Sari Melati"],
        {"Rudi Halim": [("Menteri", "Kementerian Perdagangan", "current")]},
    ),
    (
        "Ketua KPK Rudi Halim diam. Pemberhentian Rudi Halim sebagai pimpinan KPK batal.",
        ["Rudi Halim"],
        {"Rudi Halim": [("Ketua", KPK, "current")]},
    ),
    # A row of posts of one ministry, which is named once.
    (
        "Menteri Kebudayaan Rudi Halim didampingi Direktur Pemberdayaan Nilai Budaya Rina Lestari"
        " dan Direktur Warisan Budaya Tono Wirya.",
        ["Rudi Halim", "Rina Lestari", "Tono Wirya"],
        {
            "Rudi Halim": [("Menteri", "Kementerian Kebudayaan", "current")],
            "Rina Lestari": [
                (
                    "Direktur",
                    "Direktorat Pemberdayaan Nilai Budaya Kementerian Kebudayaan",
                    "current",
                )
            ],
            "Tono Wirya": [
                ("Direktur", "Direktorat Warisan Budaya Kementerian Kebudayaan", "current")
            ],
        },
    ),
    (
        "Karo Humas Kemenag Rina Lestari dan Kepala Biro Umum Tono Wirya hadir. Kepala Biro Hukum"
        " Rudi Halim absen.",
        ["Rina Lestari", "Tono Wirya", "Rudi Halim"],
        {
            "Rina Lestari": [
                ("Kepala Biro", "Biro Hubungan Masyarakat Kementerian Agama", "current")
            ],
            "Tono Wirya": [("Kepala Biro", "Biro Umum Kementerian Agama", "current")],
            "Rudi Halim": [("Kepala Biro", "Biro Hukum", "current")],
        },
    ),
    (
        "KPK diam. Plt Deputi Penindakan dan Eksekusi Rina Lestari hadir.",
        ["Rina Lestari"],
        {"Rina Lestari": [("Deputi", f"Deputi Bidang Penindakan dan Eksekusi {KPK}", "acting")]},
    ),
    (
        "Menteri Perdagangan Rudi Halim menemui Direktur Pemasaran Sinar Nusa Tono Wirya.",
        ["Rudi Halim", "Tono Wirya"],
        {"Rudi Halim": [("Menteri", "Kementerian Perdagangan", "current")]},
    ),
    (
        "Sekjen Kementerian PU diam. Pagu dipangkas, imbuh Karo Umum Rina Lestari.",
        ["Rina Lestari"],
        {"Rina Lestari": [("Kepala Biro", "Biro Umum Kementerian Pekerjaan Umum", "current")]},
    ),
    (
        "Kepala Biro Humas Kementerian ATR/BPN Rina Lestari dan Menteri ATR/Kepala BPN Rudi Halim.",
        ["Rina Lestari", "Rudi Halim"],
        {
            "Rina Lestari": [
                (
                    "Kepala Biro",
                    "Biro Hubungan Masyarakat Kementerian Agraria dan Tata Ruang/Badan Pertanahan"
                    " Nasional",
                    "current",
                )
            ],
            "Rudi Halim": [
                ("Kepala Badan", "Badan Pertanahan Nasional", "current"),
                (
                    "Menteri",
                    "Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional",
                    "current",
                ),
            ],
        },
    ),
    # Posts of the state whose body need not be told; a prosecutor's is the only one named.
    (
        "Rudi Halim selaku Pejabat Pembuat Komitmen (PPK) proyek itu diperiksa.",
        ["Rudi Halim"],
        {"Rudi Halim": [("Pejabat Pembuat Komitmen", None, "current")]},
    ),
    (
        "Kadis Sosial Garut yang juga merangkap sebagai Plt Camat Cibatu, Rudi Halim, hadir.",
        ["Rudi Halim"],
        {
            "Rudi Halim": [
                ("Camat", "Kecamatan Cibatu", "acting"),
                ("Kepala Dinas", "Dinas Sosial Kabupaten Garut", "current"),
            ]
        },
    ),
    (
        "JPU Kejari Garut menuntut terdakwa, kata JPU Rudi Halim di Pengadilan Negeri Garut.",
        ["Rudi Halim"],
        {"Rudi Halim": [("Jaksa Penuntut Umum", "Kejaksaan Negeri Garut", "current")]},
    ),
    (
        "Kejari Garut dan Kejati Jabar hadir, kata JPU Rudi Halim.",
        ["Rudi Halim"],
        {"Rudi Halim": [("Jaksa Penuntut Umum", None, "current")]},
    ),
    # Directors of companies: of the state's, not of others.
    (
        "Direktur Usaha Angkutan Penumpang PT Pelni, Rudi Halim, hadir.",
        ["Rudi Halim"],
        {
            "Rudi Halim": [
                (
                    "Direktur Usaha Angkutan Penumpang",
                    "PT Pelayaran Nasional Indonesia (Persero)",
                    "current",
                )
            ]
        },
    ),
    ("Direktur Usaha Angkutan Barang PT Sinar Jaya, Rudi Halim, hadir.", ["Rudi Halim"], {}),
    # Boards.
    (
        "Anggota Dewan Pengarah BPIP Rina Lestari hadir.",
        ["Rina Lestari"],
        {
            "Rina Lestari": [
                ("Anggota", "Dewan Pengarah Badan Pembinaan Ideologi Pancasila", "current")
            ]
        },
    ),
    (
        "Rina Lestari, Ketua Dewan Pengawas PDAM, hadir.",
        ["Rina Lestari"],
        {"Rina Lestari": [("Ketua", "Perusahaan Daerah Air Minum", "current")]},
    ),
    # Posts that fall vacant.
    (
        "Jabatan Kapolresta Malang yang lowong bakal diisi oleh Kombes Rudi Halim.",
        ["Rudi Halim"],
        {"Rudi Halim": [("Kepala Kepolisian Resor Kota", "Kepolisian Resor Kota Malang", "elect")]},
    ),
    (
        "Posisi Kapolres Garut yang ditinggalkan Tono Wirya akan diisi Rudi Halim.",
        ["Tono Wirya", "Rudi Halim"],
        {"Rudi Halim": [("Kepala Kepolisian Resor", "Kepolisian Resor Garut", "elect")]},
    ),
    # Staff of somebody who is named.
    (
        "Jurubicara Presiden, Tono Wirya, hadir.",
        ["Tono Wirya"],
        {"Tono Wirya": [("Juru Bicara", "Kepresidenan", "current")]},
    ),
    (
        "Ia meminta Tono Wirya, juru bicara Presiden Rudi Halim untuk diam.",
        ["Tono Wirya", "Rudi Halim"],
        {"Tono Wirya": [("Juru Bicara", "Kepresidenan", "current")]},
    ),
    (
        "Ia memilih Wali Kota Bogor Rudi Halim sebagai cawapresnya Tono Wirya.",
        ["Rudi Halim", "Tono Wirya"],
        {
            "Rudi Halim": [
                ("Wali Kota", "Kota Bogor", "current"),
                ("Wakil Presiden", "Wakil Presiden Republik Indonesia", "candidate"),
            ]
        },
    ),
    # A word of the title before is nobody.
    ("Hadir Menko Marinves, Menko PMK, dan Menko Polhukam.", ["Marinves"], {}),
    # Students who play at government.
    ("Rudi Halim, Menteri Sosial dan Politik BEM Unsoed, hadir.", ["Rudi Halim"], {}),
    (
        "Rudi Halim, Menteri Sosial, menerima BEM Unsoed.",
        ["Rudi Halim"],
        {"Rudi Halim": [("Menteri", "Kementerian Sosial", "current")]},
    ),
    # Places with a short form, words of units, ranks.
    (
        "Bupati Ende, Nusa Tenggara Timur (NTT), Tono Wirya, hadir.",
        ["Tono Wirya"],
        {"Tono Wirya": [("Bupati", "Kabupaten Ende", "current")]},
    ),
    (
        "Menteri Dalam Negeri (Mendagri) Jenderal (Purn)Tono Wirya hadir.",
        ["Tono Wirya"],
        {"Tono Wirya": [("Menteri", "Kementerian Dalam Negeri", "current")]},
    ),
    (
        "Kepala Dinas Permasdes Pemkab Klaten, Rina Lestari, hadir.",
        ["Rina Lestari"],
        {
            "Rina Lestari": [
                (
                    "Kepala Dinas",
                    "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Klaten",
                    "current",
                )
            ]
        },
    ),
    (
        "Kepala Rutan Klas IIB Sengkang, Rina Lestari, hadir.",
        ["Rina Lestari"],
        {
            "Rina Lestari": [
                ("Kepala Rumah Tahanan", "Rumah Tahanan Negara Kelas IIB Sengkang", "current")
            ]
        },
    ),
    (
        "Kasat Reskrim Polres Garut AKP Tono Wirya dan Kabag Ops AKP Rudi Halim hadir.",
        ["Tono Wirya", "Rudi Halim"],
        {
            "Tono Wirya": [
                ("Kepala Satuan", "Satuan Reserse Kriminal Kepolisian Resor Garut", "current")
            ],
            "Rudi Halim": [("Kepala Bagian", "Bagian Operasi Kepolisian Resor Garut", "current")],
        },
    ),
]


@pytest.mark.parametrize(("text", "names", "expected"), POSTS)
def test_posts(
    text: str, names: list[str], expected: dict[str, list[tuple[str, str | None, str]]]
) -> None:
    reading = tagged(text, seen(text, *names), date(2023, 3, 1))
    found = {
        person.name: [(post.position, post.office, post.status) for post in person.posts]
        for person in OfficialExtractor()(reading)
        if person.public
    }
    assert found == expected


@pytest.mark.parametrize(
    ("company", "office"),
    [
        ("PT Pertamina (Persero)", "PT Pertamina (Persero)"),
        ("PT Kereta Api Indonesia (KAI)", "PT Kereta Api Indonesia (Persero)"),
        ("PT Jakarta Propertindo", "PT Jakarta Propertindo (Perseroda)"),
    ],
)
def test_a_state_company_by_its_name_without_the_form_of_law(company: str, office: str) -> None:
    text = f"Direktur Utama {company} Rudi Halim hadir."
    assert posts(text) == {"Rudi Halim": [("Direktur Utama", office, "current")]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PT Garuda Indonesia merombak direksi. RUPS menunjuk Rudi Halim sebagai Direktur Utama.",
            {"Rudi Halim": [("Direktur Utama", "PT Garuda Indonesia (Persero) Tbk", "current")]},
        ),
        # Another company stands between, or none is named.
        ("Garuda bermitra. PT Maju Jaya menunjuk Rudi Halim sebagai Direktur Utama.", {}),
        ("Rapat itu menunjuk Rudi Halim sebagai Direktur Utama.", {}),
    ],
)
def test_boards_of_the_state_company_of_the_article(
    text: str, expected: dict[str, list[tuple[str, str | None, str]]]
) -> None:
    assert posts(text) == expected
