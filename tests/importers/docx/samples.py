"""Word files of the usual kinds, as people make them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import docx  # noqa: TID253 - the writer of these samples
from docx.oxml import parse_xml  # noqa: TID253 - the same
from docx.shared import Pt  # noqa: TID253 - the same

if TYPE_CHECKING:
    from docx.document import Document

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def zipped(files: dict[str, str | bytes]) -> bytes:
    """Return a ZIP archive; large files in it aren't packed, as they would be taken for bombs."""
    data = io.BytesIO()
    is_large = any(len(text) > 100_000 for text in files.values())
    method = zipfile.ZIP_STORED if is_large else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return data.getvalue()


def word(body: str, **parts: str) -> bytes:
    """Return a Word file with a body in WordprocessingML; ``parts`` are files in ``word/``."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": related(d="officeDocument word/document.xml"),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    kinds = {"document_xml_rels": "_rels/document.xml.rels"}
    files |= {f"word/{kinds.get(name, name + '.xml')}": text for name, text in parts.items()}
    return zipped(files)


def related(**targets: str) -> str:
    """Return relationships: their identifiers, and ``kind target``."""
    rows = []
    for identifier, said in targets.items():
        kind, _, target = said.partition(" ")
        mode = ' TargetMode="External"' if kind == "hyperlink" else ""
        rows.append(
            f'<Relationship Id="{identifier}" Type="{_KINDS}{kind}" Target="{target}"{mode}/>'
        )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{''.join(rows)}</Relationships>"
    )


def p(text: str, properties: str = "", run: str = "") -> str:
    """Return a paragraph."""
    said = f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>{said}</w:r></w:p>"


def saved(document: Document) -> bytes:
    """Return a document of python-docx as a file."""
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def line(where: Any, text: str, *, style: str | None = None, size: float = 0) -> None:  # noqa: ANN401
    """Add a paragraph to a document or a cell; ``**`` stands around bold text."""
    paragraph = where.add_paragraph(style=style)
    for number, part in enumerate(text.split("**")):
        if part:
            run = paragraph.add_run(part)
            run.bold = number % 2 == 1 or None
            if size:
                run.font.size = Pt(size)


def fill(cell: Any, *texts: str) -> None:  # noqa: ANN401
    """Write paragraphs into a cell; ``- `` begins a bullet."""
    for text in texts:
        style = "List Bullet" if text.startswith("- ") else None
        line(cell, text.removeprefix("- "), style=style)
    first = cell.paragraphs[0]._p
    first.getparent().remove(first)


def plain() -> bytes:
    """A résumé without styles: bold lines, tabs before dates, typed bullets."""
    document = docx.Document()
    for text, size in (
        ("**Ada Lovelace**", 20.0),
        ("Analyst and Poet", 0.0),
        ("London, England | ada@engine.test | +44 20 7946 0000 | linkedin.com/in/ada", 0.0),
        ("**EXPERIENCE**", 0.0),
        ("**Engine Co**, London, England\tJan 2020 – Present", 0.0),
        ("Lead Analyst", 0.0),
        ("•\tWrote the first program", 0.0),
        ("•\tLed three women", 0.0),
        ("**Mill**, Bonn, Germany\t2015 – 2019", 0.0),
        ("Clerk", 0.0),
        ("•\tKept the books", 0.0),
        ("**EDUCATION**", 0.0),
        ("**University of London**\t2010 – 2014", 0.0),
        ("BSc, Mathematics", 0.0),
        ("**SKILLS**", 0.0),
        ("Programming: Python, SQL", 0.0),
        ("Tools: Looms, Punched cards", 0.0),
        ("**LANGUAGES**", 0.0),
        ("English (native), French (B2)", 0.0),
    ):
        line(document, text, size=size)
    return saved(document)


def columns() -> bytes:
    """A résumé in a table of two columns: a sidebar, and the text."""
    document = docx.Document()
    line(document, "**Ada Lovelace**", size=24)
    table = document.add_table(1, 2)
    side, main = table.rows[0].cells
    fill(side, "**Contact**", "ada@engine.test", "+44 20 7946 0000", "**Skills**", "Python", "SQL",
         "**Languages**", "English (native)", "French (B2)")  # fmt: skip
    fill(main, "**Profile**", "I count.", "**Work Experience**",
         "**Lead Analyst** | Engine Co | Jan 2020 – Present", "- Wrote programs", "- Led women",
         "**Clerk** | Mill | 2015 – 2019", "- Kept the books",
         "**Education**", "**BSc, Mathematics**, University of London, 2014")  # fmt: skip
    return saved(document)


def lebenslauf() -> bytes:
    """A German Lebenslauf: a table with labels and dates at the left."""
    document = docx.Document()
    line(document, "Lebenslauf", style="Title")
    groups: list[tuple[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]] = [
        ("Persönliche Daten", [
            (("Name:",), ("Ada Müller",)), (("Geburtsdatum:",), ("10.12.1985",)),
            (("Geburtsort:",), ("Bonn",)), (("Anschrift:",), ("Mühlweg 1, 53111 Bonn",)),
            (("Telefon:",), ("0228 4710112",)), (("E-Mail:",), ("ada@muehle.test",)),
            (("Familienstand:",), ("ledig",))]),
        ("Berufserfahrung", [
            (("01/2020 – heute",), ("**Leiterin Buchhaltung**", "Mühle GmbH, Bonn",
                                    "- Führt die Bücher", "- Leitet drei Leute")),
            (("05/2015 –", "12/2019"), ("**Buchhalterin**", "Korn AG, Köln", "- Zählt Säcke"))]),
        ("Ausbildung", [
            (("2010 – 2014",), ("**Universität Bonn**", "B.Sc. Mathematik", "Note: 1,3"))]),
        ("Kenntnisse", [(("EDV",), ("Excel, DATEV",)), (("Sprachen",), ("Englisch (C1)",))]),
    ]  # fmt: skip
    for title, rows in groups:
        line(document, title, style="Heading 1")
        table = document.add_table(len(rows), 2)
        for row, (left, right) in zip(table.rows, rows, strict=True):
            fill(row.cells[0], *left)
            fill(row.cells[1], *right)
    line(document, "Bonn, 09.11.2026")
    line(document, "Ada Müller")
    return saved(document)


def europass() -> bytes:
    """The table of the Europass template: labels at the left, one below the other."""
    document = docx.Document()
    rows = [
        ("**Europass Curriculum Vitae**", ""), ("**Personal information**", ""),
        ("First name(s) / Surname(s)", "**Ada Lovelace**"),
        ("Address(es)", "1 Mill Lane, London, United Kingdom"),
        ("Telephone(s)", "+44 20 7946 0000"), ("E-mail(s)", "ada@engine.test"),
        ("Nationality", "British"), ("Date of birth", "10 December 1985"),
        ("**Work experience**", ""),
        ("Dates", "January 2020 – present"), ("Occupation or position held", "Lead Analyst"),
        ("Main activities and responsibilities", "Wrote programs"),
        ("Name and address of employer", "Engine Co, London"),
        ("**Education and training**", ""),
        ("Dates", "2010 – 2014"), ("Title of qualification awarded", "BSc, Mathematics"),
        ("Name and type of organisation", "University of London"),
    ]  # fmt: skip
    table = document.add_table(len(rows), 2)
    for row, (left, right) in zip(table.rows, rows, strict=True):
        fill(row.cells[0], left)
        if right:
            fill(row.cells[1], right)
    return saved(document)


def _control(text: str, *, is_placeholder: bool) -> str:
    sign = "<w:showingPlcHdr/>" if is_placeholder else ""
    run = f"<w:r><w:t>{text}</w:t></w:r>"
    return f"<w:sdt><w:sdtPr>{sign}</w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>"


def template() -> bytes:
    """A template of Word's kind: content controls, some of them not filled in."""
    document = docx.Document()
    body = document.element.body
    for style, parts in (
        ("Title", [("Ada Lovelace", False)]),
        ("Normal", [("ada@engine.test", False)]),
        ("Heading1", [("Experience", False)]),
        ("Heading2", [("Lead Analyst", False), (" / ", None), ("Engine Co", False)]),
        ("Normal", [("[Dates From]", True)]),
        ("Normal", [("Wrote programs.", False)]),
        ("Heading2", [("[Job Title]", True), (" / ", None), ("[Company Name]", True)]),
        ("Heading1", [("Education", False)]),
        ("Heading2", [("University of London, 2010 – 2014", False)]),
    ):
        inner = "".join(
            f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
            if sign is None
            else _control(text, is_placeholder=bool(sign))
            for text, sign in parts
        )
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        body.insert(len(body) - 1, parse_xml(f"<w:p {NAMESPACES}>{properties}{inner}</w:p>"))
    return saved(document)


def google() -> bytes:
    """What Google Docs exports: direct formatting in Arial, empty paragraphs, headings."""
    document = docx.Document()
    line(document, "Ada Lovelace", style="Title")
    line(document, "ada@engine.test · London, England")
    line(document, "EXPERIENCE", style="Heading 1")
    line(document, "Engine Co, London — Lead Analyst", style="Heading 2")
    line(document, "January 2020 - PRESENT", style="Heading 3")
    line(document, "Wrote programs", style="List Bullet")
    line(document, "")
    line(document, "Mill, Bonn — Clerk", style="Heading 2")
    line(document, "May 2015 - December 2019", style="Heading 3")
    line(document, "Kept the books", style="List Bullet")
    line(document, "EDUCATION", style="Heading 1")
    line(document, "University of London — BSc, Mathematics", style="Heading 2")
    line(document, "2010 - 2014", style="Heading 3")
    line(document, "SKILLS", style="Heading 1")
    line(document, "Python", style="List Bullet")
    line(document, "SQL", style="List Bullet")
    return saved(document)


SAMPLES = {
    "plain": plain, "columns": columns, "lebenslauf": lebenslauf, "europass": europass,
    "template": template, "google": google,
}  # fmt: skip


_R = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
_BOX = (
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>{0}"
    "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
    "<w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
)
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {0} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{1}</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
EVERYTHING = (
    p("Ada Lovelace", '<w:pStyle w:val="Title"/>', '<w:sz w:val="40"/>')
    + f"<w:p><w:r>{_BOX.format(p('ada@engine.test') + p('London, England'))}</w:r>"
    + '<w:hyperlink r:id="l1"><w:r><w:t>GitHub</w:t></w:r></w:hyperlink>'
    + _R.format(" | ")
    + _FIELD.format('HYPERLINK "https://engine.test/"', "engine.test")
    + "</w:p>"
    + p("Experience", '<w:pStyle w:val="Heading1"/>', "<w:b/>")
    + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Engine Co</w:t><w:tab/><w:t>Jan 2020 – Present</w:t>"
    + "</w:r></w:p>"
    + "<w:p><w:r><w:t>Lead</w:t><w:noBreakHyphen/><w:t>Analyst</w:t><w:softHyphen/></w:r></w:p>"
    + '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    + _R.format("Wrote the ")
    + "<w:ins>" + _R.format("first ") + "</w:ins>"
    + "<w:del><w:r><w:delText>last</w:delText></w:r></w:del>"
    + "<w:smartTag>" + _R.format("program ")
    + '<w:r><w:footnoteReference w:id="2"/></w:r></w:smartTag>'
    + "<w:r><w:br/><w:t>for an engine</w:t></w:r></w:p>"
    + '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>' + _R.format(" Led women")
    + "</w:p>"
    + p("Nobody sees this", "", "<w:vanish/>")
    + "<w:tbl><w:tr><w:tc>" + p("2015 – 2019") + "</w:tc><w:tc>" + p("Clerk, Mill")
    + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("[Tasks]")
    + "</w:sdtContent></w:sdt></w:tc></w:tr></w:tbl>"
    + p("Skills", '<w:pStyle w:val="Heading1"/>', "<w:b/>")
    + p("Tools: Looms, Cards")
    + '<w:sectPr><w:headerReference w:type="default" r:id="h1"/>'
    + '<w:footerReference w:type="default" r:id="f1"/></w:sectPr>'
)  # fmt: skip
"""A body with everything that cvkit knows of."""

STYLES = (
    f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr>"
    "</w:rPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>'
)
NUMBERING = (
    f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
PARTS = {
    "styles": STYLES,
    "numbering": NUMBERING,
    "header1": f"<w:hdr {NAMESPACES}>{p('+44 20 7946 0000')}</w:hdr>",
    "footer1": f"<w:ftr {NAMESPACES}><w:p>{_R.format('Page ')}{_FIELD.format('PAGE', '1')}</w:p>"
    "</w:ftr>",
    "footnotes": f'<w:footnotes {NAMESPACES}><w:footnote w:id="2">{p("It was the first.")}'
    "</w:footnote></w:footnotes>",
    "comments": f'<w:comments {NAMESPACES}><w:comment w:id="0">{p("Really?")}</w:comment>'
    "</w:comments>",
    "document_xml_rels": related(
        s="styles styles.xml", n="numbering numbering.xml", h1="header header1.xml",
        f1="footer footer1.xml", t="footnotes footnotes.xml", c="comments comments.xml",
        l1="hyperlink https://github.com/ada",
    ),
}  # fmt: skip


def everything() -> bytes:
    """A file with everything that cvkit knows of."""
    return word(EVERYTHING, **PARTS)


SAMPLES["everything"] = everything
