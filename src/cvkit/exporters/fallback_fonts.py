"""Adds fallback fonts to a theme for the scripts used in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.theme import fallbacks, font_characters, fonts

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def with_fallback_fonts(document: Document, theme: Theme) -> Theme:
    """Return the theme with fallback fonts and line spacing for all characters of a document."""
    return fallbacks.with_fallbacks(theme, _characters(document), document.locale)


def lacking(document: Document, theme: Theme) -> frozenset[int]:
    """Return the code points of a document that the machine's own fonts must provide."""
    characters = _characters(document)
    theme = fallbacks.with_fallbacks(theme, characters, document.locale)
    lost: set[int] = set()
    for key, font in theme.fonts.items():
        served = (one.characters for one in theme.fallbacks.get(key, ()) if one.files)
        own = fonts.covered(theme.font_files[font.family], characters)
        lost |= characters.difference(own, *served)
    return frozenset(lost)


def _characters(document: Document) -> frozenset[int]:
    texts = [text for _, text in document.visible_texts()]
    signs = (document.page_label, document.comma, document.colon, document.semicolon)
    labels = (document.keywords_label,) if _has_keywords(document) else ()
    return font_characters.of_text("".join((*texts, *signs, *labels, *document.brackets)))


def _has_keywords(document: Document) -> bool:
    entries = (entry for section in document.sections for entry in section.entries)
    return any(part.keywords for entry in entries for part in (entry, *entry.children))
