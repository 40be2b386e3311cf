"""``numbering.xml``: the bullets and numbering of the list styles (§17.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cvkit.exporters.docx import typefaces
from cvkit.exporters.docx.style_sheet import (
    LEVELS,
    NUMBER_HANG,
    NUMBERED,
    list_style,
    number_indent,
)
from cvkit.exporters.docx.styles_part import FIRST_COUNT, LIST, NAMESPACE, style_id
from cvkit.exporters.docx.units import mm_twips

if TYPE_CHECKING:
    from cvkit.theme import Theme

_SIGN = "•"


def write(theme: Theme, lists: int) -> str:
    """Return ``numbering.xml``: bullets, hanging by the theme's ``spaces.hang``, and numbers.

    Args:
        theme: The theme.
        lists: The number of lists of records, each of which starts at 1.
    """
    levels = "".join(_level(theme, level) for level in range(LEVELS))
    counts = range(FIRST_COUNT, FIRST_COUNT + lists)
    return (
        f'<w:numbering xmlns:w="{NAMESPACE}"><w:abstractNum w:abstractNumId="0">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        f"{_count(theme) if counts else ''}"
        f'<w:num w:numId="{LIST}"><w:abstractNumId w:val="0"/></w:num>'
        + "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
            '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            for number in counts
        )
        + "</w:numbering>"
    )


def _level(theme: Theme, level: int) -> str:
    hang = mm_twips(theme.spaces.hang)
    body = theme.styles.body
    family = quoteattr(typefaces.name(theme, body.font, body.weight))
    color = theme.colors[theme.layout.bullet_color].removeprefix("#").upper()
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:pStyle w:val="{style_id(list_style(level))}"/>'
        f'<w:lvlText w:val="{_SIGN}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{hang * (level + 1)}" w:hanging="{hang}"/></w:pPr>'
        f"<w:rPr><w:rFonts w:ascii={family} w:hAnsi={family} w:cs={family} "
        f'w:hint="default"/><w:color w:val="{color}"/></w:rPr></w:lvl>'
    )


def _count(theme: Theme) -> str:
    """Return the definition of a numbered list: "1." in a regular weight before a bold title."""
    indent, hang = mm_twips(number_indent(theme)), mm_twips(NUMBER_HANG)
    return (
        '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="{style_id(f"{NUMBERED}Record")}"/>'
        '<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{hang}"/></w:pPr>'
        '<w:rPr><w:b w:val="0"/><w:bCs w:val="0"/></w:rPr></w:lvl></w:abstractNum>'
    )
