"""Adds font families to a theme for the scripts that a document is written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.theme import fallbacks

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def with_fallback_fonts(document: Document, theme: Theme) -> Theme:
    """Return a theme that has families for all letters of a document, and room for them."""
    texts = [text for _, text in document.visible_texts()]
    signs = (document.page_label, document.comma, document.colon, document.semicolon)
    letters = frozenset(map(ord, "".join((*texts, *signs, *document.brackets))))
    return fallbacks.with_fallbacks(theme, letters, document.locale)
