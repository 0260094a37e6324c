"""Builds the Language from the stages; `load`, `extract` and `pipe` are the front door."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import spacy
from spacy.language import Language

from nlp_berita.components import NER, OWN_NER, STAGES  # the import registers the factories
from nlp_berita.reader import Item, extract_fields
from nlp_berita.records import Article
from nlp_berita.tables import Tables

if TYPE_CHECKING:
    from nlp_berita.ner.own import Tagger

_TOKENIZER = "nlp_berita.Tokenizer.v1"

OnError = Callable[[Item, Exception], object]


def load(*, ner: str | Tagger | None = "ner-news", tables: str | None = None) -> Language:
    """A spaCy Language with all stages; `doc._.article` holds the records.

    `ner` names the statistical model, None runs without one; a tagger of your own may stand there:
    any spaCy pipeline, or a function from a Doc to a Doc with ``ents`` or to (start, end, label)
    in characters. `tables` is a folder with CSV files named like the library's own, whose rows are
    added to them. Raises `TypeError` for an `ner` that is none of these.

    >>> nlp = load(ner=None)
    >>> nlp.pipe_names[-1]
    'nlp_berita_quotes'
    """
    if tables is not None:
        Tables(tables)  # says at once what is wrong with them
    nlp = spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": _TOKENIZER}}})
    for stage in STAGES:
        if stage == "ner":
            if isinstance(ner, str):
                nlp.add_pipe(NER, config={"model": ner})
            elif ner is not None:
                if not callable(ner):
                    raise TypeError(
                        f"ner is {ner!r}; give the name of a model, a spaCy pipeline, "
                        "a function of a Doc, or None"
                    )
                own: Any = nlp.add_pipe(OWN_NER)
                own.tagger = ner
        else:
            nlp.add_pipe(f"nlp_berita_{stage}", config={"tables": tables})
    # The stages are linear in the text, so spaCy's guard for its parser and NER is not needed.
    nlp.max_length = 1_000_000_000
    return nlp


@lru_cache(maxsize=1)
def default_pipeline() -> Language:
    """The Language that `extract` and `pipe` use when they are given none, built once."""
    return load()


def extract(
    text: str,
    *,
    published: str | date | None = None,
    id: str | None = None,
    title: str | None = None,
    source: str | None = None,
    nlp: Language | None = None,
) -> Article:
    """The records of one article.

    `published` is the day of publication (a date, or ISO 8601 text); relative dates and the
    versions of laws and offices are chosen by it. Raises `TypeError` when `text` is no string and
    `ValueError` for an impossible `published` or a lone surrogate in the text.

    >>> extract("Rapat digelar kemarin.", published="2023-07-20").published
    '2023-07-20'
    """
    fields = {"id": id, "text": text, "published": published, "title": title, "source": source}
    return extract_fields(fields, nlp or default_pipeline())


def pipe(
    items: Iterable[Item],
    *,
    nlp: Language | None = None,
    workers: int = 1,
    on_error: Literal["raise", "skip"] | OnError = "raise",
) -> Iterator[Article]:
    """Articles in, `Article` records out, in order; some are read ahead, memory stays flat.

    An item is a text or a mapping with ``text`` and, where known, ``id``, ``published``,
    ``title`` and ``source``; its other fields are carried along. With `workers` > 1 the work is
    done by as many processes (in a script, call it under ``if __name__ == "__main__":``).

    `on_error` is for an item that cannot be extracted: "raise" the error, "skip" the item, or a
    function that is called with the item and the error before the item is skipped. An error is a
    `TypeError` or `ValueError` as of `extract`; a `RuntimeError` when the item's process died.

    >>> [a.id for a in pipe([{"id": "a", "text": "Halo."}, "Apa kabar?"])]
    ['a', None]
    >>> [a.text for a in pipe(["Halo.", {"id": "b"}], on_error=lambda item, error: print(error))]
    there is no text; give the article in the field 'text'
    ['Halo.']
    """
    if not (on_error in ("raise", "skip") or callable(on_error)):
        raise ValueError(f"on_error is {on_error!r}; give 'raise', 'skip' or a function")
    if workers < 1:
        raise ValueError(f"workers is {workers}; give 1 or more")
    return _piped(items, nlp, workers, on_error)


def _piped(
    items: Iterable[Item],
    nlp: Language | None,
    workers: int,
    on_error: str | OnError,
) -> Iterator[Article]:
    from nlp_berita.batch.streams import answers

    for item, answer in answers(items, nlp, workers):
        if isinstance(answer, Article):
            yield answer
        elif on_error == "raise":
            raise answer
        elif callable(on_error):
            on_error(item, answer)
