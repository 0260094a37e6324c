"""What stands around a personal name: honorifics, rank, degrees, age.

Words that Indonesian names are made of (Andi, La Ode, I Gusti, Datuk) are no honorifics.
"""

from __future__ import annotations

import re

from nlp_berita.reading import Reading
from nlp_berita.tables import Honorific, Rank, Tables
from nlp_berita.words import any_of, fold

_CORPS_WORDS = (
    r"(?i:Adm|Arh|Arm|Cba|Caj|Chb|Chk|Cke|Ckm|Cku|Cpl|Cpm|Cpn|Ctp|Czi|Inf|Infanteri|Kal|Kav|Kavaleri"
    r"|Kes|Kh|Kum|Laut|Lek|Mar|Marinir|Nav|Pas|Pnb|Pol\.?|Polisi|Psk|Sus|Tek|TNI(?:[ -]A[DLU])?"
    r"|Purn\.?|Purnawirawan|Pur|Tit(?:uler)?\.?|Anumerta|Kehormatan)"
)
_CUT_RANK = re.compile(rf"{_CORPS_WORDS}\.?\s+")
# "Kolonel Laut (P)", "Inspektur Jenderal (Irjen) Pol": corps, retired, the short form.
# Where a word ends, in scraped news with no blank before the name: "JenderalRudi".
_END = r"(?:(?![\w-])|(?<=[a-z])(?=[A-Z][a-z]))"
_CORPS = rf"(?:\s{_CORPS_WORDS}{_END}|\s{{0,2}}\([A-Z][A-Za-z]{{0,11}}\.?\))*"
_AGE = re.compile(r"\s?\(\d{1,3}(?: tahun)?\)")
_AGE_AT_END = re.compile(rf"{_AGE.pattern}$")
# More titles than that stand before nobody's name.
_MOST = 8


class Affixes:
    """Reads the titles before a name and the degrees behind it."""

    def __init__(self, tables: Tables) -> None:
        rows = [row for row in tables.rows(Honorific) if not row.part_of_name]
        before = {n for row in rows if row.place == "pre" for n in (row.name, *row.names)}
        after = {n for row in rows if row.place == "post" for n in (row.name, *row.names)}
        ranks = {n for row in tables.rows(Rank) for n in (row.name, *row.names)}
        self._before = re.compile(
            rf"(?:{_forms(before)})\.?(?:\s\([A-Z][A-Za-z.]{{0,5}}\))?,?(?:\s+|(?<=\.)(?=[A-Z]))"
        )
        self._after = re.compile(
            rf"(?:,?\s?(?:{_forms(after)})\.?(?![\w-]))+|(?:,\s?(?:[A-Z]{{1,2}}\.?\s?[A-Z][a-z]{{0,4}}\.?){{1,3}}(?=[,\s]))"
        )
        self._rank = re.compile(rf"(?:{_forms(ranks)}){_END}{_CORPS}(?:\s+|(?<=[a-z)])(?=[A-Z]))")
        # Degrees without full stops (SH, MSi); two letters may be a name (AM), not after another.
        self.degrees = {form for form in after if form.isalpha() and not form.istitle()}
        self.dotted = {form.rstrip(".") for form in after if "." in form.rstrip(".")}
        self._openers = {fold(form).split()[0] for form in before | ranks if fold(form)}

    def before(self, reading: Reading, offset: int) -> tuple[int, list[str], str | None]:
        """Where the name begins whose titles begin at `offset`; its honorifics and rank."""
        text = reading.text
        honorifics: list[str] = []
        rank: str | None = None
        start = offset
        for _ in range(_MOST if self._opens(reading, offset) else 0):
            found = self._rank.match(text, start)
            if found and rank is None:
                rank = found[0].strip()
                start = found.end()
                continue
            found = self._before.match(text, start)
            if not found:
                break
            honorifics.append(found[0].strip(" ,"))
            start = found.end()
        return start, honorifics, rank

    def _opens(self, reading: Reading, offset: int) -> bool:
        """Whether the word at `offset` begins a rank or an honorific."""
        tokens = reading.words
        index = tokens.at(offset)
        return index < len(tokens) and (
            tokens.starts[index] == offset and tokens.folded[index] in self._openers
        )

    def strips(self, text: str, start: int) -> int:
        """The offset after the honorifics and ranks that begin at `start`."""
        while found := (
            self._rank.match(text, start)
            or self._before.match(text, start)
            or _CUT_RANK.match(text, start)
        ):
            start = found.end()
        return start

    def behind(self, text: str, end: int) -> tuple[int, str | None]:
        """The offset behind the degrees and the age that follow a name; the degrees."""
        printed: str | None = None
        degrees = self._after.match(text, end) if text[end : end + 1] in (",", " ", ".") else None
        if degrees and degrees.end() > end:
            end, printed = degrees.end(), degrees[0].strip(" ,")
        age = _AGE.match(text, end) if "(" in text[end : end + 2] else None
        return (age.end() if age else end), printed

    def name_end(self, text: str, offset: int) -> int:
        """Where the name ends whose degrees and age end at `offset`."""
        end = offset
        base = max(0, offset - 60)
        for found in re.finditer(r",", text[base:offset]):
            position = base + found.start()
            degrees = self._after.match(text, position)
            if degrees and degrees.end() >= offset:
                end = position
                break
        age = _AGE_AT_END.search(text[max(0, end - 14) : end])
        return end - len(age[0]) if age else end


def _forms(forms: set[str]) -> str:
    cleaned = {form.rstrip(".") for form in forms if form and "..." not in form}
    return any_of(cleaned)
