"""Later mentions by type and title: "Perda Kawasan Tanpa Rokok" of the Perda that the article cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.forms import Forms
from nlp_berita.spans import SpanIndex
from nlp_berita.words import any_of

_WORD = re.compile(r"\s([^\W\d_][\w-]*)")
_TITLE_WORD = re.compile(r"[^\W_][\w-]*")
# Words that stand within a title, none at its end.
_INNER = frozenset("dan serta atas di untuk dalam yang bagi pada terhadap tanpa dengan".split())
# Instruments of one type that a name is compared with, and words of a name.
_MOST, _LONGEST = 8, 14


class Recalled:
    """Finds the numbered instruments of an article where it names them by their title again."""

    def __init__(self, forms: Forms) -> None:
        # By type what names it; the patterns are made when a text first cites one.
        self._names: dict[str, list[str]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        for name, form in forms.entries:
            if form.type is not None:
                self._names.setdefault(form.type, []).append(name)

    def __call__(
        self, text: str, found: Sequence[Citation], places: Sequence[int]
    ) -> Iterator[tuple[int, int, int]]:
        """(start, end, place) of each such mention, `places` telling the instrument of a citation."""
        titles: dict[str, dict[int, list[str]]] = {}
        for citation, place in zip(found, places, strict=True):
            if citation.number and citation.subject and citation.type and not citation.draft:
                known = titles.setdefault(citation.type, {})
                if len(known) < _MOST:
                    known.setdefault(place, _words(citation.subject))
        taken = SpanIndex(
            sorted((c.start, c.subject_span[1] if c.subject_span else c.end, None) for c in found)
        )
        for code, known in titles.items():
            for match in self._pattern(code).finditer(text):
                for place, words in known.items():
                    end = _reach(text, match.end(), words)
                    if end and next(taken.overlapping(match.start(), end), None) is None:
                        yield match.start(), end, place
                        break

    def _pattern(self, code: str) -> re.Pattern[str]:
        """The names of a type with a capital behind them; nothing for a type without names."""
        if code not in self._patterns:
            names = self._names.get(code)
            self._patterns[code] = re.compile(
                rf"\b(?:{any_of(names)})(?=\s[A-Z])" if names else r"(?!)"
            )
        return self._patterns[code]


def _words(subject: str) -> list[str]:
    """The words of a title, and the initials of those with a capital as one word more."""
    words = _TITLE_WORD.findall(subject)
    initials = "".join(word[0] for word in words if word[0].isupper())
    return [*(word.casefold() for word in words), *([initials.casefold()] if initials else [])]


def _reach(text: str, start: int, words: list[str]) -> int | None:
    """Where the words of a title end that stand at `start`, in its order; None for anything else."""
    printed: list[tuple[str, int]] = []
    at = start
    while len(printed) < _LONGEST and (word := _WORD.match(text, at)):
        if not (word[1][0].isupper() or word[1] in _INNER):
            break
        printed.append((word[1], word.end()))
        at = word.end()
    while printed and printed[-1][0] in _INNER:
        printed.pop()
    rest = iter(words)
    if not printed or not all(word.casefold() in rest for word, _ in printed):
        return None
    if len(printed) == 1:
        # One word is enough where it is an abbreviation: "Perda KTR".
        return printed[0][1] if printed[0][0].isupper() and len(printed[0][0]) > 2 else None
    return printed[-1][1]
