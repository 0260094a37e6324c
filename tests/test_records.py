"""The records are a contract: frozen, round trip through JSON, a published schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

import nlp_berita
from nlp_berita import Article, Mention, Official, Role
from nlp_berita.records import SCHEMA_VERSION

SCHEMA_FILE = f"article-{SCHEMA_VERSION}.schema.json"
SCHEMA = Path(__file__).parents[1] / "docs" / "schema" / SCHEMA_FILE


def test_records_are_frozen() -> None:
    role = Role(position="Bupati", office="Kabupaten Garut")
    with pytest.raises(ValidationError):
        role.position = "Gubernur"  # type: ignore[misc]


def test_unknown_fields_are_refused_in_records_and_carried_in_articles() -> None:
    with pytest.raises(ValidationError):
        Role(position="Bupati", offfice="Garut")  # type: ignore[call-arg]
    article = Article(text="", desk="kota")  # type: ignore[call-arg]
    assert json.loads(article.model_dump_json())["desk"] == "kota"


def test_round_trip_keeps_zero_and_unicode() -> None:
    mention = Mention(start=0, end=4, text="Ma’r")
    article = Article(
        id="a", text="Ma’ruf", officials=(Official(name="Ma’ruf", mentions=(mention,)),)
    )
    line = article.model_dump_json()
    assert "\n" not in line
    assert '"start":0' in line
    assert Article.model_validate_json(line) == article


def test_the_contract_fields_are_there() -> None:
    fields = json.loads(Article().model_dump_json())
    layers = {"officials", "offices", "regulations", "dates", "quotes", "people"}
    assert {"id", "published", "source", "title"} | layers <= set(fields)
    assert all(fields[layer] == [] for layer in layers)


def test_published_schema_is_current() -> None:
    """Written by ``nlp-berita schema > docs/schema/article-VERSION.schema.json``."""
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == nlp_berita.json_schema()


def test_everything_public_can_be_imported() -> None:
    for name in nlp_berita.__all__:
        assert getattr(nlp_berita, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'frobnicate'"):
        nlp_berita.frobnicate  # noqa: B018
