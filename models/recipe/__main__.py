"""python -m models.recipe --corpora DIR [--work DIR] [--out models/ner-news]"""

import argparse
import hashlib
import json
from pathlib import Path

import torch

from tests.ner.sentences import SENTENCES

from .evaluate import evaluate
from .export import export
from .reference import torch_output
from .silver import build_silver, load_silver
from .train import SILVER, train
from .truecase import build_forms
from .vectors import build_vectors


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds news.txt.xz and ner/")
    parser.add_argument("--work", type=Path, default=Path("build/ner"), help="intermediate files")
    parser.add_argument("--out", type=Path, default=Path("models/ner-news"))
    parser.add_argument(
        "--held-out", type=Path, help=".jsonl of articles that must not become silver sentences"
    )
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    torch.set_num_threads(1)
    text = options.corpora / "news.txt.xz"
    if not (options.work / "vectors.npz").exists():
        build_vectors(text, options.work, seed=options.seed)
    if not (options.work / "forms.json").exists():
        build_forms(text, options.work)
    settings = {"epochs": options.epochs, "seed": options.seed}
    if not (options.work / "silver.json").exists():
        teacher = export(train(options.corpora, options.work, **settings), default="idner")
        teacher.save(options.work / "teacher")
        build_silver(
            teacher, options.corpora, options.work, held_out=options.held_out, seed=options.seed
        )
    silver = load_silver(options.work / "silver.json")
    trained = train(options.corpora, options.work, silver=silver, **settings)
    model = export(trained, default=SILVER)
    model.save(options.out)
    reference = torch_output(trained, SENTENCES)
    lines = json.dumps(reference, ensure_ascii=False)
    Path("tests/ner/torch_output.json").write_text(lines + "\n", encoding="utf-8")
    scores = evaluate(model, options.corpora)
    (options.work / "scores.json").write_text(json.dumps(scores, indent=1), encoding="utf-8")
    for name, table in scores.items():
        print(name, {label: row["f1"] for label, row in table.items()})
    digest = hashlib.sha256((options.out / "weights.npz").read_bytes()).hexdigest()
    print("sha256", digest)


if __name__ == "__main__":
    main()
