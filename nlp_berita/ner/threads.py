"""One thread for linear algebra while our matrices are multiplied.

They are as small as a sentence: with the threads that BLAS starts by itself, one a core, the model
takes twice the time on two cores, and more on more.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from threading import Lock
from typing import Any

from threadpoolctl import ThreadpoolController

__all__ = ["one_thread"]


class _Limit:
    """The number of threads belongs to the process: the first in sets it, the last out restores."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.inside = 0
        self.before: Any = None

    def enter(self) -> None:
        with self.lock:
            self.inside += 1
            if self.inside == 1:
                self.before = _blas().limit(limits=1)

    def leave(self) -> None:
        with self.lock:
            self.inside -= 1
            if self.inside == 0:
                self.before.restore_original_limits()


_LIMIT = _Limit()


@contextmanager
def one_thread() -> Iterator[None]:
    """Within it BLAS uses one thread, also where others are within it at the same time."""
    _LIMIT.enter()
    try:
        yield
    finally:
        _LIMIT.leave()


@lru_cache(maxsize=1)
def _blas() -> ThreadpoolController:
    return ThreadpoolController().select(user_api="blas")
