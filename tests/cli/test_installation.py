"""The command that adds an extra, for each way to install cvkit."""

from __future__ import annotations

import importlib.util
import json
import shlex
import sys
from importlib import metadata
from typing import TYPE_CHECKING

import pytest

from cvkit.cli import installation

if TYPE_CHECKING:
    from pathlib import Path

PREVIEW = "starlette uvicorn watchfiles"


class Distribution:
    """An installed cvkit, as PEP 610 describes it."""

    requires = metadata.requires("cvkit-resume")

    def __init__(self, direct_url: object) -> None:
        self._text = json.dumps(direct_url) if direct_url else None

    def read_text(self, name: str) -> str | None:
        assert name == "direct_url.json"
        return self._text


def test_the_packages_are_those_of_the_extra() -> None:
    assert installation.command_to_add("preview").endswith(f" install {PREVIEW}")


def test_with_pip(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "executable", "/my env/bin/python")
    expected = f"'/my env/bin/python' -m pip install {PREVIEW}"
    assert installation.command_to_add("preview") == expected


def test_without_pip(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "executable", "/env/bin/python")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    expected = f"uv pip install --python /env/bin/python {PREVIEW}"
    assert installation.command_to_add("preview") == expected


def test_with_pipx(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "cvkit-resume").mkdir()
    (tmp_path / "cvkit-resume/pipx_metadata.json").touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "cvkit-resume"))
    assert installation.command_to_add("preview") == f"pipx inject cvkit-resume {PREVIEW}"


@pytest.mark.parametrize(
    ("direct_url", "source"),
    [
        ({"url": "file:///src/cvkit", "dir_info": {}}, "file:///src/cvkit"),
        ({"url": "file:///src/cvkit", "dir_info": {"editable": True}}, "--editable /src/cvkit"),
        (
            {"url": "file:///my%20src/cvkit", "dir_info": {"editable": True}},
            "--editable '/my src/cvkit'",
        ),
        (
            {"url": "https://example.org/cvkit", "vcs_info": {"vcs": "git", "commit_id": "1"}},
            "git+https://example.org/cvkit",
        ),
        (None, "cvkit-resume"),
    ],
)
def test_with_uv(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, direct_url: object, source: str
) -> None:
    (tmp_path / "uv-receipt.toml").touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(metadata, "distribution", lambda _name: Distribution(direct_url))
    added = " ".join(f"--with {name}" for name in shlex.split(PREVIEW))
    assert installation.command_to_add("preview") == f"uv tool install {added} {source}"


def test_on_windows_paths_are_quoted_as_its_shells_expect(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "executable", r"C:\Users\Ada Lovelace\python.exe")
    expected = rf'"C:\Users\Ada Lovelace\python.exe" -m pip install {PREVIEW}'
    assert installation.command_to_add("preview") == expected
