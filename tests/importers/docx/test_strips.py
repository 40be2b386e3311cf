"""Lines of paragraphs."""

from __future__ import annotations

import pytest

from cvkit.importers.docx.strips import is_title, strips, text_of
from importers.docx.pieces import BOLD, PLAIN, paragraph, strip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mill\t\t2015", [["Mill", "2015"]]),
        ("Mill\nClerk\t2015", [["Mill"], ["Clerk", "2015"]]),
        ("\tMill", [["Mill"]]),
        ("•\tCounted", [["• Counted"]]),
        ("1.\tCounted\t2015", [["1. Counted", "2015"]]),
        ("English\u2003 French", [["English", "French"]]),
        ("Mill      2015", [["Mill", "2015"]]),
        ("a   b", [["a   b"]]),
        (" \t \n ", []),
    ],
)
def test_lines_and_pieces(text: str, expected: list[list[str]]) -> None:
    found = [[text_of(piece) for piece in one.pieces] for one in strips(paragraph(text))]
    assert found == expected


def test_only_the_first_line_of_an_item_has_its_bullet() -> None:
    found = strips(paragraph("a\nb", is_item=True))
    assert [(one.is_item, one.is_first) for one in found] == [(True, True), (False, False)]


def test_titles_of_sections_stand_out() -> None:
    assert is_title(strip("Experience", BOLD), 11)
    assert is_title(strip("Experience", level=1), 11)
    assert is_title(strip("Experience", PLAIN._replace(size=14)), 11)
    assert is_title(strip("EXPERIENCE"), 11)
    assert not is_title(strip("Experience"), 11)
    assert not is_title(strip("Mill", BOLD), 11)
