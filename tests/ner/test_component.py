"""The spaCy component."""

import pickle
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from nlp_berita.layers import reading_of
from nlp_berita.ner import find_model
from nlp_berita.ner.component import USER_DATA, NerTagger, make_ner
from nlp_berita.ner.model import NerModel

TEXT = (
    "Bupati Garut Rudy Gunawan menerima Nurhayati di Bandung.\n\n"
    "  Menurut Rudy, Kementerian Keuangan setuju.\n"
)


@pytest.fixture(scope="module")
def tagger() -> NerTagger:
    return NerTagger(NerModel.load(find_model()))


@pytest.fixture
def nlp() -> Language:
    return spacy.blank("id")


def found(doc: Doc) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in doc.ents]


def test_entities_and_their_offsets(tagger: NerTagger, nlp: Language) -> None:
    doc = tagger(nlp(TEXT))
    assert ("Rudy Gunawan", "PER") in found(doc)
    assert ("Nurhayati", "PER") in found(doc)
    assert ("Bandung", "LOC") in found(doc)
    records = doc.user_data[USER_DATA]
    assert [TEXT[start:end] for start, end, *_ in records] == [ent.text for ent in doc.ents]
    assert [(e.start, e.end, e.label, e.confidence) for e in reading_of(doc).entities] == [
        tuple(record) for record in records
    ]
    assert [label for _, _, label, _ in records] == [ent.label_ for ent in doc.ents]
    assert all(0 < confidence <= 1 for *_, confidence in records)
    assert not any(token.is_space for ent in doc.ents for token in ent)


@pytest.mark.parametrize("text", ["", " ", "\n\n \t\n", ".", "Rapat digelar kemarin."])
def test_docs_without_entities(tagger: NerTagger, nlp: Language, text: str) -> None:
    doc = tagger(nlp(text))
    assert doc.ents == ()
    assert doc.user_data[USER_DATA] == []
    assert doc.text == text


def test_entities_of_others_win(tagger: NerTagger, nlp: Language) -> None:
    doc = nlp("Bupati Garut Rudy Gunawan tiba di Bandung.")
    doc.set_ents([Span(doc, 0, 3, label="TITLE")])
    tagger(doc)
    assert found(doc)[0] == ("Bupati Garut Rudy", "TITLE")
    assert ("Bandung", "LOC") in found(doc)
    assert not any("Gunawan" in text for text, _ in found(doc))


def test_twice_is_once(tagger: NerTagger, nlp: Language) -> None:
    once = tagger(nlp(TEXT))
    entities, records = found(once), list(once.user_data[USER_DATA])
    twice = tagger(once)
    assert found(twice) == entities
    assert twice.user_data[USER_DATA] == records


def test_sentences_that_are_annotated_are_used(tagger: NerTagger, nlp: Language) -> None:
    nlp.add_pipe("sentencizer")
    assert ("Rudy Gunawan", "PER") in found(tagger(nlp(TEXT)))


def test_tokens_of_any_tokenizer(tagger: NerTagger, nlp: Language) -> None:
    words = ["Bupati", "  ", "Garut", "\n", "Rudy", " ", "Gunawan", "hadir", "."]
    doc = tagger(Doc(nlp.vocab, words=words, spaces=[False] * 7 + [False, False]))
    assert all(not ent[0].is_space and not ent[-1].is_space for ent in doc.ents)


def test_names_inside_a_token(tagger: NerTagger, nlp: Language) -> None:
    words = ["Pasangan", "Ganjar-Mahfud", "tiba", "di", "SemarangSenin", "."]
    doc = tagger(Doc(nlp.vocab, words=words))
    exact = {doc.text[e.start : e.end] for e in reading_of(doc).entities}
    assert {"Ganjar", "Mahfud", "Semarang"} <= exact
    assert ("Ganjar-Mahfud", "PER") in found(doc)  # spaCy cannot show half a token


def test_pipe_equals_one_by_one(tagger: NerTagger, nlp: Language) -> None:
    texts = [TEXT, "", "Wali Kota Solo Teguh Prakosa rapat.", " \n", TEXT[:40]] * 7
    single = [tagger(nlp(text)) for text in texts]
    for size in (1, 3, 64):
        piped = list(tagger.pipe(nlp.pipe(texts), batch_size=size))
        assert [doc.text for doc in piped] == texts
        assert [doc.user_data[USER_DATA] for doc in piped] == [
            doc.user_data[USER_DATA] for doc in single
        ]


def test_later_stages_find_the_entities_of_everybody(tagger: NerTagger, nlp: Language) -> None:
    doc = nlp("Bupati Garut Rudy Gunawan tiba di Bandung.")
    doc.set_ents([Span(doc, 2, 4, label="PER"), Span(doc, 4, 5, label="VERB")])
    entities = reading_of(tagger(doc)).entities
    assert {doc.text[e.start : e.end] for e in entities} >= {"Rudy Gunawan", "Bandung"}
    assert {e.label for e in entities} <= {"PER", "ORG", "LOC"}


def test_a_doc_goes_through_bytes(tagger: NerTagger, nlp: Language) -> None:
    doc = tagger(nlp(TEXT))
    copy = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert found(copy) == found(doc)
    assert [list(record) for record in copy.user_data[USER_DATA]] == doc.user_data[USER_DATA]


def test_pickle_and_bytes(tagger: NerTagger, nlp: Language) -> None:
    expected = found(tagger(nlp(TEXT)))
    other = NerTagger(tagger.model, head="idner").from_bytes(tagger.to_bytes())
    assert other.head is None
    for copy in (pickle.loads(pickle.dumps(tagger)), other):
        assert found(copy(nlp(TEXT))) == expected


def test_a_saved_pipeline_carries_its_model(nlp: Language, tmp_path: Path) -> None:
    nlp.add_pipe("nlp_berita_ner", config={"head": "idner"})
    expected = found(nlp(TEXT))
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert found(again(TEXT)) == expected
    assert again.get_pipe("nlp_berita_ner").head == "idner"
    assert [found(doc) for doc in again.pipe([TEXT, ""])] == [expected, []]


def test_the_factory_takes_a_folder_and_checks_the_head(nlp: Language) -> None:
    assert make_ner(nlp, "ner", str(find_model()), None).labels == ("LOC", "ORG", "PER")
    with pytest.raises(ValueError, match="no NER head 'x'"):
        make_ner(nlp, "ner", None, "x")
    with pytest.raises(FileNotFoundError, match="ner-missing"):
        make_ner(nlp, "ner", "ner-missing", None)
