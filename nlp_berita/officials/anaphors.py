"""Titles that stand for somebody named before: "kata mantan Kepala BNN itu"."""

from __future__ import annotations

import re
from itertools import zip_longest

from nlp_berita.officials.antecedent import of_kin
from nlp_berita.officials.apposition import POINTS_BACK
from nlp_berita.officials.companions import post_of
from nlp_berita.officials.inheritance import TRIAL_POSTS
from nlp_berita.officials.person import Person
from nlp_berita.officials.register import Register
from nlp_berita.officials.subjects import Subjects
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.words import any_of

DEMONSTRATIVE = re.compile(r"\s(?:itu|ini|tersebut)\b")
_BEGINS = re.compile(r"(?:[.!?][\"”]?\s*|\n\s*)$")
# "Ini bermula saat [Gubernur itu] marah"
_CLAUSE = re.compile(r"\b(?:saat|ketika|setelah|usai|karena|lantaran|sebab)\s$")
# "[Menurut] mantan Bupati itu": the subject as well.
_ACCORDING = ("Menurut ", "menurut ", "Bagi ", "bagi ")
# "mantan Pangdam Jaya [dan] Komandan Paspampres itu"
_AND = (" dan ", " sekaligus ", " serta ", " yang juga ", ", ", " dan juga ")
_SEATS = ("Anggota", "Wakil Ketua", "Komisioner", "Pimpinan")


class Anaphors:
    """Reads the titles with a demonstrative behind them."""

    def __init__(self, subjects: Subjects) -> None:
        self.subjects = subjects
        self._said = re.compile(rf"\b(?:{any_of(subjects.bare)})\s$")

    def read(self, reading: Reading, titles: list[Title], register: Register) -> None:
        """Give each such title to whom the sentences before it are about."""
        held: dict[tuple[str, str | None], Person] = {}
        for known in register.persons:
            held.update({(post.position, post.office): known for post in known.posts})
        for title, second in _pointing(reading.text, titles):
            if second is not None and title.status == "former" and second.status == "current":
                second.status = "former"
            person = self._meant(reading, register, title, second or title)
            for each in (title, second):
                if person is None or each is None:
                    continue
                # Whose the only seat is, the article has said.
                holder = held.get((each.position, each.office), person)
                if holder is person or each.position in _SEATS:
                    register.give(person, post_of(each, "title_anaphor"))

    def _meant(
        self, reading: Reading, register: Register, title: Title, last: Title
    ) -> Person | None:
        """Whom the title means, behind whose `last` part the demonstrative stands."""
        text, start = reading.text, title.start
        # Only where it is the subject: elsewhere it may be anyone.
        before = text[max(0, start - 24) : start]
        beside = register.at(start - 2, start - 1) if before[-1:] == " " else None
        if beside is not None:
            # "Bima Santika mantan Wali Kota Bogor ini mengatakan"
            return beside
        accorded = title.status == "former" and before.endswith(_ACCORDING)
        person: Person | None = None
        if accorded or _BEGINS.search(before) or self._said.search(before):
            person = self.subjects.last(reading, register, start)
        elif POINTS_BACK.match(text, last.end) and (
            (title.status == "former" and not of_kin(before))
            or before.endswith(", ")
            or _CLAUSE.search(before)
        ):
            # "Usai bertemu Rina, Bupati itu mengatakan": not Rina. A former post is one by which
            # the text means whom it is about: "Jenazah mantan Bupati itu".
            person = self.subjects.fronted(reading, register, start)
        return person if person is not None and not _only_tries(person) else None


def _pointing(text: str, titles: list[Title]) -> list[tuple[Title, Title | None]]:
    """The titles with a demonstrative behind them, or behind a second that is joined to them."""
    found: list[tuple[Title, Title | None]] = []
    joined: Title | None = None
    for title, following in zip_longest(titles, titles[1:]):
        named = title.office is not None and not (title.inherited or title.implied)
        if title is joined or not named or not title.public or "Hakim" in title.position:
            continue
        if DEMONSTRATIVE.match(text, title.end):
            found.append((title, None))
        elif (
            following is not None
            and text[title.end : following.start] in _AND
            and following.office is not None
            and following.public
            and DEMONSTRATIVE.match(text, following.end)
        ):
            joined = following
            found.append((title, following))
    return found


def _only_tries(person: Person) -> bool:
    """Whether somebody is a judge or a prosecutor: a trial is about others."""
    return bool(person.posts) and all(post.position in TRIAL_POSTS for post in person.posts)
