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
TESTS = ROOT / "tests"
THE_WALL = 400

TESTED_ELSEWHERE = {
    "cli/format_list.py": "it is what `--help` and the shell show: test_export",
    "cli/import_job.py": "it does what the command is asked for: test_import",
    "diagnostics/code.py": "its instances are judged: test_codes",
    "diagnostics/explained.py": "a protocol, without anything to run",
    "diagnostics/render/github.py": "all ways of showing are judged on one sample: test_render",
    "diagnostics/render/json_v1.py": "the same",
    "diagnostics/render/sarif.py": "the same",
    "exporters/docx/font_table_part.py": "a part means something only in a file: test_embedding",
    "exporters/docx/header.py": "the same: test_page_setup",
    "exporters/docx/lines.py": "the same: test_body",
    "exporters/docx/numbering_part.py": "the same: test_page_setup",
    "exporters/docx/paragraphs.py": "the same: test_body",
    "exporters/docx/style_sheet.py": "the same: test_docx and test_page_setup",
    "exporters/docx/styles_part.py": "the same: test_docx and test_page_setup",
    "exporters/docx/template.py": "the same: test_docx",
    "exporters/docx/theme_part.py": "the same: test_docx",
    "exporters/docx/typefaces.py": "the same: test_embedding",
    "exporters/docx/write.py": "it writes the file that test_docx reads",
    "exporters/html/write.py": "the same: test_html",
    "exporters/jsonresume/basics.py": "the same: test_jsonresume",
    "exporters/jsonresume/draft.py": "the same: test_jsonresume",
    "exporters/jsonresume/jobs.py": "the same: test_jsonresume",
    "exporters/jsonresume/sections.py": "the same: test_jsonresume",
    "exporters/jsonresume/write.py": "the same: test_jsonresume",
    "exporters/latex/preamble.py": "the same: test_latex",
    "exporters/latex/write.py": "the same: test_latex",
    "exporters/markdown/write.py": "the same: test_markdown",
    "exporters/pdf/write.py": "the same: test_pdf",
    "exporters/text/write.py": "the same: test_text",
    "exporters/typst/write.py": "the same: test_typst",
    "foreign/works.py": "names for the kinds that they mean: model/sections/test_works",
    "lint/__init__.py": "it lists the rules: test_rules",
    "mcp_server/tools.py": "programs see them by the server: test_server",
    "model/sections/timeline.py": "fields, of which test_fullest has each one",
    "preview/app.py": "it answers, so it is asked: test_server",
    "view/sections/custom_sections.py": "all recipes are judged on what they print: test_sections",
    "view/sections/groups.py": "the same",
    "view/sections/works.py": "the same",
    "view/sections/records.py": "the same",
    "view/sections/people.py": "the same",
    "view/sections/slots.py": "the same",
    "view/sections/timeline.py": "the same",
}
"""Modules without a test file of their name, and why."""


def is_tested_by_cases(module: Path) -> bool:
    """Whether a module is rules, which are judged by the files in tests/cases/lint."""
    text = module.read_text(encoding="utf-8")
    return module.parent.name == "lint" and "\nRULES = (" in text


def does_something(module: Path) -> bool:
    """Whether a module has functions, and not values or names from elsewhere alone."""
    functions = ast.FunctionDef, ast.AsyncFunctionDef
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return any(isinstance(node, functions) for node in ast.walk(tree))


def untested(source: Path, tests: Path) -> set[str]:
    """Return the modules that do something and have no test file of their name beside them."""
    found = set()
    for module in source.rglob("*.py"):
        path = module.relative_to(source)
        stem = module.parent.name if path.name == "__init__.py" else path.stem.strip("_")
        has_test = (tests / path.parent / f"test_{stem}.py").is_file()
        if not has_test and does_something(module) and not is_tested_by_cases(module):
            found.add(path.as_posix())
    return found


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


def test_a_test_file_stands_where_its_module_is() -> None:
    assert untested(SOURCE, TESTS) == set(TESTED_ELSEWHERE)


def test_a_module_without_a_test_file_is_found(tmp_path: Path) -> None:
    source, tests = tmp_path / "src", tmp_path / "tests"
    for folder in (source / "lint", tests / "lint"):
        folder.mkdir(parents=True)
    does = "def f() -> None: ...\n"
    (source / "__main__.py").write_text(does)
    (source / "a.py").write_text(does)
    (source / "values.py").write_text("A = 1\n")
    (source / "lint/__init__.py").write_text(does)
    (source / "lint/a.py").write_text(does)
    (source / "lint/cases.py").write_text(does + "\nRULES = ()\n")
    (tests / "test_a.py").touch()
    (tests / "test_main.py").touch()
    assert untested(source, tests) == {"lint/__init__.py", "lint/a.py"}
    (tests / "lint/test_a.py").touch()
    (tests / "lint/test_lint.py").touch()
    assert untested(source, tests) == set()
