"""An icon on a line: a shape of lines, which is sharp at any size and has the theme's colour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.exporters import icons
from cvkit.exporters.docx.units import emu, millimetres

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.exporters.docx.paragraphs import Line
    from cvkit.theme import Theme

_SIZE = 0.95
"""Width and height, in the contacts' font size."""

_DROP = 0.14
"""The share of its height below the baseline, which is outside of the shape's box.

A box stands on the baseline, and LibreOffice doesn't lower it with its run (``w:position``).
"""

_FINE = 100
"""A path's coordinates are whole numbers, so the grid is divided by this (§20.1.9.15)."""

_COMMANDS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}
"""The commands of SVG in DrawingML (§20.1.9)."""

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
"""Tells screen readers to skip it ([MS-ODRAWXML] 2.21.2): the text beside it says it all."""


def add(line: Line, name: str, theme: Theme, *, number: int) -> None:
    """Add an icon to a line, with a space that doesn't break after it.

    Programs older than Word 2010 don't know shapes and show the text alone.

    Args:
        line: The line.
        name: The name of the icon.
        theme: The theme, for its accent colour.
        number: The drawing's number in the file.
    """
    draw(line, f"Icon {name}", (name,), theme, number=number)
    line.say("\u00a0")


def draw(line: Line, title: str, names: Sequence[str], theme: Theme, *, number: int) -> None:
    """Add a row of icons to a line, as one shape: a line may break between two.

    Args:
        line: The line.
        title: The shape's name in the file.
        names: The names of the icons.
        theme: The theme, for its accent colour.
        number: The drawing's number in the file.
    """
    from docx.oxml import parse_xml

    size = line.style.text.size * _SIZE
    shape = _shape(title, names, theme.colors["accent"], size, number)
    line.paragraph.add_run().element.append(parse_xml(shape))


def _shape(title: str, names: Sequence[str], color: str, size: float, number: int) -> str:
    from docx.oxml.ns import nsdecls

    side, height = emu(millimetres(size)), emu(millimetres(size * (1 - _DROP)))
    width = round(side * icons.STROKE / icons.GRID)
    extent = f'cx="{side * len(names)}" cy="{height}"'
    return (
        f'<mc:AlternateContent xmlns:mc="{_COMPATIBILITY}" xmlns:wps="{_SHAPE}" '
        f'xmlns:wp="{_PLACED}" xmlns:a="{_MAIN}" {nsdecls("w")}><mc:Choice Requires="wps">'
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{number}" name="{title}" descr="">{_DECORATIVE}</wp:docPr>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp><wps:cNvSpPr/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:custGeom><a:avLst/>'
        "<a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{_path(names)}</a:pathLst>'
        f'</a:custGeom><a:noFill/><a:ln w="{width}" cap="rnd"><a:solidFill>'
        f'<a:srgbClr val="{color.removeprefix("#").upper()}"/></a:solidFill><a:round/></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        "</mc:Choice></mc:AlternateContent>"
    )


def _path(names: Sequence[str]) -> str:
    side = icons.GRID * _FINE
    height = round(side * (1 - _DROP))
    steps = "".join(
        _step(command, [float(number) for number in re.findall(r"-?[\d.]+", numbers)], place)
        for place, name in enumerate(names)
        for command, numbers in re.findall(r"([MLCZ])([^MLCZ]*)", icons.path(name))
    )
    return f'<a:path w="{side * len(names)}" h="{height}" fill="none">{steps}</a:path>'


def _step(command: str, numbers: list[float], place: int) -> str:
    left = place * icons.GRID
    points = "".join(
        f'<a:pt x="{round((left + x) * _FINE)}" y="{round(y * _FINE)}"/>'
        for x, y in zip(numbers[::2], numbers[1::2], strict=True)
    )
    return f"<a:{_COMMANDS[command]}>{points}</a:{_COMMANDS[command]}>"
