"""The other commands, and what they print where."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

import cvkit as package
from cvkit import machine, theme
from cvkit.errors import PlatformError
from cvkit.exporters.pdf import engine as pdf_engine

if TYPE_CHECKING:
    from conftest import Cli

ROOT = Path(__file__).parents[2]
COMMANDS = ("export", "validate", "init", "preview", "themes", "schema", "doctor")


def test_no_arguments_show_the_help(cvkit: Cli) -> None:
    outcome = cvkit()
    assert outcome == cvkit("--help")
    assert outcome.code == 0
    assert outcome.out.startswith("Usage: cvkit [OPTIONS] COMMAND [ARGS]...\n")
    for command in COMMANDS:
        assert f"\n  {command} " in outcome.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(cvkit: Cli, command: str) -> None:
    outcome = cvkit(command, "-h")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"Usage: cvkit {command} ")


def test_the_version(cvkit: Cli) -> None:
    outcome = cvkit("--version")
    assert (outcome.code, outcome.out) == (0, f"cvkit {package.__version__}\n")


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
        "error: cv.yaml exists already, and cvkit does not overwrite it.\n"
        "  help: Name another file, or move this one away.\n"
    )
    assert cvkit.files() == {"cv.yaml": b"mine"}


def test_themes_lists_every_theme_with_its_options(cvkit: Cli) -> None:
    cvkit.write("themes/mine/theme.toml", 'description = "Of my own."\nextends = "jekyll"\n')
    outcome = cvkit("themes")
    assert outcome.code == 0
    for name in (*theme.built_in().available(), "mine"):
        assert re.search(rf"(?m)^{name}(?: \(the default\))?\n  \w", outcome.out)
    assert "mine\n  Of my own.\n    accent: " in outcome.out
    assert "    density: How dense the layout is. (compact, regular, airy)\n" in outcome.out


def test_a_new_theme_is_a_copy_that_works(person: Cli) -> None:
    assert person("themes", "new", "my-own").code == 0
    names = {name for name in person.files() if name.startswith("themes/my-own/")}
    source = theme.built_in().find("classic")
    assert names == {f"themes/my-own/{path.name}" for path in source.iterdir()}
    person.write("themes/my-own/resume.md.j2", "mine\n")
    assert person("export", "markdown", "--theme", "my-own", "-o", "-").out == "mine\n"


def test_a_new_theme_can_come_from_any_other(person: Cli) -> None:
    assert person("themes", "new", "page", "--from", "jekyll").code == 0
    manifest = person.files()["themes/page/theme.toml"]
    assert manifest == (theme.built_in().find("jekyll") / "theme.toml").read_bytes()


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    from cvkit.model.json_schema import json_schema  # noqa: PLC0415 - slow

    return json_schema()


def test_the_schema_is_printed_and_in_the_documentation(cvkit: Cli, schema: object) -> None:
    outcome = cvkit("schema")
    assert json.loads(outcome.out) == schema
    assert outcome.out == (ROOT / "docs/resume.schema.json").read_text(encoding="utf-8")


def test_the_schema_is_a_schema_and_describes_the_fields(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    basics = schema["$defs"]["Basics"]["properties"]
    assert basics["headline"]["description"] == "What you are, in one line below the name."


class EditorLoader(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 and so editors do: a date is a text."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's name
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@pytest.mark.parametrize(
    "name", ["resume.yaml", "src/cvkit/cli/start.yaml", "tests/data/fullest.yaml"]
)
def test_the_schema_accepts_our_own_files(name: str, schema: dict[str, Any]) -> None:
    data = yaml.load((ROOT / name).read_text(encoding="utf-8"), EditorLoader)  # noqa: S506 - is safe
    validator = jsonschema.Draft202012Validator(schema)
    assert [error.message for error in validator.iter_errors(data)] == []


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"basics": {}},
        {"basics": {"name": "A"}, "wrok": []},
        {"basics": {"name": "A"}, "work": [{"organization": "X", "tilte": "Y"}]},
        {"basics": {"name": "A"}, "languages": [{"language": "de", "level": "D1"}]},
    ],
)
def test_the_schema_refuses_what_cvkit_refuses(data: object, schema: dict[str, Any]) -> None:
    assert not jsonschema.Draft202012Validator(schema).is_valid(data)


def test_the_first_line_of_our_resume_names_the_schema() -> None:
    first = (ROOT / "resume.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=docs/resume.schema.json"


def test_doctor_finds_nothing_wrong_here(cvkit: Cli) -> None:
    outcome = cvkit("doctor")
    assert (outcome.code, outcome.err) == (0, "")
    assert [line.split(":")[0] for line in outcome.out.splitlines()] == [
        "ok      Python", "ok      Pango", "ok      Fonts",
    ]  # fmt: skip


@pytest.fixture
def no_pango(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Take Pango away, and record what would be run to install it."""

    def fail() -> None:
        raise PlatformError("no Pango")

    engine = pdf_engine.load_engine()
    ran: list[list[str]] = []

    def run(command: list[str], **_options: object) -> object:
        ran.append(command)
        if "install" in command:
            monkeypatch.setattr(pdf_engine, "load_engine", lambda: engine)
        return type("Done", (), {"returncode": 0})

    monkeypatch.setattr(pdf_engine, "load_engine", fail)
    monkeypatch.setattr("subprocess.run", run)
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    return ran


def test_doctor_says_what_is_missing(cvkit: Cli, no_pango: list[list[str]]) -> None:
    outcome = cvkit("doctor")
    assert outcome.code == 2
    assert "missing Pango: the text layout library for PDFs can't be loaded\n" in outcome.out
    assert outcome.err == "error: Something is missing.\n  help: `cvkit doctor --fix` installs it\n"
    assert no_pango == []


def test_doctor_installs_what_is_missing(cvkit: Cli, no_pango: list[list[str]]) -> None:
    outcome = cvkit("doctor", "--fix")
    assert (outcome.code, outcome.err) == (0, "")
    assert [command[-1] for command in no_pango] == ["-qq", "libharfbuzz-subset0"]


def test_doctor_tells_why_it_cannot_install(
    cvkit: Cli, no_pango: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = type("Done", (), {"returncode": 100, "stderr": "E: one\nE: no network\n"})
    monkeypatch.setattr("subprocess.run", lambda *_a, **_k: failed)
    outcome = cvkit("doctor", "--fix")
    assert outcome.code == 2
    assert outcome.err.endswith("apt-get update -qq` failed: E: no network\n")
    monkeypatch.setattr("shutil.which", lambda _name: None)
    outcome = cvkit("doctor", "--fix")
    assert outcome.err.startswith("error: Neither apt-get nor brew is on this machine.\n")
    assert no_pango == []


def test_homebrew_is_used_where_there_is_no_apt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: "/bin/brew" if name == "brew" else None)
    assert machine._commands(["pango"]) == [["brew", "install", "pango"]]


def test_doctor_has_nothing_to_install_where_all_is_well(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "install", None)
    assert cvkit("doctor", "--fix").code == 0


def test_a_font_that_is_not_installed_is_a_finding(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fontpkg.families", dict)
    outcome = cvkit("doctor")
    assert outcome.code == 2
    assert "missing Fonts: The font family Crimson Pro is not installed" in outcome.out
    assert "pip install fontpkg-crimson-pro" in outcome.out


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


def test_init_writes_to_standard_output(cvkit: Cli) -> None:
    outcome = cvkit("init", "-")
    assert outcome.out.startswith("# A résumé for cvkit.")
    assert cvkit.files() == {}
