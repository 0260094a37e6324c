"""Reads what follows the head of a title: an office, a region, a party, a foreign country."""

from __future__ import annotations

import re
from dataclasses import replace

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices import Institution, base_of, pick_office
from nlp_berita.offices.military import COMMAND
from nlp_berita.officials.abroad import ministry_abroad, region_abroad
from nlp_berita.officials.envoys import Envoys
from nlp_berita.officials.portfolios import Portfolios
from nlp_berita.officials.seats import Offices, SeatReader
from nlp_berita.officials.stopwords import StopWords
from nlp_berita.officials.title import MINISTERS, Title, pick_position
from nlp_berita.places import PlaceReader
from nlp_berita.reading import Reading
from nlp_berita.tables import Tables
from nlp_berita.words import any_of

# "Menteri Rudi Diisukan Jadi Dubes Jepang": no ministry.
_HEADLINE = re.compile(r"\b(?:Jadi|Di[a-z]+(?:kan|i)|Me[a-z]{4,}|[A-Z][a-z]{3,}kan)\b")
_STATE = re.compile(r"\s(?:RI(?=[A-Z][a-z])|(?:RI|Republik Indonesia|Indonesia(?=,?\s\(?[A-Z]))\b)")
_PARTY = re.compile(r"(?:Partai )?[A-Z][\w-]+(?: (?!DPR|MPR|DPD)[A-Z][\w-]+)?(?= (?:DPR|MPR|DPD))")
_SEAT_ABROAD = re.compile(r"(?: (?:di|untuk))? ")
# First words of the two-word names of units: "Korem 0112/Teuku Umar", "Kodam I/Bukit Barisan".
_NAMESAKES = tuple("Teuku Sultan Raden Pangeran Imam Bukit Iskandar Tuanku Radin Tri Wira".split())
# "Koramil 0611/Garut Kota": the end of a place.
_QUARTERS = frozenset("Kota Utara Selatan Barat Timur Tengah Kulon Wetan Lor Kidul".split())
_SCHOOL = re.compile(r"(?:(?:SD|SMP|SMA|SMK|SLB)\s?(?:N|Negeri)|MAN|MTsN|MIN)$")
_NUMBER = re.compile(r"\s\d{1,3}\b")
_AT = re.compile(r"(?:\s(?:pada|di)|,)\s")
# A word that ends a sentence, no abbreviation: "Bid. Hukum".
_FULL_STOP = re.compile(r"(?:[A-Z]{2,}|\w{5,})[)\"”]?\.\s")
_LIMITED = re.compile(r"(?:\s\(Persero\))?(?:\sTbk\b\.?)?")
_ASSISTANT = "Asisten Sekretaris Daerah"
_EXPERT = "Staf Ahli Menteri"
_STAFF = ("Staf", "Juru Bicara", "Asisten", "Sekretaris", "Ajudan", "Tenaga Ahli", "Deputi")
_NO_STATE = {"partai", "ormas", "kampus", "swasta", "asing", "bumn", "bumd"}
_PUBLIC = {"bumn", "bumd", "asing"}
_ABROAD = {"eksekutif", "asing", "yudikatif", "legislatif"}
# The blank that scraped news may have lost: "PresidenAmerika Serikat".
_GAP = r"(?:\s|(?<=[a-z])(?=[A-Z]))"
_TERRITORY = "Komando Daerah Militer"
_CANDIDATE = re.compile(r"(?:bakal\s)?(?:calon|ba?ca(?:wa)?pres)\b|ca(?:wa)?pres\b", re.IGNORECASE)


class ComplementReader:
    """Completes a title with what stands after its head."""

    def __init__(self, tables: Tables, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._stop_words = StopWords(tables)
        self.places = PlaceReader(lexicon)
        self.seats = SeatReader(tables, lexicon, self.places)
        self._country = re.compile(
            rf"{_GAP}({any_of(lexicon.countries)})(?:\b|(?=[A-Z][a-z]))(?:\suntuk\s(?:RI|Indonesia)\b)?"
        )
        # "Menteri Urusan Kelautan Norwegia": a ministry that we do not have.
        self._ministry = re.compile(
            rf"\s([A-Z][\w-]+(?:\s(?:[A-Z][\w-]+|dan)){{0,4}}?){_GAP}({any_of(lexicon.countries)})(?=,?\s[A-Z]|[A-Z][a-z])"
        )
        self.portfolios = Portfolios(tables, lexicon)
        self._envoys = Envoys(lexicon)

    def read(self, reading: Reading, title: Title, end: int, offices: Offices) -> None:
        """Read on from `end`, behind the head and its bracket or number."""
        text = reading.text
        begins = skip_space(text, end)
        if self._faction(reading, title, begins, offices) or self._school(reading, title):
            return
        if title.position == "Duta Besar" and self._envoys.read(reading, title):
            return
        governs = (title.open_office or "").startswith("Pemerintah ")
        region = region_abroad(reading, end, self.lexicon) if governs else None
        if region is not None:
            title.settle(*region)
            return
        if title.row.name == "Menteri Koordinator":
            portfolio = self.portfolios.pattern.match(text, end)
            if portfolio:
                title.settle(self.portfolios.coordinating(portfolio[1]), portfolio.end())
                return
        unknown = self._ministry.match(text, end) if title.row.name in MINISTERS else None
        if (
            unknown
            and not _HEADLINE.search(unknown[1])
            and next(reading.names.overlapping(*unknown.span(1)), None) is None
        ):
            country = self.lexicon.countries[unknown[2]]
            title.settle(f"Kementerian {unknown[1]} {country}", unknown.end())
            return
        if title.row.branch == "asing" and title.office is None:
            # "Menteri Keuangan AS": the name of the position holds its country.
            within = self._country.search(text, title.start, title.end)
            if within:
                country = self.lexicon.countries[within[1]]
                office = ministry_abroad(text, title, within.start(), country, self.lexicon)
                title.settle(office, title.end)
                return
        if offices.starting(begins) is None and self.staff_of(reading, title):
            return
        begins = self._skip_unit(reading, begins, offices)
        covering = next((o for o in offices.overlapping(begins, begins + 1)), None)
        if covering is not None and covering[0] >= title.start:
            title.end = covering[1]
            title.hold(_as_printed(text, title, covering))
            at = _AT.match(text, title.end)
            host = offices.starting(at.end()) if at else None
            if host is not None and host[2].name in (title.office or ""):
                # "Kepala Bidang Jalan pada Dinas Pekerjaan Umum Kota Salatiga Wiyono"
                title.end = host[1]
                return
            state = _STATE.match(text, title.end) or self._abroad(text, title.end)
            title.end = state.end() if state else title.end
            if state and not _STATE.fullmatch(state[0]):
                # "Hakim Mahkamah Agung Brasil"
                title.office = f"{covering[2].name} {self.lexicon.countries[state[1]]}"
            return
        state = _STATE.match(text, end)
        if state:
            title.end = end = state.end()
        seat = _SEAT_ABROAD.match(text, end) if title.position.startswith("Konsul") else None
        abroad = self._country.match(text, seat.end() - 1) if seat else None
        if abroad:
            base = title.position.replace("Konsul", "Konsulat")
            city = self.lexicon.countries[abroad[1]]
            title.settle(f"{base} Republik Indonesia {city}", abroad.end())
        if state or abroad:
            return
        if title.row.office.startswith(_TERRITORY) and self._territory(reading, title, begins):
            return
        military = COMMAND.match(text, title.end) if "{N}" in title.row.office else None
        if military:
            second = military.start(2) + 1
            short = re.sub(r"[ /]+", "/", text[military.start(1) : max(second - 1, 0)], count=1)
            if second and self.lexicon.offices.get(f"{base_of(title.row.office)} {short}"):
                title.settle(f"{base_of(title.row.office)} {short}", second - 1)
                return
            end = military.end()
            # "Danrem 0112/Teuku Umar (2020)": no name stands before years in brackets.
            goes_on = text.startswith(" ", end) and not text.startswith(" (", end)
            named = goes_on and reading.begins_name(second)
            styled = text[military.start(1) : second].rstrip().endswith(_NAMESAKES) or (
                military.end(2) > 0 and military[2].strip() in _QUARTERS
            )
            if second and not styled and (named or self._is_common(reading, second)):
                # "Pangdam III/Siliwangi Rudi", "Pangdam XVI/Pattimura Selain itu"
                end = military.start(2)
            number = re.sub(r"[ /]+", "/", text[military.start(1) : end], count=1)
            title.settle(f"{base_of(title.row.office)} {number}", end)
            return
        central_bank = text.endswith("Bank Sentral", title.start, title.end)
        elsewhere = title.row.branch in _ABROAD or central_bank
        foreign = self._abroad(text, end) if elsewhere else None
        if foreign:
            country = self.lexicon.countries[foreign[1]]
            office = ministry_abroad(text, title, title.end, country, self.lexicon)
            if text[title.start : title.end].endswith(" untuk"):
                # "Dubes RI untuk Jepang"; "Dubes Jepang" is Japan's.
                office = f"{base_of(title.row.office)} {office}"
            title.settle(office, foreign.end())
            return
        tokens = reading.words
        index = tokens.at(begins)
        if (
            index < len(tokens)
            and tokens.starts[index] == begins
            and "\n" not in text[end:begins]
            and not self._other_body(reading, title, index)
        ):
            if title.open_office is not None:
                self.seats.read(reading, title, index, offices)
            elif title.office is not None and any("{R}" in name for name in title.row.names):
                self._branch(reading, title, index)

    def _territory(self, reading: Reading, title: Title, begins: int) -> bool:
        """ "Pangdam Jaya": a territory known by its name, its number left out."""
        text, tokens = reading.text, reading.words
        first = tokens.at(begins)
        for last in range(min(first + 2, len(tokens)) - 1, first - 1, -1):
            known = self.lexicon.offices.get(f"Kodam {text[begins : tokens.ends[last]]}")
            row = pick_office(known, reading.day).row if known else None
            if row is not None and "{" not in row.name:
                title.settle(row.name, tokens.ends[last])
                return True
        return False

    def _branch(self, reading: Reading, title: Title, index: int) -> None:
        """The regional branch of a body of the state: "Ketua Baznas Garut"."""
        place = self.places.read(reading.text, reading.words, index)
        named = reading.names.starting(reading.words.starts[index])
        if place is None or place.code is None or place.level == "kecamatan":
            return
        if named is None or named[1] > place.end or place.printed not in self.lexicon.given_names:
            title.settle(f"{title.office} {place.name}", place.end, place.code)

    def _is_common(self, reading: Reading, offset: int) -> bool:
        """Whether the word at `offset` is one of the language, no name."""
        tokens = reading.words
        index = tokens.at(offset)
        return index < len(tokens) and self._stop_words.is_common(tokens.folded[index])

    def _abroad(self, text: str, end: int) -> re.Match[str] | None:
        """The country that is printed at `end`: a name with a capital."""
        begins = skip_space(text, end)
        return self._country.match(text, end) if text[begins : begins + 1].isupper() else None

    def _faction(self, reading: Reading, title: Title, begins: int, offices: Offices) -> bool:
        """ "Ketua Fraksi PKS DPR RI": a post in the council, named after the party."""
        if not title.row.office.startswith("Fraksi"):
            return False
        text, tokens = reading.text, reading.words
        index = tokens.at(begins)
        party = self.lexicon.offices.match_at(text, tokens, index) if index < len(tokens) else None
        if party is not None and party.values[0].row.group == "partai":
            title.end = party.end
        else:
            printed = _PARTY.match(text, begins)
            title.end = printed.end() if printed else title.end
        at = _AT.match(text, title.end)
        council = offices.starting(at.end() if at else skip_space(text, title.end))
        if council is not None and council[2].kind == "legislature":
            title.settle(council[2].name, council[1], council[2].region)
        return True

    def _school(self, reading: Reading, title: Title) -> bool:
        """ "Kepala SMKN 5 Pemalang": the head of a state school."""
        text, end = reading.text, title.end
        kind = _SCHOOL.search(text, title.start, end)
        if kind is None:
            return False
        short = re.sub(r"\s?Negeri", "N", kind[0])
        known = self.lexicon.unit_words.get(short.casefold())
        if known is None:
            return False
        number = _NUMBER.match(text, end)
        end = number.end() if number else end
        name = known + (number[0] if number else "")
        index = reading.words.at(end + 1)
        place = None
        if index < len(reading.words) and text[end : reading.words[index].start] == " ":
            place = self.places.read(text, reading.words, index)
            place = place or self.seats.printed_place(reading, index)
        title.settle(f"{name} {place.printed}" if place else name, place.end if place else end)
        title.public = number is not None or place is not None
        return True

    def _other_body(self, reading: Reading, title: Title, index: int) -> bool:
        """A party, a company or a foreign body: public only where the state owns it."""
        if not reading.named("office", reading.words.starts[index]):
            return False
        known = self.lexicon.offices.match_at(reading.text, reading.words, index)
        if known is None or all(entry.weak for entry in known.values):
            return False
        row = known.values[0].row
        if row.group not in _NO_STATE:
            return False
        if row.group == "partai" and (
            title.status == "candidate" or title.row.name.startswith("Calon ")
        ):
            # "Capres PDIP": whose candidate, for what is told.
            title.end = known.end
            return True
        limited = _LIMITED.match(reading.text, known.end)
        title.settle(row.name, limited.end() if limited else known.end)
        title.public = row.group in _PUBLIC
        return True

    def _skip_unit(self, reading: Reading, begins: int, offices: Offices) -> int:
        """Skip up to four unit words between the head and its office: "Jubir Pencegahan KPK"."""
        tokens = reading.words
        first = tokens.at(begins)
        for index in range(first, min(first + 5, len(tokens))):
            if index and _FULL_STOP.match(reading.text, tokens.starts[index - 1]):
                break
            if offices.starting(tokens.starts[index]) is not None:
                return tokens.starts[index]
            word = tokens.folded[index]
            if word not in self.lexicon.unit_vocabulary and word != "pada":
                break
        return begins

    def staff_of(self, reading: Reading, title: Title) -> bool:
        """The chief's own title tells the office: "Staf Khusus Menteri Keuangan"."""
        if not title.position.startswith(_STAFF):
            return False
        text, tokens = reading.text, reading.words
        first = tokens.at(title.start)
        index = tokens.at(title.end)
        # "Staf Khusus (Stafsus) Menteri Keuangan"
        behind = (index + 1, ") ") if text.startswith(" (", title.end) else (index, " ")
        for at, gap in ((index - 1, " "), behind):
            if not first < at < len(tokens) or text[tokens.ends[at - 1] : tokens.starts[at]] != gap:
                continue
            match = self.lexicon.positions.match_at(text, tokens, at)
            if match is None or match.end <= title.end:
                continue
            chief = pick_position(match.values, reading.day)
            if chief.office and "{" not in chief.office:
                title.settle(chief.office, match.end)
                title.chief = True
                # The spokesman of a candidate serves no office.
                title.public = not _CANDIDATE.match(text, match.start)
                if text[title.start : match.end].startswith(_EXPERT):
                    title.position = _EXPERT
                if title.position == _ASSISTANT:
                    title.position = "Asisten"  # "Asisten Kapolri"
                return True
        return False


def _as_printed(text: str, title: Title, found: tuple[int, int, Institution]) -> Institution:
    """The institution of a title; "Kabid Bina Marga" leads a part of one, no "Bidang Dinas"."""
    start, end, office = found
    part = title.row.office.startswith(("Bidang ", "Seksi ", "Bagian "))
    if not part or not office.name.startswith("Dinas ") or "dinas" in text[start:end].casefold():
        return office
    bare = office.name.removeprefix("Dinas ")
    return replace(office, name=bare) if text[start:end] in bare else office


def skip_space(text: str, offset: int) -> int:
    """The first offset from here on that is no blank."""
    while offset < len(text) and text[offset] in " \n":
        offset += 1
    return offset
