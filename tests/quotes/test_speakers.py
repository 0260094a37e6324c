"""Who spoke: the verb behind a quotation, the subject before it, titles, whoever spoke last."""

from __future__ import annotations

import pytest

from nlp_berita.offices import OfficeExtractor
from nlp_berita.officials import OfficialExtractor
from nlp_berita.quotes import QuoteExtractor
from nlp_berita.reading import Entity, Reading

SAID = '"Kami akan bekerja lebih keras," '
RINA = "Bupati Garut Rina Marlina hadir. "
BOTH = "Presiden Rudi Salim dan Menteri Sosial Darma Wiguna hadir. "
NAMES = (
    "Rina Marlina",
    "Rudi Salim",
    "Darma Wiguna",
    "Toni Hartono",
    "Zaid Musyafa",
    "Sari Lestari",
    "Budi Santika",
    "Imam Nurdin",
)


def speakers(text: str) -> list[str | None]:
    reading = Reading(text)
    for name in NAMES:
        at = text.find(name)
        while at >= 0:
            reading.entities.append(Entity(at, at + len(name), "PER"))
            at = text.find(name, at + 1)
    reading.offices = OfficeExtractor()(reading)
    reading.officials = OfficialExtractor()(reading)
    return [quote.speaker for quote in QuoteExtractor()(reading)]


# text, speaker of its last quotation
SUBJECTS = [
    # The subject speaks, not whom it speaks of.
    ("Menteri Sosial Darma Wiguna menyebut Presiden Rudi Salim memahami warga. ", "Darma Wiguna"),
    ("Menteri Sosial Darma Wiguna menanggapi ucapan Presiden Rudi Salim. ", "Darma Wiguna"),
    (
        "Di depan Presiden Rudi Salim, Menteri Sosial Darma Wiguna menyampaikan hal itu. ",
        "Darma Wiguna",
    ),
    ("Camat Cibatu, Sari Lestari, menyebut Bupati Garut Rina Marlina rajin. ", "Sari Lestari"),
    ("Menurut Bupati Garut Rina Marlina laporan terhadap Toni Hartono lengkap. ", "Rina Marlina"),
    # Two sentences without the space between them.
    ("Presiden Rudi Salim senang.Menteri Sosial Darma Wiguna mengatakan hal itu. ", "Darma Wiguna"),
    # The verb behind a clause.
    (
        "Bupati Garut Rina Marlina yang turut hadir di pasar menilai Toni Hartono benar. ",
        "Rina Marlina",
    ),
    # A name inside a phrase for someone else.
    (
        RINA + SAID + "katanya. Anak buah Presiden Rudi Salim itu kemudian merinci hal lain. ",
        "Rina Marlina",
    ),
    (
        RINA + SAID + "katanya. Video dua remaja bernama Ade dan Budi Santika diputar. ",
        "Rina Marlina",
    ),
    # A new speaker takes over, one who is only named does not.
    (RINA + SAID + "katanya. Camat Cibatu Sari Lestari menambahkan hal lain. ", "Sari Lestari"),
    (RINA + SAID + "katanya. Ia bertemu Camat Cibatu Sari Lestari. ", "Rina Marlina"),
    (RINA + SAID + "kata Rina dalam acara 1 Tahun Pemerintahan Rudi-Salim. ", "Rina Marlina"),
    # Introduced with a title, or going on as "ia": the next to speak.
    (RINA + SAID + "katanya. Camat Cibatu, Sari Lestari, hadir di pasar. ", "Sari Lestari"),
    (RINA + SAID + "katanya. Sementara itu, Camat Cibatu Sari Lestari tersenyum. ", "Sari Lestari"),
    (RINA + SAID + "katanya. Toni Hartono ikut lega. Ia mengaku cemas. ", "Toni Hartono"),
    (RINA + SAID + "katanya. Toni Hartono (17) pelajar asal Garut mengaku cemas. ", "Toni Hartono"),
    # A title that no comma closes; not who only asks the one behind the comma.
    (
        RINA + SAID + "katanya. Toni Hartono, Managing Director Sinar Nusa menyampaikan hal lain. ",
        "Toni Hartono",
    ),
    (
        RINA + SAID + "katanya. Soal Toni Hartono, Camat Cibatu Sari Lestari menyebut itu. ",
        "Sari Lestari",
    ),
    # Not where something is done to them, in a list, a headline or under a photograph, nor where
    # the last speaker goes on.
    (RINA + SAID + "katanya. Camat Cibatu Sari Lestari akan dilantik. ", "Rina Marlina"),
    (RINA + SAID + "katanya. Camat Cibatu Sari Lestari dan Toni Hartono hadir. ", "Rina Marlina"),
    (RINA + SAID + "katanya. Baca juga: Camat Cibatu Sari Lestari senang. ", "Rina Marlina"),
    (RINA + SAID + "katanya. Camat Cibatu Sari Lestari (kiri) hadir di pasar. ", "Rina Marlina"),
    (
        RINA + SAID + "katanya. Camat Cibatu Sari Lestari hadir di pasar. Rina pun lega. ",
        "Rina Marlina",
    ),
    (RINA + SAID + "katanya. Toni Hartono ikut lega di pasar itu. ", "Rina Marlina"),
    # Nobody with a name.
    (RINA + SAID + "keluh seorang pedagang. ", None),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_the_speaker_of_a_pronoun(text: str, expected: str | None) -> None:
    assert speakers(text + '"Itu sudah kami rencanakan sejak lama," imbuhnya.')[-1] == expected


def test_a_pointer_to_another_article_names_nobody_here() -> None:
    text = RINA + "Baca Juga: Toni Hartono Wakili Garut Lomba Tani. "
    assert speakers(text + '"Harga beras sudah naik terus," ujarnya.') == ["Rina Marlina"]


# what follows the quotation, its speaker
VERBS = [
    ("kata Rina.", "Rina Marlina"),
    ("sindir Rina.", "Rina Marlina"),
    ("begitu kata Rina Marlina kepada wartawan.", "Rina Marlina"),
    ("demikian disampaikan Camat Cibatu, Sari Lestari, di Garut.", "Sari Lestari"),
    ("Camat Cibatu Sari Lestari menambahkan.", "Sari Lestari"),
    ("Camat Cibatu Sari Lestari, Senin.", "Sari Lestari"),
    # The lawyer, not the client.
    ("kata kuasa hukum Toni Hartono, Zaid Musyafa, di Garut.", "Zaid Musyafa"),
    ("kata istri Toni Hartono di Garut.", None),
    # Whom they talk to is not who talks.
    ("kata seorang warga kepada Rina Marlina.", None),
    ("ujar salah satu jaksa saat membacakan dakwaan Toni Hartono.", None),
    ("ujar seorang penasihat Rina kepada wartawan.", None),
    ("kata sumber tersebut kepada wartawan.", None),
    ("ujar sumber Harian Garut.", None),
    # One of a body that is named, not somebody's lawyer.
    ("kata juru bicara tim Solidaritas untuk Warga Cibatu Zaid Musyafa, Jumat.", "Zaid Musyafa"),
    ("kata kuasa hukum tim Toni Hartono, Zaid Musyafa, Jumat.", "Zaid Musyafa"),
    ("ujar salah satu warga, Sari Lestari.", "Sari Lestari"),
    # A document.
    ("demikian bunyi edaran itu.", None),
    ("sebagaimana dikutip dari situs pengadilan.", None),
    # The name belongs to the next sentence.
    ("kata dia.Toni Hartono pulang.", "Rina Marlina"),
    ("kata perempuan yang akrab disapa Titi itu.", "Rina Marlina"),
    ("ujar putri Budi Santika itu.", "Rina Marlina"),
]


@pytest.mark.parametrize(("behind", "expected"), VERBS)
def test_the_speaker_behind_the_verb(behind: str, expected: str | None) -> None:
    assert speakers(RINA + SAID + behind) == [expected]


MINISTERS = (
    "Menteri Pemuda dan Olahraga Imam Nurdin hadir. Wali Kota Bogor Budi Santika hadir. "
    "Mantan Gubernur Jawa Tengah Toni Hartono hadir. "
)
TITLES = [
    ("kata Menpora saat membuka acara.", "Imam Nurdin"),
    ("tegas Menpora.", "Imam Nurdin"),
    ("pungkas wako.", "Budi Santika"),
    ("kata eks Gubernur Jawa Tengah itu.", "Toni Hartono"),
    ("ujar Wali Kota.", "Budi Santika"),
    # Of somebody else.
    ("kata Menteri Kesehatan.", None),
    ("ujar Wali Kota Depok.", None),
    ("kata majelis hakim.", None),
]


@pytest.mark.parametrize(("behind", "expected"), TITLES)
def test_a_bare_title_means_its_holder(behind: str, expected: str | None) -> None:
    assert speakers(MINISTERS + SAID + behind) == [expected]


def test_initials_mean_their_only_bearer() -> None:
    assert speakers(BOTH + SAID + "ujar DW.") == ["Darma Wiguna"]
    assert speakers("Bupati Garut Dedi Wahyu hadir. " + BOTH + SAID + "ujar DW.") == [None]


def test_an_introduction_without_a_name_is_nobody() -> None:
    text = RINA + 'Seorang pedagang mengatakan, "Harga beras sudah naik terus."'
    assert speakers(text) == [None]
    text = RINA + 'Yayasan itu menulis, "Harga beras sudah naik terus."'
    assert speakers(text) == [None]
    text = RINA + 'Pasal 3 ayat (2) berbunyi: "Harga beras ditetapkan oleh bupati."'
    assert speakers(text) == [None]
    text = RINA + 'Ia mengatakan, "Harga beras sudah naik terus."'
    assert speakers(text) == ["Rina Marlina"]


@pytest.mark.parametrize(
    "cue", ["Tonton juga video", "Simak Video", "Baca juga:", "Stiker bertanda"]
)
def test_the_title_of_a_video_is_no_quotation(cue: str) -> None:
    assert speakers(RINA + cue + ' "Bupati Garut Resmikan Pasar Baru di Cibatu" di sini.') == []


def test_lost_marks_do_not_turn_the_rest_inside_out() -> None:
    text = RINA + 'Ada satu kutip liar" di sini. ' + SAID + "kata Rina. " + SAID + "ujarnya."
    assert speakers(text) == ["Rina Marlina", "Rina Marlina"]


def test_who_spoke_before_answers_a_question() -> None:
    asked = SAID + 'kata Rina. "Apakah Anda hadir di pasar?" tanya hakim. '
    assert speakers(RINA + asked + '"Saya hadir di sana," jawabnya.')[-1] == "Rina Marlina"
    told = SAID + 'kata Rina. "Semua harus hadir di pasar," kata seorang warga. '
    assert speakers(RINA + told + '"Saya hadir di sana," imbuhnya.')[-1] is None


def test_hakim_is_the_only_judge_of_the_article() -> None:
    lead = "Sidang dipimpin hakim ketua Darma Wiguna di Bogor. " + SAID
    assert speakers(lead + "kata hakim.") == ["Darma Wiguna"]
    both = "Hakim ketua Darma Wiguna dan hakim anggota Budi Santika hadir. " + SAID
    assert speakers(both + "kata hakim.") == [None]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("Menanggapi hal itu, Presiden menyatakan hal serupa. ", "Rudi Salim"),
        ("Presiden juga mengatakan hal itu. ", "Rudi Salim"),
        # Somebody tells of the President, and goes on.
        ("Selain itu, lanjut dia, Presiden menjelaskan hal lain. ", "Darma Wiguna"),
        ("Presiden menilai hal itu baik. ", "Darma Wiguna"),
        ("Presiden lalu pulang. ", "Darma Wiguna"),
    ],
)
def test_a_bare_title_takes_the_floor(between: str, expected: str) -> None:
    text = BOTH + SAID + "kata Darma Wiguna. " + between + SAID + "katanya."
    assert speakers(text) == ["Darma Wiguna", expected]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        # Of whom it is told, the one who tells goes on.
        ("Menurutnya, Presiden Rudi Salim mengakui hal itu. ", "Darma Wiguna"),
        ("Bahkan, kata dia, Rudi Salim tetap buruk. ", "Darma Wiguna"),
        ("Polisi, lanjutnya, meminta Rudi Salim menjelaskan. ", "Darma Wiguna"),
        ("Ia menyebutkan, pesan itu disampaikan Presiden Rudi Salim. ", "Darma Wiguna"),
        ("Warga menghubungi Rudi Salim dan meminta uang. ", "Darma Wiguna"),
        # Who tells is named, and is another.
        ("Rudi Salim mengatakan, menurutnya hal itu baik. ", "Rudi Salim"),
        ("Camat Cibatu Sari Lestari sepakat. Menurutnya, hal itu baik. ", "Sari Lestari"),
    ],
)
def test_what_is_told_of_others(between: str, expected: str) -> None:
    text = BOTH + SAID + "kata Darma Wiguna. " + between + SAID + "katanya."
    assert speakers(text) == ["Darma Wiguna", expected]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("kata Kasi Intel, Senin.", "Toni Hartono"),
        ("kata Kasi Pidsus.", "Zaid Musyafa"),
        ("kata Kepala Seksi.", "Zaid Musyafa"),
        ("tambah Kadisdikpora.", "Budi Santika"),
    ],
)
def test_a_title_means_whose_unit_it_names(behind: str, expected: str) -> None:
    lead = (
        "Kepala Dinas Pendidikan, Pemuda, dan Olahraga Kota Bogor Budi Santika hadir. Kasi Intel "
        "Kejari Garut Toni Hartono dan Kasi Pidsus Kejari Garut Zaid Musyafa hadir. "
    )
    assert speakers(lead + SAID + behind) == [expected]
