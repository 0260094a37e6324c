"""Ministers of other countries: "Menteri Keuangan AS", "Menhan" where an article is about Israel."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.title import MINISTERS, Title
from nlp_berita.reading import Reading

_MINISTER = re.compile(r"\bMenteri\s(?!Koordinator\b)(\w.*)", re.DOTALL)
_MINISTRY = "Kementerian "
_CENTRAL_BANK = "Bank Indonesia"
_OURS = re.compile(r"\b(?:Indonesia|RI|Jakarta|Tanah Air)\b")
_OF_STATE = re.compile(r"\s(?:RI|Republik Indonesia|Indonesia)\b")
_REGION = re.compile(
    r"\s(?P<class>Prefektur|Negara Bagian|Oblast|Canton|Kanton)\s(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})"
)
_PLACE = re.compile(r"\s(?:wilayah\s)?(?P<name>[A-Z][a-z]+)")
_BEARER = re.compile(r",?\s")
_REIGN = frozenset({"raja", "ratu", "kaisar", "sultan", "emir"})


def ministry_abroad(text: str, title: Title, end: int, country: str, lexicon: Lexicon) -> str:
    """The office of a title whose words end at `end`, in another country.

    A minister holds the ministry of the country, a speaker its parliament, anybody else the country.
    """
    if title.position not in MINISTERS:
        pattern = title.row.office
        if pattern == _CENTRAL_BANK:
            return f"Bank Sentral {country}"
        own = "{N}" in pattern and not pattern.startswith("Pemerintah ")
        return pattern.replace("{N}", country) if own else country
    if (title.office or "").startswith(_MINISTRY):
        return f"{title.office} {country}"
    printed = text[title.start : end].strip()
    spelt = _MINISTER.search(printed)
    if spelt:
        return f"{_MINISTRY}{' '.join(spelt[1].split())} {country}"
    for name in lexicon.positions.get(printed.rpartition(" ")[2]):
        office = name.row.office.partition("{")[0].strip()
        if office.startswith(_MINISTRY):
            return f"{office} {country}"
    return country


def region_abroad(reading: Reading, end: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """A region of another state behind a title, and its end: "Gubernur [Prefektur Hokkaido]".

    Its name is one word, or as many as stand before a name that the tagger sees; without a class
    word it is a place that the tagger sees and we do not have: "Gubernur [Tambov], Ivan Petrov".
    """
    found = _REGION.match(reading.text, end)
    if found is None:
        return _unknown_place(reading, end, lexicon)
    tokens = reading.words
    first = tokens.at(found.start("name"))
    last = first
    for index in range(first + 1, min(first + 4, len(tokens))):
        if reading.begins_name(tokens.starts[index]):
            last = index - 1
            break
        if tokens.starts[index] >= found.end():
            break
    stop = tokens.ends[last]
    return reading.text[found.start("class") : stop], stop


def _unknown_place(reading: Reading, end: int, lexicon: Lexicon) -> tuple[str, int] | None:
    printed = _PLACE.match(reading.text, end)
    if printed is None or printed["name"] in lexicon.given_names:
        return None
    start = printed.start("name")
    if reading.named("region", start):
        return None
    for entity in reading.entities_in(start, start + 1):
        behind = _BEARER.match(reading.text, entity.end)
        if entity.label == "LOC" and behind and reading.begins_name(behind.end()):
            return reading.text[start : entity.end], entity.end
    return None


def reigning_titles(reading: Reading, lexicon: Lexicon) -> Iterator[Title]:
    """The title of a monarch who is known by name: "[Raja] Charles III"."""
    text, tokens = reading.text, reading.words
    for index in tokens.among(_REIGN):
        start, end = tokens.starts[index], tokens.ends[index]
        for size in (4, 3, 2) if text[start].isupper() and text[end : end + 1] == " " else ():
            country = lexicon.foreign_leaders.get(" ".join(tokens.folded[index + 1 : index + size]))
            rows = lexicon.positions.get(f"{text[start:end]} {country}") if country else ()
            if rows:
                yield Title(start, end, rows[0].row.title, rows[0].row, office=country)
                break


def settle_abroad(reading: Reading, titles: list[Title], lexicon: Lexicon) -> None:
    """Ministers without a country are of the one that an article is all about.

    It is where the article gives posts of that country, far less of any other, and hardly speaks
    of Indonesia.
    """
    known = set(lexicon.countries.values())
    abroad = {title.office for title in titles if title.office in known}
    named = Counter({name: reading.text.count(name) for name in abroad if name})
    if not named or any(_is_of_state(title) and title.office not in known for title in titles):
        return
    text = reading.text
    (country, most), *others = named.most_common()
    if most <= 2 * max([len(_OURS.findall(text)), *(number for _, number in others)]):
        return
    for title in titles:
        ours = (title.office or "").startswith(_MINISTRY) and title.row.branch == "eksekutif"
        if ours and title.position in MINISTERS and not _is_told(text, title, known):
            title.office = f"{title.office} {country}"


def _is_of_state(title: Title) -> bool:
    """Whether a title is one of our state that no other has by the same words: "Menko"."""
    ours = title.row.level == "nasional" and title.row.branch in ("eksekutif", "legislatif", "lns")
    return (
        ours and title.office is not None and title.position not in MINISTERS and not title.implied
    )


def _is_told(text: str, title: Title, known: set[str]) -> bool:
    """Whether a title says of what country it is."""
    if _OF_STATE.search(text, title.start, title.end) or _OF_STATE.match(text, title.end):
        return True
    return any((title.office or "").endswith(f" {country}") for country in known)
