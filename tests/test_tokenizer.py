"""Tokens of Indonesian news, and that nothing of a text is lost in them."""

from __future__ import annotations

import gc
import pickle
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from nlp_berita.sentences import split_sentences
from nlp_berita.tokenizer import _TOKEN, Tokenizer, _plain

TOKENIZER = Tokenizer(spacy.blank("id").vocab)


def tokens(text: str) -> list[str]:
    return [token.text for token in TOKENIZER(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "MenPAN-RB",
        "ke-77",
        "anak-anak",
        "Covid-19",
        "137/2018",
        "20/7",
        "20/07/2023",
        "HK.01.07/MENKES/446/2021",
        "B/71/M.SM.00.00/2017",
        "800/123-BKPSDM/2023",
        "90/PUU-XXI/2023",
        "XI/MPR/1998",
        "5/Pid.Sus-TPK/2024",
        "0501/JP",
        "S.Sos.",
        "S.Sos",
        "M.Si",
        "S.H.",
        "S.Pd.I.",
        "A.Md.Keb.",
        "Sp.OG.",
        "Ph.D.",
        "K.H.",
        "No.",
        "Jl.",
        "Drs.",
        "Dr.",
        "Kab.",
        "Plt.",
        "Rp.",
        "a.n.",
        "s.d.",
        "dkk.",
        "A.",
        "Rp1.500.000",
        "1.500",
        "13,5",
        "09.00",
        "09.00-12.00",
        "2019-2024",
        "2019–2024",
        "2x24",
        "Jum'at",
        "Ma'ruf",
        "Ma’ruf",
        "MA'RUF",
        "KOMPAS.com",
        "jakarta.go.id",
        "www.garutkab.go.id/berita",
        "https://jdih.kemendagri.go.id/dokumen?id=3",
        "humas@kemendagri.go.id",
        "@humas_polri",
        "#TolakRUU",
        "...",
    ],
)
def test_stays_whole(whole: str) -> None:
    assert tokens(f"kata {whole} itu") == ["kata", whole, "itu"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kamis (20/7).", ["Kamis", "(", "20/7", ")", "."]),
        ("“Kalau itu,” jelas dia.", ["“", "Kalau", "itu", ",", "”", "jelas", "dia", "."]),
        ("‘ASN Bijak’", ["‘", "ASN", "Bijak", "’"]),
        ('"Siap!" katanya', ['"', "Siap", "!", '"', "katanya"]),
        ("menyebut.Kepala", ["menyebut", ".", "Kepala"]),
        ("Jakarta,Faktapers.id – Tidak", ["Jakarta", ",", "Faktapers.id", "–", "Tidak"]),
        ("No.77/2020", ["No.", "77/2020"]),
        ("Rp.1.500", ["Rp.", "1.500"]),
        ("S.Sos.,M.Si", ["S.Sos.", ",", "M.Si"]),
        ("Drs.H.Ahmad", ["Drs.", "H.", "Ahmad"]),
        ("A.Yani", ["A.", "Yani"]),
        ("Kab.Garut", ["Kab.", "Garut"]),
        ("TNI/Polri", ["TNI", "/", "Polri"]),
        ("13,5%", ["13,5", "%"]),
        ("Tanah Abang I.", ["Tanah", "Abang", "I", "."]),
        ("pada 2023.", ["pada", "2023", "."]),
        ("(DPRD)Kota", ["(", "DPRD", ")", "Kota"]),
        ("Benarkah?!", ["Benarkah", "?", "!"]),
        ("a  b\n\nc", ["a", " ", "b", "\n\n", "c"]),
        ("  a", ["  ", "a"]),
        ("", []),
    ],
)
def test_splits(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        " ",
        "   \n ",
        "\x00",
        "a\x00b",
        "\u200fBupati\u200f Garut",
        "e\u0301lan",
        "👩‍👩‍👧 hadir",
        "\r\nBupati\r\n",
        "a\tb\u00a0c\u2028d\x1ce",
        "." * 500,
        "(" * 500,
        "a." * 500,
        "A." * 500,
        "1/" * 500,
        "a-" * 500,
        "@" * 500,
    ],
)
def test_rebuilds_hostile_text(text: str) -> None:
    assert TOKENIZER(text).text == text


@given(st.text())
def test_rebuilds_any_text(text: str) -> None:
    doc = TOKENIZER(text)
    assert doc.text == text
    assert all(token.text for token in doc)


@given(st.text(alphabet="aBdrJl.No19/-'’“”\" \n,()!?…"))
def test_sentences_of_tokens_are_those_of_characters(text: str) -> None:
    doc = TOKENIZER(text)
    assert doc.text == text
    found = [sentence.text.strip() for sentence in doc.sents]
    expected = [text[start:end] for start, end in split_sentences(text)]
    assert [sentence for sentence in found if sentence] == expected


@given(
    st.text(max_size=6),
    st.sampled_from(["", "Dr", "hal", "tgl", "A", "a", "S", "Rp", "ª", "İ", "e\u0301", "二"]),
    st.sampled_from(["", ",", ".", "..", "-", ".,"]),
)
def test_the_short_way_is_the_long_one(some: str, word: str, mark: str) -> None:
    chunk = some + word + mark
    assert (_plain(chunk) or tuple(_TOKEN.findall(chunk))) == tuple(_TOKEN.findall(chunk))


def test_every_token_knows_whether_it_begins_a_sentence() -> None:
    doc = TOKENIZER("Satu kalimat saja")
    assert doc.has_annotation("SENT_START", require_complete=True)
    assert [token.is_sent_start for token in doc] == [True, False, False]


def test_cost_grows_with_the_text_only() -> None:
    # A megabyte in one chunk, and without a chunk that repeats: seconds would mean a square.
    for text in ("a" * 100_000, "a." * 50_000, "/1" * 50_000, "é" * 100_000):
        assert TOKENIZER(text).text == text


def test_at_least_as_fast_as_spacys_own() -> None:
    """On fresh text, both in one run; ours finds the sentences too."""
    articles = Path(__file__).parents[1] / "examples" / "articles.jsonl"
    text = articles.read_text(encoding="utf-8")
    texts = [re.sub(r"(?<=an)\b", f"{number}", text) for number in range(15)]

    def cost(tokenizer: Callable[[str], Doc]) -> float:
        gc.disable()  # a collection of all that the tests have loaded would cost more than the words
        begin = time.process_time()
        words = sum(len(tokenizer(text)) for text in texts)
        seconds = time.process_time() - begin
        gc.enable()
        return seconds / words

    nlp = spacy.blank("id")
    ratio = cost(nlp.tokenizer) / cost(Tokenizer(nlp.vocab))
    print(f"\ntokens a second: {ratio:.2f} times spaCy's Indonesian tokenizer")
    assert ratio > 1


def test_registered_for_configurations() -> None:
    nlp = spacy.blank(
        "id", config={"nlp": {"tokenizer": {"@tokenizers": "nlp_berita.Tokenizer.v1"}}}
    )
    assert isinstance(nlp.tokenizer, Tokenizer)
    assert [doc.text for doc in nlp.tokenizer.pipe(["Satu.", "Dua."])] == ["Satu.", "Dua."]


def test_saves_loads_and_pickles(tmp_path: Path) -> None:
    nlp = spacy.blank(
        "id", config={"nlp": {"tokenizer": {"@tokenizers": "nlp_berita.Tokenizer.v1"}}}
    )
    text = "MenPAN-RB menyebut No.77/2020."
    expected = [token.text for token in nlp(text)]
    nlp.to_disk(tmp_path / "saved")
    copies = [
        spacy.load(tmp_path / "saved"),
        spacy.blank("id", config=nlp.config).from_bytes(nlp.to_bytes()),
        pickle.loads(pickle.dumps(nlp)),
    ]
    for copy in copies:
        assert [token.text for token in copy(text)] == expected
    assert [token.text for token in pickle.loads(pickle.dumps(TOKENIZER))(text)] == expected


def test_works_in_a_memory_zone() -> None:
    nlp = spacy.blank(
        "id", config={"nlp": {"tokenizer": {"@tokenizers": "nlp_berita.Tokenizer.v1"}}}
    )
    for _ in range(3):
        with nlp.memory_zone():
            doc: Doc = nlp("Bupati Wonokertogiri hadir.")
            assert [token.text for token in doc] == ["Bupati", "Wonokertogiri", "hadir", "."]
