"""What CONTRIBUTING says about a new lint rule is done here, and what checks rules checks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import recipes

if TYPE_CHECKING:
    from pathlib import Path

RECIPE = recipes.read("Add a lint rule")

RESUME = """\
basics: {name: Ada}
work: [{organization: Mill, title: HEAD OF WEAVING}]
"""

CASES = """\
# CV130

## A title

```yaml
work: [{organization: Mill, title: HEAD OF WEAVING}]
```

```text
1:36 this is all in capitals
  help: capitalize only what needs it
```

## An abbreviation

```yaml
work: [{organization: IBM UK, title: Head of Weaving}]
```

```text
```
"""


def test_the_recipe_is_short() -> None:
    assert 10 < len(RECIPE) <= recipes.LINES


def test_whatever_checks_rules_passes_with_it(tmp_path: Path) -> None:
    project = recipes.copy_project(tmp_path / "project")
    recipes.patch(project, RECIPE.block("diff"))
    (project / "tests/cases/lint/CV130.md").write_text(CASES, encoding="utf-8")
    (project / "own.yaml").write_text(RESUME, encoding="utf-8")
    done = recipes.perform(
        project,
        calls=["validate own.yaml", "validate own.yaml --format sarif", "explain CV130"],
        tests=[
            "tests/lint",
            "tests/cli/test_explain.py",
            "tests/diagnostics/test_codes.py",
            "tests/test_docs.py::test_generated_parts_are_current",
            *("-k", "CV130 or test_seed or every or of_their_own or messages or generated"),
        ],
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning[CV130]: this is all in capitals" in done.stderr
    assert '"id": "CV130"' in done.stdout
    assert "    work: [{organization: Mill, title: Head of Weaving}]" in done.stdout
    assert "::test_a_rule_says_what_its_case_file_says[CV130: A title] PASSED" in done.stdout
    assert "### CV130 all-capitals" in (project / "docs/diagnostics.md").read_text("utf-8")
