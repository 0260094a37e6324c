"""An article in the terminal: coloured text with labels, and its records as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from nlp_berita.display.spans import LAYERS, Labelled, labelled, role_text, shortened
from nlp_berita.markup import Piece, mark_up, visible
from nlp_berita.records import Article, Official

_STYLES = {
    "quote": "italic",
    "position": "underline",
    "official": "bold blue",
    "person": "bold",
    "regulation": "bold magenta",
    "office": "bold green",
    "date": "bold yellow",
}
_QUOTE_WIDTH = 120


def print_article(article: Article, console: Console) -> None:
    """Write an article to the console; without colours the labels still stand in brackets."""
    console.print(_rendered(article))


def _rendered(article: Article) -> RenderableType:
    about = " · ".join(part for part in (article.id, article.source, article.published) if part)
    parts: list[RenderableType] = []
    if article.title:
        parts.append(Text(_printable(article.title), style="bold"))
    if about:
        parts.append(Text(_printable(about), style="dim"))
    parts.append(_legend(article))
    parts.append(Padding(article_text(article), (1, 0, 0, 0)))
    parts.extend(Padding(table, (1, 0, 0, 0)) for table in _tables(article))
    return Group(*parts, "")


def article_text(article: Article) -> Text:
    """The text with the styles of the layers and, after each mention, its label.

    >>> from nlp_berita.records import Mention, Regulation
    >>> law = Regulation(citation="UU 5/2014", type="UU", mentions=[Mention(start=0, end=6, text="UU ASN")])
    >>> article_text(Article(text="UU ASN berlaku.", regulations=[law])).plain
    'UU ASN [UU 5/2014] berlaku.'
    """
    out = Text()
    styles: list[str] = []

    # `mark_up` walks the pieces in order; the terminal's text grows beside it.
    def before(piece: Piece[Labelled]) -> str:
        styles.append(_STYLES[piece.item.layer])
        return ""

    def after(piece: Piece[Labelled]) -> str:
        styles.pop()
        if piece.last and piece.item.label:
            label = _printable(piece.item.label)
            quoted = piece.item.layer == "quote"
            style = _STYLES[piece.item.layer].replace("bold ", "")
            out.append(f" — {label}" if quoted else f" [{label}]", style)
        return ""

    def append(text: str) -> str:
        out.append(_printable(text), " ".join(styles))
        return ""

    spans = ((span.start, span.end, span) for span in labelled(article))
    mark_up(article.text, spans, before=before, after=after, escape=append)
    return out


def _legend(article: Article) -> Text:
    present = {span.layer for span in labelled(article)}
    shown = [Text(name, _STYLES[layer]) for layer, name in LAYERS.items() if layer in present]
    return Text("  ").join(shown)


def _tables(article: Article) -> Iterator[Table]:
    officials = [_person(person) for person in article.officials]
    yield from _table("Officials", ("name", "position and office"), officials, "blue")
    laws = [
        (law.citation or law.nickname or law.type, law.subject or "", ", ".join(law.pinpoints))
        for law in article.regulations
    ]
    yield from _table("Regulations", ("citation", "subject", "places"), laws, "magenta")
    offices = [(office.name, office.kind, office.region or "") for office in article.offices]
    yield from _table("Offices", ("name", "kind", "region"), offices, "green")
    dates = [
        (date.mentions[0].text if date.mentions else "", date.value or "", date.kind)
        for date in article.dates
    ]
    yield from _table("Dates", ("in the text", "value", "kind"), dates, "yellow")
    quotes = [
        (quote.speaker or "unknown", shortened(quote.text, _QUOTE_WIDTH))
        for quote in article.quotes
    ]
    yield from _table("Quotes", ("speaker", "words"), quotes, "default")
    yield from _table(
        "Other persons", ("name", "position"), map(_person, article.people), "default"
    )


def _person(person: Official) -> tuple[str, str]:
    return person.name, "\n".join(role_text(role) for role in person.posts)


def _table(
    heading: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    colour: str,
) -> Iterator[Table]:
    cells = [[_printable(cell) for cell in row] for row in rows]
    if cells:
        table = Table(title=heading, title_justify="left", title_style=f"bold {colour}", box=None)
        # Columns in which nothing stands are left out.
        used = [n for n in range(len(columns)) if any(row[n] for row in cells)]
        for n in used:
            table.add_column(columns[n], header_style="dim", overflow="fold")
        for row in cells:
            table.add_row(*(Text(row[n]) for n in used))
        yield table


def _printable(text: str) -> str:
    """As `visible`; a carriage return in a terminal would write over the line."""
    return visible(text).replace("\r\n", "\n").replace("\r", "␍")
