from __future__ import annotations

import pytest

from cvkit.model.date_grammar.point import follows, from_numbers, later_year


@pytest.mark.parametrize(
    ("year", "digits", "expected"),
    [
        ("2019", "20", 2020),
        ("2019", "2021", 2021),
        ("2019", "19", 0),
        ("2019", "18", 0),
        ("2019", "2018", 0),
        ("1999", "00", 2000),
        ("1998", "00", 0),
    ],
)
def test_the_second_of_two_years(year: str, digits: str, expected: int) -> None:
    assert later_year(year, digits) == expected


def test_years_that_follow_each_other() -> None:
    assert follows("2019", "20")
    assert follows("1999", "00")
    assert not follows("2019", "21")


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        (("1899", None, None), "the year 1899 is not between 1900 and 2100"),
        (("2020", "13", None), "“x” is not a date: there is no month 13"),
        (("2023", "2", "29"), "“x” is not a date: February 2023 has only 28 days"),
    ],
)
def test_what_there_is_not(numbers: tuple[str, str | None, str | None], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        from_numbers(*numbers, text="x")
