"""An article's records as labelled stretches of its text, ready to be drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from nlp_berita.records import (
    Article,
    DateMention,
    Mention,
    Office,
    Official,
    Quote,
    Regulation,
    Role,
)

# Layer → what the legend calls it. Of spans on the same characters the earlier layer is outside.
LAYERS = {
    "quote": "quote",
    "position": "position",
    "official": "official",
    "person": "other person",
    "regulation": "regulation",
    "office": "office",
    "date": "date",
}
_LABEL_WIDTH = 34

Found = TypeVar("Found", Official, Office, Regulation, DateMention)


class Labelled(NamedTuple):
    """A stretch of text to be coloured: its layer, a short label, and the details for hovering."""

    start: int
    end: int
    layer: str
    label: str
    details: str
    anaphor: bool = False


def labelled(article: Article) -> list[Labelled]:
    """All mentions, quotations and titles of the article, outer layers first.

    Raises `ValueError` when a record lies outside the text. An article without text has none.

    >>> from nlp_berita.records import Mention
    >>> law = Regulation(citation="UU 5/2014", type="UU", mentions=[Mention(start=0, end=6, text="UU ASN")])
    >>> [(s.layer, s.label) for s in labelled(Article(text="UU ASN", regulations=[law]))]
    [('regulation', 'UU 5/2014')]
    """
    if not article.text:
        return []
    spans = [
        *_quotes(article),
        *_positions(article),
        *_mentions("official", article.officials, _official_label, _official_details),
        *_mentions("person", article.people, _official_label, _official_details),
        *_mentions("regulation", article.regulations, regulation_label, _regulation_details),
        *_mentions("office", article.offices, _office_label, _office_details),
        *_mentions("date", article.dates, _date_label, _date_details),
    ]
    for span in spans:
        if not 0 <= span.start <= span.end <= len(article.text):
            raise ValueError(
                f"article {article.id!r}: {span.layer} at {span.start}-{span.end} lies outside the "
                f"text of {len(article.text)} characters; show records with the text they came from"
            )
    return spans


def _mentions(
    layer: str,
    records: tuple[Found, ...],
    label: Callable[[Found, str, bool], str],
    details: Callable[[Found], str],
) -> Iterator[Labelled]:
    for record in records:
        hover = f"{details(record)}\n{_origin(record)}"
        seen: set[tuple[int, int]] = set()
        for number, mention in enumerate(record.mentions):
            if (mention.start, mention.end) not in seen:
                seen.add((mention.start, mention.end))
                words = label(record, " ".join(mention.text.split()), number == 0)
                yield _span(mention, layer, words, hover)


def _span(mention: Mention, layer: str, label: str, details: str) -> Labelled:
    return Labelled(
        mention.start, mention.end, layer, shortened(label, _LABEL_WIDTH), details, mention.anaphor
    )


def _quotes(article: Article) -> Iterator[Labelled]:
    for quote in article.quotes:
        label = shortened(quote.speaker or "speaker unknown", _LABEL_WIDTH)
        details = f"{quote.kind} quotation of {quote.speaker or 'an unknown speaker'}"
        yield Labelled(quote.start, quote.end, "quote", label, f"{details}\n{_origin(quote)}")


def _positions(article: Article) -> Iterator[Labelled]:
    """The titles as printed; one that two persons share is drawn once."""
    seen: set[tuple[int, int]] = set()
    for person in (*article.officials, *article.people):
        for role in person.posts:
            place = role.evidence
            if place and (place.start, place.end) not in seen:
                seen.add((place.start, place.end))
                details = f"{role_text(role)}\nrule {role.rule}"
                yield Labelled(place.start, place.end, "position", "", details)


def _origin(record: Official | Office | Regulation | DateMention | Quote) -> str:
    return f"rule {record.rule or 'unknown'} · confidence {record.confidence:.2f}"


def _official_label(person: Official, text: str, first: bool) -> str:
    if text != person.name:
        return person.name
    return person.roles[0].position if first and person.roles else ""


def _official_details(person: Official) -> str:
    return "\n".join([person.name, *map(role_text, person.posts)])


def regulation_label(law: Regulation, text: str, first: bool) -> str:
    """The short citation, or the type of a law without number."""
    return law.citation or f"{law.type} ?"


def _regulation_details(law: Regulation) -> str:
    names = [law.citation or f"{law.type} without number"]
    if law.nickname:
        names.append(f"“{law.nickname}”")
    if law.draft:
        names.append("draft")
    return "\n".join(part for part in (" · ".join(names), law.subject, law.uri) if part)


def _office_label(office: Office, text: str, first: bool) -> str:
    return office.name if text != office.name else office.kind.replace("_", " ")


def _office_details(office: Office) -> str:
    region = f" · region {office.region}" if office.region else ""
    return f"{office.name}\n{office.kind.replace('_', ' ')}{region}"


def _date_label(moment: DateMention, text: str, first: bool) -> str:
    return moment.value or "?"


def _date_details(moment: DateMention) -> str:
    parts = [moment.kind, moment.modifier, "weekday does not fit" * moment.weekday_conflict]
    return f"{moment.value or 'no value'}\n{' · '.join(part for part in parts if part)}"


def role_text(role: Role) -> str:
    """A role in words.

    >>> role_text(Role(position="Gubernur", office="Provinsi Bali", status="acting", region="51"))
    'Gubernur · Provinsi Bali · acting · 51'
    """
    status = None if role.status == "current" else role.status
    return " · ".join(part for part in (role.position, role.office, status, role.region) if part)


def shortened(text: str, width: int) -> str:
    """At most `width` characters, with an ellipsis where something was cut.

    >>> shortened("Kementerian Dalam Negeri", 12)
    'Kementerian…'
    """
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
