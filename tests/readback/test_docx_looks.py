"""Whether one sees the text of a Word file."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from cvkit.readback.docx_colors import Colors
from cvkit.readback.docx_looks import Look, Looks
from cvkit.readback.docx_part import Part
from tiny_docx import document, paragraph, part, run

WHITE = '<w:color w:val="FFFFFF"/>'
DARK = '<w:shd w:val="clear" w:fill="1F3864"/>'
CLEAR = '<w:shd w:val="clear" w:fill="auto"/>'


def hidden(body: str, styles: str = "") -> list[str]:
    """Return why texts of a document can't be seen."""
    looks = Looks(ET.fromstring(part("styles", styles)), Colors(lambda: None))  # noqa: S314
    root = ET.fromstring(document(body))  # noqa: S314 - made here
    return [one.reason for one in Part(root, looks.page(root), looks, {}).hidden]


def style(name: str, content: str, base: str = "", kind: str = "paragraph") -> str:
    more = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}">{more}{content}</w:style>'


def text_style(name: str, properties: str, base: str = "", kind: str = "paragraph") -> str:
    return style(name, f"<w:rPr>{properties}</w:rPr>", base, kind)


def table(text: str, properties: str = "", cell: str = "") -> str:
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tr><w:tc><w:tcPr>{cell}</w:tcPr>{text}</w:tc>"
        "</w:tr></w:tbl>"
    )


@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        (WHITE, ["white"]),
        ('<w:color w:val="fefefe"/>', ["white"]),
        ('<w:color w:val="E8E8E8"/>', ["white"]),
        ('<w:color w:val="E7FFFF"/>', []),
        ('<w:color w:val="auto"/>', []),
        ('<w:color w:val="000000" w:themeColor="background1"/>', ["white"]),
        ('<w:color w:val="000000" w:themeColor="light1"/>', ["white"]),
        ('<w:color w:val="808080" w:themeColor="background1" w:themeShade="80"/>', []),
        ('<w:sz w:val="4"/>', ["tiny"]),
        ('<w:sz w:val="5"/>', []),
        ("<w:vanish/>", ["invisible"]),
        ('<w:vanish w:val="false"/>', []),
        ("<w:webHidden/>", []),  # is hidden in web views only (17.3.2.44), not on paper
        (f'{WHITE}<w:highlight w:val="black"/>', []),
        ('<w:color w:val="000000"/><w:highlight w:val="black"/>', ["invisible"]),
        (WHITE + DARK, []),
        (f"{WHITE}{DARK}<w:highlight w:val='none'/>", []),
        (f'<w:color w:val="203060"/>{DARK}', ["invisible"]),
    ],
)
def test_properties_of_the_text_itself(properties: str, reason: list[str]) -> None:
    assert hidden(paragraph("text", of_run=properties)) == reason


@pytest.mark.parametrize(
    ("properties", "reason"),
    [(WHITE, "white"), ("<w:vanish/>", "invisible"), ('<w:sz w:val="2"/>', "tiny")],
)
def test_properties_of_styles(properties: str, reason: str) -> None:
    based = text_style("A", properties) + text_style("B", "", "A")
    assert hidden(paragraph("text", '<w:pStyle w:val="B"/>'), based) == [reason]
    letters = text_style("A", properties, kind="character")
    assert hidden(paragraph("text", of_run='<w:rStyle w:val="A"/>'), letters) == [reason]
    usual = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{properties}</w:rPr></w:rPrDefault></w:docDefaults>"
    )
    assert hidden(paragraph("text"), usual) == [reason]
    default = text_style("A", properties).replace("<w:style", '<w:style w:default="1"')
    assert hidden(f"<w:p>{run('text')}</w:p>", default) == [reason]
    tables = text_style("A", properties, kind="table")
    assert hidden(table(paragraph("text"), '<w:tblStyle w:val="A"/>'), tables) == [reason]


def test_styles_turn_each_other_around() -> None:
    styles = text_style("P", "<w:vanish/>") + text_style("C", "<w:vanish/>", kind="character")
    both = paragraph("text", '<w:pStyle w:val="P"/>', '<w:rStyle w:val="C"/>')
    assert hidden(both, styles) == []
    assert hidden(both.replace("<w:rStyle", "<w:vanish/><w:rStyle"), styles) == ["invisible"]
    off = '<w:vanish w:val="0"/>'
    assert hidden(paragraph("text", '<w:pStyle w:val="P"/>', off), styles) == []
    assert (
        hidden(paragraph("text", '<w:pStyle w:val="Q"/>'), styles + text_style("Q", off, "P")) == []
    )


def test_styles_that_are_based_on_each_other() -> None:
    styles = text_style("A", "", "B") + text_style("B", WHITE, "A")
    assert hidden(paragraph("text", '<w:pStyle w:val="A"/>'), styles) == ["white"]


@pytest.mark.parametrize(
    "body",
    [
        table(paragraph("text", of_run=WHITE), cell=DARK),
        table(paragraph("text", of_run=WHITE), properties=DARK),
        paragraph("text", DARK, WHITE),
        paragraph("text", '<w:pStyle w:val="Dark"/>', WHITE),
        table(paragraph("text", of_run=WHITE), '<w:tblStyle w:val="DarkTable"/>'),
        table(paragraph("text", of_run=WHITE), '<w:tblStyle w:val="Banded"/>'),
        table(table(paragraph("text", of_run=WHITE)), cell=DARK),
        paragraph("", of_run="") + table(paragraph("text", CLEAR, WHITE), cell=DARK),
    ],
)
def test_white_text_on_something_dark_is_seen(body: str) -> None:
    styles = (
        style("Dark", f"<w:pPr>{DARK}</w:pPr>")
        + style("DarkTable", f"<w:tcPr>{DARK}</w:tcPr>", kind="table")
        + style("Banded", f"<w:tblStylePr><w:tcPr>{DARK}</w:tcPr></w:tblStylePr>", kind="table")
    )
    assert hidden(body, styles) == []


def test_white_text_on_a_white_cell_of_a_dark_table_is_not() -> None:
    white = '<w:shd w:val="clear" w:fill="FFFFFF"/>'
    assert hidden(table(paragraph("text", of_run=WHITE), DARK, white)) == ["white"]
    assert hidden(table(paragraph("text", of_run=WHITE), cell=CLEAR)) == ["white"]
    assert hidden(table("", cell=DARK) + paragraph("text", of_run=WHITE)) == ["white"]


def test_text_above_a_drawing_may_be_seen() -> None:
    text = paragraph("text", of_run=WHITE)
    anchor = '<w:p><w:r><w:drawing><wp:anchor behindDoc="{}"/></w:drawing></w:r></w:p>'
    assert hidden(anchor.format(1) + text) == []
    assert hidden(anchor.format(0) + text) == ["white"]


def test_text_in_shapes() -> None:
    box = f"<w:txbxContent>{paragraph('text', of_run=WHITE)}</w:txbxContent>"
    for shape, reason in (('<v:rect fillcolor="#203060">', []), ("<v:rect>", ["white"])):
        assert hidden(f"<w:p><w:r><w:pict>{shape}{box}</v:rect></w:pict></w:r></w:p>") == reason


def test_the_language_of_text() -> None:
    looks = Looks(None, Colors(lambda: None))
    given = ET.fromstring(part("rPr", '<w:lang w:val="de"/><w:sz w:val="x"/>'))  # noqa: S314
    assert looks.of_run(looks.page(), given) == Look("", is_shown=True, language="de")
