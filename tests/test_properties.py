"""What holds for any text whatever: offsets, sameness, no exception."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

import nlp_berita
from nlp_berita import Article
from nlp_berita.records import Span

# Pieces of news, so that random texts reach the grammars: titles, citations, dates, quotes.
PIECES = [
    "Bupati Garut ", "Wakil Wali Kota (Wawali) ", "Rudi Hartawan", ", S.Sos.,M.Si ", "Plt. ",
    "mantan ", "Kepala Dinas ", "Kesehatan ", "Kapolres ", "Ketua DPRD ", "Menteri ", "MenPAN-RB ",
    "Pemprov DKI ", "Jakarta", " Pusat", "KPU ", "Pengadilan Negeri ", "Kementerian Dalam Negeri ",
    "Undang-Undang ", "UU ASN", "Nomor 137 Tahun 2018", "No. ", "Pasal 27 ayat (3) ", "tentang ",
    "SE ", "edaran ", "PP Nomor 11 dan 12 Tahun 2017", "Perda ", "HK.01.07/MENKES/446/2021", "RUU ",
    "Kamis ", "(20/7)", "(31/2)", "20 Juli 2023", "kemarin", "2019-2024", "akhir ", "bulan lalu",
    "1445 H", "Senin-Rabu ", "tanggal ", "“", "”", '"', "‘", "’", " kata ", "ujarnya", "jelas ",
    ". ", ".", ", ", "\n", "(", ")", "/", "-", " ", "dan ", "tersebut", "itu ",
    "\x00", "\u200f", "\u202e", "\u00a0", "\ufeff", "e\u0301", "İ", "ß", "ﬁ", "👩‍👩‍👧", "٣", "Ⅳ",
]  # fmt: skip
CHARACTERS = st.characters(exclude_categories=("Cs",))
TEXTS = st.one_of(
    st.text(CHARACTERS, max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(CHARACTERS, max_size=4)), max_size=30).map(
        "".join
    ),
)
DAYS = st.one_of(st.none(), st.dates().map(str))
QUIETLY = settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@lru_cache(maxsize=2)
def pipeline(model: str | None) -> Language:
    return nlp_berita.load(ner=model)


@pytest.fixture(params=[None, "ner-news"], ids=["rules", "ner"])
def nlp(request: pytest.FixtureRequest) -> Language:
    return pipeline(request.param)


def spans(record: object) -> Iterator[Span]:
    """Every span in a record, however deep."""
    if isinstance(record, Span):
        yield record
    if isinstance(record, tuple):
        for item in record:
            yield from spans(item)
    elif hasattr(type(record), "model_fields"):
        for name in type(record).model_fields:
            yield from spans(getattr(record, name))


@QUIETLY
@given(text=TEXTS, published=DAYS)
def test_any_text(nlp: Language, text: str, published: str | None) -> None:
    article = nlp_berita.extract(text, published=published, nlp=nlp)
    assert article.text == text
    for span in spans(article):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
    for layer in (article.officials, article.offices, article.regulations, article.dates):
        for record in layer:
            assert record.mentions, record
            assert len(set(record.mentions)) == len(record.mentions), record
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert nlp_berita.extract(text, published=published, nlp=nlp) == article


@QUIETLY
@given(batch=st.lists(TEXTS, min_size=2, max_size=5))
def test_a_batch_changes_nothing(nlp: Language, batch: list[str]) -> None:
    alone = [nlp_berita.extract(text, nlp=nlp) for text in batch]
    assert list(nlp_berita.pipe(batch, nlp=nlp)) == alone
    assert list(nlp_berita.pipe(reversed(batch), nlp=nlp)) == alone[::-1]
    assert [doc._.article for doc in nlp.pipe(batch)] == alone


@QUIETLY
@given(text=TEXTS)
def test_own_tokenizer_or_spacys_the_records_are_the_same(text: str) -> None:
    """Characters are the truth: without the statistical stage the tokens change nothing."""
    ours, theirs = pipeline(None), foreign()
    assert ours(text)._.article == theirs(text)._.article


@lru_cache(maxsize=1)
def foreign() -> Language:
    import spacy

    nlp = spacy.blank("id")
    for name in pipeline(None).pipe_names:
        nlp.add_pipe(name)
    return nlp


@pytest.mark.parametrize(
    "unit",
    [
        "a", "1", "\n", "“", '"', "(", "(20/7 ", "1/", "A. ", "No. ", "UU ASN ", "Pasal 1 ayat (2) ",
        "Kamis (20/7) ", "2024 ", "Bupati ", "Kepala Dinas ", "SE Bupati Garut ", "tentang ",
        "Bupati Garut Andi Budi, ", "“Halo saya,” kata dia. ", "mantan ", "RUU Hal ",
    ],
)  # fmt: skip
def test_cost_grows_with_the_text_only(unit: str) -> None:
    """Five times the text costs about five times, where a square would cost 25 times."""

    def cost(length: int) -> float:
        # The best of three: a garbage collection of all that the tests have loaded takes long.
        text = unit * (length // len(unit))
        costs = []
        for _ in range(3):
            begin = time.process_time()
            nlp_berita.extract(text, published="2023-07-20", nlp=pipeline(None))
            costs.append(time.process_time() - begin)
        return min(costs)

    cost(100)
    assert cost(15_000) < 12 * cost(3_000) + 0.2
