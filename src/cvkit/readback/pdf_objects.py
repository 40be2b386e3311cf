"""Finds what is painted on a page of a PDF, in the forms (ISO 32000-2, 8.10) on it as well."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Box = tuple[float, float, float, float]
"""The left, bottom, right and top of something, in points."""

TEXT, PATH, IMAGE = 1, 2, 3
"""The numbers of kinds of objects in PDFium's interface (``FPDF_PAGEOBJ_TEXT`` and so on)."""

_FORM = 5
_MAX_DEPTH = 20

_Matrix = tuple[float, float, float, float, float, float]
_ON_PAGE: _Matrix = (1, 0, 0, 1, 0, 0)


class Painted(NamedTuple):
    """An object on a page that isn't a form.

    Attributes:
        item: PDFium's object.
        kind: Its kind.
        bounds: Where it is on its page.
    """

    item: Any
    kind: int
    bounds: Box


def painted(pdfium: Any, page: Any) -> Iterator[Painted]:  # noqa: ANN401 - pypdfium2 has no types
    """Yield the objects of a page, and those of forms in place of the forms.

    Args:
        pdfium: The module ``pypdfium2.raw``.
        page: The page.
    """
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        yield from _within(pdfium, pdfium.FPDFPage_GetObject(page.raw, index), _ON_PAGE, 0)


def bounds_of(pdfium: Any, one: Any) -> Box:  # noqa: ANN401
    """Return where an object is on its page, or in its form.

    Args:
        pdfium: The module ``pypdfium2.raw``.
        one: The object.
    """
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(one, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    return left, bottom, right, top


def _within(pdfium: Any, one: Any, place: _Matrix, depth: int) -> Iterator[Painted]:  # noqa: ANN401
    kind = pdfium.FPDFPageObj_GetType(one)
    if kind != _FORM:
        bounds = bounds_of(pdfium, one)
        yield Painted(one, kind, _placed(bounds, place) if depth else bounds)
    elif depth < _MAX_DEPTH:
        own = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(one, own)
        inner = _product((own.a, own.b, own.c, own.d, own.e, own.f), place)
        for index in range(pdfium.FPDFFormObj_CountObjects(one)):
            item = pdfium.FPDFFormObj_GetObject(one, index)
            yield from _within(pdfium, item, inner, depth + 1)


def _product(first: _Matrix, second: _Matrix) -> _Matrix:
    """Return the matrix that moves by one and then by another (ISO 32000-2, 8.3.4)."""
    a, b, c, d, e, f = second
    rows = [(x * a + y * c, x * b + y * d) for x, y in (first[:2], first[2:4], first[4:])]
    return *rows[0], *rows[1], rows[2][0] + e, rows[2][1] + f


def _placed(box: Box, matrix: _Matrix) -> Box:
    """Return the box around a box that a matrix moves."""
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in box[::2] for y in box[1::2]]
    across = [a * x + c * y + e for x, y in corners]
    up = [b * x + d * y + f for x, y in corners]
    return min(across), min(up), max(across), max(up)
