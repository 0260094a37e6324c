"""Takes the field of a staff post into its title: "Staf Ahli Bidang Hukum [Kementerian X]"."""

from __future__ import annotations

import re

from nlp_berita.officials.seats import Offices
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.words import Words

_FIELD = re.compile(r"\s[Bb]idang\s")
_BEGUN = (" Bidang", " bidang")
_CLOSING = re.compile(r"\b(?:dan|serta)\b")
_WITH_FIELD = ("Staf", "Deputi", "Asisten", "Wakil", "Juru Bicara", "Penasihat", "Utusan")

# Posts of several at once, which their fields tell apart.
_TOLD_APART = ("Staf Khusus", "Staf Ahli Gubernur", "Staf Ahli Bupati", "Staf Ahli Wali Kota")


def take_field(
    reading: Reading, title: Title, offices: Offices, vocabulary: set[str], ranks: set[str]
) -> None:
    """The field of a staff post belongs to the title: "Staf Ahli ... Bidang Hukum"."""
    text, tokens = reading.text, reading.words
    # "Staf Ahli Bidang" is the name of a position as well.
    begun = (
        title.end - len(" Bidang") if text.endswith(_BEGUN, title.start, title.end) else title.end
    )
    found = _FIELD.match(text, begun)
    if found is None or not title.position.startswith(_WITH_FIELD):
        return
    first = tokens.at(found.end())
    end, office = 0, None
    for index in range(first, min(first + 12, len(tokens))):
        word = tokens[index]
        chief = index > first and reading.named("position", word.start)
        named = reading.begins_name(word.start) or (word.folded in ranks and index > first)
        office = offices.starting(word.start)
        if chief or named or office:
            # Whatever stands before an office, or a name that the tagger sees, is the field.
            last = index - 1 - (text[tokens.starts[index - 1] : word.start] in ("I ", "Ni "))
            if tokens.folded[last] in ("dan", "serta"):
                last -= 1  # "Staf Ahli Bidang Hukum dan Rina sebagai ..."
            end = _closed(text, found.end(), tokens.ends[last])
            break
        if text[tokens[index - 1].end : word.start] not in (" ", ", ", "/"):
            break
        if not (text[word.start].isupper() or word.folded in ("dan", "serta")):
            break
        if index == first + _known_run(tokens, first, vocabulary):
            # Without a tagger the field ends with its last known unit word.
            end = tokens[index - 1].end
    if end > found.end() and title.position.startswith(_TOLD_APART):
        title.position += f" Bidang {_without_region(reading, found.end(), end)}"
    title.end = max(title.end, end)
    if office is not None and title.office is None:
        # "Staf Ahli Bidang Hukum Kementerian X"
        title.end = office[1]
        title.hold(office[2])


def _known_run(tokens: Words, first: int, vocabulary: set[str]) -> int:
    """How many unit words, links between them included, stand from `first` on."""
    known = 0
    for size, word in enumerate(tokens[first : first + 12], start=1):
        if word.folded in vocabulary:
            known = size
        elif word.folded not in ("dan", "serta"):
            break
    return known


def _closed(text: str, start: int, end: int) -> int:
    """Where a field ends: a list closes with "dan", behind another comma a name begins."""
    comma = text.rfind(", ", start, end)
    return comma if comma > 0 and not _CLOSING.search(text, comma, end) else end


def _without_region(reading: Reading, start: int, end: int) -> str:
    """The words of a field without the region that ends it: "Komunikasi Publik [DKI Jakarta]"."""
    first, stop = reading.words.at(start), reading.words.at(end)
    for index in range(first + 1, stop):
        at = reading.words.starts[index]
        if any(hit.table == "region" and hit.end == end for hit in reading.hits_at(at)):
            end = reading.words.ends[index - 1]
            break
    return " ".join(reading.text[start:end].split())
