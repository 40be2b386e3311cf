"""Pictures for tests that need a photo."""

from __future__ import annotations

import io

from PIL import Image


def square(kind: str, side: int = 8) -> bytes:
    """Return a black square, ``side`` pixels wide.

    Args:
        kind: ``PNG`` or ``JPEG``.
        side: Its width and height.
    """
    file = io.BytesIO()
    Image.new("1", (side, side)).save(file, kind)
    return file.getvalue()
