"""The stages as spaCy components: together, alone, saved, pickled, in other processes."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import nlp_berita
from nlp_berita import Article

STAGES = ("gazetteer", "regulations", "dates", "offices", "officials", "quotes")
LAYERS = {"gazetteer": "hits"}
TEXT = (
    "Bupati Garut Rudi Hartawan menghadiri rapat di Kantor Dinas Kesehatan Kabupaten Garut, "
    "Kamis (20/7). “Kami menjalankan Permendagri Nomor 77 Tahun 2020 sejak tahun lalu,” "
    "kata Rudi. UU ASN berlaku bagi semua pegawai."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return nlp_berita.load()


@pytest.fixture(scope="module")
def article(nlp: Language) -> Article:
    return nlp_berita.extract(TEXT, nlp=nlp)


def test_every_layer_is_in_the_article_and_in_the_doc(nlp: Language, article: Article) -> None:
    doc = nlp(TEXT)
    assert doc._.article == article
    for layer in ("officials", "offices", "regulations", "dates", "quotes"):
        assert getattr(article, layer), layer
        assert len(doc.spans[layer]), layer


def test_pipe_names_and_order(nlp: Language) -> None:
    names = [name.removeprefix("nlp_berita_") for name in nlp.pipe_names]
    assert names == ["gazetteer", "ner", *STAGES[1:]]
    assert "nlp_berita_ner" not in nlp_berita.load(ner=None).pipe_names


@pytest.fixture(scope="module")
def foreign() -> Language:
    return spacy.blank("id")


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_works_alone_in_a_foreign_pipeline(
    foreign: Language, stage: str, tmp_path: Path
) -> None:
    name, layer = f"nlp_berita_{stage}", LAYERS.get(stage, stage)
    component = foreign.add_pipe(name)
    doc = foreign(TEXT)
    foreign.remove_pipe(name)
    assert doc.text == TEXT
    assert layer in doc.spans
    if stage in ("gazetteer", "regulations", "dates", "offices"):
        assert len(doc.spans[layer])

    saved = spacy.blank("xx")  # without the slow exceptions of spaCy's Indonesian
    saved.add_pipe(name)
    saved.to_disk(tmp_path)
    copied = pickle.loads(pickle.dumps(component))
    for other in (spacy.load(tmp_path)(TEXT), copied(foreign.make_doc(TEXT))):
        assert other._.article == doc._.article
        assert list(other.spans) == list(doc.spans)


def test_a_stage_works_in_an_english_pipeline() -> None:
    english = spacy.blank("en")
    english.add_pipe("nlp_berita_regulations")
    assert english("UU Nomor 5 Tahun 2014 berlaku.")._.article.regulations


def test_saves_and_loads(nlp: Language, article: Article, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path)(TEXT)._.article == article


def test_own_tables_travel_with_a_saved_pipeline(tmp_path: Path) -> None:
    own, saved = tmp_path / "own", tmp_path / "saved"
    own.mkdir()
    (own / "regions.csv").write_text(
        "code,name,short_name,level,kind,parent,head_title,names,weak_names,needs_cue,source\n"
        "32.99,Kabupaten Sindangkarsa,Sindangkarsa,kabupaten,kabupaten,32,Bupati,Sindangkarsa,,0,x\n"
    )
    nlp_berita.load(ner=None, tables=str(own)).to_disk(saved)
    for path in own.iterdir():
        path.unlink()
    own.rmdir()
    offices = spacy.load(saved)("Pemkab Sindangkarsa menggelar rapat.")._.article.offices
    assert [office.region for office in offices] == ["32.99"]


def test_pickles(nlp: Language, article: Article) -> None:
    assert pickle.loads(pickle.dumps(nlp))(TEXT)._.article == article


def test_docs_keep_their_records_in_bytes_and_bins(nlp: Language, article: Article) -> None:
    doc = nlp(TEXT)
    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.article == article
    packed = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (copy,) = DocBin().from_bytes(packed).get_docs(nlp.vocab)
    assert copy._.article == article


def test_two_processes_give_the_same(nlp: Language, article: Article) -> None:
    docs = nlp.pipe([TEXT, "", "Halo."] * 2, n_process=2, batch_size=2)
    articles = [doc._.article for doc in docs]
    assert articles[0] == articles[3] == article
    assert [a.text for a in articles] == [TEXT, "", "Halo."] * 2


def test_publication_date_reaches_the_stages_through_the_doc(nlp: Language) -> None:
    doc = nlp.make_doc("Rapat digelar kemarin.")
    doc._.published = date(2023, 7, 20)
    moments = nlp(doc)._.article.dates
    assert [moment.value for moment in moments] == ["2023-07-19"]


def test_extract_and_pipe_agree(nlp: Language) -> None:
    item = {"id": "a", "text": TEXT, "published": "2023-07-20", "title": "J", "source": "S"}
    (piped,) = nlp_berita.pipe([item], nlp=nlp)
    assert piped == nlp_berita.extract(**item, nlp=nlp)
    assert (piped.id, piped.published, piped.title, piped.source) == ("a", "2023-07-20", "J", "S")


def test_pipe_is_lazy_and_carries_other_fields(nlp: Language) -> None:
    def endless():  # type: ignore[no-untyped-def]
        while True:
            yield {"text": "Halo.", "desk": "kota", "dates": "theirs"}

    first = next(iter(nlp_berita.pipe(endless(), nlp=nlp)))
    assert first.model_extra == {"desk": "kota"}
    assert first.dates == ()


@pytest.mark.parametrize(
    "published",
    [date(2023, 7, 20), datetime(2023, 7, 20, 9), "2023-07-20", "2023-07-20T09:00:00+07:00"],
)
def test_published_in_all_its_forms(nlp: Language, published: date | str) -> None:
    assert nlp_berita.extract("Halo.", published=published, nlp=nlp).published == "2023-07-20"


@pytest.mark.parametrize("published", ["20 Juli 2023", "2023-13-01", "kemarin", "0000-00-00"])
def test_impossible_published(nlp: Language, published: str) -> None:
    with pytest.raises(ValueError, match=r"published is .*; write a day as YYYY-MM-DD"):
        nlp_berita.extract("Halo.", published=published, nlp=nlp)


def test_text_must_be_text(nlp: Language) -> None:
    with pytest.raises(TypeError, match="text is a number; write it as a string"):
        nlp_berita.extract(5, nlp=nlp)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"lone surrogate U\+DC80 at offset 2"):
        nlp_berita.extract("ab\udc80", nlp=nlp)


def test_empty_text_is_an_empty_article(nlp: Language) -> None:
    assert nlp_berita.extract("", nlp=nlp) == Article()
