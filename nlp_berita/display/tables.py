"""The records of an article as compact HTML tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from nlp_berita.display.spans import role_text, shortened
from nlp_berita.markup import escape, web_address
from nlp_berita.records import Article, Official, Regulation

_QUOTE_WIDTH = 160


class Table(NamedTuple):
    """One layer: its heading, the names of its columns, and rows of cells that are HTML already."""

    layer: str
    heading: str
    columns: Sequence[str]
    rows: list[Sequence[str]]
    wide: bool = False


def tables(article: Article) -> Iterator[Table]:
    """The tables of the layers in which the article has records."""
    for table in (
        Table("official", "Officials", ("name", "position and office"), _people(article.officials)),
        Table("regulation", "Regulations", ("citation", "subject", "places"), _laws(article)),
        Table("office", "Offices", ("name", "kind", "region"), _offices(article)),
        Table("date", "Dates", ("in the text", "value", "kind"), _dates(article)),
        Table("quote", "Quotes", ("speaker", "words"), _quotes(article), wide=True),
        Table("regulation", "Relations", ("from", "", "to"), _relations(article)),
        Table("person", "Other persons", ("name", "position"), _people(article.people)),
    ):
        if table.rows:
            yield table


def table_html(table: Table) -> str:
    """A table that folds away; columns in which nothing stands are left out."""
    used = [n for n in range(len(table.columns)) if any(row[n] for row in table.rows)]
    head = "".join(f"<th>{table.columns[n]}</th>" for n in used)
    body = "".join(
        "<tr>"
        + "".join(
            (f"<td>{row[n]}</td>" if n else f'<td class="nb-main">{row[n]}</td>') for n in used
        )
        + "</tr>"
        for row in table.rows
    )
    wide = ' class="nb-wide"' if table.wide else ""
    return (
        f'<details open{wide} style="--hue: var(--{table.layer})">'
        f'<summary>{table.heading}<span class="nb-count">{len(table.rows)}</span></summary>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></details>"
    )


def _people(people: Sequence[Official]) -> list[Sequence[str]]:
    return [
        (
            _with_note(person.name, " ".join((*person.honorifics, person.rank or ""))),
            "<br>".join(escape(role_text(role)) for role in person.posts),
        )
        for person in people
    ]


def _laws(article: Article) -> list[Sequence[str]]:
    rows: list[Sequence[str]] = []
    for law in article.regulations:
        subject = escape(law.subject or "")
        if law.nickname:
            subject += f' <span class="nb-soft">“{escape(law.nickname)}”</span>'
        if law.draft:
            subject += ' <span class="nb-soft">draft</span>'
        rows.append((citation_html(law), subject, escape(", ".join(law.pinpoints))))
    return rows


def citation_html(law: Regulation) -> str:
    """The citation, linked where the record knows a page on the web."""
    name = escape(law.citation or law.nickname or law.type)
    if url := web_address(law.url):
        return f'<a href="{escape(url)}" rel="noopener noreferrer">{name}</a>'
    return name


def _offices(article: Article) -> list[Sequence[str]]:
    return [
        (escape(office.name), office.kind.replace("_", " "), escape(office.region or ""))
        for office in article.offices
    ]


def _dates(article: Article) -> list[Sequence[str]]:
    return [
        (
            escape(moment.mentions[0].text if moment.mentions else ""),
            escape(moment.value or ""),
            escape(_words((moment.kind, moment.modifier))),
        )
        for moment in article.dates
    ]


def _quotes(article: Article) -> list[Sequence[str]]:
    return [
        (escape(quote.speaker or "unknown"), escape(shortened(quote.text, _QUOTE_WIDTH)))
        for quote in article.quotes
    ]


def _relations(article: Article) -> list[Sequence[str]]:
    names = {law.id: law.citation or law.nickname or law.type for law in article.regulations}
    return [
        (
            escape(names.get(edge.source, edge.source)),
            f'<span class="nb-soft">{edge.kind.replace("_", " ")}</span>',
            escape(names.get(edge.target, edge.target)),
        )
        for edge in article.relations
    ]


def _with_note(name: str, note: str) -> str:
    note = note.strip()
    return escape(name) + (f' <span class="nb-soft">{escape(note)}</span>' if note else "")


def _words(parts: Iterable[str | None]) -> str:
    return ", ".join(part for part in parts if part)
