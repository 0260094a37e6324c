"""Tells which titles of a list nobody bears: "Rina, Kapolda Riau, Danrem, dan warga"."""

from __future__ import annotations

import re

from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading

# ", anggota DPRD, dan warga": an enumeration goes on.
LISTED = re.compile(
    r",\s(?:dan|serta|hingga|para)\s"
    r"|\s(?:dan|serta)\s(?:para|sejumlah|jajaran|seluruh|beberapa|warga)\b",
    re.IGNORECASE,
)
# ", Kapolda Riau, Danrem 031, dan"
_AND_MORE = re.compile(r"(?:,\s(?:dan\s|serta\s|hingga\s)?|\s(?:dan|serta|hingga)\s)[A-Z]")


def among_guests(text: str, title: Title, previous: Title | None, following: Title | None) -> bool:
    """Whether a title behind a name is the first of several, of which the list goes on."""
    if previous is not None and text[previous.end : title.start] == ", ":
        return False
    return (
        following is not None
        and text[title.end : following.start] == ", "
        and _AND_MORE.match(text, following.end) is not None
    )


def is_ranked(reading: Reading, name: Name, ranks: set[str]) -> bool:
    """Whether a rank stands before a name, the corps behind it at most: "Letkol Inf. Rudi"."""
    at = reading.words.at(name.start)
    return not ranks.isdisjoint(reading.words.folded[max(0, at - 2) : at])


def led(names: NameReader, text: str, previous: Title | None, name: Name) -> bool:
    """Whether a title leads to a name, with nothing but a rank between: "KSAD Jenderal Rudi"."""
    return (
        previous is not None
        and previous.end < name.start
        and names.strips(text, previous.end + 1) == name.start
    )
