from datetime import date

import pytest

from nlp_berita.dates import DateExtractor
from nlp_berita.reading import Reading
from nlp_berita.regulations import Instrument
from nlp_berita.tables import default_tables
from tests.dates.marked import moments

DAY = "2023-07-20"


def only(text: str, published: str | None = DAY):
    (moment,) = moments(text, published)
    return moment


@pytest.mark.parametrize(
    ("text", "kind", "grain", "modifier", "anchor"),
    [
        ("Rapat Kamis (20/7).", "day", "day", None, "published"),
        ("Rapat Kamis (20/7/2023).", "day", "day", None, None),
        ("Rapat digelar kemarin.", "relative", "day", None, "published"),
        ("Berlaku sejak 1 Januari 2023.", "day", "day", "since", None),
        ("Berlaku mulai tanggal 1 Januari 2023.", "day", "day", "since", None),
        ("Berlaku hingga Juni 2023.", "month", "month", "until", None),
        ("Berlaku sebelum 2024.", "year", "year", "before", None),
        ("Berlaku sekitar tahun 2012.", "year", "year", "approx", None),
        ("Berlaku akhir Desember 2018.", "month", "month", "end", None),
        ("Berlaku awal tahun ini.", "relative", "year", "start", "published"),
        ("Berlaku triwulan I 2022.", "range", "quarter", None, None),
        ("Berlaku 2019-2024.", "range", "year", None, None),
        ("Berlaku pekan ini.", "relative", "week", None, "published"),
        ("Berlaku Oktober lalu.", "month", "month", None, "published"),
    ],
)
def test_the_record_says_what_the_words_say(text, kind, grain, modifier, anchor):
    moment = only(text)
    assert (moment.kind, moment.grain, moment.modifier, moment.anchor) == (
        kind,
        grain,
        modifier,
        anchor,
    )
    assert moment.rule
    assert 0 < moment.confidence <= 1


def test_a_weekday_that_contradicts_the_date_is_flagged_and_the_date_kept():
    moment = only("Rapat Senin (20/7/2023).")
    assert (moment.value, moment.weekday_conflict) == ("2023-07-20", True)
    assert moment.confidence < only("Rapat Kamis (20/7/2023).").confidence


def test_without_publication_the_first_full_date_completes_the_others():
    found = moments("Surat 1 Juni 2022 dibalas 5 Juni.", None)
    assert [(m.value, m.anchor) for m in found] == [("2022-06-01", None), ("2022-06-05", "text")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # 4 May was a Tuesday in 2010, 2021 and 2027.
        ("Rapat Selasa (4/5). Anggaran 2021 dibahas.", "2021-05-04"),
        ("Rapat Selasa (4/5). Anggaran 2020 dibahas.", "2021-05-04"),
        ("Rapat Selasa (4/5). Pemilu 2022 dibahas.", "2021-05-04"),
        ("Rapat Selasa (4/5). Anggaran 2021 untuk rencana hingga 2026.", "2021-05-04"),
        ("Rapat Selasa (4/5) soal surat 1 Juni 2019. Anggaran 2021 dibahas.", "2021-05-04"),
        ("Rapat Selasa (4/5) soal surat 1 Juni 2010. Pemilu 2021 dibahas.", "2021-05-04"),
        ("Rapat Selasa (4/5). Anggaran 2021 menuju Indonesia Emas 2045.", "2021-05-04"),
        ("Rapat Senin (13/1). Anggaran 2020 dan Pemilu 2024 dibahas.", "2025-01-13"),
        # No year that the text names is near, or it is one of long ago.
        ("Rapat Selasa (4/5). Anggaran 2015 dibahas.", "XXXX-05-04"),
        ("Rapat Selasa (4/5). Kota itu berdiri 2010, diperluas 2018.", "XXXX-05-04"),
        ("Rapat Selasa (4/5) soal surat 1 Juni 2015.", "XXXX-05-04"),
        ("Rapat Selasa (4/5).", "XXXX-05-04"),
    ],
)
def test_without_publication_a_weekday_tells_the_year(text, value):
    (moment,) = [m for m in moments(text, None) if m.mentions[0][0] == 6]
    assert moment.value == value
    assert moment.anchor == (None if value.startswith("XXXX") else "text")


def test_no_article_is_older_than_what_it_cites():
    text = "Rapat Selasa (4/5) soal UU 5/2023. Anggaran 2021 dibahas."
    act = Instrument(type="UU", number="5", year=2023, mentions=[(24, 33, False)])
    reading = Reading(text, regulations=[act])
    values = [moment.value for moment in DateExtractor()(reading)]
    assert values == ["XXXX-05-04", "2021"]


def test_the_year_of_a_cited_instrument_is_one_that_the_text_names():
    text = "Rapat Selasa (4/5) soal UU 5/2021."
    act = Instrument(type="UU", number="5", year=2021, mentions=[(24, 33, False)])
    reading = Reading(text, regulations=[act])
    assert text[24:33] == "UU 5/2021"
    assert [m.value for m in DateExtractor()(reading)] == ["2021-05-04"]


def test_an_unknown_value_costs_confidence():
    unknown, known = only("Rapat kemarin.", None), only("Rapat kemarin.")
    assert unknown.value is None
    assert unknown.confidence < known.confidence


def test_mentions_that_say_the_same_share_a_record():
    (moment,) = moments("Kata Budi, Kamis (20/7). Kata Siti, Kamis (20/7).", DAY)
    assert len(moment.mentions) == 2


def test_nothing_is_read_out_of_what_a_regulation_claims():
    text = "Perda tentang Hari Jadi 1 Juni 2020 tertanggal 27 Desember 2017."
    law = Instrument("PERDA", [(0, 5, False)], claims=[(0, text.index(" tertanggal"))])
    reading = Reading(text, published=date(2023, 7, 20), regulations=[law])
    assert [m.value for m in DateExtractor()(reading)] == ["2017-12-27"]


def test_durations_and_recurring_dates_are_kinds_of_their_own_on_demand():
    extract = DateExtractor(durations=True)
    found = extract(Reading("Dihukum dua tahun; apel setiap Senin; 3 hari.", date(2023, 7, 20)))
    assert [(m.kind, m.value) for m in found] == [
        ("duration", "P2Y"),
        ("set", None),
        ("duration", "P3D"),
    ]
    assert [m.record("x" * 99, "d1").kind for m in found] == ["duration", "set", "duration"]


def test_ramadan_and_syawal_are_known_for_every_year_of_the_table():
    from nlp_berita.tables import HijriMonth

    months = {(row.year, row.month): row.start for row in default_tables().rows(HijriMonth)}
    for year in range(1431, 1449):
        starts = [date.fromisoformat(months[year, month]) for month in (9, 10, 12)]
        assert (starts[1] - starts[0]).days in (29, 30)
        assert (starts[2] - starts[1]).days in (58, 59, 60)
