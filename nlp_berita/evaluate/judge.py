"""All layers of all articles of a gold file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from nlp_berita.evaluate import dates, mentions, offices, officials, quotes, regulations
from nlp_berita.evaluate.annotation import Record
from nlp_berita.evaluate.comparison import Comparison
from nlp_berita.evaluate.score import Evaluation


def evaluate(gold: Iterable[Record], found: Mapping[str, Record]) -> Evaluation:
    """The figures of the articles `found` (by id) against the gold articles.

    >>> day = {"value": "2023-07-20", "kind": "day", "mentions": [{"start": 6, "end": 18}]}
    >>> gold = [{"id": "a", "text": "Kamis, 20 Juli 2023", "dates": [day]}]
    >>> evaluate(gold, {"a": {"dates": [day]}}).layers["dates.value"].f1
    1.0
    """
    result = Evaluation()
    for article in gold:
        where = str(article["id"])
        other = found.get(where, {})
        result.articles += 1
        for comparison in _compare(article, other):
            result.add(comparison, where)
        if article.get("trap"):
            result.traps += 1
            if other.get("regulations"):
                citations = [str(r.get("citation")) for r in other["regulations"]]
                result.fired.append((where, citations))
    return result


def _compare(gold: Record, found: Record) -> Iterator[Comparison]:
    text = gold.get("text", "")
    for layer in ("officials", "offices", "regulations", "dates"):
        if layer in gold:
            wanted, got = gold[layer], found.get(layer, ())
            yield mentions.compare(layer, wanted, got, text)
    if "officials" in gold:
        yield from officials.compare(gold["officials"], found.get("officials", ()))
    if "offices" in gold:
        yield offices.compare(gold["offices"], found.get("offices", ()))
    if "regulations" in gold:
        yield from regulations.compare(gold["regulations"], found.get("regulations", ()), text)
    if "dates" in gold:
        yield dates.compare(gold["dates"], found.get("dates", ()))
    if "quotes" in gold:
        yield from quotes.compare(gold["quotes"], found.get("quotes", ()), text)
