"""What others need for the same articles, where it is installed.

They would take minutes for all articles: each reads the first few, and its time is scaled up by
the length of the text.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

__all__ = ["rivals"]

_DATES, _STANZA, _BERT = 40, 40, 4
# Letters a subword stands for: WordPiece vocabularies of 30,000 cut Indonesian news about so.
_PIECE = 5
_WINDOW = 512


def rivals(texts: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Names and seconds of process time for all texts, one round each."""
    contestants: tuple[tuple[str, int, Callable[[], Callable[[list[str]], object]]], ...] = (
        ("dateparser `search_dates`", _DATES, _date_parser),
        ("our Stanza NER model", _STANZA, _stanza),
        ("BERT-base size, random weights", _BERT, _bert),
    )
    for name, size, make in contestants:
        try:
            work = make()
        except (ImportError, FileNotFoundError):
            continue
        sample = list(texts[:size])
        work(sample[:1])  # what is loaded or compiled at first use is not counted
        begun = time.process_time()
        work(sample)
        share = sum(map(len, sample)) / sum(map(len, texts))
        yield f"{name}, from {len(sample)}", (time.process_time() - begun) / share


def _date_parser() -> Callable[[list[str]], object]:
    from dateparser.search import search_dates

    return lambda texts: [search_dates(text, languages=["id"]) for text in texts]


def _stanza() -> Callable[[list[str]], object]:
    """As our pipeline runs it: the sentences of many articles together, which is its best."""
    from nlp_berita.pipeline import load
    from nlp_berita.reading import Reading

    nlp = load(ner="stanza")
    tagger: Any = nlp.get_pipe("nlp_berita_ner")
    return lambda texts: tagger.read([Reading(text) for text in texts], nlp.tokenizer)


def _bert() -> Callable[[list[str]], object]:
    """A token classifier of BERT-base's size that knows nothing: only its time means something."""
    import torch
    from torch import nn

    width, heads, layers, vocabulary, labels = 768, 12, 12, 30_000, 7
    layer = nn.TransformerEncoderLayer(width, heads, 4 * width, activation="gelu", batch_first=True)
    encoder = nn.TransformerEncoder(layer, layers, enable_nested_tensor=False).eval()
    embedding, output = nn.Embedding(vocabulary, width), nn.Linear(width, labels)

    def tag(text: str) -> list[object]:
        pieces = [
            hash(word[i : i + _PIECE]) % vocabulary
            for word in text.split()
            for i in range(0, len(word), _PIECE)
        ]
        with torch.inference_mode():
            return [
                output(encoder(embedding(torch.tensor([window])))).argmax(2)
                for window in _windows(pieces)
            ]

    return lambda texts: [tag(text) for text in texts]


def _windows(pieces: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(pieces), _WINDOW):
        yield pieces[start : start + _WINDOW]
