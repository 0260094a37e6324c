"""Silver sentences: raw news on which the first model's heads agree, in the labels we ship.

The three corpora disagree about jurisdictions ("Gubernur Jawa Barat": no entity in IDNER, a place
in NERGrit and NERP) and about ranks and titles. The news head is trained on what they agree on,
with our guideline for the rest: titles and ranks outside persons, jurisdictions are places.
"""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from nlp_berita.ner.model import Span

from .data import Sentence, banned_keys, key
from .ensemble import Ensemble
from .vectors import paragraphs

__all__ = ["build_silver", "load_silver", "sentences_of"]

# Words that taggers swallow at the start of a person's name, or take for one.
_TITLES: Final = """
    akbp akp aipda aiptu bharada bharatu bripda bripka briptu brigadir brigjen brigpol ipda iptu
    irjen jenderal kapten kolonel kombes komjen kompol laksamana laksda laksdya laksma letda letjen
    letkol letnan lettu marsda marsdya marsekal marsma mayjen mayor pelda peltu praka pratu prada
    serda serka serma sersan sertu pol purn tni ajun komisaris inspektur
    presiden wapres gubernur wagub bupati wabup walikota wawali wawalkot camat lurah kades sekda
    sekjen sekretaris dirjen dirut direktur ketua wakil waka kepala kadis kapolri kapolda kapolres
    kapolresta kapolrestabes kapolsek wakapolri wakapolda wakapolres kasat kanit kabid kasi kajari
    kajati kajagung panglima pangdam dandim danrem menteri wamen mendagri menkeu menkes menlu menag
    menaker menpora menhub menhan menko mentan mendag mensos mendikbud mendikbudristek mensesneg
    menkumham menkopolhukam menkominfo kominfo menparekraf menpan-rb menristek seskab jubir
    jaksa hakim majelis saksi terdakwa tersangka komisioner komjak anggota politikus politisi capres
    cawapres cagub cawagub cabup paslon caleg
    pak bapak bu ibu mas mbak bang kak kakak kaka saudara sdr sdri tuan nyonya almarhum almarhumah
    dr drs dra ir prof profesor h hj kh haji hajah kiai kyai ustaz ustad ustadz habib
"""
_DEGREES: Final = "sh mh sik mm msi mkn se st sip sos spd mpd phd s.h m.h s.ik"
TITLES: Final = frozenset(_TITLES.split())
DEGREES: Final = frozenset(_DEGREES.split())

_DASHES: Final = frozenset(("-", "–", "—", "--"))
_SURE: Final = 0.4
# Where the sample is richer: sentences that speak of the state and its people.
_OFFICES: Final = "dpr dprd kpk kpu dinas badan pemprov pemkab pemkot polda"
_PUBLIC: Final = TITLES.union(_OFFICES.split())
_BOUNDARY = re.compile(r"[.!?][\"”']?$")


def _name_only(span: Span, tokens: list[str]) -> Span | None:
    """A person without the titles before and the degrees behind."""
    first, end, label, confidence = span
    while first < end and tokens[first].lower().rstrip(".") in TITLES | {""}:
        first += 1
    while first < end and tokens[end - 1].lower().rstrip(".") in DEGREES | {"", ","}:
        end -= 1
    return (first, end, label, confidence) if first < end else None


def _clash(span: Span, others: list[Span]) -> bool:
    return any(span[0] < other[1] and other[0] < span[1] for other in others)


def _without_dashes(span: Span, tokens: list[str]) -> Iterator[Span]:
    """Datelines glue the outlet to what follows: "KOMPAS.com - Dewan Perwakilan Rakyat"."""
    start = span[0]
    for position in range(span[0], span[1] + 1):
        if position == span[1] or tokens[position] in _DASHES:
            if position > start:
                yield (start, position, *span[2:])
            start = position + 1


def merge(tokens: list[str], heads: dict[str, list[Span]]) -> list[Span] | None:
    """The spans that the heads' evidence supports, or None where it is contradictory."""
    persons: dict[tuple[int, int], list[Span]] = {}
    for spans in heads.values():
        for span in spans:
            if span[2] == "PER" and (name := _name_only(span, tokens)):
                persons.setdefault(name[:2], []).append(name)
    kept = [votes[0] for votes in persons.values() if len(votes) > 1]
    if any(_clash(a, kept[:i]) for i, a in enumerate(kept)):
        return None
    for votes in persons.values():
        if len(votes) == 1 and votes[0][3] > _SURE and not _clash(votes[0], kept):
            return None
    places = [span for name in ("nerp", "nergrit") for span in heads[name] if span[2] == "LOC"]
    for span in (span for span in heads["idner"] if span[2] == "ORG"):
        if span[3] < _SURE or _clash(span, kept):
            return None
        kept += _without_dashes(span, tokens)
    known = {(first, end) for first, end, label, _ in heads["idner"] if label == "LOC"}
    for span in places:
        if any(other[0] <= span[0] and span[1] <= other[1] for other in kept):
            continue  # named within an organisation, or found by both
        if _clash(span, kept):
            return None
        support = (span[:2] in known) + sum(span[:2] == other[:2] for other in places)
        if support < 2 and span[3] < 0.7:
            return None
        kept.append(span)
    return sorted(kept)


def _tagged(tokens: list[str], spans: list[Span]) -> Sentence:
    tags = ["O"] * len(tokens)
    for first, end, label, _ in spans:
        tags[first:end] = [f"B-{label}", *[f"I-{label}"] * (end - first - 1)]
    return Sentence(tokens, tags)


def sentences_of(tokens: list[str]) -> Iterator[list[str]]:
    """The sentences of a paragraph."""
    sentence: list[str] = []
    for i, token in enumerate(tokens):
        sentence.append(token)
        following = tokens[i + 1] if i + 1 < len(tokens) else ""
        before = tokens[i - 1] if i else ""
        # No end after an initial or a short abbreviation: "M . Yusuf", "Moh . Yamin".
        ends = _BOUNDARY.match(token) and len(before) > 3 and following[:1].isupper()
        if ends or not following:
            yield sentence
            sentence = []


def build_silver(
    teacher: Ensemble,
    corpora: Path,
    work: Path,
    *,
    held_out: Path | None = None,
    share: float = 0.25,
    size: int = 40_000,
    seed: int = 1,
) -> Path:
    """Tag a sample of raw news and keep what is clear; writes and returns work/silver.json.

    `held_out` is a .jsonl file of articles to measure on: none of their paragraphs is used.
    """
    chance = random.Random(seed)
    banned = banned_keys(corpora / "ner")
    blocked = set()
    if held_out is not None:
        for line in held_out.read_text(encoding="utf-8").splitlines():
            blocked |= {key([part]) for part in json.loads(line)["text"].split("\n")}
    candidates = []
    for tokens in paragraphs(corpora / "news.txt.xz"):
        public = any(token.lower() in _PUBLIC for token in tokens)
        if chance.random() >= (share if public else share / 4) or key(tokens) in blocked:
            continue
        for sentence in sentences_of(tokens):
            if 5 <= len(sentence) <= 60 and key(sentence) not in banned:
                candidates.append(sentence)
    print(f"silver: {len(candidates)} candidate sentences")
    heads = teacher.predict_each(candidates, ("idner", "nergrit", "nerp"))
    with_persons: list[Sentence] = []
    with_others: list[Sentence] = []
    without: list[Sentence] = []
    for i, tokens in enumerate(candidates):
        spans = merge(tokens, {name: found[i] for name, found in heads.items()})
        if spans is None:
            continue
        labels = {span[2] for span in spans}
        pile = with_persons if "PER" in labels else with_others if labels else without
        pile.append(_tagged(tokens, spans))
    print(f"silver: {len(with_persons)} with persons, {len(with_others)} others, {len(without)} O")
    chosen = with_persons[: size * 6 // 10] + with_others[: size * 3 // 10]
    chosen += without[: size // 10]
    target = work / "silver.json"
    target.write_text(json.dumps(chosen, ensure_ascii=False), encoding="utf-8")
    return target


def load_silver(path: Path) -> list[Sentence]:
    """The sentences of build_silver."""
    return [Sentence(*pair) for pair in json.loads(path.read_text(encoding="utf-8"))]
