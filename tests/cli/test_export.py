"""`cvkit export`: what it writes, and what it calls it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from cvkit import plugins
from cvkit.cli import export

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


def test_one_format(person: Cli) -> None:
    assert person("export", "markdown") == (0, "", "")
    assert person.files()["resume.md"] == b"# Ada Lovelace\n"


def test_several_formats_in_one_call(person: Cli) -> None:
    outcome = person("export", "markdown, html,markdown")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert written(person) == ["resume.html", "resume.md"]


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
    assert outcome.code == 2
    assert outcome.err.startswith("error: Two of the files would both be written to resume.md.\n")
    assert written(person) == ["cv/resume.yaml"]


def test_two_names_of_one_file_do_not_overwrite_each_other(person: Cli) -> None:
    (person.folder / "resume.md").symlink_to("resume.html")
    outcome = person("export", "markdown,html")
    assert outcome.code == 2
    assert "is the same file as another that is to be written" in outcome.err
    assert written(person) == []


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


def test_a_theme_beside_the_resume_wins_over_a_built_in(cvkit: Cli) -> None:
    cvkit.write("cv/resume.yaml", "basics: {name: Ada}\n")
    cvkit.write("cv/themes/classic/theme.toml", 'description = "x"\nextends = "jekyll"\n')
    cvkit.write("cv/themes/classic/resume.md.j2", "mine {{ document.header.name }}\n")
    outcome = cvkit("export", "markdown", "cv/resume.yaml", "-o", "-")
    assert (outcome.code, outcome.out) == (0, "mine Ada\n")
    cvkit.write("cv/themes/mine/theme.toml", 'description = "x"\nextends = "jekyll"\n')
    (cvkit.folder / "cv/themes/classic/theme.toml").unlink()
    cvkit.write("cv/themes/mine/resume.md.j2", "mine {{ document.header.name }}\n")
    outcome = cvkit("export", "markdown", "cv/resume.yaml", "-o", "-", "--theme", "mine")
    assert (outcome.code, outcome.out) == (0, "mine Ada\n")


def test_options_are_set_over_those_of_the_file(cvkit: Cli) -> None:
    cvkit.write(
        "resume.yaml", "basics: {name: Ada}\nexport: {theme_options: {accent: '#111111'}}\n"
    )
    page = cvkit("export", "html", "-o", "-", "--set", "accent=#abc", "--set", "density=airy").out
    assert "--color-accent: #aabbcc" in page
    assert "--space-section: 5.5mm" in page


def test_one_entry_of_a_map_can_be_set(person: Cli) -> None:
    outcome = person(
        "export", "markdown", "--theme", "jekyll", "-o", "-",
        "--set", "front_matter.layout=page", "--set", "front_matter.title=a=b",
    )  # fmt: skip
    assert outcome.out.startswith('---\nlayout: page\ntitle: "a=b"\n---\n')


def test_options_of_another_theme_are_left_aside(person: Cli) -> None:
    person.write(
        "resume.yaml",
        "basics: {name: A}\nexport: {theme: jekyll, theme_options: {header: no, density: airy}}\n",
    )
    assert person("export", "markdown", "--theme", "classic").code == 0


def test_a_photo_beside_the_resume_is_in_the_page(cvkit: Cli, png: bytes) -> None:
    cvkit.write("cv/me.png", png)
    cvkit.write("cv/resume.yaml", "basics: {name: Ada, photo: me.png}\n")
    page = cvkit("export", "html", "cv/resume.yaml", "-o", "-").out
    assert '<img class="photo" src="data:image/png;base64,iVBOR' in page
    assert 'alt="Portrait of Ada"' in page


def test_a_photo_that_is_too_coarse_is_told_of_once_at_its_line(cvkit: Cli, png: bytes) -> None:
    cvkit.write("me.png", png)
    cvkit.write("resume.yaml", "basics:\n  name: Ada\n  photo: me.png\n")
    code, _, err = cvkit("export", "all")
    assert code == 0
    assert err.count("CV308") == 1
    assert err.startswith("warning[CV308]: the photo will look blurred: its 1 × 1 pixels")
    assert " --> resume.yaml:3:10\n" in err
    assert "at least 142 × 178 pixels" in err


def test_warnings_are_told_and_the_file_is_written_all_the_same(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics:\n  name: Ada\n  headline: \ue000\n")
    outcome = cvkit("export", "pdf")
    assert outcome.code == 0
    assert outcome.err.startswith(
        "warning[CV301]: no font has the character “\ue000” (U+E000)\n --> resume.yaml:3:13\n"
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
    assert "under the name of another format" in err
    assert written(person) == []


def test_a_name_of_no_format_is_taken(person: Cli) -> None:
    assert person("export", "text", "-o", "cv.2026").code == 0
    assert written(person) == ["cv.2026"]


def test_formats_and_themes_complete() -> None:
    assert export._complete_formats("pdf,h") == [
        ("pdf,html", "A web page, in one file with everything in it.")
    ]
    names = [name for name, _ in export._complete_formats("")]
    assert names == [*plugins.format_names(), "all"]
    assert export._complete_theme("je") == ["jekyll"]


@pytest.mark.parametrize("target", ["", "both.pdf"])
def test_a_name_that_cannot_be_meant_is_refused(person: Cli, target: str) -> None:
    code, _, err = person("export", "pdf,text", "-o", target)
    assert (code, "Traceback" in err) == (2, False)
    assert written(person) == []


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
    assert "Several formats go with commas: cvkit export pdf,html" in err


def test_names_that_people_type_are_understood(person: Cli) -> None:
    assert person("export", "MD,txt") == (0, "", "")
    assert written(person) == ["resume.md", "resume.txt"]


@pytest.mark.parametrize("word", ["jpg", "JPEG"])
def test_what_is_written_instead_is_told(person: Cli, word: str) -> None:
    note = f"note: PNG was written instead of {word.upper()}.\n"
    assert person("export", word) == (0, "", note)
    assert written(person) == ["resume.png"]


def test_what_could_not_be_written_instead_is_not_told(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {}\n")
    assert "instead" not in cvkit("export", "jpg").err


@pytest.mark.parametrize(
    ("call", "help"),
    [
        ("resume.yaml", "cvkit export pdf resume.yaml"),
        ("resume.yaml md,html", "cvkit export md,html resume.yaml"),
        ("cv/Other.YML", "cvkit export pdf cv/Other.YML"),
        ("notes", "cvkit export pdf notes"),
        ("cv;.yml", "cvkit export pdf 'cv;.yml'"),
    ],
)
def test_a_file_where_formats_belong_is_told(person: Cli, call: str, help: str) -> None:  # noqa: A002
    person.write("notes", "basics: {name: Ada}\n")
    file = call.split(maxsplit=1)[0]
    assert person("export", *call.split()) == (
        2, "", f"error: {file} is a file, and formats come first.\n  help: Such as: {help}\n",
    )  # fmt: skip


def test_the_help_lists_the_formats_that_are_found(cvkit: Cli) -> None:
    shown = cvkit("export", "--help").out.partition("\nFormats:\n")[2]
    listed = re.findall(r"(?m)^  (\S+) +(.*)$", shown)
    found = [(one.name, one.help) for one in plugins.formats()]
    assert len(found) >= 6
    assert listed == [*found, ("all", "Every one of these.")]
