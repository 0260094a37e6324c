"""quotation marks and verbs of saying → utterances."""

from __future__ import annotations

import re

from nlp_berita.quotes.floor import Spoken
from nlp_berita.quotes.marks import Quotation, ends_paragraph, pair_marks
from nlp_berita.quotes.speakers import SpeakerFinder, Tail
from nlp_berita.quotes.utterance import Utterance
from nlp_berita.reading import Reading
from nlp_berita.tables import Tables, default_tables

# Words before a quoted title, slogan or term: no one speaks it.
_TITLE_CUE = re.compile(
    r"(?:bertajuk|berjudul|bertema|bertemakan|tema|tajuk|judul|tagline|slogan|istilah|disebut"
    r"|bernama|bertuliskan|tulisan|moto|motto|program|film|buku|lagu|kata|video|foto|infografis"
    r"|artikel|berita|podcast|tonton|simak|baca juga|bertanda(?: khusus)?|stiker|spanduk)\s*:?\s*$",
    re.IGNORECASE,
)
_LEADS = re.compile(r"[,:]\s*[\"“]?\s*$")
# A quotation that nothing closes ends where a verb of speech follows: "Kami datang, ujarnya."
_SAID = re.compile(r"[,.!?…]\s?([a-z]+)\b(?= [A-Z]|[^\w\s]| d?ia\b| beliau\b)")
# All that stands between two parts of one speech: the verb, and who it was.
_ATTRIBUTION = re.compile(r"[\"”]\s?[^.\n\"“”]{3,80}\.\s")
_REACH = 240
# What nothing closes is a quotation up to here, in characters; longer it is a stray mark.
_UNCLOSED = 900


class QuoteExtractor:
    """Finds the quotations of one article and their speakers.

    >>> from nlp_berita.officials import OfficialExtractor
    >>> reading = Reading('Bupati Garut Asep Suryaman hadir. "Kami akan bekerja," ujarnya.')
    >>> reading.officials = OfficialExtractor()(reading)
    >>> [(quote.start, quote.end, quote.speaker) for quote in QuoteExtractor()(reading)]
    [(35, 53, 'Asep Suryaman')]
    """

    def __init__(self, tables: Tables | None = None) -> None:
        self._finder = SpeakerFinder(tables or default_tables())

    def __call__(self, reading: Reading) -> list[Utterance]:
        text = reading.text
        quotes = [self._shut(text, quote) for quote in pair_marks(text, self._finder.after)]
        if not quotes:
            return []
        speakers = self._finder.article(reading)
        found: list[Utterance] = []
        last: Spoken | None = None
        for number, quote in enumerate(quotes):
            following = quotes[number + 1].start - 1 if number + 1 < len(quotes) else len(text)
            stop = min(following, quote.end + _REACH)
            line = text.find("\n", quote.end, stop)
            while line >= 0 and not ends_paragraph(text, line):
                line = text.find("\n", line + 1, stop)
            stop = line if line >= 0 else stop
            tail = self._finder.tail(text, quote, stop)
            if not (
                _is_speech(text, quote, tail)
                or (last is not None and _goes_on(text, quote, last.end))
            ):
                continue
            person, rule, confidence = speakers.speaker(quote, tail, stop, last)
            name = person.name if person is not None else None
            found.append(Utterance(quote.start, quote.end, name, rule, confidence))
            if rule != "document":
                if person is None and last is not None and text[quote.end - 1] == "?":
                    # "..." tanya hakim: whoever spoke before answers.
                    person = last.person
                last = Spoken(quote.end, person)
        return found

    def _shut(self, text: str, quote: Quotation) -> Quotation:
        """The quotation; one whose second mark is missing ends before its verb of speech."""
        if not quote.closed:
            for verb in _SAID.finditer(text, quote.start, quote.end):
                if verb[1] in self._finder.after:
                    return Quotation(quote.start, verb.start() + 1, True)
        return quote


def _goes_on(text: str, quote: Quotation, last: int) -> bool:
    """Whether a short sentence goes on with what was quoted, up to `last`, and attributed.

    "Jalan kami bangun," katanya. "Dananya ada."
    """
    inner = text[quote.start : quote.end]
    whole = len(inner.split()) > 2 and inner[:1].isupper() and inner[-1] in ".?…"
    return whole and _ATTRIBUTION.fullmatch(text, last, quote.start - 1) is not None


def _is_speech(text: str, quote: Quotation, tail: Tail | None) -> bool:
    start, end, closed = quote
    inner = text[start:end]
    words = len(inner.split())
    before = text[max(0, start - 40) : start].rstrip('"“ ')
    if tail is None and _TITLE_CUE.search(before):
        return False
    if not closed and len(inner) > _UNCLOSED:
        return False
    if words < 3:
        return tail is not None and words > 1
    ended = inner[-1] in ",.!?…" or text[end + 1 : end + 2] in (",", ".")
    introduced = _LEADS.search(text[max(0, start - 4) : start]) is not None
    # The comma inside the marks waits for who said it.
    return (
        tail is not None
        or introduced
        or inner[-1] == ","
        or (words > 6 and (ended or inner[:1].isupper()))
    )
