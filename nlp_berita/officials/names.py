"""Reads personal names: what stands around one (`affixes`), where it ends (`boundaries`)."""

from __future__ import annotations

import re
from typing import NamedTuple

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.affixes import Affixes
from nlp_berita.officials.boundaries import Boundaries
from nlp_berita.places import LEVEL_WORDS
from nlp_berita.reading import Reading
from nlp_berita.tables import Tables
from nlp_berita.words import fold

_NAME = r"([A-Z][\w'’.]+(?: [A-Z][\w'’.]+){0,3})"
_PAIR = re.compile(rf"{_NAME}\s?[-–]\s?{_NAME}$")
_PAIR_BEFORE = re.compile(rf"{_NAME}\s?(?:[-–]|\sdan\s)\s?{_NAME}$")
_PAIR_AFTER = re.compile(rf"{_NAME}(?:\s\([A-Z]\w*\))?(?:\s?[-–]\s?| dan ){_NAME}")
_FULL_STOP = re.compile(r".*[a-z]{4,}\.\s")
# A degree (M.Si), a lone initial or an ordinal (II) is no name; two capitals may be one (JK).
_NO_WORD = re.compile(r"\w|[IVXL]+|(?:\w{1,2}\.)+\w{0,3}")
# "Ketua DPD FSP LEM SPSI": no name, even where a text writes names in capitals.
_ACRONYMS = re.compile(r"[A-Z]{2,4}(?: [A-Z]{2,4})*")
_ORDINAL = re.compile(r"(?:I{2,3}|IV)\s(?=[A-Z](?:[a-z]|\.\s[A-Z]))")
# "Moh Rudi [(Danny)] Laksa", "Rudi ['Danny'] Laksa"
_NICK = re.compile(
    r"\s(?:\((?P<bracketed>[A-Z][A-Za-z]{1,11})\)|['\"“‘][A-Z][a-z]{1,11}['\"”’])\s(?=[A-Z][a-z])"
)
_NICK_BEGINS = (" (", " '", ' "', " “", " ‘")
# A degree as it is written, full stops between its letters.
_DOTTED = re.compile(r"\w+(?:\.\w+)+")
# "Kanwil DJP Jawa Timur [I] Rudi"
_REGIONAL = re.compile(r"\b(?:Kanwil|Kantor Wilayah)\b[^.,;:\n]{3,70}\s\Z")
# First words of a name that elsewhere are titles.
_TITLE_WORDS = ("hakim", "mantri", "imam", "guru")
# So many characters before or behind a title a pair of names may take.
_PAIR_WIDTH = 80
# So many words a name before a title may have.
_MOST = 6
# "Rudi Laksa-lah", "Rudi Laksa Diisukan Mundur", "Rudi Laksa Kota Bogor": a particle, a verb of a
# headline, where somebody is from, "bin" before a name that the tagger begins anew.
_TAIL = re.compile(
    r"-(?:lah|kah|pun)\Z|\s(?:bin|binti)\Z|\sDi[a-z]{3,}kan\Z|\s(?:Kota|Kabupaten|Provinsi|Kecamatan)\s[A-Z].*\Z"
)
# "Rudi Laksa2. Direktur": the number of the next line of a list.
_NUMBERED = re.compile(r"(?:(?<=[a-z])|(?<= [A-Z]{2}))\d{1,2}\Z")

# "Komisaris PT Maju Sentosa": a firm that ends right before a name.
_FIRM = re.compile(r"\b(?:PT|CV|UD)\.?(?:\s[A-Z][\w&.-]*){1,5}\s\Z")
_FIRM_WIDTH = 60
_SCHOOL = re.compile(
    r"\b(?:ST[A-Z]{2,4}|U[A-Z]{2,4}|IAIN|Universitas|Institut|Politeknik|Akademi|Sekolah Tinggi"
    r"(?: [A-Z]\w+| dan){0,6}|SM[APK]N?|Pesantren|Ponpes)\)?\s\Z"
)


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
        self.affixes = Affixes(tables)
        self.boundaries = Boundaries(tables, lexicon, self.affixes)
        self.stop_words = self.boundaries.stop_words

    def right(self, reading: Reading, offset: int) -> Name | None:
        """The name that begins at `offset`, after honorifics and rank."""
        text, tokens = reading.text, reading.words
        start, honorifics, rank = self.affixes.before(reading, offset)
        index = tokens.at(start)
        if index >= len(tokens) or tokens.starts[index] != start:
            return None
        stop = self.boundaries.run(reading, index)
        if stop == index or self.boundaries.is_unit(reading, index, stop):
            return None
        start, end = self.boundaries.agreed(reading, start, tokens.ends[stop - 1])
        ordinal = _ORDINAL.match(text, start, end)
        if text.startswith("I ", start) and _REGIONAL.search(text, max(0, start - 80), start):
            start += 2
        if text.startswith("RI ", start, end):
            start += 3  # "Ketua Umum PDIP RI Rina"
        if ordinal:
            # "Wakil Menteri Keuangan II Rudi"
            start = ordinal.end()
        end = _with_initial_dot(text, start, self._before_degrees(text, start, end))
        if _NO_WORD.fullmatch(text, start, end) or text[start:end] in self.lexicon.countries:
            return None
        if _ACRONYMS.fullmatch(text, start, end) and not reading.names.covers(start):
            return None
        return self._finished(reading, start, end, honorifics, rank)

    def left(self, reading: Reading, offset: int) -> Name | None:
        """The name that ends at `offset` (its degrees before it)."""
        name = self._left(reading, offset)
        if name is None:
            return None
        end = self._before_degrees(reading.text, name.start, name.end)
        if end < name.end:
            name = name._replace(end=end, text=" ".join(reading.text[name.start : end].split()))
        at = reading.words.at(name.start)
        *others, before = ["", "", *reading.words.folded[max(0, at - 2) : at]][-2:]
        # "Kepala Dinas Sosial Kabupaten Bima sekaligus ...": a place, whoever else is called so.
        return None if before in LEVEL_WORDS and "wali" not in others else name

    def _before_degrees(self, text: str, start: int, end: int) -> int:
        """The end of a name before the degrees that no comma parts from it.

        "Rina Lestari SH", "Rina Lestari M.Pd.I", "Rina Lestari S.STP" (three tokens).
        """
        last = text.rfind(" ", start, end)
        while last > start:
            dotted = _DOTTED.match(text, last + 1)
            if text[last + 1 : end] not in self.affixes.degrees and (
                dotted is None or dotted[0] not in self.affixes.dotted
            ):
                break
            end = start + len(text[start:last].rstrip())
            last = text.rfind(" ", start, end)
        return end

    def _left(self, reading: Reading, offset: int) -> Name | None:
        text, tokens = reading.text, reading.words
        end = self.affixes.name_end(text, offset)
        for first, last, _ in reading.names.overlapping(end - 1, end):
            begin = self.boundaries.begun(reading, first, last)
            begin = self.boundaries.with_birth_sign(reading, begin)
            behind = self._behind_title(reading, first)
            start = max(self.affixes.strips(text, begin), behind if behind > first else begin)
            start = self._behind_glue(text, start, end)
            if last == end and start < end:
                return self._finished(reading, start, end, [], None)
        stop = tokens.at(end)
        if stop == 0 or tokens.ends[stop - 1] != end:
            return None
        index = stop
        while (
            index > 0
            and stop - index < _MOST
            and self.boundaries.goes_on(reading, index - 1, index, stop)
        ):
            index -= 1
        start = self.affixes.strips(text, tokens.starts[index]) if index < stop else end
        if start >= end or len(text[start:end].split()) < 2:
            return None
        return self._finished(reading, start, end, [], None)

    def pair(
        self, reading: Reading, offset: int, before: bool, tied: bool = False
    ) -> tuple[Name, Name] | None:
        """Two names joined by a hyphen, "Ganjar-Mahfud", that begin or end at `offset`.

        By "dan" as well where they are before a title that words have `tied` to them.
        """
        text = reading.text
        base = max(0, offset - _PAIR_WIDTH) if before else offset
        if before:
            found = (_PAIR_BEFORE if tied else _PAIR).search(text[base:offset])
        else:
            found = _PAIR_AFTER.match(text[base : offset + _PAIR_WIDTH])
        if found is None:
            return None
        # "... Rudi Halim. Tono-Rina": the name begins with its sentence.
        begun = _FULL_STOP.search(found[1])
        begin = found.start(1) + (begun.end() if begun else 0)
        spans = ((base + begin, base + found.end(1)), (base + found.start(2), base + found.end(2)))
        first, second = (
            self._finished(reading, start, _before_stop(text, start, end), [], None)
            for start, end in spans
        )
        certain = first.certain and second.certain
        joined = text[first.end : second.start].strip() == "dan"
        return None if tied and joined and not certain else (first, second)

    def strips(self, text: str, start: int) -> int:
        """The offset after the honorifics and ranks that begin at `start`."""
        return self.affixes.strips(text, start)

    def behind_stops(self, reading: Reading, start: int) -> int:
        """Where a tagger's name begins behind the verb of a headline: "Semprot [Rudi Hartono]"."""
        tokens = reading.words
        index = tokens.at(start)
        verb = index + 1 < len(tokens) and tokens.folded[index] in self.stop_words.always
        return tokens.starts[index + 1] if verb else start

    def behind_post(self, reading: Reading, start: int, end: int) -> int:
        """Where a tagger's name begins behind the short title in it: "Sesmenko [Rina]"."""
        for hit in reading.hits_at(start):
            if hit.table != "position" or not 4 < hit.end - start < end - start:
                continue
            first = reading.text[start : hit.end].split()[0].casefold()
            named = first in self.boundaries.name_words or first in _TITLE_WORDS
            if reading.text[hit.end] == " " and not named:
                return hit.end + 1
        return start

    def behind_body(self, reading: Reading, start: int, end: int) -> int:
        """Where a tagger's name begins behind the name of a body that it drew into it.

        "PT Maju Sentosa [Rina]", "(STISIP) Budi Setia Lebak [Rina Lestari]".
        """
        text, tokens = reading.text, reading.words
        low = max(0, start - _FIRM_WIDTH)
        first, stop = tokens.at(start), tokens.at(end)
        if _FIRM.search(text, low, start):
            given = self.lexicon.given_names
            named = (
                i for i in range(first, stop) if text[tokens.starts[i] : tokens.ends[i]] in given
            )
            return tokens.starts[next(named, first)]
        if _SCHOOL.search(text, low, start):
            places = [
                index
                for index in range(first, stop - 1)
                if reading.named("region", tokens.starts[index])
            ]
            return tokens.starts[places[-1] + 1] if places else start
        return start

    def may_begin(self, name: Name) -> bool:
        """Whether the first word, a title elsewhere, begins names of persons too."""
        first = fold(name.text).split()[0]
        return first in self.boundaries.name_words or first in _TITLE_WORDS

    def _finished(
        self, reading: Reading, start: int, end: int, honorifics: list[str], rank: str | None
    ) -> Name:
        text = reading.text
        end = self.stop_words.unglued(text, start, end)
        tail = _TAIL.search(text, start, end)
        end = tail.start() if tail else end
        end = self._around_nickname(reading, end)
        numbered = _NUMBERED.search(text, start, end) if text.startswith(".", end) else None
        end = numbered.start() if numbered else end
        after, degrees = self.affixes.behind(text, end)
        titles = (*honorifics, degrees) if degrees is not None else tuple(honorifics)
        certain = next(reading.names.overlapping(start, end), None) is not None
        printed = " ".join(text[start:end].split())
        return Name(start, end, after, printed, titles, rank, certain)

    def _around_nickname(self, reading: Reading, end: int) -> int:
        """Where a name ends that has a nickname within: "Moh Rudi (Danny) [Laksa]"."""
        begun = reading.text.startswith(_NICK_BEGINS, end)
        nick = _NICK.match(reading.text, end) if begun else None
        index = reading.words.at(nick.end()) if nick else 0
        if nick is None or not reading.names.covers(nick.end()):
            return end
        if nick["bracketed"] and nick["bracketed"] in self.lexicon.offices:
            return end
        stop = self.boundaries.run(reading, index)
        return reading.words.ends[stop - 1] if stop > index else end

    def _behind_glue(self, text: str, start: int, end: int) -> int:
        """Where a name begins before which one lost its blank: "Rudimelantik [Siti Aminah]"."""
        cut = self.stop_words.unglued(text, start, end)
        blank = text.find(" ", cut, end) if cut < end else -1
        return blank + 1 or start

    def _behind_title(self, reading: Reading, first: int) -> int:
        """Where a name begins whose first word belongs to the title: "Hakim [Agung Ratnasari]"."""
        before = reading.words.at(first) - 1
        if before < 0:
            return first
        for hit in reading.hits_at(reading.words.starts[before]):
            if hit.table == "position" and hit.end > first and reading.text[hit.end] == " ":
                return hit.end + 1
        return first


def _before_stop(text: str, start: int, end: int) -> int:
    """Leave out the full stop of the sentence: "Rudi-Sari."."""
    last = text[start:end].rsplit(" ", 1)[-1]
    return end - 1 if last.endswith(".") and len(last) > 3 and last.count(".") == 1 else end


def _with_initial_dot(text: str, start: int, end: int) -> int:
    """Take the full stop of a closing initial: "Siti R." but not that of the sentence."""
    last = text[start:end].rsplit(" ", 1)[-1]
    return end + 1 if len(last) == 1 and text[end : end + 2] == ". " else end
