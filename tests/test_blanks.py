"""The plain view of a text: as long as the text, with line ends only where paragraphs end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_berita import extract, load
from nlp_berita.blanks import plain_blanks
from nlp_berita.reader import extract_fields

SET_IN_LINES = (
    "Kunjungan Kerja\n"
    "GARUT - Bupati Garut Rina\n"
    "Lestari membuka pameran yang\n"
    "digelar oleh Dinas Sosial\n"
    "Kabupaten Garut pada Selasa 5\n"
    "Maret 2024. Pameran itu ramai\n"
    "dikunjungi warga Garut sampai\n"
    "malam.\n"
    "1. Lomba lari\n"
    "2. Lomba baca"
)


def test_a_text_set_in_lines_is_read_as_sentences() -> None:
    plain = plain_blanks(SET_IN_LINES)
    assert len(plain) == len(SET_IN_LINES)
    assert plain.split("\n") == [
        "Kunjungan Kerja",
        "GARUT - Bupati Garut Rina Lestari membuka pameran yang digelar oleh Dinas Sosial "
        "Kabupaten Garut pada Selasa 5 Maret 2024. Pameran itu ramai dikunjungi warga Garut "
        "sampai malam.",
        "1. Lomba lari",
        "2. Lomba baca",
    ]


def test_mentions_hold_the_line_end_and_names_a_space() -> None:
    article = extract(SET_IN_LINES)
    (bupati,) = article.officials
    assert (bupati.name, bupati.mentions[0].text) == ("Rina Lestari", "Rina\nLestari")
    assert article.offices[0].mentions[0].text == "Dinas Sosial\nKabupaten Garut"
    assert article.dates[0].value == "2024-03-05"
    for record in (*article.officials, *article.offices, *article.dates):
        for mention in record.mentions:
            assert SET_IN_LINES[mention.start : mention.end] == mention.text


def test_a_doc_has_the_same_sentences() -> None:
    nlp = load()
    doc = nlp(SET_IN_LINES)
    assert [s.text.split()[0] for s in doc.sents] == ["Kunjungan", "GARUT", "Pameran", "1.", "2."]
    assert doc._.article.officials == extract(SET_IN_LINES).officials


@pytest.mark.parametrize(
    "text",
    [
        "Bupati Garut\nRina Lestari hadir.",  # a heading
        "Hadir:\nrina\ntono\nrudi\nKetua\nSekretaris\nBendahara\nAnggota\nWarga\nTamu\nLain",
        "Satu baris\n\ndua baris\n\ntiga baris\n\nempat baris",  # paragraphs
        "Ia datang.\nlalu pergi.\nlalu pulang.\nlalu tidur.",
    ],
)
def test_other_line_ends_stay(text: str) -> None:
    assert plain_blanks(text) == text


def test_line_ends_of_windows() -> None:
    text = SET_IN_LINES.replace("\n", "\r\n")
    assert "Rina  Lestari" in plain_blanks(text)
    assert extract_fields({"text": text}, load(ner=None)).officials[0].name == "Rina Lestari"


@given(st.text(alphabet="aB. \n\r\u00a0\u00c2-1:", max_size=80))
def test_no_character_moves(text: str) -> None:
    plain = plain_blanks(text)
    assert len(plain) == len(text)
    for old, new in zip(text, plain, strict=True):
        assert old == new or (new == " " and (old.isspace() or old == "\u00c2"))
