"""python -m models.recipe --corpora DIR [--work DIR] [--out models/ner-news] [--config FILE]"""

import argparse
import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any

import torch

from tests.ner.sentences import SENTENCES

from .data import training_data
from .ensemble import Ensemble
from .evaluate import evaluate
from .export import export
from .names import NameLists
from .reference import torch_output
from .silver import build_silver, load_silver
from .train import SILVER, Trained, train
from .truecase import build_forms, load_forms
from .vectors import build_vectors, load_vectors

SHIPPED = Path("models/ner-news")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds news.txt.xz and ner/")
    parser.add_argument("--work", type=Path, default=Path("build/ner"), help="intermediate files")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("recipe.toml"))
    parser.add_argument(
        "--held-out", type=Path, help=".jsonl of articles that must not become silver sentences"
    )
    parser.add_argument("--stanza", type=Path, help="train the Stanza model too, into this folder")
    options = parser.parse_args()
    config = tomllib.loads(options.config.read_text(encoding="utf-8"))

    torch.set_num_threads(1)
    prepare(options.corpora, options.work, config)
    silver = options.work / "silver.json"
    if not silver.exists():
        teacher = train_teacher(options.corpora, options.work, config)
        build_silver(
            teacher,
            options.corpora,
            options.work,
            held_out=options.held_out,
            seed=config["seed"],
            **config["silver"],
        )
    trained = train_student(options.corpora, options.work, config)
    model = export(trained, default=SILVER)
    model.save(options.out)
    if options.out == SHIPPED:
        lines = json.dumps(torch_output(trained, SENTENCES), ensure_ascii=False)
        Path("tests/ner/torch_output.json").write_text(lines + "\n", encoding="utf-8")
    scores = evaluate(model, options.corpora)
    (options.work / "scores.json").write_text(json.dumps(scores, indent=1), encoding="utf-8")
    for name, table in scores.items():
        print(name, {label: row["f1"] for label, row in table.items()})
    digest = hashlib.sha256((options.out / "weights.npz").read_bytes()).hexdigest()
    print("sha256", digest)
    if options.stanza is not None:
        from .stanza_ner import train_stanza  # Stanza is needed for nothing else here

        train_stanza(
            load_silver(silver),
            load_vectors(options.work / "vectors.npz"),
            options.work / "stanza",
            options.stanza,
            seed=config["seed"],
            **config["stanza"],
        )


def prepare(corpora: Path, work: Path, config: dict[str, Any]) -> None:
    """Vectors and capitals from the raw text, unless they lie in the work folder already."""
    text = corpora / "news.txt.xz"
    for name, part in (("vectors.npz", "vectors"), ("teacher.npz", "teacher_vectors")):
        if not (work / name).exists():
            build_vectors(text, work / name, seed=config["seed"], **config[part])
    if not (work / "forms.json").exists():
        build_forms(text, work)


def train_teacher(corpora: Path, work: Path, config: dict[str, Any]) -> Ensemble:
    """The networks whose mean labels the raw text."""
    vectors = load_vectors(work / "teacher.npz")
    names = NameLists(corpora / "gazetteer", vectors).flags
    data, forms = training_data(corpora / "ner"), load_forms(work / "forms.json")
    settings = dict(config["teacher"])
    seeds = range(config["seed"], config["seed"] + settings.pop("members"))
    return Ensemble(
        [
            train(data, vectors, forms, names=names, tokenised=True, seed=seed, **settings)
            for seed in seeds
        ]
    )


def train_student(corpora: Path, work: Path, config: dict[str, Any]) -> Trained:
    """The network that ships: the corpora and the silver sentences."""
    return train(
        training_data(corpora / "ner") | {SILVER: load_silver(work / "silver.json")},
        load_vectors(work / "vectors.npz"),
        load_forms(work / "forms.json"),
        seed=config["seed"],
        **config["student"],
    )


if __name__ == "__main__":
    main()
