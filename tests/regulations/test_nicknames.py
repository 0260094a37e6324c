"""Popular names: by date, defined in the text, new and old, unknown; and the tables behind them."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest

from nlp_berita.regulations.forms import Forms
from nlp_berita.regulations.nicknames import Nicknames, split_name
from nlp_berita.tables import KnownInstrument, default_tables

from .test_citations import EXTRACT, read

ROWS = default_tables().rows(KnownInstrument)
BY_CITATION = {row.citation: row for row in ROWS}


@pytest.mark.parametrize(
    ("text", "day", "citation"),
    [
        ("Itu diatur UU ASN.", "2023-07-20", "UU 5/2014"),
        ("Itu diatur UU ASN.", "2023-12-11", "UU 20/2023"),
        ("Itu diatur Undang-Undang Aparatur Sipil Negara.", "2023-12-11", "UU 20/2023"),
        ("Ia dijerat UU ITE.", "2018-01-01", "UU 11/2008"),
        ("Ia dijerat undang-undang ITE.", "2025-01-01", "UU 11/2008"),
        ("Ia dijerat KUHP.", "2026-01-01", "UU 1/1946"),
        ("Ia dijerat KUHP.", "2026-01-02", "UU 1/2023"),
        ("Ia dijerat KUHP baru.", "2025-03-01", "UU 1/2023"),
        ("Ia dijerat KUHP lama.", "2026-05-01", "UU 1/1946"),
        ("Acaranya menurut KUHAP.", "2025-12-31", "UU 8/1981"),
        ("Acaranya menurut KUHAP.", "2026-02-01", "UU 20/2025"),
        ("Acaranya menurut Kitab Undang-Undang Hukum Acara Pidana.", "2020-02-01", "UU 8/1981"),
        ("Ia menggugat dengan KUH Perdata.", "2020-02-01", "KUHPerdata"),
        ("Sengketa diatur UU Pers.", None, "UU 40/1999"),
        ("PP Tunas berlaku.", "2025-06-01", "PP 17/2025"),
    ],
)
def test_nickname_by_date(text: str, day: str | None, citation: str) -> None:
    (found,) = read(text, day)
    assert (found.citation, found.resolved) == (citation, True)
    assert found.number == BY_CITATION[citation].number


def test_without_a_date_a_name_of_several_acts_stays_open() -> None:
    (found,) = read("Ia dijerat KUHP.")
    assert (found.number, found.resolved, found.nickname) == (None, False, "KUHP")
    assert found.candidates == ["UU 1/1946", "UU 1/2023"]


def test_definition_in_the_text_beats_the_table() -> None:
    text = "UU Nomor 77 Tahun 2031 tentang Aparatur Sipil Negara (UU ASN) sah. UU ASN itu baru."
    (found,) = read(text, "2023-12-11")
    assert (found.number, found.year, len(found.mentions)) == ("77", 2031, 3)


def test_the_matter_of_the_title_is_a_definition() -> None:
    (found,) = read(
        "UU Nomor 19 Tahun 2019 tentang KPK digugat. UU KPK dinilai lemah.", "2020-01-01"
    )
    assert (found.citation, len(found.mentions)) == ("UU 19/2019", 2)


def test_two_names_of_one_type_word() -> None:
    found = read("Ia dijerat UU Pornografi dan ITE.", "2020-01-01")
    assert [i.citation for i in found] == ["UU 44/2008", "UU 11/2008"]


def test_unknown_law_is_recorded_but_not_resolved() -> None:
    (found,) = read("Warga menagih UU Panggung Terapung.", "2024-01-01")
    assert (found.type, found.number, found.nickname) == ("UU", None, "UU Panggung Terapung")
    assert found.confidence <= 0.5


def test_bills_of_one_matter_are_one_record() -> None:
    text = "RUU Penyiaran dibahas. Revisi UU Penyiaran dan revisi UU 32/2002 dikritik."
    drafts = [i for i in read(text, "2024-05-01") if i.draft]
    assert [len(i.mentions) for i in drafts] == [3]


def test_a_draft_never_resolves() -> None:
    for text in ("RUU KUHAP dibahas.", "revisi UU ASN dibahas.", "RKUHP dibahas."):
        (found,) = read(text, "2024-05-01")
        assert (found.draft, found.number, found.resolved) == (True, None, False)


def _holds(citation: str | None, day: date) -> bool:
    row = BY_CITATION.get(citation or "")
    return row is not None and (row.valid_from or "") <= day.isoformat() <= (row.valid_to or "9999")


def _middle(row: KnownInstrument) -> date | None:
    """A day within the window of the row's nicknames."""
    start = (row.valid_from or "1945-08-18") + "-06-30"[
        len("-06-30") - max(0, 10 - len(row.valid_from or "1945-08-18")) :
    ]
    day = date.fromisoformat(start[:10])
    if row.valid_to and day.isoformat() > row.valid_to:
        return None
    return day + timedelta(days=0)


NAMED = [
    (name, row)
    for row in ROWS
    for name in row.nicknames
    if "/" not in name and not name.casefold().startswith("revisi")
]


def test_every_nickname_resolves_to_its_row_within_its_window() -> None:
    forms = Forms(default_tables())
    nicknames = Nicknames(default_tables(), forms)
    wrong = []
    for name, row in NAMED:
        day = _middle(row)
        if day is None:
            continue
        split = split_name(name, forms)
        found = (
            nicknames.after_type(name, len(name) - len(split[1]), split[0])
            if split
            else nicknames.alone(name, 0)
        )
        if found is None:
            wrong.append((name, row.citation, None))
            continue
        meaning = nicknames.meaning(found, day)
        if row.amending and not found.new and not _holds(row.base, day):
            continue  # the plain name is that of the base act, which has other days
        meant = row.base if row.amending and row.base and not found.new else row.citation
        flagged = row.citation in {r.citation for r in meaning.candidates}
        if (meaning.row is None or meaning.row.citation != meant) and not flagged:
            wrong.append((name, row.citation, meaning.row.citation if meaning.row else None))
    assert wrong == []


def test_windows_of_one_name_overlap_only_where_the_note_says_so() -> None:
    by_name: dict[str, list[KnownInstrument]] = {}
    for name, row in NAMED:
        if not row.amending:
            by_name.setdefault(name.casefold(), []).append(row)
    silent = []
    for name, rows in by_name.items():
        rows.sort(key=lambda row: row.valid_from or "")
        for first, second in itertools.pairwise(rows):
            if (first.valid_to or "9999") >= (second.valid_from or "") and not (
                first.note and second.note
            ):
                silent.append((name, first.citation, second.citation))
    assert silent == []


def test_each_instrument_is_found_by_its_own_citation() -> None:
    wrong = []
    for row in ROWS:
        if row.type in ("UUD", "STAATSBLAD", "PERBER") or " K" in row.citation:
            continue  # names, a pair of numbers, and series that a number word must open
        found = read(f"Hal itu ada di {row.citation} kemarin.")
        if [i.citation for i in found] != [row.citation] or found[0].uri != row.uri:
            wrong.append((row.citation, [i.citation for i in found]))
    assert wrong == []


def test_the_extractor_is_built_from_the_tables_it_is_given() -> None:
    assert EXTRACT.tables is default_tables()


@pytest.mark.parametrize(
    ("text", "nickname"),
    [
        ("Warga menolak UU Sungai Kecil Pada 2021.", "UU Sungai Kecil"),
        ("Sahkan UU Sungai Kecil September 2024.", "UU Sungai Kecil"),
        ("Setelah UU Sungai Kecil Disahkan, warga lega.", "UU Sungai Kecil"),
        ("Aturan itu ada di UU Sungai dan Danau Besar.", "UU Sungai dan Danau Besar"),
    ],
)
def test_where_an_unknown_name_ends(text: str, nickname: str) -> None:
    (found,) = read(text)
    assert found.nickname == nickname


@pytest.mark.parametrize(
    "text",
    [
        "Ada Undang Undang yang melindungi mereka.",
        "Warga menunggu UU Namun, kata dia.",
        "Kongres di Brasil menyetujui UU Sungai Kecil.",
    ],
)
def test_no_unknown_name(text: str) -> None:
    assert read(text) == []
