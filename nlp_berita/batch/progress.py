"""How far a run is: a bar where somebody looks at it, one line at the end."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from tqdm import tqdm

_BAR = "{percentage:3.0f}%|{bar}| {desc} [{elapsed}<{remaining}]"
_STREAM = "{desc} [{elapsed}]"
# How often the bar is drawn. tqdm's own reckoning takes the bytes for a steady flow, which they
# are not: they come in blocks.
_SECONDS = 0.2
# Errors told on the terminal; all of them stand in the error file.
_TOLD = 20


@dataclass(slots=True)
class Summary:
    """What a run did; `done` and `failed` count the articles of its earlier lives too."""

    done: int = 0
    failed: int = 0
    earlier: int = 0
    seconds: float = 0.0
    errors: str | None = None

    def __str__(self) -> str:
        now = self.done + self.failed - self.earlier
        speed = now / self.seconds if self.seconds else 0.0
        articles = "1 article" if self.done == 1 else f"{self.done:,} articles"
        text = f"{articles}, {self.failed:,} failed, {self.seconds:.1f} s, {speed:.1f} articles/s"
        if self.earlier:
            text += f" ({self.earlier:,} of them from before the interruption)"
        if self.errors and self.failed:
            text += f"; the errors are in {self.errors}"
        return text


class Progress:
    """Shows articles, articles/s, errors and time left; silent when stderr is no terminal.

    `total` is in bytes of input, None where it is not known.
    """

    def __init__(self, summary: Summary, total: int | None) -> None:
        self._summary, self._begin, self._told = summary, time.monotonic(), 0
        self._shown = self._begin
        self._bar: tqdm[Any] = tqdm(
            total=total,
            disable=not sys.stderr.isatty(),
            bar_format=_STREAM if total is None else _BAR,
            dynamic_ncols=True,
        )

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._summary.seconds = time.monotonic() - self._begin
        if not self._bar.disable:
            self._show()
        self._bar.close()

    def advance(self, size: int) -> None:
        """One more article, of so many bytes."""
        self._bar.n += size
        if not self._bar.disable and time.monotonic() - self._shown >= _SECONDS:
            self._show()

    def _show(self) -> None:
        self._shown = time.monotonic()
        now = self._summary.done + self._summary.failed - self._summary.earlier
        speed = now / max(1e-9, self._shown - self._begin)
        self._bar.set_description_str(
            f"{self._summary.done:,} articles, {speed:,.0f}/s, {self._summary.failed:,} failed"
        )

    def tell(self, fault: object) -> None:
        """One line for an error; not for every one of thousands that stand in a file anyway."""
        self._told += 1
        if self._summary.errors is None or self._told <= _TOLD:
            self.say(fault)
        elif self._told == _TOLD + 1:
            self.say(f"more errors are written to {self._summary.errors} only")

    def say(self, message: object) -> None:
        """A line on standard error, above the bar."""
        self._bar.write(f"nlp-berita: {message}", file=sys.stderr)
