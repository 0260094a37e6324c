"""The pages build to a site without a warning, and it asks nobody for anything."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("mkdocs", reason="needs the extra docs")
pytest.importorskip("mkdocstrings", reason="needs the extra docs")
ROOT = Path(__file__).parents[2]


def test_the_site(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    built = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    pages = list(tmp_path.rglob("*.html"))
    assert {"tutorial", "reference", "limits"} <= {page.stem for page in pages}
    for page in pages:
        html = page.read_text(encoding="utf-8")
        loaded = re.findall(r"<(?:script|img|iframe)[^>]+src=\"([^\"]+)\"", html)
        loaded += re.findall(r"<link[^>]+rel=\"stylesheet\"[^>]+href=\"([^\"]+)\"", html)
        assert [address for address in loaded if re.match(r"(?:https?:)?//", address)] == []
        assert dead(tmp_path, page, html) == []
    assert "The records of one article" in (tmp_path / "reference.html").read_text("utf-8")


def dead(site: Path, page: Path, html: str) -> list[str]:
    """Links of a page to files that the site does not have."""
    found = []
    html = re.sub(r"<(pre|code)\b.*?</\1>", "", html, flags=re.DOTALL)  # shown, not meant
    for link in re.findall(r"(?:href|src|srcset)=\"([^\"]*)\"", html):
        target = link.partition("#")[0].partition("?")[0]
        if not target or re.match(r"[a-z]+:|//", target) or page.name == "404.html":
            continue
        file = (page.parent / target).resolve()
        if not (file.is_file() or (file / "index.html").is_file()):
            found.append(link)
    return found
