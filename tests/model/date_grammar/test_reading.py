"""The parts of a date, by what was written; ``test_dates`` has what people write."""

from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model import date_grammar

ENGLISH = languages.load("en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", {"year": 2024}),
        ("2024-08-01", {"year": 2024, "month": 8, "day": 1}),
        ("Aug 2024", {"year": 2024, "month": 8}),
        ("1. 8. 2024", {"year": 2024, "month": 8, "day": 1}),
        ("Summer 2024", {"year": 2024, "part": "summer"}),
    ],
)
def test_one_date(text: str, expected: dict[str, object]) -> None:
    parts = date_grammar.parse_date(text, ENGLISH)
    assert {name: value for name, value in parts.items() if value is not None} == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a date is missing"),
        ("soon", "“soon” is not a date"),
        ("2024-13", "“2024-13” is not a date: there is no month 13"),
        ("2024-02-30", "“2024-02-30” is not a date: February 2024 has only 29 days"),
        ("1815", "the year 1815 is not between 1900 and 2100"),
    ],
)
def test_what_is_no_date_is_told(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}"):
        date_grammar.parse_date(text, ENGLISH)


def test_the_year_of_the_last_is_that_of_the_first() -> None:
    (ends,) = date_grammar.parse_periods("Jan – Mar 2020", ENGLISH)
    assert [(end["year"], end["month"]) for end in ends if end] == [(2020, 1), (2020, 3)]


@pytest.mark.parametrize("text", ["&" * 200_000, "2020, " * 50_000, "1" * 1001])
def test_what_is_too_long_is_not_even_read(text: str) -> None:
    for parse in (date_grammar.parse_date, date_grammar.parse_periods):
        with pytest.raises(ValueError, match=r"^this is too long for a date; write it like"):
            parse(text, ENGLISH)
