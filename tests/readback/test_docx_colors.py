"""The colours of Word files."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from cvkit.readback.docx_colors import WHITE, Color, Colors
from tiny_docx import NAMESPACES

_THEME = (
    f"<a:theme {NAMESPACES}><a:themeElements><a:clrScheme>"
    '<a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1>'
    '<a:accent1><a:srgbClr val="000080"/></a:accent1><a:accent2><a:x/></a:accent2>'
    "</a:clrScheme></a:themeElements></a:theme>"
)


def element(xml: str) -> ET.Element:
    return ET.fromstring(f"<x {NAMESPACES}>{xml}</x>")[0]  # noqa: S314 - made here


def colors(theme: str = _THEME) -> Colors:
    return Colors(lambda: ET.fromstring(theme) if theme else None)  # noqa: S314 - made here


@pytest.mark.parametrize(
    ("attributes", "color"),
    [
        ('w:val="1F3864"', (0x1F, 0x38, 0x64)),
        ('w:val="auto"', None),
        ('w:val="red"', None),
        ('w:val="000000" w:themeColor="background1"', (254, 254, 254)),
        ('w:val="000000" w:themeColor="text1"', (0, 0, 0)),
        ('w:val="FFFFFF" w:themeColor="accent1"', (0, 0, 128)),
        ('w:val="FFFFFF" w:themeColor="accent2"', WHITE),
        ('w:val="FFFFFF" w:themeColor="none"', WHITE),
        ('w:val="FFFFFF" w:themeColor="accent1" w:themeTint="80"', (127, 127, 191)),
        ('w:val="FFFFFF" w:themeColor="accent1" w:themeShade="80"', (0, 0, 64)),
        ('w:val="FFFFFF" w:themeColor="accent1" w:themeShade="?"', (0, 0, 128)),
    ],
)
def test_colors_of_text(attributes: str, color: Color | None) -> None:
    assert colors().of_text(element(f"<w:color {attributes}/>")) == color


def test_a_file_without_a_theme() -> None:
    given = element('<w:color w:themeColor="background1"/>')
    assert colors("").of_text(given) == WHITE


@pytest.mark.parametrize(
    ("attributes", "color"),
    [
        ('w:val="clear" w:fill="000080"', (0, 0, 128)),
        ('w:val="clear" w:color="auto" w:fill="auto"', (9, 9, 9)),
        ('w:val="nil" w:fill="000080"', (9, 9, 9)),
        ('w:val="clear" w:fill="FFFFFF" w:themeFill="accent1"', (0, 0, 128)),
        (
            'w:val="clear" w:fill="FFFFFF" w:themeFill="accent1" w:themeFillTint="80"',
            (127, 127, 191),
        ),
        ('w:val="solid" w:color="000080" w:fill="FFFFFF"', (0, 0, 128)),
        ('w:val="solid" w:color="auto"', (0, 0, 0)),
        ('w:val="pct20" w:color="auto" w:fill="FFFFFF"', (204, 204, 204)),
    ],
)
def test_shading(attributes: str, color: Color) -> None:
    assert colors().behind(element(f"<w:shd {attributes}/>"), (9, 9, 9)) == color


def test_no_shading() -> None:
    assert colors().behind(None, None) is None
    assert colors().behind(None, (9, 9, 9)) == (9, 9, 9)


def test_highlights() -> None:
    assert Colors.of_highlight("darkBlue") == (0, 0, 0x8B)
    assert Colors.of_highlight("none") is None


def shape(content: str) -> str:
    return f"<wps:wsp>{content}</wps:wsp>"


def filled(content: str) -> str:
    return shape(f"<wps:spPr>{content}</wps:spPr>")


def solid(content: str) -> str:
    return filled(f"<a:solidFill>{content}</a:solidFill>")


def styled(content: str) -> str:
    return shape(f"<wps:spPr/><wps:style>{content}</wps:style>")


_ACCENT = '<a:schemeClr val="accent1"/>'


@pytest.mark.parametrize(
    ("xml", "color"),
    [
        ("<v:rect/>", WHITE),
        ('<v:shape fillcolor="#000080 [3204]"/>', (0, 0, 128)),
        ('<v:shape fillcolor="black"/>', (0, 0, 0)),
        ('<v:shape filled="f"/>', None),
        (shape(""), None),
        (filled("<a:noFill/>"), None),
        (filled("<a:gradFill/>"), None),
        (solid(""), None),
        (solid('<a:srgbClr val="000080"/>'), (0, 0, 128)),
        (solid('<a:schemeClr val="bg1"><a:lumMod/></a:schemeClr>'), None),
        (styled(f'<a:fillRef idx="1">{_ACCENT}</a:fillRef>'), (0, 0, 128)),
        (styled(f'<a:fillRef idx="0">{_ACCENT}</a:fillRef>'), None),
    ],
)
def test_shapes(xml: str, color: Color | None) -> None:
    assert colors().of_shape(element(xml)) == color
