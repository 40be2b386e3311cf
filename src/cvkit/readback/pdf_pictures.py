"""Takes pictures of a page of a PDF, and compares parts of them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.errors import FileError

if TYPE_CHECKING:
    from PIL.Image import Image

    from cvkit.readback.pdf_objects import Box

_SCALE = 2.0
"""Pixels for each point; thinner strokes than half a point are grey."""

_MOST_PIXELS = 36_000_000
"""Of the picture of a page; those of larger pages are coarser."""

_LONGEST_SIDE = 14_400
"""In points: 200 inches, which PDF allows (ISO 32000-1, annex C)."""

_FAINT = 24
"""What differs by less, of 255 in each of red, green and blue, can't be told apart."""


class Region(NamedTuple):
    """A part of a picture, in pixels from its upper left corner.

    Attributes:
        left: Its first column.
        top: Its first row.
        right: The column after its last one.
        bottom: The row after its last one.
    """

    left: int
    top: int
    right: int
    bottom: int

    @property
    def is_empty(self) -> bool:
        """Whether it has no pixel."""
        return self.left >= self.right or self.top >= self.bottom

    def overlaps(self, other: Region) -> bool:
        """Return whether both have a pixel in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


class Camera:
    """Takes pictures of a page."""

    def __init__(self, page: Any, number: int) -> None:  # noqa: ANN401 - pypdfium2 has no types
        """Make a camera.

        Args:
            page: The page, which isn't turned.
            number: Its number, for the message.

        Raises:
            FileError: The page is too large.
        """
        width, height = page.get_size()
        if max(width, height) > _LONGEST_SIDE:
            raise FileError(
                f"Page {number} of the PDF is {width:,.0f} × {height:,.0f} points large.",
                f"A page has at most {_LONGEST_SIDE:,} points on each side.",
            )
        self._page = page
        self._scale = min(_SCALE, math.sqrt(_MOST_PIXELS / max(width * height, 1)))
        self._left, _, _, self._top = page.get_bbox()
        self._width, self._height = (math.ceil(side * self._scale) for side in (width, height))

    def picture(self) -> Image:
        """Return a picture of the page as it is now."""
        picture: Image = self._page.render(scale=self._scale).to_pil().convert("RGB")
        return picture

    def region(self, bounds: Box) -> Region:
        """Return where something on the page is on its pictures.

        Args:
            bounds: Where it is on the page.
        """
        left, bottom, right, top = bounds
        return Region(
            max(math.floor((left - self._left) * self._scale), 0),
            max(math.floor((self._top - top) * self._scale), 0),
            min(math.ceil((right - self._left) * self._scale), self._width),
            min(math.ceil((self._top - bottom) * self._scale), self._height),
        )


def looks_the_same(one: Image, other: Image, region: Region) -> bool:
    """Return whether two pictures of a page look the same in a region."""
    from PIL import ImageChops  # noqa: PLC0415 - only PDFs of strangers need it

    difference = ImageChops.difference(one.crop(region), other.crop(region))
    return all(most < _FAINT for _, most in _extremes(difference))


def is_plain(picture: Image, region: Region) -> bool:
    """Return whether a region of a picture has one color."""
    return all(most - least < _FAINT for least, most in _extremes(picture.crop(region)))


def _extremes(picture: Image) -> list[tuple[int, int]]:
    """Return the least and the most of red, green and blue."""
    return [band.getextrema() for band in picture.split()]  # type: ignore[misc] # of one band
