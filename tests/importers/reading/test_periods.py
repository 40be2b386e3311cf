"""Dates of other formats."""

from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.importers import Leaf, Place, Value
from cvkit.importers.reading import periods
from cvkit.importers.reading.ledger import Ledger
from cvkit.model.date_grammar import is_period as is_read


def value(text: str | None) -> Value | None:
    return Value(text, (Leaf(text, Place(pointer=text)),)) if text else None


@pytest.mark.parametrize(
    ("start", "end", "is_open", "expected"),
    [
        ("2019-08", "2021", False, "2019-08 – 2021"),
        ("2019-08", "Present", False, "2019-08 – present"),
        ("2019-08", None, True, "2019-08 – present"),
        ("2019-08", None, False, "2019-08"),
        (None, "2021", True, "2021"),
        (None, "present", True, None),
        ("2019", "2019", False, "2019"),
        ("2019-08-01T00:00:00Z", "2020", False, "2019-08-01 – 2020"),
        ("2020年1月", "至今", False, "2020-01 – present"),
        ("Mai 2020", "heute", False, "2020-05 – present"),
        ("2020年1月", "2021年3月", False, "2020-01 – 2021-03"),
        ("Q3 2020", None, True, "Q3 2020 – present"),
        ("2019", "until 2022", False, "2019 – 2022"),
        (None, "until 2022", True, "until 2022"),
        ("until 2022", None, True, "until 2022"),
        ("Jan 2020 (5 months)", None, True, "Jan 2020 (5 months)"),
        ("2019-", None, True, "2019-"),
        (
            "Tue Mar 02 2010 10:00:00 GMT+0100 (CET)",
            "2 May 2011 10:00",
            False,
            "Mar 02 2010 – 2 May 2011",
        ),
        ("2019-06-31", "2020-02-30T00:00:00Z", False, "2019-06 – 2020-02"),
        ("2020-13-01", None, False, "2020-13-01"),
        ("2020-00-00", "2021-05-00", False, "2020 – 2021-05"),
        ("05/06/2021", None, False, "05/06/2021"),
    ],
)
def test_a_start_and_an_end(
    start: str | None,
    end: str | None,
    is_open: bool,  # noqa: FBT001 - a parameter of the table
    expected: str | None,
) -> None:
    found = periods.period(value(start), value(end), Ledger(), is_open=is_open)
    assert (found.text if found else None) == expected
    if found and start and end:
        assert [leaf.text for leaf in found.sources] == [start, end]


def test_a_time_that_is_left_out_is_told() -> None:
    ledger = Ledger()
    found = periods.point(value("2019-08-01 12:30"), ledger)
    assert found is not None
    assert found.text == "2019-08-01"
    (note,) = ledger.close({}, (), {}).notes
    assert note.message == "the time is left out of “2019-08-01 12:30”"


def test_what_cvkit_reads_as_dates() -> None:
    assert periods.is_period("Jan 2020 – Mar 2021")
    assert periods.is_period("März 2020", "de")
    assert not periods.is_period("März 2020")
    assert not periods.is_period("some day", "no such locale")
    assert periods.is_date("2020-05")
    assert not periods.is_date("2020 – 2021")


@pytest.mark.parametrize(
    ("start", "end", "kept", "reason"),
    [
        ("2022", "2020-05", "2022", "it is before the start"),
        ("2020", "some day", "2020", "cvkit doesn’t read it as a date"),
        ("some day", "2020", "2020", "cvkit doesn’t read it as a date"),
        ("05/06/2021", "2022", "2022", "cvkit doesn’t read it as a date"),
        ("2020", "—", "2020", "cvkit doesn’t read it as a date"),
    ],
)
def test_of_two_dates_the_one_that_cvkit_reads_is_kept(
    start: str, end: str, kept: str, reason: str
) -> None:
    ledger = Ledger()
    found = periods.period(value(start), value(end), ledger)
    assert found is not None
    assert found.text == kept
    made = ledger.close({}, (), {})
    (place,) = made.reasons
    assert place.pointer == ({start, end} - {kept}).pop()
    assert list(made.reasons.values()) == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "since mid-2019", "Sept. 2020 until now", "1st of May 2021", "Michaelmas 2019",
        "Academic year 2010–11", "Expected 2026", "circa 2010", "2019 (5 months)", "Fall 2019",
        "Summers 2018-2020", "winter semester 2019/20", "Aug 2024 through Today", "Q1 2020",
        "Part of 5 looms in 2019", "Loom 2019", "12 looms", "2019年1月", "Jan 2020 – Febtober 2021",
    ],
)  # fmt: skip
def test_words_that_are_passed_over_change_nothing(text: str) -> None:
    assert periods.is_period(text) == is_read(text, languages.load("en"))


def test_a_dash_is_no_end() -> None:
    found = periods.period(value("2020"), value("-"), Ledger(), is_open=True)
    assert found
    assert found.text == "2020 – present"
