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
        ("Q3 2020", "until 2022", False, "Q3 2020 – 2022"),
        ("2020年1月", "至今", False, "2020-01 – present"),
        ("März 2020", "heute", False, "2020-03 – present"),
        ("seit 2019", None, False, "2019 – present"),
        ("2020-", None, False, "2020 – present"),
        ("2016-19", None, True, "2016-19"),
        (None, "décembre 2021", False, "2021-12"),
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


@pytest.mark.parametrize(
    ("start", "end", "kept", "lost", "reason"),
    [
        ("one day", "May 2020", "until May 2020", "one day", "it is not a date"),
        ("May 2020", "some day", "May 2020", "some day", "it is not a date"),
    ],
)
def test_a_side_that_is_no_date_is_lost_alone(
    start: str, end: str, kept: str, lost: str, reason: str
) -> None:
    ledger = Ledger()
    found = periods.period(value(start), value(end), ledger)
    assert found
    assert found.text == kept
    assert [leaf.text for leaf in found.sources] == [kept.removeprefix("until ")]
    assert ledger.close({}, (), {}).reasons == {Place(pointer=lost): reason}


def test_a_language_that_is_known_stays() -> None:
    given = value("März 2020"), value("2021")
    found = periods.period(*given, Ledger(), locale="de")
    assert found
    assert found.text == "März 2020 – 2021"


def test_what_cvkit_reads_as_dates() -> None:
    assert periods.is_period("Jan 2020 – Mar 2021")
    assert periods.is_period("März 2020", "de")
    assert not periods.is_period("März 2020")
    assert not periods.is_period("some day", "no such locale")
    assert periods.is_date("2020-05")
    assert not periods.is_date("2020 – 2021")


def test_an_end_before_the_start_is_lost_and_the_start_kept() -> None:
    ledger = Ledger()
    start, end = value("2022"), value("2020-05")
    assert end is not None
    assert periods.period(start, end, ledger) == start
    made = ledger.close({}, end.sources, {})
    assert list(made.reasons.values()) == ["it is before the start"]


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
