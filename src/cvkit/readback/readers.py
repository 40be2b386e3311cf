"""Chooses the reader of a kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.errors import FileError
from cvkit.readback import docx, html, markdown, pdf, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.readback.read_text import ReadText

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Reader(NamedTuple):
    """A way to read files.

    Attributes:
        name: What messages call such a file: ``the PDF``.
        read: Reads one.
        suffixes: The ends of such files' names.
    """

    name: str
    read: Callable[[bytes], ReadText]
    suffixes: tuple[str, ...]


READERS = {
    "application/pdf": Reader("the PDF", pdf.read, (".pdf",)),
    DOCX: Reader("the Word file", docx.read, (".docx",)),
    "text/html": Reader("the web page", html.read, (".html", ".htm")),
    "text/markdown": Reader("the Markdown", markdown.read, (".md", ".markdown")),
    "text/plain": Reader("the plain text", text.read, (".txt",)),
}
"""The readers, by media type (IANA)."""


def media_type_of(data: bytes, name: str) -> str:
    """Return what kind of file it is: by its first bytes, or else by the end of its name.

    Args:
        data: The file.
        name: Its name.

    Raises:
        FileError: It is none that can be read.
    """
    if b"%PDF-" in data[:1024]:  # ISO 32000-1, 7.5.2; some put bytes before it
        return "application/pdf"
    if data.startswith(b"PK\x03\x04"):
        return DOCX
    if data.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html")):
        return "text/html"
    lower = name.lower()
    for media_type, reader in READERS.items():
        if lower.endswith(reader.suffixes):
            return media_type
    raise FileError(
        f"{name} is no file that can be read back.", "It can be PDF, Word, HTML, Markdown or text."
    )


def reads(media_type: str) -> bool:
    """Return whether files of a media type can be read back."""
    return _bare(media_type) in READERS


def reader_of(media_type: str) -> Reader:
    """Return the reader of a kind of file.

    Args:
        media_type: One of those that can be read; parameters such as ``charset`` are ignored.
    """
    return READERS[_bare(media_type)]


def _bare(media_type: str) -> str:
    return media_type.partition(";")[0].strip()
