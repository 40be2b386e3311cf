"""Two files about one person."""

from __future__ import annotations

from typing import Any

from cvkit.importers import Data, Leaf, Place, Value
from cvkit.importers.result.merge import merge
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import values


def to_data(value: Any, file: str) -> Data:  # noqa: ANN401 - plain data
    match value:
        case dict():
            return {key: to_data(item, file) for key, item in value.items()}
        case list():
            return [to_data(item, file) for item in value]
    return Value(value, (Leaf(value, Place(file, pointer=value)),))


def merged(first: dict[str, Any], other: dict[str, Any]) -> tuple[Any, list[str], dict[str, Data]]:
    left, right = to_data(first, "a"), to_data(other, "b")
    assert isinstance(left, dict)
    assert isinstance(right, dict)
    found, notes = merge(left, right)
    assert plain(left) == first
    assert {note.place.part for note in notes if note.place} <= {"b"}
    return plain(found), [note.message for note in notes], found


FIRST = {
    "basics": {"name": "Ada", "phone": "1", "email": ["a@x.test"]},
    "work": [{"organization": "Mill", "title": "Lead", "bullets": ["One"]}],
}
OTHER = {
    "basics": {"name": "ADA", "phone": "2", "url": "https://x.test", "email": ["b@x.test"]},
    "work": [
        {"organization": "mill", "title": "lead", "location": "Leeds"},
        {"organization": "Bank", "title": "Clerk"},
    ],
    "interests": ["chess"],
}


def test_the_first_wins_and_lacks_nothing_of_the_other() -> None:
    found, notes, data = merged(FIRST, OTHER)
    assert found == {
        "basics": {
            "name": "Ada", "phone": "1", "email": ["a@x.test", "b@x.test"], "url": "https://x.test"
        },
        "work": [
            {"organization": "Mill", "title": "Lead", "bullets": ["One"], "location": "Leeds"},
            {"organization": "Bank", "title": "Clerk"},
        ],
        "interests": ["chess"],
    }  # fmt: skip
    assert notes == ["`phone` is “2” here, but “1” in the file before it"]
    basics = data["basics"]
    assert isinstance(basics, dict)
    name = basics["name"]
    assert isinstance(name, Value)
    assert [leaf.place.part for leaf in name.sources] == ["a", "b"]


def test_the_same_twice_is_the_same() -> None:
    found, notes, _ = merged(FIRST, FIRST)
    assert (found, notes) == (FIRST, [])


def test_values_of_different_kinds_are_a_conflict() -> None:
    found, notes, _ = merged({"a": "x", "b": ["x"]}, {"a": ["y", "z"], "b": "y" * 80})
    assert found == {"a": "x", "b": ["x"]}
    assert notes == [
        "`a` is “y, z” here, but “x” in the file before it",
        f"`b` is “{'y' * 59}…” here, but “x” in the file before it",
    ]


def test_two_entries_of_one_file_stay_two() -> None:
    twice = [{"organization": "Mill", "dates": "2010"}, {"organization": "Mill", "dates": "2015"}]
    assert merged({"work": []}, {"work": twice})[:2] == ({"work": twice}, [])
    assert merged({"work": twice[:1]}, {"work": twice[::-1]})[:2] == (
        {"work": [twice[0], twice[0]]},
        ["`dates` is “2015” here, but “2010” in the file before it"],
    )
    assert merged({"work": twice}, {"work": twice[1:]})[:2] == ({"work": twice}, [])


def test_the_same_in_another_form_is_no_conflict() -> None:
    found, notes, data = merged({"a": "x", "b": [{"c": "x"}]}, {"a": ["X"], "b": ["x"]})
    assert (found, notes) == ({"a": "x", "b": [{"c": "x"}]}, [])
    assert [len(one.sources) for one in values(data)] == [2, 2]
