"""Joint training: one encoder, one head a corpus."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import torch
from torch import Tensor

from .augment import Augmenter, Forms, join_initials, recapitalise, recase
from .data import Sentence
from .inputs import PAD, Inputs, Names
from .network import Network
from .vectors import CASE_BUCKETS, Vectors

__all__ = ["SILVER", "Trained", "train"]

WORD_DROPOUT: Final = 0.1
NAMES_DROPOUT: Final = 0.15
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
    settings: dict[str, Any] = field(default_factory=dict)

    names: Names | None = None

    def inputs(self) -> Inputs:
        """What turns tokens into the network's batches."""
        return Inputs(self.words, self.cases, self.characters, self.names)


def train(
    data: dict[str, list[Sentence]],
    vectors: Vectors,
    forms: Forms,
    *,
    epochs: int = 16,
    batch_size: int = 24,
    learning_rate: float = 3e-3,
    share: dict[str, float] | None = None,
    hidden: int = 100,
    dropout: float = 0.4,
    averaged: int = 1,
    names: Names | None = None,
    tokenised: bool = False,
    seed: int = 1,
) -> Trained:
    """Train on the corpora of `data`, a head each; the mean of the last epochs is the model.

    "CORPUS+news" is more text for the head of a corpus, labelled by a teacher.
    `share` says how much of a corpus an epoch sees, `averaged` how many epochs the mean is of.
    `names` marks known names, for a network that may read more than the runtime can.
    `tokenised` is for text that is cut into words like the corpora, as the tests are.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    share = share or {}
    augment = Augmenter(data[SILVER], forms, chance) if SILVER in data else None
    words, table, cases = _with_marks(vectors, seed)
    characters = _characters(data)
    heads = _heads(data)
    width = names([["."]]).shape[-1] if names else 0
    network = Network(table, len(characters), heads, hidden=hidden, dropout=dropout, names=width)
    trained = Trained(network, words, cases, characters, heads, names=names)
    inputs = trained.inputs()
    batches = -sum(-round(len(s) * share.get(name, 1)) // batch_size for name, s in data.items())
    step = _Step(network, learning_rate, epochs * batches)
    rows = {name: {tag: row for row, tag in enumerate(tags)} for name, tags in heads.items()}
    mean: dict[str, Tensor] = {}
    started = time.monotonic()
    network.train()
    for epoch in range(epochs):
        total = seen = 0.0
        for name, batch in _epoch(data, augment, forms, share, batch_size, tokenised, chance):
            read = inputs.batch([s.tokens for s in batch])
            dropped = torch.rand(read.words.shape) < WORD_DROPOUT
            if read.names is not None:  # no list is complete: the network must not lean on it
                read.names[torch.rand(len(batch)) < NAMES_DROPOUT] = 0
            name = _head(name)
            tags = torch.zeros_like(read.words)
            for i, sentence in enumerate(batch):
                tags[i, : len(sentence.tags)] = torch.tensor(
                    [rows[name][tag] for tag in sentence.tags]
                )
            emissions = network.emissions(name, read, dropped)
            loss = network.crfs[name].loss(emissions, tags, read.lengths) / len(batch)
            step(loss)
            total += loss.item() * len(batch)
            seen += len(batch)
        if (behind := epoch - (epochs - averaged)) >= 0:
            mean = _mean(mean, network.state_dict(), behind)
        print(f"epoch {epoch + 1}: loss {total / seen:.3f}, {time.monotonic() - started:.0f} s")
    network.load_state_dict(mean)
    network.eval()
    trained.settings = {
        "seed": seed,
        "epochs": epochs,
        "averaged": averaged,
        "batch_size": batch_size,
        "learning_rate": learning_rate,
        "share": share,
        "sentences": {name: len(group) for name, group in data.items()},
    }
    return trained


def _with_marks(vectors: Vectors, seed: int) -> tuple[list[str], np.ndarray, np.ndarray]:
    """The vocabulary with rows for padding and for the unknown word before it."""
    width = vectors.table.shape[1]
    noise = np.random.default_rng(seed).normal(0, 0.1, (2, width)).astype("float32")
    noise[PAD] = 0
    cases = np.concatenate([np.full(2, CASE_BUCKETS - 1, "uint8"), vectors.cases])
    return ["<pad>", "<unk>", *vectors.words], np.concatenate([noise, vectors.table]), cases


def _characters(data: dict[str, list[Sentence]]) -> list[str]:
    counts = Counter(c for group in data.values() for s in group for t in s.tokens for c in t)
    counts.update(c for group in data.values() for s in group for t in s.tokens for c in t.upper())
    known = sorted(char for char, n in counts.items() if n >= 5)
    return ["<pad>", "<unk>", "\x02", "\x03", *known]


def _heads(data: dict[str, list[Sentence]]) -> dict[str, list[str]]:
    labels: dict[str, set[str]] = {}
    for name, group in data.items():
        found = {tag[2:] for s in group for tag in s.tags if tag != "O"}
        labels.setdefault(_head(name), set()).update(found)
    return {
        name: ["O", *(f"{prefix}-{label}" for label in sorted(found) for prefix in "BI")]
        for name, found in labels.items()
    }


def _head(name: str) -> str:
    """The head that some text trains: of "idner+news" that of IDNER-News-2K."""
    return name.partition("+")[0]


class _Step:
    """One update of all weights; the rate rises for 100 steps, then falls in a line."""

    def __init__(self, network: Network, learning_rate: float, steps: int) -> None:
        self.dense = [p for name, p in network.named_parameters() if name != "words.weight"]
        self.optimizers: list[torch.optim.Optimizer] = [
            torch.optim.Adam(self.dense, lr=learning_rate, betas=(0.9, 0.99)),
            torch.optim.SparseAdam([network.words.weight], lr=learning_rate / 2, betas=(0.9, 0.99)),
        ]

        def rate(step: int) -> float:
            return min(1.0, (step + 1) / 100) * max(0.02, 1 - step / steps)

        self.schedules = [torch.optim.lr_scheduler.LambdaLR(o, rate) for o in self.optimizers]

    def __call__(self, loss: Tensor) -> None:
        for optimizer in self.optimizers:
            optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.dense, 5.0)
        for optimizer, schedule in zip(self.optimizers, self.schedules, strict=True):
            optimizer.step()
            schedule.step()


def _mean(mean: dict[str, Tensor], state: dict[str, Tensor], seen: int) -> dict[str, Tensor]:
    """The running mean of `seen` states and one more."""
    if not seen:
        return {name: value.detach().clone() for name, value in state.items()}
    return {name: mean[name] + (value - mean[name]) / (seen + 1) for name, value in state.items()}


def _epoch(
    data: dict[str, list[Sentence]],
    augment: Augmenter | None,
    forms: Forms,
    share: dict[str, float],
    size: int,
    tokenised: bool,
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
        if tokenised:
            drawn = [recapitalise(s, chance, headlines=0.0) for s in drawn]
        else:
            drawn = [recapitalise(join_initials(s, chance), chance) for s in drawn]
        drawn.sort(key=lambda s: len(s.tokens) + chance.random() * 8)
        batches += [(name, drawn[i : i + size]) for i in range(0, len(drawn), size)]
    chance.shuffle(batches)
    yield from batches
