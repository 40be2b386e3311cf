"""What CONTRIBUTING says about a new section is done here, and what checks sections checks it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import recipes

if TYPE_CHECKING:
    from pathlib import Path

RECIPE = recipes.read("Add a section")

RESUME = """\
basics: {name: Ada}
exhibitions: [{title: Looms, awarder: City Museum, curator: R. Bean, date: 2012-05}]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = recipes.copy_project(tmp_path / "project")
    (folder / "own.yaml").write_text(RESUME, encoding="utf-8")
    return folder


def test_the_recipe_is_short() -> None:
    assert 10 < len(RECIPE) <= recipes.LINES


def test_whatever_checks_sections_passes_with_it(project: Path) -> None:
    recipes.patch(project, RECIPE.block("diff"))
    done = recipes.perform(
        project,
        calls=["validate own.yaml", "export all own.yaml --locale de -o made/"],
        tests=[
            "tests/test_conformance.py",
            "tests/test_fullest.py",
            "tests/languages/test_language.py::test_english_has_a_title_for_every_section",
            "tests/model/test_json_schema.py",
            "tests/view/sections/test_sections.py",
            "tests/test_docs.py::test_generated_parts_are_current",
            *("-k", "not test_conformance or in_order and classic"),
        ],
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for one in ("docx", "html", "markdown", "pdf", "text"):
        assert f"::test_every_text_is_there_in_order[{one}-classic] PASSED" in done.stdout
    made = {path.suffix for path in (project / "made").iterdir()}
    assert made >= {".docx", ".html", ".md", ".pdf", ".png", ".txt"}
    assert (project / "made/own.de.txt").read_text() == (
        "Ada\n\nExhibitions\n-----------\nLooms\nMai 2012\nR. Bean\nCity Museum\n"
    )
    schema = json.loads((project / "docs/resume.schema.json").read_text())
    assert schema["properties"]["exhibitions"]["description"] == "Shows of your works."
    assert "`exhibitions`](#exhibitions) | records |" in (project / "docs/schema.md").read_text()


def test_a_section_that_is_not_printed_does_not_pass(project: Path) -> None:
    listed = '+    "exhibitions": exhibition,\n'
    unprinted = RECIPE.block("diff").replace(listed, "")
    assert unprinted != RECIPE.block("diff")
    recipes.patch(project, unprinted)
    done = recipes.perform(project, tests=["tests/view/sections/test_sections.py"])
    assert done.returncode == 1
    assert (
        "FAILED tests/view/sections/test_sections.py::test_every_section_has_a_recipe"
        in done.stdout
    )
