"""Files of cvkit that carry their source: PDF, HTML, Word and PNG, written with ``--embed``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cvkit.errors import ImportFailedError
from cvkit.importers.foreign_file import MAX_TEXT, ForeignFile
from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading import cvkit_data, fields
from cvkit.importers.reading.ledger import Ledger

if TYPE_CHECKING:
    from cvkit.importers.values import Imported

_NAME: Final = "resume.yaml"
_HEAD: Final = "# This is the source of a résumé"
"""How each source begins."""

_KEYWORD: Final = b"cvkit source\0"
_NAMESPACE: Final = "urn:cvkit:source"
_IN_PAGE = re.compile(
    r"<script\b(?=[^>]*\bid=[\"']?cvkit-source\b)[^>]*>\s*(.*?)</script", re.DOTALL | re.IGNORECASE
)
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_AROUND_CHUNK: Final = 12
"""The bytes of a chunk's length, type and checksum (PNG, third edition, 5.3)."""


def match(file: ForeignFile) -> Match:
    """Tell whether a file carries its source."""
    try:
        return Match.CERTAIN if _source(file) else Match.NO
    except ImportFailedError:
        return Match.NO


def read(file: ForeignFile) -> Imported:
    """Read the source in a file.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It has none, or a broken one.
    """
    text = _source(file)
    if not text:
        raise ImportFailedError(
            "it has no source of a résumé in it", "Files have one if --embed was given to export."
        )
    mapping = ForeignFile(text.encode()).required_mapping()
    data = cvkit_data.to_data(mapping)
    known = data if isinstance(data, dict) else {}
    return Ledger().close(known, fields.leaves(mapping), {"": text})


def _source(file: ForeignFile) -> str:
    """Return the source in a file; empty if it has none.

    Raises:
        ImportFailedError: The file is broken, or too large.
    """
    if file.data.startswith(b"%PDF-"):
        from cvkit.importers.reading import pdf_attachments  # noqa: PLC0415 - only for PDFs

        found = pdf_attachments.read(file.data).get(_NAME, b"")
    elif file.data.startswith(_PNG):
        found = _in_picture(file.data)
    elif file.data.startswith(b"PK"):
        found = next(filter(None, map(_in_part, _parts(file))), b"")
    elif b"cvkit-source" in file.data and not file.is_binary:
        import html  # noqa: PLC0415 - only for pages

        page = _IN_PAGE.search(file.text)
        found = html.unescape(page[1]).encode() if page else b""
    else:
        found = b""
    if len(found) > MAX_TEXT:
        raise ImportFailedError(f"its source is larger than {MAX_TEXT // 1_000_000} MB")
    text = found.decode(errors="replace")
    return text if text.startswith(_HEAD) else ""


def _parts(file: ForeignFile) -> list[bytes]:
    return [data for name, data in file.members.items() if name.startswith("customXml/item")]


def _in_part(data: bytes) -> bytes:
    """Return the source in a custom XML part; nothing if it is another one."""
    if _NAMESPACE.encode() not in data or b"<!" in data[:MAX_TEXT]:
        return b""
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - only for Word files

    try:
        root = ET.fromstring(data)  # noqa: S314 - without declarations it has no entities
    except ET.ParseError:
        return b""
    return (root.text or "").encode() if root.tag == f"{{{_NAMESPACE}}}source" else b""


def _in_picture(data: bytes) -> bytes:
    """Return the text of the ``iTXt`` chunk with the source (PNG, third edition, 11.3.3.4)."""
    start = len(_PNG)
    while start + _AROUND_CHUNK <= len(data):
        size = int.from_bytes(data[start : start + 4], "big")
        kind, content = data[start + 4 : start + 8], data[start + 8 : start + 8 + size]
        if kind == b"iTXt" and content.startswith(_KEYWORD):
            flags, _, rest = content.removeprefix(_KEYWORD)[:1], 0, content[len(_KEYWORD) + 2 :]
            texts = rest.split(b"\0", 2)
            is_plain = flags == b"\0" and len(texts) == 3  # noqa: PLR2004 - language, keyword, text
            return texts[2] if is_plain else b""
        start += _AROUND_CHUNK + size
    return b""


IMPORTER = Importer(
    "embedded",
    "cvkit's own files with their source",
    "A PDF, web page, Word file or picture that `cvkit export --embed` wrote.",
    match,
    read,
)
