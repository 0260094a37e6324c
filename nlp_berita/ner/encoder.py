"""The network in numpy: word features -> BiLSTM -> emissions, exact to the bit.

Weights are int8 with a scale a row; what enters a matrix product is rounded to a grid of integers.
A product of such integers stays below 2**24, where float32 holds every integer: the sum is exact
in any order, so a sentence's result cannot depend on its batch, on the BLAS or on its threads.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from .features import clip_chars, normalise, shape

__all__ = ["HIDDEN_GRID", "INPUT_GRID", "Encoder"]

Array = npt.NDArray[Any]
Floats = npt.NDArray[np.float32]

INPUT_GRID: Final = 256.0
"""Steps per unit of the word features, which are clipped at +-LIMIT steps."""
HIDDEN_GRID: Final = 511.0
LIMIT: Final = 511.0
UNKNOWN: Final = 1
_CACHE: Final = 40_000
_LONGEST: Final = 64  # characters of a word worth remembering
_TOGETHER: Final = 512


class Encoder:
    """Turns tokens into the hidden states that the heads read."""

    def __init__(self, arrays: Mapping[str, Array], characters: Sequence[str]) -> None:
        self._vectors = arrays["vectors"]
        self._vector_scales = arrays["vectors.scale"].astype(np.float32)
        self._cases = arrays["cases"]
        self._rows = {w: i for i, w in enumerate(arrays["words"].tobytes().decode().split("\n"))}
        self._characters = {char: row for row, char in enumerate(characters)}
        self._char_tables = arrays["characters"].astype(np.float32)
        self._shape_table = arrays["shapes"].astype(np.float32)
        self._case_table = arrays["case_shares"].astype(np.float32)
        self._input, self._input_scale = _matrix(arrays, "input", INPUT_GRID)
        self._bias = arrays["input.bias"].astype(np.float32)
        self._hidden, self._hidden_scale = _matrix(arrays, "hidden", HIDDEN_GRID)
        self.size = self._hidden.shape[1]
        self._cache: dict[str, npt.NDArray[np.int16]] = {}

    def knows(self, word: str) -> bool:
        """Whether the vocabulary holds the word."""
        return normalise(word) in self._rows

    def _character_features(self, words: Sequence[str]) -> Floats:
        """The convolution as three look-ups a character, then the maximum over each word."""
        clipped = [clip_chars(word) for word in words]
        ids = np.full((len(words), max(map(len, clipped))), -1)
        for row, characters in zip(ids, clipped, strict=True):
            row[: len(characters)] = [self._characters.get(char, UNKNOWN) for char in characters]
        before, here, after = self._char_tables
        filters = here[ids]
        filters[:, 1:] += before[ids[:, :-1]]
        # What stands for no character adds nothing and is no maximum.
        filters[:, :-1] += np.where(ids[:, 1:, None] < 0, np.float32(0), after[ids[:, 1:]])
        filters[ids < 0] = -np.inf
        pooled: Floats = np.tanh(filters.max(1))
        return pooled

    def _features(self, words: Sequence[str]) -> Floats:
        """The features of tokens on the input grid, (words, features)."""
        unseen = [word for word in words if word not in self._cache]
        for start in range(0, len(unseen), _TOGETHER):
            self._look_at(unseen[start : start + _TOGETHER])
        features = np.stack([self._cache[word] for word in words])
        if len(self._cache) > _CACHE:
            self._cache.clear()
        for word in unseen:
            if len(word) > _LONGEST:
                self._cache.pop(word, None)
        return features.astype(np.float32)

    def _look_at(self, words: Sequence[str]) -> None:
        rows = [self._rows.get(normalise(word), UNKNOWN) for word in words]
        parts = (
            self._vectors[rows].astype(np.float32) * self._vector_scales[rows, None],
            self._character_features(words),
            self._shape_table[[shape(word) for word in words]],
            self._case_table[self._cases[rows]],
        )
        features = np.rint(np.concatenate(parts, 1) * np.float32(INPUT_GRID)).clip(-LIMIT, LIMIT)
        self._cache.update(zip(words, features.astype(np.int16), strict=True))

    def project(self, words: Sequence[str]) -> Floats:
        """What each word feeds into the gates of both directions: (2, words, gates)."""
        gates = self._features(words) @ self._input * self._input_scale + self._bias
        return np.ascontiguousarray(gates.reshape(len(words), 2, -1).swapaxes(0, 1))

    def states(self, projected: Floats, ids: Sequence[npt.NDArray[np.intp]]) -> Floats:
        """Hidden states on their grid, (steps, sentences, 2 * size).

        `ids` are the sentences, longest first, as rows of `projected`.
        """
        lengths = np.array([len(row) for row in ids])
        steps, count, size = int(lengths[0]), len(ids), self.size
        running = (lengths[None, :] > np.arange(steps)[:, None]).sum(1)
        order = np.zeros((2, steps, count), np.intp)
        for i, row in enumerate(ids):
            order[0, : len(row), i] = row
            order[1, : len(row), i] = row[::-1]
        out = np.zeros((steps, count, 2 * size), np.float32)
        hidden = np.zeros((2, count, size), np.float32)
        cell = np.zeros((2, count, size), np.float32)
        for t in range(steps):
            n = int(running[t])
            rows = np.arange(n)
            gates = np.matmul(hidden[:, :n], self._hidden)
            gates *= self._hidden_scale
            gates[0] += projected[0][order[0, t, :n]]
            gates[1] += projected[1][order[1, t, :n]]
            # Input, forget and output gates come as half their argument: a sigmoid is a tanh.
            np.tanh(gates, out=gates)
            sigmoids = gates[:, :, : 3 * size]
            sigmoids *= 0.5
            sigmoids += 0.5
            kept = cell[:, :n]
            kept *= gates[:, :, size : 2 * size]
            kept += gates[:, :, :size] * gates[:, :, 3 * size :]
            now = np.tanh(kept)
            now *= gates[:, :, 2 * size : 3 * size]
            now *= np.float32(HIDDEN_GRID)
            np.rint(now, out=hidden[:, :n])
            out[t, :n, :size] = hidden[0, :n]
            out[lengths[:n] - 1 - t, rows, size:] = hidden[1, :n]
        return out


def _matrix(arrays: Mapping[str, Array], name: str, grid: float) -> tuple[Floats, Floats]:
    """An int8 matrix ready to multiply from the right, and the scale of its results."""
    weights = arrays[name].astype(np.float32)
    scale = (arrays[f"{name}.scale"] / grid).astype(np.float32)
    turned = np.ascontiguousarray(weights.swapaxes(-1, -2))
    return turned, scale if scale.ndim == 1 else scale[:, None, :]
