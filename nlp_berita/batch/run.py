"""The loop over an archive: read, extract, write, make certain, report; memory stays flat."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from nlp_berita.batch.chunks import chunks, text_size
from nlp_berita.batch.extraction import Extraction, Refusal
from nlp_berita.batch.fields import Fields
from nlp_berita.batch.identity import identity
from nlp_berita.batch.items import Fault, Item, UnusableError
from nlp_berita.batch.journal import Journal
from nlp_berita.batch.ledger import Ledger, State, sync_folder
from nlp_berita.batch.outputs import Output
from nlp_berita.batch.pool import Lost, Pool, Task
from nlp_berita.batch.progress import Progress, Summary
from nlp_berita.batch.readers import Start, read_sources
from nlp_berita.batch.sources import Source, expand, fingerprints

Found = Item | Fault
Answered = tuple[Found, bytes | Fault]

# Lines are made certain together, after every so many articles and seconds. The first is fixed
# for good: the members of a gzip file end there.
_ARTICLES, _SECONDS = 100, 1.0


@dataclass
class Run:
    """A run over inputs, as it was asked for; `workers` 0 stays in this process."""

    inputs: Sequence[str]
    extraction: Extraction = field(default_factory=Extraction)
    fields: Fields = field(default_factory=Fields)
    workers: int = 1
    time_limit: float | None = None
    strict: bool = False

    def to_stream(self, write: Callable[[bytes], object]) -> Summary:
        """Write every line as it comes; errors are told on standard error only."""
        summary = Summary()
        sources, total = self._sources(()), fingerprints(self._sources(()))[1]
        with self._answers(sources, Start()) as answers, Progress(summary, total) as progress:
            for found, answer in answers:
                if isinstance(answer, Fault):
                    summary.failed += 1
                    progress.tell(answer)
                    if self.strict:
                        progress.say("stopped at the first error (--strict)")
                        break
                else:
                    write(answer + b"\n")
                    summary.done += 1
                progress.advance(found.size)
        self._afterthoughts(summary)
        return summary

    def to_file(self, output: Output, *, restart: bool = False) -> Summary:
        """Write the output, or what is missing of it when an earlier run was interrupted.

        Raises `UnusableError` when it cannot be gone on with, `OSError` when it cannot be written.
        """
        told = os.fspath(output.errors)
        place = Path(os.path.realpath(output.path))
        output = replace(output, path=place)
        ledger = Ledger(place)
        ours = [*output.targets(), output.errors, ledger.folder]
        inputs, total = fingerprints(self._sources(ours))
        with _unusable():
            known = identity(self.extraction, self.fields, inputs)
        known["output"] = f"{output.kind}{' split' if output.split else ''}"
        state = ledger.open(known, restart=restart)
        summary = Summary(state.done, state.failed, state.done + state.failed)
        summary.errors = told
        finished = state.published is not None
        try:
            if not finished:
                sources = self._sources(ours)
                finished = self._extract(ledger, output, sources, state, summary, total)
            if finished:
                _publish(ledger, output, state)
        finally:
            # A run that never got to its first certain article leaves nothing behind.
            ledger.close(remove=finished or not (state.done or state.failed))
        self._afterthoughts(summary)
        return summary

    def _extract(
        self,
        ledger: Ledger,
        output: Output,
        sources: Iterator[Source],
        state: State,
        summary: Summary,
        total: int | None,
    ) -> bool:
        """Append line by line from `state` on; False when stopped by `strict`."""
        begin = Start(state.source, state.record, state.check)
        records = Journal(ledger.folder / ledger.records, state.record_bytes, level=output.level)
        errors = Journal(ledger.folder / ledger.errors, state.error_bytes)
        saved = time.monotonic()
        with (
            closing(records), closing(errors),
            Progress(summary, total) as progress,
            self._answers(sources, begin) as answers,
        ):  # fmt: skip
            if summary.earlier:
                progress.say(f"going on after {summary.earlier:,} articles of an interrupted run")
            for found, answer in answers:
                if isinstance(answer, Fault):
                    progress.tell(answer)
                    summary.failed += 1
                    if self.strict:
                        progress.say(
                            "stopped at the first error (--strict); leave that out to go on after "
                            "it, or mend the input and add --restart"
                        )
                        return False
                    errors.add(answer.json())
                else:
                    records.add(answer)
                    summary.done += 1
                record = state.record + 1 if found.source == state.source else 1
                state.source, state.record, state.check = found.source, record, found.check
                progress.advance(found.size)
                if (summary.done + summary.failed) % _ARTICLES == 0:
                    state.record_bytes, state.error_bytes = records.boundary(), errors.boundary()
                    if time.monotonic() - saved >= _SECONDS:
                        _save(ledger, state, summary, records, errors)
                        saved = time.monotonic()
            state.record_bytes, state.error_bytes = records.boundary(), errors.boundary()
            _save(ledger, state, summary, records, errors)
        return True

    def _sources(self, without: Sequence[Path]) -> Iterator[Source]:
        return expand(self.inputs, without)

    @contextmanager
    def _answers(self, sources: Iterator[Source], start: Start) -> Iterator[Iterator[Answered]]:
        found = map(self._checked, read_sources(sources, self.fields, start))
        if self.workers == 0:
            with _unusable():
                work = self.extraction.build()
            yield (pair for chunk in chunks(found, _size) for pair in _worked(chunk, work))
            return
        with Pool(self.extraction.build, self.workers, time_limit=self.time_limit) as pool:
            with _unusable():
                pool.start()
            answers = pool.map(_task(item) for item in found)
            yield ((item, _answer(item, answer)) for item, answer in answers)

    def _checked(self, found: Found) -> Found:
        fault = self.fields.missing_text(found.fields) if isinstance(found, Item) else None
        return found if fault is None or isinstance(found, Fault) else found.fault(fault)

    def _afterthoughts(self, summary: Summary) -> None:
        complaints = self.fields.unseen() if summary.done and not summary.earlier else []
        if not summary.done + summary.failed:
            complaints = ["the input holds no article"]
        for complaint in complaints:
            print(f"nlp-berita: {complaint}", file=sys.stderr)


@contextmanager
def _unusable() -> Iterator[None]:
    """What cannot be loaded is a fault of the call."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise UnusableError(str(error)) from error


def _task(found: Found) -> Task[Found]:
    if isinstance(found, Fault):
        return Task(found, None)
    return Task(found, found.fields, _size(found))


def _size(found: Found) -> int:
    return 0 if isinstance(found, Fault) else text_size(found.fields)


def _worked(
    chunk: list[Found], work: Callable[[list[dict[str, Any]]], list[bytes | Refusal]]
) -> Iterator[Answered]:
    answers = iter(work([found.fields for found in chunk if isinstance(found, Item)]))
    for found in chunk:
        yield found, _answer(found, None if isinstance(found, Fault) else next(answers))


def _answer(found: Found, answer: bytes | Refusal | Lost | None) -> bytes | Fault:
    if isinstance(found, Fault):
        return found
    assert answer is not None
    if isinstance(answer, bytes):
        return answer
    message = answer.message
    if isinstance(answer, Lost):
        message += "; the article was given up: try it by itself, or cut it into parts"
    return found.fault(message)


def _save(
    ledger: Ledger, state: State, summary: Summary, records: Journal, errors: Journal
) -> None:
    records.sync()
    errors.sync()
    state.done, state.failed = summary.done, summary.failed
    ledger.save(state)


def _publish(ledger: Ledger, output: Output, state: State) -> None:
    """Give the files their names; done again from anywhere in it, it comes to the same."""
    folder, records = ledger.folder, ledger.folder / ledger.records
    if state.published is None:
        pairs = output.build(records, folder)
        if state.failed:
            pairs.append((ledger.errors, os.fspath(output.errors)))
        for name, target in pairs:
            with (folder / name).open("rb") as file:
                os.fsync(file.fileno())
            if os.path.exists(target):
                shutil.copymode(target, folder / name)
        state.published = pairs
        ledger.save(state)
    for name, target in state.published:
        if (folder / name).exists():  # else it got there before we were interrupted
            os.replace(folder / name, target)
    if not state.failed:
        output.errors.unlink(missing_ok=True)  # of an earlier run
    sync_folder(output.path.parent)
