"""The JSON Schema of a résumé: it takes what cvkit takes and refuses what cvkit refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from cvkit.model import Resume

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    from cvkit.model.json_schema import json_schema  # noqa: PLC0415 - slow

    return json_schema()


def test_the_schema_is_a_schema_and_describes_the_fields(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    basics = schema["$defs"]["Basics"]["properties"]
    assert basics["headline"]["description"] == "What you are, in one line below the name."


class EditorLoader(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 and so editors do: a date is a text."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's name
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


OWN_FILES = [
    ROOT / "resume.yaml",
    ROOT / "src/cvkit/cli/start.yaml",
    ROOT / "tests/data/fullest.yaml",
    *sorted(ROOT.glob("src/cvkit/cli/starts/*.yaml")),
    *sorted(ROOT.glob("docs/examples/*.yaml")),
]


@pytest.mark.parametrize("path", OWN_FILES, ids=lambda path: path.stem)
def test_the_schema_accepts_our_own_files(path: Path, schema: dict[str, Any]) -> None:
    data = yaml.load(path.read_text(encoding="utf-8"), EditorLoader)  # noqa: S506 - is safe
    validator = jsonschema.Draft202012Validator(schema)
    assert [error.message for error in validator.iter_errors(data)] == []


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"basics": {}},
        {"basics": {"name": "A"}, "wrok": []},
        {"basics": {"name": "A"}, "work": [{"organization": "X", "tilte": "Y"}]},
        {"basics": {"name": "A"}, "languages": [{"language": "de", "level": "D1"}]},
    ],
)
def test_the_schema_refuses_what_cvkit_refuses(data: object, schema: dict[str, Any]) -> None:
    assert not jsonschema.Draft202012Validator(schema).is_valid(data)


@pytest.mark.parametrize("kind", ["chapter", "book chapter", "PhD thesis"])
def test_the_schema_accepts_other_names_of_kinds(kind: str, schema: dict[str, Any]) -> None:
    data = {"basics": {"name": "Ada"}, "publications": [{"name": "Notes", "kind": kind}]}
    assert jsonschema.Draft202012Validator(schema).is_valid(data)
    assert Resume.model_validate(data).publications
