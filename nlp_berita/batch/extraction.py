"""What a worker does: it builds the pipeline once, then turns fields into lines of output."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language

    from nlp_berita.reader import Item
    from nlp_berita.records import Article

# spaCy keeps every new word for ever; in a memory zone it forgets them when the zone ends.
_ZONE = 512


class Refusal(NamedTuple):
    """Why an article gives no records."""

    message: str


@dataclass(frozen=True)
class Extraction:
    """The settings of a pipeline; `build` makes it, in whatever process.

    `published` is for articles that do not say their own day, `text` keeps the article's text.
    """

    ner: str | None = "ner-news"
    tables: str | None = None
    published: str | None = None
    text: bool = True

    def build(self) -> Callable[[Sequence[dict[str, Any]]], list[bytes | Refusal]]:
        """A function from the fields of articles to JSON lines; raises what `load` raises."""
        from nlp_berita.pipeline import load
        from nlp_berita.reader import parse_published

        try:
            parse_published(self.published)
        except ValueError as error:
            raise ValueError(f"--{error}") from None
        forgetful = Forgetful(load(ner=self.ner, tables=self.tables))
        hidden = None if self.text else {"text"}
        return lambda batch: [
            _line(answer, hidden) for answer in forgetful.read(list(map(self._dated, batch)))
        ]

    def _dated(self, fields: dict[str, Any]) -> dict[str, Any]:
        if self.published and not fields.get("published"):
            return {**fields, "published": self.published}
        return fields


class Forgetful:
    """A pipeline whose memory stays flat over any number of texts."""

    def __init__(self, nlp: Language) -> None:
        self._nlp, self._zone, self._texts = nlp, ExitStack(), 0
        self._zone.enter_context(nlp.memory_zone())

    def read(self, items: Sequence[Item]) -> list[Article | Exception]:
        """The records of some items, or what stands in their way."""
        from nlp_berita.reader import read_batch

        self._texts += len(items)
        if self._texts > _ZONE:
            self._zone.close()
            self._zone.enter_context(self._nlp.memory_zone())
            self._texts = len(items)
        return read_batch(items, self._nlp)


def message_of(error: Exception) -> str:
    """What is said of an article that cannot be extracted."""
    if isinstance(error, (TypeError, ValueError)):
        return " ".join(str(error).split())
    # A fault of ours in one article.
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    return f"could not be extracted ({reason}); please report it"


def _line(answer: Article | Exception, hidden: set[str] | None) -> bytes | Refusal:
    from pydantic_core import PydanticSerializationError

    if isinstance(answer, Exception):
        return Refusal(message_of(answer))
    try:
        return answer.model_dump_json(exclude=hidden).encode()
    except PydanticSerializationError as error:
        reason = " ".join(str(error).split())
        return Refusal(
            f"a field beside the text cannot be written as JSON ({reason}); mend or remove it"
        )
