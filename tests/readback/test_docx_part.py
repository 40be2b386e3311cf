"""The text of a part of a Word file."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from cvkit.readback.docx_colors import Colors
from cvkit.readback.docx_looks import Looks, Place
from cvkit.readback.docx_package import Relation
from cvkit.readback.docx_part import Part
from tiny_docx import document, paragraph, run

_RELATIONS = {"r0": Relation("hyperlink", "https://a.test")}


def read(body: str) -> Part:
    root = ET.fromstring(document(body))  # noqa: S314 - made here
    return Part(root, Place(), Looks(None, Colors(lambda: None)), _RELATIONS)


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def test_paragraphs_tabs_and_breaks() -> None:
    body = (
        f"<w:p>{run('Ada')}{run(' Love')}{run('lace')}</w:p>"
        f"<w:p>{run('Mill')}<w:r><w:tab/><w:t>2019</w:t><w:br/><w:t>more</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:ptab/>"
        "<w:t>d</w:t></w:r><m:oMath><m:r><m:t>e</m:t></m:r></m:oMath></w:p>"
    )
    assert read(body).text == "Ada Lovelace\nMill\t2019\nmore\na\u00adb\u2011c\tde\n"


def test_what_changes_take_away_is_not_read() -> None:
    body = (
        f"<w:p><w:del>{run('old')}</w:del><w:ins>{run('new')}</w:ins></w:p>"
        f"<w:moveFrom><w:p>{run('moved')}</w:p></w:moveFrom><w:p><w:moveFrom>{run('moved')}"
        f"</w:moveFrom></w:p><w:p><w:moveTo>{run('moved')}</w:moveTo></w:p>"
    )
    assert read(body).text == "new\n\nmoved\n"


@pytest.mark.parametrize(
    ("char", "shown"),
    [("F028", "\uf028"), ("28", "\uf028"), ("260E", "☎"), ("D800", "\ufffd"), ("x", "\ufffd")],
)
def test_signs_of_symbol_fonts(char: str, shown: str) -> None:
    assert read(f'<w:p><w:r><w:sym w:char="{char}"/></w:r></w:p>').text == f"{shown}\n"


def test_hidden_white_and_tiny_text() -> None:
    white = '<w:color w:val="ffffff"/>'
    runs = (
        run("seen"),
        run("gone", "<w:vanish/>"),
        run("kept", '<w:vanish w:val="0"/>'),
        f"<w:r><w:rPr>{white}</w:rPr><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>",
        run("tiny", '<w:sz w:val="2"/>'),
        run(" ", white),
    )
    part = read(f"<w:p>{''.join(runs)}</w:p>")
    assert part.text == "seenkepta\tb\nc \n"
    assert [(one.text, one.reason) for one in part.hidden] == [
        ("gone", "invisible"), ("a\tb\nc", "white"), ("tiny", "tiny"),
    ]  # fmt: skip


def test_a_text_box_is_behind_its_paragraph_and_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('In a box')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    for given in (both, f"<w:pict>{box}</w:pict>", both.replace("Choice", "Fallback")):
        body = f"<w:p>{run('Love')}<w:r>{given}</w:r>{run('lace')}</w:p>"
        assert read(body).text == "Lovelace\nIn a box\n"
    assert read(box).text == "In a box\n"


_SIMPLE = " HYPERLINK &quot;https://a.test&quot; "
_SPLIT = "".join(map(instruction, (" HYPERLINK ", '"https://a', '.test" ')))
_DRAWN = '<w:drawing><wp:docPr><a:hlinkClick r:id="r0"/></wp:docPr></w:drawing>'


@pytest.mark.parametrize(
    "link",
    [
        f'<w:hyperlink r:id="r0">{run("x")}</w:hyperlink>',
        f'<w:fldSimple w:instr="{_SIMPLE}">{run("x")}</w:fldSimple>',
        f"{mark('begin')}{_SPLIT}{mark('separate')}{run('x')}{mark('end')}",
        f"{mark('begin')}{instruction('hyperlink https://a.test')}{mark('end')}{run('x')}",
        f"<w:r>{_DRAWN}</w:r>{run('x')}",
    ],
)
def test_links(link: str) -> None:
    part = read(f"<w:p>{link}</w:p>")
    assert (part.links, part.text) == (["https://a.test"], "x\n")


def test_a_field_in_a_field() -> None:
    inner = f"{mark('begin')}{instruction('PAGE')}{mark('separate')}{run('2')}{mark('end')}"
    begin = mark("begin") + instruction('HYPERLINK "https://b.test"') + mark("separate")
    part = read(f"<w:p>{begin}{inner}{mark('end')}{mark('end')}{run('x')}</w:p>")
    assert (part.links, part.text, part.has_page_numbers) == (["https://b.test"], "2x\n", True)


def test_links_within_the_document_are_none() -> None:
    for text in ('HYPERLINK \\l "top"', 'HYPERLINK ""', "REF x"):
        assert read(f"<w:p>{instruction(text)}</w:p>").links == []
    assert read('<w:p><w:hyperlink w:anchor="top"/></w:p>').links == []
