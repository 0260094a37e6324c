"""Items in, records out: the fields of articles are checked, the stages run over some at a time.

Stage by stage and not article by article: each stage finds its own tables still at hand, and the
statistical one reads many sentences at once, which is twice as fast.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial
from typing import Any, NamedTuple, TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from nlp_berita.article import article_of
from nlp_berita.components import FACTORIES, NER, Stage
from nlp_berita.layers import begin, reading_of
from nlp_berita.reading import Reading
from nlp_berita.records import Article
from nlp_berita.tokenizer import Tokenizer

Item = str | Mapping[str, Any]
T = TypeVar("T")


class _Begun(NamedTuple):
    """An item on its way through the stages."""

    reading: Reading
    id: str | None
    extra: dict[str, Any]


def extract_fields(fields: Mapping[str, Any], nlp: Language) -> Article:
    """The records of one item of `pipe`; what it holds beside our own fields is carried along.

    >>> from nlp_berita.pipeline import load
    >>> nlp = load(ner=None)
    >>> extract_fields({"id": 7, "text": "Halo.", "desk": "kota", "dates": []}, nlp).model_extra
    {'desk': 'kota'}
    """
    answer = read_batch([fields], nlp)[0]
    if isinstance(answer, Exception):
        raise answer
    return answer


def read_batch(items: Sequence[Item], nlp: Language) -> list[Article | Exception]:
    """The records of each item, or the error that it makes: one item's fault costs no other's.

    >>> from nlp_berita.pipeline import load
    >>> article, error = read_batch(["Halo.", {"id": "b"}], load(ner=None))
    >>> error
    TypeError("there is no text; give the article in the field 'text'")
    """
    with _uncollected():
        return _read_all(items, nlp)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of reference cycles, for a moment.

    What the stages make is freed when it is no longer needed, and there is much of it: looking
    through it for cycles again and again took a tenth of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _read_all(items: Sequence[Item], nlp: Language) -> list[Article | Exception]:
    states: list[_Begun | Exception] = [_attempt(_begin, item) for item in items]
    if any(_kind(nlp, name) is None for name, _ in nlp.pipeline):
        # A component that is not ours may look at all that stands on the Doc.
        states = _each(states, partial(_on_doc, nlp, nlp))
    else:
        for name, stage in nlp.pipeline:
            if isinstance(stage, Stage):
                states = _each(states, partial(_read, stage))
            elif _kind(nlp, name) == NER and isinstance(nlp.tokenizer, Tokenizer):
                states = _tagged(states, stage, nlp.tokenizer)
            else:
                states = _each(states, partial(_on_doc, stage, nlp))
    return _each(states, _finish)


def _attempt(work: Callable[[Any], T], value: object) -> T | Exception:
    try:
        return work(value)
    except Exception as error:
        return error


def _each(states: list[_Begun | Exception], work: Callable[[_Begun], T]) -> list[T | Exception]:
    return [s if isinstance(s, Exception) else _attempt(work, s) for s in states]


def _kind(nlp: Language, name: str) -> str | None:
    """Which of our components this is, None when it is none of them."""
    factory = nlp.get_pipe_meta(name).factory
    return factory if factory in FACTORIES else None


def _begin(item: Item) -> _Begun:
    fields: Mapping[str, Any] = {"text": item} if isinstance(item, str) else item
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
    extra = {key: value for key, value in fields.items() if key not in Article.model_fields}
    return _Begun(reading, _string("id", str(id) if isinstance(id, int) else id), extra)


def _read(stage: Stage, state: _Begun) -> _Begun:
    stage.read(state.reading)
    return state


def _tagged(
    states: list[_Begun | Exception], tagger: Any, tokenizer: Tokenizer
) -> list[_Begun | Exception]:
    """Who wants records gets no Doc: the tagger needs the tokens and no more."""
    try:
        tagger.read([s.reading for s in states if isinstance(s, _Begun)], tokenizer)
        return states
    except Exception:  # of one article: which one shows when each is read alone
        return _each(states, partial(_tag, tagger, tokenizer))


def _tag(tagger: Any, tokenizer: Tokenizer, state: _Begun) -> _Begun:
    tagger.read([state.reading], tokenizer)
    return state


def _on_doc(component: Callable[[Doc], Doc], nlp: Language, state: _Begun) -> _Begun:
    doc = begin(nlp.make_doc(state.reading.text), state.reading)
    return state._replace(reading=reading_of(component(doc)))


def _finish(state: _Begun) -> Article:
    return article_of(state.reading, id=state.id, extra=state.extra)


def _string(field: str, value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError(f"{field} is {_type(value)}; write it as a string")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ValueError(
            f"{field} holds a lone surrogate U+{ord(value[error.start]):04X} at offset "
            f"{error.start}; it is no Unicode text: read it again with the right encoding"
        ) from None
    return value


def _type(value: Any) -> str:
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
