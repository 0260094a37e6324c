"""How the time of each stage grows when its input doubles: ``python tests/benchmarks/linear.py``.

Prints the time for each input and the ratio between twice as much and as much. A linear stage
stays near 2; the ratio of a quadratic one is near 4.
"""

from __future__ import annotations

import argparse
import sys
import time
from datetime import date
from typing import Any

from nlp_berita.pipeline import load
from nlp_berita.reading import Reading

# Text that makes a careless grammar look at everything again and again.
ADVERSARIAL = {
    "pinpoints": "Pasal 1 ayat (1) huruf a dan ",
    "nomor": "Nomor ",
    "uu": "UU ",
    "brackets": "(((",
    "titles": "Bupati Wakil Ketua ",
    "names": "Ahmad Budi ",
    "weekdays": "Senin, ",
    "days": "1, 2, dan ",
    "months": "Juli ",
    "quote marks": '"a" ',
    "open quotes": "“a ",
    "said": " kata dia",
    "tentang": "UU tentang a ",
    "dinas": "Dinas Kesehatan dan ",
    "pemkab": "Pemkab ",
    "one word": "a",
    "full stops": "A. ",
    "line ends": "\n",
    "plain prose": "Warga berharap jalan di kampung itu segera diperbaiki pemerintah. ",
}
STAGES = ("gazetteer", "regulations", "dates", "offices", "officials", "quotes")
_ANCHOR = date(2023, 7, 20)


def times(nlp: Any, text: str) -> dict[str, float]:
    """Seconds of process time of the tokenizer, the sentences and each stage."""
    taken: dict[str, float] = {}

    def timed(name: str, work: Any, argument: Any) -> Any:
        begun = time.process_time()
        result = work(argument)
        taken[name] = time.process_time() - begun
        return result

    timed("tokenizer", nlp.tokenizer, text)
    reading = Reading(text, published=_ANCHOR)
    timed("sentences", lambda r: r.sentences, reading)
    for stage in STAGES:
        component = nlp.get_pipe(f"nlp_berita_{stage}")
        setattr(reading, component.layer, timed(stage, component.extractor, reading))
    return taken


def growth(nlp: Any, piece: str, size: int) -> dict[str, tuple[float, float]]:
    """For each stage the seconds for `size` characters, and how many times that for twice them."""
    texts = [piece * (factor * size // len(piece)) for factor in (1, 2)]
    rounds = [[times(nlp, text) for _ in range(2)] for text in texts]
    once, twice = ({k: min(r[k] for r in rs) for k in rs[0]} for rs in rounds)
    return {stage: (once[stage], twice[stage] / max(once[stage], 1e-6)) for stage in once}


def main() -> int:
    parser = argparse.ArgumentParser(description="Time ratios for doubled adversarial input.")
    parser.add_argument("--size", type=int, default=50_000, help="characters; default 50000")
    parser.add_argument("--only", help="one of the inputs")
    arguments = parser.parse_args()
    nlp = load(ner=None)
    times(nlp, ADVERSARIAL["plain prose"] * 100)
    shown = ("tokenizer", "sentences", *STAGES)
    print(f"{'':12}" + "".join(f"{stage:>20}" for stage in shown))
    steep = []
    for name, piece in ADVERSARIAL.items():
        if arguments.only and name != arguments.only:
            continue
        row = growth(nlp, piece, arguments.size)
        cells = [f"{row[s][0] * 1000:9.0f} ms  x{row[s][1]:4.2f}" for s in shown]
        print(f"{name:12}" + "".join(f"{cell:>20}" for cell in cells), flush=True)
        # Below 20 ms the clock says more about the machine than about the stage.
        steep += [
            f"{name}: {s} x{row[s][1]:.2f}" for s in shown if row[s][1] > 2.6 and row[s][0] > 0.02
        ]
    print("steeper than linear: " + ("; ".join(steep) or "none"))
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
