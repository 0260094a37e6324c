"""Finds the name that stands beside a title: after it, or before it in apposition.

"Bupati Garut Asep", "Wali Kota Bogor, Rina," and "Sulastri, Kepala Dinas Sosial,",
"Tono selaku Camat Ngaliyan".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from nlp_berita.lexicon import Lexicon
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.register import Register
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading

# Between a title and the name after it.
_TO_NAME = re.compile(
    r"(?:\s(?:itu|ini|tersebut)(?=,?\s(?:yakni|yaitu)))?"
    r"\s?,?\s+(?:yakni|yaitu|adalah|bernama|atas nama"
    r"|(?:(?:kini|saat ini|sekarang)\s)?(?:dijabat|diisi|diemban|dipegang)(?:\soleh)?"
    r"|kini|sekarang)?,?\s*|\s?\(|:\s|(?<=[a-z)])(?=[A-Z])|,(?=[A-Z][a-z])"
)
# Between a name and the title after it.
_TO_TITLE = re.compile(
    r"(?:,?\s(?:selaku|sebagai|yang(?: juga| kini)?(?: merupakan)?"
    r"|(?:kini |juga |pernah |sempat |sebelumnya |resmi |yang |akan |masih |telah |sudah |kembali |"
    r"sekarang |(?:kala|saat|ketika) itu )*(?:menjabat|dilantik|ditunjuk|diangkat|terpilih|dipilih"
    r"|berstatus|bertugas|dipercaya|didapuk|ditetapkan|dimutasi|dipromosikan|mengemban tugas"
    r"|menjalankan tugas|(?<=resmi )jadi)(?: kembali)?(?: sebagai| menjadi| jadi)?"
    r"|(?:dimutasi|dicopot|diberhentikan|dipindahkan|digeser|mundur|mengundurkan diri|lengser)\sdari"
    r"(?:\s(?:jabatan|posisi|kursi)(?:nya)?)?(?: sebagai)?|yang sebelumnya"
    r"|menjadi|merangkap|sekaligus|adalah)\s+|,\s+|\s\()$"
)
# The words with which such a link can end; most titles have none of them before them.
_LAST_LINKS = frozenset(
    "selaku sebagai yang juga kini merupakan menjabat dilantik ditunjuk diangkat terpilih dipilih "
    "berstatus bertugas dipercaya didapuk ditetapkan dimutasi dipromosikan tugas jadi kembali "
    "menjadi merangkap sekaligus adalah dari jabatan posisi kursi jabatannya posisinya kursinya sebelumnya".split()
)
_BRACKET = re.compile(r"\s?\([^()\n\d]{2,30}\),?\s")
_TICKET = re.compile(r"\s?[-–]\s?[A-Z]")
# "Di hadapan Presiden, Rudi bersumpah": the title is someone else's.
_TOWARDS = re.compile(
    r"\b(?:[Dd]i (?:hadapan|depan)|[Kk]epada|[Oo]leh|[Bb]ersama|[Dd]engan|[Mm]enurut|[Dd]ari|[Uu]ntuk)\s$"
)
# "agar Rudi menjadi Bupati": wished, not held.
_WISH = re.compile(
    r"\b(?:agar|supaya|semoga|jika|kalau|bila|apabila|andai|ingin|dukung|mendukung|usung|mengusung)"
    r"\s(?:Pak |Bapak |Bu |Ibu )?$"
)
# "Presiden SPBX Rudi": the head of a club or a union.
_CLUB = re.compile(r"[A-Z]{3,} ")
# ", anggota DPRD, dan warga": an enumeration goes on.
_LISTED = re.compile(r",\s(?:dan|serta|hingga|para)\s")
_SOON = re.compile(r"\bakan\b")
_NOW = re.compile(r"\b(?:kini|sekarang)\s*$")
_PAST = re.compile(r"\b(?:pernah|sempat|sebelumnya|dari)\b|\b(?:kala|saat|ketika) itu\b")
_CAPITAL = re.compile(r" [A-Z]")
_CLOSES = re.compile(r"\s?[,.)]|\s(?:mengatakan|menyebut|menjelaskan)")
_ENDS_NAME = re.compile(r",|\s[a-z(]|\.|\)|$|\n")
_PROSE = re.compile(r"[,.)]|\s[a-z(]|$")
_INAUGURATION = re.compile(r"\b(?:pelantikan|dilantiknya)\b", re.IGNORECASE)
_JOINED = re.compile(r"\s?[-–/]\s?|\sdan\s")
_KIN = re.compile(
    r"(?:istri|suami|anak|putra|putri|ajudan|sopir|adik|kakak|ayah|ibu|mertua|menantu|keluarga"
    r"|kediaman|rumah|loyalis|pendukung|tersangka)\s(?:dari\s)?$",
    re.IGNORECASE,
)
# "Kantor [Gubernur]": a building or a street, with nobody in it.
_PLACE_WORDS = frozenset(
    "Jalan Jl Jl. Gang Stadion RSUD RSUP RS Bandara Masjid Taman Tugu Pasar SMA Gedung Jembatan "
    "Simpang Piala Kantor Pendopo Dinas dinas".split()
)
# Of the offices in these words a Dinas is one, unless it is the "Rumah Dinas".
_PLACE_CUE = re.compile(r"(?:(?<![Dd]inas)|[Rr]umah [Dd]inas)\s$")


class Beside(NamedTuple):
    """A name beside a title, and on which side it stands."""

    name: Name
    after: bool


class Apposition:
    """Reads the names beside the titles of one article."""

    def __init__(self, lexicon: Lexicon, names: NameReader) -> None:
        self.lexicon = lexicon
        self.names = names

    def name_of(self, reading: Reading, title: Title, register: Register) -> Beside | None:
        """The name that bears this title, None for a bare title."""
        text = reading.text
        before = text[max(0, title.start - 24) : title.start]
        last = before.rstrip().rpartition(" ")[2]
        if last in _PLACE_WORDS and _PLACE_CUE.search(before):
            return None
        # "Di hadapan Presiden, Rudi bersumpah": the title is someone else's.
        bare = title.implied and text[title.start : title.end] == title.position
        if bare and text.startswith(",", title.end) and _TOWARDS.search(before):
            return None
        right, comma = self._right(reading, title)
        left = None
        if right is None or (comma and not right.certain):
            left = self._left(reading, title, register)
        # "istri Bupati Garut, Neneng": not the Bupati.
        if (left is not None or right is None or comma) and _KIN.search(before):
            return None
        if left is not None:
            return Beside(left, after=False)
        return Beside(right, after=True) if right is not None else None

    def pair_of(self, reading: Reading, first: Title, second: Title) -> tuple[Name, Name] | None:
        """The two who bear joined titles: "capres-cawapres Ganjar-Mahfud"."""
        text = reading.text
        if not is_pair(text, first, second):
            return None
        pair = None
        link = _TO_NAME.match(text, second.end)
        if link is not None:
            pair = self.names.pair(reading, link.end(), before=False)
        if pair is None:
            end = before_title(text, first.start)
            pair = self.names.pair(reading, end, before=True) if end is not None else None
        if pair and first.status == "candidate" and second.status == "current":
            second.status = "candidate"
        if pair and _INAUGURATION.search(text, max(0, pair[0].start - 30), pair[0].start):
            for title in (first, second):
                title.status = "elect" if title.status == "current" else title.status
        return pair

    def _right(self, reading: Reading, title: Title) -> tuple[Name | None, bool]:
        """The name after the title, and whether a comma stands between."""
        text = reading.text
        link = _TO_NAME.match(text, title.end)
        if link is None or "\n" in link[0]:
            return None, False
        comma = "," in link[0]
        if _NOW.search(link[0]) and title.status == "current":
            # "Dahulu Kadis Sosial Kota Kediri, kini Rosa ..."
            title.status = "former"
        name = self.names.right(reading, link.end())
        bracket = _BRACKET.match(text, title.end)
        if bracket and (name is None or not name.certain):
            # "Direktur Lalu Lintas Laut (Dirlala), Hendra": a bracket the tables do not know.
            beyond = self.names.right(reading, bracket.end())
            if beyond is not None and beyond.certain:
                name, comma = beyond, "," in bracket[0]
        if name is None or self.is_other(reading, name) or self._doubtful(reading, name):
            return None, comma
        if title.implied and _CLUB.match(name.text):
            return None, comma
        # "Sekretaris TKN Wirya-Hartono": a ticket, no holder.
        if _TICKET.match(text, name.end):
            return None, comma
        titled = name.certain or name.honorifics or name.rank
        # ", Jawa Barat," closes a place; a name is followed by a comma, a verb or a bracket.
        if comma and not titled and _ENDS_NAME.match(text, name.after) is None:
            return None, comma
        return name, comma

    def _left(self, reading: Reading, title: Title, register: Register) -> Name | None:
        text = reading.text
        end = before_title(text, title.start)
        name = self.names.left(reading, end) if end is not None else None
        if name is None or end is None or self.is_other(reading, name):
            return None
        link = text[end : title.start]
        if "jadi" in link and _WISH.search(text[max(0, name.start - 24) : name.start]):
            return None
        if title.status == "current" and _PAST.search(link):
            title.status = "former"
        elif title.status == "current" and _SOON.search(link):
            title.status = "elect"
        known = name.certain or register.find(name.text) is not None
        # "Bupati Rudi, anggota DPRD, dan warga hadir": the next of a list.
        if link.strip() == "," and title.lower and _LISTED.match(text, title.end):
            return None
        # "Usai Bertemu Rudi, Menteri PUPR Kunjungi Riau": a capital after the title, a headline.
        if link.strip() == "," and _CAPITAL.match(text, title.end):
            return None
        # Without a name that the tagger vouches for, a comma is a weak link.
        if link.strip() in (",", "(") and not known and _CLOSES.match(text, title.end) is None:
            return None
        return name

    def is_other(self, reading: Reading, name: Name) -> bool:
        """Whether the run is no person: a country, a place, an office, a title, a date."""
        if name.rank or name.honorifics:
            return False
        if name.text in self.lexicon.countries:
            return True
        places = False
        for hit in reading.hits_at(name.start):
            if hit.table == "position":
                # "Hakim" and "Datuk" begin names as well; "Sekcam" does not, whatever a tagger says.
                if hit.end - hit.start > 4 and not (name.certain and self.names.may_begin(name)):
                    return True
            elif hit.end >= name.end:
                if hit.table == "office":
                    return True
                places |= any(
                    self.lexicon.region_by_code[key].level != "kecamatan" for key in hit.keys
                )
        return (places and not name.certain) or reading.in_date(name.start)

    def _doubtful(self, reading: Reading, name: Name) -> bool:
        """A run that the tagger, where one ran, takes for no name, in a headline's capitals."""
        if not reading.entities or name.certain or name.rank or name.honorifics:
            return False
        return len(name.text.split()) > 3 or _PROSE.match(reading.text, name.after) is None


def is_pair(text: str, first: Title, second: Title) -> bool:
    """Whether two titles stand joined, head and deputy: "capres-cawapres"."""
    return second.position == f"Wakil {first.position}" and (
        _JOINED.fullmatch(text, first.end, second.start) is not None
    )


def before_title(text: str, start: int) -> int | None:
    """Where a name must end that the words before a title tie to it."""
    window = text[max(0, start - 60) : start]
    tail = window.rstrip()
    if not tail.endswith((",", "(")) and tail.rpartition(" ")[2] not in _LAST_LINKS:
        return None
    link = _TO_TITLE.search(window)
    return start - (len(window) - link.start()) if link else None
