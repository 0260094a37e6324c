"""The constituency between a legislator's title and name."""

from __future__ import annotations

import pytest

from nlp_berita import extract, load

NLP = load(ner=None)
DPR, DPD = "Dewan Perwakilan Rakyat", "Dewan Perwakilan Daerah"

FOUND = [
    ("Anggota DPR RI dapil Jawa Barat II Seno Lukito hadir.", "Seno Lukito", DPR),
    ("Anggota DPR RI dari Dapil Sumsel I, Seno Lukito, hadir.", "Seno Lukito", DPR),
    ("Anggota DPR dari daerah pemilihan (Dapil) Jateng IV Seno Lukito hadir.", "Seno Lukito", DPR),
    ("Anggota DPD RI asal Papua Barat, Seno Lukito, hadir.", "Seno Lukito", DPD),
    # Bali is one constituency: the I is a name's.
    ("Anggota DPD RI dapil Bali I Made Lukita hadir.", "I Made Lukita", DPD),
    (
        "Anggota DPRD Jabar dari Dapil 5 Kabupaten Garut Seno Lukito hadir.",
        "Seno Lukito",
        "Dewan Perwakilan Rakyat Daerah Provinsi Jawa Barat",
    ),
]


@pytest.mark.parametrize(("text", "name", "office"), FOUND)
def test_found(text: str, name: str, office: str) -> None:
    (official,) = extract(text, nlp=NLP).officials
    assert (official.name, official.roles[0].office) == (name, office)


@pytest.mark.parametrize("text", ["Anggota DPR dapil Jabar hadir.", "Dapil Jabar II Rawan Golput"])
def test_nothing(text: str) -> None:
    assert not extract(text, nlp=NLP).officials
