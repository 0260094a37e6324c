"""Quotations and their speakers."""

from __future__ import annotations

import pytest

from nlp_berita.offices import OfficeExtractor
from nlp_berita.officials import OfficialExtractor
from nlp_berita.quotes import QuoteExtractor
from nlp_berita.reading import Reading

BUPATI = "Bupati Garut Asep Suryaman meninjau pasar. "

# text, [(quotation, speaker)]
CASES = [
    (
        BUPATI + '"Kami akan bekerja keras," ujarnya.',
        [("Kami akan bekerja keras,", "Asep Suryaman")],
    ),
    (
        BUPATI + "“Kami akan bekerja keras,” kata dia.",
        [("Kami akan bekerja keras,", "Asep Suryaman")],
    ),
    (
        '"Kami akan bekerja keras," kata Bupati Garut Asep Suryaman.',
        [("Kami akan bekerja keras,", "Asep Suryaman")],
    ),
    (
        BUPATI + 'Asep mengatakan, "Harga beras harus turun."',
        [("Harga beras harus turun.", "Asep Suryaman")],
    ),
    # A short sentence goes on with what was just attributed; a slogan elsewhere is nobody's.
    (
        BUPATI
        + '"Harga beras naik," katanya. "Stoknya masih ada." Ia membuka pasar "Rakyat Kita".',
        [("Harga beras naik,", "Asep Suryaman"), ("Stoknya masih ada.", "Asep Suryaman")],
    ),
    (
        BUPATI + '"Harga naik terus," keluh seorang pedagang.',
        [("Harga naik terus,", None)],
    ),
    (
        BUPATI + '"Harga beras naik," katanya.\n"Kami akan menggelar operasi pasar pekan depan."',
        [
            ("Harga beras naik,", "Asep Suryaman"),
            ("Kami akan menggelar operasi pasar pekan depan.", "Asep Suryaman"),
        ],
    ),
    (
        BUPATI
        + 'Camat Cibatu Rina Marlina hadir. "Stok aman," kata Rina. "Benar begitu," ujar Bupati.',
        [("Stok aman,", "Rina Marlina"), ("Benar begitu,", "Asep Suryaman")],
    ),
    (BUPATI + 'Acara bertajuk "Garut Bersih Nyaman Sejahtera" itu ramai.', []),
    (BUPATI + 'Ia disebut "raja jalanan".', []),
    ("Tanpa tanda kutip sama sekali.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotes(text: str, expected: list[tuple[str, str | None]]) -> None:
    reading = Reading(text)
    reading.offices = OfficeExtractor()(reading)
    reading.officials = OfficialExtractor()(reading)
    found = QuoteExtractor()(reading)
    assert [(text[q.start : q.end], q.speaker) for q in found] == expected


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = BUPATI + '"Kami akan bekerja keras, ujarnya.\nWarga senang.'
    found = QuoteExtractor()(Reading(text))
    assert all("\n" not in text[q.start : q.end] for q in found)
