"""Dates that a language writes with a number for the month."""

from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model.date_grammar import shapes


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("ja", "2024年8月", {"year": "2024", "month": "8"}),
        ("ja", "2024 年 8 月 1 日", {"year": "2024", "month": "8", "day": "1"}),
        ("vi", "tháng 8 năm 2024", {"year": "2024", "month": "8"}),
        ("ja", "2020/21年冬", {"year": "2020", "next": "21", "part": "winter"}),
        ("zh", "2020年上半年", {"year": "2020", "part": "h1"}),
        ("ja", "Aug 2024", {}),
        ("en", "2024年8月", {}),
    ],
)
def test_a_date_has_the_shape_of_its_language(
    locale: str, text: str, expected: dict[str, str]
) -> None:
    assert shapes.match(text, languages.load(locale).words) == expected
