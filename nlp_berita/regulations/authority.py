"""Reads the name of an issuing authority: "Menteri Kesehatan", "Sekda DKI Jakarta", "Kadisdik"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from nlp_berita.gazetteer import Case, Gazetteer
from nlp_berita.regulations.ahead import name_ahead, word_from, words_ahead
from nlp_berita.regulations.regions import Regions
from nlp_berita.tables import Issuer, Position, Tables
from nlp_berita.words import Word

_ACTING = re.compile(r"(?:Pj|Plt|Plh|Pjs|Penjabat|Pelaksana Tugas)\.?\s+", re.IGNORECASE)
_COUNTRY = re.compile(r"\s{0,2}(?:RI|R\.I\.?|Republik Indonesia)(?![^\W_])")
_BRACKET = re.compile(r"\s{0,2}\(([^()\n]{1,45})\)")
# Heads of regions and their secretaries: folded words -> (kind, level of the region, title).
_REGIONAL = {
    "gubernur": ("governor", "provinsi", "Gubernur"),
    "gub": ("governor", "provinsi", "Gubernur"),
    "bupati": ("regent", "kabupaten", "Bupati"),
    "wali kota": ("mayor", "kota", "Wali Kota"),
    "walikota": ("mayor", "kota", "Wali Kota"),
    "wako": ("mayor", "kota", "Wali Kota"),
    "sekda": ("regional", "", "Sekda"),
    "sekretaris daerah": ("regional", "", "Sekda"),
    "sekdaprov": ("regional", "provinsi", "Sekda"),
    "sekprov": ("regional", "provinsi", "Sekda"),
    "sekdakab": ("regional", "kabupaten", "Sekda"),
    "sekkab": ("regional", "kabupaten", "Sekda"),
    "sekdako": ("regional", "kota", "Sekda"),
    "sekdakot": ("regional", "kota", "Sekda"),
    "sekretariat daerah": ("regional", "", "Sekda"),
    "dprd": ("dprd", "", "DPRD"),
    "pemprov": ("governor", "provinsi", "Gubernur"),
    "pemerintah provinsi": ("governor", "provinsi", "Gubernur"),
    "pemkab": ("regent", "kabupaten", "Bupati"),
    "pemerintah kabupaten": ("regent", "kabupaten", "Bupati"),
    "pemkot": ("mayor", "kota", "Wali Kota"),
    "pemko": ("mayor", "kota", "Wali Kota"),
    "pemerintah kota": ("mayor", "kota", "Wali Kota"),
}
# Offices that are no row of a table: the words after them, in capitals, are their name.
_OPEN_HEADS = (
    "Anggota Dewan|Kepala Dinas|Kepala Badan|Kepala Biro|Kepala|Ketua|Direktur Jenderal|Direktur Utama|Direktur"
    "|Dirjen|Ditjen|Dirut|Direksi|Rektor|Dekan|Sekretaris Jenderal|Sekjen|Setjen|Sesjen|Sesmen"
    "|Kepala Desa|Kades|Lurah|Wali Nagari|Camat|Kapolda|Kapolres|Kapolresta|Pangdam|Kajati|Kajari"
    "|Gugus Tugas|Dinas|Badan|Majelis|Dewan|Komisi|Lembaga|Satgas|Otorita|Pengadilan|PN|PT|PTUN|PA|PTTUN"
    "|Mahkamah|Deputi"
)
_OPEN = re.compile(rf"(?:{_OPEN_HEADS})(?![^\W_])")
# "Direktur Jenderal (Dirjen) Bina Marga"
_HEAD_BRACKET = re.compile(r"\s\([A-Z][a-z]{2,9}\)(?=\s[A-Z])")
_OPEN_KINDS = {
    "Direktur Jenderal": "subministry",
    "Dirjen": "subministry",
    "Ditjen": "subministry",
    "Rektor": "institution",
    "Dekan": "institution",
    "Kepala Desa": "village_head",
    "Kades": "village_head",
    "Lurah": "village_head",
    "Wali Nagari": "village_head",
}
_PREFIX_TITLES = frozenset({"dirjen", "sesjen", "rektor", "sekda"})
_NAME_WORD = re.compile(r"\s(?:(?:dan|dan/atau|untuk|atas|di)\s)?[A-Z][\w./\-&]*")
_CAPITAL = re.compile(r"[A-Z][\w/\-&]*")
# "Sekretaris Daerah (Sekda) Pemerintah Provinsi (Pemprov) Bali"
_OF_REGION = re.compile(
    r"(?:\s\([A-Z][a-z]{2,10}\))?(?:\s(?:Pemerintah(?=\s(?:Provinsi|Kabupaten|Kota))|Pem(?:prov|kab|kot)\b))?"
    r"(?:\s(?:Provinsi|Kabupaten|Kota)\s\([A-Z][a-z]{2,8}\))?"
)
_KADIS = re.compile(r"Ka[Dd]is[a-z]+$")
# A point that ends a sentence, not an abbreviation as in "Kab. Garut".
_STOPPED = re.compile(r"[a-z]{4}\.$")
# Nor do the ranks and degrees of who holds the office.
_NO_NAME = re.compile(
    r"\s(?:Nomor|No|Tentang|Tahun|NOMOR|TENTANG|Irjen|Brigjend?|Komjen|Kombes|AKBP|Mayjend?|Letjend?|Kolonel"
    r"|Drs?|Ir|Prof|Hj?)\b"
)


class Authority(NamedTuple):
    """An authority at [start, end): its short name, its kind and its region's level if any."""

    start: int
    end: int
    name: str
    kind: str
    level: str = ""
    region: str = ""


class Authorities:
    """The names of the issuers and regions, ready to be read at a place in a text."""

    def __init__(self, tables: Tables) -> None:
        self.kinds = {row.short: row.kind for row in tables.rows(Issuer)}
        rows = list(tables.rows(Issuer))
        self.whole: Gazetteer[Issuer] = Gazetteer(_whole_names(rows))
        self.after = {
            "menteri": Gazetteer(
                _rest_names(rows, "ministry", ("Menteri ", "Men", "Kementerian "))
            ),
            "menko": Gazetteer(
                _rest_names(
                    rows,
                    "coordinating",
                    ("Menko ", "Kementerian Koordinator Bidang ", "Kementerian Koordinator "),
                )
            ),
        }
        self.dinas: Gazetteer[str] = Gazetteer(
            (printed, "capital", row.name)
            for row in tables.rows(Position)
            if row.title in ("Kepala Dinas",)
            for name in (row.name, *row.names)
            if "{" not in name and name.casefold().startswith(("kadis", "kadin", "kepala dinas "))
            # The office issues what its head signs: "SE Disdik Jabar".
            for printed in ((name, name[2:]) if _KADIS.match(name) else (name,))
        )
        self.regions = Regions(tables)
        # With these words a name begins that needs no part of its title to be read before.
        self._openings = frozenset(
            [name.split()[0] for name in _REGIONAL]
            + [name.split()[0].casefold() for name in _OPEN_HEADS.split("|")]
            + [*self.whole.first_words, *self.dinas.first_words]
        )

    def read(
        self, text: str, pos: int, prefix: str = "", year: int | None = None
    ) -> Authority | None:
        """The authority named at `pos`; `prefix` is the part of its title already read."""
        found = self._read(text, pos, prefix, year)
        if found is None:
            return None
        end = found.end
        if country := _COUNTRY.match(text, end):
            end = country.end()
        bracket = _BRACKET.match(text, end)
        if bracket and _is_short_form(bracket[1]):
            end = bracket.end()
        if country := _COUNTRY.match(text, end):
            end = country.end()
        return found._replace(end=end)

    def _read(self, text: str, pos: int, prefix: str, year: int | None) -> Authority | None:
        if prefix in self.after:
            match = name_ahead(self.after[prefix], text, pos)
            if match is not None:
                row = _in_office(match.values, year)
                return Authority(match.start, match.end, row.short, row.kind)
            return self._minister(text, _next_word(text, pos), prefix)
        if prefix in _PREFIX_TITLES:
            return self._open(text, _next_word(text, pos), prefix)
        acting = _ACTING.match(text, pos + (text[pos : pos + 1] == " "))
        begin = acting.end() if acting else pos
        first = word_from(text, begin)
        if first is None or first.start > begin + 2:
            return None
        if first.folded not in self._openings and not prefix:
            return None
        return (
            self._regional(text, list(islice(words_ahead(text, begin), 2)))
            or self._issuer(text, begin, year)
            or self._dinas(text, begin)
            or self._open(text, first.start, prefix)
        )

    def _minister(self, text: str, pos: int, prefix: str) -> Authority | None:
        """A ministry that no table knows by these words; its bracket may tell."""
        first = _CAPITAL.match(text, pos)
        if first is None or _NO_NAME.match(" " + text[pos : pos + 10]):
            return None
        end = first.end()
        for _ in range(9):
            word = _NAME_WORD.match(text, end)
            if word is None or _NO_NAME.match(text, end):
                break
            end = word.end()
        bracket = _BRACKET.match(text, end)
        known = self.after[prefix].get(bracket[1]) if bracket else ()
        kind = "ministry" if prefix == "menteri" else "coordinating"
        name = known[0].short if known else f"{prefix.capitalize()} {text[pos:end]}"
        return Authority(pos, end, name, kind)

    def _regional(self, text: str, tokens: list[Word]) -> Authority | None:
        for size in (2, 1):
            head = _REGIONAL.get(" ".join(w.folded for w in tokens[:size]))
            if head and len(tokens) >= size:
                kind, level, title = head
                end = tokens[size - 1].end
                place = self.regions.read(text, end, level) if end < len(text) else None
                if place is None and (of := _OF_REGION.match(text, end)):
                    place = self.regions.read(text, of.end(), level)
                if place is None:
                    return Authority(tokens[0].start, end, title, kind, level)
                name = f"{title} {place.name}" if kind != "dprd" else f"DPRD {place.formal}"
                return Authority(tokens[0].start, place.end, name, kind, place.level, place.formal)
        return None

    def _issuer(self, text: str, pos: int, year: int | None) -> Authority | None:
        match = name_ahead(self.whole, text, pos)
        if match is None:
            return None
        row = _in_office(match.values, year)
        return Authority(match.start, match.end, row.short, row.kind)

    def _dinas(self, text: str, pos: int) -> Authority | None:
        match = name_ahead(self.dinas, text, pos)
        if match is None:
            return None
        place = self.regions.read(text, match.end)
        name = f"{match.values[0]} {place.name}" if place else match.values[0]
        return Authority(match.start, place.end if place else match.end, name, "office")

    def _open(self, text: str, pos: int, prefix: str) -> Authority | None:
        """An office that no table knows: its head word and the capitalised words after it."""
        head = _OPEN.match(text, pos)
        if head is None and not prefix:
            return None
        end = head.end() if head else pos
        inside = _HEAD_BRACKET.match(text, end) if head else None
        end = inside.end() if inside else end
        if head is None:
            first = _CAPITAL.match(text, pos)
            if first is None:
                return None
            end = first.end()
        for _ in range(8):
            word = _NAME_WORD.match(text, end)
            if word is None or _NO_NAME.match(text, end) or _STOPPED.search(text, pos, end):
                break
            # After the whole name of a body or region comes the name of a person.
            inner = name_ahead(self.whole, text, end) if end > pos + len(prefix) + 1 else None
            end = word.end() if inner is None else max(inner.end, word.end())
            if inner is not None:
                break
        if head and end == (inside or head).end():
            return None
        title = head.group() if head else ""
        kind = _OPEN_KINDS.get(title, "subministry" if prefix == "dirjen" else "office")
        printed = text[pos:end].rstrip(".,")
        end = pos + len(printed)
        if inside:
            printed = printed.replace(inside.group(), "", 1)
        name = re.sub(r"^(?:Direktur Jenderal|Ditjen)\b", "Dirjen", printed)
        if not head and prefix in _PREFIX_TITLES:
            name = f"{prefix.capitalize()} {printed}"
        known = self.whole.get(name)
        if known:
            return Authority(pos, end, known[0].short, known[0].kind)
        return Authority(pos, end, name, kind)


def _next_word(text: str, pos: int) -> int:
    word = word_from(text, pos)
    return word.start if word else pos


def _in_office(rows: tuple[Issuer, ...], year: int | None) -> Issuer:
    """Of the issuers of one name, the one that existed in that year, else the newest."""
    if len(rows) > 1 and year is not None:
        for row in rows:
            starts = int((row.valid_from or "0")[:4] or 0)
            ends = int((row.valid_to or "9999")[:4])
            if starts <= year <= ends:
                return row
    return rows[-1] if len(rows) > 1 and rows[-1].valid_to is None else rows[0]


_CHAIRS = {
    "agency": ("Kepala",),
    "state": ("Kepala", "Ketua"),
    "body": ("Kepala", "Ketua"),
    "court": ("Ketua",),
}


def _whole_names(rows: list[Issuer]) -> Iterator[tuple[str, Case, Issuer]]:
    for row in rows:
        titled = {
            f"{title} {name}"
            for title in _CHAIRS.get(row.kind, ())
            for name in (row.short, row.name)
        }
        for name in {row.short, row.name, *row.names} | titled:
            if row.short == "Presiden" or "(" in name:
                continue
            yield name, "exact" if name.isupper() and len(name) < 4 else "capital", row
            if name.startswith("Menteri ") and "/" not in name:
                yield name.replace("Menteri", "Kementerian", 1), "capital", row


def _rest_names(
    rows: list[Issuer], kind: str, openings: tuple[str, ...]
) -> Iterator[tuple[str, Case, Issuer]]:
    for row in rows:
        if row.kind != kind:
            continue
        for name in {row.short, row.name, *row.names}:
            if name.isupper() and " " not in name:
                yield name, "exact", row
            for opening in openings:
                rest = name.removeprefix(opening)
                if rest != name and len(rest) > 1 and not rest.startswith("teri"):
                    yield rest, "capital", row
                    yield "Bidang " + rest, "capital", row
                    yield "Negara " + rest, "capital", row


def _is_short_form(inside: str) -> bool:
    return len(inside) <= 16 and " " not in inside.strip() and not inside.strip().isdigit()
