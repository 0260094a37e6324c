"""`annotate`, read back with parsers of HTML and Markdown."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import nlp_berita
from nlp_berita import Article, Regulation
from nlp_berita.markup import visible
from nlp_berita.records import Mention

URL = "https://peraturan.go.id/id/uu-no-5-tahun-2014"


class Links(HTMLParser):
    """The text, and (address, words) of the links; fails on any tag that is no link."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.links: list[list[str]] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("a", "p", "br", "html"), tag
        if tag == "a":
            assert not self.inside, "a link in a link"
            self.inside = True
            self.links.append([dict(attrs)["href"] or "", ""])

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            assert self.inside
            self.inside = False

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.inside:
            self.links[-1][1] += data


def links_of(html: str) -> Links:
    reader = Links()
    reader.feed(html)
    reader.close()
    assert not reader.inside
    return reader


def law(text: str, words: str, url: str | None = URL, citation: str = "UU 5/2014") -> Regulation:
    start = text.index(words)
    place = Mention(start=start, end=start + len(words), text=words)
    return Regulation(citation=citation, type="UU", url=url, mentions=(place,))


def test_regulations_become_links() -> None:
    article = nlp_berita.extract("UU 5/2014 <b>\ndan aturan itu.", published="2023-07-20")
    read = links_of(nlp_berita.annotate(article))
    assert read.text == article.text
    assert read.links[0] == [URL, "UU 5/2014"]


def test_markdown() -> None:
    article = nlp_berita.extract("*UU 5/2014* [x](y)")
    assert nlp_berita.annotate(article, form="markdown") == (
        f'\\*[UU 5/2014]({URL} "UU 5/2014")\\* \\[x\\](y)'
    )


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_own_addresses(form: str) -> None:
    article = nlp_berita.extract("UU 5/2014 dan PP 94/2021 berlaku.")
    shown = nlp_berita.annotate(
        article, form=form, link=lambda law: law.uri if law.type == "PP" else None
    )
    html = MarkdownIt().render(shown) if form == "markdown" else shown
    assert links_of(html).links == [["/akn/id/act/pp/2021/94", "PP 94/2021"]]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "", None, "http://["]
)
@pytest.mark.parametrize("form", ["html", "markdown"])
def test_addresses_that_nobody_should_follow(url: str | None, form: str) -> None:
    article = Article(text="UU 5/2014", regulations=(law("UU 5/2014", "UU 5/2014", url),))
    assert nlp_berita.annotate(article, form=form) == "UU 5/2014"


def test_addresses_are_escaped() -> None:
    url = 'https://example.org/a b(c)"<d>?e=1&f=2'
    article = Article(text="UU ASN", regulations=(law("UU ASN", "UU ASN", url, '"><script>'),))
    assert links_of(nlp_berita.annotate(article)).links == [[url, "UU ASN"]]
    html = MarkdownIt().render(nlp_berita.annotate(article, form="markdown"))
    assert links_of(html).links == [
        ["https://example.org/a%20b%28c%29%22%3Cd%3E?e=1&f=2", "UU ASN"]
    ]


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_overlapping_mentions_give_one_link(form: str) -> None:
    text = "PP 11 dan 12 Tahun 2017"
    laws = (
        law(text, "PP 11 dan 12", "https://a.id/1"),
        law(text, "12 Tahun 2017", "https://a.id/2"),
    )
    shown = nlp_berita.annotate(Article(text=text, regulations=laws), form=form)
    html = MarkdownIt().render(shown) if form == "markdown" else shown
    assert links_of(html).links == [["https://a.id/1", "PP 11 dan 12"]]


def test_unknown_forms_are_refused() -> None:
    with pytest.raises(ValueError, match="form is 'rst'; give 'html' or 'markdown'"):
        nlp_berita.annotate(Article(), form="rst")  # type: ignore[arg-type]


TEXT = st.text(st.sampled_from("ab \n\t1.)#>-+=*_`[]()<>&!|~\\\"'$^{}:/😀\x00\r"), max_size=60)


@settings(deadline=None)  # a busy machine is no fault
@given(TEXT, st.integers(0, 60), st.integers(0, 60))
@example("a\n===", 0, 1)
@example("1. a\n    b", 3, 4)
@example("![a](b)", 2, 3)
@example("&amp; http://a.b", 0, 0)
def test_any_text_comes_back_whole(text: str, a: int, b: int) -> None:
    start, end = min(a, b, len(text)), min(max(a, b), len(text))
    place = Mention(start=start, end=end, text=text[start:end])
    words = text[start:end]
    article = Article(
        text=text, regulations=(Regulation(citation=text, type="UU", url=URL, mentions=(place,)),)
    )
    read = links_of(nlp_berita.annotate(article))
    assert read.text == visible(text)
    assert [w for _, w in read.links] == ([visible(words)] if words else [])

    read = links_of(MarkdownIt().render(nlp_berita.annotate(article, form="markdown")))
    assert read.text.split() == visible(text).split()
    assert [w.split() for _, w in read.links if w.split()] == (
        [visible(words).split()] if visible(words).split() else []
    )
