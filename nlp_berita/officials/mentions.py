"""Finds the later mentions of the persons that an article has introduced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp_berita.officials.likeness import name_words
from nlp_berita.officials.names import NameReader
from nlp_berita.officials.person import Person
from nlp_berita.officials.register import Register
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.spans import SpanIndex
from nlp_berita.words import Words

# Shorter words are too common to stand for a person on their own, unless capitals (JK).
_SHORTEST = 3
_APOSTROPHES = ("'", "’", "‘", "`")
_GAPS = (" ", ". ", *_APOSTROPHES)
# Between the pieces of one mention: "'Codet' Wirya", "DarmaWiguna".
_WITHIN = re.compile(r"(?P<closing>['\"’”])? ?")
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OPENING = "'\"‘“"


def find_mentions(
    reading: Reading, register: Register, titles: list[Title], names: NameReader
) -> None:
    """Add every further span that is made of words of one known person's name."""
    known = {word for person in register.persons for word in register.words_of(person)}
    known |= register.called()
    blocked = _blocked(reading, register, titles)
    text, tokens = reading.text, reading.words

    free = {
        index
        for index in tokens.among(known)
        if text[tokens.starts[index]].isupper() and not blocked.covers(tokens.starts[index])
    }
    free |= {other for index in free for other in _initials_beside(text, tokens, index)}
    # The second half of "Mu'ti"
    free |= {
        index + 1
        for index in free
        if tokens.folded[index + 1 : index + 2]
        and text[tokens.ends[index]] in _APOSTROPHES
        and tokens.starts[index + 1] == tokens.ends[index] + 1
        and tokens.folded[index + 1] in known
    }
    done = 0
    for index in sorted(free):
        if index < done:
            continue
        stop = index + 1
        while (
            stop in free
            and tokens.folded[stop] in known
            and text[tokens.ends[stop - 1] : tokens.starts[stop]] in _GAPS
        ):
            stop += 1
        done = _mention(reading, register, names, index, stop)


def join_pieces(text: str, person: Person) -> None:
    """Make one mention of pieces of a person's name that stand side by side; sorts the mentions."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(person.mentions):
        if joined:
            first, last = joined[-1]
            gap = _WITHIN.fullmatch(text, last, start)
            if gap and f" {_plain(text[first:end])} " in f" {_plain(person.name)} ":
                marked = gap["closing"] and text[first - 1 : first] in _OPENING and first > 0
                joined[-1] = (first - bool(marked), end)
                continue
        joined.append((start, end))
    person.mentions[:] = joined


def _plain(name: str) -> str:
    """A name as its words, a space put where two were set as one: "DarmaWiguna"."""
    return " ".join(name_words(_SEAM.sub(" ", name)))


def _initials_beside(text: str, tokens: Words, index: int) -> Iterator[int]:
    """The initials that a hyphen joins to a name, those of the other of a ticket: "RH-Sartono"."""
    starts, ends = tokens.starts, tokens.ends
    for other, left in ((index - 1, index - 1), (index + 1, index)):
        if 0 <= left < len(starts) - 1 and text[ends[left] : starts[left + 1]] == "-":
            printed = text[starts[other] : ends[other]]
            if 1 < len(printed) < 4 and printed.isupper():
                yield other


def _mention(reading: Reading, register: Register, names: NameReader, index: int, stop: int) -> int:
    """Record the longest part of the run that names someone; the word to go on with."""
    text, tokens = reading.text, reading.words
    for end in range(stop, index, -1):
        if _acceptable(reading, names, index, end):
            start, last = tokens.starts[index], tokens.ends[end - 1]
            person = register.find(text[start:last], start)
            if person is not None:
                register.mention(person, start, last)
                return end
    return index + 1


def _acceptable(reading: Reading, names: NameReader, index: int, stop: int) -> bool:
    """Whether the words stand alone: not part of another person's longer name, not too short."""
    text, tokens = reading.text, reading.words
    starts = tokens.starts
    start, end = starts[index], tokens.ends[stop - 1]
    if end - start < _SHORTEST:
        return text[start:end].isupper()
    if stop - index == 1 and tokens.folded[index] in names.stop_words.always:
        return False
    before = starts[index - 1] if index else start
    if (
        before < start
        and text[before].isupper()
        and text[tokens.ends[index - 1] : start] == " "
        and not names.stop_words.stops(reading, index - 1)
        and not _honorific(names, text, before, start)
        and not _sentence_start(text, before)
    ):
        return False
    after = starts[stop] if stop < len(starts) else end
    return not (
        after > end
        and text[after].isupper()
        and text[end:after] == " "
        and not names.stop_words.stops(reading, stop)
        and not tokens.folded[stop].isdigit()
    )


def _honorific(names: NameReader, text: str, start: int, end: int) -> bool:
    return names.strips(text, start) == end


def _sentence_start(text: str, start: int) -> bool:
    # No further back than any blanks: a text has thousands of names.
    return start == 0 or text[max(0, start - 20) : start].rstrip(" ")[-1:] in '.!?\n"“”:('


def _blocked(reading: Reading, register: Register, titles: list[Title]) -> SpanIndex[None]:
    """Spans that are something else: mentions already made, titles, offices, regulations."""
    spans = register.taken()
    # "Ketua Tim Pemenangan Rudi Halim": a team bears the name of a person.
    spans += [(t.start, t.end) for t in titles if not (t.office or "").startswith("Tim ")]
    spans += [span for o in reading.offices for span in o.mentions]
    spans += [(s, e) for r in reading.regulations for s, e, _ in r.mentions]
    return SpanIndex((start, end, None) for start, end in spans)
