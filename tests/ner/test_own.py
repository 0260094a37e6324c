"""Taggers of the user's own in the place of ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

import nlp_berita

TEXT = "Warga menemui Asep Suryaman di Garut. “Jalan akan dibangun,” kata Asep."


def names(doc: Doc) -> list[tuple[int, int, str]]:
    start = doc.text.index("Asep Suryaman")
    return [(start, start + 13, "PERSON"), (start + 5, start + 13, "PER")]


def ruler() -> Any:
    other = spacy.blank("xx")
    other.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Asep Suryaman"}])  # type: ignore[attr-defined]
    return other


@pytest.mark.parametrize("tagger", [names, ruler()], ids=["function", "pipeline"])
def test_its_names_reach_the_records(tagger: Any) -> None:
    nlp = nlp_berita.load(ner=tagger)
    article = nlp_berita.extract(TEXT, nlp=nlp)
    assert [quote.speaker for quote in article.quotes] == ["Asep Suryaman"]
    assert [ent.text for ent in nlp(TEXT).ents] == ["Asep Suryaman"]
    assert nlp(TEXT)._.article == nlp_berita.extract(TEXT, nlp=nlp)


def test_a_component_that_sets_the_entities_itself() -> None:
    def component(doc: Doc) -> Doc:
        doc.ents = [doc.char_span(14, 27, label="PER")]
        return doc

    article = nlp_berita.extract(TEXT, nlp=nlp_berita.load(ner=component))
    assert [quote.speaker for quote in article.quotes] == ["Asep Suryaman"]


def test_what_is_no_tagger_is_refused() -> None:
    with pytest.raises(TypeError, match="ner is 5; give the name of a model, a spaCy pipeline"):
        nlp_berita.load(ner=5)  # type: ignore[arg-type]


def test_a_saved_pipeline_says_that_its_tagger_is_gone(tmp_path: Path) -> None:
    nlp_berita.load(ner=names).to_disk(tmp_path)
    again = spacy.load(tmp_path)
    with pytest.raises(ValueError, match="give it one"):
        again(TEXT)
    again.get_pipe("nlp_berita_own_ner").tagger = names  # type: ignore[attr-defined]
    assert [ent.text for ent in again(TEXT).ents] == ["Asep Suryaman"]
