"""What pdfTeX can print, and what needs LuaTeX."""

from __future__ import annotations

import pytest

from cvkit.exporters.latex import characters


@pytest.mark.parametrize(
    "text", ["Zoë “Łódź” – 5 €, ½ № ← • …", "Ștefan", "a\u00a0b\u2011c\u2028", "e\u0301"]
)
def test_pdftex_prints_it(text: str) -> None:
    assert characters.needs([text], "en") == characters.Needs()


def test_signs_of_formulas_are_declared() -> None:
    assert characters.needs(["α ≥ 5", "β-Test ≥"], "en") == characters.Needs(("α", "β", "≥"))


@pytest.mark.parametrize(
    ("text", "locale", "beyond", "families"),
    [
        ("Ελλάδα ≥", "en", "Ελλάδα≥", ("Noto Serif",)),
        ("Nguyễn", "vi", "ễ", ()),
        ("東京", "ja", "東京", ("Noto Serif CJK JP",)),
        ("Москва", "ru", "Москва", ("Noto Serif",)),
        ("ship it 🚀", "en", "🚀", ("Noto Color Emoji", "DejaVu Sans")),
        ("q\u0301", "en", "\u0301", ()),
    ],
)
def test_luatex_is_needed(text: str, locale: str, beyond: str, families: tuple[str, ...]) -> None:
    found = characters.needs([text], locale)
    assert found.beyond == frozenset(beyond)
    assert found.fonts.families == families
    assert found.declared == ()
