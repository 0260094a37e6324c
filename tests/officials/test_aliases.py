"""Other names that an article gives a person, and whom they are given."""

from __future__ import annotations

import pytest

from nlp_berita.officials import OfficialExtractor
from nlp_berita.officials.aliases import is_telescoped
from nlp_berita.reading import Entity, Reading


def persons(text: str, *names: str) -> dict[str, list[str]]:
    """Each person's mentions; `names` are those that the tagger sees, at every place."""
    reading = Reading(text)
    for name in names:
        at = text.find(name)
        while at >= 0:
            reading.entities.append(Entity(at, at + len(name), "PER"))
            at = text.find(name, at + 1)
    found = OfficialExtractor()(reading)
    return {p.name: [text[s:e] for s, e in p.mentions] for p in found}


MENSOS = "Menteri Sosial Darma Wiguna meninjau gudang beras. "
BUPATI = "Bupati Garut Ratih Kusuma membuka pasar. "

# text, names that the tagger sees, person -> mentions
JOINED = [
    # Blanks within the brackets; "dikenal" with the name at once.
    (
        "Menteri Sosial Darma Wiguna ( Gus Dar ) hadir. Gus Dar pulang.",
        ["Darma Wiguna"],
        {"Darma Wiguna": ["Darma Wiguna", "Gus Dar", "Gus Dar"]},
    ),
    (
        "Menteri Sosial Darma Wiguna atau dikenal Darma Patria hadir. Darma Patria pulang.",
        ["Darma Wiguna", "Darma Patria"],
        {"Darma Wiguna": ["Darma Wiguna", "Darma Patria", "Darma Patria"]},
    ),
    (
        "Bupati Garut Darma Wiguna pindah. Bergabungnya Gus Dar sapaan akrabnya itu mengejutkan.",
        ["Darma Wiguna"],
        {"Darma Wiguna": ["Darma Wiguna", "Gus Dar"]},
    ),
    # A blend of two names that nobody announces.
    (
        "Menteri Sosial Darmawan Wiguna hadir. Darwig pulang.",
        ["Darmawan Wiguna", "Darwig"],
        {"Darmawan Wiguna": ["Darmawan Wiguna", "Darwig"]},
    ),
    # The headline of another article, and who acts: no new persons.
    (
        "Menteri Sosial Darma Wiguna hadir. Baca juga:Darma Guyon Soal Pasar. Darma pulang.",
        ["Darma Wiguna", "Darma Guyon", "Darma pulang"],
        {"Darma Wiguna": ["Darma Wiguna", "Darma", "Darma"]},
    ),
    (
        "Menteri Sosial Darma Wiguna hadir. Milisi Penjegal Wiguna datang. Wiguna pulang.",
        ["Darma Wiguna", "Penjegal Wiguna"],
        {"Darma Wiguna": ["Darma Wiguna", "Wiguna", "Wiguna"]},
    ),
    # A bracket within the name, and the Sultan's short forms.
    (
        "Wali Kota Makassar Moh Darma (Danny) Wiguna hadir. Danny lalu pulang.",
        ["Moh Darma", "Danny", "Wiguna"],
        {"Moh Darma (Danny) Wiguna": ["Moh Darma (Danny) Wiguna", "Danny"]},
    ),
    (
        "Gubernur DIY Sri Sultan Hamengku Buwono X hadir. Sri Sultan HB X pulang. Sultan tersenyum.",
        ["Sri Sultan Hamengku Buwono X", "Sri Sultan HB X", "Sultan"],
        {
            "Sri Sultan Hamengku Buwono X": [
                "Sri Sultan Hamengku Buwono X",
                "Sri Sultan HB X",
                "Sultan",
            ]
        },
    ),
    (
        MENSOS + "Pria yang akrab disapa Gus Dar itu tersenyum. Gus Dar lalu pulang.",
        ["Darma Wiguna", "Gus Dar"],
        {"Darma Wiguna": ["Darma Wiguna", "Gus Dar", "Gus Dar"]},
    ),
    (
        BUPATI + "Perempuan yang akrab disapa Titi itu tersenyum. Titi lalu pulang.",
        ["Ratih Kusuma", "Titi"],
        {"Ratih Kusuma": ["Ratih Kusuma", "Titi", "Titi"]},
    ),
    (
        "Bupati Garut Ratih Kusuma atau Ratih Tiara hadir. Tiara lalu pulang.",
        ["Ratih Kusuma", "Ratih Tiara", "Tiara"],
        {"Ratih Kusuma": ["Ratih Kusuma", "Ratih Tiara", "Tiara"]},
    ),
    (
        BUPATI + "Jalan diperbaiki, ujar RK kemarin. Menurut warga, RK ramah.",
        ["Ratih Kusuma"],
        {"Ratih Kusuma": ["Ratih Kusuma", "RK", "RK"]},
    ),
    (
        BUPATI + "Titi, sapaan akrabnya, mengatakan stok aman.",
        ["Ratih Kusuma", "Titi"],
        {"Ratih Kusuma": ["Ratih Kusuma", "Titi"]},
    ),
    (
        "Warga menunggu. Kang Tika, sapaan akrab Bupati Garut Budi Santika, hadir. Kang Tika senang.",
        ["Budi Santika"],
        {"Budi Santika": ["Kang Tika", "Budi Santika", "Kang Tika"]},
    ),
    (
        "Bupati Garut Maman Suherlan alias Cak Lan hadir. Cak Lan menuturkan hal itu.",
        ["Maman Suherlan", "Lan"],
        {"Maman Suherlan": ["Maman Suherlan", "Cak Lan", "Cak Lan"]},
    ),
    (
        "Bupati Garut Zainal Arif atau biasa disapa Haji Oding hadir. Ujar Oding, stok aman.",
        ["Zainal Arif", "Oding"],
        {"Zainal Arif": ["Zainal Arif", "Haji Oding", "Oding"]},
    ),
    (
        "Bupati Jember M Fadlan hadir. Gus Fadlan menyapa warga.",
        ["M Fadlan", "Gus Fadlan"],
        {"M Fadlan": ["M Fadlan", "Gus Fadlan"]},
    ),
    # A polite word is no part of the nickname.
    (
        BUPATI + "Perempuan yang akrab disapa Bu Titi itu tersenyum.",
        ["Ratih Kusuma"],
        {"Ratih Kusuma": ["Ratih Kusuma", "Titi"]},
    ),
    # The name that the nickname is made of comes before the one mentioned last.
    (
        "Menteri Pangan Sulaiman Hakim hadir. Ia melantik Deputi Nani Herlina. "
        "Ucapan selamat datang dari pria yang akrab disapa Sulhak itu.",
        ["Sulaiman Hakim", "Nani Herlina", "Sulhak"],
        {"Sulaiman Hakim": ["Sulaiman Hakim", "Sulhak"], "Nani Herlina": ["Nani Herlina"]},
    ),
    # The subject of the sentence before, not its object.
    (
        "Bupati Garut Ratih Kusuma menemui Camat Cibatu Toni Hartono. Perempuan yang akrab disapa "
        "Titi itu tersenyum.",
        ["Ratih Kusuma", "Toni Hartono"],
        {"Ratih Kusuma": ["Ratih Kusuma", "Titi"], "Toni Hartono": ["Toni Hartono"]},
    ),
]


@pytest.mark.parametrize(("text", "names", "expected"), JOINED)
def test_a_nickname_joins_its_person(
    text: str, names: list[str], expected: dict[str, list[str]]
) -> None:
    assert persons(text, *names) == expected


# text, names that the tagger sees, persons that stay apart
APART = [
    # Summoned, not called so.
    (BUPATI + "Toni Hartono dipanggil polisi.", ["Ratih Kusuma", "Toni Hartono"], 2),
    # Another person's full name is announced to be nobody's nickname.
    (
        BUPATI + "Toni Hartono hadir. Pria yang akrab disapa Toni itu pulang.",
        ["Ratih Kusuma", "Toni Hartono", "Toni"],
        2,
    ),
    # "alias" between words that are no names.
    (BUPATI + "Pajaknya nol alias Gratis.", ["Ratih Kusuma"], 1),
    # A title is no nickname.
    (BUPATI + "Perempuan yang akrab disapa Wali Kota itu pulang.", ["Ratih Kusuma"], 1),
]


@pytest.mark.parametrize(("text", "names", "count"), APART)
def test_what_is_no_nickname(text: str, names: list[str], count: int) -> None:
    found = persons(text, *names)
    assert len(found) == count
    assert found["Ratih Kusuma"] == ["Ratih Kusuma"]


def test_a_style_alone_is_nobody() -> None:
    found = persons("Bupati Jember Gus Fadlan hadir. Gus lain pulang.", "Gus Fadlan")
    assert found == {"Gus Fadlan": ["Gus Fadlan"]}


def test_the_record_lists_the_nickname() -> None:
    text = MENSOS + "Pria yang akrab disapa Gus Dar itu tersenyum."
    (person,) = OfficialExtractor()(Reading(text))
    assert person.aliases == ["Gus Dar"]


@pytest.mark.parametrize(
    ("alias", "name", "expected"),
    [
        (("sulhak",), ("sulaiman", "hakim"), True),
        (("gus", "dul"), ("abdul", "hadi"), True),
        (("titi",), ("ratih", "kusuma"), False),
        (("sulhak",), ("sulaiman", "rasyid"), False),
    ],
)
def test_telescoped(alias: tuple[str, ...], name: tuple[str, ...], expected: bool) -> None:
    assert is_telescoped(alias, name) is expected


def test_a_short_name_is_of_whose_name_begins_so() -> None:
    text = "Presiden Darma Wiguna memanggil Kapolri Sigit Wirya Darma. Darma berpesan. Sigit mengangguk."
    assert persons(text, "Darma Wiguna", "Sigit Wirya Darma") == {
        "Darma Wiguna": ["Darma Wiguna", "Darma"],
        "Sigit Wirya Darma": ["Sigit Wirya Darma", "Sigit"],
    }
    # Of one alone any word may stand for the name.
    text = "Kapolri Sigit Wirya Darma hadir. Darma berpesan."
    assert persons(text, "Sigit Wirya Darma") == {
        "Sigit Wirya Darma": ["Sigit Wirya Darma", "Darma"]
    }


def test_a_region_that_a_tagger_takes_for_a_person_is_nobody() -> None:
    text = "Bupati Garut Ratih Kusuma meninjau Sukabumi. Jalan di Sukabumi rusak."
    assert persons(text, "Ratih Kusuma", "Sukabumi") == {"Ratih Kusuma": ["Ratih Kusuma"]}
