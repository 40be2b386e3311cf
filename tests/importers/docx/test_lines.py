"""Lines on one long page."""

from __future__ import annotations

from cvkit.importers.docx.lines import lay_out
from cvkit.importers.docx.strips import strips
from cvkit.importers.reading.layout.lines import Hint
from cvkit.importers.values import Leaf, Place, Value
from cvkit.source.yaml.tree import Mark
from importers.docx.pieces import SHAPE, paragraph, strip


def test_places_are_numbers_of_paragraphs() -> None:
    layout = lay_out([strip("Ada"), strip("Mill\t2015")], "header")
    assert layout.texts == {"header": "Ada\nMill   2015"}
    assert layout.leaves == (
        Leaf("Ada", Place("header", Mark(0, 0, 0, 3))),
        Leaf("Mill", Place("header", Mark(1, 0, 1, 4))),
        Leaf("2015", Place("header", Mark(1, 7, 1, 11))),
    )


def test_a_bullet_is_shown_and_not_said() -> None:
    layout = lay_out(strips(paragraph("Counted\nsheep", is_item=True)))
    assert [line.text for line in layout.lines] == ["• Counted", "sheep"]
    assert [leaf.text for leaf in layout.leaves] == ["Counted", "sheep"]
    assert layout.lines[1].left > layout.lines[0].left


def test_gaps() -> None:
    far = strip("b")._replace(shape=SHAPE._replace(before=24.0))
    other = strip("c")._replace(column=1)
    gaps = [line.gap for line in lay_out([strip("a"), far, other]).lines]
    assert [round(gap, 1) for gap in gaps] == [0.0, 37.2, 0.0]


def test_a_label_belongs_to_what_it_names() -> None:
    label = strip("Employer").pieces[0]
    layout = lay_out([strip("Mill")._replace(label=label, hint=Hint.ORGANIZATION)])
    (line,) = layout.lines
    first = Leaf("Employer", Place("", Mark(0, 0, 0, 8)))
    second = Leaf("Mill", Place("", Mark(0, 11, 0, 15)))
    assert line.value == Value("Mill", (first, second))
    assert line.style.hint is Hint.ORGANIZATION
    assert layout.texts == {"": "Employer   Mill"}
