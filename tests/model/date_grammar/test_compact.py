"""Periods in one piece; ``tests/cases/dates.txt`` has what people write."""

from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model.date_grammar import compact
from cvkit.model.date_grammar.point import AmbiguousDateError

ENGLISH = languages.load("en")


def test_intervals_whose_end_lacks_what_the_start_has() -> None:
    june, august = {"year": 2001, "month": 6}, {"year": 2001, "month": 8}
    assert compact.iso_interval("2001-06/08") == (june, august)
    first, last = {**june, "day": 1}, {**june, "day": 12}
    assert compact.iso_interval("2001-06-01/12") == (first, last)
    assert compact.iso_interval("2001-06-01/06-12") == (first, last)
    assert compact.iso_interval("2001-06/2001-08") == (june, august)


@pytest.mark.parametrize(
    "text", ["2001-06/22", "2001-06/06-08", "2001/06-08", "06-08/2001", "2001"]
)
def test_what_is_no_interval(text: str) -> None:
    assert compact.iso_interval(text) is None


def test_two_years() -> None:
    ends = {"year": 2019}, {"year": 2021}
    assert compact.years("2019–21") == compact.years("2019-2021") == ends
    assert compact.years("2019-06") is None


def test_one_winter_and_two_years() -> None:
    winter = {"year": 2019, "part": "winter", "into_next_year": True}
    for text in ("Winter 2019–20", "Winter 2019-2020", "Winter 2019-20"):
        assert compact.one_winter(text, ENGLISH) == (winter, winter)
    about = {"year": 2019, "approximate": True}
    assert compact.one_winter("c. 2019–20", ENGLISH) == (about, {"year": 2020})
    assert compact.one_winter("Winter 2019 – 2020", ENGLISH) is None
    with pytest.raises(AmbiguousDateError):
        compact.one_winter("c. 2020-21", ENGLISH)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10–12 June 2019", "2019-6-10 2019-6-12"),
        ("2019/6/10-12", "2019-6-10 2019-6-12"),
        ("2019-06-10–12", "2019-6-10 2019-6-12"),
        ("06–08/2019", "2019-6 2019-8"),
        ("5/6 May 2019", "2019-5-5 2019-5-6"),
    ],
)
def test_months_or_days_of_one_date(text: str, expected: str) -> None:
    found = compact.months_or_days(text, ENGLISH)
    assert found
    written = ("-".join(str(end[key]) for key in ("year", "month", "day") if key in end)
               for end in found if end)  # fmt: skip
    assert " ".join(written) == expected


@pytest.mark.parametrize(
    "text", ["2020-01-02", "06/08/2019", "06/08/2019 (expected)", "12–10 May 2019"]
)
def test_what_is_one_date(text: str) -> None:
    assert compact.months_or_days(text, ENGLISH) is None
