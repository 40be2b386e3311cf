"""Names files that hold no résumé cvkit can import, and says how to get one out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cvkit.importers import ForeignFile


class OtherFile(NamedTuple):
    """A kind of file.

    Attributes:
        what: What it is, with its article.
        help: What to do instead of importing it: one sentence or more.
    """

    what: str
    help: str


_PICTURE = (
    "cvkit reads no text in pictures, except PNGs that `cvkit export --embed` wrote. Import the "
    "file that it is a picture of, or have its text recognized (OCR) and import that."
)
_DOCUMENT = "Save it as a Word document (.docx) in its program, and import that."

_STARTS = (
    (b"\xff\xd8\xff", 0, OtherFile("a JPEG picture", _PICTURE)),
    (b"\x89PNG\r\n\x1a\n", 0, OtherFile("a PNG picture", _PICTURE)),
    (b"GIF8", 0, OtherFile("a GIF picture", _PICTURE)),
    (b"WEBP", 8, OtherFile("a WebP picture", _PICTURE)),
    (b"II*\0", 0, OtherFile("a TIFF picture", _PICTURE)),
    (b"MM\0*", 0, OtherFile("a TIFF picture", _PICTURE)),
    (b"ftyphei", 4, OtherFile("a HEIC picture", _PICTURE)),
    (b"\xd0\xcf\x11\xe0", 0, OtherFile("a document of Word 97–2003 or an older Office", _DOCUMENT)),
    (b"{\\rtf", 0, OtherFile("a Rich Text Format document", _DOCUMENT)),
)
"""How files begin: bytes, and from where on."""

_MEMBERS = (
    ("content.xml", OtherFile("an OpenDocument file", _DOCUMENT)),
    ("Index/Document.iwa", OtherFile("a Pages document", _DOCUMENT)),
    ("xl/workbook.xml", OtherFile("an Excel workbook", "Save its tables as CSV or text.")),
    ("ppt/presentation.xml", OtherFile("a PowerPoint presentation", "Save it as PDF.")),
)
"""The files in archives that tell what these are."""


def kind_of(foreign: ForeignFile) -> OtherFile | None:
    """Return what a file is that no importer reads; ``None`` if it is nothing that is known.

    Args:
        foreign: The file.
    """
    for start, at, kind in _STARTS:
        if foreign.data[at : at + len(start)] == start:
            return kind
    return next((kind for name, kind in _MEMBERS if name in foreign.members), None)
