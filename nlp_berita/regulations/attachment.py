"""Attaches pinpoint groups to the citations they belong to."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from operator import itemgetter

from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.pinpoints import Chain, chains, continued, normal, rest_of_point

# Between a pinpoint and the instrument after it: "Pasal 5 dari UU", "Pasal 5 tentang UU ITE".
_BEFORE = re.compile(
    r"[\s,]{0,3}(?:(?:dari|dalam|pada|di|tentang|dan|atas|ketentuan|pembukaan|sesuai|berdasarkan|juga|batang"
    r"|tubuh|lampiran|huruf|menurut)\s{1,2}){0,3}[\"“(]?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s,(]{0,3}(?:(?:pada|dalam|di|khususnya|yakni|yaitu|tepatnya|terutama|utamanya|sesuai|berbunyi|itu"
    r"|tersebut|dan|atau|jo\.?|juncto|dengan|melanggar|bunyi|ketentuan|lewat)\s{1,2}){0,3}",
    re.IGNORECASE,
)
# "KUHP, 311 KUHP": a bare number between two mentions of one code.
_BARE = re.compile(r"\s{0,2}(?:,|dan|atau|,\s?dan|jo\.?|juncto)\s{1,2}(\d{1,3}[A-Z]?)\s{1,2}$")
# "PPh Pasal 21" is the name of a tax.
_TAX = re.compile(r"\b(?:PPh|Pajak Penghasilan|Pajak Penghasilan \(PPh\))\s$", re.IGNORECASE)
# A ruling speaks of the Pasal of a law; letters have none.
_NO_ARTICLES = frozenset({"SURAT", "TELEGRAM"})
_BY_NAME = frozenset({"nickname", "unknown name", "title", "joint"})
_FAR = 600


def attach(text: str, found: list[Citation]) -> None:
    """Put every pinpoint of the text on its citation; those without one are dropped."""
    found = [c for c in found if c.scope != "court" and c.type not in _NO_ARTICLES]
    if not found:
        return
    starts, ends = [c.start for c in found], [c.end for c in found]
    sole = found[0] if _is_one(found) else None
    named = chains(text)
    later = continued(text, named)
    without_pasal = {chain.start for chain in later}
    owner: Citation | None = None
    for chain in sorted([*named, *later], key=itemgetter(0)):
        if chain.start in without_pasal:
            # An ayat is where the Pasal is that was named last.
            if owner is not None:
                _add_all(owner, chain)
            continue
        owner = None
        if _TAX.search(text, max(0, chain.start - 30), chain.start):
            continue
        after, before = bisect_left(starts, chain.end), bisect_right(ends, chain.start) - 1
        following = found[after] if after < len(found) else None
        owner = _owner(text, chain, following, found[before] if before >= 0 else None)
        if owner is None and sole is not None and sole.start < chain.start:
            owner = found[max(before, 0)]
        if owner is None:
            continue
        _add_all(owner, chain)
        if owner is following and (more := rest_of_point(text, owner.end)):
            _extend(owner, *more)
    for left, right in itertools.pairwise(found):
        if left.pinpoints and left.type == right.type and right.start - left.end < 14:
            bare = _BARE.fullmatch(text[left.end : right.start])
            if bare:
                _add(right, {"pasal": bare[1]})


def _is_one(found: list[Citation]) -> bool:
    """Whether an article cites a single act, or a single bill: what else should its Pasal be of?"""
    first = found[0]
    if first.rule in _BY_NAME or not (first.number or first.draft):
        return False
    return all((c.type, c.number, c.year) == (first.type, first.number, first.year) for c in found)


def _extend(owner: Citation, parts: dict[str, str], end: int) -> None:
    """The ayat after the code belongs to the Pasal before it: "Pasal 303 KUHP ayat 1"."""
    point = {k: v for k, v in owner.pinpoint_parts[-1].items() if k != "text"}
    if "pasal" not in point or set(point) & set(parts):
        return
    owner.pinpoints.pop()
    owner.pinpoint_parts.pop()
    _add(owner, point | parts)
    owner.claims.append((owner.end, end))


def _add_all(owner: Citation, chain: Chain) -> None:
    for point in chain.points:
        _add(owner, point)
    owner.claims.append((chain.start, chain.end))


def _add(owner: Citation, point: dict[str, str]) -> None:
    owner.pinpoints.append(normal(point))
    owner.pinpoint_parts.append({"text": normal(point), **point})


def _owner(
    text: str, chain: Chain, following: Citation | None, before: Citation | None
) -> Citation | None:
    """The following citation if it is joined, else the one just before, else the last named."""
    if before is not None and following is not None:
        touching = text[before.end : chain.start].isspace()
        if touching and not text[chain.end : following.start].isspace():
            return before  # "KUHP Pasal 362 dan UU ...": the words around it decide
    near = following is not None and following.start - chain.end < 60
    if following and near and _BEFORE.fullmatch(text, chain.end, following.start):
        return following
    if before is not None:
        edge = before.subject_span[1] if before.subject_span else before.end
        edge = edge if edge <= chain.start else before.end
        if chain.start - edge < 60 and _AFTER.fullmatch(text, edge, chain.start):
            return before
    if following is not None and "\n" not in text[chain.end : following.start]:
        gap = text[chain.end : following.start]
        if len(gap) < 120 and not re.search(r"[.!?]\s", gap):
            return following
    if before is None or chain.start - before.end > _FAR:
        return None
    return before if text.count("\n", before.end, chain.start) <= 1 else None
