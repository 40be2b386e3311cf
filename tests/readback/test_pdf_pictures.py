"""Pictures of a page of a PDF."""

from __future__ import annotations

import pypdfium2
import pytest
from PIL import Image

from cvkit.errors import FileError
from cvkit.readback.pdf_pictures import Camera, Region, is_plain, looks_the_same
from tiny_pdf import Text, pdf

WHOLE = Region(0, 0, 4, 4)


def test_where_something_is_on_a_picture() -> None:
    with pypdfium2.PdfDocument(pdf([[]], size=(100, 200))) as document:
        camera = Camera(document[0], 1)
        picture = camera.picture()
    assert (picture.size, picture.mode) == ((200, 400), "RGB")
    assert camera.region((10, 20, 30, 50)) == (20, 300, 60, 360)
    assert camera.region((-10, 190, 30.2, 220)) == (0, 0, 61, 20)
    assert camera.region((110, 0, 120, 10)).is_empty


def test_regions_that_overlap() -> None:
    assert Region(0, 0, 2, 2).overlaps(Region(1, 1, 3, 3))
    assert not Region(0, 0, 2, 2).overlaps(Region(2, 0, 3, 3))
    assert not Region(0, 0, 2, 2).overlaps(Region(0, 2, 3, 3))


@pytest.mark.parametrize(
    ("color", "same"), [((255, 255, 240), True), ((255, 255, 200), False), ((200, 255, 255), False)]
)
def test_what_can_be_told_apart(color: tuple[int, int, int], *, same: bool) -> None:
    white = Image.new("RGB", (4, 4), "white")
    other = white.copy()
    other.putpixel((2, 2), color)
    assert looks_the_same(white, other, WHOLE) is same
    assert is_plain(other, WHOLE) is same
    assert looks_the_same(white, other, Region(0, 0, 2, 2))


def test_a_page_that_is_too_large() -> None:
    with (
        pypdfium2.PdfDocument(pdf([[Text(2, 2, 6, "x")]], size=(20_000, 10))) as document,
        pytest.raises(FileError, match="Page 3 of the PDF is 20,000 × 10 points large"),
    ):
        Camera(document[0], 3)
