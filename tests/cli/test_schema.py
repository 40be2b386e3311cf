"""``cvkit schema``: the schema is printed, and is the one in the documentation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Cli


ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    from cvkit.model.json_schema import json_schema  # noqa: PLC0415 - slow

    return json_schema()


def test_the_schema_is_printed_and_in_the_documentation(cvkit: Cli, schema: object) -> None:
    outcome = cvkit("schema")
    assert json.loads(outcome.out) == schema
    assert outcome.out == (ROOT / "docs/resume.schema.json").read_text(encoding="utf-8")


def test_the_first_line_of_our_resume_names_the_schema() -> None:
    first = (ROOT / "resume.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=docs/resume.schema.json"


@pytest.mark.parametrize("kind", ["part", "variant"])
def test_other_files_have_schemas_of_their_own(cvkit: Cli, kind: str) -> None:
    outcome = cvkit("schema", kind)
    assert json.loads(outcome.out)["title"].startswith("A ")
    assert outcome.out != cvkit("schema").out


def test_a_schema_that_there_is_not(cvkit: Cli) -> None:
    outcome = cvkit("schema", "resum")
    assert (outcome.code, outcome.out) == (2, "")
    assert "There is no schema of “resum”." in outcome.err
