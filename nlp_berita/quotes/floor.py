"""Who has the floor where a quotation names nobody: whom the sentences before are about, or whoever spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import NamedTuple

from nlp_berita.officials import Person
from nlp_berita.officials.subjects import (
    Subject,
    Subjects,
    is_pronoun,
    sentences_before,
    subject_at,
)
from nlp_berita.sentences import TEASER

# So many sentences before a quotation are looked at for its speaker.
_SENTENCES = 8
# So long, in characters, the subject and the verb of a sentence that begins with a pronoun.
_CLAUSE = 60
# The mark that ends the quotation before.
_CLOSED = re.compile(r"\W*[\"”]\W*")
_WORD = re.compile(r"[a-z]+")
# Behind a name: what it does; not a passive, a list, the next words of a headline.
_ACTS = re.compile(
    r"(?:,?\s(?:[A-Z][A-Za-z]{0,4}\.){1,3}[A-Za-z]{0,4}\b\.?){0,3}(?:\s?\([^()\n]{1,40}\))?"
    r"(?:,(?! dan | serta )[^.\n,]{1,80},|,)?\s(?!di[a-z]{4}|dan\b|atau\b|serta\b|akan\b|bakal\b|ke(?:pada)?\b|sebagai\b|dkk\b|di\b)[a-z]"
)
_begin = itemgetter(0)
# What stands under a photograph, or between the lines, is no story: "Rina (kiri)", "Baca juga:".
_ASIDE = re.compile(r"\((?:\w+ ){0,2}(?:kiri|kanan|tengah)\)|[Bb]aca [Jj]uga|BACA JUGA|\bFoto:")
# "Baca juga: [Rina Hadir]": of another article, where every word but a few has a capital.
_TEASER = re.compile(TEASER)
_WORDS = re.compile(r"[^\W\d_]+")
_CAPITALS = 0.7


class Spoken(NamedTuple):
    """Where the quotation before ends and who spoke it."""

    end: int
    person: Person | None


class Floor:
    """Who may be speaking at a place of one article."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[tuple[int, int, Person]],
        subjects: Subjects,
        holder: Callable[[int, int], Person | None],
        voiced: Callable[[int, int], Person | None],
    ) -> None:
        self._text, self._mentions = text, mentions
        self._subjects, self._holder, self._voiced = subjects, holder, voiced

    def at(self, start: int, last: Spoken | None) -> Person | None:
        """Who spoke last before `start`; else whom the text is about."""
        text = self._text
        low = last.end if last is not None else 0
        about: Person | None = None
        went_on = voiced = False
        for begin, end in sentences_before(text, low, start)[:_SENTENCES]:
            if self._is_told(begin, end):
                # "Menurutnya, Rina setuju", "Ia menyebut Rina setuju": whom this is, is said before.
                voiced = True
                went_on = went_on or (last is not None and self._names(last.person, begin, end))
                continue
            mentions = self._between(begin, end)
            subject = self._subjects.of(text, begin, mentions) if mentions else None
            if subject is not None and subject.speaks:
                return subject.person
            if self._is_teaser(begin, end):
                continue
            titled = self._voiced(begin, end) if last is not None and not mentions else None
            if titled is not None:
                return titled
            if last is None:
                about = about or (subject.person if subject else self._holder(begin, end))
                continue
            went_on = went_on or any(person is last.person for _, _, person in mentions)
            if (
                subject is not None
                and not went_on
                and self._takes_over(subject, begin, end, voiced)
            ):
                return subject.person
        if last is not None:
            return last.person
        if about is not None:
            return about
        at = bisect_left(self._mentions, start, key=_begin) - 1
        return self._mentions[at][2] if at >= 0 else None

    def _is_teaser(self, begin: int, end: int) -> bool:
        """Whether a sentence points to another article."""
        low = max(0, begin - 16)
        found = _TEASER.search(self._text, low, min(end, begin + 16))
        if found is None or found.end() < begin:
            return False
        words: list[str] = _WORDS.findall(self._text, found.end(), end)
        return sum(word[0].isupper() for word in words) >= _CAPITALS * len(words)

    def _takes_over(self, subject: Subject, begin: int, end: int, voiced: bool) -> bool:
        """Whether a new subject, of which no verb of speech is said, is the next to speak.

        Somebody introduced with a title ("Anggota Komisi IX lainnya, Rina, sepakat.") or named
        before "Ia mengaku": not whoever the last speaker only tells of.
        """
        person, text = subject.person, self._text
        head = subject_at(text, begin, end)
        titled = [post.start for post in person.posts if begin <= post.start < subject.start]
        if (head != subject.start and head not in titled) or _ACTS.match(
            text, subject.end, end
        ) is None:
            return False
        new = person.mentions[0][0] >= begin
        return bool(titled) + new + voiced > 1 and _ASIDE.search(text, head, end) is None

    def _is_told(self, begin: int, end: int) -> bool:
        """Whether a sentence is what somebody says who is but meant: "Ia mengaku", "lanjutnya"."""
        found = self._subjects.by_pronoun.search(self._text, begin, end)
        if found is not None and _CLOSED.fullmatch(self._text, begin, found.start()):
            # "...," ujar dia: that was of the quotation before.
            found = self._subjects.by_pronoun.search(self._text, found.end(), end)
        if found is not None:
            # But "Rina mengatakan, menurutnya ...".
            before = _WORD.findall(self._text, begin, found.start())
            return self._subjects.saying.isdisjoint(before)
        if not is_pronoun(self._text, begin, end):
            return False
        words = _WORD.findall(self._text, begin, min(end, begin + _CLAUSE))
        return not self._subjects.saying.isdisjoint(words)

    def _names(self, person: Person | None, begin: int, end: int) -> bool:
        return any(other is person for _, _, other in self._between(begin, end))

    def _between(self, start: int, end: int) -> Sequence[tuple[int, int, Person]]:
        first = bisect_left(self._mentions, start, key=_begin)
        return self._mentions[first : bisect_left(self._mentions, end, key=_begin)]
