"""The accurate alternative: Stanza's own trainer on the sentences of the default model."""

import json
import random
import shutil
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from stanza.models import ner_tagger
from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab

from nlp_berita.ner.features import canonical
from nlp_berita.ner.stanza import ENGINE, StanzaModel

from .data import Sentence
from .evaluate import scores
from .train import SILVER
from .vectors import Vectors

__all__ = ["pack", "train_stanza"]

_INTERVAL: Final = 500
_HELD_OUT: Final = 20  # one sentence in so many tells the trainer when to stop


def train_stanza(
    sentences: list[Sentence],
    vectors: Vectors,
    work: Path,
    out: Path,
    *,
    steps: int = 3_000,
    hidden: int = 200,
    seed: int = 1,
) -> StanzaModel:
    """Train, shrink and write the folder of a Stanza model.

    The weights are stored as 16-bit floats, which Stanza widens when it reads them.
    """
    work.mkdir(parents=True, exist_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    _write_vectors(vectors, out / "vectors.pt")
    shuffled = random.Random(seed).sample(sentences, len(sentences))
    edge = len(shuffled) // _HELD_OUT
    for name, part in (("dev", shuffled[:edge]), ("train", shuffled[edge:])):
        (work / f"{name}.json").write_text(json.dumps([_tokens(s) for s in part]), "utf-8")
    ner_tagger.main(
        [
            *("--mode", "train", "--shorthand", "id_berita", "--seed", str(seed)),
            *("--train_file", str(work / "train.json"), "--eval_file", str(work / "dev.json")),
            *("--wordvec_pretrain_file", str(out / "vectors.pt"), "--no_emb_finetune"),
            *("--hidden_dim", str(hidden), "--optim", "adam", "--lr", "0.002"),
            *("--max_steps", str(steps), "--eval_interval", str(min(_INTERVAL, steps))),
            *("--save_dir", str(work), "--save_name", "tagger.pt", "--cpu"),
        ]
    )
    settings = {"seed": seed, "steps": steps, "hidden": hidden, "sentences": len(sentences)}
    model = pack(work / "tagger.pt", out, held_out=shuffled[:edge], settings=settings)
    shutil.rmtree(work)
    return model


def pack(
    trained: Path, out: Path, *, held_out: list[Sentence], settings: dict[str, int]
) -> StanzaModel:
    """What Stanza's trainer left, as a folder that our component reads."""
    _shrink(trained, out / "tagger.pt")
    # A language without models: all that Stanza wants to know before it reads a file of ours.
    (out / "resources.json").write_text('{"id": {}}\n', encoding="utf-8")
    labels = sorted({tag[2:] for s in held_out for tag in s.tags if tag != "O"})
    precision = dict.fromkeys(labels, 1.0)
    config = {"engine": ENGINE, "default": SILVER, "precision": precision, "training": settings}
    _write_config(config, out)
    # Stanza gives no probability of its own: how often a label is right, on silver it has not seen.
    table = scores(StanzaModel.load(out), SILVER, held_out)
    precision |= {label: round(table[label]["p"] / 100, 2) for label in labels}
    _write_config(config, out)
    return StanzaModel.load(out)


def _tokens(sentence: Sentence) -> list[dict[str, str]]:
    pairs = zip(sentence.tokens, sentence.tags, strict=True)
    return [{"text": canonical(token), "ner": tag} for token, tag in pairs]


def _write_vectors(vectors: Vectors, path: Path) -> None:
    pretrain = Pretrain(str(path), save_to_file=False)
    pretrain._vocab = PretrainedWordVocab(vectors.words, lower=True)
    # Stanza's four marks stand first: padding, unknown, empty, root.
    marks = np.zeros((4, vectors.table.shape[1]), vectors.table.dtype)
    rows = np.concatenate([marks, vectors.table])
    pretrain._emb = torch.from_numpy(rows.astype("float16"))
    pretrain.save(str(path))


def _shrink(source: Path, target: Path) -> None:
    """16-bit floats, and no vectors for the training text's words: they were not trained."""
    saved = torch.load(source, weights_only=True)
    delta = saved["vocab"]["delta"]
    delta["_id2unit"] = delta["_id2unit"][:4]
    delta["_unit2id"] = {unit: row for row, unit in enumerate(delta["_id2unit"])}
    weights = saved["model"]
    weights["delta_emb.weight"] = torch.zeros(4, weights["delta_emb.weight"].shape[1])
    saved["model"] = {name: value.half() for name, value in weights.items()}
    for name in ("train_file", "eval_file", "save_dir", "save_name", "wordvec_pretrain_file"):
        saved["config"].pop(name, None)  # paths of the machine that trained it
    torch.save(saved, target)


def _write_config(config: dict[str, Any], out: Path) -> None:
    text = json.dumps(config, ensure_ascii=False, indent=1, sort_keys=True)
    (out / "config.json").write_text(text + "\n", encoding="utf-8")
