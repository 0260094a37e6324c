"""Two persons whom a tagger drew into one."""

from __future__ import annotations

import pytest

from nlp_berita.ner.apart import Found, apart

LEAD = "Sari diam, Sari pergi. Tono Wirya datang, Tono pulang. "


def spans(text: str, *names: str) -> list[Found]:
    """What a tagger sees: the names one after the other, each where it next stands."""
    found: list[Found] = []
    at = 0
    for name in names:
        at = text.index(name, at)
        found.append((at, at + len(name), "PER", 0.9))
        at += len(name)
    return found


@pytest.mark.parametrize(
    ("last", "seen", "expected"),
    [
        ("kata Sari Tono Wirya sendiri guru.", "Sari Tono Wirya", ["Sari", "Tono Wirya"]),
        # One word that begins another's name, and one that does not.
        ("menurut Sari Tono tidak mau.", "Sari Tono", ["Sari", "Tono"]),
        ("kata Sari Wirya.", "Sari Wirya", ["Sari Wirya"]),
        # Somebody whom a clause tells more of bears her husband's name.
        ("memuji Sari Tono Wirya yang ramah.", "Sari Tono Wirya", ["Sari Tono Wirya"]),
        # A name of which the article knows but one half.
        ("kata Sari Darma Wirya.", "Sari Darma Wirya", ["Sari Darma Wirya"]),
    ],
)
def test_names_drawn_together(last: str, seen: str, expected: list[str]) -> None:
    text = LEAD + last
    found = apart(text, spans(text, "Sari", "Sari", "Tono Wirya", "Tono", seen))
    assert [text[start:end] for start, end, *_ in found[4:]] == expected


def test_a_name_that_stands_twice_is_one() -> None:
    text = LEAD + "Sari Tono Wirya pergi. Sari Tono Wirya kembali."
    found = spans(text, "Sari", "Sari", "Tono Wirya", "Tono", "Sari Tono Wirya", "Sari Tono Wirya")
    assert apart(text, found) == found


def test_only_persons_are_parted() -> None:
    text = LEAD + "Toko Sari Tono Wirya tutup."
    start = text.index("Sari Tono")
    shop = (start, start + len("Sari Tono Wirya"), "ORG", 0.9)
    found = [*spans(text, "Sari", "Sari", "Tono Wirya", "Tono"), shop]
    assert apart(text, found) == found
