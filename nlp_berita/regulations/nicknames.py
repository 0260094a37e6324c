"""Popular names of instruments ("UU ASN", "KUHP") and what they mean on a day."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from nlp_berita.gazetteer import Gazetteer
from nlp_berita.regulations.ahead import name_ahead, word_from
from nlp_berita.regulations.forms import Form, Forms
from nlp_berita.tables import DraftBill, KnownInstrument, Tables
from nlp_berita.words import fold

_NEW = re.compile(
    r"\s{1,2}(?:hasil revisi|jilid (?:II|2|dua)|(?:yang\s)?(?:ter)?baru|versi baru)(?![^\W_])"
    r"(?!\s(?:saja|sebagian|bisa|akan|dibahas))",
    re.IGNORECASE,
)
_OLD = re.compile(r"\s{1,2}(?:yang\s)?lama(?![^\W_])", re.IGNORECASE)
_INNER = re.compile(r"(?<=\s)['’‘`](?=\d\d(?!\d))|\s\(UUD(?:\sNRI)?\)")
_NEAR = 90
_NUMBERED = re.compile(r"\d+/|/\d")
_CONFIDENCE = {"high": 0.9, "medium": 0.8, "low": 0.65}


class Nickname(NamedTuple):
    """A popular name at [start, end) with the rows that bear it; `rest` is what follows the type."""

    start: int
    end: int
    rest: str
    rows: tuple[KnownInstrument, ...]
    new: bool
    old: bool


class Meaning(NamedTuple):
    """What a nickname means on a day: the row if it is settled, else the candidates."""

    row: KnownInstrument | None
    candidates: tuple[KnownInstrument, ...]
    confidence: float


class _Kin:
    """Names that stand for one matter: a union-find over names and citations."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, name: str) -> str:
        while name in self._parent:
            name = self._parent[name]
        return name

    def join(self, left: str, right: str) -> None:
        first, second = sorted((self.root(left), self.root(right)))
        if first != second:
            self._parent[second] = first


class Nicknames:
    """All nicknames: those after a type word by type and rest, the whole names by themselves."""

    def __init__(self, tables: Tables, forms: Forms) -> None:
        self.by_citation = {row.citation: row for row in tables.rows(KnownInstrument)}
        rests: dict[str, list[tuple[str, KnownInstrument]]] = {}
        whole: list[tuple[str, KnownInstrument]] = []
        for row in tables.rows(KnownInstrument):
            for name in row.nicknames:
                if _NUMBERED.search(name) or name.casefold().startswith("revisi"):
                    continue
                split = split_name(name, forms)
                if split is None:
                    whole.append((name, row))
                else:
                    rests.setdefault(family(split[0]), []).append((split[1], row))
        self._by_type = {
            key: Gazetteer([(rest, "any", row) for rest, row in entries])
            for key, entries in rests.items()
        }
        self.names: Gazetteer[KnownInstrument] = Gazetteer(
            [(name, "exact" if name.isupper() else "capital", row) for name, row in whole]
        )
        self.openings = [name for name, _ in whole]
        self._first_words = {fold(name).split()[0] for name in self.openings}
        self._known = {fold(row.citation): row for row in self.by_citation.values()}
        for row in self.by_citation.values():
            for name in row.nicknames:
                if _NUMBERED.search(name):
                    self._known.setdefault(fold(name), row)
        self._kin = _Kin()
        for key in ("UU", "PERPPU"):
            for rest, row in rests.get(key, ()):
                self._kin.join(fold(rest), row.base or row.citation)
        for name, row in whole:
            self._kin.join(fold(name), row.base or row.citation)
        self.drafts: dict[str, DraftBill] = {}
        for bill in tables.rows(DraftBill):
            for name in (bill.nickname, *bill.names):
                split = split_name(re.sub(r"^revisi UU", "RUU", name), forms)
                if split:
                    self.drafts.setdefault(fold(split[1]), bill)
                    self._kin.join(fold(split[1]), bill.nickname)

    def after_type(self, text: str, pos: int, form: Form) -> Nickname | None:
        """The nickname whose type word ends at `pos`."""
        gazetteer = self._by_type.get(family(form))
        if gazetteer is None:
            return None
        match = name_ahead(gazetteer, text, pos)
        if match is None:
            return _broken(gazetteer, text, pos) if form.type == "UU" else None
        if text[pos : match.start].strip(" \n\xa0-'’"):
            return None
        rest = text[match.start : match.end]
        new, old = _NEW.match(text, match.end), _OLD.match(text, match.end)
        end = new.end() if new else old.end() if old else match.end
        return Nickname(pos, end, rest, match.values, bool(new) or _is_new(rest), bool(old))

    def alone(self, text: str, start: int) -> Nickname | None:
        """The name without a type word that begins at `start`: KUHP, UUD 1945."""
        first = word_from(text, start)
        if first is None or first.folded not in self._first_words:
            return None
        match = name_ahead(self.names, text, start)
        if match is None or match.start != start:
            return _broken(self.names, text, start)
        rest = text[match.start : match.end]
        new, old = _NEW.match(text, match.end), _OLD.match(text, match.end)
        end = new.end() if new else old.end() if old else match.end
        return Nickname(start, end, rest, match.values, bool(new) or _is_new(rest), bool(old))

    def meaning(self, found: Nickname, day: date | None) -> Meaning:
        """The act that the name means on a day: windows first, the latest start wins."""
        rows = found.rows
        if found.new:
            return self._newest(rows, day)
        base = [row for row in rows if not row.amending] or [self._base(row) for row in rows]
        unique = list({row.citation: row for row in base}.values())
        if found.old and day is not None:
            past = [row for row in unique if _before(row.valid_to, day)]
            newest = max(past, key=lambda row: row.valid_to or "", default=None)
            if newest is not None:
                return Meaning(newest, (), 0.75)
        if len(unique) == 1:
            inside = day is None or _holds(unique[0], day)
            return Meaning(unique[0], (), _CONFIDENCE[unique[0].confidence] - (not inside) * 0.2)
        if day is None:
            return Meaning(None, tuple(unique), 0.5)
        held = [row for row in unique if _holds(row, day)]
        if len(held) == 1:
            return Meaning(held[0], (), _CONFIDENCE[held[0].confidence])
        if not held:
            return Meaning(None, tuple(unique), 0.4)
        if all("collision" in row.note.casefold() for row in held):
            return Meaning(None, tuple(held), 0.4)
        latest = max(held, key=lambda row: row.valid_from or "")
        return Meaning(latest, tuple(row for row in held if row is not latest), 0.7)

    def known(self, citation: str | None) -> KnownInstrument | None:
        """The row of a short citation, whatever its spelling."""
        return self._known.get(_key(citation)) if citation else None

    def bearing(self, code: str, rest: str) -> list[KnownInstrument]:
        """The acts that are called by this rest of a name after their type word."""
        found = self._by_type[code].get(rest) if code in self._by_type else ()
        return [row for row in found if not row.amending]

    def matter(self, topic: str) -> str:
        """One key for all names of a law and of the bills about it.

        >>> from nlp_berita.tables import default_tables
        >>> names = Nicknames(default_tables(), Forms(default_tables()))
        >>> names.matter("tipikor") == names.matter("tindak pidana korupsi")
        True
        """
        return self._kin.root(topic)

    def _newest(self, rows: tuple[KnownInstrument, ...], day: date | None) -> Meaning:
        known = [r for r in rows if r.enacted and (day is None or not _after(r.enacted, day))]
        newest = max(known or rows, key=lambda row: (row.enacted or "", row.year or 0))
        return Meaning(newest, (), 0.75)

    def _base(self, row: KnownInstrument) -> KnownInstrument:
        return self.by_citation.get(row.base or "", row)


@lru_cache(maxsize=1024)
def _key(citation: str) -> str:
    """The folded form of a citation: the same few are asked for again and again."""
    return fold(citation)


def _broken(names: Gazetteer[KnownInstrument], text: str, start: int) -> Nickname | None:
    """A name with a mark or a bracket inside: UUD '45, Undang-Undang Dasar (UUD) 1945."""
    mark = _INNER.search(text, start, start + _NEAR)
    if mark is None:
        return None
    plain = text[start : mark.start()] + text[mark.end() : start + _NEAR]
    match = name_ahead(names, plain, 0)
    if match is None or match.start > 1 or match.end <= mark.start() - start:
        return None
    end = start + match.end + mark.end() - mark.start()
    return Nickname(start, end, plain, match.values, False, False)


def family(form: Form) -> str:
    """Nicknames are kept by what their type word says: "UU", or head and issuer for ministries."""
    if form.type is not None:
        return form.type
    return f"{form.head}:{form.issuer or form.prefix}"


def split_name(name: str, forms: Forms) -> tuple[Form, str] | None:
    """A nickname's type word and the rest of it; None where it has no type word.

    >>> from nlp_berita.tables import default_tables
    >>> split_name("UU ASN", Forms(default_tables()))[1]
    'ASN'
    """
    match = name_ahead(forms.gazetteer, name, 0)
    if match is None or match.end >= len(name):
        return None
    form = match.values[0]
    rest = name[match.end :].strip(" -'")
    return (form, rest) if rest and form.type != "UUD" else None


def _is_new(rest: str) -> bool:
    return rest.casefold().endswith((" baru", " hasil revisi", " jilid ii", " nasional"))


def _holds(row: KnownInstrument, day: date) -> bool:
    return not _after(row.valid_from, day) and not _before(row.valid_to, day)


def _after(value: str | None, day: date) -> bool:
    """Whether a partial date (2014, 2014-01, 2014-01-15) lies wholly after the day."""
    return bool(value) and value > day.isoformat()[: len(value)]  # type: ignore[operator,arg-type]


def _before(value: str | None, day: date) -> bool:
    return bool(value) and value < day.isoformat()[: len(value)]  # type: ignore[operator,arg-type]
