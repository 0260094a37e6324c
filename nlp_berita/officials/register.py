"""Keeps the persons of one article apart and together: full names, short names, aliases.

A later short mention goes to the most recent person whose name contains its words; two people who
share a word stay two as long as the text tells them apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort

from nlp_berita.officials.likeness import (
    CLIPPED,
    PIECE,
    initials_of,
    is_blend,
    is_clipped,
    is_initials,
    name_words,
    same_person,
)
from nlp_berita.officials.names import Name
from nlp_berita.officials.person import Person, Post
from nlp_berita.officials.posts import in_full, is_less, leads

# A name borne by very many persons of one text (a list of thousands) is looked up among the last.
_RECENT = 50
# First names that are left out of a name as often as not.
_LEFT_OUT = frozenset(
    "muhammad muhamad mohammad mohamad mohammed mochammad mochamad moch moh muh abdul achmad ahmad "
    "andi raden teuku tengku cut lalu gusti haji nyoman made wayan ketut putu".split()
)
# Before the name of a wife or a child: "istrinya, Sinta Rudi Laksana", "Ny. Sinta".
_KIN = re.compile(
    r"\b(?:istri|suami|putra|putri|anak|ibu negara|ibu|nyonya|ny|menantu)(?:nya)?(?:\s(?:pertama|kedua"
    r"|ketiga|sulung|bungsu))?[.,]?\s(?:Hj\.?\s)?\Z",
    re.IGNORECASE,
)
# So many mentions are looked at for such a word.
_FEW = 3


class Register:
    """The persons of one article, in the order in which they first appear."""

    def __init__(self, styles: frozenset[str] = frozenset(), text: str = "") -> None:
        """`styles` are casefolded words that a name may begin with or not: Gus."""
        self._text = text
        self._persons: dict[int, Person] = {}
        self._styles = styles
        self._called: dict[int, set[str]] = {}
        self._keys: dict[int, list[str]] = {}
        self._words: dict[int, tuple[str, ...]] = {}
        self._by_key: dict[str, list[Person]] = {}
        self._taken: dict[tuple[int, int], Person] = {}
        self._spans: list[tuple[int, int]] = []
        self._implied: set[int] = set()

    @property
    def persons(self) -> list[Person]:
        """All persons so far."""
        return list(self._persons.values())

    def add(self, name: Name, rule: str, confidence: float, position: str | None = None) -> Person:
        """The person of this name, known or new; the mention is recorded.

        `position` is that of the title beside the name.
        """
        person = self.find(name.text, name.start)
        if (
            person is None
            or self._is_kin(person, name, position)
            or self._presides(person, name, position)
        ):
            person = Person(name.text, [], rule=rule, confidence=confidence)
            self._persons[id(person)] = person
            self._learn(person, name.text)
        elif len(name_words(name.text)) > len(self.words_of(person)):
            person.name = name.text
            self._learn(person, name.text)
        self.mention(person, name.start, name.end)
        for honorific in name.honorifics:
            if honorific not in person.honorifics:
                person.honorifics.append(honorific)
        person.rank = person.rank or name.rank
        return person

    def _presides(self, person: Person, name: Name, position: str | None) -> bool:
        """Whether one of two is "Presiden Darma", the other Sigit Wirya Darma, who holds his own post."""
        words, known = name_words(name.text), self.words_of(person)
        short, long = sorted((words, known), key=len)
        if position is None or len(short) != 1 or len(long) < 3 or long[0] == short[0]:
            return False
        held = [post for post in person.posts if post.status == "current" and post.public]
        presides = [post.position.endswith("Presiden") for post in held]
        if short is words:
            return position == "Presiden" and bool(held) and not any(presides)
        return position != "Presiden" and any(presides)

    def _is_kin(self, person: Person, name: Name, position: str | None) -> bool:
        """Whether one of two bears the other's whole name: "Sinta Rudi Laksana", his wife.

        She is told from him by a word of kinship, by a post of her own beside his, or by her own
        first name before that of an official whom the article has named in full.
        """
        words, known = name_words(name.text), self.words_of(person)
        short, long = sorted((words, known), key=len)
        if len(short) < 2 or len(short) == len(long) or long[-len(short) :] != short:
            return False
        if long[0] in _LEFT_OUT or len(long[0]) < 3:
            return False
        other = bool(person.posts) and position is not None
        if other and all(post.position != position for post in person.posts):
            return True
        if long is words and person.posts and position is None and long[0] not in self._styles:
            return True
        starts = [name.start] if long is words else [start for start, _ in person.mentions[:_FEW]]
        return any(_KIN.search(self._text, max(0, at - 24), at) for at in starts)

    def _learn(self, person: Person, name: str) -> None:
        words = name_words(name)
        self._words[id(person)] = words
        clipped = (word[:CLIPPED] + "-" for word in words)
        blend = words[0][:PIECE] + "~" if words else ""
        self._file(person, *words, *clipped, initials_of(words), blend)

    def _file(self, person: Person, *keys: str) -> None:
        for key in keys:
            filed = self._by_key.setdefault(key, [])
            if all(person is not other for other in filed[-_RECENT:]):
                filed.append(person)
                self._keys.setdefault(id(person), []).append(key)

    def find(self, name: str, before: int | None = None) -> Person | None:
        """The person whom a name means: of several, the one mentioned last before an offset."""
        words = name_words(name)
        # Ways in which two names can share nothing but letters: short forms and initials.
        keys = [*words, " ".join(words), initials_of(words)]
        if len(words) == 1:
            keys.append(words[0][:CLIPPED] + "-")
        else:
            keys.append(words[0][:CLIPPED] + "-" if words else "")
        keys.append(words[0][:PIECE] + "~" if words else "")
        candidates: dict[int, Person] = {}
        for key in keys:
            for person in self._by_key.get(key, ())[-_RECENT:]:
                candidates[id(person)] = person
        if not candidates:
            return None
        fitting = [p for p in candidates.values() if self._means(name, words, p)]
        same = [person for person in fitting if self.words_of(person) == words]
        if same and len(fitting) > 1 and len(words) > 1:
            # A name in full is no longer name's short form.
            fitting = same
        if before is None or len(fitting) < 2:
            return fitting[-1] if fitting else None
        nearest = max(fitting, key=lambda person: _last_mention(person, before))
        if len(words) == 1 and words[0] in self.words_of(nearest)[1:]:
            # Of two officials, whose name begins so: "Darma" is Darma Wiguna, not Sigit Darma.
            first = [person for person in fitting if self._begins(person, words[0])]
            return max(first or [nearest], key=lambda person: _last_mention(person, before))
        return nearest

    def initialled(self, letters: str) -> Person | None:
        """The only person whose initials are these, casefolded: "rl" of Rina Lestari."""
        known = self._by_key.get(letters, ())[-_RECENT:]
        bearers = [person for person in known if initials_of(self.words_of(person)) == letters]
        return bearers[0] if len(bearers) == 1 else None

    def _begins(self, person: Person, word: str) -> bool:
        """Whether an official's name begins with a word, or is but that of the President."""
        words = self.words_of(person)
        if not person.posts or words[0] != word:
            return False
        return len(words) > 1 or any(post.position == "Presiden" for post in person.posts)

    def _means(self, name: str, words: tuple[str, ...], person: Person) -> bool:
        known = self.words_of(person)
        if " ".join(words) in self._called.get(id(person), ()):
            return True
        if self._styles.issuperset(words):
            return False
        return (
            same_person(words, known)
            or same_person(self._plain(words), self._plain(known))
            or is_initials(name, known)
            or is_initials(person.name, words)
            or (len(words) == 1 and is_clipped(words[0], known))
            or is_blend(words, known)
            or is_blend(known, words)
        )

    def _plain(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """A name without the style that it begins with: Gus Darma is Darma."""
        return words[1:] if len(words) > 1 and words[0] in self._styles else words

    def words_of(self, person: Person) -> tuple[str, ...]:
        """The words of a person's fullest name."""
        return self._words[id(person)]

    def alias(self, person: Person, alias: str, *forms: str) -> None:
        """Remember another name that the article gives a person, and further forms of it."""
        if alias != person.name and alias not in person.aliases:
            person.aliases.append(alias)
        for form in (alias, *forms):
            words = name_words(form)
            self._called.setdefault(id(person), set()).add(" ".join(words))
            self._file(person, " ".join(words), *words)

    def called(self) -> set[str]:
        """The casefolded words of all names that the article gives besides the full ones."""
        return {word for forms in self._called.values() for form in forms for word in form.split()}

    def widen(self, person: Person, mention: tuple[int, int], start: int) -> None:
        """Let a mention begin further left: the style before it belongs to the name."""
        del self._taken[mention]
        del self._spans[bisect_left(self._spans, mention)]
        person.mentions.remove(mention)
        self.mention(person, start, mention[1])

    def cover(self, person: Person, start: int, end: int) -> None:
        """Record a mention in which shorter ones of the person's may lie."""
        for first, last, other in self.between(start, end):
            if other is person and last <= end and (first, last) != (start, end):
                del self._taken[(first, last)]
                self._spans.remove((first, last))
                person.mentions.remove((first, last))
        self.mention(person, start, end)

    def merge(self, person: Person, other: Person) -> None:
        """`other` was `person` under another name: all that is known of them becomes one."""
        del self._persons[id(other)]
        for key in self._keys.pop(id(other), ()):
            self._by_key[key] = [p for p in self._by_key[key] if p is not other]
        for span in other.mentions:
            self._taken[span] = person
            person.mentions.append(span)
        for post in other.posts:
            self.give(person, post, id(post) in self._implied)
        person.honorifics += [h for h in other.honorifics if h not in person.honorifics]
        person.rank = person.rank or other.rank
        self.alias(person, other.name, *other.aliases)

    def mention(self, person: Person, start: int, end: int) -> None:
        """Record a mention; a span belongs to one person."""
        if (start, end) not in self._taken:
            self._taken[(start, end)] = person
            insort(self._spans, (start, end))
            person.mentions.append((start, end))

    def at(self, start: int, end: int) -> Person | None:
        """The person mentioned at a span, or at one that overlaps it."""
        index = bisect_left(self._spans, (end, end))
        for span in reversed(self._spans[max(0, index - 3) : index]):
            if span[1] > start:
                return self._taken[span]
        return None

    def between(self, start: int, end: int) -> list[tuple[int, int, Person]]:
        """The mentions so far that begin in [start, end), in order."""
        first, last = bisect_left(self._spans, (start,)), bisect_left(self._spans, (end,))
        return [(*span, self._taken[span]) for span in self._spans[first:last]]

    def taken(self) -> list[tuple[int, int]]:
        """All mention spans so far, sorted."""
        return list(self._spans)

    def give(
        self, person: Person, post: Post, implied: bool = False, inherited: bool = False
    ) -> None:
        """Add a post, or complete the same post that the person already has.

        `implied`: the office is not printed, so another one of the same position stands, before
        it or behind. `inherited`: it is told elsewhere in the article, so one before it stands.
        """
        for known in person.posts:
            longer = False
            if is_less(post, known):
                return
            if known.position == post.position and (
                implied
                or inherited
                or id(known) in self._implied
                or known.office == post.office
                or None in (known.office, post.office)
                or (longer := in_full(post, known))
                or in_full(known, post)
            ):
                if known.office is None or longer or (id(known) in self._implied and not implied):
                    self._implied.discard(id(known))
                    known.office, known.region = post.office, post.region
                # Who runs again holds the post still.
                if known.status == "current" and post.status not in ("current", "candidate"):
                    known.status = post.status
                return
        if self._is_won(person, post) or any(leads(known, post) for known in person.posts):
            return
        person.posts[:] = [known for known in person.posts if not leads(post, known)]
        person.posts.append(post)
        if implied:
            self._implied.add(id(post))

    def _is_won(self, person: Person, post: Post) -> bool:
        """Whether a candidate has a post of the same body already: "capim", then "komisioner terpilih"."""
        rivals = [p for p in person.posts if p.office is not None and p.office == post.office]
        if post.status == "candidate":
            return any(known.status == "elect" for known in rivals)
        for known in rivals if post.status == "elect" else ():
            if known.status == "candidate":
                person.posts.remove(known)
        return False


def _last_mention(person: Person, before: int) -> int:
    return max((s for s, _ in person.mentions[-_RECENT:] if s <= before), default=-1)
