"""A batch of sentences of unequal length, laid out step by step without padding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

__all__ = ["Packed"]

Ints = npt.NDArray[np.intp]


class Packed(NamedTuple):
    """First all tokens of step 0, then those of step 1, and so on; longest sentence first.

    So the sentences that are still running at a step are always the first ones.

    >>> packed = Packed.of([3, 1])
    >>> packed.running
    [2, 1, 1]
    >>> packed.forward.tolist()  # of tokens that stand sentence after sentence
    [0, 3, 1, 2]
    >>> packed.backward.tolist()
    [2, 3, 1, 0]
    """

    lengths: Ints
    """Tokens of each sentence, descending."""
    running: list[int]
    """How many sentences reach each step."""
    step: Ints
    """The step of each token, (tokens,)."""
    sentence: Ints
    """The sentence of each token, (tokens,)."""
    forward: Ints
    """Where the token stands that is read at this place from left to right, (tokens,)."""
    backward: Ints
    """The same for reading from right to left."""

    @classmethod
    def of(cls, lengths: Sequence[int], first: int = 0) -> Packed:
        """The layout of sentences of such lengths whose tokens begin at place `first`."""
        sizes = np.array(lengths, np.intp)
        reached = sizes[None, :] > np.arange(sizes[0])[:, None]
        step, sentence = np.nonzero(reached)
        starts = first + np.cumsum(sizes) - sizes
        forward = starts[sentence] + step
        backward = (starts + sizes - 1)[sentence] - step
        return cls(sizes, reached.sum(1).tolist(), step, sentence, forward, backward)

    def padded(self, ahead: npt.NDArray[Any], back: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """The sum of what both directions say of each token, (steps, sentences, ...).

        Both are (tokens, ...) in the order of reading; where no token stands is zero.
        """
        shape = (len(self.running), len(self.lengths), *ahead.shape[1:])
        total = np.zeros(shape, ahead.dtype)
        total[self.step, self.sentence] = ahead
        total[self.lengths[self.sentence] - 1 - self.step, self.sentence] += back
        return total
