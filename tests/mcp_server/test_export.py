"""Files and pictures are made, and nothing private is in them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from cvkit.errors import CvkitError
from cvkit.mcp_server.export import export, page_picture
from cvkit.mcp_server.workspace import RefusedError, Target
from cvkit.pipeline import RenderOptions

if TYPE_CHECKING:
    from mcp_server.conftest import Desk

PLAIN = RenderOptions()


def test_files_are_written_without_what_is_private(desk: Desk) -> None:
    done = export(desk.fenced, ["text", "markdown"], PLAIN, Target("resume.yaml", "out/a"))
    assert done.files == ("out/a/resume.txt", "out/a/resume.md")
    text = desk.text("out/a/resume.txt")
    assert "Wrote note G" in text
    assert [one for one in ("7946", "Salary", "Secret Service", "Spied") if one in text] == []


def test_private_values_are_exported_if_that_is_allowed(desk: Desk) -> None:
    export(desk.open, ["text"], PLAIN, Target("resume.yaml"))
    assert "Salary of 2000 pounds" in desk.text("resume.txt")


def test_a_variant_and_a_letter_have_names_of_their_own(desk: Desk) -> None:
    desk.write("variants/job.yaml", "letter: {paragraphs: [I apply.]}\n")
    options = RenderOptions("job", letter=True)
    assert export(desk.fenced, ["text"], options, Target("resume.yaml")).files == (
        "resume-letter-job.txt",
    )


@pytest.mark.parametrize("folder", ["a\nb", "\x1b[2J", "\u202eexe", "b/" * 2040])
def test_a_folder_that_no_one_could_name(desk: Desk, folder: str) -> None:
    before = sorted(desk.folder.rglob("*"))
    with pytest.raises(CvkitError, match=r"no name should have|file name too long"):
        export(desk.fenced, ["text"], PLAIN, Target("resume.yaml", folder))
    assert sorted(desk.folder.rglob("*")) == before


def test_what_cvkit_did_not_write_is_never_overwritten(desk: Desk) -> None:
    desk.write("resume.html", "mine\n")
    with pytest.raises(CvkitError, match="does not look like output"):
        export(desk.fenced, ["markdown", "html"], PLAIN, Target("resume.yaml"))
    assert desk.text("resume.html") == "mine\n"
    assert not (desk.folder / "resume.md").exists()


def test_a_file_with_errors(desk: Desk) -> None:
    desk.write("a.yaml", "basics: {nam: Ada}\n")
    with pytest.raises(RefusedError, match=r"a\.yaml can't be exported\.") as raised:
        export(desk.fenced, ["text"], PLAIN, Target("a.yaml"))
    assert "CV010" in [one.code for one in raised.value.diagnostics]


def test_nothing_is_written_once_the_request_is_cancelled(desk: Desk) -> None:
    def cancelled() -> None:
        raise CvkitError("The request was cancelled.")

    workspace = desk.fenced._replace(check_cancelled=cancelled)
    with pytest.raises(CvkitError, match="cancelled"):
        export(workspace, ["text"], PLAIN, Target("resume.yaml"))
    assert not (desk.folder / "resume.txt").exists()


def test_a_picture_of_a_page(desk: Desk) -> None:
    made = page_picture(desk.fenced, "resume.yaml", 1, 40, PLAIN)
    with Image.open(io.BytesIO(made.data)) as picture:
        assert (picture.format, picture.size) == ("PNG", (331, 468))
    assert made.pages == 1
    with pytest.raises(CvkitError, match="There is no page 2"):
        page_picture(desk.fenced, "resume.yaml", 2, 40, PLAIN)
