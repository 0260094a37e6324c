"""titles, names and offices → persons with posts."""

from __future__ import annotations

import re

from nlp_berita.lexicon import lexicon_of
from nlp_berita.naming import NameFinder
from nlp_berita.officials.mentions import find_mentions
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.person import Person, Post
from nlp_berita.officials.register import Register
from nlp_berita.officials.title import Title
from nlp_berita.officials.titles import TitleReader
from nlp_berita.reading import Reading
from nlp_berita.spans import SpanIndex
from nlp_berita.tables import SpeechVerb, Tables, default_tables

# Between a title and the name after it.
_TO_NAME = re.compile(
    r"\s?,?\s+(?:yakni|yaitu|adalah|bernama|atas nama)?,?\s*|\s?\(|:\s|(?<=[a-z])(?=[A-Z])"
)
# Between a name and the title after it.
_TO_TITLE = re.compile(
    r"(?:,?\s(?:selaku|sebagai|yang (?:juga |kini |saat itu )?(?:menjabat |merupakan )?(?:sebagai )?"
    r"|(?:kini |juga |pernah |resmi |yang )*(?:menjabat|dilantik|ditunjuk|diangkat|terpilih)"
    r"(?: kembali)?(?: sebagai| menjadi)?|menjadi|merangkap|sekaligus|adalah)\s+|,\s+|\s\()$"
)
_NICKNAME = re.compile(
    r"\s?\((?:akrab disapa |alias |biasa disapa )?([A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2})\)"
    r"|,? (?:alias|atau|atau akrab disapa|yang akrab disapa|akrab disapa) ['\"“‘]?([A-Z][\w'’]+(?: [A-Z][\w'’]+)?)"
)
_TWO_POSTS = re.compile(r",?\s(?:yang juga|sekaligus|merangkap|juga|selaku)\s|\s?/\s?")
_INAUGURATION = re.compile(r"\b(?:pelantikan|dilantiknya)\b", re.IGNORECASE)
_JOINED = re.compile(r"\s?[-–/]\s?|\sdan\s")
_BRACKET = re.compile(r"\s?\([^()\n\d]{2,30}\),?\s")
_SHARED = re.compile(r"(?:,\s(?:dan\s)?|\sdan\s|\sserta\s)")
_DEPUTY = re.compile(r"\s(?:dan|bersama|didampingi)\s(?:w|W)akilnya,?\s")
_KIN = re.compile(
    r"(?:istri|suami|anak|putra|putri|ajudan|sopir|adik|kakak|ayah|ibu|mertua|menantu|keluarga"
    r"|kediaman|rumah|loyalis|pendukung|tersangka)\s(?:dari\s)?$",
    re.IGNORECASE,
)
_PLACE_CUE = re.compile(
    r"(?:Jalan|Jl\.?|Gang|Stadion|RSUD|RSUP|RS|Bandara|Masjid|Taman|Tugu|Pasar|SMA|Gedung|Jembatan"
    r"|Simpang|Piala|Kantor|Pendopo|Rumah Dinas|Rumah dinas)\s$"
)


class OfficialExtractor:
    """Finds the officials of one article, their posts and all mentions of their names.

    >>> text = "Bupati Garut Asep Suryaman hadir. Asep didampingi Camat Cibatu, Rina Marlina."
    >>> for person in OfficialExtractor()(Reading(text)):
    ...     print(person.name, [(p.position, p.office) for p in person.posts], person.mentions)
    Asep Suryaman [('Bupati', 'Kabupaten Garut')] [(13, 26), (34, 38)]
    Rina Marlina [('Camat', 'Kecamatan Cibatu')] [(64, 76)]
    """

    def __init__(self, tables: Tables | None = None) -> None:
        tables = tables or default_tables()
        self.lexicon = lexicon_of(tables)
        self._names = NameFinder(tables)
        self.names = NameReader(tables, self.lexicon)
        self.title_reader = TitleReader(tables, self.lexicon)
        verbs = {v for row in tables.rows(SpeechVerb) if row.strength == "strong" for v in row.bare}
        self._speech = re.compile(
            rf"\b(?:{'|'.join(sorted(map(re.escape, verbs), key=len, reverse=True))})\s(?=[A-Z])"
        )

    def __call__(self, reading: Reading) -> list[Person]:
        if "hits" not in reading.stages:
            reading.hits = self._names(reading)
        register = Register()
        titles = self.title_reader.titles(reading)
        held: list[Title] = []
        for number, title in enumerate(titles):
            if number and not _TWO_POSTS.fullmatch(
                reading.text[titles[number - 1].end : title.start]
            ):
                held = []
            previous = titles[number - 1] if number else None
            if previous is not None and self._pair_beside(reading, previous, title, register):
                held = []
                continue
            following = titles[number + 1] if number + 1 < len(titles) else None
            person = None
            if following is None or not is_pair(reading.text, title, following):
                person = self._name_beside(reading, title, register)
            if person is None:
                held.append(title)
                continue
            # "Asisten III yang juga Plh Inspektur, N" and "Menteri X/Kepala Badan Y N"
            for other in held:
                self._give(register, person, other, "two_posts")
            held = []
        self._other_persons(reading, register, titles)
        find_mentions(reading, register, titles, self.names)
        for person in register.persons:
            person.mentions.sort()
        return register.persons

    def _name_beside(self, reading: Reading, title: Title, register: Register) -> Person | None:
        """Give the title to the name after it or, in an apposition, to the one before it."""
        text = reading.text
        before = text[max(0, title.start - 24) : title.start]
        if _PLACE_CUE.search(before):
            return None
        right, comma = self._right(reading, title)
        if right is not None and comma and not right.certain:
            left = self._left(reading, title, register)
            if left is not None:
                right = None
        elif right is None:
            left = self._left(reading, title, register)
        else:
            left = None
        name = right or left
        if name is None:
            return None
        kin = _KIN.search(before)
        if kin and (right is None or comma):
            return None
        rule = "title_before_name" if right else "title_after_name"
        person = register.add(name, rule, 0.95 if name.certain else 0.8)
        self._give(register, person, title, rule)
        self._nickname(reading, name, person, register)
        if right is not None:
            self._companions(reading, title, name, register)
        return person

    def _pair_beside(
        self, reading: Reading, first: Title, second: Title, register: Register
    ) -> bool:
        """Give both posts of "capres-cawapres Ganjar-Mahfud" to the two of them."""
        text = reading.text
        if not is_pair(text, first, second):
            return False
        pair = None
        link = _TO_NAME.match(text, second.end)
        if link is not None:
            pair = self.names.pair(reading, link.end(), before=False)
        if pair is None:
            window = text[max(0, first.start - 60) : first.start]
            back = _TO_TITLE.search(window)
            if back is not None:
                end = first.start - (len(window) - back.start())
                pair = self.names.pair(reading, end, before=True)
        if pair is None:
            return False
        inaugurated = _INAUGURATION.search(text, max(0, pair[0].start - 30), pair[0].start)
        for title, name in zip((first, second), pair, strict=True):
            if inaugurated and title.status == "current":
                title.status = "elect"
            person = register.add(name, "pair", 0.9 if name.certain else 0.75)
            self._give(register, person, title, "pair")
        return True

    def _right(self, reading: Reading, title: Title) -> tuple[Name | None, bool]:
        text = reading.text
        link = _TO_NAME.match(text, title.end)
        if link is None or "\n\n" in link[0]:
            return None, False
        comma = "," in link[0]
        name = self.names.right(reading, link.end())
        bracket = _BRACKET.match(text, title.end)
        if bracket and (name is None or not name.certain):
            # "Direktur Lalu Lintas Laut (Dirlala), Hendra": a bracket the tables do not know.
            beyond = self.names.right(reading, bracket.end())
            if beyond is not None and beyond.certain:
                name, comma = beyond, "," in bracket[0]
        if name is None or self._is_place_or_office(reading, name, title):
            return None, comma
        if self._doubtful(reading, name):
            return None, comma
        if comma and not name.certain:
            # ", Jawa Barat," closes a place; a name is followed by a comma, a verb or a bracket.
            follows = text[name.after : name.after + 2]
            if not (name.honorifics or name.rank or re.match(r",|\s[a-z(]|\.|\)|$|\n", follows)):
                return None, comma
        return name, comma

    def _doubtful(self, reading: Reading, name: Name) -> bool:
        """A run that the tagger, where one ran, takes for no name, in a headline's capitals."""
        if not reading.entities or name.certain or name.rank or name.honorifics:
            return False
        follows = reading.text[name.after : name.after + 2]
        return len(name.text.split()) > 3 or re.match(r"[,.)]|\s[a-z(]|$", follows) is None

    def _is_place_or_office(self, reading: Reading, name: Name, title: Title) -> bool:
        if name.rank or name.honorifics:
            return False
        if name.text in self.title_reader.complements.countries:
            return True
        hits = [hit for hit in reading.hits_at(name.start) if hit.end >= name.end]
        places = [h for h in hits if h.table == "region"]
        if any(h.table == "office" for h in hits):
            return True
        certain_place = any(
            any(self.lexicon.region_by_code[key].level != "kecamatan" for key in h.keys)
            for h in places
        )
        return (certain_place and not name.certain) or reading.in_date(name.start)

    def _left(self, reading: Reading, title: Title, register: Register) -> Name | None:
        text = reading.text
        window = text[max(0, title.start - 60) : title.start]
        link = _TO_TITLE.search(window)
        if link is None:
            return None
        end = title.start - (len(window) - link.start())
        name = self.names.left(reading, end)
        if name is None:
            return None
        if "pernah" in link[0] and title.status == "current":
            title.status = "former"
        apposition = link[0].strip() in (",", "(")
        if apposition and not (name.certain or register.find(name.text) is not None):
            # Without a name that the tagger vouches for, a comma is a weak link.
            closes = re.match(r"\s?[,.)]|\s(?:mengatakan|menyebut|menjelaskan)", text[title.end :])
            if closes is None:
                return None
        return None if self._is_place_or_office(reading, name, title) else name

    def _give(self, register: Register, person: Person, title: Title, rule: str) -> None:
        register.give(
            person,
            Post(
                title.position,
                title.office,
                title.status,
                title.start,
                title.end,
                title.region,
                title.public,
                rule,
            ),
            title.implied,
        )

    def _nickname(self, reading: Reading, name: Name, person: Person, register: Register) -> None:
        found = _NICKNAME.match(reading.text, name.after)
        if found is None:
            return
        group = 1 if found[1] else 2
        alias = found[group]
        if (alias.isupper() and len(alias) > 3) or alias in self.lexicon.offices:
            return
        register.alias(person, alias)
        register.mention(person, *found.span(group))

    def _companions(self, reading: Reading, title: Title, name: Name, register: Register) -> None:
        """Names that share a title ("Dua legislator, A dan B") and deputies ("dan wakilnya, B")."""
        text = reading.text
        deputy = _DEPUTY.match(text, name.after)
        if deputy:
            other = self.names.right(reading, deputy.end())
            if other is not None:
                person = register.add(other, "deputy_of", 0.85)
                post = Post(
                    f"Wakil {title.position}",
                    title.office,
                    title.status,
                    deputy.start(),
                    deputy.end(),
                    title.region,
                    title.public,
                    "deputy_of",
                )
                register.give(person, post)
            return
        before = text[max(0, title.start - 16) : title.start].casefold()
        if not re.search(r"\b(?:dua|tiga|empat|lima|para|duo|\d)\s$", before):
            return
        after = name.after
        for _ in range(4):
            link = _SHARED.match(text, after)
            other = self.names.right(reading, link.end()) if link else None
            if other is None or self._is_place_or_office(reading, other, title):
                return
            person = register.add(other, "shared_title", 0.8)
            self._give(register, person, title, "shared_title")
            after = other.after

    def _other_persons(self, reading: Reading, register: Register, titles: list[Title]) -> None:
        """Persons without a title: names of the tagger, and names after a verb of speech."""
        named = SpanIndex((title.start, title.end, None) for title in titles)
        for entity in reading.entities:
            if entity.label != "PER" or register.at(entity.start, entity.end) is not None:
                continue
            if next(named.overlapping(entity.start, entity.end), None) is not None:
                continue
            name = self.names.right(reading, entity.start)
            if name is None or name.end > entity.end + 1:
                continue
            person = register.add(name, "tagger", entity.confidence)
            self._nickname(reading, name, person, register)
        for verb in self._speech.finditer(reading.text):
            name = self.names.right(reading, verb.end())
            if name is None or register.at(name.start, name.end) is not None:
                continue
            if next(named.overlapping(name.start, name.end), None) is not None:
                continue
            if not reading.hits_at(name.start):
                register.add(name, "speech", 0.75)


def is_pair(text: str, first: Title, second: Title) -> bool:
    """Whether two titles stand joined, head and deputy: "capres-cawapres"."""
    return second.position == f"Wakil {first.position}" and (
        _JOINED.fullmatch(text, first.end, second.start) is not None
    )
