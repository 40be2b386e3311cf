"""Docstrings that are shown are shown without them, too: ``python -OO`` drops them."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
import typer

from cvkit import docstrings
from cvkit.cli.app import app
from cvkit.model.base import BulletItem

COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]

SCRIPT = """
from cvkit import docstrings
from cvkit.model.base import BulletItem
assert BulletItem.__doc__ is None
print(docstrings.of(BulletItem))
print(docstrings.of(docstrings.of))
"""


def without_docstrings(*arguments: str) -> str:
    environment = {**os.environ, "PYTHONOPTIMIZE": "2", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, check=True, text=True, env=environment
    ).stdout


def test_a_docstring_is_read_from_the_source() -> None:
    expected = f"{docstrings.of(BulletItem)}\n{docstrings.of(docstrings.of)}\n"
    assert "a plain text is a bullet" in expected
    assert without_docstrings("-c", SCRIPT) == expected


def test_what_has_none_has_none() -> None:
    assert docstrings.of(lambda: None) == ""


@pytest.mark.parametrize(
    "words",
    ["schema", "explain CV107", "--help", "themes new --help"]
    + [f"{name} --help" for name in COMMANDS],
)
def test_commands_print_the_same(words: str) -> None:
    arguments = ("-m", "cvkit", *words.split())
    with_docstrings = subprocess.run(
        [sys.executable, *arguments], capture_output=True, check=True, text=True
    ).stdout
    assert len(with_docstrings.splitlines()) > 2
    assert without_docstrings(*arguments) == with_docstrings
