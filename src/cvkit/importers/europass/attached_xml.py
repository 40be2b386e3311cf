"""Finds the Europass XML in a PDF, where it is an embedded file."""

from __future__ import annotations

import codecs
import re
import zlib
from typing import TYPE_CHECKING, Final

from cvkit.errors import ImportFailedError
from cvkit.importers.foreign_file import MAX_TEXT, decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NEW: Final = "http://www.europass.eu/1.0"
_OLD = frozenset({"SkillsPassport", "learnerinfo"})
_STREAM = re.compile(rb">>\s{0,9}stream\r?\n")
_ENCRYPTED = b"/Encrypt"
_MOST_STREAMS = 5_000
_HEAD = 4_000


def is_europass(text: str) -> bool:
    """Return whether a text is XML of Europass.

    Args:
        text: Any text.
    """
    if not text.lstrip("\ufeff").lstrip().startswith("<"):
        return False
    from cvkit.importers.reading.xml_tree import root_name  # noqa: PLC0415 - few files are XML

    name = root_name(text).rpartition(":")[2]
    return name in _OLD or (name == "Candidate" and NEW in text[:_HEAD])


def find(data: bytes) -> str:
    """Return the Europass XML that a PDF carries; empty if it has none.

    It doesn't matter what the embedded file is called and which list of the PDF names it: streams
    are never inside other ones (ISO 32000-2, 7.5.7), so all of them can be looked at.

    Args:
        data: The file's bytes.

    Raises:
        ImportFailedError: The XML is too large.
    """
    for at in _streams(data):
        head = _inflated(data[at : at + _HEAD], _HEAD)
        if _begins_like_europass(head):
            return decoded(_inflated(data[at:], MAX_TEXT + 1), _encoding(head))
    attached = _decrypted(data) if _ENCRYPTED in data else ()
    found = next((one for one in attached if _begins_like_europass(one[:_HEAD])), b"")
    return decoded(found, _encoding(found))


def _begins_like_europass(head: bytes) -> bool:
    return is_europass(head[: len(head) & ~1].decode(_encoding(head), errors="replace"))


def _encoding(data: bytes) -> str:
    return "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"


def _decrypted(data: bytes) -> Iterable[bytes]:
    """Return the files in a PDF that is encrypted, but opens without a password."""
    from cvkit.importers.reading import pdf_attachments  # noqa: PLC0415 - only for PDFs

    try:
        return pdf_attachments.read(data).values()
    except ImportFailedError:
        return ()


def _streams(data: bytes) -> Iterator[int]:
    if not data.startswith(b"%PDF-"):
        return
    for number, found in enumerate(_STREAM.finditer(data)):
        if number >= _MOST_STREAMS:
            return
        yield found.end()


def _inflated(data: bytes, most: int) -> bytes:
    """Return the first bytes of a stream that is compressed, or isn't."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return data.partition(b"endstream")[0].rstrip(b"\r\n")[:most]
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return b""
