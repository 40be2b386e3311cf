"""A variant has a letter of its own, which is written alone or with the résumé."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Cli

RESUME = """\
basics: {name: Ada Lovelace}
work: [{organization: Mill}]
export:
  variants:
    navy: {letter: {paragraphs: I write programs.}}
"""


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (("text", "--variant", "navy", "--letter"), "resume-letter-navy.txt"),
        (("pdf", "--variant", "navy", "--with-letter"), "resume-with-letter-navy.pdf"),
        (("pdf", "letter.yaml", "--with-letter"), "letter-with-resume.pdf"),
        (("text", "letter.yaml", "--letter"), "letter.txt"),
    ],
)
def test_its_file_takes_no_others_place(cvkit: Cli, call: tuple[str, ...], name: str) -> None:
    cvkit.write("resume.yaml", RESUME)
    cvkit.write("letter.yaml", "resume: resume.yaml\nletter: {paragraphs: I do.}\n")
    assert cvkit("export", *call) == (0, "", "")
    made = {one.name for one in cvkit.folder.iterdir()} - {"resume.yaml", "letter.yaml"}
    assert made == {name}


def test_other_formats_hold_one_of_them(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", RESUME)
    outcome = cvkit("export", "docx", "--variant", "navy", "--with-letter")
    assert (outcome.code, outcome.err) == (
        2,
        (
            "error: A file of the format docx can't hold a letter and a résumé.\n"
            "  help: Export it as PDF, or the two one by one.\n"
        ),
    )


def test_a_mistake_in_the_letter_of_a_variant_is_told_at_its_line(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", RESUME.replace("I write programs.", "'I write {{ what }}.'"))
    outcome = cvkit("validate")
    assert outcome.code == 1
    assert (
        "error[CV012]: the letter has no value for {{ what }}\n --> resume.yaml:5:" in outcome.err
    )


@pytest.mark.parametrize("option", ["--embed", "--archival"])
def test_that_a_letter_carries_no_source_is_told(cvkit: Cli, option: str) -> None:
    cvkit.write("resume.yaml", RESUME)
    call = ("export", "pdf", "--variant", "navy", option)
    outcome = cvkit(*call, "--letter")
    assert outcome.code == 0
    assert outcome.err.startswith("warning[CV310]: the source of a letter isn't embedded")
    assert " --> resume.yaml:5:20\n" in outcome.err
    assert cvkit(*call, "--with-letter").err == ""
