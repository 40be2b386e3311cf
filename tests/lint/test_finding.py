"""A text as part of a message."""

from __future__ import annotations

import pytest

from cvkit.lint.finding import quote


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada", "“Ada”"),
        (" two\n  lines ", "“two lines”"),
        ("x" * 40, f"“{'x' * 40}”"),
        ("x" * 41, f"“{'x' * 39}…”"),
    ],
)
def test_a_text_is_quoted_on_one_line(text: str, expected: str) -> None:
    assert quote(text) == expected
