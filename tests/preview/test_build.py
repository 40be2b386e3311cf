"""From bytes and choices to a page, or to what keeps it from being made."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cvkit.linter import LintOptions
from cvkit.preview.build import Subject, build
from cvkit.preview.state import Choices, View
from projects import MemoryProject

SUBJECT = Subject(
    Path("resume.yaml"),
    read=lambda: b"",
    project=MemoryProject,
    lint=lambda: LintOptions(date(2026, 11, 1)),
    stem=lambda *_: "resume",
)


def test_a_web_page_has_no_sheets_and_the_same_bytes_have_the_same_id() -> None:
    one, other = (
        build(b"basics: {name: Ada}", Choices(View.WEB), SUBJECT).rendering for _ in range(2)
    )
    assert one
    assert other
    assert (one.view, one.sheets) == (View.WEB, ())
    assert one.data.startswith(b"<!doctype html>")
    assert one.id == other.id
    assert len(one.id) == 16


def test_pages_have_sizes() -> None:
    made = build(b"basics: {name: Ada}", Choices(View.PAGES), SUBJECT).rendering
    assert made
    (sheet,) = made.sheets
    assert tuple(sheet) == pytest.approx((595.28, 841.89), abs=0.01)


def test_a_mistake_is_a_diagnostic_and_a_wrong_choice_a_problem() -> None:
    wrong = build(b"basics: {}", Choices(View.WEB), SUBJECT)
    assert [one.code for one in wrong.diagnostics] == ["CV012"]
    assert (wrong.rendering, wrong.problem) == (None, None)
    chosen = build(b"basics: {name: Ada}", Choices(View.WEB, theme="no"), SUBJECT)
    assert chosen.problem
    assert chosen.problem.message == "There is no theme “no”."
    assert chosen.rendering is None


@pytest.mark.parametrize("view", View)
def test_a_letter_is_shown_and_its_resume_watched(view: View) -> None:
    files = {"resume.yaml": b"basics: {name: Ada Lovelace}"}
    subject = SUBJECT._replace(file=Path("letter.yaml"), project=lambda: MemoryProject(files))
    letter = b"resume: resume.yaml\nletter: {paragraphs: I do.}\n"
    made = build(letter, Choices(view), subject)
    assert made.rendering
    assert made.diagnostics == ()
    assert "resume.yaml" in made.requested
