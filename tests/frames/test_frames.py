"""Tidy tables: typed, joinable, the same after a trip through Parquet."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest

pd = pytest.importorskip("pandas", reason="needs the extra pandas")
pa = pytest.importorskip("pyarrow", reason="needs the extra pandas")

import nlp_berita  # noqa: E402
from nlp_berita import Article, Frames  # noqa: E402
from nlp_berita.frames.intervals import interval  # noqa: E402
from nlp_berita.frames.schema import TABLES, documentation  # noqa: E402
from nlp_berita.records import DateMention, Official, Regulation, Role  # noqa: E402

ROOT = Path(__file__).parents[2]
RECORDS = ("officials", "people", "offices", "regulations", "dates", "quotes")


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    lines = (ROOT / "examples" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    village = (ROOT / "examples" / "articles" / "desa.txt").read_text(encoding="utf-8")
    # The people of parties and companies come from this one.
    spoken = (
        "“Kami patuh pada UU 5/2014,” kata Ketua Partai Bulan Sabit Rudi Santosa, Kamis (20/7)."
    )
    return list(nlp_berita.pipe([*map(json.loads, lines), village, spoken]))


@pytest.fixture(scope="module")
def frames(articles: list[Article]) -> Frames:
    return nlp_berita.to_frames(articles)


def test_every_record_has_its_row(articles: list[Article], frames: Frames) -> None:
    assert len(frames.articles) == len(articles)
    for layer in RECORDS:
        table = getattr(frames, layer)
        assert len(table) == sum(len(getattr(article, layer)) for article in articles)
        assert len(table)
    persons = [p for article in articles for p in (*article.officials, *article.people)]
    assert len(frames.roles) == sum(len(person.roles) for person in persons)
    laws = [law for article in articles for law in article.regulations]
    assert len(frames.pinpoints) == sum(len(law.pinpoint_parts) for law in laws) > 0
    assert len(frames.relations) == sum(len(article.relations) for article in articles) > 0


def test_cells_are_those_of_the_records(articles: list[Article], frames: Frames) -> None:
    law = articles[1].regulations[0]
    row = frames.regulations[frames.regulations.article == 1].iloc[0]
    assert (row.record, row.citation, row.year) == (law.id, law.citation, law.year)
    place = frames.pinpoints[frames.pinpoints.article == 1].iloc[0]
    assert (place.place, place.pasal, place.ayat) == ("Pasal 65 ayat (1)", "65", "1")
    assert frames.articles.published[1] == pd.Timestamp("2023-09-04")


def test_mentions_fit_the_text_of_their_article(frames: Frames) -> None:
    joined = frames.mentions.merge(frames.articles, on="article", suffixes=("", "_of_article"))
    assert len(joined) == len(frames.mentions)
    for row in joined.itertuples():
        assert row.text_of_article[row.start : row.end] == row.text


@pytest.mark.parametrize("name", TABLES)
def test_joins_lose_no_row(frames: Frames, name: str) -> None:
    table = getattr(frames, name)
    joined = table.merge(frames.articles[["article"]], on="article", validate="many_to_one")
    assert len(joined) == len(table)
    keys = ["article", "record"]
    parents = {
        "roles": ("record", [frames.officials, frames.people]),
        "pinpoints": ("record", [frames.regulations]),
        "mentions": ("record", [getattr(frames, layer) for layer in RECORDS]),
    }
    if name in parents:
        parent = pd.concat([owner[keys] for owner in parents[name][1]])
        assert len(table.merge(parent, on=keys, validate="many_to_one")) == len(table)
    if name == "relations":
        for end in ("source", "target"):
            own = frames.regulations[keys].rename(columns={"record": end})
            assert len(table.merge(own, on=["article", end], validate="many_to_one")) == len(table)
    if name == "quotes":
        spoken = table.dropna(subset="speaker_record").rename(columns={"speaker_record": "person"})
        parent = pd.concat([frames.officials, frames.people])[[*keys, "name"]]
        parent = parent.rename(columns={"record": "person"})
        joined = spoken.merge(parent, on=["article", "person"], validate="many_to_one")
        assert len(joined) == len(spoken)
        assert (joined.name == joined.speaker).all()


@pytest.mark.parametrize("name", RECORDS)
def test_keys_are_unique(frames: Frames, name: str) -> None:
    assert not getattr(frames, name).duplicated(["article", "record"]).any()


DTYPES = {
    "key": "int64",
    "text": "string",
    "integer": "Int64",
    "number": "float64",
    "flag": "bool",
    "day": "datetime64[ms]",
    "category": "category",
}


@pytest.mark.parametrize("empty", [True, False], ids=["empty", "full"])
def test_types(frames: Frames, empty: bool) -> None:
    tables = nlp_berita.to_frames([]) if empty else frames
    for name, columns in TABLES.items():
        table = getattr(tables, name)
        assert [str(dtype) for dtype in table.dtypes] == [DTYPES[c.kind] for c in columns]
        assert list(table.columns) == [c.name for c in columns]
        assert empty is False or len(table) == 0
        for column in columns:
            if column.kind == "category":
                assert tuple(table[column.name].cat.categories) == column.categories


def test_tables_are_those_of_the_schema() -> None:
    assert tuple(TABLES) == Frames._fields


@pytest.mark.parametrize("empty", [True, False], ids=["empty", "full"])
def test_round_trip_through_parquet(frames: Frames, tmp_path: Path, empty: bool) -> None:
    tables = nlp_berita.to_frames([]) if empty else frames
    tables.to_parquet(tmp_path / "tables")
    back = Frames.from_parquet(tmp_path / "tables")
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(back, name), getattr(tables, name))


def test_changed_frames_can_be_written_too(frames: Frames, tmp_path: Path) -> None:
    chosen = frames._replace(dates=frames.dates[frames.dates.kind == "day"])
    chosen.to_parquet(tmp_path)
    back = Frames.from_parquet(tmp_path).dates
    pd.testing.assert_frame_equal(back, chosen.dates.reset_index(drop=True))


def test_arrow_and_pandas_agree(articles: list[Article], frames: Frames) -> None:
    tables = nlp_berita.to_arrow(articles)
    assert tuple(tables) == Frames._fields
    for name, table in tables.items():
        assert table.num_rows == len(getattr(frames, name))
        assert table.schema.metadata == {b"nlp_berita.schema_version": b"1.1"}
        assert pa.types.is_dictionary(table.schema.field("article").type) is False
    assert pa.types.is_dictionary(tables["roles"].schema.field("status").type)
    assert tables["dates"].schema.field("first").type == pa.timestamp("ms")


def test_one_article_and_a_generator(articles: list[Article]) -> None:
    assert len(nlp_berita.to_frames(articles[0]).articles) == 1
    assert len(nlp_berita.to_frames(article for article in articles).articles) == len(articles)


def test_records_made_by_hand_need_no_ids() -> None:
    law = Regulation(citation="UU 1/2000", type="UU", date="2000-01")
    person = Official(name="A", roles=(Role(position="Bupati"),), aliases=("B", "C"))
    frames = nlp_berita.to_frames(Article(regulations=(law, law), officials=(person,)))
    assert list(frames.regulations.record) == ["r1", "r2"]
    assert frames.regulations.date.isna().all()
    assert frames.roles.record[0] == frames.officials.record[0] == "o1"
    assert frames.officials.aliases[0] == "B|C"


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2023-07-20", date(2023, 7, 20), date(2023, 7, 20)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-34", date(2022, 4, 1), date(2022, 6, 30)),
        ("2022-41", date(2022, 7, 1), date(2022, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2023-W01", date(2023, 1, 2), date(2023, 1, 8)),
        ("2019/2024", date(2019, 1, 1), date(2024, 12, 31)),
        ("2024-04-01/2024-04-03", date(2024, 4, 1), date(2024, 4, 3)),
        ("2024-04-01T09:00+07:00", date(2024, 4, 1), date(2024, 4, 1)),
        ("../2024", None, date(2024, 12, 31)),
        ("2023-02-30", None, None),
        ("2023-13", None, None),
        ("XXXX-03-26", None, None),
        ("P3D", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_days_that_a_value_covers(value: str, first: date | None, last: date | None) -> None:
    assert interval(value) == (first, last)


def test_odd_days_become_unknown() -> None:
    dates = (DateMention(value="soon", kind="day"), DateMention(value=None, kind="day"))
    frames = nlp_berita.to_frames(Article(published="tomorrow", dates=dates))
    assert frames.articles.published.isna().all()
    assert frames.dates["first"].isna().all()


@pytest.mark.parametrize("missing", ["pandas", "pyarrow"])
def test_without_the_extra_the_error_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(ImportError, match=rf'{missing}.*pip install "nlp-berita\[pandas\]"'):
        nlp_berita.to_frames([])


def test_other_folders_are_refused(frames: Frames, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"articles\.parquet: no such file"):
        Frames.from_parquet(tmp_path)
    frames.to_parquet(tmp_path)
    frames.articles[["id"]].to_parquet(tmp_path / "articles.parquet")
    with pytest.raises(ValueError, match=r"articles\.parquet: has the columns id; this version"):
        Frames.from_parquet(tmp_path)


def test_the_docs_list_the_columns() -> None:
    page = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    assert documentation() in page


def test_what_is_no_article_is_refused() -> None:
    with pytest.raises(TypeError, match="item 1 is of type str; give what extract and pipe return"):
        nlp_berita.to_frames([Article(), "UU ASN"])  # type: ignore[list-item]
