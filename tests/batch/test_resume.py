"""Whatever stops a run, started again it ends with the bytes of an undisturbed one."""

from __future__ import annotations

import io
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from batch.conftest import TEXT, Extract, lines, write
from nlp_berita.batch import Extraction, Output, Run, UnusableError
from nlp_berita.batch.ledger import Ledger

COMMAND = [sys.executable, "-m", "nlp_berita.cli", "extract", "--ner", "none"]
# The same, but lines are made certain after every hundred articles, however fast they come.
OFTEN = (
    "import sys, nlp_berita.batch.run as run; run._SECONDS = 0;"
    "from nlp_berita.cli import main; sys.exit(main())"
)
COMMAND_OFTEN = [sys.executable, "-c", OFTEN, *COMMAND[3:]]


class Echo(Extraction):
    """Lines without a pipeline, so that a run takes no time."""

    def build(self) -> Callable[[Sequence[dict[str, Any]]], list[Any]]:
        from nlp_berita.batch.extraction import Refusal
        from nlp_berita.records import Article

        def work(fields: dict[str, Any]) -> Any:
            if fields["text"] == "bad":
                return Refusal("is bad")
            return Article(**fields).model_dump_json().encode()

        return lambda batch: [work(fields) for fields in batch]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are made certain after every second article."""
    monkeypatch.setattr("nlp_berita.batch.run._ARTICLES", 2)
    monkeypatch.setattr("nlp_berita.batch.run._SECONDS", 0)


def run(output: str, inputs: list[str], **options: Any) -> None:
    target = Output(Path(output), split=options.pop("split", False))
    Run(inputs, Echo(), workers=0).to_file(target, **options)


def files(folder: str | Path = ".") -> dict[str, bytes]:
    paths = [path for path in Path(folder).rglob("out*") if path.is_file()]
    return {os.fspath(path.relative_to(folder)): path.read_bytes() for path in paths}


class Crash(BaseException):
    """Nothing after it happens, as when the power goes."""


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], None]]:
    """Arm a crash at the nth call that touches the disk."""
    left = [0]

    def armed(name: str, module: Any) -> None:
        real = (lambda handle: None) if name == "fsync" else getattr(module, name)

        def call(*arguments: Any, **options: Any) -> Any:
            left[0] -= 1
            if left[0] == 0:
                raise Crash
            return real(*arguments, **options)

        monkeypatch.setattr(module, name, call)

    for module, names in ((os, ("fsync", "replace")), (Path, ("unlink", "rmdir", "mkdir"))):
        for name in names:
            armed(name, module)
    yield lambda count: left.__setitem__(0, count)
    left[0] = 0


@pytest.mark.usefixtures("often")
@pytest.mark.parametrize("kind", ["jsonl", "jsonl.gz", "csv", "parquet", "split.parquet"])
def test_a_crash_at_every_step(kind: str, crash: Callable[[int], None]) -> None:
    """Power lost at the first, second, third ... write; the run after it mends everything."""
    if "parquet" in kind:
        pytest.importorskip("pyarrow")
    items: list[dict[str, Any]] = [{"id": str(n), "text": f"T {n}", "n": n} for n in range(9)]
    items[4]["text"] = "bad"
    inputs = [write("a.jsonl", items[:6]), "none.txt", write("b.jsonl.gz", items[6:])]
    options = {"split": "split" in kind}
    Path("whole").mkdir()
    run(f"whole/out.{kind}", inputs, **options)
    expected = files("whole")
    assert len(expected) >= 2
    Path("broken").mkdir()
    crashes = 0
    for count in range(1, 1000):
        for name in files("broken"):
            (Path("broken") / name).unlink()
        crash(count)
        try:
            run(f"broken/out.{kind}", inputs, **options)
        except Crash:
            crashes += 1
            tear(Path(f"broken/out.{kind}.work"))
            crash(0)
            run(f"broken/out.{kind}", inputs, **options)
        else:
            break
        assert files("broken") == expected, count
    assert crashes > 20


def tear(folder: Path) -> None:
    """What a loss of power adds: half a line that no ledger knows of."""
    if (folder / "ledger.json").exists():
        for name in ("records", "errors"):
            if (folder / name).exists():
                with (folder / name).open("ab") as file:
                    file.write(b'{"id": "torn')


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_twenty_kills_at_random_moments(extract: Extract) -> None:
    """SIGKILL to the run, to single workers, to all at once; then the same command again."""
    items: list[dict[str, Any]] = [
        {"id": str(n), "text": f"{TEXT} Warga {n}." if n % 9 else n} for n in range(3000)
    ]
    write("a.jsonl", items[:2000])
    write("b.jsonl.gz", items[2000:])
    assert extract("a.jsonl", "b.jsonl.gz", "-o", "whole.jsonl.gz", workers=2).code == 1
    records = Path("whole.jsonl.gz").read_bytes()
    errors = Path("whole.jsonl.gz.errors.jsonl").read_bytes()
    assert len(errors.splitlines()) == 334
    chance, kills, resumed, rounds = random.Random(), 0, 0, 0
    command = [*COMMAND_OFTEN, "a.jsonl", "b.jsonl.gz", "-o", "out.jsonl.gz", "--workers", "2"]
    while kills < 20 or not rounds:
        done = progress("out.jsonl.gz")
        process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
        if kills < 20:
            # Every other life may get somewhere, however slow the machine is.
            deadline = time.monotonic() + (600 if kills % 2 else chance.uniform(0.05, 3))
            while time.monotonic() < deadline and process.poll() is None:
                if kills % 2 and progress("out.jsonl.gz") not in (0, done):
                    break
                time.sleep(0.01)
            time.sleep(chance.uniform(0, 0.3))
            how = chance.choice(["run", "group", "worker first"])
            if how == "worker first":
                for pid in children(process.pid)[:1]:
                    kill(pid)
                time.sleep(chance.uniform(0, 1))
            if process.poll() is None:
                kill(-process.pid if how == "group" else process.pid)
                kills += 1
        told = process.communicate()[1].decode()
        resumed += "going on after" in told
        assert "worker was killed" not in told
        if process.returncode != -signal.SIGKILL:
            assert process.returncode == 1, told
            rounds += 1
            assert Path("out.jsonl.gz").read_bytes() == records
            assert Path("out.jsonl.gz.errors.jsonl").read_bytes() == errors
            assert not Path("out.jsonl.gz.work").exists()
            Path("out.jsonl.gz").unlink()
    assert resumed >= 5


def progress(output: str) -> int:
    """The articles that a run has made certain; 0 where there is none."""
    try:
        return int(state(output)["done"])
    except FileNotFoundError:
        return 0


def children(parent: int) -> list[int]:
    """The worker processes of a run."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and b"spawn_main" in (entry / "cmdline").read_bytes():
                status = (entry / "stat").read_text().rpartition(")")[2].split()
                if int(status[1]) == parent and status[0] != "Z":
                    found.append(int(entry.name))
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


def kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL) if pid > 0 else os.killpg(-pid, signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of processes")
def test_a_full_disk(extract: Extract) -> None:
    write("a.jsonl", [{"id": str(n), "text": f"{TEXT} Warga {n}."} for n in range(700)])
    assert extract("a.jsonl", "-o", "whole.jsonl").code == 0
    size = Path("whole.jsonl").stat().st_size

    def fill() -> None:  # files may not grow further, whoever writes them
        resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, size // 2))

    command = [*COMMAND_OFTEN, "a.jsonl", "-o", "out.jsonl", "--workers", "1"]
    full = subprocess.run(command, stderr=subprocess.PIPE, text=True, preexec_fn=fill)
    assert full.returncode == 2
    assert (
        "out.jsonl: cannot be written (File too large); what is done is kept in out.jsonl.work: "
        "make room, and the same command goes on"
    ) in full.stderr
    again = extract("a.jsonl", "-o", "out.jsonl")
    assert again.code == 0
    assert "going on after " in again.err[0]
    assert Path("out.jsonl").read_bytes() == Path("whole.jsonl").read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(("signal_", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_request_to_stop(extract: Extract, signal_: int, code: int) -> None:
    write("a.jsonl", [{"id": str(n), "text": f"{TEXT} {n}."} for n in range(3000)])
    command = [*COMMAND_OFTEN, "a.jsonl", "-o", "out.jsonl", "--workers", "2"]
    process = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A job that a shell put in the background is born deaf to Ctrl-C, and so are its children.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while progress("out.jsonl") < 50:
        assert process.poll() is None
        time.sleep(0.02)
    assert children(process.pid)
    # Ctrl-C in a terminal goes to the workers too.
    os.killpg(process.pid, signal_) if signal_ == signal.SIGINT else process.send_signal(signal_)
    told = process.communicate()[1]
    assert process.returncode == code, told
    assert "Traceback" not in told
    assert children(process.pid) == []
    if signal_ == signal.SIGINT:
        assert "stopped; with an output file the same command goes on from here" in told
    run = extract("a.jsonl", "-o", "out.jsonl")
    assert (run.code, len(lines("out.jsonl"))) == (0, 3000)
    assert "going on after" in run.err[0]


def state(output: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Path(f"{output}.work/ledger.json").read_bytes())["state"]
    return found


def interrupted(items: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    """A run over a.jsonl that was stopped after four articles."""
    write("a.jsonl", items)

    class Stop(Echo):
        def build(self) -> Callable[[Sequence[dict[str, Any]]], list[Any]]:
            work = super().build()

            def stopping(batch: Sequence[dict[str, Any]]) -> list[Any]:
                if batch[0]["id"] == "5":
                    raise KeyboardInterrupt
                return work(batch)

            return stopping

    monkeypatch.setattr("nlp_berita.batch.chunks.CHUNK", 1)
    with pytest.raises(KeyboardInterrupt):
        Run(["a.jsonl"], Stop(), workers=0).to_file(Output(Path("out.jsonl")))
    assert state("out.jsonl")["done"] == 4


ITEMS: list[dict[str, Any]] = [{"id": str(n), "text": f"T {n}"} for n in range(9)]


@pytest.mark.usefixtures("often")
def test_what_has_changed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted(ITEMS, monkeypatch)
    for change, named in CHANGES.items():
        with monkeypatch.context() as patch:
            undo = change(patch)
            with pytest.raises(UnusableError, match=rf"begun with something else.*{named}.*--rest"):
                run("out.jsonl", ["a.jsonl"])
            undo()
    run("out.jsonl", ["a.jsonl"])
    assert [a["id"] for a in lines("out.jsonl")] == [item["id"] for item in ITEMS]


def _grown(patch: pytest.MonkeyPatch) -> Callable[[], Any]:
    before, status = Path("a.jsonl").read_bytes(), os.stat("a.jsonl")
    Path("a.jsonl").write_bytes(before + b'{"id": "new", "text": "T"}\n')

    def undo() -> None:
        Path("a.jsonl").write_bytes(before)
        os.utime("a.jsonl", ns=(status.st_atime_ns, status.st_mtime_ns))

    return undo


def _other_version(patch: pytest.MonkeyPatch) -> Callable[[], Any]:
    patch.setattr("nlp_berita.batch.identity.__version__", "99.0")
    return lambda: None


def _other_tables(patch: pytest.MonkeyPatch) -> Callable[[], Any]:
    package = Path("package")
    (package / "tables" / "data").mkdir(parents=True, exist_ok=True)
    (package / "tables" / "data" / "regions.csv").write_text("code\n")
    patch.setattr("nlp_berita.batch.identity._PACKAGE", package)
    return lambda: None


def _other_model(patch: pytest.MonkeyPatch) -> Callable[[], Any]:
    patch.setattr("nlp_berita.batch.identity._model", lambda name: "other")
    return lambda: None


CHANGES = {
    _grown: "input a.jsonl: 1 files, ",
    _other_version: "library: .*, now|library: .* then, 99.0",
    _other_tables: "tables: ",
    _other_model: "model: ner-news .* then, other now",
}


@pytest.mark.usefixtures("often")
def test_restart_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted(ITEMS, monkeypatch)
    write("a.jsonl", ITEMS[:2])
    run("out.jsonl", ["a.jsonl"], restart=True)
    assert [a["id"] for a in lines("out.jsonl")] == ["0", "1"]
    assert not Path("out.jsonl.work").exists()


@pytest.mark.usefixtures("often")
def test_lines_that_somebody_cut_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted(ITEMS, monkeypatch)
    os.truncate("out.jsonl.work/records", 10)
    with pytest.raises(UnusableError, match=r"has 10 bytes where .* were written"):
        run("out.jsonl", ["a.jsonl"])


@pytest.mark.usefixtures("often")
def test_standard_input_is_compared_as_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nlp_berita.batch.chunks.CHUNK", 1)
    data = b"".join(json.dumps(item).encode() + b"\n" for item in ITEMS)

    def pipe(content: bytes, stop: int | None = None) -> None:
        stream = io.BytesIO(content)
        if stop is not None:
            real = stream.read1

            def read1(size: int = -1) -> bytes:
                if stream.tell() >= stop:
                    raise KeyboardInterrupt
                return real(20)

            stream.read1 = read1  # type: ignore[method-assign]
        monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": stream}))

    pipe(data, stop=150)
    with pytest.raises(KeyboardInterrupt):
        run("out.jsonl", ["-"])
    assert state("out.jsonl")["done"] >= 4
    pipe(data.replace(b"T 1", b"X 1"))
    with pytest.raises(UnusableError, match="<stdin>: is not the input that the interrupted run"):
        run("out.jsonl", ["-"])
    pipe(data[:40])
    with pytest.raises(UnusableError, match="<stdin>: is not the input"):
        run("out.jsonl", ["-"])
    pipe(data)
    run("out.jsonl", ["-"])
    assert [a["id"] for a in lines("out.jsonl")] == [item["id"] for item in ITEMS]


def test_one_run_at_a_time() -> None:
    if sys.platform == "win32":
        pytest.skip("no locks there")
    write("a.jsonl", ITEMS)
    first = Ledger(Path("out.jsonl"))
    first.open({})
    with pytest.raises(UnusableError, match="another run writes this output"):
        run("out.jsonl", ["a.jsonl"])
    first.close(remove=True)
    run("out.jsonl", ["a.jsonl"])


def test_a_folder_of_somebody_else_is_left_alone() -> None:
    write("a.jsonl", ITEMS)
    Path("out.jsonl.work").mkdir()
    Path("out.jsonl.work/thesis.txt").write_text("mine")
    for restart in (False, True):
        with pytest.raises(UnusableError, match=r"holds thesis.txt, which no run of ours left"):
            run("out.jsonl", ["a.jsonl"], restart=restart)
    assert Path("out.jsonl.work/thesis.txt").read_text() == "mine"
