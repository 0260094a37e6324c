"""From the trained network to the arrays and the config that the numpy runtime reads."""

from typing import Any

import numpy as np
import torch
from torch import Tensor

from nlp_berita.ner.model import FORMAT, NerModel

from .train import Trained

__all__ = ["export", "quantise"]

Array = np.ndarray[Any, Any]


def quantise(weights: Array) -> tuple[Array, Array]:
    """int8 rows and their scales."""
    scale = np.maximum(np.abs(weights).max(-1), 1e-8) / 127
    return np.rint(weights / scale[..., None]).astype("int8"), scale.astype("float32")


def _gates(weights: Array) -> Array:
    """PyTorch's i, f, g, o as i, f, o, g; those that pass a sigmoid halved, for tanh to do it."""
    i, f, g, o = np.split(weights, 4)
    return np.concatenate([i / 2, f / 2, o / 2, g])


def _numpy(tensor: Tensor) -> Array:
    return tensor.detach().numpy().astype("float32")


def export(trained: Trained, *, default: str) -> NerModel:
    """The runtime model; `default` is the head that answers when none is asked for."""
    network = trained.network
    arrays: dict[str, Array] = {
        "words": np.frombuffer("\n".join(trained.words).encode(), np.uint8),
        "cases": trained.cases,
        "shapes": _numpy(network.shapes.weight),
        "case_shares": _numpy(network.cases.weight),
    }
    arrays["vectors"], arrays["vectors.scale"] = quantise(_numpy(network.words.weight))
    # The convolution seen from each character: what it adds to its right, own and left place.
    with torch.no_grad():
        tables = torch.einsum(
            "cd,fdk->kcf", network.characters.weight, network.convolution.weight
        ).numpy()
    tables[1] += _numpy(network.convolution.bias)
    arrays["characters"] = tables.astype("float16")
    lstm = network.lstm
    sides = ("", "_reverse")
    wide = [_gates(_numpy(getattr(lstm, f"weight_ih_l0{side}"))) for side in sides]
    deep = [_gates(_numpy(getattr(lstm, f"weight_hh_l0{side}"))) for side in sides]
    bias = [
        _gates(_numpy(getattr(lstm, f"bias_ih_l0{s}") + getattr(lstm, f"bias_hh_l0{s}")))
        for s in sides
    ]
    arrays["input"], arrays["input.scale"] = quantise(np.concatenate(wide))
    arrays["hidden"], arrays["hidden.scale"] = quantise(np.stack(deep))
    arrays["input.bias"] = np.concatenate(bias)
    for name in trained.heads:
        output, crf = network.outputs[name], network.crfs[name]
        arrays[f"{name}.weight"], arrays[f"{name}.scale"] = quantise(_numpy(output.weight))
        arrays[f"{name}.bias"] = _numpy(output.bias)
        for part, scores in zip(("transitions", "start", "end"), crf.scores(), strict=True):
            arrays[f"{name}.{part}"] = _numpy(scores)
    config = {
        "format": FORMAT,
        "characters": trained.characters,
        "heads": trained.heads,
        "default": default,
        "training": trained.settings,
    }
    return NerModel(config, arrays)
