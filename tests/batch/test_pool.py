"""Workers answer every task, in order, whatever becomes of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from nlp_berita.batch.chunks import CHUNK
from nlp_berita.batch.pool import Lost, Pool, Task


def obedient() -> Callable[[list[Any]], list[Any]]:
    """A worker that does what its tasks say: (action, argument)."""

    def work(task: tuple[str, Any]) -> Any:
        action, argument = task
        if action == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if action == "exit":
            os._exit(3)
        if action == "die once":
            if not Path(argument).exists():
                Path(argument).write_text("seen")
                os.kill(os.getpid(), signal.SIGKILL)
            return "second time"
        if action == "sleep":
            time.sleep(argument)
        if action == "threads":
            return [os.environ.get("OPENBLAS_NUM_THREADS"), os.environ.get("OMP_NUM_THREADS")]
        if action == "pid":
            return os.getpid()
        return argument

    return lambda tasks: [work(task) for task in tasks]


def impossible() -> Callable[[list[Any]], list[Any]]:
    raise ValueError("no such model")


def stillborn() -> Callable[[list[Any]], list[Any]]:
    os._exit(4)


def answers(tasks: list[tuple[str, Any]], workers: int = 2, **options: Any) -> list[Any]:
    with Pool(obedient, workers, **options) as pool:
        found = list(pool.map(Task(n, task) for n, task in enumerate(tasks)))
    assert [key for key, _ in found] == list(range(len(tasks)))
    return [answer for _, answer in found]


def test_order_is_kept_and_no_payload_passes_through() -> None:
    with Pool(obedient, 2) as pool:
        tasks = [Task(n, None if n % 7 == 0 else ("echo", n), 5000) for n in range(1000)]
        assert list(pool.map(tasks)) == [(n, None if n % 7 == 0 else n) for n in range(1000)]
        assert list(pool.map([])) == []
        assert list(pool.map([Task("again", ("echo", 1))])) == [("again", 1)]


def test_a_slow_task_holds_back_the_reader_not_the_order() -> None:
    read = 0

    def tasks() -> Iterator[Task[int]]:
        nonlocal read
        for n in range(2000):
            read += 1
            yield Task(n, ("sleep", 1.0) if n == 0 else ("echo", n))

    with Pool(obedient, 2) as pool:
        found = pool.map(tasks())
        assert next(found)[0] == 0
        assert read <= (2 * 4 + 1) * CHUNK
        assert [key for key, _ in found] == list(range(1, 2000))


def test_big_tasks_are_read_ahead_by_size() -> None:
    read = 0

    def tasks() -> Iterator[Task[int]]:
        nonlocal read
        for n in range(50):
            read += 1
            yield Task(n, ("echo", n), 1 << 20)

    with Pool(obedient, 1) as pool:
        next(found := pool.map(tasks()))
        assert read <= 3
        assert len(list(found)) == 49


def test_a_task_that_kills_its_worker_is_tried_once_alone(tmp_path: Path) -> None:
    tasks = [("echo", n) for n in range(100)]
    tasks[10], tasks[11] = ("die", None), ("exit", None)
    tasks[50] = ("die once", str(tmp_path / "seen"))
    found = answers(tasks)
    assert isinstance(found[10], Lost)
    assert "killed (out of memory?)" in found[10].message
    assert isinstance(found[11], Lost)
    assert "exit code 3" in found[11].message
    assert found[50] == "second time"
    assert [a for n, a in enumerate(found) if n not in (10, 11, 50)] == [
        n for n in range(100) if n not in (10, 11, 50)
    ]


def test_a_task_that_takes_too_long_is_given_up() -> None:
    tasks = [("echo", n) for n in range(60)]
    tasks[3] = ("sleep", 600)
    begin = time.monotonic()
    found = answers(tasks, time_limit=0.5)
    assert found[3] == Lost("took more than 0.5 s")
    assert found[:3] + found[4:] == [n for n in range(60) if n != 3]
    assert time.monotonic() - begin < 60


def test_time_is_not_counted_while_the_caller_rests() -> None:
    with Pool(obedient, 1, time_limit=0.5) as pool:
        found = pool.map(Task(n, ("echo", "x" * 50_000), 50_000) for n in range(40))
        first = next(found)
        time.sleep(1.5)
        assert [first[1], *(answer for _, answer in found)] == ["x" * 50_000] * 40


def test_what_cannot_be_built_is_said_at_once() -> None:
    with Pool(impossible, 2) as pool, pytest.raises(ValueError, match="no such model"):
        pool.start()
    with Pool(stillborn, 2) as pool, pytest.raises(RuntimeError, match=r"exit code 4.*__main__"):
        pool.start()


def test_one_thread_for_linear_algebra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    assert answers([("threads", None)]) == [["1", "3"]]
    assert "OPENBLAS_NUM_THREADS" not in os.environ


def test_workers_start_when_there_is_work_for_them() -> None:
    assert len(set(answers([("pid", None)] * 20, workers=8))) == 1


PARENT = """
import os, sys, time
sys.path[:0] = {path!r}
from batch.test_pool import obedient
from nlp_berita.batch.pool import Pool, Task
if __name__ == "__main__":
    pool = Pool(obedient, 2)
    for key, pid in pool.map([Task(n, ("pid", None), 1 << 20) for n in range(40)]):
        print(pid, flush=True)
    list(pool.map([Task(n, ("sleep", 600), 1 << 20) for n in range(2)]))
"""


def test_workers_go_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT.format(path=sys.path))
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        workers = {int(parent.stdout.readline()) for _ in range(40)}
        time.sleep(0.2)
        assert all(alive(pid) for pid in workers)
        parent.kill()
        deadline = time.monotonic() + 10
        while any(alive(pid) for pid in workers) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not any(alive(pid) for pid in workers)


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
