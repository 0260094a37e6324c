"""Rulings and cases of courts: where the number ends and which court it is."""

from __future__ import annotations

import pytest

from nlp_berita.regulations.courts import court_of

from .test_citations import read

RULINGS = [
    # (text, type, issuer, number)
    (
        "Gugatan itu terdaftar di PTUN Bandung dengan nomor perkara 21/G/2023/PTUN.BDG kemarin.",
        "PUTUSAN",
        "PTUN Bandung",
        "21/G/2023/PTUN.BDG",
    ),
    (
        "Berkas teregister dengan Nomor Perkara 143 K/PID.SUS/2023.",
        "PUTUSAN_MA",
        "MA",
        "143 K/PID.SUS/2023",
    ),
    (
        "Banding perkara nomor 6/PID.SUS-TPK/2023/PT DKI diputus.",
        "PUTUSAN",
        "PT DKI Jakarta",
        "6/PID.SUS-TPK/2023/PT DKI",
    ),
    (
        "Sidang Perkara Perdata Nomor 28/Pdt.G/2023/PN.Jkt.Pst digelar.",
        "PUTUSAN",
        "PN Jakarta Pusat",
        "28/Pdt.G/2023/PN.Jkt.Pst",
    ),
    ("Putusan kasasi nomor 10 K/PID/2018 dibacakan.", "PUTUSAN_MA", "MA", "10 K/PID/2018"),
    (
        "Putusan Pengadilan Negeri Jakarta Barat (PN Jakbar) Nomor 35/Pdt.Sus-KPPU/2019 batal.",
        "PUTUSAN",
        "PN Jakarta Barat",
        "35/Pdt.Sus-KPPU/2019",
    ),
    (
        "Menurut putusan nomor 67/Pdt.G/2021/PN. Jkt. Sel itu, PT Maju Jaya Abadi menang.",
        "PUTUSAN",
        "PN Jakarta Selatan",
        "67/Pdt.G/2021/PN. Jkt. Sel",
    ),
    (
        "Putusan banding yang dibacakan Kamis dengan nomor 85/PID.SUS/2023/PT MKS menguatkannya.",
        "PUTUSAN",
        None,
        "85/PID.SUS/2023/PT MKS",
    ),
    (
        "Putusan Pengadilan Tipikor pada Pengadilan Negeri (PN) Medan Nomor 3/Pid.Sus-TPK/2022/PN Mdn sah.",
        "PUTUSAN",
        "PN Medan",
        "3/Pid.Sus-TPK/2022/PN Mdn",
    ),
    (
        "Hakim PN Sleman memeriksa perkara nomor 16/Pdt.G/2023/PN Smn Rabu.",
        "PUTUSAN",
        "PN Sleman",
        "16/Pdt.G/2023/PN Smn",
    ),
    (
        "Ia menanggapi putusan MK dalam perkara Nomor 14/PUU-XXI/2023.MK menolaknya.",
        "PUTUSAN_MK",
        "MK",
        "14/PUU-XXI/2023",
    ),
    (
        "Penetapan Pengadilan Negeri (PN) Lembata Nomor 1/PenPid.B-GLD/2023/PN Lbt terbit.",
        "PENETAPAN",
        "PN Lembata",
        "1/PenPid.B-GLD/2023/PN Lbt",
    ),
]

NO_RULINGS = [
    "Gugatan itu terdaftar dengan nomor 106/Pdt.G/2025/PN Smn di pengadilan.",
    "Polisi membuat laporan nomor LP/B/77/V/2023/SPKT.",
    "Putusan hakim keluar, gugatan baru terdaftar dengan nomor 12/G/2025/PTUN.BDG.",
    "Surat itu bernomor 12/G/2025.",
]


@pytest.mark.parametrize(("text", "code", "issuer", "number"), RULINGS)
def test_ruling(text: str, code: str, issuer: str | None, number: str) -> None:
    (found,) = read(text)
    assert (found.type, found.issuer, found.number) == (code, issuer, number)
    start, end, _ = found.mentions[0]
    assert text[start:end].endswith(number)


@pytest.mark.parametrize("text", NO_RULINGS)
def test_no_ruling(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("number", "names", "court"),
    [
        ("5/Pid.B/2020/PN Blt", ["PN Bantul", "PN Blitar"], "PN Blitar"),
        ("5/Pid.B/2020/PN Blt", ["PA Blitar"], None),
        ("5/Pid.B/2020/PN Jkt.Sel", ["PN Jakarta Pusat"], "PN Jakarta Selatan"),
        ("5/Pid.B/2020/PN Wates", [], "PN Wates"),
        ("5/Pid.B/2020", ["PN Blitar"], None),
    ],
)
def test_court_of_a_number(number: str, names: list[str], court: str | None) -> None:
    assert court_of(number, names) == court
