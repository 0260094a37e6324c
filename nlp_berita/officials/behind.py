"""Finds the name behind a title: "Bupati Garut [Rina]", "Wali Kota Bogor, [Rina],".

Between the two may stand places, brackets, asides, and units that no table knows.
"""

from __future__ import annotations

import re

from nlp_berita.officials.inheritance import TRIAL_POSTS, is_of_no_court
from nlp_berita.officials.interposed import Interposed
from nlp_berita.officials.links import LinkAfter, Links
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.rolls import are_nominees, roll_of
from nlp_berita.officials.screening import Screening
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.sentences import is_teased

_HEADS = frozenset("Presiden Wapres Gubernur Bupati Walikota Kapolri Menteri Menko".split())
# Posts of those who serve somebody.
STAFF = ("Juru Bicara", "Staf", "Utusan", "Penasihat", "Asisten", "Ajudan", "Sekretaris Pribadi")
_SHORT_FORM = re.compile(r"\s\([^()]+\)$")
_TICKET = re.compile(r" ?[-–] ?[A-Z]")
_ENDS_NAME = re.compile(r",|\s[a-z(]|\.|\)|$|\n|\d{1,2}\.\s")
# "Tiga hakim itu adalah Rudi sebagai ketua, ...": each has a post of their own.
_OF_ITS_OWN = re.compile(r"\s(?:sebagai|selaku|yang\smenjabat)\s")
# A clause in front of another: "Sementara terkait laporan [Bupati Garut], Rina ..."
_FRONTED = re.compile(
    r"(?:[A-Z][a-z]+(?: itu)?,?\s)?(?:[Tt]erkait|[Ss]oal|[Mm]engenai|[Mm]enanggapi|[Mm]erespons?|[Uu]sai"
    r"|[Ss]enada dengan|[Hh]al senada dengan|[Ss]erupa dengan|[Bb]erbeda dengan|[Ss]aat ditanya"
    r"|[Kk]etika ditanya|[Ss]etelah|[Ss]elain|[Aa]tas|[Mm]eski(?:pun)?|[Kk]arena"
    r"|[Dd]alam (?:dakwaan|surat|kasus|perkara|sidang|laporan))\s[^,:;\n\"“”]*"
)
_ACTS = re.compile(
    r"\s(?:juga\s|pun\s|hanya\s|justru\s|kemudian\s|langsung\s|lalu\s)?(?:enggan|mengaku|tak|tidak|belum|akan|siap|ikut"
    r"|turut|me[a-z]{4,}|ber[a-z]{4,})\b"
)
# What closes an apposition.
CLOSED = re.compile(r"\s?[,.)(]|$")
# "Dalam dakwaan [jaksa KPK], Rudi ..."
_CHARGED = re.compile(r"\b(?:[Mm]enurut|dakwaan|tuntutan)\s\Z")
_IS = re.compile(r"\b(?:adalah|ialah|yakni|yaitu)\b")
_CLAUSE = 200
_OCCUPIED = re.compile(r"\bdi(?:jabat|tempati|pegang|emban|duduki)\b")


class Behind:
    """Reads the names behind titles."""

    def __init__(
        self, names: NameReader, links: Links, interposed: Interposed, screening: Screening
    ) -> None:
        self.names = names
        self.links = links
        self.interposed = interposed
        self.screening = screening

    def name(
        self, reading: Reading, title: Title, following: Title | None
    ) -> tuple[Name | None, LinkAfter | None]:
        """The name after the title, and the words between."""
        text = reading.text
        roll = roll_of(text, title.start, title.end)
        if roll is not None:
            at = roll
            same = following is not None and following.office == title.office
            if following and following.start == roll and (same or are_nominees(text, title.start)):
                # "Delapan hakim MK yaitu Ketua MK, Rudi, Tono, dan Rina"
                behind = self.links.after(text, following.end)
                at = behind.end if behind is not None else roll
            first = self.names.right(reading, at)
            named = (
                first is not None and first.certain and not self.screening.is_other(reading, first)
            )
            if first is not None and named and not _OF_ITS_OWN.match(text, first.after):
                if title.status == "current" and are_nominees(text, title.start):
                    title.status = "candidate"
                return first, LinkAfter(at, comma=False)
        bracketed = self.interposed.in_bracket(reading, title.end)
        guessed = title.inherited and title.position.endswith("Menteri")
        if bracketed and guessed and " " not in bracketed.text:
            bracketed = None  # "Pak Menteri (Rudi)"
        if bracketed is not None and not self.screening.is_other(reading, bracketed):
            return bracketed, LinkAfter(bracketed.start, comma=False)
        link = self.links.after(text, title.end)
        if link is None:
            return None, None
        if text.endswith("nya", title.start, title.end):
            # "sebagai cawapresnya Rudi": Rudi is not the one.
            return None, None
        if title.chief and _OCCUPIED.search(text, title.end, link.end):
            # "Staf Ahli Menhan, yang dijabat oleh Rudi": Rudi is the minister.
            return None, None
        link = _past_province(reading, title, link)
        name = self.names.right(reading, link.end)
        if name is None or not name.certain:
            # "Direktur Lalu Lintas Laut (Dirlala), Rudi": a bracket the tables do not know.
            beyond = self.interposed.behind_bracket(reading, title.end)
            if beyond is not None:
                name, link = beyond, link._replace(comma=text[beyond.start - 2] == ",")
        if name is None or not name.certain:
            own = following.start if following is not None else None
            beyond = self.interposed.behind_aside(reading, title.end, own)
            if beyond is not None and not self.screening.is_other(reading, beyond):
                return beyond, link._replace(comma=True)
        if name is None or not (name.certain or name.rank or name.honorifics):
            beyond = self._beyond(reading, title, link)
            if beyond is not None:
                return beyond, link._replace(comma=True)
        if (
            name is None
            or self.screening.is_other(reading, name)
            or self.screening.is_doubtful(reading, title.start, name)
            or self.screening.is_office(reading, title, name)
        ):
            return None, link
        if link.comma and self._is_told_of(text, title, name):
            return None, link
        if text.startswith(":", title.end) and (
            is_teased(text, title.start) or not (name.certain or name.rank or name.honorifics)
        ):
            return None, link  # "Baca juga: Menkes: Rudi Akan Hadir"
        if self.screening.is_of_president(title, name):
            return None, link
        bare = link.comma and name.start > link.end and not (name.rank or name.honorifics)
        if bare and any(hit.table == "position" for hit in reading.hits_at(link.end)):
            # "KSP, Menko Polkam Rudi": the post beside the name, not the one before it.
            return None, link
        chief = title.chief or serves_a_head(text, title)
        if chief and text.startswith(", ", name.after):
            # "Staf Khusus Menkeu Rudi, Sena": Rudi is the minister.
            second = self.names.right(reading, name.after + 2)
            if (
                second is not None
                and second.certain
                and not self.screening.is_other(reading, second)
            ):
                return second, link._replace(comma=True)
        if title.implied and self.screening.is_club(reading, link.end, name):
            return None, link
        # "Sekretaris TKN Wirya-Hartono": a ticket, no holder; "Gubernur Wirya-Hartono" govern.
        if _TICKET.match(text, name.end) and not title.on_a_ticket:
            return None, link
        if self._acts_itself(reading, title, link, name):
            return None, link
        titled = name.certain or name.honorifics or name.rank
        # ", Jawa Barat," closes a place; a name is followed by a comma, a verb or a bracket.
        if link.comma and not titled and _ENDS_NAME.match(text, name.after) is None:
            return None, link
        return name, link

    def _is_told_of(self, text: str, title: Title, name: Name) -> bool:
        """Whether prosecutors or judges only tell of the name: "Menurut jaksa, Rudi menyuap"."""
        if not title.lower or CLOSED.match(text, name.after):
            return False
        low = max(0, title.start - 12)
        return is_of_no_court(text, title) or bool(_CHARGED.search(text, low, title.start))

    def _acts_itself(self, reading: Reading, title: Title, link: LinkAfter, name: Name) -> bool:
        """Whether the name is the subject of a clause of its own, which another opens.

        "Terkait gugatan Menteri Pertanian, Rudi enggan bicara", "Toko yang disegel oleh Kepala
        Dinas Sosial adalah Griya Rina".
        """
        text = reading.text
        if not link.comma:
            agent = text.endswith("oleh ", 0, title.start)
            return agent and _IS.search(text, title.end, link.end) is not None
        if _ACTS.match(text, name.after) is None:
            return False
        begin = max(reading.sentence_start(title.start), title.start - _CLAUSE)
        return _FRONTED.fullmatch(text, begin, title.start) is not None

    def _beyond(self, reading: Reading, title: Title, link: LinkAfter) -> Name | None:
        """The name behind places, or a unit that no table knows, that follow the title."""
        beyond = self.interposed.behind_places(reading, title.end)
        if beyond is None and not link.comma and title.public:
            if title.inherited or title.implied or title.row.title in TRIAL_POSTS:
                # "Ketua Dewan Audit OJK, Rina": of what, the words say, not the article.
                return None
            beyond = self.interposed.behind_unit(reading, link.end)
        return beyond


def _past_province(reading: Reading, title: Title, link: LinkAfter) -> LinkAfter:
    """The link with the province of the title's region: "Ketua DPRD Kampar, [Riau] Rina"."""
    own = (title.region or "")[:2]
    for hit in reading.hits_at(link.end) if link.comma and "." in (title.region or "") else ():
        if hit.table == "region" and own in hit.keys and reading.text.startswith(" ", hit.end):
            return link._replace(end=hit.end + 1)
    return link


def serves_a_head(text: str, title: Title) -> bool:
    """Whether the words of a staff post end with whom it serves: "Juru Bicara Presiden"."""
    last = _SHORT_FORM.sub("", text[title.start : title.end]).rpartition(" ")[2]
    served = last in _HEADS or title.position.rpartition(" ")[2] in _HEADS
    return served and title.position.startswith(STAFF)
