"""The Presidents, whom news names as it likes: "Pak Harto", "Gus Dur", "presiden ke-2 itu"."""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.companions import post_of
from nlp_berita.officials.heads import ORDINAL
from nlp_berita.officials.likeness import name_words
from nlp_berita.officials.person import Person
from nlp_berita.officials.register import Register
from nlp_berita.officials.status import number_of
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.tables import Presidency, Tables

_FOLLOWING = re.compile(r"\s([A-Z]\w+)")
_POLITE = ("Pak ", "Bung ", "Gus ")


class Presidents:
    """Knows the Presidents and their deputies by all their names and by their numbers."""

    def __init__(self, tables: Tables, lexicon: Lexicon) -> None:
        self._countries = frozenset(lexicon.countries) - {"Indonesia"}
        self._holders = {name_words(name): whose for name, whose in lexicon.presidents.items()}
        self._numbered: dict[tuple[str, int], str] = {}
        for row in tables.rows(Presidency):
            if row.ordinal is not None:
                self._numbered[row.position, row.ordinal] = row.holder

    def join(self, reading: Reading, register: Register) -> None:
        """Make one person of a President's names: Soeharto and "Pak Harto"."""
        known: dict[str, Person] = {}
        for person in register.persons:
            holder = self._holder(reading.text, person, register)
            other = known.setdefault(holder, person) if holder else person
            if other is not person:
                main, less = sorted((other, person), key=lambda p: p.name != holder)
                register.merge(main, less)
                known[holder or ""] = main

    def read(self, reading: Reading, bare: list[Title], register: Register) -> None:
        """Give "presiden ke-2 itu" to whom the number means, where the article names him."""
        for title in bare:
            if (title.position, 1) not in self._numbered or self._is_abroad(reading, title):
                continue
            ordinal = ORDINAL.search(reading.text, title.start, title.end + 1)
            number = number_of(ordinal[0]) if ordinal else 0
            holder = self._numbered.get((title.position, number))
            person = register.find(holder) if holder else None
            if person is not None and self._holder(reading.text, person, register) == holder:
                register.give(person, post_of(title, "ordinal"), title.implied)

    def _is_abroad(self, reading: Reading, title: Title) -> bool:
        """Whether a country follows: "presiden ke-2 Rusia"."""
        following = _FOLLOWING.match(reading.text, title.end)
        return following is not None and following[1] in self._countries

    def _holder(self, text: str, person: Person, register: Register) -> str | None:
        words = register.words_of(person)
        start = person.mentions[0][0] if person.mentions else 0
        polite = next((word for word in _POLITE if text.endswith(word, 0, start)), "")
        return self._holders.get(words) or self._holders.get((*name_words(polite), *words))
