"""The NER model at run time: numpy only, a few megabytes, no pickle."""

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from .crf import Crf, Span
from .encoder import HIDDEN_GRID, Encoder
from .packed import Packed
from .threads import one_thread

__all__ = ["NerModel", "Span", "pieces"]

FORMAT: Final = 1
MAX_TOKENS: Final = 200
"""Longer sentences are read in pieces: nobody writes them, but scraped pages hold them."""
_GROUP_TOKENS: Final = 16_384
_BATCH_SENTENCES: Final = 256
_STOPS: Final = frozenset(".;:!?,")

Array = npt.NDArray[Any]


class NerModel:
    """Finds persons, organisations and places in tokenised sentences.

    >>> from nlp_berita.ner import find_model
    >>> model = NerModel.load(find_model())
    >>> sentence = "Bupati Garut Rudy Gunawan hadir di Bandung .".split()
    >>> [(sentence[first:end], label) for first, end, label, _ in model.predict([sentence])[0]]
    [(['Garut'], 'LOC'), (['Rudy', 'Gunawan'], 'PER'), (['Bandung'], 'LOC')]
    """

    def __init__(self, config: Mapping[str, Any], arrays: Mapping[str, Array]) -> None:
        if config.get("format") != FORMAT:
            raise ValueError(
                f"NER model format {config.get('format')!r}, this version reads {FORMAT}: "
                "use the model that belongs to this version of nlp_berita"
            )
        self.config = dict(config)
        self._arrays = dict(arrays)
        self._encoder = Encoder(arrays, config["characters"])
        self._crfs: dict[str, Crf] = {}
        self._outputs: dict[str, tuple[Array, Array, Array]] = {}
        for name, tags in config["heads"].items():
            scores = (arrays[f"{name}.{part}"] for part in ("transitions", "start", "end"))
            self._crfs[name] = Crf(tags, *scores)
            self._outputs[name] = (
                np.ascontiguousarray(arrays[f"{name}.weight"].T.astype(np.float32)),
                (arrays[f"{name}.scale"] / HIDDEN_GRID).astype(np.float32),
                arrays[f"{name}.bias"].astype(np.float32),
            )

    @classmethod
    def load(cls, path: str | Path) -> "NerModel":
        """Read the folder of a model: config.json and weights.npz."""
        path = Path(path)
        config = json.loads((path / "config.json").read_text(encoding="utf-8"))
        return cls(config, _read_arrays((path / "weights.npz").read_bytes()))

    def save(self, path: str | Path) -> None:
        """Write config.json and weights.npz into a folder, which is made if missing."""
        path = Path(path)
        path.mkdir(parents=True, exist_ok=True)
        config = json.dumps(self.config, ensure_ascii=False, indent=1, sort_keys=True)
        (path / "config.json").write_text(config + "\n", encoding="utf-8")
        (path / "weights.npz").write_bytes(_write_arrays(self._arrays))

    def to_bytes(self) -> bytes:
        """The model as one string of bytes."""
        config = np.frombuffer(json.dumps(self.config).encode(), np.uint8)
        return _write_arrays({**self._arrays, "config": config})

    @classmethod
    def from_bytes(cls, data: bytes) -> "NerModel":
        """The inverse of to_bytes."""
        arrays = _read_arrays(data)
        config = json.loads(arrays.pop("config").tobytes())
        return cls(config, arrays)

    def __reduce__(self) -> tuple[type["NerModel"], tuple[dict[str, Any], dict[str, Array]]]:
        return type(self), (self.config, self._arrays)

    @property
    def heads(self) -> tuple[str, ...]:
        """What `head` may name; the first is the default."""
        default = self.config["default"]
        return (default, *(name for name in self._crfs if name != default))

    def knows(self, word: str) -> bool:
        """Whether the word has a vector of its own."""
        return self._encoder.knows(word)

    def labels(self, head: str | None = None) -> tuple[str, ...]:
        """The labels that a head gives, the default one if None."""
        tags = self._crfs[self._head(head)].tags
        return tuple(sorted({tag[2:] for tag in tags if tag != "O"}))

    def predict(
        self, sentences: Sequence[Sequence[str]], head: str | None = None
    ) -> list[list[Span]]:
        """Entity spans (first token, end token, label, confidence) of each sentence.

        A sentence's spans are the same, to the last bit, whatever it is predicted together with.
        """
        head = self._head(head)
        parts = [
            (number, first, sentence[first:end])
            for number, sentence in enumerate(sentences)
            for first, end in pieces(sentence)
        ]
        parts.sort(key=lambda part: -len(part[2]))
        results: list[list[Span]] = [[] for _ in sentences]
        with one_thread():
            for group in _groups(parts):
                for (number, first, _), spans in zip(
                    group, self._predict_group([tokens for *_, tokens in group], head), strict=True
                ):
                    results[number] += [
                        (first + a, first + b, label, sure) for a, b, label, sure in spans
                    ]
        for spans in results:
            spans.sort()
        return results

    def _head(self, head: str | None) -> str:
        head = self.config["default"] if head is None else head
        if head not in self._crfs:
            raise ValueError(f"no NER head {head!r}: this model has {', '.join(self.heads)}")
        return head

    def _predict_group(self, group: list[Sequence[str]], head: str) -> list[list[Span]]:
        # Words recur: the costly part of the input is computed once a distinct word.
        gates, columns = self._encoder.project(list(chain.from_iterable(group)))
        weight, scale, bias = self._outputs[head]
        results: list[list[Span]] = []
        done = 0
        for start in range(0, len(group), _BATCH_SENTENCES):
            lengths = [len(tokens) for tokens in group[start : start + _BATCH_SENTENCES]]
            packed = Packed.of(lengths, done)
            ahead, back = self._encoder.states(gates, columns, packed)
            half = len(weight) // 2
            emissions = packed.padded(ahead @ weight[:half], back @ weight[half:]) * scale + bias
            results += self._crfs[head].decode(emissions, packed.lengths)
            done += sum(lengths)
        return results


def pieces(sentence: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Cut a sentence into stretches the network reads, after punctuation where possible."""
    first = 0
    while len(sentence) - first > MAX_TOKENS:
        end = first + MAX_TOKENS
        for cut in range(end, end - MAX_TOKENS // 2, -1):
            if sentence[cut - 1] in _STOPS:
                end = cut
                break
        yield first, end
        first = end
    if first < len(sentence):
        yield first, len(sentence)


def _groups(
    parts: list[tuple[int, int, Sequence[str]]],
) -> Iterator[list[tuple[int, int, Sequence[str]]]]:
    """Stretches of some thousand tokens: large enough to be fast, small enough for any memory."""
    group: list[tuple[int, int, Sequence[str]]] = []
    tokens = 0
    for part in parts:
        group.append(part)
        tokens += len(part[2])
        if tokens >= _GROUP_TOKENS:
            yield group
            group, tokens = [], 0
    if group:
        yield group


def _read_arrays(data: bytes) -> dict[str, Array]:
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}


def _write_arrays(arrays: Mapping[str, Array]) -> bytes:
    stream = io.BytesIO()
    np.savez_compressed(stream, allow_pickle=False, **arrays)
    return stream.getvalue()
