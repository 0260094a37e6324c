"""Joins the persons whom one slip of the pen tells apart: "Khofifah Indar", and "ujar Khafifah".

A name that the article does not introduce anew, and that one letter tells from another's, is that
other's. Names that differ in their ends are two persons: Hendra and Hendri.
"""

from __future__ import annotations

import re

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.likeness import misspells, name_words
from nlp_berita.officials.person import Person
from nlp_berita.officials.register import Register
from nlp_berita.reading import Reading

# Letters of a word at least: of a name of one word, and of one of several.
_SHORTEST, _SHORTER = 5, 4
# Of a list of thousands the last are looked at.
_RECENT = 50
# "Rini (30)", "Rini, warga Cibatu": somebody is introduced.
_INTRODUCED = re.compile(r"\s?\(|,\s(?!(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b)")


class Misspelt:
    """Merges such persons into those whom they are."""

    def __init__(self, lexicon: Lexicon) -> None:
        # Everybody can spell these: "Prabowo" is not Ganjar Pranowo.
        self._presidents = {name_words(name) for name in lexicon.presidents}
        self._their_words = {word for words in self._presidents for word in words}

    def join(self, reading: Reading, register: Register) -> None:
        """Merge the persons that the article has named so far."""
        by_letters: dict[tuple[str, ...], list[Person]] = {}
        for person in sorted(register.persons, key=_first_mention):
            words = register.words_of(person)
            letters = tuple(word[0] for word in words)
            known = by_letters.get(letters, [])[-_RECENT:]
            close = [other for other in known if self._is_slip(words, register.words_of(other))]
            if len(close) == 1 and _may_be(reading.text, person, close[0], len(words)):
                main, slip = sorted((close[0], person), key=lambda p: self._weight(register, p))
                register.merge(main, slip)
                person = main
            # A name of several words may stand whole, or by one of them.
            for key in {letters, *((letter,) for letter in letters)}:
                filed = by_letters.setdefault(key, [])
                if all(person is not other for other in filed[-_RECENT:]):
                    filed.append(person)

    def _is_slip(self, words: tuple[str, ...], known: tuple[str, ...]) -> bool:
        """Whether a name is another in full, or one word of it, but for one slip."""
        if len(words) == 1:
            if words[0] in known or words[0] in self._their_words:
                return False
            if len(words[0]) < _SHORTEST:
                return any(_sounds(words[0], word) for word in known)
            return any(
                misspells(words[0], word) or _sounds(words[0], word) or word[:-1] == words[0]
                for word in known
            )
        pairs = [(a, b) for a, b in zip(words, known, strict=False) if a != b]
        if len(words) != len(known) or len(pairs) != 1:
            return False
        return len(pairs[0][0]) >= _SHORTER and misspells(*pairs[0])

    def _weight(self, register: Register, person: Person) -> tuple[bool, int, bool, int]:
        """What comes first is no slip: a President, a fuller name, one with a title, the usual one."""
        words = register.words_of(person)
        return words not in self._presidents, -len(words), not person.posts, -len(person.mentions)


def _sounds(word: str, other: str) -> bool:
    """Whether a Y that is said as I tells two words apart: "Ery", "Eri"."""
    return word.replace("y", "i") == other.replace("y", "i")


def _first_mention(person: Person) -> tuple[int, int]:
    return min(person.mentions, default=(0, 0))


def _may_be(text: str, person: Person, other: Person, size: int) -> bool:
    """Whether nothing that the article says of two persons tells them apart."""
    if size == 1 and any(_INTRODUCED.match(text, end) for _, end in person.mentions):
        return False
    held = {(post.position, post.office) for post in other.posts}
    return not other.posts or all((post.position, post.office) in held for post in person.posts)
