"""The NER stage as a spaCy component."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import srsly
from spacy.language import Language
from spacy.tokens import Doc

from nlp_berita.layers import reading_of
from nlp_berita.ner import engine, find_model
from nlp_berita.ner.apart import Found, apart
from nlp_berita.ner.model import NerModel
from nlp_berita.ner.stanza import ENGINE, StanzaModel
from nlp_berita.ner.words import Words, words
from nlp_berita.reading import Entity, Reading
from nlp_berita.sentences import split_sentences
from nlp_berita.tokenizer import Tokenizer

__all__ = ["USER_DATA", "NerTagger", "make_ner"]

USER_DATA: Final = "nlp_berita.ner"
"""Key of ``doc.user_data``: a list of [start, end, label, confidence], offsets in characters."""

_LABELS: Final = frozenset(("PER", "ORG", "LOC"))
_BATCH_TOKENS: Final = 20_000


class NerTagger:
    """Adds PER, ORG and LOC entities to ``doc.ents``; entities that stand there already win.

    >>> import spacy
    >>> nlp = spacy.blank("id")
    >>> tagger = NerTagger(NerModel.load(find_model()))
    >>> doc = tagger(nlp("Gubernur Ganjar Pranowo mengunjungi Semarang."))
    >>> [(ent.text, ent.label_) for ent in doc.ents]
    [('Ganjar Pranowo', 'PER'), ('Semarang', 'LOC')]
    >>> doc.user_data[USER_DATA][0][:3]
    [9, 23, 'PER']
    """

    def __init__(self, model: NerModel | StanzaModel, *, head: str | None = None) -> None:
        self.model = model
        self.head = head

    @property
    def labels(self) -> tuple[str, ...]:
        """What the entities may be called."""
        return self.model.labels(self.head)

    def __call__(self, doc: Doc) -> Doc:
        self._tag([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Tag a stream of Docs, some at a time: several times faster than one by one."""
        batch: list[Doc] = []
        tokens = 0
        for doc in stream:
            batch.append(doc)
            tokens += len(doc)
            # A bound on tokens too: spaCy asks for 1,000 Docs at once, whatever their size.
            if len(batch) >= batch_size or tokens >= _BATCH_TOKENS:
                self._tag(batch)
                yield from batch
                batch, tokens = [], 0
        if batch:
            self._tag(batch)
            yield from batch

    def read(self, readings: Sequence[Reading], tokenizer: Tokenizer) -> None:
        """Find the entities of some readings together; nothing of it needs a Doc."""
        found = self._found(tokenizer.sentences(r.text, r.sentences) for r in readings)
        for reading, spans in zip(readings, found, strict=True):
            entities = (Entity(*span) for span in apart(reading.text, spans))
            reading.entities = sorted(entities, key=lambda entity: entity.start)

    def _tag(self, docs: list[Doc]) -> None:
        for doc, entities in zip(docs, self._found(map(_sentences, docs)), strict=True):
            _add(doc, apart(doc.text, entities))

    def _found(self, texts: Iterable[Iterable[Words]]) -> list[list[Found]]:
        """The entities of each text, of which the sentences are given."""
        found: list[list[Found]] = []
        sentences: list[list[str]] = []
        places: list[tuple[int, list[int]]] = []
        for i, text in enumerate(texts):
            found.append([])
            for tokens in text:
                sentence, starts = words(tokens, self.model.knows)
                sentences.append(sentence)
                places.append((i, starts))
        predicted = self.model.predict(sentences, self.head)
        for sentence, (i, starts), spans in zip(sentences, places, predicted, strict=True):
            found[i] += [
                (starts[first], starts[end - 1] + len(sentence[end - 1]), label, confidence)
                for first, end, label, confidence in spans
            ]
        return found

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The model and the choice of head."""
        data: bytes = srsly.msgpack_dumps({"head": self.head, "model": self.model.to_bytes()})
        return data

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> NerTagger:
        fields = srsly.msgpack_loads(data)
        self.head = fields["head"]
        self.model = type(self.model).from_bytes(fields["model"])
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the model into the folder of the saved pipeline."""
        self.model.save(path)
        srsly.write_json(Path(path) / "tagger.json", {"head": self.head})

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> NerTagger:
        self.head = srsly.read_json(Path(path) / "tagger.json")["head"]
        self.model = type(self.model).load(path)
        return self


def make_ner(nlp: Language, name: str, model: str | None, head: str | None) -> NerTagger:
    """The factory: `model` is an embedded model's name or a folder, None means the default."""
    folder = find_model() if model is None else find_model(model)
    kind = StanzaModel if engine(folder) == ENGINE else NerModel
    tagger = NerTagger(kind.load(folder), head=head)
    assert tagger.labels  # an unknown head is an error now, not at the first text
    return tagger


def _sentences(doc: Doc) -> Iterator[Words]:
    """The sentences of a Doc as their tokens, without white space."""
    if doc.has_annotation("SENT_START"):
        for sentence in doc.sents:
            tokens = [token for token in sentence if not token.is_space]
            yield [token.text for token in tokens], [token.idx for token in tokens]
        return
    ends = iter([end for _, end in split_sentences(doc.text)])
    end = next(ends, 0)
    texts: list[str] = []
    starts: list[int] = []
    for token in doc:
        # A token that crosses a boundary goes with the sentence it starts in.
        while token.idx >= end and (following := next(ends, None)) is not None:
            end = following
            if texts:
                yield texts, starts
            texts, starts = [], []
        if not token.is_space:
            texts.append(token.text)
            starts.append(token.idx)
    if texts:
        yield texts, starts


def _add(doc: Doc, found: list[Found]) -> None:
    """Put the entities where those of others leave room; characters are exact, tokens are not."""
    present = list(doc.ents)
    taken = {i for ent in present for i in range(ent.start, ent.end)}
    records: list[list[object]] = doc.user_data.setdefault(USER_DATA, [])
    shown = []
    widened: set[int] = set()
    for start, end, label, confidence in found:
        # Half a token cannot be an entity of spaCy, so it shows the whole: of "Ganjar-Mahfud" once.
        span = doc.char_span(start, end, label=label, alignment_mode="expand")
        assert span is not None  # the words come from these tokens
        tokens = range(span.start, span.end)
        if taken.isdisjoint(tokens):
            records.append([start, end, label, confidence])
            if widened.isdisjoint(tokens):
                shown.append(span)
                widened.update(tokens)
    doc.set_ents([*present, *shown])
    # The later stages read names from here, whoever found them.
    entities = [Entity(*record) for record in records]  # type: ignore[arg-type]
    for ent in present:
        start, end = ent.start_char, ent.end_char
        if ent.label_ in _LABELS and not any(e.start < end and start < e.end for e in entities):
            entities.append(Entity(start, end, ent.label_))
    reading_of(doc).entities = sorted(entities, key=lambda entity: entity.start)
