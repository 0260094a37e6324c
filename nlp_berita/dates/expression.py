"""What the grammar finds: stretches of text with the parts of a calendar expression."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Point:
    """One end of an expression as printed; what the text does not say is None.

    `grain` is the unit that the words name. `shift` counts that unit from `base` ("published" or
    "text", the last date before), `week` and `years` are shifts of the week or the year that a
    named day or month lies in, `direction` is "lalu" (-1) or "mendatang" (1).
    """

    grain: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    index: int | None = None
    weekday: int | None = None
    clock: str | None = None
    portion: str | None = None
    shift: int | None = None
    base: str = "published"
    week: int | None = None
    years: int | None = None
    direction: int = 0
    feast: str | None = None
    hijri: tuple[int | None, int | None, int | None] | None = None
    eve: bool = False


@dataclass(slots=True)
class Expression:
    """A stretch of text that names a point, or the span from `point` to `last`."""

    start: int
    end: int
    rule: str
    point: Point
    last: Point | None = None
    confidence: float = 0.9
    modifier: str | None = None
    relative: bool = False
    # "duration" or "set" for what is recognised but no date.
    aside: str | None = None
