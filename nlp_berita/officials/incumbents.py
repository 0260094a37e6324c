"""Settles who holds a seat of which there is one, where two persons of an article seem to.

Two spellings of one name are one person ("Sakti Wahyu Trenggono", "Wahyu Sakti Trenggono"); what no
tagger takes for a name is none beside the holder ("Bupati Kaur [Jaminkan] Diri"); and of two
Presidents the earlier is no longer one.
"""

from __future__ import annotations

from nlp_berita.officials.likeness import misspells, name_words, spelled_alike
from nlp_berita.officials.person import Person, Post
from nlp_berita.officials.register import Register
from nlp_berita.tables import Presidency, Tables

_SEATS = (
    *("Gubernur", "Bupati", "Wali Kota", "Menteri", "Menteri Koordinator", "Kepala Badan"),
    *("Kepala Dinas", "Sekretaris Daerah", "Kepala Kepolisian Resor", "Kepala Kepolisian Daerah"),
    *("Camat", "Panglima", "Jaksa Agung", "Presiden", "Wakil Presiden"),
)
_PRESIDENT = "Presiden"
_STATE = "Presiden Republik Indonesia"
# How sure a name is that the tagger sees.
_SEEN = 0.95
# So many of a name's words, and so long a nickname, tell that two are one.
_SHARED, _NICKNAME = 2, 4


class Incumbents:
    """Compares the persons whom an article gives the same seat today."""

    def __init__(self, tables: Tables) -> None:
        self._terms = {
            name_words(name): row.valid_from or ""
            for row in tables.rows(Presidency)
            if row.position == _PRESIDENT
            for name in (row.holder, *row.names)
        }

    def settle(self, register: Register) -> None:
        """Merge, or part from the post, those who cannot hold it both."""
        holders: dict[tuple[str, str], list[Person]] = {}
        for person in register.persons:
            for post in person.posts:
                if post.office and post.status == "current" and post.position in _SEATS:
                    holders.setdefault((post.position, post.office), []).append(person)
        gone: set[int] = set()
        for seat, persons in holders.items():
            first, *others = sorted(persons, key=lambda person: _weight(register, person))
            if seat == (_PRESIDENT, _STATE):
                self._succeed(register, persons)
            for other in others:
                if id(other) in gone or id(first) in gone or other is first:
                    continue
                if _is_spelling(register.words_of(first), register.words_of(other)):
                    register.merge(first, other)
                    gone.add(id(other))
                elif _is_doubtful(other) and first.confidence >= _SEEN:
                    other.posts[:] = [post for post in other.posts if not _is_of(post, seat)]

    def _succeed(self, register: Register, persons: list[Person]) -> None:
        """Of two Presidents whose terms are known, only the last is President still."""
        terms = {id(p): self._terms.get(register.words_of(p)) for p in persons}
        last = max((term for term in terms.values() if term is not None), default="")
        for person in persons:
            term = terms[id(person)]
            for post in person.posts if term is not None and term < last else ():
                if _is_of(post, (_PRESIDENT, _STATE)):
                    post.status = "former"


def _weight(register: Register, person: Person) -> tuple[bool, int, int]:
    """Surer names, longer ones, and those named more often come first."""
    return person.confidence < _SEEN, -len(register.words_of(person)), -len(person.mentions)


def _is_doubtful(person: Person) -> bool:
    """Whether a person is but a word behind a title, which no tagger takes for a name."""
    return person.confidence < _SEEN and person.rule == "title_before_name" and not person.rank


def _is_of(post: Post, seat: tuple[str, str]) -> bool:
    return (post.position, post.office, post.status) == (*seat, "current")


def _is_spelling(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of holders of one seat are one: but for a slip, or a nickname.

    >>> _is_spelling(("sakti", "wahyu", "rudi"), ("wahyu", "sakti", "rudi"))
    True
    >>> _is_spelling(("muhammad", "albarra"), ("barra",)), _is_spelling(("rudi", "halim"), ("tono",))
    (True, False)
    """
    if len(other) == 1 and len(other[0]) >= _NICKNAME and any(other[0] in w for w in words):
        return True
    pairs = list(zip(words, other, strict=False))
    if len(words) == len(other) > 1:
        differ = [(a, b) for a, b in pairs if a != b]
        if len(differ) == 1:
            a, b = differ[0]
            return misspells(a, b) or spelled_alike(a, b) or a.startswith(b) or b.startswith(a)
    return len(set(words) & set(other)) > _SHARED and sorted(words) == sorted(other)
