"""`annotate`: the article's text with its regulations as links, in HTML or Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Literal
from urllib.parse import quote

from nlp_berita.export.spans import linkable
from nlp_berita.markup import Piece, escape, mark_up, visible, web_address
from nlp_berita.records import Article, Regulation

Form = Literal["html", "markdown"]
_Link = tuple[str, Regulation]

# Markdown reads these anywhere, the others at the beginning of a line only.
_MARKS = re.compile(r"[\\`*_\[\]<>&~|!$^{}]")
_LINE_MARKS = re.compile(r"^([ \t]*)(?:([#+\-=:])|(\d{1,9})([.)]))", re.MULTILINE)
_INDENTED = re.compile(r"^[ \t]+", re.MULTILINE)
_URL_SAFE = ":/?#@!$&'*+,;=%~"


def annotate(
    article: Article,
    *,
    form: Form = "html",
    link: Callable[[Regulation], str | None] | None = None,
) -> str:
    """The text, escaped for `form`, in which each mention of a regulation is a link.

    `link` gives the address for a regulation, None for no link; by default it is the record's
    `url`. Addresses other than http, https and relative ones are left out. Line ends stay, in Markdown as \\n.
    Raises `ValueError` for an unknown `form`.

    >>> from nlp_berita import extract
    >>> article = extract("UU 5/2014 & PP 94/2021")
    >>> annotate(article, link=lambda law: law.uri if law.type == "PP" else None)
    'UU 5/2014 &amp; <a href="/akn/id/act/pp/2021/94" title="PP 94/2021">PP 94/2021</a>'
    """
    if form not in ("html", "markdown"):
        raise ValueError(f"form is {form!r}; give 'html' or 'markdown'")
    spans = []
    for place, law in linkable(article):
        address = web_address(link(law) if link else law.url)
        if address:
            spans.append((place.start, place.end, (address, law)))
    if form == "html":
        return mark_up(
            article.text, spans, before=_anchor, after=lambda piece: "</a>", escape=escape
        )
    return _markdown(article.text, spans)


def _title(law: Regulation) -> str:
    return " – ".join(part for part in (law.citation or law.type, law.subject) if part)


def _anchor(piece: Piece[_Link]) -> str:
    address, law = piece.item
    return f'<a href="{escape(address)}" title="{escape(_title(law))}">'


def _markdown(text: str, spans: list[tuple[int, int, _Link]]) -> str:
    """Escaped as a whole first: whether a mark begins a line is seen on the whole text only."""
    edges = sorted({edge for start, end, _ in spans for edge in (start, end)})
    parts = [_plain(text[a:b]) for a, b in _stretches(edges, len(text))]
    links = {start: item for start, _, item in spans}
    out = []
    for (start, _), part in zip(_stretches(edges, len(text)), parts, strict=True):
        if start in links:
            address, law = links[start]
            title = _plain(" ".join(_title(law).split()))
            title = title.replace('"', '\\"')
            words = " ".join(part.split("\n"))
            part = f'[{words}]({quote(address, safe=_URL_SAFE)} "{title}")'
        out.append(part)
    lines = _LINE_MARKS.sub(_escaped_line_mark, "".join(out))
    return _INDENTED.sub(lambda match: f"&#{ord(match[0][0])};{match[0][1:]}", lines)


def _plain(text: str) -> str:
    """Escaped but for marks that count at the beginning of a line; line ends as \\n."""
    lines = visible(text).replace("\r\n", "\n").replace("\r", "\n")
    return _MARKS.sub(r"\\\g<0>", lines)


def _stretches(edges: list[int], length: int) -> list[tuple[int, int]]:
    bounds = [0, *edges, length]
    return [(a, b) for a, b in pairwise(bounds) if a < b]


def _escaped_line_mark(match: re.Match[str]) -> str:
    indent, mark, number, stop = match.groups()
    return f"{indent}\\{mark}" if mark else f"{indent}{number}\\{stop}"
