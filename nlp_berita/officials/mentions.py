"""Finds the later mentions of the persons that an article has introduced."""

from __future__ import annotations

from nlp_berita.officials.names import NameReader
from nlp_berita.officials.register import Register
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading
from nlp_berita.spans import SpanIndex

# Short words that are too common to stand for a person on their own.
_TOO_SHORT = 3


def find_mentions(
    reading: Reading, register: Register, titles: list[Title], names: NameReader
) -> None:
    """Add every further span that is made of words of one known person's name."""
    words: dict[str, int] = {}
    for person in register.persons:
        for word in register.words_of(person):
            words[word] = words.get(word, 0) + 1
    aliases = {alias for person in register.persons for alias in person.aliases}
    alias_words = {alias.split()[0].casefold() for alias in aliases}
    blocked = _blocked(reading, register, titles)
    text, tokens = reading.text, reading.words
    index = 0
    while index < len(tokens):
        word = tokens[index]
        known = word.folded in words or word.folded in alias_words
        if not known or not text[word.start].isupper() or blocked.covers(word.start):
            index += 1
            continue
        stop = index + 1
        while (
            stop < len(tokens)
            and tokens[stop].folded in words
            and text[tokens[stop].start].isupper()
            and text[tokens[stop - 1].end : tokens[stop].start] in (" ", ". ", "'", "’")
            and not blocked.covers(tokens[stop].start)
        ):
            stop += 1
        while stop > index:
            start, end = word.start, tokens[stop - 1].end
            if _acceptable(reading, names, index, stop):
                person = register.find(text[start:end], start)
                if person is not None:
                    register.mention(person, start, end)
                    break
            stop -= 1
        index = max(stop, index + 1)


def _acceptable(reading: Reading, names: NameReader, index: int, stop: int) -> bool:
    """Whether the words stand alone: not part of another person's longer name, not too short."""
    text, tokens = reading.text, reading.words
    start, end = tokens[index].start, tokens[stop - 1].end
    if end - start < _TOO_SHORT:
        return text[start:end].isupper()
    if stop - index == 1 and names.is_stop(reading, index):
        return False
    if index > 0:
        previous = tokens[index - 1]
        if (
            text[previous.end : start] == " "
            and text[previous.start].isupper()
            and not names.is_stop(reading, index - 1)
            and not _honorific(names, text, previous.start, start)
            and not _sentence_start(text, previous.start)
        ):
            return False
    if stop < len(tokens):
        following = tokens[stop]
        if (
            text[end : following.start] == " "
            and text[following.start].isupper()
            and not names.is_stop(reading, stop)
            and not following.folded.isdigit()
        ):
            return False
    return True


def _honorific(names: NameReader, text: str, start: int, end: int) -> bool:
    return names.strips(text, start) == end


def _sentence_start(text: str, start: int) -> bool:
    return start == 0 or text[:start].rstrip(" ")[-1:] in '.!?\n"“”:('


def _blocked(reading: Reading, register: Register, titles: list[Title]) -> SpanIndex[None]:
    """Spans that are something else: mentions already made, titles, offices, regulations."""
    spans = register.taken()
    spans += [(t.start, t.end) for t in titles]
    spans += [span for o in reading.offices for span in o.mentions]
    spans += [(s, e) for r in reading.regulations for s, e, _ in r.mentions]
    return SpanIndex((start, end, None) for start, end in spans)
