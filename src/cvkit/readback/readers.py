"""Chooses the reader of a kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
    """

    name: str
    read: Callable[[bytes], ReadText]


READERS = {
    "application/pdf": Reader("the PDF", pdf.read),
    DOCX: Reader("the Word file", docx.read),
    "text/html": Reader("the web page", html.read),
    "text/markdown": Reader("the Markdown", markdown.read),
    "text/plain": Reader("the plain text", text.read),
}
"""The readers, by media type (IANA)."""


def reads(media_type: str) -> bool:
    """Return whether files of a media type can be read back."""
    return _bare(media_type) in READERS


def reader_of(media_type: str) -> Reader:
    """Return the reader of a kind of file.

    Args:
        media_type: One of those that can be read; parameters such as ``charset`` are ignored.
    """
    return READERS[_bare(media_type)]


def read(data: bytes, media_type: str) -> ReadText:
    """Return what a program gets from a file.

    Args:
        data: The file.
        media_type: One of those that can be read.

    Raises:
        FileError: The file is broken.
    """
    return reader_of(media_type).read(data)


def _bare(media_type: str) -> str:
    return media_type.partition(";")[0].strip()
