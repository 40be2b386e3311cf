"""Pages as pixels."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

from cvkit.exporters import pdf
from cvkit.exporters.png.rasterize import rasterize

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme


def test_each_page_is_drawn_at_the_resolution_asked_for(
    document_of: DocumentOf, classic: Theme
) -> None:
    data = pdf.export(document_of("basics: {name: Ada}"), classic).data
    (page,) = rasterize(data, dpi=72)
    with Image.open(io.BytesIO(page)) as picture:
        assert (picture.format, picture.size) == ("PNG", (596, 842))
    (quick,) = rasterize(data, dpi=36, quick=True)
    with Image.open(io.BytesIO(quick)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (298, 421))
