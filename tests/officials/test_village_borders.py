"""Where a village or district ends and the name of its head begins."""

from __future__ import annotations

import pytest

from nlp_berita.naming import NameFinder
from nlp_berita.offices import OfficeExtractor
from nlp_berita.officials import OfficialExtractor
from nlp_berita.reading import Entity, Reading

_gazetteer, _offices, _officials = NameFinder(), OfficeExtractor(), OfficialExtractor()


def heads(text: str, *entities: str) -> dict[str, str | None]:
    """The officials of a text and their first office; of the tagger "PER:Sena Lukito"."""
    seen: list[Entity] = []
    for entity in entities:
        label, _, printed = entity.partition(":")
        start = text.index(printed)
        seen.append(Entity(start, start + len(printed), label))
    reading = Reading(text, entities=seen)
    reading.hits = _gazetteer(reading)
    reading.stages.append("hits")
    reading.offices = _offices(reading)
    return {p.name: p.posts[0].office for p in _officials(reading) if p.public}


FOUND = [
    # A rank or an honorific is no place.
    ("Kapolsek Iptu Sena Lukito hadir.", ["PER:Sena Lukito"], {"Sena Lukito": None}),
    ("Kades Hj. Sena Lukita hadir.", ["PER:Sena Lukita"], {"Sena Lukita": None}),
    ("Lurah H Sena Lukito hadir.", ["PER:Sena Lukito"], {"Sena Lukito": None}),
    # A first name that no region bears is no village.
    ("Kepala Desa Budi Lukito hadir.", ["PER:Budi Lukito"], {"Budi Lukito": None}),
    # Hari is a name, and the day that the tagger sees none in.
    (
        "Camat Wanasuka Hari Lukito hadir.",
        ["PER:Hari Lukito"],
        {"Hari Lukito": "Kecamatan Wanasuka"},
    ),
    ("Bupati Garut Hari Ini Lantik Lurah", [], {}),
    # The first word is the place, more words where they look like places.
    (
        "Lurah Wanasuka Sena Lukito hadir.",
        ["PER:Wanasuka Sena Lukito"],
        {"Sena Lukito": "Kelurahan Wanasuka"},
    ),
    (
        "Kepala Desa Wanasuka Sutrisno hadir.",
        ["PER:Wanasuka Sutrisno"],
        {"Sutrisno": "Desa Wanasuka"},
    ),
    (
        "Sekdes Tanjung Wana Rudi Laksana hadir.",
        ["PER:Tanjung Wana Rudi Laksana"],
        {"Rudi Laksana": "Desa Tanjung Wana"},
    ),
    (
        "Lurah Wanasuka Timur Hermanto hadir.",
        ["PER:Wanasuka Timur Hermanto"],
        {"Hermanto": "Kelurahan Wanasuka Timur"},
    ),
    (
        "Perbekel Wana Kelod I Made Lukita hadir.",
        ["PER:Wana Kelod I Made Lukita"],
        {"I Made Lukita": "Desa Wana Kelod"},
    ),
    # The rest of the article: what it calls a village, who speaks.
    (
        "Kades Tirta Wana Sena Lukito hadir. Warga Desa Tirta Wana senang.",
        ["PER:Tirta Wana Sena Lukito"],
        {"Sena Lukito": "Desa Tirta Wana"},
    ),
    (
        "Kades Tirta Wana Sena Lukito hadir. Kata Sena, warga senang. Sena mengatakan itu.",
        [],
        {"Sena Lukito": "Desa Tirta Wana"},
    ),
    # What follows closes the place: a rank, an office, a bigger region, a comma.
    (
        "Kapolsek Batu Ceper Polres Metro Tangerang Kota Kompol Sena Lukito hadir.",
        ["PER:Sena Lukito"],
        {"Sena Lukito": "Kepolisian Sektor Batu Ceper"},
    ),
    (
        "Kapolsek Tapos Depok, AKP Sena Lukito, hadir.",
        ["LOC:Tapos Depok", "PER:Sena Lukito"],
        {"Sena Lukito": "Kepolisian Sektor Tapos"},
    ),
    (
        "Kepala Desa Wanasuka Kecamatan Cibatu Sena Lukito hadir.",
        ["PER:Sena Lukito"],
        {"Sena Lukito": "Desa Wanasuka"},
    ),
    (
        "Lurah Watu Wana, Sena Lukito, hadir.",
        ["PER:Sena Lukito"],
        {"Sena Lukito": "Kelurahan Watu Wana"},
    ),
    # Words that mean something else elsewhere.
    (
        "Camat Pasar Minggu Sena Lukito hadir.",
        ["PER:Sena Lukito"],
        {"Sena Lukito": "Kecamatan Pasar Minggu"},
    ),
    (
        "Lurah Kampung Wana Sena Lukito hadir.",
        ["LOC:Kampung Wana", "PER:Sena Lukito"],
        {"Sena Lukito": "Kelurahan Kampung Wana"},
    ),
    # A name and no place; a place and no name.
    ("Lurah Asep Suryaman hadir.", ["PER:Asep Suryaman"], {"Asep Suryaman": None}),
    (
        "Kades Budi hadir. Rapat di Desa Wanasuka.",
        ["PER:Budi"],
        {"Budi": "Desa Wanasuka"},
    ),
    ("Lurah Tanjung Wana hadir.", ["LOC:Tanjung Wana"], {}),
    ("Warga Desa Wanasuka mendatangi rumah Kades Wanasuka kemarin.", [], {}),
]


@pytest.mark.parametrize(("text", "entities", "expected"), FOUND)
def test_heads(text: str, entities: list[str], expected: dict[str, str | None]) -> None:
    assert heads(text, *entities) == expected
