"""An article's text as HTML with nested, coloured, labelled spans; everything is escaped."""

from __future__ import annotations

import re
from html import escape as _escape

from nlp_berita.display.spans import LAYERS, Labelled, labelled
from nlp_berita.markup import Piece, mark_up
from nlp_berita.records import Article

_DEEPEST = 3
# Characters that HTML cannot hold, or that a browser would swallow: shown as their pictures.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def escape(text: str) -> str:
    """Text for HTML, inside an element or a quoted attribute; one character stays one character.

    >>> escape('<script src="x">&')
    '&lt;script src=&quot;x&quot;&gt;&amp;'
    >>> escape("a\\0b")
    'a␀b'
    """
    return _escape(visible(text))


def visible(text: str) -> str:
    """The text with its control characters and lone surrogates as pictures.

    >>> visible("\\x1b[2J")
    '␛[2J'
    """
    return _CONTROL.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�"


def text_html(article: Article) -> str:
    """The whole text; its visible characters are those of the article, labels are CSS content."""
    spans = ((span.start, span.end, span) for span in labelled(article))
    return mark_up(article.text, spans, before=_open, after=lambda piece: "</span>", escape=escape)


def _open(piece: Piece[Labelled]) -> str:
    span = piece.item
    classes = ["nb-span", f"nb-{span.layer}"]
    if piece.height:
        classes.append(f"nb-over-{min(piece.height, _DEEPEST)}")
    if span.anaphor:
        classes.append("nb-anaphor")
    if not piece.first:
        classes.append("nb-came")
    if not piece.last:
        classes.append("nb-goes-on")
    label = f' data-label="{escape(span.label)}"' if span.label and piece.last else ""
    return f'<span class="{" ".join(classes)}"{label} title="{escape(span.details)}">'


def legend(article: Article) -> str:
    """What the colours mean, those that the article has."""
    present = {span.layer for span in labelled(article)}
    return "".join(
        f'<span style="--hue: var(--{layer}); --tint: var(--{layer}-tint)">{name}</span>'
        for layer, name in LAYERS.items()
        if layer in present
    )
