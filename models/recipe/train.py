"""Joint training: one encoder, one head a corpus."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import torch

from nlp_berita.ner.features import MAX_CHARS, clip_chars, normalise, shape

from .augment import Augmenter, join_initials, recapitalise, recase
from .data import Sentence, training_data
from .network import Network
from .truecase import load_forms
from .vectors import CASE_BUCKETS, load_vectors

__all__ = ["Trained", "train"]

PAD: Final = 0
UNKNOWN: Final = 1
WORD_DROPOUT: Final = 0.1
SILVER: Final = "news"
"""The head that is trained on silver sentences."""


@dataclass
class Trained:
    """The network and what its inputs mean."""

    network: Network
    words: list[str]
    cases: np.ndarray
    characters: list[str]
    heads: dict[str, list[str]]
    settings: dict[str, object] = field(default_factory=dict)


class Encoder:
    """Tokens -> network inputs."""

    def __init__(self, words: list[str], cases: np.ndarray, characters: list[str]) -> None:
        self.rows = {word: row for row, word in enumerate(words)}
        self.cases = cases
        self.characters = {char: row for row, char in enumerate(characters)}
        self.token = lru_cache(maxsize=200_000)(self._token)

    def _token(self, token: str) -> tuple[int, list[int], int, int]:
        row = self.rows.get(normalise(token), UNKNOWN)
        chars = [self.characters.get(char, UNKNOWN) for char in clip_chars(token)]
        return row, chars + [PAD] * (MAX_CHARS - len(chars)), shape(token), int(self.cases[row])

    def batch(self, sentences: list[list[str]]) -> tuple[torch.Tensor, ...]:
        lengths = torch.tensor([len(tokens) for tokens in sentences])
        size = (len(sentences), int(lengths.max()))
        words = np.zeros(size, "int64")
        chars = np.zeros((*size, MAX_CHARS), "int64")
        shapes = np.zeros(size, "int64")
        cases = np.zeros(size, "int64")
        for i, tokens in enumerate(sentences):
            for j, token in enumerate(tokens):
                words[i, j], chars[i, j], shapes[i, j], cases[i, j] = self.token(token)
        return (*(torch.from_numpy(array) for array in (words, chars, shapes, cases)), lengths)


def _epoch(
    data: dict[str, list[Sentence]],
    augment: Augmenter | None,
    forms: dict[str, tuple[str, float]],
    share: dict[str, float],
    size: int,
    chance: random.Random,
) -> Iterator[tuple[str, list[Sentence]]]:
    """The batches of one epoch, corpora mixed, sentences of like length together."""
    batches = []
    for name, sentences in data.items():
        drawn = chance.sample(sentences, round(len(sentences) * share.get(name, 1.0)))
        if name == SILVER and augment is not None:
            drawn = [augment(s) for s in drawn]
        elif name == "nerp":  # all in lower case as published: half of it is shown with capitals
            drawn = [recase(s, forms, chance) if chance.random() < 0.5 else s for s in drawn]
        if augment is None:  # the teacher: it reads text that is tokenised like its corpora
            drawn = [recapitalise(s, chance, headlines=0.0) for s in drawn]
        else:
            drawn = [recapitalise(join_initials(s, chance), chance) for s in drawn]
        drawn.sort(key=lambda s: len(s.tokens) + chance.random() * 8)
        batches += [(name, drawn[i : i + size]) for i in range(0, len(drawn), size)]
    chance.shuffle(batches)
    yield from batches


def train(
    corpora: Path,
    work: Path,
    *,
    epochs: int = 16,
    batch_size: int = 24,
    learning_rate: float = 3e-3,
    share: dict[str, float] | None = None,
    silver: list[Sentence] | None = None,
    seed: int = 1,
) -> Trained:
    """Train on the train splits below corpora/ner; the last epoch is the model.

    `share` says how much of a corpus an epoch sees; with `silver` there is one more head.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    share = {"nerp": 0.5, SILVER: 1 / 8} if share is None else share
    data = training_data(corpora / "ner")
    forms = load_forms(work / "forms.json")
    augment = None
    if silver is not None:
        data[SILVER] = silver
        augment = Augmenter(silver, forms, chance)
    words, vectors, cases = load_vectors(work / "vectors.npz")
    noise = np.random.default_rng(seed).normal(0, 0.1, (2, vectors.shape[1])).astype("float32")
    noise[PAD] = 0
    vectors = np.concatenate([noise, vectors])
    words = ["<pad>", "<unk>", *words]
    cases = np.concatenate([np.full(2, CASE_BUCKETS - 1, "uint8"), cases])
    counts = Counter(c for group in data.values() for s in group for t in s.tokens for c in t)
    counts.update(c for group in data.values() for s in group for t in s.tokens for c in t.upper())
    known = sorted(char for char, n in counts.items() if n >= 5)
    characters = ["<pad>", "<unk>", "\x02", "\x03", *known]
    labels = {
        name: sorted({tag[2:] for s in group for tag in s.tags if tag != "O"})
        for name, group in data.items()
    }
    heads = {
        name: ["O", *(f"{prefix}-{label}" for label in found for prefix in "BI")]
        for name, found in labels.items()
    }
    network = Network(vectors, len(characters), heads)
    encoder = Encoder(words, cases, characters)
    dense = [p for name, p in network.named_parameters() if name != "words.weight"]
    optimizers: list[torch.optim.Optimizer] = [
        torch.optim.Adam(dense, lr=learning_rate, betas=(0.9, 0.99)),
        torch.optim.SparseAdam([network.words.weight], lr=learning_rate / 2, betas=(0.9, 0.99)),
    ]
    steps = epochs * sum(
        -(-round(len(group) * share.get(name, 1.0)) // batch_size) for name, group in data.items()
    )

    def rate(step: int) -> float:
        return min(1.0, (step + 1) / 100) * max(0.02, 1 - step / steps)

    schedules = [torch.optim.lr_scheduler.LambdaLR(o, rate) for o in optimizers]
    tag_rows = {name: {tag: row for row, tag in enumerate(tags)} for name, tags in heads.items()}
    started = time.monotonic()
    network.train()
    for epoch in range(epochs):
        total = seen = 0
        for name, batch in _epoch(data, augment, forms, share, batch_size, chance):
            inputs = encoder.batch([s.tokens for s in batch])
            words_in = inputs[0]
            dropped = torch.rand(words_in.shape) < WORD_DROPOUT
            words_in = torch.where(dropped & (words_in != PAD), UNKNOWN, words_in)
            tags = torch.zeros_like(words_in)
            for i, sentence in enumerate(batch):
                tags[i, : len(sentence.tags)] = torch.tensor(
                    [tag_rows[name][tag] for tag in sentence.tags]
                )
            emissions = network.emissions(name, words_in, *inputs[1:])
            loss = network.crfs[name].loss(emissions, tags, inputs[-1]) / len(batch)
            for optimizer in optimizers:
                optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(dense, 5.0)
            for optimizer, schedule in zip(optimizers, schedules, strict=True):
                optimizer.step()
                schedule.step()
            total += loss.item() * len(batch)
            seen += len(batch)
        print(f"epoch {epoch + 1}: loss {total / seen:.3f}, {time.monotonic() - started:.0f} s")
    network.eval()
    settings = {
        "seed": seed,
        "epochs": epochs,
        "batch_size": batch_size,
        "learning_rate": learning_rate,
        "share": share,
        "sentences": {name: len(group) for name, group in data.items()},
    }
    return Trained(network, words, cases, characters, heads, settings)
