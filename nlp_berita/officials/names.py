"""Reads personal names: honorifics, rank, the name itself, degrees.

A name is a run of capitalised words, initials and particles (bin, al-, van); titles and degrees
around it are stripped and kept apart, words that Indonesian names are made of (Andi, La Ode,
I Gusti, Datuk) stay.
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import NamedTuple

from nlp_berita.dates.lexicon import MONTHS
from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.stopwords import StopWords
from nlp_berita.reading import Reading
from nlp_berita.tables import Honorific, Rank, Tables
from nlp_berita.words import fold

_start = attrgetter("start")
_CUT_RANK = re.compile(
    r"(?:Pol|TNI|Purn|Inf|Kav|Czi|Arm|Arh|Cpm|Cba|Cke|Chb|Mar|Pnb)\.?\s+", re.IGNORECASE
)
_PARTICLES = {"bin", "binti", "al", "el", "van", "de", "der", "da", "dos", "ibn", "ibnu"}
_HYPHENATED = {"al", "el", "an", "as", "ad", "ar", "at", "az", "abd", "nur", "ash"}
_CORPS = (
    r"(?:\s(?:Inf|Kav|Czi|Arm|Arh|Cpm|Cpl|Cba|Caj|Chb|Chk|Ckm|Cke|Cku|Cpn|Mar|Pnb|Pas|Tek|Nav"
    r"|Laut|Pol\.?|TNI|Polisi)\b\.?)*(?:\s?\((?:Purn\.?|P|T|E|S|K|Mar|Pol|Purnawirawan)\))?"
)


_NAME = r"([A-Z][\w'’.]+(?: [A-Z][\w'’.]+){0,3})"
_PAIR = rf"{_NAME}\s?[-–]\s?{_NAME}"
_PAIR_AFTER = rf"{_NAME}(?:\s?[-–]\s?| dan ){_NAME}"


# A degree (M.Si), a lone initial or an ordinal (II) is no name; two capitals may be one (JK).
_NO_WORD = re.compile(r"\w|[IVXL]+|(?:\w{1,2}\.)+\w{0,3}")


# "Ketua DPD FSP LEM SPSI": no name, even where a text writes names in capitals.
_ACRONYMS = re.compile(r"[A-Z]{2,4}(?: [A-Z]{2,4})*")


class Name(NamedTuple):
    """A name at [start, end); `after` is the offset behind its degrees and age."""

    start: int
    end: int
    after: int
    text: str
    honorifics: tuple[str, ...]
    rank: str | None
    certain: bool


class NameReader:
    """Reads the name that begins at, or ends before, an offset of one article's text."""

    def __init__(self, tables: Tables, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.stop_words = StopWords(tables)
        rows = [row for row in tables.rows(Honorific) if not row.part_of_name]
        # Lalu, Andi, Teuku: titles that are part of the name.
        self.name_words = {
            form.casefold()
            for row in tables.rows(Honorific)
            if row.part_of_name
            for form in (row.name, *row.names)
        }
        before = {n for row in rows if row.place == "pre" for n in (row.name, *row.names)}
        after = {n for row in rows if row.place == "post" for n in (row.name, *row.names)}
        ranks = {n for row in tables.rows(Rank) for n in (row.name, *row.names)}
        self._before = re.compile(rf"(?:{_choice(before)})\.?,?(?:\s+|(?<=\.)(?=[A-Z]))")
        self._after = re.compile(
            rf"(?:,?\s?(?:{_choice(after)})\.?(?![\w-]))+|(?:,\s?(?:[A-Z]{{1,2}}\.?\s?[A-Z][a-z]{{0,4}}\.?){{1,3}}(?=[,\s]))"
        )
        self._rank = re.compile(rf"(?:{_choice(ranks)})(?![\w-]){_CORPS}\s+")
        # Degrees in capitals; two letters may be a name (AM), but not after another.
        self._degrees = {form for form in after if form.isalpha() and form.isupper()}
        self._openers = {fold(form).split()[0] for form in before | ranks if fold(form)}
        self._age = re.compile(r"\s?\(\d{1,3}(?: tahun)?\)")

    def right(self, reading: Reading, offset: int) -> Name | None:
        """The name that begins at `offset`, after honorifics and rank."""
        text, tokens = reading.text, reading.words
        honorifics: list[str] = []
        rank: str | None = None
        start = offset
        for _ in range(8 if self._opens(reading, offset) else 0):
            found = self._rank.match(text, start)
            if found and rank is None:
                rank = found[0].strip()
                start = found.end()
                continue
            found = self._before.match(text, start)
            if not found:
                break
            honorifics.append(found[0].strip(" ,"))
            start = found.end()
        index = tokens.at(start)
        if index >= len(tokens) or tokens.starts[index] != start:
            return None
        stop = self.run(reading, index)
        if stop == index or self._is_unit(reading, index, stop):
            return None
        start, end = self._agreed(reading, start, tokens.ends[stop - 1])
        last = text.rfind(" ", start, end)
        if last > 0 and text[last + 1 : end] in self._degrees:
            end = start + len(text[start:last].rstrip())
        end = _with_initial_dot(text, start, end)
        if _NO_WORD.fullmatch(text, start, end) or text[start:end] in self.lexicon.countries:
            return None
        if _ACRONYMS.fullmatch(text, start, end) and not reading.names.covers(start):
            return None
        return self._finished(reading, start, end, honorifics, rank)

    def _opens(self, reading: Reading, offset: int) -> bool:
        """Whether the word at `offset` begins a rank or an honorific."""
        tokens = reading.words
        index = tokens.at(offset)
        return index < len(tokens) and (
            tokens.starts[index] == offset and tokens.folded[index] in self._openers
        )

    def _agreed(self, reading: Reading, start: int, end: int) -> tuple[int, int]:
        """The run as the tagger sees it: it knows where "Suryaman Temukan Beras" stops."""
        text = reading.text
        seen = list(reading.names.overlapping(start, end))
        if not seen:
            return start, end
        first, last, _ = seen[-1]
        begin = first if start < first and self._no_names(reading, start, first) else start
        begin = max(begin, self.strips(text, begin))
        # The tagger stops too early at an abbreviation (Dt. Rajo) and must not cross a comma.
        if "," in text[end:last] or last <= begin or text[last : last + 1] == ".":
            return begin, end
        return begin, last

    def _no_names(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the words between are unit words: "Bidang Penataan Ruang Suryaman"."""
        tokens = reading.words
        chunk = tokens[tokens.at(start) : tokens.at(end)]
        if any(word.folded in MONTHS for word in chunk):
            # "Raja Juli Anton": a tagger takes the month for a date.
            return False
        if len(chunk) > 1 and all(word.end - word.start > 1 for word in chunk):
            # The tagger may miss one word of a name (Lalu Moh Fahrul), hardly two.
            return True
        return all(
            word.folded in self.lexicon.unit_vocabulary and word.folded not in self.name_words
            for word in chunk
        )

    def _finished(
        self, reading: Reading, start: int, end: int, honorifics: list[str], rank: str | None
    ) -> Name:
        text = reading.text
        after = end = self.stop_words.unglued(text, start, end)
        degrees = self._after.match(text, end) if text[end : end + 1] in (",", " ", ".") else None
        if degrees and degrees.end() > end:
            after = degrees.end()
            honorifics = [*honorifics, degrees[0].strip(" ,")]
        age = self._age.match(text, after) if "(" in text[after : after + 2] else None
        if age:
            after = age.end()
        certain = next(reading.names.overlapping(start, end), None) is not None
        printed = " ".join(text[start:end].split())
        return Name(start, end, after, printed, tuple(honorifics), rank, certain)

    def pair(self, reading: Reading, offset: int, before: bool) -> tuple[Name, Name] | None:
        """Two names joined by a hyphen, "Ganjar-Mahfud", that begin or end at `offset`."""
        text = reading.text
        if before:
            window = text[max(0, offset - 80) : offset]
            found = re.search(_PAIR + "$", window)
            base = offset - len(window)
        else:
            window = text[offset : offset + 80]
            found = re.match(_PAIR_AFTER, window)
            base = offset
        if found is None:
            return None
        first, second = (
            self._finished(reading, base + found.start(n), base + found.end(n), [], None)
            for n in (1, 2)
        )
        return first, second

    def left(self, reading: Reading, offset: int) -> Name | None:
        """The name that ends at `offset` (its degrees before it)."""
        text, tokens = reading.text, reading.words
        end = offset
        head = text[max(0, offset - 60) : offset]
        for found in re.finditer(r",", head):
            position = max(0, offset - 60) + found.start()
            degrees = self._after.match(text, position)
            if degrees and degrees.end() >= offset:
                end = position
                break
        age = re.search(r"\s?\(\d{1,3}(?: tahun)?\)$", text[max(0, end - 14) : end])
        if age:
            end -= len(age[0])
        for first, last, _ in reading.names.overlapping(end - 1, end):
            start = max(self.strips(text, first), self._behind_title(reading, first))
            if last == end and start < end:
                return self._finished(reading, start, end, [], None)
        stop = tokens.at(end)
        if stop == 0 or tokens.ends[stop - 1] != end:
            return None
        index = stop
        while index > 0 and stop - index < 6 and self._goes_on(reading, index - 1, index, stop):
            index -= 1
        start = self.strips(text, tokens.starts[index]) if index < stop else end
        if start >= end or len(text[start:end].split()) < 2:
            return None
        return self._finished(reading, start, end, [], None)

    def _behind_title(self, reading: Reading, first: int) -> int:
        """Where a name begins whose first word belongs to the title: "Hakim [Agung Ratnasari]"."""
        before = reading.words.at(first) - 1
        if before < 0:
            return first
        for hit in reading.hits_at(reading.words.starts[before]):
            if hit.table == "position" and hit.end > first and reading.text[hit.end] == " ":
                return hit.end + 1
        return first

    def _goes_on(self, reading: Reading, index: int, right: int, stop: int) -> bool:
        text, word = reading.text, reading.words[index]
        if right < stop and text[word.end : reading.words[right].start] not in (" ", ". "):
            return False
        return text[word.start].isupper() and not self.stop_words.stops(reading, index)

    def strips(self, text: str, start: int) -> int:
        """The offset after the honorifics and ranks that begin at `start`."""
        while found := (
            self._rank.match(text, start)
            or self._before.match(text, start)
            or _CUT_RANK.match(text, start)
        ):
            start = found.end()
        return start

    def run(self, reading: Reading, index: int) -> int:
        """The word after the run of name words that begins at word `index`."""
        text, tokens = reading.text, reading.words
        starts, ends, folded = tokens.starts, tokens.ends, tokens.folded
        stop = index
        while stop < len(starts) and stop - index < 7:
            start, word = starts[stop], folded[stop]
            if stop > index:
                before = starts[stop - 1]
                gap = text[ends[stop - 1] : start]
                if gap in ("'", "’", "‘", "`") and ends[stop - 1] - before <= 6:
                    stop += 1
                    continue
                if gap == "-" and folded[stop - 1] in _HYPHENATED:
                    stop += 1
                    continue
                initial = ends[stop - 1] - before <= 2 and text[before].isupper()
                if gap not in (" ", "  ") and not (gap in (". ", ".") and initial):
                    break
                if word in _PARTICLES and text[start].islower():
                    if stop + 1 < len(starts) and text[starts[stop + 1]].isupper():
                        stop += 1
                        continue
                    break
            if not text[start].isupper():
                break
            if stop > index and text[start : ends[stop]] in self._degrees:
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
        if stop == index:
            return self.stop_words.may_begin(reading, stop)
        text, tokens = reading.text, reading.words
        return (
            tokens.folded[stop] in MONTHS
            and stop + 1 < len(tokens)
            and text[tokens.ends[stop] : tokens.starts[stop + 1]] == " "
            and text[tokens.starts[stop + 1]].isupper()
            and not reading.in_date(tokens.starts[stop])
        )

    def _is_unit(self, reading: Reading, index: int, stop: int) -> bool:
        """Whether the run is the name of a unit: "Penyidik Reserse Kriminal Umum"."""
        chunk = reading.words[index:stop]
        return len(chunk) > 1 and all(word.folded in self.lexicon.unit_vocabulary for word in chunk)

    def may_begin(self, name: Name) -> bool:
        """Whether the first word, a title elsewhere, begins names of persons too."""
        first = fold(name.text).split()[0]
        return first in self.name_words or first in ("hakim", "mantri", "imam", "guru")

    def _begins_title(self, reading: Reading, index: int) -> bool:
        hits = reading.hits_at(reading.words.starts[index])
        return any(hit.table == "position" and hit.end - hit.start > 4 for hit in hits)


def _choice(forms: set[str]) -> str:
    cleaned = {form.rstrip(".") for form in forms if form and "..." not in form}
    return "|".join(re.escape(form) for form in sorted(cleaned, key=len, reverse=True))


def _with_initial_dot(text: str, start: int, end: int) -> int:
    """Take the full stop of a closing initial: "Siti R." but not that of the sentence."""
    last = text[start:end].rsplit(" ", 1)[-1]
    return end + 1 if len(last) == 1 and text[end : end + 2] == ". " else end
