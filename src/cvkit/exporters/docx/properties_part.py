"""The extended properties, by which cvkit recognizes its own files.

Word, LibreOffice and others write their own names there, so a file that was edited is not taken
for cvkit's.
"""

from __future__ import annotations

import io
import zipfile
import zlib

PATH = "docProps/app.xml"
_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_APPLICATION = "<Application>cvkit</Application>"
_MOST = 10_000
"""The number of bytes to read, so that an archive bomb can't fill the memory."""


def write() -> str:
    """Return ``app.xml`` (ECMA-376 part 1, §22.2)."""
    return f'<Properties xmlns="{_NAMESPACE}">{_APPLICATION}</Properties>'


def recognizes(data: bytes) -> bool:
    """Whether a file is a Word file that cvkit wrote, and that no other program saved since."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(PATH) as part:
            return _APPLICATION.encode() in part.read(_MOST)
    except (KeyError, zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError):
        # RuntimeError: it is encrypted, or compressed by an unknown method.
        return False
