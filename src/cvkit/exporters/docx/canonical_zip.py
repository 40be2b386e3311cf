"""Rewrites the ZIP file that python-docx saves as reproducible bytes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from cvkit.exporters.stored_zip import stored_zip

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_FIRST = "[Content_Types].xml"


def canonical_zip(word: WordDocument) -> bytes:
    """Return the file as a canonical ZIP (ECMA-376 part 2, annex C).

    Members are sorted and stored uncompressed, which doubles the size of a file with fonts.
    """
    saved = io.BytesIO()
    word.save(saved)
    with zipfile.ZipFile(saved) as source:
        names = sorted(source.namelist(), key=lambda name: (name != _FIRST, name))
        return stored_zip((name, source.read(name)) for name in names)
