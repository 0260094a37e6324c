"""Misspelt words of office names are read as what they were meant to be, others left alone."""

from __future__ import annotations

import pytest

from nlp_berita import extract, load
from nlp_berita.gazetteer import Gazetteer
from nlp_berita.spelling import Spelling
from nlp_berita.words import Words

NAMES = Gazetteer([("Badan Intelijen Negara", "capital", "BIN"), ("Dinas Sosial", "capital", "D")])
SPELLING = Spelling({"negara", "sosiologi"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Badan Intelejen Negara", ("BIN",)),
        # One word may be wrong, not two; the first never; the last in small letters no name.
        ("Badan Intelejen Negarra", None),
        ("Bodan Intelijen Negara", None),
        # A word of the language is meant as it stands, a blank was lost, or nothing is alike.
        ("Dinas Sosiologi", None),
        ("Dinas Sosialdan", None),
        ("Dinas Pertamanan", None),
        ("dinas sosail", None),
        ("Badan", None),
    ],
)
def test_nearly(text: str, found: tuple[str, ...] | None) -> None:
    match = NAMES.nearly_at(text, Words.of(text), 0, SPELLING.mended)
    assert (match and match.values) == found
    assert match is None or not match.spelt


def test_record_tells() -> None:
    """The record bears the right name, the mention the printed one, with less confidence."""
    text = (
        "Kepala Badan Intelejen Negara Rudi Hartono tiba. Kepala Badan Siber dan Sandi Negara diam."
    )
    bin_, bssn = extract(text, nlp=load(ner=None)).offices
    assert (bin_.name, bssn.name) == ("Badan Intelijen Negara", "Badan Siber dan Sandi Negara")
    assert bin_.mentions[0].text == "Badan Intelejen Negara"
    assert bin_.rule == "office_misspelt"
    assert bin_.confidence < bssn.confidence
