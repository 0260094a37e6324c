"""Tells the runs of capitals beside a title that name nobody: places, offices, clubs, units."""

from __future__ import annotations

import re
from difflib import get_close_matches

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.interposed import Interposed
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.words import any_of

# "Presiden SPBX Rudi": the head of a club or a union.
_CLUB = re.compile(r"[A-Z]{3,} ")
# Initials of Bali: Anak Agung Gede Ngurah, I Gusti Ngurah.
_BALINESE = re.compile(r"(?:AA|IG)[A-Z]{0,2} [A-Z][a-z]")
_COMPANY = re.compile(r"\b(?:PT|CV|UD)\.?\s\Z")
# Letters of a clipped word at least, and how much of a misspelt one is the same (difflib's ratio).
_SHORTEST, _ALIKE = 3, 0.88
_DIGIT = re.compile(r"\d")
# "Menteri [Kehakiman Filipina]", "Gubernur [Jenderal Hindia Belanda]"
_FIELD = re.compile(r"(?:(?:Ke|Pe)[a-z]{5,}an|Jende?ral) ")
_PROSE = re.compile(r"[,.)]|\s?[a-z(]|$|\d{1,2}\.\s")


class Screening:
    """Says of a name that a title may have whether it is one."""

    def __init__(self, lexicon: Lexicon, names: NameReader, interposed: Interposed) -> None:
        self.lexicon = lexicon
        self.names = names
        self.interposed = interposed
        self._abroad = re.compile(rf" (?:{any_of(lexicon.countries)})$")

    def is_other(self, reading: Reading, name: Name) -> bool:
        """Whether the run is no person: a country, a place, an office, a title, a date."""
        if _COMPANY.search(reading.text, max(0, name.start - 10), name.start):
            return True
        if _DIGIT.search(name.text):
            return True
        if name.rank or name.honorifics:
            # "Pak Dandim" is nobody's name.
            titled = any(
                hit.table == "position" and hit.end > name.end
                for hit in reading.hits_at(name.start)
            )
            known = titled or name.text in self.lexicon.positions
            return known and not self.names.may_begin(name)
        if name.text in self.lexicon.countries or name.text.casefold() in self.lexicon.unit_words:
            return True
        if self._is_abroad(name.text):
            return True
        places = False
        for hit in reading.hits_at(name.start):
            if hit.table == "position":
                # "Hakim" and "Datuk" begin names as well; "Sekcam" does not, whatever a tagger says.
                if hit.end - hit.start > 4 and not (name.certain and self.names.may_begin(name)):
                    return True
            elif hit.end >= name.end:
                if hit.table == "office":
                    return True
                places |= any(
                    self.lexicon.region_by_code[key].level != "kecamatan" for key in hit.keys
                )
        if (places and not name.certain) or reading.in_date(name.start):
            return True
        before = reading.words.at(name.start) - 1
        # "Kulon [Progo]": the end of a region's name.
        return before >= 0 and any(
            hit.table == "region" and hit.end == name.end
            for hit in reading.hits_at(reading.words.starts[before])
        )

    def _is_abroad(self, name: str) -> bool:
        """Whether the field of a minister abroad stands in the place of a name."""
        country = self._abroad.search(name)
        if country is None:
            return False
        words = name[: country.start()].casefold().split()
        return bool(_FIELD.match(name)) or self.lexicon.unit_vocabulary.issuperset(words)

    def is_office(self, reading: Reading, title: Title, name: Name) -> bool:
        """Whether what follows a title is of its office, which prints no other.

        An organisation ("Duta Besar World Evangelical Alliance"), a city abroad that a tagger sees
        ("Wali [Kota Athena]"), or one word: a village ("Kades Sebani"), a word of it clipped
        ("Kadiv Humas Polr.") or misspelt.
        """
        if not title.office or title.inherited:
            first = name.text.partition(" ")[0]
            if first not in self.lexicon.given_names and any(
                (entity.label == "ORG" and (entity.start, entity.end) == (name.start, name.end))
                or (entity.label == "LOC" and entity.start < name.start and entity.end >= name.end)
                for entity in reading.entities_in(name.start, name.end)
            ):
                return True
        if " " in name.text or not title.office or name.rank or name.honorifics:
            return False
        words = [word for word in title.office.split() if word[0] == name.text[0]]
        if name.text in words:
            return True
        if len(name.text) < _SHORTEST or name.text in self.lexicon.given_names:
            return False
        clipped = any(word.startswith(name.text) for word in words)
        return clipped or bool(get_close_matches(name.text, words, 1, _ALIKE))

    def is_of_president(self, title: Title, name: Name) -> bool:
        """Whether a minister of nothing is named by whose minister it is: "menteri Jokowi"."""
        nameless = title.position == "Menteri" and (title.inherited or not title.office)
        named = name.text.removeprefix("Era ")
        return nameless and (named != name.text or named in self.lexicon.presidents)

    def is_club(self, reading: Reading, start: int, name: Name) -> bool:
        """Whether the head of a club or a union is named: "Presiden Inter Milan Rudi"."""
        if _BALINESE.match(name.text):
            return False
        if _CLUB.match(name.text):
            return True
        begin, _, _ = self.names.affixes.before(reading, start)
        bodies = (e for e in reading.entities_in(begin, name.end) if e.label == "ORG")
        return begin < name.start or any(e.start < name.end for e in bodies)

    def is_doubtful(self, reading: Reading, start: int, name: Name) -> bool:
        """A run, behind the title at `start`, that the tagger, where one ran, takes for no name."""
        if name.certain or name.rank or name.honorifics:
            return False
        if self.interposed.is_unit(reading, name.start, name.end):
            # "Kabid Ketenteraman dan Ketertiban", "Kapolrestabes Palembang. Kombes Pol Rudi"
            return True
        if reading.text.startswith(")", name.after) and reading.text[start - 1 : start] == "(":
            # "Menteri Koordinator Bidang Kemaritiman dan Investasi (Menko Marinves)"
            return True
        if not reading.entities:
            return False
        return len(name.text.split()) > 3 or _PROSE.match(reading.text, name.after) is None
