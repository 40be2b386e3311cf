"""``cvkit init``: a résumé to start from, and never over another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Cli


def test_init_writes_a_resume_that_is_valid_and_can_be_exported(cvkit: Cli) -> None:
    assert cvkit("init").code == 0
    assert cvkit("validate").code == 0
    assert cvkit("export", "markdown,html").code == 0
    assert sorted(cvkit.files()) == ["resume.html", "resume.md", "resume.yaml"]


def test_init_never_overwrites(cvkit: Cli) -> None:
    cvkit.write("cv.yaml", "mine")
    outcome = cvkit("init", "cv.yaml")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "error: cv.yaml already exists; cvkit won't overwrite it.\n"
        "  help: Name another file, or move this one.\n"
    )
    assert cvkit.files() == {"cv.yaml": b"mine"}


def test_init_writes_to_standard_output(cvkit: Cli) -> None:
    outcome = cvkit("init", "-")
    assert outcome.out.startswith("# A résumé for cvkit.")
    assert cvkit.files() == {}
