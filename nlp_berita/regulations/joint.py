"""Who issued a joint decree, where its sentence names the offices in a row."""

from __future__ import annotations

import re
from itertools import pairwise

from nlp_berita.regulations.authority import Authority

# Between two offices of a row: who holds the first, a short form, a comma or "dan".
_NEXT = re.compile(
    r"(?:\s(?!Dan\b|Serta\b)[A-Z][\w.'’\-]{0,30}){0,6}(?:\s?\([^()\n]{1,30}\))?"
    r"(?:\s?,\s?(?:(?:dan|serta)\s)?(?:juga\s)?|\s(?:dan|serta|bersama|dengan)\s)"
)
_MORE = re.compile(r"(?:\s[A-Z][\w.'’\-]{0,30}){0,6},?\s(?:dan|serta)\s[A-Z]")
_NAMELY = re.compile(r"(?:yakni|yaitu|antara)\s$")
# An office whose region is not told issues nothing by itself.
_BARE = frozenset({"Gubernur", "Bupati", "Wali Kota", "Sekda", "DPRD"})


def issuers_in_row(
    text: str,
    pos: int,
    end: int,
    before: list[Authority],
    after: list[Authority],
    issues: re.Pattern[str],
) -> str | None:
    """The offices that issued the decree at [pos, end), joined by ";"; None where one is unsure.

    `before` and `after` are the authorities of its sentence, `issues` the words of issuing.
    """
    for row in _rows(text, after):
        said = _last(issues, text, end, row[0].start)
        if said is not None or _NAMELY.search(text[end : row[0].start]):
            # An office that no table knows may stand first or last: then the row is no answer.
            cut = "," in text[said or row[0].start : row[0].start]
            return None if cut or _MORE.match(text, row[-1].end) else _joined(row)
    for row in reversed(_rows(text, before)):
        if issues.search(text, row[-1].end, pos):
            return _joined(row)
    return None


def _last(issues: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    """Where the last word of issuing ends."""
    return max((said.end() for said in issues.finditer(text, start, end)), default=None)


def _rows(text: str, found: list[Authority]) -> list[list[Authority]]:
    """The rows of at least two offices."""
    if not found:
        return []
    rows = [[found[0]]]
    for left, right in pairwise(found):
        if _NEXT.fullmatch(text, left.end, right.start):
            rows[-1].append(right)
        else:
            rows.append([right])
    return [row for row in rows if len(row) > 1]


def _joined(row: list[Authority]) -> str | None:
    names = list(dict.fromkeys(authority.name for authority in row))
    return ";".join(names) if len(names) > 1 and _BARE.isdisjoint(names) else None
