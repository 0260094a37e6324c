"""Words that begin with a capital in news and are no part of a name."""

from __future__ import annotations

import re

from nlp_berita.lexicon import lexicon_of
from nlp_berita.reading import Reading
from nlp_berita.tables import CommonWord, NameStop, Tables
from nlp_berita.words import any_of

# The affixes of a verb: "Tegaskan", "Dilantik", "Bertemu".
_VERB = re.compile(r"(?:me|di|ber|ter)\w{4,}|\w{3,}(?:kan|lah)")
# Nouns with a prefix and -an, or of a verb and -nya: "Penerangan", "Bergabungnya".
_DERIVED = re.compile(r"(?:ke|per|pe[mnrl]?|peng)\w{4,}an|(?:ber|ter|me|di|ke|pe)\w{4,}nya")
# Words that pages set behind a linked name without a blank.
_GLUE = frozenset(
    "adalah bakal belakangan buka dalam dengan editor ikut ingin jika juga karena kembali kemudian kepada"
    " langsung mantan masih melalui resmi saat sebagai sebelumnya segera sejak sepakat setelah sudah"
    " telah terkait tiba tidak untuk divonis".split()
)
# Shorter than these only behind the name of a head of state or government.
_SHORTEST_GLUE = ("dan", "di", "itu", "ini", "ke")
# Words that another can be glued to.
_LONG = re.compile(r"[^\W\d_]{8,}")
# Ends of names too (Sebayang, Tarakan, Wulandari): there the name before must be long.
_SHORT_GLUE = ("akan", "pada", "yang")


class StopWords:
    """Tells words of names from weekdays, verbs, parties and the words of headlines."""

    def __init__(self, tables: Tables) -> None:
        self.always = {row.word for row in tables.rows(NameStop)}
        self.common = {row.word for row in tables.rows(CommonWord)}
        known = self.common | self.always
        verbs = {word for word in known if _VERB.fullmatch(word) and len(word) > 6}
        self._last_letters = {word[-4:] for word in (*verbs, *_GLUE, *_SHORT_GLUE)}
        # A leader's last name with a short word behind it, casefolded, and how long the name is.
        lexicon = lexicon_of(tables)
        leaders = (*map(str.casefold, lexicon.presidents), *lexicon.foreign_leaders)
        last = {name.rpartition(" ")[2] for name in leaders}
        self._with_leaders = {
            name + word: len(name) for name in last if len(name) > 4 for word in _SHORTEST_GLUE
        }
        # The shorter the word, the longer the name before it. "Dirahasiakan" is a verb of its own.
        self._glued = re.compile(
            r"(?!(?:Di|Me|Ber|Ter)\w+akan)([A-Z](?:"
            rf"[^\W\d_]{{2,}}?(?={any_of(verbs)}$)"
            rf"|[^\W\d_]{{3,}}?(?=(?:{any_of(_GLUE)}|(?<!Ke)me[mnl][^\W\d_]{{4,}})$)"
            rf"|[^\W\d_]{{4,}}?(?=(?:{any_of(_SHORT_GLUE)})$)))"
        )

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

    def may_end(self, reading: Reading, index: int) -> bool:
        """Whether a common word ends a name: "Rudi Uang, mengatakan", no headline's "Rudi Diperiksa"."""
        text, tokens = reading.text, reading.words
        word, end = tokens.folded[index], tokens.ends[index]
        return (
            word not in self.always
            and not word[0].isdigit()
            and text.startswith(", ", end)
            and text[end + 2 : end + 3].islower()
            and reading.names.covers(tokens.starts[index - 1])
            and not _VERB.fullmatch(word)
            and not _DERIVED.fullmatch(word)
        )

    def unglued(self, text: str, start: int, end: int) -> int:
        """Where a name ends of which a word lost its blank: "Rudi Hartonomengatakan"."""
        for word in _LONG.finditer(text, start, end):
            first, last = word.span()
            leader = self._with_leaders.get(word[0].casefold())
            if leader is not None:
                return first + leader
            ends = text[last - 4 : last] in self._last_letters
            if last < end and text.endswith(_SHORT_GLUE, first, last):
                continue
            if ends or text.find("me", first, last) > 0:
                glued = self._glued.match(text, first, last)
                if glued:
                    return glued.end()
        return end
