"""What a worker does: it builds the pipeline once, then turns fields into a line of output."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language

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

    def build(self) -> Callable[[dict[str, Any]], bytes | Refusal]:
        """A function from an article's fields to its JSON line; raises what `load` raises."""
        from nlp_berita.pipeline import load, parse_published

        try:
            parse_published(self.published)
        except ValueError as error:
            raise ValueError(f"--{error}") from None
        forgetful = Forgetful(load(ner=self.ner, tables=self.tables))
        hidden = None if self.text else {"text"}
        return lambda fields: _line(forgetful.refreshed(), self._dated(fields), hidden)

    def _dated(self, fields: dict[str, Any]) -> dict[str, Any]:
        if self.published and not fields.get("published"):
            return {**fields, "published": self.published}
        return fields


class Forgetful:
    """A pipeline whose memory stays flat over any number of texts."""

    def __init__(self, nlp: Language) -> None:
        self._nlp, self._zone, self._texts = nlp, ExitStack(), 0

    def refreshed(self) -> Language:
        """The pipeline, for one more text."""
        if self._texts % _ZONE == 0:
            self._zone.close()
            self._zone.enter_context(self._nlp.memory_zone())
        self._texts += 1
        return self._nlp


def _line(nlp: Language, fields: dict[str, Any], hidden: set[str] | None) -> bytes | Refusal:
    from pydantic_core import PydanticSerializationError

    from nlp_berita.pipeline import extract_fields

    try:
        return extract_fields(fields, nlp).model_dump_json(exclude=hidden).encode()
    except PydanticSerializationError as error:
        reason = " ".join(str(error).split())
        return Refusal(
            f"a field beside the text cannot be written as JSON ({reason}); mend or remove it"
        )
    except (TypeError, ValueError) as error:
        return Refusal(" ".join(str(error).split()))
    except Exception as error:  # a fault of ours in one article must not cost the others
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        return Refusal(f"could not be extracted ({reason}); please report it")
