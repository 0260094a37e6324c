"""A sequence of articles that shows itself in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import overload

from pydantic import ValidationError

from nlp_berita.records import Article


class Articles(Sequence[Article]):
    """A list of articles; a notebook shows a summary of it.

    >>> articles = Articles([Article(id="a"), Article(id="b")])
    >>> articles
    Articles of 2
    >>> [article.id for article in articles[1:]]
    ['b']
    """

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self._articles = tuple(articles)

    @classmethod
    def read(cls, path: str | Path) -> Articles:
        """The articles of a ``.jsonl`` file that ``nlp-berita extract`` has written.

        Raises `ValueError`, naming the line, where a line is no article.
        """
        with open(path, encoding="utf-8") as lines:
            return cls(
                _article(line, f"{path}:{n}") for n, line in enumerate(lines, 1) if line.strip()
            )

    def write(self, path: str | Path) -> None:
        """One JSON line an article, as ``nlp-berita extract`` writes them."""
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(article.model_dump_json() + "\n" for article in self)

    def __len__(self) -> int:
        return len(self._articles)

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> Articles: ...
    def __getitem__(self, index: int | slice) -> Article | Articles:
        if isinstance(index, slice):
            return Articles(self._articles[index])
        return self._articles[index]

    def __iter__(self) -> Iterator[Article]:
        return iter(self._articles)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Articles) and self._articles == other._articles

    def __hash__(self) -> int:
        return hash(tuple(article.id for article in self._articles))

    def __repr__(self) -> str:
        return f"Articles of {len(self)}"

    def _repr_html_(self) -> str:
        from nlp_berita.display.page import fragment

        return fragment(self)


def _article(line: str, place: str) -> Article:
    try:
        return Article.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ValueError(
            f"{place}: no article of nlp_berita ({where + ': ' if where else ''}{first['msg']}); "
            "read the file with `nlp-berita extract` first"
        ) from None
