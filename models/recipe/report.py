"""python -m models.recipe.report --corpora DIR --gold dev.jsonl --write docs/evaluation.md

Writes the figures of the NER models between the page's two marks: the trainings from
benchmark.json, the models that ship measured here and now.
"""

import argparse
import json
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from nlp_berita.evaluate import evaluate as judge
from nlp_berita.evaluate.command import predict
from nlp_berita.evaluate.command import read as read_articles
from nlp_berita.ner import find_model
from nlp_berita.ner.model import NerModel
from nlp_berita.ner.stanza import StanzaModel

from .benchmark import FOLDS, RESULTS, SEEDS
from .data import FILES, FOLDED, Sentence, folded, read, spans
from .evaluate import Tagger, scores

BEGIN: Final = "<!-- ner: begin -->"
END: Final = "<!-- ner: end -->"

Results = dict[str, dict[str, dict[str, dict[str, float]]]]

NAMES: Final = {
    "idner": "IDNER-News-2K",
    "nergrit": "NERGrit",
    "nerp": "NERP",
    "nerui": "NER-UI",
    "nerugm": "NER-UGM",
}
# (corpus, metric) -> what others report on the same test sets, and where.
PUBLISHED: Final = {
    ("nergrit", "macro"): "IndoBERT base 69.9, large 77.6; XLM-R 79.1 (IndoNLU)",
    ("nerp", "macro"): "IndoBERT base 75.5, large 79.3 (IndoNLU)",
    ("nerui", "micro"): "IndoBERT 90.1 (IndoLEM)",
    ("nerugm", "micro"): "IndoBERT 74.9 (IndoLEM)",
}
_LAYERS: Final = ("officials.name", "officials.mention", "offices.mention", "quotes.speaker")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds ner/")
    parser.add_argument("--gold", type=Path, required=True, help="annotated articles")
    parser.add_argument("--write", type=Path, help="the page; default: stdout")
    options = parser.parse_args()
    corpora = options.corpora / "ner"
    results: Results = json.loads(RESULTS.read_text(encoding="utf-8"))
    models: dict[str, Any] = {
        "ner-news": NerModel.load(find_model("ner-news")),
        "ner-stanza": StanzaModel.load(find_model("ner-stanza")),
    }
    parts = [
        *_trainings(results),
        *_matrix(results),
        *_shipped(models, corpora),
        *_confusion(models["ner-news"], corpora),
        *_mission(options.gold),
    ]
    figures = "\n".join(parts)
    if options.write is None:
        print(figures)
        return
    page = options.write.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    options.write.write_text(f"{before}{BEGIN}\n{figures}\n{END}{after}", encoding="utf-8")


def _mean(results: Results, runs: Sequence[str], test: str, metric: str) -> str:
    values = [results[run][test][metric]["f1"] for run in runs if run in results]
    if not values:
        return "not run"
    return f"**{statistics.mean(values):.1f}** ({', '.join(f'{value:.1f}' for value in values)})"


def _trainings(results: Results) -> Iterator[str]:
    yield (
        "| test set | runs | micro F1: mean (each) | type-macro F1 | all together, micro / macro "
        "| self-trained, micro | self-trained, type-macro | published, same metric |"
    )
    yield "|---|---|---|---|---|---|---|---|"
    seeds = [f"seed {seed}" for seed in SEEDS]
    folds = [f"fold {fold}" for fold in FOLDS]
    for corpus in (*FILES, *FOLDED):
        runs, told = (seeds, "3 seeds") if corpus in FILES else (folds, "5 folds")
        pupils = [f"student {n}" for n in SEEDS] if runs is seeds else [f"pupil {n}" for n in FOLDS]
        published = "; ".join(
            f"{metric}: {PUBLISHED[corpus, metric]}"
            for metric in ("micro", "macro")
            if (corpus, metric) in PUBLISHED
        )
        micro, macro = (_mean(results, runs, f"{corpus} test", m) for m in ("micro", "macro"))
        table = results.get("teacher all", {}).get(f"{corpus} test")
        both = f"{table['micro']['f1']:.1f} / {table['macro']['f1']:.1f}" if table else ""
        again = " | ".join(_mean(results, pupils, f"{corpus} test", m) for m in ("micro", "macro"))
        found = published or "none found"
        yield f"| {NAMES[corpus]} | {told} | {micro} | {macro} | {both} | {again} | {found} |"


def _matrix(results: Results) -> Iterator[str]:
    corpora = (*FILES, *FOLDED)
    if not any(run.startswith("only ") for run in results):
        return
    yield "\n**Trained on one corpus (row), tested on another (column)**: the same network with one"
    yield "head, micro F1 over those of persons, organisations and places that the test annotates.\n"
    yield f"| | {' | '.join(NAMES[name] for name in corpora)} |"
    yield f"|---|{'---:|' * len(corpora)}"
    for name in corpora:
        run = results.get(f"only {name}", {})
        cells = [f"{run[f'{c} test']['micro']['f1']:.1f}" if run else "" for c in corpora]
        yield f"| {NAMES[name]} | {' | '.join(cells)} |"


def _news_tests(corpora: Path) -> dict[str, tuple[list[Sentence], frozenset[str]]]:
    every = frozenset(("PER", "ORG", "LOC"))
    nerui = [s for fold in FOLDS for s in folded(corpora, "nerui", fold, "test")]
    idner = list(read(corpora / FILES["idner"]["test"]))
    return {"NER-UI": (nerui, every), "IDNER-News-2K": (idner, frozenset(("PER",)))}


def _shipped(models: dict[str, Any], corpora: Path) -> Iterator[str]:
    tests = _news_tests(corpora)
    yield "\n**The models that ship**, head `news`, which no corpus annotates: on the 2,126 sentences"
    yield "of NER-UI, never trained on (guidelines differ), and for persons on IDNER-News-2K's test.\n"
    yield "| | NER-UI PER | ORG | LOC | micro | IDNER PER | size | load | words/s, one thread |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---:|"
    for name, model in models.items():
        cells = []
        for sentences, labels in tests.values():
            table = scores(model, "news", sentences, labels=labels)
            cells += [f"{table[label]['f1']:.1f}" for label in sorted(labels, reverse=True)]
            if len(labels) > 1:
                cells = [cells[0], cells[1], cells[2], f"{table['micro']['f1']:.1f}"]
        size = sum(path.stat().st_size for path in find_model(name).iterdir()) / 1e6
        sentences = [s.tokens for s in tests["NER-UI"][0]]
        begun = time.process_time()
        model.predict(sentences, "news")
        speed = sum(map(len, sentences)) / (time.process_time() - begun)
        begun = time.perf_counter()
        type(model).load(find_model(name))
        loaded = time.perf_counter() - begun
        row = f"{' | '.join(cells)} | {size:.1f} MB | {loaded:.2f} s | {speed:,.0f}"
        yield f"| `{name}` | {row} |"


def _confusion(model: Tagger, corpora: Path) -> Iterator[str]:
    yield "\n**Confusion**, the shipped model's own heads on their tests: annotated label (row) and what"
    yield "was found there. `bounds`: the right label with other ends.\n"
    yield "| | annotated | PER | ORG | LOC | bounds | nothing |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for name in ("idner", "nergrit"):
        counts = _confused(model, name, list(read(corpora / FILES[name]["test"])))
        for label in ("PER", "ORG", "LOC"):
            columns = ("PER", "ORG", "LOC", "bounds", "nothing")
            cells = [str(counts[label, column]) for column in columns]
            total = sum(n for (gold, _), n in counts.items() if gold == label)
            yield f"| {NAMES[name]} {label} | {total} | {' | '.join(cells)} |"


def _confused(model: Tagger, head: str, sentences: list[Sentence]) -> Counter[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    predicted = model.predict([s.tokens for s in sentences], head)
    for sentence, found in zip(sentences, predicted, strict=True):
        for first, end, label in spans(sentence.tags):
            met = [span for span in found if span[0] < end and first < span[1]]
            exact = [span[2] for span in met if span[:2] == (first, end)]
            if exact:
                counts[label, exact[0]] += 1
            elif met:
                same = any(span[2] == label for span in met)
                counts[label, "bounds" if same else met[0][2]] += 1
            else:
                counts[label, "nothing"] += 1
    return counts


def _mission(path: Path) -> Iterator[str]:
    gold = read_articles(str(path))
    yield f"\n**What it does for the records**: F1 on {len(gold)} annotated articles (development data).\n"
    yield f"| model | {' | '.join(_LAYERS)} |"
    yield f"|---|{'---:|' * len(_LAYERS)}"
    for name, ner in (("none", None), ("`ner-news`", "ner-news"), ("`ner-stanza`", "stanza")):
        table = judge(gold, predict(gold, ner=ner)).layers
        yield f"| {name} | {' | '.join(f'{table[layer].f1:.3f}' for layer in _LAYERS)} |"


if __name__ == "__main__":
    main()
