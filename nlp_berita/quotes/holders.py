"""Which person a bare title means: "kata Menpora", "ujar eks Gubernur Jawa Tengah itu"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from nlp_berita.lexicon import lexicon_of
from nlp_berita.officials import Person
from nlp_berita.officials.likeness import initials_of, name_words
from nlp_berita.officials.person import Post
from nlp_berita.tables import Position, Tables
from nlp_berita.words import WORD, fold

_STATUS = re.compile(
    r"\s*(?:(?:sang|pak|bapak|ibu|bu|plt|plh|pj|(?P<former>mantan|eks|bekas))\b\.?\s+)*",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"\s*\{.*")
_LONGEST = 7
_FURTHER = 6
# Several persons: "kata majelis hakim".
_BODIES = {"majelis", "tim", "pimpinan"}
# Of more who hold one post in an article the first so many are looked at.
_MANY = 50
_BENCH = ("Ketua Majelis Hakim", "Hakim Anggota")
# The unit in the name of an office, before the body that it is of.
_UNIT = re.compile(
    r"((?:Seksi|Satuan|Bidang|Biro|Bagian|Direktorat|Unit) .+?) "
    r"(?:Polres|Polda|Polsek|Kejaksaan|Kepolisian|Dinas|Sekretariat|\{)"
)
_ACRONYM = {"ri", "republik", "indonesia"}


class Bare(NamedTuple):
    """A title without a name: the posts it may mean and the capitalised words behind it.

    Title and words end at `end`.
    """

    rows: tuple[Position, ...]
    rest: frozenset[str]
    former: bool
    end: int


class TitleWords:
    """Reads bare titles, in whatever letters: "Menpora", "wako", "eks Gubernur Jawa Tengah"."""

    def __init__(self, tables: Tables) -> None:
        self._rows: dict[str, list[Position]] = {}
        for row in tables.rows(Position):
            for name in {row.name, *row.names, *row.weak_names}:
                key = fold(_PLACEHOLDER.sub("", name))
                if key:
                    self._rows.setdefault(key, []).append(row)
        self._first = {key.split()[0] for key in self._rows}
        self._title_within = lexicon_of(tables).title_within

    def read(self, text: str, start: int, stop: int) -> Bare | None:
        """The title that begins at `start`; text behind `stop` is not looked at."""
        status = _STATUS.match(text, start, stop)
        begin = status.end() if status else start
        words = list(WORD.finditer(text, begin, min(stop, begin + 120)))[: _LONGEST + _FURTHER]
        if not words or words[0].start() > begin:
            return None
        if words[0][0].casefold() not in self._first:
            return self._with_unit(words[0])
        if words[0][0].casefold() in _BODIES:
            return None
        folded = [word[0].casefold() for word in words]
        for size in range(min(_LONGEST, len(words)), 0, -1):
            rows = self._rows.get(" ".join(folded[:size]))
            if rows is not None:
                rest: set[str] = set()
                end = words[size - 1].end()
                for before, word in zip(words[size - 1 :], words[size:], strict=False):
                    if text[before.end() : word.start()] not in (" ", "-", "/") or not (
                        word[0][0].isupper()
                    ):
                        break
                    rest.add(word[0].casefold())
                    end = word.end()
                former = bool(status and status["former"])
                return Bare(tuple(rows), frozenset(rest), former, end)
        return None

    def _with_unit(self, word: re.Match[str]) -> Bare | None:
        """A title that holds its unit in one word that no table knows: "Kadisdikpora"."""
        rows = self._rows.get(self._title_within(word[0].casefold()) or "")
        return Bare(tuple(rows), frozenset(), False, word.end()) if rows else None


class HoldersOfArticle:
    """Who holds which post in one article."""

    def __init__(self, persons: Sequence[Person]) -> None:
        self._by_position: dict[str, list[Person]] = {}
        self._by_initials: dict[str, list[Person]] = {}
        for person in persons:
            for position in {post.position for post in person.posts}:
                self._by_position.setdefault(position, []).append(person)
            initials = initials_of(name_words(person.name))
            self._by_initials.setdefault(initials, []).append(person)

    def holder(self, bare: Bare, before: int) -> Person | None:
        """The person who holds the title: the one mentioned last before an offset."""
        positions = {name for row in bare.rows for name in (row.title, row.name)}
        candidates = [p for name in positions for p in self._by_position.get(name, ())[:_MANY]]
        units = [unit for row in bare.rows if (unit := _unit_of(row))]
        fitting: list[tuple[bool, bool, int, Person]] = []
        for person in {id(person): person for person in candidates}.values():
            if any(_fits(row, post, bare.rest) for row in bare.rows for post in person.posts):
                own = any(
                    (post.office or "").startswith(unit) for unit in units for post in person.posts
                )
                held = any(bare.former == (post.status == "former") for post in person.posts)
                at = bisect_left(person.mentions, (before, 0)) - 1
                fitting.append((own, held, person.mentions[at][0] if at >= 0 else -1, person))
        if not fitting:
            return self._on_the_bench() if "Hakim" in positions and not bare.rest else None
        best = max(fitting, key=lambda found: found[:3])
        # Two who are named only later: either.
        return best[3] if best[2] >= 0 or len(fitting) == 1 else None

    def _on_the_bench(self) -> Person | None:
        """The only judge of the article: "hakim ketua Rudi" is "hakim"."""
        judges = {id(p): p for name in _BENCH for p in self._by_position.get(name, ())}
        return next(iter(judges.values())) if len(judges) == 1 else None

    def initialled(self, letters: str) -> Person | None:
        """The only person with these initials."""
        persons = self._by_initials.get(letters.casefold(), ())
        return persons[0] if len(persons) == 1 else None


def _unit_of(row: Position) -> str:
    """The unit that a post is of whatever the body: "Seksi Intelijen" of any Kejari."""
    unit = _UNIT.match(row.office)
    return unit[1] if unit else ""


def _fits(row: Position, post: Post, rest: frozenset[str]) -> bool:
    if post.position not in (row.title, row.name):
        return False
    office = post.office or ""
    if "{" not in row.office and row.office and post.office and row.office != post.office:
        return False
    if row.title in ("Menteri", "Kepala Badan", "Ketua", "Kepala") and not post.office:
        return False
    return rest <= {*fold(office).split(), *fold(row.office).split(), *_ACRONYM}
