"""Formats, résumés and files, before any résumé is read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit.cli import export_plan
from cvkit.cli.export_request import ExportRequest
from cvkit.cli.folders import FoundFile
from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from conftest import Cli


def test_words_are_split_at_commas_each_once() -> None:
    assert export_plan.words(" pdf, docx,pdf,, ") == ("pdf", "docx")
    assert export_plan.words("") == ()


def test_without_names_it_is_resume_yaml() -> None:
    assert export_plan.find(ExportRequest(("pdf",))).files == [FoundFile("resume.yaml")]


def test_files_are_planned_for_each_look_and_format() -> None:
    request = ExportRequest(("text", "html"), variant="all", locales=("de", "en"))
    found = [FoundFile("in/x/cv.yaml", Path("x"))]
    planned = export_plan.planned(request, found, export_plan.formats(request))
    assert [str(one.path) for one in planned] == [
        "x/cv.de.txt", "x/cv.de.html", "x/cv.en.txt", "x/cv.en.html",
    ]  # fmt: skip


def test_two_resumes_of_folders_with_one_name_are_refused_before_any_is_read(cvkit: Cli) -> None:
    for name in ("a/x/cv.yaml", "b/x/cv.yaml"):
        cvkit.write(name, "basics: {name: Ada}\n")
    code, _, err = cvkit("export", "text", "a", "b", "-o", "out")
    assert (code, err.splitlines()[0]) == (
        2, "error: a/x/cv.yaml and b/x/cv.yaml would both be written to out/x/cv.txt.",
    )  # fmt: skip
    assert cvkit("export", "text", "a", "b/x", "-o", "out").code == 0


def test_a_folder_needs_a_folder_for_its_output(cvkit: Cli) -> None:
    cvkit.write("in/cv.yaml", "basics: {name: Ada}\n")
    for target in ("cv.txt", "-"):
        assert cvkit("export", "text", "in", "-o", target).code == 2
    assert cvkit("export", "text", "in", "-o", "out").code == 0
    assert set(cvkit.files()) == {"in/cv.yaml", "out/cv.txt", "out/.cvkit-export.jsonl"}


def test_no_format_is_refused() -> None:
    with pytest.raises(CvkitError, match="No format given"):
        export_plan.formats(ExportRequest(()))
