"""Reads all texts in a PDF: on its pages, in its metadata, and the strings of its objects."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Final

from cvkit.errors import ImportFailedError
from cvkit.importers.reading import pdf_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_UNPACKED: Final = 50_000_000
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_LITERAL = re.compile(rb"\(((?:\\.|[^\\()]){2,20000})\)", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]{4,40000})>")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_NAMED: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_XMP = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>|<\?xpacket.*?<\?xpacket", re.DOTALL)


def texts(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the parts of a PDF, each with its name.

    Args:
        data: The PDF.

    Raises:
        ImportFailedError: It is broken, encrypted, or takes too much to read.
    """
    pdf_text.try_first(lambda: list(_shown(data)))
    yield from _shown(data)
    whole = b"\n".join(_unpacked(data))
    yield "metadata", "\n".join(one[0].decode(errors="replace") for one in _XMP.finditer(whole))
    yield "tags, links and bookmarks", "\n".join(_strings(whole))


def _shown(data: bytes) -> Iterator[tuple[str, str]]:
    import pypdfium2  # noqa: PLC0415 - only for PDF

    try:
        with pypdfium2.PdfDocument(data) as document:
            for number, page in enumerate(document, start=1):
                yield f"page {number}", page.get_textpage().get_text_range()
            said = dict(document.get_metadata_dict())
            yield "metadata", "\n".join(said.values())
    except pypdfium2.PdfiumError as error:
        raise ImportFailedError(f"the PDF can't be opened: {str(error).rstrip('.')}") from None


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Yield the file without its streams, then each stream, unpacked if it is packed."""
    yield _STREAM.sub(b"", data)
    left = _MOST_UNPACKED
    for stream in _STREAM.finditer(data):
        try:
            content = zlib.decompressobj().decompress(stream[1], left) if left > 0 else b""
        except zlib.error:
            content = stream[1]
        left -= len(content)
        yield content


def _strings(data: bytes) -> Iterator[str]:
    """Yield the strings in objects (ISO 32000-1, 7.3.4): names, addresses, alternative texts."""
    for literal in _LITERAL.finditer(data):
        yield _decoded(_ESCAPE.sub(_character, literal[1]))
    for digits in _HEX.finditer(data):
        plain = re.sub(rb"\s", b"", digits[1])
        yield _decoded(bytes.fromhex((plain + b"0" * (len(plain) % 2)).decode()))


def _character(escape: re.Match[bytes]) -> bytes:
    said = escape[1]
    if said[0] in b"01234567":
        return bytes([int(said, 8) & 0xFF])
    return b"" if said in {b"\n", b"\r", b"\r\n"} else _NAMED.get(said, said)


def _decoded(text: bytes) -> str:
    """Decode a text string: in UTF-16 or UTF-8 by its first bytes, or else a single-byte one."""
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be", errors="replace")
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError:
        return text.decode("latin-1")
