"""Where a bearer's name begins and ends, and what between a title and a name is no name."""

from __future__ import annotations

import pytest

from nlp_berita.naming import NameFinder
from nlp_berita.offices import OfficeExtractor
from nlp_berita.officials import OfficialExtractor
from nlp_berita.reading import Entity, Reading

_gazetteer, _offices, _officials = NameFinder(), OfficeExtractor(), OfficialExtractor()


def officials(text: str, *names: str) -> dict[str, set[str]]:
    """The officials of a text and their positions; `names` are what the tagger sees.

    A name is a person's unless it begins with "ORG:" or "LOC:".
    """
    entities: list[Entity] = []
    for name in names:
        label, found, printed = name.rpartition(":")
        start = text.index(printed)
        entities.append(Entity(start, start + len(printed), label if found else "PER"))
    reading = Reading(text, entities=entities)
    reading.hits = _gazetteer(reading)
    reading.stages.append("hits")
    reading.offices = _offices(reading)
    return {
        person.name: {post.position for post in person.posts}
        for person in _officials(reading)
        if person.public
    }


FOUND = [
    # Words that were set without a blank, or with none that a tagger heeds.
    (
        "Mantan Menteri Pertanian Danu Wiratmaja atauDan Wiratmaja hadir.",
        ["Danu Wiratmaja atauDan Wiratmaja"],
        {"Danu Wiratmaja": {"Menteri"}},
    ),
    (
        "Kasatpol PP Garut Sena Lukito SH MHum hadir.",
        ["Sena Lukito SH MHum"],
        {"Sena Lukito": {"Kepala Satuan"}},
    ),
    # A word of the language that begins a name, where a tagger says so.
    ("Camat Cibatu H Dana Kusuma hadir.", ["Dana Kusuma"], {"Dana Kusuma": {"Camat"}}),
    ("Camat Cibatu Dana Desa cair.", [], {}),
    # A short word behind the name of a head of state, where a blank was lost.
    (
        "Ia menemui Presiden Prabowo Subiantodi Jakarta.",
        ["Prabowo Subiantodi"],
        {"Prabowo Subianto": {"Presiden"}},
    ),
    ("Camat Cibatu Ratna Mulyadi hadir.", ["Ratna Mulyadi"], {"Ratna Mulyadi": {"Camat"}}),
    # A nickname in marks within a name.
    (
        "Camat Cibatu Ratna 'Nana' Kusuma hadir. Nana senang, Kusuma juga.",
        ["Ratna", "Kusuma"],
        {"Ratna 'Nana' Kusuma": {"Camat"}},
    ),
    (
        "Camat Cibatu Ratna “Nana” Kusuma hadir.",
        ["Ratna", "Kusuma"],
        {"Ratna “Nana” Kusuma": {"Camat"}},
    ),
    (
        'Camat Cibatu Ratna Kusuma "Bersih" Menang lomba.',
        ["Ratna Kusuma"],
        {"Ratna Kusuma": {"Camat"}},
    ),
    # The given names of Korea, and what a hyphen joins to other names.
    ("Wali Kota Kim Seon-ho hadir.", ["Kim Seon"], {"Kim Seon-ho": {"Wali Kota"}}),
    ("Camat Cibatu Ratna Kusuma-nya warga.", ["Ratna Kusuma"], {"Ratna Kusuma": {"Camat"}}),
    # A word of the language that ends a name, and one that goes on behind it.
    ("Camat Cibatu, Ratna Uang, membuka acara.", ["Ratna"], {"Ratna Uang": {"Camat"}}),
    (
        "Camat Cibatu Ratna Kusuma Diperiksa, kata polisi.",
        ["Ratna Kusuma"],
        {"Ratna Kusuma": {"Camat"}},
    ),
    # Degrees with full stops and no comma before them; initials are of the name.
    (
        "Ratna Kusuma S.STP M.Si menjabat Camat Cibatu.",
        ["Ratna Kusuma S.STP M.Si"],
        {"Ratna Kusuma": {"Camat"}},
    ),
    (
        "Camat Cibatu, Ratna Kusuma S.STP, M.Si, membuka acara itu.",
        ["Ratna Kusuma S.STP"],
        {"Ratna Kusuma": {"Camat"}},
    ),
    (
        "Camat Cibatu Ratna Kusuma S.Tr.Keb membuka acara itu.",
        ["Ratna Kusuma S.Tr.Keb"],
        {"Ratna Kusuma": {"Camat"}},
    ),
    (
        "Camat Cibatu Ratna S.P. Kusuma hadir.",
        ["Ratna S.P. Kusuma"],
        {"Ratna S.P. Kusuma": {"Camat"}},
    ),
    # Ranks and states in capitals.
    (
        "Pangdam Jaya Mayor Jenderal Purnawirawan Tirto Wiguna hadir.",
        ["Tirto Wiguna"],
        {"Tirto Wiguna": {"Panglima Komando Daerah Militer"}},
    ),
    (
        "Bupati Garut Nonaktif Sena Lukito Dituntut Jaksa",
        ["Sena Lukito"],
        {"Sena Lukito": {"Bupati"}},
    ),
    # Places and units between a title and the name.
    (
        "Kepala Dinas Sosial Garut, Jawa Barat, Sena Lukito menjelaskan hal itu.",
        ["Sena Lukito"],
        {"Sena Lukito": {"Kepala Dinas"}},
    ),
    (
        "Kepala Desa Tirtasari, Kecamatan Cibatu, Kabupaten Garut, Sena Lukito, hadir.",
        ["Sena Lukito"],
        {"Sena Lukito": {"Kepala Desa"}},
    ),
    (
        "Kepala BPJS Ketenagakerjaan Tegal, Sena Lukito menegaskan hal itu.",
        ["ORG:BPJS Ketenagakerjaan Tegal", "Sena Lukito"],
        {"Sena Lukito": {"Kepala Cabang"}},
    ),
    # A title that is not of the holder of the one that it names.
    ("Koordinator Tim Media Bupati Garut, Sena Lukito, hadir.", ["Sena Lukito"], {}),
    (
        "Staf Ahli Bidang Hukum dan Reformasi Birokrasi Menhub Sena Lukito hadir.",
        ["Sena Lukito"],
        {"Sena Lukito": {"Staf Ahli"}},
    ),
    (
        "Presiden ke-5 RI Rudi Laksana bin Sena hadir.",
        ["Rudi Laksana bin"],
        {"Rudi Laksana": {"Presiden"}},
    ),
    (
        "Staf Khusus Menhub Rudi Laksana, Sena Lukito, hadir.",
        ["Rudi Laksana", "Sena Lukito"],
        {"Rudi Laksana": {"Menteri"}, "Sena Lukito": {"Staf Khusus Menteri"}},
    ),
    (
        "Para Staf Khusus Wapres Sena Lukito dan Rudi Laksana hadir.",
        ["Sena Lukito", "Rudi Laksana"],
        {
            "Sena Lukito": {"Staf Khusus Wakil Presiden"},
            "Rudi Laksana": {"Staf Khusus Wakil Presiden"},
        },
    ),
    # Where the number of a command ends.
    (
        "Pangdam III/Siliwangi Sena Lukito hadir.",
        ["Sena Lukito"],
        {"Sena Lukito": {"Panglima Komando Daerah Militer"}},
    ),
    # A region and a number before the name are of the post.
    (
        "Ketua Baznas Garut Sena Lukito hadir.",
        ["Sena Lukito"],
        {"Sena Lukito": {"Ketua"}},
    ),
    (
        "Wakil Menteri Keuangan II Sena Lukito hadir.",
        ["II Sena Lukito"],
        {"Sena Lukito": {"Wakil Menteri"}},
    ),
    (
        "Kepala Dinas Sosial Bali I Ketut Lukita hadir.",
        ["Ketut Lukita"],
        {"I Ketut Lukita": {"Kepala Dinas"}},
    ),
    # An abbreviation that the article spells out means that, whatever the tables say.
    (
        "Ketua Koperasi Simpan Pinjam (KSP) hadir. Ketua KSP Sena Lukito bicara.",
        ["Sena Lukito"],
        {},
    ),
    (
        "Kepala Staf Presiden (KSP) Sena Lukito hadir.",
        ["Sena Lukito"],
        {"Sena Lukito": {"Kepala Staf Kepresidenan"}},
    ),
    # Words of units are nobody's name.
    (
        "Dirjen Pengelolaan Sampah, Limbah, dan Bahan Beracun hadir.",
        [],
        {},
    ),
    ("Kabid Ketenteraman dan Ketertiban Umum hadir.", [], {}),
    ("Rapat DPRD Garut dihadiri Ketua Dewan Audit, Sena Lukito.", ["Sena Lukito"], {}),
    ("Ketua Majelis Ulama Indonesia Garut, Sena Lukito, hadir.", ["Sena Lukito"], {}),
    ("Gubernur dan Wakil Gubernur, Bupati dan Wakil Bupati dipilih serentak.", [], {}),
    ("Presiden Lantik Menko Polkam, Gantikan Budi Wiguna", ["Gantikan Budi Wiguna"], {}),
    # The heads of clubs are no heads of state.
    ("Presiden Inter Milan Sena Lukito hadir.", ["ORG:Inter Milan", "Sena Lukito"], {}),
    ("Presiden Real Madrid, Sena Lukito, hadir.", ["ORG:Real Madrid", "Sena Lukito"], {}),
    ("Presiden Sena Lukito hadir.", ["Sena Lukito"], {"Sena Lukito": {"Presiden"}}),
]


@pytest.mark.parametrize(("text", "names", "expected"), FOUND)
def test_bearers(text: str, names: list[str], expected: dict[str, set[str]]) -> None:
    assert officials(text, *names) == expected


KIN = [
    # A wife and a husband whose name she bears.
    (
        "Presiden Rudi Laksana hadir bersama istrinya, Sinta Rudi Laksana.",
        ["Rudi Laksana", "Sinta Rudi Laksana"],
        {"Rudi Laksana": {"Presiden"}},
    ),
    (
        "Ketua DPRD Garut Sinta Rudi Laksana hadir. Bupati Garut Rudi Laksana diam.",
        ["Sinta Rudi Laksana", "Bupati Garut Rudi Laksana"],
        {"Sinta Rudi Laksana": {"Ketua"}, "Rudi Laksana": {"Bupati"}},
    ),
    (
        "Bupati Garut Rudi Laksana datang didampingi Ibu Sinta Rudi Laksana.",
        ["Rudi Laksana", "Sinta Rudi Laksana"],
        {"Rudi Laksana": {"Bupati"}},
    ),
    (
        "Bupati Garut Rudi Laksana datang. Ketua panitia Sinta Rudi Laksana menyambutnya.",
        ["Rudi Laksana", "Sinta Rudi Laksana"],
        {"Rudi Laksana": {"Bupati"}},
    ),
    # One man, with and without his first name.
    (
        "Bupati Garut Mochamad Rudi Laksana hadir. Rudi Laksana diam.",
        ["Mochamad Rudi Laksana"],
        {"Mochamad Rudi Laksana": {"Bupati"}},
    ),
    (
        "Bupati Garut Sena Rudi Laksana hadir. Bupati Rudi Laksana diam.",
        ["Sena Rudi Laksana"],
        {"Sena Rudi Laksana": {"Bupati"}},
    ),
]


@pytest.mark.parametrize(("text", "names", "expected"), KIN)
def test_kin(text: str, names: list[str], expected: dict[str, set[str]]) -> None:
    assert officials(text, *names) == expected


LISTS = [
    (
        "Dua anggota Komisi III DPR, Sena Lukito (PKB) dan Rudi Laksana (Golkar), hadir.",
        ["Sena Lukito", "Rudi Laksana"],
        {"Sena Lukito": {"Anggota"}, "Rudi Laksana": {"Anggota"}},
    ),
    (
        "Pimpinan DPRD Garut, yakni Sena Lukito, Rudi Laksana, dan Tirto Wiguna, hadir.",
        ["Sena Lukito", "Rudi Laksana", "Tirto Wiguna"],
        {"Sena Lukito": {"Pimpinan"}, "Rudi Laksana": {"Pimpinan"}, "Tirto Wiguna": {"Pimpinan"}},
    ),
    # Two posts and two names: who holds which is not said.
    (
        "Menteri Keuangan dan Menteri Perdagangan, Sena Lukito dan Rudi Laksana, hadir.",
        ["Sena Lukito", "Rudi Laksana"],
        {},
    ),
    (
        "Paslon bupati dan wakil bupati Garut Sena Lukito dan Rudi Laksana hadir.",
        ["Sena Lukito", "Rudi Laksana"],
        {"Sena Lukito": {"Bupati"}, "Rudi Laksana": {"Wakil Bupati"}},
    ),
]


@pytest.mark.parametrize(("text", "names", "expected"), LISTS)
def test_lists(text: str, names: list[str], expected: dict[str, set[str]]) -> None:
    assert officials(text, *names) == expected


def test_a_body_that_speaks_is_no_person() -> None:
    text = '"Itu benar," kata Netizen. "Salah," ujar SATUKATA. "Ya," kata Budi.'
    reading = Reading(text, entities=[Entity(0, 0, "LOC")])
    reading.hits = _gazetteer(reading)
    assert [person.name for person in _officials(reading)] == ["Budi"]


@pytest.mark.parametrize("names", [(), ("Rahman Said",)])
@pytest.mark.parametrize("short", ["Abd.", "Moh.", "Muh.", "Tb."])
def test_names_written_short_before_others(short: str, names: tuple[str, ...]) -> None:
    text = f"Menurut Kepala Dinas Sosial Garut {short} Rahman Said, beras cukup."
    assert set(officials(text, *names)) == {f"{short} Rahman Said"}


def test_a_sentence_may_end_with_a_short_word() -> None:
    assert set(officials("Rapat dipimpin Bupati Garut Rudi. Rahman pulang.")) == {"Rudi"}


HEADLINES = [
    # The verb of a headline, or a word without its blank, that the tagger draws into a name.
    (
        "Presiden Danu Wiratmaja Lantik Tirto Wiguna",
        ["Danu Wiratmaja Lantik Tirto Wiguna"],
        {"Danu Wiratmaja": {"Presiden"}},
    ),
    ("Dua Hakim Semprot Tirto Wiguna", ["Semprot Tirto Wiguna"], {}),
    (
        "Presiden Danu WiratmajaDanu Wiratmaja hadir.",
        ["Danu WiratmajaDanu Wiratmaja"],
        {"Danu Wiratmaja": {"Presiden"}},
    ),
    (
        "Bupati Garut Danu Wiratmajaikut hadir.",
        ["Danu Wiratmajaikut"],
        {"Danu Wiratmaja": {"Bupati"}},
    ),
    # Words that end names elsewhere, within one.
    (
        "Bupati Garut Danu Jaya Negara hadir.",
        ["Danu Jaya Negara"],
        {"Danu Jaya Negara": {"Bupati"}},
    ),
    (
        "Bupati Garut Danu Hari Wiguna hadir.",
        ["Danu Hari Wiguna"],
        {"Danu Hari Wiguna": {"Bupati"}},
    ),
    (
        "Danu Wiratmaja Lantik Tirto Wiguna, Bupati Garut.",
        ["Danu Wiratmaja Lantik Tirto Wiguna"],
        {"Tirto Wiguna": {"Bupati"}},
    ),
    ("Eva Guna Wiguna, Bupati Garut, hadir.", ["Eva Guna Wiguna"], {"Eva Guna Wiguna": {"Bupati"}}),
    ("Bupati Garut Hari Wiguna hadir.", ["Hari Wiguna"], {"Hari Wiguna": {"Bupati"}}),
    ("Ketua DPRD Garut Hari Pahlawan.", [], {}),
    # Honorifics.
    ("Bupati Garut K. H. Danu Wiguna hadir.", ["K. H. Danu Wiguna"], {"Danu Wiguna": {"Bupati"}}),
    (
        "Bupati Garut Saudara Danu Wiguna hadir.",
        ["Saudara Danu Wiguna"],
        {"Danu Wiguna": {"Bupati"}},
    ),
    # Names of units and places.
    ("Ia menjadi Danrem 0199/Teuku Danu lagi.", ["Danu"], {}),
    (
        "Pangdam XX/Wiratama Danu Wiguna hadir.",
        ["Danu Wiguna"],
        {"Danu Wiguna": {"Panglima Komando Daerah Militer"}},
    ),
    ("Ketua Pansus Pengisian Wabup Kulon Progo, Sabtu, hadir.", ["Progo"], {}),
]


@pytest.mark.parametrize(("text", "names", "expected"), HEADLINES)
def test_names_in_headlines(text: str, names: list[str], expected: dict[str, set[str]]) -> None:
    assert officials(text, *names) == expected


def test_a_headline_names_whom_the_text_goes_on_with() -> None:
    text = "Hakim Semprot Tirto Wiguna\nTirto Wiguna, Bupati Garut, diam."
    assert officials(text, "Semprot Tirto Wiguna") == {"Tirto Wiguna": {"Bupati"}}


NEXT = "Vonis Tirto Wiguna Lukito menegaskan. Bupati Garut Tirto Wiguna{} dan Camat Cibatu Sena Lukito diam."


def test_a_headline_and_the_subject_of_the_next_sentence() -> None:
    posts = {"Tirto Wiguna": {"Bupati"}, "Sena Lukito": {"Camat"}}
    assert officials(NEXT.format(""), "Tirto Wiguna Lukito", "Sena Lukito") == posts


def test_a_family_name_that_another_bears_stays() -> None:
    found = officials(NEXT.format(" Lukito"), "Tirto Wiguna Lukito", "Sena Lukito")
    assert set(found) == {"Tirto Wiguna Lukito", "Sena Lukito"}


SPELLINGS = [
    ("Achmad Mustofa", "Ahmad Musthofa", 1),
    ("Danu Zainuddin", "Danu Zainudin", 1),
    # Siblings, and single names that sound alike.
    ("Hendra Wiguna", "Hendri Wiguna", 2),
    ("Hariyanto", "Haryanto", 2),
    ("Adi Wiguna", "Addi Wiguna", 2),
]


@pytest.mark.parametrize(("first", "second", "number"), SPELLINGS)
def test_spellings_of_one_name(first: str, second: str, number: int) -> None:
    text = f"Bupati Garut {first} hadir. Camat Cibatu {second} juga."
    assert len(officials(text, first, second)) == number


@pytest.mark.parametrize(
    ("text", "seen", "name"),
    [
        ("Komisaris PT Maju Sinergy Rina Lestari hadir.", "Sinergy Rina Lestari", "Rina Lestari"),
        ("Komisaris PT Maju Rina Lestari hadir.", "Rina Lestari", "Rina Lestari"),
        # No name that the tables know, or no firm.
        ("Komisaris PT Maju Sinergy Danu hadir.", "Sinergy Danu", "Sinergy Danu"),
        (
            "Kepada Sinergy Rina Lestari ia bertanya.",
            "Sinergy Rina Lestari",
            "Sinergy Rina Lestari",
        ),
        (
            "Dosen Sekolah Tinggi Ilmu Sosial (STIS) Budi Setia Lebak Rina Lestari hadir.",
            "Budi Setia Lebak Rina Lestari",
            "Rina Lestari",
        ),
        (
            "Guru SMA Lebak Rina Lestari hadir.",
            "Lebak Rina Lestari",
            "Rina Lestari",
        ),
    ],
)
def test_the_last_word_of_a_body_is_no_name(text: str, seen: str, name: str) -> None:
    start = text.index(seen)
    reading = Reading(text, entities=[Entity(start, start + len(seen), "PER")])
    assert [person.name for person in _officials(reading)] == [name]


@pytest.mark.parametrize(
    ("text", "seen", "mentions"),
    [
        (
            "Camat Cibatu Ratna Kusuma hadir. Titip Pak RatnaKusuma.",
            ["Ratna Kusuma"],
            ["Ratna Kusuma", "RatnaKusuma"],
        ),
        (
            "Camat Cibatu Ratna 'Nana' Kusuma hadir. Camat 'Nana' Kusuma pulang.",
            ["Ratna", "Kusuma"],
            ["Ratna 'Nana' Kusuma", "'Nana' Kusuma"],
        ),
        # Side by side, but in two sentences.
        (
            "Camat Cibatu Ratna Kusuma hadir, kata Ratna. Kusuma ramah.",
            ["Ratna Kusuma"],
            ["Ratna Kusuma", "Ratna", "Kusuma"],
        ),
        (
            "Camat Cibatu Abdul Mu'ti hadir. Mu'ti pulang.",
            ["Abdul Mu'ti"],
            ["Abdul Mu'ti", "Mu'ti"],
        ),
    ],
)
def test_the_pieces_of_one_mention(text: str, seen: list[str], mentions: list[str]) -> None:
    spans = [(text.index(name), len(name)) for name in seen]
    reading = Reading(text, entities=[Entity(at, at + size, "PER") for at, size in spans])
    (person,) = _officials(reading)
    assert [text[start:end] for start, end in person.mentions] == mentions


def test_a_post_before_a_speaker_is_no_name() -> None:
    text = '"Baik," ujar Penasihat I DWP Rina Lestari. "Ya," kata Kadisdikpora. "Ya," kata Tono.'
    start = text.index("Rina Lestari")
    reading = Reading(text, entities=[Entity(start, start + len("Rina Lestari"), "PER")])
    assert [person.name for person in _officials(reading)] == ["Rina Lestari", "Tono"]


def test_a_province_between_a_post_and_its_bearer() -> None:
    text = "Mantan Ketua DPRD Kuantan Singingi, Riau Muslimin ditahan."
    assert officials(text, "Riau Muslimin") == {"Muslimin": {"Ketua"}}
