from __future__ import annotations

import pytest

from cvkit.model.date_grammar import numbers
from cvkit.model.date_grammar.point import AmbiguousDateError, NotADateError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", {"year": 2024}),
        ("2024-08", {"year": 2024, "month": 8}),
        ("2010-12", {"year": 2010, "month": 12}),
        ("2024/8", {"year": 2024, "month": 8}),
        ("2010.11", {"year": 2010, "month": 11}),
        ("10-2019", {"year": 2019, "month": 10}),
        ("06/19", {"year": 2019, "month": 6}),
        ("1. 8. 2024", {"year": 2024, "month": 8, "day": 1}),
        ("2024-22", {"year": 2024, "part": "summer"}),
        ("2019/20", {"year": 2019, "into_next_year": True}),
        ("Aug 2024", None),
    ],
)
def test_dates_of_numbers(text: str, expected: dict[str, object] | None) -> None:
    found = numbers.read(text)
    assert (found and {name: part for name, part in found.items() if part}) == expected


@pytest.mark.parametrize("text", ["2020-21", "2018-22", "2010/11", "1999/00"])
def test_two_readings(text: str) -> None:
    if text == "1999/00":
        assert numbers.read(text) == {"year": 1999, "into_next_year": True}
        return
    with pytest.raises(AmbiguousDateError, match=r"can be read as two dates; write .* or "):
        numbers.read(text)


def test_two_years_are_not_one_date() -> None:
    with pytest.raises(NotADateError):
        numbers.read("2019-20")
    assert numbers.years("2019-20") == ("2019", "2020")
    assert numbers.years("2010–11") == ("2010", "2011")
    assert numbers.years("2010-11") is None


def test_the_day_is_the_number_that_is_no_month() -> None:
    january = {"year": 2019, "month": 1, "day": 13}
    assert numbers.read_day("13/01/2019") == numbers.read_day("01-13-2019") == january
    assert numbers.read_day("06/06/2019") == {"year": 2019, "month": 6, "day": 6}
    assert numbers.read_day("2019") is None
    with pytest.raises(AmbiguousDateError, match=r"2019-01-06 for 6 January or 2019-06-01 for 1 J"):
        numbers.read_day("06/01/2019")


def test_edtf_knows_seasons_where_people_could_mean_years() -> None:
    assert numbers.read_iso("2020-21") == {"year": 2020, "part": "spring"}
