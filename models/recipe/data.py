"""The labelled corpora: reading, label names, and the guard against test sentences in training."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

__all__ = ["FILES", "Sentence", "banned_keys", "key", "read", "spans", "training_data"]

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
_LABELS: Final = {
    "PERSON": "PER",
    "PPL": "PER",
    "ORGANIZATION": "ORG",
    "ORGANISATION": "ORG",
    "LOCATION": "LOC",
    "PLACE": "LOC",
    "PLC": "LOC",
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


def banned_keys(corpora: Path) -> set[str]:
    """Keys of all dev and test sentences."""
    return {
        key(sentence.tokens)
        for files in FILES.values()
        for split in ("dev", "test")
        for sentence in read(corpora / files[split])
    }


def training_data(corpora: Path) -> dict[str, list[Sentence]]:
    """The train split of each corpus without any sentence of any corpus's dev or test split."""
    banned = banned_keys(corpora)
    kept = {}
    for name, files in FILES.items():
        sentences = list(read(corpora / files["train"]))
        kept[name] = [sentence for sentence in sentences if key(sentence.tokens) not in banned]
        print(f"{name}: {len(kept[name])} of {len(sentences)} train sentences kept")
    return kept
