"""Opens Word files, and tells other files that Office programs write from them."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.errors import ImportFailedError
from cvkit.importers.foreign_file import decoded
from cvkit.importers.reading import xml_tree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.reading.xml_tree import Element

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Office before 2007 begin (MS-CFB, 2.2), and encrypted ones of today."""

_TYPES: Final = "[Content_Types].xml"
_ENCODINGS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SAVE: Final = "Open it in Word or LibreOffice and save it as .docx."
_DECRYPT: Final = "Open it with its password, remove the password, and save it again."
_STREAMS: Final = {
    "EncryptedPackage": ("it is encrypted", _DECRYPT),
    "WordDocument": ("it is a Word file of before 2007 (.doc)", _SAVE),
    "Workbook": ("it is a workbook of Excel, not a Word file", ""),
    "PowerPoint Document": ("it is a presentation of PowerPoint, not a Word file", ""),
}
"""What a file is by the names of its streams."""

_MEMBERS: Final = {
    "xl/workbook.xml": ("it is a workbook of Excel, not a Word file", ""),
    "xl/workbook.bin": ("it is a workbook of Excel, not a Word file", ""),
    "ppt/presentation.xml": ("it is a presentation of PowerPoint, not a Word file", ""),
    "Index/Document.iwa": ("it is a file of Apple’s Pages, Numbers or Keynote",
                           "Export it as Word (.docx)."),
}  # fmt: skip
"""What an archive is by a file in it."""

_MIMETYPES: Final = {
    b"application/vnd.oasis.opendocument.text": ("it is an OpenDocument text (.odt)", _SAVE),
    b"application/vnd.oasis.opendocument": ("it is an OpenDocument file, but no text", ""),
    b"application/epub+zip": ("it is an e-book (.epub), not a Word file", ""),
}
"""What an archive is by its ``mimetype`` (OpenDocument 1.3, part 2, 3.3)."""


class Package(NamedTuple):
    """A Word file.

    Attributes:
        members: The files in it.
        main: The name of the one with the document.
    """

    members: Mapping[str, bytes]
    main: str

    def part(self, name: str) -> Element | None:
        """Return a part of the file; ``None`` if it has none of this name.

        Args:
            name: The name of a file in it.

        Raises:
            ImportFailedError: It is no XML, has a document type definition, or is too large.
        """
        data = self.members.get(name)
        if data is None:
            return None
        try:
            return xml_tree.parse(decoded(data, _ENCODINGS.get(data[:2], "utf-8-sig")), name)
        except ImportFailedError as error:
            raise ImportFailedError(f"its {name} can't be read: {error.message}") from None

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Return the relationships of a part: their kinds and targets by their identifiers.

        Args:
            name: The name of a file in it.
        """
        folder, _, own = name.rpartition("/")
        root = self.part(f"{folder}/_rels/{own}.rels" if folder else f"_rels/{own}.rels")
        found: dict[str, tuple[str, str]] = {}
        for one in [] if root is None else root.all("Relationship"):
            texts = {key: leaf.text for key, leaf in one.attributes.items()}
            target = texts.get("Target", "")
            if texts.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/")
            kind = texts.get("Type", "").rpartition("/")[2]
            found.setdefault(texts.get("Id", ""), (kind, target))
        return found


def is_office(file: ForeignFile) -> bool:
    """Return whether a file is one of an Office program; ``open_package`` says which.

    Args:
        file: Any file.
    """
    try:
        return bool(_other(file) or _TYPES in file.members or "word/document.xml" in file.members)
    except ImportFailedError:
        return False


def open_package(file: ForeignFile) -> Package:
    """Open a Word file.

    Args:
        file: Any file.

    Raises:
        ImportFailedError: It is no Word file, of another kind, encrypted, or broken.
    """
    if other := _other(file):
        raise ImportFailedError(*other)
    package = Package(file.members, "")
    targets = [target for kind, target in package.related("").values() if kind == "officeDocument"]
    main = next((one for one in [*targets, "word/document.xml"] if one in file.members), "")
    if not main:
        raise ImportFailedError("it is no Word file, or a broken one: it has no document in it")
    if "macroEnabled" in _content_type(package, main):
        raise ImportFailedError("it is a Word file with macros (.docm)", _SAVE)
    return package._replace(main=main)


def _other(file: ForeignFile) -> tuple[str, str] | None:
    """Return what a file is if it is one of an Office program, but no Word file, and what helps."""
    if file.data.startswith(_OLE):
        found = (said for name, said in _STREAMS.items() if name.encode("utf-16-le") in file.data)
        return next(found, ("it is a file of an Office program of before 2007", _SAVE))
    if file.data.startswith(b"{\\rtf"):
        return "it is rich text (.rtf)", _SAVE
    kind = file.members.get("mimetype", b"")
    by_type = (said for begin, said in _MIMETYPES.items() if kind.startswith(begin))
    by_name = (said for name, said in _MEMBERS.items() if name in file.members)
    return next(by_type, None) or next(by_name, None)


def _content_type(package: Package, name: str) -> str:
    """Return the type of a part (ECMA-376, part 2, 10.1.2.2)."""
    root = package.part(_TYPES)
    for one in [] if root is None else root.all("Override"):
        texts = {key: leaf.text for key, leaf in one.attributes.items()}
        if texts.get("PartName", "").lstrip("/") == name:
            return texts.get("ContentType", "")
    return ""
