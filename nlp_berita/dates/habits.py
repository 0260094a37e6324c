"""Recurring dates: "setiap Senin", "tiap 17 Agustus", "Senin sampai Jumat"."""

from __future__ import annotations

from nlp_berita.dates.expression import Expression
from nlp_berita.dates.neighbours import word_after, word_before

_EVERY = frozenset({"setiap", "tiap", "saban"})
_THROUGH = frozenset({"hari", "tanggal", "bulan", "tahun"})


def habits(text: str, found: Expression) -> str | None:
    """ "set" when an expression recurs, else None.

    >>> from nlp_berita.dates.expression import Point
    >>> habits("Apel setiap Senin.", Expression(12, 17, "weekday", Point("day", weekday=0)))
    'set'
    """
    before = word_before(text, found.start)
    if before in _THROUGH:
        cut = text.rfind(" ", max(0, found.start - 12), max(0, found.start - 1))
        before = word_before(text, cut) if cut > 0 else before
    if before in _EVERY:
        return "set"
    if word_after(text, found.end) in _EVERY and found.point.year is None:
        return "set"
    last = found.last
    if last is not None and last.weekday is not None and last.day is None and last.week is None:
        return "set"
    return None
