"""Texts that tests compare with files: ``--update-golden`` writes the files anew.

It is refused in CI, where a golden file that differs is a fault and not news.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from pathlib import Path

OPTION = "--update-golden"


class Golden(Protocol):
    """Asserts that a text is what a file says, or makes it so."""

    def __call__(self, path: Path, text: str) -> None: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(OPTION, action="store_true", help="Write golden files anew.")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption(OPTION) and os.environ.get("CI"):
        raise pytest.UsageError(f"{OPTION} is not for CI: run it where you can look at the changes")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    def compare(path: Path, text: str) -> None:
        if request.config.getoption(OPTION):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        written = path.read_bytes().decode() if path.exists() else None
        assert text == written, f"{path.name} differs; {OPTION} writes it anew"

    return compare
