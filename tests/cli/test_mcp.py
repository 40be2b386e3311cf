"""``cvkit mcp`` starts a server, or says in one message why not."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Cli


@pytest.mark.parametrize("module", ["mcp", "anyio"])
def test_what_is_not_installed_is_one_message(module: str) -> None:
    code = (
        f"import sys; sys.modules['{module}'] = None;"
        "from cvkit import cli; sys.exit(cli.run(['mcp']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"error: The server needs {module}, which is not installed.\n"
        f"  help: Install it: {sys.executable} -m pip install mcp\n"
    )


def test_a_folder_that_there_is_not(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {name: Ada}\n")
    for name in ("nowhere", "resume.yaml"):
        outcome = cvkit("mcp", name)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err == f"error: {name} is not a folder.\n"


def test_other_commands_do_not_load_it() -> None:
    code = (
        "import sys, json; from cvkit import cli; cli.run(['--help']); cli.run(['mcp', '--help']);"
        "json.dump([name for name in ('mcp', 'anyio') if name in sys.modules], sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Let AI agents read, check, edit and export" in done.stdout
    assert json.loads(done.stderr) == []


def test_it_ends_with_its_input(cvkit: Cli) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cvkit", "mcp", str(cvkit.folder)],
        input=b"", capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
