"""What stands side by side."""

from __future__ import annotations

from cvkit.importers.docx.arrange import arrange
from cvkit.importers.docx.content import Block, Box, Table
from cvkit.importers.docx.strips import text_of
from importers.docx.pieces import bold, paragraph


def arranged(*blocks: Block) -> list[tuple[int, list[str]]]:
    return [(one.column, [text_of(piece) for piece in one.pieces]) for one in arrange(blocks)]


def cell(*texts: str) -> tuple[Block, ...]:
    return tuple(bold(text[1:]) if text[0] == "*" else paragraph(text) for text in texts)


def test_dates_stand_beside_the_first_line() -> None:
    table = Table(((cell("2015 –", "2019", "Bonn"), cell("Clerk", "Mill")),))
    assert arranged(table) == [(0, ["2015 – 2019", "Clerk", "Bonn"]), (0, ["Mill"])]


def test_dates_may_stand_at_the_right() -> None:
    table = Table(((cell("Clerk", "Mill"), cell("2015 – 2019")),))
    assert arranged(table) == [(0, ["Clerk", "2015 – 2019"]), (0, ["Mill"])]


def test_cells_with_titles_are_columns_through_the_whole_table() -> None:
    table = Table(
        (
            (cell("*Skills", "Python"), cell("*Experience", "Mill")),
            (cell("SQL"), cell("Clerk")),
        )
    )
    assert arranged(paragraph("Ada"), table) == [
        (0, ["Ada"]), (1, ["Skills"]), (1, ["Python"]), (2, ["Experience"]), (2, ["Mill"]),
        (1, ["SQL"]), (2, ["Clerk"]),
    ]  # fmt: skip


def test_a_title_beside_its_text_stands_above_it() -> None:
    table = Table(((cell("*Summary"), cell("I count.", "I weave.")),))
    assert arranged(table) == [(0, ["Summary"]), (0, ["I count."]), (0, ["I weave."])]


def test_a_heading_beside_its_text_stands_above_it_even_if_unknown() -> None:
    table = Table((((paragraph("Hobbyhorses", level=1),), cell("Riding.")),))
    assert arranged(table) == [(0, ["Hobbyhorses"]), (0, ["Riding."])]


def test_long_cells_are_read_one_after_the_other() -> None:
    table = Table(((cell("a", "b", "c", "d", "e"), cell("f", "g", "h", "i", "j", "k")),))
    assert [texts for _, texts in arranged(table)] == [[sign] for sign in "abcdefghijk"]


def test_a_text_box_with_sections_is_a_column() -> None:
    box = Box((bold("Skills"), paragraph("Python")))
    assert arranged(box, paragraph("Ada"), Box((paragraph("Bonn"),))) == [
        (1, ["Skills"]), (1, ["Python"]), (0, ["Ada"]), (0, ["Bonn"]),
    ]  # fmt: skip


def test_empty_paragraphs_are_a_gap() -> None:
    found = arrange([paragraph("a"), paragraph(""), paragraph(" "), paragraph("b")])
    assert [one.shape.before for one in found] == [0.0, 24.0]
