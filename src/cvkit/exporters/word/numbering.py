"""``numbering.xml``: one list definition, whose levels the list styles stand on (§17.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cvkit.exporters.word.sheet import LEVELS, list_style
from cvkit.exporters.word.styles import LIST, NAMESPACE, style_id
from cvkit.exporters.word.units import mm_twips

if TYPE_CHECKING:
    from cvkit.theme import Theme

_SIGN = "•"


def write(theme: Theme) -> str:
    """Return ``numbering.xml``: an accent dot, hung by the theme's ``spaces.hang``."""
    levels = "".join(_level(theme, level) for level in range(LEVELS))
    return (
        f'<w:numbering xmlns:w="{NAMESPACE}"><w:abstractNum w:abstractNumId="0">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        f'<w:num w:numId="{LIST}"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _level(theme: Theme, level: int) -> str:
    hang = mm_twips(theme.spaces.hang)
    family = quoteattr(theme.font(theme.styles.body).family)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:pStyle w:val="{style_id(list_style(level))}"/>'
        f'<w:lvlText w:val="{_SIGN}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{hang * (level + 1)}" w:hanging="{hang}"/></w:pPr>'
        f"<w:rPr><w:rFonts w:ascii={family} w:hAnsi={family} w:cs={family} "
        f'w:hint="default"/><w:color w:val="{theme.colors["accent"].removeprefix("#").upper()}"/>'
        "</w:rPr></w:lvl>"
    )
