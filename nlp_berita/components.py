"""The stages as spaCy components: each works in our pipeline and alone in someone else's.

A component reads the Doc's `Reading`, runs its extractor, leaves the findings there and mirrors
them in ``doc.spans``. ``doc._.article`` gives the records of whatever stages have run.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc

from nlp_berita.article import article_of
from nlp_berita.dates import DateExtractor
from nlp_berita.layers import reading_of, show
from nlp_berita.naming import NameFinder
from nlp_berita.offices import OfficeExtractor
from nlp_berita.officials import OfficialExtractor
from nlp_berita.quotes import QuoteExtractor
from nlp_berita.reading import Reading
from nlp_berita.regulations import RegulationExtractor
from nlp_berita.tables import Tables, default_tables

Extractor = Callable[[Reading], list[Any]]

STAGES: Final = ("gazetteer", "ner", "regulations", "dates", "offices", "officials", "quotes")
"""The stages in their order; the factory of each is called "nlp_berita_" and its name."""
NER: Final = "nlp_berita_ner"
OWN_NER: Final = "nlp_berita_own_ner"
FACTORIES: Final = frozenset((OWN_NER, *(f"nlp_berita_{stage}" for stage in STAGES)))


class Stage:
    """A spaCy component around one extractor; its only state is the tables it was built from."""

    def __init__(
        self, layer: str, build: Callable[[Tables], Extractor], folder: str | None
    ) -> None:
        self.layer = layer
        self._build = build
        self._folder = folder
        self._tables: Tables | None = None
        self._extractor: Extractor | None = None
        # A saved pipeline brings its tables along: `from_disk` reads them when the user's folder
        # is no longer where it was.
        if folder is None or Path(folder).is_dir():
            self._use(_tables(folder))

    def _use(self, tables: Tables) -> None:
        self._tables = tables
        self._extractor = self._build(tables)

    @property
    def tables(self) -> Tables:
        """The knowledge that the extractor was built from."""
        if self._tables is None:
            self._tables = _tables(self._folder)
        return self._tables

    @property
    def extractor(self) -> Extractor:
        """What reads the text; it knows nothing of spaCy."""
        if self._extractor is None:
            self._extractor = self._build(self.tables)
        return self._extractor

    def __getstate__(self) -> dict[str, Any]:
        """Only the tables travel; what is built from them is built again."""
        return {**self.__dict__, "_extractor": None}

    def read(self, reading: Reading) -> None:
        """Find this stage's layer in a reading; nothing of it needs a Doc."""
        setattr(reading, self.layer, self.extractor(reading))
        reading.stages.append(self.layer)

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        self.read(reading)
        show(doc, self.layer, _spans(self.layer, getattr(reading, self.layer)))
        return doc

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Keep the user's own tables with the saved pipeline."""
        if self._tables is not None and self._tables.extra is not None:
            shutil.copytree(self._tables.extra, Path(path), dirs_exist_ok=True)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Stage:
        if Path(path).is_dir():
            self._use(Tables(path))
        return self


def _spans(layer: str, findings: list[Any]) -> Iterable[tuple[int, int, str]]:
    if layer == "hits":
        return [(hit.start, hit.end, hit.table) for hit in findings]
    if layer == "quotes":
        return [(quote.start, quote.end, "QUOTE") for quote in findings]
    label = {"regulations": "type", "dates": "kind", "offices": "kind"}.get(layer)
    return sorted(
        (mention[0], mention[1], str(getattr(found, label)) if label else "OFFICIAL")
        for found in findings
        for mention in found.mentions
    )


def _tables(folder: str | None) -> Tables:
    if folder is None:
        return default_tables()
    files = [(path.name, path.stat()) for path in sorted(Path(folder).glob("*.csv"))]
    return _own_tables(folder, tuple((name, s.st_mtime_ns, s.st_size) for name, s in files))


@lru_cache(maxsize=2)
def _own_tables(folder: str, state: tuple[tuple[str, int, int], ...]) -> Tables:
    """One `Tables` for all stages, as long as its files stay as they are."""
    return Tables(folder)


_CONFIG: dict[str, Any] = {"tables": None}


@Language.factory("nlp_berita_gazetteer", default_config=_CONFIG)
def make_gazetteer(nlp: Language, name: str, tables: str | None) -> Stage:
    """Names of regions, offices and positions → ``doc.spans["hits"]``."""
    return Stage("hits", NameFinder, tables)


@Language.factory(NER, default_config={"model": "ner-news", "head": None})
def make_ner(nlp: Language, name: str, model: str | None, head: str | None) -> Any:
    """Persons, organisations and places → ``doc.ents``."""
    from nlp_berita.ner import component  # numpy and the weights only for those who use them

    return component.make_ner(nlp, name, model, head)


@Language.factory(OWN_NER)
def make_own_ner(nlp: Language, name: str) -> Any:
    """The entities of a tagger of the user's own → ``doc.ents``."""
    from nlp_berita.ner.own import OwnTagger

    return OwnTagger()


@Language.factory("nlp_berita_regulations", default_config=_CONFIG)
def make_regulations(nlp: Language, name: str, tables: str | None) -> Stage:
    """Legal instruments → ``doc.spans["regulations"]``."""
    return Stage("regulations", RegulationExtractor, tables)


@Language.factory("nlp_berita_dates", default_config=_CONFIG)
def make_dates(nlp: Language, name: str, tables: str | None) -> Stage:
    """Calendar expressions → ``doc.spans["dates"]``."""
    return Stage("dates", DateExtractor, tables)


@Language.factory("nlp_berita_offices", default_config=_CONFIG)
def make_offices(nlp: Language, name: str, tables: str | None) -> Stage:
    """State institutions → ``doc.spans["offices"]``."""
    return Stage("offices", OfficeExtractor, tables)


@Language.factory("nlp_berita_officials", default_config=_CONFIG)
def make_officials(nlp: Language, name: str, tables: str | None) -> Stage:
    """Officials and other persons with a position → ``doc.spans["officials"]``."""
    return Stage("officials", OfficialExtractor, tables)


@Language.factory("nlp_berita_quotes", default_config=_CONFIG)
def make_quotes(nlp: Language, name: str, tables: str | None) -> Stage:
    """Quotations → ``doc.spans["quotes"]``."""
    return Stage("quotes", QuoteExtractor, tables)


def _published(doc: Doc) -> date | None:
    return reading_of(doc).published


def _publish(doc: Doc, value: date | None) -> None:
    reading_of(doc).published = value


Doc.set_extension("published", getter=_published, setter=_publish, force=True)
Doc.set_extension("article", getter=lambda doc: article_of(reading_of(doc)), force=True)
