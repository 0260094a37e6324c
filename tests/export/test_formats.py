"""The formats of other tools, read back by readers written from their descriptions."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nlp_berita
from nlp_berita import Article, Regulation, export
from nlp_berita.records import Mention, Office, Quote

TEXT = (
    "😀 Bupati Garut Rudi Santosa mengutip UU Nomor 5 Tahun 2014 & <PP> Nomor 94 Tahun 2021.\n"
    "“Aturan itu, Perda Nomor 4 Tahun 2020 sebagaimana diubah dengan Perda Nomor 7 Tahun 2022, "
    "jelas,” kata Rudi, Kamis (20/7).\nPemkab Garut patuh pada undang-undang tersebut."
)


@pytest.fixture(scope="module")
def article() -> Article:
    return nlp_berita.extract(TEXT, id="a/1", published="2023-07-20")


def expected(article: Article, anaphors: bool = False) -> set[tuple[int, int, str]]:
    layers = {
        "OFFICIAL": article.officials,
        "PERSON": article.people,
        "OFFICE": article.offices,
        "REGULATION": article.regulations,
        "DATE": article.dates,
    }
    spans = {
        (place.start, place.end, label)
        for label, records in layers.items()
        for record in records
        for place in record.mentions
        if anaphors or not place.anaphor
    }
    return spans | {(quote.start, quote.end, "QUOTE") for quote in article.quotes}


def test_the_article_has_something_of_everything(article: Article) -> None:
    labels = {label for _, _, label in expected(article)}
    assert labels == {"OFFICIAL", "OFFICE", "REGULATION", "DATE", "QUOTE"}
    assert article.relations


def test_doccano(article: Article) -> None:
    line = json.loads(json.dumps(export.doccano(article)))
    assert line["text"] == TEXT
    assert {tuple(span) for span in line["label"]} == expected(article)
    assert line["label"] == sorted(line["label"], key=lambda span: (span[0], -span[1]))


def test_label_studio(article: Article) -> None:
    task = json.loads(json.dumps(export.label_studio(article)))
    assert task["data"]["text"] == TEXT
    (prediction,) = task["predictions"]
    regions = {r["id"]: r for r in prediction["result"] if r["type"] == "labels"}
    found = set()
    for region in regions.values():
        value = region["value"]
        assert TEXT[value["start"] : value["end"]] == value["text"]
        assert (region["from_name"], region["to_name"]) == ("label", "text")
        found.add((value["start"], value["end"], *value["labels"]))
    assert found == expected(article)
    arrows = [r for r in prediction["result"] if r["type"] == "relation"]
    assert [
        (regions[a["from_id"]]["value"]["text"], a["labels"], regions[a["to_id"]]["value"]["text"])
        for a in arrows
    ] == [("Perda Nomor 4 Tahun 2020", ["amended_by"], "Perda Nomor 7 Tahun 2022")]


def read_brat(text: str, ann: str) -> tuple[dict[str, tuple[str, list[tuple[int, int]]]], Any, Any]:
    """Mentions by id, notes by mention, relations; checks that the words stand in the text."""
    mentions: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    notes: dict[str, str] = {}
    relations = []
    for line in ann.rstrip("\n").split("\n") if ann else ():
        id, middle, *rest = line.split("\t", 2)
        if id[0] == "T":
            label, _, ends = middle.partition(" ")
            parts = [tuple(map(int, part.split())) for part in ends.split(";")]
            assert rest == [" ".join(text[a:b] for a, b in parts)]
            assert not any("\n" in text[a:b] for a, b in parts)
            mentions[id] = label, parts  # type: ignore[assignment]
        elif id[0] == "#":
            notes[middle.split()[1]] = rest[0]
        else:
            relations.append(re.match(r"(\w+) Arg1:(\w+) Arg2:(\w+)$", middle).groups())  # type: ignore[union-attr]
    return mentions, notes, relations


def test_brat(article: Article) -> None:
    mentions, notes, relations = read_brat(TEXT, export.brat(article))
    assert {(p[0][0], p[-1][1], label) for label, p in mentions.values()} == expected(article)
    ((kind, source, target),) = relations
    assert kind == "amended_by"
    assert [notes[end].split(" /")[0][-6:] for end in (source, target)] == ["4/2020", "7/2022"]


def test_brat_divides_mentions_at_line_ends() -> None:
    text = "Pemkab\n\nGarut hadir"
    place = Mention(start=0, end=13, text=text[:13])
    article = Article(text=text, offices=(Office(name="Pemkab\tGarut\n", mentions=(place,)),))
    mentions, notes, _ = read_brat(text, export.brat(article))
    assert mentions == {"T1": ("OFFICE", [(0, 6), (8, 13)])}
    assert notes == {"T1": "Pemkab Garut"}


@pytest.mark.parametrize("function", [export.doccano, export.label_studio, export.brat])
def test_references_back_come_on_demand(article: Article, function: Any) -> None:
    assert expected(article, anaphors=True) != expected(article)
    assert len(str(function(article, anaphors=True))) > len(str(function(article)))


def test_web_annotations(article: Article) -> None:
    annotations = json.loads(json.dumps(export.web_annotations(article)))
    found = set()
    for annotation in annotations:
        assert annotation["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert annotation["type"] == "Annotation"
        words, position = annotation["target"]["selector"]
        start, end = position["start"], position["end"]
        assert TEXT[start:end] == words["exact"]
        assert TEXT[:start].endswith(words["prefix"])
        assert TEXT[end:].startswith(words["suffix"])
        # The quotation alone finds the place as well.
        around = words["prefix"] + words["exact"] + words["suffix"]
        assert TEXT.index(around) + len(words["prefix"]) == start
        found.add((start, end, annotation["body"][0]["value"].upper()))
    assert found == expected(article, anaphors=True)
    ids = [annotation["id"] for annotation in annotations]
    assert len(set(ids)) == len(ids)
    assert all(id.startswith("urn:nlp-berita:a%2F1#") for id in ids)
    sources = {body["source"] for a in annotations for body in a["body"] if "source" in body}
    assert article.regulations[0].url in sources


def test_web_annotations_of_a_page(article: Article) -> None:
    for annotation in export.web_annotations(article, source="https://example.org/news/1"):
        assert annotation["target"]["source"] == "https://example.org/news/1"
        assert unquote(annotation["id"]).startswith("https://example.org/news/1#")


def test_akoma_ntoso(article: Article) -> None:
    body = ElementTree.fromstring(export.akoma_ntoso(article))
    space = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
    assert body.tag == f"{space}mainBody"
    paragraphs = body.findall(f"{space}p")
    assert "\n".join("".join(p.itertext()) for p in paragraphs) == TEXT
    refs = {(r.get("href"), "".join(r.itertext())) for r in body.iter(f"{space}ref")}
    assert refs == {
        (law.uri, place.text) for law in article.regulations for place in law.mentions if law.uri
    }


CHARACTERS = st.text(
    st.characters(codec="utf-8") | st.sampled_from("\n\r\t&<>\"'\x00😀"), max_size=40
)


@settings(deadline=None)  # a busy machine is no fault
@given(CHARACTERS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5))
def test_any_text_comes_back(text: str, ends: list[tuple[int, int]]) -> None:
    places = [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in ends]
    mentions = [Mention(start=a, end=b, text=text[a:b]) for a, b in places]
    article = Article(
        text=text,
        regulations=tuple(
            Regulation(citation=text, type="UU", uri=f"/akn/{text}", mentions=(m,))
            for m in mentions[::2]
        ),
        quotes=tuple(Quote(**m.model_dump(exclude={"anaphor"})) for m in mentions[1::2]),
    )
    body = ElementTree.fromstring(export.akoma_ntoso(article))
    legal = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)
    assert "\n".join("".join(p.itertext()) for p in body) == legal
    read_brat(text, export.brat(article))
    for start, end, _ in export.doccano(article)["label"]:
        assert (start, end) in places
    for annotation in export.web_annotations(article):
        words, position = annotation["target"]["selector"]
        assert text[position["start"] : position["end"]] == words["exact"]


@pytest.mark.parametrize(
    "function", [export.doccano, export.label_studio, export.brat, export.web_annotations]
)
def test_records_without_their_text_are_refused(article: Article, function: Any) -> None:
    with pytest.raises(ValueError, match=r"article 'a/1': .* export records with their text"):
        function(article.model_copy(update={"text": ""}))
