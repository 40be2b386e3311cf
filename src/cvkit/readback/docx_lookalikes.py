"""Says what a file is that was taken for a Word file and is none."""

from __future__ import annotations

import io
import zipfile
from typing import Final, NamedTuple

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Office before 2007 begin (MS-CFB, 2.2), and encrypted ones of today."""

_SAVE = "Open it in the program that it is from, and save it as .docx or PDF."
_NAMES_IN_OLE = {
    "EncryptedPackage": "The file is encrypted, so it can't be read back.",
    "WordDocument": "It is a Word file of before 2007 (.doc), which can't be read back.",
    "Workbook": "It is a workbook of Excel, which can't be read back.",
    "PowerPoint Document": "It is a presentation of PowerPoint, which can't be read back.",
}
_MIMETYPES = {
    "application/vnd.oasis.opendocument.text": "an OpenDocument text",
    "application/vnd.oasis.opendocument.spreadsheet": "an OpenDocument spreadsheet",
    "application/vnd.oasis.opendocument.presentation": "an OpenDocument presentation",
    "application/vnd.oasis.opendocument": "an OpenDocument file",
    "application/epub+zip": "an e-book (.epub)",
}
"""What an archive is by how its ``mimetype`` begins (OpenDocument 1.3, part 2, 3.3)."""

_FOLDERS = {
    "xl/": "a workbook of Excel",
    "ppt/": "a presentation of PowerPoint",
    "Index/": "a file of Apple's Pages, Numbers or Keynote",
}
"""What an archive is by a folder in it."""


class Told(NamedTuple):
    """What to say of a file.

    Attributes:
        message: What it is, as a sentence.
        help: What to do about it.
    """

    message: str
    help: str = ""


BROKEN: Final = Told("The file is broken, or no Word file (.docx).")


def told(data: bytes) -> Told:
    """Return what to say of a file that isn't read as a Word file.

    Args:
        data: The file.
    """
    if data.startswith(_OLE):
        # The names of what is in it are in UTF-16 (MS-CFB, 2.6.4).
        found = (said for name, said in _NAMES_IN_OLE.items() if name.encode("utf-16-le") in data)
        return Told(next(found, "It is a file of Office of before 2007."), _SAVE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _of_archive(archive)
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, RuntimeError, LookupError):
        return BROKEN


def _of_archive(archive: zipfile.ZipFile) -> Told:
    names = archive.namelist()
    kind = ""
    if "mimetype" in names:
        with archive.open("mimetype") as member:
            kind = member.read(100).decode("ascii", errors="replace")
    by_type = (said for begin, said in _MIMETYPES.items() if kind.startswith(begin))
    by_name = (said for begin, said in _FOLDERS.items() if any(n.startswith(begin) for n in names))
    what = next(by_type, "") or next(by_name, "")
    if what:
        return Told(f"It is {what}, which can't be read back.", _SAVE)
    if any(name == "[Content_Types].xml" or name.startswith("word/") for name in names):
        return BROKEN
    return Told("It is an archive (.zip), and no Word file.")
