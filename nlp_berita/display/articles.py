"""A sequence of articles that shows itself in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, overload

from pydantic import ValidationError

from nlp_berita.records import Article

if TYPE_CHECKING:
    from nlp_berita.batch import Fault, Item


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
    def read(cls, *paths: str | Path) -> Articles:
        """The articles that ``nlp-berita extract`` has written: .jsonl, .jsonl.gz or .parquet.

        Raises `ValueError`, naming file and line, where something else stands in a file.
        """
        from nlp_berita.batch import read

        return cls(_article(item) for item in read([str(path) for path in paths]))

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


def _article(item: Item | Fault) -> Article:
    from nlp_berita.batch import Fault

    if isinstance(item, Fault):
        raise ValueError(str(item))
    place = item.file if item.line is None else f"{item.file}:{item.line}"
    if "schema_version" not in item.fields:
        raise ValueError(f"{place}: no records of nlp_berita; run `nlp-berita extract` on it first")
    try:
        return Article.model_validate(item.fields)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ValueError(f"{place}: no records of nlp_berita: {where}: {first['msg']}") from None
