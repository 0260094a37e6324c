"""`render`: an article or many as HTML, for a notebook or as a page of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from nlp_berita.display.html import legend, text_html
from nlp_berita.display.style import stylesheet
from nlp_berita.display.summary import name_of, summary_html
from nlp_berita.display.tables import table_html, tables
from nlp_berita.markup import escape
from nlp_berita.records import Article

# Of a long list a notebook gets the beginning.
_SHOWN_IN_NOTEBOOK = 20
# The page around the article or the list.
_AROUND = """\
html { background: #f3f0ea; }
body { margin: 2rem auto; max-width: 62rem; padding: 0 1rem; }
@media (prefers-color-scheme: dark) { html { background: #121316; } }
"""


class Html(str):
    """A page of HTML; as the value of a notebook cell it shows itself."""

    __slots__ = ("_fragment",)
    _fragment: str

    def __new__(cls, page: str, fragment: str) -> Html:
        html = super().__new__(cls, page)
        html._fragment = fragment
        return html

    def _repr_html_(self) -> str:
        return self._fragment


def render(articles: Article | Iterable[Article], path: str | Path | None = None) -> Html:
    """One article, or a summary of many with each below it, as a page of HTML.

    The page needs no script and nothing from the network; all text is escaped. With `path` it is
    written there, in UTF-8. Raises `ValueError` when records lie outside their article's text and
    `TypeError` for what is no article.

    >>> page = render(Article(id="a", title="Judul", text="<b> & co."))
    >>> "&lt;b&gt; &amp; co." in page and "<script" not in page
    True
    """
    shown = articles if isinstance(articles, Article) else _checked(articles)
    if isinstance(shown, Article):
        title = shown.title or shown.id
        body = _boxed(shown)
        html = Html(_page(title or "Article", body), _styled(body))
    else:
        # A notebook has each article at hand; a page holds them all, folded away.
        folded = "".join(
            f"<details><summary>{escape(name_of(article, n))}</summary>{_boxed(article)}</details>"
            for n, article in enumerate(shown, 1)
        )
        body = f'<section class="nlp-berita">{summary_html(shown)}{folded}</section>'
        html = Html(_page("Articles", body), fragment(shown))
    if path is not None:
        Path(path).write_text(html, encoding="utf-8")
    return html


def _checked(articles: Iterable[Article]) -> tuple[Article, ...]:
    checked = tuple(articles)
    for n, article in enumerate(checked):
        if not isinstance(article, Article):
            raise TypeError(
                f"item {n} is of type {type(article).__name__}; give what extract and pipe return"
            )
    return checked


def _page(title: str, body: str) -> str:
    # Should anything ever slip through: the page itself forbids all but its own style.
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f"<title>{escape(title)}</title>\n<style>{stylesheet()}\n{_AROUND}</style>\n"
        f"</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def fragment(articles: Article | Sequence[Article]) -> str:
    """What a notebook shows: the style and the article, or the summary of a list."""
    if isinstance(articles, Article):
        return _styled(_boxed(articles))
    summary = summary_html(articles, _SHOWN_IN_NOTEBOOK)
    return _styled(f'<section class="nlp-berita">{summary}</section>')


def _styled(body: str) -> str:
    return f"<style>{stylesheet()}</style>{body}"


def _boxed(article: Article) -> str:
    return f'<article class="nlp-berita">{article_html(article)}</article>'


def article_html(article: Article) -> str:
    """Title, day, legend, text and tables of one article."""
    title = f'<p class="nb-title">{escape(article.title)}</p>' if article.title else ""
    about = [article.id, article.source, article.published]
    meta = " · ".join(escape(part) for part in about if part)
    text = text_html(article) if article.text else '<span class="nb-soft">(without text)</span>'
    below = "".join(table_html(table) for table in tables(article))
    return (
        title
        + (f'<p class="nb-meta">{meta}</p>' if meta else "")
        + f'<p class="nb-legend">{legend(article)}</p><div class="nb-text" dir="auto">{text}</div>'
        + (f'<div class="nb-records">{below}</div>' if below else "")
    )
