"""Adds fallback fonts to a theme for the scripts used in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.theme import fallbacks, font_characters

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def with_fallback_fonts(document: Document, theme: Theme) -> Theme:
    """Return the theme with fallback fonts and line spacing for all characters of a document."""
    texts = [text for _, text in document.visible_texts()]
    signs = (document.page_label, document.comma, document.colon, document.semicolon)
    letters = font_characters.of_text("".join((*texts, *signs, *document.brackets)))
    return fallbacks.with_fallbacks(theme, letters, document.locale)
