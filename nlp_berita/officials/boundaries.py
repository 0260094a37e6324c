"""Where a personal name begins and ends: a run of capitalised words, initials and particles."""

from __future__ import annotations

import re

from nlp_berita.dates.lexicon import MONTHS
from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.affixes import Affixes
from nlp_berita.officials.stopwords import StopWords
from nlp_berita.reading import Reading
from nlp_berita.tables import Honorific, Tables
from nlp_berita.words import Word, Words

_PARTICLES = {"bin", "binti", "al", "el", "van", "de", "der", "da", "dos", "ibn", "ibnu"}
_HYPHENATED = frozenset("al el an as ad ar at az abd nur ash ben bar jean".split())
# Words that end a run of names, unless a tagger draws them into one: "Jaya Negara".
_NAMES_TOO = {*MONTHS, "guna", "negara"}
# First names behind "I" and "Ni".
BALINESE = frozenset(
    "Dewa Gede Gusti Gst Kadek Ketut Komang Luh Made Nengah Nyoman Putu Wayan".split()
)
# Behind the hyphen of "Kim Seon-ho", but of no name: "Rudi-nya", "Rudi-red".
_SYLLABLE = re.compile(r"(?!nya\b|red\b|lah\b|kah\b|isme\b|an\b|ku\b|mu\b)[a-z]{1,6}\b")
_ROMAN = re.compile(r"I{1,3}|IV")
_LONGEST = 7


class Boundaries:
    """Reads how far a name reaches, to the right and to the left."""

    def __init__(self, tables: Tables, lexicon: Lexicon, affixes: Affixes) -> None:
        self.lexicon = lexicon
        self.affixes = affixes
        self.stop_words = StopWords(tables)
        # Lalu, Andi, Teuku: titles that are part of the name.
        self.name_words = {
            form.casefold()
            for row in tables.rows(Honorific)
            if row.part_of_name
            for form in (row.name, *row.names)
        }

        self._shortened = {
            name.rstrip(".").casefold() for name in lexicon.given_names if name.endswith(".")
        }

    def run(self, reading: Reading, index: int) -> int:
        """The word after the run of name words that begins at word `index`."""
        text, tokens = reading.text, reading.words
        starts, ends, folded = tokens.starts, tokens.ends, tokens.folded
        stop = index
        while stop < len(starts) and stop - index < _LONGEST:
            start, word = starts[stop], folded[stop]
            if stop > index:
                before = starts[stop - 1]
                gap = text[ends[stop - 1] : start]
                if gap in ("'", "’", "‘", "`") and ends[stop - 1] - before <= 6:
                    stop += 1
                    continue
                if gap == "-" and (folded[stop - 1] in _HYPHENATED or _korean(text, tokens, stop)):
                    stop += 1
                    continue
                short = ends[stop - 1] - before <= 2 or folded[stop - 1] in self._shortened
                initial = short and text[before].isupper()
                if gap not in (" ", "  ") and not (gap in (". ", ".") and initial):
                    break
                if word in _PARTICLES and text[start].islower():
                    if stop + 1 < len(starts) and text[starts[stop + 1]].isupper():
                        stop += 1
                        continue
                    break
            if not text[start].isupper():
                break
            if stop > index and text[start : ends[stop]] in self.affixes.degrees:
                # "Arif Budiman SH serta ...": a degree without its comma.
                break
            if self.stop_words.stops(reading, stop) and not self._may_stand(reading, index, stop):
                break
            if stop > index:
                # "Rudi Hakim" is a name where the tagger says so.
                if self._begins_title(reading, stop) and not reading.names.covers(start):
                    break
                # "Presiden Rudi Hartono Rudi bicara": the name begins again.
                if len(word) > 3 and word == folded[index]:
                    break
            stop += 1
        return stop

    def _may_stand(self, reading: Reading, index: int, stop: int) -> bool:
        """Whether a word that usually ends a name stands in one: "Kuat Nurdin", "Raja Juli Anton"."""
        text, tokens = reading.text, reading.words
        if stop == index:
            if text.startswith("Uu ", tokens.starts[stop]):
                return reading.begins_name(tokens.starts[stop] + 3)
            if text[tokens.starts[stop] : tokens.ends[stop]] in self.lexicon.given_names:
                # "Hari Wirya", but "Hari Pahlawan"
                end = tokens.ends[stop] + 1
                return text[end - 1 : end] == " " and reading.names.covers(end)
            return self.stop_words.may_begin(reading, stop)
        if self.stop_words.may_end(reading, stop):
            return True
        return (
            tokens.folded[stop] in MONTHS
            and stop + 1 < len(tokens)
            and text[tokens.ends[stop] : tokens.starts[stop + 1]] == " "
            and text[tokens.starts[stop + 1]].isupper()
            and not reading.in_date(tokens.starts[stop])
        )

    def agreed(self, reading: Reading, start: int, end: int) -> tuple[int, int]:
        """The run as the tagger sees it: it knows where "Suryaman Temukan Beras" stops."""
        text = reading.text
        seen = list(reading.names.overlapping(start, end))
        if not seen:
            return start, end
        first, last, _ = seen[-1]
        begin = first if start < first and self._no_names(reading, start, first) else start
        begin = max(begin, self.affixes.strips(text, begin))
        # The tagger stops too early at an abbreviation (Dt. Rajo) and must not cross a comma.
        if "," in text[end:last] or last <= begin or text[last : last + 1] in (".", "-"):
            return begin, end
        return begin, self._further(reading, end, last)

    def _further(self, reading: Reading, end: int, last: int) -> int:
        """How far towards `last` a name goes on behind the run that ends at `end`.

        A tagger takes in words that were set without a blank, "Hartono atauRudi", degrees, and
        the verb of a headline, "Rudi Lantik Hartono".
        """
        text, tokens = reading.text, reading.words
        if last <= end:
            behind = tokens.at(last)
            closing = last < end and tokens.ends[behind] == end
            return end if closing and self.stop_words.may_end(reading, behind) else last
        for index in range(tokens.at(end), tokens.at(last)):
            start, stop = tokens.starts[index], tokens.ends[index]
            word = tokens.folded[index]
            if start == end or self._parts(reading, index):
                return end
            if text[end:start] == "-" and text[tokens.starts[index - 1] : end].isupper():
                # "RH-Sartono": two of one ticket
                return end
            lower = text[start].islower() and not (word in _PARTICLES or text[start - 1] in "'’-")
            if lower or text[start:stop] in self.affixes.degrees:
                return end
            end = stop
        return last

    def begun(self, reading: Reading, start: int, end: int) -> int:
        """Where the last of the names begins that a tagger drew into one at [start, end)."""
        tokens = reading.words
        first, stop = tokens.at(start), tokens.at(end)
        for index in range(stop - 1, first, -1):
            if self._parts(reading, index - 1) or tokens.starts[index] == tokens.ends[index - 1]:
                return tokens.starts[index]
        return start

    def with_birth_sign(self, reading: Reading, start: int) -> int:
        """Where a Balinese name begins whose "I" or "Ni" a tagger has left out: "I [Made Rudi]"."""
        text, tokens = reading.text, reading.words
        index = tokens.at(start)
        if index == 0 or text[tokens.starts[index] : tokens.ends[index]] not in BALINESE:
            return start
        before = tokens.starts[index - 1]
        return before if text[before:start] in ("I ", "Ni ") else start

    def _parts(self, reading: Reading, index: int) -> bool:
        """Whether a word stands in no name, though a tagger drew it into one."""
        tokens = reading.words
        word = tokens.folded[index]
        printed = reading.text[tokens.starts[index] : tokens.ends[index]]
        named = word in _NAMES_TOO or printed in self.lexicon.given_names
        return word in self.stop_words.always and not named

    def _no_names(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the words between are unit words: "Bidang Penataan Ruang Suryaman"."""
        tokens = reading.words
        chunk = tokens[tokens.at(start) : tokens.at(end)]
        if any(word.folded in MONTHS for word in chunk):
            # "Raja Juli Anton": a tagger takes the month for a date.
            return False
        if len(chunk) == 1 and self._before_name(reading, chunk[0]):
            return True
        if len(chunk) > 1 and all(word.end - word.start > 1 for word in chunk):
            # The tagger may miss one word of a name (Lalu Moh Fahrul), hardly two.
            return True
        return all(
            word.folded in self.lexicon.unit_vocabulary and word.folded not in self.name_words
            for word in chunk
        )

    def _before_name(self, reading: Reading, word: Word) -> bool:
        """Whether a word before the tagger's name is a region or an ordinal: "[Garut] Rudi"."""
        text, tokens = reading.text, reading.words
        printed = text[word.start : word.end]
        if _ROMAN.fullmatch(printed):
            following = tokens.at(word.end)
            # "Wakil Menteri [II] Rudi", but "I Wayan Rudi"
            return text[tokens.starts[following] : tokens.ends[following]] not in (
                self.lexicon.given_names
            )
        return printed not in self.lexicon.given_names and any(
            self.lexicon.region_by_code[key].level != "kecamatan"
            for hit in reading.hits_at(word.start)
            if hit.table == "region"
            for key in hit.keys
        )

    def is_unit(self, reading: Reading, index: int, stop: int) -> bool:
        """Whether the run is the name of a unit: "Penyidik Reserse Kriminal Umum"."""
        return stop - index > 1 and self.lexicon.unit_vocabulary.issuperset(
            reading.words.folded[index:stop]
        )

    def goes_on(self, reading: Reading, index: int, right: int, stop: int) -> bool:
        text, tokens = reading.text, reading.words
        if right < stop and text[tokens.ends[index] : tokens.starts[right]] not in (" ", ". "):
            return False
        return text[tokens.starts[index]].isupper() and not self.stop_words.stops(reading, index)

    def _begins_title(self, reading: Reading, index: int) -> bool:
        hits = reading.hits_at(reading.words.starts[index])
        return any(hit.table == "position" and hit.end - hit.start > 4 for hit in hits)


def _korean(text: str, tokens: Words, index: int) -> bool:
    """Whether word `index` is the second half of a given name of Korea: "Kim Seon-[ho]"."""
    before = index - 2
    return (
        before >= 0
        and text[tokens.starts[before]].isupper()
        and text[tokens.ends[before] : tokens.starts[index - 1]] == " "
        and tokens.folded[index] != tokens.folded[index - 1]
        and _SYLLABLE.match(text, tokens.starts[index]) is not None
    )
