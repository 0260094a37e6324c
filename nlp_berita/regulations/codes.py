"""Numbers that tell their type by themselves: 90/PUU-XXI/2023, SE-17/PJ/2020, 512 K/TUN/2024."""

from __future__ import annotations

import re

from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.courts import number_end
from nlp_berita.regulations.number import year_in

_BACK = 48
_HEAD = re.compile(r"[A-Za-z0-9][A-Za-z0-9.\-]{0,30}(?:\s(?:PK|K|P|B)(?=$))?$")
_TAIL = re.compile(r"/[A-Za-z0-9./\-–]{1,60}")
_LEAD = re.compile(
    r"(?:(?:putusan|perkara|penetapan)(?:\s(?:kasasi|banding|perdata|pidana|sela|pailit|praperadilan"
    r"|tata usaha negara|peninjauan kembali|PK|itu|tersebut)){0,3}\s)?"
    r"(?<![^\W_])(?:ber)?(?:nomor|no)\b\.?(?:\s(?:perkara|register|registrasi))?\s?[.:]?\s?$|(?:putusan|perkara)\s$",
    re.IGNORECASE,
)
# A lower court's number is cited as that of a case or ruling; a suit "terdaftar dengan nomor" is not.
_CASE = re.compile(r"putusan|perkara|penetapan", re.IGNORECASE)
_RULED = re.compile(
    r"(?<![^\W_])(?:putusan|penetapan)\s(?![^.;\n]*(?:gugatan|permohonan|laporan|perkara))[^.;\n]*"
    r"(?:dengan|ber)\s?(?:nomor|no\b\.?)\s?:?\s?$",
    re.IGNORECASE,
)
# Part of the number -> (type, issuer); the first that fits counts.
_TYPES: tuple[tuple[re.Pattern[str], str, str | None], ...] = tuple(
    (re.compile(pattern), code, issuer)
    for pattern, code, issuer in (
        (r"/(?:PUU|PHPU|SKLN)", "PUTUSAN_MK", "MK"),
        (r"/MKMK/", "PUTUSAN", "MKMK"),
        (r"-DKPP/", "PUTUSAN", "DKPP"),
        (r"\d\s(?:K|PK|P)/|/HUM/", "PUTUSAN_MA", "MA"),
        (r"/(?:Pid|PID|Pdt|PDT|G|PHI|PM)[./\-]", "PUTUSAN", None),
        (r"^PER-.*/PJ/", "PERDIRJEN", "Dirjen Pajak"),
        (r"^KEP-.*/PJ/", "KEPDIRJEN", "Dirjen Pajak"),
        (r"^SE-.*/PJ/", "SE", "Dirjen Pajak"),
        (r"^PER-.*/BC/", "PERDIRJEN", "Dirjen Bea Cukai"),
        (r"^KEP-.*/BC/", "KEPDIRJEN", "Dirjen Bea Cukai"),
        (r"^SE-.*/BC/", "SE", "Dirjen Bea Cukai"),
        (r"^PER-.*/PB/", "PERDIRJEN", "Dirjen Perbendaharaan"),
        (r"^SE-.*/PB/", "SE", "Dirjen Perbendaharaan"),
        (r"/PMK\.", "PERMEN", "Menkeu"),
        (r"/KMK\.", "KEPMEN", "Menkeu"),
        (r"/POJK\.", "POJK", "OJK"),
        (r"/SEOJK\.", "SEOJK", "OJK"),
        (r"/PBI/", "PBI", "BI"),
        (r"/PADG/", "PADG", "BI"),
        (r"^HK\..*/MENKES/", "KEPMEN", "Menkes"),
        (r"^P\..*/MENLHK/", "PERMEN", "MenLHK"),
        (r"^SK\..*/MENLHK/", "KEPMEN", "MenLHK"),
        (r"/MPRS?/", "TAP_MPR", None),
        (r"/PNPS/", "PENPRES", None),
    )
)
_AROUND_SLASH = re.compile(r"\s?/\s?")
_LOWER_COURT = "PUTUSAN"


def type_of_number(number: str) -> tuple[str, str | None] | None:
    """The type and issuer that the codes in a number stand for.

    >>> type_of_number("90/PUU-XXI/2023")
    ('PUTUSAN_MK', 'MK')
    """
    if "/" in number:
        for pattern, code, issuer in _TYPES:
            if pattern.search(number):
                return code, issuer
    return None


def read_code(text: str, slash: int) -> Citation | None:
    """The self-typing number around the slash of a code."""
    window = text[max(0, slash - _BACK) : slash]
    head = _HEAD.search(window)
    tail = _TAIL.match(text, slash)
    if head is None or tail is None:
        return None
    start = slash - len(head.group())
    end = tail.end()
    end = number_end(text, slash, end)
    if glued := re.search(
        r"/(?:19|20)\d\d(?=\.(?:[A-Z][a-z]{2}|M[KA](?![^\W_])))", text[slash:end]
    ):
        end = slash + glued.end()
    while text[end - 1] in "./-–":
        end -= 1
    number = _AROUND_SLASH.sub("/", text[start:end])
    typed = type_of_number(number)
    year = year_in(number)
    if typed is None or year is None or not any(c.isdigit() for c in number):
        return None
    lead = _LEAD.search(text[max(0, start - 60) : start])
    begin = start - len(lead.group()) if lead else start
    cited = lead and _CASE.search(lead.group())
    if typed[0] == _LOWER_COURT and not (cited or _RULED.search(text[max(0, start - 130) : start])):
        return None  # the number of a suit, not of a ruling
    return Citation(
        start=begin,
        end=end,
        type=typed[0],
        rule="code",
        confidence=0.9,
        scope="court" if typed[0].startswith("PUTUSAN") else "none",
        issuer=typed[1],
        number=number,
        year=year,
    )
