"""Words that begin with a capital in news and are no part of a name."""

from __future__ import annotations

import re

from nlp_berita.reading import Reading
from nlp_berita.tables import CommonWord, NameStop, Tables

# The affixes of a verb: "Tegaskan", "Dilantik", "Bertemu".
_VERB = re.compile(r"(?:me|di|ber|ter)\w{4,}|\w{3,}(?:kan|lah)")
# Nouns with a prefix and -an: "Ketenteraman", "Penerangan".
_DERIVED = re.compile(r"(?:ke|per|pe[mnrl]?|peng)\w{4,}an")
# Words that pages set behind a linked name without a blank.
_GLUE = {
    *(
        "adalah",
        "bakal",
        "dalam",
        "dengan",
        "editor",
        "ikut",
        "kembali",
        "mantan",
        "masih",
        "melalui",
    ),
    *("resmi", "saat", "sebagai", "segera", "setelah", "sudah", "telah", "terkait", "tiba"),
    "untuk",
}


class StopWords:
    """Tells words of names from weekdays, verbs, parties and the words of headlines."""

    def __init__(self, tables: Tables) -> None:
        self.always = {row.word for row in tables.rows(NameStop)}
        self.common = {row.word for row in tables.rows(CommonWord)}
        known = self.common | self.always
        verbs = {word for word in known if _VERB.fullmatch(word) and len(word) > 6}
        glue = "|".join(sorted(verbs | _GLUE, key=len, reverse=True))
        # Names end in -yang (Sebayang, Kahiyang): there the name before must be long.
        self._ends = (*verbs, *_GLUE, "yang")
        self._last_letters = {word[-4:] for word in self._ends}
        self._glued = re.compile(rf"([A-Z][^\W\d_]{{3,}}?)(?:{glue}|(?<=\w{{5}})yang)")

    def stops(self, reading: Reading, index: int) -> bool:
        """Whether the word cannot be part of a name: a weekday, a verb, a party, a number."""
        word = reading.words.folded[index]
        if word in self.always or word[0].isdigit():
            return True
        # "Wakil Panglima Bakal Dilantik": headlines write every word with a capital.
        return word in self.common and not reading.names.covers(reading.words.starts[index])

    def is_common(self, folded: str) -> bool:
        """Whether a casefolded word is one of the language, whoever bears it as a name."""
        return (
            folded in self.common or folded in self.always or _DERIVED.fullmatch(folded) is not None
        )

    def may_begin(self, reading: Reading, index: int) -> bool:
        """Whether a common word begins a name: "Kuat Nurdin", not "Bakal Dilantik"."""
        text, words = reading.text, reading.words[index : index + 2]
        return (
            len(words) == 2
            and text[words[0].end : words[1].start] == " "
            and words[0].folded not in self.always
            and not _VERB.fullmatch(words[0].folded)
            and text[words[1].start].isupper()
            and not self.stops(reading, index + 1)
        )

    def unglued(self, text: str, start: int, end: int) -> int:
        """Where a name ends whose last word lost its blank: "Rudi Hartonomengatakan"."""
        if text[end - 4 : end] not in self._last_letters:
            return end
        if not text.endswith(self._ends, start, end):
            return end
        last = max(text.rfind(" ", start, end) + 1, start)
        glued = self._glued.fullmatch(text, last, end)
        return glued.end(1) if glued else end
