"""Who spoke a quotation: the verb behind it, the sentence before it, whoever spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter
from typing import NamedTuple

from nlp_berita.officials import Person
from nlp_berita.officials.subjects import (
    BLOCK,
    NAMED_BEFORE,
    POSSESSED,
    is_anyone,
    is_pronoun,
    sentences_before,
    subject_at,
    subjects_of,
)
from nlp_berita.quotes.floor import Floor, Spoken
from nlp_berita.quotes.holders import HoldersOfArticle, TitleWords
from nlp_berita.quotes.marks import Quotation
from nlp_berita.reading import Reading
from nlp_berita.tables import SpeechVerb, Tables

# The verb behind a quotation, with what may stand before it.
_TAIL = re.compile(
    r"[\s,.!?…\"“”]{0,6}(?P<so>(?:demikian(?:lah)?|begitu(?:lah)?|hal (?:itu|ini|tersebut)|sebagaimana|seperti"
    r"|seperti yang|sebagaimana yang)\s)?(?P<verb>[^\W\d_]+)(?P<by>\soleh\b)?",
    re.IGNORECASE,
)
_PRONOUN = re.compile(rf"\s*(?:{NAMED_BEFORE}|mereka|politik)\b", re.IGNORECASE)
_ANAPHOR = re.compile(r"\b(?:itu|tersebut|ini)\b")
# A document speaks, no person: "tulis kepgub tersebut", "demikian bunyi edaran itu".
_DOCUMENT = re.compile(
    r"\s*(?:kepgub|kepmen\w*|keppres|perpres|permen\w+|perda|pergub|perbup|perwali|raperda|surat|edaran"
    r"|SE|aturan|beleid|pasal|laporan|putusan|amar|pengumuman|keterangan|unggahan|akun|spanduk)\b",
    re.IGNORECASE,
)
_READ = re.compile(
    r"[\"”’]*,?\s*(?:dikutip dari|(?:sebagaimana|seperti) (?:di(?:kutip|lansir) dari|tertulis|tercantum|termuat)"
    r"(?: dalam| di| pada)? (?:situs|laman|putusan|amar|salinan|surat|dokumen|web\w*|aturan|SIPP)"
    r"|(?:demikian|begitu)(?:lah)? (?:isi|bunyi|pernyataan|laporan|keterangan|petikan|kutipan|tertulis)|bunyi|tertulis)\b"
)
# What is read out, or speaks as a body: "Pasal 3 berbunyi: ", "Yayasan itu menulis, ".
_RECITED = re.compile(r"\b(?:berbunyi|tertulis|bertuliskan)\s?[:,]?\s?$")
_BODY = re.compile(
    r"(?:kementerian|kantor|badan|dinas|yayasan|lembaga|organisasi|koalisi|aliansi|perusahaan|komisi|komite"
    r"|majelis|partai|pemerintah|redaksi|media|surat kabar)\b",
    re.IGNORECASE,
)
# "kata sumber Tempo", "ujar seorang penasihat Rudi": nobody is named, though a name follows.
_SOURCE = re.compile(r"\s*(?:nara)?sumber\b(?!\s[a-z ]*,\s)", re.IGNORECASE)
_SOMEONE = re.compile(r"\s*(?:seorang|salah (?:satu|seorang))\s", re.IGNORECASE)
# One of a group speaks: "juru bicara tim advokasi Solidaritas Hutan Rina Marlina".
_ONE_OF = re.compile(
    r"\s*(?i:juru bicara|jubir|ketua|koordinator|anggota|perwakilan|kuasa hukum|pengacara)\s[^.\n]*[A-Z]\w+\s$"
)
_SENTENCE_END = re.compile(r"(?:(?<=[a-z)])|(?<=[A-Z]{2}))\.(?=\s|[A-Z])|[\"“]")
_CALLED = re.compile(r"\b(?:disapa|dipanggil|panggilan|sapaan|sapaan akrab|bernama)\s['\"“‘]?$")
_VERBAL = re.compile(
    r"\b(?:me(?!nteri|nko)[a-z]{4,}|di[a-z]{4,}|ber[a-z]{4,}|saat|ketika|usai|seusai|kepada|setelah|sambil|seraya|dengan|bersama)\b"
)
_INITIALS = re.compile(r"\s*([A-Z]{2,4})\b")
# "Hakim menilai polisi cacat prosedur": what the last speaker tells of.
_OPINES = re.compile(r"\s(?:juga\s|pun\s)?(?:menilai|menganggap|memandang)\b")
_HEAD = re.compile(r"[\"“”]\s[A-Z]")
_KIN = re.compile(
    r"\b(?:istri|suami|anak|putra|putri|ajudan|sopir|adik|kakak|mertua|menantu|keluarga|kerabat"
    r"|loyalis|pendukung|relawan|kubu|klien|tim)\s",
    re.IGNORECASE,
)
_ITU = re.compile(r"\s(?:itu|ini|tersebut)\b")
# Between a possessor's name and the name that counts: "tim Rudi-Rina, Pak Budi".
_BEHIND = re.compile(r"(?:\s?-\s?[A-Z]\w+)?,\s(?:[A-Z][\w.]*\s)?")
_begin = itemgetter(0)


class Verdict(NamedTuple):
    """A speaker, None where unnamed, by which rule and how sure."""

    person: Person | None
    rule: str
    confidence: float


class Tail(NamedTuple):
    """The verb of speech behind a quotation ends at `end`; `bare` ones are followed by a name."""

    end: int
    bare: bool


class SpeakerFinder:
    """Finds the speakers of quotations; it knows the verbs of speech and the titles."""

    def __init__(self, tables: Tables) -> None:
        rows = [row for row in tables.rows(SpeechVerb) if row.strength != "no"]
        self.subjects = subjects_of(tables)
        self.titles = TitleWords(tables)
        said = {form for row in rows for form in row.bare}
        self.bare = said | {"menurut"}
        self.nya = {form for row in rows for form in row.nya_form} | {f"{verb}nya" for verb in said}
        # "begitu disampaikan Budi", "disampaikannya"
        self.passive = {form for row in rows for form in row.passive if row.strength == "strong"}
        self.nya |= {f"{form}nya" for form in self.passive}
        self.after = self.bare | self.nya | {"demikian", "begitu"}

    def tail(self, text: str, quote: Quotation, stop: int) -> Tail | None:
        """The verb of speech behind a quotation."""
        found = _TAIL.match(text, quote.end, stop)
        if found is None:
            return None
        verb = found["verb"].casefold()
        if verb in self.nya:
            return Tail(found.end("verb"), False)
        if verb in self.bare:
            return Tail(found.end("verb"), True)
        if verb in self.passive and (found["so"] or found["by"] or _names(text, found.end())):
            return Tail(found.end(), True)
        return None

    def article(self, reading: Reading) -> SpeakersOfArticle:
        """The finder for one article."""
        return SpeakersOfArticle(reading, self)


class SpeakersOfArticle:
    """The speakers in one article, quotation after quotation."""

    def __init__(self, reading: Reading, finder: SpeakerFinder) -> None:
        self._finder = finder
        self._holders = HoldersOfArticle(reading.officials)
        self._text = reading.text
        self._mentions = sorted(
            ((s, e, p) for p in reading.officials for s, e in p.mentions), key=itemgetter(0, 1)
        )
        self._floor = Floor(self._text, self._mentions, finder.subjects, self._holder, self._voiced)

    def speaker(
        self, quote: Quotation, tail: Tail | None, stop: int, last: Spoken | None
    ) -> Verdict:
        """Who spoke a quotation; `stop` is where the text behind it is no longer its own."""
        text = self._text
        if tail is not None and tail.bare:
            found = self._named(tail.end, stop)
            if found is not None:
                return found
        elif tail is None:
            introduced = self._introduced(quote, last)
            read = _READ.match(text, quote.end, stop) if introduced is None else None
            if read is not None:
                # "demikian pernyataan Budi": his own words.
                near = self._between(read.end(), min(stop, read.end() + 40))
                author = self._subject_phrase(read.end(), near) if near else None
                return Verdict(author, "verb_after" if author else "document", 0.8)
            found = introduced or self._followed(quote, stop)
            if found is not None:
                return found
        person = self._floor.at(quote.start, last)
        rule = "pronoun" if tail is not None else "carried"
        return Verdict(person, rule, 0.8 if tail is not None else 0.7)

    def _between(self, start: int, end: int) -> list[tuple[int, int, Person]]:
        first = bisect_left(self._mentions, start, key=_begin)
        return self._mentions[first : bisect_left(self._mentions, end, key=_begin)]

    def _named(self, begin: int, stop: int) -> Verdict | None:
        """The name or title behind a verb of speech; None where it is a pronoun."""
        text = self._text
        end = _SENTENCE_END.search(text, begin, stop)
        stop = end.start() if end else stop
        if _PRONOUN.match(text, begin, stop):
            called = self._called(begin, stop)
            return Verdict(called, "verb_after", 0.95) if called else None
        if _SOURCE.match(text, begin, stop):
            return Verdict(None, "unnamed", 0.8)
        mentions = self._between(begin, stop)
        named = self._subject_phrase(begin, mentions)
        if named is not None:
            return Verdict(named, "verb_after", 0.95)
        if (
            mentions
            and _KIN.search(text, begin, mentions[0][0])
            and _ITU.match(text, mentions[0][1])
        ):
            # "ujar putri Budi itu"
            return None
        if _DOCUMENT.match(text, begin, stop):
            return Verdict(None, "document", 0.8)
        holder = self._holder(begin, stop) or self._initialled(begin, stop)
        if holder is not None:
            return Verdict(holder, "title_reference", 0.8)
        rest = BLOCK.search(text, begin, mentions[0][0] if mentions else stop)
        if _ANAPHOR.search(text, begin, rest.start() if rest else stop):
            return None
        return Verdict(None, "unnamed", 0.6)

    def _called(self, begin: int, stop: int) -> Person | None:
        """ "kata pria yang akrab disapa Gus Dar itu": the name is announced."""
        mentions = self._between(begin, stop)
        if mentions and _CALLED.search(self._text[begin : mentions[0][0]]):
            return mentions[0][2]
        return None

    def _subject_phrase(self, begin: int, mentions: list[tuple[int, int, Person]]) -> Person | None:
        """The person named in the phrase behind a verb of speech, not in what follows it."""
        text = self._text
        for number, (start, end, person) in enumerate(mentions[:4]):
            lead, titled = text[begin:start], False
            for post in person.posts:
                if begin <= post.start < start and post.end <= start:
                    lead, titled = text[begin : post.start], True
            if lead.strip() and not _CALLED.search(lead):
                if _VERBAL.search(lead):
                    return None
                comma = lead.rstrip().endswith(",")
                known = person.mentions[0][0] < begin
                if _SOMEONE.match(lead) and known and not comma and not titled:
                    return None
                if comma and _KIN.search(lead) and _ITU.match(text, end):
                    return None
                if BLOCK.search(lead) and not comma and (titled or is_anyone(lead)):
                    return None
                if POSSESSED.search(lead) and not comma:
                    # "kata kuasa hukum Toni, Zaid": the name behind the comma.
                    for other, _, beyond in mentions[number + 1 : number + 3]:
                        if _BEHIND.fullmatch(text, end, other):
                            return beyond
                    chosen = _ONE_OF.match(lead) and not known and " " in person.name
                    return person if chosen or not _KIN.search(lead) else None
            return person
        return None

    def _initialled(self, begin: int, stop: int) -> Person | None:
        """ "ujar HD": the only person with these initials."""
        found = _INITIALS.match(self._text, begin, stop)
        return self._holders.initialled(found[1]) if found else None

    def _holder(self, begin: int, stop: int) -> Person | None:
        begin = subject_at(self._text, begin, stop)
        bare = self._finder.titles.read(self._text, begin, stop)
        return self._holders.holder(bare, begin) if bare else None

    def _voiced(self, begin: int, stop: int) -> Person | None:
        """Who speaks under a bare title: "Menanggapi hal itu, Bupati menyatakan"."""
        text, begin = self._text, subject_at(self._text, begin, stop)
        subjects, comma = self._finder.subjects, text.find(", ", begin, stop)
        for at in (begin, comma + 2) if comma > 0 else (begin,):
            if not subjects.said.isdisjoint(text[begin:at].split()):
                break  # "Lanjut dia, Presiden menjelaskan": he goes on.
            bare = self._finder.titles.read(text, at, stop)
            opines = bare is not None and _OPINES.match(text, bare.end)
            if bare is not None and not opines and subjects.speaks(text, bare.end):
                return self._holders.holder(bare, at)
        return None

    def _followed(self, quote: Quotation, stop: int) -> Verdict | None:
        """The person named at the head of what follows: "...," Chaidir menambahkan."""
        text = self._text
        mentions = self._between(quote.end, stop)
        if mentions and mentions[0][0] - quote.end < 6:
            _, end, person = mentions[0]
            if self._finder.subjects.speaks(text, end):
                return Verdict(person, "name_after", 0.9)
        if text[quote.end - 1 : quote.end] == "," and _HEAD.match(text, quote.end, stop):
            # "...," Ketua Fraksi Budi, Senin: the verb was left out.
            end_of = _SENTENCE_END.search(text, quote.end + 1, stop)
            mentions = self._between(quote.end, end_of.start() if end_of else stop)
            named = self._subject_phrase(quote.end + 1, mentions)
            if named is not None:
                return Verdict(named, "name_after", 0.8)
        return None

    def _introduced(self, quote: Quotation, last: Spoken | None) -> Verdict | None:
        """The subject of the words that lead up to the quotation: "Chaidir mengatakan, ..." """
        text = self._text
        low = max(quote.start - 320, last.end if last else 0)
        sentences = sentences_before(text, low, quote.start - 1)
        if not sentences:
            return None
        begin = sentences[0][0]
        lead = text[begin : quote.start - 1]
        if _RECITED.search(lead):
            return Verdict(None, "document", 0.8)
        verbs = [
            w.end() for w in re.finditer(r"[a-z]+", lead) if w[0] in self._finder.subjects.saying
        ]
        if not verbs or len(lead) - verbs[-1] > 60 or "." in lead[verbs[-1] :]:
            return None
        mentions = self._between(begin, quote.start)
        subject = self._finder.subjects.of(text, begin, mentions)
        if subject is not None:
            return Verdict(subject.person, "verb_before", 0.9)
        if _BODY.match(text, subject_at(text, begin, quote.start - 1)):
            return Verdict(None, "unnamed", 0.7)
        if is_pronoun(text, begin, quote.start):
            return None
        holder = self._holder(begin, quote.start)
        if holder is not None:
            return Verdict(holder, "title_reference", 0.8)
        # "Seorang warga mengatakan, ..."
        return Verdict(None, "unnamed", 0.6) if is_anyone(lead) else None


def _names(text: str, at: int) -> bool:
    return text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()
