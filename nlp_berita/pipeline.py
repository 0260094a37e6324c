"""Builds the Language from the stages; `load`, `extract` and `pipe` are the front door."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import spacy
from spacy.language import Language

from nlp_berita.article import article_of
from nlp_berita.components import Stage  # the import registers the factories
from nlp_berita.layers import begin, reading_of
from nlp_berita.reading import Reading
from nlp_berita.records import Article
from nlp_berita.tables import Tables

if TYPE_CHECKING:
    from nlp_berita.ner.own import Tagger

_STAGES = ("gazetteer", "ner", "regulations", "dates", "offices", "officials", "quotes")
_NER = "nlp_berita_ner"
_OWN_NER = "nlp_berita_own_ner"
_TOKENIZER = "nlp_berita.Tokenizer.v1"

OnError = Callable[[str | Mapping[str, Any], Exception], object]


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
    for stage in _STAGES:
        if stage == "ner":
            if isinstance(ner, str):
                nlp.add_pipe(_NER, config={"model": ner})
            elif ner is not None:
                if not callable(ner):
                    raise TypeError(
                        f"ner is {ner!r}; give the name of a model, a spaCy pipeline, "
                        "a function of a Doc, or None"
                    )
                own: Any = nlp.add_pipe(_OWN_NER)
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
    return extract_fields(fields, nlp)


def pipe(
    items: Iterable[str | Mapping[str, Any]],
    *,
    nlp: Language | None = None,
    workers: int = 1,
    on_error: Literal["raise", "skip"] | OnError = "raise",
) -> Iterator[Article]:
    """Articles in, `Article` records out, in order; memory stays flat.

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
    items: Iterable[str | Mapping[str, Any]],
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


def extract_fields(fields: Mapping[str, Any], nlp: Language | None = None) -> Article:
    """The records of one item of `pipe`; what it holds beside our own fields is carried along.

    >>> extract_fields({"id": 7, "text": "Halo.", "desk": "kota", "dates": []}).model_extra
    {'desk': 'kota'}
    """
    nlp = nlp or default_pipeline()
    text = _string("text", fields.get("text"))
    if text is None:
        raise TypeError("there is no text; give the article in the field 'text'")
    reading = Reading(
        text,
        published=parse_published(fields.get("published")),
        title=_string("title", fields.get("title")),
        source=_string("source", fields.get("source")),
    )
    id = fields.get("id")
    name = _string("id", str(id) if isinstance(id, int) else id)
    extra = {key: value for key, value in fields.items() if key not in Article.model_fields}
    return article_of(_read(reading, nlp), id=name, extra=extra)


def _read(reading: Reading, nlp: Language) -> Reading:
    """Run all stages. Who wants records gets no Doc: only a tagger needs one, for its tokens."""
    stages = nlp.pipeline
    taggers = [name for name, stage in stages if not isinstance(stage, Stage)]
    if any(nlp.get_pipe_meta(name).factory not in (_NER, _OWN_NER) for name in taggers):
        # A component that is not ours may look at all that stands on the Doc.
        return reading_of(nlp(begin(nlp.make_doc(reading.text), reading)))
    for _, stage in stages:
        if isinstance(stage, Stage):
            stage.read(reading)
        else:
            reading = reading_of(stage(begin(nlp.make_doc(reading.text), reading)))
    return reading


def _string(field: str, value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError(f"{field} is {_kind(value)}; write it as a string")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ValueError(
            f"{field} holds a lone surrogate U+{ord(value[error.start]):04X} at offset "
            f"{error.start}; it is no Unicode text: read it again with the right encoding"
        ) from None
    return value


def _kind(value: Any) -> str:
    kinds = {"int": "a number", "float": "a number", "list": "a list", "dict": "an object"}
    return kinds.get(type(value).__name__, type(value).__name__)


def parse_published(value: str | date | None) -> date | None:
    """The day of publication, from a date or ISO 8601 text; raises `ValueError`.

    >>> parse_published("2023-07-20T09:00:00+07:00")
    datetime.date(2023, 7, 20)
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value.strip()).date()
        except ValueError:
            pass
    raise ValueError(f"published is {value!r}; write a day as YYYY-MM-DD, such as 2023-07-20")
