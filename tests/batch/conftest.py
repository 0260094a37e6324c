"""The command in this process, on files of a temporary folder."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nlp_berita.cli import main

Extract = Callable[..., "Outcome"]
TEXT = "Bupati Garut hadir, Kamis (20/7). Perpres Nomor 82 Tahun 2018 berlaku."


class Outcome:
    """The exit code and what was told on standard error; the files are read on demand."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err.splitlines()

    @property
    def articles(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def extract(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Extract:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, workers: int = 0) -> Outcome:
        code = main(["extract", "--ner", "none", "--workers", str(workers), *arguments])
        return Outcome(code, *capfd.readouterr())

    return call


def lines(path: str | Path) -> list[dict[str, Any]]:
    """The objects of a file with JSON lines."""
    data = Path(path).read_bytes()
    if str(path).endswith(".gz"):
        data = gzip.decompress(data)
    return [json.loads(line) for line in data.splitlines()]


def write(name: str, articles: list[dict[str, Any]]) -> str:
    """A file with JSON lines, gzip where its name says so."""
    data = "".join(json.dumps(article) + "\n" for article in articles).encode()
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return name
