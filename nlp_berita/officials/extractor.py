"""titles, names and offices → persons with posts."""

from __future__ import annotations

import re

from nlp_berita.lexicon import lexicon_of
from nlp_berita.naming import NameFinder
from nlp_berita.officials.abroad import ministry_abroad
from nlp_berita.officials.aliases import AliasReader
from nlp_berita.officials.anaphors import Anaphors
from nlp_berita.officials.antecedent import of_kin
from nlp_berita.officials.apposition import Apposition
from nlp_berita.officials.careers import Careers
from nlp_berita.officials.chiefs import Chiefs
from nlp_berita.officials.companions import Companions, post_of
from nlp_berita.officials.handover import Handover
from nlp_berita.officials.incumbents import Incumbents
from nlp_berita.officials.links import TWO_POSTS, Links
from nlp_berita.officials.mentions import find_mentions, join_pieces
from nlp_berita.officials.misspelt import Misspelt
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.others import OtherPersons
from nlp_berita.officials.pairs import Pairs, is_pair
from nlp_berita.officials.person import Person
from nlp_berita.officials.presidents import Presidents
from nlp_berita.officials.pronouns import Pronouns
from nlp_berita.officials.register import Register
from nlp_berita.officials.subjects import subjects_of
from nlp_berita.officials.succession import Succession
from nlp_berita.officials.title import Title
from nlp_berita.officials.titles import TitleReader
from nlp_berita.reading import Reading
from nlp_berita.tables import Tables, default_tables
from nlp_berita.words import any_of, fold

_TO = re.compile(r",?\s(?:kini\s|sekarang\s)?(?:menjadi|sebagai)\s")
_SENATE = "Dewan Perwakilan Daerah"


class OfficialExtractor:
    """Finds the officials of one article, their posts and all mentions of their names.

    Persons without a public post are returned too: they speak, and they may hold other posts.

    >>> text = "Bupati Garut Asep Suryaman hadir. Asep didampingi Camat Cibatu, Rina Marlina."
    >>> for person in OfficialExtractor()(Reading(text)):
    ...     print(person.name, [(p.position, p.office) for p in person.posts], person.mentions)
    Asep Suryaman [('Bupati', 'Kabupaten Garut')] [(13, 26), (34, 38)]
    Rina Marlina [('Camat', 'Kecamatan Cibatu')] [(64, 76)]
    """

    def __init__(self, tables: Tables | None = None) -> None:
        tables = tables or default_tables()
        self.lexicon = lexicon_of(tables)
        self._gazetteer = NameFinder(tables)
        self.names = NameReader(tables, self.lexicon)
        self.links = Links(tables)
        self.title_reader = TitleReader(tables, self.lexicon, self.links)
        self.aliases = AliasReader(tables, self.lexicon, self.names)
        self.apposition = Apposition(self.lexicon, self.names, self.links)
        self.pairs = Pairs(self.names, self.links, self.apposition.screening)
        self.companions = Companions(self.apposition, self.names)
        self.chiefs = Chiefs(self.lexicon, self.names, self.title_reader.statuses)
        self.succession = Succession(self.names, self.links)
        self.misspelt = Misspelt(self.lexicon)
        self.presidents = Presidents(tables, self.lexicon)
        self.incumbents = Incumbents(tables)
        self.careers = Careers()
        self.handover = Handover(self.names)
        subjects = subjects_of(tables)
        self.pronouns = Pronouns(self.links, subjects)
        self.anaphors = Anaphors(subjects)
        abroad = [name for name in self.lexicon.countries if name != "Indonesia"]
        self._from = re.compile(rf",?\s(?:dari|asal)\s(?:Republik\s)?({any_of(abroad)})\b")
        self.others = OtherPersons(
            self.lexicon, self.names, self.aliases, self.apposition.interposed, subjects.bare
        )

    def __call__(self, reading: Reading) -> list[Person]:
        if "hits" not in reading.stages:
            reading.hits = self._gazetteer(reading)
        register = Register(self.aliases.styles, reading.text)
        titles = self.title_reader.titles(reading)
        given: dict[int, Person] = {}
        bare = self._bearers(reading, titles, register, given)
        self.others.read(reading, titles, register)
        self.presidents.join(reading, register)
        self.misspelt.join(reading, register)
        self.aliases.announced(reading, register)
        find_mentions(reading, register, titles, self.names)
        self.aliases.widened(reading, register)
        self.anaphors.read(reading, titles, register)
        self.pronouns.read(reading, bare, register, given)
        self.presidents.read(reading, bare, register)
        self.handover.read(reading, bare, register)
        self.careers.read(reading, titles, bare, given, register)
        self.succession.read(reading, titles, register)
        self.incumbents.settle(register)
        for person in register.persons:
            join_pieces(reading.text, person)
        return register.persons

    def _bearers(
        self, reading: Reading, titles: list[Title], register: Register, given: dict[int, Person]
    ) -> list[Title]:
        """Give each title to the person beside it; those that nobody bears are left.

        `given` takes whom words tie a title to, by its start.
        """
        text = reading.text
        bare: dict[int, Title] = {}
        held: list[Title] = []
        last: tuple[int, Person] | None = None
        for number, title in enumerate(titles):
            previous = titles[number - 1] if number else None
            origin = previous if previous and _comes_from(text, previous, title) else None
            if origin is not None:
                origin.status = "former"
            if previous and not TWO_POSTS.fullmatch(text, previous.end, title.start):
                # "Jabatan Sekda untuk sementara dipegang Asisten Pemerintahan Rina"
                status = self.links.held_by(text, previous.end, title.start) if held else None
                held = held if status else []
                if status and previous.status == "current":
                    previous.status = status
            pair = self.pairs.read(reading, previous, title) if previous else None
            if previous and pair:
                for post, name in zip((previous, title), pair, strict=True):
                    self._give(reading, register, name, post, "pair")
                held = []
                continue
            following = titles[number + 1] if number + 1 < len(titles) else None
            beside = None
            if following is not None and self._are_one(reading, title, following):
                # ", Menteri X/Kepala Y Rudi": both are of the name behind them.
                held.append(title)
                continue
            if following is None or not is_pair(text, title, following):
                beside = self.apposition.name_of(reading, title, register, previous, following)
            chained = self._chained(text, titles, number, last)
            if chained is not None and (beside is None or not beside.after):
                register.give(chained, post_of(title, "title_chain"), title.implied)
                given[title.start] = chained
                last = (number, chained)
                continue
            if beside is None:
                # "ayah Bupati Garut sekaligus Kades Cibatu, Tono": but a Kades.
                if not of_kin(text[max(0, title.start - 24) : title.start]):
                    held.append(title)
                bare[title.start] = title
                for former, held_by in self.companions.replaced(reading, title, title.end):
                    # "Ia menjadi Kapolres Garut menggantikan AKBP Tono"
                    register.give(register.add(former, held_by.rule, 0.85), held_by)
                continue
            rule = "title_before_name" if beside.after else "title_after_name"
            if beside.after and title.status == "current":
                # "Kapolres Garut Rina dimutasi menjadi Kapolres Bogor"
                moved = self.links.moves_on(text, beside.name.after)
                title.status = "former" if moved else "current"
            person = self._give(reading, register, beside.name, title, rule)
            last = (number, person)
            if origin is not None and not beside.after:
                # "Rina, dari Kapolres Garut kini menjadi Kapolda"
                register.give(person, post_of(origin, "moved_from"))
                bare.pop(origin.start, None)
                held = []
            served = self.chiefs.read(reading, title, beside.name) if beside.after else None
            if served is not None:
                register.give(register.add(served[0], served[1].rule, 0.85), served[1])
            if beside.said or title.status == "former":
                given[title.start] = person
            # "Asisten III yang juga Plh Inspektur, N" and "Menteri X/Kepala Badan Y N"
            for other in held:
                register.give(person, post_of(other, "two_posts"), other.implied)
                bare.pop(other.start, None)
            held = []
            self.aliases.bracketed(reading, beside.name, person, register)
            behind = beside.name if beside.after else None
            if beside.said and behind is None:
                for sharer in self.companions.sharing_before(reading, title, beside.name):
                    sharing = register.add(sharer, "shared_title", 0.85)
                    register.give(sharing, post_of(title, "shared_title"))
            for companion, held_by in self.companions.read(reading, title, behind, following):
                confidence = 0.85 if companion.certain else 0.8
                register.give(register.add(companion, held_by.rule, confidence), held_by)
        return list(bare.values())

    def _are_one(self, reading: Reading, title: Title, following: Title) -> bool:
        """Whether two titles stand with a slash between, and a name behind them."""
        slash = reading.text[title.end : following.start].strip() == "/"
        return slash and self.apposition.is_before_name(reading, following)

    def _chained(
        self, text: str, titles: list[Title], number: int, last: tuple[int, Person] | None
    ) -> Person | None:
        """The bearer of the title before: "A, Kapolres X yang dimutasi menjadi Kapolres Y"."""
        if last is None or last[0] != number - 1:
            return None
        begin, end = titles[number - 1].end, titles[number].start
        link = self.links.before(text, end)
        if link is None or link.kind == "mark" or link.start != begin:
            return None
        title = titles[number]
        if link.status is not None and title.status == "current":
            title.status = link.status
        return last[1]

    def _origin(self, text: str, after: int) -> str | None:
        """The country that is printed behind a head of state: "Presiden Jan Novak dari Ceko"."""
        found = self._from.match(text, after)
        return self.lexicon.countries[found[1]] if found else None

    def _give(
        self, reading: Reading, register: Register, name: Name, title: Title, rule: str
    ) -> Person:
        text = reading.text
        country = self.lexicon.foreign_leaders.get(fold(name.text))
        if country is None and title.implied:
            country = self._origin(text, name.after)
        if country and (title.implied or title.inherited or title.office is None):
            # "Presiden Trump" is not Indonesia's.
            title.settle(country, title.end)
        elif country and (title.office or "").startswith("Kementerian "):
            # Nor is a foreign minister who is named without a country.
            own = title.row.office
            if "{" in own or not own.startswith("Kementerian "):
                office = ministry_abroad(text, title, title.end, country, self.lexicon)
            else:
                office = f"{own} {country}"
            title.settle(title.office if country in (title.office or "") else office, title.end)
        elif country and title.office == _SENATE:
            title.settle(f"Senat {country}", title.end)
        if title.implied and title.status == "current":
            statuses = self.title_reader.statuses
            title.status = statuses.of_term(name.text, title.position, reading.day)
        person = register.add(name, rule, 0.95 if name.certain else 0.8, title.position)
        register.give(person, post_of(title, rule), title.implied, title.inherited)
        return person


def _comes_from(text: str, title: Title, following: Title) -> bool:
    """Whether somebody leaves a post for the next: "dari [Kapolres Garut] menjadi [Kapolda]"."""
    return (
        text.endswith(" dari ", 0, title.start)
        and _TO.fullmatch(text, title.end, following.start) is not None
    )
