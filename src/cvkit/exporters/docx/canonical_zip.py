"""Rewrites the ZIP file that python-docx saves as reproducible bytes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_FIRST = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MS_DOS = 0


def canonical_zip(word: WordDocument) -> bytes:
    """Return the file as a canonical ZIP (ECMA-376 part 2, annex C).

    Members are sorted, dated with ZIP's earliest date and stored uncompressed, since the output of
    deflate differs between zlib versions. This doubles the size of a file with fonts.
    """
    saved = io.BytesIO()
    word.save(saved)
    sealed = io.BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(sealed, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            member = zipfile.ZipInfo(name, _EPOCH)
            member.create_system = _MS_DOS
            target.writestr(member, source.read(name), zipfile.ZIP_STORED)
    return sealed.getvalue()
