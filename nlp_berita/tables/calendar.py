"""The Indonesian calendar: months of the Hijri year as the government fixed them, and feasts."""

from __future__ import annotations

from typing import Literal, NamedTuple

from nlp_berita.tables.loader import table


@table("hijri_months.csv", "year", "month")
class HijriMonth(NamedTuple):
    """First day of a Hijri month in Indonesia; `certain` is 0 until the sidang isbat has sat."""

    year: int | None
    month: int | None
    name: str
    start: str
    certain: bool
    source: str


@table("feasts.csv", "name")
class Feast(NamedTuple):
    """A national feast and how its day is found.

    fixed: `month` and `day` of every year; hijri: `month` and `day` of the Hijri year; easter:
    `day` counts from Easter Sunday; dates: the listed `dates`.
    """

    name: str
    names: tuple[str, ...]
    rule: Literal["fixed", "hijri", "easter", "dates"]
    month: int | None
    day: int | None
    dates: tuple[str, ...]
    source: str
