"""Variants of training sentences that news holds and the corpora lack."""

import random
from typing import Final

from .data import Sentence

__all__ = ["Augmenter", "join_initials", "recapitalise", "recase"]

CAPITALS: Final = 0.04
HEADLINES: Final = 0.05
SWAP: Final = 0.35
WORDLIKE: Final = 0.15
BEFORE_NAME: Final = 0.1
DATELINE: Final = 0.04
JOIN: Final = 0.5

_RANKS: Final = """
AKBP,AKP,Aipda,Aiptu,Bripka,Brigjen,Iptu,Ipda,Irjen,Komjen,Kombes,Kompol,Mayjen,Letjen,Letkol,
Kolonel,Kapten,Mayor,Marsda,Laksda,Irjen Pol,Kombes Pol,Brigjen Pol,Brigjen TNI,Mayjen TNI,Jenderal,
Hakim,Jaksa,Pak,Bu,Mas,Mbak,Kak,Bang,Dr,Dr .,H .,Hj .,Drs .,Prof .,Ir .,KH
"""
RANKS: Final = [rank.split() for rank in _RANKS.replace("\n", "").split(",")]
_OUTLETS: Final = "KOMPAS.com REPUBLIKA.CO.ID TRIBUNNEWS.COM Liputan6.com TEMPO.CO ANTARA detikcom"
OUTLETS: Final = _OUTLETS.split()
_TITLES: Final = "dr drs dra ir h hj prof moh muh muhd m st"
_ABBREVIATED: Final = frozenset(_TITLES.split())

Forms = dict[str, tuple[str, float]]


def recase(sentence: Sentence, forms: Forms, chance: random.Random) -> Sentence:
    """Give a lower-cased sentence plausible capitals.

    Entity tokens take their usual capitalised form; other tokens take theirs as often as news
    text capitalises them, so that a capital alone does not give the entity away.
    """
    tokens = []
    for position, (token, tag) in enumerate(zip(*sentence, strict=True)):
        form, share = forms.get(token, (token[:1].upper() + token[1:], 0.5 if tag == "O" else 1.0))
        capital = tag != "O" or position == 0 or chance.random() < share
        # Words inside names that are nearly never capitalised stay small: "Bandar bin Sultan".
        if tag[0] == "I" and share < 0.05:
            capital = chance.random() < 0.3
        tokens.append(form if capital and form else token)
    return Sentence(tokens, sentence.tags)


def recapitalise(
    sentence: Sentence, chance: random.Random, *, headlines: float = HEADLINES
) -> Sentence:
    """Some sentences in capitals or in the capitals of a headline."""
    dice = chance.random()
    tokens = sentence.tokens
    if dice < CAPITALS:
        tokens = [token.upper() for token in tokens]
    elif dice < CAPITALS + headlines:
        tokens = [t[:1].upper() + t[1:] if len(t) > 3 else t for t in tokens]
    return Sentence(tokens, sentence.tags)


def join_initials(sentence: Sentence, chance: random.Random) -> Sentence:
    """Initials and titles with their full stop as one token, as most tokenizers have them."""
    if "." not in sentence.tokens[:-1] or chance.random() >= JOIN:
        return sentence
    tokens: list[str] = []
    tags: list[str] = []
    last = len(sentence.tokens) - 1
    for i, (token, tag) in enumerate(zip(*sentence, strict=True)):
        before = tokens[-1] if tokens else ""
        initial = len(before) == 1 and before.isupper()
        if token == "." and i < last and (initial or before.lower() in _ABBREVIATED):
            tokens[-1] += "."
        else:
            tokens.append(token)
            tags.append(tag)
    return Sentence(tokens, tags)


def _entities(sentences: list[Sentence], label: str) -> list[list[str]]:
    """Distinct entities in order: each counts once, so that rare ones are drawn too."""
    found: dict[tuple[str, ...], None] = {}
    for sentence in sentences:
        entity: list[str] = []
        for token, tag in [*zip(*sentence, strict=True), ("", "O")]:
            if tag == f"I-{label}":
                entity.append(token)
                continue
            if entity:
                found[tuple(entity)] = None
            entity = [token] if tag == f"B-{label}" else []
    return [list(entity) for entity in found]


class Augmenter:
    """Puts other persons, ranks, agencies and datelines into silver sentences."""

    def __init__(self, sentences: list[Sentence], forms: Forms, chance: random.Random) -> None:
        self.chance = chance
        self.names = [
            name
            for name in _entities(sentences, "PER")
            if 2 <= len(name) <= 4 and all(len(t) > 2 and t.istitle() for t in name)
        ]
        short = [name[0] for name in _entities(sentences, "ORG") if len(name) == 1]
        self.agencies = [t for t in short if t.isalpha() and (t.isupper() or t[:5] == "Kemen")]
        places = [name[0] for name in _entities(sentences, "LOC") if len(name) == 1]
        self.cities = [place for place in places if place.istitle()]
        # Names that are words too: Dini, Bintang, Cahaya, Surya. The context has to tell.
        self.wordlike = [
            form
            for form, share in forms.values()
            if 0.1 < share < 0.95 and form.istitle() and form.isalpha() and 3 < len(form) < 10
        ]

    def __call__(self, sentence: Sentence) -> Sentence:
        swap = self.chance.random() < SWAP and bool(self.names)
        tokens: list[str] = []
        tags: list[str] = []
        if self.chance.random() < DATELINE and self.cities:
            tokens = [self.chance.choice(self.cities).upper(), ",", self.chance.choice(OUTLETS)]
            tokens.append(self.chance.choice(("-", "–", "--")))
            tags = ["B-LOC", "O", "B-ORG", "O"]
        chosen: dict[str, str] = {}
        start = 0
        while start < len(sentence.tokens):
            end = start + 1
            if sentence.tags[start] != "B-PER":
                tokens.append(sentence.tokens[start])
                tags.append(sentence.tags[start])
                start = end
                continue
            while end < len(sentence.tags) and sentence.tags[end] == "I-PER":
                end += 1
            self._before(tokens, tags)
            name = sentence.tokens[start:end]
            if swap and len(name) == 1:
                name = [chosen.setdefault(name[0], self._short_name())]
            elif swap:
                name = list(self.chance.choice(self.names))
                if self.chance.random() < WORDLIKE and self.wordlike:
                    name[0] = self.chance.choice(self.wordlike)
            tokens += name
            tags += ["B-PER", *["I-PER"] * (len(name) - 1)]
            start = end
        return Sentence(tokens, tags)

    def _short_name(self) -> str:
        if self.chance.random() < WORDLIKE and self.wordlike:
            return self.chance.choice(self.wordlike)
        return self.chance.choice(self.chance.choice(self.names))

    def _before(self, tokens: list[str], tags: list[str]) -> None:
        """What the officials of news have before their names."""
        dice = self.chance.random()
        if dice < BEFORE_NAME:
            rank = self.chance.choice(RANKS)
            tokens += rank
            tags += ["O"] * len(rank)
        elif dice < 1.5 * BEFORE_NAME and self.agencies and (not tags or tags[-1] == "O"):
            tokens.append(self.chance.choice(self.agencies))
            tags.append("B-ORG")
            if tokens[-1] in {"DPR", "DPD", "MPR", "TNI"} and self.chance.random() < 0.5:
                tokens.append("RI")
                tags.append("I-ORG")
