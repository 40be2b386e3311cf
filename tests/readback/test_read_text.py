"""The text of a file."""

from __future__ import annotations

from cvkit.readback.read_text import ReadText


def test_lines() -> None:
    assert ReadText("Ada\n\n  Work \fMill\n").lines == ("Ada", "Work", "Mill")
