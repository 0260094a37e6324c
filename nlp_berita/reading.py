"""What is known of one article while the stages work on it.

Data flows one way: each stage gets the `Reading`, looks at the layers before its own, and returns
its findings; nothing here depends on spaCy, so a stage can be run and tested on plain text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING

from nlp_berita.blanks import plain_blanks
from nlp_berita.sentences import split_sentences
from nlp_berita.spans import SpanIndex
from nlp_berita.storable import storable
from nlp_berita.words import Words

if TYPE_CHECKING:
    from nlp_berita.dates import Moment
    from nlp_berita.lexicon import Lexicon
    from nlp_berita.offices import Institution
    from nlp_berita.officials import Person
    from nlp_berita.quotes import Utterance
    from nlp_berita.regulations import Instrument
    from nlp_berita.tables import Region

_DAY = re.compile(r"\((?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>20[012]\d)\)")
_NEVER = date.min
_BRACKETED = re.compile(r"\(([^\W_]+)\)")


@dataclass(slots=True)
class Entity:
    """A name that the statistical stage found; label PER, ORG or LOC."""

    start: int
    end: int
    label: str
    confidence: float = 1.0


@dataclass(slots=True)
class Hit:
    """A name of the tables in the text: `table` is region, office or position.

    `keys` are the rows it may mean, as row keys (the code of a region, the name of the others).
    """

    start: int
    end: int
    table: str
    keys: list[str]


@dataclass(slots=True)
class Reading:
    """One article's text with its metadata and the layers found so far.

    `text` is what the stages read, the caller's text with its blanks made plain; `original` is the
    caller's own, which the records quote.

    >>> Reading("Bupati hadir. Warga senang.").sentences
    [(0, 13), (14, 27)]
    """

    text: str
    published: date | None = None
    title: str | None = None
    source: str | None = None
    stages: list[str] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    regulations: list[Instrument] = field(default_factory=list)
    dates: list[Moment] = field(default_factory=list)
    offices: list[Institution] = field(default_factory=list)
    officials: list[Person] = field(default_factory=list)
    quotes: list[Utterance] = field(default_factory=list)
    original: str = ""
    # The words of the text: every stage looks up names in them.
    words: Words = field(init=False, repr=False, compare=False)
    _day: date | None = None
    _sentences: list[tuple[int, int]] | None = None
    _openings: tuple[Lexicon, list[int]] | None = None
    _names: SpanIndex[None] | None = None
    _seen: SpanIndex[Entity] | None = None
    _hits: dict[int, list[Hit]] | None = None
    _named: set[tuple[str, int]] | None = None
    _places_of: dict[str, list[int]] | None = None
    _bracketed: set[str] | None = None
    _days: SpanIndex[None] | None = None
    # By `dominant_regions`, for the lexicon that it was asked with.
    _regions: tuple[Lexicon, dict[str, Region]] | None = None

    def __post_init__(self) -> None:
        if not self.original:
            self.original, self.text = self.text, plain_blanks(self.text)
        self.words = Words.of(self.text)

    def forget(self) -> None:
        """Drop what was worked out beside the words; it is worked out again."""
        self._sentences = self._names = self._hits = self._days = None
        self._named = self._seen = self._places_of = self._openings = self._bracketed = None
        self._regions = self._day = None

    @property
    def day(self) -> date | None:
        """The day by which offices and posts are told: that of publication.

        Where nobody gives it, the first that the text prints in brackets; its dates and the laws it
        cites do not rest on that.

        >>> Reading("Rapat digelar Kamis (17/8/2023).").day
        datetime.date(2023, 8, 17)
        """
        if self.published is not None:
            return self.published
        if self._day is None:
            self._day = next((day for m in _DAY.finditer(self.text) if (day := _date(m))), _NEVER)
        return None if self._day is _NEVER else self._day

    @property
    def sentences(self) -> list[tuple[int, int]]:
        """Sentence offsets, in order, without the white space between them."""
        if self._sentences is None:
            self._sentences = split_sentences(self.text)
        return self._sentences

    def sentence_start(self, offset: int) -> int:
        """Where the sentence begins in which an offset is.

        >>> Reading("Bupati hadir. Warga senang.").sentence_start(20)
        14
        """
        at = bisect_right(self.sentences, offset, key=itemgetter(0)) - 1
        return self.sentences[at][0] if at >= 0 else 0

    def openings(self, lexicon: Lexicon) -> list[int]:
        """The indices of the words with which something may begin, looked up for all stages."""
        if self._openings is None or self._openings[0] is not lexicon:
            self._openings = lexicon, self.words.among(lexicon.openings)
        return self._openings[1]

    def regions(
        self, lexicon: Lexicon, count: Callable[[Reading, Lexicon], dict[str, Region]]
    ) -> dict[str, Region]:
        """By level the region that the article speaks of, counted once for all stages."""
        if self._regions is None or self._regions[0] is not lexicon:
            self._regions = lexicon, count(self, lexicon)
        return self._regions[1]

    def in_brackets(self, word: str) -> bool:
        """Whether a word stands alone in brackets: "Koperasi Simpan Pinjam (KSP)"."""
        if self._bracketed is None:
            self._bracketed = set(_BRACKETED.findall(self.text))
        return word in self._bracketed

    def occurrences(self, folded: str) -> list[int]:
        """Where a casefolded word stands, as indices of `words`."""
        if self._places_of is None:
            self._places_of = {}
            for index, word in enumerate(self.words.folded):
                self._places_of.setdefault(word, []).append(index)
        return self._places_of.get(folded, [])

    @property
    def names(self) -> SpanIndex[None]:
        """Where the tagger saw names of persons."""
        if self._names is None:
            persons = [e for e in self.entities if e.label == "PER"]
            self._names = SpanIndex((e.start, e.end, None) for e in persons)
        return self._names

    def entities_in(self, start: int, end: int) -> Iterator[Entity]:
        """What the tagger saw in [start, end), the last first."""
        if self._seen is None:
            self._seen = SpanIndex((e.start, e.end, e) for e in self.entities)
        for _, _, entity in self._seen.overlapping(start, end):
            yield entity

    def begins_name(self, offset: int) -> bool:
        """Whether the tagger saw a person's name begin here."""
        return self.names.starting(offset) is not None

    def hits_at(self, offset: int) -> list[Hit]:
        """The names of the tables that begin here."""
        if self._hits is None:
            self._hits = {}
            for hit in self.hits:
                self._hits.setdefault(hit.start, []).append(hit)
        return self._hits.get(offset, [])

    def named(self, table: str, offset: int) -> bool:
        """Whether a name of this table begins here: cheaper than to look it up again."""
        if self._named is None:
            self._named = {(hit.table, hit.start) for hit in self.hits}
        return (table, offset) in self._named

    def in_date(self, offset: int) -> bool:
        """Whether a calendar expression covers this offset."""
        if self._days is None:
            self._days = SpanIndex((s, e, None) for d in self.dates for s, e in d.mentions)
        return self._days.covers(offset)


def _date(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None  # "(31/2/2020)"


storable(Entity)
storable(Hit)
storable(Reading)
