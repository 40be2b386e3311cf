"""Dates of other formats."""

from __future__ import annotations

import pytest

from cvkit.importers import Leaf, Place, Value
from cvkit.importers.reading import periods
from cvkit.importers.reading.ledger import Ledger


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


def test_an_end_before_the_start_is_lost_and_the_start_kept() -> None:
    ledger = Ledger()
    start, end = value("2022"), value("2020-05")
    assert end is not None
    assert periods.period(start, end, ledger) == start
    made = ledger.close({}, end.sources, {})
    assert list(made.reasons.values()) == ["it is before the start"]
