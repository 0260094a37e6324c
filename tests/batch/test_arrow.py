"""Arrow batches with records: the same as from the pipeline, in types that match the records."""

from __future__ import annotations

from typing import Any

import pytest

import nlp_berita
from batch.conftest import TEXT

pa = pytest.importorskip("pyarrow")

from nlp_berita.batch import extract_batches  # noqa: E402
from nlp_berita.batch.schemas import RECORDS, article_schema, records_schema  # noqa: E402

ITEMS: list[dict[str, Any]] = [
    {"isi": TEXT, "day": "2023-07-20", "other": {"k": 1}},
    {"isi": None, "day": None, "other": None},
    {"isi": "Halo.", "day": "soon", "other": None},
    {"isi": "", "day": "", "other": {"k": 2}},
]


def table(batches: Any, **options: Any) -> Any:
    return pa.Table.from_batches(extract_batches(batches, ner=None, **options))


def test_rows_stay_and_get_their_records() -> None:
    given = pa.Table.from_pylist(ITEMS)
    found = table(given.to_batches(max_chunksize=3), text="isi", published="day")
    assert found.select(given.schema.names).equals(given)
    assert found.schema.names == [*given.schema.names, *RECORDS, "error"]
    rows = found.to_pylist()
    nlp = nlp_berita.load(ner=None)
    article = nlp_berita.extract(TEXT, published="2023-07-20", nlp=nlp).model_dump(mode="json")
    assert rows[0]["regulations"]
    assert {name: rows[0][name] for name in RECORDS} == {name: article[name] for name in RECORDS}
    assert [row["error"] for row in rows] == [
        None,
        "there is no text; give the article in the field 'text'",
        "published is 'soon'; write a day as YYYY-MM-DD, such as 2023-07-20",
        None,
    ]
    assert [row["dates"] for row in rows[1:]] == [None, None, []]


def test_a_reader_of_batches_as_other_engines_give_them() -> None:
    given = pa.Table.from_pylist([{"text": f"{TEXT} {n}"} for n in range(600)])
    found = list(extract_batches(given.to_reader(), ner=None))
    assert [batch.num_rows for batch in found] == [256, 256, 88]
    (empty,) = extract_batches([pa.RecordBatch.from_pylist([], given.schema)], ner=None)
    assert (empty.num_rows, empty.schema) == (0, found[0].schema)


def test_days_and_times_are_days() -> None:
    from datetime import datetime

    given = pa.RecordBatch.from_pylist([{"text": TEXT, "day": datetime(2023, 7, 20, 9)}])
    assert table([given], published="day")["dates"].to_pylist()[0][0]["value"] == "2023-07-20"


@pytest.mark.parametrize(
    ("columns", "options", "message"),
    [
        ({"isi": "x"}, {}, "there is no column 'text' for text=; there are 'isi'"),
        ({"text": "x"}, {"published": "day"}, "there is no column 'day' for published=; there are"),
        ({"text": "x", "dates": "y"}, {}, "the column 'dates' would be there twice; rename it"),
        ({"text": "x", "error": "y"}, {}, "the column 'error' would be there twice"),
    ],
)
def test_columns_that_do_not_fit(columns: Any, options: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        table([pa.RecordBatch.from_pylist([columns])], **options)


def test_the_types_are_those_of_the_records() -> None:
    """Every field of the JSON Schema has a column of its kind, at every depth."""
    kinds = {"string": "string", "integer": "int64", "number": "double", "boolean": "bool"}
    schema = nlp_berita.json_schema()

    def check(kind: Any, declared: dict[str, Any]) -> None:
        if "anyOf" in declared:
            (declared,) = (d for d in declared["anyOf"] if d.get("type") != "null")
        if "$ref" in declared:
            declared = schema["$defs"][declared["$ref"].rpartition("/")[2]]
        if declared["type"] == "array":
            check(kind.value_type, declared["items"])
        elif declared["type"] == "object":
            assert {field.name for field in kind} == declared["properties"].keys()
            for field in kind:
                check(field.type, declared["properties"][field.name])
        else:
            assert str(kind) == kinds[declared["type"]]

    check(pa.struct(list(article_schema())), schema)
    assert records_schema().names == list(RECORDS)
