"""quotation marks and verbs of saying → utterances."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from nlp_berita.officials import Person
from nlp_berita.quotes.marks import pair_marks
from nlp_berita.quotes.utterance import Utterance
from nlp_berita.reading import Reading
from nlp_berita.tables import SpeechVerb, Tables, default_tables
from nlp_berita.words import WORD, fold

# Words before a quoted title, slogan or term: no one speaks it.
_TITLE_CUE = re.compile(
    r"(?:bertajuk|berjudul|bertema|bertemakan|tema|tajuk|judul|tagline|slogan|istilah|disebut"
    r"|bernama|bertuliskan|tulisan|moto|motto|program|film|buku|lagu|kata)\s*:?\s*$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:dia|ia|beliau|mereka|pria|wanita|perempuan|lelaki|politis|politik)")
_ANAPHOR = re.compile(r"\b(?:itu|tersebut|ini)\b")
_VERB = re.compile(r"\b(?:me[mnl]?\w{3,}|di\w{4,}|ber\w{4,}|ter\w{4,}|oleh|kepada|dari|dengan)\b")
# A document speaks, no person: "tulis kepgub tersebut", "demikian bunyi edaran itu".
_DOCUMENT = re.compile(
    r"(?:kepgub|kepmen\w*|keppres|perpres|permen\w+|perda|pergub|perbup|perwali|raperda|surat|edaran"
    r"|SE|aturan|beleid|pasal|laporan|putusan|pengumuman|keterangan|unggahan|akun|spanduk)\b",
    re.IGNORECASE,
)
_READ = re.compile(r"[\"”’]*,?\s*(?:dikutip dari|demikian bunyi|begitu bunyi|bunyi|tertulis)\b")
_REACH = 240


class QuoteExtractor:
    """Finds the quotations of one article and their speakers.

    >>> from nlp_berita.officials import OfficialExtractor
    >>> reading = Reading('Bupati Garut Asep Suryaman hadir. "Kami akan bekerja," ujarnya.')
    >>> reading.officials = OfficialExtractor()(reading)
    >>> [(quote.start, quote.end, quote.speaker) for quote in QuoteExtractor()(reading)]
    [(35, 53, 'Asep Suryaman')]
    """

    def __init__(self, tables: Tables | None = None) -> None:
        rows = [r for r in (tables or default_tables()).rows(SpeechVerb) if r.strength != "no"]
        bare = _choice({form for row in rows for form in row.bare if row.root != "demikian"})
        nya = _choice({form for row in rows for form in row.nya_form})
        active = _choice({form for row in rows for form in row.active})
        self._after = re.compile(
            rf"[\s,.\"”’]*(?:(?:{nya})\b(?P<nya>)|(?:{bare})(?:nya)?\b(?P<bare>))", re.IGNORECASE
        )
        self._active = re.compile(
            rf"(?:\s?\([^()\n]{{1,40}}\))?(?:,[^.\n,]{{1,80}},)?\s(?:\w+\s){{0,2}}?(?:{active})\b"
        )
        self._introduced = re.compile(rf"\b(?:{active})\b[^.\n\"“]{{0,60}}$")
        self._bare_before = re.compile(
            rf"\b(?:{bare}|(?:disampaikan|dikatakan|diungkapkan|dijelaskan)(?: oleh)?)\s"
            r"(?!dia\b|ia\b|beliau\b)[^.\n\"“”]{0,90}$",
            re.IGNORECASE,
        )

    def __call__(self, reading: Reading) -> list[Utterance]:
        text = reading.text
        pairs = pair_marks(text)
        if not pairs:
            return []
        mentions = sorted((s, e, p) for p in reading.officials for s, e in p.mentions)
        starts = [start for start, _, _ in mentions]
        events = [
            (start, person) for start, end, person in mentions if self._speaks(text, start, end)
        ]
        found: list[Utterance] = []
        spoken: tuple[int, Person] | None = None
        for number, (start, end) in enumerate(pairs):
            following = pairs[number + 1][0] if number + 1 < len(pairs) else len(text)
            tail = text[end : min(following, end + _REACH)].split("\n")[0]
            attributed = self._after.match(tail)
            if not self._is_speech(text, start, end, attributed is not None):
                continue
            if _READ.match(tail):
                found.append(Utterance(start, end, None, "document", 0.8))
                continue
            person, rule, confidence = self._speaker(
                text, start, end, tail, attributed, mentions, starts, events, spoken
            )
            found.append(Utterance(start, end, person.name if person else None, rule, confidence))
            if person is not None:
                spoken = (end, person)
        return found

    def _is_speech(self, text: str, start: int, end: int, attributed: bool) -> bool:
        inner = text[start:end]
        words = len(inner.split())
        before = text[max(0, start - 40) : start - 1]
        if _TITLE_CUE.search(before.rstrip('"“').rstrip()) and not attributed:
            return False
        if words < 3:
            return attributed and words > 1
        closed = inner[-1] in ",.!?…" or text[end + 1 : end + 2] in (",", ".")
        introduced = re.search(r"[,:]\s*[\"“]?\s*$", text[max(0, start - 4) : start]) is not None
        return attributed or introduced or (words > 6 and (closed or inner[:1].isupper()))

    def _speaker(
        self,
        text: str,
        start: int,
        end: int,
        tail: str,
        attributed: re.Match[str] | None,
        mentions: list[tuple[int, int, Person]],
        starts: list[int],
        events: list[tuple[int, Person]],
        spoken: tuple[int, Person] | None,
    ) -> tuple[Person | None, str, float]:
        if attributed is not None and attributed["nya"] is None:
            rest = tail[attributed.end() :]
            sentence = re.split(r"(?<=[a-z)])\.\s|[\"“]", rest)[0]
            begin = end + attributed.end()
            at = bisect_left(starts, begin)
            if at < len(mentions) and mentions[at][0] < begin + len(sentence):
                return mentions[at][2], "verb_after", 0.95
            if _DOCUMENT.match(sentence.lstrip()):
                return None, "document", 0.8
            holder = self._holder(sentence, recent_first(mentions))
            if holder is not None:
                return holder, "title_reference", 0.8
            if not (_PRONOUN.match(sentence.lstrip()) or _ANAPHOR.search(sentence)):
                return None, "unnamed", 0.6
        elif attributed is None:
            # "... ," Chaidir menambahkan.
            at = bisect_left(starts, end)
            if at < len(mentions) and mentions[at][0] - end < 6:
                after = text[mentions[at][1] : mentions[at][1] + 60]
                if self._active.match(after):
                    return mentions[at][2], "name_after", 0.9
            before = text[max(0, start - 160) : start].rsplit("\n", 1)[-1]
            if self._introduced.search(before.rstrip('"“ ')):
                at = bisect_left(starts, start) - 1
                if at >= 0 and mentions[at][0] >= start - len(before):
                    return mentions[at][2], "verb_before", 0.9
        latest = self._latest(text, start, mentions, starts, events, spoken)
        rule = "pronoun" if attributed is not None else "carried"
        return latest, rule, 0.8 if attributed is not None else 0.7

    def _latest(
        self,
        text: str,
        start: int,
        mentions: list[tuple[int, int, Person]],
        starts: list[int],
        events: list[tuple[int, Person]],
        spoken: tuple[int, Person] | None,
    ) -> Person | None:
        """Who spoke last before `start`; else whom the text named last."""
        at = bisect_right([offset for offset, _ in events], start) - 1
        event = events[at] if at >= 0 else None
        if event is not None and (spoken is None or event[0] > spoken[0]):
            return event[1]
        if spoken is not None:
            return spoken[1]
        at = bisect_left(starts, start) - 1
        for index in range(at, max(-1, at - 8), -1):
            if self._is_subject(text, mentions[index][0]):
                return mentions[index][2]
        return mentions[at][2] if at >= 0 else None

    def _is_subject(self, text: str, start: int) -> bool:
        """Whether a mention opens its sentence: no verb stands before it."""
        before = re.split(r"[.!?\n]\s", text[max(0, start - 200) : start])[-1]
        return _VERB.search(before) is None

    def _holder(self, sentence: str, persons: list[Person]) -> Person | None:
        """The person whose post a bare title means: "kata Jaksa", "ujar Menteri Kesehatan"."""
        printed = WORD.findall(sentence)[:8]
        if not printed:
            return None
        words = [word.casefold() for word in printed]
        part: Person | None = None
        for person in persons:
            for post in person.posts:
                title = fold(post.position).split()
                known = {*title, *fold(post.office or "").split()}
                size = next((n for n, word in enumerate(words) if word not in known), len(words))
                # What follows must be no further part of a title: "Menteri" is not "Menteri ESDM".
                if words[0] == title[0] and (size == len(words) or printed[size].islower()):
                    if words[: len(title)] == title:
                        return person
                    part = part or person
        return part

    def _speaks(self, text: str, start: int, end: int) -> bool:
        """Whether a mention is said to speak: "Chaidir mengatakan", "menurut Chaidir"."""
        return (
            self._active.match(text, end, end + 160) is not None
            or self._bare_before.search(text, max(0, start - 110), start) is not None
        )


def _choice(forms: set[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True) if form)


def recent_first(mentions: list[tuple[int, int, Person]]) -> list[Person]:
    """The persons of an article, those mentioned last first."""
    return list({id(person): person for _, _, person in reversed(mentions)}.values())
