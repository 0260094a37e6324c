"""What a run is made of: library, model, tables, settings. The same, and so is its output."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from nlp_berita import __version__
from nlp_berita.batch.extraction import Extraction
from nlp_berita.batch.fields import Fields
from nlp_berita.ner import find_model

# Inputs that are told one by one when they change; a shell makes thousands of a pattern.
_TOLD = 50
_PACKAGE = Path(__file__).parents[1]


def identity(extraction: Extraction, fields: Fields, inputs: dict[str, str]) -> dict[str, str]:
    """Name -> what it was, for everything that the output depends on.

    `inputs` tells of every input what its files are. Raises `FileNotFoundError` for a model that
    is not there.
    """
    parts = {"inputs": f"{len(inputs):,}, {_digest(json.dumps(inputs).encode())}"}
    if len(inputs) <= _TOLD:
        parts |= {f"input {name}": told for name, told in inputs.items()}
    parts["library"] = f"{__version__} {_digest_package(_PACKAGE)}, spacy {version('spacy')}"
    parts["tables"] = _digest_folder(_PACKAGE / "tables" / "data")
    if extraction.tables is not None:
        parts["tables of your own"] = _digest_folder(Path(extraction.tables))
    parts["model"] = _model(extraction.ner)
    parts["settings"] = json.dumps(
        {"published": extraction.published, "text": extraction.text, "fields": fields.named()},
        sort_keys=True,
    )
    return parts


def _model(name: str | None) -> str:
    if name is None:
        return "none"
    return f"{name} {_digest_folder(find_model(name))}"


@lru_cache(maxsize=1)
def _digest_package(folder: Path) -> str:
    return _digest_files(folder.rglob("*.py"), folder)


def _digest_folder(folder: Path) -> str:
    return _digest_files((path for path in folder.rglob("*") if path.is_file()), folder)


def _digest_files(paths: Iterable[Path], folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(paths):
        whole.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:16]


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
