"""What programs read of an export."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Cli


def summary(cvkit: Cli, *arguments: str) -> dict[str, Any]:
    """Return the summary of an export."""
    cvkit("export", *arguments, "--summary-file", "sum.json")
    found: dict[str, Any] = json.loads(cvkit.files()["sum.json"])
    return found


def test_it_says_what_became_of_each(cvkit: Cli) -> None:
    cvkit.write("in/a.yaml", "basics: {name: Ada}\n")
    cvkit.write("in/b.yaml", "basics: {nme: Bab}\n")
    cvkit.write("in/c.yaml", "basics: {name: Cleo}\nexport: {theme: none}\n")
    cvkit.write("in/x.yaml", "a: b\n")
    found = summary(cvkit, "text,pdf", "in", "-o", "out")
    assert found["version"] == 1
    assert found["counts"] == {"written": 1, "failed": 2}
    assert found["passed_over"] == {"other files": 1}
    ada, bab, cleo = found["files"]
    assert [one["file"] for one in found["files"]] == ["in/a.yaml", "in/b.yaml", "in/c.yaml"]
    text, pdf = ada["outputs"]
    assert text == {"path": "out/a.txt", "format": "text", "size": 4, "pages": None}
    assert pdf["pages"] == 1
    assert (ada["outcome"], ada["diagnostics"], ada["error"]) == ("written", [], None)
    assert ada["seconds"] > 0
    assert (bab["outcome"], bab["outputs"]) == ("failed", [])
    assert [one["code"] for one in bab["diagnostics"]] == ["CV010"]
    assert bab["diagnostics"][0]["span"]["start"] == {"line": 1, "column": 10}
    assert len(cleo["diagnostics"]) == 1


def test_an_error_outside_of_the_text_is_told(person: Cli) -> None:
    (one,) = summary(person, "text", "--theme", "clasic")["files"]
    assert one["error"]["message"] == "There is no theme “clasic”."
    (two,) = summary(person, "text", "none.yaml")["files"]
    assert two["error"] == {"message": "There is no file none.yaml.", "help": ""}


def test_what_waited_in_vain_is_told(cvkit: Cli) -> None:
    cvkit.write("a.yaml", "basics: {name: Ada}\n")
    cvkit.write("b.yaml", "basics: {nme: Bab}\n")
    found = summary(cvkit, "text", "a.yaml", "b.yaml", "--all-or-nothing")
    assert [one["outcome"] for one in found["files"]] == ["withheld", "failed"]


@pytest.mark.parametrize("text", ["mine", "{}", "[]", '{"version": 1}'])
def test_no_other_file_is_overwritten(person: Cli, text: str) -> None:
    person.write("sum.json", text)
    arguments = ("export", "text", "--summary-file", "sum.json")
    code, _, err = person(*arguments)
    assert (code, err.splitlines()[0]) == (
        2, "error: sum.json already exists, and is no summary of cvkit.",
    )  # fmt: skip
    assert person.files()["sum.json"].decode() == text
    assert person(*arguments, "--force").code == 0
    assert person(*arguments).code == 0


def test_it_is_never_a_resume(person: Cli) -> None:
    arguments = ("export", "text", "--summary-file", "resume.yaml", "--force")
    assert person(*arguments).err.startswith("error: resume.yaml is a résumé of the export;")
    assert person("export", "text", "--summary-file", "-").code == 2
