"""Reads the region that a citation names: "DKI Jakarta", "Kabupaten Sleman", "Kota Bandung"."""

from __future__ import annotations

from typing import NamedTuple

from nlp_berita.gazetteer import Gazetteer
from nlp_berita.regulations.ahead import name_ahead, word_from
from nlp_berita.tables import Region, Tables
from nlp_berita.words import fold

_LEVELS = {
    "provinsi": "provinsi",
    "propinsi": "provinsi",
    "prov": "provinsi",
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
}
# The words that begin a name and tell its level: "Kab. Sleman", "Kota Bandung".
_NAMED = {"kabupaten": "kabupaten", "kab": "kabupaten", "kota": "kota"}


class RegionName(NamedTuple):
    """A region as citations write it: "Sleman" (kabupaten), "DKI Jakarta" (provinsi)."""

    start: int
    end: int
    name: str
    level: str
    candidates: tuple[str, ...] = ()

    @property
    def formal(self) -> str:
        """As the issuer of a Perda: "Kabupaten Sleman", "Jawa Barat"."""
        return self.name if self.level == "provinsi" else f"{self.level.capitalize()} {self.name}"


class Regions:
    """The names of provinces, regencies and cities."""

    def __init__(self, tables: Tables) -> None:
        self._names: Gazetteer[tuple[str, str]] = Gazetteer(
            (name, "capital" if len(name) > 4 else "exact", (_short(row), row.level))
            for row in tables.rows(Region)
            if row.level != "kecamatan"
            for name in {row.short_name, *row.names}
        )

    def read(self, text: str, pos: int, level: str = "") -> RegionName | None:
        """The region phrase at `pos`; `level` is what the words before it admit."""
        first = word_from(text, pos)
        if first is None or first.start > pos + 2 or text[pos : first.start].strip() != "":
            return None
        match, wanted = name_ahead(self._names, text, pos), level
        if first.folded in _LEVELS and word_from(text, first.end):
            after = name_ahead(self._names, text, first.end)
            if match is None or match.size < 2 or (after and after.end > match.end):
                match, wanted = after, _LEVELS[first.folded]
        if match is None:
            return None
        if not wanted and match.size > 1:
            wanted = _NAMED.get(fold(text[match.start : match.end]).partition(" ")[0], "")
        fitting = [value for value in match.values if not wanted or value[1] == wanted]
        if not fitting:
            return None
        if not wanted and any(value[1] == "provinsi" for value in fitting):
            fitting = [value for value in fitting if value[1] == "provinsi"]
        name, found_level = fitting[0]
        several = len({f for _, f in fitting}) > 1
        names = tuple(f"{lv.capitalize()} {nm}" for nm, lv in fitting) if several else ()
        return RegionName(first.start, match.end, name, found_level, names)


def _short(row: Region) -> str:
    return row.short_name.replace("Daerah Istimewa", "DI")
