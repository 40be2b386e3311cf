"""``theme1.xml``: the theme's colours and font families for Word's menus (§20.1.6).

No style refers to it; Word shows it under "Theme Colors" and "Theme Fonts".
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cvkit.exporters.docx import typefaces

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.theme.manifest import TextStyle

_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"

# A format scheme must have at least three of each (§20.1.4.1.14).
_FORMATS = (
    '<a:fmtScheme name="cvkit">'
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)


def write(theme: Theme) -> str:
    """Return ``theme1.xml``."""
    name = quoteattr(theme.name)
    fonts = "".join(
        f"<a:{slot}Font><a:latin typeface={_family(theme, style)}/>"
        f'<a:ea typeface=""/><a:cs typeface=""/></a:{slot}Font>'
        for slot, style in (("major", theme.styles.name), ("minor", theme.styles.body))
    )
    return (
        f'<a:theme xmlns:a="{_NAMESPACE}" name={name}><a:themeElements>'
        f"<a:clrScheme name={name}>{_colors(theme)}</a:clrScheme>"
        f"<a:fontScheme name={name}>{fonts}</a:fontScheme>{_FORMATS}"
        "</a:themeElements></a:theme>"
    )


def _family(theme: Theme, style: TextStyle) -> str:
    return quoteattr(typefaces.name(theme, style.font, style.weight))


def _colors(theme: Theme) -> str:
    """Return the twelve colour slots (§20.1.6.2); the accents cycle through the theme's colours."""
    ink, secondary, rule, accent = (
        theme.colors[name] for name in ("ink", "secondary", "rule", "accent")
    )
    accents = (accent, secondary, rule)
    slots = {
        "dk1": ink,
        "lt1": "#ffffff",
        "dk2": secondary,
        "lt2": rule,
        **{f"accent{number + 1}": accents[number % len(accents)] for number in range(6)},
        "hlink": accent,
        "folHlink": secondary,
    }
    return "".join(
        f'<a:{slot}><a:srgbClr val="{color.removeprefix("#").upper()}"/></a:{slot}>'
        for slot, color in slots.items()
    )
