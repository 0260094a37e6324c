"""Decoding of a linear-chain CRF: the best tags of each sentence and how sure each span is.

Arrays are time-major, and the sentences of a batch stand in descending order of length, so that the
sentences still running at step t are always the first ones. Each sentence's numbers are computed
by the same operations in the same order whatever stands beside it in the batch.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

__all__ = ["Crf", "Span"]

Floats = npt.NDArray[np.floating[Any]]
Ints = npt.NDArray[np.integer[Any]]
Span = tuple[int, int, str, float]
"""First token, end token, label, confidence."""

DIGITS: Final = 3
"""Confidences are rounded to this many digits."""


class _Marginals(NamedTuple):
    """Scaled forward and backward weights: forward[t] * backward[t] sums to 1 at each step."""

    forward: Floats
    backward: Floats
    local: Floats
    """exp(emission) divided by the step's scale."""
    step: Floats


class Crf(NamedTuple):
    """The scores of one head; `tags` are IOB2."""

    tags: Sequence[str]
    transitions: Floats
    start: Floats
    end: Floats

    def decode(self, emissions: Floats, lengths: Ints) -> list[list[Span]]:
        """Entity spans of each sentence; `emissions` is (steps, sentences, tags).

        >>> crf = Crf(["O", "B-PER", "I-PER"], np.zeros((3, 3)), np.zeros(3), np.zeros(3))
        >>> emissions = np.array([[[0, 5, 0]], [[0, 0, 5]], [[9, 0, 0]]], dtype=float)
        >>> crf.decode(emissions, np.array([3]))
        [[(0, 2, 'PER', 0.973)]]
        """
        # How many sentences reach each step.
        running = [int(n) for n in (lengths[None, :] > np.arange(lengths[0])[:, None]).sum(1)]
        best = self._best(emissions, lengths, running)
        found = [self._spans(best[: lengths[i], i]) for i in range(len(lengths))]
        if not any(found):
            return [[] for _ in found]
        marginals = self._marginals(emissions, lengths, running)
        return [
            [
                (first, end, label, self._confidence(marginals, i, first, best[first:end, i]))
                for first, end, label in spans
            ]
            for i, spans in enumerate(found)
        ]

    def _best(self, emissions: Floats, lengths: Ints, running: list[int]) -> Ints:
        """Viterbi: the best tag at each step, (steps, sentences)."""
        back = np.zeros(emissions.shape, np.intp)
        score = self.start + emissions[0]
        for t, n in enumerate(running[1:], 1):
            grown = score[:n, :, None] + self.transitions
            back[t, :n] = grown.argmax(1)
            score[:n] = grown.max(1) + emissions[t, :n]
        best = np.zeros(emissions.shape[:2], np.intp)
        best[lengths - 1, np.arange(len(lengths))] = (score + self.end).argmax(1)
        for t in range(len(running) - 1, 0, -1):
            rows = np.arange(running[t])
            best[t - 1, rows] = back[t, rows, best[t, rows]]
        return best

    def _spans(self, best: Ints) -> list[tuple[int, int, str]]:
        """(first, end, label) of each entity of one sentence."""
        found: list[tuple[int, int, str]] = []
        for position in np.flatnonzero(best):
            tag = self.tags[best[position]]
            if tag[0] == "B":
                found.append((int(position), int(position) + 1, tag[2:]))
            elif tag[0] == "I":  # transitions forbid an I that continues nothing
                found[-1] = (found[-1][0], int(position) + 1, found[-1][2])
        return found

    def _marginals(self, emissions: Floats, lengths: Ints, running: list[int]) -> _Marginals:
        """Forward-backward with a scale per step, so that no length under- or overflows."""
        step = np.exp(self.transitions.astype(np.float64))
        local = np.exp(emissions.astype(np.float64) - emissions.max(2, keepdims=True))
        forward = np.zeros(local.shape)
        weights = np.exp(self.start.astype(np.float64)) * local[0]
        for t, n in enumerate(running):
            if t:
                weights = (forward[t - 1, :n, :, None] * step).sum(1) * local[t, :n]
            scale = weights.sum(1, keepdims=True)
            forward[t, :n] = weights / scale
            local[t, :n] /= scale
        backward = np.zeros(local.shape)
        last = np.exp(self.end.astype(np.float64))
        rows = np.arange(len(lengths))
        closing = forward[lengths - 1, rows] * last
        backward[lengths - 1, rows] = last / closing.sum(1, keepdims=True)
        for t in range(len(running) - 1, 0, -1):
            n = running[t]
            weights = (step * (local[t, :n] * backward[t, :n])[:, None, :]).sum(2)
            backward[t - 1, :n] = weights
        return _Marginals(forward, backward, local, step)

    def _confidence(self, marginals: _Marginals, i: int, first: int, path: Ints) -> float:
        """Probability that exactly these tokens are an entity of this label."""
        forward, backward, local, step = marginals
        chance = forward[first, i, path[0]]
        for offset in range(1, len(path)):
            tag = path[offset]
            chance = chance * step[path[offset - 1], tag] * local[first + offset, i, tag]
        last = first + len(path) - 1
        chance_of_more = 0.0
        if last + 1 < len(local):
            inside = self.tags.index("I" + self.tags[path[0]][1:])
            more = step[path[-1], inside] * local[last + 1, i, inside]
            # Beyond the sentence's own end the backward weights are zero: nothing follows.
            chance_of_more = more * backward[last + 1, i, inside]
        closed = chance * max(0.0, backward[last, i, path[-1]] - chance_of_more)
        return round(min(1.0, float(closed)), DIGITS)
