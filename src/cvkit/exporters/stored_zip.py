"""Writes ZIP files whose bytes depend on their contents alone."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MS_DOS = 0


def stored_zip(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a ZIP file (APPNOTE 6.3.10).

    Members are dated with ZIP's earliest date and stored uncompressed, since the output of deflate
    differs between zlib versions.

    Args:
        members: Their names and contents, in order.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        for name, data in members:
            member = zipfile.ZipInfo(name, _EPOCH)
            member.create_system = _MS_DOS
            target.writestr(member, data, zipfile.ZIP_STORED)
    return made.getvalue()
