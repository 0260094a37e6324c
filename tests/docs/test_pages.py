"""The pages say what is so: their code runs and prints what they show, their links lead somewhere.

``UPDATE_DOCS=1`` (``make docs``) writes what is printed into the pages: read the difference.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import pytest

import nlp_berita
from nlp_berita.cli import main

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path
    for pattern in ("*.md", "docs/**/*.md", "examples/*.md", "models/**/*.md")
    for path in ROOT.glob(pattern)
)
# `docs/schema` and pictures are linked to as well, but hold no links.
_FENCE = re.compile(r"^```(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^()\s]+(?:\([^()]*\))?)(?:\s+\"[^\"]*\")?\)")
_HTML_LINK = re.compile(r"(?:href|src|srcset)=\"([^\"]+)\"")
_HEADING = re.compile(r"^#+\s+(.*?)\s*$", re.MULTILINE)
_EXTRA = re.compile(r"(?:nlp-berita|\.)\[([\w,-]+)\]")


class Block(NamedTuple):
    """A fenced block: its language, its text, where that stands, the line it begins on.

    `follows` tells that nothing stands between it and the block before.
    """

    language: str
    text: str
    start: int
    line: int
    follows: bool


def blocks(path: Path) -> list[Block]:
    text = path.read_text(encoding="utf-8")
    found: list[Block] = []
    end = 0
    for match in _FENCE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        follows = bool(found) and not text[end : match.start()].strip()
        found.append(Block(match[1], match[2], match.start(2), line, follows))
        end = match.end()
    return found


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


RUNNABLE = [path for path in PAGES if any(b.language == "python" for b in blocks(path))]


def test_the_readme_and_the_tutorial_are_among_them() -> None:
    run = {name(path) for path in RUNNABLE}
    assert run >= {"README.md", "README.id.md", "docs/tutorial.md", "docs/tutorial.id.md"}


@pytest.mark.parametrize("path", RUNNABLE, ids=name)
def test_code_prints_what_the_page_shows(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One namespace a page; the block after a printing one is what it prints.

    Lines of ``sh`` blocks that call the command are run too, in a folder with the examples.
    """
    pytest.importorskip("pandas", reason="needs the extra pandas")
    for example in (ROOT / "examples").glob("*.jsonl"):
        shutil.copy(example, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    namespace: dict[str, Any] = {"__name__": "__main__"}
    changes: list[tuple[Block, str]] = []
    found = blocks(path)
    for block, after in zip(found, [*found[1:], Block("end", "", 0, 0, False)], strict=True):
        with redirect_stdout(io.StringIO()) as stdout:
            if block.language == "python":
                exec(compile(block.text, f"{name(path)}:{block.line}", "exec"), namespace)
            elif block.language == "sh":
                for line in calls(block.text):
                    assert main(line) == 0, line
            elif block.language == "csv":
                heading, _, rows = block.text.partition("\n")
                file = tmp_path / heading.removeprefix("# ")
                file.parent.mkdir(exist_ok=True)
                file.write_text(rows, encoding="utf-8")
        shown = after.text if after.language == "" and after.follows else None
        if block.language == "python" or (block.language == "sh" and shown is not None):
            printed = trimmed(stdout.getvalue())
            if printed != trimmed(shown or "") and "UPDATE_DOCS" in os.environ:
                changes.append((after, "".join(f"{line}\n" for line in printed)))
            else:
                assert printed == trimmed(shown or ""), (
                    f"{name(path)}:{block.line}; if that is right, `make docs` writes it"
                )
    if not changes:
        return
    text = path.read_text(encoding="utf-8")
    for block, new in reversed(changes):
        text = text[: block.start] + new + text[block.start + len(block.text) :]
    path.write_text(text, encoding="utf-8")


def calls(text: str) -> Iterator[list[str]]:
    for line in text.splitlines():
        words = shlex.split(line, comments=True)
        # Calls with a remark need files that only the reader has.
        if words[:1] == ["nlp-berita"] and "#" not in line:
            yield words[1:]


def trimmed(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def links(path: Path) -> list[str]:
    text = _FENCE.sub("", path.read_text(encoding="utf-8"))
    return _LINK.findall(text) + [target.split()[0] for target in _HTML_LINK.findall(text)]


def anchors(path: Path) -> set[str]:
    """The ids that GitHub gives to the headings of a page."""
    found: dict[str, int] = {}
    names = set()
    for heading in _HEADING.findall(_FENCE.sub("", path.read_text(encoding="utf-8"))):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        n = found[slug] = found.get(slug, -1) + 1
        names.add(f"{slug}-{n}" if n else slug)
    return names


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_links_lead_somewhere(path: Path) -> None:
    dead = []
    for link in links(path):
        if re.match(r"[a-z]+:", link):
            continue
        target, _, anchor = unquote(link).partition("#")
        file = (path.parent / target).resolve() if target else path
        if not file.exists() or (anchor and file.suffix == ".md" and anchor not in anchors(file)):
            dead.append(link)
    assert dead == []


def test_dead_links_are_seen(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("# Ein Titel\n[x](b.md) [y](#ein-titel) [z](#no) ![p](no.png)\n", "utf-8")
    assert links(page) == ["b.md", "#ein-titel", "#no", "no.png"]
    assert anchors(page) == {"ein-titel"}
    with pytest.raises(AssertionError):
        test_links_lead_somewhere(page)


def test_extras_that_pages_name_exist() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {
        extra
        for path in PAGES
        for group in _EXTRA.findall(path.read_text(encoding="utf-8"))
        for extra in group.split(",")
    }
    assert "pandas" in named
    assert named <= set(project["optional-dependencies"])


@pytest.mark.parametrize("english", ["README.md", "docs/tutorial.md"])
def test_the_indonesian_page_has_the_same_code(english: str) -> None:
    ours, theirs = ROOT / english, ROOT / english.replace(".md", ".id.md")
    code = [[b.text for b in blocks(path) if b.language == "python"] for path in (ours, theirs)]
    assert code[0] == code[1]


def test_a_table_by_month_takes_ten_lines() -> None:
    first = next(b for b in blocks(ROOT / "docs" / "tutorial.md") if b.language == "python")
    assert "to_frames" in first.text
    assert "print(table" in first.text
    assert len(first.text.splitlines()) <= 10


def test_versions_agree() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\nversion: {nlp_berita.__version__}\n" in citation
    assert f"\n## {nlp_berita.__version__}\n" in changes
