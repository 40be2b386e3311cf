"""Text of a PDF that no one sees, and letters of unknown meaning."""

from __future__ import annotations

from conftest import ROOT
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
        ("White", "invisible"), ("Tiny", "tiny"), ("Away", "outside the page"),
    ]  # fmt: skip


def test_nothing_is_hidden_in_a_coloured_column() -> None:
    made = rendered(ROOT / "docs/examples/nurse.yaml", "sidebar", "A4")
    assert hidden(made.artifact.data) == ()
    assert unmapped(made.artifact.data) == ()
