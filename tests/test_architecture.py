"""The shape of the code: small files that say what they are, in packages with a layer."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src/cvkit"
MODULES = sorted(SOURCE.rglob("*.py"))
THE_WALL = 400


def name(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def packages() -> set[str]:
    """Return every module and package that lies directly in cvkit."""
    files = {path.stem for path in SOURCE.glob("*.py")} - {"__init__"}
    return files | {path.parent.name for path in SOURCE.glob("*/__init__.py")}


def layers() -> set[str]:
    """Return every package that the contract names; those in parentheses are yet to come."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = (
        found
        for found in project["tool"]["importlinter"]["contracts"]
        if found["type"] == "layers" and found["containers"] == ["cvkit"]
    )
    assert contract["exhaustive"] is True
    return {package for layer in contract["layers"] for package in re.findall(r"\w+", layer)}


def test_there_is_code_to_look_at() -> None:
    assert len(MODULES) > 60
    assert {"cli", "disk", "exporters", "model", "source", "theme", "view"} <= packages()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_file_is_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= THE_WALL


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_what_it_is(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring
    first = docstring.splitlines()[0]
    assert len(first) > 10
    assert first.endswith((".", ":"))


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("*.py")), ids=lambda path: path.name)
def test_no_test_file_is_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= THE_WALL


def test_every_package_stands_in_the_contract_of_layers() -> None:
    assert packages() - layers() == set()


def test_what_the_contract_names_without_parentheses_is_there() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    planned = set(re.findall(r"\((\w+)\)", text[text.index("[tool.importlinter]") :]))
    assert layers() - planned - packages() == set()


def test_every_package_is_a_package() -> None:
    folders = {path.parent for path in MODULES}
    assert [name(folder) for folder in folders if not (folder / "__init__.py").exists()] == []
