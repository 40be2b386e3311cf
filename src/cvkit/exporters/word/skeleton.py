"""An empty Word file with the theme's styles in it, for python-docx to open and fill.

python-docx's own template brings 440 kB of table styles, parts that no longer agree with changed
styles, and a past of its own.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cvkit.exporters.word import numbering, page, palette, styles
from cvkit.exporters.word.styles import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as WordDocument

    from cvkit.exporters.word.sheet import Sheet
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OPENXML = "vnd.openxmlformats-officedocument"
_WORD = f"{_OPENXML}.wordprocessingml"
_FILES = {"officeDocument": "document", "theme": "theme/theme1"}
_PITCH = {"serif": "roman", "sans-serif": "swiss", "monospace": "modern"}
_STAND_IN = {"serif": "Georgia", "sans-serif": "Calibri", "monospace": "Consolas"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the package (ECMA-376 part 2, §6).

    Attributes:
        kind: The last word of its relationship's type.
        media_type: What stands between ``application/`` and ``+xml``.
        xml: What it says.
    """

    kind: str
    media_type: str
    xml: str

    @property
    def path(self) -> str:
        """Its name in the package."""
        return f"word/{_FILES.get(self.kind, self.kind)}.xml"


def open_empty(document: Document, theme: Theme, sheet: Sheet) -> WordDocument:
    """Return a Word document of one section without a paragraph.

    Raises:
        ThemeError: The theme's paper size is none that Word knows by that name.
    """
    import docx

    paper = page.paper(document, theme)
    sheet_xml = styles.write(
        sheet, theme, locale=document.locale, rtl=document.rtl, width=paper.text_width
    )
    parts = (
        Part("officeDocument", f"{_WORD}.document.main", _document(paper, rtl=document.rtl)),
        Part("styles", f"{_WORD}.styles", sheet_xml),
        Part("numbering", f"{_WORD}.numbering", numbering.write(theme)),
        Part("settings", f"{_WORD}.settings", _SETTINGS),
        Part("fontTable", f"{_WORD}.fontTable", _font_table(theme)),
        Part("theme", f"{_OPENXML}.theme", palette.write(theme)),
    )
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


def _zip(parts: Sequence[Part]) -> bytes:
    main, *others = parts
    overrides = "".join(
        f'<Override PartName="/{part.path}" ContentType="application/{part.media_type}+xml"/>'
        for part in parts
    )
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    files = {
        "[Content_Types].xml": types,
        "_rels/.rels": _relationships((main,)),
        "word/_rels/document.xml.rels": _relationships(others),
        **{part.path: part.xml for part in parts},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, xml in files.items():
            archive.writestr(name, xml)
    return buffer.getvalue()


def _relationships(parts: Sequence[Part]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{part.kind}" Target="/{part.path}"/>'
        for number, part in enumerate(parts, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'
