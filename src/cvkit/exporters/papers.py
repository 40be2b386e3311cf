"""What a theme's margins leave for text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.theme.papers import SIZES

if TYPE_CHECKING:
    from cvkit.theme import Theme


def text_width(theme: Theme) -> float:
    """Return the width between a theme's margins in mm; of an unknown paper, as on A4."""
    width, _ = SIZES.get(theme.page.size.lower(), SIZES["a4"])
    return max(0.0, width - theme.page.left - theme.page.right)
