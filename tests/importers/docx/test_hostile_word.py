"""Word files that are broken, huge, made to harm, or something else."""

from __future__ import annotations

import io
import random
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import docx as python_docx  # noqa: TID253 - a writer of these tests
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile, Match, finish
from cvkit.importers.docx import match, read
from importers.docx.samples import EVERYTHING, NAMESPACES, PARTS, p, related, saved, word, zipped

if TYPE_CHECKING:
    from conftest import Cli

UNREADABLE = "its word/document.xml can't be read: "
SAVE = "Open it in Word or LibreOffice and save it as .docx."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f"<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + b"\0" * 600


def with_macros() -> bytes:
    kind = "PartName='/word/document.xml' ContentType='a.macroEnabled.main+xml'"
    types = f"<Types><Override {kind}/></Types>"
    return zipped({"[Content_Types].xml": types, "word/document.xml": "<document/>"})


OTHERS = {
    "encrypted": (
        ole("EncryptedPackage"),
        ("it is encrypted",
         "Open it with its password, remove the password, and save it again."),
    ),
    "doc": (ole("WordDocument"), ("it is a Word file of before 2007 (.doc)", SAVE)),
    "xls": (ole("Workbook"), ("it is a workbook of Excel, not a Word file", "")),
    "ppt": (
        ole("PowerPoint Document"), ("it is a presentation of PowerPoint, not a Word file", ""),
    ),
    "msg": (OLE, ("it is a file of an Office program of before 2007", SAVE)),
    "rtf": (b"{\\rtf1\\ansi Ada}", ("it is rich text (.rtf)", SAVE)),
    "docm": (with_macros(), ("it is a Word file with macros (.docm)", SAVE)),
    "xlsx": (
        zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}),
        ("it is a workbook of Excel, not a Word file", ""),
    ),
    "pptx": (
        zipped({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<x/>"}),
        ("it is a presentation of PowerPoint, not a Word file", ""),
    ),
    "odt": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
        ("it is an OpenDocument text (.odt)", SAVE),
    ),
    "ods": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        ("it is an OpenDocument file, but no text", ""),
    ),
    "epub": (
        zipped({"mimetype": "application/epub+zip"}),
        ("it is an e-book (.epub), not a Word file", ""),
    ),
    "pages": (
        zipped({"Index/Document.iwa": b"x"}),
        ("it is a file of Apple’s Pages, Numbers or Keynote", "Export it as Word (.docx)."),
    ),
    "no document": (
        zipped({"[Content_Types].xml": "<Types/>", "word/styles.xml": "<styles/>"}),
        ("it is no Word file, or a broken one: it has no document in it", ""),
    ),
    "another root": (
        zipped({"word/document.xml": "<html/>"}),
        ("it is no Word file: its document is something else", ""),
    ),
    "laughs": (
        zipped({"word/document.xml": LAUGHS}),
        (f"{UNREADABLE}it has a document type definition, which cvkit doesn't read", ""),
    ),
    "XML cut short": (
        zipped({"word/document.xml": f"<w:document {NAMESPACES}><w:body>"}),
        (f"{UNREADABLE}it is not valid XML: line 1: no element found", ""),
    ),
    "nested tables": (
        word("<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000),
        (f"{UNREADABLE}its elements are nested too deeply, or too many", ""),
    ),
    "nested controls": (
        word("<w:sdt><w:sdtContent>" * 10_000 + "</w:sdtContent></w:sdt>" * 10_000),
        (f"{UNREADABLE}its elements are nested too deeply, or too many", ""),
    ),
    "no text": (word("<w:p/>"), ("it has no text", "Text in a picture can't be read.")),
    "a book": (
        word(p("x") * 8_001), ("it has 8,001 lines, more than the limit of 8,000", ""),
    ),
    "long": (
        word(p("x" * 5_100_000)),
        (f"{UNREADABLE}its text has 5.1 MB, more than the limit of 5 MB", ""),
    ),
}  # fmt: skip
"""Files, and what is said of them."""


@pytest.mark.parametrize("name", OTHERS)
def test_what_a_file_is_instead(name: str) -> None:
    data, (message, help_) = OTHERS[name]
    file = ForeignFile(data)
    assert match(file) is Match.POSSIBLE
    with pytest.raises(ImportFailedError) as raised:
        read(file)
    assert (raised.value.message, raised.value.help) == (message, help_)


def test_the_command_says_so(cvkit: Cli) -> None:
    cvkit.write("cv.docx", OTHERS["doc"][0])
    for command in ("import", "validate", "export pdf"):
        result = cvkit(*command.split(), "cv.docx")
        assert (result.code, result.err) == (
            2, f"error: Can't import cv.docx: {OTHERS['doc'][1][0]}.\n  help: {SAVE}\n",
        )  # fmt: skip


def bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b"\0" * 60_000_000)
    return data.getvalue()


BROKEN = {
    "cut short": word(p("Ada"))[:-40],
    "a bomb": bomb(),
    "an encrypted archive": word(p("Ada")).replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_archives_are_one_message(cvkit: Cli, name: str) -> None:
    cvkit.write("cv.docx", BROKEN[name])
    result = cvkit("import", "cv.docx")
    assert result.code == 2
    assert result.err.startswith("error: Can't import cv.docx: the archive ")
    assert set(cvkit.files()) == {"cv.docx"}


def test_names_in_an_archive_lead_nowhere() -> None:
    targets = related(h="header ../../../etc/passwd")
    section = "<w:sectPr><w:headerReference w:type='default' r:id='h'/></w:sectPr>"
    body = p("Ada") + section
    found = read(ForeignFile(word(body, document_xml_rels=targets)))
    assert [leaf.text for leaf in found.leaves] == ["Ada"]


def outcome(data: bytes) -> None:
    """Import a file that may be broken: it is read and accounted for, or fails in words."""
    try:
        file = ForeignFile(data)
        match(file)
        found = read(file)
    except ImportFailedError:
        return
    account = finish([("given", found)]).account
    assert sum(map(len, account)) == len(found.leaves)
    assert len({(leaf.place.part, leaf.place.mark) for leaf in found.leaves}) == len(found.leaves)


NAMES = [
    "p",
    "r",
    "t",
    "pPr",
    "rPr",
    "pStyle",
    "rStyle",
    "b",
    "i",
    "caps",
    "vanish",
    "sz",
    "rFonts",
    "color",
    "numPr",
    "numId",
    "ilvl",
    "ind",
    "spacing",
    "tab",
    "br",
    "tbl",
    "tr",
    "tc",
    "sdt",
    "sdtPr",
    "sdtContent",
    "showingPlcHdr",
    "hyperlink",
    "ins",
    "del",
    "delText",
    "moveFrom",
    "smartTag",
    "sym",
    "fldChar",
    "instrText",
    "fldSimple",
    "footnoteReference",
    "drawing",
    "pict",
    "txbxContent",
    "AlternateContent",
    "Choice",
    "Fallback",
    "sectPr",
    "headerReference",
    "footerReference",
    "titlePg",
    "body",
    "document",
    "style",
    "basedOn",
    "name",
    "outlineLvl",
    "num",
    "abstractNum",
    "lvl",
    "lvlText",
    "numFmt",
    "abstractNumId",
    "oMath",
    "ruby",
    "altChunk",
]
VALUES = [
    "", "1", "-1", "0", "x", "9", "1e999", "nan", "Title", "Heading1", "FFFFFF", "begin",
    "separate", "end", "h1", "PAGE", 'HYPERLINK "x"', "9" * 20, "é\u2028",
]  # fmt: skip
TEXTS = [
    "", " ", "\n", "Experience", "Jan 2020 – Present", "2019 &", "•", "a@b.test", ":", "Name:",
    "E-Mail: x", "x" * 300, "Köln, 09.11.2026", "Skills\tTools", "1.", "---", "\u00ad", "Dates",
    "Name and address of employer", "Lebenslauf", "[", "\\", "**", "Contact",
]  # fmt: skip
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def mutated(xml: str, chance: random.Random) -> str:
    """Change elements of a part at random: their names, values, texts, places, and number."""
    root = ET.fromstring(xml)  # noqa: S314 - our own
    for _ in range(chance.randint(1, 8)):
        every = list(root.iter())
        one, other = chance.choice(every), chance.choice(every)
        kind = chance.randrange(6)
        if kind == 0 and one is not root:
            one.tag = W + chance.choice(NAMES)
        elif kind == 1:
            key = chance.choice([*one.attrib, W + "val", W + "id", W + "type"])
            one.set(key, chance.choice(VALUES))
        elif kind == 2:
            one.text = chance.choice(TEXTS)
        elif kind == 3:
            other.append(ET.fromstring(ET.tostring(one)))  # noqa: S314
        elif kind == 4 and len(one):
            one.remove(chance.choice(list(one)))
        elif kind == 5:
            ET.SubElement(one, W + chance.choice(NAMES), {W + "val": chance.choice(VALUES)})
    return ET.tostring(root, encoding="unicode")


def damaged(seed: int) -> bytes:
    """Return the file with everything, with some of its parts changed at random."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    body = f"<w:document {NAMESPACES}><w:body>{EVERYTHING}</w:body></w:document>"
    parts = {f"word/{name}.xml": text for name, text in PARTS.items() if "rels" not in name}
    parts |= {"word/document.xml": body, "word/_rels/document.xml.rels": PARTS["document_xml_rels"]}
    for name in chance.sample(sorted(parts), chance.randint(1, 3)):
        parts[name] = mutated(parts[name], chance)
    if chance.random() < 0.1:
        name = chance.choice(sorted(parts))
        at = chance.randrange(len(parts[name]))
        parts[name] = (
            parts[name][:at] + chance.choice(["<", "&", "\x01", ""]) + parts[name][at + 3 :]
        )
    return zipped(dict(parts))


@given(st.integers(0, 2**32))
@settings(deadline=None, max_examples=60)
def test_changed_elements(seed: int) -> None:
    outcome(damaged(seed))


@given(st.integers(0, 2**32))
@settings(deadline=None, max_examples=25)
def test_changed_bytes(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    data = bytearray(word(EVERYTHING, **PARTS))
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(data))
        data[at : at + chance.randrange(9)] = chance.randbytes(chance.randrange(9))
    outcome(bytes(data) or b"x")


@given(st.lists(st.lists(st.sampled_from(TEXTS), max_size=4), max_size=12))
@settings(deadline=None, max_examples=40)
def test_any_text_in_any_table(rows: list[list[str]]) -> None:
    def cell(text: str) -> str:
        return f"<w:tc>{p(text.replace('&', '&amp;'))}</w:tc>"

    made = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    name = p("Ada", "", '<w:sz w:val="40"/>')
    outcome(word(f"{name}<w:tbl>{made}</w:tbl>"))


def test_a_file_of_python_docx_is_still_one() -> None:
    document = python_docx.Document(io.BytesIO(saved(python_docx.Document())))
    document.add_paragraph("Ada")
    assert zipfile.is_zipfile(io.BytesIO(saved(document)))
    outcome(saved(document))
