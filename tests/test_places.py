"""Region codes: chosen by head and level, through renamings, short forms and shared names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nlp_berita.naming import NameFinder
from nlp_berita.offices import OfficeExtractor
from nlp_berita.officials import OfficialExtractor
from nlp_berita.places import dominant_regions
from nlp_berita.reading import Reading
from nlp_berita.tables import Region, default_tables

REGIONS = {row.code: row for row in default_tables().rows(Region)}
TWINS = [
    "Bogor Sukabumi Bandung Cirebon Bekasi Tasikmalaya Pekalongan Tegal Magelang Semarang Kediri "
    "Blitar Malang Pasuruan Probolinggo Mojokerto Madiun Serang Tangerang Bima Kupang Sorong "
    "Jayapura Solok Gorontalo"
][0].split()
# Codes known by heart, not read from the table.
BY_HAND = {
    "Gubernur Jabar": "32",
    "Gubernur Jateng": "33",
    "Gubernur Jatim": "35",
    "Gubernur Sumut": "12",
    "Gubernur Sulsel": "73",
    "Gubernur NTB": "52",
    "Gubernur NTT": "53",
    "Gubernur DKI Jakarta": "31",
    "Gubernur DIY": "34",
    "Gubernur Aceh": "11",
    "Gubernur Bali": "51",
    "Gubernur Papua Selatan": "93",
    "Gubernur Papua Tengah": "94",
    "Gubernur Papua Pegunungan": "95",
    "Gubernur Papua Barat Daya": "96",
    "Gubernur Kalimantan Utara": "65",
    "Gubernur Kepri": "21",
    "Gubernur Babel": "19",
    "Bupati Garut": "32.05",
    "Bupati Sleman": "34.04",
    "Bupati Gunungkidul": "34.03",
    "Bupati Mempawah": "61.02",
    "Bupati Pasangkayu": "76.01",
    "Bupati Mamuju Utara": "76.01",
    "Bupati Kepulauan Tanimbar": "81.03",
    "Bupati Tapanuli Tengah": "12.01",
    "Bupati Tapanuli Utara": "12.02",
    "Bupati Kepulauan Seribu": "31.01",
    "Bupati Bandung Barat": "32.17",
    "Wali Kota Jakarta Pusat": "31.71",
    "Wali Kota Jakarta Selatan": "31.74",
    "Wali Kota Jaksel": "31.74",
    "Wali Kota Solo": "33.72",
    "Wali Kota Surabaya": "35.78",
    "Wali Kota Medan": "12.71",
    "Wali Kota Makassar": "73.71",
    "Wali Kota Yogyakarta": "34.71",
    "Wali Kota Tangerang Selatan": "36.74",
    "Wali Kota Tangsel": "36.74",
    "Wali Kota Bengkulu": "17.71",
    "Wali Kota Jambi": "15.71",
}


def cases() -> Iterator[tuple[str, str]]:
    """(text, code): every province, every twin of kabupaten and kota, in several phrasings."""
    yield from BY_HAND.items()
    for row in REGIONS.values():
        if row.level == "provinsi":
            yield f"Gubernur {row.short_name}", row.code
            yield f"Wagub {row.short_name}", row.code
            yield f"Pemprov {row.short_name}", row.code
    for name in TWINS:
        for row in REGIONS.values():
            if row.short_name != name or row.level not in ("kabupaten", "kota"):
                continue
            if row.level == "kabupaten":
                heads = ("Bupati", "Wabup", "Pemkab", "Dinas Sosial Kabupaten")
            else:
                heads = ("Wali Kota", "Wawali", "Pemkot", "Dinas Sosial Kota")
            for head in heads:
                yield f"{head} {name}", row.code


CASES = list(cases())


def code_of(phrase: str) -> str | None:
    text = f"{phrase} Asep Suryaman Wiguna hadir."
    reading = Reading(text)
    reading.offices = OfficeExtractor()(reading)
    posts = [post for person in OfficialExtractor()(reading) for post in person.posts]
    found = posts or reading.offices
    return found[0].region if found else None


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 300


def test_codes_are_right_in_98_percent() -> None:
    wrong = [(phrase, code, got) for phrase, code in CASES if (got := code_of(phrase)) != code]
    assert len(wrong) <= 0.02 * len(CASES), wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GARUT, KABAR.com - Hujan turun.", {}),
        ("Garut (ANTARA) - Hujan turun.", {}),
        ("Garut, Kabar Kita -- Hujan turun.", {}),
        ("Kabar.com, Garut - Hujan turun.", {}),
        ("Laporan Wartawan Tono KABARKITA.COM, GARUT - Hujan turun.", {}),
        ("JAKARTA - Warga Garut senang.", {"kabupaten": "32.05"}),
        ("Garut hujan.", {"kabupaten": "32.05"}),
        ("Jalan Garut-Tasik ditutup.", {"kabupaten": "32.05"}),
        # The region spoken of most comes first.
        ("Bupati Garut. Gubernur Bali.", {"provinsi": "51", "kabupaten": "32.05"}),
        ("Warga Garut. Gubernur Bali.", {"provinsi": "51", "kabupaten": "32.05"}),
        ("Bupati Garut. Warga Bali.", {"kabupaten": "32.05", "provinsi": "51"}),
    ],
)
def test_dominant_regions(text: str, expected: dict[str, str]) -> None:
    names = NameFinder()
    reading = Reading(text)
    reading.hits = names(reading)
    found = dominant_regions(reading, names.lexicon)
    assert [(level, row.code) for level, row in found.items()] == list(expected.items())


@pytest.mark.parametrize("text", ["Warga Bogor senang.", "Pasar Minggu ramai.", "Ia Solo terbaik."])
def test_a_bare_name_makes_no_office(text: str) -> None:
    assert OfficeExtractor()(Reading(text)) == []


def test_a_shared_name_without_a_level_stays_open() -> None:
    (office,) = OfficeExtractor()(Reading("Data Dinkes Bogor lengkap."))
    assert office.region is None
