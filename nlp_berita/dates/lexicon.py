"""The words of the calendar, folded, and the pieces of pattern that recognise them."""

from __future__ import annotations

from collections.abc import Iterable

WEEKDAYS = {
    "senin": 0,
    "senen": 0,
    "selasa": 1,
    "rabu": 2,
    "rebo": 2,
    "kamis": 3,
    "kemis": 3,
    "jumat": 4,
    "sabtu": 5,
    "minggu": 6,
    "ahad": 6,
}
LONG_MONTHS = {
    "januari": 1,
    "februari": 2,
    "pebruari": 2,
    "maret": 3,
    "april": 4,
    "mei": 5,
    "juni": 6,
    "juli": 7,
    "agustus": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "nopember": 11,
    "desember": 12,
}
SHORT_MONTHS = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "peb": 2,
    "mar": 3,
    "mrt": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "agust": 8,
    "agt": 8,
    "agu": 8,
    "ags": 8,
    "aug": 8,
    "sept": 9,
    "sep": 9,
    "okt": 10,
    "oct": 10,
    "nov": 11,
    "nop": 11,
    "des": 12,
    "dec": 12,
}
MONTHS = LONG_MONTHS | SHORT_MONTHS
# Month names that are also names of persons: alone they need a calendar word beside them.
NAME_MONTHS = frozenset({"maret", "april", "mei", "juni", "juli"})
HIJRI_MONTHS = {
    "muharam": 1,
    "muharram": 1,
    "safar": 2,
    "shafar": 2,
    "rabiulawal": 3,
    "rabiul awal": 3,
    "rabiulakhir": 4,
    "rabiul akhir": 4,
    "jumadilawal": 5,
    "jumadil awal": 5,
    "jumadilakhir": 6,
    "jumadil akhir": 6,
    "rajab": 7,
    "syakban": 8,
    "sya'ban": 8,
    "syaban": 8,
    "ramadan": 9,
    "ramadhan": 9,
    "ramadlan": 9,
    "syawal": 10,
    "zulkaidah": 11,
    "dzulkaidah": 11,
    "dzulqa'dah": 11,
    "zulhijah": 12,
    "zulhijjah": 12,
    "dzulhijah": 12,
    "dzulhijjah": 12,
}
UNITS = {
    "hari": "day",
    "pekan": "week",
    "minggu": "week",
    "bulan": "month",
    "tahun": "year",
    "semester": "semester",
    "triwulan": "quarter",
    "kuartal": "quarter",
    "dekade": "decade",
    "dasawarsa": "decade",
}
PORTIONS = {
    "awal": "start",
    "permulaan": "start",
    "pertengahan": "mid",
    "medio": "mid",
    "tengah": "mid",
    "akhir": "end",
    "pengujung": "end",
    "penghujung": "end",
    "ujung": "end",
}
ORDINALS = {
    "i": 1,
    "1": 1,
    "pertama": 1,
    "satu": 1,
    "ii": 2,
    "2": 2,
    "kedua": 2,
    "dua": 2,
    "iii": 3,
    "3": 3,
    "ketiga": 3,
    "tiga": 3,
    "iv": 4,
    "4": 4,
    "keempat": 4,
    "empat": 4,
}
ZONES = {"wib": "+07:00", "wita": "+08:00", "wit": "+09:00"}

_ONES = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first so that none hides another."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


# White space inside an expression: a few blanks, at most one line break.
SP = r"(?:[ \t\xa0]{1,3}(?:\r?\n)?|\r?\n)"
OS = rf"{SP}?"
END = r"(?![^\W_])"
# A letter may follow only where a digit would: "Juli2023" is glued, "Julianto" a name.
END_LETTER = r"(?![^\W\d_])"
APOSTROPHE = "['’‘`´]"
WEEKDAY = (
    r"(?:[Ss]enin|[Ss]enen|[Ss]elasa|[Rr]abu|[Rr]ebo|[Kk]amis|[Kk]emis|[Jj]um"
    + APOSTROPHE
    + r"?at|[Ss]abtu|[Mm]inggu|[Aa]had"
    + r"|SENIN|SELASA|RABU|KAMIS|JUM'?AT|SABTU|MINGGU|AHAD)"
)
MONTH = rf"(?i:{either(MONTHS)})"
LONG_MONTH = rf"(?i:{either(LONG_MONTHS)})"
MARKET_DAY = r"(?:Kliwon|Legi|Pahing|Paing|Pon|Wage)"
DAY_PART = r"(?i:dini[ ]hari|pagi|siang|sore|petang|malam)"
_DIGIT_WORD = either(_ONES)
NUMBER = (
    rf"(?i:se(?:puluh|belas)|(?:{_DIGIT_WORD})"
    rf"(?:{SP}(?:belas|puluh(?:{SP}(?:{_DIGIT_WORD}))?))?)"
)
YEAR_WORDS = (
    rf"(?i:(?:seribu{SP}sembilan{SP}ratus|dua{SP}ribu)"
    rf"(?:{SP}(?:se(?:puluh|belas)|(?:{_DIGIT_WORD})(?:{SP}(?:belas|puluh(?:{SP}(?:{_DIGIT_WORD}))?))?))?)"
)
_UNTIL = rf"(?:hingga|sampai(?:{SP}dengan)?)(?:{SP}(?:setidaknya|sekitar))?|sampe|s\.?/?d\.?"
RANGE = rf"(?:{OS}[-–—‐]{OS}|{SP}(?i:{_UNTIL}){SP}|s/d)"


def number(words: str) -> int:
    """The value of a number in digits or in words up to the thousands.

    >>> number("dua puluh tiga"), number("sebelas"), number("dua ribu dua puluh")
    (23, 11, 2020)
    """
    if words.isdecimal():
        return int(words)
    total = last = 0
    for word in words.lower().split():
        if word == "sepuluh":
            last = 10
        elif word == "sebelas":
            last = 11
        elif word == "belas":
            last += 10
        elif word == "puluh":
            last *= 10
            total, last = total + last, 0
        elif word == "ratus":
            total, last = total + last * 100, 0
        elif word in ("ribu", "seribu"):
            total, last = (total + last) * 1000 or 1000, 0
        else:
            last = _ONES[word]
    return total + last


def weekday(word: str) -> int:
    """Monday is 0.

    >>> weekday("Jum'at"), weekday("Ahad")
    (4, 6)
    """
    return WEEKDAYS["".join(filter(str.isalpha, word)).lower()]
