"""An empty Word file with the theme's styles and fonts, for python-docx to open and fill.

python-docx's default template contains 440 kB of table styles, parts that would be inconsistent
with the changed styles, and an edit history.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvkit.exporters.docx import (
    counting,
    font_table_part,
    numbering_part,
    page_setup,
    properties_part,
    styles_part,
    theme_part,
)
from cvkit.exporters.docx.styles_part import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from docx.document import Document as WordDocument

    from cvkit.exporters.docx.embedding import EmbeddedFamily
    from cvkit.exporters.docx.style_sheet import StyleSheet
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OPENXML = "vnd.openxmlformats-officedocument"
_WORD = f"{_OPENXML}.wordprocessingml"
_FILES = {
    "officeDocument": "word/document.xml",
    "theme": "word/theme/theme1.xml",
    "extended-properties": properties_part.PATH,
}


@dataclass(frozen=True, slots=True)
class PackagePart:
    """A part of the package (ECMA-376 part 2, §6).

    Attributes:
        kind: The last segment of its relationship type.
        media_type: Its media type, without ``application/`` and ``+xml``.
        xml: Its content.
    """

    kind: str
    media_type: str
    xml: str

    @property
    def path(self) -> str:
        """The part name."""
        return _FILES.get(self.kind, f"word/{self.kind}.xml")


def open_empty(
    document: Document, theme: Theme, sheet: StyleSheet, carried: Sequence[EmbeddedFamily]
) -> WordDocument:
    """Return a Word document of one section without paragraphs.

    Args:
        document: The document, for its language and direction.
        theme: The theme, for its tokens.
        sheet: The styles.
        carried: The families used in the styles, with the fonts to embed.

    Raises:
        ThemeError: The theme's paper size is unknown.
    """
    import docx

    paper = page_setup.paper(theme)
    sheet_xml = styles_part.write(
        sheet, theme, locale=document.locale, rtl=document.rtl, width=paper.text_width
    )
    parts = (
        PackagePart("officeDocument", f"{_WORD}.document.main", _document(paper, rtl=document.rtl)),
        PackagePart("styles", f"{_WORD}.styles", sheet_xml),
        PackagePart(
            "numbering", f"{_WORD}.numbering", numbering_part.write(theme, counting.total(document))
        ),
        PackagePart("settings", f"{_WORD}.settings", _settings(carried)),
        PackagePart("fontTable", f"{_WORD}.fontTable", font_table_part.write(carried)),
        PackagePart("theme", f"{_OPENXML}.theme", theme_part.write(theme)),
    )
    properties = PackagePart(
        "extended-properties", f"{_OPENXML}.extended-properties", properties_part.write()
    )
    return docx.Document(io.BytesIO(_zip(parts, properties, font_table_part.files(carried))))


def _document(paper: page_setup.PageSetup, *, rtl: bool) -> str:
    return (
        f'<w:document xmlns:w="{NAMESPACE}" xmlns:r="{_OFFICE}">'
        f"<w:body>{page_setup.section_properties(paper, rtl=rtl)}</w:body></w:document>"
    )


def _settings(carried: Iterable[EmbeddedFamily]) -> str:
    """Return ``settings.xml`` (§17.15.1), which keeps fonts embedded when Word saves the file."""
    embeds = any(family.cuts for family in carried)
    # Without a compatibility mode, Word treats it as a Word 2007 file and says so in the title
    # bar ([MS-DOCX] 2.3.4).
    return (
        f'<w:settings xmlns:w="{NAMESPACE}"><w:zoom w:percent="100"/>'
        f"{'<w:embedTrueTypeFonts/><w:saveSubsetFonts/>' if embeds else ''}"
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _zip(
    parts: Sequence[PackagePart], properties: PackagePart, fonts: Mapping[str, bytes]
) -> bytes:
    main, *others = parts
    overrides = "".join(
        f'<Override PartName="/{part.path}" ContentType="application/{part.media_type}+xml"/>'
        for part in (*parts, properties)
    )
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="odttf" '
        f'ContentType="application/{_OPENXML}.obfuscatedFont"/>{overrides}</Types>'
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": types,
        "_rels/.rels": _relationships((main, properties)),
        "word/_rels/document.xml.rels": _relationships(others),
        **{part.path: part.xml for part in (*parts, properties)},
        **fonts,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _relationships(parts: Sequence[PackagePart]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{part.kind}" Target="/{part.path}"/>'
        for number, part in enumerate(parts, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'
