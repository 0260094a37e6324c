"""Branches of national bodies, embassies, staff, teams; who a title without a name means."""

from __future__ import annotations

import pytest
from tagged import seen, tagged

from nlp_berita import extract
from nlp_berita.officials import OfficialExtractor, Person

POLRI, TNI_AU = "Badan Reserse Kriminal Polri", "Tentara Nasional Indonesia Angkatan Udara"
BPJS = "Badan Penyelenggara Jaminan Sosial"

HOLDS = [
    # Branches: the seat belongs to the office.
    (
        "Kepala BPJS Kesehatan Cabang Batam, Rina Lestari, hadir.",
        "Kepala Cabang",
        f"{BPJS} Kesehatan Cabang Batam",
    ),
    (
        "Kepala BPJS Ketenagakerjaan Cabang Garut Rina Lestari hadir.",
        "Kepala Cabang",
        f"{BPJS} Ketenagakerjaan Cabang Garut",
    ),
    (
        "Kepala Bank Indonesia Jawa Barat Rina Lestari hadir.",
        "Kepala Perwakilan",
        "Bank Indonesia Perwakilan Jawa Barat",
    ),
    (
        "Kepala Kantor Perwakilan Bank Indonesia Tegal Rina Lestari hadir.",
        "Kepala Perwakilan",
        "Bank Indonesia Perwakilan Tegal",
    ),
    (
        "Kepala Ombudsman RI Perwakilan Jawa Barat Rina Lestari hadir.",
        "Kepala Perwakilan",
        "Ombudsman Republik Indonesia Perwakilan Jawa Barat",
    ),
    ("Kepala OJK Malang Rina Lestari hadir.", "Kepala Kantor", "Otoritas Jasa Keuangan Malang"),
    (
        "Kakanwil Kemenag Jabar Rina Lestari hadir.",
        "Kepala Kantor Wilayah",
        "Kantor Wilayah Kementerian Agama Jawa Barat",
    ),
    (
        "Kepala Kejaksaan Garut Rina Lestari hadir.",
        "Kepala Kejaksaan Negeri",
        "Kejaksaan Negeri Garut",
    ),
    (
        "Kapoltabes Yogyakarta Kombes Rina Lestari hadir.",
        "Kepala Kepolisian Kota Besar",
        "Kepolisian Kota Besar Daerah Istimewa Yogyakarta",
    ),
    # Units behind a comma, short titles, the task of a Dinas.
    (
        "Direktur Jenderal Tanaman Pangan, Kementerian Pertanian RI, Rina Lestari hadir.",
        "Direktur Jenderal",
        "Direktorat Jenderal Tanaman Pangan Kementerian Pertanian",
    ),
    (
        "Dir Tipideksus Bareskrim Polri Brigjen Rina Lestari hadir.",
        "Direktur",
        f"Direktorat Tindak Pidana Ekonomi dan Khusus {POLRI}",
    ),
    (
        "Dir Lantas Polda Jambi Kombes Rina Lestari hadir.",
        "Direktur",
        "Direktorat Lalu Lintas Kepolisian Daerah Jambi",
    ),
    (
        "Kepala Dinas Pekerjaan Umum Bina Marga dan Tata Ruang Provinsi Jambi Rina Lestari hadir.",
        "Kepala Dinas",
        "Dinas Pekerjaan Umum Bina Marga dan Tata Ruang Provinsi Jambi",
    ),
    (
        "Inspektur Pengawasan Umum Polri Komjen Rina Lestari hadir.",
        "Inspektur Pengawasan Umum",
        "Inspektorat Pengawasan Umum Polri",
    ),
    ("Wakil Kepala Staf TNI AU Marsdya Rina Lestari hadir.", "Wakil Kepala Staf", TNI_AU),
    (
        "Panglima Kohanudnas Marsdya Rina Lestari hadir.",
        "Panglima",
        "Komando Pertahanan Udara Nasional",
    ),
    (
        "Kepala Departemen Keuangan Bank Indonesia Rina Lestari hadir.",
        "Kepala Departemen",
        "Departemen Keuangan Bank Indonesia",
    ),
    # Staff and secretaries.
    (
        "Staf Ahli Bupati Garut Bidang Hukum Rina Lestari hadir.",
        "Staf Ahli Bupati Bidang Hukum",
        "Kabupaten Garut",
    ),
    (
        "Staf Khusus Menteri Keuangan Bidang Pajak dan Bea Rina Lestari hadir.",
        "Staf Khusus Menteri Bidang Pajak dan Bea",
        "Kementerian Keuangan",
    ),
    (
        "Staf Khusus Gubernur Bidang Komunikasi Publik DKI Jakarta, Rina Lestari, hadir.",
        "Staf Khusus Gubernur Bidang Komunikasi Publik",
        "Provinsi DKI Jakarta",
    ),
    ("Staf Ahli Menteri Keuangan Rina Lestari hadir.", "Staf Ahli Menteri", "Kementerian Keuangan"),
    (
        "Sekretaris Menko Perekonomian Rina Lestari hadir.",
        "Sekretaris Menteri Koordinator",
        "Kementerian Koordinator Bidang Perekonomian",
    ),
    (
        "Anggota Tim Pengawas Haji Dewan Perwakilan Rakyat Rina Lestari hadir.",
        "Anggota",
        "Tim Pengawas Haji DPR",
    ),
    (
        "Dirut RSUD Garut Rina Lestari hadir.",
        "Direktur Utama RSUD",
        "Rumah Sakit Umum Daerah Garut",
    ),
    # Abroad.
    (
        "Wakil Duta Besar Korea di Jakarta Rina Lestari hadir.",
        "Wakil Duta Besar",
        "Kedutaan Besar Korea",
    ),
    (
        "Gubernur Prefektur Hokkaido Rina Lestari hadir bersama Gubernur Jabar.",
        "Gubernur",
        "Prefektur Hokkaido",
    ),
    ("Gubernur Negara Bagian New York Rina Lestari hadir.", "Gubernur", "Negara Bagian New York"),
    ("Gubernur Negara Bagian New York, Rina Lestari, hadir.", "Gubernur", "Negara Bagian New York"),
    # Scraped text that lost its blanks.
    (
        "Wakil Presiden ke-13 RIRina Lestari hadir.",
        "Wakil Presiden",
        "Wakil Presiden Republik Indonesia",
    ),
    ("Ketua KPKRina Lestari hadir.", "Ketua", "Komisi Pemberantasan Korupsi"),
    (
        "Kapolres Metro JayaKombes Rina Lestari hadir.",
        "Kepala Kepolisian Resor",
        "Kepolisian Resor Metro Jaya",
    ),
    ("Menteri KeuanganRina Lestari hadir.", "Menteri", "Kementerian Keuangan"),
    ("Ketua DPR RIRina Lestari hadir.", "Ketua", "Dewan Perwakilan Rakyat"),
]


def persons(text: str, *names: str) -> dict[str, Person]:
    """The persons of a text in which a tagger saw these names, each where it first stands."""
    reading = tagged(text, seen(text, *names))
    return {person.name: person for person in OfficialExtractor()(reading)}


def posts(text: str, *names: str) -> dict[str, set[tuple[str, str | None, str]]]:
    return {
        name: {(post.position, post.office, post.status) for post in person.posts}
        for name, person in persons(text, *names).items()
        if person.posts
    }


@pytest.mark.parametrize(
    ("text", "position", "office"), HOLDS, ids=[text[:45] for text, *_ in HOLDS]
)
def test_holds(text: str, position: str, office: str) -> None:
    found = persons(text, "Rina Lestari")["Rina Lestari"].posts
    assert [(post.position, post.office) for post in found] == [(position, office)]


def test_governors_each_of_their_own_province() -> None:
    text = "Gubernur Jawa Tengah Tono Wirya dan Gubernur Jabar Rudi Halim hadir."
    assert posts(text, "Tono Wirya", "Rudi Halim") == {
        "Tono Wirya": {("Gubernur", "Provinsi Jawa Tengah", "current")},
        "Rudi Halim": {("Gubernur", "Provinsi Jawa Barat", "current")},
    }


@pytest.mark.parametrize("word", ["semula", "sebelumnya", "yang semula menjabat"])
def test_before_and_after(word: str) -> None:
    text = f"AKBP Rudi Halim, {word} Kapolres Garut, dimutasi menjadi Kapolres Bogor."
    resor = "Kepala Kepolisian Resor"
    assert posts(text, "Rudi Halim") == {
        "Rudi Halim": {
            (resor, "Kepolisian Resor Garut", "former"),
            (resor, "Kepolisian Resor Bogor", "current"),
        }
    }


def test_a_short_title_in_brackets_has_no_bearer() -> None:
    text = (
        "Menteri Koordinator Bidang Kemaritiman dan Investasi (Menko Marivest) Rudi Halim hadir. "
        "Orang nomor satu di Garut (Bupati Tono Wirya) pulang."
    )
    assert set(posts(text, "Marivest", "Rudi Halim", "Tono Wirya")) == {"Rudi Halim", "Tono Wirya"}


def test_a_name_in_brackets() -> None:
    text = "Bupati Garut (Rudi Halim) dan Menaker (Menteri Ketenagakerjaan Tono Wirya) hadir."
    assert posts(text, "Rudi Halim", "Tono Wirya") == {
        "Rudi Halim": {("Bupati", "Kabupaten Garut", "current")},
        "Tono Wirya": {("Menteri", "Kementerian Ketenagakerjaan", "current")},
    }


def test_abu_is_part_of_the_name() -> None:
    text = 'Camat Cibatu Abu Hanif hadir. "Kami siap membantu," kata Abu.'
    (person,) = persons(text, "Abu Hanif").values()
    assert (person.name, len(person.mentions)) == ("Abu Hanif", 2)


def test_a_region_before_an_honorific_is_the_seat() -> None:
    text = "Wakil Bupati Bima H. Dahlan hadir bersama Wali Kota Bogor Bima Wirya."
    assert posts(text, "Bima H. Dahlan", "Bima Wirya") == {
        "Dahlan": {("Wakil Bupati", "Kabupaten Bima", "current")},
        "Bima Wirya": {("Wali Kota", "Kota Bogor", "current")},
    }


def test_a_sum_is_no_name() -> None:
    assert posts("Hadir Bupati Garut Rp300.", "Rp300") == {}


def test_an_inherited_post_is_the_one_that_is_printed() -> None:
    text = (
        "Menteri Perhubungan Rudi Halim hadir. Aturan itu dibawa ke Kementerian Agama, kata "
        "Menteri Rudi Halim. Kodim 0802 dipimpin Dandim 0802/Ponorogo Letkol Tono Wirya."
    )
    assert posts(text, "Rudi Halim", "Tono Wirya") == {
        "Rudi Halim": {("Menteri", "Kementerian Perhubungan", "current")},
        "Tono Wirya": {
            (
                "Komandan Komando Distrik Militer",
                "Komando Distrik Militer 0802/Ponorogo",
                "current",
            )
        },
    }


def test_kings_are_of_their_country() -> None:
    text = "Raja Yordania Abdul Halim bertemu Raja Juli Wirya."
    assert posts(text, "Abdul Halim", "Raja Juli Wirya") == {
        "Abdul Halim": {("Raja", "Yordania", "current")}
    }


def test_behind_a_fronted_clause_the_title_means_the_subject_before() -> None:
    text = "Rudi Halim datang. Usai bertemu Tono Wirya, Bupati Garut itu mengatakan siap maju."
    assert posts(text, "Rudi Halim", "Tono Wirya") == {
        "Rudi Halim": {("Bupati", "Kabupaten Garut", "current")}
    }


@pytest.mark.parametrize(
    "text",
    [
        "Rudi Halim datang. Menurut dia, pimpinan Polri itu perlu bertindak.",
        "Rudi Halim datang. Di rumah Tono Wirya pada Selasa, Bupati Garut itu mengatakan siap maju.",
    ],
)
def test_a_title_that_may_mean_another_gives_nothing(text: str) -> None:
    assert posts(text, *(name for name in ("Rudi Halim", "Tono Wirya") if name in text)) == {}


def test_an_apposition_closed_by_a_comma_stays_one() -> None:
    text = "Rudi Halim, Bupati Garut itu, hadir."
    assert posts(text, "Rudi Halim") == {"Rudi Halim": {("Bupati", "Kabupaten Garut", "current")}}


def test_the_short_title_that_a_tagger_takes_for_a_first_name() -> None:
    text = 'Sekretaris Menko Perekonomian Susilo Wirya hadir. "Kami jaga," tutur Sesmenko Susilo.'
    found = persons(text, "Susilo Wirya", "Sesmenko Susilo")
    assert set(found) == {"Susilo Wirya"}
    assert len(found["Susilo Wirya"].mentions) == 2


def test_both_of_a_ticket_are_mentioned() -> None:
    text = (
        "Calon gubernur Jawa Barat Rudi Halim hadir. Ketua Tim Pemenangan Rudi Halim-Sartono "
        "datang. RH-Sartono diusung tiga partai."
    )
    found = persons(text, "Rudi Halim", "RH-Sartono")["Rudi Halim"]
    assert [text[start:end] for start, end in found.mentions] == ["Rudi Halim", "Rudi Halim", "RH"]


def test_posts_outside_the_state_are_affiliations() -> None:
    article = extract(
        "Bupati Garut Rudi Halim hadir. Ketua Umum Partai Golkar Rudi Halim pulang. "
        "Rektor UGM Tono Wirya datang."
    )
    (official,) = article.officials
    assert [role.position for role in official.roles] == ["Bupati"]
    assert [role.position for role in official.affiliations] == ["Ketua Umum"]
    assert official.posts == (*official.roles, *official.affiliations)
    (person,) = article.people
    assert [role.position for role in person.roles] == ["Rektor"]
    assert person.affiliations == ()
