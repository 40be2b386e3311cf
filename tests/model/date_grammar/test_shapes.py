"""Dates that a language writes with a number for the month."""

from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model import date_shapes


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("ja", "2024年8月", {"year": "2024", "month": "8"}),
        ("ja", "2024 年 8 月 1 日", {"year": "2024", "month": "8", "day": "1"}),
        ("vi", "tháng 8 năm 2024", {"year": "2024", "month": "8"}),
        ("ja", "Aug 2024", {}),
        ("en", "2024年8月", {}),
    ],
)
def test_a_date_has_the_shape_of_its_language(
    locale: str, text: str, expected: dict[str, str]
) -> None:
    assert date_shapes.match(text, languages.load(locale)) == expected


def test_of_two_words_that_begin_alike_the_longer_one_is_found() -> None:
    assert date_shapes.any_of(["since", "since the", "a.b"]) == r"since\ the|since|a\.b"
