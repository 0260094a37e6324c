"""Drafts: whose they are and where their names end."""

from __future__ import annotations

import pytest

from .test_citations import read


@pytest.mark.parametrize(
    ("text", "mention", "issuer", "subject"),
    [
        (
            "Raperda Kota Tegal tentang Pasar dibahas.",
            "Raperda Kota Tegal",
            "Kota Tegal",
            "Pasar",
        ),
        ("Ranperda Kab. Pati tentang Tambak.", "Ranperda Kab. Pati", "Kabupaten Pati", "Tambak"),
        ("Raperda APBD Kota Tegal dibahas.", "Raperda APBD Kota Tegal", "Kota Tegal", None),
    ],
)
def test_whose_draft(text: str, mention: str, issuer: str, subject: str | None) -> None:
    (found,) = read(text)
    start, end, _ = found.mentions[0]
    assert (text[start:end], found.issuer, found.subject) == (mention, issuer, subject)


@pytest.mark.parametrize(
    ("text", "nickname"),
    [
        ("Baca juga: RUU Pasar Ikan Mandek di Baleg", "RUU Pasar Ikan"),
        ("Baca juga: RUU Pasar Ikan Tak Kunjung Rampung", "RUU Pasar Ikan"),
        ("Baca juga: RUU Pasar Ikan Disahkan DPR", "RUU Pasar Ikan"),
        ("DPR membahas RUU Pasar Ikan dan Tambak Garam.", "RUU Pasar Ikan dan Tambak Garam"),
        (
            "DPR membahas RUU Kitab Undang-Undang Hukum Acara Pidana.",
            "RUU Kitab Undang-Undang Hukum Acara Pidana",
        ),
    ],
)
def test_where_the_name_of_a_bill_ends(text: str, nickname: str) -> None:
    (found,) = read(text)
    assert found.nickname == nickname


def test_a_revision_names_the_law_as_well() -> None:
    bill, law = read("Buruh menuntut revisi UU Ketenagakerjaan Nomor 13 Tahun 2003 segera.")
    assert (bill.type, bill.number, law.citation) == ("RUU", None, "UU 13/2003")


def test_a_bill_has_no_number() -> None:
    (found,) = read("Dasarnya RUU Nomor 8 Tahun 2019 itu.")
    assert (found.number, found.year, found.draft) == (None, None, True)


def test_a_region_alone_names_no_draft() -> None:
    assert read("Raperda Kabupaten Pati dibahas.") == []


def test_a_name_ends_before_another_draft() -> None:
    text = "Dewan mengesahkan Raperda Pasar Ikan dan Ranperda tentang Tambak, juga RPP Garam."
    assert [(text[r.mentions[0][0] : r.mentions[0][1]], r.subject) for r in read(text)] == [
        ("Raperda Pasar Ikan", None),
        ("Ranperda", "Tambak"),
        ("RPP Garam", None),
    ]
