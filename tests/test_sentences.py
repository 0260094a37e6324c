"""Where sentences end, and where they do not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_berita.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "Rapat di Jl. Merdeka No. 5 Garut dihadiri Drs. H. A. Yani, M.Si. dan Ir. Budi.",
        "Andi Saputra, S.H. Kasi Humas setempat, membenarkan.",
        "Ia mengutip Permendagri No. 77 Tahun 2020.",
        "Anggaran Rp 1.500 naik 13,5 persen pukul 09.00 WIB.",
        "Anggaran Rp. 1.500 naik.",
        "Kab. Garut dan Kec. Samarang ikut.",
        "“Sudah selesai?” tanya Bupati.",
        "“Tidak!” katanya.",
        "Ia ragu... lalu diam.",
        "JAKARTA, KOMPAS.com – Menteri hadir.",
        "GARUT (Berita) - Bupati hadir.",
        "Plt. Bupati Garut hadir.",
        "Pj. Gubernur hadir bersama Tgk. Yusuf.",
        "PT Garuda Tbk. (GIAA) merugi.",
        "Perkara 5/Pid.Sus-TPK/2024/PN Jkt.Pst diputus.",
        "1. Membina pegawai.",
        "a. Kecamatan",
        "Menteri S. Prawiro hadir.",
        "Laman jakarta.go.id. memuatnya",
    ],
)
def test_one_sentence(whole: str) -> None:
    assert sentences(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Bupati hadir. Warga senang.", 2),
        ("Benarkah? Ya! Tentu.", 3),
        ("Ia pulang… Warga senang.", 2),
        ("Ia diam... Warga senang.", 2),
        ("“Kami siap. Semua sudah diatur,” kata dia. “Tunggu saja.” Warga senang.", 4),
        ('"Kami siap. Semua sudah diatur," kata dia. "Tunggu saja." Warga senang.', 4),
        ("Rapat pada 2023. Hasilnya baik.", 2),
        ("Rapat pukul 09.00. Hasilnya baik.", 2),
        ("Hadir Andi, S.H. Ia memimpin rapat.", 2),
        ("Hadir kepala dinas, camat, dll. Warga menonton.", 2),
        ("Demikian bunyi UU No. 5/2014. Aturan itu berlaku.", 2),
        ("Judul tanpa titik\nJakarta – Isi berita.", 2),
        ("Satu\r\nDua\u2028Tiga", 3),
        ("Kata dia (20/7). (Red)", 2),
        ("di Komisi I. Ia hadir.", 2),
        ("", 0),
        (" \n\t ", 0),
    ],
)
def test_several_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("disebut.Kepala Dinas hadir.", ["disebut.", "Kepala Dinas hadir."]),
        ("ujarnya.“Kami siap.”", ["ujarnya.", "“Kami siap.”"]),
        ('tanya hakim."Berapa?"', ["tanya hakim.", '"Berapa?"']),
        ('"Kami siap. Tunggu."Ia pergi.', ['"Kami siap.', 'Tunggu."', "Ia pergi."]),
    ],
)
def test_sentences_without_a_space_between_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text())
def test_sentences_cover_everything_but_white_space(text: str) -> None:
    end = 0
    for start, stop in split_sentences(text):
        assert text[end:start].strip() == ""
        assert start < stop
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    assert text[end:].strip() == ""


@pytest.mark.parametrize("unit", [".", '."A', "Jl. ", "!”", "\n", "a. B", "dr. ", "“. "])
def test_linear_on_hostile_text(unit: str) -> None:
    def cost(times: int) -> float:
        text = unit * times
        best = 9.9
        for _ in range(3):
            begin = time.perf_counter()
            split_sentences(text)
            best = min(best, time.perf_counter() - begin)
        return best

    # Eight times the text: eight times the cost, where a square would be 64 times.
    assert cost(16_000) < 30 * cost(2_000) + 0.01
