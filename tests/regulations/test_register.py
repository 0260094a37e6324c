"""One record an instrument, however its mentions are worded."""

from __future__ import annotations

import pytest

from .test_citations import read

ONE = [
    (
        "PMK 91/2019 dicabut. Peraturan Menteri Keuangan Nomor 91/PMK.04/2019 sudah usang.",
        "PMK 91/PMK.04/2019",
    ),
    ("SE Satgas 7/2021 dan SE Satgas Covid-19 Nomor 7 Tahun 2021.", "SE Satgas Covid-19 7/2021"),
    (
        "Lewat surat, yakni Nomor Kep/4411/II/2022, ia dimutasi. Surat telegram Kapolri Nomor "
        "Kep/4411/II/2022 itu sah.",
        "ST Kapolri Kep/4411/II/2022",
    ),
    (
        "Keputusan Nomor 812 Tahun 2024 digugat. Keputusan KPU Nomor 812 Tahun 2024 dicabut.",
        "Keputusan KPU 812/2024",
    ),
    (
        "Putusan MK Nomor 44/PUU-XIX/2021 dibacakan. Ia menolak putusan nomor 44 itu.",
        "Putusan MK 44/PUU-XIX/2021",
    ),
    (
        "Putusan MK Nomor 44 dibacakan. Menurut Putusan MK Nomor 44/PUU-XIX/2021, batas berubah.",
        "Putusan MK 44/PUU-XIX/2021",
    ),
    (
        "Putusan MK nomor 44 tahun 2021 dibacakan. Ia menolak Putusan MK 44/PUU-XIX/2021.",
        "Putusan MK 44/PUU-XIX/2021",
    ),
    (
        "UU Nomor 7 Tahun 203 tentang Pasar Ikan, yakni UU Nomor 7 Tahun 2023.",
        "UU 7/2023",
    ),
]


@pytest.mark.parametrize(("text", "citation"), ONE)
def test_one_instrument(text: str, citation: str) -> None:
    (found,) = read(text)
    assert found.citation == citation
    assert len(found.mentions) == 2


@pytest.mark.parametrize(
    "text",
    [
        "PMK 91/2019 dan PMK Nomor 91/PMK.04/2020 dicabut.",
        "SE Bupati Garut 7/2021 dan SE Bupati Pati 7/2021.",
        "Perda Papua Nomor 9 Tahun 2021 dan Perda Papua Barat Nomor 9 Tahun 2021.",
        "Keputusan KPU Nomor 812 Tahun 2024 dan Keputusan Bawaslu Nomor 812 Tahun 2024.",
        "Putusan MK Nomor 44/PUU-XIX/2021 dan Putusan MK Nomor 44/PUU-XX/2022.",
        "Putusan MK nomor 44 tahun 2020 dan Putusan MK Nomor 44/PUU-XIX/2021.",
        "UU Nomor 7 Tahun 203 tentang Pasar Ikan dan UU Nomor 7 Tahun 2011 tentang Mata Uang.",
    ],
)
def test_two_instruments(text: str) -> None:
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("Ia menolak putusan nomor 44 itu.", []),
        ("Ia menolak putusan MK nomor 44 itu.", ["Putusan MK 44"]),
        ("Surat Presiden Nomor 52 tanggal 3 Mei 2021 dibacakan.", ["Surat Presiden 52/2021"]),
        ("Surat nomor 52 tanggal 3 Mei 2021 dibacakan.", []),
    ],
)
def test_a_plain_number_needs_a_name(text: str, citations: list[str]) -> None:
    assert [found.citation for found in read(text)] == citations


@pytest.mark.parametrize(
    ("text", "subject", "nickname"),
    [
        ("UU Nomor 4 Tahun 2021 (UU Cakap) tentang Cagar Purba terbit.", "Cagar Purba", "UU Cakap"),
        ("UU Nomor 4 Tahun 2021 tentang Cagar Purba (UU Cakap) terbit.", "Cagar Purba", "UU Cakap"),
        ("UU Nomor 4 Tahun 2021 (lihat peta) tentang Cagar Purba terbit.", "Cagar Purba", None),
        ("UU Nomor 4 Tahun 2021 (UU Cakap) terbit.", None, "UU Cakap"),
    ],
)
def test_an_alias_stands_before_the_title_or_after(
    text: str, subject: str | None, nickname: str | None
) -> None:
    (found,) = read(text)
    assert (found.subject, found.nickname) == (subject, nickname)
