"""Places within instruments: Pasal, ayat, huruf, angka, Bab, Lampiran; lists and ranges."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from nlp_berita.skim import find, words_of
from nlp_berita.spans import SpanIndex

_UNIT = re.compile(
    r"(?P<pasal>pasal(?:\s{1,2}nomor)?\s{0,2}(?P<p>\d{1,4}(?:[\s\-]?[A-Z](?![^\W_]))?[A-Z]{0,2}|[IVX]{1,6})(?:(?![^\W_])|(?<=\d)(?=junc)))"
    r"|(?P<ayat>ayat\s{0,2}\(?\s?(?P<a>\d{1,2}(?:[a-z](?![a-z]))?|satu|dua|tiga|empat|lima|enam)(?:\s?\))?)"
    r"|(?P<huruf>(?:huruf|hurup|butir|poin)\s{0,2}[\"“(]?(?P<h>[a-z]{1,2})(?![^\W_])[\"”)]?)"
    r"|(?P<angka>(?:angka|butir|poin)\s{0,2}\(?(?P<g>\d{1,3})\)?)"
    r"|(?P<ke>ke-?\s?(?P<k>\d{1,2}e?|satu|dua|tiga|empat|lima|enam)(?![^\W_]))"
    r"|(?P<bab>bab\s{1,2}(?P<b>[IVXL]{1,6}|\d{1,2})(?![^\W_]))"
    r"|(?P<lampiran>lampiran(?:\s{1,2}(?P<l>[IVXL]{1,6}|\d{1,2}[A-Z]?)(?![^\W_])))",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"\s{0,2}[,;]?\s{0,2}(?:(?:dan/atau|dan\s?atau|dan|atau|serta|lebih subsid[ae]i?r|subsid[ae]i?r|subs\.?|lebih"
    r"|jo\.?|juncto|junto|jis\.?|yo\.?|khususnya|tepatnya|bagian kesatu|paragraf \d)(?:(?![^\W_])|(?=pasal))\s{0,2})?",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\s{0,2}(?:sampai dengan|sampai|hingga|s\.?\s?d\.?|s/d|-|–)\s{0,2}(?=[\d(]|pasal|ayat|huruf)",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\(?(\d{1,4}(?:\s?[A-Z](?![^\W_]))?[A-Z]{0,2})\)?(?![^\W_]|[./]\d|\s?%)")
_BARE_AYAT = re.compile(r"\((\d{1,2}[a-z]?)\)|(\d{1,2})(?![^\W_]|[./]\d)")
# "Pasal 4 ayat 1 serta 5 ayat 2": the number before an ayat is that of a Pasal.
_BARE_PASAL = re.compile(r"(\d{1,4}[A-Z]?)(?=\s{1,2}ayat\s{0,2}\(?\d)", re.IGNORECASE)
# "Pasal 5 ayat (1) jo 64 KUHP": so is one before the name of a code.
_BEFORE_CODE = re.compile(r"(\d{1,4}[A-Z]?)(?=\s{1,2}KUH)")
# "UU 20/2001 jo 55 ayat 1 KUHP": a group whose first word is left out.
_LEFT_OUT = re.compile(
    r"\b(?:jo\.?|juncto|dan/atau|dan atau|subsid[ae]i?r)\s(\d{1,4}[A-Z]?)(?=\s{1,2}(?:KUH|ayat\b))",
    re.IGNORECASE,
)
# So far behind its Pasal, in characters, an ayat may stand without it, and how it is led in; a law
# that is quoted refers to itself: "sebagaimana dimaksud pada ayat (2)".
_NEAR, _LEAD = 600, 24
_SAYS = re.compile(r"(?<!dimaksud\s)\b(?:pada|dalam|bunyi|menurut|di)\s\Z", re.IGNORECASE)
_FAR = 40
_BARE_LETTER = re.compile(r"([A-Za-z])(?![^\W_])")
_SPELLED = {"satu": "1", "dua": "2", "tiga": "3", "empat": "4", "lima": "5", "enam": "6"}
_ORDER = ("lampiran", "bab", "pasal", "ayat", "huruf", "angka", "ke")
_GROUPS = {
    "lampiran": "l",
    "bab": "b",
    "pasal": "p",
    "ayat": "a",
    "huruf": "h",
    "angka": "g",
    "ke": "k",
}
_WHOLE = ("pasal", "bab", "lampiran")
_OPENERS = (b"pasal", b"lampiran", b"bab")
_OPENER = re.compile(r"(?:pasal|lampiran|bab)(?=\s|\d)", re.IGNORECASE)


class Chain(NamedTuple):
    """A group of joined pinpoints at [start, end), each as its parts."""

    start: int
    end: int
    points: tuple[dict[str, str], ...]


def chains(text: str) -> list[Chain]:
    """All pinpoint groups of a text.

    >>> [normal(p) for p in chains("Pasal 12 huruf c dan d")[0].points]
    ['Pasal 12 huruf c', 'Pasal 12 huruf d']
    """
    found: list[Chain] = []
    end = 0
    words = words_of(text)
    for place in sorted(at for opener in _OPENERS for at in find(words, opener)):
        start = place - 1
        if start < end or (start and text[start].islower() and text[start - 1].isalnum()):
            continue
        chain = read_chain(text, start) if _OPENER.match(text, start) else None
        if chain is not None:
            found.append(chain)
            end = chain.end
    taken = SpanIndex((chain.start, chain.end, None) for chain in found)
    for at in find(text, " KUH"):
        implied = _before_code(text, at)
        if implied and next(taken.overlapping(implied.start, implied.end), None) is None:
            found.append(implied)
    return sorted(found)


def continued(text: str, found: list[Chain]) -> list[Chain]:
    """The groups that leave out the Pasal named last: "Pasal 59 ... Dalam [ayat 1] disebutkan".

    >>> text = "Pasal 59 diubah. Dalam ayat 1 disebutkan"
    >>> [normal(p) for p in continued(text, chains(text))[0].points]
    ['Pasal 59 ayat (1)']
    """
    starts = [chain.start for chain in found]
    more: list[Chain] = []
    for at in find(words_of(text), b" ayat "):
        number = bisect_left(starts, at) - 1
        article = found[number].points[-1].get("pasal") if number >= 0 else None
        near = article is not None and found[number].end < at < found[number].end + _NEAR
        if not near or _SAYS.search(text, max(0, at - _LEAD), at) is None:
            continue
        chain = read_chain(text, at)
        if chain is not None and all("pasal" not in point for point in chain.points):
            points = tuple({"pasal": article or ""} | point for point in chain.points)
            more.append(chain._replace(points=points))
    return more


def _before_code(text: str, at: int) -> Chain | None:
    """The group before the name of a code, at `at`, that leaves out "Pasal": "jo 55 ayat 1 KUHP"."""
    opened = _LEFT_OUT.search(text, max(0, at - _FAR), at + 4)
    if opened is None:
        return None
    rest, end = rest_of_point(text, opened.end()) or ({}, opened.end())
    return Chain(opened.start(1), end, ({"pasal": opened[1]} | rest,)) if end == at else None


def read_chain(text: str, pos: int) -> Chain | None:
    """The pinpoint group that begins at `pos`."""
    first = _UNIT.match(text, pos)
    if first is None:
        return None
    points: list[dict[str, str]] = []
    current: dict[str, str] = {}
    level = _take(first, current, points)
    end = first.end()
    while True:
        if until := _TO.match(text, end):
            stop = _range_end(text, until.end(), level)
            if stop is None:
                break
            value, end = stop
            current[level] = f"{current.get(level, '')}-{value}"
            continue
        join = _JOIN.match(text, end)
        place = join.end() if join else end
        if unit := _UNIT.match(text, place):
            level = _take(unit, current, points, joined=bool(join and join.group().strip()))
            end = unit.end()
            continue
        bare = _bare(text, place, level) if join and join.group().strip() else None
        if bare is None:
            break
        value, bare_level, end = bare
        points.append(dict(current))
        _cut(current, bare_level)
        current[bare_level] = value
        level = bare_level
    points.append(dict(current))
    return Chain(pos, end, tuple(points))


def rest_of_point(text: str, pos: int) -> tuple[dict[str, str], int] | None:
    """Parts below a Pasal that follow at `pos`, and their end: " ayat 1 ke 1"."""
    parts: dict[str, str] = {}
    end = pos
    while (unit := _UNIT.match(text, end + 1)) and text[end : end + 1] == " ":
        level = _level(unit)
        if level in _WHOLE or level in parts:
            break
        parts[level] = unit[_GROUPS[level]]
        end = unit.end()
    return (parts, end) if parts else None


def _take(
    unit: re.Match[str],
    current: dict[str, str],
    points: list[dict[str, str]],
    joined: bool = False,
) -> str:
    """Put a unit into the current point; begin a new point where the unit repeats or rises."""
    level = _level(unit)
    value = unit[_GROUPS[level]].replace(" ", "").replace("-", "")
    if level in ("ayat", "ke"):
        value = _SPELLED.get(value.casefold(), value)
    if level == "huruf":
        value = value.casefold()
    rank = _ORDER.index(level)
    taken = [name for name in current if _ORDER.index(name) >= rank]
    if taken or (joined and level == "pasal" and current and "pasal" in current):
        points.append(dict(current))
        _cut(current, level)
    current[level] = value
    return level


def _level(unit: re.Match[str]) -> str:
    """The kind of a unit: the outermost group, which closes last."""
    return unit.lastgroup or ""


def _cut(current: dict[str, str], level: str) -> None:
    """Forget the parts at this level and below."""
    rank = _ORDER.index(level)
    for name in [n for n in current if _ORDER.index(n) >= rank]:
        del current[name]


def _range_end(text: str, pos: int, level: str) -> tuple[str, int] | None:
    unit = _UNIT.match(text, pos)
    if unit and unit[level if level in _ORDER else "pasal"]:
        return unit[_GROUPS[level]], unit.end()
    pattern = _BARE_LETTER if level == "huruf" else _BARE_NUMBER
    bare = pattern.match(text, pos)
    return (bare[1], bare.end()) if bare else None


def _bare(text: str, pos: int, level: str) -> tuple[str, str, int] | None:
    """A value without its unit word, at the level of the one before: "Pasal 2 dan 3"."""
    if level in ("ayat", "huruf", "angka") and (article := _BARE_PASAL.match(text, pos)):
        return article[1], "pasal", article.end()
    if level == "huruf":
        letter = _BARE_LETTER.match(text, pos)
        return (letter[1].casefold(), "huruf", letter.end()) if letter else None
    if level in ("ayat", "ke") and (article := _BEFORE_CODE.match(text, pos)):
        return article[1], "pasal", article.end()
    if level == "ayat":
        ayat = _BARE_AYAT.match(text, pos)
        if ayat is None:
            return None
        return ayat[1] or ayat[2], "ayat", ayat.end()
    if level in ("pasal", "angka"):
        number = _BARE_NUMBER.match(text, pos)
        if number is None or re.match(r"\s(?:tahun|orang|persen|ayat\b)", text[number.end() :][:8]):
            return None
        return number[1].replace(" ", ""), level, number.end()
    return None


def normal(point: dict[str, str]) -> str:
    """The normalised string of a point.

    >>> normal({"pasal": "27", "ayat": "3", "huruf": "a", "angka": "2"})
    'Pasal 27 ayat (3) huruf a angka 2'
    """
    pieces = []
    for level in _ORDER:
        if level not in point:
            continue
        value = point[level]
        if level == "ayat":
            pieces.append("ayat " + "-".join(f"({part})" for part in value.split("-")))
        elif level == "ke":
            pieces.append(f"ke-{value}")
        else:
            word = level.capitalize() if level in _WHOLE else level
            pieces.append(f"{word} {value}")
    return " ".join(pieces)
