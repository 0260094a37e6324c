"""The identity of an instrument: short citation, Akoma Ntoso path, link to peraturan.go.id.

The work IRI follows the Akoma Ntoso Naming Convention 1.0; it is None until number and year are
known, for a partial one would identify nothing.
"""

from __future__ import annotations

import re

from nlp_berita.regulations.citation import Citation
from nlp_berita.tables import InstrumentType, Issuer, KnownInstrument

_JOINT_LABELS = {"SKB": "SKB", "SEB": "SEB", "PERBER": "Peraturan Bersama"}
_HEADS = {"governor": "Gubernur", "regent": "Bupati", "mayor": "Wali Kota"}
_SLUGGED = {"UU": "uu", "PP": "pp", "PERPRES": "perpres", "KEPPRES": "keppres", "INPRES": "inpres"}


def short_citation(
    found: Citation, types: dict[str, InstrumentType], issuers: dict[str, Issuer]
) -> str | None:
    """The short form that lawyers write: "UU 5/2014", "SE MenPAN-RB 137/2018"."""
    if found.row is not None:
        return found.row.citation
    return printed_citation(found, types, issuers)


def printed_citation(
    found: Citation, types: dict[str, InstrumentType], issuers: dict[str, Issuer]
) -> str | None:
    """The short form of the type and number that are printed, whatever instrument is meant."""
    if found.number is None or found.type is None:
        return None
    label = label_of(found.type, found.issuer, types, issuers)
    if found.joint and ";" in found.number:
        numbers = ", ".join(_numbered(n, found.year) for n in found.number.split(";"))
        return f"{label} {numbers}"
    if found.number.startswith(("SE-", "PER-", "KEP-")):
        return found.number
    return f"{label} {_numbered(found.number, found.year)}"


def label_of(
    code: str,
    issuer: str | None,
    types: dict[str, InstrumentType],
    issuers: dict[str, Issuer],
) -> str:
    """What stands before the number: "Permendagri", "Perda Kabupaten Sleman", "Peraturan BKN"."""
    kind = types[code]
    if issuer is None or (kind.issuer is not None and kind.scope == "none"):
        return kind.label
    for entry in issuers[issuer].labels if issuer in issuers else ():
        if entry.startswith(code + " "):
            return entry.split(" ", 1)[1]
    if code in ("PERMEN", "KEPMEN", "INMEN") and issuer.startswith("Men"):
        rest = issuer[3:]
        opening = kind.label.removesuffix("men") + "men"
        return opening + (rest if rest[:1].islower() else f" {rest}")
    if code in ("PERMENKO", "KEPMEN") and issuer.startswith("Menko "):
        return f"{kind.label} {issuer.removeprefix('Menko ')}"
    if kind.scope in _HEADS:
        return f"{kind.label} {issuer.removeprefix(_HEADS[kind.scope]).strip()}"
    if code in ("PERDIRJEN", "KEPDIRJEN"):
        return f"{kind.label} {issuer.removeprefix('Dirjen').strip()}"
    if code == "KEPDPRD":
        return f"{kind.label} {issuer.removeprefix('DPRD').strip()}"
    if code in ("PERDES", "PERKADES"):
        return f"{kind.label} {issuer.removeprefix('Kepala Desa').strip()}"
    if code in _JOINT_LABELS:
        return f"{kind.label} {issuer.replace(';', '-')}"
    if kind.scope == "court" and code != "PUTUSAN":
        return kind.label
    return f"{kind.label} {issuer}" if code != "PUTUSAN" else kind.label


def _numbered(number: str, year: int | None) -> str:
    if year is None:
        return number
    if str(year) in number and re.search(rf"(?<=[^0-9]){year}(?![0-9])", number):
        return number
    return f"{number} Tahun {year}" if "/" in number or "-" in number else f"{number}/{year}"


def work_uri(found: Citation, types: dict[str, InstrumentType]) -> str | None:
    """The Akoma Ntoso work IRI: "/akn/id/act/uu/2014/5".

    >>> from nlp_berita.tables import InstrumentType, default_tables
    >>> types = {row.code: row for row in default_tables().rows(InstrumentType)}
    >>> work_uri(Citation(0, 0, "PP", "number", 1.0, number="94", year=2021), types)
    '/akn/id/act/pp/2021/94'
    """
    if found.row is not None:
        return found.row.uri
    if found.number is None or found.year is None or found.type not in types or found.draft:
        return None
    kind = types[found.type]
    needs_issuer = kind.scope not in ("none", "joint")
    if not kind.akn or (needs_issuer and not found.issuer) or ";" in found.number:
        return None
    issuer = found.issuer
    if issuer and kind.scope in _HEADS:
        issuer = issuer.removeprefix(_HEADS[kind.scope]).strip()
    named = found.issuer is not None and (needs_issuer or kind.akn.count("/perban"))
    parts = [kind.akn, *([slug(issuer)] if named and issuer else []), str(found.year)]
    return "/akn/id/" + "/".join([*parts, slug(found.number)])


def slug(name: str) -> str:
    """Lower case, blanks and slashes as hyphens, dots kept.

    >>> slug("78/PMK.02/2019")
    '78-pmk.02-2019'
    """
    return re.sub(r"[^a-z0-9.]+", "-", name.casefold()).strip("-")


def official_url(found: Citation, known: KnownInstrument | None) -> str | None:
    """The page of the instrument at peraturan.go.id, where the table knows its address."""
    if known is not None and known.slug:
        return f"https://peraturan.go.id/id/{known.slug}"
    return None
