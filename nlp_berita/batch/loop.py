"""The loop over an archive: read, extract, write, report; memory stays flat."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from pydantic_core import PydanticSerializationError
from spacy.language import Language
from tqdm import tqdm

from nlp_berita.batch.inputs import STDIN, Fault, Item, read
from nlp_berita.pipeline import extract_fields

# spaCy keeps every new word for ever; in a memory zone it forgets them when the zone ends.
_ZONE = 1000


@dataclass(slots=True)
class Summary:
    """What a run did."""

    done: int = 0
    failed: int = 0
    seconds: float = 0.0

    def __str__(self) -> str:
        speed = self.done / self.seconds if self.seconds else 0.0
        articles = "1 article" if self.done == 1 else f"{self.done:,} articles"
        return f"{articles}, {self.failed:,} failed, {self.seconds:.1f} s, {speed:.1f} articles/s"


def run(
    inputs: Sequence[str],
    write: Callable[[str], object],
    nlp: Language,
    *,
    published: str | None = None,
    text: bool = True,
) -> Summary:
    """Extract every article of the inputs and write one JSON line each, in order.

    `published` is for articles that do not say their own. What cannot be read or extracted is
    told on standard error in one line, and the run goes on.
    """
    summary, begin = Summary(), time.monotonic()
    hidden = None if text else {"text"}
    with _progress(inputs) as bar:
        for found in _in_zones(read(inputs), nlp):
            line = found if isinstance(found, Fault) else _line(found, nlp, published, hidden)
            if isinstance(line, Fault):
                summary.failed += 1
                bar.write(f"nlp-berita: {line}", file=sys.stderr)
            else:
                write(line)
                summary.done += 1
            bar.update(found.size)
            bar.set_postfix(articles=summary.done, failed=summary.failed, refresh=False)
    summary.seconds = time.monotonic() - begin
    return summary


def _line(item: Item, nlp: Language, published: str | None, hidden: set[str] | None) -> str | Fault:
    fields = item.fields
    if published and not fields.get("published"):
        fields = {**fields, "published": published}
    try:
        return extract_fields(fields, nlp).model_dump_json(exclude=hidden)
    except PydanticSerializationError as error:
        reason = " ".join(str(error).split())
        message = f"a field beside the text cannot be written as JSON ({reason}); mend or remove it"
        return Fault(item.file, item.line, message)
    except (TypeError, ValueError) as error:
        return Fault(item.file, item.line, " ".join(str(error).split()))
    except Exception as error:  # a fault of ours in one article must not cost the others
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        return Fault(item.file, item.line, f"could not be extracted ({reason}); please report it")


def _in_zones(items: Iterable[Item | Fault], nlp: Language) -> Iterator[Item | Fault]:
    with ExitStack() as zone:
        for number, item in enumerate(items):
            if number % _ZONE == 0:
                zone.close()
                zone.enter_context(nlp.memory_zone())
            yield item


def _progress(inputs: Iterable[str]) -> tqdm[None]:
    """A bar over the bytes of the input, shown only where somebody looks at it."""
    sizes = [_size(name) for name in inputs]
    total = None if None in sizes else sum(size for size in sizes if size)
    shown = sys.stderr.isatty()
    return tqdm(total=total, unit="B", unit_scale=True, disable=not shown, dynamic_ncols=True)


def _size(name: str) -> int | None:
    if name == STDIN or not Path(name).is_file():
        return None if name == STDIN else 0
    return os.path.getsize(name)
