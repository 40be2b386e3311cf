"""What CONTRIBUTING says about a new language is done here, and all that checks them checks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import recipes

if TYPE_CHECKING:
    from pathlib import Path

RECIPE = recipes.read("Add a language")

RESUME = """\
basics: {name: Ada}
work: [{organization: Mill, title: Kuduja, dates: suvi 2012 – praegu}]
education: [{institution: Tartu Ülikool, dates: mai 2008 kuni 2010}]
skills: [{name: Looms}]
export: {locale: et}
"""

PRINTED = """\
Ada

Töökogemus
----------
Mill
Kuduja
suvi 2012 – praegu

Haridus
-------
Tartu Ülikool
mai 2008 – 2010

Skills
------
Looms
"""


def test_the_recipe_is_short() -> None:
    assert 10 < len(RECIPE) <= recipes.LINES


def test_whatever_checks_languages_passes_with_it(tmp_path: Path) -> None:
    project = recipes.copy_project(tmp_path / "project")
    recipes.create(project, RECIPE.block("toml"))
    (project / "own.yaml").write_text(RESUME, encoding="utf-8")
    done = recipes.perform(
        project,
        calls=["validate own.yaml", "export all own.yaml -o made/"],
        tests=[
            "tests/languages",
            "tests/view/test_wording.py",
            *("-k", "[et or English or there_are_many"),
        ],
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (project / "made/own.txt").read_text(encoding="utf-8") == PRINTED
    made = {path.suffix for path in (project / "made").iterdir()}
    assert made == {".docx", ".html", ".md", ".pdf", ".png", ".txt"}
    for tag in ("et", "et-EE"):
        read = f"::test_each_month_and_season_is_read_in_each_locale[{tag}] PASSED"
        assert read in done.stdout
    assert "::test_lists_of_dates_as_printed_are_read_again[et] PASSED" in done.stdout
