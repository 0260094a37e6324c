"""Names and titles that the article itself resolves."""

from __future__ import annotations

import pytest

from .test_citations import read

ONE = [
    # A name that several acts bear, on a day unknown: the one that is cited.
    ("UU Pemilu digugat. Menurut UU Nomor 7 Tahun 2017, itu boleh.", "UU 7/2017"),
    ("Pasal 4 KUHP dan Pasal 14 UU Nomor 1 Tahun 1946 dipakai.", "UU 1/1946"),
    # A title that only one of the cited acts bears, or begins with.
    (
        "Perda Kota Tegal Nomor 4 Tahun 2021 tentang Sumur Tua terbit. Perda tentang Sumur Tua itu "
        "baru.",
        "Perda Kota Tegal 4/2021",
    ),
    (
        "Keppres Nomor 44 Tahun 2021 tentang Hari Sungai Nasional terbit. Keppres tentang Hari "
        "Sungai, kata dia, baru.",
        "Keppres 44/2021",
    ),
    ("UU ITE berlaku. Pasal 27 UU tentang Informasi dan Transaksi Elektronik.", "UU 11/2008"),
]


@pytest.mark.parametrize(("text", "citation"), ONE)
def test_one_act(text: str, citation: str) -> None:
    (found,) = read(text)
    assert found.citation == citation
    assert len(found.mentions) == 2


@pytest.mark.parametrize(
    "text",
    [
        # Two of the acts of that name are cited; the cited one has another name or another type.
        "UU Pemilu, UU Nomor 7 Tahun 2017, dan UU Nomor 8 Tahun 2012 dibaca.",
        "Isi KUHP dan KUHP baru, yakni UU Nomor 1 Tahun 2023, berbeda.",
        "UU Cipta Kerja dan Perppu Nomor 2 Tahun 2022 dibaca.",
    ],
)
def test_the_name_stays_unresolved(text: str) -> None:
    named = read(text)[0]
    assert (named.number, named.resolved) == (None, False)


@pytest.mark.parametrize(
    ("later", "mention"),
    [
        ("Perda Kawasan Tanpa Rokok itu ditegakkan.", "Perda Kawasan Tanpa Rokok"),
        ("Peraturan Daerah Kawasan Rokok dikritik.", "Peraturan Daerah Kawasan Rokok"),
        ("Perda KTR dikritik.", "Perda KTR"),
        # Another title, another type, no title at all.
        ("Perda Kawasan Industri dikritik.", None),
        ("Perwali Kawasan Tanpa Rokok dikritik.", None),
        ("Perda Kawasan dikritik.", None),
        ("Perda Kawasan Tanpa Rokok Elektrik dikritik.", None),
        ("Satpol PP Kota Tegal datang.", None),
    ],
)
def test_a_title_without_number(later: str, mention: str | None) -> None:
    text = f"Perda Kota Tegal Nomor 4 Tahun 2021 tentang Kawasan Tanpa Rokok terbit. {later}"
    (found,) = read(text)
    explicit = [text[start:end] for start, end, anaphor in found.mentions if not anaphor]
    assert explicit[1:] == ([mention] if mention else [])


def test_an_abbreviation_in_the_title() -> None:
    text = (
        "PP Nomor 5 Tahun 2021 tentang Tata Kelola Air Tanah (Tirta) terbit. PP Tata Kelola Tirta."
    )
    (found,) = read(text)
    assert [text[start:end] for start, end, _ in found.mentions] == [
        "PP Nomor 5 Tahun 2021",
        "PP Tata Kelola Tirta",
    ]
