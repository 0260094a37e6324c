"""explain: what was taken, what was only seen, and why."""

from __future__ import annotations

import pytest

import nlp_berita

TEXT = 'Bupati Garut Asep Suryaman mengutip UU Nomor 5 Tahun 2014. "Kami patuh," katanya.'


def test_a_name_tells_its_rule() -> None:
    found = nlp_berita.explain(TEXT, 13, 26)
    assert any("Asep Suryaman: rule title_before_name" in line for line in found.taken)


def test_a_title_tells_whose_it_is() -> None:
    found = nlp_berita.explain(TEXT, 0, 6)
    assert any(line.startswith("title of o1 Asep Suryaman: Bupati of") for line in found.taken)


def test_a_bare_title_tells_what_is_missing() -> None:
    found = nlp_berita.explain("Gubernur tidak hadir.", 0, 8)
    assert found.taken == ()
    assert "no name of a person" in found.seen[0]


def test_an_empty_span_is_refused() -> None:
    with pytest.raises(ValueError, match="is no span"):
        nlp_berita.explain(TEXT, 5, 5)
