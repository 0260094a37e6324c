"""Pairs of quotation marks, in order and out of it."""

from __future__ import annotations

import random
import time

import pytest

from nlp_berita.quotes import marks
from nlp_berita.quotes.marks import ends_paragraph, pair_marks

VERBS = {"kata", "ujar", "ujarnya", "katanya", "menurut", "lanjut"}

# text, what stands between the marks
CASES = [
    ('Ia berkata, "Mari." Lalu "pergi".', ["Mari.", "pergi"]),
    ("“Satu,” kata Rina. ”Dua,” kata Toni. “Tiga,“ kata Sari.", ["Satu,", "Dua,", "Tiga,"]),
    # A stray mark costs nothing but itself.
    ('Ada kutip liar" di sini. "Kami datang," kata Rina. "Pulang," ujarnya.', 2),
    ('Layar 5" dijual. "Murah sekali," kata Rina.', ["Murah sekali,"]),
    # One that opens and is lost.
    ('"Kami datang, ujarnya. "Besok lagi," kata Rina.', ["Kami datang, ujarnya.", "Besok lagi,"]),
    # Marks glued to the words on both sides.
    ('kata dia."Kami datang."Lalu ia pergi."Oke,"katanya.', ["Kami datang.", "Oke,"]),
    # Blanks inside the marks.
    ('" Kami datang ", kata Rina. " Kami pulang ", katanya.', ["Kami datang", "Kami pulang"]),
    # A quotation within a quotation belongs to it.
    ('"Saya bilang "jangan" kepadanya," kata Rina.', ['Saya bilang "jangan" kepadanya,']),
    # A verb of speech behind a mark closes, a capital one begins a quotation as well.
    ('Ia pulang." Menurut saya itu salah," kata Rina.', ["Menurut saya itu salah,"]),
    # The end of a paragraph ends a quotation, the end of a wrapped line does not.
    ('"Kami datang.\n"Kami pulang," ujarnya.', ["Kami datang.", "Kami pulang,"]),
    ('"Kami akan\ndatang," ujarnya.', ["Kami akan\ndatang,"]),
    ('"Kami akan ke Pasar\nBaru," ujarnya.', ["Kami akan ke Pasar\nBaru,"]),
    ("Tanpa tanda kutip.", []),
    ('"', []),
    ('""', []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_pairs(text: str, expected: list[str] | int) -> None:
    found = [text[q.start : q.end] for q in pair_marks(text, VERBS)]
    if isinstance(expected, int):
        assert len(found) == expected
        assert not any(piece.startswith((",", " kata", "kata")) for piece in found)
    else:
        assert found == expected


@pytest.mark.parametrize("lost", range(8))
def test_one_lost_mark_costs_one_quotation(lost: int) -> None:
    said = ["Stok beras aman", "Harga cabai turun", "Pasar kami perbaiki", "Warga jangan panik"]
    text = " ".join(f'Rina hadir di sana. "{piece}," ujarnya.' for piece in said)
    places = [at for at, letter in enumerate(text) if letter == '"']
    broken = text[: places[lost]] + text[places[lost] + 1 :]
    found = {broken[q.start : q.end] for q in pair_marks(broken, VERBS)}
    assert sum(f"{piece}," in found for piece in said) >= 3
    assert not any(piece.startswith("ujarnya") for piece in found)


def test_quotations_are_in_order_and_apart_whatever_the_marks() -> None:
    chance = random.Random(4)
    pieces = ['"', "“", "”", "''", "\n", " ", ".", ",", "Kami", "kata", "ujarnya", "5", "é", "😀"]
    for _ in range(2000):
        text = "".join(chance.choices(pieces, k=chance.randrange(40)))
        found = pair_marks(text, VERBS)
        ends = [0, *(q.end for q in found)]
        assert all(before <= q.start < q.end for before, q in zip(ends, found, strict=False))
        assert all(text[q.start : q.end].strip() == text[q.start : q.end] for q in found)
        for at in (at for q in found for at in range(q.start, q.end) if text[at] == "\n"):
            assert not ends_paragraph(text, at)


def test_the_short_cut_finds_what_the_search_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(9)
    parts = [
        '"Kami datang," kata Rina. ',
        "Warga menunggu. ",
        "“Mari,” ujarnya. ",
        'Film "Senja". ',
    ]
    texts = ["".join(chance.choices(parts, k=6)) for _ in range(200)]
    quick = [pair_marks(text, VERBS) for text in texts]
    monkeypatch.setattr(marks, "_is_plain", lambda _: False)
    assert [pair_marks(text, VERBS) for text in texts] == quick


def test_time_grows_with_the_text_alone() -> None:
    def seconds(count: int) -> float:
        text = '"Kami" kata" ' * count
        begin = time.perf_counter()
        pair_marks(text, VERBS)
        return time.perf_counter() - begin

    seconds(500)
    assert min(seconds(16000) for _ in range(3)) < 40 * min(seconds(1000) for _ in range(3))
