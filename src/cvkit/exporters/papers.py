"""The papers that themes can use, and what their margins leave for text."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.theme import Theme

SIZES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "a3": (297, 420),
        "a4": (210, 297),
        "a5": (148, 210),
        "b5": (176, 250),
        "letter": (215.9, 279.4),
        "legal": (215.9, 355.6),
    }
)
"""Width and height in mm (CSS Paged Media 3, §7.1)."""


def text_width(theme: Theme) -> float:
    """Return the width between a theme's margins in mm; of an unknown paper, as on A4."""
    width, _ = SIZES.get(theme.page.size.lower(), SIZES["a4"])
    return max(0.0, width - theme.page.left - theme.page.right)
