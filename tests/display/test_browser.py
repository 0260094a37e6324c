"""The pages in a real browser: spans are seen and nested, hostile text does nothing.

Needs Chromium and its driver (Debian: chromium, chromium-driver); without them it is skipped.
``UPDATE_DOCS=1`` (``make docs``) has the pictures of the documentation made anew.
"""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

import nlp_berita
from nlp_berita import Article

webdriver: Any = pytest.importorskip("selenium.webdriver", reason="needs selenium")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="needs Debian's chromium and chromium-driver"
)
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--hide-scrollbars", "--window-size=1060,900", "--force-device-scale-factor=1"),
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


class Pages(BaseHTTPRequestHandler):
    """Serves one page and notes every path that is asked for."""

    def __init__(self, page: Path, asked: list[str], *arguments: Any) -> None:
        self.page, self.asked = page, asked
        super().__init__(*arguments)

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.page.read_bytes())

    def log_message(self, *arguments: Any) -> None:
        """Nothing."""


def shown(browser: Any, article: Article, folder: Path) -> None:
    browser.get(page_of(article, folder).as_uri())


def page_of(article: Any, folder: Path) -> Path:
    path = folder / "page.html"
    nlp_berita.render(article, path=path)
    return path


def test_spans_are_seen_and_nested(browser: Any, nested_article: Article, tmp_path: Path) -> None:
    shown(browser, nested_article, tmp_path)
    quote, law, office = (
        browser.find_element("css selector", path)
        for path in (
            ".nb-text .nb-quote",
            ".nb-text .nb-quote .nb-regulation",
            ".nb-text .nb-quote .nb-regulation .nb-office",
        )
    )
    assert office.text == "Kementerian Cuaca"
    for outer, inner in ((quote, law), (law, office)):
        assert inner.is_displayed()
        assert inside(inner.rect, outer.rect)
    colours = [span.value_of_css_property("border-bottom-color") for span in (quote, law, office)]
    assert len(set(colours)) == 3
    # The underline of what holds another span lies below that one's.
    bottoms = [span.rect["y"] + span.rect["height"] for span in (office, law, quote)]
    assert bottoms == sorted(bottoms)
    assert len(set(bottoms)) == 3
    label = "return getComputedStyle(arguments[0], '::after').content"
    assert "SE Kementerian Cuaca 5/2020" in browser.execute_script(label, law)
    assert "rule number · confidence 0.95" in law.get_attribute("title")


def inside(inner: dict[str, float], outer: dict[str, float]) -> bool:
    return all(
        outer[edge] <= inner[edge] and inner[edge] + inner[size] <= outer[edge] + outer[size]
        for edge, size in (("x", "width"), ("y", "height"))
    )


def test_copied_text_is_the_text_of_the_article(
    browser: Any, nested_article: Article, tmp_path: Path
) -> None:
    longer = nested_article.text + "\r\n\tBaris kedua & <terakhir>.\n\n"
    shown(browser, nested_article.model_copy(update={"text": longer}), tmp_path)
    script = "return document.querySelector('.nb-text').textContent"
    assert browser.execute_script(script) == longer


@pytest.mark.parametrize("form", ["page", "list", "notebook"])
def test_hostile_text_does_nothing(
    browser: Any, hostile_article: Article, tmp_path: Path, form: str
) -> None:
    page = tmp_path / "page.html"
    if form == "notebook":  # the page's own policy is not there to help
        page.write_text(f"<!doctype html><title>t</title>{hostile_article._repr_html_()}", "utf-8")
    else:
        nlp_berita.render(hostile_article if form == "page" else [hostile_article] * 2, page)
    asked: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, page, asked))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        browser.get(f"http://127.0.0.1:{server.server_port}/page")
        assert browser.title != "owned"
        count = "return document.querySelectorAll(arguments[0]).length"
        for what in ("script", "img", "iframe", "object", "link", "[onerror]", "[src]", "b"):
            assert browser.execute_script(count, what) == 0, what
        assert browser.execute_script(count, "a[href^='javascript']") == 0
        assert browser.find_element("css selector", ".nb-text, .nlp-berita").is_displayed()
        assert "<script>document.title" in browser.execute_script(
            "return document.querySelector('.nb-text').textContent"
        )
        loaded = "return performance.getEntriesByType('resource').map(entry => entry.name)"
        assert [name for name in browser.execute_script(loaded) if "favicon" not in name] == []
        assert set(asked) <= {"/page", "/favicon.ico"}
    finally:
        server.shutdown()
        server.server_close()


def test_the_test_would_see_a_script(browser: Any, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<title>t</title><script>document.title = 'owned'</script>", "utf-8")
    browser.get(page.as_uri())
    assert browser.title == "owned"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_stand_out_from_the_paper(
    browser: Any, nested_article: Article, tmp_path: Path, theme: str
) -> None:
    """At least 4.5 to 1 for text, as WCAG AA asks, in the reader's own theme and in a notebook's."""
    wear(browser, theme)
    shown(browser, nested_article, tmp_path)
    assert contrasts(browser) == []
    wear(browser, "dark" if theme == "light" else "light")
    # A notebook with a theme of its own wins over the system.
    light = "true" if theme == "light" else "false"
    script = "document.body.setAttribute('data-jp-theme-light', arguments[0])"
    before = background(browser)
    browser.execute_script(script, light)
    assert background(browser) != before
    assert contrasts(browser) == []
    wear(browser, "light")


def wear(browser: Any, theme: str) -> None:
    feature = {"name": "prefers-color-scheme", "value": theme}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})


def background(browser: Any) -> str:
    element = browser.find_element("css selector", ".nlp-berita")
    return str(element.value_of_css_property("background-color"))


def contrasts(browser: Any) -> list[Any]:
    """Elements whose own text is too near to the paper in brightness."""
    found: list[Any] = browser.execute_script(
        """
        const parts = text => text.match(/[\\d.]+/g).map(Number);
        const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
            .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
        const paper = light(parts(getComputedStyle(
            document.querySelector('.nlp-berita')).backgroundColor));
        return [...document.querySelectorAll('.nlp-berita *')].map(element => {
            const ink = light(parts(getComputedStyle(element).color));
            const ratio = (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05);
            return [element.className, ratio];
        }).filter(([name, ratio]) => ratio < 4.5);
        """
    )
    return found


@pytest.mark.skipif("UPDATE_DOCS" not in os.environ, reason="UPDATE_DOCS=1 makes the pictures anew")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pictures_for_the_docs(browser: Any, tmp_path: Path, theme: str) -> None:
    folder = Path(__file__).parents[2] / "docs" / "images"
    wear(browser, theme)
    for name, article in pictured().items():
        browser.get(page_of(article, tmp_path).as_uri())
        element = browser.find_element("css selector", ".nlp-berita")
        # Of a long list the beginning: the window is as high as a screen.
        browser.execute_script("arguments[0].style.maxHeight = '620px'", element)
        browser.execute_script("arguments[0].style.overflow = 'hidden'", element)
        suffix = "" if theme == "light" else "-dark"
        (folder / f"{name}{suffix}.png").write_bytes(element.screenshot_as_png)
    wear(browser, "light")


def pictured() -> dict[str, Any]:
    """Name of the picture → what it shows."""
    archive = Path(__file__).parents[2] / "examples" / "archive.jsonl"
    lines = archive.read_text(encoding="utf-8").splitlines()
    return {
        "articles": nlp_berita.Articles(nlp_berita.pipe(map(json.loads, lines))),
        "article": nlp_berita.extract(
            "JAKARTA – Wakil Wali Kota (Wawali) Jakarta Pusat Harsono Wijoyo membuka diskusi, "
            "Kamis (20/7). “ASN itu netral saja, itu diatur dalam UU ASN dan edaran MenPAN-RB "
            "Nomor 137 Tahun 2018,” kata Harsono, didampingi Kepala Dinas Kesehatan Provinsi DKI "
            "Jakarta dr. Ratna Puspitasari.",
            published="2023-07-20",
            title="Wawali Buka Diskusi Netralitas ASN",
        ),
    }
