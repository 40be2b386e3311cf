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


def test_only_the_latest_of_several_names_of_a_key_is_taken() -> None:
    given = b'{"name": "Mill", "company": "mill", "url": "", "website": "https://a", "link": "https://b"}'
    fields, ledger = Fields(ForeignFile(given).mapping), Ledger()
    table = (
        Rule("organization", ("name", "company"), Kind.PLAIN),
        Rule("url", ("url", "website", "link"), Kind.LITERAL),
    )
    found = tables.read(fields, table, ledger)
    data = ledger.close(found, fields.leaves(), {})
    assert {key: one.text for key, one in found.items() if isinstance(one, Value)} == {
        "organization": "Mill",
        "url": "https://a",
    }
    (name,) = (one for key, one in found.items() if key == "organization")
    assert isinstance(name, Value)
    assert [leaf.place.pointer for leaf in name.sources] == ["/name", "/company"]
    assert {place.pointer: reason for place, reason in data.reasons.items()} == {
        "/link": "the entry has `website`, too, which says something else"
    }
