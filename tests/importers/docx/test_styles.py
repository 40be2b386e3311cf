"""Looks by styles and lists."""

from __future__ import annotations

import pytest

from cvkit.importers.docx.elements import NOTHING
from cvkit.importers.docx.styles import Look, Shape, Styles, read
from cvkit.importers.reading.xml_tree import Element, parse
from importers.docx.samples import NAMESPACES

SHEET = f"""<w:styles {NAMESPACES}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Lato"/><w:sz w:val="22"/></w:rPr>
</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:basedOn w:val="N"/>
<w:pPr><w:spacing w:before="240"/></w:pPr><w:rPr><w:b/><w:color w:val="FF0080"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="U"><w:name w:val="Überschrift 1"/></w:style>
<w:style w:type="paragraph" w:styleId="O"><w:name w:val="Mine"/><w:basedOn w:val="H"/>
<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="character" w:styleId="D"><w:name w:val="Dates"/><w:rPr><w:i/></w:rPr></w:style>
</w:styles>"""
LISTS = f"""<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""


def element(inner: str) -> Element:
    return parse(f"<w:x {NAMESPACES}>{inner}</w:x>")


STYLES: Styles = read(parse(SHEET), parse(LISTS))


def test_looks() -> None:
    heading = element('<w:pStyle w:val="H"/>')
    assert STYLES.look(heading, NOTHING) == Look(
        11.0, "Lato b", is_bold=True, is_hidden=False, color=(255, 0, 128), style=""
    )
    own = element('<w:rStyle w:val="D"/><w:b w:val="0"/><w:sz w:val="40"/><w:vanish/>')
    assert STYLES.look(heading, own) == Look(
        20.0, "Lato i", is_bold=False, is_hidden=True, color=(255, 0, 128), style="dates"
    )


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ("", 0),
        ('<w:pStyle w:val="H"/>', 2),
        ('<w:pStyle w:val="U"/>', 1),
        ('<w:pStyle w:val="O"/>', 3),
        ('<w:outlineLvl w:val="0"/>', 1),
        ('<w:outlineLvl w:val="9"/>', 0),
        ('<w:outlineLvl w:val="x"/>', 0),
        ('<w:pStyle w:val="A"/>', 0),
    ],
)
def test_levels_of_headings(properties: str, level: int) -> None:
    assert STYLES.shape(element(properties)).level == level


@pytest.mark.parametrize(
    ("properties", "is_item"),
    [
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', True),
        ('<w:numPr><w:numId w:val="1"/></w:numPr>', True),
        ('<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>', False),
        ('<w:numPr><w:numId w:val="0"/></w:numPr>', False),
        ('<w:pStyle w:val="L"/>', True),
        ('<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>', False),
        ('<w:pStyle w:val="H"/><w:numPr><w:numId w:val="1"/></w:numPr>', False),
    ],
)
def test_items_of_lists(properties: str, *, is_item: bool) -> None:
    assert STYLES.shape(element(properties)).is_item == is_item


def test_places() -> None:
    own = element('<w:pStyle w:val="H"/><w:ind w:left="720" w:hanging="360"/>')
    assert STYLES.shape(own) == Shape("heading 2", 2, False, 18.0, 12.0, 8.0, 18.0)  # noqa: FBT003


def test_a_file_without_styles() -> None:
    assert read(None, None).look(NOTHING, element('<w:sz w:val="9e99"/>')) == Look(
        10.0, "", is_bold=False, is_hidden=False, color=(0, 0, 0), style=""
    )
    assert read(None, None).name("Title") == "title"
