"""What of a theme's look a source for typesetting programs takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.theme import Theme

_COLORS = ("ink", "secondary", "accent", "rule")
_SIDES = ("top", "right", "bottom", "left")


def colors(theme: Theme) -> dict[str, str]:
    """Return the theme's colours by name, as six hexadecimal digits."""
    return {name: theme.colors[name].removeprefix("#").upper() for name in _COLORS}


def margins(theme: Theme) -> dict[str, str]:
    """Return the page's margins by side, in mm with at most one digit after the point."""
    return {side: f"{round(getattr(theme.page, side), 1):g}" for side in _SIDES}
