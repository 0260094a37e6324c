"""The ministries by the field that a minister's title prints: "Menteri Koperasi dan UMKM"."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches

from nlp_berita.lexicon import Lexicon
from nlp_berita.offices import pick_office
from nlp_berita.tables import KnownOffice, Position, Tables
from nlp_berita.words import any_of, fold

_COORDINATING = "Kementerian Koordinator Bidang "
_LEADS = re.compile(r"(?:(?:[Nn]egara|[Mm]uda|[Bb]idang|[Uu]rusan|untuk)\s)+")
_STATE = re.compile(r"\s(?:RI|Republik Indonesia|Indonesia)$")
_LINKS = {"kementerian", "dan", "serta", "bidang", "negara", "republik", "indonesia"}
# Of all words of two names, twice those that they share.
_ALIKE = 0.75
# Words as long as this are misspelt where so much of them is another's.
_LONG, _SPELT = 6, 0.86


class Portfolios:
    """Finds the ministry of a field, however the field is worded."""

    def __init__(self, tables: Tables, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._words = {
            row.name: _content(row.name)
            for row in tables.rows(KnownOffice)
            if row.name.startswith("Kementerian ") and "{" not in row.name
        }
        self._fields = sorted({word for words in self._words.values() for word in words})
        self._rows = {row.name: row for row in tables.rows(KnownOffice)}
        self._coordinating = _coordinating(tables)
        self.country = re.compile(rf"\s({any_of(lexicon.countries)})$")
        self.pattern = re.compile(rf"\s(?:[Bb]idang\s)?({any_of(self._coordinating)})\b")

    def coordinating(self, field: str) -> str:
        """The ministry of a coordinating minister whose field `pattern` found."""
        return self._coordinating[field]

    def is_field(self, words: str) -> bool:
        """Whether each word, links and countries aside, is one that names of offices have."""
        country = self.country.search(words)
        content = _content(words[: country.start()] if country else words)
        known = self.lexicon.unit_vocabulary
        return all(word in known or word.split("-")[0] in known for word in content)

    def known(self, field: str, position: str, on: date | None) -> str | None:
        """The ministry of a field, if it is one of ours, however it is spelt."""
        name = self.ministry(field, position, on)
        return name if name in self._rows else None

    def ministry(self, field: str, position: str, on: date | None) -> str | None:
        """The ministry of the field of a minister; None when the words are no field.

        That of another country carries its name: "Perdagangan Singapura".
        """
        short = tuple(e for e in self.lexicon.offices.get(field) if "{" not in e.row.name)
        if short and field.isupper():
            name = pick_office(short, on).row.name
            return name if name.startswith("Kementerian ") else None
        state = _STATE.search(field)
        field = field[: state.start()] if state else field
        abroad = None if state else self.country.search(field)
        field = field[: abroad.start()] if abroad else field
        lead = _LEADS.match(field) if abroad is None else None
        field = field[lead.end() :] if lead else field
        base = _COORDINATING if position == "Menteri Koordinator" else "Kementerian "
        words = fold(field).replace(",", "").split()
        if words and not abroad and not self.lexicon.unit_vocabulary.issuperset(words):
            words = [self._mended(word) for word in words]
            field = " ".join(words) if words != fold(field).split() else field
        if not words or not (abroad or self.lexicon.unit_vocabulary.intersection(words)):
            return None
        if abroad:
            return f"{base}{field} {self.lexicon.countries[abroad[1]]}"
        entries = self.lexicon.offices.get(f"{base}{field}")
        whole = tuple(entry for entry in entries if "{" not in entry.row.name)
        if whole:
            return pick_office(whole, on).row.name
        return self._nearest(f"{base}{self._spelt(field)}", on) or f"{base}{field}"

    def _mended(self, word: str) -> str:
        """A misspelt word of the ministries' names as they spell it: "keternagakerjaan"."""
        if len(word) < _LONG or word in self.lexicon.unit_vocabulary:
            return word
        return next(iter(get_close_matches(word, self._fields, 1, _SPELT)), word)

    def _spelt(self, field: str) -> str:
        """The field with its short forms written out: "UMKM"."""
        words = (self.lexicon.unit_words.get(fold(w)) if w.isupper() else w for w in field.split())
        return " ".join(word or "" for word in words)

    def _nearest(self, name: str, on: date | None) -> str | None:
        """The ministry whose name shares most words, none where two or none are alike."""
        words, begun = _content(name), fold(name).split()[:2]
        alike = [
            (2 * len(words & known) / (len(words) + len(known)), other)
            for other, known in self._words.items()
            # "Menteri [Pendayagunaan] Aparatur Negara": the first word may be left out.
            if fold(other).split()[:2] == begun or (len(words) > 1 and words < known)
        ]
        alike = sorted((pair for pair in alike if pair[0] >= _ALIKE), reverse=True)
        if not alike:
            return self._begun(words, begun, on)
        best = [name for score, name in alike if score == alike[0][0]]
        day = on.isoformat() if on else "9999"
        existing = [n for n in best if self._existed(n, day)]
        return (existing or best)[0] if len(existing or best) == 1 else None

    def _begun(self, words: set[str], begun: list[str], on: date | None) -> str | None:
        """The only ministry of the day whose name goes on as the field began: "Pendidikan" in 2018."""
        day = on.isoformat() if on else "9999"
        found = [
            other
            for other, known in self._words.items()
            if fold(other).split()[:2] == begun and words <= known and self._existed(other, day)
        ]
        return found[0] if len(found) == 1 else None

    def _existed(self, name: str, day: str) -> bool:
        row = self._rows[name]
        return (row.valid_from or "") <= day and (not row.valid_to or day <= row.valid_to)


def _content(name: str) -> set[str]:
    return {word for word in fold(name).replace(",", "").split() if word not in _LINKS}


def _coordinating(tables: Tables) -> dict[str, str]:
    """The fields of the coordinating ministers, as printed, and their ministries."""
    found: dict[str, str] = {}
    for row in tables.rows(Position):
        _, head, field = row.name.partition("Menteri Koordinator Bidang ")
        if not head or not row.office:
            continue
        short = (n.removeprefix("Menko ") for n in row.names if n.startswith("Menko "))
        for name in (field, field.replace("Hak Asasi Manusia", "HAM"), *short):
            found[name] = found[name.replace(", dan", " dan")] = row.office
    return found
