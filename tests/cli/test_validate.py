"""``cvkit validate``: which lint rules it runs, how it shows it, and how it exits."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from conftest import write_theme
from cvkit.cli import validate

if TYPE_CHECKING:
    from conftest import Cli

RESUME = """\
basics: {name: Ada Lovelace}
work:
  - organization: Harbour Office
    title: Pilot
    dates: 2020 – present
    bullets:
      - I led a crew of nine
      - Brought "every" ship home
"""
"""``CV107`` on line 7, ``CV112`` on line 8 with a fix."""


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validate, "_today", lambda: date(2026, 11, 1))


@pytest.fixture
def pilot(cvkit: Cli) -> Cli:
    cvkit.write("resume.yaml", RESUME)
    return cvkit


def told(cvkit: Cli, *arguments: str) -> list[str]:
    """Return ``line:code`` for each diagnostic."""
    data = json.loads(cvkit("validate", "--format", "json", *arguments).out)
    return [f"{one['span']['start']['line']}:{one['code']}" for one in data["diagnostics"]]


def with_lint(text: str) -> str:
    return f"{RESUME}export:\n  lint: {text}\n"


def test_advice_is_shown_and_is_no_failure(pilot: Cli) -> None:
    outcome = pilot("validate", "--format", "concise")
    assert (outcome.code, outcome.out) == (0, "")
    lines = outcome.err.splitlines()
    assert [line.split(" ")[:3] for line in lines[:-1]] == [
        ["resume.yaml:7:9:", "warning", "CV107"],
        ["resume.yaml:8:9:", "warning", "CV112"],
    ]
    assert lines[-1] == "2 warnings in resume.yaml; 1 can be fixed with --fix"


def test_strict_takes_warnings_for_errors(pilot: Cli) -> None:
    assert pilot("validate", "--strict").code == 1
    assert pilot("validate", "--strict", "--ignore", "CV1").code == 0
    pilot.write("resume.yaml", with_lint("{severity: {CV1: info}}"))
    assert pilot("validate", "--strict").code == 0


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), ["7:CV107", "8:CV112"]),
        (("--select", "CV107"), ["7:CV107"]),
        (("--select", "first-person"), ["7:CV107"]),
        (("--select", "cv107,CV112"), ["7:CV107", "8:CV112"]),
        (("--select", "CV107", "--select", "CV112"), ["7:CV107", "8:CV112"]),
        (("--ignore", "CV107"), ["8:CV112"]),
        (("--ignore", "CV10"), ["8:CV112"]),
        (("--ignore", "typewriter-marks"), ["7:CV107"]),
        (("--ignore", "CV1"), []),
        (("--select", "CV107", "--ignore", "CV1"), ["7:CV107"]),
        (("--select", "CV1", "--ignore", "CV107"), ["8:CV112"]),
        (("--select", "CV107", "--ignore", "CV107"), []),
    ],
)
def test_rules_are_chosen_as_ruff_does(
    pilot: Cli, arguments: tuple[str, ...], expected: list[str]
) -> None:
    assert told(pilot, *arguments) == expected


@pytest.mark.parametrize(
    ("lint", "arguments", "expected"),
    [
        ("{ignore: [CV107]}", (), ["8:CV112"]),
        ("{ignore: CV107}", (), ["8:CV112"]),
        ("{select: [CV107]}", (), ["7:CV107"]),
        ("{select: [CV107]}", ("--select", "CV112"), ["8:CV112"]),
        ("{ignore: [CV107]}", ("--ignore", "CV112"), []),
        ("{ignore: [CV1]}", ("--select", "CV107"), ["7:CV107"]),
    ],
)
def test_the_file_chooses_and_the_call_chooses_over_it(
    pilot: Cli, lint: str, arguments: tuple[str, ...], expected: list[str]
) -> None:
    pilot.write("resume.yaml", with_lint(lint))
    assert told(pilot, *arguments) == expected


def test_a_rule_that_is_off_is_on_when_it_is_asked_for(cvkit: Cli) -> None:
    bare = "basics: {name: A}\nwork: [{organization: X, title: Y, dates: 2020 – present}]\n"
    cvkit.write("resume.yaml", bare)
    assert told(cvkit) == []
    assert told(cvkit, "--select", "CV111") == ["2:CV111"]
    cvkit.write("resume.yaml", bare + "export: {lint: {severity: {CV111: warning}}}\n")
    assert told(cvkit) == ["2:CV111"]


def test_a_severity_can_be_set_and_the_closest_name_wins(pilot: Cli) -> None:
    pilot.write("resume.yaml", with_lint("{severity: {CV1: info, typewriter-marks: error}}"))
    outcome = pilot("validate", "--format", "concise")
    assert outcome.code == 1
    assert ": info CV107 " in outcome.err
    assert ": error CV112 " in outcome.err
    assert pilot("export", "text").code == 0  # lint never stops an export


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("", ["7:CV107"]),
        ("# cvkit: ignore", []),
        ("# cvkit: ignore CV107", []),
        ("# cvkit: ignore first-person -- her own words", []),
        ("# cvkit: ignore CV112, CV107", []),
        ("# cvkit: ignore CV1", []),
        ("# cvkit: ignore CV112", ["7:CV107"]),
    ],
)
def test_a_comment_ignores_advice_on_its_line(
    pilot: Cli, comment: str, expected: list[str]
) -> None:
    old = "      - I led a crew of nine"
    pilot.write("resume.yaml", RESUME.replace(old, f"{old} {comment}"))
    assert told(pilot) == [*expected, "8:CV112"]
    pilot.write("resume.yaml", RESUME.replace(old, f"      {comment}\n{old}"))
    moved = [place.replace("7:", "8:") for place in expected]
    assert told(pilot) == [*moved, "9:CV112"]


def test_a_comment_beside_the_key_of_a_long_text(cvkit: Cli) -> None:
    text = RESUME.split("    bullets:", maxsplit=1)[0]
    cvkit.write("resume.yaml", f"{text}    summary: | # cvkit: ignore\n      I led\n      a crew\n")
    assert told(cvkit) == []


def test_errors_of_the_file_cannot_be_ignored(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {name: A, xyz: 1} # cvkit: ignore\n")
    assert told(cvkit) == ["1:CV010"]


def test_a_rule_that_does_not_exist_is_told(pilot: Cli) -> None:
    pilot.write(
        "resume.yaml",
        with_lint("{select: [CV1, CV199], ignore: [worn-phrases], severity: {CV010: info}}")
        + "# cvkit: ingore CV107\nskills: [{name: A}] # cvkit: ignore CV290, CV112\n",
    )
    outcome = pilot("validate", "--format", "concise", "--ignore", "CV1", "--select", "CV105")
    assert outcome.code == 0
    assert [line for line in outcome.err.splitlines() if "CV021" in line] == [
        "resume.yaml:10:24: warning CV021 there is no rule “CV199”",
        "resume.yaml:10:41: warning CV021 there is no rule “worn-phrases”",
        "resume.yaml:10:67: warning CV021 CV010 is not a lint rule",
        "resume.yaml:11:10: warning CV021 unknown comment `# cvkit: ingore`",
        "resume.yaml:12:37: warning CV021 there is no rule “CV290”",
    ]
    assert "= help: did you mean `worn-phrase`?" in pilot("validate").err


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("CV199", "There is no rule “CV199”.", "Did you mean `CV129`?"),
        ("worn-phrases", "There is no rule “worn-phrases”.", "Did you mean `worn-phrase`?"),
        ("zzz", "There is no rule “zzz”.", "`cvkit explain` lists them."),
        ("CV010", "CV010 is not a lint rule.", "It is always reported."),
        ("unknown-key", "CV010 is not a lint rule.", "It is always reported."),
    ],
)
@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_call_that_names_no_rule_is_at_fault(
    pilot: Cli, option: str, name: str, message: str, hint: str
) -> None:
    outcome = pilot("validate", option, name)
    assert outcome == (2, "", f"error: {message}\n  help: {hint}\n")


def test_data_goes_to_standard_output(pilot: Cli) -> None:
    for form, start in (
        ("json", "{\n"),
        ("sarif", "{\n"),
        ("github", "::warning file=resume.yaml,"),
    ):
        outcome = pilot("validate", "--format", form)
        assert (outcome.code, outcome.err) == (0, "")
        assert outcome.out.startswith(start)
    rules = json.loads(pilot("validate", "--format", "sarif").out)["runs"][0]["tool"]["driver"]
    assert [rule["name"] for rule in rules["rules"]] == ["FirstPerson", "TypewriterMarks"]


def test_an_unknown_format_is_told(pilot: Cli) -> None:
    outcome = pilot("validate", "--format", "xml")
    assert outcome.code == 2
    assert "text" in outcome.err


def test_fixes_are_made_and_the_rest_is_shown(pilot: Cli) -> None:
    outcome = pilot("validate", "--fix", "--format", "concise")
    assert outcome.code == 0
    assert outcome.err.splitlines()[-1] == "1 warning in resume.yaml"
    text = pilot.files()["resume.yaml"].decode()
    assert text == RESUME.replace('"every"', "“every”")


def test_what_is_ignored_is_not_fixed(pilot: Cli) -> None:
    assert pilot("validate", "--fix", "--ignore", "CV112").code == 0
    assert pilot.files()["resume.yaml"].decode() == RESUME


def test_a_diff_is_shown_and_exits_with_one(pilot: Cli) -> None:
    outcome = pilot("validate", "--diff")
    assert outcome.code == 1
    assert '-      - Brought "every" ship home\n+      - Brought “every” ship home\n' in outcome.out
    assert pilot.files()["resume.yaml"].decode() == RESUME
    assert pilot("validate", "--diff", "--ignore", "CV112").code == 0


def test_two_things_on_standard_output_are_refused(
    pilot: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pilot("validate", "--diff", "--format", "json").code == 2
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(RESUME.encode())))
    outcome = pilot("validate", "--fix", "--format", "sarif", "-")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "error: --format sarif and the fixes would both go to standard output.\n"
        "  help: Use one of them at a time.\n"
    )


def test_fifty_errors_are_fifty_diagnostics_in_the_order_of_the_file(cvkit: Cli) -> None:
    entries = "".join(f"  - {{name: N{n}, levle: x}}\n" for n in range(50))
    cvkit.write("resume.yaml", f"basics: {{name: A}}\nskills:\n{entries}")
    outcome = cvkit("validate", "--format", "concise")
    assert outcome.code == 1
    *lines, summary = outcome.err.splitlines()
    assert [int(line.split(":")[1]) for line in lines] == list(range(3, 53))
    assert summary == "50 errors in resume.yaml; 50 can be fixed with --fix"


def test_an_export_gives_no_advice(pilot: Cli) -> None:
    outcome = pilot("export", "text")
    assert (outcome.code, outcome.err) == (0, "")


def test_an_unknown_format_is_told_in_plain_words(cvkit: Cli) -> None:
    code, out, err = cvkit("validate", "--format", "xml")
    assert (code, out) == (2, "")
    assert err.startswith("error: There is no format “xml”.")
    assert "text, concise, json, github, sarif" in err


def test_validate_says_nothing_in_a_pipe_when_all_is_well(person: Cli) -> None:
    assert person("validate") == (0, "", "")


def test_validate_takes_several_files(person: Cli) -> None:
    person.write("a.yaml", "basics: {}\n")
    person.write("b.yaml", "basics: {name: B, x: y}\n")
    outcome = person("validate", "a.yaml", "resume.yaml", "b.yaml")
    assert outcome.code == 1
    assert "--> a.yaml:1:1" in outcome.err
    assert "--> b.yaml:1:19" in outcome.err
    assert outcome.err.endswith("2 errors in 2 files\n")


def test_validate_reads_standard_input(cvkit: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"basics: {name: Ada}")))
    assert cvkit("validate", "-").code == 0


def test_validate_looks_for_the_photo_as_an_export_does(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics:\n  name: Ada\n  photo: me.jpg\n")
    code, _, err = cvkit("validate")
    assert code == 1
    assert "error[CV302]: me.jpg does not exist" in err
    assert "resume.yaml:3:10" in err
    cvkit.write("me.jpg", "no picture")
    assert "error[CV303]" in cvkit("validate").err


def test_a_file_that_is_missing_does_not_hide_what_is_wrong_with_the_others(cvkit: Cli) -> None:
    cvkit.write("bad.yaml", "basics: {nam: A}\n")
    code, _, err = cvkit("validate", "none.yaml", "bad.yaml")
    assert code == 2
    assert "There is no file none.yaml." in err
    assert "bad.yaml:1:10" in err


@pytest.mark.parametrize(
    ("name", "template", "said"),
    [
        ("resume_html_j2", "{% if %}", "resume.html.j2:1:1: error CV211 Expected an expression"),
        ("resume_md_j2", "{{ nope }}", "resume.md.j2:1:1: error CV211 'nope' is undefined"),
        ("resume_html_j2", "<script>x()</script>", "resume.html.j2: error CV213 the page is not"),
    ],
)
@pytest.mark.parametrize(
    "export", ["{theme: mine}", "{variants: {a: {theme: mine}}}", "{themes: {mine: {}}}"]
)
def test_a_template_that_fails_is_found_without_an_export(
    cvkit: Cli, name: str, template: str, said: str, export: str
) -> None:
    write_theme(cvkit.folder / "themes", "mine", **{name: template})
    cvkit.write("resume.yaml", f"{RESUME}export: {export}\n")
    for arguments in ((), ("--fix", "--select", "CV107")):
        outcome = cvkit("validate", "--format", "concise", *arguments)
        assert f"themes/mine/{said}" in outcome.err
        assert "resume.yaml:7:9: warning CV107" in outcome.err, "nothing else is hidden"
        assert (outcome.code, outcome.out) == (2, "")
    (told_as_data,) = (
        one
        for one in json.loads(cvkit("validate", "--format", "json").out)["diagnostics"]
        if one["severity"] == "error"
    )
    assert told_as_data["file"].startswith("themes/mine/")
    formats = "html,markdown", "--theme", "mine"
    assert f"themes/mine/{said.partition(':')[0]}" in cvkit("export", *formats).err


def test_a_theme_that_is_not_asked_for_is_not_rendered(cvkit: Cli) -> None:
    write_theme(cvkit.folder / "themes", "mine", resume_html_j2="{{ nope }}")
    cvkit.write("resume.yaml", "basics: {name: Ada}\n")
    assert cvkit("validate") == (0, "", "")
