"""Many articles at a glance: a row each, and what they name most often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from nlp_berita.display.spans import shortened
from nlp_berita.markup import escape
from nlp_berita.records import Article

_TOP = 6
_TITLE_WIDTH = 70
# The columns of numbers: fields of an article that hold records.
_COUNTED = ("officials", "offices", "regulations", "dates", "quotes")


def summary_html(articles: Sequence[Article], limit: int | None = None) -> str:
    """Counts of the whole, the most frequent names, and a row for each article.

    With a `limit` only the first rows are given, each with the index of its article.
    """
    days = sorted(article.published for article in articles if article.published)
    period = days[0] if days and days[0] == days[-1] else " – ".join(days[:1] + days[-1:])
    number = f"{len(articles):,} article{'' if len(articles) == 1 else 's'}"
    tops = "".join(
        _bars(layer, heading, names)
        for layer, heading, names in (
            ("regulation", "Most cited regulations", _regulations(articles)),
            ("official", "Most named officials", _officials(articles)),
            ("office", "Most named offices", _offices(articles)),
        )
    )
    return (
        f'<p class="nb-title">{number}</p>'
        + (f'<p class="nb-meta">{escape(period)}</p>' if period else "")
        + (f'<div class="nb-records nb-tops">{tops}</div>' if tops else "")
        + _rows(articles, limit)
    )


def _regulations(articles: Iterable[Article]) -> Iterable[str]:
    return (
        law.citation
        for article in articles
        for law in {law.citation: law for law in article.regulations}.values()
        if law.citation
    )


def _officials(articles: Iterable[Article]) -> Iterable[str]:
    return (name for article in articles for name in {person.name for person in article.officials})


def _offices(articles: Iterable[Article]) -> Iterable[str]:
    return (name for article in articles for name in {office.name for office in article.offices})


def _bars(layer: str, heading: str, names: Iterable[str]) -> str:
    """The most frequent names with the number of articles that hold them."""
    counts = Counter(names)
    if not counts:
        return ""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_TOP]
    highest = ranked[0][1]
    rows = "".join(
        f'<tr><td class="nb-main">{escape(name)}</td><td class="nb-number">{count:,}</td>'
        f'<td class="nb-bars"><span class="nb-bar" style="--share: {100 * count / highest:.0f}%">'
        "</span></td></tr>"
        for name, count in ranked
    )
    return (
        f'<details open style="--hue: var(--{layer})"><summary>{heading}'
        f'<span class="nb-count">articles · {len(counts):,} in all</span></summary>'
        f"<table><tbody>{rows}</tbody></table></details>"
    )


def _rows(articles: Sequence[Article], limit: int | None) -> str:
    if not articles:
        return ""
    shown = articles if limit is None else articles[:limit]
    head = "".join(f'<th class="nb-number">{name}</th>' for name in _COUNTED)
    body = "".join(
        f"<tr>{_index(n - 1, limit)}"
        f'<td class="nb-main">{escape(shortened(name_of(article, n), _TITLE_WIDTH))}</td>'
        f"<td>{escape(article.published or '')}</td>"
        + "".join(
            f'<td class="nb-number">{len(getattr(article, name)) or ""}</td>' for name in _COUNTED
        )
        + "</tr>"
        for n, article in enumerate(shown, 1)
    )
    left = len(articles) - len(shown)
    more = f'<p class="nb-meta">and {left:,} more</p>' if left else ""
    return (
        f"<table><thead><tr>{'' if limit is None else '<th></th>'}<th>article</th><th>published</th>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>{more}"
    )


def name_of(article: Article, number: int) -> str:
    """What a list calls the article: its title, its id, or the number that it has there."""
    return article.title or article.id or f"article {number}"


def _index(n: int, limit: int | None) -> str:
    return "" if limit is None else f'<td class="nb-soft nb-index">{n}</td>'
