"""The network in numpy: word features -> BiLSTM -> hidden states, exact to the bit.

Weights are int8 with a scale a row; what enters a matrix product is rounded to a grid of integers.
A product of such integers stays below 2**24, where float32 holds every integer: the sum is exact
in any order, so a sentence's result cannot depend on its batch, on the BLAS or on its threads.
"""

from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from .features import clip_chars, normalise, shape
from .packed import Packed

__all__ = ["HIDDEN_GRID", "INPUT_GRID", "Encoder"]

Array = npt.NDArray[Any]
Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.intp]

INPUT_GRID: Final = 256.0
"""Steps per unit of the word features, which are clipped at +-LIMIT steps."""
HIDDEN_GRID: Final = 511.0
LIMIT: Final = 511.0
UNKNOWN: Final = 1
_NO_CHARACTER: Final = "\x00"
_OTHER: Final = "\x01"  # which no model knows, like the former
_REMEMBERED: Final = 20_480  # words, some 3 kB each
_LONGEST: Final = 64  # characters of a word worth remembering
_TOGETHER: Final = 512


class _Projections:
    """What words feed into the four gates: columns 2i and 2i + 1, one a direction, are word i's."""

    def __init__(self, words: int, size: int) -> None:
        self.numbers: dict[str, int] = {}
        self.used = 0
        self.gates: Floats = np.empty((4, 2 * words, size), np.float32)  # no memory before its use


class Encoder:
    """Turns tokens into the hidden states that the heads read."""

    def __init__(self, arrays: Mapping[str, Array], characters: Sequence[str]) -> None:
        self._vectors = arrays["vectors"]
        self._vector_scales = arrays["vectors.scale"].astype(np.float32)
        self._cases = arrays["cases"]
        self._rows = {w: i for i, w in enumerate(arrays["words"].tobytes().decode().split("\n"))}
        self._characters = _by_code(characters)
        # Where there is no character: it adds nothing to the others and is itself no maximum.
        nothing = np.zeros((3, 1, arrays["characters"].shape[2]))
        nothing[1] = -np.inf
        self._char_tables = np.concatenate((arrays["characters"], nothing), 1, dtype=np.float32)
        self._shape_table = arrays["shapes"].astype(np.float32)
        self._case_table = arrays["case_shares"].astype(np.float32)
        self._input, self._input_scale = _matrix(arrays, "input", INPUT_GRID)
        self._bias = arrays["input.bias"].astype(np.float32)
        hidden, scale = _matrix(arrays, "hidden", HIDDEN_GRID)
        self.size = hidden.shape[1]
        # A matrix for each gate and direction: what is done to one gate is done to one block.
        self._hidden = _by_gate(hidden)
        self._hidden_scale = _by_gate(scale)
        self._known = _Projections(0, self.size)
        self._lock = Lock()

    def knows(self, word: str) -> bool:
        """Whether the vocabulary holds the word."""
        return normalise(word) in self._rows

    def _character_features(self, words: Sequence[str]) -> Floats:
        """The convolution as three look-ups a character, then the maximum over each word."""
        clipped = [clip_chars(word).replace(_NO_CHARACTER, _OTHER) for word in words]
        longest = max(map(len, clipped))
        padded = "".join([characters.ljust(longest, _NO_CHARACTER) for characters in clipped])
        codes = np.frombuffer(padded.encode("utf-32-le", "surrogatepass"), np.uint32)
        ids = self._characters.take(codes, mode="clip").reshape(len(words), longest)
        before, here, after = self._char_tables
        filters = here[ids]
        filters[:, 1:] += before[ids[:, :-1]]
        filters[:, :-1] += after[ids[:, 1:]]
        pooled: Floats = np.tanh(filters.max(1))
        return pooled

    def _features(self, words: Sequence[str]) -> Floats:
        """The features of words on the input grid, (words, features)."""
        rows = [self._rows.get(normalise(word), UNKNOWN) for word in words]
        parts = (
            self._vectors[rows].astype(np.float32) * self._vector_scales[rows, None],
            self._character_features(words),
            self._shape_table[[shape(word) for word in words]],
            self._case_table[self._cases[rows]],
        )
        grid: Floats = np.rint(np.concatenate(parts, 1) * np.float32(INPUT_GRID))
        return grid.clip(-LIMIT, LIMIT)

    def project(self, words: Sequence[str]) -> tuple[Floats, Ints]:
        """What words feed into the gates, (gates, columns, size), and each word's first column.

        The column is that of reading from left to right; the next one is for right to left.
        """
        with self._lock:
            known = self._known
            unseen = [word for word in dict.fromkeys(words) if word not in known.numbers]
            if known.used + len(unseen) > known.gates.shape[1] // 2:
                # Another thread may still read the old columns: they are left as they are.
                unseen = list(dict.fromkeys(words))
                known = _Projections(max(_REMEMBERED, len(unseen)), self.size)
                self._known = known
            unseen.sort(key=len)  # words of a length need no padding
            for start in range(0, len(unseen), _TOGETHER):
                self._add(known, unseen[start : start + _TOGETHER])
            numbers = np.fromiter(map(known.numbers.__getitem__, words), np.intp, len(words))
            for word in unseen:
                if len(word) > _LONGEST:
                    del known.numbers[word]
        return known.gates, 2 * numbers

    def _add(self, known: _Projections, words: Sequence[str]) -> None:
        first, end = known.used, known.used + len(words)
        gates = self._features(words) @ self._input
        gates *= self._input_scale
        gates += self._bias
        by_gate = gates.reshape(2 * len(words), 4, self.size).swapaxes(0, 1)
        known.gates[:, 2 * first : 2 * end] = by_gate
        known.used = end  # before the words: what an interruption leaves is never overwritten
        known.numbers.update(zip(words, range(first, end), strict=True))

    def states(self, gates: Floats, columns: Ints, packed: Packed) -> Floats:
        """Hidden states on their grid in the order of reading, (directions, tokens, size).

        `gates` and `columns` are what `project` gave for the words.
        """
        size, most = self.size, packed.running[0]
        order = np.stack((columns[packed.forward], columns[packed.backward] + 1))
        states = np.empty((2, len(packed.step), size), np.float32)
        cell = np.zeros((2, most, size), np.float32)
        # A step works in the first part of these: one piece of memory, whatever its width.
        space, more_space = np.empty((2, 8 * most * size), np.float32)
        start = before = 0
        for n in packed.running:
            end = start + n
            now = space[: 8 * n * size].reshape(4, 2, n, size)
            gates.take(order[:, start:end], 1, out=now, mode="clip")
            if start:
                past = more_space[: 8 * n * size].reshape(4, 2, n, size)
                np.matmul(states[:, before : before + n], self._hidden, out=past)
                past *= self._hidden_scale
                now += past
            # Input, forget and output gates come as half their argument: a sigmoid is half a tanh
            # and a half. The halves are taken once, behind the products, which changes no bit.
            np.tanh(now, out=now)
            now[:3] += 1
            into, kept, out, new = now
            into *= new
            running = cell[:, :n]
            running *= kept
            running += into
            running *= 0.5
            np.tanh(running, out=new)
            new *= out
            new *= np.float32(HIDDEN_GRID / 2)
            np.rint(new, out=states[:, start:end])
            start, before = end, start
        return states


def _by_code(characters: Sequence[str]) -> Ints:
    """Rows of the characters by code point; the last entry stands for all code points beyond."""
    codes = [ord(char) if len(char) == 1 else -1 for char in characters]
    rows = np.full(max(codes) + 2, UNKNOWN, np.intp)
    for row, code in enumerate(codes):
        if code >= 0:
            rows[code] = row
    rows[ord(_NO_CHARACTER)] = len(characters)
    return rows


def _matrix(arrays: Mapping[str, Array], name: str, grid: float) -> tuple[Floats, Floats]:
    """An int8 matrix ready to multiply from the right, and the scale of its results."""
    weights = arrays[name].astype(np.float32)
    scale = (arrays[f"{name}.scale"] / grid).astype(np.float32)
    turned = np.ascontiguousarray(weights.swapaxes(-1, -2))
    return turned, scale if scale.ndim == 1 else scale[:, None, :]


def _by_gate(matrix: Floats) -> Floats:
    """(directions, rows, gates * size) as (gates, directions, rows, size)."""
    parts = matrix.reshape(*matrix.shape[:2], 4, -1).transpose(2, 0, 1, 3)
    return np.ascontiguousarray(parts)
