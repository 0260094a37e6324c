"""Reads region phrases: "Kabupaten Garut", "Jabar", "Kec. Senen", and picks the code by level."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from nlp_berita.gazetteer import Match
from nlp_berita.lexicon import Lexicon
from nlp_berita.reading import Reading
from nlp_berita.spans import SpanIndex
from nlp_berita.tables import Region
from nlp_berita.words import Words

# Class words before a region's name, and the levels that they admit.
LEVEL_WORDS: dict[str, tuple[str, ...]] = {
    "provinsi": ("provinsi",),
    "propinsi": ("provinsi",),
    "prov": ("provinsi",),
    "kabupaten": ("kabupaten",),
    "kab": ("kabupaten",),
    "kota": ("kota",),
    "kotamadya": ("kota",),
    "kecamatan": ("kecamatan",),
    "kec": ("kecamatan",),
    "distrik": ("kecamatan",),
    "kapanewon": ("kecamatan",),
    "kemantren": ("kecamatan",),
}
VILLAGE_WORDS = {
    "kelurahan": "Kelurahan",
    "kel": "Kelurahan",
    "desa": "Desa",
    "kampung": "Kampung",
    "nagari": "Nagari",
    "gampong": "Gampong",
    "dusun": "Dusun",
}
_ADMINISTRATIVE = {"administrasi", "adm", "administratif"}


class Place(NamedTuple):
    """A region phrase; `stop` is the index of the word after it, `name` its formal name.

    `code` is None for villages and where the article does not settle which region is meant.
    """

    start: int
    end: int
    stop: int
    name: str
    printed: str
    level: str | None
    code: str | None


def formal_name(row: Region) -> str:
    """The name as institutions carry it: "Provinsi Jawa Barat", "Kota Bogor"."""
    if row.level == "provinsi":
        return row.name if row.code == "34" else f"Provinsi {row.short_name}"
    return row.name


class PlaceReader:
    """Reads the region phrase that begins at a word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def read(
        self, text: str, tokens: Words, index: int, levels: tuple[str, ...] = ()
    ) -> Place | None:
        """The phrase at word `index`; `levels` are those that the words before it admit."""
        if index >= len(tokens):
            return None
        start, word = tokens.starts[index], tokens.folded[index]
        first, stop = index, index
        if word in LEVEL_WORDS and (text[start].isupper() or levels):
            levels = LEVEL_WORDS[word]
            stop = index + 1
        elif word in VILLAGE_WORDS and text[start].isupper():
            return self._village(text, tokens, index)
        if stop > first and stop < len(tokens) and tokens.folded[stop] in _ADMINISTRATIVE:
            stop += 1
        if stop > first and not _adjacent(text, tokens, first, stop):
            return None
        match = self._match(text, tokens, stop, levels)
        whole = self.lexicon.regions.match_at(text, tokens, first) if stop > first else None
        if whole and (match is None or whole.end >= match.end):
            match, stop = whole, first
        if match is None:
            return self._unknown(text, tokens, first, stop, levels)
        row = choose(match.values, levels)
        districts = all(r.level == "kecamatan" for r in match.values)
        if districts and ((row is None and "kecamatan" not in levels) or levels == ("provinsi",)):
            # "Dinas PU Provinsi [Darma Budhi]": all provinces are known.
            return None
        twin = self._twin(text, tokens, stop + match.size, match)
        if twin is not None:
            # "Polres Solok Kota": the town beside the Kabupaten Solok.
            printed = f"{twin.short_name} Kota"
            end = tokens[stop + match.size].end
            size = match.size + 1
            return Place(
                tokens.starts[first], end, stop + size, twin.name, printed, "kota", twin.code
            )
        printed = match.values[0].short_name if row is None else row.short_name
        spelt = text[match.start : match.end]
        if spelt != printed and _letters(spelt) == _letters(printed):
            # "Lubuklinggau": an office keeps its own spelling of the region's name.
            printed = spelt
        level = row.level if row else (levels[0] if len(levels) == 1 else None)
        name = formal_name(row) if row else _with_level(printed, level)
        return Place(
            tokens.starts[first],
            match.end,
            stop + match.size,
            name,
            printed,
            level,
            row.code if row else None,
        )

    def _match(
        self, text: str, tokens: Words, index: int, levels: tuple[str, ...]
    ) -> Match[Region] | None:
        """The longest name of a region at these levels, or of any where none is of them.

        "Sorong Kota" is a Kecamatan, but its Polres is that of the town.
        """
        longest: Match[Region] | None = None
        for match in self.lexicon.regions.matches_at(text, tokens, index):
            if not levels or any(row.level in levels for row in match.values):
                return match
            longest = longest or match
        return longest

    def _twin(self, text: str, tokens: Words, index: int, match: Match[Region]) -> Region | None:
        """The town of two regions that share a name, where "Kota" is printed behind the name."""
        if (
            tokens.folded[index : index + 1] != ["kota"]
            or text[match.end : tokens.ends[index]] != " Kota"
        ):
            return None
        another = self.lexicon.regions.match_at(text, tokens, index)
        if another is not None and another.size > 1:
            return None
        return next((row for row in match.values if row.level == "kota"), None)

    def _unknown(
        self, text: str, tokens: Words, first: int, stop: int, levels: tuple[str, ...]
    ) -> Place | None:
        """A class word before a name that no table knows: kept as printed, without a code."""
        if stop == first:
            return None
        end = name_run(text, tokens, stop, limit=2)
        if end == stop:
            return None
        printed = text[tokens.starts[stop] : tokens[end - 1].end]
        return Place(
            tokens.starts[first],
            tokens[end - 1].end,
            end,
            _with_level(printed, levels[0]),
            printed,
            levels[0],
            None,
        )

    def _village(self, text: str, tokens: Words, index: int) -> Place | None:
        known = self.lexicon.regions.match_at(text, tokens, index + 1)
        # "Kelurahan Kebayoran Lama Rudi": a name that the tables know ends where they say.
        end = index + 1 + known.size if known else name_run(text, tokens, index + 1, limit=3)
        if end == index + 1 or not _adjacent(text, tokens, index, index + 1):
            return None
        printed = text[tokens[index + 1].start : tokens[end - 1].end]
        return Place(
            tokens.starts[index],
            tokens[end - 1].end,
            end,
            f"{VILLAGE_WORDS[tokens.folded[index]]} {printed}",
            printed,
            "desa",
            None,
        )


def choose(rows: tuple[Region, ...], levels: tuple[str, ...]) -> Region | None:
    """The region that a name means at these levels; None when that is not settled."""
    if levels:
        fitting = [row for row in rows if row.level in levels]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    bigger = [row for row in rows if row.level != "kecamatan"]
    provinces = [row for row in bigger if row.level == "provinsi"]
    if provinces and not levels:
        return provinces[0]
    return bigger[0] if len(bigger) == 1 else None


def name_run(text: str, tokens: Words, index: int, limit: int) -> int:
    """The word after a run of at most `limit` capitalised words that begins at `index`."""
    stop = index
    while (
        stop < len(tokens)
        and stop - index < limit
        and text[tokens.starts[stop]].isupper()
        and (stop == index or text[tokens.ends[stop - 1] : tokens.starts[stop]] in (" ", "-"))
    ):
        stop += 1
    return stop


def dominant_regions(reading: Reading, lexicon: Lexicon) -> dict[str, Region]:
    """By level, the region that the article speaks of most; a tie goes to the first named.

    A cue before the name ("Bupati", "Pemkab") counts three times, and only a cue settles a name
    that regions of several levels share. Where the reporter sat, "BOGOR, Kabar.com -", does not
    count. The level whose region is spoken of most comes first.
    """
    return reading.regions(lexicon, _count_regions)


def _count_regions(reading: Reading, lexicon: Lexicon) -> dict[str, Region]:
    text = reading.text
    counts: dict[str, Counter[str]] = {level: Counter() for level in _LEVEL_CUES}
    # "Metro" in "Polda Metro Jaya" is no town.
    offices = SpanIndex((h.start, h.end, None) for h in reading.hits if h.table == "office")
    for hit in reading.hits:
        if hit.table != "region":
            continue
        rows = [lexicon.region_by_code[code] for code in hit.keys]
        levels = [row.level for row in rows if row.level in counts]
        if not levels or offices.covers(hit.start) or _in_dateline(text, hit.start, hit.end):
            continue
        before = text[max(0, hit.start - 16) : hit.start].casefold()
        for row in rows:
            if levels.count(row.level) != 1:
                continue
            cue = any(word in before for word in _LEVEL_CUES[row.level])
            if cue or len(levels) == 1:
                counts[row.level][row.code] += 3 if cue else 1
    most = {level: counter.most_common(1)[0] for level, counter in counts.items() if counter}
    weightiest = sorted(most, key=lambda level: -most[level][1])
    return {level: lexicon.region_by_code[most[level][0]] for level in weightiest}


_SITE = re.compile(r"\.(?:com|co|id|net)(?:\.id)?,?\s(?:[-–—|]\s)?$", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?:,\s?[A-Z][\w.]*(?:\s[\w.]+){0,2}|\s?\([^()\n]{2,25}\))?\s?[-–—]{1,2}\s"
    r"|,\s[\w.]+\.(?:com|co|id|net)\b|\s\(A(?:NTARA|ntara)\)"
)


def _in_dateline(text: str, start: int, end: int) -> bool:
    """Whether a region is the place of a dateline: "BOGOR, Kabar.com -", "Kabar.com, Bogor"."""
    if _SITE.search(text, max(0, start - 12), start):
        return True
    opens = not text[max(0, start - 2) : start].strip(' "“(') or text[start - 1] == "\n"
    if not opens and not (end - start > 3 and text[start:end].isupper()):
        return False
    return _DATELINE.match(text, end) is not None


_LEVEL_CUES = {
    "provinsi": ("gubernur", "provinsi", "pemprov", "wagub"),
    "kabupaten": ("bupati", "kabupaten", "pemkab", "wabup", "kab."),
    "kota": ("wali kota", "walikota", "kota ", "pemkot", "pemko", "wawali"),
}


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name)).casefold() if not name.isupper() else name


def _adjacent(text: str, tokens: Words, left: int, right: int) -> bool:
    return all(
        text[tokens[i].end : tokens[i + 1].start] in (" ", ". ", ".")
        for i in range(left, min(right, len(tokens) - 1))
    )


def _with_level(printed: str, level: str | None) -> str:
    return f"{level.capitalize()} {printed}" if level else printed
