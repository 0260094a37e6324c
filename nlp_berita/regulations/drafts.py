"""Drafts: RUU, Raperda, "revisi UU X". They are named, not numbered, and never the law in force."""

from __future__ import annotations

import re
from itertools import islice

from nlp_berita.regulations.ahead import words_ahead
from nlp_berita.regulations.citation import Citation
from nlp_berita.regulations.forms import Form
from nlp_berita.regulations.nicknames import Nicknames
from nlp_berita.regulations.regions import RegionName, Regions
from nlp_berita.regulations.title import opens_title
from nlp_berita.regulations.title_words import CLAUSE, PASSIVE
from nlp_berita.words import fold

_BRACKET = re.compile(r"\s{0,2}\((?:R-?UU|RUU|Raperda|Ranperda|RPP|Raqan|Ranperpres)\)")
_COUNTRY = re.compile(r"\s(?:RI|Republik Indonesia)(?![^\W_])")
_NAME = re.compile(r"\s{1,2}(?:[A-Z][\w\-/]*|\d{4})")
_MORE_NAME = re.compile(
    r"\s{1,2}(?:(?:dan|atas|di|dari|untuk|serta|dalam|tentang)\s{1,2})?(?:[A-Z][\w\-/]*|\d{4})"
)
# "RUU Redenominasi Baca juga: ...": a pointer to another article begins.
_TEASERS = frozenset("Baca Simak Lihat Tonton Saksikan ADVERTISEMENT SCROLL".split())
_HEADLINE = frozenset(
    "tak tidak kurang masuk mandek bikin rampung resmi gagal batal lolos molor ditunda usulan begini "
    "ini politikus kok gegara demi jangan".split()
)
_OF_REGIONS = frozenset({"RAPERDA", "RAPERKADA"})
_HEADS = {"provinsi": "Gubernur", "kabupaten": "Bupati", "kota": "Wali Kota"}
_TYPE_WORDS = frozenset({"UU", "Undang-Undang", "PP", "Perppu", "KUHP", "KUHAP", "UUD", "Pasal"})
_SMALL_NAME = re.compile(r"\s{1,2}[a-z][\w\-/]+(?:\s{1,2}[a-z][\w\-/]+)?")
_NOT_NAME = frozenset(
    "prolegnas usul dpr dprd pemerintah indonesia ri tersebut itu ini yang dan atau tidak akan telah sudah segera menjadi untuk di ke dari pada "
    "kepada dengan oleh dalam masih juga bisa dapat harus maupun serta karena agar sebagai usulan "
    "inisiatif prioritas usul disahkan dibahas kita kami mereka lain lainnya baru hingga sampai "
    "bersama nomor no saja sedang belum mulai perlu atas terkait soal mengenai perihal agar kini "
    "merupakan adalah bukan tengah dimaksud pun hanya lebih saat terbaru nanti inisiasi sejak "
    "ke setelah sebelum antara seperti secara lewat melalui maka tapi namun jika bila".split()
)
# "Rancangan Kepmen ESDM": the draft of any type.
_RANCANGAN = {
    "UU": "RUU",
    "PP": "RPP",
    "PERPRES": "RPERPRES",
    "KEPPRES": "RPERPRES",
    "INPRES": "RPERPRES",
    "PERPPU": "RPP",
    "PERDA": "RAPERDA",
    "QANUN": "RAPERDA",
    "PERGUB": "RAPERKADA",
    "PERBUP": "RAPERKADA",
    "PERWALI": "RAPERKADA",
}
_REVISES = re.compile(
    r"(?P<word>(?:rancangan|draf|draft|rancangan draf)\s{1,2}|revisi\s{1,2}(?:atas\s)?)$",
    re.IGNORECASE,
)
# "Raperda Kota Layak Anak dan Ranperda Kepemudaan"
_ANOTHER = re.compile(r"RUU|RPP|R-?(?:an|a)?-?[Pp]er[a-z]+|Per(?:da|pres|gub|bup|wali|wako)")
# How the last word of an opening ends: rancangan, draf, draft, revisi, atas.
_OPENING_ENDS = frozenset({"ngan", "draf", "raft", "visi", "atas"})


def draft_type(code: str | None) -> str:
    """The type of a draft of this type of instrument."""
    return _RANCANGAN.get(code or "", "RPERMEN")


def draft_opening(text: str, start: int) -> re.Match[str] | None:
    """The word before a type that makes it a draft: "rancangan", "revisi"."""
    if start < 5 or not text[start - 1].isspace():
        return None
    low = max(0, start - 24)
    if text[low:start].rstrip()[-4:].casefold() not in _OPENING_ENDS:
        return None
    found = _REVISES.search(text[low:start])
    if found is None or (low + found.start() and text[low + found.start() - 1].isalpha()):
        return None
    return found


def read_draft(
    text: str, start: int, end: int, form: Form, nicknames: Nicknames, regions: Regions
) -> Citation | None:
    """The named draft whose type word is [start, end)."""
    pos = end
    for pattern in (_BRACKET, _COUNTRY):
        if found := pattern.match(text, pos):
            pos = found.end()
    code = form.type or "RUU"
    region = regions.read(text, pos) if code in _OF_REGIONS else None
    citation = Citation(start, pos, code, "draft", 0.9, scope=form.scope, draft=True)
    if region is not None:
        citation.end = pos = region.end
        citation.issuer_candidates = list(region.candidates)
        if not region.candidates:
            citation.issuer = _issuer(code, region)
    if opens_title(text, pos) or text.startswith(" Perubahan ", pos):
        return citation
    stop = draft_name_end(text, pos, code, nicknames)
    if stop is None:
        return None
    citation.end, citation.confidence = stop, 0.85
    citation.nickname = f"{text[start:end]} {text[pos:stop].strip()}"
    if code in _OF_REGIONS and region is None:
        citation.issuer = _region_in_name(text, pos, stop, code, regions)
    return citation


def _issuer(code: str, region: RegionName) -> str:
    """Whose draft it is: a Raperda the region's, others that of its head."""
    head = _HEADS[region.level] if code == "RAPERKADA" else ""
    return f"{head} {region.name}" if head else region.formal


def _region_in_name(text: str, pos: int, stop: int, code: str, regions: Regions) -> str | None:
    """The region at the end of a name: "Raperda APBD Kota Bogor"."""
    for blank in re.finditer(r"\s", text[pos:stop]):
        region = regions.read(text, pos + blank.start())
        if region is not None and region.end == stop and not region.candidates:
            return _issuer(code, region)
    return None


def ends_name(word: str) -> bool:
    """Whether the words of a headline begin, all in capitals: "RUU Masyarakat Adat Mandek"."""
    folded = word.casefold()
    return (
        word in _TYPE_WORDS
        or _ANOTHER.fullmatch(word) is not None
        or word in _TEASERS
        or folded in CLAUSE
        or folded in _HEADLINE
        or PASSIVE.fullmatch(folded) is not None
    )


def draft_name_end(text: str, pos: int, code: str, nicknames: Nicknames) -> int | None:
    """Where the name of a draft ends; None where no name follows the type word."""
    known = nicknames.after_type(text, pos, Form("UU", "", "", None, "none", False))
    name_end = known.end if known and code == "RUU" else None
    if code == "RUU" and (alone := nicknames.alone(text, pos + 1)):
        return alone.end  # "RUU Kitab Undang-Undang Hukum Acara Pidana"
    tokens = list(islice(words_ahead(text, pos), 8))
    for size in range(len(tokens), 0, -1):
        if fold(text[tokens[0].start : tokens[size - 1].end]) in nicknames.drafts:
            if tokens[0].start - pos <= 2:
                name_end = max(name_end or 0, tokens[size - 1].end)
            break
    if known is not None and name_end is not None:
        return name_end
    first = _NAME.match(text, pos)
    if first and first.group().strip().casefold() in _NOT_NAME:
        return None
    if first and "\n" not in first.group():
        end = first.end()
        for _ in range(10):
            more = _MORE_NAME.match(text, end)
            last = more.group().split()[-1] if more else ""
            if more is None or "\n" in more.group() or ends_name(last):
                break
            end = more.end()
        return max(end, name_end or 0)
    if name_end is not None:
        return name_end
    small = _SMALL_NAME.match(text, pos) if code in ("RAPERDA", "RAPERKADA", "RPERMEN") else None
    if small is None:
        return None
    words = small.group().split()
    if words[0].casefold() in _NOT_NAME or words[0].startswith(("di", "ter", "me", "ber")):
        return None
    if len(words) == 2 and (
        words[1].casefold() in _NOT_NAME or words[1].startswith(("di", "ter", "me", "ber"))
    ):
        return small.start() + small.group().index(words[0]) + len(words[0])
    return small.end()
