"""Gives the posts of "ia": "Rina lahir di Garut. Sebelumnya, ia menjabat [Camat Cibatu]"."""

from __future__ import annotations

import re

from nlp_berita.officials.anaphors import DEMONSTRATIVE
from nlp_berita.officials.companions import post_of
from nlp_berita.officials.links import ADVERBS, Links
from nlp_berita.officials.person import Person
from nlp_berita.officials.register import Register
from nlp_berita.officials.subjects import (
    Subjects,
    is_pronoun,
    narrated,
    sentences_before,
    subject_at,
)
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading

_PRONOUN = re.compile(
    r"(?:(?P<lead>[^.!?:;\n\"“”]*)\s|^|[.!?:;\n\"“”]\s*)(?:[Ii]a|[Dd]ia|[Bb]eliau"
    r"|[Nn]amanya|(?:[Pp]ria|[Ww]anita|[Pp]erempuan|[Ll]aki-laki|[Ll]elaki|[Ll]ulusan|[Aa]lumn[ui]s?|[Pp]erwira|[Jj]enderal|[Pp]oliti(?:si|kus))"
    r"\s[^.!?:;,\n\"“”]{0,60}?(?:itu|ini|tersebut))$"
)
# "Setahun kemudian, ia menjadi Camat": what a life tells, but for its last line, is over.
_PAST = re.compile(
    r"^\W*(?:[Ss]ebelumnya|[Dd]ulu|[Dd]ahulu),?$|^\W*[Ss]ebelum\s[^,]{3,80},$"
    r"|\b(?:[Ss]etahun|tahun|bulan)\s(?:kemudian|berselang|setelahnya|setelah itu|berikutnya),?$"
)
_WHEN = re.compile(r"\b(?:[Ss]aat|[Kk]etika|[Ss]emasa|[Ss]ewaktu|[Kk]ala)$")
# "ia ditunjuk Presiden Tono menjadi": who gives it stands between.
_AGENT = re.compile(r"\s[A-Z][^.,;:!?\n\"“”]{1,70}\s(?:untuk\s)?(?:sebagai|menjadi|jadi)\s$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "ia ditunjuk sebagai Camat [pada 2010]"
_IN_YEAR = re.compile(r"\s(?:pada|di)\s(?:tahun\s)?((?:19|20)\d\d)\b")
# "Lantas, siapa sebenarnya [Rina Lestari]?": she, whoever else is named.
_WHO = re.compile(r"\b[Ss]iapa(?:kah)?\b[^,.:;?]{0,40}\Z")
# "[Nama Rina] mencuat saat ia menjabat Camat": of nobody but her.
_NAMED = re.compile(r"\W*(?:Nama|Sosok|Karie?r|Perjalanan karie?r|Kiprah|Jejak karie?r)\s(?=[A-Z])")
# "[Sebelumnya ia] menjabat": the verb's words begin before the pronoun.
_INSIDE = re.compile(
    r",?\s+(?:(?:pada\s)?(?:tahun\s)?(?:19|20)\d\d,?\s)?(?:(?:sebelumnya|semula|dulu|dahulu|kini|sekarang|saat|ketika|semasa|sewaktu|kala|sejak)\s)?"
    r"(?:ia|dia|beliau)(?=\s)",
    re.IGNORECASE,
)
# "[Pria] yang juga menjabat Menteri BUMN [ini] berharap"
_DESCRIBED = re.compile(
    r"(?:^|[.!?\n\"”,]\s*)(?:[Pp]ria|[Ww]anita|[Pp]erempuan|[Ss]osok|[Tt]okoh|[Pp]oliti(?:si|kus)"
    r"|[Mm]antan|[Pp]erwira|[Jj]enderal)(?:\s[^.!?:;,\n\"“”]{1,40})?\Z"
)
# Somebody else speaks of "ia", or of another "ia".
_OTHERS = re.compile(r"\b(?:kata|ujar|menurut|bahwa|jika|kalau|bila|agar|yang|istri|suami|anak)\b")
# "Rina menyatakan bahwa tugasnya sebagai [Camat]"
_OWN = re.compile(
    r"\b(?:tugas|peran|kapasitas|kedudukan|kewajiban|pekerjaan|(?P<past>pengalaman|karie?r))nya\s(?:sebagai|selaku|menjadi)\s\Z"
)
# "Rina dilantik. Sebelumnya menjabat [Camat Cibatu]": she is not named again.
_OMITTED = re.compile(
    r"(?:^|[.!?\n]\s*)(?P<verb>Sebelumnya,?\s(?:pernah\s)?(?:menjabat|bertugas)(?:\ssebagai|\sselaku)?)\s\Z"
)
# "Rina bercerita bahwa dirinya hadir [saat masih menjabat] Camat Cibatu"
_ONE_WAS = re.compile(
    r"(?P<when>,?\s(?:(?:saat|ketika|semasa|sewaktu|kala)\s(?:ia\s|dia\s|dirinya\s)?(?:masih\s)?|sejak\smasih\s)"
    r"(?:menjabat(?:\s(?:sebagai|selaku))?|menduduki\sjabatan|menjadi)"
    r"|,?\s(?:setelah|usai|seusai|sejak)\s(?:ia\s|dia\s)?(?:di[a-z]{4,}|mundur|lengser|turun|pensiun)"
    r"\sdari(?:\s(?:jabatan|posisi|kursi)(?:nya)?)?(?:\s(?:sebagai|selaku))?)\s\Z"
)
# How a pronoun and "perwira itu" end.
_ENDINGS = {"ia", "au", "tu", "ni", "ut", "ya"}
_SENTENCES, _NEAR, _WINDOW = 2, 1200, 160


class Pronouns:
    """Reads the pronouns before the titles that nobody bears."""

    def __init__(self, links: Links, subjects: Subjects) -> None:
        self.links = links
        self.subjects = subjects
        self._by = re.compile(
            rf"\s{ADVERBS}(?:{links.entering})(?:\s(?:kembali|langsung))?(?:\soleh)?(?=\s[A-Z])"
        )

    def read(
        self, reading: Reading, titles: list[Title], register: Register, given: dict[int, Person]
    ) -> None:
        """Give each of these titles to whom the pronoun before it means; `given` takes them."""
        text = reading.text
        for title in titles:
            if not title.public or title.office is None or title.implied:
                continue
            own = _OWN.search(text, max(0, title.start - 40), title.start)
            if own is not None:
                find = self._alone if own["past"] else self._owner
                owner = find(reading, register, own.start())
                if owner is not None:
                    if own["past"] and title.status == "current":
                        title.status = "former"
                    register.give(owner, post_of(title, "own_seat"))
                continue
            omitted = _OMITTED.search(text, max(0, title.start - 60), title.start)
            if omitted is not None:
                subject = self._meant(reading, register, omitted.start("verb"))
                if subject is not None:
                    title.status = "former" if title.status == "current" else title.status
                    register.give(subject, post_of(title, "pronoun"))
                    given[title.start] = subject
                continue
            was = _ONE_WAS.search(text, max(0, title.start - 60), title.start)
            if was is not None:
                if title.inherited:
                    continue
                person = self._alone(reading, register, was.start())
                if person is not None:
                    title.status = "former" if title.status == "current" else title.status
                    register.give(person, post_of(title, "pronoun"))
                    given[title.start] = person
                continue
            start = self._link_start(text, title)
            if start is not None and DEMONSTRATIVE.match(text, title.end):
                described = _DESCRIBED.search(text, max(0, start - 60), start)
                person = self._meant(reading, register, start) if described else None
                if person is not None:
                    register.give(person, post_of(title, "pronoun"))
                    given[title.start] = person
                continue
            if start is None or text[start - 2 : start].casefold() not in _ENDINGS:
                continue
            base = max(0, start - _WINDOW)
            found = _PRONOUN.search(text[base:start])
            lead = (found["lead"] or "") if found else ""
            if found is None or _OTHERS.search(lead):
                continue
            person = self._meant(reading, register, start)
            if person is None:
                continue
            link = self.links.before(text, title.start)
            status = link.status if link and link.start <= start else None
            year = _YEAR.search(lead) or _IN_YEAR.match(text, title.end)
            over = year and (
                reading.published is None or int(year[year.lastindex or 0]) < reading.published.year
            )
            # "saat ia dilantik menjadi Camat": that was the day on which the post began.
            held = _WHEN.search(lead) and not self.links.enters(text[start : title.start])
            if status is None and (over or held or _PAST.search(lead)):
                status = "former"
            if status is not None and title.status == "current":
                title.status = status
            register.give(person, post_of(title, "pronoun"))
            given[title.start] = person

    def _owner(self, reading: Reading, register: Register, start: int) -> Person | None:
        """Whose post "tugasnya sebagai" is: of the subject of its sentence, as far as it goes."""
        text = reading.text
        for begin, end in sentences_before(text, max(0, start - _NEAR), start)[:1]:
            mentions = register.between(begin, end)
            if text[begin:end].count('"') % 2 or not mentions:
                return None
            if any(mark in text[begin:end] for mark in "“”"):
                return None
            subject = self.subjects.of(text, begin, mentions)
            return subject.person if subject is not None else None
        return None

    def _alone(self, reading: Reading, register: Register, start: int) -> Person | None:
        """Whom a clause at `start` speaks of: the subject of its sentence, if nobody else is named."""
        text = reading.text
        for begin, end in sentences_before(text, max(0, start - _NEAR), start)[:1]:
            mentions = register.between(begin, end)
            if any(mark in text[begin:end] for mark in '"“”'):
                return None
            if len({id(person) for *_, person in mentions}) == 1:
                return self._owner(reading, register, start)
            return None if mentions else self._meant(reading, register, begin)
        return None

    def _link_start(self, text: str, title: Title) -> int | None:
        """Where the words begin that tie a title to what stands before them."""
        link = self.links.before(text, title.start)
        if link is not None and link.kind in ("said", "as"):
            inside = _INSIDE.match(text, link.start, title.start)
            if inside is not None:
                return inside.end()
            if _AGENT.search(text, max(0, title.start - 110), title.start) is None:
                return link.start
        window = text[max(0, title.start - _WINDOW) : title.start]
        for by in self._by.finditer(window):
            if _AGENT.fullmatch(window, by.end()):
                return title.start - len(window) + by.start()
        return link.start if link is not None and link.kind == "said" else None

    def _meant(self, reading: Reading, register: Register, start: int) -> Person | None:
        """Whom the sentences before speak of."""
        text = reading.text
        low = max(0, start - _NEAR)
        sentences = sentences_before(text, low, start)
        left = _SENTENCES + 1
        for begin, end in sentences:
            if text[begin:end].count('"') % 2 or not left:
                return None
            # A sentence about the same "ia" leads on to who it is.
            left -= not is_pronoun(text, begin, end)
            for piece in reversed(list(narrated(text, begin, end))):
                mentions = register.between(*piece)
                if not mentions:
                    named = _names(reading, *piece) if end < start else []
                    if named:
                        # "Rina bukan orang baru": a short form, not joined yet.
                        first, last = named[0]
                        person = register.find(text[first:last], first)
                        free = len(named) == 1 or subject_at(text, *piece) == first
                        return person if free and person and person.posts else None
                    continue
                if is_pronoun(text, *piece) and end < start:
                    # Of the same "ia": the one before tells who it is.
                    continue
                first, last, person = mentions[-1]
                if text.startswith("?", last) and _WHO.search(text, piece[0], first):
                    return person
                several = len({id(person) for *_, person in mentions}) > 1
                if several and self.links.gives_in(text[piece[0] : piece[1]]):
                    return None
                subject = self.subjects.of(text, piece[0], mentions)
                begun = _NAMED.match(text, piece[0]) if not several else None
                if begun is not None and begun.end() == mentions[0][0]:
                    return mentions[0][2]
                # Whoever is named once is hardly whom the article goes on about.
                known = subject is not None and (
                    subject.person.posts or len(subject.person.mentions) > 1
                )
                return subject.person if subject and known else None
        return None


def _names(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The names that a tagger sees in [start, end), but short titles: "Kabaintelkam"."""
    return [
        (first, last)
        for first, last, _ in reading.names.overlapping(start, end)
        if all(hit.table != "position" for hit in reading.hits_at(first))
    ]
