"""Rewrites the zip file that python-docx saves, so that it always has the same bytes."""

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

    Members are sorted, dated with the first day that ZIP knows, and stored as they are, since one
    zlib deflates otherwise than another; with fonts the file is twice as large for it.
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
