"""Finds the name that stands beside a title: after it, or before it in apposition.

"Bupati Garut Asep", "Wali Kota Bogor, Rina," and "Sulastri, Kepala Dinas Sosial,",
"Tono selaku Camat Ngaliyan".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.adjacent import Adjacent
from nlp_berita.officials.antecedent import Antecedents, of_kin
from nlp_berita.officials.behind import CLOSED, Behind, serves_a_head
from nlp_berita.officials.guests import LISTED, among_guests, is_ranked, led
from nlp_berita.officials.inheritance import TRIAL_POSTS, is_of_no_court
from nlp_berita.officials.interposed import Interposed
from nlp_berita.officials.links import TWO_POSTS, Link, Links
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.register import Register
from nlp_berita.officials.screening import Screening
from nlp_berita.officials.status import held_before, held_while, of_era
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading

# "Di hadapan Presiden, Rudi bersumpah": the title is someone else's.
_TOWARDS = re.compile(
    r"\b(?:[Dd]i (?:hadapan|depan)|[Kk]epada|[Oo]leh|[Bb]ersama|[Dd]engan|[Mm]enurut|[Dd]ari|[Uu]ntuk)\s$"
)
# Behind a title that means somebody named before, and acts: "Bupati Garut [itu mengatakan]".
POINTS_BACK = re.compile(r"\s(?:itu|ini|tersebut)\s[a-z]")
# "pergantian antarwaktu (PAW) [anggota DPR] Tono Wirya": he wants to be one.
_INTERIM = re.compile(r"(?:\bPAW\)?|[Aa]ntar ?[Ww]aktu\)?)\s\Z")
# "Batal jadi [Menteri], Rudi tetap tenang", "Tak lagi menjabat [Camat], Rudi bertani".
_DENIED = re.compile(
    r"\b(?:tak|tidak|batal|gagal|urung|bukan|belum)\s(?P<more>lagi\s)?"
    r"(?:menjabat(?:\ssebagai)?|menjadi|jadi)\s\Z",
    re.IGNORECASE,
)
_DENIED_LAST = frozenset("jadi Jadi menjadi Menjadi menjabat Menjabat sebagai".split())
_RANKED = 24
_ACTS = re.compile(r"\sme[a-z]{4,}\b")
_CAPITAL = re.compile(r" [A-Z]")
_CLOSES = re.compile(r"\s?[,.)]|\sdari\s[A-Z]\w+\)|\s(?:mengatakan|menyebut|menjelaskan)")
_AND = re.compile(r"\s(?:dan|serta)\s")
# "Koordinator Tim Komunikasi Menpora, Rudi": who serves the holder of the title.
_OF_CHIEF = re.compile(
    r"\b(?:Staf|Stafsus|Koordinator|Kordinator|Tim|Biro|Bagian|Ajudan|Penasihat|Utusan|Tenaga Ahli"
    r"|Juru Bicara|Jubir|Sekretaris)(?: (?:dan|serta|[A-Z][\w-]*)){0,8}\s\Z"
)
# "Kantor [Gubernur]": a building or a street, with nobody in it.
_PLACE_WORDS = frozenset(
    "Jalan Jl Jl. Gang Stadion RSUD RSUP RS Bandara Masjid Taman Tugu Pasar SMA Gedung Jembatan "
    "Simpang Piala Kantor Pendopo Dinas dinas".split()
)
# Of the offices in these words a Dinas is one, unless it is the "Rumah Dinas".
_PLACE_CUE = re.compile(r"(?:(?<![Dd]inas)|[Rr]umah [Dd]inas)\s$")


class Beside(NamedTuple):
    """A name beside a title, and on which side it stands; `said` where words tie them."""

    name: Name
    after: bool
    said: bool = False


class Apposition:
    """Reads the names beside the titles of one article."""

    def __init__(self, lexicon: Lexicon, names: NameReader, links: Links) -> None:
        self.lexicon = lexicon
        self.names = names
        self.links = links
        self._antecedents = Antecedents(names, links)
        self.interposed = Interposed(lexicon, names)
        self.screening = Screening(lexicon, names, self.interposed)
        self.adjacent = Adjacent(names, self.screening)
        self._behind = Behind(names, links, self.interposed, self.screening)

    def name_of(
        self,
        reading: Reading,
        title: Title,
        register: Register,
        previous: Title | None = None,
        following: Title | None = None,
    ) -> Beside | None:
        """The name that bears this title, which stands between two others, None for a bare one."""
        text = reading.text
        before = text[max(0, title.start - 34) : title.start]
        last = before.rstrip().rpartition(" ")[2]
        if last in _PLACE_WORDS and _PLACE_CUE.search(before):
            return None
        if _INTERIM.search(before):
            return None
        denied = _DENIED.search(before) if last in _DENIED_LAST else None
        if denied is not None:
            if denied["more"] is None:
                return None
            title.status = "former"
        # "Di hadapan Presiden, Rudi bersumpah": the title is someone else's.
        bare = title.implied and text[title.start : title.end] == title.position
        if bare and text.startswith(",", title.end) and _TOWARDS.search(before):
            return None
        if (
            previous is not None
            and previous.position == title.position
            and text[previous.end : title.start] == " ("
            and title.end - title.start < previous.end - previous.start
        ):
            # "Menteri Koordinator Bidang Kemaritiman dan Investasi (Menko Marinves)", but
            # "Menaker (Menteri Ketenagakerjaan Rina)"
            return None
        right, after = self._behind.name(reading, title, following)
        serving = self._serving(reading, title, right, previous)
        if serving is not None:
            return serving
        comma = after is not None and after.comma
        link = self.links.before(text, title.start)
        said = link is not None and link.kind != "mark"
        left = None
        if link is not None and right is not None and not (said or comma):
            in_row = self._in_row(reading, title, link, right, previous, following)
            if in_row is not None:
                return Beside(in_row, after=False)
        # Words tie a name faster than a comma: "melantik Rina sebagai Camat, Tono sebagai Lurah".
        if link and (right is None or ((comma or said) and not right.certain) or (comma and said)):
            left = self._left(reading, title, link, register, previous, following)
            if left is not None and right is not None and right.certain and not left.certain:
                left = None
            if (
                left is not None
                and previous is not None
                and (previous.start <= left.start < previous.end)
            ):
                left = None  # "Menko Marves, Menko PMK": a word of the title before
        # "istri Bupati Garut, Neneng": not the Bupati.
        if (left is not None or right is None or comma) and of_kin(before):
            return None
        if (
            left is None
            and comma
            and _OF_CHIEF.search(text, max(0, title.start - 100), title.start)
        ):
            return None
        if (
            left is not None
            and not said
            and following is not None
            and TWO_POSTS.fullmatch(text, title.end, following.start)
            and self.is_before_name(reading, following)
        ):
            # "Mensesneg Tono, Ketua DPR sekaligus Ketua Partai X Rina": hers.
            return None
        if left is not None:
            if title.status == "current" and link and held_before(text, left.start, link.start):
                title.status = "former"
            return Beside(left, after=False, said=said)
        if link is None and (right is None or comma):
            adjacent = self.adjacent.name(reading, title, right, previous, following)
            if adjacent is not None:
                return Beside(adjacent, after=False)
        if (
            right is None
            or after is None
            or (comma and self._for_two(reading, title, previous, right))
        ):
            return None
        if after.status is not None and title.status == "current":
            title.status = after.status
        elif self._antecedents.is_freed(text, title):
            title.status = "former"
        elif title.status == "current" and (
            held_while(text, title.start)
            if comma
            else not title.implied and of_era(text, title.start)
        ):
            # "Saat menjabat Camat, Rina ...": no longer, unless the article says so.
            known = register.find(right.text)
            if known is None or not known.holds(title.position, title.office):
                title.status = "former"
        return Beside(right, after=True)

    def _serving(
        self, reading: Reading, title: Title, right: Name | None, previous: Title | None
    ) -> Beside | None:
        """Who stands before a staff post: "Rina, juru bicara Presiden Rudi", where Rudi presides."""
        text = reading.text
        link = self.links.before(text, title.start) if serves_a_head(text, title) else None
        if right is None or link is None or text.startswith(",", right.after):
            return None
        name = self._antecedents.name(reading, title, link, previous)
        if name is None or not name.certain or self.screening.is_other(reading, name):
            return None
        return Beside(name, after=False, said=link.kind != "mark")

    def _in_row(
        self,
        reading: Reading,
        title: Title,
        link: Link,
        right: Name,
        previous: Title | None,
        following: Title | None,
    ) -> Name | None:
        """The name before a title of a row: "Dr. Rina, S.H., Jaksa Agung Prof. Tono, M.H., Camat"."""
        text = reading.text
        left = self.names.left(reading, link.start)
        if (
            left is None
            or not left.certain
            or not left.end < link.start
            or right.end == right.after
        ):
            return None
        if previous is not None and led(self.names, text, previous, left):
            row = previous.behind_names
        else:
            row = following is not None and text[right.after : following.start] == ", "
        if not row or self.screening.is_other(reading, left):
            return None
        title.behind_names = True
        return left

    def is_before_name(self, reading: Reading, title: Title) -> bool:
        """Whether a name that the tagger vouches for stands right behind a title."""
        link = self.links.after(reading.text, title.end)
        bound = link is not None and not link.comma
        name = self.names.right(reading, link.end) if link is not None and bound else None
        return name is not None and name.certain and not self.screening.is_other(reading, name)

    def _for_two(self, reading: Reading, title: Title, previous: Title | None, right: Name) -> bool:
        """Whether two titles are joined, and two names behind them: who holds which is not said."""
        text = reading.text
        if previous is None or text[previous.end : title.start] != " dan ":
            return False
        if previous.position == title.position and previous.office == title.office:
            return False
        joined = _AND.match(text, right.after)
        other = self.names.right(reading, joined.end()) if joined else None
        return other is not None and other.certain and not self.screening.is_other(reading, other)

    def _left(
        self,
        reading: Reading,
        title: Title,
        link: Link,
        register: Register,
        previous: Title | None,
        following: Title | None,
    ) -> Name | None:
        text = reading.text
        held = title.status
        name = self._antecedents.name(reading, title, link, previous)
        if name is None or self.screening.is_other(reading, name):
            title.status = held
            return None
        if not name.certain and self.interposed.is_unit(reading, name.start, name.end):
            # "Kepala Sub Direktorat (Kasubdit) IV"
            title.status = held
            return None
        if link.kind != "mark":
            return name
        # "Untuk terdakwa Rudi, JPU masih pikir-pikir": some jaksa acts.
        short = title.row.title in TRIAL_POSTS and text[title.start : title.end].isupper()
        known = not short and (name.certain or register.find(name.text) is not None)
        printed = text[link.start : title.start].strip()
        # "Diskusi dengan Rudi, Ketua Komisi XI: ...", a headline
        if printed == "," and text.startswith(":", title.end):
            return None
        # "Kata Rudi, Jaksa tidak banding": the subject.
        acts = is_of_no_court(text, title) or (title.lower and title.row.title in TRIAL_POSTS)
        if printed == "," and acts and not CLOSED.match(text, title.end):
            return None
        # "Bupati Rudi, anggota DPRD, dan warga hadir": the next of a list.
        titled = previous is not None and text[previous.end : name.start].strip() == ""
        if printed == "," and (title.lower or titled) and LISTED.match(text, title.end):
            return None
        # "Gubernur Jawa Timur Rudi, Wagub Jatim, Bupati Bondowoso Tono": a list of titles.
        if (
            printed == ","
            and titled
            and following is not None
            and (
                text[title.end : following.start] == ", "
                and self.is_before_name(reading, following)
            )
        ):
            return None
        # "Letkol Rudi, Dandim Tegal, Bupati, dan warga": a rank without a title tells whose that is.
        ranked = is_ranked(reading, name, self.lexicon.rank_words)
        if (
            printed == ","
            and (not ranked or led(self.names, text, previous, name))
            and among_guests(text, title, previous, following)
            and not (following is not None and self.is_before_name(reading, following))
        ):
            return None
        # "Usai bertemu Rudi, Bupati itu mengatakan": the subject of the sentence.
        if printed == "," and POINTS_BACK.match(text, title.end):
            return None
        # "Menurut Rudi, Presiden memahami hal itu": the President does.
        presides = title.implied and title.status == "current"
        if printed == "," and presides and not _CLOSES.match(text, title.end):
            return None
        # "Melalui Kasat Lantas Rudi, Kapolres mengimbau warga": the subject as well.
        of_other = previous is not None and "," not in text[previous.end : name.start]
        near = previous is not None and name.start - previous.end < _RANKED
        subject = title.inherited and _ACTS.match(text, title.end)
        if printed == "," and of_other and near and subject:
            return None
        # "Usai Bertemu Rudi, Menteri PUPR Kunjungi Riau": a capital after the title, a headline.
        if printed == "," and _CAPITAL.match(text, title.end):
            return None
        # Without a name that the tagger vouches for, a comma is a weak link.
        if not known and _CLOSES.match(text, title.end) is None:
            return None
        return name
