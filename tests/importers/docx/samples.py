"""Word files of the usual kinds, as people make them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import docx
from docx.oxml import parse_xml
from docx.shared import Pt

if TYPE_CHECKING:
    from docx.document import Document

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def zipped(files: dict[str, str | bytes]) -> bytes:
    """Return a ZIP archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return data.getvalue()


def word(body: str, **parts: str) -> bytes:
    """Return a Word file with a body in WordprocessingML; ``parts`` are files in ``word/``."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
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
        rows.append(f'<Relationship Id="{identifier}" Type="x/{kind}" Target="{target}"{mode}/>')
    return f"<Relationships>{''.join(rows)}</Relationships>"


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
    first = cell.paragraphs[0]._p  # noqa: SLF001
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
        body.insert(
            len(body) - 1, parse_xml(f"<w:p {NAMESPACES}>{properties}{inner}</w:p>")
        )
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
