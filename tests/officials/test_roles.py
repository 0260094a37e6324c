"""Which posts a person gets, of what office and how held: what an article says in so many words."""

from __future__ import annotations

import pytest

from nlp_berita.naming import NameFinder
from nlp_berita.offices import OfficeExtractor
from nlp_berita.officials import OfficialExtractor
from nlp_berita.reading import Entity, Reading

_gazetteer, _offices, _officials = NameFinder(), OfficeExtractor(), OfficialExtractor()
Roles = dict[str, set[tuple[str, str | None, str]]]


def roles(text: str, *names: str) -> Roles:
    """The public posts in a text: {name: {(position, office, status)}}; a tagger sees `names`."""
    entities = [
        Entity(start, start + len(name), "PER")
        for name in names
        if (start := text.index(name)) >= 0
    ]
    reading = Reading(text, entities=sorted(entities, key=lambda entity: entity.start))
    reading.hits = _gazetteer(reading)
    reading.stages.append("hits")
    reading.offices = _offices(reading)
    return {
        person.name: {(p.position, p.office, p.status) for p in person.posts if p.public}
        for person in _officials(reading)
        if person.public
    }


AGENCIES = [
    (
        "Menteri Investasi/Kepala BKPM Sena Lukito hadir.",
        {
            ("Menteri", "Kementerian Investasi dan Hilirisasi/Badan Koordinasi Penanaman Modal"),
            ("Kepala Badan", "Badan Koordinasi Penanaman Modal"),
        },
    ),
    (
        "Kepala Bappenas Sena Lukito hadir.",
        {("Kepala Badan", "Badan Perencanaan Pembangunan Nasional")},
    ),
    (
        "Kepala Kantor Staf Presiden (KSP) Sena Lukito hadir.",
        {("Kepala Staf Kepresidenan", "Kantor Staf Presiden")},
    ),
    (
        "Kepala Sekretariat Wapres Sena Lukito hadir.",
        {("Kepala Sekretariat", "Sekretariat Wakil Presiden")},
    ),
    (
        "Menkum HAM Sena Lukito hadir.",
        {("Menteri", "Kementerian Hukum dan Hak Asasi Manusia")},
    ),
    (
        "Menteri Koordinator Bidang PMK Sena Lukito hadir.",
        {
            (
                "Menteri Koordinator",
                "Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan",
            )
        },
    ),
    (
        "Ketua Dewan Pengawas (Dewas) KPK Sena Lukito hadir.",
        {("Ketua", "Dewan Pengawas Komisi Pemberantasan Korupsi")},
    ),
    ("Ketua KPK Sena Lukito hadir.", {("Ketua", "Komisi Pemberantasan Korupsi")}),
    ("- Bupati Garut Sena Lukito\n- Camat Cibatu", {("Bupati", "Kabupaten Garut")}),
    # Ministers abroad hold the ministry of their country.
    ("Menlu India Sena Lukito hadir.", {("Menteri", "Kementerian Luar Negeri India")}),
    (
        "Menteri Urusan Kelautan Norwegia Sena Lukito hadir.",
        {("Menteri", "Kementerian Urusan Kelautan Norwegia")},
    ),
    (
        "Wakil Menteri Pertahanan Rusia Sena Lukito hadir.",
        {("Wakil Menteri", "Kementerian Pertahanan Rusia")},
    ),
    ("Perdana Menteri Jepang Sena Lukito hadir.", {("Perdana Menteri", "Jepang")}),
    ("Menteri Keuangan RI Sena Lukito hadir.", {("Menteri", "Kementerian Keuangan")}),
]


@pytest.mark.parametrize(("text", "expected"), AGENCIES)
def test_offices(text: str, expected: set[tuple[str, str]]) -> None:
    held = roles(text, "Sena Lukito").get("Sena Lukito", set())
    assert {(position, office) for position, office, _ in held} == expected


def test_ministers_of_the_country_that_an_article_is_about() -> None:
    text = (
        "Perdana Menteri Norwegia Tora Vik mundur. Norwegia berduka. Parlemen Norwegia bersidang. "
        "Menteri Keuangan Arne Moss hadir."
    )
    assert roles(text, "Tora Vik", "Arne Moss")["Arne Moss"] == {
        ("Menteri", "Kementerian Keuangan Norwegia", "current")
    }
    # Where our ministers meet those of another country it is not told.
    for ours in ("Indonesia menyambut. ", "Menko Perekonomian Rudi Laksa hadir. "):
        held = roles(ours * 3 + text, "Tora Vik", "Arne Moss")["Arne Moss"]
        assert held == {("Menteri", "Kementerian Keuangan", "current")}


KPK = "Komisi Pemberantasan Korupsi"
STATES = [
    # A list of posts that one person held.
    (
        "Sena Lukito pernah menjabat Camat Cibatu, Kepala Dinas Sosial Garut, dan Bupati Garut.",
        ["Sena Lukito"],
        {
            "Sena Lukito": {
                ("Camat", "Kecamatan Cibatu", "former"),
                ("Kepala Dinas", "Dinas Sosial Kabupaten Garut", "former"),
                ("Bupati", "Kabupaten Garut", "former"),
            }
        },
    ),
    (
        "Sena Lukito menjabat Kapolres Garut (2011-2013), Kapolres Bantul (2014), dan Kapolda Bali (2016).",
        ["Sena Lukito"],
        {
            "Sena Lukito": {
                ("Kepala Kepolisian Resor", "Kepolisian Resor Garut", "former"),
                ("Kepala Kepolisian Resor", "Kepolisian Resor Bantul", "former"),
                ("Kepala Kepolisian Daerah", "Kepolisian Daerah Bali", "former"),
            }
        },
    ),
    (
        "Sena Lukito tampil. Ia menjabat Wadan Grup (2007), Kapolres Garut (2011-2013), dan Kapolda Bali (2016).",
        ["Sena Lukito"],
        {
            "Sena Lukito": {
                ("Kepala Kepolisian Resor", "Kepolisian Resor Garut", "former"),
                ("Kepala Kepolisian Daerah", "Kepolisian Daerah Bali", "former"),
            }
        },
    ),
    ("Kapolres Garut (2011-2013) absen. Sena Lukito tampil.", ["Sena Lukito"], {}),
    # Another's post begins a clause of its own.
    (
        "Sena Lukito pernah menjabat Camat Cibatu, Bupati Garut berterima kasih.",
        ["Sena Lukito"],
        {"Sena Lukito": {("Camat", "Kecamatan Cibatu", "former")}},
    ),
    (
        "Sena Lukito menjabat Camat Cibatu, Kapolres Garut, dan warga hadir.",
        ["Sena Lukito"],
        {"Sena Lukito": {("Camat", "Kecamatan Cibatu", "current")}},
    ),
    (
        "Sebelum menjabat Kepala BNN, Sena Lukito menjabat sebagai Kapolda Bali.",
        ["Sena Lukito"],
        {
            "Sena Lukito": {
                ("Kepala Badan", "Badan Narkotika Nasional", "current"),
                ("Kepala Kepolisian Daerah", "Kepolisian Daerah Bali", "former"),
            }
        },
    ),
    # A title of several, and then their names.
    (
        "Tiga capim yang diuji hari ini adalah Sena Lukito, Rina Moss, dan Tara Wiyana.",
        ["Sena Lukito", "Rina Moss", "Tara Wiyana"],
        {
            name: {("Pimpinan", KPK, "candidate")}
            for name in ("Sena Lukito", "Rina Moss", "Tara Wiyana")
        },
    ),
    (
        "Ketua KPK Wira Laksa hadir. Dua komisioner lainnya, yakni Sena Lukito dan Rina Moss, absen.",
        ["Wira Laksa", "Sena Lukito", "Rina Moss"],
        {
            "Wira Laksa": {("Ketua", KPK, "current")},
            "Sena Lukito": {("Komisioner", KPK, "current")},
            "Rina Moss": {("Komisioner", KPK, "current")},
        },
    ),
    (
        "Dua nama yang berpeluang mengisi posisi Kapolri adalah Sena Lukito dan Rina Moss.",
        ["Sena Lukito", "Rina Moss"],
        {
            name: {
                ("Kepala Kepolisian Negara", "Kepolisian Negara Republik Indonesia", "candidate")
            }
            for name in ("Sena Lukito", "Rina Moss")
        },
    ),
    # Whom a roll gives a post of their own has that one.
    (
        "Dua capim yang lolos adalah Sena Lukito sebagai Camat Cibatu.",
        ["Sena Lukito"],
        {"Sena Lukito": {("Camat", "Kecamatan Cibatu", "current")}},
    ),
    # Who leads a bench, and who sits on it.
    (
        "Sidang PN Garut dipimpin Sena Lukito sebagai ketua majelis, serta dua anggotanya, Rina Moss dan Tara Wiyana.",
        ["Sena Lukito", "Rina Moss", "Tara Wiyana"],
        {
            "Sena Lukito": {("Ketua Majelis Hakim", "Pengadilan Negeri Garut", "current")},
            "Rina Moss": {("Hakim Anggota", "Pengadilan Negeri Garut", "current")},
            "Tara Wiyana": {("Hakim Anggota", "Pengadilan Negeri Garut", "current")},
        },
    ),
    # The party, or its alliance, behind the title.
    (
        "Anggota Komisi VI DPR dari F-PKS Sena Lukito hadir.",
        ["Sena Lukito"],
        {"Sena Lukito": {("Anggota", "Komisi VI DPR RI", "current")}},
    ),
    (
        "Calon bupati Garut dari Koalisi Garut Rukun (KGR), Sena Lukito, hadir.",
        ["Sena Lukito"],
        {"Sena Lukito": {("Bupati", "Kabupaten Garut", "candidate")}},
    ),
    (
        "Sena Lukito menyatakan bahwa tugasnya sebagai Bupati Garut tak terganggu.",
        ["Sena Lukito"],
        {"Sena Lukito": {("Bupati", "Kabupaten Garut", "current")}},
    ),
    (
        "Menurut Rina Moss, tugasnya berat. Sena Lukito kecewa. Pekerjaannya sebagai Bupati Garut berat.",
        ["Rina Moss", "Sena Lukito"],
        {},
    ),
    # Titles that have no bearer beside them.
    (
        "Warga menemui Bupati Garut, Camat Cibatu Sena Lukito, dan Pak Lurah.",
        ["Sena Lukito", "Lurah"],
        {"Sena Lukito": {("Camat", "Kecamatan Cibatu", "current")}},
    ),
    (
        "Hadir Bupati Garut Sena Lukito, Kapolres Garut, dan warga.",
        ["Sena Lukito"],
        {"Sena Lukito": {("Bupati", "Kabupaten Garut", "current")}},
    ),
    (
        "Hadir Bupati Garut Sena Lukito, Menteri PPN/Kepala Bappenas Rina Moss.",
        ["Sena Lukito", "Rina Moss"],
        {
            "Sena Lukito": {("Bupati", "Kabupaten Garut", "current")},
            "Rina Moss": {
                (
                    "Menteri",
                    "Kementerian Perencanaan Pembangunan Nasional/Badan Perencanaan Pembangunan Nasional",
                    "current",
                ),
                ("Kepala Badan", "Badan Perencanaan Pembangunan Nasional", "current"),
            },
        },
    ),
    (
        "Posisi Kapolres Garut yang diisi oleh Sena Lukito akan diganti oleh Rina Moss.",
        ["Sena Lukito", "Rina Moss"],
        {
            "Sena Lukito": {("Kepala Kepolisian Resor", "Kepolisian Resor Garut", "current")},
            "Rina Moss": {("Kepala Kepolisian Resor", "Kepolisian Resor Garut", "elect")},
        },
    ),
    # The field and the office of a post of staff, and whose staff it is.
    (
        "Staf Ahli bidang Perubahan Sosial Kemensos Sena Lukito hadir.",
        ["Sena Lukito"],
        {"Sena Lukito": {("Staf Ahli", "Kementerian Sosial", "current")}},
    ),
    (
        "Mantan staf khusus Menteri Sosial (Stafsus Mensos) 2019-2024 Rina Moss, Sena Lukito, absen.",
        ["Rina Moss", "Sena Lukito"],
        {"Sena Lukito": {("Staf Khusus Menteri", "Kementerian Sosial", "former")}},
    ),
    # "JPU" in short begins a clause; between commas it is the name's.
    ("Untuk terdakwa Sena Lukito, JPU masih pikir-pikir.", ["Sena Lukito"], {}),
    (
        "Sena Lukito, JPU, hadir.",
        ["Sena Lukito"],
        {"Sena Lukito": {("Jaksa Penuntut Umum", None, "current")}},
    ),
    # Elected, and not yet in office.
    (
        "DPRD Garut menetapkan Sena Lukito sebagai Wakil Bupati Garut.",
        ["Sena Lukito"],
        {"Sena Lukito": {("Wakil Bupati", "Kabupaten Garut", "elect")}},
    ),
    (
        "Sena Lukito resmi terpilih sebagai Bupati Garut.",
        ["Sena Lukito"],
        {"Sena Lukito": {("Bupati", "Kabupaten Garut", "elect")}},
    ),
    (
        "Pada 2005 Sena Lukito terpilih menjadi Bupati Garut.",
        ["Sena Lukito"],
        {"Sena Lukito": {("Bupati", "Kabupaten Garut", "current")}},
    ),
    (
        "Dua capim KPK, yakni Sena Lukito dan Rina Moss, lolos. Komisioner KPK terpilih Rina Moss hadir.",
        ["Sena Lukito", "Rina Moss"],
        {
            "Sena Lukito": {("Pimpinan", KPK, "candidate")},
            "Rina Moss": {("Komisioner", KPK, "elect")},
        },
    ),
]


@pytest.mark.parametrize(("text", "names", "expected"), STATES)
def test_states(text: str, names: list[str], expected: Roles) -> None:
    assert roles(text, *names) == expected


BULOG = "Perum Bulog"


def test_boards_of_state_companies() -> None:
    text = (
        "Berikut susunan terbaru direksi Perum Bulog: Pelaksana Tugas Direktur Utama sekaligus Direktur "
        "Pengadaan: Sena Lukito Direktur SDM dan Umum: Mayjen TNI (Purn) Rina Moss Direktur Bisnis: Tara Wiyana"
    )
    assert roles(text, "Sena Lukito", "Rina Moss", "Tara Wiyana") == {
        "Sena Lukito": {
            ("Direktur Utama", BULOG, "acting"),
            ("Direktur Pengadaan", BULOG, "current"),
        },
        "Rina Moss": {("Direktur Sumber Daya Manusia dan Umum", BULOG, "current")},
        "Tara Wiyana": {("Direktur Bisnis", BULOG, "current")},
    }
    private = text.replace("Perum Bulog", "PT Maju Rukun")
    assert roles(private, "Sena Lukito", "Rina Moss", "Tara Wiyana") == {}


def test_numbers_that_are_glued_to_names() -> None:
    text = "Susunan direksi Bulog: 1. Direktur Utama: Sena Lukito2. Direktur Bisnis: Tara Wiyana"
    assert roles(text, "Sena Lukito2", "Tara Wiyana") == {
        "Sena Lukito": {("Direktur Utama", BULOG, "current")},
        "Tara Wiyana": {("Direktur Bisnis", BULOG, "current")},
    }
