"""The colours of a Word file: of text, of what is behind it, and of its theme."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from cvkit.readback.docx_names import VML, WPS, A, W

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

Color = tuple[int, int, int]
"""Red, green and blue, from 0 to 255."""

WHITE: Final[Color] = (255, 255, 255)
_BLACK: Final[Color] = (0, 0, 0)
_HEX = re.compile(r"#?([0-9a-fA-F]{6})")
_PERCENT = re.compile(r"pct(\d+)")

_HIGHLIGHTS: Final = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF",
    "red": "FF0000", "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "00008B",
    "darkCyan": "008B8B", "darkGreen": "006400", "darkMagenta": "800080", "darkRed": "8B0000",
    "darkYellow": "808000", "darkGray": "A9A9A9", "lightGray": "D3D3D3",
}  # fmt: skip
"""ISO/IEC 29500-1, 17.18.40."""

_SCHEME: Final = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2", "hyperlink": "hlink",
    "followedHyperlink": "folHlink", "text1": "dk1", "background1": "lt1", "text2": "dk2",
    "background2": "lt2", "tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2",
}  # fmt: skip
"""What themes call a colour (20.1.6.2), by what texts (17.18.97) and drawings (20.1.10.54) call
it, if the document doesn't swap dark and light (17.15.1.20)."""

_USUAL: Final = {"dk1": _BLACK, "lt1": WHITE}


class Colors:
    """Tells colours.

    Args:
        theme: Returns the theme of the file, if it has one; most files are read without it.
    """

    def __init__(self, theme: Callable[[], Element | None]) -> None:
        self._theme = theme

    def of_text(self, color: Element) -> Color | None:
        """Return the colour that text has; ``None`` if Word chooses one that can be read.

        Args:
            color: Its colour (17.3.2.6).
        """
        return self._told(color, "val", "theme")

    def behind(self, shade: Element | None, around: Color | None) -> Color | None:
        """Return the colour behind what is shaded.

        Args:
            shade: Its shading (17.3.5), if it has one.
            around: The colour around it, which shows through; ``None`` if that isn't known.
        """
        if shade is None:
            return around
        pattern = shade.get(f"{W}val", "")
        if pattern == "nil":
            return around
        fill = self._told(shade, "fill", "themeFill")
        percent = _PERCENT.fullmatch(pattern)
        if pattern != "solid" and not percent:
            return fill or around
        ink = self._told(shade, "color", "theme") or _BLACK
        share = min(int(percent[1]), 100) / 100 if percent else 1.0
        return _mixed(ink, fill or around or WHITE, share)

    @staticmethod
    def of_highlight(name: str) -> Color | None:
        """Return the colour of a highlighter; ``None`` if it is none."""
        return _number(_HIGHLIGHTS.get(name, ""))

    def of_shape(self, shape: Element) -> Color | None:
        """Return the colour of a shape; ``None`` if it has none, or several.

        Args:
            shape: A shape of DrawingML (20.4) or of VML (ISO/IEC 29500-4, 19.1).
        """
        if shape.tag.startswith(VML):
            if shape.get("filled", "t")[:1].lower() == "f":
                return None
            color = shape.get("fillcolor", "white").partition(" ")[0]
            return self.of_highlight(color) or _number(color)
        own = shape.find(f"{WPS}spPr")
        fills = [] if own is None else [one for one in own if one.tag.endswith("Fill")]
        if fills:
            return self._drawn(fills[0]) if fills[0].tag == f"{A}solidFill" else None
        styled = shape.find(f"{WPS}style/{A}fillRef")
        return None if styled is None or styled.get("idx", "0") == "0" else self._drawn(styled)

    def _told(self, element: Element, name: str, theme: str) -> Color | None:
        """Return the colour that attributes tell: that of the theme goes before the other."""
        prefix = f"{W}{theme}"
        scheme = element.get(f"{prefix}Color" if theme == "theme" else prefix, "none")
        found = None if scheme == "none" else self._of_scheme(scheme)
        if found is None:
            return _number(element.get(f"{W}{name}", ""))
        tint, shade = (_share(element.get(f"{prefix}{one}", "FF")) for one in ("Tint", "Shade"))
        return _mixed(_mixed(found, WHITE, tint), _BLACK, shade)

    def _drawn(self, fill: Element) -> Color | None:
        """Return the colour of a fill; ``None`` if it is computed from another."""
        color = next(iter(fill), None)
        if color is None or len(color):
            return None
        name = color.get("val", "")
        return _number(name) if color.tag == f"{A}srgbClr" else self._of_scheme(name)

    def _of_scheme(self, name: str) -> Color | None:
        name = _SCHEME.get(name, name)
        return self._scheme.get(name) or _USUAL.get(name)

    @cached_property
    def _scheme(self) -> dict[str, Color]:
        theme = self._theme()
        scheme = None if theme is None else theme.find(f"{A}themeElements/{A}clrScheme")
        found: dict[str, Color] = {}
        for one in () if scheme is None else scheme:
            for color in one:
                if number := _number(color.get("lastClr", color.get("val", ""))):
                    found[one.tag.removeprefix(A)] = number
        return found


def _number(text: str) -> Color | None:
    found = _HEX.fullmatch(text)
    if not found:
        return None
    number = int(found[1], 16)
    return number >> 16, number >> 8 & 255, number & 255


def _share(text: str) -> float:
    """Return how much of a colour stays when it is made lighter or darker, from 0 to 1."""
    try:
        return min(max(int(text, 16), 0), 255) / 255
    except ValueError:
        return 1.0


def _mixed(color: Color, other: Color, share: float) -> Color:
    red, green, blue = (
        round(one * share + two * (1 - share)) for one, two in zip(color, other, strict=True)
    )
    return red, green, blue
