"""Text of a PDF that no one sees, and letters of unknown meaning."""

from __future__ import annotations

import io

import pypdfium2
import pytest

from conftest import ROOT
from cvkit.child_process import limited
from cvkit.child_process.limited import ResourceLimits
from cvkit.errors import FileError
from cvkit.readback.pdf_appearance import hidden, unmapped
from rendered import rendered
from tiny_pdf import Text, pdf


def test_white_tiny_and_distant_text() -> None:
    data = pdf([
        [
            Text(72, 700, 12, "Seen"),
            Text(72, 680, 12, "White", color=(255, 255, 255)),
            Text(72, 660, 0.5, "Tiny"),
            Text(72, -400, 12, "Away"),
        ]
    ])  # fmt: skip
    assert [(one.text, one.reason) for one in hidden(data)] == [
        ("White", "invisible"), ("Tiny", "tiny"),
    ]  # fmt: skip


def test_nothing_is_hidden_in_a_coloured_column() -> None:
    made = rendered(ROOT / "docs/examples/nurse.yaml", "sidebar", "A4")
    assert hidden(made.artifact.data) == ()
    assert unmapped(made.artifact.data) == ()


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_nothing_is_hidden_on_a_page_that_is_turned(degrees: int) -> None:
    data = io.BytesIO()
    page = [Text(72, 700, 12, "Seen"), Text(72, 680, 12, "White", color=(255, 255, 255))]
    with pypdfium2.PdfDocument(pdf([page])) as document:
        document[0].set_rotation(degrees)
        document.save(data)
    assert [one.text for one in hidden(data.getvalue())] == ["White"]


def test_a_page_as_large_as_pdf_allows() -> None:
    """A picture of it at the usual scale has 830 million pixels."""
    words = [Text(7000, 7000, 12, "Seen"), Text(72, 680, 12, "White", color=(255, 255, 255))]
    data = pdf([words], size=(14_400, 14_400))

    def found() -> bytes:
        return repr([(one.text, one.reason) for one in hidden(data)]).encode()

    limits = ResourceLimits(seconds=60, patience=120, memory=400)
    assert limited.run(found, limits) == b"[('White', 'invisible')]"


def test_a_page_that_is_too_large() -> None:
    with pytest.raises(FileError, match="Page 1 of the PDF is 200,000 × 10 points") as caught:
        hidden(pdf([[Text(2, 2, 6, "Seen")]], size=(200_000, 10)))
    assert "14,400" in caught.value.help
