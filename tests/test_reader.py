"""Articles read together give what each gives alone, and the fault of one costs no other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
import spacy
from spacy.language import Language

from nlp_berita import Article, load
from nlp_berita.components import NER, STAGES
from nlp_berita.ner.model import NerModel
from nlp_berita.reader import extract_fields, read_batch

ITEMS: list[Any] = [
    {"id": "a", "published": "2023-07-20", "text": "Bupati Garut Asep Wirya hadir, Kamis (20/7)."},
    "Menurut Sekda Rina Larasati, Pemkot Bogor mematuhi UU Nomor 5 Tahun 2014.",
    {"id": "c", "text": ""},
    {
        "id": "d",
        "text": "\n\n Lurah Bejo Santosa-Wati Lestari datang.\n\n“Kami siap,” kata Bejo.  ",
    },
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def records(answers: Sequence[Article | Exception]) -> list[str]:
    return [a.model_dump_json() for a in answers if isinstance(a, Article)]


def test_together_as_alone(nlp: Language) -> None:
    together = read_batch(ITEMS, nlp)
    assert len(records(together)) == len(ITEMS)
    assert records(together) == records([read_batch([item], nlp)[0] for item in ITEMS])
    assert [o.name for o in together[0].officials] == ["Asep Wirya"]  # type: ignore[union-attr]


def test_as_on_docs(nlp: Language) -> None:
    docs = [nlp(item if isinstance(item, str) else item["text"]) for item in ITEMS]
    for doc, answer in zip(docs, read_batch(ITEMS, nlp), strict=True):
        assert isinstance(answer, Article)
        assert [o.name for o in doc._.article.officials] == [o.name for o in answer.officials]


def test_our_tagger_behind_a_tokenizer_that_is_not_ours(nlp: Language) -> None:
    other = spacy.blank("id")
    for stage in STAGES:
        other.add_pipe(f"nlp_berita_{stage}")
    first, second = (extract_fields(ITEMS[0], each) for each in (nlp, other))
    assert first == second


def test_a_component_that_is_not_ours_sees_the_whole_doc() -> None:
    nlp = load(ner=None)
    nlp.add_pipe("sentencizer", last=True)
    assert records(read_batch(ITEMS, nlp)) == records(read_batch(ITEMS, load(ner=None)))


def test_the_fault_of_one_costs_no_other(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    real = NerModel.predict

    def predict(self: NerModel, sentences: Sequence[Sequence[str]], head: str | None = None) -> Any:
        if any("rusak" in sentence for sentence in sentences):
            raise OverflowError("too much")
        return real(self, sentences, head)

    monkeypatch.setattr(NerModel, "predict", predict)
    items = [ITEMS[0], {"text": "ini rusak"}, {"text": 7}, ITEMS[1]]
    answers = read_batch(items, nlp)
    assert isinstance(answers[1], OverflowError)
    assert isinstance(answers[2], TypeError)
    assert records([answers[0], answers[3]]) == records(read_batch(ITEMS[:2], nlp))
    assert nlp.get_pipe_meta(NER).factory == NER
