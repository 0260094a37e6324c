"""How a run knows what is done, whenever it was stopped.

Beside ``OUT`` stands a folder ``OUT.work`` with the lines written so far and ``ledger.json``: how
many of their bytes are certain, which articles they came from, and what the run was begun with.
Articles are written in the order of the input, so what is done is always a beginning of it. The
order of events makes every moment a good one to die:

1. lines are appended and flushed to the disk (fsync);
2. the new ledger is written beside the old one, flushed, and takes its name in one step;
3. what stands behind the ledger's byte counts, a torn line perhaps, is cut off at the next start.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from nlp_berita.batch.items import UnusableError

_FORMAT = 1


@dataclass
class State:
    """What is certain: the place in the input, bytes and lines of the output."""

    source: int = 0
    record: int = 0
    check: int = 0
    record_bytes: int = 0
    error_bytes: int = 0
    done: int = 0
    failed: int = 0
    published: list[tuple[str, str]] | None = None


class Ledger:
    """The folder of a run, held by one process at a time."""

    records, errors = "records", "errors"

    def __init__(self, output: Path) -> None:
        self.folder = output.with_name(output.name + ".work")
        self._file = self.folder / "ledger.json"
        self._lock: IO[bytes] | None = None

    def open(self, identity: dict[str, str], *, restart: bool = False) -> State:
        """Take the folder; where the run stands, a new one at its beginning.

        Raises `UnusableError` when another process holds it, or when the run was begun with something
        else than `identity` tells (and `restart` is not asked for).
        """
        self.folder.mkdir(exist_ok=True)
        self._take()
        try:
            state = self._begin(identity, restart)
        except BaseException:
            self.close()
            raise
        return state

    def _begin(self, identity: dict[str, str], restart: bool) -> State:
        strangers = [path.name for path in self.folder.iterdir() if not _is_ours(path)]
        if strangers and not self._file.exists():
            raise UnusableError(
                f"{self.folder}: holds {min(strangers)}, which no run of ours left there; "
                "remove the folder or name another output"
            )
        state = State()
        if restart or not self._file.exists():
            self._clear()
        else:
            before = self._read()
            self._compare(before["identity"], identity)
            state = State(**before["state"])
        self._identity = identity
        self.save(state)
        return state

    def save(self, state: State) -> None:
        """Make a state certain; the bytes it counts must be on the disk already."""
        content = {"format": _FORMAT, "identity": self._identity, "state": asdict(state)}
        draft = self._file.with_suffix(".tmp")
        with draft.open("wb") as file:
            file.write(json.dumps(content, indent=1).encode())
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, self._file)
        sync_folder(self.folder)

    def close(self, *, remove: bool = False) -> None:
        """Let go of the folder, and remove it when all is published."""
        try:
            if remove:
                self._clear()
                (self.folder / "lock").unlink()
                self.folder.rmdir()
        finally:
            if self._lock is not None:
                self._lock.close()
                self._lock = None

    def _take(self) -> None:
        self._lock = (self.folder / "lock").open("wb")
        try:
            import fcntl
        except ImportError:  # Windows: two runs at once are not noticed
            return
        try:
            # Gone with the process, however it ends.
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._lock.close()
            self._lock = None
            raise UnusableError(
                f"{self.folder}: another run writes this output; wait for it or name another"
            ) from None

    def _read(self) -> dict[str, Any]:
        try:
            content: dict[str, Any] = json.loads(self._file.read_bytes())
        except ValueError:
            content = {}
        if content.get("format") != _FORMAT:
            raise UnusableError(
                f"{self._file}: is damaged or of another version; start over with --restart"
            )
        return content

    def _compare(self, before: dict[str, str], now: dict[str, str]) -> None:
        names = sorted(before.keys() | now.keys())
        changed = [name for name in names if before.get(name) != now.get(name)]
        if changed:
            told = "; ".join(
                f"{name}: {before.get(name, 'none')} then, {now.get(name, 'none')} now"
                for name in changed
            )
            raise UnusableError(
                f"{self.folder}: the interrupted run was begun with something else ({told}); "
                "give that again to go on, or start over with --restart"
            )

    def _clear(self) -> None:
        # The ledger first: lines without one are nobody's.
        for name in ("ledger.json", "ledger.tmp"):
            (self.folder / name).unlink(missing_ok=True)
        for path in self.folder.iterdir():
            if path.name != "lock":
                path.unlink()


def _is_ours(path: Path) -> bool:
    known = ("lock", "ledger.json", "ledger.tmp", Ledger.records, Ledger.errors)
    return path.name in known or path.suffix in (".csv", ".parquet")


def sync_folder(folder: Path) -> None:
    """Make the names in a folder as certain as the bytes of its files."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
