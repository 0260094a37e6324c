"""Regions by Kemendagri code (Kepmendagri 300.2.2-2138/2025): provinces down to kecamatan."""

from __future__ import annotations

from typing import Literal, NamedTuple

from nlp_berita.tables.loader import table


@table("regions.csv", "code")
class Region(NamedTuple):
    """A region; `names` always mean it, `weak_names` only where the context agrees.

    `needs_cue`: do not link the bare name without a head, an office or "Kab./Kota/Kec." before it.
    """

    code: str
    name: str
    short_name: str
    level: Literal["provinsi", "kabupaten", "kota", "kecamatan"]
    kind: str
    parent: str | None
    head_title: str
    names: tuple[str, ...]
    weak_names: tuple[str, ...]
    needs_cue: bool
    source: str


@table("region_history.csv", "code", "old_name", "valid_to", "event")
class FormerRegion(NamedTuple):
    """An earlier name or code of a region of today, and when it held."""

    code: str
    name: str
    old_name: str
    old_code: str
    valid_from: str | None
    valid_to: str | None
    event: str
    source: str
