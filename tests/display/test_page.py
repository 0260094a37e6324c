"""`render`, the notebook's view and the summary, read back with an HTML parser."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nlp_berita
from nlp_berita import Article, Articles
from nlp_berita.cli import main
from nlp_berita.display.html import text_html
from nlp_berita.markup import visible
from nlp_berita.records import DateMention, Mention, Office, Quote, Regulation

VOID = {"meta", "br"}
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "article", "section", "p", "div", "span"),
    *("details", "summary", "table", "thead", "tbody", "tr", "th", "td", "a", "br"),
}


class Reader(HTMLParser):
    """Checks that tags balance; keeps the visible text, the tags, the depth of the spans."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.deepest: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            classes = dict(attrs).get("class") or ""
            self.stack.append(f"{tag} {classes}")
            path = [part.split()[2] for part in self.stack if part.startswith("span nb-span")]
            self.deepest = max(self.deepest, path, key=len)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack, f"</{tag}> closes nothing"
        assert self.stack.pop().split()[0] == tag

    def handle_data(self, data: str) -> None:
        if not any(part.startswith(("style", "title")) for part in self.stack):
            self.text += data


def parsed(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.stack == []
    return reader


def test_spans_are_nested_and_labelled(nested_article: Article) -> None:
    reader = parsed(text_html(nested_article))
    assert reader.deepest == ["nb-quote", "nb-regulation", "nb-office"]
    labels = {attrs["class"]: attrs.get("data-label") for _, attrs in reader.tags}
    assert labels["nb-span nb-regulation nb-over-1"] == "SE Kementerian Cuaca 5/2020"
    assert labels["nb-span nb-quote nb-over-2"] == "Budi Raharjo"
    assert labels["nb-span nb-official"] == "Budi Raharjo"
    assert labels["nb-span nb-date"] == "2020-02-03"


def test_details_tell_form_rule_and_confidence(nested_article: Article) -> None:
    titles = [attrs.get("title") for _, attrs in parsed(text_html(nested_article)).tags]
    assert "SE Kementerian Cuaca 5/2020\nrule number · confidence 0.95" in titles
    assert "Budi Raharjo\nBupati\nrule title_before_name · confidence 0.90" in titles


def test_tables_hold_the_records(nested_article: Article) -> None:
    reader = parsed(nlp_berita.render(nested_article))
    for words in ("Officials", "Regulations", "Offices", "Dates", "Quotes", "ministry"):
        assert words in reader.text
    links = [attrs["href"] for tag, attrs in reader.tags if tag == "a"]
    assert links == ["https://example.org/se/5?a=1&b=2"]


def test_a_notebook_shows_the_article(nested_article: Article) -> None:
    shown = nested_article._repr_html_()
    assert shown == nlp_berita.render(nested_article)._repr_html_()
    assert "<html" not in shown
    assert nested_article.text in parsed(shown).text


def test_everything_is_escaped(hostile_article: Article) -> None:
    for html in (
        nlp_berita.render(hostile_article),
        nlp_berita.render([hostile_article] * 2),
        hostile_article._repr_html_(),
    ):
        reader = parsed(html)
        assert {tag for tag, _ in reader.tags} <= ALLOWED
        assert not any(name.startswith("on") for _, attrs in reader.tags for name in attrs)
        assert not any(attrs.get("src") for _, attrs in reader.tags)
        assert not any(tag == "a" for tag, _ in reader.tags)
        assert visible(hostile_article.text) in reader.text


def test_nothing_from_elsewhere_and_no_script(nested_article: Article) -> None:
    page = nlp_berita.render(nested_article)
    assert "<script" not in page
    assert "url(" not in page
    assert "@import" not in page
    assert [value for value in page.split('"') if value.startswith("http")] == [
        "https://example.org/se/5?a=1&amp;b=2"
    ]


def test_a_page_in_a_file(nested_article: Article, tmp_path: Path) -> None:
    page = nlp_berita.render(nested_article, path=tmp_path / "out.html")
    assert (tmp_path / "out.html").read_text(encoding="utf-8") == page
    assert page.startswith("<!doctype html>")


def test_an_article_without_text_shows_its_records(nested_article: Article) -> None:
    reader = parsed(nlp_berita.render(nested_article.model_copy(update={"text": ""})))
    assert "(without text)" in reader.text
    assert "SE Kementerian Cuaca 5/2020" in reader.text


def test_records_outside_the_text_are_refused(nested_article: Article) -> None:
    cut = nested_article.model_copy(update={"text": "“Ikuti"})
    with pytest.raises(ValueError, match=r"article 'a1': quote at 1-55 lies outside"):
        nlp_berita.render(cut)


def test_an_empty_article_and_an_empty_list() -> None:
    assert "(without text)" in parsed(nlp_berita.render(Article())).text
    assert "0 articles" in parsed(nlp_berita.render([])).text


def test_what_is_no_article_is_refused() -> None:
    with pytest.raises(TypeError, match="item 0 is of type str; give what extract and pipe return"):
        nlp_berita.render("UU ASN")  # type: ignore[arg-type]


def test_a_list_is_summed_up(nested_article: Article) -> None:
    other = nested_article.model_copy(update={"id": "a2", "title": None, "published": "2020-03-01"})
    text = parsed(nlp_berita.render([nested_article, other])).text
    assert "2 articles2020-02-03 – 2020-03-01" in text
    assert "SE Kementerian Cuaca 5/20202" in text  # a name, then in how many articles it stands
    assert "a2" in text


def test_a_notebook_gets_the_beginning_of_a_long_list() -> None:
    articles = Articles(Article(id=f"id-{n}") for n in range(30))
    shown = parsed(articles._repr_html_()).text
    assert "30 articles" in shown
    assert "and 10 more" in shown
    assert "id-19" in shown
    assert "id-20" not in shown
    assert "19id-19" in shown  # the index that gives this article
    assert "id-29" in nlp_berita.render(articles)


def test_a_page_holds_each_article_a_notebook_the_summary(nested_article: Article) -> None:
    articles = Articles([nested_article, nested_article])
    assert nlp_berita.render(articles).count('class="nb-text"') == 2
    assert "nb-text" not in articles._repr_html_().partition("</style>")[2]


def test_articles_is_a_sequence(nested_article: Article, tmp_path: Path) -> None:
    articles = Articles([nested_article, Article(id="b")])
    articles.write(tmp_path / "out.jsonl")
    assert Articles.read(tmp_path / "out.jsonl") == articles
    assert articles[1].id == "b"
    assert isinstance(articles[:1], Articles)
    assert nested_article in articles


@pytest.mark.parametrize("suffix", ["jsonl", "jsonl.gz", "parquet"])
def test_what_extract_writes_is_read(tmp_path: Path, suffix: str) -> None:
    if suffix == "parquet":
        pytest.importorskip("pyarrow", reason="needs the extra pandas")
    source, target = tmp_path / "in.jsonl", tmp_path / f"out.{suffix}"
    fields = {"id": "a", "published": "2023-07-20", "text": "UU ASN, Kamis (20/7).", "desk": "kota"}
    source.write_text(json.dumps(fields) + "\n", encoding="utf-8")
    assert main(["extract", str(source), "-o", str(target), "--ner", "none"]) == 0
    (article,) = Articles.read(target)
    assert (article.id, article.regulations[0].citation) == ("a", "UU 5/2014")
    assert article.dates[0].value == "2023-07-20"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "a"}', r"x\.jsonl:2: no records of nlp_berita; run `nlp-berita extract`"),
        ('{"text": 5, "schema_version": "1.0"}', r"x\.jsonl:2: no records of nlp_berita: text: "),
        ("{", r"x\.jsonl:2: "),
    ],
)
def test_files_of_something_else_are_refused(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(f"{Article(text='a').model_dump_json()}\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        Articles.read(path)
    with pytest.raises(ValueError, match="no such file"):
        Articles.read(tmp_path / "y.jsonl")


TEXT = st.text(min_size=1, max_size=40)
ENDS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8)


@settings(deadline=None)  # a busy machine is no fault
@given(TEXT, ENDS, TEXT)
def test_any_article_gives_balanced_html_and_its_own_text(
    text: str, ends: list[tuple[int, int]], words: str
) -> None:
    places = [
        (min(a, b, len(text)), min(max(a, b), len(text))) for a, b in ends if min(a, b) < len(text)
    ]
    mentions = [Mention(start=s, end=e, text=text[s:e]) for s, e in places]
    article = Article(
        text=text,
        title=words,
        regulations=tuple(
            Regulation(citation=words, type="UU", mentions=(m,)) for m in mentions[0::4]
        ),
        offices=tuple(Office(name=words, mentions=(m,)) for m in mentions[1::4]),
        dates=tuple(DateMention(value=words, kind="day", mentions=(m,)) for m in mentions[2::4]),
        quotes=tuple(Quote(**m.model_dump(exclude={"anaphor"})) for m in mentions[3::4]),
    )
    assert parsed(text_html(article)).text == visible(text)
    parsed(nlp_berita.render(article))
