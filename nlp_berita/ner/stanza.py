"""The accurate alternative: a Stanza model of our own in the place of the numpy one.

Stanza and torch are imported when the model is loaded and not before: they are an extra.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import srsly

from nlp_berita.ner.features import canonical, normalise
from nlp_berita.ner.model import Span, pieces

__all__ = ["ENGINE", "StanzaModel"]

ENGINE: Final = "stanza"
"""What stands under "engine" in the config.json of such a model's folder."""
FILES: Final = ("config.json", "resources.json", "tagger.pt", "vectors.pt")

_MISSING = (
    "the NER model 'stanza' needs stanza and torch: pip install torch --index-url "
    "https://download.pytorch.org/whl/cpu (or torch alone, for a GPU), then "
    'pip install "nlp-berita[stanza]"'
)


class StanzaModel:
    """A Stanza NER tagger over sentences that are cut into words already; never goes online.

    `files` are the files of its folder by name. Raises `ImportError` where Stanza or torch is
    missing.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        try:
            from stanza import Pipeline
        except ImportError as error:
            raise ImportError(_MISSING) from error
        self._files = dict(files)
        self.config: dict[str, Any] = json.loads(self._files["config.json"])
        with TemporaryDirectory() as folder:  # Stanza reads files and nothing else
            self.save(folder)
            self._pipeline = Pipeline(
                "id",
                dir=folder,  # its resources.json names no model of any language: nothing to fetch
                processors="tokenize,ner",
                tokenize_pretokenized=True,
                ner_model_path=str(Path(folder, "tagger.pt")),
                ner_pretrain_path=str(Path(folder, "vectors.pt")),
                download_method=None,
                logging_level="ERROR",
            )
        ner = self._pipeline.processors["ner"]
        self._tags = frozenset(ner.get_known_tags())
        self._words = ner.trainers[0].vocab["word"]

    @property
    def heads(self) -> tuple[str, ...]:
        """The one head there is."""
        return (self.config["default"],)

    def labels(self, head: str | None = None) -> tuple[str, ...]:
        """The labels that the model gives."""
        self._check(head)
        return tuple(sorted(self._tags))

    def knows(self, word: str) -> bool:
        """Whether the word has a vector of its own."""
        return normalise(word) in self._words

    def predict(
        self, sentences: Sequence[Sequence[str]], head: str | None = None
    ) -> list[list[Span]]:
        """Entity spans (first token, end token, label, confidence) of each sentence.

        Stanza tells no probability: the confidence is the precision of the label on the
        development data, from config.json.
        """
        self._check(head)
        found: list[list[Span]] = [[] for _ in sentences]
        parts = [
            (number, first, [canonical(word) for word in sentence[first:end]])
            for number, sentence in enumerate(sentences)
            for first, end in pieces(sentence)
        ]
        if not parts:
            return found
        doc = self._pipeline([words for *_, words in parts])
        for (number, first, _), sentence in zip(parts, doc.sentences, strict=True):
            found[number] += self._spans(first, [token.ner for token in sentence.tokens])
        return found

    def _spans(self, first: int, tags: Iterable[str]) -> list[Span]:
        """Spans of a BIOES sequence."""
        spans: list[Span] = []
        start = first
        for position, tag in enumerate(tags, first):
            prefix, _, label = tag.partition("-")
            if prefix in "BS":
                start = position
            if prefix in "ES":
                spans.append((start, position + 1, label, self.config["precision"][label]))
        return spans

    def _check(self, head: str | None) -> None:
        if head is not None and head not in self.heads:
            raise ValueError(f"no NER head {head!r}: this model has {', '.join(self.heads)}")

    @classmethod
    def load(cls, path: str | Path) -> StanzaModel:
        """Read the folder of a model."""
        path = Path(path)
        return cls({name: (path / name).read_bytes() for name in FILES})

    def save(self, path: str | Path) -> None:
        """Write the model's files into a folder, which is made if missing."""
        path = Path(path)
        path.mkdir(parents=True, exist_ok=True)
        for name, content in self._files.items():
            (path / name).write_bytes(content)

    def to_bytes(self) -> bytes:
        """The model as one string of bytes."""
        data: bytes = srsly.msgpack_dumps(self._files)
        return data

    @classmethod
    def from_bytes(cls, data: bytes) -> StanzaModel:
        """The inverse of to_bytes."""
        return cls(srsly.msgpack_loads(data))

    def __reduce__(self) -> tuple[type[StanzaModel], tuple[dict[str, bytes]]]:
        return type(self), (self._files,)
