"""Offices: the institution by its name."""

from __future__ import annotations

from collections.abc import Sequence

from nlp_berita.evaluate.annotation import Record, punishable, required
from nlp_berita.evaluate.comparison import Comparison, Item
from nlp_berita.evaluate.wording import alike

# Kinds that a gold file may divide more finely -> ours.
_KINDS = {
    "kementerian": "ministry",
    "lpnk": "agency",
    "lns": "commission",
    "bank": "commission",
    "pemda_prov": "regional_government",
    "pemda_kab": "regional_government",
    "pemda_kota": "regional_government",
    "opd": "regional_unit",
    "sekretariat": "regional_unit",
    "upt": "regional_unit",
    "unit": "regional_unit",
    "kecamatan": "regional_unit",
    "dprd": "legislature",
    "komisi": "legislature",
    "lembaga_negara": "legislature",
    "pengadilan": "court",
    "kejaksaan": "prosecution",
    "polri": "police",
    "tni": "military",
    "bumn": "soe",
    "bumd": "soe",
    "desa": "village",
    "vertikal": "agency",
}
_OURS = frozenset(
    "ministry agency commission regional_government regional_unit legislature court prosecution "
    "police military election soe village other".split()
)


def compare(gold: Sequence[Record], found: Sequence[Record]) -> Comparison:
    """``record``: the names mean the same."""
    wanted, got = required(gold), punishable(gold, found)
    return Comparison("offices.record", _items(wanted), _items(got), alike)


def _items(records: Sequence[Record]) -> list[Item]:
    return [
        Item(record["name"], record["name"], kind_of(str(record.get("kind")))) for record in records
    ]


def kind_of(kind: str) -> str:
    """The kind in our words.

    >>> kind_of("pengadilan"), kind_of("court"), kind_of("sekolah")
    ('court', 'court', 'other')
    """
    return kind if kind in _OURS else _KINDS.get(kind, "other")
