"""Worker processes that may die: every task gets an answer, in order, in bounded memory.

The pools of the standard library do not serve: when a worker is killed, ``multiprocessing.Pool``
waits for ever and ``ProcessPoolExecutor`` gives up all tasks without telling which one it was.
Here every worker has a pipe of its own, and the tasks that it had when it died are tried alone, one
after the other, so that the one that killed it is known.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Generic, NamedTuple, TypeVar

from nlp_berita.batch.chunks import CHUNK, CHUNK_SIZE, chunks
from nlp_berita.batch.worker import THREADS, Ready, serve

K = TypeVar("K")
R = TypeVar("R")

# The parent reads at most so many chunks a worker ahead of what is written.
_CHUNKS_AHEAD = 4
# Workers in a row that die before they are ready, until it is no accident.
_FALSE_STARTS = 3


class Lost(NamedTuple):
    """What became of a task whose worker gave no answer."""

    message: str


class Task(NamedTuple, Generic[K]):
    """A task: what its answer is to be known by, what goes to the worker, how big that is.

    One whose `payload` is None is answered by None, in its place in the order.
    """

    key: K
    payload: Any
    size: int = 0


@dataclass(eq=False, slots=True)
class _Slot:
    task: Task[Any]
    answer: Any = None
    answered: bool = False


@dataclass(eq=False)
class _Worker:
    process: BaseProcess
    connection: Connection
    ready: bool = False
    slots: deque[_Slot] = field(default_factory=deque)
    since: float = 0.0


class Pool(Generic[R]):
    """Up to `workers` processes, each with its own `build()`, started when there is work for them.

    A worker gets a chunk of tasks and answers it as a whole. `time_limit` is in seconds; a worker
    that needs longer for its chunk is killed and replaced, and each task then has that time alone.
    """

    def __init__(
        self,
        build: Callable[[], Callable[[list[Any]], list[R]]],
        workers: int,
        *,
        time_limit: float | None = None,
    ) -> None:
        self._build, self._limit, self._time_limit = build, max(1, workers), time_limit
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []
        self._false_starts = 0
        self._chunks: deque[list[_Slot]] = deque()
        self._suspects: deque[_Slot] = deque()

    def __enter__(self) -> Pool[R]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the workers, whatever they do."""
        for worker in self._workers:
            worker.connection.close()
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.process.close()
        self._workers.clear()

    def start(self) -> None:
        """Wait until one worker is ready; raises what its `build` raised."""
        while not any(worker.ready for worker in self._workers):
            if not self._workers:
                self._start_worker()
            self._turn()

    def map(self, tasks: Iterable[Task[K]]) -> Iterator[tuple[K, R | Lost | None]]:
        """The keys of the tasks with their answers, in order."""
        source, open_ = chunks(tasks, lambda task: task.size), True
        window: deque[_Slot] = deque()
        size = 0
        most, most_size = (n * _CHUNKS_AHEAD * self._limit for n in (CHUNK, CHUNK_SIZE))
        while True:
            while open_ and len(window) < most and size < most_size:
                chunk = [_Slot(t, answered=t.payload is None) for t in next(source, ())]
                open_ = bool(chunk)
                window += chunk
                size += sum(slot.task.size for slot in chunk)
                asked = [slot for slot in chunk if not slot.answered]
                if asked:
                    self._chunks.append(asked)
                    self._dispatch()
            while window and window[0].answered:
                slot = window.popleft()
                size -= slot.task.size
                yield slot.task.key, slot.answer
            if window and not window[0].answered:
                self._turn()
            elif not window and not open_:
                return

    def _turn(self) -> None:
        """Give out work, then wait for an answer, a death or the end of somebody's time."""
        self._dispatch()
        connections = {worker.connection: worker for worker in self._workers}
        for connection in wait(list(connections), self._patience()):
            self._listen(connections[connection])  # type: ignore[index]
        if self._time_limit is not None:
            now = time.monotonic()
            for worker in list(self._workers):
                late = worker.ready and worker.slots and now - worker.since > self._time_limit
                if late and not worker.connection.poll():
                    reason = f"took more than {self._time_limit:g} s"
                    self._lose(worker, reason, final=len(worker.slots) == 1)
        self._dispatch()

    def _patience(self) -> float | None:
        busy = [worker.since for worker in self._workers if worker.ready and worker.slots]
        if self._time_limit is None or not busy:
            return None
        return max(0.0, min(busy) + self._time_limit - time.monotonic()) + 0.01

    def _dispatch(self) -> None:
        idle = [worker for worker in self._workers if worker.ready and not worker.slots]
        if self._suspects:
            # Alone: not even another worker takes memory from it.
            if all(not worker.slots for worker in self._workers):
                if idle:
                    self._send(idle[0], [self._suspects[0]])
                elif not self._workers:
                    self._start_worker()
            return
        for worker in idle:
            if not self._chunks:
                return
            self._send(worker, self._chunks.popleft())
        starting = sum(not worker.ready for worker in self._workers)
        while starting < len(self._chunks) and len(self._workers) < self._limit:
            self._start_worker()
            starting += 1

    def _send(self, worker: _Worker, slots: list[_Slot]) -> None:
        worker.slots.extend(slots)
        worker.since = time.monotonic()
        try:
            # Only an idle worker is sent anything, so both ends never wait for each other.
            worker.connection.send([slot.task.payload for slot in slots])
        except OSError:
            self._lose(worker, _death(worker.process))

    def _listen(self, worker: _Worker) -> None:
        try:
            answer = worker.connection.recv()
        except (EOFError, OSError):
            self._lose(worker, _death(worker.process))
            return
        worker.since = time.monotonic()
        if not worker.ready:
            assert isinstance(answer, Ready)
            if answer.error is not None:
                raise answer.error
            worker.ready, self._false_starts = True, 0
            return
        slot = worker.slots.popleft()
        if self._suspects and slot is self._suspects[0]:
            self._suspects.popleft()
        slot.answer, slot.answered = answer, True

    def _lose(self, worker: _Worker, reason: str, *, final: bool = False) -> None:
        """Bury a worker; its tasks are tried again alone, one that was alone is given up."""
        self._workers.remove(worker)
        worker.process.kill()
        worker.process.join()
        worker.process.close()
        worker.connection.close()
        if not worker.ready:
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS:
                raise RuntimeError(
                    f"{self._false_starts} workers died before they began ({reason}); free some "
                    'memory, or, in a script, start from `if __name__ == "__main__":`'
                )
        slots = worker.slots
        alone = bool(slots and self._suspects) and slots[0] is self._suspects[0]
        if alone:
            self._suspects.popleft()
        if alone or final:
            slots[0].answer, slots[0].answered = Lost(reason), True
        else:
            self._suspects.extend(slots)

    def _start_worker(self) -> None:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs, self._build), daemon=True)
        with _one_thread(), _no_interrupt():
            process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours, since=time.monotonic()))


def _death(process: BaseProcess) -> str:
    process.join(1)
    code = process.exitcode
    if code == -9:
        return "its worker was killed (out of memory?)"
    return f"its worker died (exit code {code})"


@contextmanager
def _one_thread() -> Iterator[None]:
    """For a child: matrices as small as a sentence are read fastest by one thread."""
    before = {name: os.environ.get(name) for name in THREADS}
    for name in THREADS:
        os.environ.setdefault(name, "1")
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """A child is born deaf to Ctrl-C; the parent hears it a moment later."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # its start would lift the mask
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
