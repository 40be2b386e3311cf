"""Place, date and name at the end of a page."""

from __future__ import annotations

from imports import data_of


def test_a_signature() -> None:
    data = data_of(
        "# Ada Byron\n\n## Skills\n\nLooms\n\nYork, May 3, 2026\n\nA. Byron\n", "markdown"
    )
    assert data["basics"]["signature"] == {
        "place": "York",
        "date": "May 3, 2026",
        "name": "A. Byron",
    }
    assert data["skills"] == ["Looms"]


def test_other_lines_at_the_end() -> None:
    data = data_of("# Ada Byron\n\n## Awards\n\nPrize, 2026\n\nB Loom\n", "markdown")
    assert "signature" not in data["basics"]
    assert len(data["awards"]) == 2
