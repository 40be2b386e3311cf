"""Fonts and programs that characters need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.exporters.typeset import requirements

if TYPE_CHECKING:
    from conftest import DocumentOf


@pytest.mark.parametrize(
    ("characters", "locale", "families"),
    [
        ("", "en", ()),
        ("Ελ", "en", ("Noto Serif",)),
        ("山", "ja", ("Noto Serif CJK JP",)),
        ("山", "en", ("Noto Serif CJK SC",)),
        ("ع", "ar", ("Noto Naskh Arabic",)),
        ("🚀", "en", ("Noto Color Emoji", "DejaVu Sans")),
        ("⟶", "en", ("DejaVu Sans",)),
        ("\u200d\ufe0f\U000f0000ỡ", "vi", ()),
    ],
)
def test_fonts(characters: str, locale: str, families: tuple[str, ...]) -> None:
    assert requirements.fonts(characters, locale).families == families


def test_choices_have_what_people_may_have_instead() -> None:
    found = requirements.fonts("ع", "ar")
    assert found.choices == ("Noto Naskh Arabic", "Noto Sans Arabic", "Amiri", "Almarai")
    assert [script.code for script in found.scripts] == ["Arab"]


def test_the_first_text_is_told(document_of: DocumentOf) -> None:
    document = document_of("basics: {name: Ada, headline: a 山 and 川}")
    (found,) = requirements.check(document, "山川", "needs a mountain", "climb")
    assert (found.code, found.route, found.message, found.help) == (
        "CV321",
        ("basics", "headline"),
        "“山” (U+5C71, CJK UNIFIED IDEOGRAPH-5C71) needs a mountain",
        "climb",
    )
    assert list(requirements.check(document, "海", "x", "y")) == []


def test_what_to_install() -> None:
    assert requirements.installed([]) == ""
    assert requirements.installed(["A", "B"]) == "install A and B, or name other fonts in the file"
