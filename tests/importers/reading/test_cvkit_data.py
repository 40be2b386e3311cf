"""What cvkit kept under x-cvkit; test_jsonresume reads whole files."""

from __future__ import annotations

from cvkit.importers import Data, Value
from cvkit.importers.foreign_file import ForeignFile
from cvkit.importers.reading import cvkit_data
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import values


def test_data_keep_their_shape_and_places() -> None:
    mapping = ForeignFile(b"a: [x, null, {b: ' '}]\nc/d: y\ne: &e [z]\nf: *e\n").mapping
    assert mapping
    data = cvkit_data.to_data(mapping)
    assert data is not None
    assert plain(data) == {"a": ["x", {"b": " "}], "c/d": "y", "e": ["z"], "f": ["z"]}
    assert [leaf.place.pointer for one in values(data) for leaf in one.sources] == [
        "/a/0", "/c~1d", "/e/0", "/f/0",
    ]  # fmt: skip


def completed(text: str) -> tuple[object, int]:
    fields = Fields(ForeignFile(text.encode()).mapping)
    ledger = Ledger()
    read: dict[str, Data] = {key: value for key in fields.keys if (value := fields.get(key))}
    entry = cvkit_data.completed(read, cvkit_data.own(fields), ledger)
    sources = sum(len(value.sources) for value in values(entry))
    return plain(entry), sources


def test_what_was_kept_wins_and_all_is_placed() -> None:
    assert completed("name: A b\nx-cvkit: {name: A *b*, team: c}") == (
        {"name": "A *b*", "team": "c"},
        3,
    )
    assert completed("description: d\nx-cvkit: {summary: d, without: [description]}") == (
        {"summary": "d"},
        3,
    )
    assert completed("name: A") == ({"name": "A"}, 1)


def test_what_was_changed_since_is_not_placed() -> None:
    assert completed("name: A c\nx-cvkit: {name: A *b*}") == ({"name": "A *b*"}, 1)


def test_sources_are_added_to_the_first_value() -> None:
    entry: dict[str, Data] = {"a": [Value("x")], "b": Value("y")}
    mapping = ForeignFile(b"k: v").mapping
    value = Fields(mapping).get("k")
    assert value
    (first, second) = values(cvkit_data.also_from(entry, [value]))
    assert ([leaf.text for leaf in first.sources], second.sources) == (["v"], ())
    assert cvkit_data.also_from({}, [value]) == {}
