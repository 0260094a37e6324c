"""What the float network says, for the test that the numpy runtime says the same."""

from typing import Any

import torch

from nlp_berita.ner.crf import Crf

from .train import Trained

__all__ = ["torch_output"]


def torch_output(trained: Trained, sentences: list[list[str]]) -> dict[str, list[Any]]:
    """Spans of each sentence by head: emissions by torch, one sentence at a time."""
    inputs = trained.inputs()
    network = trained.network.eval()
    output: dict[str, list[Any]] = {name: [] for name in trained.heads}
    with torch.no_grad():
        for name, tags in trained.heads.items():
            scores = (part.double().numpy() for part in network.crfs[name].scores())
            crf = Crf(tags, *scores)
            for tokens in sentences:
                emissions = network.emissions(name, inputs.batch([tokens]))
                lengths = torch.tensor([len(tokens)]).numpy()
                output[name] += crf.decode(emissions.transpose(0, 1).double().numpy(), lengths)
    return output
