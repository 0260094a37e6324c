"""The teacher: several networks, whose CRF marginals are averaged."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from nlp_berita.ner.model import Span

from .inputs import Inputs
from .network import FORBIDDEN, Crf
from .train import Trained

__all__ = ["Ensemble"]

_BATCH = 48


class Ensemble:
    """Tags like the runtime model: `predict` takes tokenised sentences and a head."""

    def __init__(self, members: Sequence[Trained]) -> None:
        self.members = [(member, member.inputs()) for member in members]
        self.heads = members[0].heads

    def predict(self, sentences: Sequence[Sequence[str]], head: str) -> list[list[Span]]:
        """Entity spans (first token, end token, label, confidence) of each sentence."""
        return self.predict_each(sentences, [head])[head]

    def predict_each(
        self, sentences: Sequence[Sequence[str]], heads: Sequence[str]
    ) -> dict[str, list[list[Span]]]:
        """The same for several heads, which read the sentences once."""
        found: dict[str, list[list[Span]]] = {head: [[] for _ in sentences] for head in heads}
        order = sorted(
            (i for i, tokens in enumerate(sentences) if tokens), key=lambda i: len(sentences[i])
        )
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            batch = [sentences[i] for i in chosen]
            each = [_marginals(member, inputs, heads, batch) for member, inputs in self.members]
            for head in heads:
                mean = torch.stack([marginals[head] for marginals in each]).mean(0).numpy()
                for row, i in enumerate(chosen):
                    found[head][i] = _spans(mean[row, : len(sentences[i])], self.heads[head])
        return found


@torch.no_grad()
def _marginals(
    member: Trained, inputs: Inputs, heads: Sequence[str], sentences: list[Sequence[str]]
) -> dict[str, Tensor]:
    """Head -> (sentences, longest, tags) probabilities."""
    batch = inputs.batch(sentences)
    network = member.network
    encoded = network.encode(batch)
    return {
        head: _forward_backward(network.crfs[head], network.outputs[head](encoded), batch.lengths)
        for head in heads
    }


def _forward_backward(crf: Crf, emissions: Tensor, lengths: Tensor) -> Tensor:
    """The probabilities of the tags, by the forward and backward sums of the CRF."""
    transitions, start, end = crf.scores()
    forward = [start + emissions[:, 0]]
    for t in range(1, emissions.shape[1]):
        grown = torch.logsumexp(forward[-1].unsqueeze(2) + transitions, 1)
        forward.append(grown + emissions[:, t])
    backward = [end.expand(len(emissions), -1)]
    for t in range(emissions.shape[1] - 1, 0, -1):
        after = (backward[-1] + emissions[:, t]).unsqueeze(1)
        grown = torch.logsumexp(transitions + after, 2)
        # Before the last token of a shorter sentence the sum begins anew.
        backward.append(torch.where((t < lengths).unsqueeze(1), grown, end))
    scores = torch.stack(forward, 1) + torch.stack(backward[::-1], 1)
    return torch.softmax(scores, 2)


def _spans(probabilities: np.ndarray, tags: list[str]) -> list[Span]:
    """The best allowed path through the tokens' probabilities; the least of a span is its own."""
    allowed = np.array(
        [
            [0.0 if after[0] != "I" or before[2:] == after[2:] else FORBIDDEN for after in tags]
            for before in tags
        ]
    )
    scores = np.log(probabilities.astype("float64") + 1e-6)
    best = scores[0] + [FORBIDDEN if tag[0] == "I" else 0.0 for tag in tags]
    steps = []
    for row in scores[1:]:
        reached = best[:, None] + allowed
        steps.append(reached.argmax(0))
        best = reached.max(0) + row
    path = [int(best.argmax())]
    for step in reversed(steps):
        path.append(int(step[path[-1]]))
    path.reverse()
    found: list[Span] = []
    for position, row in enumerate(path):
        tag, sure = tags[row], float(probabilities[position, row])
        if tag[0] == "B":
            found.append((position, position + 1, tag[2:], sure))
        elif tag[0] == "I":
            first, _, label, least = found[-1]
            found[-1] = (first, position + 1, label, min(least, sure))
    return found
