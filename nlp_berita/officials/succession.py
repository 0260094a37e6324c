"""Reads who follows whom in a post: "Ia menggantikan Tono", "Posisinya digantikan oleh Rina".

The post is the one that the article gives the other of the two; where both verb and post are
printed ("menggantikan Tono sebagai Bupati"), that one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from nlp_berita.officials.companions import post_of
from nlp_berita.officials.links import ADVERBS, Links
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.person import Person, Post
from nlp_berita.officials.register import Register
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.records import Status

_VERBS = frozenset({"menggantikan", "digantikan", "diganti", "posisinya", "jabatannya", "kursinya"})
_SEAT = r"(?:posisi|jabatan|kursi)"
_TO_OTHER = re.compile(
    rf"\s(?:(?:{_SEAT}|peran|tugas|kedudukan)(?:nya)?\s)?"
    r"(?:(?:pejabat|pejabatnya|pendahulunya|seniornya|rekannya)(?:\s(?:lama|sebelumnya))?,?\s)?"
)
_BY = re.compile(r"\s(?:sementara\s)?(?:oleh\s)?")
# "Posisinya kini diisi oleh"
_FILLED = re.compile(
    rf"\s(?:sebagai\s[^.,;\n]{{3,60}}\s)?({ADVERBS})(?:(?:di(?:isi|jabat|tempati|pegang|emban|duduki|rangkap))"
    r"(?:\s(?:sementara|oleh))*|(?:diserahkan|dipercayakan|diberikan)\skepada)\s"
)
_AS = re.compile(
    rf"(?:\s\([^()\n]{{1,30}}\))?\s(?:sebagai|selaku|(?:di|pada|dalam)\s{_SEAT}(?:\ssebagai)?)\s"
)
_WITH = re.compile(r"\sdengan\b")
_PRONOUN = re.compile(r"(?:^|[.!?\n\"”]\s*|\s)(?:[Ii]a|[Dd]ia|[Bb]eliau|[Dd]irinya)$")
_OWN_SEAT = re.compile(rf"\b{_SEAT}(?:nya)?$", re.IGNORECASE)
# "menggantikan Bupati Garut Tono yang pensiun": for good, and not for a day.
_GONE = re.compile(
    r"(?:\s\([^()\n]{1,30}\))?,?\syang\s(?:sebelumnya|telah|sudah|kini|baru|akan|di(?:mutasi|promosi|angkat"
    r"|copot|tunjuk|percaya|geser|rotasi|tahan|pindah|lantik|berhenti)\w*|pensiun|memasuki|meninggal|wafat"
    r"|mengundurkan|mundur|berakhir|habis|masa|terpilih|maju|menjadi|mendapat|purna)"
)
_GOES_ON = re.compile(r" [A-Z]")
_SOON = re.compile(r"\b(?:akan|bakal|segera)\b")
# So far before the verb, in characters, the post may stand that is meant; and the link to a name.
_NEAR, _LINK = 320, 70


# "[Kini posisinya] digantikan Rudi": it has been left.
_NOW = re.compile(r"\b[Kk]ini\s(?:posisi|jabatan|kursi)nya\s\Z")


class _Subject(NamedTuple):
    """Who stands before a verb, by name or as "ia", and the adverbs between."""

    person: Person
    words: str
    named: bool

    @property
    def status(self) -> Status:
        return "elect" if _SOON.search(self.words) else "current"


class Succession:
    """Reads the verbs of succession, when the persons of an article are known."""

    def __init__(self, names: NameReader, links: Links) -> None:
        self.names = names
        self.links = links
        self._link = re.compile(
            rf",?\s({ADVERBS}(?:(?:{links.entering})\s)?(?:(?:untuk|guna|resmi)\s)?)$"
        )

    def read(self, reading: Reading, titles: list[Title], register: Register) -> None:
        """Give predecessors and successors their posts."""
        tokens = reading.words
        found = tokens.among(_VERBS)
        if not found:
            return
        by_start = {title.start: title for title in titles}
        for index in found:
            start, end = tokens.starts[index], tokens.ends[index]
            if tokens.folded[index] == "menggantikan":
                self._replaces(reading, by_start, register, start, end)
            else:
                self._is_replaced(reading, by_start, register, start, end)

    def _replaces(
        self, reading: Reading, titles: dict[int, Title], register: Register, start: int, end: int
    ) -> None:
        text = reading.text
        to_other = _TO_OTHER.match(text, end)
        if to_other is None:
            return
        own = titles.get(to_other.end())
        name = self._named(reading, own, to_other.end())
        if name is None or _WITH.match(text, name.after):
            return
        other = register.at(name.start, name.end)
        who = self._subject(
            text, register, start, lambda known, at: self._just_given(text, titles, known, at)
        )
        if other is None or (who is not None and other is who.person):
            return
        as_what = _AS.match(text, name.after)
        if as_what is not None:
            title = titles.get(as_what.end())
            if title is not None and who is not None and who.named:
                post = replace(post_of(title, "succeeds"), status=who.status)
                register.give(who.person, post)
        elif own is not None:
            if not (_GONE.match(text, name.after) or (who and self.links.enters(who.words))):
                return
            for post in other.posts:
                if post.start == own.start and post.status == "current":
                    post.status = "former"
            if who is not None and who.named:
                register.give(who.person, replace(post_of(own, "succeeds"), status=who.status))
        elif who is not None:
            held = self._post_of(who.person, start)
            if held is not None:
                post = replace(held, status="former", start=start, end=end, rule="replaced")
                register.give(other, post)

    def _is_replaced(
        self, reading: Reading, titles: dict[int, Title], register: Register, start: int, end: int
    ) -> None:
        text = reading.text
        by = _BY.match(text, end)
        if text.startswith("diganti", start):
            who = self._subject(text, register, start, self._named_last)
        else:
            by = _FILLED.match(text, end)
            holder = self._named_last(register, start) if by else None
            who = _Subject(holder, by[1], False) if by and holder else None
        if by is None or who is None:
            return
        name = self._named(reading, titles.get(by.end()), by.end())
        as_what = _AS.match(text, name.after) if name is not None else None
        own = titles.get(as_what.end()) if as_what else None
        if own is not None and own.office:
            # "A digantikan B sebagai Kapolres Garut"
            post = replace(post_of(own, "replaced", start, end), status="former")
            register.give(who.person, post)
        if name is None or as_what:
            return
        successor = register.at(name.start, name.end)
        left = self._left_post(text, who.person, start)
        if successor is not None and successor is not who.person and left is not None:
            post = replace(left, status=who.status, start=start, end=end, rule="succeeds")
            register.give(successor, post)
            if left.status == "current" and _NOW.search(text, max(0, start - _LINK), start):
                left.status = "former"

    def _named(self, reading: Reading, title: Title | None, offset: int) -> Name | None:
        """The name at an offset, behind a title that begins there."""
        if title is not None:
            after = self.links.after(reading.text, title.end)
            if after is None:
                return None
            offset = after.end
        name = self.names.right(reading, offset)
        # What goes on is a name that no one knows.
        return None if name is None or _GOES_ON.match(reading.text, name.after) else name

    def _subject(
        self,
        text: str,
        register: Register,
        start: int,
        meant: Callable[[Register, int], Person | None],
    ) -> _Subject | None:
        """Who stands before a verb at `start`; `meant` tells whom a pronoun means."""
        window = text[max(0, start - _LINK) : start]
        link = self._link.search(window)
        if link is None:
            return None
        at = start - len(window) + link.start()
        before = window[: link.start()]
        named = not (_PRONOUN.search(before) or _OWN_SEAT.search(before))
        person = register.at(at - 1, at) if named else meant(register, at)
        return _Subject(person, link[1], named) if person else None

    def _just_given(
        self, text: str, titles: dict[int, Title], register: Register, start: int
    ) -> Person | None:
        """Whom "ia" means that follows another: who has just been given a post."""
        given: tuple[int, Person] | None = None
        mentions = register.between(start - _NEAR, start)
        for person in {id(person): person for *_, person in mentions}.values():
            for post in person.posts:
                near = start - _NEAR < post.end <= start and post.status != "former"
                if near and (given is None or post.start > given[0]) and self._is_new(text, post):
                    given = post.start, person
        if given is None:
            return self._named_last(register, start)
        # A title that nobody got may be the one that is meant.
        later = (titles[at] for at in range(given[0] + 1, start) if at in titles)
        return given[1] if all(title.implied for title in later) else None

    def _named_last(self, register: Register, start: int) -> Person | None:
        """Who is named last before an offset, the President aside, if they hold a post."""
        for *_, person in reversed(register.between(start - _NEAR, start)):
            if not any(_is_of_state(post) for post in person.posts):
                return person if person.posts else None
        return None

    def _post_of(self, person: Person, start: int) -> Post | None:
        """The post that somebody who follows another has got."""
        held = [post for post in person.posts if post.status != "former" and not _is_of_state(post)]
        before = [post for post in held if post.end <= start]
        if before:
            return max(before, key=lambda post: post.end)
        return held[0] if len(held) == 1 else None

    def _left_post(self, text: str, person: Person, start: int) -> Post | None:
        """The post that somebody leaves: not the one that a verb of the article gives them."""
        held = [
            post
            for post in person.posts
            if post.end <= start and (post.status == "former" or self._is_old(text, post))
        ]
        return max(held, key=lambda post: post.end, default=None)

    def _is_old(self, text: str, post: Post) -> bool:
        link = self.links.before(text, post.start)
        return link is None or link.kind == "mark" or link.status == "former"

    def _is_new(self, text: str, post: Post) -> bool:
        seat = _OWN_SEAT.search(text[max(0, post.start - 12) : post.start].rstrip())
        return seat is not None or not self._is_old(text, post)


def _is_of_state(post: Post) -> bool:
    """Whether a post is the President's, who gives others theirs."""
    return (post.office or "").endswith("Presiden Republik Indonesia")
