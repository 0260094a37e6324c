"""A bar for a terminal, silence for everything else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from batch.conftest import Extract, write

pty = pytest.importorskip("pty")
COMMAND = [sys.executable, "-m", "nlp_berita.cli", "extract", "--ner", "none", "--workers", "1"]


def in_terminal(command: list[str], folder: Path) -> str:
    """What the command shows on a terminal."""
    import termios

    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 120))
    process = subprocess.Popen(
        command, cwd=folder, stderr=theirs, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            data = os.read(ours, 4096)
        except OSError:  # Linux says so when the other end is closed
            data = b""
        if not data:
            break
        shown += data
    os.close(ours)
    process.wait()
    return shown.decode()


def test_a_terminal_gets_a_bar(tmp_path: Path, extract: Extract) -> None:
    items: list[dict[str, object]] = [{"text": f"Bupati Garut {n}. " * 20} for n in range(400)]
    items[100]["text"] = None
    write("a.jsonl", items)
    shown = in_terminal([*COMMAND, "a.jsonl", "-o", "out.jsonl"], tmp_path)
    frames = [frame for frame in shown.split("\r") if " articles, " in frame and "/s, " in frame]
    assert len(frames) >= 2
    assert "100%" in frames[-1]
    assert "399 articles, " in frames[-1]
    assert "1 failed [00:" in frames[-1]
    assert "nlp-berita: a.jsonl:101: there is no text" in shown


def test_everything_else_gets_two_lines(extract: Extract) -> None:
    run = extract(write("a.jsonl", [{"text": "Halo."}, {"text": None}]), "-o", "out.jsonl")
    assert len(run.err) == 2
    assert run.err[1].startswith("nlp-berita: 1 article, 1 failed, ")
