"""The pages on importing say what the importers say of themselves."""

from __future__ import annotations

import runpy
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT
from cvkit.plugins import importers

if TYPE_CHECKING:
    from pathlib import Path

PAGES = ROOT / "docs/importing"


@pytest.fixture(scope="module")
def made() -> dict[Path, str]:
    pages = runpy.run_path(str(ROOT / "docs/build_importing.py"))["pages"]()
    return {path.relative_to(ROOT): text for path, text in pages.items()}


def test_their_tables_are_current(made: dict[Path, str]) -> None:
    for path, text in made.items():
        assert text == (ROOT / path).read_text(encoding="utf-8"), "run: make reference"


def test_each_format_has_a_page_with_its_title() -> None:
    titles = {
        path.stem: path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
        for path in PAGES.glob("*.md")
    }
    assert titles == {one.name: one.title for one in importers.available()}


@pytest.mark.parametrize("name", ["europass", "jekyll", "reactive", "rendercv", "bibtex"])
def test_a_page_says_what_becomes_what_and_what_has_no_place(
    made: dict[Path, str], name: str
) -> None:
    text = next(text for path, text in made.items() if path.stem == name)
    for table in ("keys", "lost"):
        rows = text.partition(f"<!-- table: {table} -->")[2].partition("<!-- end -->")[0]
        assert rows.count("\n| ") > 3, f"{name} {table}"
