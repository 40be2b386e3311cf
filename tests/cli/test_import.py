"""``cvkit import``, as a person runs it."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Cli

ADA: dict[str, Any] = {
    "basics": {"name": "Ada", "label": "Analyst", "shoe": "38"},
    "work": [{"name": "Mill", "position": "Clerk", "startDate": "2001"}],
    "meta": {"theme": "even"},
}
WRITTEN = """\
# Next: cvkit validate, then cvkit export pdf

basics:
  name: Ada
  headline: Analyst

work:
  - organization: Mill
    title: Clerk
    dates: 2001 – present
"""


@pytest.fixture
def person(cvkit: Cli) -> Cli:
    cvkit.write("ada.json", json.dumps(ADA, indent=1))
    return cvkit


def read(person: Cli, name: str) -> str:
    return (person.folder / name).read_text(encoding="utf-8")


def test_it_writes_a_resume_and_says_what_it_could_not_place(person: Cli) -> None:
    result = person("import", "ada.json")
    assert result.code == 0
    assert read(person, "resume.yaml") == WRITTEN
    assert "warning[CV401]: “38” has no place in cvkit" in result.err
    assert "--> ada.json:5:11" in result.err
    assert result.err.endswith(
        "note: 1 setting of the other tool left out, such as ids and layout (among them theme).\n"
        "note: Wrote resume.yaml: 5 values placed, 1 had no place, 1 setting left out.\n"
    )
    assert result.out == ""
    assert person("validate", "--strict").code == 0


def test_an_existing_file_is_never_overwritten_but_with_force(person: Cli) -> None:
    person.write("resume.yaml", "mine")
    result = person("import", "ada.json")
    assert result.code == 2
    assert "resume.yaml already exists; cvkit won't overwrite it." in result.err
    assert read(person, "resume.yaml") == "mine"
    assert person("import", "ada.json", "--force").code == 0
    assert read(person, "resume.yaml") == WRITTEN


def test_the_file_itself_is_not_overwritten_even_with_force(person: Cli) -> None:
    result = person("import", "ada.json", "-o", "ada.json", "--force")
    assert result.code == 2
    assert "ada.json is a file to import" in result.err


def test_from_standard_input_to_standard_output(
    person: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = io.TextIOWrapper(io.BytesIO(json.dumps(ADA).encode()))
    monkeypatch.setattr("sys.stdin", given)
    result = person("import", "-", "-o", "-")
    assert (result.code, result.out) == (0, WRITTEN)


def test_the_whole_report_as_json(person: Cli) -> None:
    result = person("import", "ada.json", "--format", "json")
    report = json.loads(result.out)
    assert report["version"] == 1
    assert report["placed"] == 5
    assert report["lost"] == [
        {"value": "38", "file": "ada.json", "line": 5, "column": 11, "pointer": "/basics/shoe",
         "reason": None}
    ]  # fmt: skip
    assert [one["value"] for one in report["settings"]] == ["even"]
    assert [one["code"] for one in report["diagnostics"]] == ["CV402", "CV401"]


def test_strict_fails_on_losses(person: Cli) -> None:
    assert person("import", "ada.json", "--strict").code == 1
    person.write("good.json", json.dumps({"basics": {"name": "Ada"}}))
    assert person("import", "good.json", "-o", "good.yaml", "--strict").code == 0


def test_a_hundred_losses_are_counted(person: Cli) -> None:
    many = {"basics": {"name": "Ada", "label": "x"}} | {f"k{n}": f"v{n}" for n in range(100)}
    person.write("many.json", json.dumps(many))
    result = person("import", "many.json")
    assert "\n100 warnings in many.json\n" in result.err
    assert result.err.count("has no place in cvkit") == 20
    assert "note: 80 more findings; `--format json` lists all." in result.err
    assert "2 values placed, 100 had no place" in result.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.json"], "There is no file none.json"),
        (["ada.json", "--from", "nonsense"], "There is no importer “nonsense”"),
        (["ada.json", "--format", "xml"], "There is no format “xml”"),
        (["ada.json", "--format", "json", "-o", "-"], "would both go to standard output"),
        (["ada.json", "-o", "."], "Name the file: ./resume.yaml"),
        (["folder"], "Name a file in it, or several, which are merged into one résumé."),
        (["export"], "It holds LinkedIn’s data: import the ZIP archive that LinkedIn sent."),
        (["photo.jpg"], "Can't import photo.jpg: it is a JPEG picture."),
        (["empty.json"], "Can't import empty.json: the file is empty"),
        (["cut.json", "--from", "jsonresume"],
         "Can't import cut.json: it is not valid JSON or YAML: line 1: "),
    ],
)  # fmt: skip
def test_misuse(person: Cli, arguments: list[str], message: str) -> None:
    person.write("empty.json", "")
    person.write("folder/ada.json", "{}")
    person.write("export/Profile.csv", "First Name,Last Name")
    person.write("photo.jpg", b"\xff\xd8\xff\xe0")
    person.write("cut.json", '{"basics": {"name": "A')
    result = person("import", *arguments)
    assert result.code == 2
    assert message in result.err
    assert "Traceback" not in result.err
    assert not (person.folder / "resume.yaml").exists()


def test_other_commands_take_the_file_as_it_is(person: Cli) -> None:
    assert person("export", "markdown", "ada.json", "-o", "-").out.startswith("# Ada")
    result = person("validate", "ada.json")
    assert result.code == 0
    assert "ada.json:5:11" in result.err


@pytest.mark.parametrize("path", ["../secret", "link"])
def test_latex_takes_in_nothing_from_outside_its_folder(person: Cli, path: str) -> None:
    person.write("secret.tex", "Outside")
    folder = person.folder / "cv"
    folder.mkdir()
    (folder / "link.tex").symlink_to("../secret.tex")
    (folder / "below").mkdir()
    (folder / "below/part.tex").write_text("Inside", encoding="utf-8")
    person.write(
        "cv/cv.tex",
        "\\documentclass{article}\\begin{document}\\section{Summary}"
        f"\\input{{below/part}}\\input{{{path}}}\\end{{document}}",
    )
    result = person("import", "cv/cv.tex", "-o", "-")
    assert result.code == 0
    assert "Inside" in result.out
    assert "Outside" not in result.out + result.err
    assert "it is another file, which was not found beside this one" in result.err
