"""Whether text in a colour stands out from its ground (WCAG 2.2, success criterion 1.4.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.theme.manifest import TextStyle
    from cvkit.theme.theme import Theme

PAPER = "#ffffff"

_TEXT, _LARGE_TEXT = 4.5, 3.0
"""The least contrast."""

_LARGE, _LARGE_BOLD, _BOLD = 18, 14, 700
"""From which size in points text is large; if it is bold, from the second."""


def ratio(one: str, other: str) -> float:
    """Return the contrast of two colours ``#rrggbb``, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def grounds(theme: Theme) -> tuple[str, ...]:
    """Return what text stands on; nothing is known of a theme whose own text is light."""
    if ratio(theme.colors["ink"], PAPER) < _TEXT:
        return ()
    tint = theme.colors.get("tint") if theme.layout.sidebar else None
    return (PAPER, tint) if tint else (PAPER,)


def needed(theme: Theme, color: str) -> float:
    """Return the contrast that a theme's colour needs, by the text that is set in it.

    Args:
        theme: The theme.
        color: A key of its colours.

    Returns:
        The ratio; 0 if no text has the colour.
    """
    styles = (style for _, style in theme.styles if style.color == color)
    return max((_LARGE_TEXT if _is_large(style) else _TEXT for style in styles), default=0)


def darker(color: str, ground: str, least: float) -> str:
    """Return the colour, made darker until it has a contrast with a light ground."""
    levels = [int(color[place : place + 2], 16) for place in (1, 3, 5)]
    for part in range(100, -1, -1):
        made = "#" + "".join(f"{level * part // 100:02x}" for level in levels)
        if ratio(made, ground) >= least:
            return made
    return "#000000"


def _is_large(style: TextStyle) -> bool:
    return style.size >= _LARGE or (style.size >= _LARGE_BOLD and style.weight >= _BOLD)


def _luminance(color: str) -> float:
    """Return the relative luminance of an sRGB colour, from 0 to 1 (WCAG 2.2)."""
    levels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in levels]  # noqa: PLR2004 - sRGB
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
