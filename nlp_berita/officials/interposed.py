"""Skips what stands between a title and its bearer: places, brackets, asides, unknown units.

"Kades Sukamaju, Kecamatan Cibatu, Rudi", "Direktur Bina Latihan Napi Ditjen Pas, Rudi",
"Sekda Garut sekaligus ketua panitia, Rina".
"""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.places import LEVEL_WORDS, VILLAGE_WORDS, PlaceReader, name_run
from nlp_berita.reading import Reading

_LINKS = {"dan", "serta"}
_GAPS = (" ", "-", "/", " & ", " (", ") ", ", ")
_CLASS_WORDS = {*LEVEL_WORDS, *VILLAGE_WORDS}
_OPENED = re.compile(r"\s?\((?=[A-Z])")
# "Nusa Tenggara Timur [(NTT)],"
_SHORT = re.compile(r"\s\([A-Z][A-Za-z]{1,10}\)(?=,)")
# "(Dirlala),", "atau Presidential Communication Office (PCO)"
_BRACKET = re.compile(r"(?:\satau(?:\s[A-Z]\w+){1,5})?\s?\([^()\n\d]{2,30}\)\s?,?\s")
# "Wamenkeu [sekaligus keponakan Presiden,] Rina": what else the bearer is, without a post.
_ASIDE = re.compile(
    r",?\s(?:sekaligus|yang\s(?:juga|sekaligus)(?:\smerangkap(?:\ssebagai)?)?)"
    r"\s([^,.;:()\n\"“”]{3,80}),\s(?=[A-Z])"
)
# "Mantan Bupati Garut [yang berhaluan tengah,] Rudi"
_RELATIVE = re.compile(r"\syang\s((?!di|me)[a-z][^,.;:()\n\"“”\d]{3,50}),\s(?=[A-Z])")
# "Ketua MPR [sekaligus pembina klub] Rina"
_ASIDE_RUN = re.compile(
    r",?\s(?P<lead>sekaligus|yang\s(?:juga|sekaligus)(?:\smerangkap(?:\ssebagai)?)?|untuk|terkait|soal)"
    r"(?P<run>(?:\s(?!me[a-z]{4,}|di[a-z]{4,}|ber[a-z]{3,}|yang\b|itu\b|ini\b|kata\b|ujar\b|saat\b|untuk\b"
    r"|dan (?:Direktur|Kepala|Ketua|Sekretaris|Wakil)\b)"
    r"(?:[A-Za-z][\w/-]*|\d{4}(?:-\d{4})?|\([A-Z]\w{1,9}\)(?=\s[A-Z]))){1,12}),?\s(?=[A-Z])"
)
# "juru bicara pemerintah [untuk penanganan wabah] Rina", "Ketua Panja DPR [terkait RUU X] Rina"
_TASK = ("untuk", "terkait", "soal")
_ON_A_TASK = re.compile(
    r"\b(?:[Jj]uru [Bb]icara|[Jj]ubir|Panja|Pansus|Panitia (?:Kerja|Khusus)|Utusan Khusus)\b"
)
# "juru bicara Presiden [Rudi]": whoever is named with the words, another bears the title.
_OF_ANOTHER = re.compile(
    r"\b(?i:istri|suami|anak|putr[ai]|adik|kakak|ayah|ibu|menantu|mertua|ipar|besan|paman|keponakan"
    r"|juru bicara|jubir|kuasa hukum|ajudan|untuk|bagi|dari|pasangan|paslon)\s(?:[A-Z]\w+\s){0,2}"
    r"(?:[A-Z][\w ]+\s?[-–/]\s?)?\Z"
)
# So many places in a row, so many words of a unit.
_PLACES = 4
_WORDS = 12


class Interposed:
    """Finds the name behind the words that part a title from it."""

    def __init__(self, lexicon: Lexicon, names: NameReader) -> None:
        self.lexicon = lexicon
        self.names = names
        self.places = PlaceReader(lexicon)

    def behind_places(self, reading: Reading, end: int) -> Name | None:
        """The name behind the places, each behind a comma, that follow a title's end."""
        text, tokens = reading.text, reading.words
        passed = end
        for _ in range(_PLACES):
            if text[passed : passed + 2] != ", ":
                break
            index = tokens.at(passed + 2)
            place = None
            if index < len(tokens) and tokens.starts[index] == passed + 2:
                place = self.places.read(text, tokens, index)
            stop = place.end if place else self._printed(reading, index)
            short = _SHORT.match(text, stop) if stop is not None else None
            stop = short.end() if short else stop
            if stop is None or not text.startswith((",", " "), stop):
                break
            passed = stop
        if passed == end:
            return None
        start = passed + (2 if text.startswith(", ", passed) else 1)
        name = self.names.right(reading, start)
        return name if name is not None and (name.certain or name.rank) else None

    def behind_bracket(self, reading: Reading, end: int) -> Name | None:
        """The name behind a bracket, such as an abbreviation, that no table has."""
        bracket = _BRACKET.match(reading.text, end)
        name = self.names.right(reading, bracket.end()) if bracket else None
        return name if name is not None and name.certain else None

    def in_bracket(self, reading: Reading, end: int) -> Name | None:
        """The name, in full, that a bracket holds: "Bupati Garut (Rina Lestari)"."""
        opened = _OPENED.match(reading.text, end)
        name = self.names.right(reading, opened.end()) if opened else None
        if name is None or not name.certain or not reading.text.startswith(")", name.after):
            return None
        plain = not any(h.table == "region" for h in reading.hits_at(name.start))
        return name if " " in name.text or name.rank or (plain and len(name.text) > 3) else None

    def behind_aside(self, reading: Reading, end: int, own: int | None) -> Name | None:
        """The name behind what else its bearer is: "Sekda sekaligus ketua panitia, Rina".

        `own` is where the next title begins: one that says "sekaligus" itself finds its name.
        """
        text = reading.text
        aside = _ASIDE.match(text, end) or _RELATIVE.match(text, end)
        if aside is None:
            return self._behind_run(reading, end, own)
        if own == aside.start(1):
            return None
        for entity in reading.entities_in(aside.start(1), aside.end(1)):
            if entity.label == "PER" and not _OF_ANOTHER.search(text, end, entity.start):
                return None
        name = self.names.right(reading, aside.end())
        return name if name is not None and name.certain else None

    def _behind_run(self, reading: Reading, end: int, own: int | None) -> Name | None:
        """The name that follows an aside with no comma between, where the tagger sees one."""
        aside = _ASIDE_RUN.match(reading.text, end)
        if aside is None or (own is not None and own <= aside.start("run") + 1):
            return None
        if aside["lead"] in _TASK and not _ON_A_TASK.search(reading.text, max(0, end - 60), end):
            return None
        for entity in reading.entities_in(aside.start("run"), aside.end() + 1):
            if entity.label == "PER":
                if _OF_ANOTHER.search(reading.text, end, entity.start):
                    return None
                name = self.names.right(reading, entity.start)
                return name if name is not None and " " in name.text else None
        return None

    def _printed(self, reading: Reading, index: int) -> int | None:
        """The end of a place that no table has, behind its class word: "kecamatan Cibatu,"."""
        text, tokens = reading.text, reading.words
        if index >= len(tokens) or tokens.folded[index] not in _CLASS_WORDS:
            return None
        stop = name_run(text, tokens, index + 1, limit=3)
        end = tokens.ends[stop - 1]
        return end if stop > index + 1 and text.startswith(",", end) else None

    def behind_unit(self, reading: Reading, start: int) -> Name | None:
        """The name, behind a comma, of whom heads the unit whose words begin at `start`."""
        text, tokens = reading.text, reading.words
        first = tokens.at(start)
        for index in range(first, min(first + _WORDS, len(tokens))):
            begin, end = tokens.starts[index], tokens.ends[index]
            capital = text[begin].isupper() or text[begin].isdigit()
            if reading.names.covers(begin) or not (
                capital or (tokens.folded[index] in _LINKS and index > first)
            ):
                return None
            if text.startswith((", ", "), "), end):
                comma = text.index(", ", end) + 2
                name = self.names.right(reading, comma)
                if name is not None and name.certain:
                    known = any(e.label != "PER" for e in reading.entities_in(start, end))
                    return name if known or self._names_unit(reading, first, index + 1) else None
            following = tokens.starts[index + 1] if index + 1 < len(tokens) else end
            if text[end:following] not in _GAPS:
                return None
        return None

    def is_unit(self, reading: Reading, start: int, end: int) -> bool:
        """Whether [start, end), no person's name for the tagger, names a unit or a place."""
        text, tokens = reading.text, reading.words
        first, stop = tokens.at(start), tokens.at(end)
        if all(self._of_unit(reading, index) for index in range(first, stop)):
            return True
        # "Ketertiban [dan Keamanan]": a list of words of units.
        return (
            tokens.folded[stop : stop + 1] in (["dan"], ["serta"])
            and stop + 1 < len(tokens)
            and text[tokens.starts[stop + 1]].isupper()
            and tokens.folded[stop + 1] in self.lexicon.unit_vocabulary
        )

    def _names_unit(self, reading: Reading, first: int, stop: int) -> bool:
        """Whether one of the words is a word of units and places."""
        return any(self._of_unit(reading, index) for index in range(first, stop))

    def _of_unit(self, reading: Reading, index: int) -> bool:
        tokens = reading.words
        start, word = tokens.starts[index], tokens.folded[index]
        printed = reading.text[start : tokens.ends[index]]
        if printed in self.lexicon.given_names:
            # "Budi" is in "Budi Pekerti" as well.
            return False
        return (
            (len(printed) > 2 and printed.isupper())
            or word in _LINKS
            or word in self.lexicon.unit_vocabulary
            or reading.named("region", start)
            or self.names.stop_words.is_common(word)
        )
