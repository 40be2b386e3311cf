"""The command line as a whole: its help, its version, every command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import cvkit as package

if TYPE_CHECKING:
    from conftest import Cli


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
    outcome = cvkit(command, "--help")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"Usage: cvkit {command} ")
    assert outcome == cvkit(command, "-h")


def test_the_version(cvkit: Cli) -> None:
    outcome = cvkit("--version")
    assert (outcome.code, outcome.out) == (0, f"cvkit {package.__version__}\n")


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    from cvkit.model.json_schema import json_schema  # noqa: PLC0415 - slow

    return json_schema()
