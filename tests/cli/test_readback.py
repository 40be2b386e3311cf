"""The command that shows what a parser sees, and the check that an export makes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from conftest import write_theme
from tiny_pdf import Text, pdf

if TYPE_CHECKING:
    from conftest import Cli

PAGE = "<html lang=en><title>CV</title><h1>Ada Lovelace</h1><p>ada@example.org</p></html>"
SKILLS = "basics: {name: Ada Lovelace}\nskills: [{name: Weaving, keywords: [silk]}]\n"


def test_what_a_parser_sees(cvkit: Cli) -> None:
    cvkit.write("cv.html", PAGE)
    assert cvkit("readback", "cv.html") == (
        0,
        (
            "Ada Lovelace\nada@example.org\n\n"
            "file      cv.html\nname      Ada Lovelace\ne-mail    ada@example.org\n"
            "phone     not found\ntitle     CV\nlanguage  en\n"
        ),
        "",
    )


def test_as_json(cvkit: Cli) -> None:
    cvkit.write("cv.pdf", pdf([[Text(72, 700, 12, "Ada Lovelace")]]))
    outcome = cvkit("readback", "cv.pdf", "--format", "json")
    data = json.loads(outcome.out)
    assert (outcome.code, data["version"], data["pages"], data["tagged"]) == (0, 1, 1, False)
    assert (data["text"], data["fields"]["name"]) == (["Ada Lovelace"], "Ada Lovelace")
    assert [one["code"] for one in data["diagnostics"]] == ["CV320", "CV320"]


def test_against_a_resume(person: Cli) -> None:
    assert person("export", "html").code == 0
    assert person("readback", "resume.html", "--against", "resume.yaml").code == 0
    person.write("resume.yaml", SKILLS)
    outcome = person("readback", "resume.html", "--against", "resume.yaml")
    assert outcome.code == 1
    assert "error[CV311]: “silk” is missing in the web page\n --> resume.yaml:2:37" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["cv.png"], "cv.png is no file that can be read back."),
        (["cv.pdf"], "The file is broken, or no PDF."),
        (["none.pdf"], "There is no file none.pdf."),
        (["cv.html", "--format", "xml"], "There is no format “xml”."),
        (["cv.html", "--against", "bad.yaml"], "bad.yaml has errors"),
    ],
)
def test_what_can_not_be_read(cvkit: Cli, arguments: list[str], said: str) -> None:
    cvkit.write("cv.png", b"\x89PNG")
    cvkit.write("cv.pdf", b"%PDF-1.7")
    cvkit.write("cv.html", PAGE)
    cvkit.write("bad.yaml", "basics: {nam: Ada}\n")
    outcome = cvkit("readback", *arguments)
    assert outcome.code == 2
    assert said in outcome.err


PRIVATE = """
basics: {name: Ada Lovelace, phone: +1 202 555 0199}
work: [{organization: Mill, dates: 2019, bullets: [Wove silk, {text: Dyed, private: true}]}]
export: {variants: {job: {letter: {paragraphs: [I weave.]}}}}
"""


@pytest.mark.parametrize(
    "options",
    [
        ["--public"],
        ["--private"],
        ["--blind"],
        ["--variant", "job", "--letter"],
        ["--variant", "job", "--with-letter"],
        ["--set", "basics.phone=+1 202 555 0100"],
        ["--pages", "1"],
    ],
    ids=" ".join,
)
def test_what_shows_something_else_is_compared_with_that(person: Cli, options: list[str]) -> None:
    person.write("resume.yaml", PRIVATE)
    assert person("export", "pdf", "-o", "cv.pdf", *options).code == 0
    same = person("readback", "cv.pdf", "--against", "resume.yaml", *options)
    assert (same.code, same.err) == (0, "")


def test_what_the_comparison_would_miss(person: Cli) -> None:
    person.write("resume.yaml", PRIVATE)
    person("export", "pdf", "-o", "cv.pdf", "--public")
    outcome = person("readback", "cv.pdf", "--against", "resume.yaml")
    assert outcome.code == 1
    assert "“+1 202 555 0199” is missing in the PDF" in outcome.err


@pytest.mark.parametrize("option", ["--public", "--theme=modern", "--set=basics.phone=1"])
def test_options_that_are_about_no_resume(cvkit: Cli, option: str) -> None:
    cvkit.write("cv.html", PAGE)
    outcome = cvkit("readback", "cv.html", option)
    assert outcome.code == 2
    assert "There is no résumé that these options could be about." in outcome.err
    assert "--against resume.yaml" in outcome.err


LOSING = """\
{% extends "classic/resume.md.j2" %}
{% block page %}# {{ document.header.name }}
{% endblock %}
"""


def test_what_ones_own_theme_leaves_out_is_a_warning(cvkit: Cli) -> None:
    write_theme(cvkit.folder / "themes", "mine")
    (cvkit.folder / "themes/mine/resume.md.j2").write_text(LOSING)
    cvkit.write("resume.yaml", SKILLS)
    outcome = cvkit("export", "markdown", "--theme", "mine")
    assert outcome.code == 0
    assert "warning[CV311]: “silk” is missing in the Markdown" in outcome.err
    assert cvkit.files()["resume.md"] == b"# Ada Lovelace\n"
    assert cvkit("export", "markdown", "--theme", "mine", "--no-readback") == (0, "", "")


def test_nothing_is_replaced_if_a_file_lacks_something(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    cvkit.write("resume.yaml", SKILLS)
    assert cvkit("export", "markdown,text").code == 0
    before = cvkit.files()
    cvkit.write("resume.yaml", SKILLS.replace("silk", "wool"))
    monkeypatch.setattr("cvkit.exporters.text.write._joined", lambda _, *__: "")
    outcome = cvkit("export", "markdown,text")
    assert outcome.code == 1
    assert "error[CV311]: “wool” is missing in the plain text" in outcome.err
    assert cvkit.files()["resume.md"] == before["resume.md"]
    assert cvkit.files()["resume.txt"] == before["resume.txt"]
    assert cvkit("export", "markdown,text", "--no-readback").code == 0
    assert cvkit.files()["resume.txt"] != before["resume.txt"]
