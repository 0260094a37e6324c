"""The Stanza model: offline, in the place of the default one."""

import json
import pickle
import socket
from pathlib import Path

import pytest

import nlp_berita
from nlp_berita.ner import engine, find_model
from nlp_berita.ner.component import make_ner
from nlp_berita.ner.model import MAX_TOKENS

pytest.importorskip("torch")
pytest.importorskip("stanza")

from nlp_berita.ner.stanza import FILES, StanzaModel

TEXT = "Bupati Garut Asep Suryaman menerima Nurhayati di Bandung. “Jalan dibangun,” kata Asep."
pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::UserWarning")


@pytest.fixture(scope="module")
def model() -> StanzaModel:
    return StanzaModel.load(find_model("stanza"))


def test_it_loads_offline_and_its_names_reach_the_records(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    nlp = nlp_berita.load(ner="stanza")
    doc = nlp(TEXT)
    assert ("Asep Suryaman", "PER") in [(ent.text, ent.label_) for ent in doc.ents]
    article = nlp_berita.extract(TEXT, nlp=nlp)
    assert article.officials[0].name == "Asep Suryaman"
    assert article.quotes[0].speaker == "Asep Suryaman"


def test_spans_are_within_their_sentences(model: StanzaModel) -> None:
    long = ["Asep", "Suryaman", "dan"] * MAX_TOKENS
    sentences = [TEXT.split(), [], long, ["Rapat", "digelar", "kemarin", "."]]
    found = model.predict(sentences)
    assert len(found) == len(sentences)
    assert found[1] == found[3] == []
    for sentence, spans in zip(sentences, found, strict=True):
        assert all(0 <= first < end <= len(sentence) for first, end, *_ in spans)
        assert all(label in model.labels() and 0 < sure <= 1 for *_, label, sure in spans)
    assert max(end for _, end, *_ in found[2]) > MAX_TOKENS
    assert model.predict([]) == []


def test_copies_say_the_same(model: StanzaModel, tmp_path: Path) -> None:
    expected = model.predict([TEXT.split()])
    model.save(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(FILES)
    copies = (
        StanzaModel.load(tmp_path),
        StanzaModel.from_bytes(model.to_bytes()),
        pickle.loads(pickle.dumps(model)),
    )
    assert all(copy.predict([TEXT.split()]) == expected for copy in copies)


def test_a_saved_pipeline_keeps_it(tmp_path: Path) -> None:
    import spacy

    nlp = nlp_berita.load(ner="stanza")
    nlp.to_disk(tmp_path)
    copy = spacy.load(tmp_path)
    assert [ent.text for ent in copy(TEXT).ents] == [ent.text for ent in nlp(TEXT).ents]


def test_an_unknown_head_is_an_error_at_once(model: StanzaModel) -> None:
    with pytest.raises(ValueError, match="no NER head 'idner'"):
        make_ner(nlp_berita.load(ner=None), "ner", "stanza", "idner")


def test_the_folder_tells_its_engine_and_is_small() -> None:
    folder = find_model("stanza")
    assert engine(folder) == "stanza"
    assert json.loads((folder / "resources.json").read_text(encoding="utf-8")) == {"id": {}}
    assert sum(path.stat().st_size for path in folder.iterdir()) < 16e6
