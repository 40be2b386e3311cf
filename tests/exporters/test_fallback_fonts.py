"""A theme gets families for the letters of a document, and only for those."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.fallback_fonts import with_fallback_fonts

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme


def test_latin_needs_none(document_of: DocumentOf, classic: Theme) -> None:
    assert with_fallback_fonts(document_of("basics: {name: Ada}"), classic) == classic


def test_a_name_in_hebrew_brings_a_family(document_of: DocumentOf, classic: Theme) -> None:
    used = with_fallback_fonts(document_of("basics: {name: עדה}"), classic)
    served = {chr(code) for behind in used.fallbacks.values() for one in behind
              for code in one.characters}  # fmt: skip
    assert served == set("עדה")


def test_so_does_the_label_of_keywords_that_are_printed(
    document_of: DocumentOf, classic: Theme
) -> None:
    file = "basics: {{name: Ada}}\nawards: [{{title: A{}}}]\nexport: {{locale: he}}"
    with_keywords, without = (
        with_fallback_fonts(document_of(file.format(keywords)), classic)
        for keywords in (", keywords: [Go]", "")
    )
    letters, others = (
        {
            chr(code)
            for behind in used.fallbacks.values()
            for one in behind
            for code in one.characters
        }
        for used in (with_keywords, without)
    )
    assert set("מילות מפתח") - {" "} <= letters
    assert not set("מילות מפתח") - {" "} <= others
