"""Reads which areas of a PDF's pages are links, and where these lead (ISO 32000-1, 12.5.6.5)."""

from __future__ import annotations

import ctypes
import math
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cvkit.errors import ImportFailedError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LINKS: Final = 1_000
"""The most links on a page, each line of one counted; a résumé has dozens."""

_LONGEST: Final = 2_000
"""The most bytes of an address; longer ones hold data."""

_STRIP: Final = 16.0
"""The height of the strips by which areas are looked up, in points."""

_MOST_STRIPS: Final = 200


class Area(NamedTuple):
    """A rectangle that leads somewhere, in points from the lower left corner of its page."""

    left: float
    bottom: float
    right: float
    top: float
    address: str


class Areas:
    """The areas of a page.

    Args:
        areas: The areas, in the order of the file.
    """

    def __init__(self, areas: list[Area]) -> None:
        self.addresses = tuple(dict.fromkeys(area.address for area in areas))
        self._strips: dict[int, list[Area]] = defaultdict(list)
        for area in areas:
            first, last = int(area.bottom // _STRIP), int(area.top // _STRIP)
            for strip in range(first, min(last, first + _MOST_STRIPS) + 1):
                self._strips[strip].append(area)

    def at(self, x: float, y: float) -> str:
        """Return where a point of the page leads; empty if it is no link."""
        for area in self._strips.get(int(y // _STRIP), ()):
            if area.left <= x <= area.right and area.bottom <= y <= area.top:
                return area.address
        return ""


def read(document: Any, page: Any) -> Areas:  # noqa: ANN401 - pypdfium2 has no types
    """Return the areas of a page that lead to an address.

    Args:
        document: The page's document, as pypdfium2 has it.
        page: The page.

    Raises:
        ImportFailedError: It has too many.
    """
    return Areas(list(_areas(document.raw, page.raw)))


def _areas(document: Any, page: Any) -> Iterator[Area]:  # noqa: ANN401
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only PDFs need it

    at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    count = 0
    while pdfium.FPDFLink_Enumerate(page, at, link):
        address = _address(pdfium, document, link)
        found = list(_rectangles(pdfium, link)) if address else []
        count += len(found) or 1
        if count > MAX_LINKS:
            raise ImportFailedError(f"a page has more than {MAX_LINKS:,} links")
        yield from (Area(*one, address) for one in found if all(map(math.isfinite, one)))


def _address(pdfium: Any, document: Any, link: Any) -> str:  # noqa: ANN401
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if size > _LONGEST:
        return f"an address of {size:,} bytes"
    buffer = ctypes.create_string_buffer(max(size, 1))
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    text = buffer.value.decode("utf-8", errors="replace").strip()
    return "".join(one for one in text if one.isprintable())


def _rectangles(
    pdfium: Any,  # noqa: ANN401
    link: Any,  # noqa: ANN401
) -> Iterator[tuple[float, float, float, float]]:
    """Yield the rectangles of a link: one for each line, if it says so, or one around it."""
    quad, box = pdfium.FS_QUADPOINTSF(), pdfium.FS_RECTF()
    count = min(pdfium.FPDFLink_CountQuadPoints(link), MAX_LINKS)
    for at in range(count):
        if pdfium.FPDFLink_GetQuadPoints(link, at, quad):
            across = (quad.x1, quad.x2, quad.x3, quad.x4)
            up = (quad.y1, quad.y2, quad.y3, quad.y4)
            yield min(across), min(up), max(across), max(up)
    if not count and pdfium.FPDFLink_GetAnnotRect(link, box):
        yield box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top)
