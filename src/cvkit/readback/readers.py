"""Chooses the reader of a kind of file."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from cvkit.errors import FileError
from cvkit.readback import encoding

if TYPE_CHECKING:
    from cvkit.readback.read_text import ReadText

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Reader(NamedTuple):
    """A way to read files.

    Attributes:
        name: What messages call such a file: ``the PDF``.
        module: The module of this package whose function ``read`` reads one that cvkit wrote. It
            is imported when it is needed, as most runs read files of one kind.
        suffixes: The ends of such files' names.
        foreign: The module's function that reads one that any tool wrote.
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    foreign: str = "read"

    def read(self, data: bytes) -> ReadText:
        """Return what is in a file that cvkit wrote.

        Args:
            data: The file.

        Raises:
            FileError: It is broken, or of another kind.
        """
        return self._read(data, "read")

    def read_foreign(self, data: bytes) -> ReadText:
        """Return what is in a file that any tool wrote.

        Args:
            data: The file.

        Raises:
            FileError: It is broken, or of another kind.
        """
        return self._read(data, self.foreign)

    def _read(self, data: bytes, function: str) -> ReadText:
        module = import_module(f"cvkit.readback.{self.module}")
        read: ReadText = getattr(module, function)(data)
        return read


READERS = {
    "application/pdf": Reader("the PDF", "pdf", (".pdf",)),
    DOCX: Reader("the Word file", "docx", (".docx",)),
    "text/html": Reader("the web page", "html", (".html", ".htm", ".xhtml"), "read_foreign"),
    "text/markdown": Reader("the Markdown", "markdown", (".md", ".markdown"), "read_foreign"),
    "text/plain": Reader("the plain text", "text", (".txt",), "read_foreign"),
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
    beginning = encoding.decoded(data[:1024]).lstrip().lower()
    if beginning.startswith(("<!doctype html", "<html")):
        return "text/html"
    lower = name.lower()
    for media_type, reader in READERS.items():
        if lower.endswith(reader.suffixes):
            return media_type
    raise FileError(
        f"{name} is no file that can be read back.",
        "It can be PDF, Word (.docx), HTML, Markdown or text; save it as one of these first.",
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
