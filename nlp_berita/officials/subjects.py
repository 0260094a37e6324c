"""Whom a sentence is about: the person who is its grammatical subject.

"Menaker Yasir menyebut Presiden Budi memahami buruh" is about Yasir; "Anak buah Presiden Budi
itu merinci" about none of the persons whom it names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from nlp_berita.abbreviations import LEADING
from nlp_berita.officials.person import Person
from nlp_berita.officials.register import Register
from nlp_berita.reading import Reading
from nlp_berita.tables import SpeechVerb, Tables
from nlp_berita.words import WORD, any_of

_begin = itemgetter(0)
# So many sentences back somebody is still spoken of.
_SENTENCES = 3
# No further back, in characters, however long a sentence is.
_FAR = 2000
# Verbs, prepositions and conjunctions: a name behind one is no subject.
BLOCK = re.compile(
    r"\b(?:me(?!nteri|nko)[a-z]{4,}|di(?!nas|re[kj]|rinya|rjen)[a-z]{4,}|ber(?!sama|ikut|bagai|ita)[a-z]{4,}"
    r"|ter(?!hadap|kait|sebut|dakwa|sangka|pidana|lapor|pilih|dekat)[a-z]{4,}|oleh|kepada|dari"
    r"|dengan|untuk|di|ke|pada|dalam|bersama|terhadap|terkait|soal|tentang|bahwa|jika|agar|saat"
    r"|ketika|yang|adalah|bukan|bagi|antara|seperti|hingga|sampai|usai|sejak|setelah)\b"
)
# What may stand before the subject: clauses closed by a comma, and single words.
_ADVERBIAL = re.compile(
    r"(?:di|pada|dalam|saat|ketika|usai|seusai|setelah|sebelum|selain|atas|melalui|terkait|menanggapi"
    r"|merespons?|menjawab|menurut|sebagai|untuk|bersama|sejak|meski(?:pun)?|karena|oleh karena|dengan"
    r"|berdasarkan|hal senada|senada|terpisah|lewat|mengenai|soal|tak|tidak|sementara|selanjutnya|lebih"
    r"|namun|kemudian|sebelumnya|adapun|apabila|jika|bahkan|kendati|walau(?:pun)?|hanya|seperti|masih"
    r"|secara|lebih lanjut|dari|oleh|hingga|belakangan|mulanya|awalnya|akhirnya|kini|jadi|sama"
    r"|sehubungan|guna|demi|begitu|kala|alhasil|padahal|mendengar|melihat|ditanya|ditemui|dihubungi"
    r"|dikonfirmasi|sedangkan|sekadar)\b[^,\n]{0,160},\s*"
    r"|(?:sementara(?: itu)?|namun|kemudian|lalu|sebelumnya|adapun|selanjutnya|dan|tetapi|tapi|sedangkan"
    r"|karena itu|bahkan|juga|selain itu|serta|pak|bapak|ibu|bu|mas|mbak)\s+",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"(?:^|[\s,])[Mm]enurut\s[^,.\n]{0,80}$")
# Whose name follows is not the one who acts: "Istri Budi", "pemerintahan Budi", "kuasa hukum Budi".
POSSESSED = re.compile(
    r"\b(?:istri|suami|anak|putra|putri|ajudan|sopir|adik|kakak|ayah|ibunda|mertua|menantu|keluarga"
    r"|kediaman|rumah|loyalis|pendukung|relawan|kubu|tim|kuasa hukum|penasihat hukum|pengacara"
    r"|advokat|pemerintahan|kabinet|era|zaman|kebijakan|pernyataan|keputusan|laporan|kasus|kehadiran"
    r"|kunjungan|video|foto|usulan|langkah|nama|program|arahan|perintah|janji|klien|buah|pihak"
    r"|kerabat|sahabat|rekan|juru bicara|jubir|kemenangan|pencalonan|jasa|sosok|hubungan|pasangan)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\W{0,2}")
# "Rina menghubungi [Budi dan meminta]"
_AND_ACTS = re.compile(r",?\s(?:dan|lalu|kemudian|serta)\s(?:me|ber)[a-z]{4,}")
_THAT = re.compile(r"(?:-[A-Z]\w+)?\s(?:itu|ini|tersebut)\b")
# Words that mean a person who was named before.
NAMED_BEFORE = (
    "ia|dia|beliau|pria|perempuan|wanita|lelaki|politisi|politikus|orang nomor (?:satu|dua)"
)
_PRONOUN = re.compile(rf"(?:{NAMED_BEFORE}|dirinya|pihaknya|sosok)\b", re.IGNORECASE)
_ANYONE = re.compile(
    r"(?:seorang|salah|sejumlah|beberapa|para|warga|sumber|netizen|warganet|saksi|hakim|jaksa|polisi"
    r"|pemilik akun|akun|korban|pelaku)\b",
    re.IGNORECASE,
)
# Between a name and its verb: a bracket, an apposition, adverbs.
_TO_VERB = re.compile(
    r"(?:,?\s(?:[A-Z][A-Za-z]{0,4}\.){1,3}[A-Za-z]{0,4}\b\.?){0,3}(?:\s?\([^()\n]{1,40}\))?(?:,[^.\n,]{1,80},|,)?((?:\s[a-z]+){1,4})"
)
# "Budi yang turut hadir di sana menilai": the verb may stand behind the clause.
_RELATIVE = re.compile(r",?\s(yang\s[^.\n,\"“]{1,100})")
# "Rini (17) pelajar asal Garut mengaku": who a person is, without a comma, behind the age.
_AGED = re.compile(r"\s?\(\d\d\)((?!\s(?:me|di|ber|ter)[a-z]{3})(?:\s\w+){1,12})")
# "Rini Laksmi, Managing Director Sinar Nusa menyampaikan": a title that no comma closes.
_UNCLOSED = re.compile(
    r",\s(?:CEO|Chief|Vice|Managing|General|Corporate|Head|Direktur|Ketua|Wakil|Kepala|Sekretaris|Presiden"
    r"|Komisaris|Founder|Pendiri|Pengamat|Peneliti|Dosen|Guru|Pakar|Analis|Rektor|Dekan|Koordinator)"
    r"(?:\s(?:[A-Z][\w./&-]*|\([A-Z]\w*\)|dan|of|and|di|pada)){0,12}((?:\s[a-z]+){1,2})"
)
_MARK = re.compile(r"[\"“”]")
_WORDS = re.compile(r"[^\W\d_]+")
# Where a sentence may end, the space behind it lost or not: a cheap sign, good enough for a
# few sentences, that costs no pass over the whole text.
_STOP = re.compile(
    r"[.!?\n](?<=[\w)\"”%].|.\n)[\"”)]{0,2}(?:\s+(?=[\"“'‘(]?[A-Z])|(?=[A-Z][a-z]))|\n"
)
_LAST_WORD = re.compile(r"[^\W_]+\Z")
_GOVERNING = {"oleh", "kepada", "dari", "dengan", "terhadap", "bersama", "pada", "untuk", "soal"}
_EDGE = ' .,–—-"”)!?'
# So far before its holder's name, in characters, a title begins; so long the phrase of a verb.
_LONG_TITLE = 200
_TITLED = 60
# Of a sentence that lists names only the first can be its subject.
_MOST = 6
# So far back, in characters, sentences are looked at.
_NEAR = 1600


class Subject(NamedTuple):
    """The person a sentence is about, where the name stands, and whether it says they speak."""

    person: Person
    start: int
    end: int
    speaks: bool


class Subjects:
    """Finds the subject of a stretch of text; it knows the verbs of speech."""

    def __init__(self, tables: Tables) -> None:
        rows = [row for row in tables.rows(SpeechVerb) if row.strength != "no"]
        # Behind a quotation "saran Budi" is speech, in a sentence a noun: only the strong verbs.
        strong = [row for row in rows if row.strength == "strong"]
        self.bare = {verb for row in strong for verb in row.bare}
        self.said = self.bare - {"menurut"}
        # Whom the text speaks of says it: "menurutnya", "kata dia".
        self.by_pronoun = re.compile(
            rf"\b(?:{any_of(self.bare | {'menurut'})})(?:nya|\s(?:dia|ia|beliau))\b", re.IGNORECASE
        )
        self.saying = {verb.split()[0] for row in rows for verb in row.active} - {"demikian"}
        self.was_said = {verb.split()[0] for row in strong for verb in row.passive}

    def last(self, reading: Reading, register: Register, start: int) -> Person | None:
        """Whom the last sentences before `start` are about, quotations left out."""
        text, sentences = reading.text, reading.sentences
        number = bisect_right(sentences, start, key=_begin) - 1
        for begin, stop in reversed(sentences[max(0, number - _SENTENCES) : number + 1]):
            begin = max(begin, start - _FAR)
            for piece in reversed(list(narrated(text, begin, min(stop, start)))):
                mentions = register.between(*piece)
                if mentions:
                    subject = self.of(text, piece[0], mentions)
                    return subject.person if subject else mentions[-1][2]
        return None

    def fronted(self, reading: Reading, register: Register, start: int) -> Person | None:
        """Whom "Usai bertemu Rina, [Bupati itu] mengatakan" means, the title at `start`.

        Whom the sentences before are about, where this one names nobody else.
        """
        text = reading.text
        begin = max(reading.sentence_start(start), start - _FAR)
        named = [end for _, end, _ in register.between(begin, start) if end != start - 2]
        lead = _MARKS.match(text, begin)
        told = self.by_pronoun.match(text, lead.end() if lead else begin)
        # The subject is named so, and the title behind it means someone else.
        if named or told or is_pronoun(text, begin, start):
            return None
        return self.last(reading, register, begin)

    def of(
        self, text: str, start: int, mentions: Sequence[tuple[int, int, Person]]
    ) -> Subject | None:
        """The subject of the sentence that begins at `start`, one of the `mentions` in it.

        A name behind a verb of speech ("kata Budi", "disampaikan Budi") comes first.
        """
        ends = [start, *(last for _, last, _ in mentions)]
        for (first, last, person), end in zip(reversed(mentions), ends[-2::-1], strict=True):
            if self._follows_speech(text, end, first):
                return Subject(person, first, last, True)
        free: Subject | None = None
        for first, last, person in mentions[:_MOST]:
            before = text[start:first]
            if _ACCORDING.search(before):
                return Subject(person, first, last, True)
            lead, titled = _lead(before, first, person)
            speaks = self.speaks(text, last)
            if _is_free(lead, titled, text, last) or (speaks and self._may_act(lead, text, last)):
                if speaks:
                    return Subject(person, first, last, True)
                free = free or Subject(person, first, last, False)
        return free

    def _follows_speech(self, text: str, start: int, first: int) -> bool:
        """Whether a verb of speech governs the name at `first`, a title between at most."""
        words = list(WORD.finditer(text, max(start, first - 2 * _TITLED), first))
        for number, word in enumerate(reversed(words)):
            if number > 8:
                return False
            if word[0] in self.said or word[0] in self.was_said:
                between = text[word.end() : first].removeprefix(" oleh")
                return not BLOCK.search(between) and not re.search(r"[.\n\"“”]\s", between)
        return False

    def speaks(self, text: str, last: int) -> bool:
        """Whether the name that ends at `last` is followed by a verb of speech."""
        return any(
            not self.saying.isdisjoint(found[1].split())
            for pattern in (_TO_VERB, _RELATIVE, _AGED, _UNCLOSED)
            if (found := pattern.match(text, last, last + 200))
        )

    def _may_act(self, lead: str, text: str, last: int) -> bool:
        """Whether a name with a verb of speech behind it is its subject, whatever stands before.

        Not in "Rina menyebut Budi mengatakan", "kuasa hukum Budi mengatakan".
        """
        words = _WORDS.findall(lead[-_TITLED * 4 :])
        if not self.saying.isdisjoint(words) or not self.said.isdisjoint(words):
            return False
        if words and (words[-1] in _GOVERNING or POSSESSED.search(" ".join(words[-2:]))):
            return False
        # "Rina menghubungi Budi dan meminta": she asks.
        return not _THAT.match(text, last) and not _AND_ACTS.match(text, last)


def _lead(before: str, first: int, person: Person) -> tuple[str, bool]:
    """What stands before a name that begins at `first`, adverbs and its title left out."""
    titled = False
    for post in person.posts:
        if first - _LONG_TITLE < post.start < first and post.end <= first:
            kept = len(before) - (first - post.start)
            if kept < 0 and BLOCK.search(before):
                continue  # of a sentence before: "Warga menghubungi [Rudi] dan meminta"
            before = before[: max(0, kept)]
            titled = True
    return _opened(before), titled


def _opened(lead: str) -> str:
    """A sentence without the adverbs and the clauses, each closed by a comma, that open it."""
    lead = lead.lstrip(_EDGE)
    while opening := _ADVERBIAL.match(lead):
        lead = lead[opening.end() :]
    return lead


def _is_free(lead: str, titled: bool, text: str, last: int) -> bool:
    """Whether nothing before the name takes it for an object or a possessor."""
    if not lead.strip():
        return True
    if titled or _PRONOUN.match(lead) or BLOCK.search(lead):
        return False
    apposition = lead.rstrip().endswith(",")
    if POSSESSED.search(lead) and not apposition:
        return False
    return apposition or not _THAT.match(text, last)


@lru_cache(maxsize=8)
def subjects_of(tables: Tables) -> Subjects:
    """The finder over these tables, built once."""
    return Subjects(tables)


def is_pronoun(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] begins with a pronoun, adverbs aside."""
    return _PRONOUN.match(_opened(text[start:end])) is not None


def subject_at(text: str, start: int, end: int) -> int:
    """Where the subject of the sentence text[start:end] begins, behind its adverbs."""
    return end - len(_opened(text[start:end]))


def is_anyone(phrase: str) -> bool:
    """Whether a phrase, adverbs aside, begins as one for somebody without a name."""
    return _ANYONE.match(_opened(phrase)) is not None


def sentences_before(text: str, low: int, start: int) -> list[tuple[int, int]]:
    """The sentences of text[low:start], at most those near `start`, the last first."""
    low = max(low, start - _NEAR)
    bounds = [low]
    for stop in _STOP.finditer(text, low, start):
        word = _LAST_WORD.search(text, max(low, stop.start() - 12), stop.start())
        if text[stop.start()] != "." or word is None or not _abbreviates(word[0]):
            bounds.append(stop.end())
    bounds.append(start)
    return [(b, e) for b, e in zip(bounds[-2::-1], bounds[:0:-1], strict=True) if b < e]


def _abbreviates(word: str) -> bool:
    return word in LEADING or len(word) == 1


def narrated(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of text[start:end] outside quotation marks."""
    begin: int | None = start
    for number, mark in enumerate(_MARK.finditer(text, start, end)):
        at = mark.start()
        if number == 0 and at > start and (text[at - 1] in ",.!?" or text[at] == "”"):
            # The sentence begins inside a quotation.
            begin = mark.end()
        elif begin is None:
            begin = mark.end()
        else:
            if begin < at:
                yield begin, at
            begin = None
    if begin is not None and begin < end:
        yield begin, end
