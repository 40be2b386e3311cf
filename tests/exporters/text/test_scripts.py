"""Sub- and superscripts in plain text."""

from __future__ import annotations

import pytest

from cvkit.exporters.text import scripts
from cvkit.model.text import RichText


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("H~2~O", "H₂O"),
        ("10^3^ and 10^-6^", "10³ and 10⁻⁶"),
        ("SO~4~^2−^", "SO₄²⁻"),
        ("x^n+1^", "xⁿ⁺¹"),
        ("the 1^st^", "the 1st"),
        ("U~eff~", "Ueff"),
        ("10^3.5^", "10^3.5"),
        ("x~1,2~", "x1,2"),
        ("*R*~0~ < 1", "R₀ < 1"),
        ("plain", "plain"),
    ],
)
def test_they_are_characters_where_there_are_any(written: str, shown: str) -> None:
    assert scripts.plain(RichText(written).spans) == shown
