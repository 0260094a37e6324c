"""Which field of the input is the article's text, its day, its id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass
class Fields:
    """The names that the input gives to our fields; None stands for our own name.

    >>> Fields(text="isi").renamed({"isi": "Halo.", "desk": "kota"})
    {'text': 'Halo.', 'desk': 'kota'}
    """

    text: str | None = None
    published: str | None = None
    id: str | None = None
    title: str | None = None
    source: str | None = None
    _unseen: set[str] = field(default_factory=set, init=False, repr=False)

    def __post_init__(self) -> None:
        self._names = {theirs: ours for ours, theirs in self.named().items()}
        if len(self._names) < len(self.named()):
            raise ValueError("one field cannot be two things; name another")
        self._unseen = set(self._names)

    def named(self) -> dict[str, str]:
        """Our name -> theirs, for the fields that were named."""
        chosen = {f.name: getattr(self, f.name) for f in fields(self) if f.init}
        return {ours: theirs for ours, theirs in chosen.items() if theirs is not None}

    def missing_in(self, columns: Iterable[str]) -> str | None:
        """Why a table with these columns cannot be read, or None."""
        present = list(columns)
        for ours, theirs in {"text": "text", **self.named()}.items():
            if theirs not in present:
                listed = _listed(present)
                return f"has no column {theirs!r} but {listed}; name it with --{ours}-field"
        return None

    def missing_text(self, article: dict[str, Any]) -> str | None:
        """Why a renamed row holds no article, or None."""
        if article.get("text") is not None:
            return None
        message = f"there is no text; give the article in the field {self.text or 'text'!r}"
        if "text" in article or not article:
            return message
        return f"{message} or name its field with --text-field; there are {_listed(article)}"

    def renamed(self, row: dict[str, Any]) -> dict[str, Any]:
        """The row under our names; a field of ours gives way to the one that was named."""
        if not self._names:
            return row
        self._unseen.difference_update(row)
        ours = {name: row[old] for old, name in self._names.items() if old in row}
        taken = {*self._names, *self._names.values()}
        return {**ours, **{key: value for key, value in row.items() if key not in taken}}

    def unseen(self) -> list[str]:
        """What to say of the fields that no article had."""
        return [
            f"no article has a field {theirs!r}; check --{ours}-field"
            for theirs, ours in self._names.items()
            if theirs in self._unseen
        ]


def _listed(names: Iterable[str]) -> str:
    shown = [repr(name)[:40] for name in names]
    return ", ".join(shown[:10]) + (f" and {len(shown) - 10} more" if len(shown) > 10 else "")
