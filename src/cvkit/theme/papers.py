"""The papers that themes can use, and whether a theme's margins leave space for text."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from cvkit.diagnostics import codes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.diagnostics import Diagnostic
    from cvkit.theme.manifest import Manifest

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

LEAST_ROOM = 40
"""Width and height in mm that margins must leave; a line in the largest size is 28 mm high."""

_SIDES = (("left", "right", "wide"), ("top", "bottom", "high"))


def problems(tokens: Manifest) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each direction in which the margins leave too little room.

    Args:
        tokens: A manifest whose options are applied. Of an unknown paper, nothing is known.
    """
    page, factor = tokens.page, tokens.scale.margins
    for paper, (first, second, what) in zip(SIZES.get(page.size.lower(), ()), _SIDES, strict=False):
        margins = {side: getattr(page, side) * factor for side in (first, second)}
        room = paper - sum(margins.values())
        if room >= LEAST_ROOM:
            continue
        left = f"only {room:g} mm" if room > 0 else "no space"
        scaled = f", times `scale.margins` ({factor:g})," if factor != 1 else ""
        yield codes.BAD_THEME_VALUE.at(
            ("page", max(margins, key=margins.__getitem__)),
            f"`page.{first}` and `page.{second}`{scaled} leave {left} for text on {page.size}",
            f"the paper is {paper:g} mm {what}; leave at least {LEAST_ROOM} mm",
        )
