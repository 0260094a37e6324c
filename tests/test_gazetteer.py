"""Names of the tables in running text."""

from __future__ import annotations

import pytest

from nlp_berita.gazetteer import Gazetteer
from nlp_berita.words import Words

NAMES = Gazetteer(
    [
        ("MA", "exact", "court"),
        ("Kab. Toli-Toli", "capital", "region"),
        ("Kementerian Hukum, HAM, dan Imigrasi", "capital", "ministry"),
        ("bupati", "any", "head"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Putusan MA final", ["MA"]),
        ("ia ma lapar, Ma", []),
        ("di Kab Toli Toli dan Kab. Toli-Toli", ["Kab Toli Toli", "Kab. Toli-Toli"]),
        ("di kab toli toli", []),
        ("Kementerian Hukum, HAM, dan Imigrasi", ["Kementerian Hukum, HAM, dan Imigrasi"]),
        ("Kab; Toli, Toli", []),
        ("BUPATI dan bupati", ["BUPATI", "bupati"]),
        ("", []),
    ],
)
def test_find(text: str, found: list[str]) -> None:
    assert [text[m.start : m.end] for m in NAMES.find(text)] == found


def test_glued_words_are_split() -> None:
    text = "keputusanPresiden dan KemenkopUKM serta MenPAN"
    assert [text[w.start : w.end] for w in Words.of(text)] == [
        "keputusan",
        "Presiden",
        "dan",
        "KemenkopUKM",
        "serta",
        "MenPAN",
    ]
