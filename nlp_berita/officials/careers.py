"""Follows a list of posts that one person held: "Rina pernah menjabat Camat Cibatu, Lurah Sukaraja (2001), dan ..."."""

from __future__ import annotations

import re
from itertools import pairwise

from nlp_berita.officials.companions import post_of
from nlp_berita.officials.person import Person
from nlp_berita.officials.register import Register
from nlp_berita.officials.subjects import sentences_before
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.records import Status

# "2016", "2016-2019", "2016 - 5 Oktober 2019"
_YEARS = (
    r"(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?(?:19|20)\d\d|sekarang|kini))?"
)
_WHEN = (
    rf"(?:\s?\([^()\n]{{0,20}}{_YEARS}\)|,?\s(?:pada|di|tahun|sejak|periode|dari)\s(?:tahun\s)?{_YEARS}"
    r"|\spada\stahun\s(?:berikutnya|yang sama))"
)
# "Kapolres Garut [Polda Jabar]"
_PARENT = r"(?:\s(?:Polda|Kodam|Kejati|Mabes)(?:\s[A-Z][\w/]+){1,3})?"
# Between two posts of a list: the years of the first, a comma, "dan".
_NEXT = re.compile(
    rf"{_PARENT}({_WHEN})?(?:;\s|,?\s(?:dan|serta|hingga|lalu|kemudian|juga|sampai|sebelum)\s|,\s)"
    r"(?:(?:dan|serta|hingga|lalu|kemudian|akhirnya|terakhir|juga|menjadi|sebagai|menjabat|ditunjuk|diangkat"
    r"|dipercaya|menempati|menduduki|posisi|jabatan|kursi)\s){0,4}"
)
_IN_BRACKETS = re.compile(rf"\s?\([^()\n]{{0,20}}{_YEARS}\)")
_HELD = re.compile(
    r"\b(?:menjabat|dipercaya|bertugas|ditunjuk|diangkat|menduduki|mengemban|[Kk]arie?r|[Jj]abatan|sebagai)\b"
)
_ONCE = re.compile(r"\b(?:pernah|sempat|[Kk]arie?r(?:nya)?|berkarie?r)\b")
_OPENS = re.compile(
    r"(?:[,;:)•]|\b(?:dan|serta|sebagai|menjabat|menjadi|jabatan|lalu|kemudian|[Mm]ulai dari)|\b\d{1,2}[.)])\s\Z"
)
# "Ia pernah menduduki posisi penting. [Mulai dari Camat Cibatu (2001)]"
_GOES_ON = re.compile(
    r"\s*(?:(?:Jabatan|Posisi)(?:-\w+)?\s(?:itu|tersebut)\b|Mulai dari|Di ?antaranya|Antara lain|Yakni|Yaitu|Seperti|Termasuk|Meliputi)\b"
)
_PRONOUN = re.compile(r"\b(?:[Ii]a|[Dd]ia|[Bb]eliau|[Kk]arie?rnya)\b")
# So far back, in characters, the person stands.
_NEAR = 600
_ANNOUNCED = 220
_DATED = re.compile(rf"{_PARENT}{_WHEN}")
# "Sejumlah jabatan pernah ia emban, antara lain [Danrem Garut], ..."
_LISTED = re.compile(
    r"(?:\b(?:[Jj]abatan|[Pp]osisi)\b[^.;:\n\"“”]{0,60}?\b(?:pernah|sempat)\b"
    r"|\b(?:pernah|sempat)\b[^.;:\n\"“”]{0,60}?\b(?:jabatan|posisi)\b"
    r"|\b(?:menjabat|menduduki|mengemban|memegang|menempati)\s(?:di\s)?(?:sejumlah|beberapa|berbagai|banyak)"
    r"\s(?:jabatan|posisi)\b)"
    r"[^.;\n\"“”]{0,80}?(?:\.\s(?:(?:[Jj]abatan|[Pp]osisi)(?:-\w+)?\s(?:itu|tersebut)\s)?)?"
    r"\b(?:antara lain|yakni|yaitu|seperti|[Dd]i ?antaranya|adalah|ialah|meliputi|[Mm]ulai dari|termasuk)[,:]?\s"
    r"(?:menjadi\s|sebagai\s)?\Z"
)
_MAY_LIST = re.compile(r"\b(?:pernah|sempat|sejumlah|beberapa|berbagai|banyak)\b")
# "..., Bupati Garut mengatakan": a new clause.
_ENDS = re.compile(rf"{_PARENT}(?:{_WHEN}|\s?[.,;)\n]|\s(?:dan|serta|hingga|lalu|kemudian)\s|$)")
_LAST_YEAR = re.compile(r"(?:19|20)\d\d(?!.*(?:19|20)\d\d)")
_STILL = re.compile(r"sekarang|kini")


class Careers:
    """Gives the further posts of such a list to whom its first one was given."""

    def read(
        self,
        reading: Reading,
        titles: list[Title],
        bare: list[Title],
        given: dict[int, Person],
        register: Register,
    ) -> None:
        """`bare` are the titles nobody bears, `given` whom words tie a title to, by its start."""
        self._dated(reading, bare, given, register)
        self._listed(reading, bare, given, register)
        text = reading.text
        free = {title.start for title in bare}
        for title, following in pairwise(titles):
            person = given.get(title.start)
            if person is None or following.start not in free or following.start in given:
                continue
            link = _NEXT.fullmatch(text, title.end, following.start)
            if link is None or following.inherited or following.office is None:
                continue
            dated = link[1] is not None
            if not (dated or title.status == "former"):
                continue
            if following.status != "former" and not _ENDS.match(text, following.end):
                continue
            given[following.start] = person
            if following.status == "current":
                if _holds(person, following):
                    # "menjabat Camat, dan akhirnya Bupati": how the life goes on till today.
                    continue
                following.status = self._status(reading, title, following)
            register.give(person, post_of(following, "career"))

    def _dated(
        self, reading: Reading, bare: list[Title], given: dict[int, Person], register: Register
    ) -> None:
        """Posts with their years behind them, in a list that began with words that nobody knows."""
        text = reading.text
        for title in bare:
            if title.start in given or title.inherited or title.office is None or title.implied:
                continue
            bracketed = _IN_BRACKETS.match(text, title.end) is not None
            if not bracketed and _DATED.match(text, title.end) is None:
                continue
            low = max(0, title.start - _NEAR)
            begin, end = _told(text, low, title.start)
            if _OPENS.search(text, begin, end) is None:
                # "Asisten Operasi [Danjen Kopassus] (2014)": part of a title that nobody knows.
                continue
            told = _HELD if bracketed else _ONCE
            if told.search(text, begin, end) is None or text[begin:end].count('"') % 2:
                continue
            mentions = register.between(begin, end)
            if not mentions and _PRONOUN.search(text, begin, end):
                mentions = _last_official(register, low, begin)
            person = mentions[-1][2] if mentions else None
            if person is None or any(other is not person for *_, other in mentions):
                continue
            title.status = self._status(reading, title, title)
            given[title.start] = person
            register.give(person, post_of(title, "career"))

    def _listed(
        self, reading: Reading, bare: list[Title], given: dict[int, Person], register: Register
    ) -> None:
        """The first post of a list that is announced as one of posts held before."""
        text = reading.text
        if not _MAY_LIST.search(text):
            return
        for title in bare:
            if title.start in given or title.office is None or title.implied:
                continue
            low = max(0, title.start - _NEAR)
            announced = _LISTED.search(text, max(low, title.start - _ANNOUNCED), title.start)
            if announced is None:
                continue
            mentions = register.between(announced.start(), title.start)
            mentions = mentions or _last_official(register, low, announced.start())
            person = mentions[-1][2] if mentions else None
            if person is not None and all(other is person for *_, other in mentions):
                title.status = "former"
                given[title.start] = person
                register.give(person, post_of(title, "career"))

    def _status(self, reading: Reading, title: Title, following: Title) -> Status:
        """How a post of a list was held: its own years tell, else the post before it."""
        years = _DATED.match(reading.text, following.end)
        if years is None:
            return title.status
        if _STILL.search(years[0]):
            return "current"
        last = _LAST_YEAR.search(years[0])
        over = reading.published is None or (last and int(last[0]) < reading.published.year)
        return "former" if over else title.status


def _told(text: str, low: int, start: int) -> tuple[int, int]:
    """The sentence up to `start`, with the one before it where it only goes on with its list."""
    sentences = sentences_before(text, low, start) or [(low, low)]
    begin, end = sentences[0]
    if len(sentences) > 1 and _GOES_ON.match(text, begin):
        begin = sentences[1][0]
    return begin, end


def _holds(person: Person, title: Title) -> bool:
    """Whether a person has the very post today, as the article says elsewhere."""
    return any(
        post.status == "current" and (post.position, post.office) == (title.position, title.office)
        for post in person.posts
    )


def _last_official(register: Register, start: int, end: int) -> list[tuple[int, int, Person]]:
    """The last mention, in a list of its own, of somebody who is named twice or has a post.

    Whoever is named once is hardly whom a life is told of: "meraih penghargaan Adhi Wirya".
    """
    mentions = register.between(start, end)
    known = [m for m in mentions if m[2].posts or len(m[2].mentions) > 1]
    return (known or mentions)[-1:]
