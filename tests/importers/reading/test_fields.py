"""Values of JSON and YAML with their places."""

from __future__ import annotations

from cvkit.importers import ForeignFile
from cvkit.importers.reading.fields import Fields

GIVEN = b"""{
  "a/b": " x ",
  "empty": ["", null, []],
  "many": ["one", {"no": "1"}, "two"],
  "lone": {"k": "v"},
  "flags": {"yes": true, "no": "no"}
}"""


def fields() -> Fields:
    return Fields(ForeignFile(GIVEN).mapping)


def test_leaves_have_pointers_and_positions() -> None:
    found = {leaf.place.pointer: (leaf.text, leaf.place.mark[:2]) for leaf in fields().leaves()}
    assert found == {
        "/a~1b": ("x", (1, 9)),
        "/many/0": ("one", (3, 11)),
        "/many/1/no": ("1", (3, 25)),
        "/many/2": ("two", (3, 31)),
        "/lone/k": ("v", (4, 16)),
        "/flags/yes": ("true", (5, 19)),
        "/flags/no": ("no", (5, 31)),
    }


def test_what_has_no_value_is_like_a_missing_key() -> None:
    given = fields()
    assert given.get("empty", "nothing", "a/b") is not None
    assert given.text("empty") == ""
    assert given.texts("empty") == []
    assert not given.below("a/b")
    assert given.list("a/b") == []
    assert not Fields(None)


def test_a_lone_value_is_a_list_of_one() -> None:
    given = fields()
    assert [value.text for value in given.texts("a/b")] == ["x"]
    assert [value.text for value in given.texts("many")] == ["one", "two"]
    assert [one.text("k") for one in given.list("lone")] == ["v"]
    assert [one.pointer for one in given.list("many")] == ["/many/1"]


def test_flags() -> None:
    flags = fields().below("flags")
    assert flags.is_set("yes")
    assert not flags.is_set("no")
    assert not flags.is_set("missing")


def test_what_an_alias_refers_to_is_one_value() -> None:
    given = Fields(ForeignFile(b"a: &x\n  k: v\nb: *x\n").mapping)
    assert [leaf.place.pointer for leaf in given.leaves()] == ["/a/k"]
    assert given.below("b").text("k") == "v"
