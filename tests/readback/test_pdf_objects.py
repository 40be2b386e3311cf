"""What is painted on a page of a PDF, in forms as well."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw
import pytest

from cvkit.readback.pdf_objects import IMAGE, PATH, TEXT, painted
from raw_pdf import raw_pdf, text


def _painted(data: bytes) -> list[tuple[int, list[int]]]:
    with pypdfium2.PdfDocument(data) as document:
        found = painted(pypdfium2.raw, document[0])
        return [(one.kind, [round(edge) for edge in one.bounds]) for one in found]


SQUARE = "10 20 30 40 re f\n"


def test_objects_of_each_kind() -> None:
    photo = "q 100 0 0 50 60 450 cm /Photo Do Q"
    kinds = [kind for kind, _ in _painted(raw_pdf(f"{SQUARE}{text(72, 700, 'Ada')}{photo}"))]
    assert kinds == [PATH, TEXT, IMAGE]


@pytest.mark.parametrize(
    ("matrix", "bounds"),
    [
        ("1 0 0 1 0 0", [10, 20, 40, 60]),
        ("1 0 0 1 100 200", [110, 220, 140, 260]),
        ("2 0 0 3 0 0", [20, 60, 80, 180]),
        ("0 1 -1 0 100 0", [40, 10, 80, 40]),
    ],
    ids=["where it is", "moved", "larger", "turned"],
)
def test_objects_of_a_form_are_where_the_form_is(matrix: str, bounds: list[int]) -> None:
    assert _painted(raw_pdf(f"q {matrix} cm /Form Do Q", form=SQUARE)) == [(PATH, bounds)]
