"""Resolves a manifest's font pair, density and scale into concrete tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.theme.manifest import Family, Font, Manifest, Scale, Styles
    from cvkit.theme.theme import Theme

_PAIR = {"sans-serif": "sans", "serif": "serif", "monospace": "mono"}


def fonts(tokens: Manifest) -> dict[str, Font]:
    """Return the fonts by role, each with its family: its own, or the one from the pair."""
    return {
        role: font
        if font.family
        else font.model_copy(update={"family": part.family, "word_family": part.word_family})
        for role, font in tokens.fonts.items()
        for part in [_part(tokens, font)]
    }


def styles(tokens: Manifest) -> Styles:
    """Return the text styles with sizes adjusted for their families."""
    adjusted = {}
    for name, style in tokens.styles:
        font = tokens.fonts[style.font]
        adjust = 1 if font.family else _part(tokens, font).adjust
        adjusted[name] = style.model_copy(update={"size": style.size * adjust})
    return tokens.styles.model_copy(update=adjusted)


def scaled(theme: Theme, scale: Scale) -> Theme:
    """Return a theme with a scale applied."""
    margins = {
        side: getattr(theme.page, side) * scale.margins
        for side in ("top", "right", "bottom", "left")
    }
    return theme.scaled(
        size=scale.size,
        leading=scale.leading,
        spaces=scale.spaces,
        page=theme.page.model_copy(update=margins),
    )


def _part(tokens: Manifest, font: Font) -> Family:
    part: Family = getattr(tokens.families, _PAIR[font.generic])
    return part
