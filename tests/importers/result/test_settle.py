"""What the schema refuses is taken out, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.importers import Data, Value
from cvkit.importers.result.settle import settle
from cvkit.importers.result.tidy import plain


def to_data(value: Any) -> Data:  # noqa: ANN401 - plain data
    match value:
        case dict():
            return {key: to_data(item) for key, item in value.items()}
        case list():
            return [to_data(item) for item in value]
    return Value(str(value))


def settled(given: dict[str, Any]) -> tuple[Any, list[Any]]:
    data = to_data({"basics": {"name": "Ada"}} | given)
    assert isinstance(data, dict)
    found = settle(data, "x.json")
    assert found.resume is not None
    assert plain(found.data["basics"]) == {"name": "Ada"}
    kept = {key: plain(value) for key, value in found.data.items() if key != "basics"}
    return kept, [plain(one.data) for one in found.refused]


@pytest.mark.parametrize(
    ("given", "kept", "refused"),
    [
        ({"interests": ["chess"]}, {"interests": ["chess"]}, []),
        (
            {"awards": [{"title": "A", "date": "some day"}, {"title": "B", "date": "2020"}]},
            {"awards": [{"title": "A"}, {"title": "B", "date": "2020"}]},
            ["some day"],
        ),
        (
            {"awards": [{"date": "2020"}, {"title": "B"}, {"awarder": "x"}]},
            {"awards": [{"title": "B"}]},
            [{"awarder": "x"}, {"date": "2020"}],
        ),
        ({"nonsense": {"a": "b"}}, {}, [{"a": "b"}]),
        (
            {"languages": [{"language": "German", "level": "good", "no": "x"}]},
            {"languages": [{"language": "German"}]},
            ["x", "good"],
        ),
        ({"basics": {"name": "Ada", "email": ["a", "b"]}}, {}, ["b", "a"]),
        (
            {"skills": [{"keywords": ["a", ["b"]]}, "x"]},
            {"skills": [{"keywords": ["a"]}, "x"]},
            [["b"]],
        ),
    ],
)
def test_what_is_refused(given: dict[str, Any], kept: dict[str, Any], refused: list[Any]) -> None:
    found, out = settled(given)
    assert found == kept
    assert sorted(map(repr, out)) == sorted(map(repr, refused))


def test_the_reason_is_the_schemas() -> None:
    data = to_data({"basics": {"name": "Ada", "email": "foo"}})
    assert isinstance(data, dict)
    (refused,) = settle(data, "x.json").refused
    assert refused.reason.startswith("“foo” is not an e-mail address")


def test_the_given_data_stay_as_they_are() -> None:
    data = to_data({"basics": {"name": "Ada", "email": "foo"}})
    assert isinstance(data, dict)
    settle(data, "x.json")
    assert plain(data) == {"basics": {"name": "Ada", "email": "foo"}}
