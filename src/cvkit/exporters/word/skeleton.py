"""An empty Word file with the theme's styles in it, for python-docx to open and fill.

python-docx's own template brings 440 kB of table styles, parts that no longer agree with changed
styles, and a past of its own.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cvkit.exporters.word import numbering, page, styles
from cvkit.exporters.word.styles import NAMESPACE

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from cvkit.exporters.word.sheet import Sheet
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PITCH = {"serif": "roman", "sans-serif": "swiss", "monospace": "modern"}
_STAND_IN = {"serif": "Georgia", "sans-serif": "Calibri", "monospace": "Consolas"}


def open_empty(document: Document, theme: Theme, sheet: Sheet) -> WordDocument:
    """Return a Word document of one section without a paragraph.

    Raises:
        ThemeError: The theme's paper size is none that Word knows by that name.
    """
    import docx

    paper = page.paper(document, theme)
    parts = {
        "document": _document(paper, rtl=document.rtl),
        "styles": styles.write(
            sheet, theme, locale=document.locale, rtl=document.rtl, width=paper.text_width
        ),
        "numbering": numbering.write(theme),
        "settings": _SETTINGS,
        "fontTable": _font_table(theme),
    }
    return docx.Document(io.BytesIO(_zip(parts)))


def _document(paper: page.Paper, *, rtl: bool) -> str:
    return (
        f'<w:document xmlns:w="{NAMESPACE}" xmlns:r="{_OFFICE}">'
        f"<w:body>{page.section_properties(paper, rtl=rtl)}</w:body></w:document>"
    )


# Without a mode Word takes the file for one of 2007 and says so in the title bar
# ([MS-DOCX] 2.3.4).
_SETTINGS = (
    f'<w:settings xmlns:w="{NAMESPACE}"><w:zoom w:percent="100"/>'
    '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
)


def _font_table(theme: Theme) -> str:
    """Name the families, and for each one that most machines have (§17.8.3.10, §17.8.3.1)."""
    generics = {font.family: font.generic for font in theme.fonts.values()}
    fonts = "".join(
        f"<w:font w:name={quoteattr(family)}>"
        f'<w:altName w:val="{_STAND_IN[generic]}"/><w:family w:val="{_PITCH[generic]}"/>'
        f'<w:pitch w:val="{"fixed" if generic == "monospace" else "variable"}"/></w:font>'
        for family, generic in sorted(generics.items())
    )
    return f'<w:fonts xmlns:w="{NAMESPACE}">{fonts}</w:fonts>'


def _zip(parts: dict[str, str]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" '
        f'ContentType="{_TYPES}.{"document.main" if name == "document" else name}+xml"/>'
        for name in parts
    )
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    others = {name: f"{name}.xml" for name in parts if name != "document"}
    files = {
        "[Content_Types].xml": types,
        "_rels/.rels": _relationships({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relationships(others),
        **{f"word/{name}.xml": xml for name, xml in parts.items()},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, xml in files.items():
            archive.writestr(name, xml)
    return buffer.getvalue()


def _relationships(targets: dict[str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'
