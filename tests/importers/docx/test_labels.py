"""Forms."""

from __future__ import annotations

from cvkit.importers.docx.labels import named
from cvkit.importers.docx.strips import text_of
from cvkit.importers.reading.layout.lines import Hint, Role
from importers.docx.pieces import strip


def test_heads_stand_above_their_text() -> None:
    given = [
        strip("Work"),
        strip("Dates\t2015"),
        strip("Main activities and responsibilities:\tCounted"),
        strip("Name and address of employer\tMill"),
        strip("Dates\t2014"),
        strip("Position\tClerk"),
    ]
    found = named(given)
    assert [(one.text, text_of(one.label), one.hint, one.role) for one in found] == [
        ("Work", "", Hint.NONE, Role.UNKNOWN),
        ("2015", "Dates", Hint.DATES, Role.HEAD),
        ("Mill", "Name and address of employer", Hint.ORGANIZATION, Role.HEAD),
        ("Counted", "Main activities and responsibilities:", Hint.NONE, Role.TEXT),
        ("2014", "Dates", Hint.DATES, Role.HEAD),
        ("Clerk", "Position", Hint.TITLE, Role.HEAD),
    ]


def test_one_label_alone_is_a_text() -> None:
    given = [strip("Position\tClerk"), strip("Mill"), strip("Dates")]
    assert named(given) == given
