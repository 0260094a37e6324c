"""python -m models.recipe.benchmark --corpora DIR: the figures of docs/evaluation.md, by corpus.

Every run is a training of its own; what has run stands in benchmark.json and is not run again.
"""

import argparse
import json
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import torch

from .data import FILES, FOLDED, Sentence, banned_keys, folded, key, read, training_data
from .ensemble import Ensemble
from .evaluate import scores
from .inputs import Names
from .names import NameLists
from .selftrain import label_raw, load_labelled, mixed
from .train import Trained, train
from .truecase import load_forms
from .vectors import load_vectors

RESULTS: Final = Path(__file__).with_name("benchmark.json")
SEEDS: Final = (1, 2, 3)
FOLDS: Final = (1, 2, 3, 4, 5)
_SHARED: Final = frozenset(("PER", "ORG", "LOC"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds ner/")
    parser.add_argument("--work", type=Path, default=Path("build/ner"), help="of models.recipe")
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("recipe.toml"))
    parser.add_argument("--runs", nargs="*", help="such as 'seed 1' or 'fold 3'; default: all")
    options = parser.parse_args()
    torch.set_num_threads(1)
    recipe = tomllib.loads(options.config.read_text(encoding="utf-8"))
    config = recipe["teacher"]
    config.pop("members")  # one network a run
    corpora = options.corpora / "ner"
    gazetteer = options.corpora / "gazetteer"
    runs = [f"seed {seed}" for seed in SEEDS] + ["teacher all"]
    runs += [f"fold {fold}" for fold in FOLDS]
    runs += [f"student {seed}" for seed in SEEDS] + [f"pupil {fold}" for fold in FOLDS]
    runs += [f"only {name}" for name in (*FILES, *FOLDED)]
    for run in options.runs or runs:
        results = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
        if run in results:
            continue
        kind, name = run.split()
        settings = config | {"names": _names(gazetteer, options.work)}
        settings |= recipe["folds"] if kind in ("fold", "pupil") else {}
        if kind in ("student", "pupil"):
            settings["labelled"] = recipe["selftrain" if kind == "student" else "selftrain_folds"]
        measured = _KINDS[kind](name, corpora, options.work, settings)
        results = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
        results[run] = measured
        text = json.dumps(dict(sorted(results.items())), indent=1)
        RESULTS.write_text(text + "\n", encoding="utf-8")
        print(run, {test: table["micro"]["f1"] for test, table in measured.items()})


def _seed(name: str, corpora: Path, work: Path, config: dict[str, Any]) -> dict[str, Any]:
    """Each head of the teacher's network on its own corpus."""
    return _joint((int(name),), corpora, work, config)


def _teacher(name: str, corpora: Path, work: Path, config: dict[str, Any]) -> dict[str, Any]:
    """The networks of all seeds together."""
    return _joint(SEEDS, corpora, work, config)


def _joint(
    seeds: Sequence[int], corpora: Path, work: Path, config: dict[str, Any]
) -> dict[str, Any]:
    data = training_data(corpora)
    return _scored(Ensemble([_train(data, work, config, seed=seed) for seed in seeds]), corpora)


def _scored(tagger: Ensemble, corpora: Path) -> dict[str, Any]:
    return {
        f"{corpus} {split}": scores(tagger, corpus, list(read(corpora / files[split])))
        for corpus, files in FILES.items()
        for split in ("dev", "test")
    }


def _student(name: str, corpora: Path, work: Path, config: dict[str, Any]) -> dict[str, Any]:
    """The same network once more: the corpora, and the raw news as the teacher labels it."""
    part = config.pop("labelled")
    data = training_data(corpora)
    file = work / "labelled.json"
    if not file.exists():
        teacher = Ensemble([_train(data, work, config, seed=seed) for seed in SEEDS])
        labelled = label_raw(teacher, corpora.parent, size=part["size"])
        file.write_text(json.dumps(labelled, ensure_ascii=False), encoding="utf-8")
    learnt = _learnt(data, load_labelled(file), work, config, part["share"], seed=int(name))
    return _scored(learnt, corpora)


def _fold(name: str, corpora: Path, work: Path, config: dict[str, Any]) -> dict[str, Any]:
    """The same network with heads for the corpora that come in folds."""
    fold = int(name)
    data = training_data(corpora, fold)
    return _scored_fold(Ensemble([_train(data, work, config, seed=1)]), corpora, fold)


def _pupil(name: str, corpora: Path, work: Path, config: dict[str, Any]) -> dict[str, Any]:
    """The network of a fold once more, with the raw news as the first one labels it."""
    fold, part = int(name), config.pop("labelled")
    data = training_data(corpora, fold)
    teacher = Ensemble([_train(data, work, config, seed=1)])
    labelled = label_raw(teacher, corpora.parent, size=part["size"], fold=fold)
    learnt = _learnt(data, labelled, work, config, part["share"], seed=1)
    return _scored_fold(learnt, corpora, fold)


def _scored_fold(tagger: Ensemble, corpora: Path, fold: int) -> dict[str, Any]:
    return {
        f"{corpus} {split}": scores(tagger, corpus, folded(corpora, corpus, fold, split))
        for corpus in FOLDED
        for split in ("dev", "test")
    }


def _learnt(
    data: dict[str, list[Sentence]],
    labelled: dict[str, list[Sentence]],
    work: Path,
    config: dict[str, Any],
    share: dict[str, float],
    *,
    seed: int,
) -> Ensemble:
    """A network of the corpora and of what was labelled, of which an epoch sees `share`."""
    more = config["share"] | {f"{head}+news": part for head, part in share.items()}
    settings = config | {"share": more}
    return Ensemble([_train(mixed(data, labelled, share), work, settings, seed=seed)])


def _only(name: str, corpora: Path, work: Path, config: dict[str, Any]) -> dict[str, Any]:
    """Trained on one corpus alone, tested on all: persons, organisations and places."""
    banned = banned_keys(corpora) | banned_keys(corpora, 1)
    kept = [s for s in training_data(corpora, 1)[name] if key(s.tokens) not in banned]
    data = {name: kept}
    tagger = Ensemble([_train(data, work, config | {"share": {}}, seed=1)])
    tests = {corpus: list(read(corpora / files["test"])) for corpus, files in FILES.items()}
    tests |= {corpus: folded(corpora, corpus, 1, "test") for corpus in FOLDED}
    return {
        f"{corpus} test": scores(tagger, name, sentences, labels=_SHARED)
        for corpus, sentences in tests.items()
    }


def _names(gazetteer: Path, work: Path) -> Names:
    return NameLists(gazetteer, load_vectors(work / "teacher.npz")).flags


def _train(
    data: dict[str, list[Sentence]], work: Path, config: dict[str, Any], *, seed: int
) -> Trained:
    return train(
        data,
        load_vectors(work / "teacher.npz"),
        load_forms(work / "forms.json"),
        tokenised=True,
        seed=seed,
        **config,
    )


_KINDS: Final = {
    "seed": _seed,
    "teacher": _teacher,
    "fold": _fold,
    "student": _student,
    "pupil": _pupil,
    "only": _only,
}

if __name__ == "__main__":
    main()
