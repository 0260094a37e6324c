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
        {"Sena Lukito": {"Kepala Satpol"}},
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
        {"Sena Lukito": {"Kepala Badan"}},
    ),
    # A title that is not of the holder of the one that it names.
    ("Koordinator Tim Media Bupati Garut, Sena Lukito, hadir.", ["Sena Lukito"], {}),
    (
        "Staf Ahli Bidang Hukum dan Reformasi Birokrasi Menhub Sena Lukito hadir.",
        ["Sena Lukito"],
        {"Sena Lukito": {"Staf Ahli"}},
    ),
    (
        "Staf Khusus Menhub Rudi Laksana, Sena Lukito, hadir.",
        ["Rudi Laksana", "Sena Lukito"],
        {"Sena Lukito": {"Staf Khusus"}},
    ),
    (
        "Para Staf Khusus Wapres Sena Lukito dan Rudi Laksana hadir.",
        ["Sena Lukito", "Rudi Laksana"],
        {"Sena Lukito": {"Staf Khusus"}, "Rudi Laksana": {"Staf Khusus"}},
    ),
    # Where the number of a command ends.
    (
        "Pangdam III/Siliwangi Sena Lukito hadir.",
        ["Sena Lukito"],
        {"Sena Lukito": {"Panglima Komando Daerah Militer"}},
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
