"""Items in, records or errors out, in order: the work of `pipe`, here or in other processes."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language

from nlp_berita.batch.chunks import chunks, text_size
from nlp_berita.batch.pool import Lost, Pool, Task
from nlp_berita.batch.worker import portable
from nlp_berita.reader import Item, read_batch
from nlp_berita.records import Article


@dataclass(frozen=True)
class Piping:
    """How a worker gets its pipeline: `pickled`, or None for the default one."""

    pickled: bytes | None

    def build(self) -> Callable[[Sequence[tuple[Item]]], list[Article | Exception]]:
        """A function from items to their records, or to the errors that they make."""
        from nlp_berita.batch.extraction import Forgetful
        from nlp_berita.pipeline import default_pipeline

        # Our own bytes, from the process that started this one.
        nlp = default_pipeline() if self.pickled is None else pickle.loads(self.pickled)
        forgetful = Forgetful(nlp)

        def work(payloads: Sequence[tuple[Item]]) -> list[Article | Exception]:
            answers = forgetful.read([item for (item,) in payloads])
            return [portable(a) if isinstance(a, Exception) else a for a in answers]

        return work


def answers(
    items: Iterable[Item], nlp: Language | None, workers: int
) -> Iterator[tuple[Item, Article | Exception]]:
    """The items with their records, or with what stands in their way."""
    if workers == 1:
        from nlp_berita.pipeline import default_pipeline

        for chunk in chunks(items, text_size):
            yield from zip(chunk, read_batch(chunk, nlp or default_pipeline()), strict=True)
        return
    piping = Piping(None if nlp is None else pickle.dumps(nlp))
    with Pool(piping.build, workers) as pool:
        for item, answer in pool.map(Task(item, (item,), text_size(item)) for item in items):
            assert answer is not None
            yield item, RuntimeError(answer.message) if isinstance(answer, Lost) else answer
