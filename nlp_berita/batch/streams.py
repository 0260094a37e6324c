"""Items in, records or errors out, in order: the work of `pipe`, here or in other processes."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nlp_berita.batch.pool import Lost, Pool, Task
from nlp_berita.batch.worker import portable

if TYPE_CHECKING:
    from spacy.language import Language

    from nlp_berita.records import Article

Item = str | Mapping[str, Any]


@dataclass(frozen=True)
class Piping:
    """How a worker gets its pipeline: `pickled`, or None for the default one."""

    pickled: bytes | None

    def build(self) -> Callable[[tuple[Item]], Article | Exception]:
        """A function from an item to its records, or to the error that it makes."""
        from nlp_berita.batch.extraction import Forgetful
        from nlp_berita.pipeline import default_pipeline

        # Our own bytes, from the process that started this one.
        nlp = default_pipeline() if self.pickled is None else pickle.loads(self.pickled)
        forgetful = Forgetful(nlp)

        def work(payload: tuple[Item]) -> Article | Exception:
            answer = _answer(payload[0], forgetful.refreshed())
            return portable(answer) if isinstance(answer, Exception) else answer

        return work


def answers(
    items: Iterable[Item], nlp: Language | None, workers: int
) -> Iterator[tuple[Item, Article | Exception]]:
    """The items with their records, or with what stands in their way."""
    if workers == 1:
        for item in items:
            yield item, _answer(item, nlp)
        return
    piping = Piping(None if nlp is None else pickle.dumps(nlp))
    with Pool(piping.build, workers) as pool:
        for item, answer in pool.map(Task(item, (item,), _size(item)) for item in items):
            assert answer is not None
            yield item, RuntimeError(answer.message) if isinstance(answer, Lost) else answer


def _answer(item: Item, nlp: Language | None) -> Article | Exception:
    from nlp_berita.pipeline import extract_fields

    try:
        return extract_fields({"text": item} if isinstance(item, str) else item, nlp)
    except Exception as error:
        return error


def _size(item: Item) -> int:
    text = item.get("text") if isinstance(item, Mapping) else item
    return len(text) if isinstance(text, str) else 0
