"""The labelled corpora: reading, label names, and the guard against test sentences in training."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

__all__ = [
    "FILES",
    "FOLDED",
    "Sentence",
    "banned_keys",
    "folded",
    "key",
    "read",
    "spans",
    "training_data",
]

# corpus -> split -> file below the corpora folder. Only these three may reach shipped weights.
FILES: Final[dict[str, dict[str, str]]] = {
    "idner": {
        "train": "idner-news-2k/train.txt",
        "dev": "idner-news-2k/dev.txt",
        "test": "idner-news-2k/test.txt",
    },
    "nergrit": {
        "train": "nergrit_ner-grit/train.txt",
        "dev": "nergrit_ner-grit/valid.txt",
        "test": "nergrit_ner-grit/test.txt",
    },
    "nerp": {
        "train": "nerp_ner-prosa/train.txt",
        "dev": "nerp_ner-prosa/valid.txt",
        "test": "nerp_ner-prosa/test.txt",
    },
}
# Corpora in five folds that state no licence: measured on, never in weights that ship.
FOLDED: Final = ("nerui", "nerugm")
_LABELS: Final = {
    "PERSON": "PER",
    "PPL": "PER",
    "ORGANIZATION": "ORG",
    "ORGANISATION": "ORG",
    "LOCATION": "LOC",
    "PLACE": "LOC",
    "PLC": "LOC",
    "TIME": "TIM",
    "QUANTITY": "QTY",
}


class Sentence(NamedTuple):
    """Tokens with their IOB2 tags."""

    tokens: list[str]
    tags: list[str]


def _tag(raw: str, previous: str) -> str:
    prefix, _, label = raw.strip().upper().partition("-")
    if not label:
        return "O"
    label = _LABELS.get(label, label)
    if prefix == "I" and previous[2:] != label:  # an I without its B opens an entity
        prefix = "B"
    return f"{prefix}-{label}"


def read(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-like file: token first, tag last, an empty line between sentences."""
    tokens: list[str] = []
    tags: list[str] = []
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            columns = line.split()
            if len(columns) > 1:
                tags.append(_tag(columns[-1], tags[-1] if tags else "O"))
                tokens.append(columns[0])
            elif not columns and tokens:
                yield Sentence(tokens, tags)
                tokens, tags = [], []
    if tokens:
        yield Sentence(tokens, tags)


def key(tokens: Iterable[str]) -> str:
    """What makes two sentences the same one: letters and digits, in lower case."""
    return re.sub(r"[\W_]+", "", "".join(tokens)).lower()


def spans(tags: list[str]) -> list[tuple[int, int, str]]:
    """Entities of an IOB2 sequence as (start, end, label)."""
    found = []
    start = None
    for position, tag in enumerate([*tags, "O"]):
        if start is not None and not (tag[0] == "I" and tag[2:] == tags[start][2:]):
            found.append((start, position, tags[start][2:]))
            start = None
        if tag[0] == "B" or (tag[0] == "I" and start is None):
            start = position
    return found


def folded(corpora: Path, name: str, fold: int, split: str) -> list[Sentence]:
    """One split of a fold (1 to 5) of a corpus of FOLDED."""
    return list(read(corpora / name / f"{split}.{fold:02}.tsv"))


def banned_keys(corpora: Path, fold: int | None = None) -> set[str]:
    """Keys of the dev and test sentences that are measured on: of FILES, or of a fold's corpora."""
    splits = ("dev", "test")
    if fold is None:
        held = [read(corpora / files[split]) for files in FILES.values() for split in splits]
    else:
        held = [iter(folded(corpora, name, fold, split)) for name in FOLDED for split in splits]
    return {key(sentence.tokens) for sentences in held for sentence in sentences}


def training_data(corpora: Path, fold: int | None = None) -> dict[str, list[Sentence]]:
    """The train split of each corpus without any sentence that `banned_keys` names.

    With a fold, the folded corpora's train splits of that fold are there too, and these corpora
    alone are measured on: their texts are in part those of the others.
    """
    banned = banned_keys(corpora, fold)
    train = {name: list(read(corpora / files["train"])) for name, files in FILES.items()}
    if fold is not None:
        train |= {name: folded(corpora, name, fold, "train") for name in FOLDED}
    kept = {}
    for name, sentences in train.items():
        kept[name] = [sentence for sentence in sentences if key(sentence.tokens) not in banned]
        print(f"{name}: {len(kept[name])} of {len(sentences)} train sentences kept")
    return kept
