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


@pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning")
def test_a_model_of_the_transformers_hub() -> None:
    """One of random weights and of letters only: it knows nothing, but it speaks their language."""
    transformers = pytest.importorskip("transformers")
    torch = pytest.importorskip("torch")
    from tokenizers import Tokenizer, models, pre_tokenizers

    letters = [chr(code) for code in range(33, 127)]
    words = ["[PAD]", "[UNK]", *letters, *("##" + letter for letter in letters)]
    pieces = Tokenizer(models.WordPiece({w: i for i, w in enumerate(words)}, unk_token="[UNK]"))
    pieces.pre_tokenizer = pre_tokenizers.Whitespace()
    torch.manual_seed(0)
    hub = transformers.pipeline(
        "token-classification",
        model=transformers.BertForTokenClassification(
            transformers.BertConfig(
                vocab_size=len(words),
                hidden_size=16,
                num_hidden_layers=1,
                num_attention_heads=2,
                intermediate_size=16,
                id2label={0: "O", 1: "B-PER", 2: "I-PER"},
            )
        ),
        tokenizer=transformers.PreTrainedTokenizerFast(
            tokenizer_object=pieces, unk_token="[UNK]", pad_token="[PAD]"
        ),
        aggregation_strategy="simple",
        device="cpu",
    )

    def tag(doc: Doc) -> list[tuple[int, int, str]]:
        return [(e["start"], e["end"], e["entity_group"]) for e in hub(doc.text)]

    doc = nlp_berita.load(ner=tag)(TEXT)
    found = hub(TEXT)
    assert found
    assert doc.ents
    assert {ent.label_ for ent in doc.ents} == {"PER"}
    for ent in doc.ents:
        assert any(e["start"] < ent.end_char and ent.start_char < e["end"] for e in found)
