from tests.dates.expressions import EXPRESSIONS
from tests.dates.marked import found, unmark
from tests.dates.nondates import NON_DATES


def wrong() -> list[str]:
    faults = []
    for published, marked, values in EXPRESSIONS:
        text, spans = unmark(marked)
        wanted = [
            (s, e, None if value == "?" else value)
            for (s, e), value in zip(spans, values.split(";"), strict=True)
        ]
        got = found(text, published)
        if got != wanted:
            faults.append(f"{marked!r}: wanted {values}, got {[(text[s:e], v) for s, e, v in got]}")
    return faults


def test_table_is_large_enough():
    assert len({row[:2] for row in EXPRESSIONS}) == len(EXPRESSIONS) >= 250
    assert len(set(NON_DATES)) == len(NON_DATES) >= 120


def test_every_expression_is_found_whole_and_resolved():
    faults = wrong()
    assert not faults, "\n".join(faults)


def test_nothing_is_found_where_no_date_is():
    faults = [
        f"{text!r}: {[text[s:e] for s, e, _ in got]}"
        for text in NON_DATES
        if (got := found(text, "2023-07-20"))
    ]
    assert not faults, "\n".join(faults)
