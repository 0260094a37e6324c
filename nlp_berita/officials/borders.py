"""Finds where a village or district ends and the name of its head begins.

"Lurah Sukamaju Asep Dadi", "Kades Tirta Kencana Budi Raharjo": no table has every village, so
each border between two words is weighed: what the tables and the tagger say of the words, how the
rest of the article uses them.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.affixes import Affixes
from nlp_berita.officials.stopwords import StopWords
from nlp_berita.places import LEVEL_WORDS, VILLAGE_WORDS
from nlp_berita.reading import Reading
from nlp_berita.tables import Honorific, Region, SpeechVerb, Tables

# Words before the bearer's name that a run can have; places of more words are rare.
_LONGEST_RUN = 9
_LONGEST_PLACE = 4
# A word that so many regions begin or end with, begins or ends other places as well.
_FIRST, _LAST = 5, 4
# So many other mentions of a word are looked at.
_OCCURRENCES = 40
_VILLAGES = frozenset((*VILLAGE_WORDS, "kalurahan", "pekon", "padukuhan"))
_CLASS_WORDS = _VILLAGES | set(LEVEL_WORDS)
# "Kades Tirtasari yang baru, Rudi"
_NEW = re.compile(r" yang (?:baru|lama),")
# I Made, Ni Ketut: sexes of Balinese names.
_BALINESE = {"i", "ni"}
_TITLED = ("Pak", "Bu", "Bapak", "Ibu", "Haji", "Kang", "Mas")
# What tells that the words up to a border are the place: elsewhere so called; in the tables; seen
# by the tagger; or that the words behind it are a name.
_CERTAIN, _CALLED, _WHOLE, _NAMED, _SEEN, _TABLED = 8.0, 6.0, 5.5, 5.0, 3.0, 3.0
_GIVEN, _SHAPED, _DRAWN = 2.0, 1.5, 1.0
# The first word alone is the place far more often than nothing or two words.
_PRIOR = {0: 0.0, 1: 1.5, 2: 0.5}


class Border(NamedTuple):
    """The place is [start, end) of the text, empty where the name follows at once.

    `stop` is the index of the word behind it, and behind the bigger region that is printed after
    it: "Kapolsek [Kertapati] Palembang, AKP ...".
    """

    start: int
    end: int
    stop: int


class Borders:
    """Weighs the borders of one run of capitalised words."""

    def __init__(self, tables: Tables, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._affixes = Affixes(tables)
        self._stop_words = StopWords(tables)
        first: Counter[str] = Counter()
        last: Counter[str] = Counter()
        for row in tables.rows(Region):
            words = row.short_name.casefold().replace("-", " ").split()
            if len(words) > 1:
                first[words[0]] += 1
                last[words[-1]] += 1
        self._first = {word for word, count in first.items() if count >= _FIRST}
        self._last = {word for word, count in last.items() if count >= _LAST}
        self._given = {name.casefold() for name in lexicon.given_names}
        # Teuku, I Gusti, Haji: they begin a name.
        self._begins = {
            form.casefold().split()[0].rstrip(".")
            for row in tables.rows(Honorific)
            if row.place == "pre" and row.group in ("bangsawan", "agama")
            for form in (row.name, *row.names)
        }
        self._said = {v for row in tables.rows(SpeechVerb) for v in (*row.bare, *row.active)}

    def read(self, reading: Reading, index: int) -> Border:
        """The border in the run of capitalised words that begins at word `index`."""
        known = self._known(reading, index)
        stop, closed = self._run(reading, index, max(known, default=0))
        tokens = reading.words
        start = tokens.starts[index]
        if stop == index:
            return Border(start, start, index)
        covered = reading.names.covers(tokens.starts[stop - 1])
        if closed and not (covered and known and max(known) < stop - index):
            # A rank, a degree or the place's own region follows: all of it is the place.
            size = self._own(reading, index, stop) if stop - index not in known else stop - index
            return Border(start, tokens.ends[index + size - 1], stop)
        weights = self._weights(reading, index, stop, known)
        best = max(weights, key=lambda size: (weights[size], -size))
        end = tokens.ends[index + best - 1] if best else start
        return Border(start, end, index + best)

    def _own(self, reading: Reading, index: int, stop: int) -> int:
        """How many words of a place are its own, where a bigger region ends it."""
        text, tokens = reading.text, reading.words
        for at in range(index + 1, stop):
            if tokens.folded[at - 1] == "kota":
                continue
            for match in self.lexicon.regions.matches_at(text, tokens, at):
                if at + match.size == stop and any(r.level != "kecamatan" for r in match.values):
                    return at - index
        return stop - index

    def _known(self, reading: Reading, index: int) -> set[int]:
        """How many words of the run the tables know as a region: "Batu Ceper" is Batuceper."""
        text, tokens = reading.text, reading.words
        found = {match.size for match in self.lexicon.regions.matches_at(text, tokens, index)}
        for size in (2, 3):
            words = tokens.folded[index : index + size]
            if len(words) == size and self.lexicon.regions.get("".join(words)):
                found.add(size)
        return found

    def _run(self, reading: Reading, index: int, known: int) -> tuple[int, bool]:
        """The word after the run, and whether what follows tells that it is all a place.

        The first `known` words are a region's, whatever they mean elsewhere.
        """
        text, tokens = reading.text, reading.words
        begin = tokens.starts[index]
        if tokens.folded[index] in self.lexicon.rank_words or (
            not known and self._affixes.strips(text, begin) > begin
        ):
            return index, False  # "Kapolsek Iptu Rudi", "Lurah H. Rudi"
        stop = index + known
        while stop < len(tokens) and stop - index < _LONGEST_RUN:
            start = tokens.starts[stop]
            if stop > index:
                gap = text[tokens.ends[stop - 1] : start]
                initial = tokens.ends[stop - 1] - tokens.starts[stop - 1] <= 2
                if gap not in (" ", "-") and not (gap in (". ", ".") and initial):
                    return stop, gap == ", " and self._behind_comma(reading, stop)
            word = tokens.folded[stop]
            if not text[start].isupper():
                new = stop > index and _NEW.match(text, tokens.ends[stop - 1]) is not None
                return stop, new
            if stop > index and (
                self._affixes.strips(text, start) > start or self._ends(reading, stop)
            ):
                return stop, True
            if (
                word not in self._last | self._first
                and self._stop_words.stops(reading, stop)
                and next(reading.entities_in(start, start + 1), None) is None
            ):
                return stop, False
            stop += 1
        return stop, False

    def _ends(self, reading: Reading, index: int) -> bool:
        """Whether an office, a bigger region or a name begins: "Polres", "Kecamatan", "I Made"."""
        word, start = reading.words.folded[index], reading.words.starts[index]
        return (
            word in self.lexicon.rank_words
            or (word == "i" and self._given.issuperset(reading.words.folded[index + 1 : index + 2]))
            or (word in _CLASS_WORDS and (word != "kota" or self._is_town(reading, index)))
            or reading.named("office", start)
        )

    def _is_town(self, reading: Reading, index: int) -> bool:
        """Whether "Kota" begins the name of a town, and none of a district."""
        return any(
            match.size > 1 and any(row.level == "kota" for row in match.values)
            for match in self.lexicon.regions.matches_at(reading.text, reading.words, index)
        )

    def _elsewhere(self, reading: Reading, folded: str) -> bool:
        """Whether the article names villages, and none that begins with this word."""
        text, tokens, named = reading.text, reading.words, set[str]()
        for kind in _VILLAGES:
            for at in reading.occurrences(kind)[:_OCCURRENCES]:
                if at + 1 >= len(tokens) or not text[tokens.starts[at + 1]].isupper():
                    continue
                if text[tokens.ends[at] : tokens.starts[at + 1]] == " ":
                    named.add(tokens.folded[at + 1])
        return bool(named) and folded not in named

    def _behind_comma(self, reading: Reading, index: int) -> bool:
        """Whether the bearer, or the place's own region, stands behind the comma."""
        start, word = reading.words.starts[index], reading.words.folded[index]
        return (
            reading.begins_name(start)
            or self._affixes.strips(reading.text, start) > start
            or word in _CLASS_WORDS
            or word in self.lexicon.rank_words
            or reading.named("region", start)
        )

    def _weights(
        self, reading: Reading, index: int, stop: int, known: set[int]
    ) -> dict[int, float]:
        """By the number of words in the place, what speaks for it."""
        tokens = reading.words
        folded = tokens.folded[index:stop]
        count = stop - index
        weights = {
            size: _PRIOR.get(size, 0.0) for size in range(min(count - 1, _LONGEST_PLACE) + 1)
        }
        first, last = tokens.starts[index], tokens.ends[stop - 1]
        seen = list(reading.entities_in(first, last))
        whole = any(e.label != "PER" and e.start <= first and e.end >= last for e in seen)
        if whole or count in known:
            # "Lurah Tanjung Wangi hadir": a place with nobody's name.
            weights[count] = _WHOLE if whole else 0.0
        for size in self._called(reading, index, folded):
            # "Kades Tirtasari hadir": the place alone, where the article calls it one.
            weights[size] = weights.get(size, 0.0) + _CALLED
        for entity in seen:
            drawn = entity.label == "PER"
            size = tokens.at(entity.start if drawn else entity.end) - index
            if size in weights and (size or drawn) and size < count:
                # A tagger draws the place into the name.
                weights[size] += _SEEN if size else _DRAWN
        if any(e.label == "PER" and e.start == first for e in seen) and self._elsewhere(
            reading, folded[0]
        ):
            weights[0] += _SHAPED
        longest = max(known, default=0)
        if longest and longest in weights and (longest > 1 or folded[0] not in self._given):
            weights[longest] += _TABLED if longest == 1 else _CERTAIN
        if not known and folded[0] in self._given:
            weights[0] += _NAMED  # "Kades Asep Nurdin": seldom is a village called so
        for size in range(min(_LONGEST_PLACE, count - 1) + 1):
            word = folded[size]
            if word in self._given or word in self._begins or len(word) == 1:
                weights[size] += _GIVEN
            if (
                word in _BALINESE
                and folded[size + 1 : size + 2]
                and folded[size + 1] in self._given
            ):
                weights[size] += _NAMED
            if size and word in self._last and word not in self._given:
                weights[size] -= _GIVEN
            if size > 1 and folded[size - 1] in self._last:
                weights[size] += _SHAPED
            if size > 1 and folded[0] in self._first:
                weights[size] += _SHAPED
            if size == 1 and folded[0] in self._first and count > 2:
                weights[size] -= _SHAPED
            if self._is_person(reading, index + size, stop, tabled=size == 0 and bool(known)):
                weights[size] += _NAMED
        return weights

    def _called(self, reading: Reading, index: int, folded: list[str]) -> set[int]:
        """How many of the words another mention calls a village: "Desa Tirta Kencana"."""
        tokens = reading.words
        found: set[int] = set()
        for at in reading.occurrences(folded[0])[:_OCCURRENCES]:
            if not at or at == index or tokens.folded[at - 1] not in _CLASS_WORDS:
                continue
            if self._behind_title(reading, at):
                continue
            size = 0
            while (
                size < len(folded)
                and at + size < len(tokens)
                and tokens.folded[at + size] == folded[size]
                and reading.text[tokens.starts[at + size]].isupper()
            ):
                size += 1
            found.add(size)
        return found - {0}

    def _behind_title(self, reading: Reading, index: int) -> bool:
        """Whether a title ends right before the word, where a tagger draws places into names."""
        starts, ends = reading.words.starts, reading.words.ends
        return any(
            hit.table == "position" and hit.end == ends[index - 1]
            for at in range(max(0, index - 3), index)
            for hit in reading.hits_at(starts[at])
        )

    def _is_person(self, reading: Reading, index: int, stop: int, *, tabled: bool) -> bool:
        """Whether the word begins a person's name elsewhere: "kata Asep", "Asep mengatakan".

        Of a place of the tables (`tabled`) the tagger's word is not enough.
        """
        text, tokens = reading.text, reading.words
        for at in reading.occurrences(tokens.folded[index])[:_OCCURRENCES]:
            if index <= at < stop or not text[tokens.starts[at]].isupper():
                continue
            start, end = tokens.starts[at], tokens.ends[at]
            if self._behind_title(reading, at):
                continue
            if at and text[tokens.ends[at - 1] : start] == " ":
                before = text[tokens.starts[at - 1] : tokens.ends[at - 1]]
                if (
                    before[0].isupper()
                    and before not in _TITLED
                    and index
                    and (tokens.folded[at - 1] == tokens.folded[index - 1])
                ):
                    continue
                if before in _TITLED or tokens.folded[at - 1] in self._said:
                    return True
            if not tabled and reading.begins_name(start):
                return True
            after = tokens.folded[at + 1] if at + 1 < len(tokens) else ""
            if after in self._said and text[end : tokens.starts[at + 1]] == " ":
                return True
        return False
