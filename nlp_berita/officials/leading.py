"""Finds who leads an institution: "Badan Gizi Nasional yang dipimpin Rina", "Lembaga itu dikepalai Tono".

The position is the one of which the tables say that it heads the institution; else the verb tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices import Institution, base_of
from nlp_berita.officials.links import ADVERBS, Links
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.tables import Position, Tables

_LED = re.compile(
    rf"(?:\s\([^()\n]{{1,30}}\))?(?:\s(?:RI|itu|ini|tersebut|sendiri)\b)?,?\s({ADVERBS}"
    r"(dipimpin|diketuai|dikepalai|dikomandoi|dinakhodai|dinahkodai"
    r"|(?:berada\s)?di bawah (?:kepemimpinan|pimpinan|komando|kendali))(?:\soleh)?)(?=\s[A-Z])"
)
# "Kodam XX yang membawahi Jambi akan dipimpin": what else is said of it.
_ASIDE = re.compile(
    r"(?:\s\([^()\n]{1,30}\))?,?\s(?:yang\s)?(?:me|ber)[a-z]{3,}\s[^.;:\n\"“”]{1,80}?"
    r"(?=,?\s(?:akan|bakal|kini|sekarang)\s(?:resmi\s)?di(?:pimpin|ketuai|kepalai|komandoi))"
)
_SIGNS = ("dipimpin", "diketuai", "dikepalai", "dikomandoi", "dina", "di bawah ", "memimpin ")
# "Rina dipercaya memimpin [Polres Garut]": the post of who heads it.
_LEADS = re.compile(
    r"\b(?:dipercaya|ditunjuk|diangkat|didapuk|ditugaskan|kini|pernah|sempat|saat ini|sekarang|resmi"
    r"|sebelumnya|tahun)\s(?:untuk\s)?memimpin\s\Z"
)
# "Lembaga itu": the institution of that kind that was named last.
_THAT = re.compile(
    r"\b(?:[Ll]embaga|[Ii]nstansi|[Ii]nstitusi|[Kk]antor|[Bb]adan|[Kk]omisi|[Kk]ementerian|[Dd]inas)"
    r"(?=\s(?:itu|ini|tersebut)\s)"
)
_ANY_BODY = {"lembaga", "instansi", "institusi"}
# Of the head of an institution, and not of whoever leads its men today, speak "yang" and "kini".
_LASTING = re.compile(r"\b(?:akan|bakal|kini|sekarang|saat ini|sejak|di bawah)\b")
_RELATIVE = re.compile(r"\byang\b")
# "tim Polres yang dipimpin": the team is led. Before the institution itself stands one of these.
_BEFORE = re.compile(
    r"(?:^|[.,;:!?(\n\"“”]|\b(?:di|ke|dari|oleh|pada|kepada|bahwa|karena|lantaran|sebab|saat|ketika"
    r"|setelah|sebelum|dengan|untuk|dan|serta|atau|terhadap|agar|supaya|antara|kini|sementara|sedangkan"
    r"|namun|tetapi|tapi|jika|bila|melalui|bersama|bagi|sejak|kala|dalam|menurut|lembaga|institusi"
    r"|me[a-z]{4,}|[Kk]ini|[Nn]antinya|[Aa]dapun|[Ll]alu|[Kk]emudian))\s*$"
)
# "tim KPK di bawah komando"
_MEN = re.compile(
    r"\b(?:[Tt]im|[Ss]atgas|[Pp]ersonel|[Jj]ajaran|[Pp]etugas|[Rr]ombongan|[Aa]nggota|[Pp]asukan|[Aa]parat"
    r"|[Pp]enyidik|[Rr]apat|[Ss]idang|[Pp]egawai|[A-Z]\w+)\s$"
)
# "saat Kemenkeu dipimpin": no longer.
_WHEN = re.compile(r"\b(?:[Ss]aat|[Kk]etika|[Kk]ala|[Ss]emasa|[Ss]ewaktu)\s$")
# Of these somebody leads a troop or a sitting each day.
_ACTING = ("police", "military", "legislature", "court")
_HEADS = frozenset(
    {
        *("Ketua", "Menteri", "Menteri Koordinator", "Gubernur", "Bupati", "Wali Kota"),
        *("Jaksa Agung", "Panglima", "Direktur Utama", "Camat", "Lurah"),
    }
)
_OF_CLASS = re.compile(r"(?:Kepala|Panglima|Komandan) (.+)")
_VERBS = {"diketuai": "Ketua", "dikepalai": "Kepala"}
_NEAR = 300


class Leading:
    """Reads who leads the institutions of an article."""

    def __init__(self, tables: Tables, lexicon: Lexicon, links: Links) -> None:
        self.lexicon = lexicon
        self.links = links
        self._heads = _heads(tables)

    def titles(self, reading: Reading) -> Iterator[Title]:
        """The words that make the name after them the head of an institution, as titles."""
        text = reading.text
        if not any(sign in text for sign in _SIGNS):
            return
        spans = sorted((s, e, n) for n, o in enumerate(reading.offices) for s, e in o.mentions)
        last = -1
        for start, end, number in spans:
            if start >= last:
                last = end
                if _LEADS.search(text, max(0, start - 40), start):
                    yield from self._headed(reading.offices[number], start, end)
                    continue
                yield from self._led(reading, reading.offices[number], start, end)
        at = 0
        for that in _THAT.finditer(text):
            while at < len(spans) and spans[at][1] <= that.start():
                at += 1
            if at and that.start() - spans[at - 1][1] < _NEAR:
                office = reading.offices[spans[at - 1][2]]
                word = that[0].casefold()
                if word in _ANY_BODY or office.name.casefold().startswith(word):
                    yield from self._led(reading, office, *that.span())

    def _headed(self, office: Institution, start: int, end: int) -> Iterator[Title]:
        """The post of whoever was given the lead of the institution named at [start, end)."""
        row = self._head_of(office, "dipimpin")
        if row is not None:
            yield _of_the_office(Title(start, end, row.title, row), office)

    def _led(self, reading: Reading, office: Institution, start: int, end: int) -> Iterator[Title]:
        text = reading.text
        aside = _ASIDE.match(text, end, end + 160)
        led = _LED.match(text, aside.end() if aside else end, end + 220)
        if led is None:
            return
        before = text[max(0, start - 24) : start]
        under = "di bawah" in led[2]
        if _MEN.search(before) if under else not _BEFORE.search(before):
            return
        unsure = led[2] == "dipimpin" or not _RELATIVE.search(led[1])
        acting = office.kind in _ACTING and not office.name.startswith("Mahkamah ")
        if acting and unsure and not _LASTING.search(led[1]):
            return
        if any(hit.table == "position" for hit in reading.hits_at(led.end() + 1)):
            return
        row = self._head_of(office, led[2])
        if row is None:
            return
        status = self.links.status_of(led[1]) or "current"
        if status == "current" and _WHEN.search(before):
            status = "former"
        yield _of_the_office(Title(*led.span(1), row.title, row, status), office)

    def _head_of(self, office: Institution, verb: str) -> Position | None:
        """The position that heads an institution and agrees with the verb."""
        words = office.name.split()
        wanted = _VERBS.get(verb)
        for size in range(len(words), 0, -1):
            row = self._heads.get(" ".join(words[:size]))
            if row is not None:
                return row if wanted is None or row.title.startswith(wanted) else None
        named = self.lexicon.positions.get(wanted) if wanted else ()
        return next((name.row for name in named if name.row.office == "{X}"), None)


@lru_cache(maxsize=8)
def _heads(tables: Tables) -> dict[str, Position]:
    """By the fixed words of an institution's name the position that heads it."""
    found: dict[str, Position] = {}
    for row in tables.rows(Position):
        base = base_of(row.office) if row.office else ""
        if not base or row.branch in ("partai", "ormas", "akademik", "swasta", "asing"):
            continue
        of_class = _OF_CLASS.fullmatch(row.title)
        if row.title in _HEADS or (of_class is not None and base.startswith(of_class[1])):
            found.setdefault(base, row)
    return found


def _of_the_office(title: Title, office: Institution) -> Title:
    """The title, settled as that of who heads an institution."""
    if title.row.office == "{X}":
        title.hold(office)
    else:
        title.settle(office.name.removeprefix("Pemerintah "), title.end, office.region)
    return title
