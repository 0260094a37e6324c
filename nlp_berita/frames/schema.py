"""The tables and their columns: names, types and meanings, said once for Arrow, pandas and docs."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

from nlp_berita.records import DateKind, OfficeKind, RelationKind, Status

Kind = Literal["key", "text", "integer", "number", "flag", "day", "category"]
LAYERS = ("official", "person", "office", "regulation", "date")


class Column(NamedTuple):
    """A column; `categories` are all values that a category can take."""

    name: str
    kind: Kind
    meaning: str
    categories: tuple[str, ...] = ()


ARTICLE = Column("article", "key", "position of the article in the input, from 0; joins all tables")
_RECORD = Column("record", "text", "id of the record, unique within its article")
_FOUND = (
    Column("rule", "text", "the rule or model that found it"),
    Column("confidence", "number", "0 to 1"),
)
_START = Column("start", "integer", "first character in the article's text")
_END = Column("end", "integer", "character after the last one")
_PERSON = (
    ARTICLE,
    _RECORD,
    Column("name", "text", "the fullest name that the article gives"),
    Column("honorifics", "text", "titles and degrees, `|` between them"),
    Column("rank", "text", "military or police rank"),
    Column("aliases", "text", "other names, `|` between them"),
    *_FOUND,
)

TABLES: dict[str, tuple[Column, ...]] = {
    "articles": (
        ARTICLE,
        Column("id", "text", "the caller's id"),
        Column("published", "day", "day of publication"),
        Column("source", "text", "where it appeared"),
        Column("title", "text", "its title"),
        Column("text", "text", "the text that all offsets count in"),
    ),
    "officials": _PERSON,
    "people": _PERSON,
    "roles": (
        ARTICLE,
        Column("record", "text", "the person: `record` of officials or people"),
        Column("role", "integer", "number of the role among the person's, from 0"),
        Column("position", "text", "canonical title"),
        Column("office", "text", "institution or jurisdiction"),
        Column("status", "category", "as the article gives it", get_args(Status)),
        Column("region", "text", "Kemendagri code"),
        Column("public", "flag", "whether it is of the state: a role, no affiliation"),
        Column("evidence", "text", "the title as printed"),
        Column("rule", "text", "the rule that found it"),
    ),
    "offices": (
        ARTICLE,
        _RECORD,
        Column("name", "text", "full name"),
        Column("kind", "category", "kind of institution", get_args(OfficeKind)),
        Column("region", "text", "Kemendagri code"),
        Column("parent", "text", "institution it belongs to"),
        *_FOUND,
    ),
    "regulations": (
        ARTICLE,
        _RECORD,
        Column("citation", "text", "short citation, such as UU 5/2014"),
        Column("type", "text", "code of the type, such as UU"),
        Column("issuer", "text", "who issued it"),
        Column("number", "text", "its number; may hold letters"),
        Column("year", "integer", "its year"),
        Column("date", "day", "its own day, where the article gives one"),
        Column("subject", "text", "its title"),
        Column("nickname", "text", "popular name that the article uses"),
        Column("resolved", "flag", "whether number and year come from the tables, not the text"),
        Column("draft", "flag", "whether it is a draft"),
        Column("candidates", "text", "citations it may be, `|` between them"),
        Column("uri", "text", "Akoma Ntoso work IRI"),
        Column("url", "text", "page on the web"),
        *_FOUND,
    ),
    "pinpoints": (
        ARTICLE,
        Column("record", "text", "the instrument: `record` of regulations"),
        Column("pinpoint", "integer", "number of the place among the instrument's, from 0"),
        Column("place", "text", "the whole, normalised: Pasal 5 ayat (2)"),
        *(
            Column(part, "text", f"its {part}")
            for part in ("pasal", "ayat", "huruf", "angka", "ke", "bab", "lampiran")
        ),
    ),
    "relations": (
        ARTICLE,
        Column("source", "text", "`record` of regulations"),
        Column("kind", "category", "what the source does to the target", get_args(RelationKind)),
        Column("target", "text", "`record` of regulations"),
        Column("evidence", "text", "the words that say so"),
    ),
    "dates": (
        ARTICLE,
        _RECORD,
        Column("value", "text", "ISO 8601 or EDTF"),
        Column("first", "day", "first day that the value covers"),
        Column("last", "day", "last day that the value covers"),
        Column("kind", "category", "kind of expression", get_args(DateKind)),
        Column("grain", "text", "unit that the words name"),
        Column("modifier", "text", "part or side of it"),
        Column("anchor", "text", "what completed the value"),
        Column("weekday_conflict", "flag", "whether the weekday does not fit"),
        *_FOUND,
    ),
    "quotes": (
        ARTICLE,
        _RECORD,
        Column("kind", "category", "direct or indirect", ("direct", "indirect")),
        Column("speaker", "text", "name of the speaker"),
        Column("speaker_record", "text", "the speaker: `record` of officials or people"),
        _START,
        _END,
        Column("text", "text", "the words"),
        *_FOUND,
    ),
    "mentions": (
        ARTICLE,
        Column("layer", "category", "table of the record, in the singular", LAYERS),
        Column("record", "text", "`record` of that table"),
        Column("mention", "integer", "number of the mention among the record's, from 0"),
        _START,
        _END,
        Column("text", "text", "the words"),
        Column("anaphor", "flag", "whether it points back, as in “aturan itu”"),
    ),
}

_IN_WORDS = {
    "key": "int64",
    "text": "string",
    "integer": "Int64",
    "number": "float64",
    "flag": "bool",
    "day": "datetime64[ms]",
    "category": "category",
}


def documentation() -> str:
    """The tables as Markdown, for the docs.

    >>> print(documentation().splitlines()[4])
    | `article` | int64 | position of the article in the input, from 0; joins all tables |
    """
    parts = []
    for name, columns in TABLES.items():
        rows = "\n".join(
            f"| `{column.name}` | {_IN_WORDS[column.kind]} | {column.meaning} |"
            for column in columns
        )
        parts.append(f"### `{name}`\n\n| column | dtype | holds |\n|---|---|---|\n{rows}\n")
    return "\n".join(parts)
