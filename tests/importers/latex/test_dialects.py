"""Which class's macros a file has."""

from __future__ import annotations

import pytest

from cvkit.importers.latex import dialects


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (r"\documentclass[11pt]{moderncv}", 7),
        (r"\documentclass{awesome-cv}", 5),
        (r"\documentclass{article}\moderncvstyle{x}", 7),
        (r"\documentclass{article}\newcommand{\cventry}[6]{#1}", 7),
        (r"\documentclass{moderncv}\renewcommand{\cventry}[5]{#1}", 5),
        (r"% \documentclass{moderncv}", 5),
    ],
)
def test_entries_have_the_arguments_of_their_class(text: str, count: int) -> None:
    found = dialects.dialect(text)
    assert len(found.signatures["cventry"]) == count
    assert (found.entries["cventry"][1] == "dates") == (count == 7)


@pytest.mark.parametrize(("count", "signature"), [(1, "m"), (2, "mm"), (3, "m")])
def test_items_have_as_many_arguments_as_the_file_defines(count: int, signature: str) -> None:
    text = rf"\newcommand{{\resumeItem}}[{count}]{{\item #1}}"
    assert dialects.dialect(text).signatures["resumeItem"] == signature


def test_macros_of_the_authors_stand_for_those_that_are_known() -> None:
    found = dialects.dialect(
        r"\newcommand{\job}[2]{\cventry{#1}{#2}{}{}{}}\newcommand{\gap}{\vspace{1em}}"
        r"\newcommand{\resumeItemListStart}{\begin{itemize}}"
    )
    assert found.wrappers == {"job": r"\cventry{#1}{#2}{}{}{}"}
    assert found.signatures["job"] == "mm"


def test_definitions_and_comments_are_taken_out() -> None:
    text = "\\newcommand{\\a}{x\ny}\\name{A}{B} % c"
    assert dialects.without_definitions(text) == " " * 17 + "\n  \\name{A}{B}    "


@pytest.mark.parametrize(
    ("text", "expected"),
    [(r"\cventry{a}", True), (r"% \cventry{a}", False), (r"\cventrys", False), ("", False)],
)
def test_macros_tell_a_resume(text: str, expected: bool) -> None:  # noqa: FBT001
    assert dialects.is_resume(text) is expected
