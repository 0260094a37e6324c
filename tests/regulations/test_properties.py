"""What holds for every text: valid offsets, no loss by the prefilter, time linear in the length."""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp_berita.article import article_of
from nlp_berita.reading import Reading
from nlp_berita.regulations import Instrument, RegulationExtractor
from nlp_berita.regulations.anchors import Anchors

from .citations import CITATIONS, NOTHING
from .test_citations import EXTRACT
from .test_parts import PINPOINTS, RELATIONS, TITLES

PIECES = st.sampled_from(
    "UU PP Perda SE SKB KUHP RUU revisi Nomor No. 5 2014 /2014 Tahun tahun Pasal ayat (1) huruf a dan "
    "tentang Desa , . ( ) - / \n \x00 \u202e İ ß ’ “ Peraturan Menteri Keuangan Gubernur Bali jo. "
    "78/PMK.02/2019 SE-17/PJ/2020 90/PUU-XXI/2023 Bersama tersebut Lampiran II MPR XI ( UU ASN )".split(
        " "
    )
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES).map("".join),
)


def spans(found: list[Instrument]) -> Iterator[tuple[int, int]]:
    for instrument in found:
        yield from ((start, end) for start, end, _ in instrument.mentions)
        yield from instrument.claims
        yield from ((start, end) for _, _, start, end in instrument.relations)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text(text: str) -> None:
    reading = Reading(text)
    found = EXTRACT(reading)
    assert all(0 <= start < end <= len(text) for start, end in spans(found))
    assert all(i.mentions == sorted(i.mentions) and i.type for i in found)
    assert all(0 <= t < len(found) for i in found for _, t, _, _ in i.relations)
    assert found == EXTRACT(Reading(text))
    reading.regulations = found
    for record in article_of(reading).regulations:
        assert all(text[m.start : m.end] == m.text for m in record.mentions)
        assert record.uri is None or (record.number and record.year) or record.type == "UUD"


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_mentions_of_different_records_do_not_overlap(text: str) -> None:
    marks = sorted((s, e) for i in EXTRACT(Reading(text)) for s, e, _ in i.mentions)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(marks))


class Everywhere(Anchors):
    """Stops at every word and slash: the grammar without the prefilter."""

    def find(self, text: str) -> Iterator[re.Match[str]]:
        return re.finditer(r"[^\W_](?:(?!(?<=[a-z])[A-Z])[^\W_])*|/", text)


def test_the_prefilter_loses_nothing() -> None:
    unfiltered = RegulationExtractor()
    unfiltered.finder.anchors = Everywhere(["UU"])
    texts = [text for text, *_ in [*CITATIONS, *TITLES, *PINPOINTS, *RELATIONS]] + NOTHING
    for text in texts:
        assert unfiltered(Reading(text)) == EXTRACT(Reading(text)), text


@pytest.mark.parametrize(
    "unit",
    [
        "Pasal 1 ayat (1) huruf a dan ",
        "Nomor ",
        "UU ",
        "(((",
        "UU Nomor 1 Tahun 2020 dan ",
        "UU tersebut ",
        "UU tentang a ",
        "UU 1/2020. PP itu ",
        "UUjuncto",
        "Pasal",
        "RUU A ",
        "1/2020, ",
        "A/",
        "Peraturan Menteri ",
        "Pasal 1 KUHP tentang X, ",
    ],
)
def test_time_is_linear_in_the_length(unit: str) -> None:
    def seconds(size: int) -> float:
        reading = Reading(unit * (size // len(unit)))
        begun = time.process_time()
        EXTRACT(reading)
        return time.process_time() - begun

    small = min(seconds(20_000) for _ in range(2))
    # Twice, as above: a garbage collection may fall into one.
    assert min(seconds(80_000) for _ in range(2)) < 12 * small + 0.5
