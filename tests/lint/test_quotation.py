"""Straight quotes and hyphens, as a language sets them."""

from __future__ import annotations

import pytest

from cvkit.lint import quotation


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "He said \"no\" to 'it'", "He said “no” to ‘it’"),
        ("de", 'Er sagte "nein"', "Er sagte „nein“"),
        ("en", "Ada's mill in the '90s", "Ada’s mill in the ’90s"),
        ("en", "nothing to do", "nothing to do"),
    ],
)
def test_quotes_are_those_of_the_language(locale: str, text: str, expected: str) -> None:
    assert quotation.with_quotes(text, quotation.marks_for(locale)) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("a -- b", "a – b"), ("well-known", "well-known"), ("", "")]
)
def test_two_hyphens_are_a_dash(text: str, expected: str) -> None:
    assert quotation.with_dashes(text) == expected
