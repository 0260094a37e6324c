"""Word vectors and case statistics from unlabelled news text."""

import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from nlp_berita.ner.features import normalise

__all__ = ["CASE_BUCKETS", "Vectors", "build_vectors", "load_vectors", "paragraphs"]

TOKEN = re.compile(r"\w+(?:[-.,'’/]\w+)*|[^\w\s]")
# Upper bounds of the share of capitalised occurrences; the last bucket means "too rare to say".
_BOUNDS = np.array([0.02, 0.1, 0.3, 0.6, 0.85, 0.97])
CASE_BUCKETS = len(_BOUNDS) + 2


class Vectors(NamedTuple):
    """Words, their vectors (words, size), and how often each has a capital, in buckets."""

    words: list[str]
    table: np.ndarray
    cases: np.ndarray


def paragraphs(path: Path) -> Iterator[list[str]]:
    """Tokens of each paragraph of an xz-compressed text file."""
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            tokens = TOKEN.findall(line)
            if tokens:
                yield tokens


def _is_headline(tokens: list[str]) -> bool:
    return len(tokens) < 20 and tokens[-1] not in {".", "!", "?", '"', "”"}


def build_vectors(
    text: Path,
    target: Path,
    *,
    size: int = 100,
    words: int = 40_000,
    rarest: int = 5,
    negative: int = 5,
    epochs: int = 3,
    seed: int = 1,
) -> None:
    """Train skip-gram vectors of words seen `rarest` times, and count capitals; writes target."""
    from gensim.models import Word2Vec

    target.parent.mkdir(parents=True, exist_ok=True)
    plain = target.with_suffix(".txt")
    capitals: Counter[str] = Counter()
    total: Counter[str] = Counter()
    with plain.open("w", encoding="utf-8") as out:
        for tokens in paragraphs(text):
            keys = [normalise(token) for token in tokens]
            out.write(" ".join(keys) + "\n")
            if _is_headline(tokens):  # capitals there say nothing about the word
                continue
            previous = "."
            for token, key in zip(tokens, keys, strict=True):
                if token[0].isalpha() and (previous[-1].isalnum() or previous == ","):
                    total[key] += 1
                    capitals[key] += token[0].isupper()
                previous = token
    # One worker and a fixed seed: the threads of gensim race, more of them are not reproducible.
    model = Word2Vec(
        corpus_file=str(plain),
        vector_size=size,
        window=5,
        min_count=rarest,
        max_final_vocab=words,
        sg=1,
        negative=negative,
        sample=1e-4,
        epochs=epochs,
        workers=1,
        seed=seed,
    )
    vocabulary = list(model.wv.index_to_key)
    vectors = model.wv.vectors.astype("float32")
    vectors *= 0.15 / vectors.std()
    share = np.array([capitals[word] / max(1, total[word]) for word in vocabulary])
    case = np.searchsorted(_BOUNDS, share, side="left").astype("uint8")
    case[[total[word] < rarest for word in vocabulary]] = CASE_BUCKETS - 1
    np.savez(target, vectors=vectors, case=case, words=np.array(json.dumps(vocabulary)))
    plain.unlink()


def load_vectors(path: Path) -> Vectors:
    """What build_vectors wrote."""
    with np.load(path, allow_pickle=False) as arrays:
        return Vectors(json.loads(str(arrays["words"])), arrays["vectors"], arrays["case"])
