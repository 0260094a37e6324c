"""A worker process: builds its function once, then answers the tasks that it gets together.

Nothing heavy may be imported here: the child sets its signals before the libraries are loaded.
"""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections.abc import Callable
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

# What the libraries of linear algebra ask for the number of their threads, when they are loaded.
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


class Ready(NamedTuple):
    """The first word of a worker: None, or why it cannot work."""

    error: Exception | None


def serve(connection: Connection, build: Callable[[], Callable[[list[Any]], list[Any]]]) -> None:
    """Answer lists of tasks, one message a task, until the other end is closed."""
    # Ctrl-C goes to the whole group of processes; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    try:
        work = build()
    except Exception as error:
        connection.send(Ready(portable(error)))
        return
    connection.send(Ready(None))
    try:
        while True:
            for answer in work(connection.recv()):
                connection.send(answer)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _die_with_parent() -> None:
    """A parent that was killed closes nothing in an orderly way; go with it at once."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def portable(error: Exception) -> Exception:
    """The error, or one that says the same, in a shape that goes through a pipe."""
    try:
        copy = pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error if isinstance(copy, Exception) else RuntimeError(str(error))
