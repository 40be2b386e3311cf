"""What CONTRIBUTING says about a new theme is done here, and all that checks themes checks it."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import recipes

if TYPE_CHECKING:
    from pathlib import Path

RECIPE = recipes.read("Add a theme")

PALE = """\
# themes/pale/theme.toml
description = "Too pale to read."
extends = "classic"

[colors]
secondary = "#bbbbbb"
"""
"""A theme that must not pass."""

CHECKS = [
    "tests/test_conformance.py",
    "tests/test_looks.py",
    "tests/theme/test_shared_options.py",
    "tests/theme/test_tightness.py",
]
"""Tests that are made for each theme: of these, the new ones' are run."""


def test_the_recipe_is_short() -> None:
    assert 10 < len(RECIPE) <= recipes.LINES


def test_whatever_checks_themes_passes_with_it_and_fails_with_a_pale_one(tmp_path: Path) -> None:
    project = recipes.copy_project(tmp_path / "project")
    for block in (RECIPE.block("toml"), PALE):
        recipes.create(project, block)
    _, *words = shlex.split(RECIPE.block("sh"))
    done = recipes.perform(
        project,
        calls=["themes", shlex.join(words)],
        tests=[*CHECKS, "-k", "evergreen and not seed and not Letter or ground and pale-seed-A4"],
    )
    assert "\nevergreen\n  Like classic, but green" in done.stdout
    made = {path.suffix for path in (project / "build").iterdir()}
    assert made == {".docx", ".html", ".md", ".pdf", ".png", ".txt"}
    for one in ("docx", "html", "markdown", "pdf", "text"):
        assert f"::test_every_text_is_there_in_order[{one}-evergreen] PASSED" in done.stdout
    assert "::test_its_text_stands_out_from_its_ground[evergreen-fullest-A4] PASSED" in done.stdout
    assert re.findall(r"(?m)^FAILED (\S+)", done.stdout) == [
        "tests/test_looks.py::test_its_text_stands_out_from_its_ground[pale-seed-A4]"
    ]
