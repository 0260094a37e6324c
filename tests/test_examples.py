"""The articles in examples/ against records that were checked by hand, fact by fact."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import nlp_berita
from nlp_berita.batch import Item, read

EXAMPLES = Path(__file__).parents[1] / "examples"
INPUTS = [EXAMPLES / "articles.jsonl", *sorted((EXAMPLES / "articles").glob("*.txt"))]
REGULATION_FIELDS = ("type", "issuer", "number", "year", "subject", "nickname")

# Facts where the program does not yet agree with the hand-checked records, and why. A fact that
# comes right must be struck from here: the test says so.
KNOWN_MISSES: dict[str, dict[str, str]] = {
    "kementerian": dict.fromkeys(
        ("missing: month 2024-02 at 477-496", "too much: month 2024-02-29 at 477-496"),
        "'hingga akhir Februari' is read as its last day",
    ),
    "polisi": dict.fromkeys(
        ("missing: day 2024-02-04 at 217-229", "too much: day 2024-02-04 at 217-235"),
        "'malam' is taken into the mention",
    ),
}


def facts(article: dict[str, Any]) -> Iterator[str]:
    """What an article's contract fields say, one line a fact."""
    for official in article["officials"]:
        name = " ".join(official["name"].split())
        for role in official["roles"]:
            yield f"{name} is {role['status']} {role['position']} of {role['office']}"
        yield from mentions(f"official {name}", official)
    for office in article["offices"]:
        yield from mentions(f"{office['kind']} {office['name']}", office)
    for regulation in article["regulations"]:
        yield from mentions(f"regulation {label(regulation)}", regulation)
    for moment in article["dates"]:
        yield from mentions(f"{moment['kind']} {moment['value']}", moment)
    for quote in article["quotes"]:
        if not quote.get("optional"):
            yield f"{quote['speaker']} says {quote['start']}-{quote['end']}"


def details(article: dict[str, Any], asked: dict[str, Any]) -> Iterator[str]:
    """The fields of the regulations, those that the expected records state."""
    wanted = {label(regulation): regulation for regulation in asked["regulations"]}
    for regulation in article["regulations"]:
        expected = wanted.get(label(regulation), {})
        for field in REGULATION_FIELDS:
            if expected.get(field) is not None:
                yield f"{label(regulation)} has {field} {regulation[field]}"
        for field in ("resolved", "draft", "pinpoints"):
            if field in expected:
                yield f"{label(regulation)} has {field} {regulation[field]}"


def label(regulation: dict[str, Any]) -> str:
    return str(regulation["citation"] or regulation["type"])


def mentions(what: str, record: dict[str, Any]) -> Iterator[str]:
    for mention in record["mentions"]:
        if not mention.get("anaphor"):
            yield f"{what} at {mention['start']}-{mention['end']}"


@cache
def articles() -> dict[str, nlp_berita.Article]:
    items = [item for item in read([str(path) for path in INPUTS]) if isinstance(item, Item)]
    found = nlp_berita.pipe(item.fields for item in items)
    return {article.id or "": article for article in found}


EXPECTED = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((EXAMPLES / "expected").glob("*.json"))
}


def test_every_example_has_its_expected_records() -> None:
    assert len(EXPECTED) >= 8
    assert set(articles()) == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_expected_records_fit_their_text(name: str) -> None:
    text, expected = articles()[name].text, EXPECTED[name]
    for layer in ("officials", "offices", "regulations", "dates"):
        for record in expected[layer]:
            for mention in record["mentions"]:
                assert text[mention["start"] : mention["end"]] == mention["text"]
    for quote in expected["quotes"]:
        assert text[quote["start"] : quote["end"]] == quote["text"]


@pytest.mark.parametrize("name", EXPECTED)
def test_example(name: str) -> None:
    found = json.loads(articles()[name].model_dump_json())
    expected = EXPECTED[name]
    optional = {q["start"] for q in expected["quotes"] if q.get("optional")}
    found["quotes"] = [q for q in found["quotes"] if q["start"] not in optional]
    ours = {*facts(found), *details(found, expected)}
    theirs = {*facts(expected), *details(expected, expected)}
    wrong = {f"missing: {fact}" for fact in theirs - ours}
    wrong |= {f"too much: {fact}" for fact in ours - theirs}
    assert wrong == set(KNOWN_MISSES.get(name, {}))


def test_the_script_for_a_folder(tmp_path: Path) -> None:
    script = EXAMPLES / "extract_folder.py"
    command = [sys.executable, str(script), str(EXAMPLES / "articles"), str(tmp_path / "out.jsonl")]
    subprocess.run(command, check=True)
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["desa", "kacau"]


@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
def test_the_output_in_the_readme_is_real(readme: str) -> None:
    text = (EXAMPLES.parent / readme).read_text(encoding="utf-8")
    match = re.search(r"```python\n(.*?)```\n.*?```\n(.*?)```", text, re.DOTALL)
    assert match
    shown = subprocess.run(
        [sys.executable, "-c", match[1]], check=True, capture_output=True, text=True
    )
    assert shown.stdout == match[2]
