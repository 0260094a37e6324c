"""What looks like a date and is none: numbers of things, names of places and persons, habits."""

from __future__ import annotations

import re

from nlp_berita.dates.expression import Expression
from nlp_berita.dates.lexicon import LONG_MONTH, LONG_MONTHS, NAME_MONTHS, PORTIONS
from nlp_berita.dates.neighbours import word_after, word_before
from nlp_berita.dates.surroundings import (
    AFTER_DAY,
    AGES,
    BEFORE_MONTH,
    BIRTHDAY_LEADS,
    COUNTED,
    EVENTS_PAST,
    FRACTION_OF,
    HABITS,
    LABELS,
    NEAR_DATE,
    PERIOD_LEADS,
    PLACES,
    SUNDAY_PLACES,
    VAGUE,
)

_REGULATION = re.compile(
    r"(?:\b(?:[Nn]omor|NOMOR|[Nn]o\.?|[Nn]omer|UU|PP|Perpres|Perppu|Perda|Permen\w*|Pergub|Perbup"
    r"|Perwali|PM|PMK|Keppres|Inpres|Kep\w*|SE|SKB|PKPU|Qanun)\W{0,2}\s?[^\n]{0,60}?)"
    r"\d[\w./-]{0,30}\s+(?:[Tt]ahun|TAHUN|[Tt]h\.?)\s+$"
)
_CONSTITUTION = re.compile(r"(?:UUD|Undang-[Uu]ndang Dasar)(?: (?:NRI|Negara [\w ]{0,30}))?\s+$")
_BAD_LEFT = frozenset("/.,:#$@+_=&'’")
_REACH = 110
_NUMBERED = frozenset("pertama kedua ketiga keempat kelima terakhir".split())
_AGENCY = re.compile(r"\s\((?i:antara)(?:\sNews)?\)")
_SCORE = re.compile(r"(?i:skor|menang|kalah|unggul|imbang|gol|laga|agregat|babak)")


def trapped(text: str, found: Expression) -> bool:
    """Whether an expression of the grammar is no date where it stands."""
    check = _CHECKS.get(found.rule)
    return check is not None and check(text, found)


def _number(text: str, found: Expression) -> bool:
    left = text[found.start - 1] if found.start else ""
    if left == "-" and text[found.start - 2 : found.start - 1].isalnum():
        return True
    return left in _BAD_LEFT and left != "" and text[found.start - 2 : found.start - 1].isalnum()


def _day_name(text: str, found: Expression) -> bool:
    before = word_before(text, found.start)
    if found.start and text[found.start - 1].isalpha() and found.point.year is None:
        return True
    if found.start and text[found.start - 1] in ".,/" and text[found.start - 2].isdecimal():
        return True
    return before in PLACES


def _day_words(text: str, found: Expression) -> bool:
    """Institut Teknologi Sepuluh Nopember: capitals after a capital make a name."""
    if found.point.year is None and text[found.start].isupper():
        return _capital_before(text, found.start)
    return _day_name(text, found)


def _numeric(text: str, found: Expression) -> bool:
    if _number(text, found) or word_before(text, found.start) in LABELS:
        return True
    right = text[found.end : found.end + 1]
    return right in ("/", "-", "%") or right.isalpha()


def _short(text: str, found: Expression) -> bool:
    if _numeric(text, found):
        return True
    return word_before(text, found.start) not in NEAR_DATE


def _slash(text: str, found: Expression) -> bool:
    """A day and month alone, "(20/7)": in brackets, or after a word that leads to a date."""
    before = word_before(text, found.start)
    if _numeric(text, found) or before in LABELS or word_after(text, found.end) in FRACTION_OF:
        return True
    if _AGENCY.match(text, found.end):
        return False  # "BANDUNG, 7/8 (ANTARA)"
    bracket = text[found.start - 1 : found.start] == "(" and text[found.end : found.end + 1] == ")"
    if _SCORE.search(text, max(0, found.start - 30), found.start):
        return True
    near = word_before(text, found.start - 1) if bracket else before
    if near in NEAR_DATE or near in LONG_MONTHS:
        # "pada 2/3 pemilih": a proper fraction needs more than a preposition.
        return not bracket and near == "pada" and _proper(found)
    return not bracket or (found.last is None and _proper(found))


def _proper(found: Expression) -> bool:
    day, month = found.point.day or 0, found.point.month or 0
    return day < month <= 10


def _month(text: str, found: Expression) -> bool:
    """A month alone: its name may be a person's, so the sentence has to lead to it."""
    before, after = word_before(text, found.start), word_after(text, found.end)
    if before in BEFORE_MONTH or before in LONG_MONTHS or before in PORTIONS:
        return before in ("dan", "di", "ke", "dari", "untuk", "atau") and (
            _capital_follows(text, found.end)
            or (before in ("dan", "atau") and text[found.start : found.end].lower() in NAME_MONTHS)
        )
    if before in PLACES or before in ("sebelas", "sepuluh", "setiap", "tiap"):
        return True
    if _capital_before(text, found.start) or _capital_follows(text, found.end):
        return True
    if _MONTH_FOLLOWS.match(text, found.end) or _MONTH_LEADS.search(
        text, max(0, found.start - 18), found.start
    ):
        return False
    name = text[found.start : found.end].lower()
    if name in NAME_MONTHS:
        return after not in LONG_MONTHS and not after.isdecimal()
    return not before and not text[found.end : found.end + 1].isspace()


_MONTH_FOLLOWS = re.compile(
    rf"(?:,\s(?:dan\s|serta\s)?|\s(?:dan|atau|serta|maupun)\s){LONG_MONTH}(?!\w)"
)
_MONTH_LEADS = re.compile(rf"\b{LONG_MONTH},\s(?:dan\s|serta\s)?$")


def _capital_follows(text: str, end: int) -> bool:
    word = text[end : end + 3].lstrip(" ")
    return text[end : end + 1] == " " and bool(word) and word[0].isupper()


def _capital_before(text: str, start: int) -> bool:
    words = text[max(0, start - 24) : start].split(" ")
    return len(words) > 1 and words[-1] == "" and words[-2][:1].isupper() and words[-2].isalpha()


def _year(text: str, found: Expression) -> bool:
    left = text[found.start - 1 : found.start]
    right, next_right = text[found.end : found.end + 1], text[found.end + 1 : found.end + 2]
    if left.isalpha() or "©" in text[max(0, found.start - 16) : found.start]:
        return True
    if left == " " and text[found.start - 2 : found.start - 1] == "/":
        return True
    if left and left in "-–/.,:#$@+_=&*" and text[found.start - 2 : found.start - 1] != " ":
        return True
    if right.isalpha() and right != "":
        return True
    if right and right in "/-–.,:%" and next_right.isdecimal():
        return True
    if right == "/" or right == "%" or (right == "-" and next_right.isalpha()):
        return True
    before = word_before(text, found.start)
    if before in ("tahun", "thn", "th"):
        return bool(_REGULATION.search(text[max(0, found.start - _REACH) : found.start]))
    if before in PLACES or (len(before) == 1 and before.isalpha()):
        return True
    if before in LABELS or before in ("+", "kurang", "hampir", "lebih", "mencapai", "total"):
        return True
    if word_after(text, found.end) in COUNTED:
        return True
    if not 1900 <= (found.point.year or 0) < 2100:
        return True
    return bool(_CONSTITUTION.search(text[max(0, found.start - 60) : found.start]))


def _year_span(text: str, found: Expression) -> bool:
    left = text[found.start - 1 : found.start]
    if left and (left.isalpha() or left in "/.:#+_-"):
        return True
    right, next_right = text[found.end : found.end + 1], text[found.end + 1 : found.end + 2]
    if right.isalpha() or (right and right in "-/" and next_right.isalnum()):
        return True
    if right and right in ".," and next_right.isdecimal():  # a letter is the next sentence's
        return True
    if not 1900 <= (found.point.year or 0) < 2150:
        return True
    before = word_before(text, found.start)
    return before in LABELS or word_after(text, found.end) in COUNTED


def _weekday(text: str, found: Expression) -> bool:
    before = word_before(text, found.start)
    name = text[found.start : found.end].split()[0].lower()
    if before in HABITS or word_after(text, found.end) in AFTER_DAY:
        return True
    if text[found.end : found.end + 1] == "-" and text[found.end + 1 : found.end + 2].isalpha():
        return True
    if text[found.start - 1 : found.start] == "-":
        return True
    if name == "minggu" and word_after(text, found.end) in _NUMBERED:
        return True  # "minggu pertama sekolah"
    if name in ("minggu", "ahad", "senen", "rebo", "kemis"):
        if before in SUNDAY_PLACES or (name != "minggu" and name != "ahad"):
            return True
        if text[found.start].islower():
            return before not in ("hari", "malam")
        if found.point.clock:
            return False
        return _capital_before(text, found.start) and before not in ("hari", "malam", "pada")
    return before in PLACES


def _unit(text: str, found: Expression) -> bool:
    before = word_before(text, found.start)
    if text[found.start - 1 : found.start] == "-":
        return True
    return before in VAGUE or before.isdecimal() or before in ("hari", "akhir-akhir")


def _count(text: str, found: Expression) -> bool:
    before = word_before(text, found.start)
    return (
        before in AGES
        or before in VAGUE
        or before == "tanggal"
        or text[found.start - 1 : found.start] in "-.,/x"
    )


def _day_word(text: str, found: Expression) -> bool:
    before = word_before(text, found.start)
    word = text[found.start : found.end].lower()
    if text[found.start - 1 : found.start] == "-" or text[found.end : found.end + 1] == "-":
        return True
    if word == "esok" and before == "hari":
        return True
    if word == "semalam":
        return before in ("sehari", "menginap", "bermalam", "tarif", "per", "satu")
    return word == "kemarin" and before in EVENTS_PAST


def _period(text: str, found: Expression) -> bool:
    """ "Semester 2" may be a student's; a period without its year needs a word of time."""
    if found.point.year is not None or found.point.years is not None:
        return False
    before = word_before(text, found.start)
    return before not in PERIOD_LEADS


def _birthday(text: str, found: Expression) -> bool:
    """The birthday is a date after a word of time, else the name of a celebration."""
    return word_before(text, found.start) not in BIRTHDAY_LEADS


def _offset(text: str, found: Expression) -> bool:
    return found.point.feast is None


def _part(text: str, found: Expression) -> bool:
    return text[found.start - 1 : found.start] == "-"


def _span(text: str, found: Expression) -> bool:
    if found.point.grain == "month":
        return word_before(text, found.start) in PLACES
    return False


_CHECKS = {
    "day": _day_name,
    "day-month": _day_name,
    "day-span": _day_name,
    "day-month-span": _day_name,
    "day-words": _day_words,
    "numeric": _numeric,
    "numeric-span": _numeric,
    "numeric-short": _short,
    "numeric-short-span": _short,
    "day-slash": _slash,
    "day-slash-span": _slash,
    "iso": _numeric,
    "month": _month,
    "month-span": _span,
    "year": _year,
    "year-of-name": _year,
    "year-span": _year_span,
    "year-words": lambda text, found: word_before(text, found.start) != "tahun",
    "weekday": _weekday,
    "weekday-near": _weekday,
    "near-week": _unit,
    "near-month": _unit,
    "near-year": _unit,
    "near-semester": _unit,
    "near-quarter": _unit,
    "count": _count,
    "day-word": _day_word,
    "quarter": _period,
    "semester": _period,
    "birthday": _birthday,
    "offset": _offset,
    "part-year": _part,
    "part-month": _part,
    "part-week": _part,
}
