"""The source of a document as a custom XML part, which Word keeps (ECMA-376 part 1, §15.2.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

NAMESPACE = "urn:cvkit:source"
_PATH = "/customXml/item1.xml"
_PROPERTIES_PATH = "/customXml/itemProps1.xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_ID = "{5C0B9F0E-7D3A-5E0B-9A5C-63766B697400}"
"""Any GUID that no other part of a file has (§22.5.2.1); the same in all, as the bytes are."""


def add(word: WordDocument, source: str) -> None:
    """Add the source of a document.

    Args:
        word: The Word file.
        source: The text.
    """
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = word.part.package
    xml = f'<source xmlns="{NAMESPACE}" xml:space="preserve">{escape(source)}</source>'
    properties = (
        f'<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml" ds:itemID="{_ID}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    media_type = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    part = Part(PackURI(_PATH), "application/xml", _declared(xml), package)
    described = Part(PackURI(_PROPERTIES_PATH), media_type, _declared(properties), package)
    part.relate_to(described, f"{_OFFICE}/relationships/customXmlProps")
    word.part.relate_to(part, f"{_OFFICE}/relationships/customXml")


def _declared(xml: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n{xml}'.encode()
