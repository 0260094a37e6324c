"""From tokens to the tensors that the networks read."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
import torch
from torch import Tensor

from nlp_berita.ner.features import MAX_CHARS, clip_chars, normalise, shape

__all__ = ["PAD", "UNKNOWN", "Batch", "Inputs", "Names", "Tokens"]

PAD: Final = 0
UNKNOWN: Final = 1

Tokens = Sequence[str]
Names = Callable[[Sequence[Tokens]], Tensor]
"""Sentences -> (sentences, longest, width) ones and zeros."""


class Batch(NamedTuple):
    """(sentences, longest) each, but `spelling` (distinct words, MAX_CHARS) and `lengths`."""

    words: Tensor
    spelled: Tensor
    spelling: Tensor
    shapes: Tensor
    cases: Tensor
    lengths: Tensor
    names: Tensor | None


class Inputs:
    """Words and characters as rows of their tables, and what else a network reads.

    `names` marks the tokens of known names, for a network that reads such marks.
    """

    def __init__(
        self,
        words: list[str],
        cases: np.ndarray,
        characters: list[str],
        names: Names | None = None,
    ) -> None:
        self.rows = {word: row for row, word in enumerate(words)}
        self.cases = cases
        self.characters = {char: row for row, char in enumerate(characters)}
        self.names = names
        self.token = lru_cache(maxsize=200_000)(self._token)

    def _token(self, token: str) -> tuple[int, list[int], int, int]:
        row = self.rows.get(normalise(token), UNKNOWN)
        chars = [self.characters.get(char, UNKNOWN) for char in clip_chars(token)]
        return row, chars + [PAD] * (MAX_CHARS - len(chars)), shape(token), int(self.cases[row])

    def batch(self, sentences: list[Tokens]) -> Batch:
        """Sentences padded to the longest; words recur, so each is spelled once."""
        lengths = torch.tensor([len(tokens) for tokens in sentences])
        size = (len(sentences), int(lengths.max()))
        words, spelled, shapes, cases = (np.zeros(size, "int64") for _ in range(4))
        spelling = [[PAD] * MAX_CHARS]
        known: dict[str, int] = {}
        for i, tokens in enumerate(sentences):
            for j, token in enumerate(tokens):
                words[i, j], chars, shapes[i, j], cases[i, j] = self.token(token)
                if token not in known:
                    known[token] = len(spelling)
                    spelling.append(chars)
                spelled[i, j] = known[token]
        return Batch(
            torch.from_numpy(words),
            torch.from_numpy(spelled),
            torch.tensor(spelling),
            torch.from_numpy(shapes),
            torch.from_numpy(cases),
            lengths,
            self.names(sentences) if self.names else None,
        )
