"""What the site needs that GitHub does by itself: the README as first page, links out of docs/."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

ROOT = Path(__file__).parents[1]
_OUTSIDE = re.compile(r"\]\(\.\./([^)]+)\)")
_ROOT_LINK = re.compile(r"(\]\(|(?:src|srcset)=\")(?!https?:|#)(?:docs/)?([^)\"]+)")


def on_files(files: Any, config: Any) -> Any:
    """The README becomes the first page."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    files.append(File.generated(config, "index.md", content=_ROOT_LINK.sub(_from_docs, text)))
    return files


def _from_docs(match: re.Match[str]) -> str:
    """A link of the README as the site knows it: a page of docs/, or a file on GitHub."""
    before, target = match.groups()
    inside = match[0].removeprefix(before).startswith("docs/")
    return before + (target if inside else f"../{target}")


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Links to files outside docs/ lead to the repository."""
    return _OUTSIDE.sub(rf"]({config.repo_url}/blob/main/\1)", markdown)
