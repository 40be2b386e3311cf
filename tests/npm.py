"""Packages of npm that judge what cvkit writes, installed once outside of the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest


def installed(name: str, version: str) -> Path:
    """Return the folder of a package; it fails the test if there is none to be had."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    cache = Path(home, "cvkit-tests", f"{name.replace('/', '+')}@{version}")
    package = cache / "node_modules" / name
    if not package.is_dir():
        _install(f"{name}@{version}", cache)
    return package


def _install(wanted: str, cache: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.fail(f"npm is needed for {wanted}: install Node.js 20 or later")
    cache.parent.mkdir(parents=True, exist_ok=True)
    # In a folder of its own and then renamed, so that parallel runs never see half of it.
    with tempfile.TemporaryDirectory(dir=cache.parent) as name:
        folder = Path(name, "package")
        folder.mkdir()
        command = [npm, "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts",
                   "--prefix", str(folder), wanted]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
        if done.returncode != 0:
            pytest.fail(f"`npm install {wanted}` failed:\n{done.stderr}")
        try:
            folder.rename(cache)
        except OSError:
            assert cache.is_dir()  # another run was first
