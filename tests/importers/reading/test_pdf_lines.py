"""The order of reading in a PDF."""

from __future__ import annotations

from cvkit.importers.reading.pdf_lines import lay_out, name, rows
from cvkit.importers.reading.pdf_text import pages
from cvkit.importers.values import Leaf, Place
from cvkit.source.yaml.tree import Mark
from tiny_pdf import Text, pdf

TWO = [
    Text(300, 700, 10, "right"),
    Text(72, 700.4, 10, "left"),
    Text(400, 690, 10, "Jan"),
    Text(300, 690, 10, "below"),
    Text(72, 660, 10, "second"),
]


def test_columns_are_read_one_after_the_other() -> None:
    layout = lay_out(pages(pdf([TWO])), lambda piece, _: int(piece.left > 200))
    assert [(line.text, line.column, round(line.gap)) for line in layout.lines] == [
        ("left", 0, 0), ("second", 0, 40), ("right", 1, 0), ("below Jan", 1, 10),
    ]  # fmt: skip
    assert layout.texts == {"page 1": "left\nsecond\nright\nbelow   Jan"}
    assert layout.leaves[-1] == Leaf("Jan", Place("page 1", Mark(3, 8, 3, 11)))


def test_lines_know_their_edges_and_values() -> None:
    layout = lay_out(pages(pdf([TWO])), lambda _, __: 0)
    first = layout.lines[0]
    assert first.text == "left right"
    assert len(first.value.sources) == 2
    assert (round(first.left), first.right > 300, first.size) == (72, True, 10)
    assert first.style.font == "Helvetica"


def test_a_bullet_may_stand_higher_than_its_text() -> None:
    given = [Text(72, 705, 10, "•"), Text(84, 700, 10, "Led"), Text(84, 686, 10, "them")]
    layout = lay_out(pages(pdf([given])), lambda _, __: 0)
    assert [(line.text, round(line.gap)) for line in layout.lines] == [("• Led", 0), ("them", 14)]


def test_rows() -> None:
    (page,) = pages(pdf([TWO]))
    assert [[piece.text for piece in row] for row in rows(page.pieces)] == [
        ["left", "right"], ["below", "Jan"], ["second"],
    ]  # fmt: skip


def test_name() -> None:
    assert name(0) == "page 1"
