"""Akoma Ntoso: the text with its references marked as ``<ref>``."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape as _escape
from xml.sax.saxutils import quoteattr

from nlp_berita.export.spans import linkable
from nlp_berita.markup import mark_up
from nlp_berita.records import Article

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# What XML 1.0 cannot hold; a carriage return it would turn into a line end.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def akoma_ntoso(article: Article) -> str:
    """A ``<mainBody>`` with a ``<p>`` for each line of the text, to be put into a document.

    Mentions of regulations whose work IRI is known are ``<ref href="…">``; those of others stay
    plain. Characters that XML cannot hold become U+FFFD.

    >>> from nlp_berita import extract
    >>> print(akoma_ntoso(extract("UU 5/2014 berlaku.")))
    <mainBody xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
    <p><ref href="/akn/id/act/uu/2014/5">UU 5/2014</ref> berlaku.</p>
    </mainBody>
    """
    places = [(p.start, p.end, law.uri) for p, law in linkable(article) if law.uri]
    paragraphs = []
    position = index = 0
    for line in article.text.split("\n"):
        end = position + len(line)
        own: list[tuple[int, int, str]] = []
        while index < len(places) and places[index][0] < end:
            start, stop, uri = places[index]
            own.append((max(start - position, 0), min(stop, end) - position, uri))
            if stop > end:  # goes on in the next line
                break
            index += 1
        paragraphs.append(f"<p>{_inline(line, own)}</p>")
        position = end + 1
    body = "\n".join(paragraphs)
    return f'<mainBody xmlns="{NAMESPACE}">\n{body}\n</mainBody>'


def _inline(line: str, references: list[tuple[int, int, str]]) -> str:
    return mark_up(
        line,
        references,
        before=lambda piece: f"<ref href={quoteattr(_legal(piece.item))}>",
        after=lambda piece: "</ref>",
        escape=lambda text: _escape(_legal(text), {"\r": "&#13;"}),
    )


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
