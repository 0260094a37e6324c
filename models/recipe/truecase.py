"""How news text capitalises each word: needed to give lower-cased training text its capitals."""

import itertools
import json
from collections import Counter, defaultdict
from pathlib import Path

from .vectors import paragraphs

__all__ = ["build_forms", "load_forms"]

_RARE = 3


def build_forms(text: Path, work: Path) -> Path:
    """Count surface forms inside sentences; writes and returns work/forms.json."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for tokens in paragraphs(text):
        for previous, token in itertools.pairwise(tokens):
            if previous[-1].isalnum() and token[0].isalpha():
                counts[token.lower()][token] += 1
    forms = {}
    for word, seen in counts.items():
        total = sum(seen.values())
        capitalised = {form: n for form, n in seen.items() if form != word}
        if total >= _RARE and capitalised:
            best = max(capitalised, key=lambda form: (capitalised[form], form))
            forms[word] = (best, round(sum(capitalised.values()) / total, 3))
    target = work / "forms.json"
    target.write_text(json.dumps(forms, ensure_ascii=False), encoding="utf-8")
    return target


def load_forms(path: Path) -> dict[str, tuple[str, float]]:
    """Word -> (its usual capitalised form, how often it is capitalised)."""
    forms = json.loads(path.read_text(encoding="utf-8"))
    return {word: (form, share) for word, (form, share) in forms.items()}
