"""Each key of the schema stands in the guide, in its part, with what it takes."""

from __future__ import annotations

import re
from typing import Any

import pytest

from cvkit.agent_guide import keys
from cvkit.model.json_schema import FileKind, json_schema

OTHER_NAMES = {"BulletItem": "Bullet", "Presentation": "Look", "SectionEntry": "Entry",
               "Selectable": "Item"}  # fmt: skip


@pytest.fixture(scope="module")
def parts() -> dict[str, str]:
    """Return the keys of each part of the guide, by its name."""
    found = {line.partition(" ")[0]: line.partition(" ")[2] for line in keys.lines()}
    return {name: _braces(rest) for name, rest in found.items()}


def _braces(text: str) -> str:
    """Return what stands in the braces that a text begins with."""
    depth = 0
    for at, char in enumerate(text):
        depth += (char == "{") - (char == "}")
        if depth == 0:
            return text[1:at]
    raise AssertionError(text)


def _keys(parts: dict[str, str], name: str) -> set[str]:
    """Return the keys of a part, with those of the parts that it refers to by ``…``."""
    own = re.sub(r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}", "", parts[name])
    found = {re.split(r"[!:]", word)[0] for word in own.split(", ") if not word.startswith("…")}
    return found.union(*(_keys(parts, base) for base in re.findall(r"…(\w+)", own)))


def _definitions() -> dict[str, dict[str, Any]]:
    """Return the keys of each definition of the schema."""
    schema = json_schema(with_files=True)
    every = {**schema["$defs"], "Resume": schema}
    found = {}
    for name, one in every.items():
        for choice in (one, *one.get("anyOf", ())):
            if "properties" in choice:
                found[name] = choice
    return found


def test_every_key_of_the_schema_stands_in_its_part(parts: dict[str, str]) -> None:
    definitions = _definitions()
    assert len(definitions) > 30
    assert sum(len(one["properties"]) for one in definitions.values()) > 400
    for name, one in definitions.items():
        assert _keys(parts, OTHER_NAMES.get(name, name)) == set(one["properties"]), name


def test_no_part_is_about_nothing(parts: dict[str, str]) -> None:
    known = {OTHER_NAMES.get(name, name) for name in _definitions()}
    assert parts.keys() - known == {"Look", "Entry", "Item"}


def test_required_keys_are_marked(parts: dict[str, str]) -> None:
    for name, one in _definitions().items():
        marked = set(re.findall(r"([\w$]+)!", parts[OTHER_NAMES.get(name, name)]))
        assert marked == set(one.get("required", ())), name


def test_other_files_have_no_keys_of_their_own() -> None:
    known = {key for one in _definitions().values() for key in one["properties"]}
    for kind in FileKind:
        assert set(json_schema(kind)["properties"]) - known <= {"resume"}


def test_what_descriptions_say_of_how_to_write_is_said_once() -> None:
    text = "\n".join(keys.lines())
    assert text.count("profiles: Accounts: {github: user, linkedin: user}") == 1
    assert text.count("or a list of {network, username, url}") == 1
    assert "Needs organization or title." in text
