"""Other ways to read the same texts, in our output format, for the tables of docs/evaluation.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

Found = dict[str, dict[str, Any]]

# What a reader of news would write in a quarter of an hour: the usual type words, at most ten
# words of an issuer, number, year.
_TYPES = {
    "undang-undang": "UU",
    "undang undang": "UU",
    "uu": "UU",
    "perppu": "PERPPU",
    "perpu": "PERPPU",
    "peraturan pemerintah": "PP",
    "pp": "PP",
    "peraturan presiden": "PERPRES",
    "perpres": "PERPRES",
    "keputusan presiden": "KEPPRES",
    "keppres": "KEPPRES",
    "instruksi presiden": "INPRES",
    "inpres": "INPRES",
    "peraturan menteri": "PERMEN",
    "permen": "PERMEN",
    "pmk": "PERMEN",
    "keputusan menteri": "KEPMEN",
    "kepmen": "KEPMEN",
    "peraturan daerah": "PERDA",
    "perda": "PERDA",
    "peraturan gubernur": "PERGUB",
    "pergub": "PERGUB",
    "peraturan bupati": "PERBUP",
    "perbup": "PERBUP",
    "peraturan wali kota": "PERWALI",
    "perwali": "PERWALI",
    "surat edaran": "SE",
    "se": "SE",
    "pkpu": "PKPU",
    "pojk": "POJK",
}
_WORDS = "|".join(re.escape(word) for word in sorted(_TYPES, key=len, reverse=True))
_CITATION = re.compile(
    rf"\b(?P<type>{_WORDS})(?P<issuer>[a-z]{{0,20}}(?:\s+[A-Z][\w-]*){{0,10}})"
    r"\s+(?:Nomor|No\.?|Nomer)?\s*(?P<number>\d[\w./-]*)"
    r"(?:\s+Tahun\s+|/)(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def one_regex(articles: Iterable[Mapping[str, Any]]) -> Found:
    """Regulations by one regular expression: type, issuer as printed, number, year.

    >>> found = one_regex([{"id": "a", "text": "Menurut UU No. 5 Tahun 2014, ASN netral."}])
    >>> [(r["type"], r["number"], r["year"]) for r in found["a"]["regulations"]]
    [('UU', '5', 2014)]
    """
    return {a["id"]: {"regulations": _citations(a["text"])} for a in articles}


def _citations(text: str) -> list[dict[str, Any]]:
    records: dict[tuple[str, ...], dict[str, Any]] = {}
    for match in _CITATION.finditer(text):
        code = _TYPES[match["type"].casefold()]
        issuer = re.sub(r"\s+(?:Nomor|No\.?|Nomer)$", "", match["issuer"].strip(), flags=re.I)
        if code == "PERMEN" and issuer:
            issuer = f"Men{issuer}" if match["type"].casefold() == "permen" else f"Menteri {issuer}"
        key = (code, issuer.casefold(), match["number"], match["year"])
        record = records.setdefault(
            key,
            {
                "citation": f"{match['type']} {match['number']}/{match['year']}",
                "type": code,
                "issuer": issuer or None,
                "number": match["number"],
                "year": int(match["year"]),
                "mentions": [],
            },
        )
        record["mentions"].append({"start": match.start(), "end": match.end()})
    return list(records.values())


def dateparser_dates(articles: Iterable[Mapping[str, Any]]) -> Found:
    """Dates by dateparser's `search_dates`, told the language and the day of publication.

    It gives texts without offsets: each is looked for in the article behind the one before it. A
    bare year, or month and year, counts as that and not as the day that it makes of them.
    """
    try:
        from dateparser.search import search_dates
    except ImportError:
        raise ModuleNotFoundError(
            "dateparser is not installed; pip install 'nlp-berita[benchmark]'"
        ) from None
    found: Found = {}
    for article in articles:
        settings: dict[str, Any] = {"DATE_ORDER": "DMY"}
        if article.get("published"):
            settings["RELATIVE_BASE"] = datetime.fromisoformat(str(article["published"])[:10])
        hits = search_dates(article["text"], languages=["id"], settings=settings) or []
        found[article["id"]] = {"dates": list(_located(article["text"], hits))}
    return found


def _located(text: str, hits: Iterable[tuple[str, datetime]]) -> Iterable[dict[str, Any]]:
    position = 0
    for piece, moment in hits:
        start = text.find(piece, position)
        if start < 0:
            continue
        position = start + len(piece)
        if re.fullmatch(r"\d{4}", piece.strip()):
            value, kind = f"{moment:%Y}", "year"
        elif re.fullmatch(r"[^\W\d]+\s+\d{4}", piece.strip()):
            value, kind = f"{moment:%Y-%m}", "month"
        else:
            value, kind = f"{moment:%Y-%m-%d}", "day"
        yield {"value": value, "kind": kind, "mentions": [{"start": start, "end": position}]}
