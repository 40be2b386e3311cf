"""Text in WordprocessingML."""

from __future__ import annotations

import pytest

from cvkit.importers.docx.content import Apart, Block, Box, Paragraph, Table
from cvkit.importers.docx.styles import Styles
from cvkit.importers.docx.walk import Walker
from cvkit.importers.reading.xml_tree import parse
from importers.docx.samples import NAMESPACES, p

BOTH = "<mc:Choice><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback>"
EMPTY = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
LINKS = {"l1": "https://a.test"}


def walked(body: str) -> tuple[tuple[Block, ...], Apart]:
    apart = Apart()
    root = parse(f"<w:body {NAMESPACES}>{body}</w:body>")
    return Walker(Styles(), LINKS, apart).blocks(root), apart


def r(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (r("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>"), "a\tb\nc"),
        (r("<w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/>"), "co-op"),
        (r("<w:t xml:space='preserve'> a&#x2028;b\n</w:t>"), " a b "),
        (r("<w:t>so\u00adft\u200b</w:t>"), "soft"),
        (r("<w:sym w:font='Wingdings' w:char='F0FC'/>"), "✓"),
        (f"<w:ins>{r('<w:t>new</w:t>')}</w:ins>", "new"),
        (f"<w:smartTag>{r('<w:t>tag</w:t>')}</w:smartTag>", "tag"),
        (f"<w:sdt><w:sdtContent>{r('<w:t>own</w:t>')}</w:sdtContent></w:sdt>", "own"),
        ("<w:oMath><w:f><w:t>x</w:t></w:f></w:oMath>", "x"),
        (r("<w:ruby><w:rubyBase><w:r><w:t>橋</w:t></w:r></w:rubyBase></w:ruby>"), "橋"),
        (
            r(f"<mc:AlternateContent>{BOTH}</mc:AlternateContent>"),
            "a",
        ),
        ("<w:proofErr/><w:bookmarkStart/>", ""),
    ],
)  # fmt: skip
def test_what_a_paragraph_says(inner: str, text: str) -> None:
    (found,), apart = walked(f"<w:p>{inner}</w:p>")
    assert isinstance(found, Paragraph)
    assert found.text == text
    assert apart == Apart()


@pytest.mark.parametrize(
    ("inner", "apart"),
    [
        ("<w:del><w:r><w:delText>old</w:delText></w:r></w:del>", Apart(deleted=["old"])),
        (f"<w:moveFrom>{r('<w:t>old</w:t>')}</w:moveFrom>", Apart(deleted=["old"])),
        (r("<w:rPr><w:vanish/></w:rPr><w:t>no</w:t>"), Apart(hidden=["no"])),
        (r("<w:rPr><w:rStyle w:val='Placeholder Text'/></w:rPr><w:t>[x]</w:t>"),
         Apart(placeholders=["[x]"])),
        (f"<w:sdt>{EMPTY}<w:sdtContent>{r('<w:t>[x]</w:t>')}</w:sdtContent></w:sdt>",
         Apart(placeholders=["[x]"])),
        (r("<w:sym w:font='Webdings' w:char='F001'/>"), Apart(unknown=1)),
        (r("<w:drawing><w:blip/></w:drawing>"), Apart(pictures=1)),
        (r("<w:object><w:OLEObject/></w:object>"), Apart(embedded=1)),
        (r("<w:footnoteReference w:id='2'/>"), Apart(notes=[("footnote", "2")])),
    ],
)  # fmt: skip
def test_what_is_not_shown_is_apart(inner: str, apart: Apart) -> None:
    (found,), told = walked(f"<w:p>{inner}</w:p>")
    assert isinstance(found, Paragraph)
    assert (found.text, told) == ("", apart)


def field(instruction: str, text: str) -> str:
    return (
        r('<w:fldChar w:fldCharType="begin"/>')
        + r(f"<w:instrText>{instruction}</w:instrText>")
        + r('<w:fldChar w:fldCharType="separate"/>')
        + r(f"<w:t>{text}</w:t>")
        + r('<w:fldChar w:fldCharType="end"/>')
    )


@pytest.mark.parametrize(
    ("inner", "link"),
    [
        (f'<w:hyperlink r:id="l1">{r("<w:t>a</w:t>")}</w:hyperlink>', "https://a.test"),
        (f'<w:hyperlink w:anchor="x">{r("<w:t>a</w:t>")}</w:hyperlink>', ""),
        (field(' HYPERLINK "https://b.test" ', "a"), "https://b.test"),
        (field("HYPERLINK https://b.test", "a"), "https://b.test"),
        (field('HYPERLINK \\l "top"', "a"), ""),
        (f"<w:fldSimple w:instr='HYPERLINK \"https://c.test\"'>{r('<w:t>a</w:t>')}</w:fldSimple>",
         "https://c.test"),
        (field("DATE", "a"), ""),
    ],
)  # fmt: skip
def test_links(inner: str, link: str) -> None:
    (found,), _ = walked(f"<w:p>{inner}{r('<w:t>b</w:t>')}</w:p>")
    assert isinstance(found, Paragraph)
    assert found.runs[0].link == link
    assert (found.text, found.runs[-1].link) == ("ab", "")


def test_numbers_of_pages() -> None:
    (first, second), _ = walked(f"<w:p>{field('PAGE', '1')}</w:p>{p('Ada')}")
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert (first.is_page_number, second.is_page_number) == (True, False)


def test_tables_also_in_content_controls() -> None:
    cell = f"<w:sdt><w:sdtContent><w:tc>{p('b')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:tr><w:tc>{p('a')}</w:tc>{cell}</w:tr>"
    (found,), _ = walked(f"<w:tbl><w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt></w:tbl>")
    assert isinstance(found, Table)
    texts = [[one.text for one in cell if isinstance(one, Paragraph)] for cell in found.rows[0]]
    assert texts == [["a"], ["b"]]


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{p('in')}</w:txbxContent>"
    both = f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawing = r(f"<mc:AlternateContent>{both}</mc:AlternateContent><w:t>out</w:t>")
    (first, second), _ = walked(f"<w:p>{drawing}</w:p>")
    assert isinstance(first, Box)
    assert isinstance(second, Paragraph)
    assert [one.text for one in first.blocks if isinstance(one, Paragraph)] == ["in"]
    assert second.text == "out"


@pytest.mark.parametrize(
    ("runs", "underlined", "struck"),
    [
        ((("a", ""), ("b", "<w:u w:val='single'/>")), 1, 0),
        ((("a", "<w:u w:val='none'/>"), ("b", "<w:strike w:val='0'/>")), 0, 0),
        ((("a", "<w:u w:val='single'/>"), (" ", "")), 0, 0),  # the whole line, as headings are
        ((("a", "<w:strike/>"), ("b", "<w:dstrike/>")), 0, 2),
    ],
)
def test_lines_under_and_through_text_are_counted(
    runs: tuple[tuple[str, str], ...], underlined: int, struck: int
) -> None:
    inner = "".join(r(f"<w:rPr>{look}</w:rPr><w:t>{text}</w:t>") for text, look in runs)
    _, told = walked(f"<w:p>{inner}</w:p>")
    assert (told.underlined, told.struck) == (underlined, struck)


def test_a_link_is_underlined_as_all_links_are() -> None:
    link = r("<w:rPr><w:u w:val='single'/></w:rPr><w:t>a</w:t>")
    _, told = walked(f'<w:p>{r("<w:t>b</w:t>")}<w:hyperlink r:id="l1">{link}</w:hyperlink></w:p>')
    assert told == Apart()
