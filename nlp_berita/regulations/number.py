"""Numbers of instruments: plain ("5", "23A"), agenda ("HK.01.07/MENKES/446/2021") and the year."""

from __future__ import annotations

import re
from typing import NamedTuple

from nlp_berita.regulations.courts import number_end

_WORD = re.compile(
    r"[\s,\-]{0,3}(?:(?:dengan|ber)\s?)?"
    r"(?:(?:nomor|normor|nomer|nmr|no)(?![^\W\d_])\s{0,2}[.:]{0,2}\s{0,2}){1,2}"
    r"(?:(?:register|registrasi|perkara|putusan)\s{1,2}[.:]?\s?)?",
    re.IGNORECASE,
)
# "turunannya, yaitu Nomor 20": words that may stand between the type and the number word.
_LINK = re.compile(
    r"(?:\s{1,2}(?:turunannya|pelaksananya|pelaksanaannya|sebelumnya|terbaru|baru|itu|tersebut))?"
    r",?\s{1,2}(?:yakni|yaitu)(?=\s)",
    re.IGNORECASE,
)
# "edaran ini diterbitkan dengan nomor 34/SE/2023", "putusan itu tertuang di Nomor 15 P/HUM/2019".
_SAID = re.compile(
    r"(?:\s(?:itu|ini|tersebut))?(?:\s(?:yang|telah|sudah)){0,2}"
    r"(?:\s(?:ter(?:tuang|daftar|catat|bit)|di\s?(?:terbit|keluar|tuang|teken|tanda ?tangan)[a-z]*|keluar)"
    r"\s(?:dengan|dalam|di|pada|lewat)(?=\sno)|(?=\sber))",
    re.IGNORECASE,
)
# A label that repeats the type is no part of the number; KP, KM, PR and IM are series of their own.
_LABEL = re.compile(r"(?:PMK|KMK|PMA|KMA|PM)\s?[.:]?\s{0,2}(?=\d)|SE\s{1,2}(?=\d)")
_LETTERED = ("PM", "KM", "SE ")
_SERIES = re.compile(r"(KP|KM|PR|IM)[\s.]{0,2}(\d{1,4})(?!\d)(?:(?=/\d{4}(?!\d))|(?![\w./\-]\w))")
_TELLING = re.compile(r"[0-9/]")
# "131,33-293": old decrees count with a comma.
# A telegram's letters may stand apart: "ST / 1490/VII/KEP/2021".
_RUN = re.compile(r"(?:STR?\s/\s(?=\d)|\d{3},(?=\d{2}-\d))?[A-Za-z0-9][A-Za-z0-9./_\-–]{0,80}")
# Letters before an agenda number: "Kep 927/VI/2025", "R 42/Pres/VII/2025".
_LETTERS = re.compile(
    r"(?:SK|SE|KEP|PER|S)-\s(?=\d{1,4}/)|(?:(Kep|KEP|Skep|SKEP)|[A-Z]{1,2})(?:\.\s?|\s)(?=\d{1,5}/[A-Z])|[A-Z][a-z]{1,3}\.\s(?=\d{1,5}/\d)"
)
# "UP-14 /2/7": the rest of a number that began with letters.
_APART = re.compile(r"(?<=\d)\s/\d{1,5}(?:/\d{1,4}(?:\.\d{1,4})*)*(?![\w/])")
# A blank inside an agenda number: "28 P/HUM/2021", "300.1/ 6902", "DPR RI/XII/2010", "PN Mks".
_MORE = re.compile(r"\s?/\s?(?=[A-Za-z0-9])[A-Za-z0-9./_\-–]{1,60}")
_COURT_CODE = re.compile(
    r"\s(?:(?:PK|K|P|B|G|Pdt|Pid)\s?/\s?|/\s?(?=[A-Z]{2,8}[/.\-]))(?=[A-Za-z0-9])[A-Za-z0-9./_\-–]{1,40}"
)
# "97 P Tahun 2025": the letter of appointments, printed without its slash.
_LETTER_CODE = re.compile(r"\s(?!RI)[A-Z]{1,2}(?=\s[Tt]ahun\s\d{4}(?!\d))")
_INNER_CODE = re.compile(
    r"\s(?:[A-Z]{1,5}/[A-Z0-9][A-Za-z0-9./_\-–]{1,40}|\d{1,2}\.\d{1,2}\.?/(?:19|20)\d\d(?!\d))"
)
_BROKEN = re.compile(r"\s[A-Z][a-z]{2,20}/\d{4}(?:/[A-Z]{2,5})?(?![\w/])")
_YEAR_WORD = re.compile(
    r"\s{0,2}[,/]?\s{0,2}(?:\[tahun\]|tahun|thn|th)\s{0,2}\.?\s{0,2}"
    r"([0-9OoIl]{4}(?!\w)|['’]\d\d(?!\w)|(?:19|20)\s\d\d(?=\stentang\s))",
    re.IGNORECASE,
)
# "Nomor 1 2025": the word for the year left out.
_BARE_YEAR = re.compile(r"\s((?:19|20)\d\d)(?=\s|[.,;:)]?(?:\s|$))")
# "PP 51 2023, ...": without any word, only where no noun follows that the year could count.
_ALONE = re.compile(r"(?<=[A-Z]\s\d)\s|(?<=[A-Z]\s\d\d)\s|(?<=[A-Z]\s\d\d\d)\s")
_NO_COUNT = re.compile(
    r"\s?((?:19|20)\d\d)(?=[.,;:?!)]|$|\s(?:tentang|yang|dan|atau|itu|ini|tersebut|ya|juga|tidak|sudah|belum"
    r"|telah|akan|mengatur|menyebut|berlaku)\b)"
)
# A year with a digit too few or too many is printed, but which it is nobody can tell.
_SLIP = re.compile(r"\s{1,2}tahun\s{1,2}(?:(?:19|20)\d|2\d\d|(?:19|20)\d{3})(?![\w/.,]\d|\w)", re.I)
_YEARLY = re.compile(r"\s{1,2}tahun(?![^\W_])", re.IGNORECASE)
_SLASH_YEAR = re.compile(r"\s?/\s?(\d{4})(?![\d/])")
# A sentence glued to the year of an agenda number: "91/PUU-XVIII/2020.Selanjutnya".
_GLUED = re.compile(
    r"(?<=/)(?:19|20)\d\d(?=[A-Z][a-z]{3}|(?:ST|STR|SE|SK|[Kk]ep|KEP)/\d|\.(?:[A-Z][a-z]{2}|M[KA](?![^\W_])))|(?<=[IVX]-)(?:19|20)\d\d(?=\.\d)"
)
_ROMAN = re.compile(r"[IVXLC]{1,8}(?![^\W_])")
_ROMAN_YEAR = re.compile(r"([IVXLC]{1,8})/(\d{4})(?![\w/])")
_PLAIN = re.compile(r"\d{1,5}[A-Za-z]?")
_DIGITS = str.maketrans("OoIl", "0011")
_FIRST_YEAR, _LAST_YEAR = 1945, 2045


class Number(NamedTuple):
    """A number as printed at [start, end); `start` includes the number word when there is one."""

    start: int
    end: int
    number: str
    year: int | None
    worded: bool
    agenda: bool


def read_number(
    text: str,
    pos: int,
    *,
    roman: bool = False,
    old: bool = False,
    linked: bool = True,
    told: bool = True,
) -> Number | None:
    """The number that begins at `pos`, after blanks and with or without "Nomor".

    `linked` admits "yakni Nomor 20", `told` also "itu diterbitkan dengan nomor 20".

    >>> read_number("UU Nomor 5 Tahun 2014", 2)
    Number(start=3, end=21, number='5', year=2014, worded=True, agenda=False)
    """
    said = _SAID.match(text, pos) if linked and told else None
    link = (said or _LINK.match(text, pos)) if linked else None
    word = _WORD.match(text, link.end() if link else pos)
    if word is None and link is not None:
        return None
    start = word.end() if word else pos
    while start < len(text) and start - pos < 4 and text[start] in " \n\t\xa0-" and not word:
        start += 1
    begin = _skip(text, word.start()) if word else start
    if text.startswith(_LETTERED, start) and (label := _LABEL.match(text, start)):
        start = label.end()
    series = _SERIES.match(text, start) if word else None
    if series:
        year, end = _year_after(text, series.end(), old)
        slash = _SLASH_YEAR.match(text, series.end())
        if slash and _possible(int(slash[1]), old):
            year, end = int(slash[1]), slash.end()
        return Number(begin, end, f"{series[1]} {series[2]}", year, True, False)
    letters = _LETTERS.match(text, start)
    if letters and (word or letters[1]):
        start = letters.end()
    else:
        letters = None
    run = _RUN.match(text, start)
    if run is None:
        return None
    if roman and (found := _ROMAN.match(text, start)) and found.end() == run.end():
        year, end = _year_after(text, found.end(), old)
        return Number(begin, end, found.group(), year, bool(word), False)
    if roman and (dated := _ROMAN_YEAR.match(text, start)) and _possible(int(dated[2]), old):
        return Number(begin, dated.end(), dated[1], int(dated[2]), bool(word), False)
    if not _TELLING.search(text, start, run.end()):
        return None  # most often the next word of the sentence
    body, end = _body(text, run)
    if letters:
        body = letters.group().replace("- ", "-") + body
    number = _parse(text, begin, start, body, end, worded=bool(word), old=old)
    if number is not None and said and said.group() and not (number.year or number.agenda):
        return None  # "aturan itu tertuang dalam nomor 3" of a list
    return number


def _skip(text: str, pos: int) -> int:
    while pos < len(text) and text[pos] in " \n\t\xa0,-":
        pos += 1
    return pos


def _body(text: str, run: re.Match[str]) -> tuple[str, int]:
    """The run with its parts after blanks, without the punctuation of the sentence."""
    end = run.end()
    if run.group().isdigit():
        more = _COURT_CODE.match(text, end) or _LETTER_CODE.match(text, end)
        end = more.end() if more else end
    for _ in range(6):
        grown = end
        if text[end - 1] == "-" and (more := _BROKEN.match(text, end)):
            end = more.end()
        elif text[end - 1] == "/" or "/" in text[run.start() : end]:
            if text[end - 1] == "/" and end + 1 < len(text) and text[end] == " ":
                tail = _RUN.match(text, end + 1)
                if tail and not tail.group().casefold().startswith(("tahun", "dan")):
                    end = tail.end()
            elif more := (_MORE.match(text, end) or _INNER_CODE.match(text, end)):
                end = more.end()
        elif ("-" in run.group() or run.group().count(".") > 1) and (
            more := _APART.match(text, end)
        ):
            end = more.end()
        if end == grown:
            break
    if "/" in text[run.start() : end]:
        end = number_end(text, run.start(), end)
    if glued := _GLUED.search(text, run.start(), end):
        end = glued.end()
    if text[run.start() : end].casefold().endswith("/tanggal"):
        end -= len("/tanggal")
    while end > run.start() + 1 and text[end - 1] in "./_-–":
        end -= 1
    return text[run.start() : end], end


def _parse(
    text: str, begin: int, start: int, body: str, end: int, *, worded: bool, old: bool
) -> Number | None:
    year: int | None = None
    body = _tidy(body)
    if plain := _PLAIN.fullmatch(body):
        slash = _SLASH_YEAR.match(text, end)
        if slash and _possible(int(slash[1]), old):
            return Number(begin, slash.end(), plain.group(), int(slash[1]), worded, False)
        year, stop = _year_after(text, end, old)
        bare = _BARE_YEAR.match(text, end) if worded else None
        if bare is None and not worded and _ALONE.match(text, end):
            bare = _NO_COUNT.match(text, end)
        if year is None and bare is not None:
            year, stop = int(bare[1]), bare.end()
        elif year is None and worded and (slip := _SLIP.match(text, end)):
            stop = slip.end()
        elif year is None and _YEARLY.match(text, end):
            return None  # "Nomor 5 Tahun lalu"
        return Number(begin, stop, body, year, worded, False)
    if not any(c.isdigit() for c in body):
        return None
    *parts, last = body.split("/")
    if parts and last.casefold() in ("tahun", "thn"):
        year, stop = _year_after(text, end - len(last), old)
        return Number(begin, stop, "/".join(parts), year, worded, True) if year else None
    if re.fullmatch(r"\d{1,5} [A-Z]{1,2}", body):
        year, stop = _year_after(text, end, old)
        return Number(begin, stop, body, year, worded, False)
    dated = re.fullmatch(r"(\d{1,5}[A-Z]?)/(\d{4})", body)
    if dated and _possible(int(dated[2]), old):
        return Number(begin, end, dated[1], int(dated[2]), worded, False)
    if re.fullmatch(r"\d{1,4}[A-Z]?(?:/[A-Z]{1,4})?[Tt]ahun\d{4}", body):
        return Number(
            begin, end, body[: body.lower().index("tahun")], int(body[-4:]), worded, False
        )
    glued = re.fullmatch(r"(\d{1,3})([A-Za-z]{3,})", body)
    if glued and worded:
        return Number(begin, start + len(glued[1]), glued[1], None, worded, False)
    lettered = any(c.isalpha() for c in body)
    separators = sum(c in "/.-–" for c in body)
    if not separators or (not lettered and re.fullmatch(r"\d{1,2}([./\-])\d{1,2}\1\d{2,4}", body)):
        return None  # a date, or a word that only looks like a number
    year, stop = _year_after(text, end, old)
    if not worded and year is None and not (lettered and "/" in body):
        return None
    return Number(begin, stop, _tidy(body), year or year_in(body, old), worded, True)


def _tidy(body: str) -> str:
    return " ".join(re.sub(r"\s?/\s?", "/", body).split())


def year_in(number: str, old: bool = False) -> int | None:
    """The year that an agenda number carries.

    >>> year_in("78/PMK.02/2019"), year_in("722/Menkes/Per/IX/88"), year_in("900/634/SJ")
    (2019, 1988, None)
    """
    parts = re.split(r"[/\s]", number)
    for part in reversed(parts):
        four = re.fullmatch(r"(?:.*[\-.])?((?:19|20)\d\d)", part)
        if four and _possible(int(four[1]), old) and part is not parts[0]:
            return int(four[1])
    dashed = re.search(r"[-.].*-((?:19|20)\d\d)$", number)
    if dashed:
        return int(dashed[1])
    if len(parts) > 1 and re.fullmatch(r"\d\d", parts[-1]) and _ROMAN.fullmatch(parts[-2]):
        return 1900 + int(parts[-1]) if int(parts[-1]) > 45 else 2000 + int(parts[-1])
    return None


def _year_after(text: str, pos: int, old: bool) -> tuple[int | None, int]:
    found = _YEAR_WORD.match(text, pos + text.startswith(". t", pos))
    if found is None:
        return None, pos
    digits = found[1].replace(" ", "").translate(_DIGITS)
    if digits[0] in "'’":  # "tahun '99"
        digits = ("19" if digits[1:] >= "45" else "20") + digits[1:]
    if digits.isdigit() and _possible(int(digits), old):
        return int(digits), found.end()
    return None, pos


def _possible(year: int, old: bool) -> bool:
    return (1800 if old else _FIRST_YEAR) <= year <= _LAST_YEAR
