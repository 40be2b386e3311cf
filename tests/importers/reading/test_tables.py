"""Tables of keys."""

from __future__ import annotations

from cvkit.importers import ForeignFile, Value
from cvkit.importers.reading import tables
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.reading.tables import Kind, Rule

GIVEN = b"""
plain: "*a*"
markdown: "*a*"
either: "**a**"
literal: " x_y_ "
date: "2020-05-01T10:00"
many: ["*b*", ""]
old: second
"""
TABLE = (
    Rule("plain", ("plain",), Kind.PLAIN),
    Rule("markdown", ("markdown",), Kind.MARKDOWN),
    Rule("either", ("either",)),
    Rule("literal", ("literal",), Kind.LITERAL),
    Rule("date", ("date",), Kind.DATE),
    Rule("many", ("many",), Kind.PLAIN, many=True),
    Rule("name", ("new", "old")),
    Rule("missing", ("nothing",)),
)


def test_each_kind_is_brought_over_in_its_way() -> None:
    found = tables.read(Fields(ForeignFile(GIVEN).mapping), TABLE, Ledger())
    assert {key: one.text for key, one in found.items() if isinstance(one, Value)} == {
        "plain": r"\*a\*",
        "markdown": "*a*",
        "either": "**a**",
        "literal": "x_y_",
        "date": "2020-05-01",
        "name": "second",
    }
    many = found["many"]
    assert isinstance(many, list)
    assert [one.text for one in many if isinstance(one, Value)] == [r"\*b\*"]
    assert "missing" not in found
