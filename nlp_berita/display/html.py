"""An article's text as HTML with nested, coloured, labelled spans; everything is escaped."""

from __future__ import annotations

from nlp_berita.display.spans import LAYERS, Labelled, labelled
from nlp_berita.markup import Piece, escape, mark_up
from nlp_berita.records import Article

_DEEPEST = 3


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
