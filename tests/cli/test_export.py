"""`cvkit export`: what it writes, and what it calls it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from cvkit import plugins
from cvkit.cli import export

if TYPE_CHECKING:
    from conftest import Cli


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
    assert "--space-section: 5.25mm" in page


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


def test_formats_and_themes_complete() -> None:
    assert export._complete_formats("pdf,h") == [("pdf,html", "A web page in a single file.")]
    names = [name for name, _ in export._complete_formats("")]
    assert names == [*plugins.format_names(), "all"]
    assert export._complete_theme("je") == ["jekyll"]


@pytest.mark.parametrize("target", ["", "both.pdf"])
def test_a_name_that_cannot_be_meant_is_refused(person: Cli, target: str) -> None:
    code, _, err = person("export", "pdf,text", "-o", target)
    assert (code, "Traceback" in err) == (2, False)
    assert written(person) == []


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
        2, "", f"error: {file} is a file, but the format comes first.\n  help: Example: {help}\n",
    )  # fmt: skip


def test_the_help_is_shown_though_no_format_of_a_kind_can_be_used(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cvkit.plugins.formats", lambda: ())
    outcome = cvkit("export", "--help")
    assert (outcome.code, outcome.err) == (0, "")
    assert "\nFormats:\n" in outcome.out
    assert "Sources" not in outcome.out


def test_the_help_lists_the_formats_that_are_found(cvkit: Cli) -> None:
    shown = cvkit("export", "--help").out.partition("\nFormats:\n")[2]
    listed = re.findall(r"(?m)^  (\S+) +(.*)$", shown)
    found = [(one.name, one.help) for one in plugins.formats() if one.is_in_all]
    sources = [(one.name, one.help) for one in plugins.formats() if one.is_source]
    data = [(one.name, one.help) for one in plugins.formats() if one.is_data]
    assert len(found) >= 6
    assert data
    assert [name for name, _ in sources] == ["latex", "typst"]
    assert listed == [*found, ("all", "All of these."), *sources, *data]
    assert "All of these.\n\nSources, for typesetting programs:\n" in shown
    assert "\n\nFormats of data, for other programs:\n" in shown


def test_standard_input_comes_after_the_format_and_once(person: Cli) -> None:
    assert person("export", "-", "text") == (
        2,
        "",
        (
            "error: - is standard input, but the format comes first.\n"
            "  help: Example: cvkit export text -\n"
        ),
    )
    assert person("export", "text", "-", "-") == (
        2,
        "",
        (
            "error: - is named twice, but standard input can only be read once.\n"
            "  help: Name it once; to write to standard output, use -o -.\n"
        ),
    )
