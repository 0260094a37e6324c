import itertools
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp_berita.dates.anchors import anchors
from nlp_berita.dates.calendar import Calendar
from nlp_berita.dates.grammar import Grammar
from nlp_berita.tables import default_tables
from nlp_berita.words import Words
from tests.dates.expressions import EXPRESSIONS
from tests.dates.marked import found, moments, unmark
from tests.dates.nondates import NON_DATES

WEEKDAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
MONTHS = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
)
SHORT = "Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des".split()
# With their year these name a day wherever they stand.
FULL = (
    "{d} {month} {y}",
    "{d:02} {month} {y}",
    "{d} {short} {y}",
    "{d}-{short}-{y}",
    "{weekday}, {d} {month} {y}",
    "{weekday} {d} {month} {y}",
    "{weekday} ({d}/{m}/{y})",
    "{weekday} ({d:02}/{m:02}/{y})",
    "{weekday}, ({d}/{m}/{y})",
    "{weekday} pagi ({d}/{m}/{y})",
    "{weekday}, {d}/{m}/{y}",
    "{d:02}/{m:02}/{y}",
    "{d:02}-{m:02}-{y}",
    "{d:02}.{m:02}.{y}",
    "{y}-{m:02}-{d:02}",
    "{weekday} tanggal {d} {month} {y}",
    "{weekday} ({d} {month} {y})",
    "{WEEKDAY} ({d}/{m}/{y})",
)
# Without it they need the article's day.
PARTIAL = ("{weekday} ({d}/{m})", "{weekday}, {d} {month}", "{d} {month}")
SENTENCES = (
    "Rapat itu digelar di kantor bupati, {}.",
    "Menurut dia, pada {} warga sudah menerima bantuan.",
    "{} menjadi hari yang panjang bagi warga.",
    "Ia mengatakan hal itu ({}) kepada wartawan.",
)
DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))


def render(form: str, day: date) -> str:
    name = WEEKDAYS[day.weekday()]
    return form.format(
        d=day.day,
        m=day.month,
        y=day.year,
        month=MONTHS[day.month - 1],
        short=SHORT[day.month - 1],
        weekday=name,
        WEEKDAY=name.upper(),
    )


@settings(max_examples=600, deadline=None)
@given(DAYS, st.sampled_from(FULL), st.sampled_from(SENTENCES), st.one_of(st.none(), DAYS))
def test_a_full_date_is_found_whole_and_resolves_to_itself(day, form, sentence, published):
    shown = render(form, day)
    text = sentence.format(shown)
    start = text.index(shown)
    anchor = published.isoformat() if published else None
    assert found(text, anchor) == [(start, start + len(shown), day.isoformat())]


@settings(max_examples=300, deadline=None)
@given(DAYS, st.integers(-120, 100), st.sampled_from(PARTIAL), st.sampled_from(SENTENCES[:3]))
def test_a_day_without_year_resolves_near_the_publication(published, distance, form, sentence):
    day = published + timedelta(distance)
    shown = render(form, day)
    text = sentence.format(shown)
    start = text.index(shown)
    assert found(text, published.isoformat()) == [(start, start + len(shown), day.isoformat())]


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200), st.one_of(st.none(), DAYS))
def test_any_text_is_read_without_error(text, published):
    check(text, published)


PIECES = (
    "Kamis (20/7) - – / , . ( ) 20 7 2023 31 02 Februari Mei juni lalu depan ini pekan bulan tahun "
    "hari kemarin H-3 Lebaran HUT ke-78 RI Ramadan 1444 H dua puluh ribu se hingga sampai s.d. "
    "dan akhir awal semester I triwulan tanggal pukul 09.00 WIB 1990-an Idul Fitri \n \xa0"
).split(" ")


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.booleans(), st.one_of(st.none(), DAYS))
def test_any_mixture_of_calendar_words_is_read_without_error(pieces, spaced, published):
    check((" " if spaced else "").join(pieces), published)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(PIECES), st.sampled_from([date(1, 1, 1), date(9999, 12, 31)]))
def test_the_ends_of_the_calendar_are_survived(piece, published):
    check(f"{piece} lalu {piece} depan 999 tahun lalu, 999 hari lagi; Senin pekan depan", published)


def check(text: str, published: date | None) -> None:
    first = moments(text, published.isoformat() if published else None)
    spans = sorted((s, e) for m in first for s, e in m.mentions)
    assert all(0 <= s < e <= len(text) for s, e in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    for moment in first:
        record = moment.record(text, "d1")
        assert all(text[m.start : m.end] == m.text for m in record.mentions)
    assert moments(text, published.isoformat() if published else None) == first


def test_the_scan_loses_nothing_that_the_grammar_reads():
    grammar = Grammar(Calendar(default_tables()).names)
    texts = [unmark(marked)[0] for _, marked, _ in EXPRESSIONS] + NON_DATES
    for text in texts:
        seen = dict(anchors(text, Words.of(text)))
        for at in range(len(text)):
            if at and text[at - 1].isalnum():
                continue
            for word in words_at(text, at):
                if grammar.read(text, at, word):
                    assert at in seen, (text, at, word)


def words_at(text: str, at: int) -> set[str]:
    """All that could be the word of an anchor at `at`."""
    if text[at].isdecimal():
        return {text[at]}
    ends = [end for end in range(at + 1, min(len(text), at + 18) + 1) if text[at:end].strip()]
    known = set(Grammar({})._rules)
    return {
        text[at:end].lower()
        for end in ends
        if text[at:end].lower() in known
        and (end == len(text) or not (text[end].isalpha() and text[end - 1].isalpha()))
    } | {first_word(text, at)} - {""}


def first_word(text: str, at: int) -> str:
    end = at
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[at:end].lower()
