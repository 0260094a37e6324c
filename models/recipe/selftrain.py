"""Self-training: raw news that a teacher's heads have labelled, as more text of each corpus.

What a head says where it is sure teaches the next network of the same kind: noisy student (Xie et
al. 2020, CVPR). Of use where the corpus is news as well.
"""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from .data import Sentence, banned_keys, key
from .ensemble import Ensemble
from .silver import sentences_of
from .vectors import paragraphs

__all__ = ["label_raw", "load_labelled", "mixed"]

# Of the paragraphs, and of their sentences.
_SHARE: Final = 0.35
# A sentence counts where all its spans are as sure as this; of those without any, few do.
_SURE: Final = 0.5
_WITHOUT: Final = 6


def label_raw(
    teacher: Ensemble, corpora: Path, *, size: int, fold: int | None = None, seed: int = 7
) -> dict[str, list[Sentence]]:
    """Head -> labelled sentences, of at most `size` that are shown to the heads."""
    chance = random.Random(seed)
    banned = banned_keys(corpora / "ner")
    if fold is not None:
        banned |= banned_keys(corpora / "ner", fold)
    shown = list(_sample(corpora, banned, chance))
    chance.shuffle(shown)
    shown = shown[:size]
    found = teacher.predict_each(shown, list(teacher.heads))
    labelled = {}
    for head in teacher.heads:
        kept: list[Sentence] = []
        without: list[Sentence] = []
        for tokens, spans in zip(shown, found[head], strict=True):
            if any(confidence < _SURE for *_, confidence in spans):
                continue
            tags = ["O"] * len(tokens)
            for first, end, label, _ in spans:
                tags[first:end] = [f"B-{label}", *[f"I-{label}"] * (end - first - 1)]
            (kept if spans else without).append(Sentence(tokens, tags))
        kept += without[: len(kept) // _WITHOUT]
        chance.shuffle(kept)
        labelled[head] = kept
        print(f"{head}: {len(kept)} sentences labelled")
    return labelled


def load_labelled(path: Path) -> dict[str, list[Sentence]]:
    """What was labelled before and stands in a file."""
    heads = json.loads(path.read_text(encoding="utf-8"))
    return {head: [Sentence(*pair) for pair in pairs] for head, pairs in heads.items()}


def mixed(
    data: dict[str, list[Sentence]], labelled: dict[str, list[Sentence]], share: dict[str, float]
) -> dict[str, list[Sentence]]:
    """The corpora and what was labelled, under "CORPUS+news", of the heads that have a share."""
    return data | {f"{head}+news": labelled[head] for head in labelled if head in share}


def _sample(corpora: Path, banned: set[str], chance: random.Random) -> Iterator[list[str]]:
    for tokens in paragraphs(corpora / "news.txt.xz"):
        if chance.random() > _SHARE:
            continue
        for sentence in sentences_of(tokens):
            sized = 6 <= len(sentence) <= 50
            if sized and chance.random() < _SHARE and key(sentence) not in banned:
                yield sentence
