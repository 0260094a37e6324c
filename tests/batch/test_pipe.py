"""`pipe` in other processes gives what it gives in this one."""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

import pytest
from spacy.language import Language

import nlp_berita
from batch.conftest import TEXT

ITEMS: list[Any] = [
    {"id": n, "text": f"{TEXT} Warga {n}.", "published": "2023-07-20", "desk": n} for n in range(80)
] + ["Hanya teks."]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return nlp_berita.load(ner=None)


def test_workers_give_the_same_articles_in_order(nlp: Language) -> None:
    expected = list(nlp_berita.pipe(ITEMS, nlp=nlp))
    assert list(nlp_berita.pipe(iter(ITEMS), nlp=nlp, workers=2)) == expected


@pytest.mark.parametrize("workers", [1, 2])
def test_errors_are_raised_skipped_or_handed_over(nlp: Language, workers: int) -> None:
    items = ["Satu.", {"id": "x", "text": None}, {"text": "Dua.", "published": "soon"}, "Tiga."]
    options: dict[str, Any] = {"nlp": nlp, "workers": workers}
    with pytest.raises(TypeError, match="there is no text; give the article in the field 'text'"):
        list(nlp_berita.pipe(items, **options))
    assert [a.text for a in nlp_berita.pipe(items, on_error="skip", **options)] == [
        "Satu.",
        "Tiga.",
    ]
    told: list[tuple[Any, str]] = []
    found = nlp_berita.pipe(
        items, on_error=lambda item, error: told.append((item, type(error).__name__)), **options
    )
    assert [article.text for article in found] == ["Satu.", "Tiga."]
    assert told == [(items[1], "TypeError"), (items[2], "ValueError")]


def test_bad_arguments_are_said_before_the_first_item(nlp: Language) -> None:
    with pytest.raises(ValueError, match="on_error is 'ignore'; give 'raise', 'skip' or a func"):
        nlp_berita.pipe([], on_error="ignore")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="workers is 0; give 1 or more"):
        nlp_berita.pipe([], workers=0)


@Language.component("killer_for_tests")
def killer(doc: Any) -> Any:
    if "MATI" in doc.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return doc


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_an_item_that_kills_its_process_is_an_error_of_its_own() -> None:
    nlp = nlp_berita.load(ner=None)
    nlp.add_pipe("killer_for_tests", first=True)
    told = []
    found = nlp_berita.pipe(
        ["Satu.", "MATI", "Dua."],
        nlp=nlp,
        workers=2,
        on_error=lambda item, error: told.append((item, str(error))),
    )
    assert [article.text for article in found] == ["Satu.", "Dua."]
    assert told == [("MATI", "its worker was killed (out of memory?)")]


def test_a_caller_who_stops_early_leaves_no_processes(nlp: Language) -> None:
    import multiprocessing

    found = nlp_berita.pipe(ITEMS, nlp=nlp, workers=2)
    assert next(found).id == "0"
    found.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []
