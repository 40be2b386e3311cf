"""What a person at a terminal sees, and what a pipe does not."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from cvkit.cli import terminal

if TYPE_CHECKING:
    from cli.conftest import Tty
    from conftest import Cli


def at(tty: Tty, monkeypatch: pytest.MonkeyPatch, cvkit: Cli, *arguments: str) -> str:
    """Run a command with the terminal as its standard error."""
    with monkeypatch.context() as patch:
        patch.setattr("sys.stderr", tty)
        cvkit(*arguments)
    return tty.getvalue()


def test_progress_and_what_was_written_are_shown(
    person: Cli, tty: Tty, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = at(tty, monkeypatch, person, "export", "markdown,pdf")
    progress, cleared, report = shown.partition("\r\x1b[2K")
    assert (progress, cleared) == ("Exporting resume.yaml …", "\r\x1b[2K")
    lines = report.splitlines()
    assert lines[0] == "resume.md  0 kB"
    assert lines[1].startswith("resume.pdf  1 page, ")


def test_a_dumb_terminal_gets_no_progress(
    person: Cli, tty: Tty, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert at(tty, monkeypatch, person, "export", "markdown") == "resume.md  0 kB\n"


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (("validate",), "resume.yaml: no problems found\n"),
        (("init", "cv.yaml"), "Wrote cv.yaml. Edit it, then run: cvkit export pdf cv.yaml\n"),
        (("themes", "new", "x"), "Wrote themes/x. Try it: cvkit export pdf --theme x\n"),
    ],
)
def test_what_was_done_is_said(
    person: Cli,
    tty: Tty,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    shown: str,
) -> None:
    assert at(tty, monkeypatch, person, *arguments) == shown


def test_init_proposes_the_shortest_command(
    cvkit: Cli, tty: Tty, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = at(tty, monkeypatch, cvkit, "init")
    assert shown == "Wrote resume.yaml. Edit it, then run: cvkit export pdf\n"


def test_errors_are_red_at_a_terminal(
    cvkit: Cli, tty: Tty, monkeypatch: pytest.MonkeyPatch
) -> None:
    cvkit.write("resume.yaml", "basics: {nmae: A}\n")
    assert "\x1b[1;31m^^^^\x1b[0m" in at(tty, monkeypatch, cvkit, "validate")
    assert at(tty, monkeypatch, cvkit, "validate", "x.yaml").endswith(
        "\x1b[1;31merror\x1b[0m: \x1b[1mThere is no file x.yaml.\x1b[0m\n"
    )


def test_no_color_means_no_color(cvkit: Cli, tty: Tty, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    cvkit.write("resume.yaml", "basics: {nmae: A}\n")
    assert "\x1b" not in at(tty, monkeypatch, cvkit, "validate")


def test_an_empty_no_color_means_nothing(
    cvkit: Cli, tty: Tty, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert "\x1b[" in at(tty, monkeypatch, cvkit, "validate")


def test_a_pipe_gets_no_color(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {nmae: A}\n")
    assert "\x1b" not in cvkit("validate").err


def test_a_terminal_that_lacks_letters_shows_signs_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding="ascii"))
    terminal.say("Łukasiewicz")
    assert raw.getvalue() == b"?ukasiewicz\n"


def test_no_text_of_a_file_controls_the_terminal(
    cvkit: Cli, tty: Tty, monkeypatch: pytest.MonkeyPatch
) -> None:
    cvkit.write(
        "themes/mine/theme.toml", 'description = "\\u001b[2Jx\\u202ey"\nextends = "classic"\n'
    )
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", tty)
        cvkit("themes")
    assert "\x1b[2J" not in tty.getvalue()
    assert "␛[2Jx\N{REPLACEMENT CHARACTER}y" in tty.getvalue()


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", "\x1b[2J.yaml"),
        ("export", "pdf", "resume.yaml", "--theme", "\x1b[2J"),
        ("export", "pdf", "resume.yaml", "--variant", "\x1b[2J"),
        ("export", "pdf", "resume.yaml", "--set", "\x1b[2J=1"),
        ("export", "\x1b[2J"),
        ("explain", "\x1b[2J"),
        ("validate", "--format", "concise", "bad\x1b[2J.yaml"),
        ("export", "markdown", "good\x1b[2J.yaml"),
    ],
)
def test_no_name_controls_the_terminal(
    person: Cli, tty: Tty, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    person.write("bad\x1b[2J.yaml", "basics: {name: Ada, \x1b[2J: 1}\n")
    person.write("good\x1b[2J.yaml", "basics: {name: Ada}\n")
    shown = at(tty, monkeypatch, person, *arguments)
    assert shown
    assert "\x1b[2J" not in shown
