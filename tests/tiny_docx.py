"""Word files of a few lines, and parts of them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def word(body: str, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a Word file with a body, and with other parts."""
    return zipped({"word/document.xml": document(body), **(parts or {})})


def document(body: str) -> str:
    """Return the main part of a Word file."""
    return part("document", f"<w:body>{body}</w:body>")


def part(name: str, content: str) -> str:
    """Return a part of a Word file: ``document``, ``styles``, ``hdr``."""
    return f"<w:{name} {NAMESPACES}>{content}</w:{name}>"


def relations(*given: tuple[str, str]) -> str:
    """Return relations, each a kind and a target; their identifiers are ``r0``, ``r1``, …"""
    found = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="{target}" '
        f'TargetMode="{"External" if ":" in target else "Internal"}"/>'
        for at, (kind, target) in enumerate(given)
    )
    return f'<Relationships xmlns="{RELATIONS}">{found}</Relationships>'


def paragraph(text: str, properties: str = "", of_run: str = "") -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text, of_run)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
