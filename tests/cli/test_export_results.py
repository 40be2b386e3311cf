"""What is shown after an export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.cli.export_results import ExportResults
from cvkit.errors import CvkitError

if TYPE_CHECKING:
    import pytest


def fail(results: ExportResults, name: str, message: str) -> None:
    with results.collecting(name):
        raise CvkitError(message)


def test_the_exit_code_says_who_is_at_fault() -> None:
    results = ExportResults()
    assert results.exit_code == 0
    results.fail("a.yaml")
    assert results.exit_code == 1
    fail(results, "b.yaml", "No.")
    assert results.exit_code == 2


def test_each_error_is_shown_once_and_each_resume_is_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    results = ExportResults()
    for name in ("a.yaml", "b.yaml"):
        fail(results, name, "No.")
    fail(results, "", "Nor this.")
    results.show(3, all_or_nothing=False)
    assert capsys.readouterr().err == (
        "error: No.\nerror: Nor this.\nerror: Not written (2 of 3 résumés): a.yaml, b.yaml.\n"
    )


def test_a_single_resume_needs_no_list(capsys: pytest.CaptureFixture[str]) -> None:
    results = ExportResults()
    fail(results, "a.yaml", "No.")
    results.show(1, all_or_nothing=True)
    assert capsys.readouterr().err == "error: No.\n"
