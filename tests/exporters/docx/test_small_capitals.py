"""Small capitals in Word, only where the PDF has them."""

from __future__ import annotations

import pytest

from cvkit import theme
from cvkit.exporters.docx.small_capitals import only_real


@pytest.mark.parametrize(
    ("name", "fonts", "small"),
    [
        ("executive", "garamond", ["name", "section"]),
        ("executive", "crimson", []),
        ("academic", "garamond", ["section"]),
        ("academic", "crimson", []),
        ("classic", "source", []),
    ],
)
def test_only_families_that_have_small_capitals_keep_them(
    name: str, fonts: str, small: list[str]
) -> None:
    look = theme.built_in().load(name, settings={"fonts": fonts})
    assert [role for role, style in only_real(look).styles if style.small_caps] == small


def test_a_theme_that_needs_no_change_is_the_same() -> None:
    look = theme.built_in().load("executive")
    assert only_real(look) is look
