"""What is shown after an export, and in which order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cvkit.cli.export_one import Made, Task
from cvkit.cli.export_results import ExportResults, Outcome, Result
from cvkit.cli.inputs import Input
from cvkit.diagnostics import codes
from cvkit.errors import CvkitError

if TYPE_CHECKING:
    import pytest


def made(number: int, name: str, *messages: str) -> Made:
    found = tuple(codes.PHOTO_COARSE.over(None, one, file=name) for one in messages)
    return Made(Task(number, Input.named(name), Path()), diagnostics=found)


def failed(number: int, name: str, message: str = "") -> Result:
    error = CvkitError(message) if message else None
    return Result(made(number, name), Outcome.FAILED, error=error)


def test_the_exit_code_says_who_is_at_fault() -> None:
    results = ExportResults()
    results.add(Result(made(0, "w.yaml"), Outcome.WRITTEN))
    assert results.exit_code == 0
    results.add(failed(1, "a.yaml"))
    assert results.exit_code == 1
    results.add(failed(2, "b.yaml", "No."))
    assert results.exit_code == 2


def test_each_error_is_shown_once_and_each_resume_is_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    results = ExportResults()
    results.add(failed(0, "a.yaml", "No."))
    results.add(failed(1, "b.yaml", "No."))
    with results.collecting():
        raise CvkitError("Nor this.")
    results.show(3, all_or_nothing=False)
    assert capsys.readouterr().err == (
        "error: No.\nerror: Nor this.\nerror: Not written (2 of 3 résumés): a.yaml, b.yaml.\n"
    )


def test_a_single_resume_needs_no_list(capsys: pytest.CaptureFixture[str]) -> None:
    results = ExportResults()
    results.add(failed(0, "a.yaml", "No."))
    results.show(1, all_or_nothing=True)
    assert capsys.readouterr().err == "error: No.\n"


def test_whichever_is_ready_first_they_are_shown_in_order(
    capsys: pytest.CaptureFixture[str],
) -> None:
    results = ExportResults()
    results.add(Result(made(2, "c.yaml", "third"), Outcome.WRITTEN))
    assert capsys.readouterr().err == ""
    results.add(Result(made(0, "a.yaml", "first"), Outcome.WRITTEN))
    assert "first" in (shown := capsys.readouterr().err)
    assert "third" not in shown
    results.add(Result(made(1, "b.yaml"), Outcome.UNCHANGED))
    results.show(3, all_or_nothing=False)
    assert capsys.readouterr().err == (
        "\nwarning[CV308]: third\n --> c.yaml\n2 warnings in 2 files\n"
    )


def test_the_summary_counts_outcomes() -> None:
    results = ExportResults()
    for number in range(3):
        results.add(Result(made(number, f"{number}"), Outcome.WRITTEN))
    results.add(failed(3, "x"))
    assert results.summary(1.26) == "4 résumés: 3 written, 1 failed, in 1.3 s."
    assert results.summary(200) == "4 résumés: 3 written, 1 failed, in 3 min 20 s."
