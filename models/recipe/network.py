"""The network in PyTorch: char-CNN + word vectors + case features -> BiLSTM -> one CRF a head."""

import numpy as np
import torch
from torch import Tensor, nn

from nlp_berita.ner.features import SHAPES

from .inputs import PAD, UNKNOWN, Batch
from .vectors import CASE_BUCKETS

__all__ = ["Crf", "Network"]

FORBIDDEN = -1e4


class Crf(nn.Module):
    """Linear-chain CRF whose forbidden IOB2 transitions are fixed."""

    def __init__(self, labels: list[str]) -> None:
        super().__init__()
        n = len(labels)
        self.transitions = nn.Parameter(torch.randn(n, n) * 0.01)
        self.start = nn.Parameter(torch.zeros(n))
        self.end = nn.Parameter(torch.zeros(n))
        mask = torch.zeros(n, n)
        start_mask = torch.zeros(n)
        for j, after in enumerate(labels):
            if after[0] == "I":
                start_mask[j] = FORBIDDEN
                for i, before in enumerate(labels):
                    if before[2:] != after[2:]:
                        mask[i, j] = FORBIDDEN
        self.register_buffer("mask", mask)
        self.register_buffer("start_mask", start_mask)

    def scores(self) -> tuple[Tensor, Tensor, Tensor]:
        return self.transitions + self.mask, self.start + self.start_mask, self.end

    def loss(self, emissions: Tensor, tags: Tensor, lengths: Tensor) -> Tensor:
        """Negative log-likelihood, summed over the batch."""
        transitions, start, end = self.scores()
        rows = torch.arange(len(tags))
        score = start[tags[:, 0]] + emissions[rows, 0, tags[:, 0]]
        alpha = start + emissions[:, 0]
        for t in range(1, emissions.shape[1]):
            alive = t < lengths
            step = transitions[tags[:, t - 1], tags[:, t]] + emissions[rows, t, tags[:, t]]
            score = score + torch.where(alive, step, torch.zeros(()))
            grown = torch.logsumexp(alpha.unsqueeze(2) + transitions, 1) + emissions[:, t]
            alpha = torch.where(alive.unsqueeze(1), grown, alpha)
        score = score + end[tags[rows, lengths - 1]]
        return (torch.logsumexp(alpha + end, 1) - score).sum()


class Network(nn.Module):
    """The encoder and its heads; `heads` maps a head's name to its tags.

    `names` is the width of the marks of known names, 0 for a network that reads none.
    """

    def __init__(
        self,
        vectors: np.ndarray,
        characters: int,
        heads: dict[str, list[str]],
        *,
        hidden: int = 100,
        names: int = 0,
        char_size: int = 24,
        filters: int = 48,
        shape_size: int = 8,
        dropout: float = 0.4,
    ) -> None:
        super().__init__()
        # Sparse: a step touches a few hundred of the 40,000 rows.
        self.words = nn.Embedding.from_pretrained(
            torch.from_numpy(vectors), freeze=False, sparse=True
        )
        self.characters = nn.Embedding(characters, char_size, padding_idx=0)
        self.convolution = nn.Conv1d(char_size, filters, 3, padding=1)
        self.shapes = nn.Embedding(len(SHAPES), shape_size)
        self.cases = nn.Embedding(CASE_BUCKETS, shape_size)
        self.dropout = nn.Dropout(dropout)
        width = vectors.shape[1] + filters + 2 * shape_size + names
        self.lstm = nn.LSTM(width, hidden, batch_first=True, bidirectional=True)
        self.outputs = nn.ModuleDict(
            {name: nn.Linear(2 * hidden, len(tags)) for name, tags in heads.items()}
        )
        self.crfs = nn.ModuleDict({name: Crf(tags) for name, tags in heads.items()})

    def features(self, batch: Batch, dropped: Tensor | None = None) -> Tensor:
        """What the encoder reads of each token; where `dropped`, its word is unknown."""
        filtered = self.convolution(self.characters(batch.spelling).transpose(1, 2))
        # A filter may read one padding place beyond the word, but never win there.
        padded = (batch.spelling == 0).unsqueeze(1) * FORBIDDEN
        pooled = torch.tanh((filtered + padded).amax(2))[batch.spelled]
        words = batch.words
        if dropped is not None:
            words = torch.where(dropped & (words != PAD), UNKNOWN, words)
        parts = [self.words(words), pooled, self.shapes(batch.shapes), self.cases(batch.cases)]
        if batch.names is not None:
            parts.append(batch.names)
        return torch.cat(parts, 2)

    def encode(self, batch: Batch, dropped: Tensor | None = None) -> Tensor:
        """(sentences, longest, 2 * hidden) states, from which the heads read."""
        packed = nn.utils.rnn.pack_padded_sequence(
            self.dropout(self.features(batch, dropped)),
            batch.lengths,
            batch_first=True,
            enforce_sorted=False,
        )
        encoded, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        return self.dropout(encoded)

    def emissions(self, head: str, batch: Batch, dropped: Tensor | None = None) -> Tensor:
        """(sentences, longest, tags) scores of a head."""
        return self.outputs[head](self.encode(batch, dropped))
