"""Tells where the name of a bearer begins behind the words of a title or a unit.

Only a tagger knows: "Dinas Penataan Bangunan [Rina Lestari]" is capitalised throughout.
"""

from __future__ import annotations

from nlp_berita.lexicon import Lexicon
from nlp_berita.reading import Reading

# What a tagger leaves out before a name.
_PARTICLES = {"La", "Uu", "Wa", "I", "Ni", "H", "Hj", "Moh", "Muh", "Mohd", "Si", "St", "Sri"}
# A name follows a rank or an honorific by so many words at most.
_NEAR = 5


class Bearer:
    """Reads where names begin, as a tagger saw them in one article."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def begins(self, reading: Reading, index: int) -> bool:
        """Whether a name begins at a word, or what is printed before one: a rank, an honorific."""
        text, tokens = reading.text, reading.words
        start = tokens.starts[index]
        named = reading.names.starting(start)
        if named is not None:
            return not self._is_known(reading, index, named[1])
        following = tokens.starts[index + 1 : index + 1 + _NEAR]
        if text[start : tokens.ends[index]] in _PARTICLES:
            return any(reading.begins_name(at) for at in following[:1])
        styled = tokens.folded[index] in self.lexicon.styles
        return styled and any(reading.begins_name(at) for at in following)

    def _is_known(self, reading: Reading, index: int, end: int) -> bool:
        """Whether a tagger took a short form, an office or a title for a name: "(Adwil)"."""
        text, tokens = reading.text, reading.words
        start = tokens.starts[index]
        return text[start:end].isupper() or any(
            hit.table in ("office", "position")
            and (text[hit.start : hit.end].isupper() or hit.end >= end)
            for at in tokens.starts[index : tokens.at(end)]
            for hit in reading.hits_at(at)
        )

    def is_cut(self, reading: Reading, index: int) -> bool:
        """Whether a tagger may have cut a name's first word off: "Pajak Peni [Hirjanto]"."""
        text, tokens = reading.text, reading.words
        named = reading.names.starting(tokens.starts[index])
        if named is None or text[tokens.ends[index - 1] : named[0]] != " ":
            return False
        short = " " not in text[named[0] : named[1]] or named[0] + 1 == tokens.ends[index]
        before = tokens.starts[index - 1]
        return (
            short
            and not text[before : tokens.ends[index - 1]].isupper()
            and tokens.folded[index - 1] not in self.lexicon.unit_vocabulary
            and not reading.named("region", before)
        )
