"""What goes through a run: an article with the place it came from, or why there is none."""

from __future__ import annotations

import hashlib
import json
from typing import Any, NamedTuple


class UnusableError(ValueError):
    """The call cannot be carried out at all; the message names what is wrong and the remedy."""


class Item(NamedTuple):
    """An article's fields and where they stand.

    `line` counts the lines (or rows) of the file from 1, None where the file is the article.
    `size` is how many bytes of input it took, `source` counts the files of the run from 0,
    `check` is the CRC-32 of the file up to here where the reader reckons one.
    """

    file: str
    line: int | None
    fields: dict[str, Any]
    size: int = 0
    source: int = 0
    check: int = 0

    def fault(self, message: str) -> Fault:
        """This article, given up."""
        id, text = self.fields.get("id"), self.fields.get("text")
        name = str(id) if isinstance(id, str | int) else None
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else None
        digest = None if data is None else digest_of(data)
        return Fault(
            self.file, self.line, message, self.size, self.source, self.check, name, digest
        )


class Fault(NamedTuple):
    """What could not be read or extracted, where, and what to do about it, in one line.

    `sha256` is that of the article's text in UTF-8, or of the bytes as they stand in the file
    where no text could be made out.
    """

    file: str
    line: int | None
    message: str
    size: int = 0
    source: int = 0
    check: int = 0
    id: str | None = None
    sha256: str | None = None

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}"

    def json(self) -> bytes:
        """A line of the error file.

        >>> print(Fault("a.jsonl", 3, "is no JSON").json().decode())
        {"input": "a.jsonl", "line": 3, "id": null, "error": "is no JSON", "sha256": null}
        """
        fields = {
            "input": self.file,
            "line": self.line,
            "id": self.id,
            "error": self.message,
            "sha256": self.sha256,
        }
        # A file name or an id may hold what is no Unicode; escaped, it is told all the same.
        return json.dumps(fields).encode()


def digest_of(data: bytes) -> str:
    """SHA-256, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
