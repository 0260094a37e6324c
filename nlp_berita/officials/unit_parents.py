"""Completes the units that are named without what they are part of.

"Kasi Pidsus" where the article speaks of one Kejari, "Kepala Seksi Intelijen" of its one Kantor
Imigrasi. Nothing is guessed where the article names two bodies of the kind.
"""

from __future__ import annotations

import re

from nlp_berita.offices import Institution
from nlp_berita.officials.title import Title
from nlp_berita.reading import Reading

_UNIT = re.compile(r"(?:Bidang|Seksi|Subbagian|Subbidang|Subseksi|Satuan(?! Tugas\b)) ")
# Words of the body that a unit is of, and abbreviations that may be one.
_WHOLE = re.compile(
    r".*\b(?:Kementerian|Kepolisian|Polri|Polres\w*|Polda|Badan|Direktorat|Sekretariat|Dinas|Komisi"
    r"|Kejaksaan|Markas|Majelis|Dewan|Kantor|Biro|Divisi|Kelurahan|Desa|Kecamatan|Partai|[A-Z]{3,})\b"
)
# Bodies with a seat, though their place may be the name of two regions.
_BRANCHES = ("Kantor ", "Kejaksaan Negeri ", "Kepolisian Resor ", "Lembaga Pemasyarakatan ")
# The units of prosecutors, and the bodies that each kind of unit may be of.
_PROSECUTES = re.compile(r"Seksi (?:Tindak )?(?:Pidana|Intelijen$|Penerangan Hukum|Perdata)")
_PROSECUTION, _POLICE, _CIVIL = {"prosecution"}, {"police"}, {"regional_unit", "agency"}


def join_units(reading: Reading, titles: list[Title]) -> None:
    """Give each unit without a parent the only body of the article that it may be of."""
    bare = [title for title in titles if _is_bare(title)]
    bodies = _bodies(reading) if bare else []
    for title in bare:
        kinds = _kinds(title)
        named = {
            (body.name, body.region): start
            for start, body in reversed(bodies)
            if body.kind in kinds
        }
        if len(named) == 1:
            (((name, region), first),) = named.items()
            if first < title.start:
                title.settle(f"{title.office} {name}", title.end, region)
                title.inherited = True


def _is_bare(title: Title) -> bool:
    return bool(
        title.public
        and title.office
        and title.region is None
        and not title.inherited
        and _UNIT.match(title.office)
        and not _WHOLE.match(title.office)
    )


def _kinds(title: Title) -> set[str]:
    if title.row.branch == "polri":
        return _POLICE
    return _PROSECUTION if _PROSECUTES.match(title.office or "") else _CIVIL


def _bodies(reading: Reading) -> list[tuple[int, Institution]]:
    """The local bodies of an article that are no units themselves, each where it is named first."""
    found = [
        (min(start for start, _ in (*body.mentions, *body.in_titles)), body)
        for body in reading.offices
        if (body.region is not None or body.name.startswith(_BRANCHES))
        and not _UNIT.match(body.name)
        and (body.mentions or body.in_titles)
    ]
    return sorted(found, key=lambda pair: pair[0])
