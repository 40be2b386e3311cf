"""When a résumé may lack a font, and what is reported then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.diagnostics import Severity, Span, codes
from cvkit.diagnostics.location import Position
from cvkit.exporters import fallback_fonts, glyph_check
from cvkit.model import Resume

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme


def resume(**export: object) -> Resume:
    return Resume.model_validate({"basics": {"name": "Ada"}, "export": export})


@pytest.mark.parametrize(
    ("text", "export", "is_needed"),
    [
        ("Ada – “Zoë” 5 €", {}, False),
        ("Ada", {"locale": "fr"}, False),
        ("राज", {}, True),
        ("ọ", {}, True),
        ("✓", {}, True),
        ("sign: 💼", {"themes": {"jekyll": {"signs": {"work": "💼"}}}}, False),
        ("✓ sign: ✓", {"themes": {"jekyll": {"signs": {"work": "✓"}}}}, True),
        ("Ada", {"locale": "hi"}, True),
        ("Ada", {"variants": {"a": {"locale": "ja"}}}, True),
    ],
)
def test_only_other_scripts_need_a_check(
    text: str,
    export: dict[str, object],
    is_needed: bool,  # noqa: FBT001
) -> None:
    assert glyph_check.is_needed(text, resume(**export)) == is_needed


def test_what_fonts_lack_is_what_an_export_reports(document_of: DocumentOf, classic: Theme) -> None:
    rune = document_of("basics: {name: Ada, headline: ᚠ}")
    assert fallback_fonts.lacking(rune, classic) == {0x16A0}
    (found,) = glyph_check.run(rune, classic)
    assert (found.code, found.route) == ("CV301", ("basics", "headline"))
    hindi = document_of("basics: {name: राज}\nexport: {locale: hi}")
    assert fallback_fonts.lacking(hindi, classic) == frozenset()
    assert list(glyph_check.run(hindi, classic)) == []


def test_the_first_place_in_the_file_remains() -> None:
    lost = codes.MISSING_GLYPH.at(None, "no font has it")
    placed = [lost._replace(span=Span(Position(line, 1), Position(line, 2))) for line in (3, 8)]
    other = codes.SYSTEM_FONT.at(None, "no font has it")
    found = glyph_check.settled((lost, other, *placed), allow_missing=False)
    assert found == (other, placed[0])
    (_, warning) = glyph_check.settled((other, *placed), allow_missing=True)
    assert warning == placed[0]._replace(severity=Severity.WARNING)
