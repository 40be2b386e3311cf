"""The same diagnostics in every format, compared with files under snapshots/."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from cvkit.diagnostics import (
    Diagnostic,
    Edit,
    Fix,
    Label,
    Position,
    RenameKey,
    Severity,
    Span,
    codes,
)
from cvkit.diagnostics.render import DiagnosticFormat, render
from cvkit.lint import RULES
from node import package

if TYPE_CHECKING:
    from golden import Golden

SNAPSHOTS = Path(__file__).with_name("snapshots")
SUFFIXES = {"text": "txt", "concise": "txt", "json": "json", "github": "txt", "sarif": "json"}
SOURCE = """\
basics:
  name: 林 愛 👩‍💻
work:
  - organization: Ünïts & Gears
    tittle: Analyst
    dates:	soon
    bullets:
      - |
        a -- b
        and more
work: []
"""


def span(line: int, start: int, end: int, end_line: int | None = None) -> Span:
    return Span(Position(line, start), Position(end_line or line, end))


(MARKS,) = [rule for rule in RULES if rule.code == "CV112"]

SAMPLES = [
    Diagnostic(codes.ENCODING, Severity.ERROR, "this file is UTF-16, not UTF-8", "other file.yaml"),
    Diagnostic(
        codes.MISSING_GLYPH, Severity.WARNING, "no font has “👩‍💻”", "résumé.yaml", span(2, 13, 16),
        route=("basics", "name"),
    ),
    Diagnostic(
        codes.UNKNOWN_KEY, Severity.ERROR, "there is no key `tittle` here", "résumé.yaml",
        span(5, 5, 11),
        route=("work", 0, "tittle"), help="did you mean `title`?",
        fix=Fix(
            "rename it to `title`", (Edit(span(5, 5, 11), "title"),),
            RenameKey(("work", 0, "tittle"), "title"),
        ),
    ),
    Diagnostic(
        codes.NOT_A_DATE, Severity.ERROR, "“soon” is not a date, 100 %: no", "résumé.yaml",
        span(6, 12, 16),
        help="write it like 2024,\nor 2024-08",
    ),
    Diagnostic(
        MARKS, Severity.INFO, "this text has double hyphens", "résumé.yaml", span(9, 9, 17, 10),
        route=("work", 0, "bullets", 0),
        fix=Fix("write “a – b”", (Edit(span(9, 11, 13), "–"), Edit(span(10, 17, 17), "."))),
    ),
    Diagnostic(
        codes.DUPLICATE_KEY, Severity.ERROR, "duplicate key `work`", "résumé.yaml",
        span(11, 1, 5), labels=(Label(span(3, 1, 5), "first defined here"),),
    ),
    Diagnostic(codes.SYNTAX, Severity.ERROR, "not YAML", "C:\\a,b:c%.yaml", span(1, 1, 1)),
]  # fmt: skip
"""Each shows something that a format could get wrong."""

TEXTS = {"résumé.yaml": SOURCE}


@pytest.mark.parametrize("form", DiagnosticFormat)
def test_the_samples_in_every_format(form: DiagnosticFormat, golden: Golden) -> None:
    shown = render(form, SAMPLES, TEXTS)
    # A new release changes no diagnostic.
    shown = re.sub(r'"semanticVersion": "[^"]+"', '"semanticVersion": "0"', shown)
    golden(SNAPSHOTS / f"{form}.{SUFFIXES[form]}", shown)


def test_text_in_color(golden: Golden) -> None:
    golden(
        SNAPSHOTS / "color.txt", render(DiagnosticFormat.TEXT, SAMPLES, TEXTS, color=True, width=60)
    )


@pytest.mark.parametrize("form", DiagnosticFormat)
def test_nothing_to_show(form: DiagnosticFormat) -> None:
    shown = render(form, [], {})
    if form in {DiagnosticFormat.JSON, DiagnosticFormat.SARIF}:
        assert json.loads(shown)["version"] in {1, "2.1.0"}
    else:
        assert shown == ""


def test_only_formats_for_people_are_no_data() -> None:
    assert [form for form in DiagnosticFormat if not form.is_data] == [
        DiagnosticFormat.TEXT,
        DiagnosticFormat.CONCISE,
    ]


def test_json_has_all_of_a_diagnostic() -> None:
    data = json.loads(render(DiagnosticFormat.JSON, SAMPLES, TEXTS))
    assert data.keys() == {"version", "diagnostics"}
    named = {"message", "file", "code", "severity", "span", "route", "labels", "help", "fix"}
    assert named == {*Diagnostic._fields, "code"} - {"kind", "on_key", "part"}
    for shown, sample in zip(data["diagnostics"], SAMPLES, strict=True):
        assert shown.keys() == named
        assert (shown["code"], shown["message"], shown["file"]) == (
            sample.code, sample.message, sample.file,
        )  # fmt: skip


def test_github_can_read_its_commands_back() -> None:
    """Undo the escapes as the runner does (actions/runner, ActionCommand.cs)."""
    lines = render(DiagnosticFormat.GITHUB, SAMPLES, TEXTS).splitlines()
    assert len(lines) == len(SAMPLES)
    for line, sample in zip(lines, SAMPLES, strict=True):
        command = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert command
        properties = dict(part.split("=", 1) for part in command[2].split(","))
        read = {key: _unescaped(value) for key, value in properties.items()}
        assert read["file"] == sample.file
        assert read["title"] == f"cvkit {sample.code}"
        assert _unescaped(command[3]).startswith(sample.message)
        if sample.span:
            assert int(read["line"]) == sample.span.start.line
            assert ("col" in read) == (sample.span.start.line == sample.span.end.line)


def _unescaped(text: str) -> str:
    for escape, char in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(escape, char)
    return text


@pytest.fixture(scope="module")
def sarif_schema() -> dict[str, Any]:
    """Return the schema of the standard, as a package of its authors carries it."""
    path = package("@microsoft/jest-sarif") / "lib/schemas/sarif-2.1.0-rtm.5.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


def test_sarif_is_sarif(sarif_schema: dict[str, Any]) -> None:
    validator = jsonschema.Draft7Validator(
        sarif_schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER
    )
    for samples in ([], SAMPLES):
        log = json.loads(render(DiagnosticFormat.SARIF, samples, TEXTS))
        assert [error.message for error in validator.iter_errors(log)] == []
    del log["runs"][0]["tool"]["driver"]["name"]
    assert not validator.is_valid(log)


def test_sarif_names_each_rule_once_and_points_at_it() -> None:
    (run,) = json.loads(render(DiagnosticFormat.SARIF, [*SAMPLES, *SAMPLES], TEXTS))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) == len({rule["id"] for rule in rules})
    assert all("\\" not in place["uri"] and " " not in place["uri"] for place in _artifacts(run))
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    known = {rule["id"]: rule for rule in rules}
    assert known["CV010"]["shortDescription"]["text"] == codes.UNKNOWN_KEY.title
    assert known["CV112"]["shortDescription"]["text"] == MARKS.title


def _artifacts(run: dict[str, Any]) -> list[dict[str, str]]:
    return [
        place["physicalLocation"]["artifactLocation"]
        for result in run["results"]
        for place in result["locations"]
    ]
