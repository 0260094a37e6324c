"""Keeps the persons of one article apart and together: full names, short names, aliases.

A later short mention goes to the most recent person whose name contains its words; two people who
share a word stay two as long as the text tells them apart.
"""

from __future__ import annotations

from nlp_berita.gazetteer import WORD
from nlp_berita.officials.names import Name
from nlp_berita.officials.person import Person, Post


def name_words(name: str) -> tuple[str, ...]:
    """The casefolded words of a name, initials included.

    >>> name_words("H. Ma'ruf Amin")
    ('h', 'ma', 'ruf', 'amin')
    """
    return tuple(match.group().casefold() for match in WORD.finditer(name))


class Register:
    """The persons of one article, in the order in which they first appear."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._words: dict[int, tuple[str, ...]] = {}
        self._taken: dict[tuple[int, int], Person] = {}

    def add(self, name: Name, rule: str, confidence: float) -> Person:
        """The person of this name, known or new; the mention is recorded."""
        person = self.find(name.text, name.start)
        if person is None:
            person = Person(name.text, [], rule=rule, confidence=confidence)
            self.persons.append(person)
            self._words[id(person)] = name_words(name.text)
        elif len(name_words(name.text)) > len(self._words[id(person)]):
            person.name = name.text
            self._words[id(person)] = name_words(name.text)
        self.mention(person, name.start, name.end)
        for honorific in name.honorifics:
            if honorific not in person.honorifics:
                person.honorifics.append(honorific)
        person.rank = person.rank or name.rank
        return person

    def find(self, name: str, before: int | None = None) -> Person | None:
        """The person whose name contains these words, or whose name they contain."""
        words = name_words(name)
        fitting = [p for p in self.persons if same_person(words, self.words_of(p))]
        for person in self.persons:
            if person not in fitting and (
                name in person.aliases
                or is_initials(name, self.words_of(person))
                or is_initials(person.name, words)
                or (len(words) == 1 and is_clipped(words[0], self.words_of(person)))
            ):
                fitting.append(person)
        if before is None or len(fitting) < 2:
            return fitting[-1] if fitting else None
        return max(
            fitting, key=lambda p: max((s for s, _ in p.mentions if s <= before), default=-1)
        )

    def words_of(self, person: Person) -> tuple[str, ...]:
        """The words of a person's fullest name."""
        return self._words[id(person)]

    def alias(self, person: Person, alias: str) -> None:
        """Remember another name that the article gives a person."""
        if alias != person.name and alias not in person.aliases:
            person.aliases.append(alias)

    def mention(self, person: Person, start: int, end: int) -> None:
        """Record a mention; a span belongs to one person."""
        if (start, end) not in self._taken:
            self._taken[(start, end)] = person
            person.mentions.append((start, end))

    def at(self, start: int, end: int) -> Person | None:
        """The person mentioned at a span, or at one that overlaps it."""
        exact = self._taken.get((start, end))
        if exact is not None:
            return exact
        for (s, e), person in self._taken.items():
            if s < end and start < e:
                return person
        return None

    def taken(self) -> list[tuple[int, int]]:
        """All mention spans so far, sorted."""
        return sorted(self._taken)

    def give(self, person: Person, post: Post, implied: bool = False) -> None:
        """Add a post, or complete the same post that the person already has.

        `implied`: the office is not printed, so another one of the same position stands.
        """
        for known in person.posts:
            if known.position == post.position and (
                implied or known.office == post.office or None in (known.office, post.office)
            ):
                if known.office is None:
                    known.office, known.region = post.office, post.region
                if known.status == "current" and post.status != "current":
                    known.status = post.status
                return
        person.posts.append(post)


def is_initials(name: str, words: tuple[str, ...]) -> bool:
    """Whether a short form in capitals is made of the initials of a name.

    >>> is_initials("JK", ("jusuf", "kalla"))
    True
    """
    return name.isupper() and len(words) > 1 and name.casefold() == "".join(w[0] for w in words)


def is_clipped(word: str, words: tuple[str, ...]) -> bool:
    """Whether a word is the beginning of one of a name's words: "Alex" of Alexander.

    >>> is_clipped("adit", ("adityawarman", "adil"))
    True
    """
    return len(word) > 3 and any(w.startswith(word) and len(w) > len(word) + 2 for w in words)


def same_person(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether one name is the other's words in order, with words left out or as initials."""
    short, long = (words, known) if len(words) <= len(known) else (known, words)
    at = 0
    for word in short:
        while at < len(long) and not _matches(word, long[at]):
            at += 1
        if at == len(long):
            return False
        at += 1
    # A lone initial says nothing.
    return any(len(word) > 2 for word in short)


def _matches(word: str, other: str) -> bool:
    return (
        word == other
        or (len(word) == 1 and other.startswith(word))
        or (len(other) == 1 and word.startswith(other))
    )
