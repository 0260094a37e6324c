"""Decoding of a linear-chain CRF: the best tags of each sentence and how sure each span is.

Inside, arrays are (steps, tags, sentences), and the sentences of a batch stand in descending order of
length, so that the sentences still running at step t are always the first ones. Each sentence's
numbers are computed by the same operations in the same order whatever stands beside it in the batch.
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
        running = _running(lengths)
        scores = np.ascontiguousarray(emissions.swapaxes(1, 2))
        best = self._best(scores, lengths, running)
        found, spans = self._spans(best)
        results: list[list[Span]] = [[] for _ in lengths]
        if not spans:
            return results
        # Only sentences that hold an entity need their weights; they stay in order of length.
        kept, columns = np.unique(found, return_inverse=True)
        lengths, best = lengths[kept], best[:, kept]
        marginals = self._marginals(scores[: lengths[0], :, kept], lengths, _running(lengths))
        first, end = (np.array([span[place] for span in spans]) for place in (0, 1))
        chances = self._chances(marginals, best, columns, first, end)
        for i, span, chance in zip(found, spans, chances, strict=True):
            results[i].append((*span, round(min(1.0, chance), DIGITS)))
        return results

    def _best(self, scores: Floats, lengths: Ints, running: list[int]) -> Ints:
        """Viterbi: the best tag at each step, (steps, sentences)."""
        back = np.zeros(scores.shape, np.intp)
        into = np.ascontiguousarray(self.transitions.T)[:, :, None]
        score = self.start[:, None] + scores[0]
        for t, n in enumerate(running[1:], 1):
            grown = score[:, :n] + into
            back[t, :, :n] = grown.argmax(1)
            score[:, :n] = grown.max(1) + scores[t, :, :n]
        best = np.zeros((len(running), len(lengths)), np.intp)
        best[lengths - 1, np.arange(len(lengths))] = (score + self.end[:, None]).argmax(0)
        for t in range(len(running) - 1, 0, -1):
            rows = np.arange(running[t])
            best[t - 1, rows] = back[t, best[t, rows], rows]
        return best

    def _spans(self, best: Ints) -> tuple[list[int], list[tuple[int, int, str]]]:
        """The sentence of each entity, in order, and its (first, end, label)."""
        sentences: list[int] = []
        spans: list[tuple[int, int, str]] = []
        where, positions = np.nonzero(best.T)
        codes = best[positions, where].tolist()
        for i, position, code in zip(where.tolist(), positions.tolist(), codes, strict=True):
            tag = self.tags[code]
            if tag[0] == "B":
                sentences.append(i)
                spans.append((position, position + 1, tag[2:]))
            else:  # transitions forbid an I that continues nothing
                spans[-1] = (spans[-1][0], position + 1, spans[-1][2])
        return sentences, spans

    def _marginals(self, scores: Floats, lengths: Ints, running: list[int]) -> _Marginals:
        """Forward-backward with a scale per step, so that no length under- or overflows."""
        step = np.exp(self.transitions.astype(np.float64))
        into, onward = np.ascontiguousarray(step.T)[:, :, None], step[:, :, None]
        local = np.exp(scores.astype(np.float64) - scores.max(1, keepdims=True))
        forward = np.zeros(local.shape)
        for t, n in enumerate(running):
            if t:
                weights = (into * forward[t - 1, :, :n]).sum(1) * local[t, :, :n]
            else:
                weights = np.exp(self.start.astype(np.float64))[:, None] * local[0]
            scale = weights.sum(0)
            np.divide(weights, scale, out=forward[t, :, :n])
            local[t, :, :n] /= scale
        backward = np.zeros(local.shape)
        last = np.exp(self.end.astype(np.float64))
        rows = np.arange(len(lengths))
        closing = forward[lengths - 1, :, rows] * last
        backward[lengths - 1, :, rows] = last / closing.sum(1, keepdims=True)
        for t in range(len(running) - 1, 0, -1):
            n = running[t]
            (onward * (local[t, :, :n] * backward[t, :, :n])).sum(1, out=backward[t - 1, :, :n])
        return _Marginals(forward, backward, local, step)

    def _chances(
        self, marginals: _Marginals, best: Ints, sentence: Ints, first: Ints, end: Ints
    ) -> list[float]:
        """Probability of each span that exactly its tokens are an entity of its label."""
        forward, backward, local, step = marginals
        opening = best[first, sentence]
        chance = forward[first, opening, sentence]
        longer = np.flatnonzero(end - first > 1)
        place = first[longer]
        while len(longer):
            row, before = sentence[longer], best[place, sentence[longer]]
            place = place + 1
            tag = best[place, row]
            chance[longer] = chance[longer] * step[before, tag] * local[place, tag, row]
            more = end[longer] - place > 1
            longer, place = longer[more], place[more]
        closing = best[end - 1, sentence]
        after = backward[end - 1, closing, sentence]
        # Less the chance that the entity goes on. Beyond a sentence's own end the backward weights
        # are zero: nothing follows.
        open_ended = np.flatnonzero(end < len(local))
        inside = np.array(
            [self.tags.index("I" + tag[1:]) if tag != "O" else 0 for tag in self.tags]
        )
        next_, row, tag = end[open_ended], sentence[open_ended], inside[opening[open_ended]]
        going_on = step[closing[open_ended], tag] * local[next_, tag, row]
        after[open_ended] -= going_on * backward[next_, tag, row]
        chances: list[float] = (chance * np.maximum(0.0, after)).tolist()
        return chances


def _running(lengths: Ints) -> list[int]:
    """How many sentences reach each step."""
    counts: list[int] = (lengths[None, :] > np.arange(lengths[0])[:, None]).sum(1).tolist()
    return counts
