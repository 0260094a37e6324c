"""Times of day and parts of the day that follow a date and join it."""

from __future__ import annotations

import re

from nlp_berita.dates.lexicon import DAY_PART, END, OS, SP, ZONES

_PART = re.compile(rf",?{SP}{DAY_PART}{END}")
_ZONE = r"(?P<zone>[Ww][Ii][Tt][Aa]|[Ww][Ii][BbTt])(?![^\W_])"
_TIME = re.compile(
    rf"(?:,|{OS}[-–|])?{SP}(?:(?:sekitar|sekira|kira-kira|tepat){SP})?"
    rf"(?:[Pp]ukul|PUKUL|[Jj]am|[Pp]kl\.?){SP}"
    rf"(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d\d))?(?:[.:]\d\d)?(?!\d)"
    rf"(?:{OS}(?:[-–]|hingga|sampai|s/d){OS}\d{{1,2}}[.:]\d\d)?(?:{SP}{_ZONE})?"
)
# Without "pukul" a colon or a zone must tell a time from a number.
_BARE = re.compile(
    rf"(?:,|{OS}[-–|])?{OS}(?P<hour>\d{{1,2}})(?::(?P<minute>\d\d)(?::\d\d)?(?!\d)(?:{SP}{_ZONE})?"
    rf"|\.(?P<dotted>\d\d){SP}(?P<dotzone>[Ww][Ii][Tt][Aa]|[Ww][Ii][BbTt])(?![^\W_]))"
)


def tail(text: str, end: int) -> tuple[int, str | None]:
    """Where the part of day and the time after a date end, and the time as ISO 8601.

    >>> tail("Kamis (20/7) pagi pukul 09.00 WIB.", 12)
    (33, '09:00+07:00')
    >>> tail("Kamis (20/7) lalu", 12)
    (12, None)
    """
    found = _PART.match(text, end)
    if found:
        end = found.end()
    time = _TIME.match(text, end) or _BARE.match(text, end)
    if time is None:
        return end, None
    named = time.groupdict()
    hour, minute = int(named["hour"]), int(named["minute"] or named.get("dotted") or 0)
    if hour > 23 or minute > 59:
        return end, None
    zone = (named.get("zone") or named.get("dotzone") or "").lower()
    return time.end(), f"{hour:02}:{minute:02}{ZONES.get(zone, '')}"
