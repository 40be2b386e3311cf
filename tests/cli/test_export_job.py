"""What an export does: where files go, what they are called, what is told."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Cli


VARIANTS = """\
basics: {name: Ada}
work:
  - {organization: Mill, title: Engineer, dates: 2019-08, tags: [steam], url: mill.example.org}
  - {organization: Court, title: Spy, dates: 2018, private: true}
  - {organization: Loom, title: Weaver, dates: May 2017}
export:
  variants:
    steam: {include: [steam], exclude: [x], locale: fr}
    short: {sections: [summary]}
"""


def written(cvkit: Cli) -> list[str]:
    """Return what lies in the folder beside the résumé."""
    return sorted(set(cvkit.files()) - {"resume.yaml"})


def test_an_export_replaces_what_was_exported_before(person: Cli) -> None:
    person.write("resume.md", "old")
    assert person("export", "markdown").code == 0
    assert person.files()["resume.md"] == b"# Ada Lovelace\n"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("cv.md", ["cv.md"]),
        ("out/", ["out/resume.md"]),
        ("deep/er/", ["deep/er/resume.md"]),
        (".", ["resume.md"]),
    ],
)
def test_the_output_goes_where_it_is_wanted(person: Cli, target: str, expected: list[str]) -> None:
    assert person("export", "markdown", "-o", target).code == 0
    assert written(person) == expected


def test_several_outputs_make_their_folder(person: Cli) -> None:
    assert person("export", "markdown,html", "-o", "out").code == 0
    assert written(person) == ["out/resume.html", "out/resume.md"]


def test_a_dash_is_standard_output(person: Cli) -> None:
    outcome = person("export", "markdown", "-o", "-")
    assert (outcome.code, outcome.out, outcome.err) == (0, "# Ada Lovelace\n", "")
    assert written(person) == []


def test_several_files_at_once(person: Cli) -> None:
    person.write("cv/other.yaml", "basics: {name: Bab}\n")
    assert person("export", "markdown", "resume.yaml", "cv/other.yaml").code == 0
    assert written(person) == ["cv/other.yaml", "other.md", "resume.md"]


def test_files_of_one_name_do_not_overwrite_each_other(person: Cli) -> None:
    person.write("cv/resume.yaml", "basics: {name: Bab}\n")
    outcome = person("export", "markdown", "resume.yaml", "cv/resume.yaml")
    assert outcome == (
        2,
        "",
        (
            "error: resume.yaml and cv/resume.yaml would both be written to resume.md.\n"
            "  help: Export them separately, each to its own folder with -o.\n"
        ),
    )
    assert written(person) == ["cv/resume.yaml"]


def test_two_names_of_one_file_become_two_files(person: Cli) -> None:
    (person.folder / "resume.md").symlink_to("resume.html")
    assert person("export", "markdown,html") == (0, "", "")
    assert not (person.folder / "resume.md").is_symlink()
    assert person.files()["resume.md"] == b"# Ada Lovelace\n"
    assert person.files()["resume.html"].startswith(b"<!doctype html>")


def test_variants_and_locales_are_in_the_names(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", VARIANTS)
    assert cvkit("export", "markdown", "--variant", "all").code == 0
    assert cvkit("export", "markdown", "--variant", "steam", "--locale", "de").code == 0
    assert written(cvkit) == [
        "resume-short.md",
        "resume-steam.de.md",
        "resume-steam.md",
        "resume.md",
    ]


def test_a_variant_leaves_out_what_it_does_not_want(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", VARIANTS)
    french = cvkit("export", "markdown", "--variant", "steam", "-o", "-").out
    assert "août 2019" in french
    assert "Weaver" in french
    assert cvkit("export", "markdown", "--variant", "short", "-o", "-").out == "# Ada\n"


def test_what_is_private_is_shown_when_asked_for(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", VARIANTS)
    assert "Spy" not in cvkit("export", "markdown", "-o", "-").out
    assert "Spy" in cvkit("export", "markdown", "--private", "-o", "-").out


def test_a_photo_that_is_too_coarse_is_told_of_once_at_its_line(cvkit: Cli, png: bytes) -> None:
    cvkit.write("me.png", png)
    cvkit.write("resume.yaml", "basics:\n  name: Ada\n  photo: me.png\n")
    code, _, err = cvkit("export", "all")
    assert code == 0
    assert err.count("CV308") == 1
    assert err.startswith("warning[CV308]: the photo will look blurred: its 1 × 1 pixels")
    assert " --> resume.yaml:3:10\n" in err
    assert "at least 142 × 178 pixels" in err


def test_a_character_without_a_font_is_an_error_unless_it_is_allowed(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics:\n  name: Ada\n  headline: \ue000\n")
    refused, checked = cvkit("export", "pdf"), cvkit("validate")
    assert (refused.code, checked.code) == (1, 1)
    assert refused.err.startswith("error[CV301]: no font has the character U+E000\n")
    assert checked.err == refused.err
    assert written(cvkit) == []
    assert cvkit("validate", "--allow-missing-glyphs").code == 0


def test_warnings_are_told_and_the_file_is_written_all_the_same(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics:\n  name: Ada\n  headline: \ue000\n")
    outcome = cvkit("export", "pdf", "--allow-missing-glyphs")
    assert outcome.code == 0
    assert outcome.err.startswith(
        "warning[CV301]: no font has the character U+E000\n --> resume.yaml:3:13\n"
    )
    assert outcome.err.endswith("in resume.yaml\n")
    assert written(cvkit) == ["resume.pdf"]


@pytest.mark.parametrize(
    ("formats", "target"),
    [("markdown", "x.docx"), ("text", "x.PDF"), ("png", "x.jpg"), ("jpg", "x.jpg")],
)
def test_a_name_of_another_format_is_refused(person: Cli, formats: str, target: str) -> None:
    code, out, err = person("export", formats, "-o", target)
    assert (code, out) == (2, "")
    assert "has the wrong extension for" in err
    assert written(person) == []


def test_a_name_of_no_format_is_taken(person: Cli) -> None:
    assert person("export", "text", "-o", "cv.2026").code == 0
    assert written(person) == ["cv.2026"]


def test_a_file_that_is_write_protected_stays(person: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    person.write("resume.txt", "mine")
    monkeypatch.setattr(os, "access", lambda *_: False)
    code, _, err = person("export", "text")
    assert code == 2
    assert "write-protected" in err
    assert person.files()["resume.txt"] == b"mine"


def test_formats_with_a_blank_between_are_told_of_the_comma(person: Cli) -> None:
    code, _, err = person("export", "pdf", "html")
    assert code == 2
    assert "Separate formats with commas: cvkit export pdf,html" in err


def test_a_name_in_the_name_of_a_file_is_told_for_anonymous_screening(cvkit: Cli) -> None:
    cvkit.write("ada-cv.yaml", "basics: {name: Ada Lovelace}\n")
    outcome = cvkit("export", "text", "ada-cv.yaml", "--blind")
    assert "note: The names of the files have “ada” in them, as ada-cv.yaml has" in outcome.err
    assert "The names" not in cvkit("export", "text", "ada-cv.yaml", "--blind", "-o", "x.txt").err
    assert "The names" not in cvkit("export", "text", "ada-cv.yaml", "--force").err
