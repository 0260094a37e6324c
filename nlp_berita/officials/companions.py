"""Finds the persons who share a post with, or follow, the one named beside a title.

"Dua legislator, A dan B", "Hakim Agung A dan B", "A dan B selaku anggota KPU", "Bupati A dan
wakilnya, B", "Gubernur A-B", "Ketua KPU A serta anggota B dan C", "Dirut Bulog A menggantikan B",
"Kapolda yang sebelumnya dijabat A kini dijabat B".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp_berita.officials.apposition import Apposition
from nlp_berita.officials.boundaries import BALINESE
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.person import Post
from nlp_berita.officials.rolls import are_several
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.words import any_of

_SHARED = re.compile(
    r"(?:\s\([^()\n]{2,30}\))?(?:,\s(?:(?:dan|serta|hingga)\s)?|\s(?:dan|serta|hingga)\s)"
)
# Posts that several hold at once, so that "A dan B" behind one are two of them.
_OF_MANY = frozenset(
    {
        "Anggota",
        "Hakim",
        "Hakim Agung",
        "Hakim Anggota",
        "Hakim Konstitusi",
        "Jaksa",
        "Jaksa Penuntut Umum",
        "Komisioner",
        "Pimpinan",
        "Senator",
        "Staf Ahli",
        "Staf Khusus",
        "Tenaga Ahli",
        "Wakil Ketua",
    }
)
# "dan wakilnya, B", "datang bersama wakilnya B", "yang didampingi sang wakil, B"
_DEPUTY = re.compile(
    r",?\s(?:[a-z]{3,12}\s){0,2}?(?:dan|bersama|beserta|didampingi)\s(?:oleh\s)?(?:calon\s)?"
    r"(?:(?P<several>dua|ketiga|kedua|tiga|para)\s)?(?:[wW]akilnya|sang wakil)(?:,?\s(?:yakni|yaitu))?,?\s"
)
# "Gubernur Bengkulu Helmi Hasan-Mian": who governs, and the deputy.
_TICKET = re.compile(r"\s?[-–]\s?(?=[A-Z])")
# Between two names before a title: "A, B, dan [C selaku anggota]".
_SHARED_BEFORE = re.compile(r"(?:,\s(?:dan\s|serta\s)?|\sdan\s|\sserta\s)\Z")
_BOTH = re.compile(r"\b(?:kedua|ketiga|semua)nya\s\Z")
_LAST_OF_LIST = re.compile(r"\b(?:dan|serta)\s\Z")
# "Kapolda Riau yang sebelumnya dijabat A [kini dijabat oleh B]"
_NOW_HELD = re.compile(
    r",?\s(?:(?:kini|sekarang|saat ini|selanjutnya|akan|lalu|kemudian)\s)*"
    r"(?:di(?:jabat|isi|emban|duduki|tempati|pegang|gantikan|ganti)(?:\soleh)?|di(?:serahkan|percayakan)\skepada)\s"
)
_AS_MEMBER = (
    r"(?:dua |kedua |para )?((?:[Ww]akil )?[Kk]etua|(?:[Hh]akim )?[Aa]nggota|[Ss]ekretaris|[Kk]omisioner)"
    rf"(?:nya)?(?:\s(?:I{{2,3}}|IV|I(?!\s(?:{any_of(BALINESE)})\b))(?=\s))?"
    r",?\s(?=[A-Z])"
)
_MEMBER = re.compile(rf",?\s(?:dan|serta|bersama|beserta|didampingi|dengan)\s{_AS_MEMBER}")
# The next of them: "didampingi Wakil Ketua I Tono[, Wakil Ketua II] Sena"
_NEXT_MEMBER = re.compile(rf"(?:,\s(?:dan\s|serta\s)?|\s(?:dan|serta)\s){_AS_MEMBER}")
# "dan staf khususnya, B"
_STAFF_POSTS = {
    "staf khusus": "Staf Khusus",
    "stafsus": "Staf Khusus",
    "staf ahli": "Staf Ahli",
    "juru bicara": "Juru Bicara",
    "jubir": "Juru Bicara",
}
_STAFF = re.compile(
    rf",?\s(?:dan|bersama|beserta|serta|didampingi)\s({any_of(_STAFF_POSTS)})nya,?\s(?:yakni\s|yaitu\s)?(?=[A-Z])",
    re.IGNORECASE,
)
_REPLACED = re.compile(
    r"(?:\s\([A-Z]\w+\))?(?:\spada\s[A-Z]\w+(?:\s\([\d/]+\))?)?,?\s(?:untuk\s)?menggantikan\s(?:posisi\s)?"
)
# Behind a name that no tagger sees.
_CLOSED = re.compile(r"[,.]|\syang\s")
_GIVES = re.compile(r"\bmenyerahkan\s(?:jabatan|tongkat komando|posisi|tugas)(?:\ssebagai)?\s\Z")
_TO = re.compile(r",?\s(?:kepada|ke)\s(?:penggantinya,?\s|pejabat baru,?\s)?")
# "menggantikan Tono dengan Rina", "menggantikan Tono sebagai pembina".
_ELSE = re.compile(r"\s(?:dengan|sebagai|selaku)\b")
# Where a sentence ends.
_STOP = re.compile(r"[.!?\n]")
_MOST = 8


class Companions:
    """Reads the further names behind a title and its bearer."""

    def __init__(self, apposition: Apposition, names: NameReader) -> None:
        self.apposition = apposition
        self.names = names

    def read(
        self, reading: Reading, title: Title, name: Name | None, following: Title | None = None
    ) -> Iterator[tuple[Name, Post]]:
        """The persons behind a title and its bearer, each with the post it gives.

        `name` is the bearer that stands behind the title, None when it stands before; `following`
        is the next title of the article.
        """
        text = reading.text
        if name is None:
            yield from self._members(reading, title, title.end)
            yield from self.replaced(reading, title, title.end)
            yield from self._given(reading, title)
            return
        deputy = _DEPUTY.match(text, name.after)
        if deputy is None and title.on_a_ticket:
            deputy = _TICKET.match(text, name.end)
        if deputy:
            yield from self._deputies(reading, title, deputy)
            return
        yield from self._staff(reading, title, name)
        after = name.after
        several = are_several(text, title.start)
        if several or title.position in _OF_MANY:
            bearer = self._bearer(reading, following)
            for other in self._sharing(reading, after, bearer, certain=not several):
                yield other, post_of(title, "shared_title")
                after = other.after
        yield from self._members(reading, title, after)
        yield from self.replaced(reading, title, after)

    def _bearer(self, reading: Reading, following: Title | None) -> int | None:
        """Where the next title begins, if its name stands behind it."""
        if following is None or not self.apposition.is_before_name(reading, following):
            return None
        return following.start

    def sharing_before(self, reading: Reading, title: Title, name: Name) -> Iterator[Name]:
        """The names of a list that ends with `name`, before a title that words tie to it."""
        text = reading.text
        many = title.position in _OF_MANY or _BOTH.search(text, name.end, title.start)
        if not many or not _LAST_OF_LIST.search(text, max(0, name.start - 10), name.start):
            return
        for _ in range(_MOST):
            link = _SHARED_BEFORE.search(text, max(0, name.start - 10), name.start)
            other = self.names.left(reading, link.start()) if link else None
            if other is None or not other.certain or self._is_titled(reading, other):
                return
            yield other
            name = other

    def _is_titled(self, reading: Reading, name: Name) -> bool:
        """Whether a title, of the same person or none, stands right before a name."""
        index = reading.words.at(name.start)
        if index == 0 or reading.text[name.start - 1] != " ":
            return False
        low = reading.words.starts[max(0, index - 4)]
        return any(
            hit.table == "position" and hit.end >= low
            for at in range(max(0, index - 6), index)
            for hit in reading.hits_at(reading.words.starts[at])
        )

    def _deputies(
        self, reading: Reading, title: Title, said: re.Match[str]
    ) -> Iterator[tuple[Name, Post]]:
        """The deputy, or the deputies, of whom a title names."""
        first = self.names.right(reading, said.end())
        if first is None or (
            said.re is _TICKET and self.apposition.screening.is_other(reading, first)
        ):
            return
        several = said.groupdict().get("several")
        rest = self._sharing(reading, first.after, None, certain=True) if several else ()
        for other in (first, *rest):
            post = post_of(title, "deputy_of", *said.span())
            post.position = f"Wakil {title.position}"
            yield other, post

    def _staff(self, reading: Reading, title: Title, name: Name) -> Iterator[tuple[Name, Post]]:
        """Who serves the one named: "mantan Menteri Agama A dan staf khususnya, B"."""
        said = _STAFF.match(reading.text, name.after)
        other = self.names.right(reading, said.end()) if said else None
        if said and other is not None and other.certain:
            post = post_of(title, "serves", *said.span(1))
            post.position = _STAFF_POSTS[said[1].casefold()]
            if post.position == "Staf Khusus" and title.position == "Menteri":
                post.position = "Staf Khusus Menteri"
            yield other, post

    def _members(self, reading: Reading, title: Title, after: int) -> Iterator[tuple[Name, Post]]:
        """The members that are named behind who leads them: "serta dua anggotanya, B dan C"."""
        pattern = _MEMBER
        while member := pattern.match(reading.text, after):
            if " dengan " in member[0] and not title.position.startswith("Ketua"):
                return
            if self._has_own_office(reading, *member.span(1), member.end()):
                return
            first = self.names.right(reading, member.end())
            if first is None or not first.certain:
                return
            for other in (first, *self._sharing(reading, first.after, None, certain=True)):
                post = post_of(title, "member_of", *member.span(1))
                post.position = member[1].title()
                if title.row.title == "Ketua Majelis Hakim":
                    post.position = "Hakim Anggota"
                yield other, post
                after = other.after
            pattern = _NEXT_MEMBER

    def _has_own_office(self, reading: Reading, start: int, end: int, name: int) -> bool:
        """Whether the word is the head of another title: "dan Sekretaris Kabinet Rudi"."""
        longer = any(hit.table == "position" and hit.end > end for hit in reading.hits_at(start))
        named = reading.begins_name(name)
        return longer or any(h.table == "office" or not named for h in reading.hits_at(name))

    def _sharing(
        self, reading: Reading, after: int, bearer: int | None, *, certain: bool
    ) -> Iterator[Name]:
        """The names of a list that goes on at `after`."""
        for _ in range(_MOST):
            link = _SHARED.match(reading.text, after)
            other = self.names.right(reading, link.end()) if link else None
            if other is None or self.apposition.screening.is_other(reading, other):
                return
            if certain and not (other.certain and self._ends(reading, other, bearer)):
                return
            yield other
            after = other.after

    def _ends(self, reading: Reading, name: Name, bearer: int | None) -> bool:
        """Whether no title of its own follows a name in a list: "A dan B, Bupati Garut".

        The title at `bearer` has its name behind it: "A dan B, Bupati Garut Rina".
        """
        index = reading.words.at(name.after)
        if index == len(reading.words):
            return True
        start = reading.words.starts[index]
        if start == bearer or _STOP.search(reading.text, name.after, start) is not None:
            return True
        return not any(hit.table == "position" for hit in reading.hits_at(start))

    def _given(self, reading: Reading, title: Title) -> Iterator[tuple[Name, Post]]:
        """The successor: "A menyerahkan jabatan Kapolres kepada B"."""
        text = reading.text
        given = _GIVES.search(text, max(0, title.start - 40), title.start)
        taken = _TO.match(text, title.end) if given else None
        other = self.names.right(reading, taken.end()) if taken else None
        if taken and other is not None and (other.certain or other.rank):
            post = post_of(title, "succeeds", *taken.span())
            post.status = "current"
            yield other, post

    def _is_name(self, reading: Reading, name: Name) -> bool:
        """Whether a run that no tagger sees is a name in full: "menggantikan Tono Wirya yang"."""
        full = " " in name.text and _CLOSED.match(reading.text, name.after) is not None
        return full and not self.apposition.screening.is_other(reading, name)

    def replaced(self, reading: Reading, title: Title, after: int) -> Iterator[tuple[Name, Post]]:
        """The predecessor: "A dilantik menjadi Dirut Bulog menggantikan B"."""
        if title.implied:
            # "Presiden menunjuk A menggantikan B": it is A's post that B held.
            return
        text = reading.text
        held = _NOW_HELD.match(text, after) if title.status == "former" else None
        holder = self.names.right(reading, held.end()) if held else None
        if held and holder is not None and (holder.certain or holder.rank):
            post = post_of(title, "succeeds", *held.span())
            post.status = "elect" if " akan " in held[0] else "current"
            yield holder, post
            return
        for end in {after, title.end}:
            link = _REPLACED.match(text, end)
            other = self.names.right(reading, link.end()) if link else None
            if link is None or other is None or _ELSE.match(text, other.after):
                continue
            if other.certain or self._is_name(reading, other):
                post = post_of(title, "replaced", *link.span())
                post.status = "former"
                yield other, post


def post_of(title: Title, rule: str, start: int | None = None, end: int | None = None) -> Post:
    """The post that a title gives; [start, end) is what tells it, the title itself if left out."""
    return Post(
        title.position,
        title.office,
        title.status,
        title.start if start is None else start,
        title.end if end is None else end,
        title.region,
        title.public,
        rule,
    )
