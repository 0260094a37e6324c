"""Times of the stages on the same articles, in one process.

Process time, so that what else the machine does costs nothing; the best of the rounds, so that
every contestant is measured with warm caches.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import spacy
from spacy.language import Language

from nlp_berita.article import article_of
from nlp_berita.batch.chunks import chunks, text_size
from nlp_berita.benchmark.rivals import rivals
from nlp_berita.components import NER
from nlp_berita.pipeline import load
from nlp_berita.reader import parse_published, read_batch
from nlp_berita.reading import Reading

YARDSTICK = "spaCy blank `id` tokenizer"
_LAYERS = {"gazetteer": "hits"}
_STAGES = ("gazetteer", "regulations", "dates", "offices", "officials", "quotes")


class Row(NamedTuple):
    """One contestant: seconds of process time for all articles, best of the rounds."""

    name: str
    seconds: float


def measure(articles: Sequence[Mapping[str, Any]], *, rounds: int = 3) -> list[Row]:
    """The contestants' times, the yardstick first.

    >>> [row.name for row in measure([{"text": "Bupati Garut hadir."}], rounds=1)][:2]
    ['spaCy blank `id` tokenizer', 'the same, the articles again']
    """
    plain, full = load(ner=None), load()
    best: dict[str, float] = {}
    for _ in range(rounds):
        # A new one: the old remembers the words of these articles, as it would not those of others.
        blank = spacy.blank("id")
        blank.max_length = plain.max_length
        for name, seconds in _round(articles, blank, plain, full):
            best[name] = min(seconds, best.get(name, seconds))
    others = rivals([article["text"] for article in articles])
    return [Row(name, seconds) for name, seconds in (*best.items(), *others)]


def _round(
    articles: Sequence[Mapping[str, Any]], blank: Language, plain: Language, full: Language
) -> Iterable[tuple[str, float]]:
    texts = [article["text"] for article in articles]
    yield YARDSTICK, _timed(blank.tokenizer, texts)
    yield "the same, the articles again", _timed(blank.tokenizer, texts)
    yield "our tokenizer", _timed(plain.tokenizer, texts)
    yield from _alone(articles, plain)
    yield "NER alone, with its tokens", _tagging(articles, full)
    together = list(chunks(articles, text_size))
    yield "whole pipeline, no NER", _timed(lambda items: read_batch(items, plain), together)
    yield "whole pipeline, NER", _timed(lambda items: read_batch(items, full), together)


def _timed(work: Callable[[Any], object], items: Iterable[Any]) -> float:
    begun = time.process_time()
    for item in items:
        work(item)
    return time.process_time() - begun


def _readings(articles: Sequence[Mapping[str, Any]]) -> list[Reading]:
    return [Reading(a["text"], published=parse_published(a.get("published"))) for a in articles]


def _alone(articles: Sequence[Mapping[str, Any]], nlp: Language) -> Iterable[tuple[str, float]]:
    """Each stage on readings that hold the layers before it.

    The words are a row of their own; what the stages share beside them (sentences, look-ups) is
    taken away again, so that each pays for its own.
    """
    begun = time.process_time()
    readings = _readings(articles)
    yield "words alone", time.process_time() - begun
    for stage in _STAGES:
        component: Any = nlp.get_pipe(f"nlp_berita_{stage}")
        layer = _LAYERS.get(stage, stage)
        for reading in readings:
            reading.forget()
        results: list[Any] = []
        extractor = component.extractor
        begun = time.process_time()
        for reading in readings:
            results.append(extractor(reading))
        yield f"{stage} alone", time.process_time() - begun
        for reading, found in zip(readings, results, strict=True):
            setattr(reading, layer, found)
            reading.stages.append(layer)
    yield "records (pydantic) alone", _timed(article_of, readings)


def _tagging(articles: Sequence[Mapping[str, Any]], nlp: Language) -> float:
    """The statistical stage, which reads some articles together."""
    tagger: Any = nlp.get_pipe(NER)
    together = list(chunks(_readings(articles), lambda reading: len(reading.text)))
    return _timed(lambda readings: tagger.read(readings, nlp.tokenizer), together)
