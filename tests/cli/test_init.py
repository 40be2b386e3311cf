"""``cvkit init``: a résumé to start from, and never over another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from cvkit.cli import validate
from cvkit.cli.init import starts

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


PAGES = {
    "academic": 2, "designer": 1, "engineer": 1, "freelancer": 1, "lebenslauf": 1, "nurse": 1,
    "student": 1,
}  # fmt: skip
"""How long each example is in its own theme."""


ALL = "There are academic, designer, engineer, freelancer, lebenslauf, nurse and student."


def test_the_examples_are_those_listed_in_the_help(cvkit: Cli) -> None:
    assert list(starts()) == list(PAGES)
    assert ", ".join(PAGES) in " ".join(cvkit("init", "--help").out.split())


@pytest.mark.parametrize("name", PAGES)
def test_an_example_has_no_mistakes_and_is_short_enough_to_be_read(
    cvkit: Cli, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validate, "_today", lambda: date(2026, 11, 27))
    assert cvkit("init", "--for", name).code == 0
    outcome = cvkit("validate", "--strict")
    assert (outcome.code, outcome.err) == (0, "")
    lines = cvkit.files()["resume.yaml"].decode().splitlines()
    assert 60 <= len(lines) <= 120
    assert max(map(len, lines)) <= 110
    assert len([line for line in lines if "#" in line]) >= 8


@pytest.mark.parametrize("name", PAGES)
def test_an_example_says_what_to_replace_once_its_last_comment_is_followed(
    cvkit: Cli, name: str
) -> None:
    cvkit("init", "--for", name)
    text = cvkit.files()["resume.yaml"].decode()
    assert text.count("ignore: [placeholder]") == 1
    cvkit.write("resume.yaml", text.replace("ignore: [placeholder]", "ignore: []"))
    assert "is a placeholder domain" in cvkit("validate", "--select", "CV105").err


@pytest.mark.parametrize("name", PAGES)
def test_an_example_exports_in_every_format_and_fills_its_pages(cvkit: Cli, name: str) -> None:
    cvkit("init", "--for", name)
    outcome = cvkit("export", "all")
    assert (outcome.code, outcome.err) == (0, "")
    assert {file.rpartition(".")[2] for file in cvkit.files()} == {
        "docx", "html", "md", "pdf", "png", "txt", "yaml"
    }  # fmt: skip
    pages = pypdfium2.PdfDocument(cvkit.files()["resume.pdf"])
    assert len(pages) == PAGES[name]
    pages.close()


def test_names_of_examples_are_read_in_any_case(cvkit: Cli) -> None:
    assert cvkit("init", "-", "--for", "Nurse").out == cvkit("init", "-", "--for", "nurse").out


@pytest.mark.parametrize(
    ("name", "hint"),
    [("nurze", "Did you mean nurse?"), ("plumber", ALL), ("", ALL), ("../start", ALL)],
)
def test_of_an_unknown_example_nothing_is_written(cvkit: Cli, name: str, hint: str) -> None:
    outcome = cvkit("init", "--for", name)
    assert outcome.code == 2
    assert outcome.err.startswith(f"error: There is no example “{name}” to start from.\n  help: ")
    assert hint in outcome.err
    assert cvkit.files() == {}


@pytest.mark.parametrize(
    ("locale", "written"), [("de", "de"), ("de_AT", "de-AT"), ("PT-br", "pt-br"), ("no", "nb")]
)
def test_the_locale_is_the_only_change(cvkit: Cli, locale: str, written: str) -> None:
    plain = cvkit("init", "-", "--for", "nurse").out
    assert plain.count("locale: en-US") == 1
    outcome = cvkit("init", "-", "--for", "nurse", "--locale", locale)
    assert outcome.out == plain.replace("locale: en-US", f"locale: {written}")


@pytest.mark.parametrize("name", [None, *PAGES])
def test_titles_and_dates_follow_the_locale(cvkit: Cli, name: str | None) -> None:
    cvkit("init", *(["--for", name] if name else []), "--locale", "fr")
    assert cvkit("validate").code == 0
    text = cvkit("export", "markdown", "-o", "-").out
    assert "## Langues" in text
    assert "aujourd’hui" in text


@pytest.mark.parametrize("locale", ["xx", "", "de\n  theme: x", "de # x"])
def test_of_an_unknown_locale_nothing_is_written(cvkit: Cli, locale: str) -> None:
    outcome = cvkit("init", "--locale", locale)
    assert outcome.code == 2
    assert outcome.err.startswith(f"error: There is no locale “{locale}”.")
    assert cvkit.files() == {}


def test_init_writes_a_letter_beside_the_resume(cvkit: Cli) -> None:
    assert cvkit("init").code == 0
    assert cvkit("init", "--letter").code == 0
    assert cvkit("validate", "letter.yaml").code == 0
    assert cvkit("export", "markdown,text", "letter.yaml").code == 0
    assert sorted(cvkit.files()) == ["letter.md", "letter.txt", "letter.yaml", "resume.yaml"]
    assert b"the position of The Position at The Company" in cvkit.files()["letter.md"]


def test_a_letter_has_the_language_of_its_resume(cvkit: Cli) -> None:
    outcome = cvkit("init", "--letter", "--locale", "de")
    assert outcome.code == 2
    assert "--letter takes neither --for nor --locale" in outcome.err
