"""A region behind a title is the place of the post, also where a tagger draws it into the name."""

from __future__ import annotations

import pytest

from nlp_berita.naming import NameFinder
from nlp_berita.offices import OfficeExtractor
from nlp_berita.officials import OfficialExtractor
from nlp_berita.reading import Entity, Reading
from nlp_berita.tables import GivenName, Region, default_tables

BEARER = "Doni Haryanto"
_REGIONS = [r for r in default_tables().rows(Region) if r.level in ("kabupaten", "kota")]
NAMES = sorted({row.short_name for row in _REGIONS})
TWINS = sorted(
    {r.short_name for r in _REGIONS if r.level == "kota"}
    & {r.short_name for r in _REGIONS if r.level == "kabupaten"}
)
GIVEN = {row.name for row in default_tables().rows(GivenName)}
TEMPLATES = [
    "Kapolres {region} AKBP {name} hadir.",
    "Kajari {region} {name} hadir.",
    "Sekda {region} {name} hadir.",
    "Sekda {region}, {name}, hadir.",
    "Ketua DPRD {region} {name} hadir.",
    "Ketua KPU {region} {name} hadir.",
    "Kepala Dinas Kesehatan {region} {name} hadir.",
]
_gazetteer, _offices, _officials = NameFinder(), OfficeExtractor(), OfficialExtractor()


def bearers(text: str, region: str) -> list[str]:
    """The officials of the text, whose tagger sees the region and the name as one person."""
    begin = text.index(region)
    names = [Entity(begin, begin + len(region), "PER")]
    if f"{region} {BEARER}" in text:
        names = [Entity(begin, text.index(BEARER) + len(BEARER), "PER")]
    elif BEARER in text:
        start = text.index(BEARER)
        names.append(Entity(start, start + len(BEARER), "PER"))
    reading = Reading(text, entities=names)
    reading.hits = _gazetteer(reading)
    reading.stages.append("hits")
    reading.offices = _offices(reading)
    return [person.name for person in _officials(reading) if person.public]


@pytest.mark.parametrize("template", TEMPLATES)
def test_region_beats_name(template: str) -> None:
    """At least 99 in 100 of the regions, those that are given names left out."""
    regions = [name for name in NAMES if name not in GIVEN]
    wrong = {
        region: found
        for region in regions
        if (found := bearers(template.format(region=region, name=BEARER), region)) != [BEARER]
    }
    assert len(wrong) <= len(regions) // 100, wrong


@pytest.mark.parametrize("region", TWINS)
def test_town_beside_its_kabupaten(region: str) -> None:
    text = f"Kapolres {region} Kota AKBP {BEARER} hadir."
    reading = Reading(text)
    reading.hits = _gazetteer(reading)
    reading.offices = _offices(reading)
    (person,) = _officials(reading)
    (post,) = person.posts
    assert post.office == f"Kepolisian Resor {region} Kota"
    row = next(r for r in _REGIONS if r.short_name == region and r.level == "kota")
    assert post.region == row.code


def test_a_given_name_stays_a_name() -> None:
    assert bearers("Wali Kota Bima Doni Haryanto hadir.", "Bima") == ["Bima Doni Haryanto"]
